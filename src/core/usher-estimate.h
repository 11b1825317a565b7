/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate-line.h"

G_BEGIN_DECLS

#define USHER_TYPE_ESTIMATE (usher_estimate_get_type ())

typedef struct _UsherEstimate UsherEstimate;

/* The number of values of UsherPayer. */
#define USHER_N_PAYERS (USHER_PAYER_LAST + 1)

/**
 * UsherEstimateTotals:
 * @labour: gross of the counted labour lines
 * @parts: gross of the counted parts
 * @sublet: gross of the counted work by other firms
 * @fees: gross of the counted fees
 * @discount: the counted lines' discounts and the whole's, 0 or more
 * @total: labour + parts + sublet + fees − discount, 0 or more
 * @hours: counted labour time in 1/100 h
 * @by_payer: shares by #UsherPayer, which sum up to @total
 *
 * The totals of an estimate; money in fen.
 */
typedef struct
{
  gint64 labour;
  gint64 parts;
  gint64 sublet;
  gint64 fees;
  gint64 discount;
  gint64 total;
  gint64 hours;
  gint64 by_payer[USHER_N_PAYERS];
} UsherEstimateTotals;

GType usher_estimate_get_type (void);

UsherEstimate *usher_estimate_new (GPtrArray *lines,
                                   gint64     whole_discount);
UsherEstimate *usher_estimate_ref (UsherEstimate *estimate);
void           usher_estimate_unref (UsherEstimate *estimate);
gboolean       usher_estimate_equal (const UsherEstimate *a,
                                     const UsherEstimate *b);

guint              usher_estimate_get_n_lines (const UsherEstimate *estimate);
UsherEstimateLine *usher_estimate_get_line (const UsherEstimate *estimate,
                                            guint                i);
gint64             usher_estimate_get_whole_discount (const UsherEstimate *estimate);
guint              usher_estimate_count_consent (const UsherEstimate *estimate,
                                                 UsherConsent         consent);
void               usher_estimate_get_totals (const UsherEstimate *estimate,
                                              UsherEstimateTotals *totals);
gint64             usher_estimate_discount_of_rate (const UsherEstimate *estimate,
                                                    gint64               rate);

UsherEstimate *usher_estimate_insert (const UsherEstimate *estimate,
                                      guint                i,
                                      UsherEstimateLine   *line);
UsherEstimate *usher_estimate_insert_lines (const UsherEstimate *estimate,
                                            guint                i,
                                            GPtrArray           *lines);
UsherEstimate *usher_estimate_remove (const UsherEstimate *estimate,
                                      guint                i);
UsherEstimate *usher_estimate_move (const UsherEstimate *estimate,
                                    guint                from,
                                    guint                to);
UsherEstimate *usher_estimate_replace (const UsherEstimate *estimate,
                                       guint                i,
                                       UsherEstimateLine   *line);
UsherEstimate *usher_estimate_set_whole_discount (const UsherEstimate *estimate,
                                                  gint64               whole_discount);

gboolean usher_estimate_matches_authorized (const UsherEstimate *now,
                                            const UsherEstimate *signed_);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherEstimate, usher_estimate_unref)

G_END_DECLS
