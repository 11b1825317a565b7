/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-strokes.h"

#include "usher-error.h"

#include <math.h>

/* Values are kept in these steps, so that text and memory say the same. */
static const double coordinate_steps = 10000;
static const double pressure_steps = 1000;
static const double aspect_steps = 1000;

static const guint max_points = 100000;
static const guint max_time_ms = 24 * 60 * 60 * 1000;
static const guint min_aspect = 100;
static const guint max_aspect = 20000;

/* What passes for a signature, in heights of the pad. */
static const double min_extent = 0.12;
static const double min_length = 0.4;
static const guint  min_points = 8;

/* Width of the line, in heights of the pad: slow is wide. */
static const double min_width = 0.008;
static const double max_width = 0.022;
/* Heights a second at which the line is thinnest. */
static const double fast = 8.0;
/* How much of the former width stays from one point to the next. */
static const double inertia = 0.7;

static const char *const text_version = "ink1";

struct _UsherStrokes
{
  gatomicrefcount ref_count;
  double          aspect;
  GPtrArray      *strokes; /* GArray of UsherStrokePoint, shared between values */
};

G_DEFINE_BOXED_TYPE (UsherStrokes, usher_strokes, usher_strokes_ref, usher_strokes_unref)

static double
quantise (double value,
          double maximum,
          double steps)
{
  return round (CLAMP (value, 0, maximum) * steps) / steps;
}

