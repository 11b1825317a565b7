/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-similarity.h"
#include "usher-text.h"

#include <string.h>

/* Pairs of neighbouring characters say how alike two texts are in every
 * script: Chinese has no spaces to find words by, and English has endings.
 * Pairs of Chinese characters go across what carries no meaning ("刹车的时候有异响"
 * is "刹车异响"), those of Latin letters stay inside their word. */

/* Characters that say nothing of what is wrong. */
static const char empty_characters[] = "的了着过地得是有在会就也还又很太都和与或跟把被让给从到对时候个些这那我你他它吗呢啊吧呀";

static const char *const empty_words[] = {
  "a", "an", "the", "is", "it", "its", "are", "was", "when", "while", "from", "of", "in", "on", "at", "to", "and",
  "or", "with", "there", "i", "my", "has", "have", "does", "do", "that", "this", "very", "some", "again", NULL
};

/* Between two things that a customer names, after normalising. */
static const char clause_ends[] = ",.;!?/、。\n";

static guint64
pair_of (gunichar a,
         gunichar b)
{
  return ((guint64) a << 32) | b;
}

static void
add_pair (GArray  *pairs,
          gunichar a,
          gunichar b)
{
  guint64 pair = pair_of (a, b);

  g_array_append_val (pairs, pair);
}

/* A character that stands alone is a pair with nothing. */
static void
add_run (GArray   *pairs,
         gunichar *run,
         gsize     length)
{
  if (length == 1)
    add_pair (pairs, run[0], 0);
  for (gsize i = 0; i + 1 < length; i++)
    add_pair (pairs, run[i], run[i + 1]);
}

static void
add_word (GArray  *pairs,
          GString *word)
{
  g_autofree gunichar *letters = NULL;
  glong                length = 0;

  if (word->len > 0 && !g_strv_contains (empty_words, word->str))
    {
      letters = g_utf8_to_ucs4_fast (word->str, word->len, &length);
      add_run (pairs, letters, length);
    }
  g_string_truncate (word, 0);
}

static void
add_han (GArray *pairs,
         GArray *run)
{
  add_run (pairs, (gunichar *) run->data, run->len);
  g_array_set_size (run, 0);
}

static gboolean
is_empty_character (gunichar c)
{
  return g_utf8_strchr (empty_characters, -1, c) != NULL;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return (left > right) - (left < right);
}

/* All pairs of a text, sorted. */
static GArray *
read_pairs (const char *text)
{
  GArray             *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray)  han = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char    *valid = g_utf8_make_valid (text, -1);
  g_autofree char    *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char    *folded = g_utf8_casefold (plain, -1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (usher_text_is_han (c))
        {
          add_word (pairs, word);
          if (!is_empty_character (c))
            g_array_append_val (han, c);
        }
      else if (g_unichar_isalnum (c))
        {
          add_han (pairs, han);
          g_string_append_unichar (word, c);
        }
      else
        {
          add_word (pairs, word);
          add_han (pairs, han);
        }
    }
  add_word (pairs, word);
  add_han (pairs, han);
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

static guint
count_common (GArray *a,
              GArray *b)
{
  guint n_common = 0;
  guint i = 0;
  guint j = 0;

  while (i < a->len && j < b->len)
    {
      int order = compare_pairs (&g_array_index (a, guint64, i), &g_array_index (b, guint64, j));

      n_common += order == 0;
      i += order <= 0;
      j += order >= 0;
    }

  return n_common;
}

static int
compare_texts (const char *a,
               const char *b)
{
  g_autoptr (GArray) pairs_of_a = read_pairs (a);
  g_autoptr (GArray) pairs_of_b = read_pairs (b);

  if (pairs_of_a->len == 0 || pairs_of_b->len == 0)
    return 0;

  return (int) (2000u * count_common (pairs_of_a, pairs_of_b) / (pairs_of_a->len + pairs_of_b->len));
}

static char **
split_clauses (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  GString         *marked = g_string_new (NULL);
  char           **clauses = NULL;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_utf8_strchr (clause_ends, -1, c) != NULL)
        g_string_append_c (marked, '\n');
      else
        g_string_append_unichar (marked, c);
    }
  clauses = g_strsplit (marked->str, "\n", -1);
  g_string_free (marked, TRUE);

  return clauses;
}

/**
 * usher_similarity:
 * @a: (nullable): a text in Chinese, English or both
 * @b: (nullable): another
 *
 * How alike two texts are: the share of pairs of characters that they have in
 * common (Dice), of the whole texts or of those two clauses that are most
 * alike, for a customer often names several things at once.  Case, width,
 * punctuation and words without meaning do not count.  Two texts that say
 * nothing are not alike.
 *
 * Returns: 0 (nothing in common) to 1000 (the same)
 */
int
usher_similarity (const char *a,
                  const char *b)
{
  g_auto (GStrv) clauses_of_a = split_clauses (a != NULL ? a : "");
  g_auto (GStrv) clauses_of_b = split_clauses (b != NULL ? b : "");
  int            best = compare_texts (a != NULL ? a : "", b != NULL ? b : "");

  for (gsize i = 0; clauses_of_a[i] != NULL; i++)
    for (gsize j = 0; clauses_of_b[j] != NULL; j++)
      best = MAX (best, compare_texts (clauses_of_a[i], clauses_of_b[j]));

  return best;
}

/**
 * usher_similarity_is_like:
 * @a: a concern
 * @system_of_a: which system of the car it is about
 * @b: another
 * @system_of_b: which system that is about
 *
 * About the same system fewer words must agree, and about different ones far
 * more: a noise of the brakes is no noise of the gearbox.
 *
 * Returns: whether one should look whether they are the same
 */
gboolean
usher_similarity_is_like (const char    *a,
                          UsherCarSystem system_of_a,
                          const char    *b,
                          UsherCarSystem system_of_b)
{
  int similarity = usher_similarity (a, b);

  if (system_of_a == USHER_CAR_SYSTEM_UNKNOWN || system_of_b == USHER_CAR_SYSTEM_UNKNOWN)
    return similarity >= USHER_SIMILARITY_LIKE;
  if (system_of_a == system_of_b)
    return similarity >= USHER_SIMILARITY_LIKE_SAME_SYSTEM;

  return similarity >= USHER_SIMILARITY_LIKE_OTHER_SYSTEM;
}
