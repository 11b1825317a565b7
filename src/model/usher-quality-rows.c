/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-rows.h"

#include "usher-rows.h"

#define ITEM_COLUMNS "i.id, i.version, i.level, i.position, i.code, i.name, i.name_en"
#define ROAD_TEST_COLUMNS                                                                    \
  "t.id, t.row_version, t.order_id, t.reason, t.driver_id, t.consented_by, t.consented_how," \
  " t.consented_at, t.out_at, t.out_km, t.in_at, t.in_km, t.result, t.findings"

static gpointer
read_item (UsherStatement *statement,
           guint          *column)
{
  UsherQualityItem *item = g_object_new (USHER_TYPE_QUALITY_ITEM, NULL);

  item->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  item->version = (int) usher_statement_get_int (statement, (*column)++);
  usher_quality_level_from_string (usher_statement_get_text (statement, (*column)++), &item->level);
  item->position = (int) usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &item->code);
  usher_rows_read_text (statement, column, &item->name);
  usher_rows_read_text (statement, column, &item->name_en);

  return item;
}

/* An item of a template with what a check says of it. */
static gpointer
read_result (UsherStatement *statement,
             guint          *column)
{
  UsherQualityItem *item = read_item (statement, column);

  usher_quality_result_from_string (usher_statement_get_text (statement, (*column)++), &item->result);
  usher_rows_read_text (statement, column, &item->note);

  return item;
}

static gpointer
read_check (UsherStatement *statement,
            guint          *column)
{
  UsherQualityCheck *check = g_object_new (USHER_TYPE_QUALITY_CHECK, NULL);

  check->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  check->order_id = usher_statement_get_id (statement, (*column)++);
  usher_quality_level_from_string (usher_statement_get_text (statement, (*column)++), &check->level);
  check->version = (int) usher_statement_get_int (statement, (*column)++);
  usher_quality_result_from_string (usher_statement_get_text (statement, (*column)++), &check->result);
  check->checked_at = usher_statement_get_int (statement, (*column)++);
  check->checked_by = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &check->failures);
  usher_rows_read_text (statement, column, &check->note);

  return check;
}

static gint64
read_km (UsherStatement *statement,
         guint          *column)
{
  gint64 km = usher_statement_is_null (statement, *column) ? -1 : usher_statement_get_int (statement, *column);

  (*column)++;
  return km;
}

static gpointer
read_road_test (UsherStatement *statement,
                guint          *column)
{
  UsherRoadTest *test = g_object_new (USHER_TYPE_ROAD_TEST, NULL);

  test->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  test->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  test->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &test->reason);
  test->driver_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &test->consented_by);
  usher_rows_read_text (statement, column, &test->consented_how);
  test->consented_at = usher_statement_get_int (statement, (*column)++);
  test->out_at = usher_statement_get_int (statement, (*column)++);
  test->out_km = read_km (statement, column);
  test->in_at = usher_statement_get_int (statement, (*column)++);
  test->in_km = read_km (statement, column);
  usher_quality_result_from_string (usher_statement_get_text (statement, (*column)++), &test->result);
  usher_rows_read_text (statement, column, &test->findings);

  return test;
}

static gpointer
read_wash (UsherStatement *statement,
           guint          *column)
{
  UsherWash *wash = g_object_new (USHER_TYPE_WASH, NULL);

  wash->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  wash->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  wash->order_id = usher_statement_get_id (statement, (*column)++);
  wash->started_at = usher_statement_get_int (statement, (*column)++);
  wash->ended_at = usher_statement_get_int (statement, (*column)++);
  wash->washed_by = usher_statement_get_id (statement, (*column)++);

  return wash;
}

static gpointer
read_acceptance (UsherStatement *statement,
                 guint          *column)
{
  UsherAcceptance *acceptance = g_object_new (USHER_TYPE_ACCEPTANCE, NULL);

  acceptance->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  acceptance->order_id = usher_statement_get_id (statement, (*column)++);
  acceptance->is_satisfied = usher_statement_get_bool (statement, (*column)++);
  usher_rows_read_text (statement, column, &acceptance->words);
  usher_rows_read_text (statement, column, &acceptance->accepted_by);
  acceptance->at = usher_statement_get_int (statement, (*column)++);
  acceptance->recorded_by = usher_statement_get_id (statement, (*column)++);

  return acceptance;
}

