/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-car-shape.h"

#include "usher-car-drawing.h"
#include "usher-nick.h"

#include <math.h>

/* Lines that stand for one curve when hit testing. */
#define CURVE_STEPS 12

static const double middle_y = USHER_CAR_HEIGHT / 2;
/* Where the ground is in the front and the rear view. */
static const double front_ground_x = 12;
static const double rear_ground_x = 988;

typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} Bounds;

/* Made once from the drawing, never changed after that. */
typedef struct
{
  GArray *paths;  /* UsherCarPath */
  GArray *bounds; /* Bounds, one a path */
  Bounds  views[USHER_CAR_N_VIEWS];
} Shape;

static const char *const zone_nicks[USHER_CAR_N_ZONES] = {
  [USHER_CAR_ZONE_NONE] = "none",
  [USHER_CAR_ZONE_LEFT_FRONT_BUMPER] = "left-front-bumper",
  [USHER_CAR_ZONE_RIGHT_FRONT_BUMPER] = "right-front-bumper",
  [USHER_CAR_ZONE_LEFT_FRONT_FENDER] = "left-front-fender",
  [USHER_CAR_ZONE_RIGHT_FRONT_FENDER] = "right-front-fender",
  [USHER_CAR_ZONE_BONNET] = "bonnet",
  [USHER_CAR_ZONE_LEFT_MIRROR] = "left-mirror",
  [USHER_CAR_ZONE_RIGHT_MIRROR] = "right-mirror",
  [USHER_CAR_ZONE_LEFT_FRONT_DOOR] = "left-front-door",
  [USHER_CAR_ZONE_RIGHT_FRONT_DOOR] = "right-front-door",
  [USHER_CAR_ZONE_LEFT_REAR_DOOR] = "left-rear-door",
  [USHER_CAR_ZONE_RIGHT_REAR_DOOR] = "right-rear-door",
  [USHER_CAR_ZONE_LEFT_REAR_FENDER] = "left-rear-fender",
  [USHER_CAR_ZONE_RIGHT_REAR_FENDER] = "right-rear-fender",
  [USHER_CAR_ZONE_LEFT_REAR_BUMPER] = "left-rear-bumper",
  [USHER_CAR_ZONE_RIGHT_REAR_BUMPER] = "right-rear-bumper",
  [USHER_CAR_ZONE_WINDSCREEN] = "windscreen",
  [USHER_CAR_ZONE_ROOF_FRONT] = "roof-front",
  [USHER_CAR_ZONE_ROOF_REAR] = "roof-rear",
  [USHER_CAR_ZONE_REAR_WINDOW] = "rear-window",
  [USHER_CAR_ZONE_BOOT_LID] = "boot-lid",
  [USHER_CAR_ZONE_LEFT_SILL] = "left-sill",
  [USHER_CAR_ZONE_RIGHT_SILL] = "right-sill",
};

static const char *const view_nicks[USHER_CAR_N_VIEWS] = {
  [USHER_CAR_VIEW_TOP] = "top",
  [USHER_CAR_VIEW_LEFT] = "left",
  [USHER_CAR_VIEW_RIGHT] = "right",
  [USHER_CAR_VIEW_FRONT] = "front",
  [USHER_CAR_VIEW_REAR] = "rear",
};

/* In view box units; those of the right side mirror the left side's. */
static const struct
{
  double x;
  double y;
} zone_centers[USHER_CAR_N_ZONES] = {
  [USHER_CAR_ZONE_NONE] = { 344, 591 },
  [USHER_CAR_ZONE_LEFT_FRONT_BUMPER] = { 62, 386 },
  [USHER_CAR_ZONE_LEFT_FRONT_FENDER] = { 374, 532 },
  [USHER_CAR_ZONE_BONNET] = { 310, 320 },
  [USHER_CAR_ZONE_LEFT_MIRROR] = { 416, 437 },
  [USHER_CAR_ZONE_LEFT_FRONT_DOOR] = { 450, 556 },
  [USHER_CAR_ZONE_LEFT_REAR_DOOR] = { 555, 556 },
  [USHER_CAR_ZONE_LEFT_REAR_FENDER] = { 668, 526 },
  [USHER_CAR_ZONE_LEFT_REAR_BUMPER] = { 942, 386 },
  [USHER_CAR_ZONE_WINDSCREEN] = { 409, 320 },
  [USHER_CAR_ZONE_ROOF_FRONT] = { 489, 320 },
  [USHER_CAR_ZONE_ROOF_REAR] = { 571, 320 },
  [USHER_CAR_ZONE_REAR_WINDOW] = { 655, 320 },
  [USHER_CAR_ZONE_BOOT_LID] = { 723, 320 },
  [USHER_CAR_ZONE_LEFT_SILL] = { 500, 597 },
};

