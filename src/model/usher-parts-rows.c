/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-parts-rows.h"

#include "usher-db-error.h"
#include "usher-rows.h"

/* The request of a line that was not called off, the newest. */
#define NEWEST_REQUEST(column)                                      \
  "(SELECT r." column " FROM part_request r WHERE r.line_id = l.id" \
  "    AND r.deleted_at IS NULL AND r.state <> 'cancelled' ORDER BY r.id DESC LIMIT 1)"

static gpointer
read_need (UsherStatement *statement,
           guint          *column)
{
  UsherPartNeed *self = g_object_new (USHER_TYPE_PART_NEED, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->part_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->code);
  usher_rows_read_text (statement, column, &self->description);
  usher_rows_read_text (statement, column, &self->brand);
  usher_rows_read_text (statement, column, &self->unit);
  usher_rows_read_text (statement, column, &self->location);
  usher_part_kind_from_string (usher_statement_get_text (statement, (*column)++), &self->kind);
  usher_consent_from_string (usher_statement_get_text (statement, (*column)++), &self->consent);
  self->asked = usher_statement_get_int (statement, (*column)++);
  self->issued = usher_statement_get_int (statement, (*column)++);
  self->stock = usher_statement_get_int (statement, (*column)++);
  self->lead_days = (int) usher_statement_get_int (statement, (*column)++);
  usher_part_fate_from_string (usher_statement_get_text (statement, (*column)++), &self->fate);
  self->request_id = usher_statement_get_id (statement, (*column)++);
  usher_part_request_state_from_string (usher_statement_get_text (statement, (*column)++), &self->request_state);
  self->eta = usher_statement_get_int (statement, (*column)++);

  return self;
}

static gpointer
read_move (UsherStatement *statement,
           guint          *column)
{
  UsherStockMove *self = g_object_new (USHER_TYPE_STOCK_MOVE, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->part_id = usher_statement_get_id (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->line_id = usher_statement_get_id (statement, (*column)++);
  self->quantity = usher_statement_get_int (statement, (*column)++);
  usher_part_fate_from_string (usher_statement_get_text (statement, (*column)++), &self->fate);
  usher_rows_read_text (statement, column, &self->reason);
  self->document_id = usher_statement_get_id (statement, (*column)++);
  self->moved_at = usher_statement_get_int (statement, (*column)++);
  self->taken_by = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->description);
  usher_rows_read_text (statement, column, &self->unit);
  usher_rows_read_text (statement, column, &self->taken_name);
  usher_rows_read_text (statement, column, &self->issued_name);
  usher_rows_read_text (statement, column, &self->number);

  return self;
}

#define SELECT_REQUEST                                                                                \
  "SELECT r.id, r.row_version, r.order_id, r.line_id, r.part_id, r.description, r.quantity, r.state," \
  "       r.eta, r.note, r.asked_at, r.asked_by, COALESCE (p.code, ''), COALESCE (p.unit, ''),"       \
  "       COALESCE (o.number, ''), COALESCE (v.plate, ''), COALESCE (s.name, ''), o.promised_at"      \
  "  FROM part_request r JOIN repair_order o ON o.id = r.order_id"                                    \
  "  LEFT JOIN vehicle v ON v.id = o.vehicle_id LEFT JOIN part p ON p.id = r.part_id"                 \
  "  LEFT JOIN staff s ON s.id = r.asked_by WHERE r.deleted_at IS NULL"

static gpointer
read_request (UsherStatement *statement,
              guint          *column)
{
  UsherPartRequest *self = g_object_new (USHER_TYPE_PART_REQUEST, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->line_id = usher_statement_get_id (statement, (*column)++);
  self->part_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->description);
  self->quantity = usher_statement_get_int (statement, (*column)++);
  usher_part_request_state_from_string (usher_statement_get_text (statement, (*column)++), &self->state);
  self->eta = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->note);
  self->asked_at = usher_statement_get_int (statement, (*column)++);
  self->asked_by = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->code);
  usher_rows_read_text (statement, column, &self->unit);
  usher_rows_read_text (statement, column, &self->order_number);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->asked_name);
  self->promised_at = usher_statement_get_int (statement, (*column)++);

  return self;
}

static gboolean
collect (UsherConnection *connection,
         const char      *sql,
         gint64           order_id,
         UsherReadRow     read,
         GPtrArray       *rows,
         GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_rows_collect (statement, read, rows, error);
}

