/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-time-range.h"

static void
test_touching_ranges_do_not_overlap (void)
{
  UsherTimeRange morning = { 100, 200 };
  UsherTimeRange noon = { 200, 300 };

  g_assert_false (usher_time_range_overlaps (morning, noon));
  g_assert_false (usher_time_range_overlaps (noon, morning));
}

static void
test_one_shared_second_overlaps (void)
{
  g_assert_true (usher_time_range_overlaps ((UsherTimeRange) { 100, 201 }, (UsherTimeRange) { 200, 300 }));
}

static void
test_an_empty_range_overlaps_nothing (void)
{
  UsherTimeRange empty = { 150, 150 };
  UsherTimeRange around = { 100, 200 };

  g_assert_true (usher_time_range_is_empty (empty));
  g_assert_cmpint (usher_time_range_seconds (empty), ==, 0);
  g_assert_false (usher_time_range_overlaps (empty, around));
}

static void
test_the_end_is_outside (void)
{
  UsherTimeRange range = { 100, 200 };

  g_assert_true (usher_time_range_contains (range, 100));
  g_assert_true (usher_time_range_contains (range, 199));
  g_assert_false (usher_time_range_contains (range, 200));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-range/touching-do-not-overlap", test_touching_ranges_do_not_overlap);
  g_test_add_func ("/time-range/one-shared-second-overlaps", test_one_shared_second_overlaps);
  g_test_add_func ("/time-range/empty-overlaps-nothing", test_an_empty_range_overlaps_nothing);
  g_test_add_func ("/time-range/end-is-outside", test_the_end_is_outside);

  return g_test_run ();
}
