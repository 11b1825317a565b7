/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-line-chart.h"

static const int   minimum_width_px = 120;
static const int   height_px = 96;
static const float margin_px = 8;
static const float line_px = 2;
static const float dot_px = 3;
static const float area_alpha = 0.12f;

typedef struct
{
  gint64 x;
  gint64 y;
} Reading;

struct _UsherLineChart
{
  GtkWidget parent_instance;

  GArray *readings; /* (element-type Reading) */
};

G_DEFINE_FINAL_TYPE (UsherLineChart, usher_line_chart, GTK_TYPE_WIDGET)

static float
place (gint64 value,
       gint64 low,
       gint64 high,
       float  start,
       float  length)
{
  return high == low ? start + length / 2 : start + length * (float) (value - low) / (float) (high - low);
}

static graphene_point_t
get_point (UsherLineChart *self,
           guint           index)
{
  const Reading *readings = (const Reading *) self->readings->data;
  guint          last = self->readings->len - 1;
  gint64         low = readings[0].y;
  gint64         high = readings[0].y;
  float          width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * margin_px;
  float          height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * margin_px;

  for (guint i = 1; i <= last; i++)
    {
      low = MIN (low, readings[i].y);
      high = MAX (high, readings[i].y);
    }

  return GRAPHENE_POINT_INIT (place (readings[index].x, readings[0].x, readings[last].x, margin_px, width),
                              margin_px + height - place (readings[index].y, low, high, 0, height));
}

static GskPath *
make_line (UsherLineChart *self,
           gboolean        is_area)
{
  GskPathBuilder  *builder = gsk_path_builder_new ();
  float            bottom = gtk_widget_get_height (GTK_WIDGET (self)) - margin_px;
  graphene_point_t first = get_point (self, 0);
  graphene_point_t last = get_point (self, self->readings->len - 1);

  gsk_path_builder_move_to (builder, first.x, first.y);
  for (guint i = 1; i < self->readings->len; i++)
    {
      graphene_point_t point = get_point (self, i);

      gsk_path_builder_line_to (builder, point.x, point.y);
    }
  if (is_area)
    {
      gsk_path_builder_line_to (builder, last.x, bottom);
      gsk_path_builder_line_to (builder, first.x, bottom);
      gsk_path_builder_close (builder);
    }

  return gsk_path_builder_free_to_path (builder);
}

static void
usher_line_chart_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  UsherLineChart       *self = USHER_LINE_CHART (widget);
  g_autoptr (GskPath)   line = NULL;
  g_autoptr (GskPath)   area = NULL;
  GskPathBuilder       *dots = NULL;
  g_autoptr (GskPath)   dots_path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (line_px);
  GdkRGBA               color;
  GdkRGBA               area_color;

  if (self->readings->len == 0)
    return;

  gtk_widget_get_color (widget, &color);
  area_color = color;
  area_color.alpha *= area_alpha;
  line = make_line (self, FALSE);
  area = make_line (self, TRUE);
  dots = gsk_path_builder_new ();
  for (guint i = 0; i < self->readings->len; i++)
    gsk_path_builder_add_circle (dots, &(graphene_point_t) { get_point (self, i).x, get_point (self, i).y }, dot_px);
  dots_path = gsk_path_builder_free_to_path (dots);

  gtk_snapshot_append_fill (snapshot, area, GSK_FILL_RULE_WINDING, &area_color);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, line, stroke, &color);
  gtk_snapshot_append_fill (snapshot, dots_path, GSK_FILL_RULE_WINDING, &color);
}

static void
usher_line_chart_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? minimum_width_px : height_px;
}

static void
usher_line_chart_finalize (GObject *object)
{
  g_array_unref (USHER_LINE_CHART (object)->readings);

  G_OBJECT_CLASS (usher_line_chart_parent_class)->finalize (object);
}

static void
usher_line_chart_class_init (UsherLineChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_line_chart_finalize;
  widget_class->snapshot = usher_line_chart_snapshot;
  widget_class->measure = usher_line_chart_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
usher_line_chart_init (UsherLineChart *self)
{
  self->readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  gtk_widget_add_css_class (GTK_WIDGET (self), "accent");
}

/**
 * usher_line_chart_new:
 *
 * Returns: (transfer floating): an empty chart
 */
GtkWidget *
usher_line_chart_new (void)
{
  return g_object_new (USHER_TYPE_LINE_CHART, NULL);
}

/**
 * usher_line_chart_clear:
 *
 * Forgets all readings.
 */
void
usher_line_chart_clear (UsherLineChart *self)
{
  g_array_set_size (self->readings, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * usher_line_chart_add:
 * @x: when; not before the reading added last
 * @y: what was read
 */
void
usher_line_chart_add (UsherLineChart *self,
                      gint64          x,
                      gint64          y)
{
  Reading reading = { x, y };

  g_array_append_val (self->readings, reading);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
