/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-follow-up-rows.h"

#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-rows.h"
#include "usher-survey-rows.h"

/* What is out of the list until it is paged. */
#define MAX_OPEN "2000"

#define SELECT_FOLLOW_UP                                                                                      \
  "SELECT f.id, f.row_version, f.order_id, f.due_on, f.state, f.caller_id, f.reached_at, f.survey_version,"   \
  "       f.recommendation, f.words, f.letter_at, f.closed_at,"                                               \
  "       o.number, COALESCE (d.delivered_at, 0), o.customer_id, o.vehicle_id, o.advisor_id, a.name, p.name," \
  "       c.name, c.address_form, c.phone, v.plate, v.make, v.model, v.colour,"                               \
  "       (SELECT COUNT (*) FROM contact_attempt t WHERE t.follow_up_id = f.id AND t.deleted_at IS NULL),"    \
  "       l.result, l.at"                                                                                     \
  "  FROM follow_up f JOIN repair_order o ON o.id = f.order_id"                                               \
  "  LEFT JOIN delivery d ON d.order_id = f.order_id"                                                         \
  "  LEFT JOIN customer c ON c.id = o.customer_id"                                                            \
  "  LEFT JOIN vehicle v ON v.id = o.vehicle_id"                                                              \
  "  LEFT JOIN staff a ON a.id = o.advisor_id"                                                                \
  "  LEFT JOIN staff p ON p.id = f.caller_id"                                                                 \
  "  LEFT JOIN contact_attempt l ON l.id = (SELECT MAX (id) FROM contact_attempt t"                           \
  "                                         WHERE t.follow_up_id = f.id AND t.deleted_at IS NULL)"

static void
read_joined (UsherStatement *statement,
             guint          *column,
             UsherFollowUp  *self)
{
  const char *form = NULL;

  usher_rows_read_text (statement, column, &self->order_number);
  self->delivered_at = usher_statement_get_int (statement, (*column)++);
  self->customer_id = usher_statement_get_id (statement, (*column)++);
  self->vehicle_id = usher_statement_get_id (statement, (*column)++);
  self->advisor_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->advisor_name);
  usher_rows_read_text (statement, column, &self->caller_name);
  usher_rows_read_text (statement, column, &self->customer_name);
  form = usher_statement_get_text (statement, (*column)++);
  if (form != NULL)
    usher_address_form_from_string (form, &self->address_form);
  usher_rows_read_text (statement, column, &self->phone);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->make);
  usher_rows_read_text (statement, column, &self->model);
  usher_rows_read_text (statement, column, &self->colour);
  self->n_attempts = (guint) usher_statement_get_int (statement, (*column)++);
  usher_contact_result_from_string (usher_statement_get_text (statement, (*column)++), &self->last_result);
  self->last_at = usher_statement_get_int (statement, (*column)++);
}

static gpointer
read_follow_up (UsherStatement *statement,
                guint          *column)
{
  UsherFollowUp *self = g_object_new (USHER_TYPE_FOLLOW_UP, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->due_on);
  usher_follow_up_state_from_string (usher_statement_get_text (statement, (*column)++), &self->state);
  self->caller_id = usher_statement_get_id (statement, (*column)++);
  self->reached_at = usher_statement_get_int (statement, (*column)++);
  self->survey_version = (int) usher_statement_get_int (statement, (*column)++);
  self->recommendation = usher_statement_is_null (statement, *column) ? -1 : (int) usher_statement_get_int (statement, *column);
  (*column)++;
  usher_rows_read_text (statement, column, &self->words);
  self->letter_at = usher_statement_get_int (statement, (*column)++);
  self->closed_at = usher_statement_get_int (statement, (*column)++);
  read_joined (statement, column, self);

  return self;
}

/**
 * usher_follow_up_rows_read_setting:
 * @key: a setting of the shop
 * @fallback: what counts when it was never set, or makes no sense
 * @value: (out): its value
 *
 * Returns: FALSE with @error set when it cannot be read
 */
gboolean
usher_follow_up_rows_read_setting (UsherConnection *connection,
                                   const char      *key,
                                   int              min,
                                   int              max,
                                   int              fallback,
                                   int             *value,
                                   GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT value FROM setting WHERE key = $1", error);
  gboolean has_row = FALSE;
  gint64   number = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, key);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  *value = fallback;
  if (has_row && g_ascii_string_to_signed (usher_statement_get_text (statement, 0), 10, min, max, &number, NULL))
    *value = (int) number;
  return TRUE;
}

static gboolean
insert (UsherConnection    *connection,
        const UsherRequest *request,
        gint64              order_id,
        const char         *due_on,
        int                 survey_version,
        GError            **error)
{
  gint64                     id = 0;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO follow_up (order_id, due_on, survey_version) VALUES ($1, $2, $3) RETURNING id",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_text (statement, 2, due_on);
  usher_statement_bind_int (statement, 3, survey_version);
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  usher_connection_note_change (connection, "follow-up", id);
  return TRUE;
}

