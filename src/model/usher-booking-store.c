/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-booking-store.h"

#include "usher-booking-work.h"
#include "usher-request.h"

struct _UsherBookingStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherBookingStore, usher_booking_store, USHER_TYPE_STORE)

static void
usher_booking_store_class_init (UsherBookingStoreClass *klass)
{
}

static void
usher_booking_store_init (UsherBookingStore *self)
{
}

/**
 * usher_booking_store_list_day_async:
 * @day: from local midnight to the next
 */
void
usher_booking_store_list_day_async (UsherBookingStore  *self,
                                    UsherTimeRange      day,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->range = day;
  usher_store_run (self, USHER_WORK_READ, "booking-list-day", usher_booking_list_day_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_list_day_finish:
 *
 * Returns: (transfer full) (element-type UsherBooking): the bookings in order of time, cancelled ones included
 */
GPtrArray *
usher_booking_store_list_day_finish (UsherBookingStore *self,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_list_board_async:
 * @day: from local midnight to the next
 */
void
usher_booking_store_list_board_async (UsherBookingStore  *self,
                                      UsherTimeRange      day,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->range = day;
  usher_store_run (self, USHER_WORK_READ, "booking-list-board", usher_booking_list_board_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_list_board_finish:
 *
 * Returns: (transfer full) (element-type UsherBoardItem): the blocks in order of time
 */
GPtrArray *
usher_booking_store_list_board_finish (UsherBookingStore *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_load_async:
 * @booking_id: the booking
 */
void
usher_booking_store_load_async (UsherBookingStore  *self,
                                gint64              booking_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = booking_id;
  usher_store_run (self, USHER_WORK_READ, "booking-load", usher_booking_load_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_load_finish:
 *
 * Returns: (transfer full): the booking
 */
UsherBooking *
usher_booking_store_load_finish (UsherBookingStore *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_list_busy_async:
 * @range: the time looked at
 * @except_booking_id: whose blocks do not count, or 0
 */
void
usher_booking_store_list_busy_async (UsherBookingStore  *self,
                                     UsherTimeRange      range,
                                     gint64              except_booking_id,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->range = range;
  request->id = except_booking_id;
  usher_store_run (self, USHER_WORK_READ, "booking-list-busy", usher_booking_list_busy_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_list_busy_finish:
 *
 * Returns: (transfer full) (element-type UsherTimeBlock): what occupies bays and technicians
 */
GPtrArray *
usher_booking_store_list_busy_finish (UsherBookingStore *self,
                                      GAsyncResult      *result,
                                      GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_save_async:
 * @booking: what to save
 * @customer: (nullable): a new or changed customer, saved with it
 * @vehicle: (nullable): a new or changed car, saved with it
 */
void
usher_booking_store_save_async (UsherBookingStore  *self,
                                UsherBooking       *booking,
                                UsherCustomer      *customer,
                                UsherVehicle       *vehicle,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (booking);
  request->customer = customer != NULL ? g_object_ref (customer) : NULL;
  request->vehicle = vehicle != NULL ? g_object_ref (vehicle) : NULL;
  usher_store_run (self, USHER_WORK_WRITE, "booking-save", usher_booking_save_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_save_finish:
 *
 * Returns: (transfer full): the booking as saved; %USHER_DB_ERROR_OVERLAP, %USHER_ERROR_CLOSED, %USHER_DB_ERROR_CONFLICT
 */
UsherBooking *
usher_booking_store_save_finish (UsherBookingStore *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_move_block_async:
 * @block_id: the block
 * @row_version: its version as read
 * @bay_id: where to, 0: unassigned
 * @range: when
 * @override_reason: (nullable): why an overlap or closed hours are right this time
 */
void
usher_booking_store_move_block_async (UsherBookingStore  *self,
                                      gint64              block_id,
                                      gint64              row_version,
                                      gint64              bay_id,
                                      UsherTimeRange      range,
                                      const char         *override_reason,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = block_id;
  request->row_version = row_version;
  request->other_id = bay_id;
  request->range = range;
  request->text = g_strdup (override_reason);
  usher_store_run (self, USHER_WORK_WRITE, "booking-move", usher_booking_move_block_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_move_block_finish:
 *
 * Returns: (transfer full): the block as saved; %USHER_DB_ERROR_OVERLAP, %USHER_ERROR_CLOSED, %USHER_DB_ERROR_CONFLICT
 */
UsherTimeBlock *
usher_booking_store_move_block_finish (UsherBookingStore *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_set_status_async:
 * @booking_id: the booking
 * @row_version: its version as read
 * @status: what it becomes
 * @reason: (nullable): why, when it is cancelled
 */
void
usher_booking_store_set_status_async (UsherBookingStore  *self,
                                      gint64              booking_id,
                                      gint64              row_version,
                                      UsherBookingStatus  status,
                                      const char         *reason,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = booking_id;
  request->row_version = row_version;
  request->number = status;
  request->text = g_strdup (reason);
  usher_store_run (self, USHER_WORK_WRITE, "booking-set-status", usher_booking_set_status_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_set_status_finish:
 *
 * Returns: (transfer full): the booking as saved; %USHER_ERROR_NOT_ALLOWED, %USHER_DB_ERROR_OVERLAP, %USHER_DB_ERROR_CONFLICT
 */
UsherBooking *
usher_booking_store_set_status_finish (UsherBookingStore *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_add_contact_async:
 * @booking_id: the booking
 * @number: 1 or 2
 * @contact_result: what came of it
 * @note: (nullable): a note
 */
void
usher_booking_store_add_contact_async (UsherBookingStore  *self,
                                       gint64              booking_id,
                                       int                 number,
                                       UsherContactResult  contact_result,
                                       const char         *note,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = booking_id;
  request->number = number;
  request->other_id = contact_result;
  request->text = g_strdup (note != NULL ? note : "");
  usher_store_run (self, USHER_WORK_WRITE, "booking-add-contact", usher_booking_add_contact_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_add_contact_finish:
 *
 * Returns: (transfer full): the booking as saved
 */
UsherBooking *
usher_booking_store_add_contact_finish (UsherBookingStore *self,
                                        GAsyncResult      *result,
                                        GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_remove_contact_async:
 * @contact: what was recorded
 * @replaced: (nullable): what had stood in its place before
 * @status_before: what the booking was before that contact
 *
 * Takes back a contact recorded by mistake; what it replaced stands again as
 * it was, with its time, its result and who called.
 */
void
usher_booking_store_remove_contact_async (UsherBookingStore   *self,
                                          UsherContactAttempt *contact,
                                          UsherContactAttempt *replaced,
                                          UsherBookingStatus   status_before,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = contact->booking_id;
  request->entity = g_object_ref (contact);
  request->other_entity = replaced != NULL ? g_object_ref (replaced) : NULL;
  request->number = status_before;
  usher_store_run (self, USHER_WORK_WRITE, "booking-remove-contact", usher_booking_remove_contact_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_remove_contact_finish:
 *
 * Returns: (transfer full): the booking as saved; %USHER_DB_ERROR_CONFLICT when
 *   the contact was taken back or replaced since
 */
UsherBooking *
usher_booking_store_remove_contact_finish (UsherBookingStore *self,
                                           GAsyncResult      *result,
                                           GError           **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_booking_store_find_conflicts_async:
 * @except_booking_id: whose blocks do not count, or 0
 * @bay_id: the bay, or 0
 * @technician_id: the technician, or 0
 * @range: the time looked at
 */
void
usher_booking_store_find_conflicts_async (UsherBookingStore  *self,
                                          gint64              except_booking_id,
                                          gint64              bay_id,
                                          gint64              technician_id,
                                          UsherTimeRange      range,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = except_booking_id;
  request->other_id = bay_id;
  request->number = technician_id;
  request->range = range;
  usher_store_run (self, USHER_WORK_READ, "booking-find-conflicts", usher_booking_find_conflicts_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_booking_store_find_conflicts_finish:
 *
 * Returns: (transfer full) (element-type UsherBoardItem): what is in the way
 */
GPtrArray *
usher_booking_store_find_conflicts_finish (UsherBookingStore *self,
                                           GAsyncResult      *result,
                                           GError           **error)
{
  return usher_store_run_finish (self, result, error);
}
