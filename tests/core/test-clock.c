/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-clock.h"

static void
test_a_fixed_clock_stands_still (void)
{
  g_autoptr (GTimeZone)  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (1795363200, zone);

  g_assert_true (usher_clock_is_fixed (clock));
  g_assert_cmpint (usher_clock_now (clock), ==, 1795363200);
  g_assert_cmpint (usher_clock_now (clock), ==, 1795363200);
  g_assert_cmpstr (g_time_zone_get_identifier (usher_clock_get_zone (clock)), ==, "Asia/Shanghai");

  usher_clock_advance (clock, 90);
  g_assert_cmpint (usher_clock_now (clock), ==, 1795363290);
  usher_clock_advance (clock, -100);
  g_assert_cmpint (usher_clock_now (clock), ==, 1795363190);
}

static void
test_the_date_is_that_of_the_zone (void)
{
  g_autoptr (GTimeZone)  shanghai = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GTimeZone)  utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime)  late = g_date_time_new (utc, 2026, 11, 22, 17, 0, 0);
  g_autoptr (UsherClock) there = usher_clock_new_fixed (g_date_time_to_unix (late), shanghai);
  g_autoptr (UsherClock) here = usher_clock_new_fixed (g_date_time_to_unix (late), utc);
  GDate                  date;

  usher_clock_today (there, &date);
  g_assert_cmpint (g_date_get_day (&date), ==, 23);
  usher_clock_today (here, &date);
  g_assert_cmpint (g_date_get_day (&date), ==, 22);
}

static void
test_the_system_clock_runs (void)
{
  g_autoptr (UsherClock) clock = usher_clock_new_system ();
  gint64                 before = g_get_real_time () / G_USEC_PER_SEC;
  gint64                 now = usher_clock_now (clock);

  g_assert_false (usher_clock_is_fixed (clock));
  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, before + 60);
}

static void
test_it_is_a_boxed_value (void)
{
  g_auto (GValue)        value = G_VALUE_INIT;
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (100, NULL);

  g_value_init (&value, USHER_TYPE_CLOCK);
  g_value_set_boxed (&value, clock);
  usher_clock_advance (clock, 5);
  g_assert_cmpint (usher_clock_now (g_value_get_boxed (&value)), ==, 105);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/a-fixed-clock-stands-still", test_a_fixed_clock_stands_still);
  g_test_add_func ("/clock/the-date-is-that-of-the-zone", test_the_date_is_that_of_the_zone);
  g_test_add_func ("/clock/the-system-clock-runs", test_the_system_clock_runs);
  g_test_add_func ("/clock/it-is-a-boxed-value", test_it_is_a_boxed_value);

  return g_test_run ();
}
