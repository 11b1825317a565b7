/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-blocks.h"

static const double section_space_mm = 2.0;
static const double section_bar_mm = 1.1;
static const double tick_size_mm = 2.9;

/**
 * usher_flow_add_space:
 * @height: in mm
 *
 * White that is dropped at the top of a page.
 */
void
usher_flow_add_space (UsherFlow *flow,
                      double     height)
{
  UsherPiece *piece = usher_piece_new (0.0);

  piece->space_before = height;
  piece->keep_with_next = TRUE;
  usher_flow_add (flow, piece);
}

/**
 * usher_flow_add_section:
 * @title: heading of what follows, with which it stays
 */
void
usher_flow_add_section (UsherFlow  *flow,
                        const char *title)
{
  UsherPen    *pen = usher_flow_get_pen (flow);
  PangoLayout *text = usher_pen_layout (pen, title, USHER_SIZE_SECTION, USHER_TEXT_BOLD,
                                        usher_flow_get_width (flow) - 3.0);
  double       height = usher_layout_get_height (text);
  UsherPiece  *piece = usher_piece_new (height + 0.8);

  usher_piece_fill (piece, 0.0, 0.7, section_bar_mm, height - 1.4, 0.0);
  usher_piece_text (piece, text, 2.4, 0.0);
  piece->space_before = section_space_mm;
  piece->keep_with_next = TRUE;
  usher_flow_add (flow, piece);
}

/* Adds one piece for each line of @layout, so that a page may end between any
 * two of them but the first two and the last two.  @first goes beside the
 * first line.  Returns the first and the last piece. */
static void
add_lines (UsherFlow   *flow,
           PangoLayout *layout,
           double       x,
           double       space_before)
{
  int    n_lines = pango_layout_get_line_count (layout);
  double line_height = usher_layout_get_height (layout) / n_lines;

  for (int i = 0; i < n_lines; i++)
    {
      UsherPiece *piece = usher_piece_new (line_height);

      usher_piece_text_line (piece, layout, i, x, 0.0);
      piece->space_before = i == 0 ? space_before : 0.0;
      piece->keep_with_next = n_lines > 1 && (i == 0 || i == n_lines - 2);
      usher_flow_add (flow, piece);
    }
}

/**
 * usher_flow_add_paragraph:
 * @text: (nullable): text; nothing is added for none
 * @size: in points
 * @space_before: in mm
 *
 * Text over the whole width, which may run over the end of a page but leaves
 * no single line behind.
 */
void
usher_flow_add_paragraph (UsherFlow     *flow,
                          const char    *text,
                          double         size,
                          UsherTextFlags flags,
                          double         space_before)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return;

  layout = usher_pen_layout (usher_flow_get_pen (flow), text, size, flags, usher_flow_get_width (flow));
  add_lines (flow, layout, 0.0, space_before);
}

/**
 * usher_flow_add_item:
 * @sign: number or sign of the item
 * @text: its text
 * @size: in points
 *
 * One item of a list, with its text hanging beside its sign.
 */
void
usher_flow_add_item (UsherFlow  *flow,
                     const char *sign,
                     const char *text,
                     double      size)
{
  static const double indent_mm = 5.0;
  UsherPen           *pen = usher_flow_get_pen (flow);
  PangoLayout        *layout = usher_pen_layout (pen, text, size, USHER_TEXT_PLAIN,
                                                 usher_flow_get_width (flow) - indent_mm);
  UsherPiece         *piece = usher_piece_new (usher_layout_get_height (layout));

  usher_piece_text (piece, usher_pen_layout (pen, sign, size, USHER_TEXT_PLAIN, 0.0), 0.0, 0.0);
  usher_piece_text (piece, layout, indent_mm, 0.0);
  piece->space_before = 0.5;
  usher_flow_add (flow, piece);
}

/* Rules and label beside line @i of @n_lines. */
static void
frame_line (UsherFlow  *flow,
            UsherPiece *piece,
            double      label_width,
            const char *label,
            int         i,
            int         n_lines)
{
  UsherPen *pen = usher_flow_get_pen (flow);
  double    width = usher_flow_get_width (flow);

  if (!usher_pen_is_impact (pen))
    usher_piece_fill (piece, 0.0, 0.0, label_width, piece->height, USHER_LABEL_GREY);
  usher_piece_line (piece, 0.0, 0.0, 0.0, piece->height, USHER_LINE_THIN);
  usher_piece_line (piece, label_width, 0.0, label_width, piece->height, USHER_LINE_THIN);
  usher_piece_line (piece, width, 0.0, width, piece->height, USHER_LINE_THIN);
  if (i == 0)
    {
      usher_piece_line (piece, 0.0, 0.0, width, 0.0, USHER_LINE_THIN);
      usher_piece_text (piece, usher_pen_layout (pen, label, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, label_width - 2 * USHER_CELL_PAD_X),
                        USHER_CELL_PAD_X, USHER_CELL_PAD_Y);
    }
  if (i == n_lines - 1)
    usher_piece_line (piece, 0.0, piece->height, width, piece->height, USHER_LINE_THIN);
  piece->is_framed = TRUE;
}

