/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-board-layout.h"

#define MINUTES(n) ((gint64) (n) * 60)
/* 2026-11-23 08:00 in Shanghai */
#define EIGHT G_GINT64_CONSTANT (1795392000)

static UsherTimeRange
minutes (int start,
         int end)
{
  return (UsherTimeRange) { EIGHT + MINUTES (start), EIGHT + MINUTES (end) };
}

static void
assert_place (UsherBoardPlace place,
              guint           column,
              guint           span,
              guint           columns)
{
  g_assert_cmpuint (place.column, ==, column);
  g_assert_cmpuint (place.span, ==, span);
  g_assert_cmpuint (place.columns, ==, columns);
}

static void
test_alone_takes_the_whole_width (void)
{
  UsherTimeRange  ranges[] = { minutes (0, 60), minutes (60, 90) };
  UsherBoardPlace places[2];

  usher_board_pack (ranges, 2, places);

  assert_place (places[0], 0, 1, 1);
  assert_place (places[1], 0, 1, 1);
}

static void
test_a_chain_shares_its_columns (void)
{
  /* The first and the last only meet through the second. */
  UsherTimeRange  ranges[] = { minutes (0, 60), minutes (30, 120), minutes (60, 90) };
  UsherBoardPlace places[3];

  usher_board_pack (ranges, 3, places);

  assert_place (places[0], 0, 1, 2);
  assert_place (places[1], 1, 1, 2);
  assert_place (places[2], 0, 1, 2);
}

static void
test_a_block_grows_into_free_columns (void)
{
  UsherTimeRange  ranges[] = { minutes (0, 120), minutes (0, 30), minutes (0, 30), minutes (60, 120) };
  UsherBoardPlace places[4];

  usher_board_pack (ranges, 4, places);

  assert_place (places[0], 0, 1, 3);
  assert_place (places[1], 1, 1, 3);
  assert_place (places[2], 2, 1, 3);
  assert_place (places[3], 1, 2, 3);
}

static void
test_the_callers_order_does_not_matter (void)
{
  UsherTimeRange  ranges[] = { minutes (60, 90), minutes (30, 120), minutes (0, 60) };
  UsherBoardPlace places[3];

  usher_board_pack (ranges, 3, places);

  assert_place (places[0], 0, 1, 2);
  assert_place (places[1], 1, 1, 2);
  assert_place (places[2], 0, 1, 2);
}

static void
test_nothing_packs (void)
{
  usher_board_pack (NULL, 0, NULL);
}

static gboolean
places_collide (UsherBoardPlace a,
                UsherBoardPlace b)
{
  return a.column < b.column + b.span && b.column < a.column + a.span;
}

static void
check_packing (const UsherTimeRange *ranges,
               guint                 count)
{
  g_autofree UsherBoardPlace *places = g_new0 (UsherBoardPlace, count);

  usher_board_pack (ranges, count, places);

  for (guint i = 0; i < count; i++)
    {
      gboolean may_grow = places[i].column + places[i].span < places[i].columns;

      g_assert_cmpuint (places[i].span, >=, 1);
      g_assert_cmpuint (places[i].column + places[i].span, <=, places[i].columns);

      for (guint j = 0; j < count; j++)
        {
          UsherBoardPlace wider = places[i];

          wider.span++;
          if (i == j || !usher_time_range_overlaps (ranges[i], ranges[j]))
            continue;
          g_assert_false (places_collide (places[i], places[j]));
          g_assert_cmpuint (places[i].columns, ==, places[j].columns);
          if (places_collide (wider, places[j]))
            may_grow = FALSE;
        }
      g_assert_false (may_grow);
    }
}

static void
test_random_days_pack_without_collision_or_waste (void)
{
  for (int round = 0; round < 400; round++)
    {
      guint                      count = (guint) g_test_rand_int_range (1, 40);
      g_autofree UsherTimeRange *ranges = g_new0 (UsherTimeRange, count);

      for (guint i = 0; i < count; i++)
        {
          int start = g_test_rand_int_range (0, 120) * 5;

          ranges[i] = minutes (start, start + g_test_rand_int_range (1, 40) * 5);
        }
      check_packing (ranges, count);
    }
}

