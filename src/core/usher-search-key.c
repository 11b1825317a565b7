/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-search-key.h"

#include <string.h>

/* One folding for what is indexed and for what is looked for: compatibility
 * forms (full width and the like) become plain ones, case is folded, and of the
 * result only letters, digits and Chinese characters remain. */
static GArray *
fold (const char *text,
      gsize       length)
{
  GArray          *letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_array_append_val (letters, c);
    }

  return letters;
}

/* Appends the pairs of neighbours in @letters, separated by spaces. */
static void
append_pairs (GString *result,
              GArray  *letters)
{
  for (guint i = 0; i + 1 < letters->len; i++)
    {
      if (i > 0)
        g_string_append_c (result, ' ');
      g_string_append_unichar (result, g_array_index (letters, gunichar, i));
      g_string_append_unichar (result, g_array_index (letters, gunichar, i + 1));
    }
}

/**
 * usher_search_terms:
 * @text: (nullable): what is to be found: a plate, name, pinyin, phone, VIN or
 *   number; several ones on a line each
 *
 * The terms for the search index, a full-text table over pre-split text: the
 * pairs of neighbouring characters and the last character alone ("王小明" →
 * "王小 小明 明").  Case and width are folded, and separators dropped, so
 * that "zhang li" is found by "zhangli" and "京A·12345" by "京a12".  Pairs
 * because the common three-character indexes cannot find a name of two.
 *
 * Returns: (transfer full): the terms, separated by spaces; "" for none
 */
char *
usher_search_terms (const char *text)
{
  GString    *terms = g_string_new (NULL);
  const char *line = text != NULL ? text : "";

  while (*line != '\0')
    {
      gsize              length = strcspn (line, "\n");
      g_autoptr (GArray) letters = fold (line, length);

      if (letters->len > 0)
        {
          if (terms->len > 0)
            g_string_append_c (terms, ' ');
          append_pairs (terms, letters);
          if (letters->len > 1)
            g_string_append_c (terms, ' ');
          g_string_append_unichar (terms, g_array_index (letters, gunichar, letters->len - 1));
        }
      line += length;
      if (*line == '\n')
        line++;
    }

  return g_string_free_and_steal (terms);
}

/**
 * usher_search_query:
 * @text: (nullable): what was typed into a search field
 *
 * The question to a full-text index over usher_search_terms(), in the syntax of
 * SQLite's FTS5: every word has to be found, as a run of characters anywhere in
 * what was indexed; one character alone as a beginning of a pair.  Whatever is
 * typed, quotes and operators too, is only text.
 *
 * Returns: (transfer full) (nullable): the MATCH expression, or %NULL when
 *   there is nothing to look for
 */
char *
usher_search_query (const char *text)
{
  g_autofree char    *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) query = g_string_new (NULL);
  const char         *p = valid;

  while (*p != '\0')
    {
      const char *start = p;

      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);

      if (p > start)
        {
          g_autoptr (GArray) letters = fold (start, (gsize) (p - start));

          if (letters->len > 0 && query->len > 0)
            g_string_append (query, " AND ");
          if (letters->len == 1)
            {
              g_string_append_c (query, '"');
              g_string_append_unichar (query, g_array_index (letters, gunichar, 0));
              g_string_append (query, "\"*");
            }
          else if (letters->len > 1)
            {
              g_string_append_c (query, '"');
              append_pairs (query, letters);
              g_string_append_c (query, '"');
            }
        }
      if (*p != '\0')
        p = g_utf8_next_char (p);
    }

  return query->len > 0 ? g_strdup (query->str) : NULL;
}
