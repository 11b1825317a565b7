/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-risk.h"

/* Open every day from 08:00 to 18:00, closed from 12:00 to 13:00. */
static UsherBusinessHours *
make_hours (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError)    error = NULL;
  UsherBusinessHours   *hours = NULL;
  UsherBusinessDay      days[7];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = (UsherBusinessDay) { 8 * 60, 18 * 60, 1, { { 12 * 60, 13 * 60 } } };
  hours = usher_business_hours_new (days, NULL, 0, zone, &error);
  g_assert_no_error (error);
  return hours;
}

static gint64
at (int hour,
    int minute)
{
  return (G_GINT64_CONSTANT (20000) * 24 + hour) * 3600 + minute * 60;
}

static UsherRiskAnswer
assess (const UsherRiskFacts *facts)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherRiskAnswer                answer;

  usher_risk_assess (facts, hours, &answer);
  return answer;
}

static void
test_a_quarter_must_be_to_spare (void)
{
  /* Four opening hours are left, from 08:00 to 12:00. */
  UsherRiskFacts facts = { .now = at (8, 0), .promised_at = at (12, 0), .car = USHER_CAR_STATE_IN_WORK };

  facts.left = 300;
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_ON_TIME);
  g_assert_cmpint (assess (&facts).spare, ==, 3600);
  facts.left = 301;
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_AT_RISK);
  facts.left = 500;
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_AT_RISK);
  g_assert_cmpint (assess (&facts).spare, ==, -3600);
  facts.left = 0;
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_ON_TIME);
}

static void
test_the_break_and_the_night_do_not_count (void)
{
  UsherRiskFacts facts = { .now = at (11, 0), .promised_at = at (14, 0), .car = USHER_CAR_STATE_IN_WORK, .left = 150 };

  g_assert_cmpint (assess (&facts).available, ==, 2 * 3600);
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_ON_TIME);
  facts.left = 151;
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_AT_RISK);

  /* Promised before the doors open: nothing can be done until then. */
  facts.now = at (18, 30);
  facts.promised_at = at (24 + 7, 0);
  facts.left = 0;
  g_assert_cmpint (assess (&facts).available, ==, 0);
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_AT_RISK);
}

static void
test_late_is_when_the_time_is_over (void)
{
  UsherRiskFacts facts = { .now = at (12, 0), .promised_at = at (12, 0), .car = USHER_CAR_STATE_WASHING };

  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_LATE);
  g_assert_cmpint (assess (&facts).spare, ==, 0);
  facts.now = at (12, 5);
  g_assert_cmpint (assess (&facts).spare, ==, -300);
  facts.now = at (11, 59);
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_ON_TIME);
}

/* Every place of the car, long before, shortly before and after the promise. */
static void
test_every_place (void)
{
  const int needed_minutes[] = {
    [USHER_CAR_STATE_EXPECTED] = 60 + 15 + 30,
    [USHER_CAR_STATE_ARRIVED] = 60 + 15 + 30,
    [USHER_CAR_STATE_IN_RECEPTION] = 60 + 15 + 30,
    [USHER_CAR_STATE_WAITING_FOR_BAY] = 60 + 15 + 30,
    [USHER_CAR_STATE_IN_WORK] = 60 + 15 + 30,
    [USHER_CAR_STATE_STOPPED] = 60 + 15 + 30,
    [USHER_CAR_STATE_QUALITY_CHECK] = 15 + 30,
    [USHER_CAR_STATE_WASHING] = 30,
    [USHER_CAR_STATE_READY] = 0,
    [USHER_CAR_STATE_DELIVERED] = 0,
  };

  for (guint car = 0; car <= USHER_CAR_STATE_LAST; car++)
    {
      UsherRiskFacts facts = { .car = car, .left = 100, .wash_minutes = 30, .check_minutes = 15, .now = at (8, 0) };
      gboolean       is_over = car == USHER_CAR_STATE_READY || car == USHER_CAR_STATE_DELIVERED;
      gint64         just_enough = at (8, 0) + needed_minutes[car] * 60 * 4 / 3;

      g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_NONE);
      g_assert_cmpint (assess (&facts).needed, ==, needed_minutes[car] * 60);
      facts.promised_at = just_enough;
      g_assert_cmpint (assess (&facts).risk, ==, is_over ? USHER_RISK_NONE : USHER_RISK_ON_TIME);
      facts.promised_at = just_enough - 4;
      g_assert_cmpint (assess (&facts).risk, ==, is_over ? USHER_RISK_NONE : USHER_RISK_AT_RISK);
      facts.promised_at = at (7, 59);
      g_assert_cmpint (assess (&facts).risk, ==, is_over ? USHER_RISK_NONE : USHER_RISK_LATE);
    }
}

