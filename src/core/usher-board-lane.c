/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-board-lane.h"

static void
clear_lane (gpointer data)
{
  UsherBoardLane *lane = data;

  g_free ((char *) lane->name);
  g_free ((char *) lane->summary);
}

/**
 * usher_board_lane_new:
 * @id: the bay, or %USHER_BOARD_LANE_UNASSIGNED
 * @name: what stands in the lane's head
 * @summary: (nullable): booked and available hours as text
 * @full: whether nothing more fits into the day
 *
 * Returns: (transfer full): a lane with copies of the texts
 */
UsherBoardLane *
usher_board_lane_new (gint64      id,
                      const char *name,
                      const char *summary,
                      gboolean    full)
{
  UsherBoardLane *lane;

  g_return_val_if_fail (name != NULL, NULL);

  lane = g_rc_box_new (UsherBoardLane);
  lane->id = id;
  lane->name = g_strdup (name);
  lane->summary = g_strdup (summary);
  lane->full = full;
  return lane;
}

/**
 * usher_board_lane_ref:
 *
 * Returns: (transfer full): @lane with one more owner
 */
UsherBoardLane *
usher_board_lane_ref (UsherBoardLane *lane)
{
  g_return_val_if_fail (lane != NULL, NULL);

  return g_rc_box_acquire (lane);
}

/**
 * usher_board_lane_unref:
 * @lane: (transfer full): a lane from usher_board_lane_new()
 *
 * Drops one owner; the last one frees it.
 */
void
usher_board_lane_unref (UsherBoardLane *lane)
{
  g_return_if_fail (lane != NULL);

  g_rc_box_release_full (lane, clear_lane);
}
