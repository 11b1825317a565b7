/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-work.h"

#include "usher-booking-rows.h"
#include "usher-catalogue-rows.h"
#include "usher-customer-rows.h"
#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-concerns.h"
#include "usher-order-lines.h"
#include "usher-order-rows.h"
#include "usher-request.h"
#include "usher-rows.h"

/* The next number of the day; one that was taken back is not given again, since
 * a customer may hold it in the hand. */
static gboolean
find_queue_number (UsherConnection    *connection,
                   const UsherRequest *request,
                   gint64             *queue_number,
                   GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  GDate                      today;

  usher_date_of_time (request->now, request->zone, &today);
  statement = usher_connection_prepare (connection,
                                        "SELECT COALESCE (MAX (queue_number), 0) + 1 FROM repair_order"
                                        " WHERE arrived_at >= $1 AND arrived_at < $2",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, usher_date_start (&today, request->zone));
  g_date_add_days (&today, 1);
  usher_statement_bind_int (statement, 2, usher_date_start (&today, request->zone));
  return usher_statement_run_for_id (statement, queue_number, error);
}

/* Makes the order of a car that is standing at the door. */
static UsherOrder *
insert_arrival (UsherConnection    *connection,
                const UsherRequest *request,
                UsherBooking       *booking,
                gint64              customer_id,
                gint64              vehicle_id,
                gint64              advisor_id,
                GError            **error)
{
  g_autoptr (UsherOrder) order = g_object_new (USHER_TYPE_ORDER, NULL);
  gint64                 queue_number = 0;

  if (!find_queue_number (connection, request, &queue_number, error))
    return NULL;

  order->booking_id = booking != NULL ? booking->parent_instance.id : 0;
  order->customer_id = customer_id;
  order->vehicle_id = vehicle_id;
  order->advisor_id = advisor_id != 0 ? advisor_id : request->staff_id;
  order->document_state = USHER_DOCUMENT_STATE_DRAFT;
  order->car_state = USHER_CAR_STATE_ARRIVED;
  order->arrived_at = request->now;
  order->queue_number = (int) queue_number;
  order->is_walk_in = booking == NULL;
  order->created_at = request->now;
  if (request->shop != NULL && *request->shop->document_language != '\0')
    usher_entity_set_string (&order->document_language, request->shop->document_language);
  else
    usher_entity_set_string (&order->document_language, "zh");
  if (!usher_order_rows_insert (connection, order, error))
    return NULL;

  usher_connection_note_change (connection, "order", order->parent_instance.id);
  return g_steal_pointer (&order);
}

static gboolean
insert_first_concern (UsherConnection *connection,
                      UsherOrder      *order,
                      const char      *content,
                      GError         **error)
{
  g_autoptr (UsherConcern) concern = NULL;

  if (content == NULL || *content == '\0')
    return TRUE;
  concern = g_object_new (USHER_TYPE_CONCERN, NULL);
  usher_entity_set_string (&concern->words, content);
  return usher_order_concerns_insert (connection, order->parent_instance.id, 0, concern, error);
}

