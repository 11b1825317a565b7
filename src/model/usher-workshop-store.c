/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-store.h"

#include "usher-store-private.h"
#include "usher-workshop-work.h"

struct _UsherWorkshopStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherWorkshopStore, usher_workshop_store, USHER_TYPE_STORE)

static void
usher_workshop_store_class_init (UsherWorkshopStoreClass *klass)
{
}

static void
usher_workshop_store_init (UsherWorkshopStore *self)
{
}

/**
 * usher_workshop_store_load_job_async:
 *
 * The workshop's side of an order.
 */
void
usher_workshop_store_load_job_async (UsherWorkshopStore *self,
                                     gint64              order_id,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "workshop-load-job", usher_workshop_load_job_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_load_job_finish:
 *
 * Returns: (transfer full): the job with who shall do what, the clocks, stops and notices
 */
UsherJobFile *
usher_workshop_store_load_job_finish (UsherWorkshopStore *self,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_list_board_async:
 *
 * The cars in the workshop, in one query.
 */
void
usher_workshop_store_list_board_async (UsherWorkshopStore *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "workshop-list-board", usher_workshop_list_board_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_list_board_finish:
 *
 * Returns: (transfer full): (element-type UsherWorkCard) the cars in the workshop by arrival
 */
GPtrArray *
usher_workshop_store_list_board_finish (UsherWorkshopStore *self,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_list_technicians_async:
 *
 * Who works on cars, with load, absence and clock.
 */
void
usher_workshop_store_list_technicians_async (UsherWorkshopStore *self,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "workshop-list-technicians", usher_workshop_list_technicians_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_list_technicians_finish:
 *
 * Returns: (transfer full): (element-type UsherTechnician) technicians and group leaders
 */
GPtrArray *
usher_workshop_store_list_technicians_finish (UsherWorkshopStore *self,
                                              GAsyncResult       *result,
                                              GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_list_work_async:
 *
 * What somebody has to do.
 */
void
usher_workshop_store_list_work_async (UsherWorkshopStore *self,
                                      gint64              technician_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = technician_id;
  usher_store_run (self, USHER_WORK_READ, "workshop-list-work", usher_workshop_list_work_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_list_work_finish:
 *
 * Returns: (transfer full): (element-type UsherWorkItem) the lines of @technician_id, then those of nobody
 */
GPtrArray *
usher_workshop_store_list_work_finish (UsherWorkshopStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_list_notices_async:
 *
 * What customers must be told.
 */
void
usher_workshop_store_list_notices_async (UsherWorkshopStore *self,
                                         gint64              order_id,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "workshop-list-notices", usher_workshop_list_notices_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_list_notices_finish:
 *
 * Returns: (transfer full): (element-type UsherNotice) of order 0: what is still to be told, of all orders
 */
GPtrArray *
usher_workshop_store_list_notices_finish (UsherWorkshopStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_list_absences_async:
 *
 * Who is not here, now and later.
 */
void
usher_workshop_store_list_absences_async (UsherWorkshopStore *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "workshop-list-absences", usher_workshop_list_absences_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_list_absences_finish:
 *
 * Returns: (transfer full): (element-type UsherAbsence) by time
 */
GPtrArray *
usher_workshop_store_list_absences_finish (UsherWorkshopStore *self,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_list_busy_async:
 *
 * What bays and technicians are taken by in the next 90 days.
 */
void
usher_workshop_store_list_busy_async (UsherWorkshopStore *self,
                                      gint64              except_order_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = except_order_id;
  usher_store_run (self, USHER_WORK_READ, "workshop-list-busy", usher_workshop_list_busy_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_list_busy_finish:
 *
 * Returns: (transfer full): (element-type UsherTimeBlock) blocks of others, absences included
 */
GPtrArray *
usher_workshop_store_list_busy_finish (UsherWorkshopStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_save_job_async:
 *
 * Saves urgency, ticks and instruction; CONFLICT when the job was changed elsewhere.
 */
void
usher_workshop_store_save_job_async (UsherWorkshopStore *self,
                                     UsherJob           *job,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = usher_entity_copy (job);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-save-job", usher_workshop_save_job_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_save_job_finish:
 *
 * Returns: (transfer full): the job as saved
 */
UsherJob *
usher_workshop_store_save_job_finish (UsherWorkshopStore *self,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_dispatch_async:
 *
 * Gives lines to technicians and a bay; OVERLAP when somebody or something is taken, CONFLICT when the job was changed elsewhere.
 * @dispatch is not changed by the caller any more.
 */
void
usher_workshop_store_dispatch_async (UsherWorkshopStore *self,
                                     UsherDispatch      *dispatch,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (dispatch);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-dispatch", usher_workshop_dispatch_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_dispatch_finish:
 *
 * Returns: (transfer full): the job as saved
 */
UsherJob *
usher_workshop_store_dispatch_finish (UsherWorkshopStore *self,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_start_async:
 *
 * Starts the clock of a technician on a line; one that runs is paused.
 * @is_himself: at the shared PC the technician is who asks, not who is at the desk.
 */
void
usher_workshop_store_start_async (UsherWorkshopStore *self,
                                  gint64              line_id,
                                  gint64              technician_id,
                                  gboolean            is_himself,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = line_id;
  request->other_id = technician_id;
  if (is_himself)
    request->staff_id = technician_id;
  usher_store_run (self, USHER_WORK_WRITE, "workshop-start", usher_workshop_start_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_start_finish:
 *
 * Returns: whether the clock runs
 */
gboolean
usher_workshop_store_start_finish (UsherWorkshopStore *self,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_pause_async:
 *
 * Pauses the clock of a technician.
 */
void
usher_workshop_store_pause_async (UsherWorkshopStore *self,
                                  gint64              line_id,
                                  gint64              technician_id,
                                  gboolean            is_himself,
                                  UsherPauseReason    reason,
                                  const char         *note,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = line_id;
  request->other_id = technician_id;
  if (is_himself)
    request->staff_id = technician_id;
  request->number = reason;
  request->text = g_strdup (note);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-pause", usher_workshop_pause_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_pause_finish:
 *
 * Returns: whether it stopped; CONFLICT when none ran
 */
gboolean
usher_workshop_store_pause_finish (UsherWorkshopStore *self,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_finish_async:
 *
 * Finishes a line: all its clocks stop, it is done and can be billed.
 * Its hours are added to what the operation takes.  When it was the last line the bay is free.
 */
void
usher_workshop_store_finish_async (UsherWorkshopStore *self,
                                   gint64              line_id,
                                   gint64              technician_id,
                                   gboolean            is_himself,
                                   const char         *note,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = line_id;
  request->other_id = technician_id;
  if (is_himself)
    request->staff_id = technician_id;
  request->text = g_strdup (note);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-finish", usher_workshop_finish_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_finish_finish:
 *
 * Returns: whether it is done
 */
gboolean
usher_workshop_store_finish_finish (UsherWorkshopStore *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_reopen_async:
 *
 * Takes back that a line is done.
 */
void
usher_workshop_store_reopen_async (UsherWorkshopStore *self,
                                   gint64              line_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = line_id;
  usher_store_run (self, USHER_WORK_WRITE, "workshop-reopen", usher_workshop_reopen_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_reopen_finish:
 *
 * Returns: whether it is open again
 */
gboolean
usher_workshop_store_reopen_finish (UsherWorkshopStore *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_stop_async:
 *
 * Stops the work on a car with its cause; a promise that cannot be kept any more is moved.
 */
void
usher_workshop_store_stop_async (UsherWorkshopStore *self,
                                 UsherWorkStop      *stop,
                                 gboolean            frees_bay,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = usher_entity_copy (stop);
  request->number = frees_bay;
  usher_store_run (self, USHER_WORK_WRITE, "workshop-stop", usher_workshop_stop_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_stop_finish:
 *
 * Returns: whether it is stopped
 */
gboolean
usher_workshop_store_stop_finish (UsherWorkshopStore *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_resume_async:
 *
 * The cause is gone; a promise that cannot be kept any more is moved.
 * @reason: said of a promise that moves.
 */
void
usher_workshop_store_resume_async (UsherWorkshopStore *self,
                                   gint64              order_id,
                                   const char         *reason,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->text = g_strdup (reason);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-resume", usher_workshop_resume_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_resume_finish:
 *
 * Returns: whether work can go on
 */
gboolean
usher_workshop_store_resume_finish (UsherWorkshopStore *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_move_promise_async:
 *
 * Moves the promised time and raises the task to tell the customer; CONFLICT when it was not @old_at any more.
 */
void
usher_workshop_store_move_promise_async (UsherWorkshopStore *self,
                                         gint64              order_id,
                                         gint64              old_at,
                                         gint64              new_at,
                                         const char         *reason,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->other_id = old_at;
  request->number = new_at;
  request->text = g_strdup (reason);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-move-promise", usher_workshop_move_promise_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_move_promise_finish:
 *
 * Returns: whether it was moved
 */
gboolean
usher_workshop_store_move_promise_finish (UsherWorkshopStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_tell_async:
 *
 * Notes who was told how; with a told_at of 0 it is still to be told.
 */
void
usher_workshop_store_tell_async (UsherWorkshopStore *self,
                                 UsherNotice        *notice,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = usher_entity_copy (notice);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-tell", usher_workshop_tell_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_tell_finish:
 *
 * Returns: whether it was noted
 */
gboolean
usher_workshop_store_tell_finish (UsherWorkshopStore *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_workshop_store_save_absence_async:
 *
 * Notes when somebody is not here; brings back one that was removed.
 */
void
usher_workshop_store_save_absence_async (UsherWorkshopStore *self,
                                         UsherAbsence       *absence,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = usher_entity_copy (absence);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-save-absence", usher_workshop_save_absence_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_save_absence_finish:
 *
 * Returns: (transfer full): the absence as saved
 */
UsherAbsence *
usher_workshop_store_save_absence_finish (UsherWorkshopStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_workshop_store_remove_absence_async:
 *
 * Removes an absence.
 */
void
usher_workshop_store_remove_absence_async (UsherWorkshopStore *self,
                                           UsherAbsence       *absence,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (absence);
  usher_store_run (self, USHER_WORK_WRITE, "workshop-remove-absence", usher_workshop_remove_absence_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_workshop_store_remove_absence_finish:
 *
 * Returns: whether it was removed
 */
gboolean
usher_workshop_store_remove_absence_finish (UsherWorkshopStore *self,
                                            GAsyncResult       *result,
                                            GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}
