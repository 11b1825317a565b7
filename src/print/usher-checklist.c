/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-checklist.h"

#include "usher-check-in-snapshot.h"
#include "usher-grid.h"

G_STATIC_ASSERT (USHER_LABEL_RESULT_BAD - USHER_LABEL_RESULT_NOT_CHECKED == USHER_CHECK_RESULT_LAST);

static const double sign_size_mm = 2.7;

/* The signs are lines of our own: a font for them is not on every machine. */
static void
draw_ok (cairo_t *cr,
         gpointer data)
{
  cairo_move_to (cr, 0.1 * sign_size_mm, 0.55 * sign_size_mm);
  cairo_line_to (cr, 0.38 * sign_size_mm, 0.85 * sign_size_mm);
  cairo_line_to (cr, 0.92 * sign_size_mm, 0.15 * sign_size_mm);
  cairo_set_line_width (cr, USHER_LINE_BOLD);
  cairo_stroke (cr);
}

static void
draw_attention (cairo_t *cr,
                gpointer data)
{
  cairo_move_to (cr, 0.5 * sign_size_mm, 0.1 * sign_size_mm);
  cairo_line_to (cr, 0.96 * sign_size_mm, 0.9 * sign_size_mm);
  cairo_line_to (cr, 0.04 * sign_size_mm, 0.9 * sign_size_mm);
  cairo_close_path (cr);
  cairo_set_line_width (cr, USHER_LINE_BOLD);
  cairo_stroke (cr);
}

static void
draw_bad (cairo_t *cr,
          gpointer data)
{
  cairo_move_to (cr, 0.12 * sign_size_mm, 0.12 * sign_size_mm);
  cairo_line_to (cr, 0.88 * sign_size_mm, 0.88 * sign_size_mm);
  cairo_move_to (cr, 0.88 * sign_size_mm, 0.12 * sign_size_mm);
  cairo_line_to (cr, 0.12 * sign_size_mm, 0.88 * sign_size_mm);
  cairo_set_line_width (cr, USHER_LINE_BOLD * 1.4);
  cairo_stroke (cr);
}

static void
draw_not_checked (cairo_t *cr,
                  gpointer data)
{
  cairo_move_to (cr, 0.2 * sign_size_mm, 0.5 * sign_size_mm);
  cairo_line_to (cr, 0.8 * sign_size_mm, 0.5 * sign_size_mm);
  cairo_set_line_width (cr, USHER_LINE_BOLD);
  cairo_stroke (cr);
}

static void
add_sign (UsherPiece      *piece,
          UsherCheckResult result,
          double           x,
          double           y)
{
  static const UsherPieceDraw draws[] = {
    [USHER_CHECK_RESULT_NOT_CHECKED] = draw_not_checked,
    [USHER_CHECK_RESULT_OK] = draw_ok,
    [USHER_CHECK_RESULT_ATTENTION] = draw_attention,
    [USHER_CHECK_RESULT_BAD] = draw_bad,
  };

  usher_piece_custom (piece, x, y, draws[result], NULL, NULL);
}

/* Sign and name; what is not in order also says so in words. */
static UsherPiece *
make_item (UsherPen                 *pen,
           const UsherCheckSnapshot *check,
           double                    width)
{
  UsherPiece      *piece = usher_piece_new (0.0);
  gboolean         is_wrong = check->result == USHER_CHECK_RESULT_ATTENTION || check->result == USHER_CHECK_RESULT_BAD;
  gboolean         has_note = check->note != NULL && *check->note != '\0';
  const char      *word = usher_pen_label (pen, USHER_LABEL_RESULT_NOT_CHECKED + (guint) check->result);
  const char      *separator = usher_pen_label (pen, USHER_LABEL_SEPARATOR);
  const char      *name = check->name != NULL ? check->name : "";
  g_autofree char *text = NULL;
  PangoLayout     *layout = NULL;
  double           indent = sign_size_mm + 1.2;

  if (is_wrong)
    text = g_strconcat (name, separator, word, has_note ? usher_pen_label (pen, USHER_LABEL_COMMA) : "", has_note ? check->note : "", NULL);
  else
    text = g_strconcat (name, has_note ? separator : "", has_note ? check->note : "", NULL);

  layout = usher_pen_layout (pen, text, USHER_SIZE_SMALL, is_wrong ? USHER_TEXT_BOLD : USHER_TEXT_PLAIN, width - indent);
  piece->height = usher_piece_text (piece, layout, indent, 0.0);
  add_sign (piece, check->result, 0.0, (piece->height / pango_layout_get_line_count (layout) - sign_size_mm) / 2);

  return piece;
}

