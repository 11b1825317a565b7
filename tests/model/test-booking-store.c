/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-booking-store.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-order.h"

static gint64
bay_id (UsherTestWorkshop *workshop,
        guint              index)
{
  return ((UsherEntity *) g_ptr_array_index (usher_session_get_shop (workshop->session)->bays, index))->id;
}

static UsherBooking *
save (UsherTestWorkshop *workshop,
      UsherBooking      *booking,
      UsherCustomer     *customer,
      UsherVehicle      *vehicle,
      GError           **error)
{
  UsherBookingStore       *store = usher_session_get_bookings (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_booking_store_save_async (store, booking, customer, vehicle, NULL, usher_test_take_result_cb, &result);

  return usher_booking_store_save_finish (store, usher_test_wait_for_result (&result), error);
}

/* A booking as the dialog makes it: one block that begins with the arrival. */
static UsherBooking *
new_booking (gint64      bay,
             const char *arrival,
             int         minutes)
{
  UsherBooking   *booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  UsherTimeBlock *block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);

  booking->arrives_at = usher_test_time (arrival);
  booking->hours = minutes * 100 / 60;
  usher_entity_set_string (&booking->content, "刹车异响");
  block->bay_id = bay;
  block->range = (UsherTimeRange) { booking->arrives_at, booking->arrives_at + minutes * 60 };
  g_ptr_array_add (booking->blocks, block);

  return booking;
}

static UsherBooking *
book (UsherTestWorkshop *workshop,
      guint              bay,
      const char        *arrival,
      int                minutes)
{
  g_autoptr (UsherBooking) booking = new_booking (bay_id (workshop, bay), arrival, minutes);
  g_autoptr (GError)       error = NULL;
  UsherBooking            *saved = save (workshop, booking, NULL, NULL, &error);

  g_assert_no_error (error);

  return saved;
}

static UsherTimeBlock *
first_block (UsherBooking *booking)
{
  return g_ptr_array_index (booking->blocks, 0);
}

static UsherBooking *
set_status (UsherTestWorkshop *workshop,
            UsherBooking      *booking,
            UsherBookingStatus status,
            const char        *reason,
            GError           **error)
{
  UsherBookingStore       *store = usher_session_get_bookings (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_booking_store_set_status_async (store, booking->parent_instance.id, booking->parent_instance.row_version,
                                        status, reason, NULL, usher_test_take_result_cb, &result);

  return usher_booking_store_set_status_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_a_call_makes_customer_car_and_booking_at_once (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherBookingStore            *store = usher_session_get_bookings (workshop->session);
  g_autoptr (UsherBooking)      booking = new_booking (bay_id (workshop, 0), "2026-11-24T09:00:00", 60);
  g_autoptr (UsherCustomer)     customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherVehicle)      vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);
  g_autoptr (UsherBooking)      saved = NULL;
  g_autoptr (GPtrArray)         day = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;
  UsherBookingService          *service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);
  UsherBooking                 *listed = NULL;

  usher_entity_set_string (&service->description, "常规保养");
  service->hours = 100;
  g_ptr_array_add (booking->services, service);
  usher_entity_set_string (&customer->name, "张丽");
  usher_entity_set_string (&vehicle->plate, "京A·12345");
  saved = save (workshop, booking, customer, vehicle, &error);
  g_assert_no_error (error);

  usher_booking_store_list_day_async (store, usher_test_day ("2026-11-24"), NULL, usher_test_take_result_cb, &result);
  day = usher_booking_store_list_day_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (day->len, ==, 1);
  listed = g_ptr_array_index (day, 0);
  g_assert_cmpint (listed->parent_instance.id, ==, saved->parent_instance.id);
  g_assert_cmpstr (listed->customer_name, ==, "张丽");
  g_assert_cmpstr (listed->plate, ==, "京A12345");
  g_assert_cmpuint (listed->blocks->len, ==, 1);
  g_assert_cmpuint (listed->services->len, ==, 1);
  g_assert_cmpint (listed->status, ==, USHER_BOOKING_STATUS_BOOKED);
}

