/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-board-private.h"

/* Stretching the day with the wheel or two fingers. */

static const double SCROLL_ZOOM_STEP = 1.1;

/* Zooming starts from what is seen, or the first steps out of a day that fills
 * its room would do nothing. */
void
usher_schedule_board_zoom_by (UsherScheduleBoard *self,
                              double              base,
                              double              factor,
                              double              y)
{
  double zoom = CLAMP (base * factor, USHER_SCHEDULE_BOARD_ZOOM_MIN, USHER_SCHEDULE_BOARD_ZOOM_MAX);

  usher_schedule_grid_set_zoom (self->grid, zoom, y);
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  g_object_notify (G_OBJECT (self), "zoom");
}

static gboolean
on_scroll_cb (UsherScheduleBoard       *self,
              double                    dx,
              double                    dy,
              GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  usher_schedule_board_zoom_by (self, usher_schedule_grid_get_shown_zoom (self->grid), dy < 0 ? SCROLL_ZOOM_STEP : 1 / SCROLL_ZOOM_STEP, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
on_motion_cb (UsherScheduleBoard *self,
              double              x,
              double              y)
{
  self->pointer_y = y;
}

static void
on_pinch_begin_cb (UsherScheduleBoard *self)
{
  self->pinch_zoom = usher_schedule_grid_get_shown_zoom (self->grid);
}

static void
on_pinch_cb (UsherScheduleBoard *self,
             double              scale,
             GtkGesture         *gesture)
{
  double x;
  double y = self->pointer_y;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  usher_schedule_board_zoom_by (self, self->pinch_zoom, scale, y);
}

/* Lets Ctrl with the wheel, and pinching, zoom at the pointer. */
void
usher_schedule_board_add_zoom_controllers (UsherScheduleBoard *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  /* Before the scrolled window takes it. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, scroll);

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