/* The zones come in pairs of left and right, but for those on the middle. */
static UsherCarZone
get_right_twin (UsherCarZone zone)
{
  return g_str_has_prefix (zone_nicks[zone], "left-") ? zone + 1 : zone;
}

static gboolean
is_right (UsherCarZone zone)
{
  return g_str_has_prefix (zone_nicks[zone], "right-");
}

static UsherCarSegment
mirror_segment (UsherCarSegment segment)
{
  for (guint i = 0; i < G_N_ELEMENTS (segment.points); i++)
    segment.points[i].y = USHER_CAR_HEIGHT - segment.points[i].y;
  return segment;
}

static guint
get_n_points (UsherCarOperation operation)
{
  switch (operation)
    {
    case USHER_CAR_MOVE:
    case USHER_CAR_LINE:
      return 1;
    case USHER_CAR_CURVE:
      return 3;
    case USHER_CAR_CLOSE:
    default:
      return 0;
    }
}

static UsherCarOperation
parse_operation (char letter)
{
  switch (letter)
    {
    case 'M':
      return USHER_CAR_MOVE;
    case 'L':
      return USHER_CAR_LINE;
    case 'C':
      return USHER_CAR_CURVE;
    default:
      g_assert (letter == 'Z');
      return USHER_CAR_CLOSE;
    }
}

/* The drawing is ours, so that a mistake in it is a bug and not an error. */
static GArray *
parse_sketch (const UsherCarSketch *sketch)
{
  GArray     *segments = g_array_new (FALSE, TRUE, sizeof (UsherCarSegment));
  const char *p = sketch->path;

  while (*p != '\0')
    {
      UsherCarSegment segment = { .operation = parse_operation (*p++) };

      for (guint i = 0; i < get_n_points (segment.operation); i++)
        {
          char  *end = NULL;
          double x = g_ascii_strtod (p, &end);
          double y = g_ascii_strtod (end, &end);

          g_assert (end != p);
          p = end;
          if (sketch->view == USHER_CAR_VIEW_FRONT)
            x += front_ground_x;
          else if (sketch->view == USHER_CAR_VIEW_REAR)
            x = rear_ground_x - x;
          if (sketch->view == USHER_CAR_VIEW_FRONT || sketch->view == USHER_CAR_VIEW_REAR)
            y += middle_y;
          segment.points[i].x = x;
          segment.points[i].y = y;
        }
      g_array_append_val (segments, segment);
      while (*p == ' ')
        p++;
    }
  return segments;
}

static GArray *
mirror_segments (GArray *segments)
{
  GArray *mirrored = g_array_sized_new (FALSE, TRUE, sizeof (UsherCarSegment), segments->len);

  for (guint i = 0; i < segments->len; i++)
    {
      UsherCarSegment segment = mirror_segment (g_array_index (segments, UsherCarSegment, i));

      g_array_append_val (mirrored, segment);
    }
  return mirrored;
}

/* Appends the way back from the last point to the first along the other side. */
static void
fold_segments (GArray *segments)
{
  UsherCarSegment close = { .operation = USHER_CAR_CLOSE };
  guint           length = segments->len;

  if (g_array_index (segments, UsherCarSegment, length - 1).operation == USHER_CAR_CLOSE)
    g_array_set_size (segments, --length);

  for (guint i = length - 1; i > 0; i--)
    {
      UsherCarSegment back = mirror_segment (g_array_index (segments, UsherCarSegment, i));
      UsherCarSegment previous = mirror_segment (g_array_index (segments, UsherCarSegment, i - 1));
      guint           end = get_n_points (back.operation) - 1;

      if (back.operation == USHER_CAR_CURVE)
        {
          UsherCarSegment there = back;

          back.points[0] = there.points[1];
          back.points[1] = there.points[0];
        }
      back.points[end] = previous.points[get_n_points (previous.operation) - 1];
      g_array_append_val (segments, back);
    }
  g_array_append_val (segments, close);
}

static void
extend_bounds (Bounds *bounds,
               double  x,
               double  y)
{
  bounds->x1 = MIN (bounds->x1, x);
  bounds->y1 = MIN (bounds->y1, y);
  bounds->x2 = MAX (bounds->x2, x);
  bounds->y2 = MAX (bounds->y2, y);
}

