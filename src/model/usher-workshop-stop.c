/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-work.h"

#include "usher-absence.h"
#include "usher-booking-rows.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-notice.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-rows.h"
#include "usher-work-stop.h"
#include "usher-work-values.h"
#include "usher-workshop-rows.h"

static gpointer
read_block (UsherStatement *statement,
            guint          *column)
{
  return usher_block_rows_read (statement, column);
}

/**
 * usher_workshop_free_bay:
 *
 * Gives back what an order holds of bays and technicians from now on: what has
 * not begun goes, what is going on ends now.  Where a stretch was laid over
 * another on purpose it stays as it is.
 */
gboolean
usher_workshop_free_bay (UsherConnection    *connection,
                         const UsherRequest *request,
                         gint64              order_id,
                         GError            **error)
{
  g_autoptr (GPtrArray)      blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT " USHER_BLOCK_COLUMNS ("t") " FROM time_block t"
                                                                            " WHERE t.order_id = $1 AND t.ends_at > $2 AND t.deleted_at IS NULL",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, request->now);
  if (!usher_rows_collect (statement, read_block, blocks, error))
    return FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      UsherTimeBlock            *block = g_ptr_array_index (blocks, i);
      g_autoptr (UsherTimeBlock) saved = NULL;
      g_autoptr (GError)         local_error = NULL;

      if (block->range.start >= request->now)
        {
          if (!usher_block_rows_remove (connection, block->parent_instance.id, request->now, error))
            return FALSE;
          continue;
        }
      block->range.end = request->now;
      saved = usher_block_rows_save (connection, block, &local_error);
      if (saved == NULL && !g_error_matches (local_error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
set_cause (UsherConnection *connection,
           gint64           order_id,
           UsherStopCause   cause,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE repair_order SET stop_cause = $2, row_version = row_version + 1 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_text (statement, 2, usher_stop_cause_to_string (cause));
  return usher_statement_run (statement, error);
}

static gboolean
insert_stop (UsherConnection    *connection,
             const UsherRequest *request,
             UsherWorkStop      *stop,
             GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO work_stop (order_id, cause, note, ends_when, expected_at, since, stopped_by)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, stop->order_id);
  usher_statement_bind_text (statement, 2, usher_stop_cause_to_string (stop->cause));
  usher_statement_bind_text (statement, 3, stop->note);
  usher_statement_bind_text (statement, 4, stop->ends_when);
  usher_statement_bind_id (statement, 5, stop->expected_at);
  usher_statement_bind_int (statement, 6, request->now);
  usher_statement_bind_id (statement, 7, request->staff_id);
  return usher_statement_run (statement, error);
}

/* Hours of waiting are nobody's work: the clocks stop with the cause. */
static UsherPauseReason
get_pause_reason (UsherStopCause cause)
{
  if (cause == USHER_STOP_CAUSE_PARTS)
    return USHER_PAUSE_REASON_PARTS;
  return cause == USHER_STOP_CAUSE_CONSENT ? USHER_PAUSE_REASON_CONSENT : USHER_PAUSE_REASON_OTHER;
}

/* A promise that cannot be kept any more is moved, and somebody tells the
 * customer; one that can be kept stays. */
static gboolean
follow_with_promise (UsherConnection    *connection,
                     const UsherRequest *request,
                     UsherOrderFile     *file,
                     gint64              not_before,
                     const char         *reason,
                     GError            **error)
{
  UsherPromise promise = { 0 };
  gboolean     is_found = FALSE;

  if (!usher_workshop_compute_promise (connection, request, file, not_before, &promise, &is_found, error))
    return FALSE;
  if (!is_found || file->order->promised_at == 0 || promise.ready_at <= file->order->promised_at)
    return TRUE;
  return usher_workshop_move_promise (connection, request, file, promise.ready_at, reason, error);
}

static gpointer
answer (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/* @entity: UsherWorkStop; @number: whether the bay is given free */
gpointer
usher_workshop_stop_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  UsherRequest              *request = input;
  UsherWorkStop             *stop = request->entity;
  const char                *pause = usher_pause_reason_to_string (get_pause_reason (stop->cause));
  g_autoptr (UsherOrderFile) file = NULL;

  if (stop->cause == USHER_STOP_CAUSE_NONE || (stop->cause == USHER_STOP_CAUSE_OTHER && *stop->note == '\0'))
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "A stop has a cause");
      return NULL;
    }
  file = usher_order_act_begin (connection, request, stop->order_id, USHER_ORDER_ACTION_STOP_WORK, NULL, error);
  if (file == NULL || !insert_stop (connection, request, stop, error) ||
      !set_cause (connection, stop->order_id, stop->cause, error) ||
      !usher_workshop_end_clocks (connection, request, "order_id", stop->order_id, pause, "", error))
    return NULL;
  if (request->number != 0 && !usher_workshop_free_bay (connection, request, stop->order_id, error))
    return NULL;
  if (stop->expected_at != 0 &&
      !follow_with_promise (connection, request, file, stop->expected_at, stop->ends_when, error))
    return NULL;
  if (!usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_STOP_WORK,
                            usher_stop_cause_to_string (stop->cause), error))
    return NULL;

  return answer (stop->order_id);
}

