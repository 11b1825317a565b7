/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-authorization-lines.h"

#include "usher-money.h"
#include "usher-quantity.h"
#include "usher-table.h"

G_STATIC_ASSERT (USHER_LABEL_KIND_FEE - USHER_LABEL_KIND_LABOUR == USHER_LINE_KIND_LAST);
G_STATIC_ASSERT (USHER_LABEL_PART_OWN - USHER_LABEL_PART_OEM == USHER_PART_KIND_LAST);
G_STATIC_ASSERT (USHER_LABEL_LABOUR_AFTER_DISCOUNT == USHER_LABEL_LABOUR_SUBTOTAL + 1);
G_STATIC_ASSERT (USHER_LABEL_PARTS_AFTER_DISCOUNT == USHER_LABEL_PARTS_SUBTOTAL + 1);
G_STATIC_ASSERT (USHER_LABEL_OTHER_AFTER_DISCOUNT == USHER_LABEL_OTHER_SUBTOTAL + 1);
G_STATIC_ASSERT (USHER_LABEL_PAYER_GOODWILL - USHER_LABEL_PAYER_CUSTOMER == USHER_PAYER_LAST);

#define FIGURES USHER_TEXT_FIGURES

static const UsherColumn labour_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_CODE, 25.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_OPERATION, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_HOURS, 13.0, FIGURES },
  { USHER_LABEL_COLUMN_RATE, 19.0, FIGURES },
  { USHER_LABEL_COLUMN_DISCOUNT, 11.5, FIGURES },
  { USHER_LABEL_COLUMN_AMOUNT, 23.0, FIGURES },
  { USHER_LABEL_COLUMN_PAYER, 12.5, USHER_TEXT_CENTER, 6.0 },
};

static const UsherColumn part_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_PART_CODE, 25.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_PART, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_BRAND, 16.5, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_KIND, 16.0, USHER_TEXT_CENTER, 3.5 },
  { USHER_LABEL_COLUMN_QUANTITY, 13.0, FIGURES },
  { USHER_LABEL_COLUMN_PRICE, 18.0, FIGURES },
  { USHER_LABEL_COLUMN_DISCOUNT, 11.5, FIGURES },
  { USHER_LABEL_COLUMN_AMOUNT, 22.0, FIGURES },
  { USHER_LABEL_COLUMN_PAYER, 12.5, USHER_TEXT_CENTER, 6.0 },
};

static const UsherColumn other_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_ITEM, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_KIND, 18.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_QUANTITY, 13.0, FIGURES },
  { USHER_LABEL_COLUMN_PRICE, 19.0, FIGURES },
  { USHER_LABEL_COLUMN_DISCOUNT, 11.5, FIGURES },
  { USHER_LABEL_COLUMN_AMOUNT, 23.0, FIGURES },
  { USHER_LABEL_COLUMN_PAYER, 12.5, USHER_TEXT_CENTER, 6.0 },
};

static const UsherColumn not_included_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_ITEM, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_KIND, 18.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_STATE, 28.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_AMOUNT, 23.0, FIGURES },
};

/* Which lines a table takes. */
typedef gboolean (*LineFilter) (const UsherEstimateLine *line);

/* The texts of a row; the order is the columns'. */
typedef void (*LineTexts) (UsherPen                *pen,
                           const UsherEstimateLine *line,
                           GPtrArray               *cells);

static gboolean
is_labour (const UsherEstimateLine *line)
{
  return line->kind == USHER_LINE_KIND_LABOUR && usher_estimate_line_is_counted (line);
}

static gboolean
is_part (const UsherEstimateLine *line)
{
  return line->kind == USHER_LINE_KIND_PART && usher_estimate_line_is_counted (line);
}

static gboolean
is_other (const UsherEstimateLine *line)
{
  return line->kind != USHER_LINE_KIND_LABOUR && line->kind != USHER_LINE_KIND_PART && usher_estimate_line_is_counted (line);
}