static void
test_the_number_of_columns_is_the_greatest_overlap (void)
{
  for (int round = 0; round < 200; round++)
    {
      UsherTimeRange  ranges[20];
      UsherBoardPlace places[20];
      guint           widest = 0;
      guint           deepest = 0;

      for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
        {
          int start = g_test_rand_int_range (0, 60) * 5;

          ranges[i] = minutes (start, start + g_test_rand_int_range (1, 30) * 5);
        }
      usher_board_pack (ranges, G_N_ELEMENTS (ranges), places);

      for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
        {
          guint depth = 0;

          for (guint j = 0; j < G_N_ELEMENTS (ranges); j++)
            depth += usher_time_range_contains (ranges[j], ranges[i].start);
          deepest = MAX (deepest, depth);
          widest = MAX (widest, places[i].columns);
        }
      g_assert_cmpuint (widest, ==, deepest);
    }
}

static void
test_five_hundred_blocks_pack_at_once (void)
{
  g_autofree UsherTimeRange  *ranges = g_new0 (UsherTimeRange, 500);
  g_autofree UsherBoardPlace *places = g_new0 (UsherBoardPlace, 500);
  gint64                      begin;

  for (guint i = 0; i < 500; i++)
    {
      int start = g_test_rand_int_range (0, 120) * 5;

      ranges[i] = minutes (start, start + g_test_rand_int_range (1, 24) * 5);
    }
  begin = g_get_monotonic_time ();
  usher_board_pack (ranges, 500, places);
  g_test_message ("500 blocks in one lane: %" G_GINT64_FORMAT " µs", g_get_monotonic_time () - begin);
  /* A bound that only a mistake of growth can miss, however busy the machine. */
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
}

static void
test_time_and_height_map_to_each_other (void)
{
  static const double zooms[] = { 0.33, 0.5, 1.0, 1.7, 3.0 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      UsherBoardScale scale = { minutes (0, 600), 96.0 * 10 * zooms[i] };

      g_assert_cmpfloat (usher_board_scale_y (&scale, scale.visible.start), ==, 0);
      g_assert_cmpfloat_with_epsilon (usher_board_scale_y (&scale, scale.visible.end), scale.height, 1e-6);
      for (int minute = 0; minute < 600; minute++)
        {
          gint64 time = EIGHT + MINUTES (minute);

          g_assert_cmpint (usher_board_scale_time (&scale, usher_board_scale_y (&scale, time)), ==, time);
        }
    }
}

static void
test_heights_outside_are_the_first_and_last_second (void)
{
  UsherBoardScale scale = { minutes (0, 600), 960 };

  g_assert_cmpint (usher_board_scale_time (&scale, -5), ==, scale.visible.start);
  g_assert_cmpint (usher_board_scale_time (&scale, 960), ==, scale.visible.end - 1);
  g_assert_cmpint (usher_board_scale_time (&scale, 5000), ==, scale.visible.end - 1);
}

static void
test_an_empty_scale_is_harmless (void)
{
  UsherBoardScale scale = { minutes (0, 0), 0 };

  g_assert_cmpfloat (usher_board_scale_y (&scale, EIGHT + 60), ==, 0);
  g_assert_cmpint (usher_board_scale_time (&scale, 60), ==, EIGHT);
}

static void
test_the_scale_knows_no_change_of_the_clock (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) midnight = g_date_time_new (zone, 2026, 10, 25, 0, 0, 0);
  g_autoptr (GDateTime) next = g_date_time_new (zone, 2026, 10, 26, 0, 0, 0);
  UsherTimeRange        day = { g_date_time_to_unix (midnight), g_date_time_to_unix (next) };
  UsherBoardScale       scale = { day, 2500 };

  /* The day has 25 hours; each is as high as the next. */
  for (int hour = 0; hour <= 25; hour++)
    g_assert_cmpfloat_with_epsilon (usher_board_scale_y (&scale, day.start + hour * 3600), hour * 100, 1e-6);
}

