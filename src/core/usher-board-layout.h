/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-time-range.h"

G_BEGIN_DECLS

/** What a drag or a key moves by. */
#define USHER_BOARD_STEP_SECONDS (15 * 60)
/** The same with the modifier for precision. */
#define USHER_BOARD_FINE_STEP_SECONDS (5 * 60)
/** What the keyboard cursor rests on where nothing is booked. */
#define USHER_BOARD_CELL_SECONDS (30 * 60)

/**
 * UsherBoardScale:
 * @visible: the stretch of time from the top to the bottom
 * @height: how many pixels it takes
 *
 * Maps time to height, linearly in seconds: a day with a change of the clock
 * is an hour longer or shorter, as it is for the people at work.
 */
typedef struct
{
  UsherTimeRange visible;
  double         height;
} UsherBoardScale;

/**
 * UsherBoardPlace:
 * @column: leftmost of the columns taken, from 0
 * @span: number of columns taken, at least 1
 * @columns: number of columns in the group of overlapping ranges
 *
 * Where a range lies across the width of its lane.
 */
typedef struct
{
  guint column;
  guint span;
  guint columns;
} UsherBoardPlace;

/**
 * UsherBoardStop:
 * @id: the block, or 0 for a free cell
 * @range: the block's range, or the free cell's
 *
 * Where the keyboard can rest within a lane.
 */
typedef struct
{
  gint64         id;
  UsherTimeRange range;
} UsherBoardStop;

double usher_board_scale_y (const UsherBoardScale *scale,
                            gint64                 time);
gint64 usher_board_scale_time (const UsherBoardScale *scale,
                               double                 y);

gint64         usher_board_snap (gint64 time,
                                 gint64 step);
gint64         usher_board_snap_down (gint64 time,
                                      gint64 step);
UsherTimeRange usher_board_fit (UsherTimeRange range,
                                UsherTimeRange visible);

void usher_board_pack (const UsherTimeRange *ranges,
                       guint                 count,
                       UsherBoardPlace      *places);

GArray *usher_board_closed (const GArray  *open_ranges,
                            UsherTimeRange visible);

GArray *usher_board_stops (const UsherBoardStop *blocks,
                           guint                 count,
                           UsherTimeRange        visible);
guint   usher_board_stop_at (const GArray *stops,
                             gint64        time);

G_END_DECLS
