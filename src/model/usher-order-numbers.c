/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-numbers.h"

#include <string.h>

/* An order's number is WX, its day and a serial: WX20261123001.  Every day that
 * has orders is a row, so that digits from anywhere in a number are found by
 * looking at some thousand days, and the index of the numbers does the rest.  A
 * million numbers need no index of fragments, in which they would stand between
 * a phone's tail and its owner. */

enum
{
  N_DAY_DIGITS = 8,
  N_SERIAL_DIGITS = 3,
};

static const char number_prefix[] = "WX";

/* Whether a serial that begins with @digits was given on a day. */
static gboolean
has_serial (const char *digits,
            gint64      last)
{
  gint64 first = g_ascii_strtoll (digits, NULL, 10);

  for (gsize length = strlen (digits); length < N_SERIAL_DIGITS; length++)
    first *= 10;

  return MAX (first, 1) <= last;
}

static void
add_beginning (GPtrArray  *beginnings,
               const char *day,
               const char *serial)
{
  g_ptr_array_add (beginnings, g_strconcat (number_prefix, day, serial, NULL));
}

/* What the numbers of a day begin with that contain @digits: all of them, or
 * those whose serial is or begins with what is left of @digits.  A serial beyond
 * 999, which hardly any day has, is found together with the whole day. */
static void
find_on_day (const char *digits,
             const char *day,
             gint64      last,
             GPtrArray  *beginnings)
{
  gsize length = strlen (digits);

  if (strstr (day, digits) != NULL)
    {
      add_beginning (beginnings, day, "");
      return;
    }

  for (gsize n = MIN (length - 1, N_DAY_DIGITS); n > 0; n--)
    if ((length - n <= N_SERIAL_DIGITS || n == N_DAY_DIGITS) && strncmp (day + N_DAY_DIGITS - n, digits, n) == 0 &&
        has_serial (digits + n, last))
      add_beginning (beginnings, day, digits + n);
  if (length == N_SERIAL_DIGITS && has_serial (digits, last))
    add_beginning (beginnings, day, digits);
}

/* "2026-11-23" → "20261123". */
static void
pack_day (const char *text,
          char        day[N_DAY_DIGITS + 1])
{
  gsize n = 0;

  for (const char *p = text; *p != '\0' && n < N_DAY_DIGITS; p++)
    if (*p != '-')
      day[n++] = *p;
  day[n] = '\0';
}

/**
 * usher_order_numbers_find:
 * @digits: digits from anywhere in the number of an order
 * @since: the first day to look at, YYYY-MM-DD, or "" for all
 * @limit: after how many beginnings to stop
 *
 * Looks for the order numbers that contain @digits.  A serial alone is found when
 * it is whole.
 *
 * Returns: (transfer full) (element-type utf8): what the numbers begin with, the
 *   newest day first
 */
GPtrArray *
usher_order_numbers_find (UsherConnection *connection,
                          const char      *digits,
                          const char      *since,
                          guint            limit,
                          GError         **error)
{
  g_autoptr (GPtrArray)      beginnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT day, last FROM document_number WHERE prefix = $1 AND day >= $2 ORDER BY day DESC",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;

  usher_statement_bind_text (statement, 1, number_prefix);
  usher_statement_bind_text (statement, 2, since);
  while (beginnings->len < limit)
    {
      char day[N_DAY_DIGITS + 1];

      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      pack_day (usher_statement_get_text (statement, 0), day);
      if (strlen (day) == N_DAY_DIGITS)
        find_on_day (digits, day, usher_statement_get_int (statement, 1), beginnings);
    }

  return g_steal_pointer (&beginnings);
}
