/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-follow-up-file.h"

#include "usher-complaint-rows.h"
#include "usher-contact-rows.h"
#include "usher-follow-up-rows.h"
#include "usher-rows.h"
#include "usher-survey-rows.h"

G_DEFINE_FINAL_TYPE (UsherFollowUpFile, usher_follow_up_file, G_TYPE_OBJECT)

static void
usher_follow_up_file_finalize (GObject *object)
{
  UsherFollowUpFile *self = USHER_FOLLOW_UP_FILE (object);

  g_clear_object (&self->follow_up);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->deferred, g_ptr_array_unref);
  g_clear_pointer (&self->complaints, g_ptr_array_unref);
  g_free (self->record_number);

  G_OBJECT_CLASS (usher_follow_up_file_parent_class)->finalize (object);
}

static void
usher_follow_up_file_class_init (UsherFollowUpFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_follow_up_file_finalize;
}

static void
usher_follow_up_file_init (UsherFollowUpFile *self)
{
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->attempts = g_ptr_array_new_with_free_func (g_object_unref);
  self->done = g_ptr_array_new_with_free_func (g_free);
  self->deferred = g_ptr_array_new_with_free_func (g_free);
  self->complaints = g_ptr_array_new_with_free_func (g_object_unref);
  self->record_number = g_strdup ("");
}

static gpointer
read_description (UsherStatement *statement,
                  guint          *column)
{
  return usher_statement_dup_text (statement, (*column)++);
}

static gboolean
collect_lines (UsherConnection *connection,
               const char      *sql,
               gint64           order_id,
               GPtrArray       *lines,
               GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);

  return usher_rows_collect (statement, read_description, lines, error);
}

static gboolean
read_record (UsherConnection   *connection,
             UsherFollowUpFile *self,
             gint64             order_id,
             GError           **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT number FROM document WHERE order_id = $1 AND kind = 'follow-up'"
                                " ORDER BY version DESC LIMIT 1",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    g_set_str (&self->record_number, usher_statement_get_text (statement, 0));
  return TRUE;
}

static gboolean
read_call (UsherConnection   *connection,
           UsherFollowUpFile *self,
           GError           **error)
{
  gint64 id = self->follow_up->parent_instance.id;

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  self->questions = usher_survey_rows_list (connection, self->follow_up->survey_version, error);
  if (self->questions == NULL)
    return FALSE;
  self->answers = usher_survey_rows_list_answers (connection, id, error);
  if (self->answers == NULL)
    return FALSE;
  self->attempts = usher_contact_rows_list (connection, USHER_CONTACT_OWNER_FOLLOW_UP, id, error);
  return self->attempts != NULL;
}

/**
 * usher_follow_up_file_load:
 * @follow_up_id: which, or 0 for the one of an order
 * @order_id: the order when @follow_up_id is 0
 *
 * Returns: (transfer full) (nullable): the follow-up with all that belongs to
 *   it; without one when the order has none
 */
UsherFollowUpFile *
usher_follow_up_file_load (UsherConnection *connection,
                           gint64           follow_up_id,
                           gint64           order_id,
                           GError         **error)
{
  g_autoptr (UsherFollowUpFile) self = g_object_new (USHER_TYPE_FOLLOW_UP_FILE, NULL);

  if (follow_up_id == 0 && !usher_follow_up_rows_find_of_order (connection, order_id, &follow_up_id, error))
    return NULL;
  if (follow_up_id != 0)
    {
      self->follow_up = usher_follow_up_rows_load (connection, follow_up_id, error);
      if (self->follow_up == NULL || !read_call (connection, self, error))
        return NULL;
      order_id = self->follow_up->order_id;
    }

  g_clear_pointer (&self->complaints, g_ptr_array_unref);
  self->complaints = usher_complaint_rows_list_of_order (connection, order_id, error);
  if (self->complaints == NULL ||
      !collect_lines (connection,
                      "SELECT description FROM estimate_line WHERE order_id = $1 AND deleted_at IS NULL"
                      " AND consent IN ('authorized', 'done') AND kind IN ('labour', 'sublet') AND rework_of = 0"
                      " ORDER BY position",
                      order_id, self->done, error) ||
      !collect_lines (connection,
                      "SELECT description FROM estimate_line WHERE order_id = $1 AND deleted_at IS NULL"
                      " AND consent IN ('declined', 'deferred', 'recommended') AND taken_up_by IS NULL ORDER BY position",
                      order_id, self->deferred, error) ||
      !read_record (connection, self, order_id, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * usher_follow_up_file_find_answer:
 * @code: of a question
 *
 * Returns: (transfer none) (nullable): its answer, %NULL before there is one
 */
UsherSurveyAnswer *
usher_follow_up_file_find_answer (UsherFollowUpFile *self,
                                  const char        *code)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      UsherSurveyAnswer *answer = g_ptr_array_index (self->answers, i);

      if (g_str_equal (answer->code, code))
        return answer;
    }

  return NULL;
}

/**
 * usher_follow_up_file_count_missing:
 *
 * Returns: how many questions are neither answered nor said not to have been asked
 */
guint
usher_follow_up_file_count_missing (UsherFollowUpFile *self)
{
  guint n_missing = 0;

  for (guint i = 0; i < self->questions->len; i++)
    {
      UsherSurveyQuestion *question = g_ptr_array_index (self->questions, i);
      UsherSurveyAnswer   *answer = usher_follow_up_file_find_answer (self, question->code);

      n_missing += answer == NULL || !usher_survey_is_complete (question->kind, answer->answer, answer->words,
                                                                answer->not_asked_reason);
    }

  return n_missing;
}
