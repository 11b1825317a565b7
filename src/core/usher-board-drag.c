/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-board-drag.h"

#include "usher-board-layout.h"

static gboolean
is_beyond_threshold (const UsherBoardDrag      *drag,
                     const UsherBoardDragPoint *point)
{
  return ABS (point->x - drag->press.x) > drag->threshold ||
         ABS (point->y - drag->press.y) > drag->threshold;
}

/* From the quarter that was pressed to the one below the pointer, both whole,
 * in the lane that was pressed. */
static UsherBoardIntent
find_created (const UsherBoardDrag *drag,
              gint64                time,
              gint64                step)
{
  UsherBoardIntent target = drag->origin;
  gint64           anchor = usher_board_snap_down (drag->press.time, step);
  gint64           other = usher_board_snap_down (time, step);
  UsherTimeRange   range = { MIN (anchor, other), MAX (anchor, other) + step };

  target.lane = drag->press.lane;
  target.range = usher_time_range_intersect (range, drag->visible);
  return target;
}

/* The start snaps, not the way: an untidy block becomes tidy by being moved,
 * but stays as it is if only its lane changes. */
static UsherBoardIntent
find_moved (const UsherBoardDrag *drag,
            gint64                lane,
            gint64                time,
            gint64                step)
{
  UsherBoardIntent target = drag->origin;
  gint64           length = usher_time_range_seconds (target.range);
  gint64           way = time - drag->press.time;

  target.lane = lane;
  if (ABS (way) < step / 2)
    return target;

  target.range.start = usher_board_snap (target.range.start + way, step);
  target.range.end = target.range.start + length;
  target.range = usher_board_fit (target.range, drag->visible);
  return target;
}

static UsherBoardIntent
find_resized (const UsherBoardDrag *drag,
              gint64                time,
              gint64                step)
{
  UsherBoardIntent target = drag->origin;
  gint64           way = time - drag->press.time;
  gint64           end;

  if (ABS (way) < step / 2)
    return target;

  end = usher_board_snap (target.range.end + way, step);
  end = MIN (end, drag->visible.end);
  target.range.end = MAX (end, target.range.start + step);
  return target;
}

static gboolean
same_place (const UsherBoardIntent *a,
            const UsherBoardIntent *b)
{
  return a->lane == b->lane && a->range.start == b->range.start && a->range.end == b->range.end;
}

/**
 * usher_board_drag_begin:
 * @drag: an idle drag
 * @origin: what would be dragged; for %USHER_BOARD_DRAG_CREATE its lane and
 *   range do not matter, and %USHER_BOARD_DRAG_NONE never becomes active
 * @visible: where a drop is possible
 * @press: where the pointer went down
 * @threshold: how far it must go before anything happens, in pixels
 *
 * Takes note of a press.  Nothing has happened yet.
 */
void
usher_board_drag_begin (UsherBoardDrag            *drag,
                        const UsherBoardIntent    *origin,
                        UsherTimeRange             visible,
                        const UsherBoardDragPoint *press,
                        double                     threshold)
{
  g_return_if_fail (drag != NULL && drag->phase == USHER_BOARD_DRAG_IDLE);

  drag->phase = USHER_BOARD_DRAG_PRESSED;
  drag->origin = *origin;
  drag->target = *origin;
  drag->visible = visible;
  drag->press = *press;
  drag->threshold = threshold;
}

/**
 * usher_board_drag_update:
 * @drag: a drag that was begun; others are ignored
 * @point: where the pointer is
 * @fine: whether to snap to 5 instead of 15 minutes
 *
 * Follows the pointer.  Within the threshold the drag does not become active;
 * once active it stays so, also back at its origin.
 *
 * Returns: whether the target, or whether there is one, has changed
 */
gboolean
usher_board_drag_update (UsherBoardDrag            *drag,
                         const UsherBoardDragPoint *point,
                         gboolean                   fine)
{
  gint64           step = fine ? USHER_BOARD_FINE_STEP_SECONDS : USHER_BOARD_STEP_SECONDS;
  UsherBoardIntent target = drag->origin;
  gboolean         was_active = drag->phase == USHER_BOARD_DRAG_ACTIVE;
  gint64           time;

  if (drag->phase == USHER_BOARD_DRAG_IDLE || drag->origin.kind == USHER_BOARD_DRAG_NONE)
    return FALSE;
  if (!was_active && !is_beyond_threshold (drag, point))
    return FALSE;

  time = CLAMP (point->time, drag->visible.start, drag->visible.end - 1);
  switch (drag->origin.kind)
    {
    case USHER_BOARD_DRAG_CREATE:
      target = find_created (drag, time, step);
      break;

    case USHER_BOARD_DRAG_MOVE:
      target = find_moved (drag, point->lane, time, step);
      break;

    case USHER_BOARD_DRAG_RESIZE:
      target = find_resized (drag, time, step);
      break;

    case USHER_BOARD_DRAG_NONE:
    default:
      g_assert_not_reached ();
    }

  drag->phase = USHER_BOARD_DRAG_ACTIVE;
  if (was_active && same_place (&drag->target, &target))
    return FALSE;
  drag->target = target;
  return TRUE;
}

/**
 * usher_board_drag_cancel:
 *
 * Lets go without any effect.
 *
 * Returns: whether the drag was active
 */
gboolean
usher_board_drag_cancel (UsherBoardDrag *drag)
{
  gboolean was_active = drag->phase == USHER_BOARD_DRAG_ACTIVE;

  drag->phase = USHER_BOARD_DRAG_IDLE;
  return was_active;
}

/**
 * usher_board_drag_finish:
 * @drag: a drag
 * @intent: (out) (optional): what is asked for
 *
 * Lets go.  There is an intent only if the drag was active and, for a block,
 * ends elsewhere than it began.
 *
 * Returns: whether @intent is set
 */
gboolean
usher_board_drag_finish (UsherBoardDrag   *drag,
                         UsherBoardIntent *intent)
{
  if (!usher_board_drag_cancel (drag))
    return FALSE;
  if (drag->origin.kind != USHER_BOARD_DRAG_CREATE && same_place (&drag->origin, &drag->target))
    return FALSE;

  if (intent != NULL)
    *intent = drag->target;
  return TRUE;
}
