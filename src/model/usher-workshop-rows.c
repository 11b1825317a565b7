/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-rows.h"

#include "usher-absence.h"
#include "usher-db-error.h"
#include "usher-rows.h"

/**
 * usher_workshop_prepare:
 * @values: (array length=n_values): bound to $1, $2, …
 *
 * Returns: (transfer full): a statement ready to step; NULL with @error set
 */
UsherStatement *
usher_workshop_prepare (UsherConnection *connection,
                        const char      *sql,
                        const gint64    *values,
                        gsize            n_values,
                        GError         **error)
{
  UsherStatement *statement = usher_connection_prepare (connection, sql, error);

  for (gsize i = 0; statement != NULL && i < n_values; i++)
    usher_statement_bind_int (statement, (guint) i + 1, values[i]);
  return statement;
}

/**
 * usher_workshop_run:
 * @values: (array length=n_values): bound to $1, $2, …
 * @first: (out) (optional): the first column of the first row, 0 without a row
 *
 * Runs a statement to its end.
 */
gboolean
usher_workshop_run (UsherConnection *connection,
                    const char      *sql,
                    const gint64    *values,
                    gsize            n_values,
                    gint64          *first,
                    GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_workshop_prepare (connection, sql, values, n_values, error);
  gint64                     value = 0;

  if (statement == NULL || !usher_statement_run_for_id (statement, &value, error))
    return FALSE;
  if (first != NULL)
    *first = value;
  return TRUE;
}

static GPtrArray *
list_rows (UsherConnection *connection,
           const char      *sql,
           gint64           parameter,
           UsherReadRow     read,
           GError         **error)
{
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, parameter);
  return usher_rows_collect (statement, read, rows, error) ? g_steal_pointer (&rows) : NULL;
}

static gpointer
read_job (UsherStatement *statement,
          guint          *column)
{
  UsherJob *self = g_object_new (USHER_TYPE_JOB, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_urgency_from_string (usher_statement_get_text (statement, (*column)++), &self->urgency);
  self->tools_ready = usher_statement_get_bool (statement, (*column)++);
  self->parts_ready = usher_statement_get_bool (statement, (*column)++);
  self->is_on_site = usher_statement_get_bool (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->key_tag);
  usher_rows_read_text (statement, column, &self->parking);
  usher_rows_read_text (statement, column, &self->instruction);
  self->dispatched_at = usher_statement_get_int (statement, (*column)++);
  self->dispatched_by = usher_statement_get_id (statement, (*column)++);

  return self;
}

/**
 * usher_job_rows_read:
 *
 * Reads an order's job.  As long as it has no row it is as the reception left
 * it: booked when there was a booking, on site when the customer waits.
 *
 * Returns: (transfer full): the job; NULL with @error set
 */
UsherJob *
usher_job_rows_read (UsherConnection *connection,
                     gint64           order_id,
                     GError         **error)
{
  return usher_rows_load (connection,
                          "SELECT o.id, COALESCE (j.row_version, 0),"
                          "       COALESCE (j.urgency, CASE WHEN o.booking_id IS NULL THEN 'normal' ELSE 'booked' END),"
                          "       COALESCE (j.tools_ready, 0), COALESCE (j.parts_ready, 0),"
                          "       COALESCE (j.is_on_site, CASE WHEN o.waiting = 'wait' THEN 1 ELSE 0 END),"
                          "       j.key_tag, j.parking, j.instruction, j.dispatched_at, j.dispatched_by"
                          "  FROM repair_order o LEFT JOIN job j ON j.order_id = o.id"
                          " WHERE o.id = $1 AND o.deleted_at IS NULL",
                          order_id, read_job, "order", error);
}

/**
 * usher_job_rows_ensure:
 *
 * Gives an order its job's row if it has none yet, as usher_job_rows_read()
 * shows it.
 */
gboolean
usher_job_rows_ensure (UsherConnection *connection,
                       gint64           order_id,
                       GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO job (order_id, urgency, is_on_site)"
                                        " SELECT id, CASE WHEN booking_id IS NULL THEN 'normal' ELSE 'booked' END,"
                                        "        CASE WHEN waiting = 'wait' THEN 1 ELSE 0 END"
                                        "   FROM repair_order WHERE id = $1"
                                        " ON CONFLICT (order_id) DO NOTHING",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_statement_run (statement, error);
}

static gboolean
check_version (UsherConnection *connection,
               UsherJob        *job,
               GError         **error)
{
  g_autoptr (UsherJob) stored = usher_job_rows_read (connection, job->parent_instance.id, error);

  if (stored == NULL)
    return FALSE;
  if (stored->parent_instance.row_version == job->parent_instance.row_version)
    return TRUE;
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "The job of order %" G_GINT64_FORMAT " was changed elsewhere",
               job->parent_instance.id);
  return FALSE;
}