/* Takes @segments. */
static void
add_path (Shape        *shape,
          UsherCarView  view,
          UsherCarZone  zone,
          UsherCarStyle style,
          GArray       *segments)
{
  UsherCarPath path = { view, zone, style, NULL, segments->len };
  Bounds       bounds = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < segments->len; i++)
    {
      const UsherCarSegment *segment = &g_array_index (segments, UsherCarSegment, i);

      for (guint j = 0; j < get_n_points (segment->operation); j++)
        extend_bounds (&bounds, segment->points[j].x, segment->points[j].y);
    }
  extend_bounds (&shape->views[view], bounds.x1, bounds.y1);
  extend_bounds (&shape->views[view], bounds.x2, bounds.y2);

  path.segments = (const UsherCarSegment *) g_array_free (segments, FALSE);
  g_array_append_val (shape->paths, path);
  g_array_append_val (shape->bounds, bounds);
}

static gpointer
make_shape (gpointer unused G_GNUC_UNUSED)
{
  Shape *shape = g_new0 (Shape, 1);

  shape->paths = g_array_new (FALSE, FALSE, sizeof (UsherCarPath));
  shape->bounds = g_array_new (FALSE, FALSE, sizeof (Bounds));
  for (guint i = 0; i < USHER_CAR_N_VIEWS; i++)
    shape->views[i] = (Bounds) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < usher_car_drawing_length; i++)
    {
      const UsherCarSketch *sketch = &usher_car_drawing[i];
      GArray               *segments = parse_sketch (sketch);
      GArray               *twin = NULL;
      UsherCarView          twin_view = sketch->view == USHER_CAR_VIEW_LEFT ? USHER_CAR_VIEW_RIGHT : sketch->view;

      if (sketch->symmetry == USHER_CAR_TWIN)
        twin = mirror_segments (segments);
      else if (sketch->symmetry == USHER_CAR_FOLD)
        fold_segments (segments);

      add_path (shape, sketch->view, sketch->zone, sketch->style, segments);
      if (twin != NULL)
        add_path (shape, twin_view, get_right_twin (sketch->zone), sketch->style, twin);
    }
  return shape;
}

static const Shape *
get_shape (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_shape, NULL);
}

/* How often the line crosses a ray that goes from x, y to the right. */
static int
count_crossing (double x1,
                double y1,
                double x2,
                double y2,
                double x,
                double y)
{
  if ((y1 > y) == (y2 > y))
    return 0;
  return x < x1 + (y - y1) / (y2 - y1) * (x2 - x1) ? 1 : 0;
}

static double
get_curve_value (double a,
                 double b,
                 double c,
                 double d,
                 double t)
{
  double u = 1 - t;

  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

static gboolean
path_contains (const UsherCarPath *path,
               double              x,
               double              y)
{
  double start_x = 0;
  double start_y = 0;
  double from_x = 0;
  double from_y = 0;
  int    crossings = 0;

  for (guint i = 0; i < path->n_segments; i++)
    {
      const UsherCarSegment *s = &path->segments[i];
      double                 ax = from_x;
      double                 ay = from_y;

      switch (s->operation)
        {
        case USHER_CAR_MOVE:
          start_x = from_x = s->points[0].x;
          start_y = from_y = s->points[0].y;
          break;
        case USHER_CAR_CURVE:
          for (int step = 1; step <= CURVE_STEPS; step++)
            {
              double t = (double) step / CURVE_STEPS;
              double to_x = get_curve_value (ax, s->points[0].x, s->points[1].x, s->points[2].x, t);
              double to_y = get_curve_value (ay, s->points[0].y, s->points[1].y, s->points[2].y, t);

              crossings += count_crossing (from_x, from_y, to_x, to_y, x, y);
              from_x = to_x;
              from_y = to_y;
            }
          break;
        case USHER_CAR_LINE:
          from_x = s->points[0].x;
          from_y = s->points[0].y;
          crossings += count_crossing (ax, ay, from_x, from_y, x, y);
          break;
        case USHER_CAR_CLOSE:
        default:
          crossings += count_crossing (ax, ay, start_x, start_y, x, y);
          from_x = start_x;
          from_y = start_y;
          break;
        }
    }
  return crossings % 2 == 1;
}

static gboolean
shape_path_contains (const Shape *shape,
                     guint        i,
                     double       x,
                     double       y)
{
  const Bounds *bounds = &g_array_index (shape->bounds, Bounds, i);

  if (x < bounds->x1 || x > bounds->x2 || y < bounds->y1 || y > bounds->y2)
    return FALSE;
  return path_contains (&g_array_index (shape->paths, UsherCarPath, i), x, y);
}

/**
 * usher_car_zone_to_string:
 *
 * Returns: the stable nick of @zone as stored in the database, never shown
 */
const char *
usher_car_zone_to_string (UsherCarZone zone)
{
  g_return_val_if_fail (zone < USHER_CAR_N_ZONES, NULL);

  return zone_nicks[zone];
}

/**
 * usher_car_zone_from_string:
 * @nick: (nullable): what usher_car_zone_to_string() gave
 * @out: (out): the zone, untouched when unknown
 *
 * Returns: whether @nick is one of ours
 */
gboolean
usher_car_zone_from_string (const char   *nick,
                            UsherCarZone *out)
{
  guint value = 0;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!usher_nick_find (zone_nicks, USHER_CAR_N_ZONES, nick, &value))
    return FALSE;
  *out = value;
  return TRUE;
}

