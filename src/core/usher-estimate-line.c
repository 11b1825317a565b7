/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-estimate-line.h"
#include "usher-quantity.h"
#include "usher-rate.h"

G_DEFINE_BOXED_TYPE (UsherEstimateLine, usher_estimate_line, usher_estimate_line_ref, usher_estimate_line_unref)

/**
 * usher_estimate_line_new:
 * @kind: what the line charges for
 *
 * Returns: (transfer full): a line with empty texts, one piece (or no hours),
 *   no price, quoted to the customer
 */
UsherEstimateLine *
usher_estimate_line_new (UsherLineKind kind)
{
  UsherEstimateLine *line = g_atomic_rc_box_new0 (UsherEstimateLine);

  line->kind = kind;
  line->code = g_strdup ("");
  line->description = g_strdup ("");
  line->brand = g_strdup ("");
  line->unit = g_strdup ("");
  line->quantity = USHER_QUANTITY_ONE;
  line->payer = USHER_PAYER_CUSTOMER;
  line->consent = USHER_CONSENT_QUOTED;
  line->note = g_strdup ("");
  line->package_code = g_strdup ("");
  line->category = USHER_REPAIR_CATEGORY_MINOR;
  line->assembly = g_strdup ("");

  return line;
}

/**
 * usher_estimate_line_dup:
 * @line: a line
 *
 * Returns: (transfer full): a copy that may be written to until it is shared;
 *   it keeps the row's identity
 */
UsherEstimateLine *
usher_estimate_line_dup (const UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  UsherEstimateLine *copy = g_atomic_rc_box_new0 (UsherEstimateLine);

  *copy = *line;
  copy->code = g_strdup (line->code);
  copy->description = g_strdup (line->description);
  copy->brand = g_strdup (line->brand);
  copy->unit = g_strdup (line->unit);
  copy->note = g_strdup (line->note);
  copy->package_code = g_strdup (line->package_code);
  copy->assembly = g_strdup (line->assembly);

  return copy;
}

/**
 * usher_estimate_line_dup_as_new:
 * @line: a line, also of another order
 *
 * Returns: (transfer full): a copy that is no row of the data yet and is quoted
 *   to the customer afresh
 */
UsherEstimateLine *
usher_estimate_line_dup_as_new (const UsherEstimateLine *line)
{
  UsherEstimateLine *copy = usher_estimate_line_dup (line);

  g_return_val_if_fail (copy != NULL, NULL);

  copy->id = 0;
  copy->row_version = 0;
  copy->consent = USHER_CONSENT_QUOTED;
  copy->addition_id = 0;
  copy->rework_of = 0;
  copy->done_at = 0;

  return copy;
}

/**
 * usher_estimate_line_ref:
 *
 * Returns: (transfer full): @line
 */
UsherEstimateLine *
usher_estimate_line_ref (UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  return g_atomic_rc_box_acquire (line);
}

static void
clear_line (gpointer data)
{
  UsherEstimateLine *line = data;

  g_free (line->code);
  g_free (line->description);
  g_free (line->brand);
  g_free (line->unit);
  g_free (line->note);
  g_free (line->package_code);
  g_free (line->assembly);
}

/**
 * usher_estimate_line_unref:
 * @line: (transfer full): a line
 */
void
usher_estimate_line_unref (UsherEstimateLine *line)
{
  g_return_if_fail (line != NULL);

  g_atomic_rc_box_release_full (line, clear_line);
}

/**
 * usher_estimate_line_equal:
 *
 * Returns: whether every field of @a and @b is the same
 */
gboolean
usher_estimate_line_equal (const UsherEstimateLine *a,
                           const UsherEstimateLine *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a == b ||
         (a->id == b->id &&
          a->row_version == b->row_version &&
          a->consent == b->consent &&
          a->operation_id == b->operation_id &&
          a->part_id == b->part_id &&
          g_strcmp0 (a->note, b->note) == 0 &&
          g_strcmp0 (a->package_code, b->package_code) == 0 &&
          a->addition_id == b->addition_id &&
          a->rework_of == b->rework_of &&
          a->category == b->category &&
          g_strcmp0 (a->assembly, b->assembly) == 0 &&
          a->done_at == b->done_at &&
          usher_estimate_line_says_same (a, b));
}

