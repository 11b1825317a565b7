/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-parts-work.h"

#include "usher-error.h"
#include "usher-order-rows.h"
#include "usher-parts-rows.h"
#include "usher-rows.h"
#include "usher-workshop-work.h"

/* What is short: asked for, ordered, arrived. */

/**
 * usher_parts_list_open_in_worker:
 *
 * Lists what orders wait for.
 */
gpointer
usher_parts_list_open_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  return usher_parts_rows_list_open (connection, error);
}

/* Who may stop the work for want of a part may also ask for it; the store room
 * orders it and says when it comes. */
static gboolean
check_may (UsherConnection    *connection,
           const UsherRequest *request,
           UsherPartRequest   *wanted,
           UsherPartRequest   *stored,
           GError            **error)
{
  gboolean is_asking = wanted->state == USHER_PART_REQUEST_STATE_ASKED ||
                       (wanted->state == USHER_PART_REQUEST_STATE_CANCELLED && stored != NULL &&
                        stored->state == USHER_PART_REQUEST_STATE_ASKED);

  return usher_staff_require_action (connection, request,
                                     is_asking ? USHER_ORDER_ACTION_STOP_WORK : USHER_ORDER_ACTION_MOVE_PARTS, error);
}

static gboolean
has_arrived (const UsherPartRequest *request)
{
  return request != NULL && request->state == USHER_PART_REQUEST_STATE_ARRIVED;
}

static gboolean
check_values (UsherPartRequest *wanted,
              UsherPartRequest *stored,
              GError          **error)
{
  gboolean is_fit = wanted->quantity > 0 && (wanted->part_id != 0 || *wanted->description != '\0') &&
                    wanted->state != USHER_PART_REQUEST_STATE_ISSUED &&
                    (stored == NULL || stored->state != USHER_PART_REQUEST_STATE_ISSUED);

  /* What was received is in the ledger as it was; it is sent back before it is changed. */
  if (has_arrived (stored))
    is_fit = is_fit && wanted->state != USHER_PART_REQUEST_STATE_CANCELLED &&
             (!has_arrived (wanted) || wanted->quantity == stored->quantity);
  if (!is_fit)
    g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "That is no request, or it is over");
  return is_fit;
}

/* What has arrived is in the stock, to be issued from there; and no longer, when
 * it had not arrived after all. */
static gboolean
receive (UsherConnection    *connection,
         const UsherRequest *request,
         UsherPartRequest   *wanted,
         UsherPartRequest   *stored,
         GError            **error)
{
  g_autoptr (UsherStockMove) move = NULL;
  gint64                     stock = 0;

  if (wanted->part_id == 0 || has_arrived (wanted) == has_arrived (stored))
    return TRUE;
  move = g_object_new (USHER_TYPE_STOCK_MOVE, NULL);
  move->part_id = wanted->part_id;
  move->order_id = wanted->order_id;
  move->quantity = has_arrived (wanted) ? wanted->quantity : -stored->quantity;
  move->moved_at = request->now;
  if (!usher_parts_rows_change_stock (connection, move->part_id, move->quantity, &stock, error))
    return FALSE;
  if (move->quantity < 0 && stock < 0)
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_INSUFFICIENT, "Part %" G_GINT64_FORMAT " was issued meanwhile",
                   move->part_id);
      return FALSE;
    }
  return usher_parts_rows_insert_move (connection, move, "receive", request->staff_id, error);
}

/* A car cannot be ready before its parts are here: a promise that cannot be
 * kept any more is moved, and somebody tells the customer. */
static gboolean
follow_with_promise (UsherConnection    *connection,
                     const UsherRequest *request,
                     UsherPartRequest   *saved,
                     GError            **error)
{
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (UsherPartsFile) parts = NULL;
  UsherPromise               promise = { 0 };
  gboolean                   is_found = FALSE;

  if (!usher_part_request_is_awaited (saved) || saved->eta == 0)
    return TRUE;
  file = usher_order_file_read (connection, saved->order_id, error);
  parts = file != NULL ? usher_parts_rows_load (connection, saved->order_id, error) : NULL;
  if (parts == NULL)
    return FALSE;
  if (file->order->document_state != USHER_DOCUMENT_STATE_AUTHORIZED || file->progress.work_finished_at != 0 ||
      file->order->promised_at == 0)
    return TRUE;
  if (!usher_workshop_compute_promise (connection, request, file, usher_parts_file_get_parts_at (parts), &promise, &is_found, error))
    return FALSE;
  if (!is_found || promise.ready_at <= file->order->promised_at)
    return TRUE;
  return usher_workshop_move_promise (connection, request, file, promise.ready_at, saved->description, error);
}

static gboolean
save (UsherConnection    *connection,
      const UsherRequest *request,
      UsherPartRequest   *saved,
      UsherPartRequest   *stored,
      GError            **error)
{
  g_autofree char *detail = g_strdup_printf ("%s %s", usher_part_request_state_to_string (saved->state), saved->code);

  if (stored != NULL)
    {
      saved->asked_at = stored->asked_at;
      saved->asked_by = stored->asked_by;
    }
  else
    {
      saved->asked_at = request->now;
      saved->asked_by = request->staff_id;
    }
  return usher_parts_rows_save_request (connection, saved, error) && receive (connection, request, saved, stored, error) &&
         follow_with_promise (connection, request, saved, error) &&
         usher_order_rows_audit (connection, request, saved->order_id, "part-request", detail, error) &&
         usher_order_rows_touch (connection, saved->order_id, request->now, error);
}

/**
 * usher_parts_save_request_in_worker:
 *
 * Saves entity, a request that is new or has come further.
 */
gpointer
usher_parts_save_request_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  const UsherRequest          *request = input;
  g_autoptr (UsherPartRequest) saved = usher_entity_copy (request->entity);
  g_autoptr (UsherPartRequest) stored = NULL;

  if (!usher_order_rows_check_open (connection, saved->order_id, error))
    return NULL;
  if (saved->parent_instance.id != 0)
    {
      stored = usher_parts_rows_load_request (connection, saved->parent_instance.id, error);
      if (stored == NULL)
        return NULL;
    }
  if (!check_may (connection, request, saved, stored, error) || !check_values (saved, stored, error) ||
      !save (connection, request, saved, stored, error))
    return NULL;
  usher_connection_note_change (connection, "part", saved->part_id);
  return usher_parts_rows_load (connection, saved->order_id, error);
}
