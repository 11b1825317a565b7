/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-audit-watch.h"
#include "usher-booking-rows.h"
#include "usher-booking-work.h"
#include "usher-customer-rows.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-request.h"
#include "usher-rows.h"
#include "usher-staff-rights.h"

static void
bind_booking (UsherStatement *statement,
              UsherBooking   *self)
{
  usher_statement_bind_id (statement, 1, self->customer_id);
  usher_statement_bind_id (statement, 2, self->vehicle_id);
  usher_statement_bind_int (statement, 3, self->arrives_at);
  usher_statement_bind_text (statement, 4, self->content);
  usher_statement_bind_int (statement, 5, self->hours);
  usher_statement_bind_text (statement, 6, usher_booking_source_to_string (self->source));
  usher_statement_bind_id (statement, 7, self->advisor_id);
  usher_statement_bind_text (statement, 8, usher_booking_status_to_string (self->status));
  usher_statement_bind_text (statement, 9, self->cancel_reason);
  usher_statement_bind_text (statement, 10, self->note);
}

static gboolean
save_row (UsherConnection    *connection,
          const UsherRequest *request,
          UsherBooking       *self,
          GError            **error)
{
  gboolean                   is_new = self->parent_instance.id == 0;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      is_new ? "INSERT INTO booking (customer_id, vehicle_id, arrives_at, content, hours, source, advisor_id, status,"
               " cancel_reason, note, created_at, created_by)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id, row_version"
             : "UPDATE booking SET customer_id = $1, vehicle_id = $2, arrives_at = $3, content = $4, hours = $5, source = $6,"
               " advisor_id = $7, status = $8, cancel_reason = $9, note = $10, row_version = row_version + 1"
               " WHERE id = $13 AND row_version = $14 AND deleted_at IS NULL RETURNING id, row_version",
      error);

  if (statement == NULL)
    return FALSE;
  bind_booking (statement, self);
  if (is_new)
    {
      usher_statement_bind_int (statement, 11, request->now);
      usher_statement_bind_id (statement, 12, request->staff_id);
    }
  else
    {
      usher_statement_bind_int (statement, 13, self->parent_instance.id);
      usher_statement_bind_int (statement, 14, self->parent_instance.row_version);
    }
  if (!usher_rows_run_for_version (statement, "booking", &self->parent_instance.id, &self->parent_instance.row_version, error))
    return FALSE;
  usher_connection_note_change (connection, "booking", self->parent_instance.id);

  return TRUE;
}

