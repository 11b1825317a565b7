/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-order-guard.h"
#include "usher-quality.h"

static UsherOrderFacts
make_finished (void)
{
  UsherOrderFacts facts = USHER_ORDER_FACTS_INIT;

  facts.document = USHER_DOCUMENT_STATE_AUTHORIZED;
  facts.arrived_at = 100;
  facts.reception_at = 150;
  facts.has_consented = TRUE;
  facts.wants_wash = TRUE;
  facts.progress.work_started_at = 200;
  facts.progress.work_finished_at = 300;
  facts.progress.n_done = 1;
  return facts;
}

static void
test_nothing_passes_by_default (void)
{
  const UsherQualityResult all[] = { USHER_QUALITY_RESULT_PASSED, USHER_QUALITY_RESULT_NOT_APPLICABLE };
  const UsherQualityResult open[] = { USHER_QUALITY_RESULT_PASSED, USHER_QUALITY_RESULT_NOT_SAID };
  const UsherQualityResult bad[] = { USHER_QUALITY_RESULT_NOT_SAID, USHER_QUALITY_RESULT_FAILED };

  g_assert_cmpint (usher_quality_sum_up (all, 2), ==, USHER_QUALITY_RESULT_PASSED);
  g_assert_cmpint (usher_quality_sum_up (open, 2), ==, USHER_QUALITY_RESULT_NOT_SAID);
  g_assert_cmpint (usher_quality_sum_up (bad, 2), ==, USHER_QUALITY_RESULT_FAILED);
  g_assert_cmpint (usher_quality_sum_up (NULL, 0), ==, USHER_QUALITY_RESULT_PASSED);
}

static void
check_next (const UsherOrderFacts *facts,
            UsherOrderAction       expected)
{
  UsherOrderAction action = USHER_ORDER_ACTION_CHECK_IN;

  g_assert_true (usher_quality_next_action (facts, &action));
  g_assert_cmpint (action, ==, expected);
}

static void
test_the_levels_follow_each_other (void)
{
  UsherOrderFacts  facts = make_finished ();
  UsherOrderAction action = 0;

  check_next (&facts, USHER_ORDER_ACTION_SELF_CHECK);
  facts.progress.is_self_checked = TRUE;
  check_next (&facts, USHER_ORDER_ACTION_PEER_CHECK);
  facts.progress.is_peer_checked = TRUE;
  check_next (&facts, USHER_ORDER_ACTION_FINAL_CHECK);
  facts.progress.checked_at = 400;
  check_next (&facts, USHER_ORDER_ACTION_WASH);
  facts.progress.washed_at = 500;
  check_next (&facts, USHER_ORDER_ACTION_ACCEPT);
  facts.progress.accepted_at = 600;
  g_assert_false (usher_quality_next_action (&facts, &action));
}

static void
test_a_dirty_bay_does_not_keep_a_bad_car (void)
{
  UsherOrderFacts    facts = make_finished ();
  g_autoptr (GArray) passed = NULL;
  g_autoptr (GArray) failed = NULL;

  facts.progress.is_self_checked = TRUE;
  facts.progress.is_peer_checked = TRUE;
  facts.progress.n_parts_to_issue = 1;
  facts.progress.actor_worked = TRUE;
  passed = usher_quality_blockers (&facts, USHER_QUALITY_LEVEL_FINAL, USHER_QUALITY_RESULT_PASSED);
  failed = usher_quality_blockers (&facts, USHER_QUALITY_LEVEL_FINAL, USHER_QUALITY_RESULT_FAILED);
  g_assert_cmpuint (passed->len, ==, 3);
  g_assert_cmpuint (failed->len, ==, 1);
  g_assert_cmpint (g_array_index (failed, UsherBlocker, 0).code, ==, USHER_BLOCKER_CODE_INSPECTOR_WORKED);
}

