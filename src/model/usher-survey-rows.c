/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-survey-rows.h"

#include "usher-follow-up.h"
#include "usher-rows.h"

/* What a shop begins with: the ten questions that a survey needs at least, the
 * recommendation, and what the customer suggests. */
static const struct
{
  const char     *code;
  UsherSurveyKind kind;
  const char     *name;
  const char     *name_en;
} starter[] = {
  { "welcome", USHER_SURVEY_KIND_FIVE, "到店后接待是否及时？", "Were you received promptly?" },
  { "manner", USHER_SURVEY_KIND_FIVE, "对服务顾问的态度是否满意？", "How was the manner of the service advisor?" },
  { "walk-around", USHER_SURVEY_KIND_YES_NO, "接车时是否陪您做了环车检查？", "Did we walk around the car with you?" },
  { "explained", USHER_SURVEY_KIND_YES_NO, "是否向您解释了维修项目和费用？", "Were the work and its price explained?" },
  { "on-time", USHER_SURVEY_KIND_YES_NO, "是否按约定时间交车？", "Was the car ready when promised?" },
  { "fixed", USHER_SURVEY_KIND_YES_NO, "故障是否一次修复？", "Was the fault mended the first time?" },
  { "as-quoted", USHER_SURVEY_KIND_YES_NO, "实际费用与估价是否相符？", "Was the price as estimated?" },
  { "clean", USHER_SURVEY_KIND_FIVE, "对交车时车辆的清洁是否满意？", "How clean was the car?" },
  { "old-parts", USHER_SURVEY_KIND_YES_NO, "是否向您展示或归还了旧件？", "Were the old parts shown or returned?" },
  { "overall", USHER_SURVEY_KIND_FIVE, "总体上对本次服务是否满意？", "How satisfied are you on the whole?" },
  { "recommend", USHER_SURVEY_KIND_RECOMMENDATION, "您向亲友推荐我店的可能性有多大（0–10 分）？",
    "How likely are you to recommend us (0–10)?" },
  { "suggestion", USHER_SURVEY_KIND_WORDS, "您对我们还有什么意见或建议？", "What should we do better?" },
};

static gpointer
read_question (UsherStatement *statement,
               guint          *column)
{
  UsherSurveyQuestion *question = g_object_new (USHER_TYPE_SURVEY_QUESTION, NULL);

  question->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  question->version = (int) usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &question->code);
  usher_survey_kind_from_string (usher_statement_get_text (statement, (*column)++), &question->kind);
  usher_rows_read_text (statement, column, &question->name);
  usher_rows_read_text (statement, column, &question->name_en);

  return question;
}

static gpointer
read_answer (UsherStatement *statement,
             guint          *column)
{
  UsherSurveyAnswer *answer = g_object_new (USHER_TYPE_SURVEY_ANSWER, NULL);

  answer->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  answer->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &answer->code);
  answer->answer = usher_statement_is_null (statement, *column) ? USHER_SURVEY_UNANSWERED
                                                                : (int) usher_statement_get_int (statement, *column);
  (*column)++;
  usher_rows_read_text (statement, column, &answer->words);
  usher_rows_read_text (statement, column, &answer->not_asked_reason);

  return answer;
}

static gboolean
insert_question (UsherConnection *connection,
                 int              version,
                 guint            position,
                 const char      *code,
                 UsherSurveyKind  kind,
                 const char      *name,
                 const char      *name_en,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO survey_question (version, position, code, kind, name, name_en)"
                                " VALUES ($1, $2, $3, $4, $5, $6)",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, version);
  usher_statement_bind_int (statement, 2, position);
  usher_statement_bind_text (statement, 3, code);
  usher_statement_bind_text (statement, 4, usher_survey_kind_to_string (kind));
  usher_statement_bind_text (statement, 5, name);
  usher_statement_bind_text (statement, 6, name_en);

  return usher_statement_run (statement, error);
}

static gboolean
read_newest_version (UsherConnection *connection,
                     int             *version,
                     GError         **error)
{
  gint64                     newest = 0;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT COALESCE (MAX (version), 0) FROM survey_question", error);

  if (statement == NULL || !usher_statement_run_for_id (statement, &newest, error))
    return FALSE;
  *version = (int) newest;
  return TRUE;
}

