/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-grid.h"

typedef struct
{
  UsherPiece *label; /* owned until its row is made */
  UsherPiece *value; /* owned until its row is made */
  guint       span;
} Cell;

struct _UsherGrid
{
  UsherFlow *flow;
  guint      n_pairs;
  double     label_width;
  GArray    *cells; /* of the row that is being filled */
  guint      n_filled;
};

/**
 * usher_pen_get_label_width:
 *
 * Returns: the width of the cell of a label beside its value in mm, the same
 *   in all grids of a document so that they align
 */
double
usher_pen_get_label_width (const UsherPen *pen)
{
  return usher_pen_get_language (pen) == USHER_DOCUMENT_LANGUAGE_EN ? 21.5 : 21.0;
}

/**
 * usher_grid_new:
 * @n_pairs: how many labels with values stand in a row
 *
 * Returns: (transfer full): a grid that adds its rows to @flow as they fill
 */
UsherGrid *
usher_grid_new (UsherFlow *flow,
                guint      n_pairs)
{
  UsherGrid *grid = g_new0 (UsherGrid, 1);

  grid->flow = flow;
  grid->n_pairs = n_pairs;
  grid->label_width = usher_pen_get_label_width (usher_flow_get_pen (flow));
  grid->cells = g_array_new (FALSE, TRUE, sizeof (Cell));

  return grid;
}

/**
 * usher_grid_get_pen:
 *
 * Returns: (transfer none): the pen that sets the grid
 */
UsherPen *
usher_grid_get_pen (UsherGrid *grid)
{
  return usher_flow_get_pen (grid->flow);
}

/**
 * usher_grid_get_value_width:
 * @span: how many pairs the cell takes
 *
 * Returns: the width in mm that is free for a value
 */
double
usher_grid_get_value_width (UsherGrid *grid,
                            guint      span)
{
  double pair = usher_flow_get_width (grid->flow) / grid->n_pairs;

  return pair * span - grid->label_width - 2 * USHER_CELL_PAD_X;
}

static double
get_row_height (UsherGrid *grid)
{
  double height = 0.0;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const Cell *cell = &g_array_index (grid->cells, Cell, i);

      height = MAX (height, MAX (cell->label->height, cell->value->height));
    }

  return height + 2 * USHER_CELL_PAD_Y;
}

static void
flush_row (UsherGrid *grid)
{
  double      width = usher_flow_get_width (grid->flow);
  double      pair = width / grid->n_pairs;
  double      x = 0.0;
  UsherPiece *row = NULL;

  if (grid->cells->len == 0)
    return;

  row = usher_piece_new (get_row_height (grid));
  for (guint i = 0; i < grid->cells->len; i++)
    {
      Cell *cell = &g_array_index (grid->cells, Cell, i);

      if (!usher_pen_is_impact (usher_flow_get_pen (grid->flow)))
        usher_piece_fill (row, x, 0.0, grid->label_width, row->height, USHER_LABEL_GREY);
      usher_piece_add (row, cell->label, x + USHER_CELL_PAD_X, (row->height - cell->label->height) / 2);
      usher_piece_add (row, cell->value, x + grid->label_width + USHER_CELL_PAD_X, (row->height - cell->value->height) / 2);
      usher_piece_line (row, x, 0.0, x, row->height, USHER_LINE_THIN);
      usher_piece_line (row, x + grid->label_width, 0.0, x + grid->label_width, row->height, USHER_LINE_THIN);
      x += pair * cell->span;
    }
  usher_piece_line (row, width, 0.0, width, row->height, USHER_LINE_THIN);
  usher_piece_line (row, 0.0, row->height, width, row->height, USHER_LINE_THIN);
  /* Again, for the grey of this row lies over half of the rule above. */
  usher_piece_line (row, 0.0, 0.0, width, 0.0, USHER_LINE_THIN);
  row->is_framed = TRUE;

  g_array_set_size (grid->cells, 0);
  grid->n_filled = 0;
  usher_flow_add (grid->flow, row);
}

/**
 * usher_grid_finish_row:
 *
 * Ends the row that is being filled; its last value takes what is left.
 */
