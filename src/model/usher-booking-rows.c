/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-booking-rows.h"

#include "usher-db-error.h"
#include "usher-rows.h"

/**
 * usher_booking_rows_read:
 * @statement: a statement on a row
 * @column: (inout): where %USHER_BOOKING_COLUMNS begin; moves past them
 *
 * Returns: (transfer full) (nullable): the booking without its lists, %NULL for
 *   NULL columns of an outer join
 */
gpointer
usher_booking_rows_read (UsherStatement *statement,
                         guint          *column)
{
  g_autoptr (UsherBooking) self = g_object_new (USHER_TYPE_BOOKING, NULL);
  g_autofree char         *nick = NULL;

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->customer_id = usher_statement_get_id (statement, (*column)++);
  self->vehicle_id = usher_statement_get_id (statement, (*column)++);
  self->arrives_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->content);
  self->hours = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &nick);
  usher_booking_source_from_string (nick, &self->source);
  self->advisor_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &nick);
  usher_booking_status_from_string (nick, &self->status);
  usher_rows_read_text (statement, column, &self->cancel_reason);
  usher_rows_read_text (statement, column, &self->note);
  self->created_at = usher_statement_get_int (statement, (*column)++);
  self->created_by = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->customer_name);
  usher_rows_read_text (statement, column, &nick);
  usher_address_form_from_string (nick, &self->address_form);
  usher_rows_read_text (statement, column, &self->phone);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->make);
  usher_rows_read_text (statement, column, &self->model);
  usher_rows_read_text (statement, column, &self->advisor_name);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &nick);
  usher_car_state_from_string (nick, &self->car_state);

  return self->parent_instance.id != 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * usher_block_rows_read:
 * @statement: a statement on a row
 * @column: (inout): where %USHER_BLOCK_COLUMNS begin; moves past them
 *
 * Returns: (transfer full): the block
 */
gpointer
usher_block_rows_read (UsherStatement *statement,
                       guint          *column)
{
  UsherTimeBlock *self = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->booking_id = usher_statement_get_id (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->bay_id = usher_statement_get_id (statement, (*column)++);
  self->technician_id = usher_statement_get_id (statement, (*column)++);
  self->range.start = usher_statement_get_int (statement, (*column)++);
  self->range.end = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->override_reason);

  return self;
}

static gpointer
read_service (UsherStatement *statement,
              guint          *column)
{
  UsherBookingService *service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);

  service->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  service->package_id = usher_statement_get_id (statement, (*column)++);
  service->operation_id = usher_statement_get_id (statement, (*column)++);
  service->line_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &service->description);
  service->hours = usher_statement_get_int (statement, (*column)++);

  return service;
}

static gpointer
read_contact (UsherStatement *statement,
              guint          *column)
{
  UsherContactAttempt *contact = g_object_new (USHER_TYPE_CONTACT_ATTEMPT, NULL);

  contact->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  contact->booking_id = usher_statement_get_id (statement, (*column)++);
  contact->number = usher_statement_get_int (statement, (*column)++);
  contact->at = usher_statement_get_int (statement, (*column)++);
  contact->staff_id = usher_statement_get_id (statement, (*column)++);
  usher_contact_result_from_string (usher_statement_get_text (statement, (*column)++), &contact->result);
  usher_rows_read_text (statement, column, &contact->note);

  return contact;
}

static gboolean
read_list (UsherConnection *connection,
           const char      *sql,
           UsherBooking    *booking,
           UsherReadRow     read,
           GPtrArray       *list,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, booking->parent_instance.id);

  return usher_rows_collect (statement, read, list, error);
}

/**
 * usher_booking_rows_read_children:
 * @booking: a booking just read; not shared yet
 *
 * Fills in its blocks, services and contacts.
 */
gboolean
usher_booking_rows_read_children (UsherConnection *connection,
                                  UsherBooking    *booking,
                                  GError         **error)
{
  return read_list (connection,
                    "SELECT " USHER_BLOCK_COLUMNS ("t") " FROM time_block t"
                                                        " WHERE t.booking_id = $1 AND t.deleted_at IS NULL ORDER BY t.starts_at",
                    booking, usher_block_rows_read, booking->blocks, error) &&
         read_list (connection,
                    "SELECT id, package_id, operation_id, line_id, description, hours FROM booking_service"
                    " WHERE booking_id = $1 ORDER BY position",
                    booking, read_service, booking->services, error) &&
         read_list (connection,
                    "SELECT id, booking_id, number, at, staff_id, result, note FROM contact_attempt"
                    " WHERE booking_id = $1 AND deleted_at IS NULL ORDER BY number",
                    booking, read_contact, booking->contacts, error);
}

/**
 * usher_booking_rows_load:
 * @id: row id
 *
 * Returns: (transfer full) (nullable): the booking with its lists;
 *   %USHER_DB_ERROR_NOT_FOUND when there is none
 */