/**
 * usher_survey_rows_ensure:
 * @version: (out): the newest version
 *
 * A workshop that has no questions yet gets those that a shop begins with.
 */
gboolean
usher_survey_rows_ensure (UsherConnection *connection,
                          int             *version,
                          GError         **error)
{
  if (!read_newest_version (connection, version, error))
    return FALSE;
  if (*version > 0)
    return TRUE;

  *version = 1;
  for (guint i = 0; i < G_N_ELEMENTS (starter); i++)
    if (!insert_question (connection, 1, i, starter[i].code, starter[i].kind, starter[i].name, starter[i].name_en, error))
      return FALSE;
  return TRUE;
}

/**
 * usher_survey_rows_list:
 *
 * Returns: (transfer full) (element-type UsherSurveyQuestion): the questions of @version in order
 */
GPtrArray *
usher_survey_rows_list (UsherConnection *connection,
                        int              version,
                        GError         **error)
{
  g_autoptr (GPtrArray)      questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT id, version, code, kind, name, name_en FROM survey_question"
                                " WHERE version = $1 ORDER BY position",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, version);

  return usher_rows_collect (statement, read_question, questions, error) ? g_steal_pointer (&questions) : NULL;
}

/**
 * usher_survey_rows_add_version:
 * @questions: (element-type UsherSurveyQuestion): the survey from now on
 * @version: (out): its version
 *
 * A version that was used is never changed: calls made by it keep their
 * questions.  A question without a code gets one.
 */
gboolean
usher_survey_rows_add_version (UsherConnection *connection,
                               GPtrArray       *questions,
                               int             *version,
                               GError         **error)
{
  if (!read_newest_version (connection, version, error))
    return FALSE;

  *version += 1;
  for (guint i = 0; i < questions->len; i++)
    {
      UsherSurveyQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char     *code = *question->code != '\0' ? g_strdup (question->code)
                                                          : g_strdup_printf ("v%d-%u", *version, i + 1);

      if (!insert_question (connection, *version, i, code, question->kind, question->name, question->name_en, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_survey_rows_list_answers:
 *
 * Returns: (transfer full) (element-type UsherSurveyAnswer): the answers given so far
 */
GPtrArray *
usher_survey_rows_list_answers (UsherConnection *connection,
                                gint64           follow_up_id,
                                GError         **error)
{
  g_autoptr (GPtrArray)      answers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT id, row_version, code, answer, words, not_asked_reason FROM survey_answer"
                                " WHERE follow_up_id = $1 ORDER BY id",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, follow_up_id);

  return usher_rows_collect (statement, read_answer, answers, error) ? g_steal_pointer (&answers) : NULL;
}

/**
 * usher_survey_rows_save_answers:
 * @answers: (element-type UsherSurveyAnswer): what was answered; others stay as they are
 */
gboolean
usher_survey_rows_save_answers (UsherConnection *connection,
                                gint64           follow_up_id,
                                GPtrArray       *answers,
                                GError         **error)
{
  for (guint i = 0; i < answers->len; i++)
    {
      UsherSurveyAnswer         *answer = g_ptr_array_index (answers, i);
      g_autoptr (UsherStatement) statement = usher_connection_prepare (
          connection,
          "INSERT INTO survey_answer (follow_up_id, code, answer, words, not_asked_reason)"
          " VALUES ($1, $2, $3, $4, $5)"
          " ON CONFLICT (follow_up_id, code) DO UPDATE SET answer = excluded.answer, words = excluded.words,"
          " not_asked_reason = excluded.not_asked_reason, row_version = survey_answer.row_version + 1",
          error);

      if (statement == NULL)
        return FALSE;
      usher_statement_bind_int (statement, 1, follow_up_id);
      usher_statement_bind_text (statement, 2, answer->code);
      if (answer->answer == USHER_SURVEY_UNANSWERED)
        usher_statement_bind_null (statement, 3);
      else
        usher_statement_bind_int (statement, 3, answer->answer);
      usher_statement_bind_text (statement, 4, answer->words);
      usher_statement_bind_text (statement, 5, answer->not_asked_reason);
      if (!usher_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}