static gpointer
read_rework (UsherStatement *statement,
             guint          *column)
{
  UsherRework *rework = g_object_new (USHER_TYPE_REWORK, NULL);

  rework->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  rework->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  rework->order_id = usher_statement_get_id (statement, (*column)++);
  rework->line_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &rework->description);
  rework->hours = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &rework->cause);
  rework->staff_id = usher_statement_get_id (statement, (*column)++);
  rework->is_done = usher_statement_get_bool (statement, (*column)++);
  rework->done_at = usher_statement_get_int (statement, (*column)++);

  return rework;
}

static gpointer
read_job (UsherStatement *statement,
          guint          *column)
{
  UsherQualityJob *job = g_object_new (USHER_TYPE_QUALITY_JOB, NULL);

  job->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  job->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  job->category = USHER_REPAIR_CATEGORY_MINOR;
  usher_repair_category_from_string (usher_statement_get_text (statement, (*column)++), &job->category);
  usher_rows_read_text (statement, column, &job->certificate);
  usher_rows_read_text (statement, column, &job->codes_before);
  usher_rows_read_text (statement, column, &job->codes_after);
  job->bay_cleaned = usher_statement_get_bool (statement, (*column)++);

  return job;
}

static GPtrArray *
collect (UsherConnection *connection,
         const char      *sql,
         gint64           id,
         UsherReadRow     read,
         GError         **error)
{
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, id);
  return usher_rows_collect (statement, read, rows, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * usher_quality_rows_find_version:
 * @version: (out): the version of the template that is in force, 0 for none
 */
gboolean
usher_quality_rows_find_version (UsherConnection *connection,
                                 int             *version,
                                 GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     newest = 0;

  statement = usher_connection_prepare (connection, "SELECT COALESCE (MAX (version), 0) FROM quality_item", error);
  if (statement == NULL || !usher_statement_run_for_id (statement, &newest, error))
    return FALSE;
  *version = (int) newest;
  return TRUE;
}

/**
 * usher_quality_rows_load_items:
 *
 * Returns: (transfer full) (element-type UsherQualityItem): the template of
 *   @version, level by level
 */
GPtrArray *
usher_quality_rows_load_items (UsherConnection *connection,
                               int              version,
                               GError         **error)
{
  return collect (connection,
                  "SELECT " ITEM_COLUMNS " FROM quality_item i WHERE i.version = $1"
                  " ORDER BY CASE i.level WHEN 'self' THEN 0 WHEN 'peer' THEN 1 ELSE 2 END, i.position, i.id",
                  version, read_item, error);
}

/* The items of each check as the template of its version named them. */
static gboolean
load_results (UsherConnection *connection,
              GPtrArray       *checks,
              GError         **error)
{
  for (guint i = 0; i < checks->len; i++)
    {
      UsherQualityCheck    *check = g_ptr_array_index (checks, i);
      g_autoptr (GPtrArray) items = NULL;

      items = collect (connection,
                       "SELECT " ITEM_COLUMNS ", r.result, r.note"
                       "  FROM quality_check c"
                       "  JOIN quality_result r ON r.check_id = c.id"
                       "  JOIN quality_item i ON i.version = c.version AND i.level = c.level AND i.code = r.code"
                       " WHERE c.id = $1"
                       " ORDER BY i.position, i.id",
                       check->parent_instance.id, read_result, error);
      if (items == NULL)
        return FALSE;
      g_clear_pointer (&check->items, g_ptr_array_unref);
      check->items = g_steal_pointer (&items);
    }
  return TRUE;
}

/* Who worked on each line last. */
static gboolean
load_workers (UsherConnection  *connection,
              UsherQualityFile *file,
              GError          **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT line_id, technician_id FROM time_entry"
                                        " WHERE order_id = $1 AND deleted_at IS NULL"
                                        " ORDER BY started_at, id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, file->order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      gint64 line_id = usher_statement_get_id (statement, 0);
      gint64 staff_id = usher_statement_get_id (statement, 1);

      g_hash_table_replace (file->workers, g_memdup2 (&line_id, sizeof line_id),
                            g_memdup2 (&staff_id, sizeof staff_id));
      g_hash_table_add (file->technicians, g_memdup2 (&staff_id, sizeof staff_id));
      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_quality_rows_load_job:
 *
 * Returns: (transfer full): what the job sheet keeps for the inspection; empty,
 *   with row_version 0, while there is none
 */
UsherQualityJob *
usher_quality_rows_load_job (UsherConnection *connection,
                             gint64           order_id,
                             GError         **error)
{
  return usher_rows_load (connection,
                          "SELECT o.id, COALESCE (j.row_version, 0), COALESCE (j.category, 'minor'),"
                          "       COALESCE (j.certificate, ''), COALESCE (j.codes_before, ''),"
                          "       COALESCE (j.codes_after, ''), COALESCE (j.bay_cleaned, 0)"
                          "  FROM repair_order o LEFT JOIN job j ON j.order_id = o.id WHERE o.id = $1",
                          order_id, read_job, "order", error);
}

/**
 * usher_quality_rows_load_road_test:
 *
 * Returns: (transfer full): the road test
 */
UsherRoadTest *
usher_quality_rows_load_road_test (UsherConnection *connection,
                                   gint64           road_test_id,
                                   GError         **error)
{
  return usher_rows_load (connection, "SELECT " ROAD_TEST_COLUMNS " FROM road_test t WHERE t.id = $1", road_test_id,
                          read_road_test, "road test", error);
}

static gboolean
load_lists (UsherConnection  *connection,
            UsherQualityFile *file,
            GError          **error)
{
  gint64 id = file->order_id;

  file->checks = collect (connection,
                          "SELECT id, order_id, level, version, result, checked_at, checked_by, failures, note"
                          "  FROM quality_check WHERE order_id = $1 ORDER BY checked_at DESC, id DESC",
                          id, read_check, error);
  if (file->checks == NULL || !load_results (connection, file->checks, error))
    return FALSE;
  file->reworks = collect (connection,
                           "SELECT id, row_version, order_id, rework_of, description, hours, rework_cause, rework_by,"
                           "       consent = 'done', done_at"
                           "  FROM estimate_line WHERE order_id = $1 AND rework_of <> 0 AND deleted_at IS NULL"
                           " ORDER BY position, id",
                           id, read_rework, error);
  if (file->reworks == NULL)
    return FALSE;
  file->road_tests = collect (connection,
                              "SELECT " ROAD_TEST_COLUMNS " FROM road_test t"
                              " WHERE t.order_id = $1 AND t.deleted_at IS NULL ORDER BY t.id",
                              id, read_road_test, error);
  if (file->road_tests == NULL)
    return FALSE;
  file->washes = collect (connection,
                          "SELECT id, row_version, order_id, started_at, ended_at, washed_by FROM wash"
                          " WHERE order_id = $1 AND deleted_at IS NULL ORDER BY started_at, id",
                          id, read_wash, error);
  if (file->washes == NULL)
    return FALSE;
  file->acceptances = collect (connection,
                               "SELECT id, order_id, is_satisfied, words, accepted_by, at, recorded_by FROM acceptance"
                               " WHERE order_id = $1 ORDER BY at DESC, id DESC",
                               id, read_acceptance, error);
  return file->acceptances != NULL;
}

/**
 * usher_quality_rows_load:
 *
 * Returns: (transfer full): all that the inspection of an order wrote down
 */
UsherQualityFile *
usher_quality_rows_load (UsherConnection *connection,
                         gint64           order_id,
                         GError         **error)
{
  g_autoptr (UsherQualityFile) file = g_object_new (USHER_TYPE_QUALITY_FILE, NULL);
  int                          version = 0;

  file->order_id = order_id;
  file->job = usher_quality_rows_load_job (connection, order_id, error);
  if (file->job == NULL || !usher_quality_rows_find_version (connection, &version, error))
    return NULL;
  file->items = usher_quality_rows_load_items (connection, version, error);
  if (file->items == NULL || !load_lists (connection, file, error) || !load_workers (connection, file, error))
    return NULL;
  return g_steal_pointer (&file);
}
