/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-car-painter.h"

#include <adwaita.h>

/* Line widths in view box units, but never under their share of a pixel. */
static const double body_width = 2.6;
static const double panel_width = 1.1;
static const double detail_width = 0.8;

static GdkRGBA
mix_colors (const GdkRGBA *a,
            const GdkRGBA *b,
            float          share_of_b)
{
  return (GdkRGBA) {
    .red = a->red + (b->red - a->red) * share_of_b,
    .green = a->green + (b->green - a->green) * share_of_b,
    .blue = a->blue + (b->blue - a->blue) * share_of_b,
    .alpha = 1,
  };
}

/**
 * usher_car_colors_init_for_widget:
 * @colors: (out caller-allocates): the colours
 * @widget: whose text colour and display count
 */
void
usher_car_colors_init_for_widget (UsherCarColors *colors,
                                  GtkWidget      *widget)
{
  AdwStyleManager    *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean            dark = adw_style_manager_get_dark (manager);
  gboolean            high_contrast = adw_style_manager_get_high_contrast (manager);
  GdkRGBA             white = { 1, 1, 1, 1 };
  GdkRGBA             black = { 0, 0, 0, 1 };
  GdkRGBA             text = { 0 };
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);

  gtk_widget_get_color (widget, &text);
  text.alpha = 1;

  colors->body = dark ? mix_colors (&black, &white, high_contrast ? 0.05f : 0.22f) : white;
  colors->bright = dark ? mix_colors (&colors->body, &white, 0.4f) : white;
  colors->line = mix_colors (&colors->body, &text, high_contrast ? 1.0f : 0.72f);
  colors->glass = mix_colors (&colors->body, dark ? &black : &text, dark ? 0.45f : 0.17f);
  colors->lamp = dark ? mix_colors (&colors->body, &white, 0.22f) : mix_colors (&colors->body, &text, 0.05f);
  colors->trim = dark ? mix_colors (&colors->body, &black, 0.6f) : mix_colors (&colors->body, &text, 0.5f);
  colors->tyre = dark ? mix_colors (&black, &white, 0.02f) : mix_colors (&colors->body, &text, 0.85f);
  colors->accent = *accent;
  colors->weight = high_contrast ? 1.6 : 1;
}

static GskPath *
build_path (const UsherCarPath *path)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  for (guint i = 0; i < path->n_segments; i++)
    {
      const UsherCarSegment *s = &path->segments[i];

      switch (s->operation)
        {
        case USHER_CAR_MOVE:
          gsk_path_builder_move_to (builder, s->points[0].x, s->points[0].y);
          break;
        case USHER_CAR_LINE:
          gsk_path_builder_line_to (builder, s->points[0].x, s->points[0].y);
          break;
        case USHER_CAR_CURVE:
          gsk_path_builder_cubic_to (builder, s->points[0].x, s->points[0].y, s->points[1].x, s->points[1].y,
                                     s->points[2].x, s->points[2].y);
          break;
        case USHER_CAR_CLOSE:
        default:
          gsk_path_builder_close (builder);
          break;
        }
    }
  return gsk_path_builder_free_to_path (builder);
}

/* Returns: the fill, or nothing for a mere line. */
static const GdkRGBA *
get_fill (const UsherCarColors *colors,
          UsherCarStyle         style)
{
  switch (style)
    {
    case USHER_CAR_STYLE_BODY:
    case USHER_CAR_STYLE_PANEL:
      return &colors->body;
    case USHER_CAR_STYLE_GLASS:
      return &colors->glass;
    case USHER_CAR_STYLE_LAMP:
      return &colors->lamp;
    case USHER_CAR_STYLE_TRIM:
      return &colors->trim;
    case USHER_CAR_STYLE_TYRE:
      return &colors->tyre;
    case USHER_CAR_STYLE_PLATE:
    case USHER_CAR_STYLE_RIM:
      return &colors->bright;
    case USHER_CAR_STYLE_LINE:
    default:
      return NULL;
    }
}

