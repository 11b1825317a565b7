/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-promise.h"

#define HOUR (G_GINT64_CONSTANT (3600))
#define MINUTE (G_GINT64_CONSTANT (60))

/* 8:30–17:30 with a lunch break, Saturday 9:00–12:00, closed on Sunday. */
static UsherBusinessHours *
make_hours (void)
{
  UsherBusinessDay      days[7] = { 0 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  for (int i = 0; i < 5; i++)
    days[i] = (UsherBusinessDay) { 510, 1050, 1, { { 720, 780 } } };
  days[5] = (UsherBusinessDay) { 540, 720, 0, {} };

  return usher_business_hours_new (days, NULL, 0, zone, NULL);
}

/* In November 2026; the 23rd is a Monday. */
static gint64
at (const UsherBusinessHours *hours,
    int                       day,
    int                       hour,
    int                       minute)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, 11, 2026);
  return usher_business_hours_time_on (hours, &date, hour * 60 + minute);
}

static void
add_busy (GArray *busy,
          gint64  start,
          gint64  end)
{
  UsherTimeRange range = { start, end };

  g_array_append_val (busy, range);
}

static void
test_a_promise_with_all_its_terms (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  g_autoptr (GArray)             bay_1 = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  g_autoptr (GArray)             bay_3 = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  g_autoptr (GArray)             wang = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  UsherSlotLane                  bays[] = { { 1, bay_1 }, { 3, bay_3 } };
  UsherSlotLane                  technicians[] = { { 21, wang } };
  UsherPromiseInput              input = {
                 .hours = hours,
                 .bays = bays,
                 .n_bays = 2,
                 .technicians = technicians,
                 .n_technicians = 1,
                 .now = at (hours, 23, 9, 20),
                 .work_hours = 250,
                 .wash_minutes = 30,
  };
  UsherPromise promise;

  add_busy (bay_1, at (hours, 23, 8, 30), at (hours, 23, 17, 30));
  add_busy (bay_3, at (hours, 23, 9, 0), at (hours, 23, 10, 40));
  add_busy (wang, at (hours, 23, 8, 30), at (hours, 23, 9, 0));
  g_assert_true (usher_promise_compute (&input, &promise));
  g_assert_cmpint (promise.bay_id, ==, 3);
  g_assert_cmpint (promise.bay_free_at, ==, at (hours, 23, 10, 40));
  g_assert_cmpint (promise.technician_id, ==, 21);
  g_assert_cmpint (promise.technician_free_at, ==, input.now);
  g_assert_cmpint (promise.starts_at, ==, at (hours, 23, 10, 40));
  g_assert_cmpint (promise.work_ends_at, ==, at (hours, 23, 14, 10));
  /* 14:10 and half an hour of washing, on the quarter. */
  g_assert_cmpint (promise.ready_at, ==, at (hours, 23, 14, 45));
  g_assert_cmpint (promise.work_hours, ==, 250);
  g_assert_cmpint (promise.wash_minutes, ==, 30);
  g_assert_cmpint (promise.parts_at, ==, 0);
}

static void
test_work_waits_for_parts (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherSlotLane                  bays[] = { { 1, NULL } };
  UsherPromiseInput              input = {
                 .hours = hours,
                 .bays = bays,
                 .n_bays = 1,
                 .now = at (hours, 23, 9, 0),
                 .work_hours = 100,
                 .parts_at = at (hours, 25, 20, 0),
  };
  UsherPromise promise;

  g_assert_true (usher_promise_compute (&input, &promise));
  g_assert_cmpint (promise.starts_at, ==, at (hours, 26, 8, 30));
  g_assert_cmpint (promise.ready_at, ==, at (hours, 26, 9, 30));
  g_assert_cmpint (promise.parts_at, ==, input.parts_at);

  /* Parts that should have come already are not waited for. */
  input.parts_at = at (hours, 22, 9, 0);
  g_assert_true (usher_promise_compute (&input, &promise));
  g_assert_cmpint (promise.ready_at, ==, at (hours, 23, 10, 0));
  g_assert_cmpint (promise.parts_at, ==, 0);
}

static void
test_work_goes_on_the_next_day (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherPromiseInput              input = {
                 .hours = hours,
                 .now = at (hours, 28, 11, 0),
                 .work_hours = 200,
                 .buffer_minutes = 20,
  };
  UsherPromise promise;

  /* An hour on Saturday, an hour on Monday, the check, on the quarter. */
  g_assert_true (usher_promise_compute (&input, &promise));
  g_assert_cmpint (promise.bay_id, ==, 0);
  g_assert_cmpint (promise.work_ends_at, ==, at (hours, 30, 9, 30));
  g_assert_cmpint (promise.ready_at, ==, at (hours, 30, 10, 0));
}

static void
test_closing_time_can_be_promised (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherPromiseInput              input = { .hours = hours, .now = at (hours, 23, 16, 0), .work_hours = 150 };
  UsherPromise                   promise;

  g_assert_true (usher_promise_compute (&input, &promise));
  g_assert_cmpint (promise.ready_at, ==, at (hours, 23, 17, 30));
  input.work_hours = 151;
  g_assert_true (usher_promise_compute (&input, &promise));
  g_assert_cmpint (promise.ready_at, ==, at (hours, 24, 8, 45));
}

