/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherSurveyKind:
 * @USHER_SURVEY_KIND_FIVE: 5 (very satisfied) to 1 (very dissatisfied)
 * @USHER_SURVEY_KIND_YES_NO: 1 yes, 0 no; asked so that yes is good
 * @USHER_SURVEY_KIND_RECOMMENDATION: 0 to 10
 * @USHER_SURVEY_KIND_WORDS: in the customer's words; 0: there was nothing to say
 *
 * How a question of a survey is answered.
 */
typedef enum
{
  USHER_SURVEY_KIND_FIVE,
  USHER_SURVEY_KIND_YES_NO,
  USHER_SURVEY_KIND_RECOMMENDATION,
  USHER_SURVEY_KIND_WORDS,
} UsherSurveyKind;

#define USHER_SURVEY_KIND_LAST USHER_SURVEY_KIND_WORDS

/* No answer yet. */
#define USHER_SURVEY_UNANSWERED (-1)

const char *usher_survey_kind_to_string (UsherSurveyKind value);
gboolean    usher_survey_kind_from_string (const char      *nick,
                                           UsherSurveyKind *out);

gboolean usher_survey_is_valid (UsherSurveyKind kind,
                                int             answer);
gboolean usher_survey_is_bad (UsherSurveyKind kind,
                              int             answer);
gboolean usher_survey_is_complete (UsherSurveyKind kind,
                                   int             answer,
                                   const char     *words,
                                   const char     *not_asked_reason);

G_END_DECLS
