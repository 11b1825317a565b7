/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-reminder.h"

G_BEGIN_DECLS

#define USHER_TYPE_REMINDER_STORE (usher_reminder_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherReminderStore, usher_reminder_store, USHER, REMINDER_STORE, UsherStore)

/**
 * UsherReminderStore:
 *
 * Invitations: whom to call for what; and whether a concern is one of an
 * earlier visit.  A stale row_version is USHER_DB_ERROR_CONFLICT.
 */

/* Whom to call or write to today, the most urgent first */
void       usher_reminder_store_list_async (UsherReminderStore *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray *usher_reminder_store_list_finish (UsherReminderStore *self,
                                             GAsyncResult       *result,
                                             GError            **error);

/* Brings the invitations up to the day; once a day and when bookings change */
void     usher_reminder_store_refresh_async (UsherReminderStore *self,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean usher_reminder_store_refresh_finish (UsherReminderStore *self,
                                              GAsyncResult       *result,
                                              GError            **error);

/* Writes down an attempt made now by "phone" or "message" */
void           usher_reminder_store_add_attempt_async (UsherReminderStore *self,
                                                       gint64              reminder_id,
                                                       gint64              row_version,
                                                       const char         *channel,
                                                       UsherContactResult  contact_result,
                                                       const char         *note,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
UsherReminder *usher_reminder_store_add_attempt_finish (UsherReminderStore *self,
                                                        GAsyncResult       *result,
                                                        GError            **error);

/* Puts an invitation off for 1 to 365 days */
void           usher_reminder_store_snooze_async (UsherReminderStore *self,
                                                  gint64              reminder_id,
                                                  gint64              row_version,
                                                  guint               days,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
UsherReminder *usher_reminder_store_snooze_finish (UsherReminderStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* Makes an invitation again what it was, and takes its last attempt back if @with_attempt */
void           usher_reminder_store_take_back_async (UsherReminderStore *self,
                                                     UsherReminder      *before,
                                                     gint64              row_version,
                                                     gboolean            with_attempt,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
UsherReminder *usher_reminder_store_take_back_finish (UsherReminderStore *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

/* Earlier visits that the concerns of an order, or what is said of a car (@order_id 0), may be about */
void       usher_reminder_store_find_repeats_async (UsherReminderStore *self,
                                                    gint64              order_id,
                                                    gint64              vehicle_id,
                                                    const char         *words,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
GPtrArray *usher_reminder_store_find_repeats_finish (UsherReminderStore *self,
                                                     GAsyncResult       *result,
                                                     GError            **error);

/* Keeps the judgement on a concern and an earlier visit: "same", "repeat" or "unrelated" */
void     usher_reminder_store_judge_repeat_async (UsherReminderStore *self,
                                                  gint64              concern_id,
                                                  gint64              earlier_order_id,
                                                  const char         *judgement,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
gboolean usher_reminder_store_judge_repeat_finish (UsherReminderStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

G_END_DECLS
