/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-date.h"

#include "usher-error.h"
#include "usher-text.h"

#include <string.h>

enum
{
  FIRST_YEAR = 1900,
  LAST_YEAR = 2199,
  LARGEST_OFFSET_DAYS = 3650,
  DAY_SECONDS = 24 * 60 * 60,
};

static const struct
{
  const char *word;
  int         days;
} relative_days[] = {
  { "today", 0 },
  { "今天", 0 },
  { "今日", 0 },
  { "今", 0 },
  { "tomorrow", 1 },
  { "明天", 1 },
  { "明日", 1 },
  { "明", 1 },
  { "后天", 2 },
  { "後天", 2 },
  { "大后天", 3 },
  { "yesterday", -1 },
  { "昨天", -1 },
  { "昨日", -1 },
  { "前天", -2 },
};

static gboolean
invalid_date (GError **error)
{
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATE, "The text is not a date");
  return FALSE;
}

static gboolean
set_date (GDate   *out,
          int      year,
          int      month,
          int      day,
          GError **error)
{
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > G_MAXUINT16 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATE, "There is no such day");
      return FALSE;
    }
  if (year < FIRST_YEAR || year > LAST_YEAR)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "The year is out of range");
      return FALSE;
    }

  g_date_clear (out, 1);
  g_date_set_dmy (out, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static gboolean
set_offset (GDate       *out,
            const GDate *today,
            int          days)
{
  *out = *today;
  if (days >= 0)
    g_date_add_days (out, (guint) days);
  else
    g_date_subtract_days (out, (guint) -days);
  return TRUE;
}

/* "23": the next such day, today included. */
static gboolean
set_day (GDate       *out,
         const GDate *today,
         int          day,
         GError     **error)
{
  int year = g_date_get_year (today);
  int month = g_date_get_month (today);

  if (day < g_date_get_day (today))
    month++;

  /* No two months without a 31st follow each other, so two more tries do. */
  for (int tries = 0; tries < 3; tries++, month++)
    {
      int wrapped_year = year + (month - 1) / 12;
      int wrapped_month = (month - 1) % 12 + 1;

      if (1 <= day && day <= 31 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) wrapped_month, (GDateYear) wrapped_year))
        return set_date (out, wrapped_year, wrapped_month, day, error);
    }

  return set_date (out, year, 1, 0, error);
}

/* "1-5": of the years around today's the one that brings the date nearest. */
static gboolean
set_month_day (GDate       *out,
               const GDate *today,
               int          month,
               int          day,
               GError     **error)
{
  int nearest = G_MAXINT;

  for (int year = g_date_get_year (today) + 1; year >= g_date_get_year (today) - 1; year--)
    {
      GDate candidate;

      if (!set_date (&candidate, year, month, day, NULL))
        continue;
      if (ABS (g_date_days_between (today, &candidate)) < nearest)
        {
          nearest = ABS (g_date_days_between (today, &candidate));
          *out = candidate;
        }
    }

  return nearest < G_MAXINT || set_date (out, g_date_get_year (today), month, 0, error);
}