static gboolean
save_services (UsherConnection *connection,
               UsherBooking    *self,
               GError         **error)
{
  g_autoptr (UsherStatement) clear = usher_connection_prepare (connection, "DELETE FROM booking_service WHERE booking_id = $1", error);
  g_autoptr (UsherStatement) add = NULL;

  if (clear == NULL)
    return FALSE;
  usher_statement_bind_int (clear, 1, self->parent_instance.id);
  if (!usher_statement_run (clear, error))
    return FALSE;

  add = usher_connection_prepare (connection,
                                  "INSERT INTO booking_service (booking_id, position, package_id, operation_id, line_id, description, hours)"
                                  " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                                  error);
  if (add == NULL)
    return FALSE;
  for (guint i = 0; i < self->services->len; i++)
    {
      UsherBookingService *service = g_ptr_array_index (self->services, i);

      usher_statement_bind_int (add, 1, self->parent_instance.id);
      usher_statement_bind_int (add, 2, i);
      usher_statement_bind_id (add, 3, service->package_id);
      usher_statement_bind_id (add, 4, service->operation_id);
      usher_statement_bind_id (add, 5, service->line_id);
      usher_statement_bind_text (add, 6, service->description);
      usher_statement_bind_int (add, 7, service->hours);
      if (!usher_statement_run (add, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_kept (GPtrArray *blocks,
         gint64     id)
{
  for (guint i = 0; i < blocks->len; i++)
    if (((UsherEntity *) g_ptr_array_index (blocks, i))->id == id)
      return TRUE;

  return FALSE;
}

static gboolean
is_out_of_hours (const UsherRequest *request,
                 UsherTimeRange      range)
{
  return request->shop != NULL && request->shop->hours != NULL && !usher_business_hours_covers (request->shop->hours, range);
}

/* When nobody works, a reason is needed, as it is where two cars would meet. */
static gboolean
check_hours (const UsherRequest *request,
             UsherTimeBlock     *block,
             GError            **error)
{
  if (*block->override_reason != '\0' || !is_out_of_hours (request, block->range))
    return TRUE;

  g_set_error (error, USHER_ERROR, USHER_ERROR_CLOSED, "the workshop is closed in %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
               block->range.start, block->range.end);
  return FALSE;
}

/* Whether the block stood there before with the same reason, which is allowed then. */
static gboolean
was_allowed (UsherConnection *connection,
             UsherTimeBlock  *block,
             gboolean        *was,
             GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT override_reason = $2 FROM time_block WHERE id = $1", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, block->parent_instance.id);
  usher_statement_bind_text (statement, 2, block->override_reason);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  *was = has_row && usher_statement_get_bool (statement, 0);
  return TRUE;
}

/* Saves a block.  What is let pass needs somebody who may allow it, and is
 * remembered with its reason. */
static UsherTimeBlock *
save_block (UsherConnection    *connection,
            const UsherRequest *request,
            UsherTimeBlock     *block,
            GError            **error)
{
  gboolean                   is_override = *block->override_reason != '\0';
  gboolean                   was = !is_override;
  gint64                     approved_by = 0;
  g_autoptr (UsherTimeBlock) saved = NULL;

  if (!check_hours (request, block, error) ||
      (is_override && !was_allowed (connection, block, &was, error)) ||
      (!was && !usher_staff_require_override (connection, request, block->override_reason, &approved_by, error)))
    return NULL;
  saved = usher_block_rows_save (connection, block, error);
  if (saved == NULL ||
      (is_override &&
       !usher_staff_audit_override (connection, request, "block", saved->parent_instance.id,
                                    is_out_of_hours (request, saved->range) ? "closed-hours-allowed" : "overlap-allowed",
                                    saved->override_reason, approved_by, error)))
    return NULL;
  return g_steal_pointer (&saved);
}

/* Frees what the booking no longer holds, then takes what it holds now. */
static gboolean
save_blocks (UsherConnection    *connection,
             const UsherRequest *request,
             UsherBooking       *self,
             GPtrArray          *blocks,
             GError            **error)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      gint64 id = ((UsherEntity *) g_ptr_array_index (self->blocks, i))->id;

      if (!is_kept (blocks, id) && !usher_block_rows_remove (connection, id, request->now, error))
        return FALSE;
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autoptr (UsherTimeBlock) block = usher_entity_copy (g_ptr_array_index (blocks, i));
      g_autoptr (UsherTimeBlock) saved = NULL;

      block->booking_id = self->parent_instance.id;
      block->order_id = self->order_id;
      saved = save_block (connection, request, block, error);
      if (saved == NULL)
        return FALSE;
    }

  return TRUE;
}

gpointer
usher_booking_save_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  UsherRequest               *request = input;
  g_autoptr (UsherBooking)    self = usher_entity_copy (request->entity);
  g_autoptr (GPtrArray)       blocks = g_ptr_array_ref (self->blocks);
  g_autoptr (UsherAuditWatch) watch =
      usher_audit_watch_new (connection, "booking", self->parent_instance.id, error);

  if (watch == NULL ||
      !usher_customer_rows_save_both (connection, request->customer, request->vehicle, request->now,
                                      &self->customer_id, &self->vehicle_id, error))
    return NULL;
  if (self->parent_instance.id != 0)
    {
      g_autoptr (UsherBooking) stored = usher_booking_rows_load (connection, self->parent_instance.id, error);

      if (stored == NULL)
        return NULL;
      g_ptr_array_unref (self->blocks);
      self->blocks = g_ptr_array_ref (stored->blocks);
      self->order_id = stored->order_id;
    }
  else
    {
      g_ptr_array_unref (self->blocks);
      self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
    }

  if (!save_row (connection, request, self, error) ||
      !save_services (connection, self, error) ||
      !save_blocks (connection, request, self, blocks, error) ||
      !usher_audit_watch_end (watch, connection, request, self->parent_instance.id, error))
    return NULL;

  return usher_booking_rows_load (connection, self->parent_instance.id, error);
}

/* A booking whose first block moves has promised another arrival, unless the car is here already. */
static gboolean
move_arrival (UsherConnection *connection,
              UsherTimeBlock  *before,
              UsherTimeBlock  *after,
              GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (after->booking_id == 0)
    return TRUE;

  statement = usher_connection_prepare (connection,
                                        "UPDATE booking SET arrives_at = $1, row_version = row_version + 1"
                                        " WHERE id = $2 AND arrives_at = $3 AND arrives_at <> $1"
                                        " AND status IN ('booked', 'confirmed')",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, after->range.start);
  usher_statement_bind_int (statement, 2, after->booking_id);
  usher_statement_bind_int (statement, 3, before->range.start);
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "booking", after->booking_id);

  return TRUE;
}

gpointer
usher_booking_move_block_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherTimeBlock) before = usher_block_rows_load (connection, request->id, error);
  g_autoptr (UsherTimeBlock) block = NULL;
  g_autoptr (UsherTimeBlock) saved = NULL;

  if (before == NULL)
    return NULL;

  block = usher_entity_copy (before);
  block->parent_instance.row_version = request->row_version;
  block->bay_id = request->other_id;
  block->range = request->range;
  usher_entity_set_string (&block->override_reason, request->text);
  saved = save_block (connection, request, block, error);
  if (saved == NULL || !move_arrival (connection, before, saved, error))
    return NULL;

  return g_steal_pointer (&saved);
}

