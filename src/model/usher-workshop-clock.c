/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-work.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-rate.h"
#include "usher-rows.h"
#include "usher-work-values.h"
#include "usher-workshop-rows.h"

/* The requests of the clocks: @id is the line, @other_id the technician, @number
 * the UsherPauseReason, @text a note.  At the shared PC the technician is who
 * asks: the badge says so. */

static gboolean
find_order (UsherConnection *connection,
            gint64           line_id,
            gint64          *order_id,
            GError         **error)
{
  if (!usher_workshop_run (connection, "SELECT order_id FROM estimate_line WHERE id = $1 AND deleted_at IS NULL",
                           USHER_VALUES (line_id), order_id, error))
    return FALSE;
  if (*order_id != 0)
    return TRUE;
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no line with id %" G_GINT64_FORMAT, line_id);
  return FALSE;
}

/* No work before authorization: a line that is not agreed to has no clock. */
static const UsherEstimateLine *
find_line (UsherOrderFile *file,
           gint64          line_id,
           GError        **error)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (file->estimate, i);

      if (line->id == line_id && line->consent == USHER_CONSENT_AUTHORIZED &&
          (line->kind == USHER_LINE_KIND_LABOUR || line->kind == USHER_LINE_KIND_SUBLET))
        return line;
    }

  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Line %" G_GINT64_FORMAT " is not agreed to", line_id);
  return NULL;
}

static gboolean
check_technician (UsherConnection *connection,
                  gint64           technician_id,
                  GError         **error)
{
  gint64 id = 0;

  if (!usher_workshop_run (connection,
                           "SELECT id FROM staff WHERE id = $1 AND role IN ('technician', 'group-leader') AND is_active = 1"
                           "   AND deleted_at IS NULL",
                           USHER_VALUES (technician_id), &id, error))
    return FALSE;
  if (id != 0)
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Staff %" G_GINT64_FORMAT " works on no cars", technician_id);
  return FALSE;
}

/**
 * usher_workshop_end_clocks:
 * @column: "technician_id", "line_id" or "order_id" of time_entry
 * @id: whose clocks
 * @pause_reason: nick, empty: the line is finished
 *
 * Stops clocks that run.
 */
gboolean
usher_workshop_end_clocks (UsherConnection    *connection,
                           const UsherRequest *request,
                           const char         *column,
                           gint64              id,
                           const char         *pause_reason,
                           const char         *note,
                           GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  g_autofree char           *sql = NULL;
  gboolean                   has_row = FALSE;

  sql = g_strdup_printf ("UPDATE time_entry SET ended_at = $2, pause_reason = $3, note = $4, row_version = row_version + 1"
                         " WHERE %s = $1 AND ended_at IS NULL AND deleted_at IS NULL RETURNING order_id",
                         column);
  statement = usher_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, id);
  usher_statement_bind_int (statement, 2, request->now);
  usher_statement_bind_text (statement, 3, pause_reason);
  usher_statement_bind_text (statement, 4, note != NULL ? note : "");
  while (usher_statement_step (statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      usher_connection_note_change (connection, "order", usher_statement_get_id (statement, 0));
    }

  return FALSE;
}

static gboolean
insert_entry (UsherConnection    *connection,
              const UsherRequest *request,
              gint64              order_id,
              gint64              line_id,
              gint64              technician_id,
              GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO time_entry (order_id, line_id, technician_id, started_at)"
                                        " VALUES ($1, $2, $3, $4)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, line_id);
  usher_statement_bind_int (statement, 3, technician_id);
  usher_statement_bind_int (statement, 4, request->now);
  return usher_statement_run (statement, error) &&
         usher_workshop_run (connection,
                             "UPDATE estimate_line SET started_at = COALESCE (started_at, $2) WHERE id = $1",
                             USHER_VALUES (line_id, request->now), NULL, error);
}

