/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-table.h"

struct _UsherTable
{
  UsherFlow   *flow;
  UsherColumn *columns;
  guint        n_columns;
  double      *x;          /* n_columns + 1 edges in mm */
  double       size;       /* of text in points */
  double       row_height; /* the least, in mm */
  UsherPiece  *head;
  gboolean     has_rows;
  gboolean     breaks; /* the next row begins a page */
};

/* How much smaller a text may get to fit its cell. */
static const double smallest_fit = 0.6;

static void
place_columns (UsherTable *table)
{
  gboolean is_english = usher_pen_get_language (usher_flow_get_pen (table->flow)) == USHER_DOCUMENT_LANGUAGE_EN;
  double   rest = usher_flow_get_width (table->flow);
  guint    n_open = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (is_english)
        table->columns[i].width += table->columns[i].wider;
      rest -= table->columns[i].width;
      n_open += table->columns[i].width > 0.0 ? 0 : 1;
    }

  for (guint i = 0; i < table->n_columns; i++)
    {
      double width = table->columns[i].width;

      table->x[i + 1] = table->x[i] + (width > 0.0 ? width : rest / n_open);
    }
}

static PangoLayout *
set_cell (UsherTable    *table,
          const char    *text,
          guint          first,
          guint          last,
          UsherTextFlags flags,
          double         size)
{
  double width = table->x[last + 1] - table->x[first] - 2 * USHER_CELL_PAD_X;

  if (flags & USHER_TEXT_FIT)
    return usher_pen_layout_fit (usher_flow_get_pen (table->flow), text, size,
                                 MAX (USHER_SIZE_SMALL, size * smallest_fit), flags, width);

  return usher_pen_layout (usher_flow_get_pen (table->flow), text, size, flags, width);
}

static void
rule_row (UsherTable *table,
          UsherPiece *row,
          guint       first)
{
  double width = usher_flow_get_width (table->flow);

  usher_piece_line (row, 0.0, 0.0, 0.0, row->height, USHER_LINE_THIN);
  for (guint i = first; i <= table->n_columns; i++)
    usher_piece_line (row, table->x[i], 0.0, table->x[i], row->height, USHER_LINE_THIN);
  usher_piece_line (row, 0.0, row->height, width, row->height, USHER_LINE_THIN);
}

static PangoLayout *
set_head (UsherTable *table,
          UsherLabel  label,
          guint       first,
          guint       last)
{
  UsherTextFlags side = first == last ? table->columns[first].flags : USHER_TEXT_CENTER;

  return set_cell (table, usher_pen_label (usher_flow_get_pen (table->flow), label), first, last,
                   (side & ~(USHER_TEXT_SINGLE | USHER_TEXT_FIT)) | USHER_TEXT_BOLD,
                   MAX (USHER_SIZE_SMALL, table->size - 0.5));
}

/* One head over the columns @first to @last that share it. */
static void
add_group_head (UsherTable *table,
                UsherPiece *row,
                guint       first,
                guint       last,
                double      height)
{
  PangoLayout *text = set_head (table, table->columns[first].group, first, last);

  usher_piece_text (row, text, table->x[first] + USHER_CELL_PAD_X, (height - usher_layout_get_height (text)) / 2);
  usher_piece_line (row, table->x[first], height, table->x[last + 1], height, USHER_LINE_THIN);
  for (guint i = first; i < last; i++)
    usher_piece_line (row, table->x[i + 1], height, table->x[i + 1], row->height, USHER_LINE_THIN);
}

static guint
get_group_end (UsherTable *table,
               guint       first)
{
  guint last = first;

  while (table->columns[first].group != 0 && last + 1 < table->n_columns &&
         table->columns[last + 1].group == table->columns[first].group)
    last++;

  return last;
}

/* Height of the row of shared heads, 0 where there are none. */
static double
measure_groups (UsherTable *table)
{
  double height = 0.0;

  for (guint i = 0; i < table->n_columns; i = get_group_end (table, i) + 1)
    if (table->columns[i].group != 0)
      {
        g_autoptr (PangoLayout) text = set_head (table, table->columns[i].group, i, get_group_end (table, i));

        height = MAX (height, usher_layout_get_height (text) + 2 * USHER_CELL_PAD_Y);
      }

  return height;
}

