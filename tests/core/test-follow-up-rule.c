/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-date.h"
#include "usher-follow-up-rule.h"
#include "usher-survey.h"

/* 23 November 2026 is a Monday. */
static UsherBusinessHours *
make_hours (guint              closed_weekdays,
            const char *const *closed_dates)
{
  UsherBusinessDay      days[7] = { 0 };
  GDate                 dates[16];
  gsize                 n_dates = 0;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError)    error = NULL;
  UsherBusinessHours   *hours = NULL;

  for (guint i = 0; i < 7; i++)
    if ((closed_weekdays & (1u << i)) == 0)
      days[i] = (UsherBusinessDay) { .open = 480, .close = 1080 };
  for (; closed_dates != NULL && closed_dates[n_dates] != NULL; n_dates++)
    g_assert_true (usher_date_from_iso (closed_dates[n_dates], &dates[n_dates]));
  hours = usher_business_hours_new (days, dates, n_dates, zone, &error);
  g_assert_no_error (error);

  return hours;
}

#define SUNDAY (1u << 6)
#define SATURDAY (1u << 5)

static void
assert_due (UsherBusinessHours *hours,
            const char         *delivered_on,
            int                 days,
            const char         *expected)
{
  GDate            delivered;
  GDate            due;
  g_autofree char *text = NULL;

  g_assert_true (usher_date_from_iso (delivered_on, &delivered));
  usher_follow_up_due (hours, &delivered, days, &due);
  text = usher_date_to_iso (&due);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_due (void)
{
  static const char *const       holiday[] = { "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30", NULL };
  static const char *const       week[] = { "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27",
                                            "2026-11-28", "2026-11-29", "2026-11-30", NULL };
  g_autoptr (UsherBusinessHours) daily = make_hours (0, NULL);
  g_autoptr (UsherBusinessHours) six = make_hours (SUNDAY, NULL);
  g_autoptr (UsherBusinessHours) off = make_hours (0, holiday);
  g_autoptr (UsherBusinessHours) away = make_hours (0, week);

  for (int days = 1; days <= 7; days++)
    {
      g_autofree char *expected = g_strdup_printf ("2026-11-%02d", 23 + days);

      assert_due (daily, "2026-11-23", days, expected);
      assert_due (NULL, "2026-11-23", days, expected);
    }
  assert_due (daily, "2026-11-23", 0, "2026-11-24");  /* never on the day itself */
  assert_due (daily, "2026-11-23", 30, "2026-11-30"); /* never after a week */
  assert_due (six, "2026-11-26", 3, "2026-11-30");    /* Sunday: the Monday after */
  assert_due (six, "2026-11-22", 7, "2026-11-28");    /* the seventh day is a Sunday: the Saturday before */
  assert_due (off, "2026-11-23", 3, "2026-11-25");    /* holidays up to the end of the week: before them */
  assert_due (away, "2026-11-23", 3, "2026-11-26");   /* closed all the week: waits on its day */
}

static void
test_next_try (void)
{
  g_autoptr (UsherBusinessHours) five = make_hours (SATURDAY | SUNDAY, NULL);
  GDate                          friday;
  GDate                          next;

  g_assert_true (usher_date_from_iso ("2026-11-27", &friday));
  usher_follow_up_next_try (five, &friday, &next);
  g_assert_cmpint (g_date_days_between (&friday, &next), ==, 3);
  usher_follow_up_next_try (NULL, &friday, &next);
  g_assert_cmpint (g_date_days_between (&friday, &next), ==, 1);
}

static void
test_attempts (void)
{
  for (guint max = USHER_FOLLOW_UP_ATTEMPTS_MIN; max <= USHER_FOLLOW_UP_ATTEMPTS_MAX; max++)
    for (guint n = 1; n <= max + 1; n++)
      {
        UsherFollowUpState open = n < max ? USHER_FOLLOW_UP_STATE_DUE : USHER_FOLLOW_UP_STATE_UNREACHABLE;

        g_assert_cmpint (usher_follow_up_after_attempt (n, max, USHER_CONTACT_RESULT_NO_ANSWER), ==, open);
        g_assert_cmpint (usher_follow_up_after_attempt (n, max, USHER_CONTACT_RESULT_BUSY), ==, open);
        g_assert_cmpint (usher_follow_up_after_attempt (n, max, USHER_CONTACT_RESULT_REACHED), ==,
                         USHER_FOLLOW_UP_STATE_REACHED);
        g_assert_cmpint (usher_follow_up_after_attempt (n, max, USHER_CONTACT_RESULT_REFUSED), ==,
                         USHER_FOLLOW_UP_STATE_CLOSED);
        g_assert_cmpint (usher_follow_up_after_attempt (n, max, USHER_CONTACT_RESULT_WRONG_NUMBER), ==,
                         USHER_FOLLOW_UP_STATE_UNREACHABLE);
      }
}

static void
assert_deadline (UsherBusinessHours *hours,
                 const char         *opened_on,
                 guint               days,
                 const char         *expected)
{
  GDate            opened;
  GDate            deadline;
  g_autofree char *text = NULL;

  g_assert_true (usher_date_from_iso (opened_on, &opened));
  usher_complaint_deadline (hours, &opened, days, &deadline);
  text = usher_date_to_iso (&deadline);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_deadline (void)
{
  static const char *const       holiday[] = { "2026-11-25", NULL };
  g_autoptr (UsherBusinessHours) daily = make_hours (0, NULL);
  g_autoptr (UsherBusinessHours) no_mondays = make_hours (1u << 0, NULL);
  g_autoptr (UsherBusinessHours) off = make_hours (0, holiday);

  assert_deadline (daily, "2026-11-23", 3, "2026-11-26");
  assert_deadline (daily, "2026-11-26", 3, "2026-12-01");      /* the weekend does not count, though the shop is open */
  assert_deadline (daily, "2026-11-28", 3, "2026-12-02");      /* opened on a Saturday */
  assert_deadline (no_mondays, "2026-11-27", 1, "2026-11-30"); /* Monday counts, though the shop is closed */
  assert_deadline (off, "2026-11-23", 3, "2026-11-27");
  assert_deadline (NULL, "2026-11-27", 3, "2026-12-02");
  assert_deadline (daily, "2026-11-23", 0, "2026-11-23");
}

static void
test_gaps (void)
{
  for (guint to = 0; to <= USHER_COMPLAINT_STATE_LAST; to++)
    for (guint known = 0; known < 16; known++)
      {
        gboolean          owner = known & 1;
        gboolean          cause = (known & 2) != 0;
        gboolean          measures = (known & 4) != 0;
        gboolean          called = (known & 8) != 0;
        UsherComplaintGap gap = usher_complaint_gap (to, owner, cause, measures, called);
        gboolean          is_ready = (to == USHER_COMPLAINT_STATE_OPEN) ||
                            (to == USHER_COMPLAINT_STATE_IN_HAND && owner) ||
                            (to == USHER_COMPLAINT_STATE_RESOLVED && owner && cause && measures) ||
                            (to == USHER_COMPLAINT_STATE_CLOSED && known == 15);

        g_assert_cmpint (gap == USHER_COMPLAINT_GAP_NONE, ==, is_ready);
        g_assert_false (gap == USHER_COMPLAINT_GAP_OWNER && owner);
        g_assert_false (gap == USHER_COMPLAINT_GAP_CAUSE && cause);
        g_assert_false (gap == USHER_COMPLAINT_GAP_MEASURES && measures);
        g_assert_false (gap == USHER_COMPLAINT_GAP_SECOND_CALL && called);
      }
}

static void
test_answers (void)
{
  for (guint kind = 0; kind <= USHER_SURVEY_KIND_LAST; kind++)
    for (int answer = -1; answer <= 11; answer++)
      {
        gboolean is_valid = usher_survey_is_valid (kind, answer);
        gboolean is_bad = usher_survey_is_bad (kind, answer);

        switch ((UsherSurveyKind) kind)
          {
          case USHER_SURVEY_KIND_FIVE:
            g_assert_cmpint (is_valid, ==, answer >= 1 && answer <= 5);
            g_assert_cmpint (is_bad, ==, answer == 1 || answer == 2);
            break;
          case USHER_SURVEY_KIND_YES_NO:
            g_assert_cmpint (is_valid, ==, answer == 0 || answer == 1);
            g_assert_cmpint (is_bad, ==, answer == 0);
            break;
          case USHER_SURVEY_KIND_RECOMMENDATION:
            g_assert_cmpint (is_valid, ==, answer >= 0 && answer <= 10);
            g_assert_cmpint (is_bad, ==, answer >= 0 && answer <= 6);
            break;
          case USHER_SURVEY_KIND_WORDS:
          default:
            g_assert_cmpint (is_valid, ==, answer == 0);
            g_assert_false (is_bad);
          }
        g_assert_true (usher_survey_is_complete (kind, answer, "", "客户赶时间"));
        g_assert_cmpint (usher_survey_is_complete (kind, answer, "", ""), ==, is_valid && !is_bad);
        g_assert_cmpint (usher_survey_is_complete (kind, answer, "太慢", ""), ==,
                         is_valid || kind == USHER_SURVEY_KIND_WORDS);
        g_assert_cmpint (usher_survey_is_complete (kind, answer, NULL, NULL), ==, is_valid && !is_bad);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/follow-up/due", test_due);
  g_test_add_func ("/follow-up/next-try", test_next_try);
  g_test_add_func ("/follow-up/attempts", test_attempts);
  g_test_add_func ("/follow-up/deadline-of-a-complaint", test_deadline);
  g_test_add_func ("/follow-up/gaps-of-a-complaint", test_gaps);
  g_test_add_func ("/follow-up/answers", test_answers);

  return g_test_run ();
}