/* Lines that want the same part share one stock: the first is served first. */
static void
share_stock (GPtrArray *needs)
{
  for (guint i = 0; i < needs->len; i++)
    {
      UsherPartNeed *need = g_ptr_array_index (needs, i);
      gint64         left = need->stock;

      for (guint j = 0; j < i; j++)
        {
          UsherPartNeed *earlier = g_ptr_array_index (needs, j);

          if (earlier->part_id == need->part_id)
            left -= usher_part_need_get_open (earlier);
        }
      need->shortage = CLAMP (usher_part_need_get_open (need) - MAX (left, 0), 0, G_MAXINT64);
    }
}

/**
 * usher_parts_rows_load:
 *
 * Returns: (transfer full): the parts of an order; NULL with @error set
 */
UsherPartsFile *
usher_parts_rows_load (UsherConnection *connection,
                       gint64           order_id,
                       GError         **error)
{
  g_autoptr (UsherPartsFile) self = g_object_new (USHER_TYPE_PARTS_FILE, NULL);

  self->order_id = order_id;
  if (!collect (connection,
                "SELECT l.id, l.part_id, l.code, l.description, l.brand, l.unit, COALESCE (p.location, ''),"
                "       l.part_kind, l.consent, l.quantity,"
                "       COALESCE ((SELECT -SUM (m.quantity) FROM stock_move m WHERE m.line_id = l.id), 0),"
                "       COALESCE (p.stock, 0), COALESCE (p.lead_days, 0),"
                "       COALESCE ((SELECT m.old_part FROM stock_move m WHERE m.line_id = l.id AND m.kind = 'issue'"
                "                   ORDER BY m.id DESC LIMIT 1), 'unset'),"
                "       " NEWEST_REQUEST ("id") ", COALESCE (" NEWEST_REQUEST ("state") ", 'asked'),"
                                                                                        "       " NEWEST_REQUEST ("eta") "  FROM estimate_line l LEFT JOIN part p ON p.id = l.part_id"
                                                                                                                         " WHERE l.order_id = $1 AND l.kind = 'part' AND l.deleted_at IS NULL"
                                                                                                                         "   AND (l.consent IN ('authorized', 'done')"
                                                                                                                         "        OR EXISTS (SELECT 1 FROM stock_move m WHERE m.line_id = l.id))"
                                                                                                                         " ORDER BY l.position, l.id",
                order_id, read_need, self->needs, error) ||
      !collect (connection,
                "SELECT m.id, m.part_id, m.order_id, m.line_id, m.quantity, m.old_part, m.reason, m.document_id,"
                "       m.moved_at, m.taken_by, COALESCE (l.description, p.name), p.unit, COALESCE (t.name, ''),"
                "       COALESCE (i.name, ''), COALESCE (d.number, '')"
                "  FROM stock_move m JOIN part p ON p.id = m.part_id LEFT JOIN estimate_line l ON l.id = m.line_id"
                "  LEFT JOIN staff t ON t.id = m.taken_by LEFT JOIN staff i ON i.id = m.issued_by"
                "  LEFT JOIN document d ON d.id = m.document_id"
                " WHERE m.order_id = $1 AND m.kind IN ('issue', 'return') ORDER BY m.id DESC",
                order_id, read_move, self->moves, error) ||
      !collect (connection, SELECT_REQUEST " AND r.order_id = $1 ORDER BY r.id DESC", order_id, read_request,
                self->requests, error))
    return NULL;
  share_stock (self->needs);
  return g_steal_pointer (&self);
}

/**
 * usher_parts_rows_list_open:
 *
 * Returns: (transfer full) (element-type UsherPartRequest): what orders wait
 *   for, the most pressing first; NULL with @error set
 */
GPtrArray *
usher_parts_rows_list_open (UsherConnection *connection,
                            GError         **error)
{
  g_autoptr (GPtrArray)      requests = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        SELECT_REQUEST " AND r.state IN ('asked', 'ordered', 'arrived')"
                                                       " AND o.deleted_at IS NULL AND o.document_state <> 'cancelled'"
                                                       " ORDER BY COALESCE (r.eta, r.asked_at), r.id",
                                        error);
  if (statement == NULL || !usher_rows_collect (statement, read_request, requests, error))
    return NULL;
  return g_steal_pointer (&requests);
}

