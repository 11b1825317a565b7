/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-follow-up-work.h"

#include "usher-contact-rows.h"
#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-follow-up-file.h"
#include "usher-follow-up-rows.h"
#include "usher-order-act.h"
#include "usher-rows.h"
#include "usher-survey-rows.h"

static gpointer
refuse (GError    **error,
        const char *why)
{
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, why);
  return NULL;
}

/* The follow-up that a request is about, as the request knows it. */
static UsherFollowUp *
load_current (UsherConnection    *connection,
              const UsherRequest *request,
              GError            **error)
{
  g_autoptr (UsherFollowUp) follow_up = usher_follow_up_rows_load (connection, request->id, error);

  if (follow_up == NULL)
    return NULL;
  if (follow_up->parent_instance.row_version == request->row_version)
    return g_steal_pointer (&follow_up);
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Follow-up %" G_GINT64_FORMAT " was changed elsewhere",
               request->id);
  return NULL;
}

/* Who is on the phone already need not say again why they may be. */
static UsherOrderFile *
begin (UsherConnection    *connection,
       const UsherRequest *request,
       UsherFollowUp      *follow_up,
       const char         *override_reason,
       GError            **error)
{
  gboolean is_caller = follow_up->caller_id != 0 && follow_up->caller_id == request->staff_id;

  if (!is_caller)
    return usher_order_act_begin (connection, request, follow_up->order_id, USHER_ORDER_ACTION_FOLLOW_UP, override_reason, error);

  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_FOLLOW_UP, error))
    return NULL;
  return usher_order_file_read (connection, follow_up->order_id, error);
}

gpointer
usher_follow_up_list_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  return usher_follow_up_rows_list_open (connection, error);
}

gpointer
usher_follow_up_load_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherRequest *request = input;

  return usher_follow_up_file_load (connection, request->id, request->other_id, error);
}

gpointer
usher_follow_up_count_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest        *request = input;
  g_autofree char           *today = NULL;
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     count = 0;
  GDate                      date;

  usher_date_of_time (request->now, request->zone, &date);
  today = usher_date_to_iso (&date);
  statement = usher_connection_prepare (connection,
                                        "SELECT (SELECT COUNT (*) FROM follow_up WHERE closed_at IS NULL"
                                        "           AND deleted_at IS NULL AND due_on <= $1)"
                                        "     + (SELECT COUNT (*) FROM complaint WHERE closed_at IS NULL AND deleted_at IS NULL)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, today);
  if (!usher_statement_run_for_id (statement, &count, error))
    return NULL;

  return g_memdup2 (&count, sizeof count);
}

/* What an attempt makes of a follow-up. */
static void
note_result (UsherFollowUp      *follow_up,
             const UsherRequest *request,
             guint               number,
             guint               max_attempts)
{
  UsherContactResult result = request->number;
  GDate              today;
  GDate              next;

  follow_up->state = usher_follow_up_after_attempt (number, max_attempts, result);
  if (follow_up->state == USHER_FOLLOW_UP_STATE_REACHED)
    {
      follow_up->caller_id = request->staff_id;
      follow_up->reached_at = request->now;
    }
  else if (follow_up->state == USHER_FOLLOW_UP_STATE_CLOSED)
    {
      follow_up->caller_id = request->staff_id;
      follow_up->closed_at = request->now;
    }
  else if (follow_up->state == USHER_FOLLOW_UP_STATE_DUE)
    {
      g_autofree char *due_on = NULL;

      usher_date_of_time (request->now, request->zone, &today);
      usher_follow_up_next_try (request->shop != NULL ? request->shop->hours : NULL, &today, &next);
      due_on = usher_date_to_iso (&next);
      usher_entity_set_string (&follow_up->due_on, due_on);
    }
}

/**
 * usher_follow_up_attempt_in_worker:
 *
 * id, row_version: the follow-up; number: an UsherContactResult; text: a note;
 * other_text: why the serving advisor calls after all.
 */
