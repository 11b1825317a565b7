/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-follow-up-snapshot.h"

#include "usher-complaint.h"
#include "usher-snapshots.h"

G_STATIC_ASSERT (USHER_LABEL_FOLLOW_UP_ANSWER_5 - USHER_LABEL_FOLLOW_UP_ANSWER_1 == 4);

static const UsherField asked_fields[] = {
  USHER_FIELD_OF_STRING (UsherAskedSnapshot, question),
  USHER_FIELD_OF_STRING (UsherAskedSnapshot, answer),
  USHER_FIELD_OF_STRING (UsherAskedSnapshot, words),
};

static const UsherRecord asked_record = USHER_RECORD_OF (UsherAskedSnapshot, asked_fields);

static const UsherField follow_up_fields[] = {
  USHER_FIELD_OF_RECORD (UsherFollowUpSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherFollowUpSnapshot, number),
  USHER_FIELD_OF_RECORD (UsherFollowUpSnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherFollowUpSnapshot, car, usher_car_record),
  USHER_FIELD_OF_STRING (UsherFollowUpSnapshot, order_number),
  USHER_FIELD_OF_STRING (UsherFollowUpSnapshot, advisor),
  USHER_FIELD_OF_STRING (UsherFollowUpSnapshot, caller),
  USHER_FIELD_OF_INT64 (UsherFollowUpSnapshot, delivered_at),
  USHER_FIELD_OF_INT64 (UsherFollowUpSnapshot, called_at),
  USHER_FIELD_OF_INT (UsherFollowUpSnapshot, attempts),
  USHER_FIELD_OF_STRING (UsherFollowUpSnapshot, result),
  USHER_FIELD_OF_STRING (UsherFollowUpSnapshot, work),
  USHER_FIELD_OF_LIST (UsherFollowUpSnapshot, asked, asked_record),
  USHER_FIELD_OF_STRING (UsherFollowUpSnapshot, complaint),
};

static const UsherRecord follow_up_record = USHER_RECORD_OF (UsherFollowUpSnapshot, follow_up_fields);

G_DEFINE_BOXED_TYPE (UsherFollowUpSnapshot, usher_follow_up_snapshot, usher_follow_up_snapshot_copy, usher_follow_up_snapshot_free)

/**
 * usher_follow_up_snapshot_new:
 *
 * Returns: (transfer full): a record to fill in
 */
UsherFollowUpSnapshot *
usher_follow_up_snapshot_new (void)
{
  UsherFollowUpSnapshot *snapshot = usher_record_new (&follow_up_record);

  usher_car_snapshot_init (&snapshot->car);

  return snapshot;
}

/**
 * usher_follow_up_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherFollowUpSnapshot *
usher_follow_up_snapshot_copy (const UsherFollowUpSnapshot *snapshot)
{
  return usher_record_copy (&follow_up_record, snapshot);
}

/**
 * usher_follow_up_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_follow_up_snapshot_free (UsherFollowUpSnapshot *snapshot)
{
  usher_record_free (&follow_up_record, snapshot);
}

/**
 * usher_follow_up_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_follow_up_snapshot_to_json (const UsherFollowUpSnapshot *snapshot)
{
  return usher_record_to_json (&follow_up_record, snapshot);
}

/**
 * usher_follow_up_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherFollowUpSnapshot *
usher_follow_up_snapshot_from_json (const char *json,
                                    GError    **error)
{
  return usher_record_from_json (&follow_up_record, json, error);
}

/**
 * usher_follow_up_snapshot_add:
 *
 * Adds a question with its answer.
 */
void
usher_follow_up_snapshot_add (UsherFollowUpSnapshot *snapshot,
                              const char            *question,
                              const char            *answer,
                              const char            *words)
{
  UsherAskedSnapshot *asked = usher_record_new (&asked_record);

  g_set_str (&asked->question, question);
  g_set_str (&asked->answer, answer);
  g_set_str (&asked->words, words);
  g_ptr_array_add (snapshot->asked, asked);
}

