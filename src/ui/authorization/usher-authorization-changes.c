/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-authorization-changes.h"

#include <glib/gi18n.h>

#include "usher-money.h"

static const char *
name_of (UsherEstimateLine *line)
{
  return *line->description != '\0' ? line->description : line->code;
}

static UsherEstimateLine *
find_line (UsherEstimate     *estimate,
           UsherEstimateLine *line)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      UsherEstimateLine *other = usher_estimate_get_line (estimate, i);

      if (usher_estimate_line_is_counted (other) &&
          (line->id != 0 ? other->id == line->id : usher_estimate_line_says_same (other, line)))
        return other;
    }

  return NULL;
}

static void
describe_line (GString           *text,
               UsherEstimateLine *line,
               UsherEstimateLine *before)
{
  g_autofree char *amount = usher_money_format (usher_estimate_line_amount (line));

  if (before == NULL)
    {
      /* Translators: a line that was added since, and what it comes to. */
      g_string_append_printf (text, _("Added: %s, %s"), name_of (line), amount);
      g_string_append_c (text, '\n');
    }
  else if (!usher_estimate_line_says_same (line, before))
    {
      g_autofree char *amount_before = usher_money_format (usher_estimate_line_amount (before));

      /* Translators: a line that was changed since; what it came to and what it comes to. */
      g_string_append_printf (text, _("Changed: %s, %s instead of %s"), name_of (line), amount, amount_before);
      g_string_append_c (text, '\n');
    }
}

/**
 * usher_authorization_describe_changes:
 * @signed_: the lines as they were issued or signed
 * @now: the lines as they are
 *
 * Returns: (transfer full): what differs, a sentence on each line; empty when
 *   nothing does
 */
char *
usher_authorization_describe_changes (UsherEstimate *signed_,
                                      UsherEstimate *now)
{
  GString            *text = g_string_new (NULL);
  UsherEstimateTotals before;
  UsherEstimateTotals after;

  for (guint i = 0; i < usher_estimate_get_n_lines (now); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (now, i);

      if (usher_estimate_line_is_counted (line))
        describe_line (text, line, find_line (signed_, line));
    }
  for (guint i = 0; i < usher_estimate_get_n_lines (signed_); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (signed_, i);

      if (!usher_estimate_line_is_counted (line) || find_line (now, line) != NULL)
        continue;
      /* Translators: a line that is not part of it any more. */
      g_string_append_printf (text, _("Left out: %s"), name_of (line));
      g_string_append_c (text, '\n');
    }

  usher_estimate_get_totals (signed_, &before);
  usher_estimate_get_totals (now, &after);
  if (before.total != after.total)
    {
      g_autofree char *total_before = usher_money_format_symbol (before.total);
      g_autofree char *total_after = usher_money_format_symbol (after.total);

      g_string_append_printf (text, _("Total: %s instead of %s"), total_after, total_before);
    }

  return g_strchomp (g_string_free (text, FALSE));
}