/**
 * usher_parts_rows_load_request:
 *
 * Returns: (transfer full): a request; NULL with @error set
 */
UsherPartRequest *
usher_parts_rows_load_request (UsherConnection *connection,
                               gint64           request_id,
                               GError         **error)
{
  return usher_rows_load (connection, SELECT_REQUEST " AND r.id = $1", request_id, read_request, "part request", error);
}

/**
 * usher_parts_rows_save_request:
 * @request: not shared yet; gets its id and version
 *
 * Saves a request; CONFLICT when it was changed elsewhere.
 */
gboolean
usher_parts_rows_save_request (UsherConnection  *connection,
                               UsherPartRequest *request,
                               GError          **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   is_new = request->parent_instance.id == 0;

  statement = usher_connection_prepare (connection,
                                        is_new ? "INSERT INTO part_request (order_id, line_id, part_id, description, quantity,"
                                                 "  state, eta, note, asked_at, asked_by)"
                                                 " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id, row_version"
                                               : "UPDATE part_request SET row_version = row_version + 1, line_id = $2,"
                                                 "  part_id = $3, description = $4, quantity = $5, state = $6, eta = $7,"
                                                 "  note = $8, asked_at = $9, asked_by = $10"
                                                 " WHERE order_id = $1 AND id = $11 AND row_version = $12 AND deleted_at IS NULL"
                                                 " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, request->order_id);
  usher_statement_bind_id (statement, 2, request->line_id);
  usher_statement_bind_id (statement, 3, request->part_id);
  usher_statement_bind_text (statement, 4, request->description);
  usher_statement_bind_int (statement, 5, request->quantity);
  usher_statement_bind_text (statement, 6, usher_part_request_state_to_string (request->state));
  usher_statement_bind_id (statement, 7, request->eta);
  usher_statement_bind_text (statement, 8, request->note);
  usher_statement_bind_int (statement, 9, request->asked_at);
  usher_statement_bind_id (statement, 10, request->asked_by);
  if (!is_new)
    {
      usher_statement_bind_int (statement, 11, request->parent_instance.id);
      usher_statement_bind_int (statement, 12, request->parent_instance.row_version);
    }
  return usher_rows_run_for_version (statement, "part request", &request->parent_instance.id,
                                     &request->parent_instance.row_version, error);
}

/**
 * usher_parts_rows_change_stock:
 * @by: 1/1000, negative for what goes out
 * @stock: (out): what is left
 *
 * Keeps the stock of a part; the entry of the ledger goes into the same
 * transaction.
 */
gboolean
usher_parts_rows_change_stock (UsherConnection *connection,
                               gint64           part_id,
                               gint64           by,
                               gint64          *stock,
                               GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "UPDATE part SET stock = stock + $2, row_version = row_version + 1"
                                        " WHERE id = $1 RETURNING stock",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, part_id);
  usher_statement_bind_int (statement, 2, by);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no part with id %" G_GINT64_FORMAT, part_id);
      return FALSE;
    }
  *stock = usher_statement_get_int (statement, 0);
  usher_connection_note_change (connection, "part", part_id);
  return usher_statement_run (statement, error);
}

/**
 * usher_parts_rows_insert_move:
 * @move: what the stock changed by
 * @kind: "issue", "return", "receive"
 * @issued_by: who was at the desk, or 0
 *
 * Adds to the ledger of the stock.
 */
gboolean
usher_parts_rows_insert_move (UsherConnection *connection,
                              UsherStockMove  *move,
                              const char      *kind,
                              gint64           issued_by,
                              GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO stock_move (part_id, order_id, line_id, kind, quantity, old_part, reason,"
                                        "  document_id, moved_at, taken_by, issued_by)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, move->part_id);
  usher_statement_bind_id (statement, 2, move->order_id);
  usher_statement_bind_id (statement, 3, move->line_id);
  usher_statement_bind_text (statement, 4, kind);
  usher_statement_bind_int (statement, 5, move->quantity);
  usher_statement_bind_text (statement, 6, usher_part_fate_to_string (move->fate));
  usher_statement_bind_text (statement, 7, move->reason);
  usher_statement_bind_id (statement, 8, move->document_id);
  usher_statement_bind_int (statement, 9, move->moved_at);
  usher_statement_bind_id (statement, 10, move->taken_by);
  usher_statement_bind_id (statement, 11, issued_by);
  return usher_statement_run (statement, error);
}
