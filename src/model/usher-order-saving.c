/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-work.h"

#include "usher-audit-watch.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-act.h"
#include "usher-order-concerns.h"
#include "usher-order-lines.h"
#include "usher-order-load.h"
#include "usher-order-rows.h"
#include "usher-order-walk-around.h"
#include "usher-request.h"

/* Whether anything but who receives the car and since when differs. */
static gboolean
head_is_typed (UsherOrder *a,
               UsherOrder *b)
{
  return a->customer_id != b->customer_id || a->vehicle_id != b->vehicle_id || a->promised_at != b->promised_at ||
         a->odometer != b->odometer || a->fuel_eighths != b->fuel_eighths ||
         a->charge_percent != b->charge_percent || a->covers_seat != b->covers_seat ||
         a->covers_wheel != b->covers_wheel || a->covers_mat != b->covers_mat || a->saw_licence != b->saw_licence ||
         a->saw_booklet != b->saw_booklet || a->payment_method != b->payment_method || a->old_parts != b->old_parts ||
         a->waiting != b->waiting || a->price_after_inspection != b->price_after_inspection ||
         !g_str_equal (a->brought_by, b->brought_by) || !g_str_equal (a->brought_by_phone, b->brought_by_phone) ||
         !g_str_equal (a->promise_note, b->promise_note) || !g_str_equal (a->odometer_reason, b->odometer_reason) ||
         !g_str_equal (a->belongings, b->belongings) || !g_str_equal (a->valuables, b->valuables) ||
         !g_str_equal (a->wash, b->wash) || !g_str_equal (a->document_language, b->document_language);
}

/* Who says that a smaller reading or a later promise is right, is remembered. */
static gboolean
audit_reasons (UsherConnection    *connection,
               const UsherRequest *request,
               UsherOrder         *stored,
               UsherOrder         *order,
               GError            **error)
{
  gint64 order_id = order->parent_instance.id;

  if (*order->odometer_reason != '\0' && !g_str_equal (order->odometer_reason, stored->odometer_reason) &&
      !usher_order_rows_audit (connection, request, order_id, "override-odometer", order->odometer_reason, error))
    return FALSE;
  if (stored->promised_at != 0 && order->promised_at != stored->promised_at &&
      !usher_order_rows_audit (connection, request, order_id, "move-promise", order->promise_note, error))
    return FALSE;
  return TRUE;
}

/* An advisor takes the car over: where it is follows from that. */
static gboolean
start_reception (UsherConnection *connection,
                 gint64           order_id,
                 GError         **error)
{
  g_autoptr (UsherOrder) order = usher_order_rows_read (connection, order_id, error);

  if (order == NULL)
    return FALSE;
  if (order->car_state != USHER_CAR_STATE_ARRIVED)
    return TRUE;
  order->car_state = USHER_CAR_STATE_IN_RECEPTION;
  return usher_order_rows_update_states (connection, order, error);
}

/* A reception begins once, and only the guard says when. */
static gboolean
check_reception (UsherConnection    *connection,
                 const UsherRequest *request,
                 UsherOrder         *stored,
                 UsherOrder         *order,
                 GError            **error)
{
  g_autoptr (UsherOrderFile) file = NULL;

  if (order->reception_at == stored->reception_at)
    return TRUE;
  if (order->reception_at == 0)
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED,
                   "The reception of order %" G_GINT64_FORMAT " has begun", stored->parent_instance.id);
      return FALSE;
    }
  file = usher_order_file_read (connection, stored->parent_instance.id, error);
  return file != NULL && usher_order_file_ask (file, USHER_ORDER_ACTION_START_RECEPTION, request->now, NULL, error);
}

static gboolean
write_head (UsherConnection    *connection,
            const UsherRequest *request,
            UsherOrder         *stored,
            UsherOrder         *order,
            GError            **error)
{
  gint64 order_id = order->parent_instance.id;

  if (!usher_order_rows_update_head (connection, order, error) ||
      !usher_order_odometer_save (connection, stored, order, error) ||
      !audit_reasons (connection, request, stored, order, error))
    return FALSE;
  if (head_is_typed (stored, order) && !usher_order_rows_touch (connection, order_id, request->now, error))
    return FALSE;
  return order->reception_at == stored->reception_at || start_reception (connection, order_id, error);
}

