/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-nick.h"

/* Enumerations are stored by nick, a lower-case word with dashes that never
 * changes and is never shown.  The table's index is the enumeration's value. */

/**
 * usher_nick_get:
 * @nicks: the words, by value
 * @n_nicks: how many
 * @value: one of the enumeration
 *
 * Returns: the nick of @value
 */
const char *
usher_nick_get (const char *const *nicks,
                gsize              n_nicks,
                guint              value)
{
  g_return_val_if_fail (value < n_nicks, NULL);

  return nicks[value];
}

/**
 * usher_nick_find:
 * @nicks: the words, by value
 * @n_nicks: how many
 * @nick: (nullable): a word
 * @value: (out): the enumeration's value, untouched when not found
 *
 * Returns: whether @nick is one of @nicks
 */
gboolean
usher_nick_find (const char *const *nicks,
                 gsize              n_nicks,
                 const char        *nick,
                 guint             *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  if (nick == NULL)
    return FALSE;

  for (gsize i = 0; i < n_nicks; i++)
    {
      if (g_str_equal (nicks[i], nick))
        {
          *value = i;
          return TRUE;
        }
    }

  return FALSE;
}
