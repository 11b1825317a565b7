/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-text.h"

#include <string.h>

enum
{
  FULL_WIDTH_FIRST = 0xFF01,
  FULL_WIDTH_LAST = 0xFF5E,
  FULL_WIDTH_SHIFT = 0xFEE0,
  IDEOGRAPHIC_SPACE = 0x3000,
};

/**
 * usher_text_to_half_width:
 * @text: (nullable): what was typed, UTF-8
 *
 * Gives full-width letters, digits and punctuation their ASCII form (Ａ → A,
 * ９ → 9, ： → :) and an ideographic space that of a plain one.  Everything else
 * stays.  Invalid UTF-8 is replaced, `NULL` is the empty text.
 *
 * Returns: (transfer full): the text in half width
 */
char *
usher_text_to_half_width (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString         *result = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == IDEOGRAPHIC_SPACE)
        c = ' ';
      else if (FULL_WIDTH_FIRST <= c && c <= FULL_WIDTH_LAST)
        c -= FULL_WIDTH_SHIFT;
      g_string_append_unichar (result, c);
    }

  return g_string_free_and_steal (result);
}

/**
 * usher_text_is_separator:
 * @c: a character, half width
 *
 * Returns: whether @c only separates the groups of a plate, a VIN or a number:
 *   spaces, dots of every kind, hyphens and dashes, invisible characters
 */
gboolean
usher_text_is_separator (gunichar c)
{
  static const gunichar separators[] = {
    '.', '-', '_',
    0x00B7, /* middle dot */
    0x2022, /* bullet */
    0x2027, /* hyphenation point */
    0x2219, /* bullet operator */
    0x22C5, /* dot operator */
    0x25CF, /* black circle */
    0x3002, /* ideographic full stop: what an input method makes of "." */
    0x30FB, /* katakana middle dot */
    0xFF65, /* half-width katakana middle dot */
    0x2212, /* minus */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i] == c)
      return TRUE;

  return g_unichar_isspace (c) || g_unichar_iszerowidth (c) || g_unichar_iscntrl (c) ||
         g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/**
 * usher_text_is_han:
 *
 * Returns: whether @c is a Chinese character
 */
gboolean
usher_text_is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/**
 * usher_text_fold_code:
 * @text: (nullable): a plate, VIN or other code as it was typed
 *
 * Half width, ASCII letters in upper case, separators dropped; every other
 * character stays where it is.
 *
 * Returns: (transfer full): the code
 */
char *
usher_text_fold_code (const char *text)
{
  g_autofree char *half = usher_text_to_half_width (text);
  GString         *result = g_string_sized_new (strlen (half));

  for (const char *p = half; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (usher_text_is_separator (c))
        continue;
      if (c < 0x80)
        c = g_ascii_toupper ((char) c);
      g_string_append_unichar (result, c);
    }

  return g_string_free_and_steal (result);
}

/**
 * usher_text_length:
 *
 * Returns: the number of characters (not bytes) of @text
 */
glong
usher_text_length (const char *text)
{
  return g_utf8_strlen (text, -1);
}