/**
 * usher_order_save_head_in_worker:
 *
 * Saves the head @entity of an order and gives it as it is now.  From the first
 * paper on the trail says what was changed.
 */
gpointer
usher_order_save_head_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest         *request = input;
  UsherOrder                 *order = request->entity;
  gint64                      order_id = order->parent_instance.id;
  g_autoptr (UsherOrder)      stored = usher_order_rows_read (connection, order_id, error);
  g_autoptr (UsherAuditWatch) watch = NULL;

  if (stored == NULL || !usher_order_rows_require_open (stored, error) ||
      !check_reception (connection, request, stored, order, error))
    return NULL;
  watch = usher_audit_watch_new (connection, "order", order_id, error);
  if (watch == NULL || !write_head (connection, request, stored, order, error))
    return NULL;
  /* A draft is typed key by key; what was issued is changed. */
  if (*stored->number != '\0' && !usher_audit_watch_end (watch, connection, request, order_id, error))
    return NULL;
  return usher_order_rows_read (connection, order_id, error);
}

/**
 * usher_order_save_concerns_in_worker:
 *
 * Saves the concerns @list of order @id and gives them as they are now.
 */
gpointer
usher_order_save_concerns_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  const UsherRequest *request = input;

  if (!usher_order_rows_check_open (connection, request->id, error) ||
      !usher_order_concerns_save (connection, request->id, request->list, request->seen, request->now, error) ||
      !usher_order_rows_touch (connection, request->id, request->now, error))
    return NULL;
  return usher_order_concerns_load (connection, request->id, error);
}

/* Lines that were changed, or removed and typed anew, until they say again what
 * was signed last: they are agreed to. */
static gboolean
restore_consent (UsherConnection *connection,
                 UsherOrderFile  *file,
                 UsherEstimate  **estimate,
                 GError         **error)
{
  if (file->authorized == NULL || usher_estimate_count_consent (*estimate, USHER_CONSENT_QUOTED) == 0 ||
      !usher_estimate_matches_authorized (*estimate, file->authorized))
    return TRUE;
  if (!usher_order_lines_authorize (connection, *estimate, error))
    return FALSE;
  usher_estimate_unref (*estimate);
  *estimate = usher_order_lines_load (connection, file->order->parent_instance.id, error);
  return *estimate != NULL;
}

/**
 * usher_order_save_lines_in_worker:
 *
 * Saves the estimate, the one element of @list, of order @id over the one of
 * @seen, and gives it as it is now.
 */
gpointer
usher_order_save_lines_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest        *request = input;
  UsherEstimate             *estimate = g_ptr_array_index (request->list, 0);
  UsherEstimate             *seen = request->seen != NULL ? g_ptr_array_index (request->seen, 0) : NULL;
  g_autoptr (UsherEstimate)  saved = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, request->id, error);

  if (file == NULL ||
      !usher_order_file_ask (file, USHER_ORDER_ACTION_EDIT_LINES, request->now, NULL, error) ||
      !usher_order_lines_save (connection, request->id, estimate, seen, file->authorized, request->now, error))
    return NULL;

  saved = usher_order_lines_load (connection, request->id, error);
  if (saved == NULL || !restore_consent (connection, file, &saved, error) ||
      !usher_order_lines_update_total (connection, request->id, saved, error) ||
      !usher_order_rows_touch (connection, request->id, request->now, error) ||
      !usher_order_act_refresh (connection, request, request->id, error))
    return NULL;
  return g_steal_pointer (&saved);
}

/**
 * usher_order_save_marks_in_worker:
 *
 * Saves the damage marks @list of order @id and gives them as they are now.
 */
gpointer
usher_order_save_marks_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest *request = input;

  if (!usher_order_rows_check_open (connection, request->id, error) ||
      !usher_order_marks_save (connection, request->id, request->list, request->seen, request->now, error) ||
      !usher_order_rows_touch (connection, request->id, request->now, error))
    return NULL;
  return usher_order_marks_load (connection, request->id, error);
}

/**
 * usher_order_save_check_in_worker:
 *
 * Saves the changed checklist results @list of order @id and gives them as saved.
 */
