/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-grid-private.h"

#include "usher-board-layout.h"
#include "usher-schedule-ruler.h"
#include "usher-schedule-target.h"

/* What a lane must have room for: a long plate beside a status icon. */
static const char SAMPLE_TEXT[] = "京A·D12345";
static const int  SAMPLE_PADDING = 58;
/* What a quarter of an hour needs beside its line of text, in pixels. */
static const int QUARTER_PADDING = 6;

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} UsherScheduleGridProps;

static void usher_schedule_grid_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsherScheduleGrid, usher_schedule_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, usher_schedule_grid_scrollable_init))

static void
ensure_font_measures (UsherScheduleGrid *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int                     width;
  int                     height;

  if (self->quarter_height > 0)
    return;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), SAMPLE_TEXT);
  pango_layout_get_pixel_size (layout, &width, &height);
  self->quarter_height = height + QUARTER_PADDING;
  self->lane_minimum = width + SAMPLE_PADDING;
}

static int
get_natural_day_height (UsherScheduleGrid *self,
                        double             zoom)
{
  double quarters = (double) usher_time_range_seconds (self->visible) / USHER_BOARD_STEP_SECONDS;

  return (int) (quarters * self->quarter_height * zoom + 0.5);
}

static int
measure_child (GtkWidget     *child,
               GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  /* GTK wants to be asked before it is told. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
configure_adjustments (UsherScheduleGrid *self,
                       int                body_width,
                       int                body_height)
{
  int    bays_width = (int) (self->lanes->len - 1) * self->lane_width;
  int    bays_room = MAX (0, body_width - self->lane_width);
  double value;

  gtk_adjustment_configure (self->hadjustment,
                            CLAMP (gtk_adjustment_get_value (self->hadjustment), 0, MAX (0, bays_width - bays_room)),
                            0, MAX (bays_width, bays_room), self->lane_width / 2.0, bays_room * 0.9, bays_room);

  value = gtk_adjustment_get_value (self->vadjustment);
  if (self->has_anchor)
    {
      const UsherBoardScale scale = usher_schedule_grid_get_scale (self);

      value = usher_board_scale_y (&scale, self->anchor_time) - self->anchor_offset;
    }
  gtk_adjustment_configure (self->vadjustment,
                            CLAMP (value, 0, MAX (0, self->day_height - body_height)),
                            0, self->day_height, self->quarter_height, body_height * 0.9, body_height);
}

/* Before the day's height changes, notes which time must not move. */
static void
keep_time (UsherScheduleGrid *self,
           double             offset)
{
  const UsherBoardScale scale = usher_schedule_grid_get_scale (self);

  if (self->has_anchor || !self->positioned || self->day_height == 0)
    return;
  self->has_anchor = TRUE;
  self->anchor_time = usher_board_scale_time (&scale, usher_schedule_grid_get_scroll_y (self) + offset);
  self->anchor_offset = offset;
}

static void
position_at_present (UsherScheduleGrid *self,
                     int                body_height)
{
  if (self->positioned || usher_time_range_is_empty (self->visible))
    return;

  self->positioned = TRUE;
  self->has_anchor = TRUE;
  if (usher_time_range_contains (self->visible, self->now))
    {
      self->anchor_time = self->now;
      self->anchor_offset = body_height * USHER_SCHEDULE_GRID_NOW_PLACE;
    }
  else
    {
      self->anchor_time = self->first_open;
      self->anchor_offset = self->quarter_height;
    }
}

static void
allocate_children (UsherScheduleGrid *self,
                   int                width,
                   int                height)
{
  const UsherBoardScale scale = usher_schedule_grid_get_scale (self);
  int                   scroll_y = usher_schedule_grid_get_scroll_y (self);
  gboolean              is_today = usher_time_range_contains (self->visible, self->now);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      int x = usher_schedule_grid_get_lane_x (self, i);

      allocate_child (g_ptr_array_index (self->lanes, i), x, self->header_height - scroll_y, self->lane_width, self->day_height);
      allocate_child (g_ptr_array_index (self->headers, i), x, 0, self->lane_width, self->header_height);
    }
  gtk_widget_set_child_visible (self->now_line, is_today);
  if (is_today)
    {
      int y = self->header_height + (int) usher_board_scale_y (&scale, self->now) - scroll_y;
      int line_height = measure_child (self->now_line, GTK_ORIENTATION_VERTICAL);

      allocate_child (self->now_line, self->ruler_width, y - line_height / 2, width - self->ruler_width, line_height);
    }
  usher_schedule_ruler_set_scroll (USHER_SCHEDULE_RULER (self->ruler), self->day_height, scroll_y);
  allocate_child (self->ruler, 0, self->header_height, self->ruler_width, MAX (0, height - self->header_height));
  allocate_child (self->corner, 0, 0, self->ruler_width, self->header_height);
  if (gtk_widget_get_visible (self->target))
    {
      GdkRectangle place = usher_schedule_target_find_place (USHER_SCHEDULE_TARGET (self->target), width, height);

      allocate_child (self->target, place.x, place.y, place.width, place.height);
    }
}

