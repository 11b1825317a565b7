/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-grid-private.h"

/* What is where on the grid, and how to bring it into sight. */

/* The lower edge of a card with which it is resized, in pixels. */
static const double EDGE = 6;

/* How time becomes height in the last allocation. */
UsherBoardScale
usher_schedule_grid_get_scale (UsherScheduleGrid *self)
{
  return (UsherBoardScale) { self->visible, self->day_height };
}

/* How far the bays are scrolled to the left. */
int
usher_schedule_grid_get_scroll_x (UsherScheduleGrid *self)
{
  return self->hadjustment != NULL ? (int) gtk_adjustment_get_value (self->hadjustment) : 0;
}

/* How far the day is scrolled up. */
int
usher_schedule_grid_get_scroll_y (UsherScheduleGrid *self)
{
  return self->vadjustment != NULL ? (int) gtk_adjustment_get_value (self->vadjustment) : 0;
}

/* Where a lane begins; the unassigned one does not scroll sideways. */
int
usher_schedule_grid_get_lane_x (UsherScheduleGrid *self,
                                guint              position)
{
  if (position == 0)
    return self->ruler_width;
  return self->ruler_width + (int) position * self->lane_width - usher_schedule_grid_get_scroll_x (self);
}

/**
 * usher_schedule_grid_get_nearest:
 * @x: in the grid's coordinates, also outside of it
 * @y: likewise
 * @position: (out): the nearest lane's position
 * @time: (out): the nearest time
 */
void
usher_schedule_grid_get_nearest (UsherScheduleGrid *self,
                                 double             x,
                                 double             y,
                                 guint             *position,
                                 gint64            *time)
{
  const UsherBoardScale scale = usher_schedule_grid_get_scale (self);
  double                offset;
  int                   last = (int) self->lanes->len - 1;

  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  *time = usher_board_scale_time (&scale, y - self->header_height + usher_schedule_grid_get_scroll_y (self));
  offset = x - self->ruler_width;
  if (offset < self->lane_width || last < 1)
    *position = 0;
  else
    *position = (guint) CLAMP ((int) (offset + usher_schedule_grid_get_scroll_x (self)) / self->lane_width, 1, last);
}

/**
 * usher_schedule_grid_hit:
 * @hit: (out): what lies at the point
 *
 * Returns: whether the point is on a lane
 */
gboolean
usher_schedule_grid_hit (UsherScheduleGrid *self,
                         double             x,
                         double             y,
                         UsherScheduleHit  *hit)
{
  GtkWidget      *target;
  graphene_rect_t bounds;
  guint           position;

  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), FALSE);

  *hit = (UsherScheduleHit) { 0 };
  if (y < self->header_height || x < self->ruler_width || self->lanes->len == 0)
    return FALSE;

  usher_schedule_grid_get_nearest (self, x, y, &position, &hit->time);
  hit->lane = g_ptr_array_index (self->lanes, position);
  if (x >= usher_schedule_grid_get_lane_x (self, position) + self->lane_width)
    return FALSE;

  target = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  if (target != NULL && !USHER_IS_SCHEDULE_CARD (target))
    target = gtk_widget_get_ancestor (target, USHER_TYPE_SCHEDULE_CARD);
  if (target != NULL && gtk_widget_compute_bounds (target, GTK_WIDGET (self), &bounds))
    {
      double edge = MIN (EDGE, bounds.size.height / 3);

      hit->card = USHER_SCHEDULE_CARD (target);
      hit->at_end = y >= bounds.origin.y + bounds.size.height - edge;
    }
  return TRUE;
}

/**
 * usher_schedule_grid_get_body:
 *
 * Returns: where lanes scroll, in the grid's coordinates
 */
GdkRectangle
usher_schedule_grid_get_body (UsherScheduleGrid *self)
{
  int left = self->ruler_width + self->lane_width;

  return (GdkRectangle) {
    left,
    self->header_height,
    MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - left),
    MAX (0, gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height),
  };
}

/**
 * usher_schedule_grid_get_place:
 *
 * Returns: where @range lies in the lane at @position, in the grid's
 *   coordinates and as it is scrolled now
 */
GdkRectangle
usher_schedule_grid_get_place (UsherScheduleGrid *self,
                               guint              position,
                               UsherTimeRange     range)
{
  const UsherBoardScale scale = usher_schedule_grid_get_scale (self);
  int                   top = (int) usher_board_scale_y (&scale, range.start);
  int                   bottom = (int) usher_board_scale_y (&scale, range.end);

  return (GdkRectangle) {
    usher_schedule_grid_get_lane_x (self, position),
    self->header_height + top - usher_schedule_grid_get_scroll_y (self),
    self->lane_width,
    bottom - top,
  };
}

/**
 * usher_schedule_grid_scroll_by:
 *
 * Scrolls by so many pixels.
 *
 * Returns: whether there was anything to scroll
 */
gboolean
usher_schedule_grid_scroll_by (UsherScheduleGrid *self,
                               double             dx,
                               double             dy)
{
  double x;
  double y;

  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), FALSE);

  x = gtk_adjustment_get_value (self->hadjustment);
  y = gtk_adjustment_get_value (self->vadjustment);
  gtk_adjustment_set_value (self->hadjustment, x + dx);
  gtk_adjustment_set_value (self->vadjustment, y + dy);
  return x != gtk_adjustment_get_value (self->hadjustment) || y != gtk_adjustment_get_value (self->vadjustment);
}

/**
 * usher_schedule_grid_scroll_to_time:
 *
 * Brings @time into the upper third.
 */
void
usher_schedule_grid_scroll_to_time (UsherScheduleGrid *self,
                                    gint64             time)
{
  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  self->positioned = TRUE;
  self->has_anchor = TRUE;
  self->anchor_time = time;
  self->anchor_offset = usher_schedule_grid_get_body (self).height * USHER_SCHEDULE_GRID_NOW_PLACE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Scrolls no further than needed; what is too long shows its beginning. */
static void
reveal_stretch (GtkAdjustment *adjustment,
                double         start,
                double         end)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (end > value + page)
    value = end - page;
  if (start < value)
    value = start;
  gtk_adjustment_set_value (adjustment, value);
}

/**
 * usher_schedule_grid_reveal:
 *
 * Scrolls as little as needed to show @range in the lane at @position.
 */
void
usher_schedule_grid_reveal (UsherScheduleGrid *self,
                            guint              position,
                            UsherTimeRange     range)
{
  const UsherBoardScale scale = usher_schedule_grid_get_scale (self);

  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  if (self->day_height == 0)
    return;
  reveal_stretch (self->vadjustment, usher_board_scale_y (&scale, range.start), usher_board_scale_y (&scale, range.end));
  if (position > 0)
    reveal_stretch (self->hadjustment, (position - 1.0) * self->lane_width, (double) position * self->lane_width);
}
