/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-car-picture.h"

G_STATIC_ASSERT (USHER_LABEL_VIEW_REAR - USHER_LABEL_VIEW_TOP == USHER_CAR_N_VIEWS - 1);

/* A mark is a dot at its very place and a tag beside it: a tag on the place
 * itself would hide what it points at. */
static const double dot_radius_mm = 0.75;
static const double ring_radius_mm = 1.1;
static const double tag_height_mm = 4.0;
static const double tag_gap_mm = 1.7;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

/* Black and white only on paper printed with needles. */
static gboolean
get_grey (UsherCarStyle style,
          gboolean      is_impact,
          double       *grey)
{
  switch (style)
    {
    case USHER_CAR_STYLE_GLASS:
      *grey = is_impact ? 1.0 : 0.88;
      return TRUE;

    case USHER_CAR_STYLE_TRIM:
      *grey = is_impact ? 0.0 : 0.45;
      return TRUE;

    case USHER_CAR_STYLE_TYRE:
      *grey = is_impact ? 0.0 : 0.35;
      return TRUE;

    case USHER_CAR_STYLE_BODY:
    case USHER_CAR_STYLE_PANEL:
    case USHER_CAR_STYLE_LAMP:
    case USHER_CAR_STYLE_PLATE:
    case USHER_CAR_STYLE_RIM:
      *grey = 1.0;
      return TRUE;

    case USHER_CAR_STYLE_LINE:
    default:
      return FALSE;
    }
}

