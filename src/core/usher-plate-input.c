/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-plate-input.h"

#include "usher-plate.h"
#include "usher-text.h"

#include <string.h>

enum
{
  /* An army plate begins with two letters, so from the third one on letters at
   * the beginning are the sound of a province. */
  ARMY_LETTERS = 2,
};

/* With what a plate begins, and the sound that is typed for it. */
static const struct
{
  const char *beginning;
  const char *sound;
} beginnings[] = {
  { "京", "JING" },
  { "津", "JIN" },
  { "沪", "HU" },
  { "渝", "YU" },
  { "冀", "JI" },
  { "豫", "YU" },
  { "云", "YUN" },
  { "辽", "LIAO" },
  { "黑", "HEI" },
  { "湘", "XIANG" },
  { "皖", "WAN" },
  { "鲁", "LU" },
  { "新", "XIN" },
  { "苏", "SU" },
  { "浙", "ZHE" },
  { "赣", "GAN" },
  { "鄂", "E" },
  { "桂", "GUI" },
  { "甘", "GAN" },
  { "晋", "JIN" },
  { "蒙", "MENG" },
  { "陕", "SHAN" },
  { "吉", "JI" },
  { "闽", "MIN" },
  { "贵", "GUI" },
  { "粤", "YUE" },
  { "青", "QING" },
  { "藏", "ZANG" },
  { "川", "CHUAN" },
  { "宁", "NING" },
  { "琼", "QIONG" },
  { "使", "SHI" },
  { "WJ", "WJ" },
  { USHER_PLATE_WITHOUT, "WUPAI" },
};

static const char *const endings[] = { "挂", "学", "警", "领", "港", "澳", "使", "临", "试", "超", NULL };

static gboolean
is_province_at_start (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c >= 0x80 && g_utf8_strchr (usher_plate_provinces (), -1, c) != NULL;
}

/* @text with the characters from @from to @to replaced by @middle; @position
 * is put after it. */
static char *
replace (const char *text,
         glong       from,
         glong       to,
         const char *middle,
         int        *position)
{
  const char *head_end = g_utf8_offset_to_pointer (text, from);
  const char *tail = g_utf8_offset_to_pointer (text, to);

  *position = (int) (from + usher_text_length (middle));

  return g_strdup_printf ("%.*s%s%s", (int) (head_end - text), text, middle, tail);
}

/* What sounds exactly like @sound, %NULL for nothing. */
static const char *
first_exact_match (const char *sound)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (strcmp (beginnings[i].sound, sound) == 0)
      return beginnings[i].beginning;

  return NULL;
}

/**
 * usher_plate_input_beginnings:
 * @typed: (nullable): the letters typed so far, "" for none
 *
 * Returns: (transfer full): what a plate can begin with and sounds like @typed:
 *   the provinces in their order, 使, WJ and 无牌; exact matches come first
 */
char **
usher_plate_input_beginnings (const char *typed)
{
  g_autofree char         *sound = usher_plate_normalize (typed);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; *sound != '\0' && i < G_N_ELEMENTS (beginnings); i++)
    if (strcmp (beginnings[i].sound, sound) == 0)
      g_strv_builder_add (builder, beginnings[i].beginning);

  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (strcmp (beginnings[i].sound, sound) != 0 && g_str_has_prefix (beginnings[i].sound, sound))
      g_strv_builder_add (builder, beginnings[i].beginning);

  return g_strv_builder_end (builder);
}

/**
 * usher_plate_input_endings:
 *
 * Returns: (transfer full): the Chinese characters that a plate can end with
 */
char **
usher_plate_input_endings (void)
{
  return g_strdupv ((char **) endings);
}

/**
 * usher_plate_input_pending:
 * @text: a normalised plate, complete or not
 * @position: where the cursor stands, in characters
 *
 * Returns: (transfer full) (nullable): the letters before the cursor when they
 *   are the beginning of the sound of a province, so that one can be offered;
 *   "" at the very beginning; %NULL when there is nothing to offer
 */
