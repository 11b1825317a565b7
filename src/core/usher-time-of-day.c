/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-time-of-day.h"

#include "usher-error.h"
#include "usher-text.h"

#include <string.h>

enum
{
  HOUR_MINUTES = 60,
  DAY_MINUTES = 24 * 60,
};

/* What is said before or after an hour and which half of the day it means. */
typedef enum
{
  HALF_NONE,
  HALF_MORNING,
  HALF_NOON,
  HALF_AFTERNOON,
  HALF_NIGHT,
} DayHalf;

static const struct
{
  const char *word;
  DayHalf     half;
} day_halves[] = {
  { "上午", HALF_MORNING },
  { "早上", HALF_MORNING },
  { "早晨", HALF_MORNING },
  { "凌晨", HALF_NIGHT },
  { "中午", HALF_NOON },
  { "下午", HALF_AFTERNOON },
  { "傍晚", HALF_AFTERNOON },
  { "晚上", HALF_AFTERNOON },
};

static gboolean
invalid_time (GError **error)
{
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_TIME, "The text is not a time of day");
  return FALSE;
}

/* Removes spaces and writes Chinese numerals (up to 99) as digits. */
static char *
simplify (const char *text)
{
  static const char *const numerals[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  g_autofree char         *half = usher_text_to_half_width (text);
  g_autofree char         *lower = g_utf8_strdown (half, -1);
  g_autoptr (GString)      plain = g_string_new (lower);

  /* A quarter is no number: it is read with the hour. */
  g_string_replace (plain, "一刻", "15", 0);
  g_string_replace (plain, "三刻", "45", 0);
  g_string_replace (plain, " ", "", 0);
  g_string_replace (plain, "两", "二", 0);
  g_string_replace (plain, "〇", "零", 0);
  for (int i = 0; i < 10; i++)
    g_string_replace (plain, numerals[i], (const char[]) { (char) ('0' + i), '\0' }, 0);

  for (char *ten = strstr (plain->str, "十"); ten != NULL; ten = strstr (plain->str, "十"))
    {
      gssize   at = ten - plain->str;
      gboolean tens = at > 0 && g_ascii_isdigit (ten[-1]);
      gboolean ones = g_ascii_isdigit (ten[strlen ("十")]);

      g_string_erase (plain, at, (gssize) strlen ("十"));
      if (!ones)
        g_string_insert_c (plain, at, '0');
      if (!tens)
        g_string_insert_c (plain, at, '1');
    }

  return g_strdup (plain->str);
}

/* Takes the half of the day off the beginning or end of @text. */
static DayHalf
take_half (char **text)
{
  char *p = *text;
  gsize length = strlen (p);

  for (gsize i = 0; i < G_N_ELEMENTS (day_halves); i++)
    if (g_str_has_prefix (p, day_halves[i].word))
      {
        *text = p + strlen (day_halves[i].word);
        return day_halves[i].half;
      }

  if (g_str_has_suffix (p, "am") || g_str_has_suffix (p, "pm"))
    {
      DayHalf half = p[length - 2] == 'p' ? HALF_AFTERNOON : HALF_NIGHT;

      p[length - 2] = '\0';
      return half;
    }

  return HALF_NONE;
}

/* Reads the minutes after the hour: "", "半", "30", "5分". */
static gboolean
read_minutes (const char *text,
              gboolean    two_digits,
              int        *minutes)
{
  gsize digits = strspn (text, "0123456789");

  if (strcmp (text, "半") == 0)
    {
      *minutes = HOUR_MINUTES / 2;
      return TRUE;
    }
  if (*text == '\0' || strcmp (text, "整") == 0 || strcmp (text, "钟") == 0)
    {
      *minutes = 0;
      return !two_digits;
    }
  if (digits == 0 || digits > 2 || (two_digits && digits != 2))
    return FALSE;
  if (text[digits] != '\0' && strcmp (text + digits, "分") != 0)
    return FALSE;

  *minutes = (int) g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

static gboolean
read_time (const char *text,
           int        *hour,
           int        *minute)
{
  gsize       digits = strspn (text, "0123456789");
  const char *rest = text + digits;

  if (digits == 0 || digits > 4)
    return FALSE;
  *hour = (int) g_ascii_strtoll (text, NULL, 10);

  if (*rest == '\0')
    {
      *minute = digits > 2 ? *hour % 100 : 0;
      *hour = digits > 2 ? *hour / 100 : *hour;
      return TRUE;
    }
  if (digits > 2)
    return FALSE;
  if (g_str_has_prefix (rest, "点") || g_str_has_prefix (rest, "时"))
    return read_minutes (rest + strlen ("点"), FALSE, minute);
  if (strchr (":.h", *rest) != NULL)
    return read_minutes (rest + 1, TRUE, minute);
  return FALSE;
}

static int
shift_hour (int     hour,
            DayHalf half)
{
  switch (half)
    {
    case HALF_AFTERNOON:
      return hour < 12 ? hour + 12 : hour;
    case HALF_NOON:
      return hour < 11 ? hour + 12 : hour;
    case HALF_NIGHT:
      return hour == 12 ? 0 : hour;
    case HALF_NONE:
    case HALF_MORNING:
    default:
      return hour;
    }
}

/**
 * usher_time_of_day_parse:
 * @text: (nullable): what was typed
 * @minutes: (out): minutes since midnight, 0 to 1439
 *
 * Reads a time of day in any form that is quick to type: "9", "930", "9:30",
 * "9点半", "下午2点", "十点一刻", "2:30 pm".  Full-width characters count as
 * half-width ones.
 *
 * Returns: whether @text is a time; if not, @minutes is left as it was and
 *   @error is %USHER_ERROR_INVALID_TIME or %USHER_ERROR_OUT_OF_RANGE
 */
gboolean
usher_time_of_day_parse (const char *text,
                         int        *minutes,
                         GError    **error)
{
  g_autofree char *plain = simplify (text);
  char            *rest = plain;
  DayHalf          half = take_half (&rest);
  int              hour = 0;
  int              minute = 0;

  g_return_val_if_fail (minutes != NULL, FALSE);

  if (!read_time (rest, &hour, &minute))
    return invalid_time (error);

  hour = shift_hour (hour, half);
  if (hour > 23 || minute > 59)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "There is no such time of day");
      return FALSE;
    }

  *minutes = hour * HOUR_MINUTES + minute;
  return TRUE;
}

/**
 * usher_time_of_day_format:
 * @minutes: minutes since midnight, 0 to 1440
 *
 * Returns: (transfer full): the time as "09:30"; the end of a day is "24:00"
 */
char *
usher_time_of_day_format (int minutes)
{
  g_return_val_if_fail (0 <= minutes && minutes <= DAY_MINUTES, NULL);

  return g_strdup_printf ("%02d:%02d", minutes / HOUR_MINUTES, minutes % HOUR_MINUTES);
}