/**
 * usher_estimate_line_says_same:
 *
 * Compares what a customer agrees to: everything that is printed of a line.
 * Identity, notes and consent are left out.
 *
 * Returns: whether @a and @b promise the same thing at the same price
 */
gboolean
usher_estimate_line_says_same (const UsherEstimateLine *a,
                               const UsherEstimateLine *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind &&
         a->part_kind == b->part_kind &&
         a->hours == b->hours &&
         a->quantity == b->quantity &&
         a->unit_price == b->unit_price &&
         a->discount == b->discount &&
         a->payer == b->payer &&
         g_strcmp0 (a->code, b->code) == 0 &&
         g_strcmp0 (a->description, b->description) == 0 &&
         g_strcmp0 (a->brand, b->brand) == 0 &&
         g_strcmp0 (a->unit, b->unit) == 0;
}

/**
 * usher_estimate_line_gross:
 * @line: a line
 *
 * Returns: hours × rate or quantity × price, rounded to the fen
 */
gint64
usher_estimate_line_gross (const UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, 0);

  return line->kind == USHER_LINE_KIND_LABOUR
             ? usher_mul_div (line->hours, line->unit_price, USHER_HOURS_ONE)
             : usher_mul_div (line->quantity, line->unit_price, USHER_QUANTITY_ONE);
}

/**
 * usher_estimate_line_discount:
 * @line: a line
 *
 * Returns: what its discount takes off the rounded gross, in fen, rounded
 */
gint64
usher_estimate_line_discount (const UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, 0);

  return usher_mul_div (usher_estimate_line_gross (line), line->discount, USHER_PERCENT_WHOLE);
}

/**
 * usher_estimate_line_amount:
 * @line: a line
 *
 * Returns: what the line costs after its discount, in fen
 */
gint64
usher_estimate_line_amount (const UsherEstimateLine *line)
{
  return usher_estimate_line_gross (line) - usher_estimate_line_discount (line);
}

/**
 * usher_estimate_line_is_counted:
 * @line: a line
 *
 * Returns: whether the line belongs to the total: it is neither only
 *   recommended, nor declined, nor deferred, nor rework
 */
gboolean
usher_estimate_line_is_counted (const UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  if (line->rework_of != 0)
    return FALSE;

  switch (line->consent)
    {
    case USHER_CONSENT_QUOTED:
    case USHER_CONSENT_AUTHORIZED:
    case USHER_CONSENT_DONE:
      return TRUE;
    case USHER_CONSENT_RECOMMENDED:
    case USHER_CONSENT_DECLINED:
    case USHER_CONSENT_DEFERRED:
    default:
      return FALSE;
    }
}

/**
 * usher_estimate_line_is_fixed:
 * @line: a line
 *
 * Returns: whether the line is no longer the estimate's to change: it is done,
 *   is done again (返工), or is additional work, which was agreed to by itself
 */
gboolean
usher_estimate_line_is_fixed (const UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return line->consent == USHER_CONSENT_DONE || line->rework_of != 0 || line->addition_id != 0;
}

/**
 * usher_estimate_line_is_empty:
 * @line: a line
 *
 * Returns: whether nothing was entered: no text, and neither hours nor, unless
 *   it is the hourly rate that new lines begin with, a price
 */
gboolean
usher_estimate_line_is_empty (const UsherEstimateLine *line)
{
  g_return_val_if_fail (line != NULL, TRUE);

  return line->code[0] == '\0' && line->description[0] == '\0' && line->note[0] == '\0' &&
         line->hours == 0 && (line->kind == USHER_LINE_KIND_LABOUR || line->unit_price == 0);
}