gpointer
usher_follow_up_attempt_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherFollowUp)  follow_up = load_current (connection, request, error);
  g_autoptr (UsherOrderFile) file = NULL;
  guint                      number = 0;
  int                        max_attempts = 0;

  if (follow_up == NULL)
    return NULL;
  if (follow_up->closed_at != 0 || follow_up->state == USHER_FOLLOW_UP_STATE_REACHED)
    return refuse (error, "The customer was reached already");
  file = usher_order_act_begin (connection, request, follow_up->order_id, USHER_ORDER_ACTION_FOLLOW_UP, request->other_text, error);
  if (file == NULL ||
      !usher_contact_rows_add (connection, request, USHER_CONTACT_OWNER_FOLLOW_UP, request->id, "phone",
                               (UsherContactResult) request->number, request->text, &number, error) ||
      !usher_follow_up_rows_read_setting (connection, USHER_SETTING_FOLLOW_UP_ATTEMPTS, USHER_FOLLOW_UP_ATTEMPTS_MIN,
                                          USHER_FOLLOW_UP_ATTEMPTS_MAX, USHER_FOLLOW_UP_ATTEMPTS, &max_attempts, error))
    return NULL;
  note_result (follow_up, request, number, (guint) max_attempts);
  if (!usher_follow_up_rows_update (connection, follow_up, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_FOLLOW_UP,
                            usher_contact_result_to_string ((UsherContactResult) request->number), error))
    return NULL;

  return usher_follow_up_rows_load (connection, request->id, error);
}

/**
 * usher_follow_up_take_back_in_worker:
 *
 * entity: the follow-up before its last attempt; row_version: of it now.
 */
gpointer
usher_follow_up_take_back_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  const UsherRequest       *request = input;
  UsherFollowUp            *before = request->entity;
  g_autoptr (UsherFollowUp) follow_up = load_current (connection, request, error);

  if (follow_up == NULL || !usher_staff_require_action (connection, request, USHER_ORDER_ACTION_FOLLOW_UP, error) ||
      !usher_contact_rows_remove_last (connection, request, USHER_CONTACT_OWNER_FOLLOW_UP, request->id, error))
    return NULL;
  follow_up->state = before->state;
  follow_up->caller_id = before->caller_id;
  follow_up->reached_at = before->reached_at;
  follow_up->closed_at = before->closed_at;
  follow_up->letter_at = before->letter_at;
  usher_entity_set_string (&follow_up->due_on, before->due_on);
  if (!usher_follow_up_rows_update (connection, follow_up, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "order", follow_up->order_id,
                         "take-back-follow-up", "", error))
    return NULL;
  usher_connection_note_change (connection, "order", follow_up->order_id);

  return usher_follow_up_rows_load (connection, request->id, error);
}

/* The recommendation stands with the call too, for the figures. */
static void
note_recommendation (UsherFollowUp *follow_up,
                     GPtrArray     *questions,
                     GPtrArray     *answers)
{
  for (guint i = 0; i < answers->len; i++)
    for (guint j = 0; j < questions->len; j++)
      {
        UsherSurveyAnswer   *answer = g_ptr_array_index (answers, i);
        UsherSurveyQuestion *question = g_ptr_array_index (questions, j);

        if (question->kind == USHER_SURVEY_KIND_RECOMMENDATION && g_str_equal (question->code, answer->code))
          follow_up->recommendation = answer->answer;
      }
}

static gboolean
are_valid (GPtrArray *questions,
           GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      UsherSurveyAnswer *answer = g_ptr_array_index (answers, i);
      gboolean           is_valid = FALSE;

      for (guint j = 0; j < questions->len; j++)
        {
          UsherSurveyQuestion *question = g_ptr_array_index (questions, j);

          is_valid |= g_str_equal (question->code, answer->code) &&
                      (answer->answer == USHER_SURVEY_UNANSWERED || usher_survey_is_valid (question->kind, answer->answer));
        }
      if (!is_valid)
        return FALSE;
    }

  return TRUE;
}

/**
 * usher_follow_up_answer_in_worker:
 *
 * id, row_version: the follow-up; list: answers; text: what else was said.
 */
