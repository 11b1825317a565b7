/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-store.h"

#include "usher-order-work.h"
#include "usher-request.h"
#include "usher-store-private.h"

struct _UsherOrderStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherOrderStore, usher_order_store, USHER_TYPE_STORE)

static void
usher_order_store_class_init (UsherOrderStoreClass *klass)
{
}

static void
usher_order_store_init (UsherOrderStore *self)
{
}

/* The caller may go on changing its own list. */
static GPtrArray *
copy_entities (GPtrArray *entities)
{
  GPtrArray *copy = g_ptr_array_new_full (entities->len, g_object_unref);

  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (entities, i)));
  return copy;
}

/**
 * usher_order_store_list_queue_async:
 * @day: from local midnight to the next
 *
 * Lists the reception queue.
 */
void
usher_order_store_list_queue_async (UsherOrderStore    *self,
                                    UsherTimeRange      day,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->range = day;
  usher_store_run (self, USHER_WORK_READ, "order-queue", usher_order_list_queue_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_list_queue_finish:
 *
 * Returns: (transfer full) (element-type UsherQueueItem): arrived cars in order of arrival, then
 *   expected ones by appointed time
 */
GPtrArray *
usher_order_store_list_queue_finish (UsherOrderStore *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_check_in_async:
 * @booking_id: whose car is at the door
 * @advisor_id: who receives it, 0: the booking's advisor, or who is at the desk
 *
 * Stamps the arrival of a booked car, once: %USHER_DB_ERROR_CONFLICT at the
 * desk that comes second.  The booking's content becomes the first concern and
 * its services lines; its stretch of the bay goes to the order.
 */
void
usher_order_store_check_in_async (UsherOrderStore    *self,
                                  gint64              booking_id,
                                  gint64              advisor_id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = booking_id;
  request->other_id = advisor_id;
  usher_store_run (self, USHER_WORK_WRITE, "order-check-in", usher_order_check_in_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_check_in_finish:
 *
 * Returns: (transfer full): the order
 */
UsherOrder *
usher_order_store_check_in_finish (UsherOrderStore *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_check_in_walk_in_async:
 * @customer: who came, made when its id is 0
 * @vehicle: the car, made when its id is 0
 * @content: (nullable): what they come for
 * @advisor_id: who receives it, 0: who is at the desk
 *
 * Stamps the arrival of a car without a booking.
 */
void
usher_order_store_check_in_walk_in_async (UsherOrderStore    *self,
                                          UsherCustomer      *customer,
                                          UsherVehicle       *vehicle,
                                          const char         *content,
                                          gint64              advisor_id,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  g_set_object (&request->customer, customer);
  g_set_object (&request->vehicle, vehicle);
  request->text = g_strdup (content);
  request->other_id = advisor_id;
  usher_store_run (self, USHER_WORK_WRITE, "order-walk-in", usher_order_walk_in_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_check_in_walk_in_finish:
 *
 * Returns: (transfer full): the order
 */
UsherOrder *
usher_order_store_check_in_walk_in_finish (UsherOrderStore *self,
                                           GAsyncResult    *result,
                                           GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_undo_check_in_async:
 * @order_id: an order into which nothing was typed
 *
 * Takes back an arrival: the booking is what it was.
 */
void
usher_order_store_undo_check_in_async (UsherOrderStore    *self,
                                       gint64              order_id,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_WRITE, "order-undo-check-in", usher_order_undo_check_in_in_worker, request,
                   usher_request_free, NULL, cancellable, callback, user_data);
}

/**
 * usher_order_store_undo_check_in_finish:
 *
 * Returns: whether it was taken back; else %USHER_ERROR_NOT_ALLOWED when
 *   the order is no untouched draft any more
 */
gboolean
usher_order_store_undo_check_in_finish (UsherOrderStore *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_order_store_load_async:
 * @order_id: the order
 *
 * Reads an order with all that belongs to it, as of one moment.
 */
void
usher_order_store_load_async (UsherOrderStore    *self,
                              gint64              order_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "order-load", usher_order_load_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_load_finish:
 *
 * Returns: (transfer full): the order
 */
UsherOrderFile *
usher_order_store_load_finish (UsherOrderStore *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_save_head_async:
 * @order: as it shall be
 *
 * Saves what is typed on the head; the states, the number, the whole discount
 * and the total are not looked at.  Setting @reception_at begins the reception.
 * What the odometer shows goes to the car's readings too.
 */
void
usher_order_store_save_head_async (UsherOrderStore    *self,
                                   UsherOrder         *order,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  g_set_object (&request->entity, order);
  usher_store_run (self, USHER_WORK_WRITE, "order-save-head", usher_order_save_head_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_save_head_finish:
 *
 * Returns: (transfer full): the head as saved; %USHER_DB_ERROR_CONFLICT when it
 *   was changed elsewhere meanwhile
 */
UsherOrder *
usher_order_store_save_head_finish (UsherOrderStore *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_save_concerns_async:
 * @concerns: (element-type UsherConcern): all of them, in order
 * @seen: (nullable) (element-type UsherConcern): as they were read
 *
 * Saves the concerns; those of @seen that are missing are put away, and come
 * back with their id.
 */
void
usher_order_store_save_concerns_async (UsherOrderStore    *self,
                                       gint64              order_id,
                                       GPtrArray          *concerns,
                                       GPtrArray          *seen,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->list = copy_entities (concerns);
  request->seen = seen != NULL ? copy_entities (seen) : NULL;
  usher_store_run (self, USHER_WORK_WRITE, "order-save-concerns", usher_order_save_concerns_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_save_concerns_finish:
 *
 * Returns: (transfer full) (element-type UsherConcern): as saved;
 *   %USHER_DB_ERROR_CONFLICT when one was added or changed elsewhere meanwhile
 */
GPtrArray *
usher_order_store_save_concerns_finish (UsherOrderStore *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_save_lines_async:
 * @estimate: all lines, in order
 * @seen: (nullable): the estimate as it was read
 *
 * Saves the estimate; lines of @seen that are missing are put away, and come
 * back with their id.
 * A line that has the id of work left from an earlier visit takes that up.  No
 * line is authorized by saving it: one that was and now says something else is
 * quoted again.
 */
void
usher_order_store_save_lines_async (UsherOrderStore    *self,
                                    gint64              order_id,
                                    UsherEstimate      *estimate,
                                    UsherEstimate      *seen,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->list = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_unref);
  g_ptr_array_add (request->list, usher_estimate_ref (estimate));
  if (seen != NULL)
    {
      request->seen = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_unref);
      g_ptr_array_add (request->seen, usher_estimate_ref (seen));
    }
  usher_store_run (self, USHER_WORK_WRITE, "order-save-lines", usher_order_save_lines_in_worker, request,
                   usher_request_free, (GDestroyNotify) usher_estimate_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_save_lines_finish:
 *
 * Returns: (transfer full): as saved, with ids; %USHER_DB_ERROR_CONFLICT when a
 *   line was added or changed elsewhere meanwhile
 */
UsherEstimate *
usher_order_store_save_lines_finish (UsherOrderStore *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_save_marks_async:
 * @marks: (element-type UsherDamageMark): all of them
 * @seen: (nullable) (element-type UsherDamageMark): as they were read
 *
 * Saves the damage marks; those of @seen that are missing are put away, and
 * come back with their id.
 */
void
usher_order_store_save_marks_async (UsherOrderStore    *self,
                                    gint64              order_id,
                                    GPtrArray          *marks,
                                    GPtrArray          *seen,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->list = usher_damage_marks_copy (marks);
  request->seen = seen != NULL ? usher_damage_marks_copy (seen) : NULL;
  usher_store_run (self, USHER_WORK_WRITE, "order-save-marks", usher_order_save_marks_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_save_marks_finish:
 *
 * Returns: (transfer full) (element-type UsherDamageMark): as saved;
 *   %USHER_DB_ERROR_CONFLICT when one was added or changed elsewhere meanwhile
 */
GPtrArray *
usher_order_store_save_marks_finish (UsherOrderStore *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_save_check_async:
 * @items: (element-type UsherCheckItem): those whose result has changed
 *
 * Saves results of the checklist.
 */
void
usher_order_store_save_check_async (UsherOrderStore    *self,
                                    gint64              order_id,
                                    GPtrArray          *items,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->list = copy_entities (items);
  usher_store_run (self, USHER_WORK_WRITE, "order-save-check", usher_order_save_check_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_save_check_finish:
 *
 * Returns: (transfer full) (element-type UsherCheckItem): as saved;
 *   %USHER_DB_ERROR_CONFLICT when one was changed elsewhere meanwhile
 */
GPtrArray *
usher_order_store_save_check_finish (UsherOrderStore *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_cancel_async:
 * @reason: why
 *
 * Cancels an order before work on the car starts; it keeps its number, and its
 * bay is free again.
 */
void
usher_order_store_cancel_async (UsherOrderStore    *self,
                                gint64              order_id,
                                const char         *reason,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->text = g_strdup (reason);
  usher_store_run (self, USHER_WORK_WRITE, "order-cancel", usher_order_cancel_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_cancel_finish:
 *
 * Returns: (transfer full): the order; else %USHER_ERROR_NOT_ALLOWED
 */
UsherOrder *
usher_order_store_cancel_finish (UsherOrderStore *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_undo_cancel_async:
 * @order_id: a cancelled order
 *
 * Takes a cancellation back.
 */
void
usher_order_store_undo_cancel_async (UsherOrderStore    *self,
                                     gint64              order_id,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_WRITE, "order-undo-cancel", usher_order_undo_cancel_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_undo_cancel_finish:
 *
 * Returns: (transfer full): the order; %USHER_DB_ERROR_OVERLAP when somebody else
 *   has its bay now
 */
UsherOrder *
usher_order_store_undo_cancel_finish (UsherOrderStore *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_order_store_list_load_async:
 * @range: which time
 *
 * Lists what occupies bays and technicians, for the promised time.
 */
void
usher_order_store_list_load_async (UsherOrderStore    *self,
                                   UsherTimeRange      range,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->range = range;
  usher_store_run (self, USHER_WORK_READ, "order-list-load", usher_order_list_load_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_order_store_list_load_finish:
 *
 * Returns: (transfer full) (element-type UsherTimeBlock): by start
 */
GPtrArray *
usher_order_store_list_load_finish (UsherOrderStore *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return usher_store_run_finish (self, result, error);
}
