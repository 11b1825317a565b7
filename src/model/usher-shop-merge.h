/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-shop.h"

G_BEGIN_DECLS

UsherShop *usher_shop_merge (UsherShop *base,
                             UsherShop *mine,
                             UsherShop *theirs);

G_END_DECLS