static gboolean
is_not_included (const UsherEstimateLine *line)
{
  return !usher_estimate_line_is_counted (line);
}

static char *
format_discount (const UsherEstimateLine *line)
{
  return line->discount != 0 ? usher_percent_format (line->discount) : g_strdup ("");
}

static char *
format_quantity (const UsherEstimateLine *line)
{
  g_autofree char *quantity = usher_quantity_format (line->quantity);

  return line->unit != NULL && *line->unit != '\0' ? g_strdup_printf ("%s %s", quantity, line->unit) : g_steal_pointer (&quantity);
}

static char *
dup_choice (UsherPen  *pen,
            UsherLabel first,
            guint      value)
{
  return g_strdup (usher_pen_label (pen, first + value));
}

static void
add_charge (UsherPen                *pen,
            const UsherEstimateLine *line,
            GPtrArray               *cells)
{
  g_ptr_array_add (cells, usher_money_format (line->unit_price));
  g_ptr_array_add (cells, format_discount (line));
  g_ptr_array_add (cells, usher_money_format (usher_estimate_line_amount (line)));
  g_ptr_array_add (cells, dup_choice (pen, USHER_LABEL_PAYER_CUSTOMER, line->payer));
}

static void
set_labour (UsherPen                *pen,
            const UsherEstimateLine *line,
            GPtrArray               *cells)
{
  g_ptr_array_add (cells, g_strdup (line->code));
  g_ptr_array_add (cells, g_strdup (line->description));
  g_ptr_array_add (cells, usher_hours_format (line->hours));
  add_charge (pen, line, cells);
}

static void
set_part (UsherPen                *pen,
          const UsherEstimateLine *line,
          GPtrArray               *cells)
{
  g_ptr_array_add (cells, g_strdup (line->code));
  g_ptr_array_add (cells, g_strdup (line->description));
  g_ptr_array_add (cells, g_strdup (line->brand));
  g_ptr_array_add (cells, dup_choice (pen, USHER_LABEL_PART_OEM, line->part_kind));
  g_ptr_array_add (cells, format_quantity (line));
  add_charge (pen, line, cells);
}

static void
set_other (UsherPen                *pen,
           const UsherEstimateLine *line,
           GPtrArray               *cells)
{
  g_ptr_array_add (cells, g_strdup (line->description));
  g_ptr_array_add (cells, dup_choice (pen, USHER_LABEL_KIND_LABOUR, line->kind));
  g_ptr_array_add (cells, format_quantity (line));
  add_charge (pen, line, cells);
}

static UsherLabel
get_consent_label (UsherConsent consent)
{
  switch (consent)
    {
    case USHER_CONSENT_DECLINED:
      return USHER_LABEL_CONSENT_STATE_DECLINED;

    case USHER_CONSENT_DEFERRED:
      return USHER_LABEL_CONSENT_STATE_DEFERRED;

    case USHER_CONSENT_RECOMMENDED:
    case USHER_CONSENT_QUOTED:
    case USHER_CONSENT_AUTHORIZED:
    case USHER_CONSENT_DONE:
    default:
      return USHER_LABEL_CONSENT_STATE_RECOMMENDED;
    }
}

static void
set_not_included (UsherPen                *pen,
                  const UsherEstimateLine *line,
                  GPtrArray               *cells)
{
  gint64 amount = usher_estimate_line_amount (line);

  g_ptr_array_add (cells, g_strdup (line->description));
  g_ptr_array_add (cells, dup_choice (pen, USHER_LABEL_KIND_LABOUR, line->kind));
  g_ptr_array_add (cells, g_strdup (usher_pen_label (pen, get_consent_label (line->consent))));
  g_ptr_array_add (cells, amount != 0 ? usher_money_format (amount) : g_strdup (""));
}

static void
add_row (UsherTable              *table,
         UsherPen                *pen,
         guint                    number,
         const UsherEstimateLine *line,
         LineTexts                set)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup_printf ("%u", number));
  set (pen, line, cells);
  usher_table_add_row (table, (const char *const *) cells->pdata);
}