UsherBooking *
usher_booking_rows_load (UsherConnection *connection,
                         gint64           id,
                         GError         **error)
{
  g_autoptr (UsherBooking) self = usher_rows_load (connection,
                                                   "SELECT " USHER_BOOKING_COLUMNS " FROM booking b" USHER_BOOKING_JOINS
                                                   " WHERE b.id = $1 AND b.deleted_at IS NULL",
                                                   id, usher_booking_rows_read, "booking", error);

  if (self == NULL)
    return NULL;

  return usher_booking_rows_read_children (connection, self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * usher_block_rows_load:
 * @id: row id
 *
 * Returns: (transfer full) (nullable): the block; %USHER_DB_ERROR_NOT_FOUND when it is gone
 */
UsherTimeBlock *
usher_block_rows_load (UsherConnection *connection,
                       gint64           id,
                       GError         **error)
{
  return usher_rows_load (connection,
                          "SELECT " USHER_BLOCK_COLUMNS ("t") " FROM time_block t WHERE t.id = $1 AND t.deleted_at IS NULL",
                          id, usher_block_rows_read, "time block", error);
}

/* Looks for what is in the way, inside the write transaction. */
static gboolean
check_free (UsherConnection *connection,
            UsherTimeBlock  *block,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     other = 0;

  if (*block->override_reason != '\0' || (block->bay_id == 0 && block->technician_id == 0))
    return TRUE;

  statement = usher_connection_prepare (connection,
                                        "SELECT id FROM time_block WHERE deleted_at IS NULL AND id <> $1"
                                        " AND starts_at < $2 AND ends_at > $3 AND starts_at > $6 AND (bay_id = $4 OR technician_id = $5)"
                                        " ORDER BY starts_at LIMIT 1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, block->parent_instance.id);
  usher_statement_bind_int (statement, 2, block->range.end);
  usher_statement_bind_int (statement, 3, block->range.start);
  usher_statement_bind_id (statement, 4, block->bay_id);
  usher_statement_bind_id (statement, 5, block->technician_id);
  usher_statement_bind_int (statement, 6, block->range.start - USHER_BLOCK_MAX_S);
  if (!usher_statement_run_for_id (statement, &other, error))
    return FALSE;
  if (other == 0)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP, "time block %" G_GINT64_FORMAT " is in the way", other);
  return FALSE;
}

/**
 * usher_block_rows_save:
 * @block: what to save; id 0 makes a new one
 *
 * Returns: (transfer full) (nullable): the block as saved; %USHER_DB_ERROR_OVERLAP
 *   when its bay or technician is taken, %USHER_DB_ERROR_CONFLICT when the row
 *   has changed since it was read
 */
UsherTimeBlock *
usher_block_rows_save (UsherConnection *connection,
                       UsherTimeBlock  *block,
                       GError         **error)
{
  g_autoptr (UsherTimeBlock) self = usher_entity_copy (block);
  gboolean                   is_new = self->parent_instance.id == 0;
  g_autoptr (UsherStatement) statement = NULL;

  if (!check_free (connection, self, error))
    return NULL;

  statement = usher_connection_prepare (
      connection,
      is_new ? "INSERT INTO time_block (booking_id, order_id, bay_id, technician_id, starts_at, ends_at, override_reason)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, row_version"
             : "UPDATE time_block SET booking_id = $1, order_id = $2, bay_id = $3, technician_id = $4, starts_at = $5,"
               " ends_at = $6, override_reason = $7, deleted_at = NULL, row_version = row_version + 1"
               " WHERE id = $8 AND row_version = $9 RETURNING id, row_version",
      error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_id (statement, 1, self->booking_id);
  usher_statement_bind_id (statement, 2, self->order_id);
  usher_statement_bind_id (statement, 3, self->bay_id);
  usher_statement_bind_id (statement, 4, self->technician_id);
  usher_statement_bind_int (statement, 5, self->range.start);
  usher_statement_bind_int (statement, 6, self->range.end);
  usher_statement_bind_text (statement, 7, self->override_reason);
  if (!is_new)
    {
      usher_statement_bind_int (statement, 8, self->parent_instance.id);
      usher_statement_bind_int (statement, 9, self->parent_instance.row_version);
    }
  if (!usher_rows_run_for_version (statement, "time block", &self->parent_instance.id, &self->parent_instance.row_version, error))
    return NULL;
  usher_connection_note_change (connection, "block", self->parent_instance.id);

  return g_steal_pointer (&self);
}

/**
 * usher_block_rows_remove:
 * @id: row id
 * @now: when
 *
 * Makes a block a tombstone, which frees its bay and technician.
 */
gboolean
usher_block_rows_remove (UsherConnection *connection,
                         gint64           id,
                         gint64           now,
                         GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "UPDATE time_block SET deleted_at = $1, row_version = row_version + 1 WHERE id = $2", error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, now);
  usher_statement_bind_int (statement, 2, id);
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "block", id);

  return TRUE;
}
