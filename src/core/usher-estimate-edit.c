/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-error.h"
#include "usher-estimate-edit.h"
#include "usher-money.h"
#include "usher-quantity.h"

/* What a keyboard does to an estimate, as functions from one estimate to the
 * next. */

/**
 * usher_estimate_dup_cell:
 * @estimate: an estimate
 * @i: the place of a line, or one beyond the last for the empty one at the end
 * @column: a cell of it
 *
 * Returns: (transfer full): the text to edit; numbers without separators and
 *   units, enumerations as nicks
 */
char *
usher_estimate_dup_cell (const UsherEstimate *estimate,
                         guint                i,
                         UsherEstimateColumn  column)
{
  const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

  if (line == NULL)
    return g_strdup ("");

  switch (column)
    {
    case USHER_ESTIMATE_COLUMN_CODE:
      return g_strdup (line->code);
    case USHER_ESTIMATE_COLUMN_DESCRIPTION:
      return g_strdup (line->description);
    case USHER_ESTIMATE_COLUMN_KIND:
      return g_strdup (usher_line_kind_to_string (line->kind));
    case USHER_ESTIMATE_COLUMN_QUANTITY:
      return line->kind == USHER_LINE_KIND_LABOUR ? usher_hours_format (line->hours)
                                                  : usher_quantity_format (line->quantity);
    case USHER_ESTIMATE_COLUMN_UNIT:
      return g_strdup (line->unit);
    case USHER_ESTIMATE_COLUMN_UNIT_PRICE:
      return usher_money_format_plain (line->unit_price);
    case USHER_ESTIMATE_COLUMN_DISCOUNT:
      return line->discount == 0 ? g_strdup ("") : usher_percent_format (line->discount);
    case USHER_ESTIMATE_COLUMN_BRAND:
      return g_strdup (line->brand);
    case USHER_ESTIMATE_COLUMN_PART_KIND:
      return g_strdup (usher_part_kind_to_string (line->part_kind));
    case USHER_ESTIMATE_COLUMN_PAYER:
      return g_strdup (usher_payer_to_string (line->payer));
    case USHER_ESTIMATE_COLUMN_CONSENT:
      return g_strdup (usher_consent_to_string (line->consent));
    case USHER_ESTIMATE_COLUMN_NOTE:
      return g_strdup (line->note);
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
set_kind (UsherEstimateLine *line,
          const char        *text)
{
  if (!usher_line_kind_from_string (text, &line->kind))
    return FALSE;

  /* Labour has hours and is one piece; everything else has no hours. */
  if (line->kind == USHER_LINE_KIND_LABOUR)
    line->quantity = USHER_QUANTITY_ONE;
  else
    line->hours = 0;
  return TRUE;
}

/* An emptied cell is the value that a new line has. */
static gboolean
set_quantity (UsherEstimateLine *line,
              const char        *text,
              GError           **error)
{
  if (line->kind == USHER_LINE_KIND_LABOUR)
    {
      if (text[0] != '\0')
        return usher_hours_parse (text, &line->hours, error);
      line->hours = 0;
      return TRUE;
    }

  if (text[0] != '\0')
    return usher_quantity_parse (text, &line->quantity, error);
  line->quantity = USHER_QUANTITY_ONE;
  return TRUE;
}

static gboolean
set_unit_price (UsherEstimateLine *line,
                const char        *text,
                GError           **error)
{
  gint64 price = 0;

  if (text[0] != '\0' && !usher_money_parse (text, &price, error))
    return FALSE;
  if (price < 0)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "The price is negative");
      return FALSE;
    }

  line->unit_price = price;
  return TRUE;
}

static gboolean
set_discount (UsherEstimateLine *line,
              const char        *text,
              GError           **error)
{
  if (text[0] != '\0')
    return usher_percent_parse (text, &line->discount, error);

  line->discount = 0;
  return TRUE;
}

static gboolean
check_nick (gboolean is_known,
            GError **error)
{
  if (!is_known)
    g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "The cell knows no such word");
  return is_known;
}