/* Returns how many lines the table took. */
static guint
add_rows (UsherTable          *table,
          UsherPen            *pen,
          const UsherEstimate *estimate,
          LineFilter           filter,
          LineTexts            set)
{
  guint n_rows = 0;

  for (guint i = 0; estimate != NULL && i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (filter (line))
        add_row (table, pen, ++n_rows, line, set);
    }

  return n_rows;
}

static gboolean
has_lines (const UsherEstimate *estimate,
           LineFilter           filter)
{
  for (guint i = 0; estimate != NULL && i < usher_estimate_get_n_lines (estimate); i++)
    if (filter (usher_estimate_get_line (estimate, i)))
      return TRUE;

  return FALSE;
}

/* The sum of what the rows above say, discounts of lines taken off. */
static gint64
sum_amounts (const UsherEstimate *estimate,
             LineFilter           filter)
{
  gint64 sum = 0;

  for (guint i = 0; estimate != NULL && i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (filter (line))
        sum += usher_estimate_line_amount (line);
    }

  return sum;
}

/* What discounts of lines take off those rows. */
static gint64
sum_discounts (const UsherEstimate *estimate,
               LineFilter           filter)
{
  gint64 sum = 0;

  for (guint i = 0; estimate != NULL && i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (filter (line))
        sum += usher_estimate_line_discount (line);
    }

  return sum;
}

static gboolean
has_line_discounts (const UsherEstimate *estimate)
{
  return sum_discounts (estimate, usher_estimate_line_is_counted) != 0;
}

/* @subtotal, or the label after it when discounts are off already. */
static const char *
get_subtotal_label (UsherPen            *pen,
                    const UsherEstimate *estimate,
                    LineFilter           filter,
                    UsherLabel           subtotal)
{
  return usher_pen_label (pen, sum_discounts (estimate, filter) != 0 ? subtotal + 1 : subtotal);
}

static void
add_sum (UsherTable *table,
         const char *label,
         guint       n_columns,
         guint       amount_column,
         gint64      amount)
{
  g_autofree const char **cells = g_new0 (const char *, n_columns);
  g_autofree char        *text = usher_money_format (amount);

  cells[amount_column] = text;
  usher_table_add_sum (table, label, cells, amount_column);
}

static void
add_labour (UsherFlow           *flow,
            const UsherEstimate *estimate)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = usher_table_new (flow, labour_columns, G_N_ELEMENTS (labour_columns));
  UsherEstimateTotals    totals = { 0 };
  g_autofree char       *hours = NULL;
  g_autofree char       *amount = NULL;
  const char            *cells[G_N_ELEMENTS (labour_columns)] = { NULL };

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_LABOUR_SECTION));
  if (add_rows (table, pen, estimate, is_labour, set_labour) == 0)
    {
      usher_table_add_note (table, usher_pen_label (pen, USHER_LABEL_NONE));
      return;
    }

  usher_estimate_get_totals (estimate, &totals);
  hours = usher_hours_format (totals.hours);
  amount = usher_money_format (sum_amounts (estimate, is_labour));
  cells[3] = hours;
  cells[6] = amount;
  usher_table_add_sum (table, get_subtotal_label (pen, estimate, is_labour, USHER_LABEL_LABOUR_SUBTOTAL), cells, 3);
}

static void
add_parts (UsherFlow           *flow,
           const UsherEstimate *estimate)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = usher_table_new (flow, part_columns, G_N_ELEMENTS (part_columns));

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_PARTS_SECTION));
  if (add_rows (table, pen, estimate, is_part, set_part) == 0)
    usher_table_add_note (table, usher_pen_label (pen, USHER_LABEL_NONE));
  else
    add_sum (table, get_subtotal_label (pen, estimate, is_part, USHER_LABEL_PARTS_SUBTOTAL), G_N_ELEMENTS (part_columns), 8, sum_amounts (estimate, is_part));
}

