/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-follow-up-store.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-visit.h"

static UsherFollowUpStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_follow_ups (workshop->session);
}

static UsherFollowUpFile *
load_of_order (UsherTestWorkshop *workshop,
               gint64             order_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherFollowUpFile       *file = NULL;

  usher_follow_up_store_load_async (get_store (workshop), 0, order_id, NULL, usher_test_take_result_cb, &result);
  file = usher_follow_up_store_load_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return file;
}

static UsherFollowUp *
attempt (UsherTestWorkshop *workshop,
         UsherFollowUp     *follow_up,
         UsherContactResult contact_result,
         const char        *override_reason,
         GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_follow_up_store_add_attempt_async (get_store (workshop), follow_up->parent_instance.id,
                                           follow_up->parent_instance.row_version, contact_result, "", override_reason, NULL,
                                           usher_test_take_result_cb, &result);

  return usher_follow_up_store_add_attempt_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherFollowUp *
must_attempt (UsherTestWorkshop *workshop,
              UsherFollowUp     *follow_up,
              UsherContactResult contact_result)
{
  g_autoptr (GError) error = NULL;
  UsherFollowUp     *now = attempt (workshop, follow_up, contact_result, NULL, &error);

  g_assert_no_error (error);

  return now;
}

static UsherFollowUp *
answer (UsherTestWorkshop *workshop,
        UsherFollowUp     *follow_up,
        const char        *code,
        int                value,
        const char        *words,
        const char        *not_asked,
        GError           **error)
{
  g_autoptr (GPtrArray)         answers = g_ptr_array_new ();
  g_autoptr (UsherSurveyAnswer) said = g_object_new (USHER_TYPE_SURVEY_ANSWER, NULL);
  g_autoptr (GAsyncResult)      result = NULL;

  said->answer = value;
  usher_entity_set_string (&said->code, code);
  usher_entity_set_string (&said->words, words);
  usher_entity_set_string (&said->not_asked_reason, not_asked);
  g_ptr_array_add (answers, said);
  usher_follow_up_store_save_answers_async (get_store (workshop), follow_up->parent_instance.id,
                                            follow_up->parent_instance.row_version, answers, "", NULL,
                                            usher_test_take_result_cb, &result);

  return usher_follow_up_store_save_answers_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherFollowUp *
close_call (UsherTestWorkshop *workshop,
            UsherFollowUp     *follow_up,
            GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_follow_up_store_close_async (get_store (workshop), follow_up->parent_instance.id,
                                     follow_up->parent_instance.row_version, NULL, usher_test_take_result_cb, &result);

  return usher_follow_up_store_close_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static gint64
count (UsherTestWorkshop *workshop)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  gint64                   n = 0;

  usher_follow_up_store_count_async (get_store (workshop), NULL, usher_test_take_result_cb, &result);
  n = usher_follow_up_store_count_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return n;
}

static void
test_three_days_after_the_car_left (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherFollowUpFile) file = load_of_order (workshop, order->parent_instance.id);
  g_autoptr (UsherOrder)        other = NULL;
  g_autoptr (UsherFollowUpFile) other_file = NULL;

  g_assert_nonnull (file->follow_up);
  g_assert_cmpstr (file->follow_up->due_on, ==, "2026-11-26");
  g_assert_cmpint (file->follow_up->state, ==, USHER_FOLLOW_UP_STATE_DUE);
  g_assert_cmpstr (file->follow_up->plate, ==, "京A12345");
  g_assert_cmpstr (file->follow_up->advisor_name, ==, "李娜");
  g_assert_cmpuint (file->questions->len, ==, 12);
  g_assert_cmpuint (usher_follow_up_file_count_missing (file), ==, 12);
  g_assert_cmpstr (g_ptr_array_index (file->done, 0), ==, "更换前刹车片");
  g_assert_cmpint (count (workshop), ==, 0);
  usher_clock_advance (workshop->clock, 3 * 86400);
  g_assert_cmpint (count (workshop), ==, 1);

  /* What the shop has set counts for the next. */
  usher_test_run_sql (workshop, "INSERT INTO setting (key, value) VALUES ('follow-up-days', '1')");
  other = usher_test_leave (workshop, "京B55555", "保养", "更换机油");
  other_file = load_of_order (workshop, other->parent_instance.id);
  g_assert_cmpstr (other_file->follow_up->due_on, ==, "2026-11-27");
}

static void
test_who_served_does_not_call (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherFollowUpFile) file = load_of_order (workshop, order->parent_instance.id);
  g_autoptr (UsherFollowUp)     refused = NULL;
  g_autoptr (UsherFollowUp)     reached = NULL;
  g_autoptr (UsherFollowUp)     answered = NULL;
  g_autoptr (GError)            error = NULL;

  refused = attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_REACHED, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM contact_attempt"), ==, 0);

  /* With a reason she does, and need not say it again. */
  reached = attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_REACHED, "只有我在", &error);
  g_assert_no_error (error);
  g_assert_cmpint (reached->state, ==, USHER_FOLLOW_UP_STATE_REACHED);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM audit_event WHERE action = 'override'"), ==, 1);
  answered = answer (workshop, reached, "welcome", 5, "", "", &error);
  g_assert_no_error (error);
}

