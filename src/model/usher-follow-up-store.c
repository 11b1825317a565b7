/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-follow-up-store.h"

#include "usher-follow-up-work.h"

struct _UsherFollowUpStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherFollowUpStore, usher_follow_up_store, USHER_TYPE_STORE)

/**
 * usher_follow_up_store_list_open_async:
 *
 * Those that wait, the longest overdue first
 */
void
usher_follow_up_store_list_open_async (UsherFollowUpStore *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "list-follow-ups", usher_follow_up_list_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_list_open_finish:
 *
 * Returns: (transfer full) (element-type UsherFollowUp): those that wait
 */
GPtrArray *
usher_follow_up_store_list_open_finish (UsherFollowUpStore *self,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_count_async:
 *
 * How many calls are due today or overdue, and complaints open
 */
void
usher_follow_up_store_count_async (UsherFollowUpStore *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "count-follow-ups", usher_follow_up_count_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_count_finish:
 *
 * Returns: how many, −1 with @error set
 */
gint64
usher_follow_up_store_count_finish (UsherFollowUpStore *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  g_autofree gint64 *count = usher_store_run_finish (self, result, error);

  return count != NULL ? *count : -1;
}

/**
 * usher_follow_up_store_load_async:
 *
 * One with all that belongs to it; @follow_up_id 0: the one of an order, which may have none
 */
void
usher_follow_up_store_load_async (UsherFollowUpStore *self,
                                  gint64              follow_up_id,
                                  gint64              order_id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = follow_up_id;
  request->other_id = order_id;
  usher_store_run (self, USHER_WORK_READ, "load-follow-up", usher_follow_up_load_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_load_finish:
 *
 * Returns: (transfer full): the follow-up
 */
UsherFollowUpFile *
usher_follow_up_store_load_finish (UsherFollowUpStore *self,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_add_attempt_async:
 *
 * Writes down an attempt made now; the serving advisor needs a reason to call
 */
void
usher_follow_up_store_add_attempt_async (UsherFollowUpStore *self,
                                         gint64              follow_up_id,
                                         gint64              row_version,
                                         UsherContactResult  contact_result,
                                         const char         *note,
                                         const char         *override_reason,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = follow_up_id;
  request->row_version = row_version;
  request->number = contact_result;
  request->text = g_strdup (note);
  request->other_text = g_strdup (override_reason);
  usher_store_run (self, USHER_WORK_WRITE, "follow-up-attempt", usher_follow_up_attempt_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_add_attempt_finish:
 *
 * Returns: (transfer full): the follow-up as it stands now
 */
UsherFollowUp *
usher_follow_up_store_add_attempt_finish (UsherFollowUpStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_take_back_async:
 *
 * Takes the last attempt back; @before is the follow-up as it was
 */
void
usher_follow_up_store_take_back_async (UsherFollowUpStore *self,
                                       UsherFollowUp      *before,
                                       gint64              row_version,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (before);
  request->id = before->parent_instance.id;
  request->row_version = row_version;
  usher_store_run (self, USHER_WORK_WRITE, "follow-up-take-back", usher_follow_up_take_back_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_take_back_finish:
 *
 * Returns: (transfer full): the follow-up as it stands now
 */
UsherFollowUp *
usher_follow_up_store_take_back_finish (UsherFollowUpStore *self,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_save_answers_async:
 *
 * Saves answers (element-type UsherSurveyAnswer) and what else was said; others stay
 */
void
usher_follow_up_store_save_answers_async (UsherFollowUpStore *self,
                                          gint64              follow_up_id,
                                          gint64              row_version,
                                          GPtrArray          *answers,
                                          const char         *words,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = follow_up_id;
  request->row_version = row_version;
  request->list = usher_entity_copy_list (answers);
  request->text = g_strdup (words);
  usher_store_run (self, USHER_WORK_WRITE, "follow-up-answers", usher_follow_up_answer_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_save_answers_finish:
 *
 * Returns: (transfer full): the follow-up as it stands now
 */
UsherFollowUp *
usher_follow_up_store_save_answers_finish (UsherFollowUpStore *self,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_write_async:
 *
 * A "message" or a "letter" instead, when the customer cannot be reached; ends it
 */
void
usher_follow_up_store_write_async (UsherFollowUpStore *self,
                                   gint64              follow_up_id,
                                   gint64              row_version,
                                   const char         *channel,
                                   const char         *note,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = follow_up_id;
  request->row_version = row_version;
  request->text = g_strdup (channel);
  request->other_text = g_strdup (note);
  usher_store_run (self, USHER_WORK_WRITE, "follow-up-letter", usher_follow_up_write_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_write_finish:
 *
 * Returns: (transfer full): the follow-up as it stands now
 */
UsherFollowUp *
usher_follow_up_store_write_finish (UsherFollowUpStore *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_close_async:
 *
 * Ends it; every question is answered or said not to have been asked
 */
void
usher_follow_up_store_close_async (UsherFollowUpStore *self,
                                   gint64              follow_up_id,
                                   gint64              row_version,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = follow_up_id;
  request->row_version = row_version;
  usher_store_run (self, USHER_WORK_WRITE, "follow-up-close", usher_follow_up_close_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_close_finish:
 *
 * Returns: (transfer full): the follow-up as it stands now
 */
UsherFollowUp *
usher_follow_up_store_close_finish (UsherFollowUpStore *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_list_questions_async:
 *
 * The survey as it is asked from now on
 */
void
usher_follow_up_store_list_questions_async (UsherFollowUpStore *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_WRITE, "list-survey", usher_follow_up_list_questions_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_list_questions_finish:
 *
 * Returns: (transfer full) (element-type UsherSurveyQuestion): the questions in order
 */
GPtrArray *
usher_follow_up_store_list_questions_finish (UsherFollowUpStore *self,
                                             GAsyncResult       *result,
                                             GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_follow_up_store_save_questions_async:
 *
 * A new version of the survey (element-type UsherSurveyQuestion)
 */
void
usher_follow_up_store_save_questions_async (UsherFollowUpStore *self,
                                            GPtrArray          *questions,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->list = usher_entity_copy_list (questions);
  usher_store_run (self, USHER_WORK_WRITE, "save-survey", usher_follow_up_save_questions_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_follow_up_store_save_questions_finish:
 *
 * Returns: (transfer full) (element-type UsherSurveyQuestion): the questions as saved
 */
GPtrArray *
usher_follow_up_store_save_questions_finish (UsherFollowUpStore *self,
                                             GAsyncResult       *result,
                                             GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

static void
usher_follow_up_store_class_init (UsherFollowUpStoreClass *klass)
{
}

static void
usher_follow_up_store_init (UsherFollowUpStore *self)
{
}
