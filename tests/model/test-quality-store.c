/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-quality-store.h"
#include "usher-test-order.h"

/* Of the test workshop's staff, and two more. */
enum
{
  ADVISOR = 1,
  TECHNICIAN = 3,
  LEADER = 11,
  INSPECTOR = 12,
};

#define FIRST_TEMPLATE                                                                                     \
  "INSERT INTO staff (id, name, role) VALUES (11, '周组长', 'group-leader'), (12, '吴质检', 'inspector');" \
  "INSERT INTO quality_item (version, level, position, code, name, name_en) VALUES"                        \
  "  (1, 'self', 0, 'S01', '螺栓扭矩', 'Torque'), (1, 'self', 1, 'S02', '无渗漏', 'No leaks'),"            \
  "  (1, 'peer', 0, 'P01', '故障已消除', 'Concern gone'), (1, 'final', 0, 'F01', '试车正常', 'Drives well');"

static UsherQualityStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_quality (workshop->session);
}

static UsherQualityFile *
load (UsherTestWorkshop *workshop,
      gint64             order_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherQualityFile        *file = NULL;

  usher_quality_store_load_async (get_store (workshop), order_id, NULL, usher_test_take_result_cb, &result);
  file = usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return file;
}

/* A check of all items of a level with one result. */
static UsherQualityCheck *
new_check (UsherQualityFile  *file,
           UsherQualityLevel  level,
           UsherQualityResult result,
           gint64             staff_id)
{
  UsherQualityCheck *check = g_object_new (USHER_TYPE_QUALITY_CHECK, NULL);

  check->level = level;
  check->version = usher_quality_file_get_version (file);
  check->result = result;
  check->checked_by = staff_id;
  for (guint i = 0; i < file->items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (file->items, i);

      if (item->level != level)
        continue;
      item = usher_entity_copy (item);
      item->result = result;
      g_ptr_array_add (check->items, item);
    }

  return check;
}

static GPtrArray *
one_rework (gint64      line_id,
            const char *cause,
            gint64      hours)
{
  GPtrArray   *reworks = g_ptr_array_new_with_free_func (g_object_unref);
  UsherRework *rework = g_object_new (USHER_TYPE_REWORK, NULL);

  rework->line_id = line_id;
  usher_entity_set_string (&rework->cause, cause);
  rework->hours = hours;
  rework->staff_id = TECHNICIAN;
  g_ptr_array_add (reworks, rework);

  return reworks;
}

static UsherQualityFile *
record (UsherTestWorkshop *workshop,
        gint64             order_id,
        UsherQualityCheck *check,
        GPtrArray         *reworks,
        const char        *reason,
        GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_quality_store_check_async (get_store (workshop), order_id, check, reworks, reason, NULL,
                                   usher_test_take_result_cb, &result);

  return usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
must_pass (UsherTestWorkshop *workshop,
           gint64             order_id,
           UsherQualityLevel  level,
           gint64             staff_id)
{
  g_autoptr (UsherQualityFile)  file = load (workshop, order_id);
  g_autoptr (UsherQualityCheck) check = new_check (file, level, USHER_QUALITY_RESULT_PASSED, staff_id);
  g_autoptr (UsherQualityFile)  after = NULL;
  g_autoptr (GError)            error = NULL;

  usher_clock_advance (workshop->clock, 60);
  after = record (workshop, order_id, check, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_quality_file_find_check (after, level)->result, ==, USHER_QUALITY_RESULT_PASSED);
}

/* What the technicians’ clock does. */
static void
finish_work (UsherTestWorkshop *workshop,
             gint64             order_id)
{
  gint64           now = usher_session_now (workshop->session);
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO time_entry (order_id, line_id, technician_id, started_at, ended_at)"
                       "  SELECT order_id, id, %d, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT " FROM estimate_line"
                       "   WHERE order_id = %" G_GINT64_FORMAT " AND kind = 'labour' AND consent = 'authorized';"
                       "UPDATE estimate_line SET consent = 'done', done_at = %" G_GINT64_FORMAT
                       " WHERE order_id = %" G_GINT64_FORMAT " AND kind = 'labour' AND consent = 'authorized'",
                       TECHNICIAN, now, now + 600, order_id, now + 600, order_id);

  usher_test_run_sql (workshop, sql);
  usher_clock_advance (workshop->clock, 900);
}

