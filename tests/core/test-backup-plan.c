/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-backup-plan.h"

enum
{
  N_DAYS = 500
};

static gint64
at (GTimeZone *zone,
    int        year,
    int        month,
    int        day,
    int        hour)
{
  g_autoptr (GDateTime) time = g_date_time_new (zone, year, month, day, hour, 0, 0);

  return g_date_time_to_unix (time);
}

static guint
count_kept (const gboolean *keep,
            gsize           n)
{
  guint count = 0;

  for (gsize i = 0; i < n; i++)
    count += keep[i] ? 1 : 0;
  return count;
}

static void
test_nothing_of_nothing (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  usher_backup_plan_choose (&usher_backup_plan_default, NULL, 0, zone, NULL);
}

/* Whether @index is the last time of its day, week or month by a way of its own:
 * the period of the next one differs. */
static gboolean
is_last_of (const gint64 *times,
            gsize         n,
            gsize         index,
            const char   *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (times[index]);
  g_autofree char      *period = g_date_time_format (time, format);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) other = g_date_time_new_from_unix_utc (times[i]);
      g_autofree char      *other_period = g_date_time_format (other, format);

      if (times[i] > times[index] && g_str_equal (period, other_period))
        return FALSE;
    }

  return TRUE;
}

/* How many periods with a backup come after that of @index. */
static guint
count_later_periods (const gint64 *times,
                     gsize         n,
                     gsize         index,
                     const char   *format)
{
  g_autoptr (GHashTable) periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < n; i++)
    if (times[i] > times[index])
      {
        g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (times[i]);

        g_hash_table_add (periods, g_date_time_format (time, format));
      }

  return g_hash_table_size (periods);
}

static gboolean
is_expected (const gint64 *times,
             gsize         n,
             gsize         index)
{
  return (is_last_of (times, n, index, "%F") && count_later_periods (times, n, index, "%F") < 7) ||
         (is_last_of (times, n, index, "%G-%V") && count_later_periods (times, n, index, "%G-%V") < 4) ||
         (is_last_of (times, n, index, "%Y-%m") && count_later_periods (times, n, index, "%Y-%m") < 12);
}

static void
test_random_times_against_the_definition (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const gint64          start = at (zone, 2024, 12, 20, 0);

  for (int round = 0; round < 60; round++)
    {
      gint64      times[120];
      gboolean    keep[120];
      const gsize n = (gsize) g_test_rand_int_range (1, G_N_ELEMENTS (times));
      const int   span = g_test_rand_int_range (1, 600);

      for (gsize i = 0; i < n; i++)
        times[i] = start + g_test_rand_int_range (0, span * 86400) * (gint64) 1 + (gint64) i % 2;
      usher_backup_plan_choose (&usher_backup_plan_default, times, n, zone, keep);
      for (gsize i = 0; i < n; i++)
        {
          gboolean twin = FALSE;

          for (gsize j = 0; j < n; j++)
            twin = twin || (i != j && times[i] == times[j]);
          if (!twin)
            g_assert_cmpint (keep[i], ==, is_expected (times, n, i));
        }
    }
}

/* As it goes on: a backup a day, and what is not kept is gone for ever. */
static void
test_every_day_for_500_days (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GArray)    times = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64          start = at (zone, 2025, 1, 1, 8);

  for (int day = 0; day < N_DAYS; day++)
    {
      gint64   now = start + (gint64) day * 86400;
      gboolean keep[64];
      guint    n_kept = 0;

      g_array_append_val (times, now);
      g_assert_cmpuint (times->len, <=, G_N_ELEMENTS (keep));
      usher_backup_plan_choose (&usher_backup_plan_default, (gint64 *) times->data, times->len, zone, keep);
      for (guint i = 0; i < times->len; i++)
        if (keep[i])
          g_array_index (times, gint64, n_kept++) = g_array_index (times, gint64, i);
      g_array_set_size (times, n_kept);

      /* The last seven days are all there, and never more than the sum. */
      for (int back = 0; back < MIN (7, day + 1); back++)
        g_assert_cmpint (g_array_index (times, gint64, times->len - 1 - back), ==, now - back * 86400);
      g_assert_cmpuint (times->len, <=, 7 + 4 + 12);
    }

  /* The oldest is the end of a month a year ago. */
  g_assert_cmpint (g_array_index (times, gint64, 0), ==, at (zone, 2025, 6, 30, 8));
  g_assert_cmpuint (times->len, >=, 7 + 2 + 11);
}

static void
test_several_on_a_day_count_as_one (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  gint64                times[] = { at (zone, 2026, 11, 23, 18), at (zone, 2026, 11, 23, 8), at (zone, 2026, 11, 22, 8), at (zone, 2026, 11, 23, 12) };
  gboolean              keep[G_N_ELEMENTS (times)];

  usher_backup_plan_choose (&usher_backup_plan_default, times, G_N_ELEMENTS (times), zone, keep);
  g_assert_true (keep[0]);
  g_assert_false (keep[1]);
  g_assert_true (keep[2]);
  g_assert_false (keep[3]);
  g_assert_cmpuint (count_kept (keep, G_N_ELEMENTS (times)), ==, 2);
}

static void
test_a_holiday_costs_none (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  gint64                times[8];
  gboolean              keep[G_N_ELEMENTS (times)];

  for (int i = 0; i < 7; i++)
    times[i] = at (zone, 2026, 9, 21 + i, 8);
  times[7] = at (zone, 2026, 12, 1, 8);
  usher_backup_plan_choose (&usher_backup_plan_default, times, G_N_ELEMENTS (times), zone, keep);
  g_assert_false (keep[0]);
  for (int i = 1; i < 8; i++)
    g_assert_true (keep[i]);
}

static void
test_days_begin_in_the_zone (void)
{
  g_autoptr (GTimeZone) shanghai = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  const gint64          evening = at (shanghai, 2026, 11, 22, 23);
  const gint64          morning = at (shanghai, 2026, 11, 23, 1);

  g_assert_true (usher_backup_is_due (evening, morning, shanghai));
  g_assert_false (usher_backup_is_due (evening, morning, utc));
}

static void
test_due_once_a_day (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  const gint64          now = at (zone, 2026, 11, 23, 8);

  g_assert_true (usher_backup_is_due (0, now, zone));
  g_assert_false (usher_backup_is_due (now, now, zone));
  g_assert_false (usher_backup_is_due (at (zone, 2026, 11, 23, 0), now, zone));
  g_assert_true (usher_backup_is_due (at (zone, 2026, 11, 22, 23), now, zone));
  g_assert_true (usher_backup_is_due (at (zone, 2025, 11, 23, 8), now, zone));

  /* A clock that was wrong must not stop backups. */
  g_assert_true (usher_backup_is_due (at (zone, 2030, 1, 1, 8), now, zone));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/backup-plan/nothing", test_nothing_of_nothing);
  g_test_add_func ("/core/backup-plan/random", test_random_times_against_the_definition);
  g_test_add_func ("/core/backup-plan/every-day", test_every_day_for_500_days);
  g_test_add_func ("/core/backup-plan/several-a-day", test_several_on_a_day_count_as_one);
  g_test_add_func ("/core/backup-plan/holiday", test_a_holiday_costs_none);
  g_test_add_func ("/core/backup-plan/zone", test_days_begin_in_the_zone);
  g_test_add_func ("/core/backup-plan/due", test_due_once_a_day);

  return g_test_run ();
}