static char *
format_answer (UsherSurveyQuestion  *question,
               UsherSurveyAnswer    *answer,
               UsherDocumentLanguage language)
{
  if (answer == NULL || *answer->not_asked_reason != '\0' || answer->answer == USHER_SURVEY_UNANSWERED)
    return g_strdup (answer != NULL && question->kind == USHER_SURVEY_KIND_WORDS && *answer->not_asked_reason == '\0'
                         ? ""
                         : usher_form_label (language, USHER_LABEL_FOLLOW_UP_NOT_ASKED));
  switch (question->kind)
    {
    case USHER_SURVEY_KIND_FIVE:
      return g_strdup_printf ("%d %s", answer->answer,
                              usher_form_label (language, USHER_LABEL_FOLLOW_UP_ANSWER_1 + (guint) answer->answer - 1));
    case USHER_SURVEY_KIND_YES_NO:
      return g_strdup (usher_form_label (language, answer->answer == 1 ? USHER_LABEL_YES : USHER_LABEL_NO));
    case USHER_SURVEY_KIND_RECOMMENDATION:
      return g_strdup_printf ("%d", answer->answer);
    case USHER_SURVEY_KIND_WORDS:
    default:
      return g_strdup ("");
    }
}

static void
take_answers (UsherFollowUpSnapshot *snapshot,
              UsherFollowUpFile     *file,
              UsherDocumentLanguage  language)
{
  for (guint i = 0; i < file->questions->len; i++)
    {
      UsherSurveyQuestion *question = g_ptr_array_index (file->questions, i);
      UsherSurveyAnswer   *answer = usher_follow_up_file_find_answer (file, question->code);
      g_autofree char     *text = format_answer (question, answer, language);
      gboolean             is_english = language == USHER_DOCUMENT_LANGUAGE_EN && *question->name_en != '\0';

      usher_follow_up_snapshot_add (snapshot, is_english ? question->name_en : question->name, text,
                                    answer == NULL                      ? ""
                                    : *answer->not_asked_reason != '\0' ? answer->not_asked_reason
                                                                        : answer->words);
    }
}

static char *
join (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

static UsherLabel
find_result (UsherFollowUp *follow_up)
{
  if (follow_up->letter_at != 0)
    return USHER_LABEL_FOLLOW_UP_RESULT_WRITTEN;

  return follow_up->reached_at != 0 ? USHER_LABEL_FOLLOW_UP_RESULT_SPOKEN : USHER_LABEL_FOLLOW_UP_RESULT_REFUSED;
}

/**
 * usher_follow_up_snapshot_take:
 * @file: a follow-up that is over
 * @order: the order it is about
 * @language: the document's language
 *
 * Number and time of issue are left for whoever issues it.
 *
 * Returns: (transfer full): what the follow-up record says
 */
UsherFollowUpSnapshot *
usher_follow_up_snapshot_take (UsherFollowUpFile    *file,
                               UsherOrderFile       *order,
                               UsherShop            *shop,
                               UsherDocumentLanguage language)
{
  UsherFollowUpSnapshot *snapshot = usher_follow_up_snapshot_new ();
  UsherFollowUp         *follow_up = file->follow_up;

  usher_snapshots_take_head (&snapshot->shop, &snapshot->party, &snapshot->car, order, shop);
  g_set_str (&snapshot->order_number, follow_up->order_number);
  g_set_str (&snapshot->advisor, follow_up->advisor_name);
  g_set_str (&snapshot->caller, follow_up->caller_name);
  snapshot->delivered_at = follow_up->delivered_at;
  snapshot->called_at = follow_up->reached_at != 0 ? follow_up->reached_at : follow_up->last_at;
  snapshot->attempts = (int) follow_up->n_attempts;
  g_set_str (&snapshot->result, usher_form_label (language, find_result (follow_up)));
  g_free (snapshot->work);
  snapshot->work = join (file->done);
  if (follow_up->reached_at != 0)
    take_answers (snapshot, file, language);
  if (file->complaints->len > 0)
    g_set_str (&snapshot->complaint, ((UsherComplaint *) g_ptr_array_index (file->complaints, 0))->words);

  return snapshot;
}
