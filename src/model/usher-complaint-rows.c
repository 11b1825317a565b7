/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-complaint-rows.h"

#include "usher-rows.h"

#define SELECT_COMPLAINT                                                                                    \
  "SELECT m.id, m.row_version, m.order_id, m.customer_id, m.vehicle_id, m.follow_up_id, m.source, m.words," \
  "       m.is_guarantee_dispute, m.owner_id, m.cause, m.measures, m.deadline_on, m.state, m.opened_at,"    \
  "       m.resolved_at, m.second_call_at, m.second_result, m.closed_at,"                                   \
  "       o.number, s.name, c.name, c.address_form, c.phone, v.plate"                                       \
  "  FROM complaint m"                                                                                      \
  "  LEFT JOIN repair_order o ON o.id = m.order_id"                                                         \
  "  LEFT JOIN staff s ON s.id = m.owner_id"                                                                \
  "  LEFT JOIN customer c ON c.id = m.customer_id"                                                          \
  "  LEFT JOIN vehicle v ON v.id = m.vehicle_id WHERE m.deleted_at IS NULL"

static gpointer
read_complaint (UsherStatement *statement,
                guint          *column)
{
  UsherComplaint *self = g_object_new (USHER_TYPE_COMPLAINT, NULL);
  const char     *form = NULL;

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->customer_id = usher_statement_get_id (statement, (*column)++);
  self->vehicle_id = usher_statement_get_id (statement, (*column)++);
  self->follow_up_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->source);
  usher_rows_read_text (statement, column, &self->words);
  self->is_guarantee_dispute = usher_statement_get_bool (statement, (*column)++);
  self->owner_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->cause);
  usher_rows_read_text (statement, column, &self->measures);
  usher_rows_read_text (statement, column, &self->deadline_on);
  usher_complaint_state_from_string (usher_statement_get_text (statement, (*column)++), &self->state);
  self->opened_at = usher_statement_get_int (statement, (*column)++);
  self->resolved_at = usher_statement_get_int (statement, (*column)++);
  self->second_call_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->second_result);
  self->closed_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->order_number);
  usher_rows_read_text (statement, column, &self->owner_name);
  usher_rows_read_text (statement, column, &self->customer_name);
  form = usher_statement_get_text (statement, (*column)++);
  if (form != NULL)
    usher_address_form_from_string (form, &self->address_form);
  usher_rows_read_text (statement, column, &self->phone);
  usher_rows_read_text (statement, column, &self->plate);

  return self;
}

/**
 * usher_complaint_rows_load:
 *
 * Returns: (transfer full) (nullable): a complaint; %USHER_DB_ERROR_NOT_FOUND when there is none
 */
UsherComplaint *
usher_complaint_rows_load (UsherConnection *connection,
                           gint64           id,
                           GError         **error)
{
  return usher_rows_load (connection, SELECT_COMPLAINT " AND m.id = $1", id, read_complaint, "complaint", error);
}

static GPtrArray *
collect (UsherStatement *statement,
         GError        **error)
{
  g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_object_unref);

  return usher_rows_collect (statement, read_complaint, complaints, error) ? g_steal_pointer (&complaints) : NULL;
}

/**
 * usher_complaint_rows_list_of_order:
 *
 * Returns: (transfer full) (element-type UsherComplaint): about a visit, the newest first
 */
GPtrArray *
usher_complaint_rows_list_of_order (UsherConnection *connection,
                                    gint64           order_id,
                                    GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, SELECT_COMPLAINT " AND m.order_id = $1 ORDER BY m.opened_at DESC, m.id DESC", error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);

  return collect (statement, error);
}

/**
 * usher_complaint_rows_list_open:
 *
 * Returns: (transfer full) (element-type UsherComplaint): those that are not
 *   closed, the nearest deadline first
 */
GPtrArray *
usher_complaint_rows_list_open (UsherConnection *connection,
                                GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                SELECT_COMPLAINT " AND m.closed_at IS NULL"
                                                 " ORDER BY COALESCE (m.deadline_on, '9999-12-31'), m.opened_at, m.id",
                                error);

  return statement != NULL ? collect (statement, error) : NULL;
}