static void
test_snapping (void)
{
  gint64 step = USHER_BOARD_STEP_SECONDS;

  g_assert_cmpint (usher_board_snap (EIGHT, step), ==, EIGHT);
  g_assert_cmpint (usher_board_snap (EIGHT + MINUTES (7), step), ==, EIGHT);
  g_assert_cmpint (usher_board_snap (EIGHT + MINUTES (8), step), ==, EIGHT + MINUTES (15));
  g_assert_cmpint (usher_board_snap (EIGHT + MINUTES (8), USHER_BOARD_FINE_STEP_SECONDS), ==, EIGHT + MINUTES (10));
  g_assert_cmpint (usher_board_snap_down (EIGHT + MINUTES (14), step), ==, EIGHT);
  g_assert_cmpint (usher_board_snap_down (-1, step), ==, -step);
  g_assert_cmpint (usher_board_snap (-1, step), ==, 0);

  for (gint64 time = -2000; time < 2000; time++)
    {
      gint64 down = usher_board_snap_down (time, step);

      g_assert_cmpint (down % step, ==, 0);
      g_assert_cmpint (down, <=, time);
      g_assert_cmpint (time - down, <, step);
      g_assert_cmpint (ABS (usher_board_snap (time, step) - time) * 2, <=, step);
    }
}

static void
test_fitting_keeps_the_length (void)
{
  UsherTimeRange day = minutes (0, 600);
  UsherTimeRange fitted = usher_board_fit (minutes (-30, 30), day);

  g_assert_cmpint (fitted.start, ==, day.start);
  g_assert_cmpint (usher_time_range_seconds (fitted), ==, MINUTES (60));
  fitted = usher_board_fit (minutes (590, 650), day);
  g_assert_cmpint (fitted.end, ==, day.end);
  g_assert_cmpint (usher_time_range_seconds (fitted), ==, MINUTES (60));
  fitted = usher_board_fit (minutes (100, 900), day);
  g_assert_cmpint (fitted.start, ==, day.start);
  g_assert_cmpint (usher_time_range_seconds (fitted), ==, MINUTES (800));
}

static void
assert_range (const GArray  *ranges,
              guint          index,
              UsherTimeRange expected)
{
  UsherTimeRange range;

  g_assert_cmpuint (index, <, ranges->len);
  range = g_array_index (ranges, UsherTimeRange, index);
  g_assert_cmpint (range.start, ==, expected.start);
  g_assert_cmpint (range.end, ==, expected.end);
}

static void
test_closed_is_what_is_not_open (void)
{
  UsherTimeRange     ranges[] = { minutes (300, 540), minutes (30, 240), minutes (500, 700), minutes (900, 960) };
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  g_autoptr (GArray) closed = NULL;
  g_autoptr (GArray) never_open = usher_board_closed (NULL, minutes (0, 800));

  g_array_append_vals (open, ranges, G_N_ELEMENTS (ranges));
  closed = usher_board_closed (open, minutes (0, 800));

  g_assert_cmpuint (closed->len, ==, 3);
  assert_range (closed, 0, minutes (0, 30));
  assert_range (closed, 1, minutes (240, 300));
  assert_range (closed, 2, minutes (700, 800));
  g_assert_cmpuint (never_open->len, ==, 1);
  assert_range (never_open, 0, minutes (0, 800));
}

static void
assert_stop (const GArray  *stops,
             guint          index,
             gint64         id,
             UsherTimeRange range)
{
  const UsherBoardStop *stop = &g_array_index (stops, UsherBoardStop, index);

  g_assert_cmpuint (index, <, stops->len);
  g_assert_cmpint (stop->id, ==, id);
  g_assert_cmpint (stop->range.start, ==, range.start);
  g_assert_cmpint (stop->range.end, ==, range.end);
}

static void
test_stops_of_an_empty_lane_are_half_hours (void)
{
  g_autoptr (GArray) stops = usher_board_stops (NULL, 0, minutes (0, 120));

  g_assert_cmpuint (stops->len, ==, 4);
  assert_stop (stops, 0, 0, minutes (0, 30));
  assert_stop (stops, 3, 0, minutes (90, 120));
}

