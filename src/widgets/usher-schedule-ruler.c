/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-ruler.h"

#include "usher-board-layout.h"
#include "usher-schedule-text.h"

#include <adwaita.h>

/* Distances of labels that can be read, the smallest that has room is taken. */
static const int   LABEL_SECONDS[] = { 30 * 60, 60 * 60, 2 * 60 * 60, 4 * 60 * 60 };
static const float HALF_HOUR_ALPHA = 0.6f;

/**
 * UsherScheduleRuler:
 *
 * The times of day at the left of the board, and the current time where it is.
 * It stands still sideways and scrolls with the day.  Owned by the grid.
 */
struct _UsherScheduleRuler
{
  GtkWidget parent_instance;

  UsherTimeRange visible;
  gint64         now;
  int            day_height;
  int            offset;
  GtkWidget     *badge;
};

G_DEFINE_FINAL_TYPE (UsherScheduleRuler, usher_schedule_ruler, GTK_TYPE_WIDGET)

static gboolean
shows_now (UsherScheduleRuler *self)
{
  return usher_time_range_contains (self->visible, self->now);
}

static int
get_text_height (UsherScheduleRuler *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "00:00");
  int                     height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static gint64
get_label_seconds (UsherScheduleRuler    *self,
                   const UsherBoardScale *scale,
                   int                    text_height)
{
  for (guint i = 0; i < G_N_ELEMENTS (LABEL_SECONDS); i++)
    {
      if (usher_board_scale_y (scale, scale->visible.start + LABEL_SECONDS[i]) >= 1.4 * text_height)
        return LABEL_SECONDS[i];
    }
  return LABEL_SECONDS[G_N_ELEMENTS (LABEL_SECONDS) - 1];
}

/* The first full hour of the local day from which labels are counted, so that
 * every second hour is an even one. */
static gint64
get_first_label (gint64 start,
                 gint64 step)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (start);
  gint64                of_day = g_date_time_get_hour (local) * 3600 + g_date_time_get_minute (local) * 60 + g_date_time_get_second (local);

  return start + (of_day % step == 0 ? 0 : step - of_day % step);
}

static void
append_label (UsherScheduleRuler *self,
              GtkSnapshot        *snapshot,
              gint64              time,
              float               y,
              const GdkRGBA      *color)
{
  g_autofree char          *text = usher_schedule_format_time (time);
  g_autoptr (PangoLayout)   layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean                  is_hour = g_str_has_suffix (text, "00");
  GdkRGBA                   shade = *color;
  int                       width;
  int                       height;

  if (!is_hour && !adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)))))
    shade.alpha *= HALF_HOUR_ALPHA;
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (is_hour)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (GTK_WIDGET (self)) - width), y));
  gtk_snapshot_append_layout (snapshot, layout, &shade);
  gtk_snapshot_restore (snapshot);
}

static void
usher_schedule_ruler_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  UsherScheduleRuler *self = USHER_SCHEDULE_RULER (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (self->badge, orientation, -1, minimum, natural, NULL, NULL);
}

static void
usher_schedule_ruler_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  UsherScheduleRuler   *self = USHER_SCHEDULE_RULER (widget);
  const UsherBoardScale scale = { self->visible, self->day_height };
  GtkRequisition        size;
  int                   y;

  gtk_widget_set_child_visible (self->badge, shows_now (self));
  if (!shows_now (self))
    return;

  gtk_widget_get_preferred_size (self->badge, &size, NULL);
  y = (int) usher_board_scale_y (&scale, self->now) - self->offset - size.height / 2;
  gtk_widget_size_allocate (self->badge, &(GtkAllocation) { width - size.width, y, size.width, size.height }, -1);
}

static void
usher_schedule_ruler_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  UsherScheduleRuler   *self = USHER_SCHEDULE_RULER (widget);
  const UsherBoardScale scale = { self->visible, self->day_height };
  int                   text_height = get_text_height (self);
  gint64                step = get_label_seconds (self, &scale, text_height);
  float                 now_y = (float) usher_board_scale_y (&scale, self->now);
  GdkRGBA               color;

  if (self->day_height == 0)
    return;

  gtk_widget_get_color (widget, &color);
  for (gint64 time = get_first_label (self->visible.start, step); time < self->visible.end; time += step)
    {
      float y = (float) (int) usher_board_scale_y (&scale, time);

      /* The current time stands there instead. */
      if (shows_now (self) && ABS (y - now_y) < (float) text_height)
        continue;
      /* The first label stands below its line, there is no room above it. */
      y = MAX (0.f, y - (float) text_height / 2);
      append_label (self, snapshot, time, (float) (int) y - (float) self->offset, &color);
    }

  GTK_WIDGET_CLASS (usher_schedule_ruler_parent_class)->snapshot (widget, snapshot);
}

static void
usher_schedule_ruler_dispose (GObject *object)
{
  UsherScheduleRuler *self = USHER_SCHEDULE_RULER (object);

  g_clear_pointer (&self->badge, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_schedule_ruler_parent_class)->dispose (object);
}

static void
usher_schedule_ruler_class_init (UsherScheduleRulerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_schedule_ruler_dispose;
  widget_class->measure = usher_schedule_ruler_measure;
  widget_class->size_allocate = usher_schedule_ruler_size_allocate;
  widget_class->snapshot = usher_schedule_ruler_snapshot;

  gtk_widget_class_set_css_name (widget_class, "scheduleruler");
  /* The cards and cells say their times themselves. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
usher_schedule_ruler_init (UsherScheduleRuler *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->badge = g_object_new (GTK_TYPE_LABEL,
                              "label", "00:00",
                              "css-classes", (const char *[]) { "now", NULL },
                              NULL);
  gtk_widget_set_parent (self->badge, GTK_WIDGET (self));
}

/**
 * usher_schedule_ruler_new:
 *
 * Returns: (transfer floating): a new ruler
 */
GtkWidget *
usher_schedule_ruler_new (void)
{
  return g_object_new (USHER_TYPE_SCHEDULE_RULER, NULL);
}

/**
 * usher_schedule_ruler_set_visible:
 * @visible: from the top of the day to its bottom
 */
void
usher_schedule_ruler_set_visible (UsherScheduleRuler *self,
                                  UsherTimeRange      visible)
{
  g_return_if_fail (USHER_IS_SCHEDULE_RULER (self));

  self->visible = visible;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * usher_schedule_ruler_set_now:
 * @now: unix seconds; outside of the day nothing is marked
 */
void
usher_schedule_ruler_set_now (UsherScheduleRuler *self,
                              gint64              now)
{
  g_autofree char *text = usher_schedule_format_time (now);

  g_return_if_fail (USHER_IS_SCHEDULE_RULER (self));

  self->now = now;
  gtk_label_set_label (GTK_LABEL (self->badge), text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * usher_schedule_ruler_set_scroll:
 * @day_height: height of the whole day in pixels
 * @offset: how much of it is above the ruler's top
 */
void
usher_schedule_ruler_set_scroll (UsherScheduleRuler *self,
                                 int                 day_height,
                                 int                 offset)
{
  g_return_if_fail (USHER_IS_SCHEDULE_RULER (self));

  if (self->day_height == day_height && self->offset == offset)
    return;
  self->day_height = day_height;
  self->offset = offset;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