static void
test_a_call_from_the_first_ring_to_the_end (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherFollowUpFile) file = load_of_order (workshop, order->parent_instance.id);
  g_autoptr (UsherFollowUpFile) after = NULL;
  g_autoptr (UsherFollowUp)     call = NULL;
  g_autoptr (UsherFollowUp)     too_early = NULL;
  g_autoptr (UsherFollowUp)     wrong = NULL;
  g_autoptr (UsherFollowUp)     closed = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_sit_down (workshop, 1);
  wrong = answer (workshop, file->follow_up, "welcome", 5, "", "", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED); /* nobody is on the phone */
  g_clear_error (&error);
  call = must_attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_REACHED);
  wrong = answer (workshop, call, "welcome", 6, "", "", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  too_early = close_call (workshop, call, &error);
  g_assert_null (too_early);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  for (guint i = 0; i < file->questions->len; i++)
    {
      UsherSurveyQuestion      *question = g_ptr_array_index (file->questions, i);
      int                       value = question->kind == USHER_SURVEY_KIND_RECOMMENDATION ? 9
                                        : question->kind == USHER_SURVEY_KIND_FIVE         ? 4
                                        : question->kind == USHER_SURVEY_KIND_YES_NO       ? 1
                                                                                           : USHER_SURVEY_UNANSWERED;
      g_autoptr (UsherFollowUp) next = answer (workshop, call, question->code, value, "",
                                               value == USHER_SURVEY_UNANSWERED ? "客户赶时间" : "", &error);

      g_assert_no_error (error);
      g_set_object (&call, next);
    }
  /* Who is not satisfied is asked why. */
  {
    g_autoptr (UsherFollowUp) bad = answer (workshop, call, "manner", 1, "", "", &error);
    g_autoptr (UsherFollowUp) why = NULL;

    g_assert_no_error (error);
    too_early = close_call (workshop, bad, &error);
    g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
    g_clear_error (&error);
    why = answer (workshop, bad, "manner", 1, "等了半小时没人理", "", &error);
    g_assert_no_error (error);
    g_set_object (&call, why);
  }
  closed = close_call (workshop, call, &error);
  g_assert_no_error (error);
  g_assert_cmpint (closed->state, ==, USHER_FOLLOW_UP_STATE_CLOSED);
  g_assert_cmpint (closed->recommendation, ==, 9);
  g_assert_cmpstr (closed->caller_name, ==, "王强");
  after = load_of_order (workshop, order->parent_instance.id);
  g_assert_cmpuint (usher_follow_up_file_count_missing (after), ==, 0);
  g_assert_cmpuint (after->attempts->len, ==, 1);
}

static void
test_given_up_after_so_many_attempts (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherFollowUpFile) file = load_of_order (workshop, order->parent_instance.id);
  g_autoptr (UsherFollowUp)     call = g_object_ref (file->follow_up);
  g_autoptr (UsherFollowUp)     written = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_sit_down (workshop, 1);
  for (guint i = 1; i <= 5; i++)
    {
      g_autoptr (UsherFollowUp) next = must_attempt (workshop, call, USHER_CONTACT_RESULT_NO_ANSWER);

      g_assert_cmpuint (next->n_attempts, ==, i);
      g_assert_cmpint (next->state, ==, i < 5 ? USHER_FOLLOW_UP_STATE_DUE : USHER_FOLLOW_UP_STATE_UNREACHABLE);
      if (i == 1)
        g_assert_cmpstr (next->due_on, ==, "2026-11-24"); /* tomorrow, not at once */
      g_set_object (&call, next);
    }
  usher_follow_up_store_write_async (get_store (workshop), call->parent_instance.id, call->parent_instance.row_version,
                                     "message", "未能电话联系", NULL, usher_test_take_result_cb, &result);
  written = usher_follow_up_store_write_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (written->state, ==, USHER_FOLLOW_UP_STATE_LETTER);
  g_assert_cmpint (written->closed_at, !=, 0);
}

