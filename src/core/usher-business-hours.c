/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-business-hours.h"
#include "usher-date.h"
#include "usher-error.h"

enum
{
  MINUTES_PER_DAY = 24 * 60,
  /* How far ahead an opening is looked for: a workshop that stays closed for
   * longer has gone. */
  HORIZON_DAYS = 2 * 366,
};

struct _UsherBusinessHours
{
  UsherBusinessDay days[7]; /* Monday first */
  GHashTable      *closed;  /* Julian days */
  GTimeZone       *zone;
};

G_DEFINE_BOXED_TYPE (UsherBusinessHours, usher_business_hours, usher_business_hours_ref, usher_business_hours_unref)

static gboolean
is_day_closed (const UsherBusinessDay *day)
{
  return day->close <= day->open;
}

static gboolean
check_day (const UsherBusinessDay *day,
           GError                **error)
{
  if (is_day_closed (day))
    return TRUE;

  gboolean is_good = day->open >= 0 && day->close <= MINUTES_PER_DAY &&
                     day->n_breaks >= 0 && day->n_breaks <= USHER_MAX_BREAKS;
  int last = day->open;
  for (int i = 0; is_good && i < day->n_breaks; i++)
    {
      is_good = day->breaks[i].start >= last && day->breaks[i].end > day->breaks[i].start &&
                day->breaks[i].end <= day->close;
      last = day->breaks[i].end;
    }

  if (!is_good)
    g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA,
                         "Opening hours or breaks lie outside of the day or overlap");
  return is_good;
}

/**
 * usher_business_hours_new:
 * @days: the days of the week, Monday first
 * @closed_dates: (nullable) (array length=n_closed_dates): days off
 * @n_closed_dates: how many
 * @zone: the workshop's time zone
 * @error: %USHER_ERROR_INVALID_DATA when a day contradicts itself
 *
 * When a workshop is open.  A value that never changes.
 *
 * Returns: (transfer full) (nullable): the business hours
 */