char *
usher_plate_input_pending (const char *text,
                           int         position)
{
  g_autofree char *typed = NULL;
  g_auto (GStrv)   offered = NULL;

  if (position < 0 || position > usher_text_length (text))
    return NULL;

  typed = g_utf8_substring (text, 0, position);
  if (typed[strspn (typed, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")] != '\0')
    return NULL;
  /* "WJ" is chosen by typing it. */
  if (strcmp (typed, "WJ") == 0)
    return NULL;

  offered = usher_plate_input_beginnings (typed);
  return offered[0] != NULL ? g_steal_pointer (&typed) : NULL;
}

/* A letter or digit that is typed after the sound of a province. */
static char *
insert_after_sound (const char *text,
                    int        *position,
                    const char *typed,
                    const char *pending)
{
  g_auto (GStrv) offered = usher_plate_input_beginnings (pending);
  guint          n_offered = g_strv_length (offered);
  guint          digit = g_ascii_isdigit (*typed) ? (guint) g_ascii_digit_value (*typed) : 0;
  const char    *exact = first_exact_match (pending);

  if (1 <= digit && digit <= n_offered && (*position == 1 || n_offered > 1))
    return replace (text, 0, *position, offered[digit - 1], position);

  if (exact != NULL && (*position > ARMY_LETTERS || (*position == ARMY_LETTERS && digit == 0 && *typed != '0')))
    {
      g_autofree char *longer = g_strconcat (pending, typed, NULL);
      g_auto (GStrv)   still_offered = usher_plate_input_beginnings (longer);
      g_autofree char *both = g_strconcat (exact, typed, NULL);

      if (still_offered[0] == NULL)
        return replace (text, 0, *position, both, position);
    }

  return NULL;
}

/* A province that is typed or pasted into a plate that begins with another. */
static char *
insert_province (const char *text,
                 int        *position,
                 const char *normal,
                 const char *prefix)
{
  gboolean single = usher_text_length (normal) == 1;
  int      ignored = 0;

  if (*position == 0 || !is_province_at_start (normal) || !is_province_at_start (text))
    return NULL;

  if (!single || g_strcmp0 (text, prefix) == 0)
    return replace (text, 0, usher_text_length (text), normal, position);

  return replace (text, 0, 1, normal, &ignored);
}

/**
 * usher_plate_input_insert:
 * @text: the plate so far, normalised
 * @position: (inout): where the cursor stands, in characters
 * @inserted: what was typed, composed or pasted
 * @prefix: (nullable): with what the field is filled from the beginning ("京A")
 *
 * What becomes of a plate when something is put in at the cursor.  The text is
 * brought to the form of plates; a whole plate takes the place of what was
 * there; a province that is typed after another one corrects it; and after the
 * sound of a province ("J") a digit picks from usher_plate_input_beginnings(),
 * and a letter that does not go on with it takes what was meant ("HUA" → 沪A).
 *
 * Returns: (transfer full): the plate afterwards
 */
char *
usher_plate_input_insert (const char *text,
                          int        *position,
                          const char *inserted,
                          const char *prefix)
{
  g_autofree char *normal = usher_plate_normalize (inserted);
  g_autofree char *pending = usher_plate_input_pending (text, *position);
  char            *result = NULL;

  if (usher_text_length (normal) > 1 && usher_plate_classify (normal) != USHER_PLATE_UNKNOWN)
    return replace (text, 0, usher_text_length (text), normal, position);

  result = insert_province (text, position, normal, prefix);
  if (result == NULL && pending != NULL && *pending != '\0' && strlen (normal) == 1)
    result = insert_after_sound (text, position, normal, pending);
  if (result == NULL)
    result = replace (text, *position, *position, normal, position);

  return result;
}

/**
 * usher_plate_input_choose:
 * @text: the plate so far, normalised
 * @position: (inout): where the cursor stands, in characters
 * @chosen: one of usher_plate_input_beginnings()
 *
 * What becomes of a plate when a beginning is chosen: it takes the place of the
 * letters that were typed for it, or of the province that stood there.
 *
 * Returns: (transfer full): the plate afterwards
 */
char *
usher_plate_input_choose (const char *text,
                          int        *position,
                          const char *chosen)
{
  g_autofree char *pending = usher_plate_input_pending (text, *position);
  glong            to = 0;

  if (strcmp (chosen, USHER_PLATE_WITHOUT) == 0)
    to = usher_text_length (text);
  else if (pending != NULL && *pending != '\0')
    to = *position;
  else if (*text != '\0' && (g_utf8_get_char (text) >= 0x80))
    to = 1;

  return replace (text, 0, to, chosen, position);
}

/**
 * usher_plate_input_end_with:
 * @text: the plate so far, normalised
 * @position: (out): where the cursor stands afterwards, in characters
 * @chosen: one of usher_plate_input_endings()
 *
 * What becomes of a plate when an ending is chosen: it takes the place of one
 * that is there, else it is added.
 *
 * Returns: (transfer full): the plate afterwards
 */
char *
usher_plate_input_end_with (const char *text,
                            int        *position,
                            const char *chosen)
{
  glong length = usher_text_length (text);
  glong from = length;

  if (length > 1)
    {
      g_autofree char *last = g_utf8_substring (text, length - 1, length);

      if (g_strv_contains (endings, last))
        from = length - 1;
    }

  return replace (text, from, length, chosen, position);
}