/* A signed order with one line of labour and one of parts, whose work is done. */
static gint64
finished_order (UsherTestWorkshop *workshop)
{
  g_autoptr (UsherOrder)         order = usher_test_walk_in (workshop, "京A12345", "保养");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherEstimate)      labour = usher_test_add_line (workshop, id, "更换机油", 50, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimateLine)  part = usher_estimate_line_new (USHER_LINE_KIND_PART);
  g_autoptr (UsherEstimate)      both = NULL;
  g_autoptr (UsherEstimate)      saved = NULL;
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autoptr (GError)             error = NULL;

  g_set_str (&part->description, "机油 5W-30");
  part->quantity = 4000;
  part->unit_price = 8000;
  part->consent = USHER_CONSENT_QUOTED;
  both = usher_estimate_insert (labour, 1, part);
  saved = usher_test_save_lines (workshop, id, both, &error);
  g_assert_no_error (error);
  usher_test_complete (workshop, id);
  usher_test_run_sql (workshop, "UPDATE repair_order SET wash = 'yes'");
  usher_test_run_sql (workshop, FIRST_TEMPLATE);
  document = usher_test_must_issue (workshop, id);
  authorization = usher_test_must_consent (workshop, document);
  finish_work (workshop, id);

  return id;
}

static void
clean_bay (UsherTestWorkshop *workshop,
           gint64             order_id)
{
  g_autoptr (UsherQualityFile) file = load (workshop, order_id);
  g_autoptr (UsherQualityJob)  job = usher_entity_copy (file->job);
  g_autoptr (UsherQualityFile) after = NULL;
  g_autoptr (GAsyncResult)     result = NULL;
  g_autoptr (GError)           error = NULL;

  job->bay_cleaned = TRUE;
  usher_quality_store_save_job_async (get_store (workshop), job, NULL, usher_test_take_result_cb, &result);
  after = usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_true (after->job->bay_cleaned);
}

static void
check_state (UsherTestWorkshop *workshop,
             gint64             order_id,
             UsherCarState      state)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);

  g_assert_cmpint (file->order->car_state, ==, state);
}

static UsherQualityFile *
wash (UsherTestWorkshop *workshop,
      gint64             order_id,
      GError           **error)
{
  g_autoptr (GAsyncResult)     result = NULL;
  g_autoptr (GAsyncResult)     end = NULL;
  g_autoptr (UsherQualityFile) file = NULL;

  usher_quality_store_start_wash_async (get_store (workshop), order_id, TECHNICIAN, NULL, NULL,
                                        usher_test_take_result_cb, &result);
  file = usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
  if (file == NULL)
    return NULL;
  usher_clock_advance (workshop->clock, 1200);
  usher_quality_store_end_wash_async (get_store (workshop), usher_quality_file_get_running_wash (file), NULL,
                                      usher_test_take_result_cb, &end);
  return usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&end), error);
}

static UsherQualityFile *
answer (UsherTestWorkshop *workshop,
        gint64             order_id,
        gboolean           is_satisfied,
        const char        *words,
        GPtrArray         *reworks,
        GError           **error)
{
  g_autoptr (UsherAcceptance) acceptance = g_object_new (USHER_TYPE_ACCEPTANCE, NULL);
  g_autoptr (GAsyncResult)    result = NULL;

  usher_clock_advance (workshop->clock, 60);
  acceptance->is_satisfied = is_satisfied;
  usher_entity_set_string (&acceptance->words, words);
  usher_entity_set_string (&acceptance->accepted_by, "张丽");
  usher_quality_store_accept_async (get_store (workshop), order_id, acceptance, reworks, NULL,
                                    usher_test_take_result_cb, &result);

  return usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
pass_all (UsherTestWorkshop *workshop,
          gint64             order_id)
{
  must_pass (workshop, order_id, USHER_QUALITY_LEVEL_SELF, TECHNICIAN);
  must_pass (workshop, order_id, USHER_QUALITY_LEVEL_PEER, LEADER);
  clean_bay (workshop, order_id);
  must_pass (workshop, order_id, USHER_QUALITY_LEVEL_FINAL, INSPECTOR);
}

static gint64
ready_since (UsherTestWorkshop *workshop,
             gint64             order_id)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);
  UsherOrderFacts            facts;

  usher_order_file_get_facts (file, usher_session_now (workshop->session), &facts);
  return usher_order_ready_at (&facts);
}

