/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-pointer.h"

#include "usher-board-layout.h"
#include "usher-schedule-board-private.h"

#include <glib/gi18n.h>

/* How near to the edge of the body a drag scrolls, and how fast. */
static const double SCROLL_MARGIN = 28;
static const double SCROLL_PER_SECOND = 480;

/**
 * UsherSchedulePointer:
 *
 * Mouse and touch on the board: presses, drags and the menu.  It finds out what
 * lies below the pointer and shows what would happen; UsherBoardDrag decides
 * what happens.  A finger must rest before it drags, since its way belongs to
 * scrolling until then.
 *
 * Owned by the board, which outlives it.
 */
struct _UsherSchedulePointer
{
  GObject parent_instance;

  UsherScheduleBoard *board;
  UsherScheduleGrid  *grid;
  GtkScrolledWindow  *scroller;
  GtkGesture         *drag_gesture;

  UsherBoardDrag     drag;
  UsherBoardBlock   *block; /* what is dragged; NULL for a new one */
  UsherScheduleLane *shown; /* the lane with the preview */
  char              *refusal;
  gboolean           armed;  /* whether a way may become a drag */
  gboolean           rested; /* whether a finger has rested */
  double             x;
  double             y;
  guint              tick;
  gint64             tick_time;
};

G_DEFINE_FINAL_TYPE (UsherSchedulePointer, usher_schedule_pointer, G_TYPE_OBJECT)

static GtkWidget *
get_dragged_card (UsherSchedulePointer *self)
{
  return self->block != NULL ? usher_schedule_board_get_card (self->board, self->block->id) : NULL;
}

static void
hide_preview (UsherSchedulePointer *self)
{
  if (self->shown != NULL)
    usher_schedule_lane_set_preview (self->shown, NULL, FALSE);
  self->shown = NULL;
}

static UsherBoardBlock *
create_preview (UsherSchedulePointer *self)
{
  const UsherBoardIntent *target = &self->drag.target;

  if (self->block != NULL)
    return usher_board_block_moved (self->block, target->lane, target->range);
  return usher_board_block_new (&(UsherBoardBlock) {
      .lane = target->lane,
      .range = target->range,
      .icon_name = "list-add-symbolic",
      .title = _("New booking"),
      });
}

/* Shows where the drag would go and whether it may. */
static void
show_target (UsherSchedulePointer *self)
{
  g_autoptr (UsherBoardBlock) preview = create_preview (self);
  g_autofree char            *place = usher_schedule_board_describe (self->board, &self->drag.target);
  guint                       position = usher_schedule_grid_find_lane (self->grid, self->drag.target.lane);
  UsherScheduleLane          *lane = usher_schedule_grid_get_lane (self->grid, position);

  g_free (self->refusal);
  self->refusal = usher_schedule_board_validate (self->board, &self->drag.target);
  if (lane != self->shown)
    hide_preview (self);
  self->shown = lane;
  usher_schedule_lane_set_preview (lane, preview, self->refusal != NULL);
  usher_schedule_grid_show_label (self->grid, place, self->refusal, self->x, self->y);
}

static void
stop_scrolling (UsherSchedulePointer *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->grid), self->tick);
  self->tick = 0;
  self->tick_time = 0;
}

/* Ends what is shown of a drag, whatever became of it. */
static void
clear_drag (UsherSchedulePointer *self)
{
  GtkWidget *card = get_dragged_card (self);

  if (card != NULL)
    gtk_widget_remove_css_class (card, "origin");
  stop_scrolling (self);
  hide_preview (self);
  usher_schedule_grid_hide_label (self->grid);
  gtk_widget_remove_css_class (GTK_WIDGET (self->grid), "dragging");
  gtk_scrolled_window_set_kinetic_scrolling (self->scroller, TRUE);
  g_clear_pointer (&self->block, usher_board_block_unref);
  g_clear_pointer (&self->refusal, g_free);
  self->armed = FALSE;
  self->rested = FALSE;
  usher_schedule_board_update_cancel (self->board);
}