static void
usher_schedule_grid_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  UsherScheduleGrid *self = USHER_SCHEDULE_GRID (widget);

  ensure_font_measures (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int ruler = measure_child (self->ruler, orientation);

      *minimum = ruler + 2 * self->lane_minimum;
      *natural = ruler + MAX (2, (int) self->lanes->len) * self->lane_minimum;
    }
  else
    {
      *minimum = 8 * self->quarter_height;
      *natural = MAX (*minimum, get_natural_day_height (self, self->zoom));
    }
}

static void
usher_schedule_grid_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  UsherScheduleGrid *self = USHER_SCHEDULE_GRID (widget);
  int                body_width;
  int                body_height;
  int                day_height;

  if (self->lanes->len == 0)
    return;

  self->allocating = TRUE;
  ensure_font_measures (self);
  self->header_height = 0;
  for (guint i = 0; i < self->headers->len; i++)
    self->header_height = MAX (self->header_height, measure_child (g_ptr_array_index (self->headers, i), GTK_ORIENTATION_VERTICAL));
  self->ruler_width = measure_child (self->ruler, GTK_ORIENTATION_HORIZONTAL);
  body_width = MAX (0, width - self->ruler_width);
  body_height = MAX (0, height - self->header_height);
  self->lane_width = MAX (self->lane_minimum, body_width / (int) self->lanes->len);

  /* A day that would be shorter than its room fills it. */
  day_height = MAX (get_natural_day_height (self, self->zoom), body_height);
  if (day_height != self->day_height)
    keep_time (self, 0);
  self->day_height = day_height;
  position_at_present (self, body_height);
  configure_adjustments (self, body_width, body_height);
  self->has_anchor = FALSE;
  allocate_children (self, width, height);
  self->allocating = FALSE;
}

static void
on_adjustment_value_changed_cb (UsherScheduleGrid *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (UsherScheduleGrid *self,
                GtkAdjustment    **place,
                GtkAdjustment     *adjustment)
{
  if (*place != NULL)
    {
      g_signal_handlers_disconnect_by_func (*place, on_adjustment_value_changed_cb, self);
      g_clear_object (place);
    }
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_adjustment_value_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
usher_schedule_grid_get_border (GtkScrollable *scrollable,
                                GtkBorder     *border)
{
  UsherScheduleGrid *self = USHER_SCHEDULE_GRID (scrollable);

  /* What does not scroll, so that the signs of more content stand beside it.
   * Lanes scroll sideways only at their least width; the width that they grow to
   * is no part of the border, since the view asks for all of it as its least. */
  *border = (GtkBorder) {
    .left = (gint16) (self->ruler_width + MIN (self->lane_width, self->lane_minimum)),
    .top = (gint16) self->header_height,
  };
  return TRUE;
}

static void
usher_schedule_grid_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = usher_schedule_grid_get_border;
}

static void
forget_font_measures (UsherScheduleGrid *self)
{
  self->quarter_height = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
usher_schedule_grid_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (usher_schedule_grid_parent_class)->css_changed (widget, change);

  forget_font_measures (USHER_SCHEDULE_GRID (widget));
}

static void
usher_schedule_grid_system_setting_changed (GtkWidget       *widget,
                                            GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (usher_schedule_grid_parent_class)->system_setting_changed (widget, setting);

  forget_font_measures (USHER_SCHEDULE_GRID (widget));
}

static void
usher_schedule_grid_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  UsherScheduleGrid *self = USHER_SCHEDULE_GRID (object);

  switch ((UsherScheduleGridProps) prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_schedule_grid_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UsherScheduleGrid *self = USHER_SCHEDULE_GRID (object);

  switch ((UsherScheduleGridProps) prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value) & 1;
      break;

    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value) & 1;
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_schedule_grid_dispose (GObject *object)
{
  UsherScheduleGrid *self = USHER_SCHEDULE_GRID (object);
  GtkWidget         *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      gtk_widget_unparent (child);
      child = gtk_widget_get_first_child (GTK_WIDGET (self));
    }
  g_ptr_array_set_size (self->lanes, 0);
  g_ptr_array_set_size (self->headers, 0);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (usher_schedule_grid_parent_class)->dispose (object);
}

static void
usher_schedule_grid_finalize (GObject *object)
{
  UsherScheduleGrid *self = USHER_SCHEDULE_GRID (object);

  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->headers);
  g_clear_pointer (&self->closed, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);

  G_OBJECT_CLASS (usher_schedule_grid_parent_class)->finalize (object);
}

