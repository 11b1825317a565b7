/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The lane of what has a time but no bay yet; it always comes first. */
#define USHER_BOARD_LANE_UNASSIGNED G_GINT64_CONSTANT (0)

/**
 * UsherBoardLane:
 * @id: the bay, or %USHER_BOARD_LANE_UNASSIGNED
 * @name: what stands in the lane's head
 * @summary: (nullable): booked and available hours, "6.5 / 8 h"
 * @full: whether nothing more fits into the day
 *
 * One column of the booking board.  Immutable and reference-counted.
 */
typedef struct
{
  gint64      id;
  const char *name;
  const char *summary;
  gboolean    full;
} UsherBoardLane;

UsherBoardLane *usher_board_lane_new (gint64      id,
                                      const char *name,
                                      const char *summary,
                                      gboolean    full);
UsherBoardLane *usher_board_lane_ref (UsherBoardLane *lane);
void            usher_board_lane_unref (UsherBoardLane *lane);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherBoardLane, usher_board_lane_unref)

G_END_DECLS
