/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-reminder-store.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-visit.h"

static UsherReminderStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_reminders (workshop->session);
}

static GPtrArray *
list (UsherTestWorkshop *workshop)
{
  g_autoptr (GAsyncResult) refreshed = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *reminders = NULL;

  usher_reminder_store_refresh_async (get_store (workshop), NULL, usher_test_take_result_cb, &refreshed);
  usher_reminder_store_refresh_finish (get_store (workshop), usher_test_wait_for_result (&refreshed), &error);
  g_assert_no_error (error);
  usher_reminder_store_list_async (get_store (workshop), NULL, usher_test_take_result_cb, &result);
  reminders = usher_reminder_store_list_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return reminders;
}

static UsherReminder *
find (GPtrArray        *reminders,
      UsherReminderKind kind)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      UsherReminder *reminder = g_ptr_array_index (reminders, i);

      if (reminder->kind == kind)
        return reminder;
    }

  return NULL;
}

static UsherReminder *
attempt (UsherTestWorkshop *workshop,
         UsherReminder     *reminder,
         UsherContactResult contact_result,
         GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_reminder_store_add_attempt_async (get_store (workshop), reminder->parent_instance.id,
                                          reminder->parent_instance.row_version, "phone", contact_result, "", NULL,
                                          usher_test_take_result_cb, &result);

  return usher_reminder_store_add_attempt_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
agree_to_calls (UsherTestWorkshop *workshop)
{
  usher_test_run_sql (workshop, "UPDATE customer SET may_be_called = 1");
}

static void
test_a_delivery_raises_the_next_calls (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "保养", "更换机油");
  g_autoptr (GPtrArray)         now = list (workshop);
  g_autoptr (GPtrArray)         later = NULL;
  UsherReminder                *deferred = NULL;

  g_assert_cmpuint (now->len, ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM reminder WHERE kind = 'service'"
                                               " AND due_on = '2027-05-23' AND due_km = 57000"),
                   ==, 1);
  agree_to_calls (workshop);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM reminder WHERE kind = 'deferred'"), ==, 1);
  usher_clock_advance (workshop->clock, 25 * 86400);
  later = list (workshop);
  g_assert_cmpuint (later->len, ==, 1);
  deferred = find (later, USHER_REMINDER_KIND_DEFERRED);
  g_assert_cmpstr (deferred->due_on, ==, "2026-12-23");
  g_assert_cmpstr (deferred->content, ==, "更换空调滤芯");
  g_assert_cmpint (deferred->order_id, ==, order->parent_instance.id);
}

static void
test_by_km_a_day (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "保养", "更换机油");
  g_autoptr (GPtrArray)         none = NULL;
  g_autoptr (GPtrArray)         now = NULL;
  UsherReminder                *service = NULL;

  /* 5,000 km in the hundred days before today: 50 km a day, and 400 to go. */
  agree_to_calls (workshop);
  usher_test_run_sql (workshop, "DELETE FROM reminder; DELETE FROM odometer_reading;"
                                "INSERT INTO odometer_reading (vehicle_id, km, read_at) SELECT id, 47000, 1795397700 - 100 * 86400 FROM vehicle;"
                                "INSERT INTO odometer_reading (vehicle_id, km, read_at) SELECT id, 52000, 1795397700 FROM vehicle;"
                                "UPDATE vehicle SET odometer = 52000, odometer_at = 1795397700, next_service_km = 52400,"
                                " next_service_on = '2027-05-23'");
  now = list (workshop);
  service = find (now, USHER_REMINDER_KIND_SERVICE);
  g_assert_nonnull (service);
  g_assert_cmpstr (service->due_on, ==, "2026-12-01");
  g_assert_cmpint (service->way, ==, USHER_REMINDER_WAY_MESSAGE); /* eight days before */
  g_assert_cmpint (service->due_km, ==, 52400);
  /* Twice changes nothing. */
  none = list (workshop);
  g_assert_cmpuint (none->len, ==, 1);
  usher_clock_advance (workshop->clock, 3 * 86400);
  g_clear_pointer (&none, g_ptr_array_unref);
  none = list (workshop);
  g_assert_cmpint (find (none, USHER_REMINDER_KIND_SERVICE)->way, ==, USHER_REMINDER_WAY_PHONE);
}

static void
test_put_off_work (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "保养", "更换机油");
  g_autoptr (GPtrArray)         now = NULL;
  UsherReminder                *deferred = NULL;
  g_autofree char              *sql = NULL;

  agree_to_calls (workshop);
  sql = g_strdup_printf ("INSERT INTO reminder (vehicle_id, kind, due_on, content, raised_at)"
                         " VALUES (%" G_GINT64_FORMAT ", 'deferred', '2026-11-20', '更换前刹车片', 1795000000)",
                         order->vehicle_id);
  usher_test_run_sql (workshop, sql);
  now = list (workshop);
  deferred = find (now, USHER_REMINDER_KIND_DEFERRED);
  g_assert_nonnull (deferred);
  g_assert_cmpstr (deferred->content, ==, "更换前刹车片");

  /* The next visit ends it. */
  {
    g_autoptr (UsherOrder) again = usher_test_come_again (workshop, order);

    g_clear_pointer (&now, g_ptr_array_unref);
    now = list (workshop);
    g_assert_null (find (now, USHER_REMINDER_KIND_DEFERRED)); /* the car is here */
  }
}