static void
trace_path (cairo_t            *cr,
            const UsherCarPath *path)
{
  for (guint i = 0; i < path->n_segments; i++)
    {
      const UsherCarSegment *segment = &path->segments[i];

      switch (segment->operation)
        {
        case USHER_CAR_MOVE:
          cairo_move_to (cr, segment->points[0].x, segment->points[0].y);
          break;

        case USHER_CAR_LINE:
          cairo_line_to (cr, segment->points[0].x, segment->points[0].y);
          break;

        case USHER_CAR_CURVE:
          cairo_curve_to (cr, segment->points[0].x, segment->points[0].y, segment->points[1].x, segment->points[1].y,
                          segment->points[2].x, segment->points[2].y);
          break;

        case USHER_CAR_CLOSE:
          cairo_close_path (cr);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

typedef struct
{
  double   width;
  gboolean is_impact;
} CarDrawing;

static void
draw_car (cairo_t *cr,
          gpointer data)
{
  const CarDrawing   *drawing = data;
  double              scale = drawing->width / USHER_CAR_WIDTH;
  guint               n_paths = 0;
  const UsherCarPath *paths = usher_car_shape_get_paths (&n_paths);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n_paths; i++)
    {
      double grey = 0.0;

      cairo_save (cr);
      cairo_scale (cr, scale, scale);
      trace_path (cr, &paths[i]);
      cairo_restore (cr);

      if (get_grey (paths[i].style, drawing->is_impact, &grey))
        {
          cairo_set_source_rgb (cr, grey, grey, grey);
          cairo_fill_preserve (cr);
        }
      cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
      cairo_set_line_width (cr, paths[i].style == USHER_CAR_STYLE_BODY ? USHER_LINE_BOLD : USHER_LINE_THIN);
      if (paths[i].style == USHER_CAR_STYLE_TRIM)
        cairo_new_path (cr);
      else
        cairo_stroke (cr);
    }
}

static void
draw_dot (cairo_t *cr,
          gpointer data)
{
  cairo_arc (cr, 0.0, 0.0, dot_radius_mm + 0.3, 0.0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_fill (cr);
  cairo_arc (cr, 0.0, 0.0, dot_radius_mm, 0.0, 2 * G_PI);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr,
           gpointer data)
{
  cairo_arc (cr, 0.0, 0.0, ring_radius_mm, 0.0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_dash (cr, (const double[]) { 0.6, 0.4 }, 2, 0.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, USHER_LINE_BOLD);
  cairo_stroke (cr);
}

typedef struct
{
  double   width;
  gboolean is_earlier;
} Tag;

static void
draw_tag (cairo_t *cr,
          gpointer data)
{
  const Tag *tag = data;

  cairo_rectangle (cr, 0.0, 0.0, tag->width, tag_height_mm);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  if (tag->is_earlier)
    cairo_set_dash (cr, (const double[]) { 0.8, 0.5 }, 2, 0.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, USHER_LINE_THIN);
  cairo_stroke (cr);
}

static double
get_overlap (const Box *a,
             const Box *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0.0 && height > 0.0 ? width * height : 0.0;
}

/* How bad it is to put a tag into @box: what it hides of dots and other tags,
 * and how much of it leaves the drawing. */
static double
get_cost (const Box *box,
          GArray    *taken,
          const Box *diagram)
{
  double cost = 3.0 * (box->width * box->height - get_overlap (box, diagram));

  for (guint i = 0; i < taken->len; i++)
    cost += get_overlap (box, &g_array_index (taken, Box, i));

  return cost;
}

/* The best of the places around @x, @y for a tag of @width. */
static Box
place_tag (double     x,
           double     y,
           double     width,
           GArray    *taken,
           const Box *diagram)
{
  static const struct
  {
    double right; /* share of the tag's size that lies beyond the dot */
    double down;
  } sides[] = {
    { 1.0, 0.5 },
    { 0.0, 0.5 },
    { 0.5, 0.0 },
    { 0.5, 1.0 },
    { 1.0, 0.0 },
    { 1.0, 1.0 },
    { 0.0, 0.0 },
    { 0.0, 1.0 },
  };
  Box    best = { 0.0, 0.0, 0.0, 0.0 };
  double lowest = G_MAXDOUBLE;

  /* From near to far, where there is room for all. */
  for (guint i = 0; i < 3 * G_N_ELEMENTS (sides); i++)
    {
      guint  side = i % G_N_ELEMENTS (sides);
      double gap = tag_gap_mm + (i / G_N_ELEMENTS (sides)) * tag_height_mm;
      double away_x = (sides[side].right - 0.5) * 2 * gap;
      double away_y = (sides[side].down - 0.5) * 2 * gap;
      Box    box = { x + away_x - (1.0 - sides[side].right) * width, y + away_y - (1.0 - sides[side].down) * tag_height_mm, width, tag_height_mm };
      double cost = get_cost (&box, taken, diagram);

      if (cost < lowest)
        {
          lowest = cost;
          best = box;
        }
    }

  return best;
}

static void
add_tag (UsherPiece            *piece,
         UsherPen              *pen,
         const UsherDamageMark *mark,
         double                 x,
         double                 y,
         GArray                *taken,
         const Box             *diagram)
{
  g_autofree char *text = g_strdup_printf ("%u %s", mark->number, usher_damage_type_get_code (mark->type));
  PangoLayout     *layout = usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_BOLD, 0.0);
  double           width = usher_layout_get_width (layout) + 1.2;
  Box              box = place_tag (x, y, width, taken, diagram);
  Tag              tag = { width, mark->earlier };

  usher_piece_line (piece, x, y, CLAMP (x, box.x, box.x + box.width), CLAMP (y, box.y, box.y + box.height), USHER_LINE_THIN);
  usher_piece_custom (piece, box.x, box.y, draw_tag, g_memdup2 (&tag, sizeof tag), g_free);
  usher_piece_text (piece, layout, box.x + 0.6, box.y + (tag_height_mm - usher_layout_get_height (layout)) / 2);
  g_array_append_val (taken, box);
}

static void
add_captions (UsherPiece *piece,
              UsherPen   *pen,
              double      x,
              double      y,
              double      width,
              double      height,
              GArray     *taken)
{
  /* The view from above needs no name and has no free place for one. */
  for (guint view = USHER_CAR_VIEW_TOP + 1; view < USHER_CAR_N_VIEWS; view++)
    {
      PangoLayout *layout = usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_VIEW_TOP + view), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, 0.0);
      double       center_x = 0.0;
      double       center_y = 0.0;
      Box          box = { 0.0, 0.0, 0.0, 0.0 };

      usher_car_shape_caption_center (view, &center_x, &center_y);
      box.width = usher_layout_get_width (layout);
      box.height = usher_layout_get_height (layout);
      box.x = x + center_x * width - box.width / 2;
      box.y = y + center_y * height - box.height / 2;
      usher_piece_text (piece, layout, box.x, box.y);
      g_array_append_val (taken, box);
    }
}

/**
 * usher_piece_add_car_picture:
 * @marks: (element-type UsherDamageMark): what is marked on it
 * @x: left edge in mm
 * @y: top edge in mm
 * @width: in mm; the height follows from the drawing's shape
 *
 * Draws the car in five views with its marks.  A mark at a normalised place
 * stands at that fraction of the rectangle, as it does on screen; one of an
 * earlier visit is dashed.
 */
void
usher_piece_add_car_picture (UsherPiece *piece,
                             UsherPen   *pen,
                             GPtrArray  *marks,
                             double      x,
                             double      y,
                             double      width)
{
  const double       height = width * USHER_CAR_HEIGHT / USHER_CAR_WIDTH;
  const Box          diagram = { x, y, width, height };
  CarDrawing         drawing = { width, usher_pen_is_impact (pen) };
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Box));

  usher_piece_custom (piece, x, y, draw_car, g_memdup2 (&drawing, sizeof drawing), g_free);
  add_captions (piece, pen, x, y, width, height, taken);

  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);
      Box                    dot = { x + mark->x * width - ring_radius_mm, y + mark->y * height - ring_radius_mm, 2 * ring_radius_mm, 2 * ring_radius_mm };

      g_array_append_val (taken, dot);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      add_tag (piece, pen, mark, x + mark->x * width, y + mark->y * height, taken, &diagram);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      usher_piece_custom (piece, x + mark->x * width, y + mark->y * height, mark->earlier ? draw_ring : draw_dot, NULL, NULL);
    }
}
