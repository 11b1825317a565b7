/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-trouble.h"

G_BEGIN_DECLS

const char *usher_trouble_text (UsherTrouble trouble);

G_END_DECLS
