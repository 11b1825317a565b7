/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"

G_BEGIN_DECLS

/**
 * UsherSettlementTerms:
 * @discount: fen that the desk takes off the customer's share, before tax
 * @tax_rate: basis points on what is billed; the prices contain no tax when > 0
 * @rounding: fen that the customer's share is cut down to (抹零): 1, 10, 100
 *
 * What a settlement adds to the lines.
 */
typedef struct
{
  gint64 discount;
  gint64 tax_rate;
  gint64 rounding;
} UsherSettlementTerms;

/**
 * UsherSettlementShare:
 * @gross: of the payer's lines, before every discount
 * @discount: of the lines, of the whole, of the desk
 * @tax: on what is left
 * @rounding: cut off at last
 * @total: gross − discount + tax − rounding
 *
 * What one payer bears, in fen; none is negative.
 */
typedef struct
{
  gint64 gross;
  gint64 discount;
  gint64 tax;
  gint64 rounding;
  gint64 total;
} UsherSettlementShare;

/**
 * UsherSettlementSums:
 * @labour: gross of the labour billed
 * @parts: gross of the parts billed
 * @sublet: gross of the work of other firms billed
 * @fees: gross of the fees billed
 * @hours: labour time billed in 1/100 h
 * @line_discount: of the lines
 * @whole_discount: agreed on the whole, as far as there is something to take it off
 * @desk_discount: given at settlement, as far as the customer's share goes
 * @discount: the three together
 * @tax: of all shares
 * @rounding: of all shares
 * @total: labour + parts + sublet + fees − discount + tax − rounding
 * @shares: by #UsherPayer; each field sums up to the one of the whole
 *
 * The arithmetic of a settlement list; money in fen.
 */
typedef struct
{
  gint64               labour;
  gint64               parts;
  gint64               sublet;
  gint64               fees;
  gint64               hours;
  gint64               line_discount;
  gint64               whole_discount;
  gint64               desk_discount;
  gint64               discount;
  gint64               tax;
  gint64               rounding;
  gint64               total;
  UsherSettlementShare shares[USHER_N_PAYERS];
} UsherSettlementSums;

gboolean usher_payer_is_billed (UsherPayer payer);
gboolean usher_settlement_bills_line (const UsherEstimateLine *line);
void     usher_settlement_compute (const UsherEstimate        *estimate,
                                   const UsherSettlementTerms *terms,
                                   UsherSettlementSums        *sums);
gint64   usher_settlement_sums_get_payable (const UsherSettlementSums *sums);
gint64   usher_settlement_discount_base (const UsherEstimate *estimate);
gint64   usher_settlement_discount_limit (const UsherEstimate *estimate,
                                          gint64               limit);
gint64   usher_settlement_change (gint64  due,
                                  gint64  given,
                                  gint64 *amount);

G_END_DECLS