static const char *
get_group_label (UsherPen   *pen,
                 const char *group)
{
  static const char *const nicks[] = { "exterior", "interior", "instruments", "bonnet", "tyres" };

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nicks[i], group) == 0)
      return usher_pen_label (pen, USHER_LABEL_GROUP_EXTERIOR + i);

  return group;
}

static guint
get_group_end (GPtrArray *checks,
               guint      first)
{
  const UsherCheckSnapshot *check = g_ptr_array_index (checks, first);
  guint                     end = first + 1;

  while (end < checks->len && g_strcmp0 (((UsherCheckSnapshot *) g_ptr_array_index (checks, end))->group, check->group) == 0)
    end++;

  return end;
}

/* One framed piece for the items from @first to before @end. */
static void
add_group (UsherFlow *flow,
           GPtrArray *checks,
           guint      first,
           guint      end)
{
  UsherPen                 *pen = usher_flow_get_pen (flow);
  const UsherCheckSnapshot *check = g_ptr_array_index (checks, first);
  double                    width = usher_flow_get_width (flow);
  double                    label_width = usher_pen_get_label_width (pen);
  guint                     n_columns = usher_pen_get_language (pen) == USHER_DOCUMENT_LANGUAGE_EN ? 3 : 4;
  double                    column = (width - label_width) / n_columns;
  UsherPiece               *row = usher_piece_new (0.0);
  double                    y = USHER_CELL_PAD_Y;
  PangoLayout              *label = usher_pen_layout (pen, get_group_label (pen, check->group), USHER_SIZE_SMALL, USHER_TEXT_PLAIN,
                                                      label_width - 2 * USHER_CELL_PAD_X);
  UsherPiece               *items = usher_piece_new (0.0);

  for (guint i = first; i < end; i += n_columns)
    {
      double height = 0.0;

      for (guint k = 0; k < n_columns && i + k < end; k++)
        {
          UsherPiece *item = make_item (pen, g_ptr_array_index (checks, i + k), column - 2 * USHER_CELL_PAD_X);

          height = MAX (height, item->height);
          usher_piece_add (items, item, label_width + k * column + USHER_CELL_PAD_X, y);
        }
      y += height + 0.4;
    }

  row->height = MAX (y - 0.4, usher_layout_get_height (label) + USHER_CELL_PAD_Y) + USHER_CELL_PAD_Y;
  if (!usher_pen_is_impact (pen))
    usher_piece_fill (row, 0.0, 0.0, label_width, row->height, USHER_LABEL_GREY);
  usher_piece_text (row, label, USHER_CELL_PAD_X, (row->height - usher_layout_get_height (label)) / 2);
  usher_piece_add (row, items, 0.0, 0.0);
  usher_piece_line (row, 0.0, 0.0, 0.0, row->height, USHER_LINE_THIN);
  usher_piece_line (row, label_width, 0.0, label_width, row->height, USHER_LINE_THIN);
  usher_piece_line (row, width, 0.0, width, row->height, USHER_LINE_THIN);
  usher_piece_line (row, 0.0, row->height, width, row->height, USHER_LINE_THIN);
  usher_piece_line (row, 0.0, 0.0, width, 0.0, USHER_LINE_THIN);
  row->is_framed = TRUE;
  usher_flow_add (flow, row);
}

/* What the signs mean, beside the heading. */
static void
add_heading (UsherFlow *flow)
{
  UsherPen   *pen = usher_flow_get_pen (flow);
  UsherPiece *legend = usher_piece_new (0.0);
  double      x = usher_flow_get_width (flow);

  for (int result = USHER_CHECK_RESULT_LAST; result >= 0; result--)
    {
      PangoLayout *text = usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_RESULT_NOT_CHECKED + (guint) result), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, 0.0);
      double       height = usher_layout_get_height (text);

      x -= usher_layout_get_width (text);
      usher_piece_text (legend, text, x, -height - 0.9);
      x -= sign_size_mm + 0.8;
      add_sign (legend, result, x, -height - 0.9 + (height - sign_size_mm) / 2);
      x -= 4.0;
    }

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_CHECKLIST_SECTION));
  legend->keep_with_next = TRUE;
  usher_flow_add (flow, legend);
}

/**
 * usher_flow_add_checklist:
 * @checks: (element-type UsherCheckSnapshot): the items, group by group
 *
 * Adds the checklist: a sign for each result, and words for what needs
 * attention.
 */
void
usher_flow_add_checklist (UsherFlow *flow,
                          GPtrArray *checks)
{
  if (checks->len == 0)
    return;

  add_heading (flow);
  for (guint i = 0; i < checks->len; i = get_group_end (checks, i))
    add_group (flow, checks, i, get_group_end (checks, i));
}
