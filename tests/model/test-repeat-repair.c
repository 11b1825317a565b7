/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-reminder-store.h"

#include "usher-error.h"
#include "usher-test-visit.h"

static GPtrArray *
find (UsherTestWorkshop *workshop,
      gint64             order_id,
      gint64             vehicle_id,
      const char        *words)
{
  UsherReminderStore      *store = usher_session_get_reminders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *repeats = NULL;

  usher_reminder_store_find_repeats_async (store, order_id, vehicle_id, words, NULL, usher_test_take_result_cb, &result);
  repeats = usher_reminder_store_find_repeats_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return repeats;
}

static gboolean
judge (UsherTestWorkshop *workshop,
       UsherRepeat       *repeat,
       const char        *judgement,
       GError           **error)
{
  UsherReminderStore      *store = usher_session_get_reminders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_reminder_store_judge_repeat_async (store, repeat->concern_id, repeat->earlier_order_id, judgement, NULL,
                                           usher_test_take_result_cb, &result);

  return usher_reminder_store_judge_repeat_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_on_the_phone (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车时有异响", "更换前刹车片");
  g_autoptr (GPtrArray)         same = find (workshop, 0, order->vehicle_id, "刹车还是异响");
  g_autoptr (GPtrArray)         other = find (workshop, 0, order->vehicle_id, "空调不制冷");
  g_autoptr (GPtrArray)         late = NULL;
  UsherRepeat                  *repeat = NULL;

  g_assert_cmpuint (same->len, ==, 1);
  repeat = g_ptr_array_index (same, 0);
  g_assert_cmpint (repeat->earlier_order_id, ==, order->parent_instance.id);
  g_assert_cmpstr (repeat->earlier_number, ==, order->number);
  g_assert_cmpstr (repeat->earlier_words, ==, "刹车时有异响");
  g_assert_cmpuint (other->len, ==, 0);
  usher_clock_advance (workshop->clock, 31 * 86400);
  late = find (workshop, 0, order->vehicle_id, "刹车还是异响");
  g_assert_cmpuint (late->len, ==, 0);
}

static void
test_under_guarantee (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "踩刹车抖", "更换前刹车片");
  g_autoptr (GPtrArray)         covered = NULL;
  g_autoptr (GPtrArray)         over = NULL;
  g_autofree char              *sql = NULL;

  sql = g_strdup_printf ("INSERT INTO guarantee (order_id, line_id, vehicle_id, category, from_on, from_km, days, km, until_on, until_km)"
                         " SELECT order_id, id, %" G_GINT64_FORMAT ", 'assembly', '2026-11-23', 52000, 100, 20000, '2027-03-03', 72000"
                         "  FROM estimate_line WHERE order_id = %" G_GINT64_FORMAT,
                         order->vehicle_id, order->parent_instance.id);
  usher_test_run_sql (workshop, sql);
  usher_clock_advance (workshop->clock, 60 * (gint64) 86400);
  /* Other words, and the same system. */
  covered = find (workshop, 0, order->vehicle_id, "制动踏板发软");
  g_assert_cmpuint (covered->len, ==, 1);
  g_assert_cmpstr (((UsherRepeat *) g_ptr_array_index (covered, 0))->guaranteed_until, ==, "2027-03-03");
  usher_clock_advance (workshop->clock, 60 * (gint64) 86400);
  over = find (workshop, 0, order->vehicle_id, "制动踏板发软");
  g_assert_cmpuint (over->len, ==, 0);
}

static void
test_judged (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车时有异响", "更换前刹车片");
  g_autoptr (UsherOrder)        again = NULL;
  g_autoptr (GPtrArray)         repeats = NULL;
  g_autoptr (GPtrArray)         judged = NULL;
  g_autofree char              *sql = NULL;
  g_autoptr (GError)            error = NULL;

  usher_clock_advance (workshop->clock, 5 * 86400);
  again = usher_test_come_again (workshop, order);
  sql = g_strdup_printf ("DELETE FROM concern WHERE order_id = %" G_GINT64_FORMAT ";"
                         "INSERT INTO concern (order_id, position, words) VALUES (%" G_GINT64_FORMAT ", 0, '刹车又响了，异响')",
                         again->parent_instance.id, again->parent_instance.id);
  usher_test_run_sql (workshop, sql);
  repeats = find (workshop, again->parent_instance.id, 0, NULL);
  g_assert_cmpuint (repeats->len, ==, 1);
  g_assert_cmpstr (((UsherRepeat *) g_ptr_array_index (repeats, 0))->judgement, ==, "");
  g_assert_true (judge (workshop, g_ptr_array_index (repeats, 0), "unrelated", &error));
  g_assert_true (judge (workshop, g_ptr_array_index (repeats, 0), "repeat", &error));
  g_assert_no_error (error);
  judged = find (workshop, again->parent_instance.id, 0, NULL);
  g_assert_cmpstr (((UsherRepeat *) g_ptr_array_index (judged, 0))->judgement, ==, "repeat");
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM repeat_judgement"), ==, 1);

  g_assert_false (judge (workshop, g_ptr_array_index (repeats, 0), "perhaps", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x' WHERE role = 'technician'");
  usher_test_sit_down (workshop, 2);
  g_assert_false (judge (workshop, g_ptr_array_index (repeats, 0), "same", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/repeat-repair/on-the-phone", test_on_the_phone);
  g_test_add_func ("/repeat-repair/under-guarantee", test_under_guarantee);
  g_test_add_func ("/repeat-repair/judged", test_judged);

  return g_test_run ();
}
