/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UsherStrokePoint:
 * @x: fraction of the pad's width, 0 to 1
 * @y: fraction of the pad's height, 0 to 1
 * @time_ms: since the first point of the signature
 * @pressure: up to 1, 0 when the device knows none
 *
 * One place where pen, finger or mouse was seen.
 */
typedef struct
{
  double x;
  double y;
  guint  time_ms;
  double pressure;
} UsherStrokePoint;

/**
 * UsherInkProblem:
 * @USHER_INK_OK: it is a signature as far as one can tell
 * @USHER_INK_EMPTY: nothing was written
 * @USHER_INK_TOO_SMALL: no more than a dot
 * @USHER_INK_TOO_SHORT: a tap or a short dash
 *
 * Why something drawn does not pass for a signature.
 */
typedef enum
{
  USHER_INK_OK,
  USHER_INK_EMPTY,
  USHER_INK_TOO_SMALL,
  USHER_INK_TOO_SHORT,
} UsherInkProblem;

/** USHER_INK_N_LEVELS: How many widths of line usher_strokes_get_curves() uses. */
#define USHER_INK_N_LEVELS 12

/**
 * UsherInkCurve:
 * @points: a cubic curve from the first to the last point, in fractions of the
 *   pad's width and height
 * @width: of the line, in fractions of the pad's height
 * @level: the same as a small number: curves of one level have one width
 *
 * A piece of a signature, to be drawn with round caps.
 */
typedef struct
{
  struct
  {
    double x;
    double y;
  } points[4];
  double width;
  guint  level;
} UsherInkCurve;

/**
 * UsherStrokes:
 *
 * A signature as vectors: strokes in fractions of the pad, with their time and
 * the pad's shape, so that it is drawn undistorted at any size.  Immutable;
 * the reference count is atomic.
 */
typedef struct _UsherStrokes UsherStrokes;

#define USHER_TYPE_STROKES (usher_strokes_get_type ())

GType usher_strokes_get_type (void) G_GNUC_CONST;

UsherStrokes *usher_strokes_new (double aspect);
UsherStrokes *usher_strokes_ref (UsherStrokes *self);
void          usher_strokes_unref (UsherStrokes *self);
gboolean      usher_strokes_equal (const UsherStrokes *a,
                                   const UsherStrokes *b);

double usher_strokes_get_aspect (const UsherStrokes *self);
guint  usher_strokes_get_n_strokes (const UsherStrokes *self);
const UsherStrokePoint *
usher_strokes_get_stroke (const UsherStrokes *self,
                          guint               i,
                          guint              *n_points);

UsherStrokes *usher_strokes_append (const UsherStrokes     *self,
                                    const UsherStrokePoint *points,
                                    guint                   n_points);
UsherStrokes *usher_strokes_undo (const UsherStrokes *self);
UsherStrokes *usher_strokes_clear (const UsherStrokes *self);
UsherStrokes *usher_strokes_with_aspect (const UsherStrokes *self,
                                         double              aspect);

char         *usher_strokes_to_string (const UsherStrokes *self);
UsherStrokes *usher_strokes_from_string (const char *text,
                                         GError    **error);

gboolean usher_strokes_has_ink (const UsherStrokes *self,
                                UsherInkProblem    *problem);
GArray  *usher_strokes_get_curves (const UsherStrokes *self);
double   usher_ink_level_get_width (guint level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherStrokes, usher_strokes_unref)

G_END_DECLS