static void
put_cursor_at_press (UsherSchedulePointer *self)
{
  gint64         start = usher_board_snap_down (self->drag.press.time, USHER_BOARD_CELL_SECONDS);
  UsherTimeRange cell = { start, start + USHER_BOARD_CELL_SECONDS };
  guint          position = usher_schedule_grid_find_lane (self->grid, self->drag.press.lane);

  usher_schedule_board_put_cursor (self->board, position, usher_time_range_intersect (cell, self->drag.visible));
}

static void
start_drag (UsherSchedulePointer *self)
{
  GtkWidget *card = get_dragged_card (self);

  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "dragging");
  if (card != NULL)
    {
      gtk_widget_add_css_class (card, "origin");
      gtk_widget_grab_focus (card);
    }
  else
    {
      /* With the focus on the board Esc reaches it. */
      put_cursor_at_press (self);
    }
  usher_schedule_board_set_selected_block (self->board, 0);
  usher_schedule_board_update_cancel (self->board);
}

static gboolean
is_fine (UsherSchedulePointer *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag_gesture));

  return (state & GDK_SHIFT_MASK) != 0;
}

static UsherBoardDragPoint
find_point (UsherSchedulePointer *self,
            double                x,
            double                y)
{
  UsherBoardDragPoint point = { .x = x, .y = y };
  guint               position;

  usher_schedule_grid_get_nearest (self->grid, x, y, &position, &point.time);
  point.lane = usher_schedule_lane_get_lane (usher_schedule_grid_get_lane (self->grid, position))->id;
  return point;
}

static void
follow (UsherSchedulePointer *self)
{
  UsherBoardDragPoint point = find_point (self, self->x, self->y);
  gboolean            was_active = self->drag.phase == USHER_BOARD_DRAG_ACTIVE;
  gboolean            changed = usher_board_drag_update (&self->drag, &point, is_fine (self));

  if (self->drag.phase != USHER_BOARD_DRAG_ACTIVE)
    return;
  if (!was_active)
    start_drag (self);
  if (changed)
    {
      show_target (self);
    }
  else
    {
      g_autofree char *place = usher_schedule_board_describe (self->board, &self->drag.target);

      usher_schedule_grid_show_label (self->grid, place, self->refusal, self->x, self->y);
    }
}

/* Which way the body scrolls while the pointer is near its edge: always at the
 * same speed, so that it can be foreseen. */
static int
get_direction (double place,
               double start,
               double length)
{
  if (length < 3 * SCROLL_MARGIN)
    return 0;
  if (place < start + SCROLL_MARGIN)
    return -1;
  if (place > start + length - SCROLL_MARGIN)
    return 1;
  return 0;
}

static void
find_scroll_direction (UsherSchedulePointer *self,
                       int                  *dx,
                       int                  *dy)
{
  GdkRectangle body = usher_schedule_grid_get_body (self->grid);

  *dy = get_direction (self->y, body.y, body.height);
  /* Over the unassigned lane that lane is meant. */
  *dx = self->x < body.x || self->drag.origin.kind != USHER_BOARD_DRAG_MOVE ? 0 : get_direction (self->x, body.x, body.width);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  UsherSchedulePointer *self = data;
  gint64                time = gdk_frame_clock_get_frame_time (clock);
  double                way = self->tick_time == 0 ? 0 : SCROLL_PER_SECOND * (double) (time - self->tick_time) / G_USEC_PER_SEC;
  int                   dx;
  int                   dy;

  find_scroll_direction (self, &dx, &dy);
  self->tick_time = time;
  if (dx == 0 && dy == 0)
    {
      self->tick = 0;
      self->tick_time = 0;
      return G_SOURCE_REMOVE;
    }
  if (usher_schedule_grid_scroll_by (self->grid, dx * way, dy * way))
    follow (self);
  return G_SOURCE_CONTINUE;
}

static void
start_scrolling (UsherSchedulePointer *self)
{
  int dx;
  int dy;

  find_scroll_direction (self, &dx, &dy);
  if (self->tick == 0 && (dx != 0 || dy != 0))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->grid), on_tick_cb, self, NULL);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static UsherBoardDragKind
