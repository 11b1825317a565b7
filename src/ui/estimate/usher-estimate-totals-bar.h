/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "usher-estimate.h"

G_BEGIN_DECLS

#define USHER_TYPE_ESTIMATE_TOTALS_BAR (usher_estimate_totals_bar_get_type ())

/**
 * UsherEstimateTotalsBar:
 *
 * What an estimate comes to: labour, parts, other, discount, the total in
 * figures and in capitals, and who pays how much.
 *
 * Its signal “discount-chosen” gives the discount on the whole, in fen.
 */
G_DECLARE_FINAL_TYPE (UsherEstimateTotalsBar, usher_estimate_totals_bar, USHER, ESTIMATE_TOTALS_BAR, GtkWidget)

GtkWidget *usher_estimate_totals_bar_new (void);
void       usher_estimate_totals_bar_show (UsherEstimateTotalsBar *self,
                                           UsherEstimate          *estimate);
void       usher_estimate_totals_bar_set_editable (UsherEstimateTotalsBar *self,
                                                   gboolean                is_editable);
void       usher_estimate_totals_bar_commit (UsherEstimateTotalsBar *self);

G_END_DECLS
