/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-delivery-store.h"

#include "usher-delivery-work.h"
#include "usher-store-private.h"

struct _UsherDeliveryStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherDeliveryStore, usher_delivery_store, USHER_TYPE_STORE)

static void
usher_delivery_store_class_init (UsherDeliveryStoreClass *klass)
{
}

static void
usher_delivery_store_init (UsherDeliveryStore *self)
{
}

/**
 * usher_delivery_store_load_async:
 * @order_id: an order
 *
 * Reads how an order is handed over; what is known fills in what was not typed yet.
 */
void
usher_delivery_store_load_async (UsherDeliveryStore *self,
                                 gint64              order_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "delivery-load", usher_delivery_load_in_worker, request, usher_request_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_load_finish:
 *
 * Returns: (transfer full): the delivery
 */
UsherDeliveryFile *
usher_delivery_store_load_finish (UsherDeliveryStore *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_save_async:
 * @delivery: a delivery as it is typed
 *
 * Saves it, which is possible until the car is gone.
 */
void
usher_delivery_store_save_async (UsherDeliveryStore *self,
                                 UsherDelivery      *delivery,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (delivery);
  usher_store_run (self, USHER_WORK_WRITE, "delivery-save", usher_delivery_save_in_worker, request, usher_request_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_save_finish:
 *
 * Returns: (transfer full): the delivery with its new version;
 *   %USHER_DB_ERROR_CONFLICT when another desk has saved it meanwhile
 */
UsherDelivery *
usher_delivery_store_save_finish (UsherDeliveryStore *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_save_marks_async:
 * @order_id: an order
 * @marks: (element-type UsherDamageMark): what was found at the delivery
 * @seen: (nullable) (element-type UsherDamageMark): as they were read
 *
 * Saves the new damage by difference.
 */
void
usher_delivery_store_save_marks_async (UsherDeliveryStore *self,
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
  usher_store_run (self, USHER_WORK_WRITE, "delivery-save-marks", usher_delivery_save_marks_in_worker, request, usher_request_free, (GDestroyNotify) g_ptr_array_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_save_marks_finish:
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the marks with
 *   their ids
 */
GPtrArray *
usher_delivery_store_save_marks_finish (UsherDeliveryStore *self,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_deliver_async:
 * @delivery: how the car is handed over
 * @override_reason: (nullable): why blockers that may be overridden shall not count
 * @render: draws the delivery sheet
 * @render_data: for @render; taken over
 *
 * Saves @delivery, asks the guard, issues the delivery sheet (交车单), freezes the
 * delivery, writes what is guaranteed from now on, the odometer and the next
 * service, or does nothing.
 */
void
usher_delivery_store_deliver_async (UsherDeliveryStore *self,
                                    UsherDelivery      *delivery,
                                    const char         *override_reason,
                                    UsherHandoverRender render,
                                    gpointer            render_data,
                                    GDestroyNotify      render_data_free,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherHandoverWork *work = g_new0 (UsherHandoverWork, 1);

  work->request = usher_request_new (USHER_STORE (self));
  work->request->entity = g_object_ref (delivery);
  work->request->text = g_strdup (override_reason);
  work->render = render;
  work->render_data = render_data;
  work->render_data_free = render_data_free;
  usher_store_run (self, USHER_WORK_WRITE, "delivery-deliver", usher_delivery_deliver_in_worker, work, usher_handover_work_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_deliver_finish:
 *
 * Returns: (transfer full): the delivery as it is kept;
 *   %USHER_ERROR_NOT_ALLOWED when the guard objects
 */
UsherDelivery *
usher_delivery_store_deliver_finish (UsherDeliveryStore *self,
                                     GAsyncResult       *result,
                                     GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_issue_pass_async:
 * @pass: what is to be on it
 * @render: draws it
 * @render_data: for @render; taken over
 *
 * Issues a gate pass (出门证).  One for a car that leaves for good asks the guard.
 */
void
usher_delivery_store_issue_pass_async (UsherDeliveryStore *self,
                                       UsherGatePass      *pass,
                                       UsherHandoverRender render,
                                       gpointer            render_data,
                                       GDestroyNotify      render_data_free,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherHandoverWork *work = g_new0 (UsherHandoverWork, 1);

  work->request = usher_request_new (USHER_STORE (self));
  work->request->entity = g_object_ref (pass);
  work->render = render;
  work->render_data = render_data;
  work->render_data_free = render_data_free;
  usher_store_run (self, USHER_WORK_WRITE, "delivery-issue-pass", usher_gate_pass_issue_in_worker, work, usher_handover_work_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_issue_pass_finish:
 *
 * Returns: (transfer full): the gate pass with its number
 */
UsherGatePass *
usher_delivery_store_issue_pass_finish (UsherDeliveryStore *self,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_void_pass_async:
 * @pass: a gate pass
 * @reason: why
 *
 * Voids it; its number is not given again.
 */
void
usher_delivery_store_void_pass_async (UsherDeliveryStore *self,
                                      UsherGatePass      *pass,
                                      const char         *reason,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = pass->parent_instance.id;
  request->row_version = pass->parent_instance.row_version;
  request->text = g_strdup (reason != NULL ? reason : "");
  usher_store_run (self, USHER_WORK_WRITE, "delivery-void-pass", usher_gate_pass_void_in_worker, request, usher_request_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_void_pass_finish:
 *
 * Returns: (transfer full): the pass as it is now
 */
UsherGatePass *
usher_delivery_store_void_pass_finish (UsherDeliveryStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_note_gate_async:
 * @pass: a gate pass
 * @is_out: whether the car went out; else it came in
 * @is_back: whether that is taken back
 *
 * Notes what happened at the gate.
 */
void
usher_delivery_store_note_gate_async (UsherDeliveryStore *self,
                                      UsherGatePass      *pass,
                                      gboolean            is_out,
                                      gboolean            is_back,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = pass->parent_instance.id;
  request->row_version = pass->parent_instance.row_version;
  request->other_id = is_out;
  request->number = is_back;
  usher_store_run (self, USHER_WORK_WRITE, "delivery-note-gate", usher_gate_pass_note_gate_in_worker, request, usher_request_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_note_gate_finish:
 *
 * Returns: (transfer full): the pass as it is now
 */
UsherGatePass *
usher_delivery_store_note_gate_finish (UsherDeliveryStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_note_told_async:
 * @order_id: an order
 * @whom: who was told
 * @how: "in-person", "phone" or "message"
 *
 * The customer was told that the car is ready.
 */
void
usher_delivery_store_note_told_async (UsherDeliveryStore *self,
                                      gint64              order_id,
                                      const char         *whom,
                                      const char         *how,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->text = g_strdup (whom);
  request->other_text = g_strdup (how);
  usher_store_run (self, USHER_WORK_WRITE, "delivery-note-told", usher_delivery_note_told_in_worker, request, usher_request_free, NULL,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_note_told_finish:
 *
 * Returns: whether it was noted
 */
gboolean
usher_delivery_store_note_told_finish (UsherDeliveryStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_delivery_store_list_ready_async:
 *
 * Lists the cars that wait to be fetched.
 */
void
usher_delivery_store_list_ready_async (UsherDeliveryStore *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "delivery-list-ready", usher_delivery_list_ready_in_worker, request, usher_request_free, (GDestroyNotify) g_ptr_array_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_list_ready_finish:
 *
 * Returns: (transfer full) (element-type UsherReadyCar): the car that waits
 *   longest first
 */
GPtrArray *
usher_delivery_store_list_ready_finish (UsherDeliveryStore *self,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_list_on_account_async:
 *
 * Lists the cars that left and are not paid (挂账).
 */
void
usher_delivery_store_list_on_account_async (UsherDeliveryStore *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "delivery-list-on-account", usher_delivery_list_on_account_in_worker, request, usher_request_free, (GDestroyNotify) g_ptr_array_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_list_on_account_finish:
 *
 * Returns: (transfer full) (element-type UsherReadyCar): oldest first
 */
GPtrArray *
usher_delivery_store_list_on_account_finish (UsherDeliveryStore *self,
                                             GAsyncResult       *result,
                                             GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_list_passes_async:
 * @day: a day
 *
 * Lists the gate passes of a day and those whose car is still out.
 */
void
usher_delivery_store_list_passes_async (UsherDeliveryStore *self,
                                        UsherTimeRange      day,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->range = day;
  usher_store_run (self, USHER_WORK_READ, "delivery-list-passes", usher_delivery_list_passes_in_worker, request, usher_request_free, (GDestroyNotify) g_ptr_array_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_list_passes_finish:
 *
 * Returns: (transfer full) (element-type UsherGatePass): newest first
 */
GPtrArray *
usher_delivery_store_list_passes_finish (UsherDeliveryStore *self,
                                         GAsyncResult       *result,
                                         GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_delivery_store_load_rights_async:
 * @vehicle_id: a car
 * @km: its odometer now, 0 when nobody has read it
 *
 * Reads what is still guaranteed on a car, and what the warranty law counts.
 */
void
usher_delivery_store_load_rights_async (UsherDeliveryStore *self,
                                        gint64              vehicle_id,
                                        gint64              km,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = vehicle_id;
  request->number = km;
  usher_store_run (self, USHER_WORK_READ, "delivery-load-rights", usher_delivery_load_rights_in_worker, request, usher_request_free, (GDestroyNotify) usher_car_rights_free,
                   cancellable, callback, user_data);
}

/**
 * usher_delivery_store_load_rights_finish:
 *
 * Returns: (transfer full): what the car may ask for
 */
UsherCarRights *
usher_delivery_store_load_rights_finish (UsherDeliveryStore *self,
                                         GAsyncResult       *result,
                                         GError            **error)
{
  return usher_store_run_finish (self, result, error);
}
