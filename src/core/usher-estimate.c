/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-estimate.h"
#include "usher-quantity.h"
#include "usher-rate.h"

struct _UsherEstimate
{
  GPtrArray *lines;
  gint64     whole_discount;
};

G_DEFINE_BOXED_TYPE (UsherEstimate, usher_estimate, usher_estimate_ref, usher_estimate_unref)

static GPtrArray *
copy_lines (GPtrArray *lines)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_ptr_array_add (copy, usher_estimate_line_ref (lines->pdata[i]));

  return copy;
}

static UsherEstimate *
take_lines (GPtrArray *lines,
            gint64     whole_discount)
{
  UsherEstimate *estimate = g_atomic_rc_box_new0 (UsherEstimate);

  estimate->lines = lines;
  estimate->whole_discount = MAX (whole_discount, 0);

  return estimate;
}

/**
 * usher_estimate_new:
 * @lines: (nullable) (element-type UsherEstimateLine) (transfer none): the lines
 * @whole_discount: what is taken off the sum, in fen; less than 0 counts as 0
 *
 * An estimate is a value that never changes; every edit gives a new one that
 * shares the lines that stayed.
 *
 * Returns: (transfer full): an estimate
 */
UsherEstimate *
usher_estimate_new (GPtrArray *lines,
                    gint64     whole_discount)
{
  return take_lines (copy_lines (lines), whole_discount);
}

/**
 * usher_estimate_ref:
 *
 * Returns: (transfer full): @estimate
 */
UsherEstimate *
usher_estimate_ref (UsherEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  return g_atomic_rc_box_acquire (estimate);
}

static void
clear_estimate (gpointer data)
{
  UsherEstimate *estimate = data;

  g_ptr_array_unref (estimate->lines);
}

/**
 * usher_estimate_unref:
 * @estimate: (transfer full): an estimate
 */
void
usher_estimate_unref (UsherEstimate *estimate)
{
  g_return_if_fail (estimate != NULL);

  g_atomic_rc_box_release_full (estimate, clear_estimate);
}

/**
 * usher_estimate_equal:
 *
 * Returns: whether @a and @b have equal lines in the same order and the same
 *   discount on the whole
 */
gboolean
usher_estimate_equal (const UsherEstimate *a,
                      const UsherEstimate *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->lines->len != b->lines->len || a->whole_discount != b->whole_discount)
    return FALSE;

  for (guint i = 0; i < a->lines->len; i++)
    {
      if (!usher_estimate_line_equal (a->lines->pdata[i], b->lines->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * usher_estimate_get_n_lines:
 *
 * Returns: how many lines @estimate has
 */
guint
usher_estimate_get_n_lines (const UsherEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, 0);

  return estimate->lines->len;
}

/**
 * usher_estimate_get_line:
 * @estimate: an estimate
 * @i: the place of a line, from 0
 *
 * Returns: (transfer none) (nullable): the line, read only; %NULL beyond the end
 */
UsherEstimateLine *
usher_estimate_get_line (const UsherEstimate *estimate,
                         guint                i)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  return i < estimate->lines->len ? estimate->lines->pdata[i] : NULL;
}

/**
 * usher_estimate_get_whole_discount:
 *
 * Returns: the discount on the whole as it was set, in fen; the totals take no
 *   more off than there is
 */
gint64
usher_estimate_get_whole_discount (const UsherEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, 0);

  return estimate->whole_discount;
}

/**
 * usher_estimate_count_consent:
 *
 * Returns: how many lines of @estimate that are not empty stand at @consent
 */
guint
usher_estimate_count_consent (const UsherEstimate *estimate,
                              UsherConsent         consent)
{
  guint count = 0;

  g_return_val_if_fail (estimate != NULL, 0);

  for (guint i = 0; i < estimate->lines->len; i++)
    {
      const UsherEstimateLine *line = estimate->lines->pdata[i];

      if (line->consent == consent && !usher_estimate_line_is_empty (line))
        count++;
    }

  return count;
}