/**
 * usher_follow_up_rows_create:
 * @request: when, and in which shop
 * @order_id: an order whose car leaves now
 *
 * Has the customer called some days after; for the worker that delivers, in its
 * transaction.  An order has one follow-up, and one that was called off none.
 */
gboolean
usher_follow_up_rows_create (UsherConnection    *connection,
                             const UsherRequest *request,
                             gint64              order_id,
                             GError            **error)
{
  g_autofree char *due_on = NULL;
  gboolean         is_not_wanted = FALSE;
  int              version = 0;
  int              days = 0;
  GDate            today;
  GDate            due;

  if (!usher_rows_exists (connection,
                          "SELECT 1 FROM repair_order o WHERE o.id = $1 AND (o.document_state = 'cancelled'"
                          " OR EXISTS (SELECT 1 FROM follow_up f WHERE f.order_id = o.id AND f.deleted_at IS NULL))",
                          order_id, &is_not_wanted, error))
    return FALSE;
  if (is_not_wanted)
    return TRUE;
  if (!usher_follow_up_rows_read_setting (connection, USHER_SETTING_FOLLOW_UP_DAYS, USHER_FOLLOW_UP_DAYS_MIN,
                                          USHER_FOLLOW_UP_DAYS_MAX, USHER_FOLLOW_UP_DAYS, &days, error) ||
      !usher_survey_rows_ensure (connection, &version, error))
    return FALSE;

  usher_date_of_time (request->now, request->zone, &today);
  usher_follow_up_due (request->shop != NULL ? request->shop->hours : NULL, &today, days, &due);
  due_on = usher_date_to_iso (&due);

  return insert (connection, request, order_id, due_on, version, error);
}

/**
 * usher_follow_up_rows_load:
 *
 * Returns: (transfer full) (nullable): a follow-up; %USHER_DB_ERROR_NOT_FOUND when there is none
 */
UsherFollowUp *
usher_follow_up_rows_load (UsherConnection *connection,
                           gint64           id,
                           GError         **error)
{
  return usher_rows_load (connection, SELECT_FOLLOW_UP " WHERE f.id = $1 AND f.deleted_at IS NULL", id, read_follow_up,
                          "follow-up", error);
}

/**
 * usher_follow_up_rows_find_of_order:
 * @id: (out): the follow-up of the order, 0 when it has none
 */
gboolean
usher_follow_up_rows_find_of_order (UsherConnection *connection,
                                    gint64           order_id,
                                    gint64          *id,
                                    GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT id FROM follow_up WHERE order_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 1",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);

  return usher_statement_run_for_id (statement, id, error);
}

/**
 * usher_follow_up_rows_list_open:
 *
 * Returns: (transfer full) (element-type UsherFollowUp): those that wait, the
 *   longest overdue first
 */
GPtrArray *
usher_follow_up_rows_list_open (UsherConnection *connection,
                                GError         **error)
{
  g_autoptr (GPtrArray)      follow_ups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                SELECT_FOLLOW_UP " WHERE f.closed_at IS NULL AND f.deleted_at IS NULL"
                                                 " ORDER BY f.due_on, f.id LIMIT " MAX_OPEN,
                                error);

  if (statement == NULL)
    return NULL;

  return usher_rows_collect (statement, read_follow_up, follow_ups, error) ? g_steal_pointer (&follow_ups) : NULL;
}

/**
 * usher_follow_up_rows_update:
 * @follow_up: what it shall say; its version becomes the new one
 *
 * Returns: FALSE with %USHER_DB_ERROR_CONFLICT when it was changed elsewhere
 */
gboolean
usher_follow_up_rows_update (UsherConnection *connection,
                             UsherFollowUp   *follow_up,
                             GError         **error)
{
  UsherEntity               *entity = &follow_up->parent_instance;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "UPDATE follow_up SET due_on = $3, state = $4, caller_id = $5, reached_at = $6,"
                                " recommendation = $7, words = $8, letter_at = $9, closed_at = $10,"
                                " row_version = row_version + 1"
                                " WHERE id = $1 AND row_version = $2 RETURNING id, row_version",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, entity->id);
  usher_statement_bind_int (statement, 2, entity->row_version);
  usher_statement_bind_text (statement, 3, follow_up->due_on);
  usher_statement_bind_text (statement, 4, usher_follow_up_state_to_string (follow_up->state));
  usher_statement_bind_id (statement, 5, follow_up->caller_id);
  usher_statement_bind_id (statement, 6, follow_up->reached_at);
  if (follow_up->recommendation < 0)
    usher_statement_bind_null (statement, 7);
  else
    usher_statement_bind_int (statement, 7, follow_up->recommendation);
  usher_statement_bind_text (statement, 8, follow_up->words);
  usher_statement_bind_id (statement, 9, follow_up->letter_at);
  usher_statement_bind_id (statement, 10, follow_up->closed_at);
  if (!usher_rows_run_for_version (statement, "follow-up", &entity->id, &entity->row_version, error))
    return FALSE;
  usher_connection_note_change (connection, "follow-up", entity->id);
  return TRUE;
}