static void
test_a_stop_takes_its_time (void)
{
  UsherRiskFacts facts = { .now = at (8, 0), .promised_at = at (12, 0), .car = USHER_CAR_STATE_STOPPED, .left = 100 };

  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_ON_TIME);
  facts.resumes_at = at (10, 0);
  g_assert_cmpint (assess (&facts).available, ==, 2 * 3600);
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_ON_TIME);
  facts.resumes_at = at (11, 0);
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_AT_RISK);
  facts.resumes_at = at (13, 0);
  g_assert_cmpint (assess (&facts).available, ==, 0);
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_AT_RISK);
  /* What was expected is over: it counts from now. */
  facts.resumes_at = at (7, 0);
  g_assert_cmpint (assess (&facts).available, ==, 4 * 3600);
  /* Only while it is stopped. */
  facts.car = USHER_CAR_STATE_IN_WORK;
  facts.resumes_at = at (13, 0);
  g_assert_cmpint (assess (&facts).risk, ==, USHER_RISK_ON_TIME);
}

static void
test_what_is_left (void)
{
  const gint64 hours[] = { 100, 50, 30 };
  const gint64 worked[] = { 40, 80, 0 };

  g_assert_cmpint (usher_risk_left (NULL, NULL, 0, 0), ==, 0);
  g_assert_cmpint (usher_risk_left (hours, worked, 1, 0), ==, 60);
  g_assert_cmpint (usher_risk_left (hours, worked, 2, 1), ==, 60);
  g_assert_cmpint (usher_risk_left (hours, worked, 3, 1), ==, 90);
  /* Shared by two, but the longest line is not done sooner. */
  g_assert_cmpint (usher_risk_left (hours, worked, 3, 2), ==, 60);
  g_assert_cmpint (usher_risk_left (hours, worked, 3, 9), ==, 60);
}

static void
test_who_needs_a_hand_next (void)
{
  const UsherRiskRank sorted[] = {
    { .risk = USHER_RISK_LATE, .spare = -7200, .promised_at = 100 },
    { .risk = USHER_RISK_LATE, .spare = -60, .promised_at = 900, .urgency = USHER_URGENCY_REWORK },
    { .risk = USHER_RISK_AT_RISK, .spare = -60, .promised_at = 5000 },
    { .risk = USHER_RISK_AT_RISK, .spare = 600, .promised_at = 2000, .urgency = USHER_URGENCY_URGENT },
    { .risk = USHER_RISK_ON_TIME, .promised_at = 9000, .may_resume = TRUE },
    { .risk = USHER_RISK_ON_TIME, .promised_at = 9000, .urgency = USHER_URGENCY_REWORK },
    { .risk = USHER_RISK_ON_TIME, .promised_at = 9000, .urgency = USHER_URGENCY_URGENT },
    { .risk = USHER_RISK_ON_TIME, .promised_at = 9000, .is_on_site = TRUE },
    { .risk = USHER_RISK_ON_TIME, .promised_at = 8000 },
    { .risk = USHER_RISK_ON_TIME, .promised_at = 9000 },
    { .risk = USHER_RISK_NONE, .promised_at = 100 },
    { .risk = USHER_RISK_NONE, .arrived_at = 1 },
    { .risk = USHER_RISK_NONE, .arrived_at = 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
        {
          int order = usher_risk_compare (&sorted[i], &sorted[j]);

          g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
        }
    }
}

static void
test_skills (void)
{
  g_assert_true (usher_skills_include ("", "paint"));
  g_assert_true (usher_skills_include (NULL, "paint"));
  g_assert_true (usher_skills_include ("body paint", "paint"));
  g_assert_true (usher_skills_include ("body", ""));
  g_assert_false (usher_skills_include ("body paint", "mechanical"));
  g_assert_false (usher_skills_include ("painter", "paint"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/risk/a-quarter-must-be-to-spare", test_a_quarter_must_be_to_spare);
  g_test_add_func ("/risk/the-break-and-the-night-do-not-count", test_the_break_and_the_night_do_not_count);
  g_test_add_func ("/risk/late-is-when-the-time-is-over", test_late_is_when_the_time_is_over);
  g_test_add_func ("/risk/every-place", test_every_place);
  g_test_add_func ("/risk/a-stop-takes-its-time", test_a_stop_takes_its_time);
  g_test_add_func ("/risk/what-is-left", test_what_is_left);
  g_test_add_func ("/risk/who-needs-a-hand-next", test_who_needs_a_hand_next);
  g_test_add_func ("/risk/skills", test_skills);

  return g_test_run ();
}
