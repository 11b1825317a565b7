/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-reminder-store.h"

#include "usher-reminder-work.h"

struct _UsherReminderStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherReminderStore, usher_reminder_store, USHER_TYPE_STORE)

/**
 * usher_reminder_store_list_async:
 *
 * Whom to call or write to today, the most urgent first
 */
void
usher_reminder_store_list_async (UsherReminderStore *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "list-reminders", usher_reminder_list_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_reminder_store_list_finish:
 *
 * Returns: (transfer full) (element-type UsherReminder): the invitations of today
 */
GPtrArray *
usher_reminder_store_list_finish (UsherReminderStore *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_reminder_store_refresh_async:
 *
 * Brings the invitations up to the day; once a day and when bookings change
 */
void
usher_reminder_store_refresh_async (UsherReminderStore *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_WRITE, "refresh-reminders", usher_reminder_refresh_in_worker, request, usher_request_free,
                   NULL, cancellable, callback, user_data);
}

/**
 * usher_reminder_store_refresh_finish:
 *
 * Returns: whether it succeeded
 */
gboolean
usher_reminder_store_refresh_finish (UsherReminderStore *self,
                                     GAsyncResult       *result,
                                     GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_reminder_store_add_attempt_async:
 *
 * Writes down an attempt made now by "phone" or "message"
 */
void
usher_reminder_store_add_attempt_async (UsherReminderStore *self,
                                        gint64              reminder_id,
                                        gint64              row_version,
                                        const char         *channel,
                                        UsherContactResult  contact_result,
                                        const char         *note,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = reminder_id;
  request->row_version = row_version;
  request->other_text = g_strdup (channel);
  request->number = contact_result;
  request->text = g_strdup (note);
  usher_store_run (self, USHER_WORK_WRITE, "reminder-attempt", usher_reminder_attempt_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_reminder_store_add_attempt_finish:
 *
 * Returns: (transfer full): the invitation as it stands now
 */
UsherReminder *
usher_reminder_store_add_attempt_finish (UsherReminderStore *self,
                                         GAsyncResult       *result,
                                         GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_reminder_store_snooze_async:
 *
 * Puts an invitation off for 1 to 365 days
 */
void
usher_reminder_store_snooze_async (UsherReminderStore *self,
                                   gint64              reminder_id,
                                   gint64              row_version,
                                   guint               days,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = reminder_id;
  request->row_version = row_version;
  request->number = days;
  usher_store_run (self, USHER_WORK_WRITE, "reminder-snooze", usher_reminder_snooze_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_reminder_store_snooze_finish:
 *
 * Returns: (transfer full): the invitation as it stands now
 */
UsherReminder *
usher_reminder_store_snooze_finish (UsherReminderStore *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_reminder_store_take_back_async:
 *
 * Makes an invitation again what it was, and takes its last attempt back if @with_attempt
 */
void
usher_reminder_store_take_back_async (UsherReminderStore *self,
                                      UsherReminder      *before,
                                      gint64              row_version,
                                      gboolean            with_attempt,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (before);
  request->id = before->parent_instance.id;
  request->row_version = row_version;
  request->other_id = with_attempt;
  usher_store_run (self, USHER_WORK_WRITE, "reminder-take-back", usher_reminder_take_back_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_reminder_store_take_back_finish:
 *
 * Returns: (transfer full): the invitation as it stands now
 */
UsherReminder *
usher_reminder_store_take_back_finish (UsherReminderStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_reminder_store_find_repeats_async:
 *
 * Earlier visits that the concerns of an order, or what is said of a car (@order_id 0), may be about
 */
void
usher_reminder_store_find_repeats_async (UsherReminderStore *self,
                                         gint64              order_id,
                                         gint64              vehicle_id,
                                         const char         *words,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->other_id = vehicle_id;
  request->text = g_strdup (words != NULL ? words : "");
  usher_store_run (self, USHER_WORK_READ, "find-repeats", usher_repeat_find_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_reminder_store_find_repeats_finish:
 *
 * Returns: (transfer full) (element-type UsherRepeat): the visits
 */
GPtrArray *
usher_reminder_store_find_repeats_finish (UsherReminderStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_reminder_store_judge_repeat_async:
 *
 * Keeps the judgement on a concern and an earlier visit: "same", "repeat" or "unrelated"
 */
void
usher_reminder_store_judge_repeat_async (UsherReminderStore *self,
                                         gint64              concern_id,
                                         gint64              earlier_order_id,
                                         const char         *judgement,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = concern_id;
  request->other_id = earlier_order_id;
  request->text = g_strdup (judgement);
  usher_store_run (self, USHER_WORK_WRITE, "judge-repeat", usher_repeat_judge_in_worker, request, usher_request_free,
                   NULL, cancellable, callback, user_data);
}

/**
 * usher_reminder_store_judge_repeat_finish:
 *
 * Returns: whether it was kept
 */
gboolean
usher_reminder_store_judge_repeat_finish (UsherReminderStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

static void
usher_reminder_store_class_init (UsherReminderStoreClass *klass)
{
}

static void
usher_reminder_store_init (UsherReminderStore *self)
{
}