static gboolean
set_text (UsherEstimateLine  *line,
          UsherEstimateColumn column,
          const char         *text,
          GError            **error)
{
  switch (column)
    {
    case USHER_ESTIMATE_COLUMN_CODE:
      g_set_str (&line->code, text);
      return TRUE;
    case USHER_ESTIMATE_COLUMN_DESCRIPTION:
      g_set_str (&line->description, text);
      return TRUE;
    case USHER_ESTIMATE_COLUMN_KIND:
      return check_nick (set_kind (line, text), error);
    case USHER_ESTIMATE_COLUMN_QUANTITY:
      return set_quantity (line, text, error);
    case USHER_ESTIMATE_COLUMN_UNIT:
      g_set_str (&line->unit, text);
      return TRUE;
    case USHER_ESTIMATE_COLUMN_UNIT_PRICE:
      return set_unit_price (line, text, error);
    case USHER_ESTIMATE_COLUMN_DISCOUNT:
      return set_discount (line, text, error);
    case USHER_ESTIMATE_COLUMN_BRAND:
      g_set_str (&line->brand, text);
      return TRUE;
    case USHER_ESTIMATE_COLUMN_PART_KIND:
      return check_nick (usher_part_kind_from_string (text, &line->part_kind), error);
    case USHER_ESTIMATE_COLUMN_PAYER:
      return check_nick (usher_payer_from_string (text, &line->payer), error);
    case USHER_ESTIMATE_COLUMN_CONSENT:
      return check_nick (usher_consent_from_string (text, &line->consent), error);
    case USHER_ESTIMATE_COLUMN_NOTE:
      g_set_str (&line->note, text);
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static UsherEstimateLine *
make_line (const UsherEstimateLine *blank)
{
  return blank != NULL ? usher_estimate_line_dup_as_new (blank) : usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
}

/**
 * usher_estimate_set_cell:
 * @estimate: an estimate
 * @i: the place of a line, or one beyond the last to begin a new line
 * @column: a cell of it
 * @text: what was typed; spaces around it do not count
 * @blank: (nullable): what a new line starts as, such as labour at the
 *   workshop's rate
 * @error: %USHER_ERROR_INVALID_NUMBER or %USHER_ERROR_OUT_OF_RANGE in a number,
 *   %USHER_ERROR_INVALID_DATA for an unknown nick
 *
 * An emptied number becomes what it is on a new line.
 *
 * Returns: (transfer full) (nullable): the next estimate, @estimate itself when
 *   nothing changes, or %NULL when the cell cannot take @text
 */
UsherEstimate *
usher_estimate_set_cell (UsherEstimate           *estimate,
                         guint                    i,
                         UsherEstimateColumn      column,
                         const char              *text,
                         const UsherEstimateLine *blank,
                         GError                 **error)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (i <= usher_estimate_get_n_lines (estimate), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  const UsherEstimateLine      *old = usher_estimate_get_line (estimate, i);
  g_autoptr (UsherEstimateLine) empty = make_line (blank);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (old != NULL ? old : empty);
  g_autofree char              *stripped = g_strstrip (g_strdup (text));

  /* Additional work has a paper of its own, and is changed only there. */
  if (line->addition_id != 0)
    return usher_estimate_ref (estimate);
  if (!set_text (line, column, stripped, error))
    return NULL;

  if (usher_estimate_line_equal (line, old != NULL ? old : empty))
    return usher_estimate_ref (estimate);

  return old != NULL ? usher_estimate_replace (estimate, i, line) : usher_estimate_insert (estimate, i, line);
}

/**
 * usher_estimate_copy_cell_above:
 * @estimate: an estimate
 * @i: the place of a line, or one beyond the last
 * @column: a cell of it
 * @blank: (nullable): what a new line starts as
 * @error: %USHER_ERROR_NOT_ALLOWED in the first line, or as for
 *   usher_estimate_set_cell()
 *
 * Returns: (transfer full) (nullable): the estimate with the cell of the line
 *   above in the cell
 */
UsherEstimate *
usher_estimate_copy_cell_above (UsherEstimate           *estimate,
                                guint                    i,
                                UsherEstimateColumn      column,
                                const UsherEstimateLine *blank,
                                GError                 **error)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (i <= usher_estimate_get_n_lines (estimate), NULL);

  if (i == 0)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "There is no line above");
      return NULL;
    }

  g_autofree char *text = usher_estimate_dup_cell (estimate, i - 1, column);
  return usher_estimate_set_cell (estimate, i, column, text, blank, error);
}

/**
 * usher_estimate_duplicate_line:
 * @estimate: an estimate
 * @i: the place of a line
 *
 * Returns: (transfer full): the estimate with a copy of the line below it, which
 *   is quoted afresh
 */
