/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-settlement.h"

#include "usher-quantity.h"
#include "usher-rate.h"

/**
 * usher_payer_is_billed:
 *
 * Returns: whether @payer gets a bill: the workshop pays nothing to itself, and
 *   asks nothing for what it gives out of kindness
 */
gboolean
usher_payer_is_billed (UsherPayer payer)
{
  return payer == USHER_PAYER_CUSTOMER || payer == USHER_PAYER_WARRANTY || payer == USHER_PAYER_INSURER;
}

/**
 * usher_settlement_bills_line:
 *
 * Only what the customer agreed to and what was done may be billed; rework
 * (返工) is done for nothing.
 *
 * Returns: whether @line belongs on the settlement list
 */
gboolean
usher_settlement_bills_line (const UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return line->consent == USHER_CONSENT_DONE && line->rework_of == 0 && !usher_estimate_line_is_empty (line);
}

static void
add_to (gint64 *sum,
        gint64  amount)
{
  *sum = usher_add_saturated (*sum, amount);
}

static gint64 *
get_sum (UsherSettlementSums *sums,
         UsherLineKind        kind)
{
  switch (kind)
    {
    case USHER_LINE_KIND_LABOUR:
      return &sums->labour;
    case USHER_LINE_KIND_PART:
      return &sums->parts;
    case USHER_LINE_KIND_SUBLET:
      return &sums->sublet;
    case USHER_LINE_KIND_FEE:
    default:
      return &sums->fees;
    }
}

/* The lines' own sums; of the shares the gross and the lines' discounts. */
static void
sum_lines (const UsherEstimate *estimate,
           UsherSettlementSums *sums)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);
      UsherSettlementShare    *share = &sums->shares[line->payer];

      if (!usher_settlement_bills_line (line))
        continue;

      add_to (get_sum (sums, line->kind), usher_estimate_line_gross (line));
      add_to (&sums->line_discount, usher_estimate_line_discount (line));
      add_to (&share->gross, usher_estimate_line_gross (line));
      add_to (&share->discount, usher_estimate_line_discount (line));
      if (line->kind == USHER_LINE_KIND_LABOUR)
        add_to (&sums->hours, line->hours);
    }
}

static gint64
get_net (const UsherSettlementShare *share)
{
  return share->gross - share->discount;
}

/* As in an estimate: off the customer's share first, and what is left of it off
 * the others' in their order. */
static void
spread_whole_discount (gint64               whole_discount,
                       UsherSettlementSums *sums)
{
  gint64 left = MAX (whole_discount, 0);

  for (gsize i = 0; i < USHER_N_PAYERS; i++)
    {
      gint64 part = CLAMP (get_net (&sums->shares[i]), 0, left);

      sums->shares[i].discount += part;
      sums->whole_discount += part;
      left -= part;
    }
}

/* Tax goes by the bill that each payer gets, so it is rounded for each. */
static void
finish_share (UsherSettlementShare       *share,
              UsherPayer                  payer,
              const UsherSettlementTerms *terms)
{
  gint64 unit = MAX (terms->rounding, 1);

  if (usher_payer_is_billed (payer))
    share->tax = usher_mul_div (MAX (get_net (share), 0), terms->tax_rate, USHER_PERCENT_WHOLE);
  share->total = usher_add_saturated (get_net (share), share->tax);

  /* Only who stands at the desk is spared the small change; a claim is exact. */
  if (payer == USHER_PAYER_CUSTOMER && share->total > 0)
    share->rounding = share->total % unit;
  share->total -= share->rounding;
}

/**
 * usher_settlement_compute:
 * @estimate: the order's lines
 * @terms: what the settlement adds
 * @sums: (out caller-allocates): the result
 *
 * Settles the lines that are done.  The discount agreed on the whole is spread
 * as in the estimate; the desk's discount, tax and rounding follow in this
 * order.  Neither takes off more than there is, so no share is negative.
 */
void
usher_settlement_compute (const UsherEstimate        *estimate,
                          const UsherSettlementTerms *terms,
                          UsherSettlementSums        *sums)
{
  g_return_if_fail (estimate != NULL);
  g_return_if_fail (terms != NULL && sums != NULL);

  UsherSettlementShare *customer = &sums->shares[USHER_PAYER_CUSTOMER];

  *sums = (UsherSettlementSums) { 0 };
  sum_lines (estimate, sums);
  spread_whole_discount (usher_estimate_get_whole_discount (estimate), sums);

  sums->desk_discount = CLAMP (terms->discount, 0, MAX (get_net (customer), 0));
  customer->discount += sums->desk_discount;
  sums->discount = sums->line_discount + sums->whole_discount + sums->desk_discount;

  for (gsize i = 0; i < USHER_N_PAYERS; i++)
    {
      finish_share (&sums->shares[i], i, terms);
      add_to (&sums->tax, sums->shares[i].tax);
      add_to (&sums->rounding, sums->shares[i].rounding);
      add_to (&sums->total, sums->shares[i].total);
    }
}

/**
 * usher_settlement_sums_get_payable:
 *
 * Returns: what is asked for in all, in fen
 */
gint64
usher_settlement_sums_get_payable (const UsherSettlementSums *sums)
{
  gint64 payable = 0;

  g_return_val_if_fail (sums != NULL, 0);

  for (gsize i = 0; i < USHER_N_PAYERS; i++)
    {
      if (usher_payer_is_billed (i))
        add_to (&payable, sums->shares[i].total);
    }

  return payable;
}

/**
 * usher_settlement_discount_base:
 *
 * Returns: the customer's share before the desk's discount and tax, which a
 *   person's limit goes by
 */
gint64
usher_settlement_discount_base (const UsherEstimate *estimate)
{
  UsherSettlementTerms terms = { 0, 0, 1 };
  UsherSettlementSums  sums;

  usher_settlement_compute (estimate, &terms, &sums);

  return sums.shares[USHER_PAYER_CUSTOMER].total;
}

/**
 * usher_settlement_discount_limit:
 * @estimate: the order's lines
 * @limit: a person's limit in basis points
 *
 * Returns: the most that the person may take off, in fen
 */
gint64
usher_settlement_discount_limit (const UsherEstimate *estimate,
                                 gint64               limit)
{
  return usher_mul_div (usher_settlement_discount_base (estimate), CLAMP (limit, 0, USHER_PERCENT_WHOLE),
                        USHER_PERCENT_WHOLE);
}

/**
 * usher_settlement_change:
 * @due: what is to be paid
 * @given: cash that was handed over
 * @amount: (out) (optional): what is taken of it
 *
 * Returns: the change (找零), 0 when not enough was given
 */
gint64
usher_settlement_change (gint64  due,
                         gint64  given,
                         gint64 *amount)
{
  gint64 taken = CLAMP (given, 0, MAX (due, 0));

  if (amount != NULL)
    *amount = taken;

  return MAX (given, 0) - taken;
}
