/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-date.h"
#include "usher-reminder-rule.h"

static guint32
day_of (const char *iso)
{
  GDate date;

  g_assert_true (usher_date_from_iso (iso, &date));

  return g_date_get_julian (&date);
}

static void
assert_day (const GDate *date,
            const char  *expected)
{
  g_autofree char *text = usher_date_to_iso (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_forecast (void)
{
  /* 100 days, 5,000 km: 50 km a day. */
  UsherKmReading readings[] = {
    { 10000, day_of ("2026-01-01") },
    { 20000, day_of ("2026-08-15") },
    { 24500, day_of ("2026-11-13") },
    { 25000, day_of ("2026-11-23") },
  };
  GDate day;

  /* The pair is the last and the newest at least 60 days before: 5,000 km in 100 days. */
  g_assert_true (usher_reminder_forecast (readings, 4, 27500, &day));
  assert_day (&day, "2027-01-12");
  /* Reached already: on the day of the last reading. */
  g_assert_true (usher_reminder_forecast (readings, 4, 25000, &day));
  assert_day (&day, "2026-11-23");
  g_assert_true (usher_reminder_forecast (readings, 4, 1, &day));
  assert_day (&day, "2026-11-23");
  /* Nothing can be said: too near to each other, one reading, none, no target. */
  g_assert_false (usher_reminder_forecast (readings + 2, 2, 27500, &day));
  g_assert_false (usher_reminder_forecast (readings, 1, 27500, &day));
  g_assert_false (usher_reminder_forecast (NULL, 0, 27500, &day));
  g_assert_false (usher_reminder_forecast (readings, 4, 0, &day));
}

static void
test_sixty_days_apart (void)
{
  for (guint apart = 0; apart <= 120; apart++)
    {
      UsherKmReading readings[] = { { 1000, day_of ("2026-06-01") }, { 2000, day_of ("2026-06-01") + apart } };
      GDate          day;

      g_assert_cmpint (usher_reminder_forecast (readings, 2, 3000, &day), ==, apart >= USHER_REMINDER_READING_DAYS);
    }
}

static void
test_odd_readings (void)
{
  UsherKmReading stood[] = { { 5000, day_of ("2026-01-01") }, { 5000, day_of ("2026-11-01") } };
  UsherKmReading wound_back[] = { { 50000, day_of ("2026-01-01") }, { 5000, day_of ("2026-11-01") } };
  UsherKmReading crept[] = { { 5000, day_of ("2026-01-01") }, { 5001, day_of ("2026-11-01") } };
  GDate          day;

  g_assert_false (usher_reminder_forecast (stood, 2, 10000, &day));
  g_assert_false (usher_reminder_forecast (wound_back, 2, 10000, &day));
  g_assert_false (usher_reminder_forecast (crept, 2, 10000000, &day)); /* not in this life */
}

static void
test_whichever_first (void)
{
  UsherKmReading readings[] = { { 20000, day_of ("2026-08-15") }, { 25000, day_of ("2026-11-23") } };
  GDate          soon;
  GDate          late;
  GDate          due;

  g_assert_true (usher_date_from_iso ("2026-12-24", &soon));
  g_assert_true (usher_date_from_iso ("2027-05-23", &late));
  g_assert_true (usher_reminder_service_due (readings, 2, 27500, &late, &due));
  assert_day (&due, "2027-01-12");
  g_assert_true (usher_reminder_service_due (readings, 2, 27500, &soon, &due));
  assert_day (&due, "2026-12-24");
  g_assert_true (usher_reminder_service_due (readings, 2, 27500, NULL, &due));
  assert_day (&due, "2027-01-12");
  g_assert_true (usher_reminder_service_due (readings, 1, 27500, &late, &due));
  assert_day (&due, "2027-05-23");
  g_assert_false (usher_reminder_service_due (readings, 1, 27500, NULL, &due));
  g_assert_false (usher_reminder_service_due (readings, 2, 0, NULL, &due));
}

static void
test_way (void)
{
  GDate today;

  g_assert_true (usher_date_from_iso ("2026-11-23", &today));
  for (guint kind = 0; kind <= USHER_REMINDER_KIND_LAST; kind++)
    for (int days = -30; days <= 60; days++)
      {
        gboolean         is_urgent = kind == USHER_REMINDER_KIND_COMPLAINT || kind == USHER_REMINDER_KIND_PENDING;
        GDate            due = today;
        UsherReminderWay fresh;
        UsherReminderWay messaged;

        if (days < 0)
          g_date_subtract_days (&due, -days);
        else
          g_date_add_days (&due, days);
        fresh = usher_reminder_way (kind, &due, &today, FALSE);
        messaged = usher_reminder_way (kind, &due, &today, TRUE);
        if (is_urgent || days <= 5)
          {
            g_assert_cmpint (fresh, ==, USHER_REMINDER_WAY_PHONE);
            g_assert_cmpint (messaged, ==, USHER_REMINDER_WAY_PHONE);
          }
        else
          {
            g_assert_cmpint (fresh, ==, days <= 10 ? USHER_REMINDER_WAY_MESSAGE : USHER_REMINDER_WAY_WAIT);
            g_assert_cmpint (messaged, ==, USHER_REMINDER_WAY_WAIT);
          }
      }
}

static void
test_order (void)
{
  g_assert_cmpint (USHER_REMINDER_KIND_COMPLAINT, <, USHER_REMINDER_KIND_PENDING);
  g_assert_cmpint (USHER_REMINDER_KIND_PENDING, <, USHER_REMINDER_KIND_RUN_IN);
  g_assert_cmpint (USHER_REMINDER_KIND_RUN_IN, <, USHER_REMINDER_KIND_SERVICE);
  g_assert_cmpint (USHER_REMINDER_KIND_SERVICE, <, USHER_REMINDER_KIND_CAMPAIGN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder/forecast", test_forecast);
  g_test_add_func ("/reminder/sixty-days-apart", test_sixty_days_apart);
  g_test_add_func ("/reminder/odd-readings", test_odd_readings);
  g_test_add_func ("/reminder/whichever-first", test_whichever_first);
  g_test_add_func ("/reminder/way", test_way);
  g_test_add_func ("/reminder/order", test_order);

  return g_test_run ();
}