static void
bind_date (UsherStatement *statement,
           guint           n,
           const char     *date)
{
  usher_statement_bind_text (statement, n, *date != '\0' ? date : NULL);
}

/**
 * usher_complaint_rows_insert:
 * @complaint: a new complaint; gets its id
 */
gboolean
usher_complaint_rows_insert (UsherConnection    *connection,
                             const UsherRequest *request,
                             UsherComplaint     *complaint,
                             GError            **error)
{
  UsherEntity               *entity = &complaint->parent_instance;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO complaint (order_id, customer_id, vehicle_id, follow_up_id, source, words,"
                                " is_guarantee_dispute, owner_id, cause, measures, deadline_on, state, opened_at, opened_by)"
                                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
                                " RETURNING id, row_version",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_id (statement, 1, complaint->order_id);
  usher_statement_bind_id (statement, 2, complaint->customer_id);
  usher_statement_bind_id (statement, 3, complaint->vehicle_id);
  usher_statement_bind_id (statement, 4, complaint->follow_up_id);
  usher_statement_bind_text (statement, 5, complaint->source);
  usher_statement_bind_text (statement, 6, complaint->words);
  usher_statement_bind_bool (statement, 7, complaint->is_guarantee_dispute);
  usher_statement_bind_id (statement, 8, complaint->owner_id);
  usher_statement_bind_text (statement, 9, complaint->cause);
  usher_statement_bind_text (statement, 10, complaint->measures);
  bind_date (statement, 11, complaint->deadline_on);
  usher_statement_bind_text (statement, 12, usher_complaint_state_to_string (complaint->state));
  usher_statement_bind_int (statement, 13, complaint->opened_at);
  usher_statement_bind_id (statement, 14, request->staff_id);
  if (!usher_rows_run_for_version (statement, "complaint", &entity->id, &entity->row_version, error))
    return FALSE;
  usher_connection_note_change (connection, "complaint", entity->id);
  return TRUE;
}

/**
 * usher_complaint_rows_update:
 * @complaint: what it shall say; its version becomes the new one
 *
 * Returns: FALSE with %USHER_DB_ERROR_CONFLICT when it was changed elsewhere
 */
gboolean
usher_complaint_rows_update (UsherConnection *connection,
                             UsherComplaint  *complaint,
                             GError         **error)
{
  UsherEntity               *entity = &complaint->parent_instance;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "UPDATE complaint SET words = $3, is_guarantee_dispute = $4, owner_id = $5, cause = $6,"
                                " measures = $7, deadline_on = $8, state = $9, resolved_at = $10, second_call_at = $11,"
                                " second_result = $12, closed_at = $13, row_version = row_version + 1"
                                " WHERE id = $1 AND row_version = $2 RETURNING id, row_version",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, entity->id);
  usher_statement_bind_int (statement, 2, entity->row_version);
  usher_statement_bind_text (statement, 3, complaint->words);
  usher_statement_bind_bool (statement, 4, complaint->is_guarantee_dispute);
  usher_statement_bind_id (statement, 5, complaint->owner_id);
  usher_statement_bind_text (statement, 6, complaint->cause);
  usher_statement_bind_text (statement, 7, complaint->measures);
  bind_date (statement, 8, complaint->deadline_on);
  usher_statement_bind_text (statement, 9, usher_complaint_state_to_string (complaint->state));
  usher_statement_bind_id (statement, 10, complaint->resolved_at);
  usher_statement_bind_id (statement, 11, complaint->second_call_at);
  usher_statement_bind_text (statement, 12, complaint->second_result);
  usher_statement_bind_id (statement, 13, complaint->closed_at);
  if (!usher_rows_run_for_version (statement, "complaint", &entity->id, &entity->row_version, error))
    return FALSE;
  usher_connection_note_change (connection, "complaint", entity->id);
  return TRUE;
}
