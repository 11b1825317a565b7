/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery.h"

G_BEGIN_DECLS

guint usher_delivery_merge (UsherDelivery *mine,
                            UsherDelivery *before,
                            UsherDelivery *theirs);

G_END_DECLS