/**
 * usher_car_view_to_string:
 *
 * Returns: the stable nick of @view as stored in the database, never shown
 */
const char *
usher_car_view_to_string (UsherCarView view)
{
  g_return_val_if_fail (view < USHER_CAR_N_VIEWS, NULL);

  return view_nicks[view];
}

/**
 * usher_car_view_from_string:
 * @nick: (nullable): what usher_car_view_to_string() gave
 * @out: (out): the view, untouched when unknown
 *
 * Returns: whether @nick is one of ours
 */
gboolean
usher_car_view_from_string (const char   *nick,
                            UsherCarView *out)
{
  guint value = 0;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!usher_nick_find (view_nicks, USHER_CAR_N_VIEWS, nick, &value))
    return FALSE;
  *out = value;
  return TRUE;
}

/**
 * usher_car_shape_get_paths:
 * @n_paths: (out): how many
 *
 * Gives the drawing in the order in which it is to be drawn.  Later paths
 * cover earlier ones, so that fills must be opaque.
 *
 * Returns: (array length=n_paths) (transfer none): the paths, never freed
 */
const UsherCarPath *
usher_car_shape_get_paths (guint *n_paths)
{
  const Shape *shape = get_shape ();

  g_return_val_if_fail (n_paths != NULL, NULL);

  *n_paths = shape->paths->len;
  return (const UsherCarPath *) shape->paths->data;
}

/**
 * usher_car_shape_zone_at:
 * @x: fraction of the view box' width, 0 to 1
 * @y: fraction of the view box' height, 0 to 1
 *
 * Returns: the topmost zone there, none outside the car and on its wheels
 */
UsherCarZone
usher_car_shape_zone_at (double x,
                         double y)
{
  const Shape *shape = get_shape ();

  for (guint i = shape->paths->len; i > 0; i--)
    {
      const UsherCarPath *path = &g_array_index (shape->paths, UsherCarPath, i - 1);

      if (path->zone != USHER_CAR_ZONE_NONE &&
          shape_path_contains (shape, i - 1, x * USHER_CAR_WIDTH, y * USHER_CAR_HEIGHT))
        return path->zone;
    }
  return USHER_CAR_ZONE_NONE;
}

/**
 * usher_car_shape_view_at:
 * @x: fraction of the view box' width, 0 to 1
 * @y: fraction of the view box' height, 0 to 1
 *
 * Returns: the view that is drawn there or nearest to it
 */
UsherCarView
usher_car_shape_view_at (double x,
                         double y)
{
  const Shape *shape = get_shape ();
  UsherCarView nearest = USHER_CAR_VIEW_TOP;
  double       nearest_distance = G_MAXDOUBLE;

  for (guint i = 0; i < USHER_CAR_N_VIEWS; i++)
    {
      const Bounds *bounds = &shape->views[i];
      double        left = bounds->x1 - x * USHER_CAR_WIDTH;
      double        right = x * USHER_CAR_WIDTH - bounds->x2;
      double        above = bounds->y1 - y * USHER_CAR_HEIGHT;
      double        below = y * USHER_CAR_HEIGHT - bounds->y2;
      double        distance = hypot (MAX (MAX (left, right), 0), MAX (MAX (above, below), 0));

      if (distance < nearest_distance)
        {
          nearest = i;
          nearest_distance = distance;
        }
    }
  return nearest;
}