gpointer
usher_follow_up_answer_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherFollowUp)  follow_up = load_current (connection, request, error);
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (GPtrArray)      questions = NULL;

  if (follow_up == NULL)
    return NULL;
  if (follow_up->state != USHER_FOLLOW_UP_STATE_REACHED || follow_up->closed_at != 0)
    return refuse (error, "Nobody is on the phone");
  file = begin (connection, request, follow_up, NULL, error);
  questions = file != NULL ? usher_survey_rows_list (connection, follow_up->survey_version, error) : NULL;
  if (questions == NULL)
    return NULL;
  if (!are_valid (questions, request->list))
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "No such answer");
      return NULL;
    }
  note_recommendation (follow_up, questions, request->list);
  usher_entity_set_string (&follow_up->words, request->text);
  if (!usher_survey_rows_save_answers (connection, request->id, request->list, error) ||
      !usher_follow_up_rows_update (connection, follow_up, error))
    return NULL;

  return usher_follow_up_rows_load (connection, request->id, error);
}

/**
 * usher_follow_up_write_in_worker:
 *
 * id, row_version: the follow-up; text: "message" or "letter"; other_text: what was written.
 */
gpointer
usher_follow_up_write_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherFollowUp)  follow_up = load_current (connection, request, error);
  g_autoptr (UsherOrderFile) file = NULL;
  guint                      number = 0;

  if (follow_up == NULL)
    return NULL;
  if (follow_up->state != USHER_FOLLOW_UP_STATE_UNREACHABLE || follow_up->closed_at != 0)
    return refuse (error, "The customer may still be reached");
  /* A letter says the same whoever sends it. */
  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_FOLLOW_UP, error))
    return NULL;
  file = usher_order_file_read (connection, follow_up->order_id, error);
  if (file == NULL || !usher_contact_rows_add (connection, request, USHER_CONTACT_OWNER_FOLLOW_UP, request->id, request->text,
                                               USHER_CONTACT_RESULT_REACHED, request->other_text, &number, error))
    return NULL;
  follow_up->state = USHER_FOLLOW_UP_STATE_LETTER;
  follow_up->letter_at = request->now;
  follow_up->closed_at = request->now;
  if (!usher_follow_up_rows_update (connection, follow_up, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_FOLLOW_UP, request->text, error))
    return NULL;

  return usher_follow_up_rows_load (connection, request->id, error);
}

/**
 * usher_follow_up_close_in_worker:
 *
 * id, row_version: the follow-up, all of whose questions are answered.
 */
gpointer
usher_follow_up_close_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest           *request = input;
  g_autoptr (UsherFollowUp)     follow_up = load_current (connection, request, error);
  g_autoptr (UsherFollowUpFile) file = NULL;
  g_autoptr (UsherOrderFile)    order = NULL;

  if (follow_up == NULL)
    return NULL;
  if (follow_up->state != USHER_FOLLOW_UP_STATE_REACHED || follow_up->closed_at != 0)
    return refuse (error, "There was no call, or it is over");
  file = usher_follow_up_file_load (connection, request->id, 0, error);
  if (file == NULL)
    return NULL;
  if (usher_follow_up_file_count_missing (file) > 0)
    return refuse (error, "Questions are open");
  order = begin (connection, request, follow_up, NULL, error);
  if (order == NULL)
    return NULL;
  follow_up->state = USHER_FOLLOW_UP_STATE_CLOSED;
  follow_up->closed_at = request->now;
  if (!usher_follow_up_rows_update (connection, follow_up, error) ||
      !usher_order_act_end (connection, request, order, USHER_ORDER_ACTION_FOLLOW_UP, "closed", error))
    return NULL;

  return usher_follow_up_rows_load (connection, request->id, error);
}

gpointer
usher_follow_up_list_questions_in_worker (UsherConnection *connection,
                                          gpointer         input,
                                          GError         **error)
{
  int version = 0;

  return usher_survey_rows_ensure (connection, &version, error) ? usher_survey_rows_list (connection, version, error) : NULL;
}

/**
 * usher_follow_up_save_questions_in_worker:
 *
 * list: the questions from now on.
 */
gpointer
usher_follow_up_save_questions_in_worker (UsherConnection *connection,
                                          gpointer         input,
                                          GError         **error)
{
  const UsherRequest *request = input;
  int                 version = 0;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_MANAGE_SHOP, error) ||
      !usher_survey_rows_add_version (connection, request->list, &version, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "survey", version, "new-version", "", error))
    return NULL;
  usher_connection_note_change (connection, "survey", version);

  return usher_survey_rows_list (connection, version, error);
}
