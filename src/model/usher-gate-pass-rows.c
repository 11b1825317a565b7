/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-gate-pass-rows.h"

#include "usher-rows.h"

#define SELECT_PASS                                                                                       \
  "SELECT g.id, g.row_version, g.order_id, g.number, g.kind, g.document_id, g.issued_at, g.issued_by,"    \
  "       g.approved_by, g.returns_at, g.out_km, g.belongings, g.reason, g.out_at, g.in_at, g.voided_at," \
  "       g.void_reason, v.plate, o.number, s.name, a.name"                                               \
  "  FROM gate_pass g JOIN repair_order o ON o.id = g.order_id"                                           \
  "  LEFT JOIN vehicle v ON v.id = o.vehicle_id"                                                          \
  "  LEFT JOIN staff s ON s.id = g.issued_by LEFT JOIN staff a ON a.id = g.approved_by"

static gpointer
read_pass (UsherStatement *statement,
           guint          *column)
{
  UsherGatePass *self = g_object_new (USHER_TYPE_GATE_PASS, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->number);
  usher_gate_pass_kind_from_string (usher_statement_get_text (statement, (*column)++), &self->kind);
  self->document_id = usher_statement_get_id (statement, (*column)++);
  self->issued_at = usher_statement_get_int (statement, (*column)++);
  self->issued_by = usher_statement_get_id (statement, (*column)++);
  self->approved_by = usher_statement_get_id (statement, (*column)++);
  self->returns_at = usher_statement_get_int (statement, (*column)++);
  self->out_km = usher_statement_is_null (statement, *column) ? -1 : usher_statement_get_int (statement, *column);
  (*column)++;
  usher_rows_read_text (statement, column, &self->belongings);
  usher_rows_read_text (statement, column, &self->reason);
  self->out_at = usher_statement_get_int (statement, (*column)++);
  self->in_at = usher_statement_get_int (statement, (*column)++);
  self->voided_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->void_reason);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->order_number);
  usher_rows_read_text (statement, column, &self->issuer);
  usher_rows_read_text (statement, column, &self->approver);

  return self;
}

/**
 * usher_gate_pass_rows_load:
 *
 * Returns: (transfer full): a gate pass; NULL with @error set
 */
UsherGatePass *
usher_gate_pass_rows_load (UsherConnection *connection,
                           gint64           pass_id,
                           GError         **error)
{
  return usher_rows_load (connection, SELECT_PASS " WHERE g.id = $1", pass_id, read_pass, "gate pass", error);
}

/**
 * usher_gate_pass_rows_list:
 *
 * Returns: (transfer full) (element-type UsherGatePass): those of an order,
 *   newest first
 */
GPtrArray *
usher_gate_pass_rows_list (UsherConnection *connection,
                           gint64           order_id,
                           GError         **error)
{
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection, SELECT_PASS " WHERE g.order_id = $1 ORDER BY g.id DESC", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_rows_collect (statement, read_pass, rows, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * usher_gate_pass_rows_list_day:
 *
 * Returns: (transfer full) (element-type UsherGatePass): those that were issued
 *   in @day, and earlier ones whose car is still out, newest first
 */
GPtrArray *
usher_gate_pass_rows_list_day (UsherConnection *connection,
                               UsherTimeRange   day,
                               GError         **error)
{
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        SELECT_PASS
                                        " WHERE (g.issued_at >= $1 AND g.issued_at < $2)"
                                        "    OR (g.kind <> 'settled' AND g.voided_at IS NULL AND g.out_at IS NOT NULL"
                                        "        AND g.in_at IS NULL)"
                                        " ORDER BY g.issued_at DESC, g.id DESC",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, day.start);
  usher_statement_bind_int (statement, 2, day.end);
  return usher_rows_collect (statement, read_pass, rows, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * usher_gate_pass_rows_insert:
 * @pass: a pass that is not shared yet; gets its id
 */
gboolean
usher_gate_pass_rows_insert (UsherConnection *connection,
                             UsherGatePass   *pass,
                             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO gate_pass (order_id, number, kind, document_id, issued_at,"
                                        "  issued_by, approved_by, returns_at, out_km, belongings, reason)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
                                        " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, pass->order_id);
  usher_statement_bind_text (statement, n++, pass->number);
  usher_statement_bind_text (statement, n++, usher_gate_pass_kind_to_string (pass->kind));
  usher_statement_bind_id (statement, n++, pass->document_id);
  usher_statement_bind_int (statement, n++, pass->issued_at);
  usher_statement_bind_id (statement, n++, pass->issued_by);
  usher_statement_bind_id (statement, n++, pass->approved_by);
  usher_statement_bind_id (statement, n++, pass->returns_at);
  if (pass->out_km >= 0)
    usher_statement_bind_int (statement, n++, pass->out_km);
  else
    usher_statement_bind_null (statement, n++);
  usher_statement_bind_text (statement, n++, pass->belongings);
  usher_statement_bind_text (statement, n++, pass->reason);

  return usher_rows_run_for_version (statement, "gate pass", &pass->parent_instance.id,
                                     &pass->parent_instance.row_version, error);
}

/**
 * usher_gate_pass_rows_update:
 * @pass: a pass that is not shared yet; gets its new version
 *
 * Saves when the car went out and came in, and that the pass was voided.  What
 * is on the paper does not change.
 */
gboolean
usher_gate_pass_rows_update (UsherConnection *connection,
                             UsherGatePass   *pass,
                             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE gate_pass SET row_version = row_version + 1, out_at = $3, in_at = $4,"
                                        "  voided_at = $5, void_reason = $6"
                                        " WHERE id = $1 AND row_version = $2"
                                        " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, pass->parent_instance.id);
  usher_statement_bind_int (statement, 2, pass->parent_instance.row_version);
  usher_statement_bind_id (statement, 3, pass->out_at);
  usher_statement_bind_id (statement, 4, pass->in_at);
  usher_statement_bind_id (statement, 5, pass->voided_at);
  usher_statement_bind_text (statement, 6, pass->void_reason);

  return usher_rows_run_for_version (statement, "gate pass", &pass->parent_instance.id,
                                     &pass->parent_instance.row_version, error);
}
