/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-business-hours.h"
#include "usher-error.h"

#include <string.h>

#define HOUR 3600

static GDate
make_date (int year,
           int month,
           int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return date;
}

/* Monday to Friday 8:30–17:30 with a lunch break, Saturday in the morning,
 * closed on Sunday and on Tuesday, November 24. */
static UsherBusinessHours *
make_hours (const char *zone_name)
{
  UsherBusinessDay      days[7] = { 0 };
  GDate                 off = make_date (2026, 11, 24);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GError)    error = NULL;

  for (int i = 0; i < 5; i++)
    days[i] = (UsherBusinessDay) { 510, 1050, 1, { { 720, 780 } } };
  days[5] = (UsherBusinessDay) { 540, 720, 0, {} };

  g_assert_nonnull (zone);
  UsherBusinessHours *hours = usher_business_hours_new (days, &off, 1, zone, &error);
  g_assert_no_error (error);
  return hours;
}

static gint64
at (const UsherBusinessHours *hours,
    int                       month,
    int                       day,
    int                       hour,
    int                       minute)
{
  GDate date = make_date (2026, month, day);

  return usher_business_hours_time_on (hours, &date, hour * 60 + minute);
}

static void
test_a_day_without_its_break (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ("Asia/Shanghai");
  GDate                          monday = make_date (2026, 11, 23);
  g_autoptr (GArray)             ranges = usher_business_hours_get_open_ranges (hours, &monday);

  g_assert_cmpuint (ranges->len, ==, 2);
  g_assert_cmpint (g_array_index (ranges, UsherTimeRange, 0).start, ==, at (hours, 11, 23, 8, 30));
  g_assert_cmpint (g_array_index (ranges, UsherTimeRange, 0).end, ==, at (hours, 11, 23, 12, 0));
  g_assert_cmpint (g_array_index (ranges, UsherTimeRange, 1).start, ==, at (hours, 11, 23, 13, 0));
  g_assert_cmpint (g_array_index (ranges, UsherTimeRange, 1).end, ==, at (hours, 11, 23, 17, 30));
  g_assert_cmpint (usher_business_hours_available_seconds (hours, &monday), ==, 8 * HOUR);
  g_assert_cmpint (usher_business_hours_longest_day (hours), ==, 8 * HOUR);
  /* 8:30 in Shanghai is 0:30 in Greenwich. */
  g_assert_cmpint (at (hours, 11, 23, 8, 30), ==, G_GINT64_CONSTANT (1795393800));
}

static void
test_closed_days_have_no_hours (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ("Asia/Shanghai");
  GDate                          off = make_date (2026, 11, 24);
  GDate                          sunday = make_date (2026, 11, 29);

  g_assert_cmpint (usher_business_hours_available_seconds (hours, &off), ==, 0);
  g_assert_true (usher_business_hours_is_closed_date (hours, &off));
  g_assert_cmpint (usher_business_hours_available_seconds (hours, &sunday), ==, 0);
  g_assert_true (usher_business_hours_is_closed_date (hours, &sunday));
}

static void
test_work_skips_breaks_nights_and_days_off (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ("Asia/Shanghai");

  /* Over lunch. */
  g_assert_cmpint (usher_business_hours_add_work (hours, at (hours, 11, 23, 11, 0), 2 * HOUR), ==, at (hours, 11, 23, 14, 0));
  /* To the end of the day, and one second more: over the night and a day off. */
  g_assert_cmpint (usher_business_hours_add_work (hours, at (hours, 11, 23, 16, 0), 90 * 60), ==, at (hours, 11, 23, 17, 30));
  g_assert_cmpint (usher_business_hours_add_work (hours, at (hours, 11, 23, 16, 0), 90 * 60 + 1), ==, at (hours, 11, 25, 8, 30) + 1);
  /* To the break, not over it. */
  g_assert_cmpint (usher_business_hours_add_work (hours, at (hours, 11, 23, 11, 0), HOUR), ==, at (hours, 11, 23, 12, 0));
  /* From a closed moment. */
  g_assert_cmpint (usher_business_hours_add_work (hours, at (hours, 11, 28, 13, 0), HOUR), ==, at (hours, 11, 30, 9, 30));
  /* Nothing to do takes no time. */
  g_assert_cmpint (usher_business_hours_add_work (hours, at (hours, 11, 29, 3, 0), 0), ==, at (hours, 11, 29, 3, 0));
}