UsherBusinessHours *
usher_business_hours_new (const UsherBusinessDay days[7],
                          const GDate           *closed_dates,
                          gsize                  n_closed_dates,
                          GTimeZone             *zone,
                          GError               **error)
{
  g_return_val_if_fail (days != NULL, NULL);
  g_return_val_if_fail (closed_dates != NULL || n_closed_dates == 0, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  for (int i = 0; i < 7; i++)
    {
      if (!check_day (&days[i], error))
        return NULL;
    }

  UsherBusinessHours *hours = g_atomic_rc_box_new0 (UsherBusinessHours);
  hours->closed = g_hash_table_new (NULL, NULL);
  hours->zone = g_time_zone_ref (zone);
  for (int i = 0; i < 7; i++)
    hours->days[i] = days[i];
  for (gsize i = 0; i < n_closed_dates; i++)
    g_hash_table_add (hours->closed, GUINT_TO_POINTER (g_date_get_julian (&closed_dates[i])));

  return hours;
}

/**
 * usher_business_hours_new_standard:
 * @zone: the workshop's time zone
 *
 * Returns: (transfer full): what a new workshop starts with: every day from
 *   8:30 to 17:30 with a break from 12:00 to 13:00
 */
UsherBusinessHours *
usher_business_hours_new_standard (GTimeZone *zone)
{
  static const UsherBusinessDay day = { 8 * 60 + 30, 17 * 60 + 30, 1, { { 12 * 60, 13 * 60 } } };
  const UsherBusinessDay        days[7] = { day, day, day, day, day, day, day };

  return usher_business_hours_new (days, NULL, 0, zone, NULL);
}

/**
 * usher_business_hours_ref:
 *
 * Returns: (transfer full): @hours
 */
UsherBusinessHours *
usher_business_hours_ref (UsherBusinessHours *hours)
{
  g_return_val_if_fail (hours != NULL, NULL);

  return g_atomic_rc_box_acquire (hours);
}

static void
clear_hours (gpointer data)
{
  UsherBusinessHours *hours = data;

  g_hash_table_unref (hours->closed);
  g_time_zone_unref (hours->zone);
}

/**
 * usher_business_hours_unref:
 * @hours: (transfer full): business hours
 */
void
usher_business_hours_unref (UsherBusinessHours *hours)
{
  g_return_if_fail (hours != NULL);

  g_atomic_rc_box_release_full (hours, clear_hours);
}

/**
 * usher_business_hours_get_zone:
 *
 * Returns: (transfer none): the workshop's time zone
 */
GTimeZone *
usher_business_hours_get_zone (const UsherBusinessHours *hours)
{
  g_return_val_if_fail (hours != NULL, NULL);

  return hours->zone;
}

/**
 * usher_business_hours_get_day:
 * @hours: business hours
 * @weekday: a day of the week
 * @day: (out caller-allocates): its hours
 */
void
usher_business_hours_get_day (const UsherBusinessHours *hours,
                              GDateWeekday              weekday,
                              UsherBusinessDay         *day)
{
  g_return_if_fail (hours != NULL);
  g_return_if_fail (g_date_valid_weekday (weekday));
  g_return_if_fail (day != NULL);

  *day = hours->days[weekday - 1];
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return g_date_compare (a, b);
}

/**
 * usher_business_hours_get_closed_dates:
 *
 * Returns: (transfer full) (element-type GDate): the days off, in order
 */
GArray *
usher_business_hours_get_closed_dates (const UsherBusinessHours *hours)
{
  GArray        *dates = g_array_new (FALSE, FALSE, sizeof (GDate));
  GHashTableIter iter;
  gpointer       julian = NULL;

  g_return_val_if_fail (hours != NULL, dates);

  g_hash_table_iter_init (&iter, hours->closed);
  while (g_hash_table_iter_next (&iter, &julian, NULL))
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, GPOINTER_TO_UINT (julian));
      g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_dates);

  return dates;
}

/**
 * usher_business_hours_is_closed_date:
 *
 * Returns: whether the workshop is closed all of @date, as on every such
 *   weekday or as a day off
 */
gboolean
usher_business_hours_is_closed_date (const UsherBusinessHours *hours,
                                     const GDate              *date)
{
  g_return_val_if_fail (hours != NULL, TRUE);
  g_return_val_if_fail (date != NULL && g_date_valid (date), TRUE);

  return is_day_closed (&hours->days[g_date_get_weekday (date) - 1]) ||
         g_hash_table_contains (hours->closed, GUINT_TO_POINTER (g_date_get_julian (date)));
}

/**
 * usher_business_hours_longest_day:
 *
 * Returns: the working time of the longest day of the week, in seconds
 */
gint64
usher_business_hours_longest_day (const UsherBusinessHours *hours)
{
  int longest = 0;

  g_return_val_if_fail (hours != NULL, 0);

  for (int i = 0; i < 7; i++)
    {
      const UsherBusinessDay *day = &hours->days[i];
      int                     minutes = MAX (day->close - day->open, 0);

      for (int j = 0; j < day->n_breaks; j++)
        minutes -= day->breaks[j].end - day->breaks[j].start;
      longest = MAX (longest, minutes);
    }

  return (gint64) longest * 60;
}

/**
 * usher_business_hours_time_on:
 * @hours: business hours
 * @date: a calendar date
 * @minutes: minutes after midnight as the clock shows them, 0 to 1440
 *
 * Returns: that moment in unix time; where the clock skips it, the hour
 *   after
 */