/**
 * usher_job_rows_save:
 * @job: what it shall be; gets its new row_version
 *
 * Saves what the workshop plans; a stale row_version is %USHER_DB_ERROR_CONFLICT.
 */
gboolean
usher_job_rows_save (UsherConnection    *connection,
                     const UsherRequest *request,
                     UsherJob           *job,
                     GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     order_id = job->parent_instance.id;
  guint                      n = 1;

  if (!check_version (connection, job, error) || !usher_job_rows_ensure (connection, order_id, error))
    return FALSE;
  statement = usher_connection_prepare (connection,
                                        "UPDATE job SET urgency = $2, tools_ready = $3, parts_ready = $4, is_on_site = $5,"
                                        "       key_tag = $6, parking = $7, instruction = $8, dispatched_at = $9,"
                                        "       dispatched_by = $10, row_version = row_version + 1"
                                        " WHERE order_id = $1 RETURNING order_id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, order_id);
  usher_statement_bind_text (statement, n++, usher_urgency_to_string (job->urgency));
  usher_statement_bind_bool (statement, n++, job->tools_ready);
  usher_statement_bind_bool (statement, n++, job->parts_ready);
  usher_statement_bind_bool (statement, n++, job->is_on_site);
  usher_statement_bind_text (statement, n++, job->key_tag);
  usher_statement_bind_text (statement, n++, job->parking);
  usher_statement_bind_text (statement, n++, job->instruction);
  usher_statement_bind_id (statement, n++, job->dispatched_at);
  usher_statement_bind_id (statement, n++, job->dispatched_by);
  return usher_rows_run_for_version (statement, "job", &job->parent_instance.id, &job->parent_instance.row_version, error);
}

static gpointer
read_assignment (UsherStatement *statement,
                 guint          *column)
{
  UsherAssignment *self = g_object_new (USHER_TYPE_ASSIGNMENT, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->line_id = usher_statement_get_id (statement, (*column)++);
  self->technician_id = usher_statement_get_id (statement, (*column)++);
  self->block_id = usher_statement_get_id (statement, (*column)++);
  self->assigned_at = usher_statement_get_int (statement, (*column)++);
  self->assigned_by = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->technician_name);
  self->bay_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->bay_name);
  self->range.start = usher_statement_get_int (statement, (*column)++);
  self->range.end = usher_statement_get_int (statement, (*column)++);

  return self;
}

/**
 * usher_assignment_rows_list:
 *
 * Returns: (transfer full) (element-type UsherAssignment): who shall do what of an order
 */
GPtrArray *
usher_assignment_rows_list (UsherConnection *connection,
                            gint64           order_id,
                            GError         **error)
{
  return list_rows (connection,
                    "SELECT a.id, a.row_version, a.order_id, a.line_id, a.technician_id, t.id, a.assigned_at, a.assigned_by,"
                    "       s.name, t.bay_id, b.name, t.starts_at, t.ends_at"
                    "  FROM assignment a JOIN staff s ON s.id = a.technician_id"
                    "  LEFT JOIN time_block t ON t.id = a.block_id AND t.deleted_at IS NULL"
                    "  LEFT JOIN bay b ON b.id = t.bay_id"
                    " WHERE a.order_id = $1 AND a.deleted_at IS NULL ORDER BY a.line_id, a.id",
                    order_id, read_assignment, error);
}

