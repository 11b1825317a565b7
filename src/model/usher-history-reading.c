/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-history-work.h"

#include "usher-history-item.h"
#include "usher-request.h"
#include "usher-rows.h"

/* Every branch finds its rows by an index on the car, the customer or the
 * order; COLUMN is vehicle_id or customer_id.  The id makes the order total,
 * so that pages neither repeat nor lose an item. */
#define ORDERS(column) "repair_order o WHERE o." column " = $1 AND o.deleted_at IS NULL"
#define OF_ORDER(column) " JOIN repair_order o ON o.id = x.order_id AND o.deleted_at IS NULL AND o." column " = $1"

#define HISTORY(column)                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     \
  "SELECT id, at, kind, order_id, title, detail, amount FROM ("                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             \
  "SELECT o.id AS id, o.arrived_at AS at, 'visit' AS kind, o.id AS order_id, COALESCE (o.number, '') AS title,"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             \
  "       o.document_state AS detail, o.total AS amount FROM " ORDERS (column) " UNION ALL SELECT x.id, COALESCE (x.done_at, o.closed_at, o.arrived_at), 'line', o.id, x.description, x.kind, 0"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            \
                                                                               "  FROM estimate_line x" OF_ORDER (column) " WHERE x.deleted_at IS NULL AND x.consent = 'done'"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              \
                                                                                                                          " UNION ALL SELECT x.id, o.arrived_at, 'deferred', o.id, x.description, x.consent, 0"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             \
                                                                                                                          "  FROM estimate_line x" OF_ORDER (column) "  WHERE x.deleted_at IS NULL AND x.consent IN ('declined', 'deferred', 'recommended')"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                \
                                                                                                                                                                     " UNION ALL SELECT x.id, x.issued_at, 'document', o.id, x.kind, x.number, x.total FROM document x" OF_ORDER (column) " UNION ALL SELECT x.id, x.taken_at, 'payment', o.id, x.method, x.kind, x.amount FROM payment x" OF_ORDER (column) " UNION ALL SELECT x.id, x.reached_at, 'follow-up', o.id, COALESCE (CAST (x.recommendation AS TEXT), ''), x.words, 0"                                                                                                                                                                                                                          \
                                                                                                                                                                                                                                                                                                                                                                                                             "  FROM follow_up x" OF_ORDER (column) " WHERE x.reached_at IS NOT NULL AND x.deleted_at IS NULL"                                                                                                                                                                                                                                              \
                                                                                                                                                                                                                                                                                                                                                                                                                                                    " UNION ALL SELECT x.id, COALESCE (o.closed_at, o.arrived_at), 'guarantee', o.id, l.description,"                                                                                                                                                                                                       \
                                                                                                                                                                                                                                                                                                                                                                                                                                                    "       x.until_on || ' · ' || x.until_km || ' km', 0"                                                                                                                                                                                                                                                  \
                                                                                                                                                                                                                                                                                                                                                                                                                                                    "  FROM guarantee x JOIN estimate_line l ON l.id = x.line_id" OF_ORDER (column) " UNION ALL SELECT b.id, b.arrives_at, 'booking', 0, b.status, b.content, 0 FROM booking b"                                                                                                                             \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "  WHERE b." column " = $1 AND b.deleted_at IS NULL"                                                                                                                                                                    \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    " UNION ALL SELECT t.id, t.at, 'call', 0, t.result, t.note, 0 FROM booking b JOIN contact_attempt t ON t.booking_id = b.id"                                                                                             \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "  WHERE b." column " = $1 AND t.deleted_at IS NULL"                                                                                                                                                                    \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    " UNION ALL SELECT t.id, t.at, 'call', o.id, t.result, t.note, 0 FROM follow_up x" OF_ORDER (column) "  JOIN contact_attempt t ON t.follow_up_id = x.id WHERE t.deleted_at IS NULL"                                     \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         " UNION ALL SELECT c.id, c.opened_at, 'complaint', COALESCE (c.order_id, 0), c.state, c.words, 0 FROM complaint c" \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "  WHERE c." column " = $1 AND c.deleted_at IS NULL"                                                               \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         ") ORDER BY at DESC, kind, id DESC LIMIT $2 OFFSET $3"

static gpointer
read_item (UsherStatement *statement,
           guint          *column)
{
  UsherHistoryItem *item = g_object_new (USHER_TYPE_HISTORY_ITEM, NULL);

  item->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  item->at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &item->kind);
  item->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &item->title);
  usher_rows_read_text (statement, column, &item->detail);
  item->amount = usher_statement_get_int (statement, (*column)++);
  return item;
}

/**
 * usher_history_list_in_worker:
 *
 * What happened to a car or a customer, the latest first; a page of it.
 */
gpointer
usher_history_list_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      items = g_ptr_array_new_with_free_func (g_object_unref);
  const char                *sql = g_str_equal (request->text, "vehicle") ? HISTORY ("vehicle_id") : HISTORY ("customer_id");
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->number);
  usher_statement_bind_int (statement, 3, request->other_id);
  return usher_rows_collect (statement, read_item, items, error) ? g_steal_pointer (&items) : NULL;
}

/**
 * usher_history_balance_in_worker:
 *
 * What a customer owes: what stands on account (挂账).
 *
 * Returns: (transfer full): a gint64, fen
 */
gpointer
usher_history_balance_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT COALESCE (SUM (p.amount), 0) FROM repair_order o JOIN payment p ON p.order_id = o.id"
                                " WHERE o.customer_id = $1 AND p.method = 'on-account' AND p.payer = 'customer'",
                                error);
  gboolean has_row = FALSE;
  gint64   balance = 0;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  balance = usher_statement_get_int (statement, 0);
  return g_memdup2 (&balance, sizeof balance);
}