static UsherStrokes *
new_with_strokes (double     aspect,
                  GPtrArray *strokes)
{
  UsherStrokes *self = g_new0 (UsherStrokes, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->aspect = CLAMP (round (aspect * aspect_steps), min_aspect, max_aspect) / aspect_steps;
  self->strokes = strokes;
  return self;
}

static GPtrArray *
new_stroke_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static GPtrArray *
share_strokes (const UsherStrokes *self,
               guint               n_strokes)
{
  GPtrArray *strokes = new_stroke_list ();

  for (guint i = 0; i < n_strokes; i++)
    g_ptr_array_add (strokes, g_array_ref (g_ptr_array_index (self->strokes, i)));
  return strokes;
}

/**
 * usher_strokes_new:
 * @aspect: the pad's width divided by its height, 0.1 to 20
 *
 * Returns: (transfer full): an empty signature
 */
UsherStrokes *
usher_strokes_new (double aspect)
{
  return new_with_strokes (aspect, new_stroke_list ());
}

/**
 * usher_strokes_ref:
 *
 * Returns: (transfer full): @self
 */
UsherStrokes *
usher_strokes_ref (UsherStrokes *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * usher_strokes_unref:
 * @self: (transfer full): the signature
 */
void
usher_strokes_unref (UsherStrokes *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->strokes);
  g_free (self);
}

static gboolean
stroke_equal (const GArray *a,
              const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const UsherStrokePoint *p = &g_array_index (a, UsherStrokePoint, i);
      const UsherStrokePoint *q = &g_array_index (b, UsherStrokePoint, i);

      if (p->x != q->x || p->y != q->y || p->time_ms != q->time_ms || p->pressure != q->pressure)
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_strokes_equal:
 * @a: (nullable): a signature
 * @b: (nullable): another
 *
 * Returns: whether they agree in every point and in the pad's shape
 */
gboolean
usher_strokes_equal (const UsherStrokes *a,
                     const UsherStrokes *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->aspect != b->aspect || a->strokes->len != b->strokes->len)
    return FALSE;

  for (guint i = 0; i < a->strokes->len; i++)
    if (!stroke_equal (g_ptr_array_index (a->strokes, i), g_ptr_array_index (b->strokes, i)))
      return FALSE;
  return TRUE;
}

/**
 * usher_strokes_get_aspect:
 *
 * Returns: the width of the pad divided by its height
 */
double
usher_strokes_get_aspect (const UsherStrokes *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->aspect;
}

/**
 * usher_strokes_get_n_strokes:
 *
 * Returns: how often the pen came down
 */
guint
usher_strokes_get_n_strokes (const UsherStrokes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->strokes->len;
}

/**
 * usher_strokes_get_stroke:
 * @i: which stroke
 * @n_points: (out): its length, at least 1
 *
 * Returns: (array length=n_points) (transfer none): the points of one stroke
 */
const UsherStrokePoint *
usher_strokes_get_stroke (const UsherStrokes *self,
                          guint               i,
                          guint              *n_points)
{
  const GArray *stroke = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->strokes->len, NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  stroke = g_ptr_array_index (self->strokes, i);
  *n_points = stroke->len;
  return (const UsherStrokePoint *) stroke->data;
}

static guint
get_end_time (const UsherStrokes *self)
{
  const GArray *last = NULL;

  if (self->strokes->len == 0)
    return 0;

  last = g_ptr_array_index (self->strokes, self->strokes->len - 1);
  return g_array_index (last, UsherStrokePoint, last->len - 1).time_ms;
}

static guint
count_points (const UsherStrokes *self)
{
  guint n_points = 0;

  for (guint i = 0; i < self->strokes->len; i++)
    n_points += ((const GArray *) g_ptr_array_index (self->strokes, i))->len;
  return n_points;
}

/**
 * usher_strokes_append:
 * @points: (array length=n_points): what the pen did from down to up; places
 *   outside the pad are moved to its edge, times that run back stand still
 * @n_points: how many, none changes nothing
 *
 * Returns: (transfer full): @self with one stroke more
 */
UsherStrokes *
usher_strokes_append (const UsherStrokes     *self,
                      const UsherStrokePoint *points,
                      guint                   n_points)
{
  GPtrArray *strokes = NULL;
  GArray    *stroke = NULL;
  guint      time_ms = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (points != NULL || n_points == 0, NULL);

  strokes = share_strokes (self, self->strokes->len);
  n_points = MIN (n_points, max_points - count_points (self));
  if (n_points == 0)
    return new_with_strokes (self->aspect, strokes);

  time_ms = get_end_time (self);
  stroke = g_array_sized_new (FALSE, TRUE, sizeof (UsherStrokePoint), n_points);
  for (guint i = 0; i < n_points; i++)
    {
      UsherStrokePoint point = {
        .x = quantise (points[i].x, 1, coordinate_steps),
        .y = quantise (points[i].y, 1, coordinate_steps),
        .time_ms = CLAMP (points[i].time_ms, time_ms, max_time_ms),
        .pressure = quantise (points[i].pressure, 1, pressure_steps),
      };

      time_ms = point.time_ms;
      g_array_append_val (stroke, point);
    }
  g_ptr_array_add (strokes, stroke);
  return new_with_strokes (self->aspect, strokes);
}

/**
 * usher_strokes_undo:
 *
 * Returns: (transfer full): @self without its last stroke
 */
UsherStrokes *
usher_strokes_undo (const UsherStrokes *self)
{
  guint n_strokes = 0;

  g_return_val_if_fail (self != NULL, NULL);

  n_strokes = self->strokes->len;
  return new_with_strokes (self->aspect, share_strokes (self, n_strokes > 0 ? n_strokes - 1 : 0));
}

/**
 * usher_strokes_clear:
 *
 * Returns: (transfer full): an empty signature of the same shape
 */
UsherStrokes *
usher_strokes_clear (const UsherStrokes *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return usher_strokes_new (self->aspect);
}

/**
 * usher_strokes_with_aspect:
 * @aspect: width of another pad divided by its height
 *
 * Moves a signature to a pad of another shape, undistorted, in its middle and
 * as large as fits.
 *
 * Returns: (transfer full): the signature on that pad
 */
UsherStrokes *
usher_strokes_with_aspect (const UsherStrokes *self,
                           double              aspect)
{
  UsherStrokes *result = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  result = usher_strokes_new (aspect);
  for (guint i = 0; i < self->strokes->len; i++)
    {
      const GArray *stroke = g_ptr_array_index (self->strokes, i);
      GArray       *moved = g_array_sized_new (FALSE, TRUE, sizeof (UsherStrokePoint), stroke->len);

      for (guint j = 0; j < stroke->len; j++)
        {
          UsherStrokePoint point = g_array_index (stroke, UsherStrokePoint, j);

          if (result->aspect > self->aspect)
            point.x = 0.5 + (point.x - 0.5) * self->aspect / result->aspect;
          else
            point.y = 0.5 + (point.y - 0.5) * result->aspect / self->aspect;
          point.x = quantise (point.x, 1, coordinate_steps);
          point.y = quantise (point.y, 1, coordinate_steps);
          g_array_append_val (moved, point);
        }
      g_ptr_array_add (result->strokes, moved);
    }
  return result;
}

/**
 * usher_strokes_to_string:
 *
 * Writes the signature as "ink1;ASPECT;STROKE;STROKE…", a stroke being its
 * points "X,Y,TIME" or "X,Y,TIME,PRESSURE" with blanks between them: whole
 * numbers in 1/1000 of the aspect, 1/10000 of the pad, milliseconds and 1/1000
 * of the full pressure.
 *
 * Returns: (transfer full): the text, the same for equal signatures
 */
char *
usher_strokes_to_string (const UsherStrokes *self)
{
  GString *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (text_version);
  g_string_append_printf (text, ";%ld", lround (self->aspect * aspect_steps));
  for (guint i = 0; i < self->strokes->len; i++)
    {
      const GArray *stroke = g_ptr_array_index (self->strokes, i);

      for (guint j = 0; j < stroke->len; j++)
        {
          const UsherStrokePoint *point = &g_array_index (stroke, UsherStrokePoint, j);

          g_string_append_printf (text, "%c%ld,%ld,%u", j == 0 ? ';' : ' ', lround (point->x * coordinate_steps),
                                  lround (point->y * coordinate_steps), point->time_ms);
          if (point->pressure > 0)
            g_string_append_printf (text, ",%ld", lround (point->pressure * pressure_steps));
        }
    }
  return g_string_free (text, FALSE);
}

/* Reads a whole number without sign or leading zeros. */
static gboolean
parse_number (const char **p,
              guint        minimum,
              guint        maximum,
              guint       *number)
{
  const char *start = *p;
  guint64     value = 0;

  while (g_ascii_isdigit (**p))
    {
      value = value * 10 + g_ascii_digit_value (**p);
      if (value > maximum)
        return FALSE;
      (*p)++;
    }
  if (*p == start || (*start == '0' && *p - start > 1) || value < minimum)
    return FALSE;

  *number = value;
  return TRUE;
}

static gboolean
parse_character (const char **p,
                 char         character)
{
  if (**p != character)
    return FALSE;
  (*p)++;
  return TRUE;
}

static gboolean
parse_point (const char      **p,
             guint             not_before_ms,
             UsherStrokePoint *point)
{
  guint x = 0;
  guint y = 0;
  guint pressure = 0;

  if (!parse_number (p, 0, coordinate_steps, &x) || !parse_character (p, ',') ||
      !parse_number (p, 0, coordinate_steps, &y) || !parse_character (p, ',') ||
      !parse_number (p, not_before_ms, max_time_ms, &point->time_ms))
    return FALSE;
  if (parse_character (p, ',') && !parse_number (p, 1, pressure_steps, &pressure))
    return FALSE;

  point->x = x / coordinate_steps;
  point->y = y / coordinate_steps;
  point->pressure = pressure / pressure_steps;
  return TRUE;
}

static gboolean
parse_strokes (const char **p,
               GPtrArray   *strokes)
{
  guint time_ms = 0;
  guint n_points = 0;

  while (parse_character (p, ';'))
    {
      GArray *stroke = g_array_new (FALSE, TRUE, sizeof (UsherStrokePoint));

      g_ptr_array_add (strokes, stroke);
      do
        {
          UsherStrokePoint point = { 0 };

          if (++n_points > max_points || !parse_point (p, time_ms, &point))
            return FALSE;
          time_ms = point.time_ms;
          g_array_append_val (stroke, point);
        }
      while (parse_character (p, ' '));
    }
  return **p == '\0';
}

/**
 * usher_strokes_from_string:
 * @text: what usher_strokes_to_string() wrote
 *
 * Reads a signature back.  Anything else than what is written is refused.
 *
 * Returns: (transfer full): the signature, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherStrokes *
usher_strokes_from_string (const char *text,
                           GError    **error)
{
  g_autoptr (GPtrArray) strokes = new_stroke_list ();
  const char           *p = text;
  guint                 aspect = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_str_has_prefix (p, text_version))
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "Not a signature of a known version");
      return NULL;
    }

  p += strlen (text_version);
  if (!parse_character (&p, ';') || !parse_number (&p, min_aspect, max_aspect, &aspect) || !parse_strokes (&p, strokes))
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "Malformed signature at byte %" G_GSIZE_FORMAT,
                   (gsize) (p - text));
      return NULL;
    }
  return new_with_strokes (aspect / aspect_steps, g_steal_pointer (&strokes));
}

/**
 * usher_strokes_has_ink:
 * @problem: (out) (optional): why not
 *
 * Says whether what was written can be a signature: it must have an extent, a
 * length and some points.  That somebody touched the pad is not enough.
 *
 * Returns: whether it can
 */
gboolean
usher_strokes_has_ink (const UsherStrokes *self,
                       UsherInkProblem    *problem)
{
  UsherInkProblem found = USHER_INK_OK;
  double          left = G_MAXDOUBLE;
  double          right = -G_MAXDOUBLE;
  double          top = G_MAXDOUBLE;
  double          bottom = -G_MAXDOUBLE;
  double          length = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->strokes->len; i++)
    {
      const GArray *stroke = g_ptr_array_index (self->strokes, i);

      for (guint j = 0; j < stroke->len; j++)
        {
          const UsherStrokePoint *point = &g_array_index (stroke, UsherStrokePoint, j);
          double                  x = point->x * self->aspect;

          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, point->y);
          bottom = MAX (bottom, point->y);
          if (j > 0)
            length += hypot (x - point[-1].x * self->aspect, point->y - point[-1].y);
        }
    }

  if (self->strokes->len == 0)
    found = USHER_INK_EMPTY;
  else if (MAX (right - left, bottom - top) < min_extent)
    found = USHER_INK_TOO_SMALL;
  else if (length < min_length || count_points (self) < min_points)
    found = USHER_INK_TOO_SHORT;

  if (problem != NULL)
    *problem = found;
  return found == USHER_INK_OK;
}

