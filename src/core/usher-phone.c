/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-phone.h"

#include "usher-text.h"

#include <string.h>

enum
{
  MOBILE_LENGTH = 11,
  /* How many digits at the end of a masked number can be read, and how many
   * before them are starred. */
  MASK_KEEPS = 4,
  MASK_HIDES = 4,
};

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* How many of the leading digits of a whole number are its area code. */
static gsize
area_code_length (const char *phone)
{
  if (phone[0] != '0')
    return 0;
  /* Beijing and the cities of two digits; all others have three. */
  return phone[1] == '1' || phone[1] == '2' ? 3 : 4;
}

/* Whether so many digits are a whole number, so that what follows a hyphen is
 * an extension and not the rest of it. */
static gboolean
is_whole_number (const char *digits,
                 gsize       length)
{
  if (digits[0] == '0')
    return length >= 10;
  if (g_str_has_prefix (digits, "400") || g_str_has_prefix (digits, "800"))
    return length == 10;
  if (digits[0] == '1')
    return length == MOBILE_LENGTH;
  return length == 7 || length == 8;
}

static gboolean
starts_extension (const char *p)
{
  return *p == '#' || g_str_has_prefix (p, "转") || g_ascii_strncasecmp (p, "ext", 3) == 0;
}

/* Drops the country's own prefix: +86, 0086, 86 before a mobile number. */
static void
drop_country_code (GString *number)
{
  gsize skip = 0;

  if (g_str_has_prefix (number->str, "+86"))
    skip = 3;
  else if (g_str_has_prefix (number->str, "0086"))
    skip = 4;
  else if (g_str_has_prefix (number->str, "861") && count_digits (number->str) == 2 + MOBILE_LENGTH)
    skip = 2;
  else
    return;

  g_string_erase (number, 0, (gssize) skip);
  /* +86 21 … is 021 … at home; mobile and service numbers have no zero. */
  if (number->len > 0 && strchr ("0148", number->str[0]) == NULL)
    g_string_prepend_c (number, '0');
}

/**
 * usher_phone_normalize:
 * @text: (nullable): a phone number as it was typed, complete or not
 *
 * Brings a number to the form in which it is kept and compared: digits only,
 * without +86, an extension after a hyphen ("+86 138-0013-8000" →
 * "13800138000", "(021) 6120 1234 转 8" → "02161201234-8").  Characters that
 * no number has are kept, so that nothing that was typed is lost.
 *
 * Returns: (transfer full): the number, "" for none
 */
char *
usher_phone_normalize (const char *text)
{
  g_autofree char    *half = usher_text_to_half_width (text);
  g_autoptr (GString) number = g_string_sized_new (strlen (half));
  gboolean            extension = FALSE;

  for (const char *p = half; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' || c == ')')
        continue;
      if (!extension && (starts_extension (p) || c == '-') && is_whole_number (number->str, count_digits (number->str)) &&
          count_digits (number->str) == number->len)
        {
          extension = TRUE;
          g_string_append_c (number, '-');
          if (g_ascii_isalpha (*p))
            p += 2;
          continue;
        }
      if (usher_text_is_separator (c))
        continue;
      g_string_append_unichar (number, c);
    }
  if (extension && number->str[number->len - 1] == '-')
    g_string_truncate (number, number->len - 1);
  drop_country_code (number);

  return g_strdup (number->str);
}

/**
 * usher_phone_is_mobile:
 * @phone: a phone number
 *
 * Returns: whether @phone is a mobile number of China
 */
gboolean
usher_phone_is_mobile (const char *phone)
{
  g_autofree char *normal = usher_phone_normalize (phone);

  return strlen (normal) == MOBILE_LENGTH && count_digits (normal) == MOBILE_LENGTH && normal[0] == '1' &&
         '3' <= normal[1] && normal[1] <= '9';
}

/**
 * usher_phone_is_valid:
 * @phone: a phone number
 *
 * Returns: whether @phone looks like a mobile, landline or service number of
 *   China or one with a foreign country code; to warn by, not to refuse
 */
gboolean
usher_phone_is_valid (const char *phone)
{
  g_autofree char *normal = usher_phone_normalize (phone);
  gsize            digits = count_digits (normal);
  const char      *rest = normal + digits;

  if (usher_phone_is_mobile (normal))
    return TRUE;
  if (normal[0] == '+')
    return count_digits (normal + 1) == strlen (normal) - 1 && strlen (normal) >= 8 && strlen (normal) <= 16;

  if (*rest == '-')
    {
      gsize extension = count_digits (rest + 1);

      if (extension == 0 || extension > 6 || rest[1 + extension] != '\0')
        return FALSE;
    }
  else if (*rest != '\0')
    return FALSE;

  if (normal[0] == '0')
    return digits - MIN (digits, area_code_length (normal)) == 7 || digits - area_code_length (normal) == 8;
  if (g_str_has_prefix (normal, "400") || g_str_has_prefix (normal, "800"))
    return digits == 10 || digits == 7 || digits == 8;
  return digits == 7 || digits == 8;
}

/**
 * usher_phone_format:
 * @phone: a phone number
 *
 * Returns: (transfer full): the number as it is shown, in groups ("138 0013
 *   8000", "021 6120 1234", "400 820 8820"); what is no complete number is
 *   returned as it is kept
 */
char *
usher_phone_format (const char *phone)
{
  g_autofree char *normal = usher_phone_normalize (phone);
  gsize            digits = count_digits (normal);
  gsize            area = area_code_length (normal);
  GString         *shown = NULL;

  if (!usher_phone_is_valid (normal) || normal[0] == '+')
    return g_steal_pointer (&normal);

  if (usher_phone_is_mobile (normal) || digits == 10)
    area = 3;

  shown = g_string_new (normal);
  if (digits == 10 && normal[0] != '0')
    g_string_insert_c (shown, 6, ' ');
  else
    g_string_insert_c (shown, (gssize) (digits - 4), ' ');
  if (normal[0] == '0')
    area = area_code_length (normal);
  if (area > 0)
    g_string_insert_c (shown, (gssize) area, ' ');

  return g_string_free_and_steal (shown);
}

/**
 * usher_phone_mask:
 * @phone: a phone number
 *
 * Returns: (transfer full): the number with its middle hidden ("138****8000"),
 *   for lists that others can look at
 */
char *
usher_phone_mask (const char *phone)
{
  g_autofree char *normal = usher_phone_normalize (phone);
  gsize            digits = count_digits (normal);
  gsize            keeps = MIN (MASK_KEEPS, digits / 2);
  gsize            hides = MIN (MASK_HIDES, digits - keeps);

  if (normal[0] == '+')
    {
      digits = strlen (normal);
      keeps = MASK_KEEPS;
      hides = MIN (MASK_HIDES, digits - MIN (digits, keeps));
    }
  if (digits < keeps + hides)
    return g_steal_pointer (&normal);

  memset (normal + digits - keeps - hides, '*', hides);

  return g_steal_pointer (&normal);
}
