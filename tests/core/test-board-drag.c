/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-board-drag.h"

#define MINUTES(n) ((gint64) (n) * 60)
/* 2026-11-23 08:00 in Shanghai */
#define EIGHT G_GINT64_CONSTANT (1795392000)
#define THRESHOLD 8

static UsherTimeRange
minutes (int start,
         int end)
{
  return (UsherTimeRange) { EIGHT + MINUTES (start), EIGHT + MINUTES (end) };
}

/* A pixel is a minute here, a lane is 100 pixels wide. */
static UsherBoardDragPoint
at (int lane,
    int minute)
{
  return (UsherBoardDragPoint) { lane * 100, minute, lane, EIGHT + MINUTES (minute) };
}

static void
press (UsherBoardDrag    *drag,
       UsherBoardDragKind kind,
       UsherTimeRange     range,
       int                minute)
{
  UsherBoardIntent    origin = { kind, kind == USHER_BOARD_DRAG_CREATE ? 0 : 42, 2, range };
  UsherBoardDragPoint point = at (2, minute);

  *drag = (UsherBoardDrag) { 0 };
  usher_board_drag_begin (drag, &origin, minutes (0, 600), &point, THRESHOLD);
}

static gboolean
go (UsherBoardDrag *drag,
    int             lane,
    int             minute)
{
  UsherBoardDragPoint point = at (lane, minute);

  return usher_board_drag_update (drag, &point, FALSE);
}

static gboolean
go_finely (UsherBoardDrag *drag,
           int             lane,
           int             minute)
{
  UsherBoardDragPoint point = at (lane, minute);

  return usher_board_drag_update (drag, &point, TRUE);
}

static void
assert_target (const UsherBoardDrag *drag,
               gint64                lane,
               UsherTimeRange        range)
{
  g_assert_cmpint (drag->phase, ==, USHER_BOARD_DRAG_ACTIVE);
  g_assert_cmpint (drag->target.lane, ==, lane);
  g_assert_cmpint (drag->target.range.start - EIGHT, ==, range.start - EIGHT);
  g_assert_cmpint (drag->target.range.end - EIGHT, ==, range.end - EIGHT);
}

static void
test_below_the_threshold_nothing_happens (void)
{
  static const UsherBoardDragKind kinds[] = { USHER_BOARD_DRAG_CREATE, USHER_BOARD_DRAG_MOVE, USHER_BOARD_DRAG_RESIZE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      UsherBoardDrag drag;

      press (&drag, kinds[i], minutes (60, 120), 90);
      g_assert_false (go (&drag, 2, 98));
      g_assert_false (go (&drag, 2, 82));
      g_assert_cmpint (drag.phase, ==, USHER_BOARD_DRAG_PRESSED);
      g_assert_false (usher_board_drag_finish (&drag, NULL));
      g_assert_cmpint (drag.phase, ==, USHER_BOARD_DRAG_IDLE);
    }
}

static void
test_a_move_snaps_to_quarters (void)
{
  UsherBoardDrag   drag;
  UsherBoardIntent intent;

  press (&drag, USHER_BOARD_DRAG_MOVE, minutes (60, 120), 90);
  g_assert_true (go (&drag, 2, 112));
  assert_target (&drag, 2, minutes (75, 135));
  g_assert_false (go (&drag, 2, 110));
  g_assert_true (go (&drag, 4, 130));
  assert_target (&drag, 4, minutes (105, 165));

  g_assert_true (usher_board_drag_finish (&drag, &intent));
  g_assert_cmpint (intent.kind, ==, USHER_BOARD_DRAG_MOVE);
  g_assert_cmpint (intent.id, ==, 42);
  g_assert_cmpint (intent.lane, ==, 4);
  g_assert_cmpint (intent.range.start, ==, EIGHT + MINUTES (105));
  g_assert_cmpint (intent.range.end, ==, EIGHT + MINUTES (165));
}

