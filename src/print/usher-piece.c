/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-piece.h"

typedef enum
{
  MARK_PIECE,
  MARK_TEXT,
  MARK_TEXT_LINE,
  MARK_LINE,
  MARK_BOX,
  MARK_FILL,
  MARK_CUSTOM,
} MarkKind;

typedef struct
{
  MarkKind       kind;
  double         x;
  double         y;
  double         width; /* the second point of a line is x + width, y + height */
  double         height;
  double         weight; /* of a line in mm, or the grey of a fill */
  UsherPiece    *piece;
  PangoLayout   *layout;
  int            line;
  UsherPieceDraw draw;
  gpointer       data;
  GDestroyNotify destroy;
} Mark;

static void
mark_clear (Mark *mark)
{
  g_clear_pointer (&mark->piece, usher_piece_unref);
  g_clear_object (&mark->layout);
  if (mark->destroy != NULL)
    mark->destroy (mark->data);
}

/**
 * usher_piece_new:
 * @height: in mm
 *
 * Returns: (transfer full): an empty piece
 */
UsherPiece *
usher_piece_new (double height)
{
  UsherPiece *piece = g_new0 (UsherPiece, 1);

  g_atomic_ref_count_init (&piece->ref_count);
  piece->height = height;
  piece->marks = g_array_new (FALSE, TRUE, sizeof (Mark));
  g_array_set_clear_func (piece->marks, (GDestroyNotify) mark_clear);

  return piece;
}

/**
 * usher_piece_new_text:
 * @layout: (transfer full): set text
 *
 * Returns: (transfer full): a piece as high as its text
 */
UsherPiece *
usher_piece_new_text (PangoLayout *layout)
{
  UsherPiece *piece = usher_piece_new (usher_layout_get_height (layout));

  usher_piece_text (piece, layout, 0.0, 0.0);

  return piece;
}

UsherPiece *
usher_piece_ref (UsherPiece *piece)
{
  g_atomic_ref_count_inc (&piece->ref_count);

  return piece;
}

void
usher_piece_unref (UsherPiece *piece)
{
  if (!g_atomic_ref_count_dec (&piece->ref_count))
    return;

  g_clear_pointer (&piece->head, usher_piece_unref);
  g_clear_pointer (&piece->marks, g_array_unref);
  g_free (piece);
}

/**
 * usher_piece_set_head:
 * @head: (nullable): what stands above @piece again at the top of a page
 */
void
usher_piece_set_head (UsherPiece *piece,
                      UsherPiece *head)
{
  if (head != NULL)
    usher_piece_ref (head);
  g_clear_pointer (&piece->head, usher_piece_unref);
  piece->head = head;
}

/**
 * usher_piece_add:
 * @child: (transfer full): a piece that becomes part of @piece
 * @x: left edge in mm
 * @y: top edge in mm
 */
void
usher_piece_add (UsherPiece *piece,
                 UsherPiece *child,
                 double      x,
                 double      y)
{
  Mark mark = { .kind = MARK_PIECE, .x = x, .y = y, .piece = child };

  g_array_append_val (piece->marks, mark);
}

/**
 * usher_piece_text:
 * @layout: (transfer full): set text
 * @x: left edge in mm
 * @y: top edge in mm
 *
 * Returns: the height of the text in mm
 */
double
usher_piece_text (UsherPiece  *piece,
                  PangoLayout *layout,
                  double       x,
                  double       y)
{
  Mark mark = { .kind = MARK_TEXT, .x = x, .y = y, .layout = layout };

  g_array_append_val (piece->marks, mark);

  return usher_layout_get_height (layout);
}

/**
 * usher_piece_text_line:
 * @layout: set text, of which one line is drawn
 * @line: index of the line
 * @x: left edge of the text in mm
 * @y: top edge of the line in mm
 */