/* Who works on a line has it, whoever planned what. */
static gboolean
ensure_assignment (UsherConnection    *connection,
                   const UsherRequest *request,
                   gint64              order_id,
                   gint64              line_id,
                   gint64              technician_id,
                   GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO assignment (order_id, line_id, technician_id, assigned_at, assigned_by)"
                                        " VALUES ($1, $2, $3, $4, $5)"
                                        " ON CONFLICT (line_id, technician_id) WHERE deleted_at IS NULL DO NOTHING",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, line_id);
  usher_statement_bind_int (statement, 3, technician_id);
  usher_statement_bind_int (statement, 4, request->now);
  usher_statement_bind_id (statement, 5, request->staff_id);
  return usher_statement_run (statement, error);
}

/* Starts a clock; the one that the technician has running pauses by itself. */
static gboolean
start_clock (UsherConnection    *connection,
             const UsherRequest *request,
             gint64              line_id,
             gint64              technician_id,
             GError            **error)
{
  g_autoptr (UsherOrderFile) file = NULL;
  gint64                     order_id = 0;
  gint64                     running = 0;

  if (!find_order (connection, line_id, &order_id, error))
    return FALSE;
  file = usher_order_act_begin (connection, request, order_id, USHER_ORDER_ACTION_START_WORK, NULL, error);
  if (file == NULL || find_line (file, line_id, error) == NULL || !check_technician (connection, technician_id, error) ||
      !usher_workshop_run (connection,
                           "SELECT line_id FROM time_entry WHERE technician_id = $1 AND ended_at IS NULL AND deleted_at IS NULL",
                           USHER_VALUES (technician_id), &running, error))
    return FALSE;
  if (running == line_id)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "The clock of line %" G_GINT64_FORMAT " runs", line_id);
      return FALSE;
    }
  return usher_workshop_end_clocks (connection, request, "technician_id", technician_id,
                                    usher_pause_reason_to_string (USHER_PAUSE_REASON_OTHER_JOB), "", error) &&
         insert_entry (connection, request, order_id, line_id, technician_id, error) &&
         ensure_assignment (connection, request, order_id, line_id, technician_id, error) &&
         usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_START_WORK, "", error);
}

static gpointer
answer (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

gpointer
usher_workshop_start_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  UsherRequest *request = input;

  return start_clock (connection, request, request->id, request->other_id, error) ? answer (request->id) : NULL;
}

/* A pause changes no state, so nothing stands in its way. */
gpointer
usher_workshop_pause_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  UsherRequest *request = input;
  const char   *reason = usher_pause_reason_to_string ((UsherPauseReason) request->number);
  gint64        order_id = 0;

  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_FINISH_WORK, error) ||
      !usher_workshop_run (connection,
                           "SELECT order_id FROM time_entry WHERE technician_id = $1 AND line_id = $2 AND ended_at IS NULL"
                           "   AND deleted_at IS NULL",
                           USHER_VALUES (request->other_id, request->id), &order_id, error))
    return NULL;
  if (order_id == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "No clock runs on line %" G_GINT64_FORMAT, request->id);
      return NULL;
    }
  if (!usher_workshop_end_clocks (connection, request, "technician_id", request->other_id, reason, request->text, error) ||
      !usher_order_rows_audit (connection, request, order_id, "pause-work", reason, error))
    return NULL;

  return answer (order_id);
}

static gboolean
count_entries (UsherConnection *connection,
               gint64           line_id,
               gint64           order_id,
               gint64          *count,
               gint64          *seconds,
               GError         **error)
{
  return usher_workshop_run (connection,
                             "SELECT COUNT (*) FROM time_entry WHERE line_id = $1 AND order_id = $2 AND deleted_at IS NULL",
                             USHER_VALUES (line_id, order_id), count, error) &&
         usher_workshop_run (connection,
                             "SELECT COALESCE (SUM (ended_at - started_at), 0) FROM time_entry"
                             " WHERE line_id = $1 AND order_id = $2 AND deleted_at IS NULL AND ended_at IS NOT NULL",
                             USHER_VALUES (line_id, order_id), seconds, error);
}