static void
test_the_modifier_snaps_to_five_minutes (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_MOVE, minutes (60, 120), 90);
  g_assert_true (go_finely (&drag, 2, 112));
  assert_target (&drag, 2, minutes (80, 140));
  g_assert_true (go (&drag, 2, 112));
  assert_target (&drag, 2, minutes (75, 135));
}

static void
test_another_lane_keeps_an_untidy_time (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_MOVE, minutes (63, 121), 90);
  g_assert_true (go (&drag, 3, 93));
  assert_target (&drag, 3, minutes (63, 121));
  g_assert_true (go (&drag, 3, 110));
  assert_target (&drag, 3, minutes (90, 148));
}

static void
test_back_at_the_origin_there_is_no_intent (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_MOVE, minutes (60, 120), 90);
  g_assert_true (go (&drag, 3, 150));
  g_assert_true (go (&drag, 2, 91));
  assert_target (&drag, 2, minutes (60, 120));
  g_assert_false (usher_board_drag_finish (&drag, NULL));
}

static void
test_a_move_stays_within_the_day (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_MOVE, minutes (60, 120), 90);
  g_assert_true (go (&drag, 2, -400));
  assert_target (&drag, 2, minutes (0, 60));
  g_assert_true (go (&drag, 2, 4000));
  assert_target (&drag, 2, minutes (540, 600));
}

static void
test_resizing_moves_the_end_only (void)
{
  UsherBoardDrag   drag;
  UsherBoardIntent intent;

  press (&drag, USHER_BOARD_DRAG_RESIZE, minutes (60, 120), 118);
  g_assert_true (go (&drag, 5, 150));
  assert_target (&drag, 2, minutes (60, 150));
  g_assert_true (usher_board_drag_finish (&drag, &intent));
  g_assert_cmpint (intent.kind, ==, USHER_BOARD_DRAG_RESIZE);
}

static void
test_resizing_leaves_a_quarter_and_ends_with_the_day (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_RESIZE, minutes (60, 120), 118);
  g_assert_true (go (&drag, 2, 10));
  assert_target (&drag, 2, minutes (60, 75));
  g_assert_true (go_finely (&drag, 2, 10));
  assert_target (&drag, 2, minutes (60, 65));
  g_assert_true (go (&drag, 2, 4000));
  assert_target (&drag, 2, minutes (60, 600));
}

static void
test_creating_downwards_and_upwards (void)
{
  UsherBoardDrag   drag;
  UsherBoardIntent intent;

  press (&drag, USHER_BOARD_DRAG_CREATE, minutes (0, 0), 95);
  g_assert_true (go (&drag, 4, 130));
  assert_target (&drag, 2, minutes (90, 135));
  g_assert_true (go (&drag, 2, 61));
  assert_target (&drag, 2, minutes (60, 105));
  g_assert_true (usher_board_drag_finish (&drag, &intent));
  g_assert_cmpint (intent.kind, ==, USHER_BOARD_DRAG_CREATE);
  g_assert_cmpint (intent.id, ==, 0);
  g_assert_cmpint (intent.lane, ==, 2);
}

static void
test_creating_takes_a_quarter_at_least (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_CREATE, minutes (0, 0), 90);
  g_assert_true (go (&drag, 2, 99));
  assert_target (&drag, 2, minutes (90, 105));
  g_assert_true (go_finely (&drag, 2, 99));
  assert_target (&drag, 2, minutes (90, 100));
  g_assert_true (usher_board_drag_finish (&drag, NULL));
}

static void
test_creating_stays_within_the_day (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_CREATE, minutes (0, 0), 590);
  g_assert_true (go (&drag, 2, 5000));
  assert_target (&drag, 2, minutes (585, 600));
  g_assert_true (go (&drag, 2, -5000));
  assert_target (&drag, 2, minutes (0, 600));
}