static gpointer
read_entry (UsherStatement *statement,
            guint          *column)
{
  UsherWorkedTime *self = g_object_new (USHER_TYPE_WORKED_TIME, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->line_id = usher_statement_get_id (statement, (*column)++);
  self->technician_id = usher_statement_get_id (statement, (*column)++);
  self->started_at = usher_statement_get_int (statement, (*column)++);
  self->ended_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->pause_reason);
  usher_rows_read_text (statement, column, &self->note);
  usher_rows_read_text (statement, column, &self->technician_name);

  return self;
}

/**
 * usher_worked_time_rows_list:
 *
 * Returns: (transfer full) (element-type UsherWorkedTime): what was worked on an order, oldest first
 */
GPtrArray *
usher_worked_time_rows_list (UsherConnection *connection,
                             gint64           order_id,
                             GError         **error)
{
  return list_rows (connection,
                    "SELECT e.id, e.row_version, e.order_id, e.line_id, e.technician_id, e.started_at, e.ended_at,"
                    "       e.pause_reason, e.note, s.name"
                    "  FROM time_entry e JOIN staff s ON s.id = e.technician_id"
                    " WHERE e.order_id = $1 AND e.deleted_at IS NULL ORDER BY e.started_at, e.id",
                    order_id, read_entry, error);
}

static gpointer
read_stop (UsherStatement *statement,
           guint          *column)
{
  UsherWorkStop *self = g_object_new (USHER_TYPE_WORK_STOP, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  usher_stop_cause_from_string (usher_statement_get_text (statement, (*column)++), &self->cause);
  usher_rows_read_text (statement, column, &self->note);
  usher_rows_read_text (statement, column, &self->ends_when);
  self->expected_at = usher_statement_get_int (statement, (*column)++);
  self->since = usher_statement_get_int (statement, (*column)++);
  self->until = usher_statement_get_int (statement, (*column)++);
  self->stopped_by = usher_statement_get_id (statement, (*column)++);
  self->resumed_by = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->stopped_by_name);

  return self;
}

/**
 * usher_work_stop_rows_list:
 *
 * Returns: (transfer full) (element-type UsherWorkStop): when and why work could not go on, newest first
 */
GPtrArray *
usher_work_stop_rows_list (UsherConnection *connection,
                           gint64           order_id,
                           GError         **error)
{
  return list_rows (connection,
                    "SELECT w.id, w.order_id, w.cause, w.note, w.ends_when, w.expected_at, w.since, w.until, w.stopped_by,"
                    "       w.resumed_by, s.name"
                    "  FROM work_stop w LEFT JOIN staff s ON s.id = w.stopped_by"
                    " WHERE w.order_id = $1 ORDER BY w.since DESC, w.id DESC",
                    order_id, read_stop, error);
}

static gpointer
read_change (UsherStatement *statement,
             guint          *column)
{
  UsherPromiseChange *self = g_object_new (USHER_TYPE_PROMISE_CHANGE, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->old_at = usher_statement_get_int (statement, (*column)++);
  self->new_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->reason);
  self->changed_at = usher_statement_get_int (statement, (*column)++);
  self->changed_by = usher_statement_get_id (statement, (*column)++);

  return self;
}

/**
 * usher_promise_change_rows_list:
 *
 * Returns: (transfer full) (element-type UsherPromiseChange): how the promise was moved, newest first
 */
GPtrArray *
usher_promise_change_rows_list (UsherConnection *connection,
                                gint64           order_id,
                                GError         **error)
{
  return list_rows (connection,
                    "SELECT id, order_id, old_at, new_at, reason, changed_at, changed_by FROM promise_change"
                    " WHERE order_id = $1 ORDER BY changed_at DESC, id DESC",
                    order_id, read_change, error);
}