static void
usher_schedule_grid_class_init (UsherScheduleGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = usher_schedule_grid_get_property;
  object_class->set_property = usher_schedule_grid_set_property;
  object_class->dispose = usher_schedule_grid_dispose;
  object_class->finalize = usher_schedule_grid_finalize;
  widget_class->measure = usher_schedule_grid_measure;
  widget_class->size_allocate = usher_schedule_grid_size_allocate;
  widget_class->css_changed = usher_schedule_grid_css_changed;
  widget_class->system_setting_changed = usher_schedule_grid_system_setting_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "schedulegrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static GtkWidget *
create_plain (const char *css_class)
{
  GtkWidget *widget = g_object_new (GTK_TYPE_SEPARATOR,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "can-target", FALSE,
                                    "css-classes", (const char *[]) { css_class, NULL },
                                    NULL);

  return widget;
}

static void
usher_schedule_grid_init (UsherScheduleGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  self->zoom = 1.0;
  self->lanes = g_ptr_array_new ();
  self->headers = g_ptr_array_new ();

  self->now_line = create_plain ("now");
  gtk_widget_set_parent (self->now_line, widget);
  self->ruler = usher_schedule_ruler_new ();
  gtk_widget_set_parent (self->ruler, widget);
  self->corner = create_plain ("corner");
  gtk_widget_set_parent (self->corner, widget);

  self->target = usher_schedule_target_new ();
  gtk_widget_set_parent (self->target, widget);
}

/**
 * usher_schedule_grid_new:
 *
 * Returns: (transfer floating): a grid without lanes
 */
GtkWidget *
usher_schedule_grid_new (void)
{
  return g_object_new (USHER_TYPE_SCHEDULE_GRID, NULL);
}

static void
append_lane (UsherScheduleGrid *self)
{
  GtkWidget *lane = usher_schedule_lane_new ();
  GtkWidget *header = usher_schedule_header_new ();

  if (self->lanes->len == 0)
    {
      gtk_widget_add_css_class (lane, "unassigned");
      gtk_widget_add_css_class (header, "unassigned");
      gtk_widget_insert_before (lane, GTK_WIDGET (self), self->now_line);
      gtk_widget_insert_before (header, GTK_WIDGET (self), self->ruler);
    }
  else
    {
      gtk_widget_insert_before (lane, GTK_WIDGET (self), g_ptr_array_index (self->lanes, 0));
      gtk_widget_insert_before (header, GTK_WIDGET (self), g_ptr_array_index (self->headers, 0));
    }
  usher_schedule_lane_set_day (USHER_SCHEDULE_LANE (lane), self->visible, self->closed, self->breaks, self->lanes->len == 0);
  g_ptr_array_add (self->lanes, lane);
  g_ptr_array_add (self->headers, header);
}

/**
 * usher_schedule_grid_set_lanes:
 * @lanes: (element-type UsherBoardLane): the unassigned one first
 *
 * Sets the lanes by position.  The caller has emptied lanes that are to stand
 * for another bay, and connects to the new ones.
 */
void
usher_schedule_grid_set_lanes (UsherScheduleGrid *self,
                               GPtrArray         *lanes)
{
  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));
  g_return_if_fail (lanes != NULL && lanes->len > 0);

  while (self->lanes->len > lanes->len)
    {
      gtk_widget_unparent (g_ptr_array_steal_index (self->lanes, self->lanes->len - 1));
      gtk_widget_unparent (g_ptr_array_steal_index (self->headers, self->headers->len - 1));
    }
  while (self->lanes->len < lanes->len)
    append_lane (self);

  for (guint i = 0; i < lanes->len; i++)
    {
      usher_schedule_lane_set_lane (g_ptr_array_index (self->lanes, i), g_ptr_array_index (lanes, i));
      usher_schedule_header_set_lane (g_ptr_array_index (self->headers, i), g_ptr_array_index (lanes, i));
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * usher_schedule_grid_get_n_lanes:
 *
 * Returns: the number of lanes with the unassigned one
 */
guint
usher_schedule_grid_get_n_lanes (UsherScheduleGrid *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), 0);

  return self->lanes->len;
}

/**
 * usher_schedule_grid_get_lane:
 *
 * Returns: (transfer none): the lane at @position
 */
UsherScheduleLane *
usher_schedule_grid_get_lane (UsherScheduleGrid *self,
                              guint              position)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), NULL);
  g_return_val_if_fail (position < self->lanes->len, NULL);

  return g_ptr_array_index (self->lanes, position);
}

/**
 * usher_schedule_grid_get_header:
 *
 * Returns: (transfer none): the head of the lane at @position
 */
