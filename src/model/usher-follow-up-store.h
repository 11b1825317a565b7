/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-follow-up-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_FOLLOW_UP_STORE (usher_follow_up_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherFollowUpStore, usher_follow_up_store, USHER, FOLLOW_UP_STORE, UsherStore)

/**
 * UsherFollowUpStore:
 *
 * Calls after a visit, their survey, and what came of them.  A stale row_version
 * is USHER_DB_ERROR_CONFLICT; what the order's guard or a role forbids is
 * USHER_ERROR_NOT_ALLOWED.
 */

/* Those that wait, the longest overdue first */
void       usher_follow_up_store_list_open_async (UsherFollowUpStore *self,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
GPtrArray *usher_follow_up_store_list_open_finish (UsherFollowUpStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* How many calls are due today or overdue, and complaints open */
void   usher_follow_up_store_count_async (UsherFollowUpStore *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gint64 usher_follow_up_store_count_finish (UsherFollowUpStore *self,
                                           GAsyncResult       *result,
                                           GError            **error);

/* One with all that belongs to it; @follow_up_id 0: the one of an order, which may have none */
void               usher_follow_up_store_load_async (UsherFollowUpStore *self,
                                                     gint64              follow_up_id,
                                                     gint64              order_id,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
UsherFollowUpFile *usher_follow_up_store_load_finish (UsherFollowUpStore *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

/* Writes down an attempt made now; the serving advisor needs a reason to call */
void           usher_follow_up_store_add_attempt_async (UsherFollowUpStore *self,
                                                        gint64              follow_up_id,
                                                        gint64              row_version,
                                                        UsherContactResult  contact_result,
                                                        const char         *note,
                                                        const char         *override_reason,
                                                        GCancellable       *cancellable,
                                                        GAsyncReadyCallback callback,
                                                        gpointer            user_data);
UsherFollowUp *usher_follow_up_store_add_attempt_finish (UsherFollowUpStore *self,
                                                         GAsyncResult       *result,
                                                         GError            **error);

/* Takes the last attempt back; @before is the follow-up as it was */
void           usher_follow_up_store_take_back_async (UsherFollowUpStore *self,
                                                      UsherFollowUp      *before,
                                                      gint64              row_version,
                                                      GCancellable       *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
UsherFollowUp *usher_follow_up_store_take_back_finish (UsherFollowUpStore *self,
                                                       GAsyncResult       *result,
                                                       GError            **error);

/* Saves answers (element-type UsherSurveyAnswer) and what else was said; others stay */
void           usher_follow_up_store_save_answers_async (UsherFollowUpStore *self,
                                                         gint64              follow_up_id,
                                                         gint64              row_version,
                                                         GPtrArray          *answers,
                                                         const char         *words,
                                                         GCancellable       *cancellable,
                                                         GAsyncReadyCallback callback,
                                                         gpointer            user_data);
UsherFollowUp *usher_follow_up_store_save_answers_finish (UsherFollowUpStore *self,
                                                          GAsyncResult       *result,
                                                          GError            **error);

/* A "message" or a "letter" instead, when the customer cannot be reached; ends it */
void           usher_follow_up_store_write_async (UsherFollowUpStore *self,
                                                  gint64              follow_up_id,
                                                  gint64              row_version,
                                                  const char         *channel,
                                                  const char         *note,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
UsherFollowUp *usher_follow_up_store_write_finish (UsherFollowUpStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* Ends it; every question is answered or said not to have been asked */
void           usher_follow_up_store_close_async (UsherFollowUpStore *self,
                                                  gint64              follow_up_id,
                                                  gint64              row_version,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
UsherFollowUp *usher_follow_up_store_close_finish (UsherFollowUpStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* The survey as it is asked from now on */
void       usher_follow_up_store_list_questions_async (UsherFollowUpStore *self,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
GPtrArray *usher_follow_up_store_list_questions_finish (UsherFollowUpStore *self,
                                                        GAsyncResult       *result,
                                                        GError            **error);

/* A new version of the survey (element-type UsherSurveyQuestion) */
void       usher_follow_up_store_save_questions_async (UsherFollowUpStore *self,
                                                       GPtrArray          *questions,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
GPtrArray *usher_follow_up_store_save_questions_finish (UsherFollowUpStore *self,
                                                        GAsyncResult       *result,
                                                        GError            **error);

G_END_DECLS