UsherEstimate *
usher_estimate_duplicate_line (const UsherEstimate *estimate,
                               guint                i)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (i < usher_estimate_get_n_lines (estimate), NULL);

  g_autoptr (UsherEstimateLine) copy = usher_estimate_line_dup_as_new (usher_estimate_get_line (estimate, i));
  return usher_estimate_insert (estimate, i + 1, copy);
}

/**
 * usher_estimate_add_lines:
 * @estimate: an estimate
 * @i: the place of a line, or one beyond the last
 * @lines: (element-type UsherEstimateLine) (transfer none): the lines of a
 *   package, or what was deferred at the last visit
 *
 * Returns: (transfer full): the estimate with copies of @lines at @i, quoted
 *   afresh; an empty line that stood there is gone
 */
UsherEstimate *
usher_estimate_add_lines (const UsherEstimate *estimate,
                          guint                i,
                          GPtrArray           *lines)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (i <= usher_estimate_get_n_lines (estimate), NULL);
  g_return_val_if_fail (lines != NULL, NULL);

  const UsherEstimateLine *place = usher_estimate_get_line (estimate, i);
  g_autoptr (GPtrArray)    copies = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  for (guint j = 0; j < lines->len; j++)
    g_ptr_array_add (copies, usher_estimate_line_dup_as_new (lines->pdata[j]));

  if (place == NULL || !usher_estimate_line_is_empty (place))
    return usher_estimate_insert_lines (estimate, i, copies);

  g_autoptr (UsherEstimate) without = usher_estimate_remove (estimate, i);
  return usher_estimate_insert_lines (without, i, copies);
}

static void
choose_text (char      **field,
             const char *before,
             const char *choice)
{
  if (g_strcmp0 (*field, before) == 0)
    g_set_str (field, choice);
}

static void
choose_number (gint64 *field,
               gint64  before,
               gint64  choice)
{
  if (*field == before)
    *field = choice;
}

/**
 * usher_estimate_apply_choice:
 * @estimate: an estimate
 * @i: the place of a line, or one beyond the last to begin a new line
 * @choice: an operation or a part of the catalogue as a line
 * @previous: (nullable): what the line was filled from before: the choice made
 *   last, or the blank line that it began as; %NULL for a plain new line
 *
 * Fills a line from the catalogue.  Code and kind become those of @choice;
 * description, hours or quantity, price, unit, brand and kind of part do only
 * where they still are what @previous put there, so that what a person typed
 * stays.
 *
 * Returns: (transfer full): the next estimate
 */
UsherEstimate *
usher_estimate_apply_choice (const UsherEstimate     *estimate,
                             guint                    i,
                             const UsherEstimateLine *choice,
                             const UsherEstimateLine *previous)
{
  g_return_val_if_fail (estimate != NULL, NULL);
  g_return_val_if_fail (i <= usher_estimate_get_n_lines (estimate), NULL);
  g_return_val_if_fail (choice != NULL, NULL);

  const UsherEstimateLine      *old = usher_estimate_get_line (estimate, i);
  g_autoptr (UsherEstimateLine) blank = make_line (NULL);
  const UsherEstimateLine      *before = previous != NULL ? previous : blank;
  g_autoptr (UsherEstimateLine) line = old != NULL ? usher_estimate_line_dup (old) : make_line (previous);

  /* Hours say nothing about pieces, nor an hourly rate about a price. */
  if (line->kind != choice->kind)
    {
      line->hours = before->hours;
      line->quantity = before->quantity;
      line->unit_price = before->unit_price;
    }

  line->kind = choice->kind;
  g_set_str (&line->code, choice->code);
  line->operation_id = choice->operation_id;
  line->part_id = choice->part_id;
  choose_text (&line->description, before->description, choice->description);
  choose_text (&line->unit, before->unit, choice->unit);
  choose_text (&line->brand, before->brand, choice->brand);
  choose_number (&line->hours, before->hours, choice->hours);
  choose_number (&line->quantity, before->quantity, choice->quantity);
  choose_number (&line->unit_price, before->unit_price, choice->unit_price);
  if (line->part_kind == before->part_kind)
    line->part_kind = choice->part_kind;

  return old != NULL ? usher_estimate_replace (estimate, i, line) : usher_estimate_insert (estimate, i, line);
}
