/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-reminder-rows.h"

#include "usher-customer-rows.h"
#include "usher-date.h"
#include "usher-rows.h"

/* Whom to call is a list for a day, not for a year. */
#define MAX_LISTED "1000"

#define SELECT_REMINDER                                                                                          \
  "SELECT r.id, r.row_version, r.vehicle_id, r.kind, r.due_on, r.due_km, r.content, r.order_id, r.complaint_id," \
  "       r.state, r.snoozed_until, r.booking_id, r.raised_at,"                                                  \
  "       c.id, c.name, c.address_form, c.phone, v.plate, v.make, v.model, v.odometer,"                          \
  "       (SELECT MAX (o.arrived_at) FROM repair_order o WHERE o.vehicle_id = r.vehicle_id"                      \
  "           AND o.deleted_at IS NULL AND o.document_state <> 'cancelled'),"                                    \
  "       (SELECT COUNT (*) FROM contact_attempt t WHERE t.reminder_id = r.id AND t.deleted_at IS NULL"          \
  "           AND t.channel = 'phone'),"                                                                         \
  "       (SELECT COUNT (*) FROM contact_attempt t WHERE t.reminder_id = r.id AND t.deleted_at IS NULL"          \
  "           AND t.channel = 'message'),"                                                                       \
  "       l.result, l.at"                                                                                        \
  "  FROM reminder r JOIN vehicle v ON v.id = r.vehicle_id"                                                      \
  "  LEFT JOIN customer c ON c.id = v.customer_id"                                                               \
  "  LEFT JOIN contact_attempt l ON l.id = (SELECT MAX (id) FROM contact_attempt t"                              \
  "                                         WHERE t.reminder_id = r.id AND t.deleted_at IS NULL"                 \
  "                                           AND t.channel = 'phone')"

static void
read_joined (UsherStatement *statement,
             guint          *column,
             UsherReminder  *self)
{
  const char *form = NULL;

  self->customer_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->customer_name);
  form = usher_statement_get_text (statement, (*column)++);
  if (form != NULL)
    usher_address_form_from_string (form, &self->address_form);
  usher_rows_read_text (statement, column, &self->phone);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->make);
  usher_rows_read_text (statement, column, &self->model);
  self->odometer = usher_statement_get_int (statement, (*column)++);
  self->last_visit_at = usher_statement_get_int (statement, (*column)++);
  self->n_attempts = (guint) usher_statement_get_int (statement, (*column)++);
  self->was_messaged = usher_statement_get_int (statement, (*column)++) > 0;
  usher_contact_result_from_string (usher_statement_get_text (statement, (*column)++), &self->last_result);
  self->last_at = usher_statement_get_int (statement, (*column)++);
}

static gpointer
read_reminder (UsherStatement *statement,
               guint          *column)
{
  UsherReminder *self = g_object_new (USHER_TYPE_REMINDER, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->vehicle_id = usher_statement_get_id (statement, (*column)++);
  usher_reminder_kind_from_string (usher_statement_get_text (statement, (*column)++), &self->kind);
  usher_rows_read_text (statement, column, &self->due_on);
  self->due_km = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->content);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->complaint_id = usher_statement_get_id (statement, (*column)++);
  usher_reminder_state_from_string (usher_statement_get_text (statement, (*column)++), &self->state);
  usher_rows_read_text (statement, column, &self->snoozed_until);
  self->booking_id = usher_statement_get_id (statement, (*column)++);
  self->raised_at = usher_statement_get_int (statement, (*column)++);
  read_joined (statement, column, self);

  return self;
}

/**
 * usher_reminder_rows_load:
 *
 * Returns: (transfer full) (nullable): an invitation; %USHER_DB_ERROR_NOT_FOUND when there is none
 */
UsherReminder *
usher_reminder_rows_load (UsherConnection *connection,
                          gint64           id,
                          GError         **error)
{
  return usher_rows_load (connection, SELECT_REMINDER " WHERE r.id = $1 AND r.deleted_at IS NULL", id, read_reminder,
                          "reminder", error);
}

static int
compare_reminders (gconstpointer a,
                   gconstpointer b)
{
  const UsherReminder *left = *(UsherReminder *const *) a;
  const UsherReminder *right = *(UsherReminder *const *) b;

  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;

  return g_strcmp0 (left->due_on, right->due_on);
}

/* The ways of today; what is too early goes. */
static void
find_ways (GPtrArray   *reminders,
           const GDate *today)
{
  for (guint i = reminders->len; i > 0; i--)
    {
      UsherReminder *reminder = g_ptr_array_index (reminders, i - 1);
      GDate          due = *today;

      usher_date_from_iso (reminder->due_on, &due);
      reminder->way = usher_reminder_way (reminder->kind, &due, today, reminder->was_messaged);
      if (reminder->way == USHER_REMINDER_WAY_WAIT)
        g_ptr_array_remove_index (reminders, i - 1);
    }
}

/**
 * usher_reminder_rows_list:
 *
 * Whom to call today.  Who did not agree to be called is called about a
 * complaint or a visit that came to nothing only (PIPL 13), and nobody whose
 * car stands in the shop.
 *
 * Returns: (transfer full) (element-type UsherReminder): the most urgent first
 */