gpointer
usher_workshop_resume_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (UsherStatement) statement = NULL;

  file = usher_order_act_begin (connection, request, request->id, USHER_ORDER_ACTION_RESUME_WORK, NULL, error);
  if (file == NULL)
    return NULL;
  statement = usher_connection_prepare (connection,
                                        "UPDATE work_stop SET until = $2, resumed_by = $3 WHERE order_id = $1 AND until IS NULL",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->now);
  usher_statement_bind_id (statement, 3, request->staff_id);
  if (!usher_statement_run (statement, error) ||
      !set_cause (connection, request->id, USHER_STOP_CAUSE_NONE, error) ||
      !follow_with_promise (connection, request, file, 0, request->text, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_RESUME_WORK, "", error))
    return NULL;

  return answer (request->id);
}

/* @id: the order; @number: the new time; @row_version: of the order as seen; @text: why */
gpointer
usher_workshop_move_promise_in_worker (UsherConnection *connection,
                                       gpointer         input,
                                       GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherOrderFile) file = NULL;

  file = usher_order_act_begin (connection, request, request->id, USHER_ORDER_ACTION_DISPATCH, NULL, error);
  if (file == NULL)
    return NULL;
  if (file->order->promised_at != request->other_id)
    {
      g_set_error_literal (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "The promised time was moved elsewhere");
      return NULL;
    }
  if (request->number <= request->now)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "A promise lies ahead");
      return NULL;
    }
  if (!usher_workshop_move_promise (connection, request, file, request->number, request->text, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_DISPATCH, "promise", error))
    return NULL;

  return answer (request->id);
}

/* @entity: UsherNotice with who was told how; its told_at says whether */
gpointer
usher_workshop_tell_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  UsherRequest              *request = input;
  UsherNotice               *notice = request->entity;
  gboolean                   is_told = notice->told_at != 0;
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;
  gint64                     version = 0;

  statement = usher_connection_prepare (connection,
                                        "UPDATE notice SET told_at = $3, told_whom = $4, told_how = $5, told_by = $6,"
                                        "       note = $7, row_version = row_version + 1"
                                        " WHERE id = $1 AND row_version = $2 AND deleted_at IS NULL"
                                        " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, notice->parent_instance.id);
  usher_statement_bind_int (statement, 2, notice->parent_instance.row_version);
  usher_statement_bind_id (statement, 3, is_told ? request->now : 0);
  usher_statement_bind_text (statement, 4, is_told ? notice->told_whom : "");
  usher_statement_bind_text (statement, 5, is_told ? usher_told_how_to_string (notice->told_how) : "");
  usher_statement_bind_id (statement, 6, is_told ? request->staff_id : 0);
  usher_statement_bind_text (statement, 7, is_told ? notice->note : "");
  if (!usher_rows_run_for_version (statement, "notice", &id, &version, error) ||
      !usher_order_rows_audit (connection, request, notice->order_id, is_told ? "told-customer" : "not-told-customer",
                               notice->kind, error))
    return NULL;
  usher_connection_note_change (connection, "notice", id);
  usher_connection_note_change (connection, "order", notice->order_id);

  return answer (version);
}

/* Whoever plans the work says who is here. */
gpointer
usher_workshop_save_absence_in_worker (UsherConnection *connection,
                                       gpointer         input,
                                       GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherAbsence)   absence = usher_entity_copy (request->entity);
  gboolean                   is_new = absence->parent_instance.id == 0;
  g_autoptr (UsherStatement) statement = NULL;

  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_DISPATCH, error))
    return NULL;
  statement = usher_connection_prepare (connection,
                                        is_new ? "INSERT INTO absence (staff_id, starts_at, ends_at, reason)"
                                                 " VALUES ($1, $2, $3, $4) RETURNING id, row_version"
                                               : "UPDATE absence SET staff_id = $1, starts_at = $2, ends_at = $3, reason = $4,"
                                                 "       deleted_at = NULL, row_version = row_version + 1"
                                                 " WHERE id = $5 AND row_version = $6 RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, absence->staff_id);
  usher_statement_bind_int (statement, 2, absence->range.start);
  usher_statement_bind_int (statement, 3, absence->range.end);
  usher_statement_bind_text (statement, 4, absence->reason);
  if (!is_new)
    {
      usher_statement_bind_int (statement, 5, absence->parent_instance.id);
      usher_statement_bind_int (statement, 6, absence->parent_instance.row_version);
    }
  if (!usher_rows_run_for_version (statement, "absence", &absence->parent_instance.id,
                                   &absence->parent_instance.row_version, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "staff", absence->staff_id, "absence",
                         absence->reason, error))
    return NULL;
  usher_connection_note_change (connection, "staff", absence->staff_id);

  return g_steal_pointer (&absence);
}

gpointer
usher_workshop_remove_absence_in_worker (UsherConnection *connection,
                                         gpointer         input,
                                         GError         **error)
{
  UsherRequest              *request = input;
  UsherAbsence              *absence = request->entity;
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;
  gint64                     version = 0;

  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_DISPATCH, error))
    return NULL;
  statement = usher_connection_prepare (connection,
                                        "UPDATE absence SET deleted_at = $3, row_version = row_version + 1"
                                        " WHERE id = $1 AND row_version = $2 AND deleted_at IS NULL"
                                        " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, absence->parent_instance.id);
  usher_statement_bind_int (statement, 2, absence->parent_instance.row_version);
  usher_statement_bind_int (statement, 3, request->now);
  if (!usher_rows_run_for_version (statement, "absence", &id, &version, error))
    return NULL;
  usher_connection_note_change (connection, "staff", absence->staff_id);

  return answer (version);
}
