/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-parts-work.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-rows.h"
#include "usher-parts-rows.h"

/* Parts between the stock and an order: every entry of the ledger keeps the
 * stock in the same transaction. */

static UsherPartNeed *
require_need (UsherPartsFile *file,
              gint64          line_id,
              GError        **error)
{
  UsherPartNeed *need = usher_parts_file_find_need (file, line_id);

  if (need == NULL || need->part_id == 0 || need->kind == USHER_PART_KIND_OWN)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND,
                   "Line %" G_GINT64_FORMAT " of order %" G_GINT64_FORMAT " has no part of the stock, or nobody agreed to it",
                   line_id, file->order_id);
      return NULL;
    }
  return need;
}

static gboolean
require (gboolean    is_fit,
         UsherError  code,
         const char *message,
         GError    **error)
{
  if (!is_fit)
    g_set_error_literal (error, USHER_ERROR, code, message);
  return is_fit;
}

/* The stock is never less than nothing, unless somebody who may says why what
 * the book says is wrong. */
static gboolean
check_stock (UsherConnection    *connection,
             const UsherRequest *request,
             UsherPartNeed      *need,
             gint64              stock,
             GError            **error)
{
  g_autofree char *detail = NULL;

  if (stock >= 0)
    return TRUE;
  if (request->text == NULL || *request->text == '\0')
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_INSUFFICIENT, "Of part %" G_GINT64_FORMAT " there is too little",
                   need->part_id);
      return FALSE;
    }
  detail = g_strdup_printf ("%s: %s", need->code, request->text);
  return usher_staff_require (connection, request, USHER_PERMISSION_ADJUST_STOCK, error) &&
         usher_order_rows_audit (connection, request, request->id, "override-stock", detail, error);
}

/* A request that the line is served of is over. */
static gboolean
close_request (UsherConnection    *connection,
               const UsherRequest *request,
               UsherPartNeed      *need,
               gint64              quantity,
               GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (need->request_id == 0 || need->issued + quantity < need->asked)
    return TRUE;
  statement = usher_connection_prepare (connection,
                                        "UPDATE part_request SET state = 'issued', row_version = row_version + 1"
                                        " WHERE id = $1 AND state IN ('asked', 'ordered', 'arrived')",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, need->request_id);
  usher_connection_note_change (connection, "part", need->part_id);
  return usher_statement_run (statement, error);
}

static gboolean
check_issue (UsherPartNeed      *need,
             UsherStockMove     *move,
             const UsherRequest *request,
             GError            **error)
{
  gboolean is_agreed = need->consent == USHER_CONSENT_AUTHORIZED || need->consent == USHER_CONSENT_DONE;

  return require (is_agreed, USHER_ERROR_NOT_ALLOWED, "Nobody agreed to the part", error) &&
         require (request->other_id != 0, USHER_ERROR_INVALID_DATA, "Somebody takes the part", error) &&
         require (move->quantity > 0 && move->quantity <= usher_part_need_get_open (need), USHER_ERROR_OUT_OF_RANGE,
                  "More than the line asks for", error);
}

static gboolean
check_return (UsherPartNeed      *need,
              UsherStockMove     *move,
              const UsherRequest *request,
              GError            **error)
{
  return require (request->text != NULL && *request->text != '\0', USHER_ERROR_INVALID_DATA, "A return has a reason", error) &&
         require (move->quantity > 0 && move->quantity <= need->issued, USHER_ERROR_OUT_OF_RANGE,
                  "More than was issued", error);
}

static gboolean
move_one (UsherConnection    *connection,
          const UsherRequest *request,
          UsherPartNeed      *need,
          UsherStockMove     *wanted,
          gint64              document_id,
          gboolean            is_return,
          GError            **error)
{
  g_autoptr (UsherStockMove) move = usher_entity_copy (wanted);
  gint64                     stock = 0;

  if (is_return ? !check_return (need, wanted, request, error) : !check_issue (need, wanted, request, error))
    return FALSE;
  move->part_id = need->part_id;
  move->order_id = request->id;
  move->quantity = is_return ? wanted->quantity : -wanted->quantity;
  move->moved_at = request->now;
  move->taken_by = request->other_id;
  move->document_id = document_id;
  if (!usher_parts_rows_change_stock (connection, move->part_id, move->quantity, &stock, error) ||
      (!is_return && !check_stock (connection, request, need, stock, error)))
    return FALSE;
  if (is_return || stock < 0)
    usher_entity_set_string (&move->reason, request->text);
  return usher_parts_rows_insert_move (connection, move, is_return ? "return" : "issue", request->staff_id, error) &&
         (is_return || close_request (connection, request, need, wanted->quantity, error));
}

/* The slip (领料单, 退料单) of all that is moved, when one is wanted. */
static gboolean
make_slip (UsherConnection  *connection,
           const UsherIssue *issue,
           UsherOrderFile   *file,
           gint64           *document_id,
           GError          **error)
{
  g_autoptr (UsherDocument) document = NULL;

  *document_id = 0;
  if (issue->draft.render == NULL)
    return TRUE;
  document = usher_document_issue_within (connection, issue, file, error);
  if (document == NULL)
    return FALSE;
  *document_id = document->parent_instance.id;
  return TRUE;
}

static gpointer
move_all (UsherConnection  *connection,
          const UsherIssue *issue,
          gboolean          is_return,
          GError          **error)
{
  const UsherRequest        *request = issue->request;
  gint64                     document_id = 0;
  g_autoptr (UsherPartsFile) parts = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_act_begin (connection, request, request->id,
                                                           USHER_ORDER_ACTION_MOVE_PARTS, NULL, error);

  if (file == NULL || !require (request->list->len > 0, USHER_ERROR_INVALID_DATA, "Nothing is moved", error) ||
      !make_slip (connection, issue, file, &document_id, error))
    return NULL;
  for (guint i = 0; i < request->list->len; i++)
    {
      UsherStockMove *wanted = g_ptr_array_index (request->list, i);
      UsherPartNeed  *need = NULL;

      /* Read anew for each: two may be of the same line. */
      g_clear_object (&parts);
      parts = usher_parts_rows_load (connection, request->id, error);
      need = parts != NULL ? require_need (parts, wanted->line_id, error) : NULL;
      if (need == NULL || !move_one (connection, request, need, wanted, document_id, is_return, error))
        return NULL;
    }
  if (!usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_MOVE_PARTS, is_return ? "return" : "issue", error))
    return NULL;
  return usher_parts_rows_load (connection, request->id, error);
}

/**
 * usher_parts_issue_in_worker:
 *
 * Issues list (of UsherStockMove) to the order id, all or nothing; other_id
 * takes it, text is why the stock may be less than nothing.
 */
gpointer
usher_parts_issue_in_worker (UsherConnection *connection,
                             gpointer         input,
                             GError         **error)
{
  return move_all (connection, input, FALSE, error);
}

/**
 * usher_parts_return_in_worker:
 *
 * Takes list (of UsherStockMove) back from the order id, all or nothing; text
 * is why.
 */
gpointer
usher_parts_return_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  return move_all (connection, input, TRUE, error);
}

/**
 * usher_parts_load_in_worker:
 *
 * Reads the parts of order id.
 */
gpointer
usher_parts_load_in_worker (UsherConnection *connection,
                            gpointer         input,
                            GError         **error)
{
  return usher_parts_rows_load (connection, ((const UsherRequest *) input)->id, error);
}