static gboolean
pressure_varies (const GArray *stroke)
{
  double first = g_array_index (stroke, UsherStrokePoint, 0).pressure;

  for (guint i = 1; i < stroke->len; i++)
    if (fabs (g_array_index (stroke, UsherStrokePoint, i).pressure - first) > 0.05)
      return TRUE;
  return FALSE;
}

/* The line's width at each point, as a share of the range from thin to wide. */
static double *
measure_widths (const UsherStrokes *self,
                const GArray       *stroke)
{
  const UsherStrokePoint *points = (const UsherStrokePoint *) stroke->data;
  double                 *widths = g_new (double, stroke->len);
  gboolean                by_pressure = pressure_varies (stroke);

  widths[0] = 0.6;
  for (guint i = 1; i < stroke->len; i++)
    {
      double distance = hypot ((points[i].x - points[i - 1].x) * self->aspect, points[i].y - points[i - 1].y);
      double seconds = MAX (points[i].time_ms - points[i - 1].time_ms, 1) / 1000.0;
      double target = 1 - CLAMP (distance / seconds / fast, 0, 1);

      if (by_pressure)
        target = (target + points[i].pressure) / 2;
      widths[i] = inertia * widths[i - 1] + (1 - inertia) * target;
    }
  return widths;
}

static void
append_curve (GArray                 *curves,
              const UsherStrokePoint *from,
              const UsherStrokePoint *control,
              const UsherStrokePoint *to,
              double                  share)
{
  UsherInkCurve curve = { 0 };

  curve.points[0].x = from->x;
  curve.points[0].y = from->y;
  curve.points[1].x = from->x + (control->x - from->x) * 2 / 3;
  curve.points[1].y = from->y + (control->y - from->y) * 2 / 3;
  curve.points[2].x = to->x + (control->x - to->x) * 2 / 3;
  curve.points[2].y = to->y + (control->y - to->y) * 2 / 3;
  curve.points[3].x = to->x;
  curve.points[3].y = to->y;
  curve.level = CLAMP (lround (share * (USHER_INK_N_LEVELS - 1)), 0, USHER_INK_N_LEVELS - 1);
  curve.width = usher_ink_level_get_width (curve.level);
  g_array_append_val (curves, curve);
}