gpointer
usher_order_save_check_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest   *request = input;
  g_autoptr (GPtrArray) saved = NULL;

  if (!usher_order_rows_check_open (connection, request->id, error))
    return NULL;
  saved = usher_order_checks_save (connection, request->id, request->list, error);
  if (saved == NULL || !usher_order_rows_touch (connection, request->id, request->now, error))
    return NULL;
  return g_steal_pointer (&saved);
}

/* A cancelled order gives its bay and technician back; when that is taken back,
 * those that went at @deleted_at come again, if they are still free. */
static gboolean
release_blocks (UsherConnection *connection,
                gint64           order_id,
                gint64           now,
                GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE time_block SET deleted_at = $2, row_version = row_version + 1"
                                        " WHERE order_id = $1 AND deleted_at IS NULL",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, now);
  return usher_statement_run (statement, error);
}

static gboolean
reclaim_blocks (UsherConnection *connection,
                gint64           order_id,
                GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE time_block SET deleted_at = NULL, row_version = row_version + 1"
                                        " WHERE order_id = $1 AND deleted_at ="
                                        "   (SELECT MAX (at) FROM audit_event"
                                        "     WHERE kind = 'order' AND row_id = $1 AND action = 'cancel')",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_statement_run (statement, error);
}

static void
note_booking (UsherConnection *connection,
              UsherOrder      *order)
{
  if (order->booking_id != 0)
    usher_connection_note_change (connection, "booking", order->booking_id);
  if (order->vehicle_id != 0)
    usher_connection_note_change (connection, "vehicle", order->vehicle_id);
}

/**
 * usher_order_cancel_in_worker:
 *
 * Cancels order @id because of @text.
 */
gpointer
usher_order_cancel_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, request->id, error);
  UsherOrderFacts            facts;

  if (file == NULL || !usher_order_file_ask (file, USHER_ORDER_ACTION_CANCEL, request->now, NULL, error))
    return NULL;

  usher_order_file_get_facts (file, request->now, &facts);
  facts.document = usher_order_document_after (&facts, USHER_ORDER_ACTION_CANCEL);
  file->order->document_state = facts.document;
  file->order->car_state = usher_order_car_state (&facts);
  usher_entity_set_string (&file->order->cancel_reason, request->text);
  if (!usher_order_rows_update_states (connection, file->order, error) ||
      !release_blocks (connection, request->id, request->now, error) ||
      !usher_order_rows_audit (connection, request, request->id, "cancel", request->text, error))
    return NULL;
  note_booking (connection, file->order);
  return usher_order_rows_read (connection, request->id, error);
}

/* What the order was before follows from what was issued and signed. */
static void
restore_states (UsherOrderFile *file,
                gint64          now)
{
  UsherOrderFacts facts;

  usher_order_file_get_facts (file, now, &facts);
  if (file->authorizations->len > 0)
    facts.document = USHER_DOCUMENT_STATE_AUTHORIZED;
  else if (facts.has_issued)
    facts.document = USHER_DOCUMENT_STATE_ESTIMATE;
  else
    facts.document = USHER_DOCUMENT_STATE_DRAFT;
  facts.has_consented = file->authorizations->len > 0;
  file->order->document_state = facts.document;
  file->order->car_state = usher_order_car_state (&facts);
  usher_entity_set_string (&file->order->cancel_reason, "");
}

/**
 * usher_order_undo_cancel_in_worker:
 *
 * Takes back that order @id was cancelled.
 */
gpointer
usher_order_undo_cancel_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, request->id, error);

  if (file == NULL)
    return NULL;
  if (file->order->document_state != USHER_DOCUMENT_STATE_CANCELLED)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Order %" G_GINT64_FORMAT " is not cancelled", request->id);
      return NULL;
    }

  restore_states (file, request->now);
  if (!usher_order_rows_update_states (connection, file->order, error) ||
      !reclaim_blocks (connection, request->id, error) ||
      !usher_order_rows_audit (connection, request, request->id, "undo-cancel", "", error))
    return NULL;
  note_booking (connection, file->order);
  return usher_order_rows_read (connection, request->id, error);
}