static void
test_only_who_agreed (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "保养", "更换机油");
  g_autoptr (GPtrArray)         before = NULL;
  g_autoptr (GPtrArray)         after = NULL;

  usher_test_run_sql (workshop, "UPDATE customer SET may_be_called = 0;"
                                "UPDATE vehicle SET inspection_on = '2026-11-28', insurance_on = '2026-12-20'");
  before = list (workshop);
  g_assert_cmpuint (before->len, ==, 0);
  agree_to_calls (workshop);
  after = list (workshop);
  g_assert_cmpuint (after->len, ==, 1); /* the insurance has time */
  g_assert_nonnull (find (after, USHER_REMINDER_KIND_INSPECTION));
}

static void
test_results (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "保养", "更换机油");
  g_autoptr (GPtrArray)         now = NULL;
  g_autoptr (GPtrArray)         later = NULL;
  g_autoptr (UsherReminder)     missed = NULL;
  g_autoptr (UsherReminder)     refused = NULL;
  g_autoptr (UsherReminder)     again = NULL;
  g_autoptr (UsherReminder)     snoozed = NULL;
  g_autoptr (UsherReminder)     stale = NULL;
  g_autoptr (GAsyncResult)      taken = NULL;
  g_autoptr (GAsyncResult)      slept = NULL;
  g_autoptr (GError)            error = NULL;
  UsherReminder                *first = NULL;

  agree_to_calls (workshop);
  usher_test_run_sql (workshop, "UPDATE vehicle SET inspection_on = '2026-11-26'");
  now = list (workshop);
  first = g_ptr_array_index (now, 0);
  missed = attempt (workshop, first, USHER_CONTACT_RESULT_NO_ANSWER, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (missed->snoozed_until, ==, "2026-11-24");
  later = list (workshop);
  g_assert_cmpuint (later->len, ==, 0); /* not again today */
  stale = attempt (workshop, first, USHER_CONTACT_RESULT_NO_ANSWER, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  refused = attempt (workshop, missed, USHER_CONTACT_RESULT_REFUSED, &error);
  g_assert_no_error (error);
  g_assert_cmpint (refused->state, ==, USHER_REMINDER_STATE_REFUSED);
  stale = attempt (workshop, refused, USHER_CONTACT_RESULT_REACHED, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  usher_reminder_store_take_back_async (get_store (workshop), missed, refused->parent_instance.row_version, TRUE, NULL,
                                        usher_test_take_result_cb, &taken);
  again = usher_reminder_store_take_back_finish (get_store (workshop), usher_test_wait_for_result (&taken), &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->state, ==, USHER_REMINDER_STATE_DUE);
  g_assert_cmpuint (again->n_attempts, ==, 1);

  usher_reminder_store_snooze_async (get_store (workshop), again->parent_instance.id, again->parent_instance.row_version, 7,
                                     NULL, usher_test_take_result_cb, &slept);
  snoozed = usher_reminder_store_snooze_finish (get_store (workshop), usher_test_wait_for_result (&slept), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (snoozed->snoozed_until, ==, "2026-11-30");
}

static void
test_a_booking_ends_the_call (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "保养", "更换机油");
  g_autoptr (GPtrArray)         before = NULL;
  g_autoptr (GPtrArray)         booked = NULL;
  g_autoptr (GPtrArray)         cancelled = NULL;
  g_autofree char              *sql = NULL;

  agree_to_calls (workshop);
  usher_test_run_sql (workshop, "UPDATE vehicle SET inspection_on = '2026-11-26'");
  before = list (workshop);
  g_assert_cmpuint (before->len, ==, 1);
  sql = g_strdup_printf ("INSERT INTO booking (vehicle_id, customer_id, arrives_at, created_at)"
                         " VALUES (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")",
                         order->vehicle_id, order->customer_id, USHER_TEST_NOW + 86400, USHER_TEST_NOW);
  usher_test_run_sql (workshop, sql);
  booked = list (workshop);
  g_assert_cmpuint (booked->len, ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM reminder WHERE state = 'booked' AND booking_id > 0"), ==, 1);
  /* Called off: to be called again; not come: for that, too. */
  usher_test_run_sql (workshop, "UPDATE booking SET status = 'no-show'");
  usher_clock_advance (workshop->clock, 2 * 86400);
  cancelled = list (workshop);
  g_assert_cmpuint (cancelled->len, ==, 2);
  g_assert_cmpint (((UsherReminder *) g_ptr_array_index (cancelled, 0))->kind, ==, USHER_REMINDER_KIND_PENDING);
}

static void
test_role (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "保养", "更换机油");
  g_autoptr (GPtrArray)         now = NULL;
  g_autoptr (UsherReminder)     refused = NULL;
  g_autoptr (GError)            error = NULL;

  agree_to_calls (workshop);
  usher_test_run_sql (workshop, "UPDATE vehicle SET inspection_on = '2026-11-26';"
                                "UPDATE staff SET pin_hash = 'x' WHERE role = 'technician'");
  now = list (workshop);
  usher_test_sit_down (workshop, 2);
  refused = attempt (workshop, g_ptr_array_index (now, 0), USHER_CONTACT_RESULT_REACHED, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-store/delivery", test_a_delivery_raises_the_next_calls);
  g_test_add_func ("/reminder-store/by-km-a-day", test_by_km_a_day);
  g_test_add_func ("/reminder-store/put-off-work", test_put_off_work);
  g_test_add_func ("/reminder-store/only-who-agreed", test_only_who_agreed);
  g_test_add_func ("/reminder-store/results", test_results);
  g_test_add_func ("/reminder-store/a-booking-ends-the-call", test_a_booking_ends_the_call);
  g_test_add_func ("/reminder-store/role", test_role);

  return g_test_run ();
}