static void
add_other (UsherFlow           *flow,
           const UsherEstimate *estimate)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = NULL;

  if (!has_lines (estimate, is_other))
    return;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_OTHER_SECTION));
  table = usher_table_new (flow, other_columns, G_N_ELEMENTS (other_columns));
  add_rows (table, pen, estimate, is_other, set_other);
  add_sum (table, get_subtotal_label (pen, estimate, is_other, USHER_LABEL_OTHER_SUBTOTAL), G_N_ELEMENTS (other_columns), 6, sum_amounts (estimate, is_other));
}

/**
 * usher_authorization_add_lines:
 * @estimate: (nullable): the lines, of which the counted ones are printed
 *
 * Adds labour and parts, and other charges where there are any, each with its
 * subtotal (工时费 and 材料费 apart, as the rules for settlement demand).
 */
void
usher_authorization_add_lines (UsherFlow           *flow,
                               const UsherEstimate *estimate)
{
  add_labour (flow, estimate);
  add_parts (flow, estimate);
  add_other (flow, estimate);
}

/* What each payer bears, when it is not the customer alone. */
static char *
format_payers (UsherPen                  *pen,
               const UsherEstimateTotals *totals)
{
  g_autoptr (GString) text = g_string_new (usher_pen_label (pen, USHER_LABEL_BY_PAYER));
  gboolean            is_mixed = FALSE;

  for (guint i = 0; i <= USHER_PAYER_LAST; i++)
    {
      g_autofree char *amount = usher_money_format_symbol (totals->by_payer[i]);
      g_autofree char *item = usher_form_label_fill (usher_pen_get_language (pen), USHER_LABEL_BY_PAYER_ITEM,
                                                     usher_pen_label (pen, USHER_LABEL_PAYER_CUSTOMER + i), amount, NULL);

      if (totals->by_payer[i] == 0 && i != USHER_PAYER_CUSTOMER)
        continue;
      if (i != USHER_PAYER_CUSTOMER)
        {
          is_mixed = TRUE;
          g_string_append (text, usher_pen_label (pen, USHER_LABEL_SEMICOLON));
        }
      g_string_append (text, item);
    }

  return is_mixed ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
add_amount (UsherPiece *piece,
            UsherPen   *pen,
            double      x,
            double      width,
            UsherLabel  label,
            const char *amount,
            gboolean    is_total)
{
  double inner = width - 2 * USHER_CELL_PAD_X;

  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, label), USHER_SIZE_SMALL, USHER_TEXT_CENTER, inner),
                    x + USHER_CELL_PAD_X, USHER_CELL_PAD_Y);
  usher_piece_text (piece,
                    usher_pen_layout_fit (pen, amount, is_total ? USHER_SIZE_SHOP : USHER_SIZE_SECTION, USHER_SIZE_SMALL,
                                          USHER_TEXT_CENTER | (is_total ? USHER_TEXT_BOLD : USHER_TEXT_PLAIN), inner),
                    x + USHER_CELL_PAD_X, is_total ? 5.3 : 5.9);
}

/* The amounts side by side, before discounts and then what is off in all, as on
 * the estimate's screen; returns the height that they take. */