gint64
usher_business_hours_time_on (const UsherBusinessHours *hours,
                              const GDate              *date,
                              int                       minutes)
{
  g_return_val_if_fail (hours != NULL, 0);
  g_return_val_if_fail (date != NULL && g_date_valid (date), 0);
  g_return_val_if_fail (minutes >= 0 && minutes <= MINUTES_PER_DAY, 0);

  GDate day = *date;
  if (minutes == MINUTES_PER_DAY)
    {
      g_date_add_days (&day, 1);
      minutes = 0;
    }

  g_autoptr (GDateTime) time = g_date_time_new (hours->zone, g_date_get_year (&day), g_date_get_month (&day),
                                                g_date_get_day (&day), minutes / 60, minutes % 60, 0);
  g_return_val_if_fail (time != NULL, 0);

  return g_date_time_to_unix (time);
}

static void
append_range (GArray *ranges,
              gint64  start,
              gint64  end)
{
  UsherTimeRange range = { start, end };

  if (!usher_time_range_is_empty (range))
    g_array_append_val (ranges, range);
}

static void
append_day (const UsherBusinessHours *hours,
            const GDate              *date,
            GArray                   *ranges)
{
  if (usher_business_hours_is_closed_date (hours, date))
    return;

  const UsherBusinessDay *day = &hours->days[g_date_get_weekday (date) - 1];
  gint64                  start = usher_business_hours_time_on (hours, date, day->open);
  for (int i = 0; i < day->n_breaks; i++)
    {
      append_range (ranges, start, usher_business_hours_time_on (hours, date, day->breaks[i].start));
      start = usher_business_hours_time_on (hours, date, day->breaks[i].end);
    }
  append_range (ranges, start, usher_business_hours_time_on (hours, date, day->close));
}

/**
 * usher_business_hours_get_open_ranges:
 * @hours: business hours
 * @date: a calendar date
 *
 * Returns: (transfer full) (element-type UsherTimeRange): when the workshop
 *   works on @date, in order, without the breaks; empty on a closed day
 */
GArray *
usher_business_hours_get_open_ranges (const UsherBusinessHours *hours,
                                      const GDate              *date)
{
  g_return_val_if_fail (hours != NULL, NULL);
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  append_day (hours, date, ranges);
  return ranges;
}

/**
 * usher_business_hours_get_ranges_within:
 * @hours: business hours
 * @range: a stretch of time
 *
 * Returns: (transfer full) (element-type UsherTimeRange): when the workshop
 *   works within @range, in order, cut off at its ends
 */
GArray *
usher_business_hours_get_ranges_within (const UsherBusinessHours *hours,
                                        UsherTimeRange            range)
{
  g_return_val_if_fail (hours != NULL, NULL);

  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  if (usher_time_range_is_empty (range))
    return ranges;

  GDate date;
  usher_date_of_time (range.start, hours->zone, &date);
  for (; usher_business_hours_time_on (hours, &date, 0) < range.end; g_date_add_days (&date, 1))
    {
      g_autoptr (GArray) day = usher_business_hours_get_open_ranges (hours, &date);

      for (guint i = 0; i < day->len; i++)
        {
          UsherTimeRange part = usher_time_range_intersect (g_array_index (day, UsherTimeRange, i), range);

          append_range (ranges, part.start, part.end);
        }
    }

  return ranges;
}

/**
 * usher_business_hours_available_seconds:
 *
 * Returns: the working time of @date in seconds
 */
gint64
usher_business_hours_available_seconds (const UsherBusinessHours *hours,
                                        const GDate              *date)
{
  g_autoptr (GArray) ranges = usher_business_hours_get_open_ranges (hours, date);
  gint64             seconds = 0;

  g_return_val_if_fail (ranges != NULL, 0);

  for (guint i = 0; i < ranges->len; i++)
    seconds += usher_time_range_seconds (g_array_index (ranges, UsherTimeRange, i));

  return seconds;
}

/**
 * usher_business_hours_is_open:
 *
 * Returns: whether the workshop works at @time
 */