/* Work that was put off comes back as it was, as an offer. */
static gboolean
add_deferred_line (UsherConnection     *connection,
                   UsherOrder          *order,
                   UsherBookingService *service,
                   guint               *position,
                   GError             **error)
{
  g_autoptr (UsherEstimateLine) old = NULL;
  g_autoptr (UsherEstimateLine) line = NULL;
  GError                       *local_error = NULL;

  old = usher_order_lines_load_line (connection, service->line_id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (old == NULL)
    return TRUE; /* taken up at another visit since the booking was taken */

  line = usher_estimate_line_dup (old);
  line->consent = USHER_CONSENT_QUOTED;
  return usher_order_lines_take_up (connection, order->parent_instance.id, (*position)++, line, error) != 0;
}

/* The lines that a service stands for: those of a package, an operation, or
 * plain words with hours. */
static GPtrArray *
make_lines (UsherConnection     *connection,
            const UsherRequest  *request,
            UsherBookingService *service,
            GError             **error)
{
  gint64                        rate = request->shop != NULL ? request->shop->labour_rate : 0;
  g_autoptr (GPtrArray)         lines = NULL;
  g_autoptr (UsherEstimateLine) line = NULL;

  if (service->package_id != 0)
    return usher_catalogue_rows_package_lines (connection, service->package_id, rate, error);

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  line->consent = USHER_CONSENT_QUOTED;
  line->unit_price = rate;
  line->hours = service->hours;
  g_set_str (&line->description, service->description);
  if (service->operation_id != 0)
    {
      g_autoptr (UsherLabourOperation) operation =
          usher_catalogue_rows_load_operation (connection, service->operation_id, error);

      if (operation == NULL)
        return NULL;
      line->operation_id = service->operation_id;
      g_set_str (&line->code, operation->code);
      if (operation->rate != 0)
        line->unit_price = operation->rate;
      if (line->hours == 0)
        line->hours = operation->hours;
    }
  g_ptr_array_add (lines, g_steal_pointer (&line));
  return g_steal_pointer (&lines);
}

static gboolean
add_service (UsherConnection     *connection,
             const UsherRequest  *request,
             UsherOrder          *order,
             UsherBookingService *service,
             guint               *position,
             GError             **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (service->line_id != 0)
    return add_deferred_line (connection, order, service, position, error);

  lines = make_lines (connection, request, service, error);
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      if (usher_order_lines_insert (connection, order->parent_instance.id, (*position)++,
                                    g_ptr_array_index (lines, i), error) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_services (UsherConnection    *connection,
              const UsherRequest *request,
              UsherOrder         *order,
              UsherBooking       *booking,
              GError            **error)
{
  g_autoptr (UsherEstimate) estimate = NULL;
  guint                     position = 0;

  for (guint i = 0; i < booking->services->len; i++)
    {
      if (!add_service (connection, request, order, g_ptr_array_index (booking->services, i), &position, error))
        return FALSE;
    }
  estimate = usher_order_lines_load (connection, order->parent_instance.id, error);
  return estimate != NULL &&
         usher_order_lines_update_total (connection, order->parent_instance.id, estimate, error);
}

/* The booking's stretch of a bay is the order's too from now on. */
static gboolean
give_blocks (UsherConnection *connection,
             gint64           booking_id,
             gint64           order_id,
             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE time_block SET order_id = $2, row_version = row_version + 1"
                                        " WHERE booking_id = $1 AND deleted_at IS NULL",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, booking_id);
  usher_statement_bind_id (statement, 2, order_id);
  return usher_statement_run (statement, error);
}

static gboolean
set_booking_status (UsherConnection   *connection,
                    gint64             booking_id,
                    UsherBookingStatus status,
                    GError           **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE booking SET status = $2, row_version = row_version + 1 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, booking_id);
  usher_statement_bind_text (statement, 2, usher_booking_status_to_string (status));
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "booking", booking_id);
  return TRUE;
}

/* An arrival is stamped once: the second desk is told so. */
static gboolean
check_may_arrive (UsherConnection *connection,
                  UsherBooking    *booking,
                  GError         **error)
{
  gint64 booking_id = booking->parent_instance.id;
  gint64 order_id = usher_order_rows_find_by_booking (connection, booking_id, error);

  if (order_id < 0)
    return FALSE;
  if (order_id != 0 || booking->status == USHER_BOOKING_STATUS_ARRIVED)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Booking %" G_GINT64_FORMAT " has arrived already", booking_id);
      return FALSE;
    }
  if (!usher_booking_status_can_follow (booking->status, USHER_BOOKING_STATUS_ARRIVED))
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Booking %" G_GINT64_FORMAT " is %s",
                   booking_id, usher_booking_status_to_string (booking->status));
      return FALSE;
    }
  return TRUE;
}

/**
 * usher_order_check_in_in_worker:
 *
 * Stamps the arrival of booking @id for advisor @other_id.
 */
gpointer
usher_order_check_in_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherRequest      *request = input;
  g_autoptr (UsherBooking) booking = usher_booking_rows_load (connection, request->id, error);
  g_autoptr (UsherOrder)   order = NULL;
  gint64                   order_id = 0;

  if (booking == NULL || !check_may_arrive (connection, booking, error))
    return NULL;
  order = insert_arrival (connection, request, booking, booking->customer_id, booking->vehicle_id,
                          request->other_id != 0 ? request->other_id : booking->advisor_id, error);
  if (order == NULL)
    return NULL;

  order_id = order->parent_instance.id;
  if (!insert_first_concern (connection, order, booking->content, error) ||
      !add_services (connection, request, order, booking, error) ||
      !give_blocks (connection, request->id, order_id, error) ||
      !set_booking_status (connection, request->id, USHER_BOOKING_STATUS_ARRIVED, error) ||
      !usher_order_rows_audit (connection, request, order_id, "check-in",
                               usher_booking_status_to_string (booking->status), error))
    return NULL;
  return usher_order_rows_read (connection, order_id, error);
}