static gint64 *
get_sum (UsherEstimateTotals *totals,
         UsherLineKind        kind)
{
  switch (kind)
    {
    case USHER_LINE_KIND_LABOUR:
      return &totals->labour;
    case USHER_LINE_KIND_PART:
      return &totals->parts;
    case USHER_LINE_KIND_SUBLET:
      return &totals->sublet;
    case USHER_LINE_KIND_FEE:
    default:
      return &totals->fees;
    }
}

static void
add_to (gint64 *sum,
        gint64  amount)
{
  *sum = usher_add_saturated (*sum, amount);
}

/* Sums up the counted lines; the discount on the whole is left out. */
static void
sum_lines (const UsherEstimate *estimate,
           UsherEstimateTotals *totals)
{
  *totals = (UsherEstimateTotals) { 0 };

  for (guint i = 0; i < estimate->lines->len; i++)
    {
      const UsherEstimateLine *line = estimate->lines->pdata[i];
      gint64                   amount = usher_estimate_line_amount (line);

      if (!usher_estimate_line_is_counted (line))
        continue;

      add_to (get_sum (totals, line->kind), usher_estimate_line_gross (line));
      add_to (&totals->discount, usher_estimate_line_discount (line));
      add_to (&totals->total, amount);
      add_to (&totals->by_payer[line->payer], amount);
      if (line->kind == USHER_LINE_KIND_LABOUR)
        add_to (&totals->hours, line->hours);
    }
}

/**
 * usher_estimate_get_totals:
 * @estimate: an estimate
 * @totals: (out caller-allocates): its totals
 *
 * Sums up the counted lines.  The discount on the whole never makes the total
 * negative; it is taken off the customer's share first, and what is left of it
 * off the others' in the order of #UsherPayer.
 */
void
usher_estimate_get_totals (const UsherEstimate *estimate,
                           UsherEstimateTotals *totals)
{
  g_return_if_fail (estimate != NULL);
  g_return_if_fail (totals != NULL);

  sum_lines (estimate, totals);

  gint64 left = CLAMP (estimate->whole_discount, 0, MAX (totals->total, 0));
  add_to (&totals->discount, left);
  totals->total -= left;

  for (gsize i = 0; i < USHER_N_PAYERS && left > 0; i++)
    {
      gint64 share = CLAMP (totals->by_payer[i], 0, left);

      totals->by_payer[i] -= share;
      left -= share;
    }
}

/**
 * usher_estimate_discount_of_rate:
 * @estimate: an estimate
 * @rate: a share of the sum in basis points
 *
 * Returns: what @rate takes off the sum of the counted lines, in fen: the value
 *   for usher_estimate_set_whole_discount()
 */
gint64
usher_estimate_discount_of_rate (const UsherEstimate *estimate,
                                 gint64               rate)
{
  UsherEstimateTotals totals;

  g_return_val_if_fail (estimate != NULL, 0);
  g_return_val_if_fail (rate >= 0 && rate <= USHER_PERCENT_WHOLE, 0);

  sum_lines (estimate, &totals);

  return usher_mul_div (totals.total, rate, USHER_PERCENT_WHOLE);
}

/**
 * usher_estimate_insert:
 * @estimate: an estimate
 * @i: the place of the new line; beyond the end counts as the end
 * @line: (transfer none): the new line
 *
 * Returns: (transfer full): a new estimate
 */
UsherEstimate *
usher_estimate_insert (const UsherEstimate *estimate,
                       guint                i,
                       UsherEstimateLine   *line)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (line != NULL, NULL);

  GPtrArray *lines = copy_lines (estimate->lines);
  g_ptr_array_insert (lines, MIN (i, lines->len), usher_estimate_line_ref (line));

  return take_lines (lines, estimate->whole_discount);
}

/**
 * usher_estimate_insert_lines:
 * @estimate: an estimate
 * @i: the place of the first new line; beyond the end counts as the end
 * @lines: (element-type UsherEstimateLine) (transfer none): the lines of a
 *   package, or what was deferred at the last visit
 *
 * Returns: (transfer full): a new estimate
 */
UsherEstimate *
usher_estimate_insert_lines (const UsherEstimate *estimate,
                             guint                i,
                             GPtrArray           *lines)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (lines != NULL, NULL);

  GPtrArray *all = copy_lines (estimate->lines);
  guint      place = MIN (i, all->len);
  for (guint j = 0; j < lines->len; j++)
    g_ptr_array_insert (all, place + j, usher_estimate_line_ref (lines->pdata[j]));

  return take_lines (all, estimate->whole_discount);
}