static void
test_a_car_is_ready_after_its_wash (void)
{
  UsherOrderFacts facts = make_finished ();

  g_assert_cmpint (usher_order_ready_at (&facts), ==, 0);
  facts.progress.checked_at = 400;
  g_assert_cmpint (usher_order_ready_at (&facts), ==, 0);
  facts.progress.washed_at = 500;
  g_assert_cmpint (usher_order_ready_at (&facts), ==, 500);
  facts.wants_wash = FALSE;
  facts.progress.washed_at = 0;
  g_assert_cmpint (usher_order_ready_at (&facts), ==, 400);
  facts.progress.delivered_at = 700;
  g_assert_cmpint (usher_order_ready_at (&facts), ==, 0);
}

static void
test_no_road_test_without_consent (void)
{
  UsherRoadTestFacts facts = { .checked_in_km = 52000, .out_km = -1, .in_km = -1 };

  g_assert_cmpint (usher_road_test_may_leave (&facts), ==, USHER_ROAD_TEST_PROBLEM_REASON);
  facts.has_reason = TRUE;
  g_assert_cmpint (usher_road_test_may_leave (&facts), ==, USHER_ROAD_TEST_PROBLEM_DRIVER);
  facts.has_driver = TRUE;
  g_assert_cmpint (usher_road_test_may_leave (&facts), ==, USHER_ROAD_TEST_PROBLEM_CONSENT);
  facts.has_consent = TRUE;
  g_assert_cmpint (usher_road_test_may_leave (&facts), ==, USHER_ROAD_TEST_PROBLEM_OUT_KM);
  facts.out_km = 51999;
  g_assert_cmpint (usher_road_test_may_leave (&facts), ==, USHER_ROAD_TEST_PROBLEM_KM_LOW);
  facts.out_km = 52001;
  g_assert_cmpint (usher_road_test_may_leave (&facts), ==, USHER_ROAD_TEST_PROBLEM_NONE);

  g_assert_cmpint (usher_road_test_may_end (&facts), ==, USHER_ROAD_TEST_PROBLEM_IN_KM);
  facts.in_km = 52000;
  g_assert_cmpint (usher_road_test_may_end (&facts), ==, USHER_ROAD_TEST_PROBLEM_KM_LOW);
  facts.in_km = 52006;
  g_assert_cmpint (usher_road_test_may_end (&facts), ==, USHER_ROAD_TEST_PROBLEM_RESULT);
  facts.result = USHER_QUALITY_RESULT_FAILED;
  g_assert_cmpint (usher_road_test_may_end (&facts), ==, USHER_ROAD_TEST_PROBLEM_NONE);
}

static void
test_nicks_are_the_stored_words (void)
{
  UsherQualityLevel  level = 0;
  UsherQualityResult result = 0;

  for (guint i = 0; i < USHER_QUALITY_N_LEVELS; i++)
    {
      g_assert_true (usher_quality_level_from_string (usher_quality_level_to_string (i), &level));
      g_assert_cmpuint (level, ==, i);
    }
  for (guint i = 0; i <= USHER_QUALITY_RESULT_LAST; i++)
    {
      g_assert_true (usher_quality_result_from_string (usher_quality_result_to_string (i), &result));
      g_assert_cmpuint (result, ==, i);
    }
  g_assert_false (usher_quality_level_from_string ("third", &level));
  g_assert_false (usher_quality_result_from_string ("", &result));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quality/nothing-passes-by-default", test_nothing_passes_by_default);
  g_test_add_func ("/quality/levels-follow", test_the_levels_follow_each_other);
  g_test_add_func ("/quality/dirty-bay", test_a_dirty_bay_does_not_keep_a_bad_car);
  g_test_add_func ("/quality/ready-after-wash", test_a_car_is_ready_after_its_wash);
  g_test_add_func ("/quality/road-test-consent", test_no_road_test_without_consent);
  g_test_add_func ("/quality/nicks", test_nicks_are_the_stored_words);

  return g_test_run ();
}
