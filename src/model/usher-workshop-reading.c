/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-work.h"

#include "usher-booking-rows.h"
#include "usher-order-load.h"
#include "usher-rows.h"
#include "usher-technician.h"
#include "usher-work-item.h"
#include "usher-workshop-rows.h"

/* How far ahead bays and technicians are looked at. */
#define AHEAD_S (90 * 24 * 3600)

gpointer
usher_workshop_load_job_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherJobFile)   self = g_object_new (USHER_TYPE_JOB_FILE, NULL);
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, request->id, error);
  gint64                     expected_at = 0;

  if (file == NULL)
    return NULL;
  self->job = usher_job_rows_read (connection, request->id, error);
  if (self->job == NULL)
    return NULL;
  self->assignments = usher_assignment_rows_list (connection, request->id, error);
  if (self->assignments == NULL)
    return NULL;
  self->entries = usher_worked_time_rows_list (connection, request->id, error);
  if (self->entries == NULL)
    return NULL;
  self->stops = usher_work_stop_rows_list (connection, request->id, error);
  if (self->stops == NULL)
    return NULL;
  self->changes = usher_promise_change_rows_list (connection, request->id, error);
  if (self->changes == NULL)
    return NULL;
  self->notices = usher_notice_rows_list (connection, request->id, error);
  if (self->notices == NULL)
    return NULL;
  if (self->stops->len > 0 && ((UsherWorkStop *) self->stops->pdata[0])->until == 0)
    expected_at = ((UsherWorkStop *) self->stops->pdata[0])->expected_at;
  if (!usher_workshop_compute_promise (connection, request, file, expected_at, &self->promise, &self->has_promise, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gpointer
read_technician (UsherStatement *statement,
                 guint          *column)
{
  UsherTechnician *self = g_object_new (USHER_TYPE_TECHNICIAN, NULL);

  self->id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->name);
  usher_rows_read_text (statement, column, &self->pinyin);
  usher_rows_read_text (statement, column, &self->badge);
  usher_rows_read_text (statement, column, &self->skills);
  self->absent_until = usher_statement_get_int (statement, (*column)++);
  self->entry_id = usher_statement_get_id (statement, (*column)++);
  self->entry_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->line_id = usher_statement_get_id (statement, (*column)++);
  self->since = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->description);

  return self;
}

static UsherTechnician *
find_technician (GPtrArray *technicians,
                 gint64     id)
{
  for (guint i = 0; i < technicians->len; i++)
    {
      UsherTechnician *technician = g_ptr_array_index (technicians, i);

      if (technician->id == id)
        return technician;
    }

  return NULL;
}

/* A line that several share is a part of the load of each.  Work that waits for
 * parts is no load: nobody can do it. */
static gboolean
add_load (UsherConnection *connection,
          gint64           now,
          GPtrArray       *technicians,
          GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT a.technician_id, o.stop_cause, l.hours - " USHER_WORKED ("$1") ","
                                                                                                               "       (SELECT COUNT (*) FROM assignment x"
                                                                                                               "         WHERE x.line_id = l.id AND x.deleted_at IS NULL)"
                                                                                                               "  FROM repair_order o"
                                                                                                               "  JOIN assignment a ON a.order_id = o.id AND a.deleted_at IS NULL"
                                                                                                               "  JOIN estimate_line l ON l.id = a.line_id AND l.deleted_at IS NULL"
                                                                                                               "        AND l.consent = 'authorized'"
                                                                                                               " WHERE o.deleted_at IS NULL AND o.document_state NOT IN ('closed', 'cancelled')",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, now);
  while (usher_statement_step (statement, &has_row, error))
    {
      UsherTechnician *technician = NULL;
      gint64           left = 0;

      if (!has_row)
        return TRUE;
      technician = find_technician (technicians, usher_statement_get_id (statement, 0));
      left = MAX (usher_statement_get_int (statement, 2), 0) / MAX (usher_statement_get_int (statement, 3), 1);
      if (technician == NULL)
        continue;
      if (g_strcmp0 (usher_statement_get_text (statement, 1), "parts") == 0)
        technician->waiting += left;
      else
        technician->load += left;
    }

  return FALSE;
}