/* The heads of all columns, each below the one it shares. */
static void
add_heads (UsherTable *table,
           UsherPiece *row,
           double      group_height)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < table->n_columns; i++)
    {
      PangoLayout *text = set_head (table, table->columns[i].label, i, i);
      double       above = table->columns[i].group != 0 ? group_height : 0.0;

      g_ptr_array_add (texts, text);
      row->height = MAX (row->height, above + usher_layout_get_height (text) + 2 * USHER_CELL_PAD_Y);
    }

  if (!usher_pen_is_impact (usher_flow_get_pen (table->flow)))
    usher_piece_fill (row, 0.0, 0.0, usher_flow_get_width (table->flow), row->height, USHER_LABEL_GREY);
  for (guint i = 0; i < table->n_columns; i++)
    {
      PangoLayout *text = g_ptr_array_index (texts, i);
      double       above = table->columns[i].group != 0 ? group_height : 0.0;

      usher_piece_text (row, text, table->x[i] + USHER_CELL_PAD_X,
                        above + (row->height - above - usher_layout_get_height (text)) / 2);
    }
}

static UsherPiece *
make_head (UsherTable *table)
{
  double      width = usher_flow_get_width (table->flow);
  double      group_height = measure_groups (table);
  UsherPiece *row = usher_piece_new (0.0);

  add_heads (table, row, group_height);
  for (guint i = 0; i < table->n_columns; i = get_group_end (table, i) + 1)
    {
      if (table->columns[i].group != 0)
        add_group_head (table, row, i, get_group_end (table, i), group_height);
      usher_piece_line (row, table->x[i], 0.0, table->x[i], row->height, USHER_LINE_THIN);
    }
  usher_piece_line (row, width, 0.0, width, row->height, USHER_LINE_THIN);
  usher_piece_line (row, 0.0, row->height, width, row->height, USHER_LINE_THIN);
  usher_piece_line (row, 0.0, 0.0, width, 0.0, USHER_LINE_BOLD);
  row->keep_with_next = TRUE;

  return row;
}

/**
 * usher_table_new:
 * @columns: (array length=n_columns): the columns from left to right
 *
 * Returns: (transfer full): a table that adds its rows to @flow
 */
UsherTable *
usher_table_new (UsherFlow         *flow,
                 const UsherColumn *columns,
                 guint              n_columns)
{
  UsherTable *table = g_new0 (UsherTable, 1);

  table->flow = flow;
  table->columns = g_memdup2 (columns, n_columns * sizeof (UsherColumn));
  table->n_columns = n_columns;
  table->x = g_new0 (double, n_columns + 1);
  table->size = USHER_SIZE_BODY;
  place_columns (table);

  return table;
}

/**
 * usher_table_free:
 * @table: (transfer full):
 */
void
usher_table_free (UsherTable *table)
{
  g_clear_pointer (&table->head, usher_piece_unref);
  g_clear_pointer (&table->columns, g_free);
  g_clear_pointer (&table->x, g_free);
  g_free (table);
}

/**
 * usher_table_set_text_size:
 * @size: in points, before the first row is added
 */
void
usher_table_set_text_size (UsherTable *table,
                           double      size)
{
  table->size = size;
}

/**
 * usher_table_set_row_height:
 * @height: the least height of a row in mm
 */
void
usher_table_set_row_height (UsherTable *table,
                            double      height)
{
  table->row_height = height;
}

/**
 * usher_table_get_column_x:
 * @column: index of a column, or their number for the right edge
 *
 * Returns: left edge of @column in mm
 */
double
usher_table_get_column_x (UsherTable *table,
                          guint       column)
{
  g_return_val_if_fail (column <= table->n_columns, 0.0);

  return table->x[column];
}

static void
ensure_head (UsherTable *table)
{
  if (table->head == NULL)
    table->head = make_head (table);
}

/**
 * usher_table_get_head_height:
 *
 * Returns: the height of the table's head in mm; its text size is settled now
 */
double
usher_table_get_head_height (UsherTable *table)
{
  ensure_head (table);

  return table->head->height;
}

static void
add_to_flow (UsherTable *table,
             UsherPiece *row)
{
  ensure_head (table);
  if (!table->has_rows)
    usher_flow_add (table->flow, usher_piece_ref (table->head));
  table->has_rows = TRUE;
  usher_piece_set_head (row, table->head);
  row->break_before = table->breaks;
  table->breaks = FALSE;
  usher_flow_add (table->flow, row);
}

/* The height of each line of @layout, which are all alike. */
static double
get_line_height (PangoLayout *layout)
{
  return usher_layout_get_height (layout) / pango_layout_get_line_count (layout);
}

/* The cells' lines of text at @i as a piece of the row. */
static UsherPiece *
make_slice (UsherTable *table,
            GPtrArray  *texts,
            int         i,
            double      above)
{
  UsherPiece *slice = usher_piece_new (0.0);

  for (guint column = 0; column < table->n_columns; column++)
    {
      PangoLayout *text = g_ptr_array_index (texts, column);

      if (i >= pango_layout_get_line_count (text))
        continue;

      usher_piece_text_line (slice, text, i, table->x[column] + USHER_CELL_PAD_X, above);
      slice->height = MAX (slice->height, above + get_line_height (text));
    }

  return slice;
}