/* A cancelled booking gives its blocks back, and takes them again when it comes back. */
static gboolean
take_blocks_again (UsherConnection *connection,
                   gint64           booking_id,
                   gint64           cancelled_at,
                   GError         **error)
{
  g_autoptr (GPtrArray)      blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT " USHER_BLOCK_COLUMNS ("t") " FROM time_block t"
                                                                    " WHERE t.booking_id = $1 AND t.deleted_at = $2",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, booking_id);
  usher_statement_bind_int (statement, 2, cancelled_at);
  if (!usher_rows_collect (statement, usher_block_rows_read, blocks, error))
    return FALSE;
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autoptr (UsherTimeBlock) saved = usher_block_rows_save (connection, g_ptr_array_index (blocks, i), error);

      if (saved == NULL)
        return FALSE;
    }

  return TRUE;
}

/* When the blocks were given back: the latest tombstone. */
static gboolean
find_cancelled_at (UsherConnection *connection,
                   gint64           booking_id,
                   gint64          *at,
                   GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT MAX (deleted_at) FROM time_block WHERE booking_id = $1", error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, booking_id);

  return usher_statement_run_for_id (statement, at, error);
}

static gboolean
change_blocks (UsherConnection    *connection,
               const UsherRequest *request,
               UsherBooking       *booking,
               UsherBookingStatus  before,
               GError            **error)
{
  gint64 cancelled_at = 0;

  if (booking->status == USHER_BOOKING_STATUS_CANCELLED)
    {
      for (guint i = 0; i < booking->blocks->len; i++)
        if (!usher_block_rows_remove (connection, ((UsherEntity *) g_ptr_array_index (booking->blocks, i))->id, request->now, error))
          return FALSE;
      return TRUE;
    }
  if (before != USHER_BOOKING_STATUS_CANCELLED)
    return TRUE;

  return find_cancelled_at (connection, booking->parent_instance.id, &cancelled_at, error) &&
         take_blocks_again (connection, booking->parent_instance.id, cancelled_at, error);
}

gpointer
usher_booking_set_status_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  UsherRequest            *request = input;
  g_autoptr (UsherBooking) booking = usher_booking_rows_load (connection, request->id, error);
  UsherBookingStatus       before;

  if (booking == NULL)
    return NULL;
  before = booking->status;
  if (!usher_booking_status_can_follow (before, request->number))
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "a booking that is %s cannot become %s",
                   usher_booking_status_to_string (before), usher_booking_status_to_string (request->number));
      return NULL;
    }

  booking->status = request->number;
  booking->parent_instance.row_version = request->row_version;
  usher_entity_set_string (&booking->cancel_reason,
                           booking->status == USHER_BOOKING_STATUS_CANCELLED ? request->text : "");
  if (!save_row (connection, request, booking, error) ||
      !change_blocks (connection, request, booking, before, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "booking", booking->parent_instance.id,
                         usher_booking_status_to_string (booking->status), request->text, error))
    return NULL;

  return usher_booking_rows_load (connection, booking->parent_instance.id, error);
}

