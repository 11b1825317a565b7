/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-order.h"
#include "usher-workshop-store.h"

/* Ids of the test workshop's staff and bays. */
enum
{
  ADVISOR = 1,
  ZHAO = 3,
  SUN = 4,
  BAY_1 = 1,
  BAY_2 = 2,
};

static UsherWorkshopStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_workshop (workshop->session);
}

/* Authorized: half an hour of oil, an hour of brakes. */
static gint64
make_order (UsherTestWorkshop *workshop,
            const char        *plate)
{
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, plate);
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherEstimate)      estimate = usher_test_add_line (workshop, id, "更换刹车片", 100, USHER_CONSENT_QUOTED);
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);

  return id;
}

static gint64
get_line (UsherTestWorkshop *workshop,
          gint64             order_id,
          guint              i)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);

  return usher_test_line (file->estimate, i)->id;
}

static UsherJobFile *
load_job (UsherTestWorkshop *workshop,
          gint64             order_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherJobFile            *job = NULL;

  usher_workshop_store_load_job_async (get_store (workshop), order_id, NULL, usher_test_take_result_cb, &result);
  job = usher_workshop_store_load_job_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return job;
}

/* All lines of an order to one or two technicians. */
static gboolean
dispatch (UsherTestWorkshop *workshop,
          gint64             order_id,
          gint64             technician_id,
          gint64             helper_id,
          gint64             bay_id,
          const char        *from,
          const char        *to,
          const char        *override_reason,
          GError           **error)
{
  g_autoptr (UsherDispatch)  dispatch = g_object_new (USHER_TYPE_DISPATCH, NULL);
  g_autoptr (UsherJobFile)   job = load_job (workshop, order_id);
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (UsherJob)       saved = NULL;

  dispatch->order_id = order_id;
  dispatch->job_version = job->job->parent_instance.row_version;
  for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
    g_array_append_val (dispatch->line_ids, usher_estimate_get_line (file->estimate, i)->id);
  g_array_append_val (dispatch->technician_ids, technician_id);
  if (helper_id != 0)
    g_array_append_val (dispatch->technician_ids, helper_id);
  dispatch->bay_id = bay_id;
  dispatch->range = (UsherTimeRange) { usher_test_time (from), usher_test_time (to) };
  dispatch->override_reason = g_strdup (override_reason);
  usher_workshop_store_dispatch_async (get_store (workshop), dispatch, NULL, usher_test_take_result_cb, &result);
  saved = usher_workshop_store_dispatch_finish (get_store (workshop), usher_test_wait_for_result (&result), error);

  return saved != NULL;
}

static void
must_dispatch (UsherTestWorkshop *workshop,
               gint64             order_id,
               gint64             technician_id)
{
  g_autoptr (GError) error = NULL;

  dispatch (workshop, order_id, technician_id, 0, BAY_1, "2026-11-23T10:00:00", "2026-11-23T12:00:00", NULL, &error);
  g_assert_no_error (error);
}

