/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"

G_BEGIN_DECLS

/**
 * UsherEstimateColumn:
 * @USHER_ESTIMATE_COLUMN_CODE: operation or part number
 * @USHER_ESTIMATE_COLUMN_DESCRIPTION: what the customer reads
 * @USHER_ESTIMATE_COLUMN_KIND: nick of #UsherLineKind
 * @USHER_ESTIMATE_COLUMN_QUANTITY: hours of labour, or the quantity
 * @USHER_ESTIMATE_COLUMN_UNIT: unit of the quantity
 * @USHER_ESTIMATE_COLUMN_UNIT_PRICE: price of an hour or a unit
 * @USHER_ESTIMATE_COLUMN_DISCOUNT: percentage off
 * @USHER_ESTIMATE_COLUMN_BRAND: brand of a part
 * @USHER_ESTIMATE_COLUMN_PART_KIND: nick of #UsherPartKind
 * @USHER_ESTIMATE_COLUMN_PAYER: nick of #UsherPayer
 * @USHER_ESTIMATE_COLUMN_CONSENT: nick of #UsherConsent
 * @USHER_ESTIMATE_COLUMN_NOTE: for the workshop
 *
 * The cells of a line.
 */
typedef enum
{
  USHER_ESTIMATE_COLUMN_CODE,
  USHER_ESTIMATE_COLUMN_DESCRIPTION,
  USHER_ESTIMATE_COLUMN_KIND,
  USHER_ESTIMATE_COLUMN_QUANTITY,
  USHER_ESTIMATE_COLUMN_UNIT,
  USHER_ESTIMATE_COLUMN_UNIT_PRICE,
  USHER_ESTIMATE_COLUMN_DISCOUNT,
  USHER_ESTIMATE_COLUMN_BRAND,
  USHER_ESTIMATE_COLUMN_PART_KIND,
  USHER_ESTIMATE_COLUMN_PAYER,
  USHER_ESTIMATE_COLUMN_CONSENT,
  USHER_ESTIMATE_COLUMN_NOTE,
} UsherEstimateColumn;

#define USHER_ESTIMATE_COLUMN_LAST USHER_ESTIMATE_COLUMN_NOTE

char          *usher_estimate_dup_cell (const UsherEstimate *estimate,
                                        guint                i,
                                        UsherEstimateColumn  column);
UsherEstimate *usher_estimate_set_cell (UsherEstimate           *estimate,
                                        guint                    i,
                                        UsherEstimateColumn      column,
                                        const char              *text,
                                        const UsherEstimateLine *blank,
                                        GError                 **error);
UsherEstimate *usher_estimate_copy_cell_above (UsherEstimate           *estimate,
                                               guint                    i,
                                               UsherEstimateColumn      column,
                                               const UsherEstimateLine *blank,
                                               GError                 **error);
UsherEstimate *usher_estimate_duplicate_line (const UsherEstimate *estimate,
                                              guint                i);
UsherEstimate *usher_estimate_add_lines (const UsherEstimate *estimate,
                                         guint                i,
                                         GPtrArray           *lines);
UsherEstimate *usher_estimate_apply_choice (const UsherEstimate     *estimate,
                                            guint                    i,
                                            const UsherEstimateLine *choice,
                                            const UsherEstimateLine *previous);

G_END_DECLS
