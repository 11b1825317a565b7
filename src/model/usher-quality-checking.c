/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-work.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-rows.h"
#include "usher-progress-rows.h"
#include "usher-quality-rows.h"

/* Recording a check of one of the three levels. */

static UsherQualityResult
find_result (UsherQualityCheck *check,
             const char        *code)
{
  for (guint i = 0; i < check->items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (check->items, i);

      if (g_str_equal (item->code, code))
        return item->result;
    }

  return USHER_QUALITY_RESULT_NOT_SAID;
}

/* A check is of the template in force, and passes only when every item of it
 * was looked at. */
static gboolean
check_items (UsherQualityFile  *file,
             UsherQualityCheck *check,
             GError           **error)
{
  g_autoptr (GArray) results = g_array_new (FALSE, FALSE, sizeof (UsherQualityResult));
  UsherQualityResult sum = USHER_QUALITY_RESULT_NOT_SAID;

  if (check->version != usher_quality_file_get_version (file))
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Version %d of the template is not in force",
                   check->version);
      return FALSE;
    }
  for (guint i = 0; i < file->items->len; i++)
    {
      UsherQualityItem  *item = g_ptr_array_index (file->items, i);
      UsherQualityResult result = find_result (check, item->code);

      if (item->level == check->level)
        g_array_append_val (results, result);
    }
  sum = usher_quality_sum_up ((UsherQualityResult *) (void *) results->data, results->len);
  if (check->result == USHER_QUALITY_RESULT_FAILED ||
      (check->result == USHER_QUALITY_RESULT_PASSED && sum == USHER_QUALITY_RESULT_PASSED))
    return TRUE;
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "Not every item has passed");
  return FALSE;
}

/* What keeps a car from passing does not keep it from being sent back. */
static UsherOrderFile *
begin_failed (UsherConnection    *connection,
              const UsherRequest *actor,
              gint64              order_id,
              UsherQualityLevel   level,
              GError            **error)
{
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, order_id, error);
  g_autoptr (GArray)         blockers = NULL;
  UsherOrderAction           action = usher_quality_level_action (level);
  UsherOrderFacts            facts;

  if (file == NULL || !usher_staff_require_action (connection, actor, action, error) ||
      !usher_progress_rows_read (connection, order_id, actor->staff_id, &file->progress, error))
    return NULL;
  usher_order_file_get_facts (file, actor->now, &facts);
  blockers = usher_quality_blockers (&facts, level, USHER_QUALITY_RESULT_FAILED);
  if (blockers->len == 0)
    return g_steal_pointer (&file);
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Order %" G_GINT64_FORMAT ": no %s because of %s",
               order_id, usher_order_action_to_string (action),
               usher_blocker_code_to_string (g_array_index (blockers, UsherBlocker, 0).code));
  return NULL;
}