/* Fails, is done again, passes, is washed, satisfies not, and then does. */
static void
test_the_whole_loop (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherOrderFile)    order = usher_test_load (workshop, id);
  gint64                        total = order->order->total;
  gint64                        line_id = usher_test_line (order->estimate, 0)->id;
  g_autoptr (UsherQualityFile)  file = load (workshop, id);
  g_autoptr (UsherQualityCheck) failed = NULL;
  g_autoptr (GPtrArray)         reworks = one_rework (line_id, "放油螺栓渗漏", 30);
  g_autoptr (GPtrArray)         again = one_rework (line_id, "仍有油迹", 20);
  g_autoptr (UsherQualityFile)  after = NULL;
  g_autoptr (UsherQualityFile)  washed = NULL;
  g_autoptr (UsherQualityFile)  rejected = NULL;
  g_autoptr (UsherQualityFile)  accepted = NULL;
  g_autoptr (GError)            error = NULL;

  must_pass (workshop, id, USHER_QUALITY_LEVEL_SELF, TECHNICIAN);
  check_state (workshop, id, USHER_CAR_STATE_QUALITY_CHECK);
  usher_clock_advance (workshop->clock, 60);
  failed = new_check (file, USHER_QUALITY_LEVEL_PEER, USHER_QUALITY_RESULT_FAILED, LEADER);
  usher_entity_set_string (&failed->failures, "放油螺栓渗漏");
  after = record (workshop, id, failed, reworks, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->reworks->len, ==, 1);
  g_assert_cmpstr (((UsherRework *) g_ptr_array_index (after->reworks, 0))->cause, ==, "放油螺栓渗漏");
  g_assert_cmpint (((UsherRework *) g_ptr_array_index (after->reworks, 0))->staff_id, ==, TECHNICIAN);
  g_assert_cmpint (usher_quality_file_get_worker (after, line_id), ==, TECHNICIAN);
  g_assert_true (usher_quality_file_has_worked (after, TECHNICIAN));
  g_assert_false (usher_quality_file_has_worked (after, LEADER));
  check_state (workshop, id, USHER_CAR_STATE_IN_WORK);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM job WHERE urgency = 'rework'"), ==, 1);

  finish_work (workshop, id);
  check_state (workshop, id, USHER_CAR_STATE_IN_WORK); /* until somebody acts */
  pass_all (workshop, id);
  check_state (workshop, id, USHER_CAR_STATE_WASHING);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM estimate_line WHERE consent <> 'done'"), ==, 0);
  g_assert_cmpint (ready_since (workshop, id), ==, 0);

  washed = wash (workshop, id, &error);
  g_assert_no_error (error);
  check_state (workshop, id, USHER_CAR_STATE_READY);
  g_assert_cmpint (ready_since (workshop, id), ==, usher_session_now (workshop->session));
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM notice WHERE kind = 'ready' AND deleted_at IS NULL"), ==, 1);

  rejected = answer (workshop, id, FALSE, "底盘还在滴油", again, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rejected->reworks->len, ==, 2);
  check_state (workshop, id, USHER_CAR_STATE_IN_WORK);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM notice WHERE kind = 'ready' AND deleted_at IS NULL"), ==, 0);

  finish_work (workshop, id);
  pass_all (workshop, id);
  g_clear_object (&washed);
  washed = wash (workshop, id, &error);
  g_assert_no_error (error);
  accepted = answer (workshop, id, TRUE, "", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accepted->acceptances->len, ==, 2);
  g_assert_true (((UsherAcceptance *) g_ptr_array_index (accepted->acceptances, 0))->is_satisfied);
  g_clear_object (&order);
  order = usher_test_load (workshop, id);
  g_assert_cmpint (order->progress.accepted_at, !=, 0);
  /* Nobody pays for what was done badly. */
  g_assert_cmpint (order->order->total, ==, total);
}