void
usher_grid_finish_row (UsherGrid *grid)
{
  if (grid->cells->len > 0)
    g_array_index (grid->cells, Cell, grid->cells->len - 1).span += grid->n_pairs - grid->n_filled;
  flush_row (grid);
}

/**
 * usher_grid_set_pairs:
 * @n_pairs: how many labels with values stand in each row from here on
 */
void
usher_grid_set_pairs (UsherGrid *grid,
                      guint      n_pairs)
{
  usher_grid_finish_row (grid);
  grid->n_pairs = n_pairs;
}

/**
 * usher_grid_free:
 * @grid: (transfer full):
 *
 * Completes the last row.
 */
void
usher_grid_free (UsherGrid *grid)
{
  usher_grid_finish_row (grid);
  g_clear_pointer (&grid->cells, g_array_unref);
  g_free (grid);
}

/**
 * usher_grid_add:
 * @label: what the value is
 * @value: (transfer full): the value
 * @span: how many pairs it takes; the last of a row takes what is left
 */
void
usher_grid_add (UsherGrid  *grid,
                UsherLabel  label,
                UsherPiece *value,
                guint       span)
{
  UsherPen    *pen = usher_flow_get_pen (grid->flow);
  PangoLayout *text = NULL;
  Cell         cell = { .value = value, .span = span };

  if (grid->n_filled + span > grid->n_pairs)
    usher_grid_finish_row (grid);

  text = usher_pen_layout (pen, usher_pen_label (pen, label), USHER_SIZE_SMALL, USHER_TEXT_PLAIN,
                           grid->label_width - 2 * USHER_CELL_PAD_X);
  cell.label = usher_piece_new_text (text);
  g_array_append_val (grid->cells, cell);
  grid->n_filled += span;
  if (grid->n_filled == grid->n_pairs)
    flush_row (grid);
}

static void
add_text (UsherGrid     *grid,
          UsherLabel     label,
          const char    *value,
          guint          span,
          UsherTextFlags flags)
{
  UsherPen               *pen = usher_flow_get_pen (grid->flow);
  g_autoptr (PangoLayout) text = usher_pen_layout (pen, value, USHER_SIZE_BODY, flags, usher_grid_get_value_width (grid, span));

  /* What no page could hold stands in rows of its own, which may be parted. */
  if (usher_layout_get_height (text) + 2 * USHER_CELL_PAD_Y > usher_flow_get_room (grid->flow))
    {
      usher_grid_finish_row (grid);
      usher_flow_add_labelled_text (grid->flow, grid->label_width, usher_pen_label (pen, label), value);
      return;
    }

  usher_grid_add (grid, label, usher_piece_new_text (g_object_ref (text)), span);
}

/**
 * usher_grid_add_text:
 * @value: (nullable): the value, wrapped in its cell; none leaves room for the pen
 */
void
usher_grid_add_text (UsherGrid  *grid,
                     UsherLabel  label,
                     const char *value,
                     guint       span)
{
  add_text (grid, label, value, span, USHER_TEXT_PLAIN);
}

/**
 * usher_grid_add_code:
 * @value: (nullable): a number that is read letter by letter
 *
 * Keeps the value in one line, in smaller letters if it must.
 */
void
usher_grid_add_code (UsherGrid  *grid,
                     UsherLabel  label,
                     const char *value,
                     guint       span)
{
  PangoLayout *text = usher_pen_layout_fit (usher_flow_get_pen (grid->flow), value, USHER_SIZE_BODY, USHER_SIZE_SMALL,
                                            USHER_TEXT_PLAIN, usher_grid_get_value_width (grid, span));

  usher_grid_add (grid, label, usher_piece_new_text (text), span);
}

/**
 * usher_grid_add_strong:
 * @value: (nullable): a value that must catch the eye
 */
void
usher_grid_add_strong (UsherGrid  *grid,
                       UsherLabel  label,
                       const char *value,
                       guint       span)
{
  add_text (grid, label, value, span, USHER_TEXT_BOLD);
}