get_kind (const UsherScheduleHit *hit)
{
  if (hit->card == NULL)
    return USHER_BOARD_DRAG_CREATE;
  if (usher_schedule_card_get_block (hit->card)->fixed)
    return USHER_BOARD_DRAG_NONE;
  return hit->at_end ? USHER_BOARD_DRAG_RESIZE : USHER_BOARD_DRAG_MOVE;
}

static void
on_drag_begin_cb (UsherSchedulePointer *self,
                  double                x,
                  double                y,
                  GtkGestureDrag       *gesture)
{
  UsherScheduleHit    hit;
  UsherBoardIntent    origin = { 0 };
  UsherBoardDragPoint press;
  int                 threshold;

  usher_schedule_pointer_cancel (self);
  if (usher_schedule_board_get_picking (self->board) || !usher_schedule_grid_hit (self->grid, x, y, &hit))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->x = x;
  self->y = y;
  self->armed = !is_touch (GTK_GESTURE (gesture));
  press = find_point (self, x, y);
  origin.kind = get_kind (&hit);
  origin.lane = press.lane;
  if (hit.card != NULL)
    {
      self->block = usher_board_block_ref (usher_schedule_card_get_block (hit.card));
      origin.id = self->block->id;
      origin.lane = self->block->lane;
      origin.range = self->block->range;
    }
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->grid)), "gtk-dnd-drag-threshold", &threshold, NULL);
  usher_board_drag_begin (&self->drag, &origin, usher_schedule_grid_get_visible (self->grid), &press, threshold);
}

static void
on_drag_update_cb (UsherSchedulePointer *self,
                   double                dx,
                   double                dy,
                   GtkGestureDrag       *gesture)
{
  double x;
  double y;

  if (self->drag.phase == USHER_BOARD_DRAG_IDLE || !self->armed)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->x = x + dx;
  self->y = y + dy;
  follow (self);
  if (self->drag.phase == USHER_BOARD_DRAG_ACTIVE)
    start_scrolling (self);
}

/* A press that did not become a drag opens what it was on, or puts the
 * keyboard's cursor on the free place. */
static void
click (UsherSchedulePointer *self)
{
  UsherScheduleHit hit;

  if (!usher_schedule_grid_hit (self->grid, self->drag.press.x, self->drag.press.y, &hit))
    return;
  if (hit.card != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (hit.card));
      usher_schedule_board_activate_block (self->board, usher_schedule_card_get_block (hit.card)->id);
      return;
    }

  usher_schedule_board_set_selected_block (self->board, 0);
  put_cursor_at_press (self);
}

static void
on_drag_end_cb (UsherSchedulePointer *self,
                double                dx,
                double                dy,
                GtkGestureDrag       *gesture)
{
  UsherBoardDragPhase phase = self->drag.phase;
  gboolean            rested = self->rested;
  UsherBoardIntent    intent;
  gboolean            has_intent;

  if (phase == USHER_BOARD_DRAG_IDLE)
    return;

  has_intent = usher_board_drag_finish (&self->drag, &intent);
  clear_drag (self);
  if (has_intent)
    usher_schedule_board_request (self->board, &intent);
  else if (phase == USHER_BOARD_DRAG_PRESSED && !rested && ABS (dx) <= self->drag.threshold && ABS (dy) <= self->drag.threshold)
    click (self);
}

static void
on_long_press_cb (UsherSchedulePointer *self)
{
  GtkWidget *card = get_dragged_card (self);

  if (self->drag.phase != USHER_BOARD_DRAG_PRESSED || self->drag.origin.kind == USHER_BOARD_DRAG_NONE)
    return;

  self->armed = TRUE;
  self->rested = TRUE;
  gtk_scrolled_window_set_kinetic_scrolling (self->scroller, FALSE);
  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (card != NULL)
    gtk_widget_add_css_class (card, "origin");
}