/**
 * usher_estimate_remove:
 * @estimate: an estimate
 * @i: the place of the line to leave out
 *
 * Returns: (transfer full): a new estimate
 */
UsherEstimate *
usher_estimate_remove (const UsherEstimate *estimate,
                       guint                i)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (i < estimate->lines->len, NULL);

  GPtrArray *lines = copy_lines (estimate->lines);
  g_ptr_array_remove_index (lines, i);

  return take_lines (lines, estimate->whole_discount);
}

/**
 * usher_estimate_move:
 * @estimate: an estimate
 * @from: the place of a line
 * @to: its place afterwards
 *
 * Returns: (transfer full): a new estimate
 */
UsherEstimate *
usher_estimate_move (const UsherEstimate *estimate,
                     guint                from,
                     guint                to)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (from < estimate->lines->len && to < estimate->lines->len, NULL);

  GPtrArray *lines = copy_lines (estimate->lines);
  g_ptr_array_insert (lines, to, g_ptr_array_steal_index (lines, from));

  return take_lines (lines, estimate->whole_discount);
}

/**
 * usher_estimate_replace:
 * @estimate: an estimate
 * @i: the place of a line
 * @line: (transfer none): the line to stand there
 *
 * Returns: (transfer full): a new estimate
 */
UsherEstimate *
usher_estimate_replace (const UsherEstimate *estimate,
                        guint                i,
                        UsherEstimateLine   *line)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (i < estimate->lines->len, NULL);
  g_return_val_if_fail (line != NULL, NULL);

  GPtrArray         *lines = copy_lines (estimate->lines);
  UsherEstimateLine *old = lines->pdata[i];
  lines->pdata[i] = usher_estimate_line_ref (line);
  usher_estimate_line_unref (old);

  return take_lines (lines, estimate->whole_discount);
}

/**
 * usher_estimate_set_whole_discount:
 * @estimate: an estimate
 * @whole_discount: what is taken off the sum, in fen; less than 0 counts as 0
 *
 * Returns: (transfer full): a new estimate
 */
UsherEstimate *
usher_estimate_set_whole_discount (const UsherEstimate *estimate,
                                   gint64               whole_discount)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  return take_lines (copy_lines (estimate->lines), whole_discount);
}

static gboolean
is_compared (const UsherEstimateLine *line)
{
  return line->addition_id == 0 && usher_estimate_line_is_counted (line) && !usher_estimate_line_is_empty (line);
}

/**
 * usher_estimate_matches_authorized:
 * @now: the estimate as it stands
 * @signed_: the estimate that the customer agreed to
 *
 * Compares the counted lines by what they promise; the order of lines, notes,
 * and lines that are not counted (recommended, declined, deferred) do not
 * matter, but a line that was counted and no longer is does.  Additional work
 * has a consent of its own and is left out.
 *
 * Returns: whether @now still is what was signed
 */
gboolean
usher_estimate_matches_authorized (const UsherEstimate *now,
                                   const UsherEstimate *signed_)
{
  g_return_val_if_fail (now != NULL && signed_ != NULL, FALSE);

  if (now->whole_discount != signed_->whole_discount)
    return FALSE;

  /* Strikes off each line that is found; nothing may be left on either side. */
  g_autoptr (GPtrArray) left = copy_lines (signed_->lines);
  for (guint i = 0; i < now->lines->len; i++)
    {
      const UsherEstimateLine *line = now->lines->pdata[i];
      guint                    found = left->len;

      if (!is_compared (line))
        continue;

      for (guint j = 0; j < left->len && found == left->len; j++)
        {
          const UsherEstimateLine *other = left->pdata[j];

          if (is_compared (other) && usher_estimate_line_says_same (line, other))
            found = j;
        }
      if (found == left->len)
        return FALSE;
      g_ptr_array_remove_index (left, found);
    }

  for (guint i = 0; i < left->len; i++)
    {
      if (is_compared (left->pdata[i]))
        return FALSE;
    }

  return TRUE;
}