static gboolean
start (UsherTestWorkshop *workshop,
       gint64             line_id,
       gint64             technician_id,
       GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_workshop_store_start_async (get_store (workshop), line_id, technician_id, TRUE, NULL, usher_test_take_result_cb, &result);

  return usher_workshop_store_start_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
must_start (UsherTestWorkshop *workshop,
            gint64             line_id,
            gint64             technician_id)
{
  g_autoptr (GError) error = NULL;

  start (workshop, line_id, technician_id, &error);
  g_assert_no_error (error);
}

static gboolean
pause_clock (UsherTestWorkshop *workshop,
             gint64             line_id,
             gint64             technician_id,
             UsherPauseReason   reason,
             GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_workshop_store_pause_async (get_store (workshop), line_id, technician_id, TRUE, reason, "", NULL,
                                    usher_test_take_result_cb, &result);

  return usher_workshop_store_pause_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static gboolean
finish (UsherTestWorkshop *workshop,
        gint64             line_id,
        gint64             technician_id,
        GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_workshop_store_finish_async (get_store (workshop), line_id, technician_id, TRUE, "", NULL,
                                     usher_test_take_result_cb, &result);

  return usher_workshop_store_finish_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
must_finish (UsherTestWorkshop *workshop,
             gint64             line_id,
             gint64             technician_id)
{
  g_autoptr (GError) error = NULL;

  finish (workshop, line_id, technician_id, &error);
  g_assert_no_error (error);
}

static gboolean
stop (UsherTestWorkshop *workshop,
      gint64             order_id,
      UsherStopCause     cause,
      const char        *expected_at,
      gboolean           frees_bay,
      GError           **error)
{
  g_autoptr (UsherWorkStop) work_stop = g_object_new (USHER_TYPE_WORK_STOP, NULL);
  g_autoptr (GAsyncResult)  result = NULL;

  work_stop->order_id = order_id;
  work_stop->cause = cause;
  usher_entity_set_string (&work_stop->ends_when, "配件到货");
  work_stop->expected_at = expected_at != NULL ? usher_test_time (expected_at) : 0;
  usher_workshop_store_stop_async (get_store (workshop), work_stop, frees_bay, NULL, usher_test_take_result_cb, &result);

  return usher_workshop_store_stop_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static gboolean
resume (UsherTestWorkshop *workshop,
        gint64             order_id,
        GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_workshop_store_resume_async (get_store (workshop), order_id, "", NULL, usher_test_take_result_cb, &result);

  return usher_workshop_store_resume_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static GPtrArray *
list_board (UsherTestWorkshop *workshop)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *cards = NULL;

  usher_workshop_store_list_board_async (get_store (workshop), NULL, usher_test_take_result_cb, &result);
  cards = usher_workshop_store_list_board_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return cards;
}

static UsherTechnician *
find_technician (UsherTestWorkshop *workshop,
                 gint64             id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GPtrArray)    technicians = NULL;

  usher_workshop_store_list_technicians_async (get_store (workshop), NULL, usher_test_take_result_cb, &result);
  technicians = usher_workshop_store_list_technicians_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (technicians->len, ==, 2);
  for (guint i = 0; i < technicians->len; i++)
    {
      UsherTechnician *technician = g_ptr_array_index (technicians, i);

      if (technician->id == id)
        return g_object_ref (technician);
    }
  g_assert_not_reached ();
}

static UsherCarState
get_car_state (UsherTestWorkshop *workshop,
               gint64             order_id)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);

  return file->order->car_state;
}

static void
test_nothing_is_dispatched_before_the_consent (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (GError)            error = NULL;

  g_assert_false (dispatch (workshop, order->parent_instance.id, ZHAO, 0, BAY_1, "2026-11-23T10:00:00",
                            "2026-11-23T11:00:00", NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (start (workshop, get_line (workshop, order->parent_instance.id, 0), ZHAO, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM assignment"), ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_entry"), ==, 0);
}

static void
test_dispatch_plans_on_the_schedule_board (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  g_autoptr (UsherJobFile)      job = NULL;
  UsherAssignment              *assignment = NULL;

  must_dispatch (workshop, id, ZHAO);
  job = load_job (workshop, id);
  g_assert_cmpint (job->job->dispatched_at, ==, USHER_TEST_NOW);
  g_assert_cmpuint (job->assignments->len, ==, 2);
  assignment = g_ptr_array_index (job->assignments, 0);
  g_assert_cmpstr (assignment->technician_name, ==, "赵师傅");
  g_assert_cmpstr (assignment->bay_name, ==, "1 号工位");
  g_assert_cmpint (assignment->range.start, ==, usher_test_time ("2026-11-23T10:00:00"));
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_block WHERE deleted_at IS NULL"), ==, 1);

  /* To the other one, later and elsewhere: the same stretch moves. */
  g_assert_true (dispatch (workshop, id, SUN, 0, BAY_2, "2026-11-23T13:00:00", "2026-11-23T15:00:00", NULL, NULL));
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_block"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT bay_id FROM time_block"), ==, BAY_2);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM assignment WHERE deleted_at IS NULL"), ==, 2);
  g_assert_cmpint (usher_test_query (workshop, "SELECT MIN (technician_id) FROM assignment WHERE deleted_at IS NULL"), ==, SUN);
}

static void
test_an_overlap_needs_a_reason (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        first = make_order (workshop, "京A11111");
  gint64                        second = make_order (workshop, "京A22222");
  g_autoptr (GError)            error = NULL;

  g_assert_true (dispatch (workshop, first, ZHAO, SUN, BAY_1, "2026-11-23T10:00:00", "2026-11-23T12:00:00", NULL, NULL));
  /* The bay, the technician, and the one who only helps. */
  g_assert_false (dispatch (workshop, second, ZHAO, 0, BAY_2, "2026-11-23T11:00:00", "2026-11-23T13:00:00", NULL, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP);
  g_clear_error (&error);
  g_assert_false (dispatch (workshop, second, SUN, 0, BAY_2, "2026-11-23T11:00:00", "2026-11-23T13:00:00", NULL, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP);
  g_clear_error (&error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_block"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM job"), ==, 1);

  g_assert_true (dispatch (workshop, second, SUN, 0, BAY_2, "2026-11-23T11:00:00", "2026-11-23T13:00:00", "赵师傅一人够了", &error));
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM audit_event WHERE action = 'overlap-allowed'"), ==, 1);
}

static void
test_who_is_absent_is_given_no_work (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherAbsence)      absence = g_object_new (USHER_TYPE_ABSENCE, NULL);
  g_autoptr (UsherAbsence)      saved = NULL;
  g_autoptr (UsherTechnician)   away = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      removed = NULL;
  g_autoptr (GAsyncResult)      stale = NULL;
  g_autoptr (GError)            error = NULL;
  gint64                        id = make_order (workshop, "京A12345");

  absence->staff_id = ZHAO;
  absence->range = (UsherTimeRange) { usher_test_time ("2026-11-23T08:00:00"), usher_test_time ("2026-11-23T18:00:00") };
  usher_entity_set_string (&absence->reason, "培训");
  usher_workshop_store_save_absence_async (get_store (workshop), absence, NULL, usher_test_take_result_cb, &result);
  saved = usher_workshop_store_save_absence_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  away = find_technician (workshop, ZHAO);
  g_assert_cmpint (away->absent_until, ==, absence->range.end);

  g_assert_false (dispatch (workshop, id, ZHAO, 0, BAY_1, "2026-11-23T10:00:00", "2026-11-23T12:00:00", NULL, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP);
  g_clear_error (&error);

  usher_workshop_store_remove_absence_async (get_store (workshop), saved, NULL, usher_test_take_result_cb, &removed);
  g_assert_true (usher_workshop_store_remove_absence_finish (get_store (workshop), usher_test_wait_for_result (&removed), &error));
  must_dispatch (workshop, id, ZHAO);

  usher_workshop_store_remove_absence_async (get_store (workshop), saved, NULL, usher_test_take_result_cb, &stale);
  g_assert_false (usher_workshop_store_remove_absence_finish (get_store (workshop), usher_test_wait_for_result (&stale), &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_a_stale_job_is_a_conflict (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  g_autoptr (UsherJobFile)      seen = load_job (workshop, id);
  g_autoptr (UsherJob)          mine = usher_entity_copy (seen->job);
  g_autoptr (UsherJob)          saved = NULL;
  g_autoptr (GAsyncResult)      first = NULL;
  g_autoptr (GAsyncResult)      second = NULL;
  g_autoptr (GError)            error = NULL;

  mine->urgency = USHER_URGENCY_URGENT;
  mine->tools_ready = TRUE;
  usher_entity_set_string (&mine->instruction, "先查漏油");
  usher_workshop_store_save_job_async (get_store (workshop), mine, NULL, usher_test_take_result_cb, &first);
  saved = usher_workshop_store_save_job_finish (get_store (workshop), usher_test_wait_for_result (&first), &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->urgency, ==, USHER_URGENCY_URGENT);
  g_assert_true (saved->tools_ready);

  usher_workshop_store_save_job_async (get_store (workshop), mine, NULL, usher_test_take_result_cb, &second);
  g_assert_null (usher_workshop_store_save_job_finish (get_store (workshop), usher_test_wait_for_result (&second), &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_clocks (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  gint64                        oil = get_line (workshop, id, 0);
  gint64                        brakes = get_line (workshop, id, 1);
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (GError)            error = NULL;
  UsherOrderFacts               facts;

  must_start (workshop, oil, ZHAO);
  g_assert_cmpint (get_car_state (workshop, id), ==, USHER_CAR_STATE_IN_WORK);
  g_assert_false (start (workshop, oil, ZHAO, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  /* A second one helps; a person has one clock: the next line pauses the first. */
  must_start (workshop, oil, SUN);
  usher_clock_advance (workshop->clock, 1800);
  must_start (workshop, brakes, SUN);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_entry WHERE ended_at IS NULL"), ==, 2);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_entry WHERE pause_reason = 'other-job'"), ==, 1);

  usher_clock_advance (workshop->clock, 600);
  g_assert_true (pause_clock (workshop, brakes, SUN, USHER_PAUSE_REASON_BREAK, &error));
  g_assert_false (pause_clock (workshop, brakes, SUN, USHER_PAUSE_REASON_BREAK, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  must_finish (workshop, oil, ZHAO);
  file = usher_test_load (workshop, id);
  g_assert_cmpint (usher_test_line (file->estimate, 0)->consent, ==, USHER_CONSENT_DONE);
  g_assert_cmpint (usher_test_line (file->estimate, 0)->done_at, ==, USHER_TEST_NOW + 2400);
  usher_order_file_get_facts (file, USHER_TEST_NOW, &facts);
  g_assert_false (facts.differs_from_issued);
  g_assert_cmpint (get_car_state (workshop, id), ==, USHER_CAR_STATE_IN_WORK);

  must_finish (workshop, brakes, SUN);
  g_assert_cmpint (get_car_state (workshop, id), ==, USHER_CAR_STATE_QUALITY_CHECK);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_entry WHERE ended_at IS NULL"), ==, 0);
  g_assert_false (finish (workshop, brakes, SUN, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_estimated_against_actual_hours (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  gint64                        oil = get_line (workshop, id, 0);
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "INSERT INTO labour_operation (id, code, name, hours) VALUES (77, 'OIL', '更换机油', 50);"
                                "UPDATE estimate_line SET operation_id = 77");
  must_start (workshop, oil, ZHAO);
  usher_clock_advance (workshop->clock, 36 * 40);
  must_start (workshop, oil, SUN);
  usher_clock_advance (workshop->clock, 36 * 10);
  must_finish (workshop, oil, ZHAO);
  g_assert_cmpint (usher_test_query (workshop, "SELECT times_done FROM labour_operation WHERE id = 77"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT hours_estimated FROM labour_operation WHERE id = 77"), ==, 50);
  g_assert_cmpint (usher_test_query (workshop, "SELECT hours_taken FROM labour_operation WHERE id = 77"), ==, 60);

  usher_workshop_store_reopen_async (get_store (workshop), oil, NULL, usher_test_take_result_cb, &result);
  g_assert_true (usher_workshop_store_reopen_finish (get_store (workshop), usher_test_wait_for_result (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT times_done + hours_taken FROM labour_operation WHERE id = 77"), ==, 0);
  g_assert_cmpint (get_car_state (workshop, id), ==, USHER_CAR_STATE_IN_WORK);
}

static void
test_what_nobody_clocked_is_done_at_once (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");

  must_finish (workshop, get_line (workshop, id, 0), ZHAO);
  g_assert_cmpint (usher_test_query (workshop, "SELECT ended_at - started_at FROM time_entry"), ==, 0);
  g_assert_cmpint (get_car_state (workshop, id), ==, USHER_CAR_STATE_IN_WORK);
}

static void
test_a_stop_moves_the_promise (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  g_autoptr (UsherJobFile)      job = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (UsherNotice)       told = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      stale = NULL;
  g_autoptr (GError)            error = NULL;
  UsherPromiseChange           *change = NULL;
  UsherNotice                  *notice = NULL;

  must_dispatch (workshop, id, ZHAO);
  must_start (workshop, get_line (workshop, id, 0), ZHAO);
  usher_clock_advance (workshop->clock, 1200);
  g_assert_true (stop (workshop, id, USHER_STOP_CAUSE_PARTS, "2026-11-24T10:00:00", TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_car_state (workshop, id), ==, USHER_CAR_STATE_STOPPED);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_entry WHERE pause_reason = 'parts'"), ==, 1);
  /* 09:55: the stretch from 10:00 is given back. */
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM time_block WHERE deleted_at IS NULL"), ==, 0);

  job = load_job (workshop, id);
  file = usher_test_load (workshop, id);
  g_assert_cmpuint (job->stops->len, ==, 1);
  g_assert_cmpuint (job->changes->len, ==, 1);
  change = g_ptr_array_index (job->changes, 0);
  g_assert_cmpint (change->old_at, ==, USHER_TEST_NOW + 4 * 3600);
  g_assert_cmpint (change->new_at, >, usher_test_time ("2026-11-24T11:00:00"));
  g_assert_cmpint (file->order->promised_at, ==, change->new_at);
  g_assert_cmpuint (job->notices->len, ==, 1);
  notice = g_ptr_array_index (job->notices, 0);
  g_assert_cmpint (notice->told_at, ==, 0);
  g_assert_cmpint (notice->earlier_at, ==, change->old_at);
  g_assert_cmpstr (notice->content, ==, "配件到货");

  /* Nobody works on it. */
  g_assert_false (start (workshop, get_line (workshop, id, 0), ZHAO, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  told = usher_entity_copy (notice);
  told->told_at = 1;
  told->told_how = USHER_TOLD_HOW_PHONE;
  usher_entity_set_string (&told->told_whom, "张丽");
  usher_workshop_store_tell_async (get_store (workshop), told, NULL, usher_test_take_result_cb, &result);
  g_assert_true (usher_workshop_store_tell_finish (get_store (workshop), usher_test_wait_for_result (&result), &error));
  usher_workshop_store_tell_async (get_store (workshop), told, NULL, usher_test_take_result_cb, &stale);
  g_assert_false (usher_workshop_store_tell_finish (get_store (workshop), usher_test_wait_for_result (&stale), &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (resume (workshop, id, &error));
  g_assert_cmpint (get_car_state (workshop, id), ==, USHER_CAR_STATE_IN_WORK);
  g_assert_false (resume (workshop, id, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  /* What can be kept stays as it was told. */
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM promise_change"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM notice WHERE told_at IS NULL"), ==, 0);
}

static void
test_a_promise_is_moved_once (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  gint64                        old_at = USHER_TEST_NOW + 4 * 3600;
  g_autoptr (GAsyncResult)      first = NULL;
  g_autoptr (GAsyncResult)      second = NULL;
  g_autoptr (GError)            error = NULL;

  usher_workshop_store_move_promise_async (get_store (workshop), id, old_at, old_at + 7200, "等颜色", NULL,
                                           usher_test_take_result_cb, &first);
  g_assert_true (usher_workshop_store_move_promise_finish (get_store (workshop), usher_test_wait_for_result (&first), &error));
  usher_workshop_store_move_promise_async (get_store (workshop), id, old_at, old_at + 3600, "", NULL,
                                           usher_test_take_result_cb, &second);
  g_assert_false (usher_workshop_store_move_promise_finish (get_store (workshop), usher_test_wait_for_result (&second), &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_assert_cmpint (usher_test_query (workshop, "SELECT promised_at FROM repair_order"), ==, old_at + 7200);
}

static void
test_waiting_for_parts_is_no_load (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  g_autoptr (UsherTechnician)   busy = NULL;
  g_autoptr (UsherTechnician)   waiting = NULL;

  must_dispatch (workshop, id, ZHAO);
  busy = find_technician (workshop, ZHAO);
  g_assert_cmpint (busy->load, ==, 150);
  g_assert_cmpint (busy->waiting, ==, 0);
  g_assert_true (stop (workshop, id, USHER_STOP_CAUSE_PARTS, NULL, FALSE, NULL));
  waiting = find_technician (workshop, ZHAO);
  g_assert_cmpint (waiting->load, ==, 0);
  g_assert_cmpint (waiting->waiting, ==, 150);
}

static void
test_the_board_shows_where_cars_are (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        unsigned_order = usher_test_ready_order (workshop, "京A00000");
  gint64                        first = make_order (workshop, "京A11111");
  gint64                        second = make_order (workshop, "京A22222");
  g_autoptr (GPtrArray)         cards = NULL;
  UsherWorkCard                *card = NULL;

  g_assert_true (dispatch (workshop, first, ZHAO, SUN, BAY_1, "2026-11-23T09:30:00", "2026-11-23T12:00:00", NULL, NULL));
  must_start (workshop, get_line (workshop, first, 1), ZHAO);
  usher_clock_advance (workshop->clock, 36 * 30);
  must_finish (workshop, get_line (workshop, first, 0), SUN);

  cards = list_board (workshop);
  g_assert_cmpuint (cards->len, ==, 2);
  card = g_ptr_array_index (cards, 0);
  g_assert_cmpint (card->order_id, ==, first);
  g_assert_cmpint (card->car_state, ==, USHER_CAR_STATE_IN_WORK);
  g_assert_cmpstr (card->plate, ==, "京A11111");
  g_assert_cmpstr (card->advisor_name, ==, "李娜");
  g_assert_cmpstr (card->technician_names, ==, "赵师傅 孙师傅");
  g_assert_cmpstr (card->bay_name, ==, "1 号工位");
  g_assert_cmpuint (card->n_lines, ==, 2);
  g_assert_cmpuint (card->n_done, ==, 1);
  g_assert_cmpuint (card->n_running, ==, 1);
  g_assert_cmpint (card->left, ==, 70);
  card = g_ptr_array_index (cards, 1);
  g_assert_cmpint (card->order_id, ==, second);
  g_assert_cmpint (card->car_state, ==, USHER_CAR_STATE_WAITING_FOR_BAY);
  g_assert_cmpint (card->left, ==, 150);
  g_assert_cmpuint (card->technician_ids->len, ==, 0);
}

static void
test_what_is_closed_is_not_on_the_board (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  g_autoptr (GPtrArray)         before = list_board (workshop);
  g_autoptr (GPtrArray)         after = NULL;

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (((UsherWorkCard *) before->pdata[0])->order_id, ==, id);
  usher_test_run_sql (workshop, "UPDATE repair_order SET document_state = 'closed'");
  after = list_board (workshop);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_what_somebody_has_to_do (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        first = make_order (workshop, "京A11111");
  gint64                        second = make_order (workshop, "京A22222");
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         items = NULL;
  UsherWorkItem                *item = NULL;

  must_dispatch (workshop, second, ZHAO);
  must_start (workshop, get_line (workshop, second, 1), ZHAO);
  usher_workshop_store_list_work_async (get_store (workshop), ZHAO, NULL, usher_test_take_result_cb, &result);
  items = usher_workshop_store_list_work_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 4);
  item = g_ptr_array_index (items, 0);
  g_assert_true (item->is_running);
  g_assert_cmpstr (item->description, ==, "更换刹车片");
  item = g_ptr_array_index (items, 1);
  g_assert_true (item->is_mine);
  g_assert_cmpint (item->order_id, ==, second);
  item = g_ptr_array_index (items, 2);
  g_assert_false (item->is_mine);
  g_assert_cmpint (item->order_id, ==, first);
}

/* With a PIN set, everybody is what their role says. */
static void
test_roles_count (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  gint64                        id = make_order (workshop, "京A12345");
  gint64                        oil = get_line (workshop, id, 0);
  g_autoptr (GAsyncResult)      as_advisor = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x' WHERE id = 1");
  /* The advisor may plan, but not work; the technician may, by the badge. */
  must_dispatch (workshop, id, ZHAO);
  usher_workshop_store_start_async (get_store (workshop), oil, ZHAO, FALSE, NULL, usher_test_take_result_cb, &as_advisor);
  g_assert_false (usher_workshop_store_start_finish (get_store (workshop), usher_test_wait_for_result (&as_advisor), &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  must_start (workshop, oil, ZHAO);
  g_assert_cmpint (usher_test_query (workshop, "SELECT staff_id FROM audit_event WHERE action = 'start-work'"), ==, ZHAO);

  /* An advisor has no clock. */
  g_assert_false (start (workshop, oil, ADVISOR, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workshop/nothing-is-dispatched-before-the-consent", test_nothing_is_dispatched_before_the_consent);
  g_test_add_func ("/workshop/dispatch-plans-on-the-schedule-board", test_dispatch_plans_on_the_schedule_board);
  g_test_add_func ("/workshop/an-overlap-needs-a-reason", test_an_overlap_needs_a_reason);
  g_test_add_func ("/workshop/who-is-absent-is-given-no-work", test_who_is_absent_is_given_no_work);
  g_test_add_func ("/workshop/a-stale-job-is-a-conflict", test_a_stale_job_is_a_conflict);
  g_test_add_func ("/workshop/clocks", test_clocks);
  g_test_add_func ("/workshop/estimated-against-actual-hours", test_estimated_against_actual_hours);
  g_test_add_func ("/workshop/what-nobody-clocked-is-done-at-once", test_what_nobody_clocked_is_done_at_once);
  g_test_add_func ("/workshop/a-stop-moves-the-promise", test_a_stop_moves_the_promise);
  g_test_add_func ("/workshop/a-promise-is-moved-once", test_a_promise_is_moved_once);
  g_test_add_func ("/workshop/waiting-for-parts-is-no-load", test_waiting_for_parts_is_no_load);
  g_test_add_func ("/workshop/the-board-shows-where-cars-are", test_the_board_shows_where_cars_are);
  g_test_add_func ("/workshop/what-is-closed-is-not-on-the-board", test_what_is_closed_is_not_on_the_board);
  g_test_add_func ("/workshop/what-somebody-has-to-do", test_what_somebody_has_to_do);
  g_test_add_func ("/workshop/roles-count", test_roles_count);

  return g_test_run ();
}