static void
test_taken_back (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherFollowUpFile) file = load_of_order (workshop, order->parent_instance.id);
  g_autoptr (UsherFollowUp)     refused = NULL;
  g_autoptr (UsherFollowUp)     again = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_sit_down (workshop, 1);
  refused = must_attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_REFUSED);
  g_assert_cmpint (refused->closed_at, !=, 0);
  usher_follow_up_store_take_back_async (get_store (workshop), file->follow_up, refused->parent_instance.row_version, NULL,
                                         usher_test_take_result_cb, &result);
  again = usher_follow_up_store_take_back_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->state, ==, USHER_FOLLOW_UP_STATE_DUE);
  g_assert_cmpstr (again->due_on, ==, "2026-11-26");
  g_assert_cmpuint (again->n_attempts, ==, 0);
}

static void
test_stale_and_missing (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherFollowUpFile) file = load_of_order (workshop, order->parent_instance.id);
  g_autoptr (UsherFollowUp)     first = NULL;
  g_autoptr (UsherFollowUp)     second = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_sit_down (workshop, 1);
  first = must_attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_BUSY);
  second = attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_BUSY, NULL, &error);
  g_assert_null (second);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM contact_attempt"), ==, 1);

  file->follow_up->parent_instance.id = 4711;
  second = attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_BUSY, NULL, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND);
}

static void
test_a_technician_does_not_call (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherFollowUpFile) file = load_of_order (workshop, order->parent_instance.id);
  g_autoptr (UsherFollowUp)     refused = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x' WHERE role = 'technician'");
  usher_test_sit_down (workshop, 2);
  refused = attempt (workshop, file->follow_up, USHER_CONTACT_RESULT_REACHED, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_a_new_survey_leaves_the_old_calls_alone (void)
{
  g_autoptr (UsherTestWorkshop)   workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)          order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (GPtrArray)           questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)           saved = NULL;
  g_autoptr (UsherSurveyQuestion) question = g_object_new (USHER_TYPE_SURVEY_QUESTION, NULL);
  g_autoptr (UsherFollowUpFile)   old_file = NULL;
  g_autoptr (UsherFollowUpFile)   new_file = NULL;
  g_autoptr (UsherOrder)          other = NULL;
  g_autoptr (GAsyncResult)        result = NULL;
  g_autoptr (GError)              error = NULL;

  usher_entity_set_string (&question->name, "满意吗？");
  g_ptr_array_add (questions, g_object_ref (question));
  usher_follow_up_store_save_questions_async (get_store (workshop), questions, NULL, usher_test_take_result_cb, &result);
  saved = usher_follow_up_store_save_questions_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (saved->len, ==, 1);
  other = usher_test_leave (workshop, "京B55555", "保养", "更换机油");
  old_file = load_of_order (workshop, order->parent_instance.id);
  new_file = load_of_order (workshop, other->parent_instance.id);
  g_assert_cmpuint (old_file->questions->len, ==, 12);
  g_assert_cmpuint (new_file->questions->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/follow-up-store/three-days-after", test_three_days_after_the_car_left);
  g_test_add_func ("/follow-up-store/who-served-does-not-call", test_who_served_does_not_call);
  g_test_add_func ("/follow-up-store/a-call", test_a_call_from_the_first_ring_to_the_end);
  g_test_add_func ("/follow-up-store/given-up", test_given_up_after_so_many_attempts);
  g_test_add_func ("/follow-up-store/taken-back", test_taken_back);
  g_test_add_func ("/follow-up-store/stale-and-missing", test_stale_and_missing);
  g_test_add_func ("/follow-up-store/role", test_a_technician_does_not_call);
  g_test_add_func ("/follow-up-store/survey", test_a_new_survey_leaves_the_old_calls_alone);

  return g_test_run ();
}
