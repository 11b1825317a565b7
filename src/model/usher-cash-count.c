/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-cash-count.h"

USHER_DEFINE_ENTITY (UsherCashCount, usher_cash_count, G_STRUCT_OFFSET (UsherCashCount, day), G_STRUCT_OFFSET (UsherCashCount, note))
