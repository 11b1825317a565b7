/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-line-rows.h"

#include "usher-rows.h"

/**
 * usher_line_rows_read:
 * @statement: a statement on a row
 * @column: (inout): where %USHER_LINE_COLUMNS begin; moves past them
 *
 * Returns: (transfer full): the line
 */
gpointer
usher_line_rows_read (UsherStatement *statement,
                      guint          *column)
{
  UsherEstimateLine *self = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  self->id = usher_statement_get_id (statement, (*column)++);
  self->row_version = usher_statement_get_int (statement, (*column)++);
  usher_line_kind_from_string (usher_statement_get_text (statement, (*column)++), &self->kind);
  usher_rows_read_text (statement, column, &self->code);
  usher_rows_read_text (statement, column, &self->description);
  usher_part_kind_from_string (usher_statement_get_text (statement, (*column)++), &self->part_kind);
  usher_rows_read_text (statement, column, &self->brand);
  usher_rows_read_text (statement, column, &self->unit);
  self->hours = usher_statement_get_int (statement, (*column)++);
  self->quantity = usher_statement_get_int (statement, (*column)++);
  self->unit_price = usher_statement_get_int (statement, (*column)++);
  self->discount = usher_statement_get_int (statement, (*column)++);
  usher_payer_from_string (usher_statement_get_text (statement, (*column)++), &self->payer);
  usher_consent_from_string (usher_statement_get_text (statement, (*column)++), &self->consent);
  self->operation_id = usher_statement_get_id (statement, (*column)++);
  self->part_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->package_code);
  usher_rows_read_text (statement, column, &self->note);
  self->addition_id = usher_statement_get_id (statement, (*column)++);
  self->rework_of = usher_statement_get_id (statement, (*column)++);
  usher_repair_category_from_string (usher_statement_get_text (statement, (*column)++), &self->category);
  usher_rows_read_text (statement, column, &self->assembly);
  self->done_at = usher_statement_get_int (statement, (*column)++);

  return self;
}