/* Returns: the outline's width, 0 when it has none. */
static double
get_line_width (UsherCarStyle style)
{
  switch (style)
    {
    case USHER_CAR_STYLE_BODY:
      return body_width;
    case USHER_CAR_STYLE_PANEL:
    case USHER_CAR_STYLE_GLASS:
    case USHER_CAR_STYLE_LAMP:
      return panel_width;
    case USHER_CAR_STYLE_PLATE:
    case USHER_CAR_STYLE_RIM:
    case USHER_CAR_STYLE_LINE:
      return detail_width;
    case USHER_CAR_STYLE_TRIM:
    case USHER_CAR_STYLE_TYRE:
    default:
      return 0;
    }
}

static void
append_stroke (GtkSnapshot   *snapshot,
               GskPath       *path,
               double         width,
               const GdkRGBA *color)
{
  GskStroke *stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

/**
 * usher_car_painter_snapshot:
 * @snapshot: in the units of the view box
 * @colors: what to paint with
 * @scale: pixels a unit
 *
 * Draws the five views.
 */
void
usher_car_painter_snapshot (GtkSnapshot          *snapshot,
                            const UsherCarColors *colors,
                            double                scale)
{
  guint               n_paths = 0;
  const UsherCarPath *paths = usher_car_shape_get_paths (&n_paths);

  for (guint i = 0; i < n_paths; i++)
    {
      g_autoptr (GskPath) path = build_path (&paths[i]);
      const GdkRGBA      *fill = get_fill (colors, paths[i].style);
      double              width = get_line_width (paths[i].style);

      if (fill != NULL)
        gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, fill);
      if (width > 0)
        append_stroke (snapshot, path, MAX (width, 0.8 * width / scale) * colors->weight, &colors->line);
    }
}

/**
 * usher_car_painter_snapshot_zone:
 * @snapshot: in the units of the view box
 * @colors: what to paint with
 * @scale: pixels a unit
 * @zone: what to lift out
 * @focused: whether it has the keyboard's focus, else the pointer is over it
 *
 * Marks a zone in every view that shows it.
 */
void
usher_car_painter_snapshot_zone (GtkSnapshot          *snapshot,
                                 const UsherCarColors *colors,
                                 double                scale,
                                 UsherCarZone          zone,
                                 gboolean              focused)
{
  guint               n_paths = 0;
  const UsherCarPath *paths = usher_car_shape_get_paths (&n_paths);
  GdkRGBA             wash = colors->accent;

  wash.alpha = 0.22f;
  for (guint i = 0; i < n_paths; i++)
    {
      g_autoptr (GskPath) path = NULL;

      if (paths[i].zone != zone || zone == USHER_CAR_ZONE_NONE)
        continue;

      path = build_path (&paths[i]);
      if (paths[i].style == USHER_CAR_STYLE_PANEL || zone == USHER_CAR_ZONE_WINDSCREEN || zone == USHER_CAR_ZONE_REAR_WINDOW)
        {
          gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &wash);
          append_stroke (snapshot, path, (focused ? 2.5 : 1.2) * colors->weight / scale, &colors->accent);
        }
    }
}

/**
 * usher_car_painter_get_zone_bounds:
 * @bounds: (out caller-allocates): in units of the view box, around the part
 *   of the zone that holds its centre
 */
void
usher_car_painter_get_zone_bounds (UsherCarZone     zone,
                                   graphene_rect_t *bounds)
{
  guint               n_paths = 0;
  const UsherCarPath *paths = usher_car_shape_get_paths (&n_paths);
  double              x = 0;
  double              y = 0;
  graphene_point_t    center = { 0 };

  usher_car_shape_zone_center (zone, &x, &y);
  center = GRAPHENE_POINT_INIT (x * USHER_CAR_WIDTH, y * USHER_CAR_HEIGHT);
  graphene_rect_init (bounds, center.x, center.y, 1, 1);

  for (guint i = 0; i < n_paths; i++)
    {
      g_autoptr (GskPath) path = NULL;

      if (paths[i].zone != zone)
        continue;
      path = build_path (&paths[i]);
      if (gsk_path_in_fill (path, &center, GSK_FILL_RULE_WINDING) && gsk_path_get_bounds (path, bounds))
        return;
    }
}