gpointer
usher_workshop_list_technicians_in_worker (UsherConnection *connection,
                                           gpointer         input,
                                           GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      technicians = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT s.id, s.name, s.pinyin, s.badge, s.skills,"
                                        "       (SELECT MAX (ends_at) FROM absence b WHERE b.staff_id = s.id"
                                        "           AND b.deleted_at IS NULL AND b.starts_at <= $1 AND b.ends_at > $1),"
                                        "       e.id, e.row_version, e.order_id, e.line_id, e.started_at, v.plate, l.description"
                                        "  FROM staff s"
                                        "  LEFT JOIN time_entry e ON e.technician_id = s.id AND e.ended_at IS NULL"
                                        "        AND e.deleted_at IS NULL"
                                        "  LEFT JOIN estimate_line l ON l.id = e.line_id"
                                        "  LEFT JOIN repair_order o ON o.id = e.order_id"
                                        "  LEFT JOIN vehicle v ON v.id = o.vehicle_id"
                                        " WHERE s.role IN ('technician', 'group-leader') AND s.is_active = 1"
                                        "   AND s.deleted_at IS NULL"
                                        " ORDER BY s.position, s.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->now);
  if (!usher_rows_collect (statement, read_technician, technicians, error) ||
      !add_load (connection, request->now, technicians, error))
    return NULL;

  return g_steal_pointer (&technicians);
}

static gpointer
read_item (UsherStatement *statement,
           guint          *column)
{
  UsherWorkItem *self = g_object_new (USHER_TYPE_WORK_ITEM, NULL);

  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->line_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->number);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->model);
  usher_rows_read_text (statement, column, &self->description);
  self->hours = usher_statement_get_int (statement, (*column)++);
  self->worked = usher_statement_get_int (statement, (*column)++);
  self->promised_at = usher_statement_get_int (statement, (*column)++);
  self->starts_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->bay_name);
  usher_urgency_from_string (usher_statement_get_text (statement, (*column)++), &self->urgency);
  usher_stop_cause_from_string (usher_statement_get_text (statement, (*column)++), &self->stop_cause);
  self->is_mine = usher_statement_get_bool (statement, (*column)++);
  self->is_running = usher_statement_get_bool (statement, (*column)++);

  return self;
}

gpointer
usher_workshop_list_work_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT o.id, l.id, o.number, v.plate, v.model, l.description, l.hours,"
                                        "       " USHER_WORKED ("$1") ", o.promised_at, t.starts_at, b.name,"
                                                                      "       COALESCE (j.urgency, 'normal'), o.stop_cause, a.id IS NOT NULL,"
                                                                      "       EXISTS (SELECT 1 FROM time_entry r WHERE r.order_id = o.id AND r.line_id = l.id"
                                                                      "                  AND r.technician_id = $2 AND r.ended_at IS NULL"
                                                                      "                  AND r.deleted_at IS NULL)"
                                                                      "  FROM repair_order o"
                                                                      "  JOIN estimate_line l ON l.order_id = o.id AND l.deleted_at IS NULL"
                                                                      "        AND l.consent = 'authorized' AND l.kind IN ('labour', 'sublet')"
                                                                      "  LEFT JOIN assignment a ON a.line_id = l.id AND a.technician_id = $2"
                                                                      "        AND a.deleted_at IS NULL"
                                                                      "  LEFT JOIN time_block t ON t.id = a.block_id AND t.deleted_at IS NULL"
                                                                      "  LEFT JOIN bay b ON b.id = t.bay_id"
                                                                      "  LEFT JOIN job j ON j.order_id = o.id"
                                                                      "  LEFT JOIN vehicle v ON v.id = o.vehicle_id"
                                                                      " WHERE o.deleted_at IS NULL AND o.document_state NOT IN ('closed', 'cancelled')"
                                                                      "   AND o.document_state = 'authorized'"
                                                                      "   AND (a.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM assignment x"
                                                                      "                                         WHERE x.line_id = l.id AND x.deleted_at IS NULL))"
                                                                      " ORDER BY 15 DESC, 14 DESC, o.stop_cause <> 'none', COALESCE (t.starts_at, o.promised_at),"
                                                                      "          o.id, l.position, l.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->now);
  usher_statement_bind_int (statement, 2, request->id);

  return usher_rows_collect (statement, read_item, items, error) ? g_steal_pointer (&items) : NULL;
}

gpointer
usher_workshop_list_notices_in_worker (UsherConnection *connection,
                                       gpointer         input,
                                       GError         **error)
{
  UsherRequest *request = input;

  return usher_notice_rows_list (connection, request->id, error);
}

gpointer
usher_workshop_list_absences_in_worker (UsherConnection *connection,
                                        gpointer         input,
                                        GError         **error)
{
  UsherRequest *request = input;

  return usher_absence_rows_list (connection, request->now, error);
}

gpointer
usher_workshop_list_busy_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  UsherRequest *request = input;

  return usher_workshop_list_busy (connection, request->now, request->now + AHEAD_S, request->id, error);
}