/**
 * usher_flow_add_labelled_text:
 * @label_width: width of the label's column in mm
 * @label: what @text is
 * @text: (nullable): text of any length
 *
 * A framed row of label and text, as in a grid, that may run over the end of
 * a page.
 */
void
usher_flow_add_labelled_text (UsherFlow  *flow,
                              double      label_width,
                              const char *label,
                              const char *text)
{
  UsherPen               *pen = usher_flow_get_pen (flow);
  double                  text_width = usher_flow_get_width (flow) - label_width - 2 * USHER_CELL_PAD_X;
  g_autoptr (PangoLayout) head = usher_pen_layout (pen, label, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, label_width - 2 * USHER_CELL_PAD_X);
  g_autoptr (PangoLayout) layout = usher_pen_layout (pen, text, USHER_SIZE_BODY, USHER_TEXT_PLAIN, text_width);
  int                     n_lines = pango_layout_get_line_count (layout);
  double                  line_height = usher_layout_get_height (layout) / n_lines;
  double                  least = usher_layout_get_height (head) + 2 * USHER_CELL_PAD_Y;

  for (int i = 0; i < n_lines; i++)
    {
      double      above = i == 0 ? USHER_CELL_PAD_Y : 0.0;
      double      below = i == n_lines - 1 ? USHER_CELL_PAD_Y : 0.0;
      UsherPiece *piece = usher_piece_new (above + line_height + below);

      /* A label of several lines needs room beside a text of one. */
      if (i == n_lines - 1)
        piece->height = MAX (piece->height, least - (n_lines - 1) * line_height - (n_lines > 1 ? USHER_CELL_PAD_Y : 0.0));
      frame_line (flow, piece, label_width, label, i, n_lines);
      usher_piece_text_line (piece, layout, i, label_width + USHER_CELL_PAD_X, above);
      piece->keep_with_next = n_lines > 1 && (i == 0 || i == n_lines - 2);
      usher_flow_add (flow, piece);
    }
}

static void
draw_check (cairo_t *cr,
            gpointer data)
{
  double size = *(const double *) data;

  cairo_set_line_width (cr, USHER_LINE_BOLD * 1.3);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 0.18 * size, 0.52 * size);
  cairo_line_to (cr, 0.42 * size, 0.78 * size);
  cairo_line_to (cr, 0.86 * size, 0.16 * size);
  cairo_stroke (cr);
}

/**
 * usher_piece_add_tick:
 * @size: edge of the box in mm
 *
 * A box to tick, drawn with its top left corner at @x, @y.
 */
void
usher_piece_add_tick (UsherPiece *piece,
                      double      x,
                      double      y,
                      double      size,
                      UsherTick   tick)
{
  usher_piece_box (piece, x, y, size, size, USHER_LINE_THIN);
  if (tick == USHER_TICK_CHECKED)
    usher_piece_custom (piece, x, y, draw_check, g_memdup2 (&size, sizeof size), g_free);
}

/**
 * usher_piece_new_choices:
 * @options: (array zero-terminated=1): the choices in words
 * @chosen: bits of those that are ticked
 * @width: in mm
 *
 * Choices with a box each, ticked or left for the pen.  The chosen one is also
 * set in bold.
 *
 * Returns: (transfer full): the choices
 */
UsherPiece *
usher_piece_new_choices (UsherPen          *pen,
                         const char *const *options,
                         guint              chosen,
                         double             width)
{
  static const double gap_mm = 3.0;
  UsherPiece         *piece = usher_piece_new (0.0);
  double              x = 0.0;
  double              y = 0.0;

  for (guint i = 0; options[i] != NULL; i++)
    {
      gboolean     is_chosen = (chosen & (1u << i)) != 0;
      PangoLayout *text = usher_pen_layout (pen, options[i], USHER_SIZE_BODY,
                                            is_chosen ? USHER_TEXT_BOLD : USHER_TEXT_PLAIN, 0.0);
      double       height = usher_layout_get_height (text);
      double       needed = tick_size_mm + 0.9 + usher_layout_get_width (text);

      if (x > 0.0 && x + needed > width)
        {
          x = 0.0;
          y += height;
        }
      usher_piece_add_tick (piece, x, y + (height - tick_size_mm) / 2, tick_size_mm,
                            is_chosen ? USHER_TICK_CHECKED : USHER_TICK_EMPTY);
      usher_piece_text (piece, text, x + tick_size_mm + 0.9, y);
      x += needed + gap_mm;
      piece->height = y + height;
    }

  return piece;
}