static gboolean
forget_contact (UsherConnection    *connection,
                const UsherRequest *request,
                GError            **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "UPDATE contact_attempt SET deleted_at = $1 WHERE booking_id = $2 AND number = $3 AND deleted_at IS NULL",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, request->now);
  usher_statement_bind_int (statement, 2, request->id);
  usher_statement_bind_int (statement, 3, request->number);

  return usher_statement_run (statement, error);
}

static gboolean
set_status (UsherConnection   *connection,
            gint64             booking_id,
            UsherBookingStatus from,
            UsherBookingStatus to,
            GError           **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "UPDATE booking SET status = $1, row_version = row_version + 1 WHERE id = $2 AND status = $3",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, usher_booking_status_to_string (to));
  usher_statement_bind_int (statement, 2, booking_id);
  usher_statement_bind_text (statement, 3, usher_booking_status_to_string (from));

  return usher_statement_run (statement, error);
}

gpointer
usher_booking_add_contact_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherStatement) statement = NULL;

  if (!forget_contact (connection, request, error))
    return NULL;
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO contact_attempt (booking_id, number, at, staff_id, result, note)"
                                        " VALUES ($1, $2, $3, $4, $5, $6)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->number);
  usher_statement_bind_int (statement, 3, request->now);
  usher_statement_bind_id (statement, 4, request->staff_id);
  usher_statement_bind_text (statement, 5, usher_contact_result_to_string (request->other_id));
  usher_statement_bind_text (statement, 6, request->text);
  if (!usher_statement_run (statement, error))
    return NULL;
  if (request->other_id == USHER_CONTACT_RESULT_REACHED &&
      !set_status (connection, request->id, USHER_BOOKING_STATUS_BOOKED, USHER_BOOKING_STATUS_CONFIRMED, error))
    return NULL;
  usher_connection_note_change (connection, "booking", request->id);

  return usher_booking_rows_load (connection, request->id, error);
}

/* The tombstone of a contact, or the end of it (@deleted_at 0): only of the one that is meant. */
static gboolean
bury_contact (UsherConnection *connection,
              gint64           booking_id,
              gint64           contact_id,
              gint64           deleted_at,
              GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                deleted_at != 0 ? "UPDATE contact_attempt SET deleted_at = $1 WHERE id = $2 AND booking_id = $3"
                                                  " AND deleted_at IS NULL RETURNING id"
                                                : "UPDATE contact_attempt SET deleted_at = $1 WHERE id = $2 AND booking_id = $3"
                                                  " AND deleted_at IS NOT NULL RETURNING id",
                                error);
  gint64 id = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_id (statement, 1, deleted_at);
  usher_statement_bind_int (statement, 2, contact_id);
  usher_statement_bind_int (statement, 3, booking_id);
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  if (id != 0)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "contact %" G_GINT64_FORMAT " has changed since", contact_id);
  return FALSE;
}

gpointer
usher_booking_remove_contact_in_worker (UsherConnection *connection,
                                        gpointer         input,
                                        GError         **error)
{
  UsherRequest        *request = input;
  UsherContactAttempt *contact = request->entity;
  UsherContactAttempt *replaced = request->other_entity;

  if (!bury_contact (connection, contact->booking_id, contact->parent_instance.id, request->now, error))
    return NULL;
  if (replaced != NULL && !bury_contact (connection, contact->booking_id, replaced->parent_instance.id, 0, error))
    return NULL;
  if (request->number == USHER_BOOKING_STATUS_BOOKED &&
      !set_status (connection, request->id, USHER_BOOKING_STATUS_CONFIRMED, USHER_BOOKING_STATUS_BOOKED, error))
    return NULL;
  usher_connection_note_change (connection, "booking", request->id);

  return usher_booking_rows_load (connection, request->id, error);
}
