/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-contact-result.h"
#include "usher-follow-up-rule.h"
#include "usher-name.h"
#include "usher-survey.h"

G_BEGIN_DECLS

#define USHER_TYPE_FOLLOW_UP (usher_follow_up_get_type ())

G_DECLARE_FINAL_TYPE (UsherFollowUp, usher_follow_up, USHER, FOLLOW_UP, UsherEntity)

/**
 * UsherFollowUp:
 *
 * The call after a visit (回访).  The fields from @order_number on are read
 * along with it for display and are not saved.
 */
struct _UsherFollowUp
{
  UsherEntity parent_instance;

  gint64             order_id;
  char              *due_on; /* ISO date */
  UsherFollowUpState state;
  gint64             caller_id; /* who spoke with the customer, or 0 */
  gint64             reached_at;
  int                survey_version;
  int                recommendation; /* 0–10, −1: not said */
  char              *words;          /* what else was said */
  gint64             letter_at;
  gint64             closed_at;

  char              *order_number;
  gint64             delivered_at;
  gint64             customer_id;
  gint64             vehicle_id;
  gint64             advisor_id; /* who served: not the one to call */
  char              *advisor_name;
  char              *caller_name;
  char              *customer_name;
  UsherAddressForm   address_form;
  char              *phone;
  char              *plate;
  char              *make;
  char              *model;
  char              *colour;
  guint              n_attempts;
  UsherContactResult last_result; /* when @n_attempts > 0 */
  gint64             last_at;
};

#define USHER_TYPE_SURVEY_QUESTION (usher_survey_question_get_type ())

G_DECLARE_FINAL_TYPE (UsherSurveyQuestion, usher_survey_question, USHER, SURVEY_QUESTION, UsherEntity)

/**
 * UsherSurveyQuestion:
 *
 * A question of a version of the survey.
 */
struct _UsherSurveyQuestion
{
  UsherEntity parent_instance;

  int             version;
  char           *code; /* stays the same when the words are changed */
  UsherSurveyKind kind;
  char           *name;
  char           *name_en;
};

#define USHER_TYPE_SURVEY_ANSWER (usher_survey_answer_get_type ())

G_DECLARE_FINAL_TYPE (UsherSurveyAnswer, usher_survey_answer, USHER, SURVEY_ANSWER, UsherEntity)

/**
 * UsherSurveyAnswer:
 *
 * What was answered to a question, or why it was not asked.
 */
struct _UsherSurveyAnswer
{
  UsherEntity parent_instance;

  char *code;
  int   answer; /* %USHER_SURVEY_UNANSWERED */
  char *words;  /* what was said, or why the customer is not satisfied */
  char *not_asked_reason;
};

G_END_DECLS
