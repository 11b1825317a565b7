/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

#include "usher-absence.h"
#include "usher-dispatch.h"
#include "usher-job-file.h"
#include "usher-technician.h"
#include "usher-work-card.h"
#include "usher-work-item.h"

G_BEGIN_DECLS

#define USHER_TYPE_WORKSHOP_STORE (usher_workshop_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherWorkshopStore, usher_workshop_store, USHER, WORKSHOP_STORE, UsherStore)

/**
 * UsherWorkshopStore:
 *
 * What happens to a car between the authorization and the checks: who does what
 * where and when, the clocks, the stops, and what the customer must be told.
 */

/* The workshop's side of an order */
void          usher_workshop_store_load_job_async (UsherWorkshopStore *self,
                                                   gint64              order_id,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
UsherJobFile *usher_workshop_store_load_job_finish (UsherWorkshopStore *self,
                                                    GAsyncResult       *result,
                                                    GError            **error);

/* The cars in the workshop, in one query */
void       usher_workshop_store_list_board_async (UsherWorkshopStore *self,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
GPtrArray *usher_workshop_store_list_board_finish (UsherWorkshopStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* Who works on cars, with load, absence and clock */
void       usher_workshop_store_list_technicians_async (UsherWorkshopStore *self,
                                                        GCancellable       *cancellable,
                                                        GAsyncReadyCallback callback,
                                                        gpointer            user_data);
GPtrArray *usher_workshop_store_list_technicians_finish (UsherWorkshopStore *self,
                                                         GAsyncResult       *result,
                                                         GError            **error);

/* What somebody has to do */
void       usher_workshop_store_list_work_async (UsherWorkshopStore *self,
                                                 gint64              technician_id,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GPtrArray *usher_workshop_store_list_work_finish (UsherWorkshopStore *self,
                                                  GAsyncResult       *result,
                                                  GError            **error);

/* What customers must be told */
void       usher_workshop_store_list_notices_async (UsherWorkshopStore *self,
                                                    gint64              order_id,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
GPtrArray *usher_workshop_store_list_notices_finish (UsherWorkshopStore *self,
                                                     GAsyncResult       *result,
                                                     GError            **error);

/* Who is not here, now and later */
void       usher_workshop_store_list_absences_async (UsherWorkshopStore *self,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
GPtrArray *usher_workshop_store_list_absences_finish (UsherWorkshopStore *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

/* What bays and technicians are taken by in the next 90 days */
void       usher_workshop_store_list_busy_async (UsherWorkshopStore *self,
                                                 gint64              except_order_id,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GPtrArray *usher_workshop_store_list_busy_finish (UsherWorkshopStore *self,
                                                  GAsyncResult       *result,
                                                  GError            **error);

/* Saves urgency, ticks and instruction; CONFLICT when the job was changed elsewhere */
void      usher_workshop_store_save_job_async (UsherWorkshopStore *self,
                                               UsherJob           *job,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
UsherJob *usher_workshop_store_save_job_finish (UsherWorkshopStore *self,
                                                GAsyncResult       *result,
                                                GError            **error);

/* Gives lines to technicians and a bay; OVERLAP when somebody or something is taken, CONFLICT when the job was changed elsewhere. @dispatch is not changed by the caller any more. */
void      usher_workshop_store_dispatch_async (UsherWorkshopStore *self,
                                               UsherDispatch      *dispatch,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
UsherJob *usher_workshop_store_dispatch_finish (UsherWorkshopStore *self,
                                                GAsyncResult       *result,
                                                GError            **error);

/* Starts the clock of a technician on a line; one that runs is paused. @is_himself: at the shared PC the technician is who asks, not who is at the desk. */
void     usher_workshop_store_start_async (UsherWorkshopStore *self,
                                           gint64              line_id,
                                           gint64              technician_id,
                                           gboolean            is_himself,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean usher_workshop_store_start_finish (UsherWorkshopStore *self,
                                            GAsyncResult       *result,
                                            GError            **error);

/* Pauses the clock of a technician */
void     usher_workshop_store_pause_async (UsherWorkshopStore *self,
                                           gint64              line_id,
                                           gint64              technician_id,
                                           gboolean            is_himself,
                                           UsherPauseReason    reason,
                                           const char         *note,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean usher_workshop_store_pause_finish (UsherWorkshopStore *self,
                                            GAsyncResult       *result,
                                            GError            **error);

/* Finishes a line: all its clocks stop, it is done and can be billed. Its hours are added to what the operation takes.  When it was the last line the bay is free. */
void     usher_workshop_store_finish_async (UsherWorkshopStore *self,
                                            gint64              line_id,
                                            gint64              technician_id,
                                            gboolean            is_himself,
                                            const char         *note,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean usher_workshop_store_finish_finish (UsherWorkshopStore *self,
                                             GAsyncResult       *result,
                                             GError            **error);

/* Takes back that a line is done */
void     usher_workshop_store_reopen_async (UsherWorkshopStore *self,
                                            gint64              line_id,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean usher_workshop_store_reopen_finish (UsherWorkshopStore *self,
                                             GAsyncResult       *result,
                                             GError            **error);

/* Stops the work on a car with its cause; a promise that cannot be kept any more is moved */
void     usher_workshop_store_stop_async (UsherWorkshopStore *self,
                                          UsherWorkStop      *stop,
                                          gboolean            frees_bay,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean usher_workshop_store_stop_finish (UsherWorkshopStore *self,
                                           GAsyncResult       *result,
                                           GError            **error);

/* The cause is gone; a promise that cannot be kept any more is moved. @reason: said of a promise that moves. */
void     usher_workshop_store_resume_async (UsherWorkshopStore *self,
                                            gint64              order_id,
                                            const char         *reason,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean usher_workshop_store_resume_finish (UsherWorkshopStore *self,
                                             GAsyncResult       *result,
                                             GError            **error);

/* Moves the promised time and raises the task to tell the customer; CONFLICT when it was not @old_at any more */
void     usher_workshop_store_move_promise_async (UsherWorkshopStore *self,
                                                  gint64              order_id,
                                                  gint64              old_at,
                                                  gint64              new_at,
                                                  const char         *reason,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
gboolean usher_workshop_store_move_promise_finish (UsherWorkshopStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* Notes who was told how; with a told_at of 0 it is still to be told */
void     usher_workshop_store_tell_async (UsherWorkshopStore *self,
                                          UsherNotice        *notice,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean usher_workshop_store_tell_finish (UsherWorkshopStore *self,
                                           GAsyncResult       *result,
                                           GError            **error);

/* Notes when somebody is not here; brings back one that was removed */
void          usher_workshop_store_save_absence_async (UsherWorkshopStore *self,
                                                       UsherAbsence       *absence,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
UsherAbsence *usher_workshop_store_save_absence_finish (UsherWorkshopStore *self,
                                                        GAsyncResult       *result,
                                                        GError            **error);

/* Removes an absence */
void     usher_workshop_store_remove_absence_async (UsherWorkshopStore *self,
                                                    UsherAbsence       *absence,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
gboolean usher_workshop_store_remove_absence_finish (UsherWorkshopStore *self,
                                                     GAsyncResult       *result,
                                                     GError            **error);

G_END_DECLS