static void
test_the_next_opening (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ("Asia/Shanghai");

  g_assert_cmpint (usher_business_hours_next_open (hours, at (hours, 11, 23, 9, 0)), ==, at (hours, 11, 23, 9, 0));
  g_assert_cmpint (usher_business_hours_next_open (hours, at (hours, 11, 23, 3, 0)), ==, at (hours, 11, 23, 8, 30));
  g_assert_cmpint (usher_business_hours_next_open (hours, at (hours, 11, 23, 12, 0)), ==, at (hours, 11, 23, 13, 0));
  g_assert_cmpint (usher_business_hours_next_open (hours, at (hours, 11, 23, 17, 30)), ==, at (hours, 11, 25, 8, 30));
  g_assert_true (usher_business_hours_is_open (hours, at (hours, 11, 23, 8, 30)));
  g_assert_false (usher_business_hours_is_open (hours, at (hours, 11, 23, 17, 30)));
}

static void
test_a_closed_workshop_never_finishes (void)
{
  UsherBusinessDay               days[7] = { 0 };
  g_autoptr (GTimeZone)          zone = g_time_zone_new_utc ();
  g_autoptr (UsherBusinessHours) hours = usher_business_hours_new (days, NULL, 0, zone, NULL);

  g_assert_cmpint (usher_business_hours_add_work (hours, 0, 60), ==, USHER_TIME_NEVER);
  g_assert_cmpint (usher_business_hours_next_open (hours, 0), ==, USHER_TIME_NEVER);
  g_assert_cmpint (usher_business_hours_work_between (hours, (UsherTimeRange) { 0, 86400 * 30 }), ==, 0);
}

static void
test_hours_that_contradict_themselves_are_refused (void)
{
  static const UsherBusinessDay wrong[] = {
    { -1, 600, 0, {} },
    { 600, 1441, 0, {} },
    { 600, 900, 1, { { 590, 660 } } },
    { 600, 900, 1, { { 660, 660 } } },
    { 600, 900, 1, { { 840, 960 } } },
    { 600, 900, 2, { { 660, 720 }, { 700, 780 } } },
    { 600, 900, 3, { { 660, 720 }, { 730, 780 } } },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      UsherBusinessDay   days[7] = { 0 };
      g_autoptr (GError) error = NULL;

      days[3] = wrong[i];
      g_assert_null (usher_business_hours_new (days, NULL, 0, zone, &error));
      g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
    }
}

/* A workshop that works around the clock on the nights when the clocks change
 * in Berlin: October 25, 2026 has 25 hours, March 29 has 23. */
static void
test_days_with_a_clock_change (void)
{
  UsherBusinessDay               always = { 0, 1440, 0, {} };
  UsherBusinessDay               days[7] = { always, always, always, always, always, always, always };
  g_autoptr (GTimeZone)          zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (UsherBusinessHours) hours = usher_business_hours_new (days, NULL, 0, zone, NULL);
  GDate                          autumn = make_date (2026, 10, 25);
  GDate                          spring = make_date (2026, 3, 29);
  GDate                          plain = make_date (2026, 3, 30);

  g_assert_cmpint (usher_business_hours_available_seconds (hours, &autumn), ==, 25 * HOUR);
  g_assert_cmpint (usher_business_hours_available_seconds (hours, &spring), ==, 23 * HOUR);
  g_assert_cmpint (usher_business_hours_available_seconds (hours, &plain), ==, 24 * HOUR);
  g_assert_cmpint (usher_business_hours_add_work (hours, at (hours, 10, 25, 0, 0), 25 * HOUR), ==, at (hours, 10, 26, 0, 0));
}

static void
test_opening_is_by_the_clock_on_the_wall (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ("Europe/Berlin");

  /* From Friday evening to Monday morning, with an hour more in between. */
  g_assert_cmpint (at (hours, 10, 26, 8, 30) - at (hours, 10, 23, 8, 30), ==, 3 * 24 * HOUR + HOUR);
  g_assert_cmpint (usher_business_hours_next_open (hours, at (hours, 10, 24, 15, 0)), ==, at (hours, 10, 26, 8, 30));
}