static gboolean
insert_results (UsherConnection   *connection,
                gint64             check_id,
                UsherQualityCheck *check,
                GError           **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO quality_result (check_id, code, result, note)"
                                        " VALUES ($1, $2, $3, $4)",
                                        error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < check->items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (check->items, i);

      if (item->result == USHER_QUALITY_RESULT_NOT_SAID)
        continue;
      usher_statement_bind_int (statement, 1, check_id);
      usher_statement_bind_text (statement, 2, item->code);
      usher_statement_bind_text (statement, 3, usher_quality_result_to_string (item->result));
      usher_statement_bind_text (statement, 4, item->note);
      if (!usher_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_check (UsherConnection    *connection,
              const UsherRequest *actor,
              UsherQualityCheck  *check,
              GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO quality_check (order_id, level, version, result, checked_at,"
                                        "  checked_by, failures, note)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, actor->id);
  usher_statement_bind_text (statement, n++, usher_quality_level_to_string (check->level));
  usher_statement_bind_int (statement, n++, check->version);
  usher_statement_bind_text (statement, n++, usher_quality_result_to_string (check->result));
  usher_statement_bind_int (statement, n++, actor->now);
  usher_statement_bind_int (statement, n++, actor->staff_id);
  usher_statement_bind_text (statement, n++, check->failures);
  usher_statement_bind_text (statement, n++, check->note);
  return usher_statement_run_for_id (statement, &id, error) && insert_results (connection, id, check, error);
}

/* With the final check the parts and fees are done, too. */
static gboolean
finish_lines (UsherConnection    *connection,
              const UsherRequest *actor,
              GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line"
                                        "   SET consent = 'done', done_at = $2, done_by = $3, row_version = row_version + 1"
                                        " WHERE order_id = $1 AND deleted_at IS NULL AND kind IN ('part', 'fee')"
                                        "   AND consent = 'authorized'",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, actor->id);
  usher_statement_bind_int (statement, 2, actor->now);
  usher_statement_bind_int (statement, 3, actor->staff_id);
  return usher_statement_run (statement, error);
}

/* Work of a kind that the law wants a certificate for makes the order one of
 * that kind (机动车维修管理规定 44). */
static gboolean
raise_category (UsherConnection    *connection,
                const UsherRequest *actor,
                GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO job (order_id, category)"
                                        " SELECT $1, l.category FROM estimate_line l"
                                        "  WHERE l.order_id = $1 AND l.deleted_at IS NULL AND l.consent = 'done'"
                                        "    AND l.category IN ('whole', 'assembly', 'second-service')"
                                        "  ORDER BY CASE l.category WHEN 'whole' THEN 0 WHEN 'assembly' THEN 1 ELSE 2 END"
                                        "  LIMIT 1"
                                        " ON CONFLICT (order_id) DO UPDATE"
                                        "    SET category = excluded.category, row_version = job.row_version + 1"
                                        "  WHERE job.category NOT IN ('whole', 'assembly', 'second-service')",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, actor->id);
  return usher_statement_run (statement, error);
}

static gboolean
pass (UsherConnection    *connection,
      const UsherRequest *actor,
      UsherQualityLevel   level,
      GError            **error)
{
  return level != USHER_QUALITY_LEVEL_FINAL ||
         (finish_lines (connection, actor, error) && raise_category (connection, actor, error));
}

/**
 * usher_quality_check_in_worker:
 *
 * Records a check: id is the order, entity the UsherQualityCheck, list the
 * UsherRework of a failed one, text why blockers shall not count.
 */
gpointer
usher_quality_check_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  const UsherRequest          *request = input;
  UsherQualityCheck           *check = request->entity;
  UsherOrderAction             action = usher_quality_level_action (check->level);
  gboolean                     is_passed = check->result == USHER_QUALITY_RESULT_PASSED;
  g_autoptr (UsherQualityFile) quality = usher_quality_rows_load (connection, request->id, error);
  g_autoptr (UsherOrderFile)   file = NULL;
  UsherRequest                 actor;

  if (quality == NULL || !check_items (quality, check, error) ||
      !usher_quality_stand_in (connection, request, check->checked_by, &actor, error))
    return NULL;
  file = is_passed ? usher_order_act_begin (connection, &actor, request->id, action, request->text, error)
                   : begin_failed (connection, &actor, request->id, check->level, error);
  if (file == NULL)
    return NULL;
  if (is_passed && check->level == USHER_QUALITY_LEVEL_FINAL &&
      usher_quality_file_failed_on_the_road (quality, file->progress.work_finished_at))
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "The road test was not passed");
      return NULL;
    }
  if (!insert_check (connection, &actor, check, error) ||
      !(is_passed ? pass (connection, &actor, check->level, error)
                  : usher_quality_add_reworks (connection, &actor, file, request->list, error)) ||
      !usher_quality_end (connection, &actor, file, action, usher_quality_result_to_string (check->result), error))
    return NULL;
  return usher_quality_rows_load (connection, request->id, error);
}

/**
 * usher_quality_accept_in_worker:
 *
 * Records what the customer says: id is the order, entity the UsherAcceptance,
 * list the UsherRework of work that does not satisfy.
 */
gpointer
usher_quality_accept_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherRequest        *request = input;
  UsherAcceptance           *acceptance = request->entity;
  UsherOrderAction           action = acceptance->is_satisfied ? USHER_ORDER_ACTION_ACCEPT : USHER_ORDER_ACTION_REJECT;
  g_autoptr (UsherOrderFile) file = usher_order_act_begin (connection, request, request->id, action, NULL, error);
  g_autoptr (UsherStatement) statement = NULL;
  guint                      n = 1;

  if (file == NULL)
    return NULL;
  if (!acceptance->is_satisfied && *acceptance->words == '\0')
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "The customer’s words are missing");
      return NULL;
    }
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO acceptance (order_id, is_satisfied, words, accepted_by, at, recorded_by)"
                                        " VALUES ($1, $2, $3, $4, $5, $6)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, n++, request->id);
  usher_statement_bind_bool (statement, n++, acceptance->is_satisfied);
  usher_statement_bind_text (statement, n++, acceptance->words);
  usher_statement_bind_text (statement, n++, acceptance->accepted_by);
  usher_statement_bind_int (statement, n++, request->now);
  usher_statement_bind_id (statement, n++, request->staff_id);
  if (!usher_statement_run (statement, error) ||
      (!acceptance->is_satisfied && !usher_quality_add_reworks (connection, request, file, request->list, error)) ||
      !usher_quality_end (connection, request, file, action, NULL, error))
    return NULL;
  return usher_quality_rows_load (connection, request->id, error);
}