static void
on_secondary_pressed_cb (UsherSchedulePointer *self,
                         int                   n_press,
                         double                x,
                         double                y,
                         GtkGestureClick      *gesture)
{
  UsherScheduleHit hit;

  if (usher_schedule_board_get_picking (self->board) ||
      !usher_schedule_grid_hit (self->grid, x, y, &hit) ||
      hit.card == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (hit.card));
  usher_schedule_board_open_menu (self->board, usher_schedule_card_get_block (hit.card)->id, x, y);
}

static void
on_motion_cb (UsherSchedulePointer *self,
              double                x,
              double                y)
{
  UsherScheduleHit hit;
  const char      *cursor = NULL;

  if (self->drag.phase == USHER_BOARD_DRAG_ACTIVE)
    cursor = self->drag.origin.kind == USHER_BOARD_DRAG_MOVE ? "grabbing" : "ns-resize";
  else if (!usher_schedule_board_get_picking (self->board) &&
           usher_schedule_grid_hit (self->grid, x, y, &hit) &&
           get_kind (&hit) == USHER_BOARD_DRAG_RESIZE)
    cursor = "ns-resize";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->grid), cursor);
}

static void
usher_schedule_pointer_finalize (GObject *object)
{
  UsherSchedulePointer *self = USHER_SCHEDULE_POINTER (object);

  stop_scrolling (self);
  g_clear_pointer (&self->block, usher_board_block_unref);
  g_free (self->refusal);

  G_OBJECT_CLASS (usher_schedule_pointer_parent_class)->finalize (object);
}

static void
usher_schedule_pointer_class_init (UsherSchedulePointerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_schedule_pointer_finalize;
}

static void
usher_schedule_pointer_init (UsherSchedulePointer *self)
{
}

/* The controllers belong to the grid, which dies before the board drops this. */
static void
add_controllers (UsherSchedulePointer *self)
{
  GtkWidget          *grid = GTK_WIDGET (self->grid);
  GtkGesture         *long_press = gtk_gesture_long_press_new ();
  GtkGesture         *secondary = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  g_signal_connect_object (self->drag_gesture, "drag-begin", G_CALLBACK (on_drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag_gesture, "drag-update", G_CALLBACK (on_drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag_gesture, "drag-end", G_CALLBACK (on_drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag_gesture, "cancel", G_CALLBACK (usher_schedule_pointer_cancel), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (self->drag_gesture));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (on_long_press_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (long_press));
  gtk_gesture_group (long_press, self->drag_gesture);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (on_secondary_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (secondary));

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (grid, motion);
}

/**
 * usher_schedule_pointer_new:
 * @board: the board, which must outlive the pointer
 * @scroller: what scrolls the board's grid
 *
 * Returns: (transfer full): what handles mouse and touch on @board
 */
UsherSchedulePointer *
usher_schedule_pointer_new (UsherScheduleBoard *board,
                            GtkScrolledWindow  *scroller)
{
  UsherSchedulePointer *self;

  g_return_val_if_fail (USHER_IS_SCHEDULE_BOARD (board), NULL);

  self = g_object_new (USHER_TYPE_SCHEDULE_POINTER, NULL);
  self->board = board;
  self->grid = usher_schedule_board_get_grid (board);
  self->scroller = scroller;
  add_controllers (self);
  return self;
}

/**
 * usher_schedule_pointer_is_active:
 *
 * Returns: whether something is being dragged
 */
gboolean
usher_schedule_pointer_is_active (UsherSchedulePointer *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_POINTER (self), FALSE);

  return self->drag.phase == USHER_BOARD_DRAG_ACTIVE;
}

/**
 * usher_schedule_pointer_cancel:
 *
 * Drops what is being dragged where it came from.
 */
void
usher_schedule_pointer_cancel (UsherSchedulePointer *self)
{
  g_return_if_fail (USHER_IS_SCHEDULE_POINTER (self));

  if (self->drag.phase == USHER_BOARD_DRAG_IDLE)
    return;
  usher_board_drag_cancel (&self->drag);
  clear_drag (self);
}