/* Walks minute by minute, asking only the table of the week. */
static gboolean
is_open_by_hand (GTimeZone *zone,
                 gint64     time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  int                   weekday = g_date_time_get_day_of_week (local);
  int                   minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);

  if (g_date_time_get_month (local) == 11 && g_date_time_get_day_of_month (local) == 24)
    return FALSE;
  if (weekday == 7)
    return FALSE;
  if (weekday == 6)
    return minute >= 540 && minute < 720;
  return minute >= 510 && minute < 1050 && !(minute >= 720 && minute < 780);
}

static void
test_work_agrees_with_counting_minutes (gconstpointer data)
{
  const char                    *zone_name = data;
  g_autoptr (UsherBusinessHours) hours = make_hours (zone_name);
  gint64                         first = at (hours, 10, 19, 0, 0);

  for (int i = 0; i < 300; i++)
    {
      gint64 start = first + 60 * g_test_rand_int_range (0, 40 * 24 * 60);
      int    minutes = g_test_rand_int_range (1, 30 * 60);
      gint64 time = start;

      for (int left = minutes; left > 0; time += 60)
        left -= is_open_by_hand (usher_business_hours_get_zone (hours), time);
      g_assert_cmpint (usher_business_hours_add_work (hours, start, (gint64) minutes * 60), ==, time);
      g_assert_cmpint (usher_business_hours_work_between (hours, (UsherTimeRange) { start, time }), ==, (gint64) minutes * 60);
      g_assert_cmpint (usher_business_hours_is_open (hours, start), ==, is_open_by_hand (usher_business_hours_get_zone (hours), start));
    }
}

static gboolean
covers (const UsherBusinessHours *hours,
        int                       day,
        int                       start,
        int                       end)
{
  return usher_business_hours_covers (hours, (UsherTimeRange) { at (hours, 11, day, start / 100, start % 100),
                                                                at (hours, 11, day, end / 100, end % 100) });
}

static void
test_work_begins_and_ends_in_opening_hours (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ("Asia/Shanghai");
  UsherBusinessDay               none[7] = { 0 };
  g_autoptr (GTimeZone)          zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherBusinessHours) unknown = usher_business_hours_new (none, NULL, 0, zone, NULL);

  g_assert_true (covers (hours, 23, 830, 1730));
  g_assert_true (covers (hours, 23, 1130, 1215));  /* into the break */
  g_assert_false (covers (hours, 23, 1215, 1400)); /* out of it */
  g_assert_false (covers (hours, 23, 815, 900));
  g_assert_false (covers (hours, 23, 1700, 1745));
  g_assert_false (covers (hours, 24, 900, 1000)); /* a day off */
  g_assert_false (covers (hours, 29, 900, 1000)); /* Sunday */
  g_assert_true (usher_business_hours_covers (hours, (UsherTimeRange) { at (hours, 11, 25, 16, 0), at (hours, 11, 26, 9, 0) }));
  g_assert_true (covers (unknown, 23, 300, 400));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/business-hours/day", test_a_day_without_its_break);
  g_test_add_func ("/business-hours/closed-days", test_closed_days_have_no_hours);
  g_test_add_func ("/business-hours/work-skips", test_work_skips_breaks_nights_and_days_off);
  g_test_add_func ("/business-hours/next-opening", test_the_next_opening);
  g_test_add_func ("/business-hours/covers", test_work_begins_and_ends_in_opening_hours);
  g_test_add_func ("/business-hours/never", test_a_closed_workshop_never_finishes);
  g_test_add_func ("/business-hours/contradictions", test_hours_that_contradict_themselves_are_refused);
  g_test_add_func ("/business-hours/clock-change", test_days_with_a_clock_change);
  g_test_add_func ("/business-hours/clock-on-the-wall", test_opening_is_by_the_clock_on_the_wall);
  g_test_add_data_func ("/business-hours/counting-minutes/shanghai", "Asia/Shanghai", test_work_agrees_with_counting_minutes);
  g_test_add_data_func ("/business-hours/counting-minutes/berlin", "Europe/Berlin", test_work_agrees_with_counting_minutes);

  return g_test_run ();
}