/* A row that no page could hold, line by line.  Returns its height. */
static double
add_slices (UsherTable *table,
            GPtrArray  *texts)
{
  double width = usher_flow_get_width (table->flow);
  double height = 0.0;
  int    n_lines = 0;

  for (guint i = 0; i < table->n_columns; i++)
    n_lines = MAX (n_lines, pango_layout_get_line_count (g_ptr_array_index (texts, i)));

  for (int i = 0; i < n_lines; i++)
    {
      UsherPiece *slice = make_slice (table, texts, i, i == 0 ? USHER_CELL_PAD_Y : 0.0);

      if (i == n_lines - 1)
        {
          slice->height += USHER_CELL_PAD_Y;
          usher_piece_line (slice, 0.0, slice->height, width, slice->height, USHER_LINE_THIN);
        }
      for (guint k = 0; k <= table->n_columns; k++)
        usher_piece_line (slice, table->x[k], 0.0, table->x[k], slice->height, USHER_LINE_THIN);
      slice->is_line = TRUE;
      slice->is_framed = TRUE;
      slice->keep_with_next = i == 0 || i == n_lines - 2;
      height += slice->height;
      add_to_flow (table, slice);
    }

  return height;
}

/**
 * usher_table_add_row:
 * @cells: (array): a text or %NULL for each column
 *
 * One line item: it does not split over two pages, whatever wraps in it, unless
 * it is higher than a page.
 *
 * Returns: the height of the row in mm
 */
double
usher_table_add_row (UsherTable        *table,
                     const char *const *cells)
{
  g_autoptr (UsherPiece) row = usher_piece_new (table->row_height);
  g_autoptr (GPtrArray)  texts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < table->n_columns; i++)
    {
      PangoLayout *text = set_cell (table, cells[i], i, i, table->columns[i].flags, table->size);

      g_ptr_array_add (texts, text);
      row->height = MAX (row->height, usher_layout_get_height (text) + 2 * USHER_CELL_PAD_Y);
    }
  if (row->height > usher_flow_get_room (table->flow) - usher_table_get_head_height (table))
    return add_slices (table, texts);

  for (guint i = 0; i < table->n_columns; i++)
    {
      PangoLayout *text = g_ptr_array_index (texts, i);

      usher_piece_text (row, g_object_ref (text), table->x[i] + USHER_CELL_PAD_X,
                        (row->height - usher_layout_get_height (text)) / 2);
    }
  rule_row (table, row, 1);
  row->is_line = TRUE;
  add_to_flow (table, usher_piece_ref (row));

  return row->height;
}

/**
 * usher_table_add_sum:
 * @label: what is summed up, flush right before the first value
 * @cells: (array): a text or %NULL for each column; those before @first are not used
 * @first: the first column with a value
 *
 * A row of sums, which stays with the row above it.
 */
void
usher_table_add_sum (UsherTable        *table,
                     const char        *label,
                     const char *const *cells,
                     guint              first)
{
  PangoLayout *title = set_cell (table, label, 0, first - 1, USHER_TEXT_BOLD | USHER_TEXT_RIGHT, table->size);
  UsherPiece  *row = usher_piece_new (MAX (table->row_height, usher_layout_get_height (title) + 2 * USHER_CELL_PAD_Y));

  usher_flow_keep_last_lines (table->flow, 1);
  usher_piece_text (row, title, USHER_CELL_PAD_X, USHER_CELL_PAD_Y);
  for (guint i = first; i < table->n_columns; i++)
    usher_piece_text (row, set_cell (table, cells[i], i, i, table->columns[i].flags | USHER_TEXT_BOLD, table->size),
                      table->x[i] + USHER_CELL_PAD_X, USHER_CELL_PAD_Y);
  rule_row (table, row, first);
  add_to_flow (table, row);
}

/**
 * usher_table_add_note:
 * @text: what stands over the whole width, as "none" in an empty table
 */
void
usher_table_add_note (UsherTable *table,
                      const char *text)
{
  PangoLayout *layout = set_cell (table, text, 0, table->n_columns - 1, USHER_TEXT_CENTER, table->size);
  UsherPiece  *row = usher_piece_new (MAX (table->row_height, usher_layout_get_height (layout) + 2 * USHER_CELL_PAD_Y));

  usher_piece_text (row, layout, USHER_CELL_PAD_X, (row->height - usher_layout_get_height (layout)) / 2);
  rule_row (table, row, table->n_columns);
  add_to_flow (table, row);
}

/**
 * usher_table_break_page:
 *
 * Lets the next row begin a page.
 */
void
usher_table_break_page (UsherTable *table)
{
  table->breaks = TRUE;
}
