/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-work.h"

#include "usher-quality-rows.h"
#include "usher-rows.h"

/* The wash: a step of its own, after the final check. */

/**
 * usher_quality_start_wash_in_worker:
 *
 * Starts the wash of the order id; other_id washes, text is why blockers shall
 * not count.
 */
gpointer
usher_quality_start_wash_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherStatement) statement = NULL;
  g_autoptr (UsherOrderFile) file =
      usher_order_act_begin (connection, request, request->id, USHER_ORDER_ACTION_WASH, request->text, error);

  if (file == NULL)
    return NULL;
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO wash (order_id, started_at, washed_by) VALUES ($1, $2, $3)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->now);
  usher_statement_bind_id (statement, 3, request->other_id != 0 ? request->other_id : request->staff_id);
  if (!usher_statement_run (statement, error) ||
      !usher_quality_end (connection, request, file, USHER_ORDER_ACTION_WASH, "start", error))
    return NULL;
  return usher_quality_rows_load (connection, request->id, error);
}

/* What was started may be ended, whatever the customer wants by now. */
static gpointer
change_wash (UsherConnection    *connection,
             const UsherRequest *request,
             const char         *sql,
             const char         *detail,
             GError            **error)
{
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, request->id, error);
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;
  gint64                     row_version = 0;

  if (file == NULL || !usher_staff_require_action (connection, request, USHER_ORDER_ACTION_WASH, error))
    return NULL;
  statement = usher_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->other_id);
  usher_statement_bind_int (statement, 3, request->now);
  usher_statement_bind_int (statement, 4, request->row_version);
  if (!usher_rows_run_for_version (statement, "wash", &id, &row_version, error) ||
      !usher_quality_end (connection, request, file, USHER_ORDER_ACTION_WASH, detail, error))
    return NULL;
  return usher_quality_rows_load (connection, request->id, error);
}

/**
 * usher_quality_end_wash_in_worker:
 *
 * Ends the wash other_id of the order id.
 */
gpointer
usher_quality_end_wash_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  return change_wash (connection, input,
                      "UPDATE wash SET ended_at = $3, row_version = row_version + 1"
                      " WHERE order_id = $1 AND id = $2 AND row_version = $4 AND ended_at IS NULL AND deleted_at IS NULL"
                      " RETURNING id, row_version",
                      "end", error);
}

/**
 * usher_quality_cancel_wash_in_worker:
 *
 * Takes back that the wash other_id of the order id was started.
 */
gpointer
usher_quality_cancel_wash_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  return change_wash (connection, input,
                      "UPDATE wash SET deleted_at = $3, row_version = row_version + 1"
                      " WHERE order_id = $1 AND id = $2 AND row_version = $4 AND ended_at IS NULL AND deleted_at IS NULL"
                      " RETURNING id, row_version",
                      "cancel", error);
}