static void
test_a_taken_bay_is_refused_on_every_path (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherBookingStore            *store = usher_session_get_bookings (workshop->session);
  g_autoptr (UsherBooking)      first = book (workshop, 0, "2026-11-24T09:00:00", 60);
  g_autoptr (UsherBooking)      second = book (workshop, 0, "2026-11-24T10:00:00", 60); /* touching is fine */
  g_autoptr (UsherBooking)      clash = new_booking (bay_id (workshop, 0), "2026-11-24T09:45:00", 30);
  g_autoptr (UsherBooking)      refused = NULL;
  g_autoptr (UsherTimeBlock)    moved = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GPtrArray)         day = NULL;
  g_autoptr (GAsyncResult)      day_result = NULL;
  g_autoptr (GError)            error = NULL;
  UsherTimeBlock               *block = first_block (second);

  refused = save (workshop, clash, NULL, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP);
  g_clear_error (&error);

  usher_booking_store_move_block_async (store, block->parent_instance.id, block->parent_instance.row_version,
                                        bay_id (workshop, 0),
                                        (UsherTimeRange) { block->range.start - 900, block->range.end - 900 },
                                        NULL, NULL, usher_test_take_result_cb, &result);
  moved = usher_booking_store_move_block_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_null (moved);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP);
  g_clear_error (&error);

  /* Nothing of the refused booking stays behind. */
  usher_booking_store_list_day_async (store, usher_test_day ("2026-11-24"), NULL, usher_test_take_result_cb, &day_result);
  day = usher_booking_store_list_day_finish (store, usher_test_wait_for_result (&day_result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (day->len, ==, 2);
}

static void
test_an_overlap_passes_with_a_reason (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      first = book (workshop, 0, "2026-11-24T09:00:00", 60);
  g_autoptr (UsherBooking)      clash = new_booking (bay_id (workshop, 0), "2026-11-24T09:45:00", 30);
  g_autoptr (UsherBooking)      saved = NULL;
  g_autoptr (GError)            error = NULL;

  usher_entity_set_string (&first_block (clash)->override_reason, "客户等候，加一个工位");
  saved = save (workshop, clash, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first_block (saved)->override_reason, ==, "客户等候，加一个工位");
}

static void
test_the_unassigned_lane_takes_any_number (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (UsherBooking) booking = new_booking (0, "2026-11-24T09:00:00", 60);
      g_autoptr (GError)       error = NULL;
      g_autoptr (UsherBooking) saved = save (workshop, booking, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (first_block (saved)->bay_id, ==, 0);
    }
}

static UsherTimeBlock *
move (UsherTestWorkshop *workshop,
      UsherTimeBlock    *block,
      const char        *start,
      const char        *end,
      const char        *reason,
      GError           **error)
{
  UsherBookingStore       *store = usher_session_get_bookings (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_booking_store_move_block_async (store, block->parent_instance.id, block->parent_instance.row_version, block->bay_id,
                                        (UsherTimeRange) { usher_test_time (start), usher_test_time (end) }, reason, NULL,
                                        usher_test_take_result_cb, &result);

  return usher_booking_store_move_block_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_closed_hours_need_a_reason (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      booking = book (workshop, 0, "2026-11-24T17:00:00", 60);
  g_autoptr (UsherBooking)      night = new_booking (bay_id (workshop, 1), "2026-11-24T20:00:00", 60);
  g_autoptr (UsherBooking)      saved = NULL;
  g_autoptr (UsherTimeBlock)    late = NULL;
  g_autoptr (UsherTimeBlock)    back = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_null (move (workshop, first_block (booking), "2026-11-24T17:30:00", "2026-11-24T18:30:00", NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_CLOSED);
  g_clear_error (&error);

  late = move (workshop, first_block (booking), "2026-11-24T17:30:00", "2026-11-24T18:30:00", "加班", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (late->override_reason, ==, "加班");
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM audit_event WHERE action = 'closed-hours-allowed'"
                                               " AND detail = '加班'"),
                   ==, 1);

  /* The reason goes with the place. */
  back = move (workshop, late, "2026-11-24T17:00:00", "2026-11-24T18:00:00", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (back->override_reason, ==, "");

  /* And so for a new booking. */
  g_assert_null (save (workshop, night, NULL, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_CLOSED);
  g_clear_error (&error);
  usher_entity_set_string (&first_block (night)->override_reason, "急修");
  saved = save (workshop, night, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_moving_the_block_moves_the_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherBookingStore            *store = usher_session_get_bookings (workshop->session);
  g_autoptr (UsherBooking)      booking = book (workshop, 0, "2026-11-24T09:00:00", 60);
  UsherTimeBlock               *block = first_block (booking);
  g_autoptr (UsherTimeBlock)    moved = NULL;
  g_autoptr (UsherBooking)      after = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      load_result = NULL;
  g_autoptr (GAsyncResult)      stale_result = NULL;
  g_autoptr (GError)            error = NULL;
  UsherTimeRange                target = { usher_test_time ("2026-11-24T14:00:00"), usher_test_time ("2026-11-24T15:30:00") };

  usher_booking_store_move_block_async (store, block->parent_instance.id, block->parent_instance.row_version,
                                        bay_id (workshop, 1), target, NULL, NULL, usher_test_take_result_cb, &result);
  moved = usher_booking_store_move_block_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (moved->bay_id, ==, bay_id (workshop, 1));

  usher_booking_store_load_async (store, booking->parent_instance.id, NULL, usher_test_take_result_cb, &load_result);
  after = usher_booking_store_load_finish (store, usher_test_wait_for_result (&load_result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (after->arrives_at, ==, target.start);

  /* Somebody who still sees the old place is told so. */
  usher_booking_store_move_block_async (store, block->parent_instance.id, block->parent_instance.row_version,
                                        bay_id (workshop, 2), target, NULL, NULL, usher_test_take_result_cb, &stale_result);
  g_assert_null (usher_booking_store_move_block_finish (store, usher_test_wait_for_result (&stale_result), &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_a_cancelled_booking_frees_its_bay_and_takes_it_again (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      booking = book (workshop, 0, "2026-11-24T09:00:00", 60);
  g_autoptr (UsherBooking)      cancelled = NULL;
  g_autoptr (UsherBooking)      back = NULL;
  g_autoptr (UsherBooking)      other = NULL;
  g_autoptr (UsherBooking)      again = NULL;
  g_autoptr (GError)            error = NULL;

  cancelled = set_status (workshop, booking, USHER_BOOKING_STATUS_CANCELLED, "客户改期", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cancelled->blocks->len, ==, 0);
  g_assert_cmpstr (cancelled->cancel_reason, ==, "客户改期");

  back = set_status (workshop, cancelled, USHER_BOOKING_STATUS_BOOKED, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->blocks->len, ==, 1);
  g_assert_cmpint (first_block (back)->parent_instance.id, ==, first_block (booking)->parent_instance.id);
  g_assert_cmpstr (back->cancel_reason, ==, "");

  /* Taken in the meantime: bringing it back is refused, and it stays cancelled. */
  again = set_status (workshop, back, USHER_BOOKING_STATUS_CANCELLED, "客户改期", &error);
  g_assert_no_error (error);
  other = book (workshop, 0, "2026-11-24T09:30:00", 30);
  g_assert_null (set_status (workshop, again, USHER_BOOKING_STATUS_BOOKED, NULL, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP);
}

static void
test_a_reached_contact_confirms (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherBookingStore            *store = usher_session_get_bookings (workshop->session);
  g_autoptr (UsherBooking)      booking = book (workshop, 0, "2026-11-24T09:00:00", 60);
  g_autoptr (UsherBooking)      once = NULL;
  g_autoptr (UsherBooking)      twice = NULL;
  g_autoptr (UsherBooking)      undone = NULL;
  g_autoptr (GAsyncResult)      first = NULL;
  g_autoptr (GAsyncResult)      second = NULL;
  g_autoptr (GAsyncResult)      third = NULL;
  g_autoptr (GError)            error = NULL;

  usher_booking_store_add_contact_async (store, booking->parent_instance.id, 1, USHER_CONTACT_RESULT_NO_ANSWER, NULL,
                                         NULL, usher_test_take_result_cb, &first);
  once = usher_booking_store_add_contact_finish (store, usher_test_wait_for_result (&first), &error);
  g_assert_no_error (error);
  g_assert_cmpint (once->status, ==, USHER_BOOKING_STATUS_BOOKED);

  usher_booking_store_add_contact_async (store, booking->parent_instance.id, 2, USHER_CONTACT_RESULT_REACHED, NULL,
                                         NULL, usher_test_take_result_cb, &second);
  twice = usher_booking_store_add_contact_finish (store, usher_test_wait_for_result (&second), &error);
  g_assert_no_error (error);
  g_assert_cmpint (twice->status, ==, USHER_BOOKING_STATUS_CONFIRMED);
  g_assert_cmpuint (twice->contacts->len, ==, 2);

  usher_booking_store_remove_contact_async (store, g_ptr_array_index (twice->contacts, 1), NULL, USHER_BOOKING_STATUS_BOOKED,
                                            NULL, usher_test_take_result_cb, &third);
  undone = usher_booking_store_remove_contact_finish (store, usher_test_wait_for_result (&third), &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->status, ==, USHER_BOOKING_STATUS_BOOKED);
  g_assert_cmpuint (undone->contacts->len, ==, 1);
}

static UsherBooking *
call (UsherTestWorkshop *workshop,
      UsherBooking      *booking,
      UsherContactResult contact_result,
      const char        *note)
{
  UsherBookingStore       *store = usher_session_get_bookings (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherBooking            *called = NULL;

  usher_booking_store_add_contact_async (store, booking->parent_instance.id, 1, contact_result, note, NULL,
                                         usher_test_take_result_cb, &result);
  called = usher_booking_store_add_contact_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return called;
}

static UsherContactAttempt *
first_contact (UsherBooking *booking)
{
  return g_ptr_array_index (booking->contacts, 0);
}

/* What was recorded before stands again as it was: when, how it ended, who called, the note. */
static void
test_a_contact_taken_back_restores_the_one_before (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherBookingStore            *store = usher_session_get_bookings (workshop->session);
  g_autoptr (UsherBooking)      booking = book (workshop, 0, "2026-11-24T09:00:00", 60);
  g_autoptr (UsherBooking)      once = NULL;
  g_autoptr (UsherBooking)      again = NULL;
  g_autoptr (UsherBooking)      undone = NULL;
  g_autoptr (UsherBooking)      twice = NULL;
  g_autoptr (GAsyncResult)      first = NULL;
  g_autoptr (GAsyncResult)      second = NULL;
  g_autoptr (GError)            error = NULL;

  once = call (workshop, booking, USHER_CONTACT_RESULT_NO_ANSWER, "铃响很久");
  usher_clock_advance (workshop->clock, 7200);
  again = call (workshop, booking, USHER_CONTACT_RESULT_REACHED, NULL);
  g_assert_cmpint (first_contact (again)->at, ==, USHER_TEST_NOW + 7200);

  usher_booking_store_remove_contact_async (store, first_contact (again), first_contact (once), once->status, NULL,
                                            usher_test_take_result_cb, &first);
  undone = usher_booking_store_remove_contact_finish (store, usher_test_wait_for_result (&first), &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->status, ==, USHER_BOOKING_STATUS_BOOKED);
  g_assert_cmpuint (undone->contacts->len, ==, 1);
  g_assert_cmpint (first_contact (undone)->parent_instance.id, ==, first_contact (once)->parent_instance.id);
  g_assert_cmpint (first_contact (undone)->at, ==, USHER_TEST_NOW);
  g_assert_cmpint (first_contact (undone)->result, ==, USHER_CONTACT_RESULT_NO_ANSWER);
  g_assert_cmpint (first_contact (undone)->staff_id, ==, first_contact (once)->staff_id);
  g_assert_cmpstr (first_contact (undone)->note, ==, "铃响很久");

  /* Only what is still there can be taken back. */
  usher_booking_store_remove_contact_async (store, first_contact (again), NULL, once->status, NULL,
                                            usher_test_take_result_cb, &second);
  twice = usher_booking_store_remove_contact_finish (store, usher_test_wait_for_result (&second), &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_assert_null (twice);
}

static void
count_changes_cb (UsherSession *session,
                  const char   *kind,
                  GVariant     *ids,
                  guint        *count)
{
  *count += g_variant_n_children (ids);
}

static void
test_open_boards_hear_of_a_booking (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      booking = NULL;
  guint                         bookings = 0;
  guint                         blocks = 0;

  g_signal_connect (workshop->session, "changed::booking", G_CALLBACK (count_changes_cb), &bookings);
  g_signal_connect (workshop->session, "changed::block", G_CALLBACK (count_changes_cb), &blocks);
  booking = book (workshop, 0, "2026-11-24T09:00:00", 60);

  g_assert_cmpuint (bookings, ==, 1);
  g_assert_cmpuint (blocks, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bookings/call-makes-all-at-once", test_a_call_makes_customer_car_and_booking_at_once);
  g_test_add_func ("/bookings/taken-bay-is-refused", test_a_taken_bay_is_refused_on_every_path);
  g_test_add_func ("/bookings/overlap-with-a-reason", test_an_overlap_passes_with_a_reason);
  g_test_add_func ("/bookings/unassigned-lane", test_the_unassigned_lane_takes_any_number);
  g_test_add_func ("/bookings/moving-moves-the-arrival", test_moving_the_block_moves_the_arrival);
  g_test_add_func ("/bookings/closed-hours", test_closed_hours_need_a_reason);
  g_test_add_func ("/bookings/cancelled-frees-the-bay", test_a_cancelled_booking_frees_its_bay_and_takes_it_again);
  g_test_add_func ("/bookings/reached-contact-confirms", test_a_reached_contact_confirms);
  g_test_add_func ("/bookings/contact-taken-back", test_a_contact_taken_back_restores_the_one_before);
  g_test_add_func ("/bookings/boards-hear-of-it", test_open_boards_hear_of_a_booking);

  return g_test_run ();
}