gboolean
usher_business_hours_is_open (const UsherBusinessHours *hours,
                              gint64                    time)
{
  g_autoptr (GArray) ranges = usher_business_hours_get_ranges_within (hours, (UsherTimeRange) { time, time + 1 });

  return ranges != NULL && ranges->len > 0;
}

/* Whether @time lies between opening and closing of its day, breaks included. */
static gboolean
is_within_day (const UsherBusinessHours *hours,
               gint64                    time)
{
  GDate              date;
  g_autoptr (GArray) ranges = NULL;

  usher_date_of_time (time, hours->zone, &date);
  ranges = usher_business_hours_get_open_ranges (hours, &date);

  return ranges->len > 0 && time >= g_array_index (ranges, UsherTimeRange, 0).start &&
         time < g_array_index (ranges, UsherTimeRange, ranges->len - 1).end;
}

/**
 * usher_business_hours_covers:
 * @range: from the start to the end of some work
 *
 * Work has to begin while the workshop works, and to end before it closes;
 * breaks and nights may lie between.  A workshop that never opens, because
 * nobody has said when, covers everything.
 *
 * Returns: whether work may lie there
 */
gboolean
usher_business_hours_covers (const UsherBusinessHours *hours,
                             UsherTimeRange            range)
{
  g_return_val_if_fail (hours != NULL, FALSE);

  if (usher_business_hours_longest_day (hours) == 0)
    return TRUE;

  return usher_business_hours_is_open (hours, range.start) && is_within_day (hours, range.end - 1);
}

/**
 * usher_business_hours_next_open:
 *
 * Returns: @time if the workshop works then, otherwise when it begins to;
 *   %USHER_TIME_NEVER when it does not within two years
 */
gint64
usher_business_hours_next_open (const UsherBusinessHours *hours,
                                gint64                    time)
{
  /* One second of work ends one second after the next opening. */
  gint64 end = usher_business_hours_add_work (hours, time, 1);

  return end == USHER_TIME_NEVER ? end : end - 1;
}

/**
 * usher_business_hours_add_work:
 * @hours: business hours
 * @start: when the work may begin, unix time
 * @seconds: how long it takes
 *
 * Skips breaks, nights and days off.  Work that fills a day to the end is done
 * when the workshop closes, not when it opens again.
 *
 * Returns: when the work is done; @start when there is none to do;
 *   %USHER_TIME_NEVER when the workshop does not open often enough
 */
gint64
usher_business_hours_add_work (const UsherBusinessHours *hours,
                               gint64                    start,
                               gint64                    seconds)
{
  g_return_val_if_fail (hours != NULL, USHER_TIME_NEVER);
  g_return_val_if_fail (seconds >= 0, USHER_TIME_NEVER);

  if (seconds == 0)
    return start;

  GDate date;
  usher_date_of_time (start, hours->zone, &date);

  for (int i = 0; i < HORIZON_DAYS; i++, g_date_add_days (&date, 1))
    {
      g_autoptr (GArray) day = usher_business_hours_get_open_ranges (hours, &date);

      for (guint j = 0; j < day->len; j++)
        {
          UsherTimeRange part = g_array_index (day, UsherTimeRange, j);

          part.start = MAX (part.start, start);
          if (seconds <= usher_time_range_seconds (part))
            return part.start + seconds;
          seconds -= usher_time_range_seconds (part);
        }
    }

  return USHER_TIME_NEVER;
}

/**
 * usher_business_hours_work_between:
 *
 * Returns: how many seconds of @range the workshop works
 */
gint64
usher_business_hours_work_between (const UsherBusinessHours *hours,
                                   UsherTimeRange            range)
{
  g_autoptr (GArray) ranges = usher_business_hours_get_ranges_within (hours, range);
  gint64             seconds = 0;

  g_return_val_if_fail (ranges != NULL, 0);

  for (guint i = 0; i < ranges->len; i++)
    seconds += usher_time_range_seconds (g_array_index (ranges, UsherTimeRange, i));

  return seconds;
}
