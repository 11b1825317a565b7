/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-next-service.h"

#include "usher-date.h"

static GDate
day (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  if (iso != NULL)
    g_assert_true (usher_date_from_iso (iso, &date));
  return date;
}

static void
assert_next (UsherNextService next,
             gint64           km,
             const char      *iso)
{
  g_assert_cmpint (next.km, ==, km);
  g_assert_cmpint (g_date_valid (&next.on), ==, iso != NULL);
  if (iso != NULL)
    {
      GDate expected = day (iso);

      g_assert_cmpint (g_date_compare (&next.on, &expected), ==, 0);
    }
}

static void
test_a_service_that_was_done_counts_from_now (void)
{
  GDate                today = day ("2026-11-23");
  UsherServiceInterval done = { 5000, 6 };
  UsherServiceInterval usual = { 10000, 12 };
  UsherNextService     known = { 99000, day ("2030-01-01") };

  assert_next (usher_next_service (&done, &usual, &known, &today, 42310), 47310, "2027-05-23");
}

static void
test_what_was_set_before_stands_while_it_is_to_come (void)
{
  GDate                today = day ("2026-11-23");
  UsherServiceInterval usual = { 10000, 12 };
  UsherNextService     known = { 45000, day ("2027-01-10") };

  assert_next (usher_next_service (NULL, &usual, &known, &today, 42310), 45000, "2027-01-10");
  /* Either is over: it is due, and the next one is counted anew. */
  assert_next (usher_next_service (NULL, &usual, &known, &today, 45000), 55000, "2027-11-23");
  known.on = today;
  assert_next (usher_next_service (NULL, &usual, &known, &today, 42310), 52310, "2027-11-23");
  known.on = day (NULL);
  assert_next (usher_next_service (NULL, &usual, &known, &today, 42310), 45000, NULL);
}

static void
test_nobody_knows_better (void)
{
  GDate                today = day ("2026-08-31");
  UsherServiceInterval nothing = { 0, 0 };
  UsherServiceInterval only_time = { 0, 6 };
  UsherNextService     known = { 0, day (NULL) };

  assert_next (usher_next_service (&nothing, &nothing, &known, &today, 100), 10100, "2027-08-31");
  assert_next (usher_next_service (NULL, NULL, NULL, &today, 100), 10100, "2027-08-31");
  /* The end of a shorter month. */
  assert_next (usher_next_service (&only_time, NULL, &known, &today, 100), 0, "2027-02-28");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/next-service/done", test_a_service_that_was_done_counts_from_now);
  g_test_add_func ("/next-service/known", test_what_was_set_before_stands_while_it_is_to_come);
  g_test_add_func ("/next-service/usual", test_nobody_knows_better);
  return g_test_run ();
}
