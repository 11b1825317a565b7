/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-backup-plan.h"

const UsherBackupPlan usher_backup_plan_default = { .days = 7, .weeks = 4, .months = 12 };

/* The periods that hold a time, each as a number that differs from that of
 * every other period of its length. */
typedef struct
{
  int day;
  int week;
  int month;
} Periods;

static Periods
find_periods (gint64     time,
              GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  return (Periods) {
    .day = g_date_time_get_year (local) * 366 + g_date_time_get_day_of_year (local),
    .week = g_date_time_get_week_numbering_year (local) * 53 + g_date_time_get_week_of_year (local),
    .month = g_date_time_get_year (local) * 12 + g_date_time_get_month (local),
  };
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      data)
{
  const gint64 *times = data;
  gint64        time_a = times[*(const gsize *) a];
  gint64        time_b = times[*(const gsize *) b];

  return (time_a < time_b) - (time_a > time_b);
}

/* Whether @period is one that has not been seen and still has a place. */
static gboolean
take_period (int    period,
             int   *last,
             guint *places)
{
  if (period == *last || *places == 0)
    return FALSE;

  *last = period;
  *places -= 1;
  return TRUE;
}

/**
 * usher_backup_plan_choose:
 * @plan: how many to keep
 * @times: when the backups were made, unix time UTC, in any order
 * @zone: where days begin
 * @keep: (out) (array length=n_times): whether each backup stays
 *
 * Decides which backups stay: the last one of each of the latest days, weeks
 * and months that have any.
 */
void
usher_backup_plan_choose (const UsherBackupPlan *plan,
                          const gint64          *times,
                          gsize                  n_times,
                          GTimeZone             *zone,
                          gboolean              *keep)
{
  g_autofree gsize *order = g_new (gsize, n_times);
  UsherBackupPlan   places = *plan;
  Periods           last = { -1, -1, -1 };

  for (gsize i = 0; i < n_times; i++)
    order[i] = i;
  g_sort_array (order, n_times, sizeof (gsize), compare_latest_first, (gpointer) times);

  for (gsize i = 0; i < n_times; i++)
    {
      Periods  periods = find_periods (times[order[i]], zone);
      gboolean for_day = take_period (periods.day, &last.day, &places.days);
      gboolean for_week = take_period (periods.week, &last.week, &places.weeks);
      gboolean for_month = take_period (periods.month, &last.month, &places.months);

      keep[order[i]] = for_day || for_week || for_month;
    }
}

/**
 * usher_backup_is_due:
 * @last: when the last backup was made, unix time UTC; 0 for never
 * @now: unix time UTC
 * @zone: where days begin
 *
 * Returns: whether the day has no backup yet; also when the clock was set back
 */
gboolean
usher_backup_is_due (gint64     last,
                     gint64     now,
                     GTimeZone *zone)
{
  return last == 0 || find_periods (last, zone).day != find_periods (now, zone).day;
}
