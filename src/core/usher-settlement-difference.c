/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-settlement-difference.h"

#include "usher-nick.h"

static const char *const nicks[] = {
  [USHER_DIFFERENCE_KIND_AS_AGREED] = "as-agreed",
  [USHER_DIFFERENCE_KIND_ADDED] = "added",
  [USHER_DIFFERENCE_KIND_PRICE_CHANGED] = "price-changed",
  [USHER_DIFFERENCE_KIND_NOT_DONE] = "not-done",
  [USHER_DIFFERENCE_KIND_DECLINED] = "declined",
};

/**
 * usher_difference_kind_to_string:
 *
 * Returns: the stable nick of @value
 */
const char *
usher_difference_kind_to_string (UsherDifferenceKind value)
{
  return usher_nick_get (nicks, G_N_ELEMENTS (nicks), value);
}

/**
 * usher_difference_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is a nick of a difference
 */
gboolean
usher_difference_kind_from_string (const char          *nick,
                                   UsherDifferenceKind *out)
{
  guint value = 0;

  if (!usher_nick_find (nicks, G_N_ELEMENTS (nicks), nick, &value))
    return FALSE;
  *out = value;
  return TRUE;
}

static void
difference_free (gpointer data)
{
  UsherSettlementDifference *difference = data;

  usher_estimate_line_unref (difference->line);
  g_free (difference);
}

static void
add (GPtrArray               *differences,
     UsherDifferenceKind      kind,
     const UsherEstimateLine *line,
     gint64                   agreed,
     gint64                   billed)
{
  UsherSettlementDifference *difference = g_new0 (UsherSettlementDifference, 1);

  difference->kind = kind;
  difference->line = usher_estimate_line_ref ((UsherEstimateLine *) line);
  difference->agreed = agreed;
  difference->billed = billed;
  g_ptr_array_add (differences, difference);
}

static gboolean
was_agreed (const UsherEstimateLine *line)
{
  return line->addition_id == 0 && usher_estimate_line_is_counted (line) && !usher_estimate_line_is_empty (line);
}

/* The agreed line of the same row; without one, another that says the same. */
static const UsherEstimateLine *
find_agreed (const UsherEstimate     *authorized,
             const UsherEstimateLine *line,
             GHashTable              *used)
{
  for (guint pass = 0; authorized != NULL && pass < 2; pass++)
    {
      for (guint i = 0; i < usher_estimate_get_n_lines (authorized); i++)
        {
          const UsherEstimateLine *agreed = usher_estimate_get_line (authorized, i);
          gboolean                 is_it = pass == 0 ? agreed->id != 0 && agreed->id == line->id
                                                     : usher_estimate_line_says_same (agreed, line);

          if (is_it && was_agreed (agreed) && g_hash_table_add (used, (gpointer) agreed))
            return agreed;
        }
    }

  return NULL;
}

static gboolean
is_put_off (const UsherEstimateLine *line)
{
  return line->consent == USHER_CONSENT_DECLINED || line->consent == USHER_CONSENT_DEFERRED;
}

static void
compare_line (GPtrArray               *differences,
              const UsherEstimateLine *line,
              const UsherEstimateLine *agreed)
{
  gint64 agreed_amount = agreed != NULL ? usher_estimate_line_amount (agreed) : 0;
  gint64 amount = usher_estimate_line_amount (line);

  if (usher_settlement_bills_line (line))
    {
      if (agreed == NULL)
        add (differences, USHER_DIFFERENCE_KIND_ADDED, line, 0, amount);
      else if (usher_estimate_line_says_same (agreed, line))
        add (differences, USHER_DIFFERENCE_KIND_AS_AGREED, line, agreed_amount, amount);
      else
        add (differences, USHER_DIFFERENCE_KIND_PRICE_CHANGED, line, agreed_amount, amount);
    }
  else if (is_put_off (line))
    {
      add (differences, USHER_DIFFERENCE_KIND_DECLINED, line, agreed_amount, 0);
    }
  else if (agreed != NULL || (line->addition_id != 0 && line->consent == USHER_CONSENT_AUTHORIZED))
    {
      add (differences, USHER_DIFFERENCE_KIND_NOT_DONE, line, agreed_amount, 0);
    }
}

/**
 * usher_settlement_compare:
 * @authorized: (nullable): the lines that the customer signed
 * @now: the order's lines
 *
 * Explains line by line what the settlement makes of what was agreed.  The
 * agreed amounts sum up to what was signed before the discount on the whole,
 * the billed ones to the lines of the settlement.  Rework and what was only
 * recommended is left out.
 *
 * Returns: (transfer full) (element-type UsherSettlementDifference): in the
 *   order of the lines, those that are gone at the end
 */
GPtrArray *
usher_settlement_compare (const UsherEstimate *authorized,
                          const UsherEstimate *now)
{
  GPtrArray             *differences = g_ptr_array_new_with_free_func (difference_free);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (now != NULL, differences);

  for (guint i = 0; i < usher_estimate_get_n_lines (now); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (now, i);

      if (line->rework_of == 0 && !usher_estimate_line_is_empty (line))
        compare_line (differences, line, line->addition_id == 0 ? find_agreed (authorized, line, used) : NULL);
    }

  for (guint i = 0; authorized != NULL && i < usher_estimate_get_n_lines (authorized); i++)
    {
      const UsherEstimateLine *agreed = usher_estimate_get_line (authorized, i);

      if (was_agreed (agreed) && !g_hash_table_contains (used, agreed))
        add (differences, USHER_DIFFERENCE_KIND_NOT_DONE, agreed, usher_estimate_line_amount (agreed), 0);
    }

  return differences;
}
