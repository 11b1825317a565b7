/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-time-range.h"

G_BEGIN_DECLS

/**
 * UsherBoardDragKind:
 * @USHER_BOARD_DRAG_NONE: the press cannot become a drag
 * @USHER_BOARD_DRAG_CREATE: draws a new range on empty space
 * @USHER_BOARD_DRAG_MOVE: carries a block to another time or lane
 * @USHER_BOARD_DRAG_RESIZE: moves a block's end
 */
typedef enum
{
  USHER_BOARD_DRAG_NONE,
  USHER_BOARD_DRAG_CREATE,
  USHER_BOARD_DRAG_MOVE,
  USHER_BOARD_DRAG_RESIZE,
} UsherBoardDragKind;

/**
 * UsherBoardDragPhase:
 * @USHER_BOARD_DRAG_IDLE: nothing is held
 * @USHER_BOARD_DRAG_PRESSED: held, but not yet moved beyond the threshold
 * @USHER_BOARD_DRAG_ACTIVE: the target follows the pointer
 */
typedef enum
{
  USHER_BOARD_DRAG_IDLE,
  USHER_BOARD_DRAG_PRESSED,
  USHER_BOARD_DRAG_ACTIVE,
} UsherBoardDragPhase;

/**
 * UsherBoardDragPoint:
 * @x: pointer on the screen, only compared with the threshold
 * @y: likewise
 * @lane: the lane below the pointer
 * @time: the time below the pointer, not snapped
 */
typedef struct
{
  double x;
  double y;
  gint64 lane;
  gint64 time;
} UsherBoardDragPoint;

/**
 * UsherBoardIntent:
 * @kind: what the person did
 * @id: the block, 0 for a new one
 * @lane: where it goes
 * @range: when it shall be
 *
 * What a finished drag asks for.
 */
typedef struct
{
  UsherBoardDragKind kind;
  gint64             id;
  gint64             lane;
  UsherTimeRange     range;
} UsherBoardIntent;

/**
 * UsherBoardDrag:
 *
 * The decisions of a drag on the booking board, from the press to the release,
 * without a pointer or a widget.  Start with a zeroed one; the fields are for
 * the functions below, @phase and @target may be read.
 */
typedef struct
{
  UsherBoardDragPhase phase;
  UsherBoardIntent    target;

  UsherTimeRange      visible;
  UsherBoardIntent    origin;
  UsherBoardDragPoint press;
  double              threshold;
} UsherBoardDrag;

void     usher_board_drag_begin (UsherBoardDrag            *drag,
                                 const UsherBoardIntent    *origin,
                                 UsherTimeRange             visible,
                                 const UsherBoardDragPoint *press,
                                 double                     threshold);
gboolean usher_board_drag_update (UsherBoardDrag            *drag,
                                  const UsherBoardDragPoint *point,
                                  gboolean                   fine);
gboolean usher_board_drag_cancel (UsherBoardDrag *drag);
gboolean usher_board_drag_finish (UsherBoardDrag   *drag,
                                  UsherBoardIntent *intent);

G_END_DECLS