static double
add_amounts (UsherPiece                *piece,
             UsherFlow                 *flow,
             const UsherEstimateTotals *totals,
             gboolean                   is_gross)
{
  static const double     height_mm = 12.0;
  static const UsherLabel plain[] = { USHER_LABEL_TOTAL_LABOUR, USHER_LABEL_TOTAL_PARTS, USHER_LABEL_TOTAL_OTHER,
                                      USHER_LABEL_TOTAL_DISCOUNT };
  static const UsherLabel gross[] = { USHER_LABEL_TOTAL_LABOUR_GROSS, USHER_LABEL_TOTAL_PARTS_GROSS, USHER_LABEL_TOTAL_OTHER_GROSS,
                                      USHER_LABEL_TOTAL_DISCOUNT };
  const UsherLabel       *labels = is_gross ? gross : plain;
  const gint64            amounts[] = { totals->labour, totals->parts, totals->sublet + totals->fees, -totals->discount };
  UsherPen               *pen = usher_flow_get_pen (flow);
  double                  width = usher_flow_get_width (flow);
  double                  total_width = 50.0;
  double                  cell = (width - total_width) / G_N_ELEMENTS (amounts);
  g_autofree char        *total = usher_money_format_symbol (totals->total);

  if (!usher_pen_is_impact (pen))
    usher_piece_fill (piece, width - total_width, 0.0, total_width, height_mm, USHER_LABEL_GREY);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *amount = usher_money_format (amounts[i]);

      add_amount (piece, pen, i * cell, cell, labels[i], amount, FALSE);
      usher_piece_line (piece, (i + 1) * cell, 0.0, (i + 1) * cell, height_mm, USHER_LINE_THIN);
    }
  add_amount (piece, pen, width - total_width, total_width, USHER_LABEL_TOTAL, total, TRUE);
  usher_piece_line (piece, 0.0, height_mm, width, height_mm, USHER_LINE_THIN);

  return height_mm;
}

/**
 * usher_authorization_add_totals:
 *
 * Adds the totals in figures and in capitals.  They stay on the page of at
 * least two line items.
 */
void
usher_authorization_add_totals (UsherFlow                        *flow,
                                const UsherAuthorizationSnapshot *snapshot)
{
  UsherPen           *pen = usher_flow_get_pen (flow);
  double              width = usher_flow_get_width (flow);
  double              inner = width - 2 * USHER_CELL_PAD_X;
  UsherPiece         *piece = usher_piece_new (0.0);
  UsherEstimateTotals totals = { 0 };
  g_autofree char    *words = NULL;
  g_autofree char    *line = NULL;
  g_autofree char    *payers = NULL;
  double              y = 0.0;

  if (snapshot->estimate != NULL)
    usher_estimate_get_totals (snapshot->estimate, &totals);
  words = usher_money_in_words (totals.total);
  line = g_strdup_printf ("%s%s%s%s", usher_pen_label (pen, USHER_LABEL_IN_WORDS),
                          usher_pen_label (pen, USHER_LABEL_SEPARATOR),
                          usher_pen_label (pen, USHER_LABEL_RENMINBI), words);
  payers = format_payers (pen, &totals);

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_TOTALS_SECTION));
  y = add_amounts (piece, flow, &totals, has_line_discounts (snapshot->estimate)) + USHER_CELL_PAD_Y;
  y += usher_piece_text (piece, usher_pen_layout (pen, line, USHER_SIZE_SECTION, USHER_TEXT_BOLD, inner), USHER_CELL_PAD_X, y);
  if (payers != NULL)
    y += usher_piece_text (piece, usher_pen_layout (pen, payers, USHER_SIZE_BODY, USHER_TEXT_PLAIN, inner), USHER_CELL_PAD_X, y);
  if (snapshot->price_after_inspection)
    y += usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_AFTER_INSPECTION), USHER_SIZE_BODY, USHER_TEXT_BOLD, inner),
                           USHER_CELL_PAD_X, y);
  piece->height = y + USHER_CELL_PAD_Y;
  usher_piece_box (piece, 0.0, 0.0, width, piece->height, USHER_LINE_BOLD);

  usher_flow_keep_last_lines (flow, 2);
  usher_flow_add (flow, piece);
}

/**
 * usher_authorization_add_others:
 *
 * Adds what was recommended, deferred or declined, apart from what is
 * authorized.
 */
void
usher_authorization_add_others (UsherFlow                        *flow,
                                const UsherAuthorizationSnapshot *snapshot)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = NULL;

  if (!has_lines (snapshot->estimate, is_not_included))
    return;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_NOT_INCLUDED_SECTION));
  table = usher_table_new (flow, not_included_columns, G_N_ELEMENTS (not_included_columns));
  add_rows (table, pen, snapshot->estimate, is_not_included, set_not_included);
}