static UsherStrokePoint
get_middle (const UsherStrokePoint *a,
            const UsherStrokePoint *b)
{
  return (UsherStrokePoint) { .x = (a->x + b->x) / 2, .y = (a->y + b->y) / 2 };
}

/* From the middle between two points to the next middle, bent by the point
 * that lies between them. */
static void
append_stroke_curves (const UsherStrokes *self,
                      const GArray       *stroke,
                      GArray             *curves)
{
  const UsherStrokePoint *points = (const UsherStrokePoint *) stroke->data;
  g_autofree double      *widths = measure_widths (self, stroke);
  UsherStrokePoint        from = points[0];

  for (guint i = 1; i < stroke->len; i++)
    {
      UsherStrokePoint to = get_middle (&points[i - 1], &points[i]);

      append_curve (curves, &from, &points[i - 1], &to, widths[i]);
      from = to;
    }
  append_curve (curves, &from, &points[stroke->len - 1], &points[stroke->len - 1], widths[stroke->len - 1]);
}

/**
 * usher_strokes_get_curves:
 *
 * Turns the strokes into smooth curves, wide where the pen was slow, for any
 * renderer: multiply by the pad's size, set the curve's width and round caps.
 *
 * Returns: (transfer full) (element-type UsherInkCurve): the curves; a dot is a
 *   curve without length
 */
GArray *
usher_strokes_get_curves (const UsherStrokes *self)
{
  GArray *curves = g_array_new (FALSE, TRUE, sizeof (UsherInkCurve));

  g_return_val_if_fail (self != NULL, curves);

  for (guint i = 0; i < self->strokes->len; i++)
    append_stroke_curves (self, g_ptr_array_index (self->strokes, i), curves);
  return curves;
}

/**
 * usher_ink_level_get_width:
 * @level: of an #UsherInkCurve
 *
 * Returns: the width of the line, in fractions of the pad's height
 */
double
usher_ink_level_get_width (guint level)
{
  g_return_val_if_fail (level < USHER_INK_N_LEVELS, min_width);

  return min_width + (max_width - min_width) * level / (USHER_INK_N_LEVELS - 1);
}