static void
test_the_levels_are_kept_apart (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherQualityFile)  file = load (workshop, id);
  g_autoptr (UsherQualityCheck) peer = new_check (file, USHER_QUALITY_LEVEL_PEER, USHER_QUALITY_RESULT_PASSED, LEADER);
  g_autoptr (UsherQualityCheck) own = new_check (file, USHER_QUALITY_LEVEL_FINAL, USHER_QUALITY_RESULT_PASSED, TECHNICIAN);
  g_autoptr (UsherQualityCheck) final = new_check (file, USHER_QUALITY_LEVEL_FINAL, USHER_QUALITY_RESULT_PASSED, INSPECTOR);
  g_autoptr (UsherQualityCheck) gaps = new_check (file, USHER_QUALITY_LEVEL_SELF, USHER_QUALITY_RESULT_PASSED, TECHNICIAN);
  g_autoptr (UsherQualityFile)  done = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_null (record (workshop, id, peer, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  ((UsherQualityItem *) g_ptr_array_index (gaps->items, 1))->result = USHER_QUALITY_RESULT_NOT_SAID;
  g_assert_null (record (workshop, id, gaps, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);

  must_pass (workshop, id, USHER_QUALITY_LEVEL_SELF, TECHNICIAN);
  must_pass (workshop, id, USHER_QUALITY_LEVEL_PEER, LEADER);

  /* Nobody passes their own work, with whatever reason. */
  g_assert_null (record (workshop, id, own, NULL, "没有别人", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  /* A dirty bay may be passed over with a reason. */
  g_assert_null (record (workshop, id, final, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  done = record (workshop, id, final, NULL, "下一辆车已进工位", &error);
  g_assert_no_error (error);
  g_assert_nonnull (done);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM audit_event WHERE action = 'override'"), ==, 1);
}

static void
test_a_failure_names_its_rework (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherOrderFile)    order = usher_test_load (workshop, id);
  g_autoptr (UsherQualityFile)  file = load (workshop, id);
  g_autoptr (UsherQualityCheck) check = new_check (file, USHER_QUALITY_LEVEL_SELF, USHER_QUALITY_RESULT_FAILED, TECHNICIAN);
  g_autoptr (GPtrArray)         without_cause = one_rework (usher_test_line (order->estimate, 0)->id, "", 30);
  g_autoptr (GPtrArray)         of_another = one_rework (4711, "渗漏", 30);
  g_autoptr (GError)            error = NULL;

  g_assert_null (record (workshop, id, check, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (record (workshop, id, check, without_cause, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (record (workshop, id, check, of_another, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM quality_check"), ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM estimate_line WHERE rework_of <> 0"), ==, 0);
}

static void
test_with_pins_everybody_answers_for_themselves (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherQualityFile)  file = load (workshop, id);
  g_autoptr (UsherQualityCheck) other = new_check (file, USHER_QUALITY_LEVEL_SELF, USHER_QUALITY_RESULT_PASSED, TECHNICIAN);
  g_autoptr (UsherQualityCheck) own = new_check (file, USHER_QUALITY_LEVEL_SELF, USHER_QUALITY_RESULT_PASSED, 0);
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x' WHERE id = 1");
  g_assert_null (record (workshop, id, other, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  /* An advisor checks nothing. */
  g_assert_null (record (workshop, id, own, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static UsherQualityFile *
save_road_test (UsherTestWorkshop *workshop,
                UsherRoadTest     *test,
                GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_quality_store_save_road_test_async (get_store (workshop), test, NULL, usher_test_take_result_cb, &result);

  return usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherRoadTest *
copy_road_test (UsherQualityFile *file)
{
  return usher_entity_copy (g_ptr_array_index (file->road_tests, 0));
}

static void
test_a_road_test_needs_consent (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherRoadTest)     draft = g_object_new (USHER_TYPE_ROAD_TEST, NULL);
  g_autoptr (UsherRoadTest)     stale = NULL;
  g_autoptr (UsherRoadTest)     test = NULL;
  g_autoptr (UsherRoadTest)     back = NULL;
  g_autoptr (UsherQualityFile)  file = NULL;
  g_autoptr (UsherQualityCheck) final = NULL;
  g_autoptr (GError)            error = NULL;

  draft->order_id = id;
  draft->out_km = -1;
  draft->in_km = -1;
  usher_entity_set_string (&draft->reason, "制动异响");
  file = save_road_test (workshop, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->road_tests->len, ==, 1);

  test = copy_road_test (file);
  stale = copy_road_test (file);
  test->driver_id = TECHNICIAN;
  test->out_km = 52001;
  test->out_at = usher_session_now (workshop->session);
  g_assert_null (save_road_test (workshop, test, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);

  usher_entity_set_string (&test->consented_by, "张丽");
  usher_entity_set_string (&test->consented_how, "phone");
  g_clear_object (&file);
  file = save_road_test (workshop, test, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((UsherRoadTest *) g_ptr_array_index (file->road_tests, 0))->consented_at, ==,
                   usher_session_now (workshop->session));

  /* Another desk still has it as planned. */
  g_assert_null (save_road_test (workshop, stale, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  usher_clock_advance (workshop->clock, 900);
  back = copy_road_test (file);
  back->in_at = usher_session_now (workshop->session);
  back->in_km = 52009;
  back->result = USHER_QUALITY_RESULT_FAILED;
  g_clear_object (&file);
  file = save_road_test (workshop, back, &error);
  g_assert_no_error (error);

  /* A car that failed on the road does not pass. */
  must_pass (workshop, id, USHER_QUALITY_LEVEL_SELF, TECHNICIAN);
  must_pass (workshop, id, USHER_QUALITY_LEVEL_PEER, LEADER);
  clean_bay (workshop, id);
  final = new_check (file, USHER_QUALITY_LEVEL_FINAL, USHER_QUALITY_RESULT_PASSED, INSPECTOR);
  g_assert_null (record (workshop, id, final, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_the_job_sheet_is_written_by_fields (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherQualityFile)  file = load (workshop, id);
  g_autoptr (UsherQualityJob)   job = usher_entity_copy (file->job);
  g_autoptr (UsherQualityJob)   stale = usher_entity_copy (file->job);
  g_autoptr (UsherQualityFile)  after = NULL;
  g_autoptr (UsherOrderFile)    order = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      second = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_cmpint (job->parent_instance.row_version, ==, 0);
  job->category = USHER_REPAIR_CATEGORY_ASSEMBLY;
  usher_entity_set_string (&job->codes_before, "P0300");
  usher_quality_store_save_job_async (get_store (workshop), job, NULL, usher_test_take_result_cb, &result);
  after = usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (after->job->codes_before, ==, "P0300");
  order = usher_test_load (workshop, id);
  g_assert_true (order->progress.needs_certificate);
  g_assert_false (order->progress.has_certificate);

  usher_quality_store_save_job_async (get_store (workshop), stale, NULL, usher_test_take_result_cb, &second);
  g_assert_null (usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&second), &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_no_wash_before_the_final_check (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherQualityFile)  file = NULL;
  g_autoptr (UsherQualityFile)  taken_back = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      cancel = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_null (wash (workshop, id, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  pass_all (workshop, id);
  usher_quality_store_start_wash_async (get_store (workshop), id, 0, NULL, NULL, usher_test_take_result_cb, &result);
  file = usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_quality_file_get_running_wash (file)->washed_by, ==, ADVISOR);
  usher_quality_store_cancel_wash_async (get_store (workshop), usher_quality_file_get_running_wash (file), NULL,
                                         usher_test_take_result_cb, &cancel);
  taken_back = usher_quality_store_finish (get_store (workshop), usher_test_wait_for_result (&cancel), &error);
  g_assert_no_error (error);
  g_assert_null (usher_quality_file_get_running_wash (taken_back));
  check_state (workshop, id, USHER_CAR_STATE_WASHING);
}

static GPtrArray *
save_template (UsherTestWorkshop *workshop,
               GPtrArray         *items,
               int                version,
               GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_quality_store_save_template_async (get_store (workshop), items, version, NULL, usher_test_take_result_cb, &result);

  return usher_quality_store_template_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
test_an_old_check_keeps_its_template (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherQualityFile)  file = load (workshop, id);
  g_autoptr (UsherQualityCheck) stale = new_check (file, USHER_QUALITY_LEVEL_PEER, USHER_QUALITY_RESULT_PASSED, LEADER);
  g_autoptr (GPtrArray)         items = usher_entity_copy_list (file->items);
  UsherQualityItem             *added = g_object_new (USHER_TYPE_QUALITY_ITEM, NULL);
  g_autoptr (GPtrArray)         saved = NULL;
  g_autoptr (GPtrArray)         same = NULL;
  g_autoptr (UsherQualityFile)  after = NULL;
  g_autoptr (GError)            error = NULL;

  must_pass (workshop, id, USHER_QUALITY_LEVEL_SELF, TECHNICIAN);
  usher_entity_set_string (&((UsherQualityItem *) g_ptr_array_index (items, 0))->name, "车轮螺栓扭矩");
  added->level = USHER_QUALITY_LEVEL_SELF;
  usher_entity_set_string (&added->name, "旧件已摆放");
  g_ptr_array_insert (items, 2, added);
  saved = save_template (workshop, items, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (saved->len, ==, 5);
  g_assert_cmpstr (((UsherQualityItem *) g_ptr_array_index (saved, 2))->code, ==, "S03");

  after = load (workshop, id);
  g_assert_cmpint (usher_quality_file_get_version (after), ==, 2);
  g_assert_cmpuint (usher_quality_file_find_check (after, USHER_QUALITY_LEVEL_SELF)->items->len, ==, 2);
  g_assert_cmpstr (((UsherQualityItem *) g_ptr_array_index (
                        usher_quality_file_find_check (after, USHER_QUALITY_LEVEL_SELF)->items, 0))
                       ->name,
                   ==, "螺栓扭矩");

  /* What did not change makes no version; what was made from an old one is refused. */
  same = save_template (workshop, saved, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT MAX (version) FROM quality_item"), ==, 2);
  g_assert_null (save_template (workshop, items, 1, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (record (workshop, id, stale, NULL, NULL, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_a_replaced_assembly_wants_a_certificate (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = finished_order (workshop);
  g_autoptr (UsherOrderFile)    file = NULL;

  usher_test_run_sql (workshop, "UPDATE estimate_line SET category = 'assembly' WHERE kind = 'labour'");
  pass_all (workshop, id);
  file = usher_test_load (workshop, id);
  g_assert_true (file->progress.needs_certificate);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quality-store/whole-loop", test_the_whole_loop);
  g_test_add_func ("/quality-store/levels-apart", test_the_levels_are_kept_apart);
  g_test_add_func ("/quality-store/failure-names-rework", test_a_failure_names_its_rework);
  g_test_add_func ("/quality-store/pins", test_with_pins_everybody_answers_for_themselves);
  g_test_add_func ("/quality-store/road-test", test_a_road_test_needs_consent);
  g_test_add_func ("/quality-store/job-sheet", test_the_job_sheet_is_written_by_fields);
  g_test_add_func ("/quality-store/wash", test_no_wash_before_the_final_check);
  g_test_add_func ("/quality-store/template", test_an_old_check_keeps_its_template);
  g_test_add_func ("/quality-store/certificate", test_a_replaced_assembly_wants_a_certificate);

  return g_test_run ();
}