/* The number of the weekday that @text is, Monday is 1; 0 when it is none. */
static int
weekday_of (const char *text)
{
  static const char *const english[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
  static const char *const chinese[] = { "一", "二", "三", "四", "五", "六", "日" };
  static const char *const prefixes[] = { "周", "星期", "礼拜", "週" };

  for (int i = 0; i < 7; i++)
    if (strlen (text) >= 3 && g_str_has_prefix (english[i], text))
      return i + 1;

  for (gsize k = 0; k < G_N_ELEMENTS (prefixes); k++)
    {
      const char *day = text + strlen (prefixes[k]);

      if (!g_str_has_prefix (text, prefixes[k]))
        continue;
      for (int i = 0; i < 7; i++)
        if (strcmp (day, chinese[i]) == 0 || (g_ascii_isdigit (day[0]) && day[0] - '0' == i + 1 && day[1] == '\0'))
          return i + 1;
      if (strcmp (day, "天") == 0)
        return 7;
    }

  return 0;
}

/* "周三" is the next Wednesday, today included; "下周三" that of next week. */
static gboolean
parse_weekday (const char  *text,
               const GDate *today,
               GDate       *out)
{
  static const struct
  {
    const char *prefix;
    int         weeks;
  } weeks[] = { { "下下", 2 }, { "下", 1 }, { "上", -1 }, { "本", 0 }, { "这", 0 } };
  int weekday = weekday_of (text);
  int today_weekday = g_date_get_weekday (today);

  if (weekday > 0)
    return set_offset (out, today, (weekday - today_weekday + 7) % 7);

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      if (!g_str_has_prefix (text, weeks[i].prefix))
        continue;
      weekday = weekday_of (text + strlen (weeks[i].prefix));
      if (weekday > 0)
        return set_offset (out, today, weekday - today_weekday + 7 * weeks[i].weeks);
    }

  return FALSE;
}

/* Reads the groups of digits of @text into @numbers.  Chinese signs and
 * punctuation between them count as separators, in the order of a date only.
 * Returns their count, 0 when there is anything else in @text. */
static int
read_groups (const char *text,
             int         numbers[3],
             gsize      *digits_of_first)
{
  static const char *const separators[] = { "-", "/", ".", "年", "月", "–", "—", "−", " " };
  int                      count = 0;
  const char              *p = text;

  while (*p != '\0')
    {
      gsize digits = strspn (p, "0123456789");

      if (digits == 0 || digits > 8 || count == 3)
        return 0;
      if (count == 0)
        *digits_of_first = digits;
      numbers[count++] = (int) g_ascii_strtoll (p, NULL, 10);
      p += digits;

      if (g_str_has_prefix (p, "日") || g_str_has_prefix (p, "号"))
        return p[strlen ("日")] == '\0' ? count : 0;
      for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
        if (g_str_has_prefix (p, separators[i]))
          {
            p += strlen (separators[i]);
            /* "2026年 11月": one space after a sign. */
            if (*p == ' ')
              p++;
            /* "11月" has no day. */
            if (*p == '\0')
              return 0;
            break;
          }
    }

  return count;
}

static int
full_year (int   year,
           gsize digits)
{
  return digits <= 2 ? 2000 + year : year;
}

static gboolean
parse_numeric (const char  *text,
               const GDate *today,
               GDate       *out,
               GError     **error)
{
  int   numbers[3] = { 0 };
  gsize digits = 0;
  int   count = read_groups (text, numbers, &digits);
  int   n = numbers[0];

  switch (count)
    {
    case 3:
      return set_date (out, full_year (numbers[0], digits), numbers[1], numbers[2], error);
    case 2:
      return set_month_day (out, today, numbers[0], numbers[1], error);
    case 1:
      if (digits <= 2)
        return set_day (out, today, n, error);
      if (digits <= 4)
        return set_month_day (out, today, n / 100, n % 100, error);
      if (digits == 6 || digits == 8)
        return set_date (out, full_year (n / 10000, digits - 4), n / 100 % 100, n % 100, error);
      return invalid_date (error);
    default:
      return invalid_date (error);
    }
}

/**
 * usher_date_parse:
 * @text: (nullable): what was typed
 * @today: the current date
 * @out: (out caller-allocates): where to put the date
 *
 * Reads a date in any form that is quick to type: "23" (the next such day,
 * today included), "11-23" and "1123" (in the year that brings it nearest to
 * today), "2026-11-23", "20261123", "2026年11月23日", "today", "明天", "+3",
 * "mon", "周一" (the next one, today included), "下周一".  Full-width characters
 * count as half-width ones.
 *
 * Returns: whether @text is a date; if not, @out is left as it was and @error
 *   is %USHER_ERROR_INVALID_DATE or %USHER_ERROR_OUT_OF_RANGE
 */
