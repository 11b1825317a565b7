/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-board-block.h"
#include "usher-board-lane.h"

static UsherBoardBlock *
create_block (void)
{
  char title[] = "京A·12345";

  g_autoptr (UsherBoardBlock) block = usher_board_block_new (&(UsherBoardBlock) {
      .id = 1,
      .lane = 2,
      .range = { 100, 200 },
      .title = title,
      .subtitle = "张女士",
      .accessible_label = "京A·12345, 08:00",
  });

  /* The block has its own copy. */
  title[0] = 'x';
  return g_steal_pointer (&block);
}

static void
test_a_block_owns_its_texts (void)
{
  g_autoptr (UsherBoardBlock) block = create_block ();

  g_assert_cmpstr (block->title, ==, "京A·12345");
  g_assert_null (block->note);
}

static void
test_equal_blocks (void)
{
  g_autoptr (UsherBoardBlock) block = create_block ();
  g_autoptr (UsherBoardBlock) same = create_block ();
  g_autoptr (UsherBoardBlock) other = usher_board_block_moved (block, 3, block->range);

  g_assert_true (usher_board_block_equal (block, same));
  g_assert_false (usher_board_block_equal (block, other));
}

static void
test_a_moved_block_keeps_its_texts_but_the_spoken_place (void)
{
  g_autoptr (UsherBoardBlock) block = create_block ();
  g_autoptr (UsherBoardBlock) moved = usher_board_block_moved (block, 3, (UsherTimeRange) { 300, 400 });

  g_assert_cmpint (moved->id, ==, 1);
  g_assert_cmpint (moved->lane, ==, 3);
  g_assert_cmpint (moved->range.start, ==, 300);
  g_assert_cmpstr (moved->subtitle, ==, "张女士");
  g_assert_null (moved->accessible_label);
  g_assert_cmpint (block->lane, ==, 2);
}

static void
test_blocks_are_ordered_by_the_day (void)
{
  UsherBoardBlock early = { .id = 9, .range = { 100, 200 } };
  UsherBoardBlock late = { .id = 1, .range = { 150, 160 } };
  UsherBoardBlock early_longer = { .id = 10, .range = { 100, 300 } };

  g_assert_cmpint (usher_board_block_compare (&early, &late), <, 0);
  g_assert_cmpint (usher_board_block_compare (&late, &early), >, 0);
  g_assert_cmpint (usher_board_block_compare (&early_longer, &early), <, 0);
  g_assert_cmpint (usher_board_block_compare (&early, &early), ==, 0);
}

static void
test_a_lane_outlives_one_owner (void)
{
  UsherBoardLane *lane = usher_board_lane_new (3, "Bay 3", NULL, TRUE);

  usher_board_lane_unref (usher_board_lane_ref (lane));
  g_assert_cmpstr (lane->name, ==, "Bay 3");
  g_assert_null (lane->summary);
  g_assert_true (lane->full);
  usher_board_lane_unref (lane);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/board-block/owns-texts", test_a_block_owns_its_texts);
  g_test_add_func ("/board-block/equal", test_equal_blocks);
  g_test_add_func ("/board-block/moved", test_a_moved_block_keeps_its_texts_but_the_spoken_place);
  g_test_add_func ("/board-block/order", test_blocks_are_ordered_by_the_day);
  g_test_add_func ("/board-block/lane", test_a_lane_outlives_one_owner);

  return g_test_run ();
}
