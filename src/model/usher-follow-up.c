/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-follow-up.h"

USHER_DEFINE_ENTITY (UsherFollowUp, usher_follow_up, G_STRUCT_OFFSET (UsherFollowUp, due_on), G_STRUCT_OFFSET (UsherFollowUp, words), G_STRUCT_OFFSET (UsherFollowUp, order_number), G_STRUCT_OFFSET (UsherFollowUp, advisor_name), G_STRUCT_OFFSET (UsherFollowUp, caller_name), G_STRUCT_OFFSET (UsherFollowUp, customer_name), G_STRUCT_OFFSET (UsherFollowUp, phone), G_STRUCT_OFFSET (UsherFollowUp, plate), G_STRUCT_OFFSET (UsherFollowUp, make), G_STRUCT_OFFSET (UsherFollowUp, model), G_STRUCT_OFFSET (UsherFollowUp, colour))
USHER_DEFINE_ENTITY (UsherSurveyQuestion, usher_survey_question, G_STRUCT_OFFSET (UsherSurveyQuestion, code), G_STRUCT_OFFSET (UsherSurveyQuestion, name), G_STRUCT_OFFSET (UsherSurveyQuestion, name_en))
USHER_DEFINE_ENTITY (UsherSurveyAnswer, usher_survey_answer, G_STRUCT_OFFSET (UsherSurveyAnswer, code), G_STRUCT_OFFSET (UsherSurveyAnswer, words), G_STRUCT_OFFSET (UsherSurveyAnswer, not_asked_reason))