/* What the operation takes here, against what the catalogue says. */
static gboolean
count_operation (UsherConnection         *connection,
                 const UsherEstimateLine *line,
                 gint64                   seconds,
                 int                      sign,
                 GError                 **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (line->operation_id == 0 || seconds <= 0)
    return TRUE;
  statement = usher_connection_prepare (connection,
                                        "UPDATE labour_operation SET times_done = times_done + $2,"
                                        "       hours_estimated = hours_estimated + $3, hours_taken = hours_taken + $4"
                                        " WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, line->operation_id);
  usher_statement_bind_int (statement, 2, sign);
  usher_statement_bind_int (statement, 3, sign * line->hours);
  usher_statement_bind_int (statement, 4, sign * usher_mul_div (seconds, 1, 36));
  return usher_statement_run (statement, error);
}

static gboolean
mark_done (UsherConnection *connection,
           gint64           line_id,
           gint64           now,
           gint64           technician_id,
           GError         **error)
{
  return usher_workshop_run (connection,
                             "UPDATE estimate_line SET consent = 'done', done_at = $2, done_by = $3, row_version = row_version + 1"
                             " WHERE id = $1",
                             USHER_VALUES (line_id, now, technician_id), NULL, error);
}

/* Work that nobody clocked, such as another firm's, begins and ends at once. */
static gboolean
ensure_begun (UsherConnection    *connection,
              const UsherRequest *request,
              gint64              order_id,
              GError            **error)
{
  gint64 count = 0;
  gint64 seconds = 0;

  if (!count_entries (connection, request->id, order_id, &count, &seconds, error))
    return FALSE;
  return count > 0 || start_clock (connection, request, request->id, request->other_id, error);
}

gpointer
usher_workshop_finish_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherOrderFile) file = NULL;
  const UsherEstimateLine   *line = NULL;
  gint64                     order_id = 0;
  gint64                     count = 0;
  gint64                     seconds = 0;

  if (!find_order (connection, request->id, &order_id, error) || !ensure_begun (connection, request, order_id, error))
    return NULL;
  file = usher_order_act_begin (connection, request, order_id, USHER_ORDER_ACTION_FINISH_WORK, NULL, error);
  if (file == NULL)
    return NULL;
  line = find_line (file, request->id, error);
  if (line == NULL || !usher_workshop_end_clocks (connection, request, "line_id", request->id, "", request->text, error) ||
      !count_entries (connection, request->id, order_id, &count, &seconds, error) ||
      !count_operation (connection, line, seconds, 1, error) ||
      !mark_done (connection, request->id, request->now, request->other_id, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_FINISH_WORK, line->description, error))
    return NULL;
  if (file->progress.work_finished_at != 0 && !usher_workshop_free_bay (connection, request, order_id, error))
    return NULL;

  return answer (order_id);
}

/* Takes back that a line is done, which opens the work again. */
gpointer
usher_workshop_reopen_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherOrderFile) file = NULL;
  gint64                     order_id = 0;
  gint64                     count = 0;
  gint64                     seconds = 0;
  const UsherEstimateLine   *line = NULL;

  if (!find_order (connection, request->id, &order_id, error))
    return NULL;
  file = usher_order_act_begin (connection, request, order_id, USHER_ORDER_ACTION_DISPATCH, NULL, error);
  if (file == NULL)
    return NULL;
  for (guint i = 0; line == NULL && i < usher_estimate_get_n_lines (file->estimate); i++)
    {
      const UsherEstimateLine *candidate = usher_estimate_get_line (file->estimate, i);

      if (candidate->id == request->id && candidate->consent == USHER_CONSENT_DONE)
        line = candidate;
    }
  if (line == NULL)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Line %" G_GINT64_FORMAT " is not done", request->id);
      return NULL;
    }
  if (!count_entries (connection, request->id, order_id, &count, &seconds, error) ||
      !count_operation (connection, line, seconds, -1, error) ||
      !usher_workshop_run (connection,
                           "UPDATE estimate_line SET consent = 'authorized', done_at = NULL, done_by = NULL,"
                           "       row_version = row_version + 1 WHERE id = $1",
                           USHER_VALUES (request->id), NULL, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_DISPATCH, "reopen", error))
    return NULL;

  return answer (order_id);
}