GPtrArray *
usher_reminder_rows_list (UsherConnection    *connection,
                          const UsherRequest *request,
                          GError            **error)
{
  g_autoptr (GPtrArray)      reminders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char           *today_text = NULL;
  g_autofree char           *until = NULL;
  g_autoptr (UsherStatement) statement = NULL;
  GDate                      today;
  GDate                      last;

  usher_date_of_time (request->now, request->zone, &today);
  last = today;
  g_date_add_days (&last, USHER_REMINDER_MESSAGE_DAYS);
  today_text = usher_date_to_iso (&today);
  until = usher_date_to_iso (&last);
  statement = usher_connection_prepare (
      connection,
      SELECT_REMINDER " WHERE r.closed_at IS NULL AND r.deleted_at IS NULL AND r.state = 'due'"
                      "   AND (r.kind IN ('complaint', 'pending') OR (r.due_on <= $1 AND c.may_be_called = 1))"
                      "   AND (r.snoozed_until IS NULL OR r.snoozed_until <= $2)"
                      "   AND c.id IS NOT NULL AND c.deleted_at IS NULL AND v.deleted_at IS NULL"
                      "   AND (r.kind = 'complaint' OR NOT EXISTS"
                      "        (SELECT 1 FROM repair_order o WHERE o.vehicle_id = r.vehicle_id AND o.deleted_at IS NULL"
                      "            AND o.document_state IN ('draft', 'estimate', 'authorized')))"
                      " ORDER BY r.due_on, r.id LIMIT " MAX_LISTED,
      error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, until);
  usher_statement_bind_text (statement, 2, today_text);
  if (!usher_rows_collect (statement, read_reminder, reminders, error))
    return NULL;
  find_ways (reminders, &today);
  g_ptr_array_sort (reminders, compare_reminders);

  return g_steal_pointer (&reminders);
}

/**
 * usher_reminder_rows_raise:
 * @reminder: a new invitation; gets its id
 */
gboolean
usher_reminder_rows_raise (UsherConnection    *connection,
                           const UsherRequest *request,
                           UsherReminder      *reminder,
                           GError            **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO reminder (vehicle_id, kind, due_on, due_km, content, order_id, complaint_id, raised_at)"
                                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, reminder->vehicle_id);
  usher_statement_bind_text (statement, 2, usher_reminder_kind_to_string (reminder->kind));
  usher_statement_bind_text (statement, 3, reminder->due_on);
  usher_statement_bind_int (statement, 4, reminder->due_km);
  usher_statement_bind_text (statement, 5, reminder->content);
  usher_statement_bind_id (statement, 6, reminder->order_id);
  usher_statement_bind_id (statement, 7, reminder->complaint_id);
  usher_statement_bind_int (statement, 8, request->now);
  if (!usher_statement_run_for_id (statement, &reminder->parent_instance.id, error))
    return FALSE;
  usher_connection_note_change (connection, "reminder", reminder->parent_instance.id);
  return TRUE;
}

/**
 * usher_reminder_rows_update:
 * @reminder: what it shall say; its version becomes the new one
 *
 * Returns: FALSE with %USHER_DB_ERROR_CONFLICT when it was changed elsewhere
 */
gboolean
usher_reminder_rows_update (UsherConnection    *connection,
                            const UsherRequest *request,
                            UsherReminder      *reminder,
                            GError            **error)
{
  UsherEntity               *entity = &reminder->parent_instance;
  gboolean                   is_over = reminder->state != USHER_REMINDER_STATE_DUE && reminder->state != USHER_REMINDER_STATE_BOOKED;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "UPDATE reminder SET state = $3, snoozed_until = $4, booking_id = $5, closed_at = $6,"
                                " row_version = row_version + 1"
                                " WHERE id = $1 AND row_version = $2 RETURNING id, row_version",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, entity->id);
  usher_statement_bind_int (statement, 2, entity->row_version);
  usher_statement_bind_text (statement, 3, usher_reminder_state_to_string (reminder->state));
  usher_statement_bind_text (statement, 4, *reminder->snoozed_until != '\0' ? reminder->snoozed_until : NULL);
  usher_statement_bind_id (statement, 5, reminder->booking_id);
  usher_statement_bind_id (statement, 6, is_over ? request->now : 0);
  if (!usher_rows_run_for_version (statement, "reminder", &entity->id, &entity->row_version, error))
    return FALSE;
  usher_connection_note_change (connection, "reminder", entity->id);
  return TRUE;
}

static gboolean
read_readings (UsherConnection *connection,
               gint64           vehicle_id,
               GArray          *readings,
               GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT km, read_at FROM odometer_reading WHERE vehicle_id = $1 ORDER BY read_at, id", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, vehicle_id);
  while (TRUE)
    {
      UsherKmReading reading = { 0 };
      GDate          day;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      reading.km = usher_statement_get_int (statement, 0);
      g_date_clear (&day, 1);
      /* To the day is near enough for a forecast, whatever the zone. */
      g_date_set_time_t (&day, usher_statement_get_int (statement, 1));
      reading.day = g_date_get_julian (&day);
      g_array_append_val (readings, reading);
    }
}

/**
 * usher_reminder_rows_forecast:
 * @next_km: at how many km the next service is due, 0: not said
 * @next_on: (nullable): ISO date by which it is due
 * @due: (out caller-allocates): when it is due
 * @is_due: (out): whether that can be said
 */
gboolean
usher_reminder_rows_forecast (UsherConnection *connection,
                              gint64           vehicle_id,
                              gint64           next_km,
                              const char      *next_on,
                              GDate           *due,
                              gboolean        *is_due,
                              GError         **error)
{
  g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (UsherKmReading));
  gboolean           has_date = FALSE;
  GDate              date;

  if (!read_readings (connection, vehicle_id, readings, error))
    return FALSE;
  has_date = next_on != NULL && usher_date_from_iso (next_on, &date);
  *is_due = usher_reminder_service_due ((UsherKmReading *) readings->data, readings->len, next_km, has_date ? &date : NULL, due);
  return TRUE;
}