static void
test_what_is_fixed_never_moves (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_NONE, minutes (60, 120), 90);
  g_assert_false (go (&drag, 5, 400));
  g_assert_cmpint (drag.phase, ==, USHER_BOARD_DRAG_PRESSED);
  g_assert_false (usher_board_drag_finish (&drag, NULL));
}

static void
test_cancelling_leaves_nothing (void)
{
  UsherBoardDrag drag;

  press (&drag, USHER_BOARD_DRAG_MOVE, minutes (60, 120), 90);
  g_assert_true (go (&drag, 3, 200));
  g_assert_true (usher_board_drag_cancel (&drag));
  g_assert_false (go (&drag, 3, 300));
  g_assert_false (usher_board_drag_finish (&drag, NULL));
  g_assert_false (usher_board_drag_cancel (&drag));
}

static void
test_any_way_ends_on_the_grid_within_the_day (void)
{
  UsherTimeRange day = minutes (0, 600);

  for (int round = 0; round < 5000; round++)
    {
      UsherBoardDragKind kind = (UsherBoardDragKind) g_test_rand_int_range (USHER_BOARD_DRAG_CREATE, USHER_BOARD_DRAG_RESIZE + 1);
      int                start = g_test_rand_int_range (0, 30) * 15;
      int                length = g_test_rand_int_range (1, 8) * 15;
      gboolean           fine = FALSE;
      gint64             step;
      UsherBoardDrag     drag;
      UsherBoardIntent   intent;

      press (&drag, kind, minutes (start, start + length), start + length / 2);
      for (int i = 0; i < 5; i++)
        {
          UsherBoardDragPoint point = at (g_test_rand_int_range (0, 7), g_test_rand_int_range (-200, 800));

          fine = g_test_rand_bit ();
          usher_board_drag_update (&drag, &point, fine);
        }
      if (!usher_board_drag_finish (&drag, &intent))
        continue;

      step = fine ? 300 : 900;
      g_assert_cmpint ((intent.range.start - EIGHT) % step, ==, 0);
      g_assert_cmpint ((intent.range.end - EIGHT) % step, ==, 0);
      g_assert_cmpint (intent.range.start, >=, day.start);
      g_assert_cmpint (intent.range.end, <=, day.end);
      g_assert_cmpint (usher_time_range_seconds (intent.range), >=, step);
      if (kind == USHER_BOARD_DRAG_MOVE)
        g_assert_cmpint (usher_time_range_seconds (intent.range), ==, MINUTES (length));
      else
        g_assert_cmpint (intent.lane, ==, 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/board-drag/below-threshold", test_below_the_threshold_nothing_happens);
  g_test_add_func ("/board-drag/move/snaps", test_a_move_snaps_to_quarters);
  g_test_add_func ("/board-drag/move/fine", test_the_modifier_snaps_to_five_minutes);
  g_test_add_func ("/board-drag/move/lane-only", test_another_lane_keeps_an_untidy_time);
  g_test_add_func ("/board-drag/move/back", test_back_at_the_origin_there_is_no_intent);
  g_test_add_func ("/board-drag/move/within-day", test_a_move_stays_within_the_day);
  g_test_add_func ("/board-drag/resize/end", test_resizing_moves_the_end_only);
  g_test_add_func ("/board-drag/resize/limits", test_resizing_leaves_a_quarter_and_ends_with_the_day);
  g_test_add_func ("/board-drag/create/both-ways", test_creating_downwards_and_upwards);
  g_test_add_func ("/board-drag/create/at-least", test_creating_takes_a_quarter_at_least);
  g_test_add_func ("/board-drag/create/within-day", test_creating_stays_within_the_day);
  g_test_add_func ("/board-drag/fixed", test_what_is_fixed_never_moves);
  g_test_add_func ("/board-drag/cancel", test_cancelling_leaves_nothing);
  g_test_add_func ("/board-drag/random", test_any_way_ends_on_the_grid_within_the_day);

  return g_test_run ();
}
