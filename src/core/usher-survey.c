/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-nick.h"
#include "usher-survey.h"

static const char *const kind_nicks[] = {
  [USHER_SURVEY_KIND_FIVE] = "five",
  [USHER_SURVEY_KIND_YES_NO] = "yes-no",
  [USHER_SURVEY_KIND_RECOMMENDATION] = "recommendation",
  [USHER_SURVEY_KIND_WORDS] = "words",
};

/* The answers of a kind, and the best of those that are bad: up to there the
 * customer is asked why. */
static const struct
{
  int lowest;
  int highest;
  int bad;
} scales[] = {
  [USHER_SURVEY_KIND_FIVE] = { 1, 5, 2 },
  [USHER_SURVEY_KIND_YES_NO] = { 0, 1, 0 },
  [USHER_SURVEY_KIND_RECOMMENDATION] = { 0, 10, 6 },
  [USHER_SURVEY_KIND_WORDS] = { 0, 0, -1 },
};

/**
 * usher_survey_kind_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_survey_kind_to_string (UsherSurveyKind value)
{
  return usher_nick_get (kind_nicks, G_N_ELEMENTS (kind_nicks), value);
}

/**
 * usher_survey_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a kind
 */
gboolean
usher_survey_kind_from_string (const char      *nick,
                               UsherSurveyKind *out)
{
  guint value = 0;

  if (!usher_nick_find (kind_nicks, G_N_ELEMENTS (kind_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_survey_is_valid:
 *
 * Returns: whether @answer is an answer to a question of @kind
 */
gboolean
usher_survey_is_valid (UsherSurveyKind kind,
                       int             answer)
{
  g_return_val_if_fail ((guint) kind <= USHER_SURVEY_KIND_LAST, FALSE);

  return answer >= scales[kind].lowest && answer <= scales[kind].highest;
}

/**
 * usher_survey_is_bad:
 *
 * Returns: whether @answer says that the customer is not satisfied, and so
 *   must be asked why; for a recommendation up to 6 (detractors)
 */
gboolean
usher_survey_is_bad (UsherSurveyKind kind,
                     int             answer)
{
  return usher_survey_is_valid (kind, answer) && answer <= scales[kind].bad;
}

/**
 * usher_survey_is_complete:
 * @answer: the answer, or %USHER_SURVEY_UNANSWERED
 * @words: what was said, or why the customer is not satisfied
 * @not_asked_reason: why it was not asked, empty when it was
 *
 * Every question is answered, or it is said why it was not asked; and who is
 * not satisfied is asked why.
 *
 * Returns: whether nothing is missing
 */
gboolean
usher_survey_is_complete (UsherSurveyKind kind,
                          int             answer,
                          const char     *words,
                          const char     *not_asked_reason)
{
  gboolean has_words = words != NULL && *words != '\0';

  if (not_asked_reason != NULL && *not_asked_reason != '\0')
    return TRUE;
  if (kind == USHER_SURVEY_KIND_WORDS && has_words)
    return TRUE;

  return usher_survey_is_valid (kind, answer) && (has_words || !usher_survey_is_bad (kind, answer));
}
