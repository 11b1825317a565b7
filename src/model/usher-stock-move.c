/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-stock-move.h"

USHER_DEFINE_ENTITY (UsherStockMove, usher_stock_move, G_STRUCT_OFFSET (UsherStockMove, reason), G_STRUCT_OFFSET (UsherStockMove, description), G_STRUCT_OFFSET (UsherStockMove, unit), G_STRUCT_OFFSET (UsherStockMove, taken_name), G_STRUCT_OFFSET (UsherStockMove, issued_name), G_STRUCT_OFFSET (UsherStockMove, number))