/**
 * usher_car_shape_contains:
 * @x: fraction of the view box' width, 0 to 1
 * @y: fraction of the view box' height, 0 to 1
 *
 * Returns: whether any part of the car is drawn there, wheels and lamps too
 */
gboolean
usher_car_shape_contains (double x,
                          double y)
{
  const Shape *shape = get_shape ();

  for (guint i = 0; i < shape->paths->len; i++)
    if (g_array_index (shape->paths, UsherCarPath, i).style != USHER_CAR_STYLE_LINE &&
        shape_path_contains (shape, i, x * USHER_CAR_WIDTH, y * USHER_CAR_HEIGHT))
      return TRUE;
  return FALSE;
}

/**
 * usher_car_shape_zone_center:
 * @zone: a zone
 * @x: (out): fraction of the view box' width
 * @y: (out): fraction of the view box' height
 *
 * Says where in @zone a mark goes that was made without a pointer: the middle
 * of the view that shows the zone best.  Without a zone it is the left front
 * wheel.
 */
void
usher_car_shape_zone_center (UsherCarZone zone,
                             double      *x,
                             double      *y)
{
  UsherCarZone left = zone;

  g_return_if_fail (zone < USHER_CAR_N_ZONES);
  g_return_if_fail (x != NULL && y != NULL);

  if (is_right (zone))
    left = zone - 1;
  *x = zone_centers[left].x / USHER_CAR_WIDTH;
  *y = zone_centers[left].y / USHER_CAR_HEIGHT;
  if (is_right (zone))
    *y = 1 - *y;
}

/**
 * usher_car_shape_next_zone:
 * @zone: where one is
 * @direction: where one goes on the drawing
 *
 * Says which zone the arrow keys lead to: the one whose centre lies nearest in
 * that direction, rather straight ahead than aside.
 *
 * Returns: the next zone, @zone itself when there is none further
 */
UsherCarZone
usher_car_shape_next_zone (UsherCarZone      zone,
                           UsherCarDirection direction)
{
  gboolean     across = direction == USHER_CAR_LEFTWARD || direction == USHER_CAR_RIGHTWARD;
  double       sign = direction == USHER_CAR_LEFTWARD || direction == USHER_CAR_UPWARD ? -1 : 1;
  UsherCarZone best = zone;
  double       best_cost = G_MAXDOUBLE;
  double       from_x = 0;
  double       from_y = 0;

  g_return_val_if_fail (zone < USHER_CAR_N_ZONES, USHER_CAR_ZONE_NONE);

  usher_car_shape_zone_center (zone, &from_x, &from_y);
  for (guint i = USHER_CAR_ZONE_NONE + 1; i < USHER_CAR_N_ZONES; i++)
    {
      double x = 0;
      double y = 0;
      double ahead = 0;
      double aside = 0;

      usher_car_shape_zone_center (i, &x, &y);
      x = (x - from_x) * USHER_CAR_WIDTH;
      y = (y - from_y) * USHER_CAR_HEIGHT;
      ahead = sign * (across ? x : y);
      aside = fabs (across ? y : x);
      if (ahead > 1 && ahead + 2 * aside < best_cost)
        {
          best = i;
          best_cost = ahead + 2 * aside;
        }
    }
  return best;
}

/**
 * usher_car_shape_caption_center:
 * @view: a view
 * @x: (out): fraction of the view box' width
 * @y: (out): fraction of the view box' height
 *
 * Says where the name of @view can stand without touching the drawing.  There
 * is room for a text of 0.2 of the width; the top view needs no name.
 */
void
usher_car_shape_caption_center (UsherCarView view,
                                double      *x,
                                double      *y)
{
  g_return_if_fail (view < USHER_CAR_N_VIEWS);
  g_return_if_fail (x != NULL && y != NULL);

  switch (view)
    {
    case USHER_CAR_VIEW_LEFT:
      *x = 0.125;
      *y = 0.87;
      break;
    case USHER_CAR_VIEW_RIGHT:
      *x = 0.125;
      *y = 0.13;
      break;
    case USHER_CAR_VIEW_FRONT:
      *x = 0.085;
      *y = 0.72;
      break;
    case USHER_CAR_VIEW_REAR:
      *x = 0.915;
      *y = 0.72;
      break;
    case USHER_CAR_VIEW_TOP:
    default:
      *x = 0.5;
      *y = 0.5;
      break;
    }
}
