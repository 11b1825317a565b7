/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-estimate.h"

G_BEGIN_DECLS

#define USHER_TYPE_PART_STOCK (usher_part_stock_get_type ())

/**
 * UsherPartStock:
 *
 * How many of the parts of an estimate are here, and when the others would be.
 *
 * Its signal “changed” tells that more is known.
 */
G_DECLARE_FINAL_TYPE (UsherPartStock, usher_part_stock, USHER, PART_STOCK, GObject)

UsherPartStock *usher_part_stock_new (UsherSession *session);
void            usher_part_stock_ask (UsherPartStock *self,
                                      UsherEstimate  *estimate);
gboolean        usher_part_stock_describe (UsherPartStock          *self,
                                           const UsherEstimateLine *line,
                                           const char             **icon,
                                           char                   **text,
                                           char                   **tooltip);
gint64          usher_part_stock_get_parts_at (UsherPartStock *self,
                                               UsherEstimate  *estimate);

G_END_DECLS