static void
test_no_promise_when_it_never_opens (void)
{
  UsherBusinessDay               closed[7] = { 0 };
  g_autoptr (GTimeZone)          zone = g_time_zone_new_utc ();
  g_autoptr (UsherBusinessHours) never = usher_business_hours_new (closed, NULL, 0, zone, NULL);
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  g_autoptr (GArray)             busy = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  UsherSlotLane                  bays[] = { { 1, busy } };
  UsherPromiseInput              closed_input = { .hours = never, .now = 1000, .work_hours = 100 };
  UsherPromiseInput              full_input = { .hours = hours, .bays = bays, .n_bays = 1, .now = at (hours, 23, 9, 0), .work_hours = 100 };
  UsherPromise                   promise;

  add_busy (busy, at (hours, 23, 0, 0), at (hours, 23, 0, 0) + 400 * 24 * HOUR);
  g_assert_false (usher_promise_compute (&closed_input, &promise));
  g_assert_false (usher_promise_compute (&full_input, &promise));
}

static GArray *
make_random_busy (gint64 from)
{
  GArray *busy = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));

  for (int i = g_test_rand_int_range (0, 10); i > 0; i--)
    {
      gint64 start = from + MINUTE * g_test_rand_int_range (-300, 4 * 24 * 60);

      add_busy (busy, start, start + MINUTE * g_test_rand_int_range (1, 300));
    }

  return busy;
}

static void
check_promise (const UsherPromiseInput *input,
               const UsherPromise      *promise)
{
  gint64 rest = (input->wash_minutes + input->buffer_minutes) * MINUTE;

  g_assert_cmpint (promise->ready_at, >=, input->now);
  g_assert_cmpint (promise->ready_at, >=, input->parts_at);
  g_assert_cmpint (promise->ready_at % USHER_SLOT_GRID_S, ==, 0);
  g_assert_true (usher_business_hours_is_open (input->hours, promise->ready_at) ||
                 usher_business_hours_is_open (input->hours, promise->ready_at - 1));
  g_assert_cmpint (promise->starts_at, >=, promise->bay_free_at);
  g_assert_cmpint (promise->starts_at, >=, promise->technician_free_at);
  g_assert_cmpint (promise->starts_at, >=, input->parts_at);
  g_assert_cmpint (usher_business_hours_work_between (input->hours, (UsherTimeRange) { promise->starts_at, promise->work_ends_at }), ==, input->work_hours * 36);
  g_assert_cmpint (usher_business_hours_work_between (input->hours, (UsherTimeRange) { promise->work_ends_at, promise->ready_at }), >=, rest);
}

static void
test_more_work_is_never_ready_earlier (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();

  for (int run = 0; run < 200; run++)
    {
      gint64             now = at (hours, 23, 0, 0) + g_test_rand_int_range (0, 7 * 24 * 3600);
      g_autoptr (GArray) first = make_random_busy (now);
      g_autoptr (GArray) second = make_random_busy (now);
      g_autoptr (GArray) third = make_random_busy (now);
      g_autoptr (GArray) fourth = make_random_busy (now);
      g_autoptr (GArray) unassigned = make_random_busy (now);
      UsherSlotLane      bays[] = { { 1, first }, { 2, second } };
      UsherSlotLane      technicians[] = { { 11, third }, { 12, fourth } };
      UsherPromiseInput  input = {
         .hours = hours,
         .bays = bays,
         .n_bays = g_test_rand_int_range (0, 3),
         .technicians = technicians,
         .n_technicians = g_test_rand_int_range (0, 3),
         .unassigned = unassigned,
         .now = now,
         .parts_at = g_test_rand_bit () ? 0 : now + g_test_rand_int_range (-7200, 3 * 24 * 3600),
         .wash_minutes = g_test_rand_int_range (0, 60),
         .buffer_minutes = g_test_rand_int_range (0, 60),
      };
      gint64 last = 0;

      for (int i = 0; i < 20; i++)
        {
          UsherPromise promise;
          UsherPromise again;

          g_assert_true (usher_promise_compute (&input, &promise));
          g_assert_true (usher_promise_compute (&input, &again));
          g_assert_cmpint (again.ready_at, ==, promise.ready_at);
          g_assert_cmpint (again.bay_id, ==, promise.bay_id);
          check_promise (&input, &promise);
          g_assert_cmpint (promise.ready_at, >=, last);
          last = promise.ready_at;
          input.work_hours += g_test_rand_int_range (1, 200);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promise/terms", test_a_promise_with_all_its_terms);
  g_test_add_func ("/promise/parts", test_work_waits_for_parts);
  g_test_add_func ("/promise/next-day", test_work_goes_on_the_next_day);
  g_test_add_func ("/promise/closing-time", test_closing_time_can_be_promised);
  g_test_add_func ("/promise/never", test_no_promise_when_it_never_opens);
  g_test_add_func ("/promise/more-work", test_more_work_is_never_ready_earlier);

  return g_test_run ();
}