static void
test_cells_fill_the_gaps_between_blocks (void)
{
  UsherBoardStop     blocks[] = { { 7, minutes (75, 100) }, { 8, minutes (0, 40) }, { 9, minutes (200, 300) } };
  g_autoptr (GArray) stops = usher_board_stops (blocks, G_N_ELEMENTS (blocks), minutes (0, 120));

  g_assert_cmpuint (stops->len, ==, 5);
  assert_stop (stops, 0, 8, minutes (0, 40));
  assert_stop (stops, 1, 0, minutes (40, 60));
  assert_stop (stops, 2, 0, minutes (60, 75));
  assert_stop (stops, 3, 7, minutes (75, 100));
  assert_stop (stops, 4, 0, minutes (100, 120));
}

static void
test_overlapping_blocks_are_stops_one_after_the_other (void)
{
  UsherBoardStop     blocks[] = { { 1, minutes (0, 90) }, { 2, minutes (30, 60) } };
  g_autoptr (GArray) stops = usher_board_stops (blocks, G_N_ELEMENTS (blocks), minutes (0, 120));

  g_assert_cmpuint (stops->len, ==, 3);
  assert_stop (stops, 0, 1, minutes (0, 90));
  assert_stop (stops, 1, 2, minutes (30, 60));
  assert_stop (stops, 2, 0, minutes (90, 120));
}

static void
test_the_stop_at_a_time (void)
{
  UsherBoardStop     blocks[] = { { 1, minutes (30, 60) } };
  g_autoptr (GArray) stops = usher_board_stops (blocks, 1, minutes (0, 90));
  g_autoptr (GArray) none = usher_board_stops (NULL, 0, minutes (0, 0));

  g_assert_cmpuint (usher_board_stop_at (stops, EIGHT), ==, 0);
  g_assert_cmpuint (usher_board_stop_at (stops, EIGHT + MINUTES (30)), ==, 1);
  g_assert_cmpuint (usher_board_stop_at (stops, EIGHT + MINUTES (59)), ==, 1);
  g_assert_cmpuint (usher_board_stop_at (stops, EIGHT + MINUTES (600)), ==, 2);
  g_assert_cmpuint (usher_board_stop_at (stops, EIGHT - MINUTES (600)), ==, 0);
  g_assert_cmpuint (usher_board_stop_at (none, EIGHT), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/board-layout/pack/alone", test_alone_takes_the_whole_width);
  g_test_add_func ("/board-layout/pack/chain", test_a_chain_shares_its_columns);
  g_test_add_func ("/board-layout/pack/widening", test_a_block_grows_into_free_columns);
  g_test_add_func ("/board-layout/pack/any-order", test_the_callers_order_does_not_matter);
  g_test_add_func ("/board-layout/pack/nothing", test_nothing_packs);
  g_test_add_func ("/board-layout/pack/random", test_random_days_pack_without_collision_or_waste);
  g_test_add_func ("/board-layout/pack/columns", test_the_number_of_columns_is_the_greatest_overlap);
  g_test_add_func ("/board-layout/pack/five-hundred", test_five_hundred_blocks_pack_at_once);
  g_test_add_func ("/board-layout/scale/round-trip", test_time_and_height_map_to_each_other);
  g_test_add_func ("/board-layout/scale/outside", test_heights_outside_are_the_first_and_last_second);
  g_test_add_func ("/board-layout/scale/empty", test_an_empty_scale_is_harmless);
  g_test_add_func ("/board-layout/scale/change-of-the-clock", test_the_scale_knows_no_change_of_the_clock);
  g_test_add_func ("/board-layout/snap", test_snapping);
  g_test_add_func ("/board-layout/fit", test_fitting_keeps_the_length);
  g_test_add_func ("/board-layout/closed", test_closed_is_what_is_not_open);
  g_test_add_func ("/board-layout/stops/empty", test_stops_of_an_empty_lane_are_half_hours);
  g_test_add_func ("/board-layout/stops/gaps", test_cells_fill_the_gaps_between_blocks);
  g_test_add_func ("/board-layout/stops/overlap", test_overlapping_blocks_are_stops_one_after_the_other);
  g_test_add_func ("/board-layout/stops/at", test_the_stop_at_a_time);

  return g_test_run ();
}