UsherScheduleHeader *
usher_schedule_grid_get_header (UsherScheduleGrid *self,
                                guint              position)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), NULL);
  g_return_val_if_fail (position < self->headers->len, NULL);

  return g_ptr_array_index (self->headers, position);
}

/**
 * usher_schedule_grid_find_lane:
 *
 * Returns: the position of the lane with @id; that of the unassigned lane if
 *   there is none, so that nothing is lost from sight
 */
guint
usher_schedule_grid_find_lane (UsherScheduleGrid *self,
                               gint64             id)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), 0);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (usher_schedule_lane_get_lane (g_ptr_array_index (self->lanes, i))->id == id)
        return i;
    }
  return 0;
}

/**
 * usher_schedule_grid_get_visible:
 *
 * Returns: from the top of the day to its bottom
 */
UsherTimeRange
usher_schedule_grid_get_visible (UsherScheduleGrid *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), (UsherTimeRange) { 0 });

  return self->visible;
}

/**
 * usher_schedule_grid_set_day:
 * @visible: from the top of the day to its bottom
 * @open_ranges: (nullable) (element-type UsherTimeRange): when it is open
 * @breaks: (nullable) (element-type UsherTimeRange): when nobody works
 *
 * Sets the day.  Where one has scrolled to stays, by height.
 */
void
usher_schedule_grid_set_day (UsherScheduleGrid *self,
                             UsherTimeRange     visible,
                             const GArray      *open_ranges,
                             GArray            *breaks)
{
  GArray *closed;

  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  closed = usher_board_closed (open_ranges, visible);
  self->visible = visible;
  self->first_open = visible.start;
  if (closed->len > 0 && g_array_index (closed, UsherTimeRange, 0).start == visible.start)
    self->first_open = g_array_index (closed, UsherTimeRange, 0).end;
  g_clear_pointer (&self->closed, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  self->closed = closed;
  self->breaks = breaks != NULL ? g_array_ref (breaks) : NULL;

  for (guint i = 0; i < self->lanes->len; i++)
    usher_schedule_lane_set_day (g_ptr_array_index (self->lanes, i), visible, closed, breaks, i == 0);
  usher_schedule_ruler_set_visible (USHER_SCHEDULE_RULER (self->ruler), visible);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * usher_schedule_grid_get_now:
 *
 * Returns: the current time
 */
gint64
usher_schedule_grid_get_now (UsherScheduleGrid *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), 0);

  return self->now;
}

/**
 * usher_schedule_grid_set_now:
 *
 * Moves the line of the current time.
 */
void
usher_schedule_grid_set_now (UsherScheduleGrid *self,
                             gint64             now)
{
  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  self->now = now;
  usher_schedule_ruler_set_now (USHER_SCHEDULE_RULER (self->ruler), now);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * usher_schedule_grid_get_shown_zoom:
 *
 * Returns: the zoom that is seen: above the one that was set if the day fills
 *   its room
 */
double
usher_schedule_grid_get_shown_zoom (UsherScheduleGrid *self)
{
  int natural;

  g_return_val_if_fail (USHER_IS_SCHEDULE_GRID (self), 1);

  ensure_font_measures (self);
  natural = get_natural_day_height (self, 1);
  if (self->day_height == 0 || natural == 0)
    return self->zoom;
  return MAX (self->zoom, (double) self->day_height / natural);
}

/**
 * usher_schedule_grid_set_zoom:
 * @zoom: 1 for quarters as high as a line of text
 * @anchor_y: what stays where it is, in the grid's coordinates; below 0 for
 *   the middle
 *
 * Stretches the day.
 */
void
usher_schedule_grid_set_zoom (UsherScheduleGrid *self,
                              double             zoom,
                              double             anchor_y)
{
  int body_height;

  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  body_height = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;
  if (anchor_y < 0)
    anchor_y = self->header_height + body_height / 2.0;
  keep_time (self, CLAMP (anchor_y - self->header_height, 0, MAX (0, body_height)));
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * usher_schedule_grid_show_label:
 * @text: where something would go
 * @refusal: (nullable): what is in the way
 * @x: the pointer, in the grid's coordinates
 * @y: likewise
 *
 * Shows a label beside the pointer.
 */
void
usher_schedule_grid_show_label (UsherScheduleGrid *self,
                                const char        *text,
                                const char        *refusal,
                                double             x,
                                double             y)
{
  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  usher_schedule_target_show (USHER_SCHEDULE_TARGET (self->target), text, refusal, (int) x, (int) y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * usher_schedule_grid_hide_label:
 *
 * Takes the label away.
 */
void
usher_schedule_grid_hide_label (UsherScheduleGrid *self)
{
  g_return_if_fail (USHER_IS_SCHEDULE_GRID (self));

  gtk_widget_set_visible (self->target, FALSE);
}