static gpointer
read_notice (UsherStatement *statement,
             guint          *column)
{
  UsherNotice *self = g_object_new (USHER_TYPE_NOTICE, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->kind);
  usher_rows_read_text (statement, column, &self->content);
  self->raised_at = usher_statement_get_int (statement, (*column)++);
  self->told_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->told_whom);
  usher_told_how_from_string (usher_statement_get_text (statement, (*column)++), &self->told_how);
  self->told_by = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->note);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->customer_name);
  usher_address_form_from_string (usher_statement_get_text (statement, (*column)++), &self->address_form);
  usher_rows_read_text (statement, column, &self->phone);
  self->advisor_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->advisor_name);
  usher_rows_read_text (statement, column, &self->told_by_name);
  self->promised_at = usher_statement_get_int (statement, (*column)++);
  self->earlier_at = usher_statement_get_int (statement, (*column)++);

  return self;
}

#define NOTICE_SELECT                                                                                           \
  "SELECT n.id, n.row_version, n.order_id, n.kind, n.content, n.raised_at, n.told_at, n.told_whom, n.told_how," \
  "       n.told_by, n.note, v.plate, c.name, c.address_form,"                                                  \
  "       CASE WHEN o.brought_by_phone <> '' THEN o.brought_by_phone ELSE c.phone END,"                         \
  "       o.advisor_id, a.name, b.name, o.promised_at,"                                                         \
  "       (SELECT p.old_at FROM promise_change p WHERE p.order_id = o.id AND p.changed_at = n.raised_at"        \
  "         ORDER BY p.id LIMIT 1)"                                                                             \
  "  FROM notice n JOIN repair_order o ON o.id = n.order_id"                                                    \
  "  LEFT JOIN vehicle v ON v.id = o.vehicle_id LEFT JOIN customer c ON c.id = o.customer_id"                   \
  "  LEFT JOIN staff a ON a.id = o.advisor_id LEFT JOIN staff b ON b.id = n.told_by"

/**
 * usher_notice_rows_list:
 * @order_id: of which order, 0 for those of all orders that are still to be told
 *
 * Returns: (transfer full) (element-type UsherNotice): what customers must be told; of one
 *   order also what they were told, newest first
 */
GPtrArray *
usher_notice_rows_list (UsherConnection *connection,
                        gint64           order_id,
                        GError         **error)
{
  if (order_id != 0)
    return list_rows (connection,
                      NOTICE_SELECT " WHERE n.order_id = $1 AND n.deleted_at IS NULL ORDER BY n.raised_at DESC, n.id DESC",
                      order_id, read_notice, error);
  return list_rows (connection,
                    NOTICE_SELECT " WHERE n.told_at IS NULL AND n.deleted_at IS NULL AND $1 = 0"
                                  "   AND o.document_state NOT IN ('closed', 'cancelled') AND o.deleted_at IS NULL"
                                  " ORDER BY n.raised_at, n.id",
                    0, read_notice, error);
}

static gpointer
read_absence (UsherStatement *statement,
              guint          *column)
{
  UsherAbsence *self = g_object_new (USHER_TYPE_ABSENCE, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->staff_id = usher_statement_get_id (statement, (*column)++);
  self->range.start = usher_statement_get_int (statement, (*column)++);
  self->range.end = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->reason);
  usher_rows_read_text (statement, column, &self->staff_name);

  return self;
}

/**
 * usher_absence_rows_list:
 * @now: those that are over by then are left out
 *
 * Returns: (transfer full) (element-type UsherAbsence): who is not here when, by time
 */
GPtrArray *
usher_absence_rows_list (UsherConnection *connection,
                         gint64           now,
                         GError         **error)
{
  return list_rows (connection,
                    "SELECT a.id, a.row_version, a.staff_id, a.starts_at, a.ends_at, a.reason, s.name"
                    "  FROM absence a JOIN staff s ON s.id = a.staff_id"
                    " WHERE a.ends_at > $1 AND a.deleted_at IS NULL AND s.deleted_at IS NULL"
                    " ORDER BY a.starts_at, a.id",
                    now, read_absence, error);
}
