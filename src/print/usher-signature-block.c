/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-signature-block.h"

#include "usher-strokes.h"

typedef struct
{
  UsherStrokes *strokes;
  double        width;
  double        height;
} Signature;

static void
signature_free (gpointer data)
{
  Signature *signature = data;

  usher_strokes_unref (signature->strokes);
  g_free (signature);
}

/* Undistorted and as large as the place allows. */
static void
draw_signature (cairo_t *cr,
                gpointer data)
{
  const Signature   *signature = data;
  double             aspect = usher_strokes_get_aspect (signature->strokes);
  double             height = MIN (signature->height, signature->width / aspect);
  double             width = height * aspect;
  g_autoptr (GArray) curves = usher_strokes_get_curves (signature->strokes);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < curves->len; i++)
    {
      const UsherInkCurve *curve = &g_array_index (curves, UsherInkCurve, i);

      cairo_set_line_width (cr, MAX (USHER_LINE_THIN, curve->width * height));
      cairo_move_to (cr, curve->points[0].x * width, curve->points[0].y * height);
      cairo_curve_to (cr, curve->points[1].x * width, curve->points[1].y * height,
                      curve->points[2].x * width, curve->points[2].y * height,
                      curve->points[3].x * width, curve->points[3].y * height);
      cairo_stroke (cr);
    }
}

/**
 * usher_piece_add_strokes:
 * @strokes: (nullable): serialised strokes; nothing is drawn for none
 *
 * Draws a signature into a rectangle in mm.
 */
void
usher_piece_add_strokes (UsherPiece *piece,
                         double      x,
                         double      y,
                         double      width,
                         double      height,
                         const char *strokes)
{
  g_autoptr (GError) error = NULL;
  UsherStrokes      *parsed = NULL;
  Signature         *signature = NULL;

  if (strokes == NULL || *strokes == '\0')
    return;

  parsed = usher_strokes_from_string (strokes, &error);
  if (parsed == NULL)
    {
      g_warning ("A signature cannot be drawn: %s", error->message);
      return;
    }

  signature = g_new0 (Signature, 1);
  signature->strokes = parsed;
  signature->width = width;
  signature->height = height;
  usher_piece_custom (piece, x, y, draw_signature, signature, signature_free);
}

/**
 * usher_piece_add_sign_line:
 * @y: of the rule in mm
 * @label: what is written on it
 * @value: (nullable): what stands on it already
 *
 * A rule to write on, with its label in front.
 */
void
usher_piece_add_sign_line (UsherPiece *piece,
                           UsherPen   *pen,
                           double      x,
                           double      y,
                           double      width,
                           UsherLabel  label,
                           const char *value)
{
  g_autofree char *text = g_strconcat (usher_pen_label (pen, label), usher_pen_label (pen, USHER_LABEL_SEPARATOR), NULL);
  PangoLayout     *layout = usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, 0.0);
  double           height = usher_layout_get_height (layout);
  double           start = x + usher_layout_get_width (layout) + 0.8;

  usher_piece_text (piece, layout, x, y - height + 0.4);
  usher_piece_line (piece, start, y, x + width, y, USHER_LINE_THIN);
  if (value != NULL && *value != '\0')
    {
      layout = usher_pen_layout_fit (pen, value, USHER_SIZE_BODY, USHER_SIZE_SMALL, USHER_TEXT_SINGLE, x + width - start - 1.0);
      usher_piece_text (piece, layout, start + 1.0, y - usher_layout_get_height (layout) + 0.1);
    }
}