/**
 * usher_order_walk_in_in_worker:
 *
 * Stamps the arrival of @customer with @vehicle, who have no booking, for
 * advisor @other_id; @text is what they come for.
 */
gpointer
usher_order_walk_in_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  const UsherRequest    *request = input;
  g_autoptr (UsherOrder) order = NULL;
  gint64                 customer_id = 0;
  gint64                 vehicle_id = 0;

  if (!usher_customer_rows_save_both (connection, request->customer, request->vehicle, request->now,
                                      &customer_id, &vehicle_id, error))
    return NULL;
  if (customer_id == 0 && request->vehicle != NULL)
    customer_id = ((UsherVehicle *) request->vehicle)->customer_id;
  order = insert_arrival (connection, request, NULL, customer_id, vehicle_id, request->other_id, error);
  if (order == NULL ||
      !insert_first_concern (connection, order, request->text, error) ||
      !usher_order_rows_audit (connection, request, order->parent_instance.id, "check-in", "walk-in", error))
    return NULL;
  return usher_order_rows_read (connection, order->parent_instance.id, error);
}

static gboolean
check_untouched (UsherConnection *connection,
                 UsherOrder      *order,
                 GError         **error)
{
  gboolean is_touched = FALSE;

  if (!usher_rows_exists (connection, "SELECT 1 FROM repair_order WHERE id = $1 AND touched_at IS NOT NULL",
                          order->parent_instance.id, &is_touched, error))
    return FALSE;
  if (!is_touched && order->document_state == USHER_DOCUMENT_STATE_DRAFT && *order->number == '\0')
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED,
               "Order %" G_GINT64_FORMAT " is no untouched draft any more", order->parent_instance.id);
  return FALSE;
}

/* What the booking was before the check-in is written in the trail. */
static gboolean
find_earlier_status (UsherConnection    *connection,
                     gint64              order_id,
                     UsherBookingStatus *status,
                     GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  *status = USHER_BOOKING_STATUS_BOOKED;
  statement = usher_connection_prepare (connection,
                                        "SELECT detail FROM audit_event"
                                        " WHERE kind = 'order' AND row_id = $1 AND action = 'check-in'"
                                        " ORDER BY id DESC LIMIT 1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    usher_booking_status_from_string (usher_statement_get_text (statement, 0), status);
  return TRUE;
}

/* The order with its lines and concerns becomes tombstones, so that work it had
 * taken up is open again. */
static gboolean
remove_order (UsherConnection *connection,
              gint64           order_id,
              gint64           now,
              GError         **error)
{
  static const char *const updates[] = {
    "UPDATE repair_order SET deleted_at = $2, row_version = row_version + 1 WHERE id = $1",
    "UPDATE estimate_line SET deleted_at = $2 WHERE order_id = $1 AND deleted_at IS NULL",
    "UPDATE concern SET deleted_at = $2 WHERE order_id = $1 AND deleted_at IS NULL",
  };

  for (guint i = 0; i < G_N_ELEMENTS (updates); i++)
    {
      g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, updates[i], error);

      if (statement == NULL)
        return FALSE;
      usher_statement_bind_int (statement, 1, order_id);
      usher_statement_bind_int (statement, 2, now);
      if (!usher_statement_run (statement, error))
        return FALSE;
    }
  usher_connection_note_change (connection, "order", order_id);
  return TRUE;
}

static gboolean
give_booking_back (UsherConnection *connection,
                   UsherOrder      *order,
                   GError         **error)
{
  UsherBookingStatus status = USHER_BOOKING_STATUS_BOOKED;

  return find_earlier_status (connection, order->parent_instance.id, &status, error) &&
         give_blocks (connection, order->booking_id, 0, error) &&
         set_booking_status (connection, order->booking_id, status, error);
}

/**
 * usher_order_undo_check_in_in_worker:
 *
 * Takes back the arrival of order @id, into which nothing was typed yet.
 */
gpointer
usher_order_undo_check_in_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  const UsherRequest    *request = input;
  g_autoptr (UsherOrder) order = usher_order_rows_read (connection, request->id, error);

  if (order == NULL || !check_untouched (connection, order, error))
    return NULL;
  if (order->booking_id != 0 && !give_booking_back (connection, order, error))
    return NULL;
  if (remove_order (connection, request->id, request->now, error))
    usher_order_rows_audit (connection, request, request->id, "undo-check-in", "", error);
  return NULL;
}