gboolean
usher_date_parse (const char  *text,
                  const GDate *today,
                  GDate       *out,
                  GError     **error)
{
  g_autofree char *half = g_strstrip (usher_text_to_half_width (text));
  g_autofree char *plain = g_utf8_strdown (half, -1);

  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (relative_days); i++)
    if (strcmp (plain, relative_days[i].word) == 0)
      return set_offset (out, today, relative_days[i].days);

  if ((plain[0] == '+' || plain[0] == '-') && g_ascii_isdigit (plain[1]))
    {
      gint64 days = 0;

      if (!g_ascii_string_to_signed (plain[0] == '+' ? plain + 1 : plain, 10, -LARGEST_OFFSET_DAYS, LARGEST_OFFSET_DAYS, &days, NULL))
        return invalid_date (error);
      return set_offset (out, today, (int) days);
    }

  if (parse_weekday (plain, today, out))
    return TRUE;

  return parse_numeric (plain, today, out, error);
}

/**
 * usher_date_to_iso:
 * @date: a valid date
 *
 * Returns: (transfer full): @date as "2026-11-23", the form of the data
 */
char *
usher_date_to_iso (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/**
 * usher_date_from_iso:
 * @text: (nullable): "2026-11-23"
 * @out: (out caller-allocates): where to put the date
 *
 * Returns: whether @text is a date in exactly that form
 */
gboolean
usher_date_from_iso (const char *text,
                     GDate      *out)
{
  if (text == NULL || strlen (text) != strlen ("yyyy-mm-dd") || text[4] != '-' || text[7] != '-')
    return FALSE;
  if (strspn (text, "0123456789") != 4 || strspn (text + 5, "0123456789") != 2 || strspn (text + 8, "0123456789") != 2)
    return FALSE;

  return set_date (out, (int) g_ascii_strtoll (text, NULL, 10), (int) g_ascii_strtoll (text + 5, NULL, 10),
                   (int) g_ascii_strtoll (text + 8, NULL, 10), NULL);
}

/**
 * usher_date_of_time:
 * @unix_time: a moment in unix seconds
 * @zone: the zone of the workshop
 * @out: (out caller-allocates): where to put the date
 *
 * The calendar date of a moment.
 */
void
usher_date_of_time (gint64     unix_time,
                    GTimeZone *zone,
                    GDate     *out)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (unix_time);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  g_date_clear (out, 1);
  g_return_if_fail (local != NULL);

  g_date_set_dmy (out, (GDateDay) g_date_time_get_day_of_month (local), (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));
}

/* Whether the moment lies before the day @date in @zone. */
static gboolean
is_before (gint64       unix_time,
           const GDate *date,
           GTimeZone   *zone)
{
  GDate day;

  usher_date_of_time (unix_time, zone, &day);
  return g_date_compare (&day, date) < 0;
}

/**
 * usher_date_start:
 * @date: a valid date
 * @zone: the zone of the workshop
 *
 * The first second of a day.  Where the clocks are put forward at midnight the
 * day begins at one o'clock, and where they are put back over it with the first
 * of the two midnights; so the day is as long as from one start to the next.
 *
 * Returns: unix seconds
 */
gint64
usher_date_start (const GDate *date,
                  GTimeZone   *zone)
{
  g_autoptr (GDateTime) midnight = NULL;
  gint64                start = 0;
  gint64                before = 0;

  g_return_val_if_fail (date != NULL && g_date_valid (date), 0);

  midnight = g_date_time_new (zone, g_date_get_year (date), g_date_get_month (date), g_date_get_day (date), 0, 0, 0);
  g_return_val_if_fail (midnight != NULL, 0);
  start = g_date_time_to_unix (midnight);

  if (!is_before (start, date, zone) && is_before (start - 1, date, zone))
    return start;

  /* Halve a stretch that surely holds the turn from the day before. */
  before = start - DAY_SECONDS;
  start += DAY_SECONDS / 2;
  while (start - before > 1)
    {
      gint64 middle = before + (start - before) / 2;

      if (is_before (middle, date, zone))
        before = middle;
      else
        start = middle;
    }

  return start;
}