void
usher_piece_text_line (UsherPiece  *piece,
                       PangoLayout *layout,
                       int          line,
                       double       x,
                       double       y)
{
  Mark mark = { .kind = MARK_TEXT_LINE, .x = x, .y = y, .layout = g_object_ref (layout), .line = line };

  g_array_append_val (piece->marks, mark);
}

/**
 * usher_piece_line:
 * @weight: thickness in mm
 *
 * A black rule between two points.
 */
void
usher_piece_line (UsherPiece *piece,
                  double      x1,
                  double      y1,
                  double      x2,
                  double      y2,
                  double      weight)
{
  Mark mark = { .kind = MARK_LINE, .x = x1, .y = y1, .width = x2 - x1, .height = y2 - y1, .weight = weight };

  g_array_append_val (piece->marks, mark);
}

/**
 * usher_piece_box:
 * @weight: thickness in mm
 */
void
usher_piece_box (UsherPiece *piece,
                 double      x,
                 double      y,
                 double      width,
                 double      height,
                 double      weight)
{
  Mark mark = { .kind = MARK_BOX, .x = x, .y = y, .width = width, .height = height, .weight = weight };

  g_array_append_val (piece->marks, mark);
}

/**
 * usher_piece_fill:
 * @grey: 0 black … 1 white
 */
void
usher_piece_fill (UsherPiece *piece,
                  double      x,
                  double      y,
                  double      width,
                  double      height,
                  double      grey)
{
  Mark mark = { .kind = MARK_FILL, .x = x, .y = y, .width = width, .height = height, .weight = grey };

  g_array_append_val (piece->marks, mark);
}

/**
 * usher_piece_custom:
 * @draw: draws with the origin at @x, @y
 * @data: passed to @draw
 * @destroy: (nullable): frees @data with the piece
 */
void
usher_piece_custom (UsherPiece    *piece,
                    double         x,
                    double         y,
                    UsherPieceDraw draw,
                    gpointer       data,
                    GDestroyNotify destroy)
{
  Mark mark = { .kind = MARK_CUSTOM, .x = x, .y = y, .draw = draw, .data = data, .destroy = destroy };

  g_array_append_val (piece->marks, mark);
}

static void
draw_mark (const Mark *mark,
           cairo_t    *cr)
{
  switch (mark->kind)
    {
    case MARK_PIECE:
      usher_piece_draw (mark->piece, cr, mark->x, mark->y);
      break;

    case MARK_TEXT:
      usher_layout_show (mark->layout, cr, mark->x, mark->y);
      break;

    case MARK_TEXT_LINE:
      usher_layout_show_line (mark->layout, mark->line, cr, mark->x, mark->y);
      break;

    case MARK_LINE:
      cairo_set_line_width (cr, mark->weight);
      cairo_move_to (cr, mark->x, mark->y);
      cairo_line_to (cr, mark->x + mark->width, mark->y + mark->height);
      cairo_stroke (cr);
      break;

    case MARK_BOX:
      cairo_set_line_width (cr, mark->weight);
      cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
      cairo_stroke (cr);
      break;

    case MARK_FILL:
      cairo_save (cr);
      cairo_set_source_rgb (cr, mark->weight, mark->weight, mark->weight);
      cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
      cairo_fill (cr);
      cairo_restore (cr);
      break;

    case MARK_CUSTOM:
      cairo_save (cr);
      cairo_translate (cr, mark->x, mark->y);
      mark->draw (cr, mark->data);
      cairo_restore (cr);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * usher_piece_draw:
 * @cr: where to, in mm
 * @x: left edge in mm
 * @y: top edge in mm
 *
 * Draws in the order in which things were put in, in black.
 */
void
usher_piece_draw (UsherPiece *piece,
                  cairo_t    *cr,
                  double      x,
                  double      y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  for (guint i = 0; i < piece->marks->len; i++)
    draw_mark (&g_array_index (piece->marks, Mark, i), cr);
  cairo_restore (cr);
}
