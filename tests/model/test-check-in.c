/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-booking-store.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-order.h"

#define FIRST_CATALOGUE                                                                                  \
  "INSERT INTO labour_operation (id, code, name, hours, rate) VALUES (1, 'B01', '更换机油', 50, 0);"     \
  "INSERT INTO labour_operation (id, code, name, hours, rate) VALUES (2, 'Z07', '四轮定位', 80, 15000);" \
  "INSERT INTO part (id, code, name, unit, price) VALUES (1, 'JY5W30', '机油 5W-30', 'L', 8000);"        \
  "INSERT INTO package (id, code, name) VALUES (1, 'A', '常规保养');"                                    \
  "INSERT INTO package_line (package_id, position, operation_id, part_id, quantity)"                     \
  "  VALUES (1, 0, 1, NULL, 1000), (1, 1, NULL, 1, 4500);"

static void
add_service (UsherBooking *booking,
             const char   *description,
             gint64        package_id,
             gint64        operation_id,
             gint64        line_id)
{
  UsherBookingService *service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);

  usher_entity_set_string (&service->description, description);
  service->package_id = package_id;
  service->operation_id = operation_id;
  service->line_id = line_id;
  g_ptr_array_add (booking->services, service);
}

/* A booking of today with an hour of the first bay, confirmed on the phone. */
static UsherBooking *
new_booking (UsherTestWorkshop *workshop,
             const char        *arrival)
{
  UsherShop      *shop = usher_session_get_shop (workshop->session);
  UsherBooking   *booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  UsherTimeBlock *block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);

  booking->arrives_at = usher_test_time (arrival);
  booking->status = USHER_BOOKING_STATUS_CONFIRMED;
  booking->advisor_id = ((UsherEntity *) g_ptr_array_index (shop->staff, 1))->id;
  usher_entity_set_string (&booking->content, "保养，刹车有异响");
  block->bay_id = ((UsherEntity *) g_ptr_array_index (shop->bays, 0))->id;
  block->range = (UsherTimeRange) { booking->arrives_at, booking->arrives_at + 3600 };
  g_ptr_array_add (booking->blocks, block);

  return booking;
}

static UsherBooking *
save_booking (UsherTestWorkshop *workshop,
              UsherBooking      *booking,
              const char        *plate)
{
  UsherBookingStore        *store = usher_session_get_bookings (workshop->session);
  g_autoptr (UsherCustomer) customer = plate != NULL ? g_object_new (USHER_TYPE_CUSTOMER, NULL) : NULL;
  g_autoptr (UsherVehicle)  vehicle = plate != NULL ? g_object_new (USHER_TYPE_VEHICLE, NULL) : NULL;
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;
  UsherBooking             *saved = NULL;

  if (plate != NULL)
    {
      usher_entity_set_string (&customer->name, "陈伟");
      usher_entity_set_string (&vehicle->plate, plate);
    }
  usher_booking_store_save_async (store, booking, customer, vehicle, NULL, usher_test_take_result_cb, &result);
  saved = usher_booking_store_save_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return saved;
}

static UsherBooking *
book (UsherTestWorkshop *workshop,
      const char        *arrival,
      const char        *plate)
{
  g_autoptr (UsherBooking) booking = new_booking (workshop, arrival);

  return save_booking (workshop, booking, plate);
}

static UsherBooking *
load_booking (UsherTestWorkshop *workshop,
              gint64             booking_id)
{
  UsherBookingStore       *store = usher_session_get_bookings (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherBooking            *booking = NULL;

  usher_booking_store_load_async (store, booking_id, NULL, usher_test_take_result_cb, &result);
  booking = usher_booking_store_load_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return booking;
}

static GPtrArray *
list_queue (UsherTestWorkshop *workshop)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *queue = NULL;

  usher_order_store_list_queue_async (store, usher_test_day ("2026-11-23"), NULL, usher_test_take_result_cb, &result);
  queue = usher_order_store_list_queue_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return queue;
}

static gboolean
undo_check_in (UsherTestWorkshop *workshop,
               gint64             order_id,
               GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_undo_check_in_async (store, order_id, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_undo_check_in_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_an_arrival_brings_content_and_services_along (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      draft = new_booking (workshop, "2026-11-23T09:30:00");
  g_autoptr (UsherBooking)      booking = NULL;
  g_autoptr (UsherBooking)      after = NULL;
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, FIRST_CATALOGUE);
  add_service (draft, "常规保养", 1, 0, 0);
  add_service (draft, "四轮定位", 0, 2, 0);
  add_service (draft, "检查刹车", 0, 0, 0);
  booking = save_booking (workshop, draft, "京A12345");

  order = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (order->queue_number, ==, 1);
  g_assert_cmpint (order->arrived_at, ==, USHER_TEST_NOW);
  g_assert_cmpint (order->booked_for, ==, booking->arrives_at);
  g_assert_cmpint (order->advisor_id, ==, booking->advisor_id);
  g_assert_cmpint (order->car_state, ==, USHER_CAR_STATE_ARRIVED);
  g_assert_cmpstr (order->number, ==, "");
  g_assert_cmpstr (order->plate, ==, "京A12345");
  g_assert_false (order->is_walk_in);

  file = usher_test_load (workshop, order->parent_instance.id);
  g_assert_cmpuint (file->concerns->len, ==, 1);
  g_assert_cmpstr (((UsherConcern *) g_ptr_array_index (file->concerns, 0))->words, ==, "保养，刹车有异响");
  g_assert_cmpuint (usher_estimate_get_n_lines (file->estimate), ==, 4);
  g_assert_cmpstr (usher_test_line (file->estimate, 0)->code, ==, "B01");
  g_assert_cmpint (usher_test_line (file->estimate, 0)->unit_price, ==, 12000); /* the shop's rate */
  g_assert_cmpstr (usher_test_line (file->estimate, 0)->package_code, ==, "A");
  g_assert_cmpint (usher_test_line (file->estimate, 1)->quantity, ==, 4500);
  g_assert_cmpint (usher_test_line (file->estimate, 2)->unit_price, ==, 15000); /* its own */
  g_assert_cmpint (usher_test_line (file->estimate, 2)->hours, ==, 80);
  g_assert_cmpstr (usher_test_line (file->estimate, 3)->description, ==, "检查刹车");
  /* 0.5 h × 120 + 4.5 l × 80 + 0.8 h × 150 + nothing yet */
  g_assert_cmpint (file->order->total, ==, 6000 + 36000 + 12000);

  after = load_booking (workshop, booking->parent_instance.id);
  g_assert_cmpint (after->status, ==, USHER_BOOKING_STATUS_ARRIVED);
  g_assert_cmpint (after->order_id, ==, order->parent_instance.id);
  g_assert_cmpint (((UsherTimeBlock *) g_ptr_array_index (after->blocks, 0))->order_id, ==, order->parent_instance.id);
}

static void
test_only_one_desk_stamps_an_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      booking = book (workshop, "2026-11-23T09:30:00", "京A12345");
  UsherOrderStore              *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult)      first_result = NULL;
  g_autoptr (GAsyncResult)      second_result = NULL;
  g_autoptr (UsherOrder)        first = NULL;
  g_autoptr (UsherOrder)        second = NULL;
  g_autoptr (GError)            error = NULL;

  /* Both press the key before either has an answer. */
  usher_order_store_check_in_async (store, booking->parent_instance.id, 0, NULL, usher_test_take_result_cb, &first_result);
  usher_order_store_check_in_async (store, booking->parent_instance.id, 0, NULL, usher_test_take_result_cb, &second_result);
  first = usher_order_store_check_in_finish (store, usher_test_wait_for_result (&first_result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (first);
  second = usher_order_store_check_in_finish (store, usher_test_wait_for_result (&second_result), &error);
  g_assert_null (second);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM repair_order"), ==, 1);
}

static void
test_a_cancelled_booking_does_not_arrive (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      booking = book (workshop, "2026-11-23T09:30:00", "京A12345");
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "UPDATE booking SET status = 'cancelled'");
  order = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_null (order);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_the_queue_goes_by_arrival_then_by_appointment (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      late = book (workshop, "2026-11-23T16:00:00", "京A11111");
  g_autoptr (UsherBooking)      early = book (workshop, "2026-11-23T10:00:00", "京A22222");
  g_autoptr (UsherBooking)      tomorrow = book (workshop, "2026-11-24T10:00:00", "京A33333");
  g_autoptr (UsherOrder)        walk_in = usher_test_walk_in (workshop, "京A44444", "漏油");
  g_autoptr (UsherOrder)        cancelled = usher_test_walk_in (workshop, "京A55555", "换灯泡");
  g_autoptr (UsherOrder)        called_off = NULL;
  g_autoptr (UsherOrder)        booked = NULL;
  g_autoptr (GPtrArray)         queue = NULL;
  g_autoptr (GError)            error = NULL;
  UsherQueueItem               *items[3];

  usher_clock_advance (workshop->clock, 60);
  booked = usher_test_check_in (workshop, late->parent_instance.id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (booked->queue_number, ==, 3);
  called_off = usher_test_cancel (workshop, cancelled->parent_instance.id, &error);
  g_assert_no_error (error);

  queue = list_queue (workshop);
  g_assert_cmpuint (queue->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    items[i] = g_ptr_array_index (queue, i);
  g_assert_null (items[0]->booking);
  g_assert_cmpstr (items[0]->order->plate, ==, "京A44444");
  g_assert_cmpint (items[1]->booking->parent_instance.id, ==, late->parent_instance.id);
  g_assert_cmpint (items[1]->order->parent_instance.id, ==, booked->parent_instance.id);
  g_assert_null (items[2]->order);
  g_assert_cmpint (items[2]->booking->parent_instance.id, ==, early->parent_instance.id);
}

static void
test_an_arrival_stamped_by_mistake_is_taken_back (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      booking = book (workshop, "2026-11-23T09:30:00", "京A12345");
  g_autoptr (UsherBooking)      before = NULL;
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (UsherOrder)        again = NULL;
  g_autoptr (UsherOrder)        opened = NULL;
  g_autoptr (UsherOrder)        received = NULL;
  g_autoptr (GError)            error = NULL;

  order = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_no_error (error);

  /* That the advisor has opened it does not matter. */
  opened = usher_entity_copy (order);
  opened->reception_at = USHER_TEST_NOW;
  received = usher_test_save_head (workshop, opened, &error);
  g_assert_no_error (error);
  g_assert_cmpint (received->car_state, ==, USHER_CAR_STATE_IN_RECEPTION);

  g_assert_true (undo_check_in (workshop, order->parent_instance.id, &error));
  g_assert_no_error (error);
  before = load_booking (workshop, booking->parent_instance.id);
  g_assert_cmpint (before->status, ==, USHER_BOOKING_STATUS_CONFIRMED);
  g_assert_cmpint (before->order_id, ==, 0);
  g_assert_cmpint (((UsherTimeBlock *) g_ptr_array_index (before->blocks, 0))->order_id, ==, 0);

  again = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->queue_number, ==, 2);
}

static void
test_what_was_typed_is_not_taken_back_with_an_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        with_line = usher_test_walk_in (workshop, "京A12345", "异响");
  g_autoptr (UsherOrder)        with_head = usher_test_walk_in (workshop, "京A54321", "异响");
  g_autoptr (UsherOrder)        typed = usher_entity_copy (with_head);
  g_autoptr (UsherOrder)        saved = NULL;
  g_autoptr (UsherEstimate)     estimate = NULL;
  g_autoptr (GError)            error = NULL;

  estimate = usher_test_add_line (workshop, with_line->parent_instance.id, "检查", 50, USHER_CONSENT_QUOTED);
  g_assert_false (undo_check_in (workshop, with_line->parent_instance.id, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  usher_entity_set_string (&typed->belongings, "后备箱有钓鱼竿");
  saved = usher_test_save_head (workshop, typed, &error);
  g_assert_no_error (error);
  g_assert_false (undo_check_in (workshop, with_head->parent_instance.id, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_booked_deferred_work_is_taken_up_on_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherEstimate)     left = usher_test_leave_deferred (workshop, first);
  g_autoptr (UsherBooking)      draft = new_booking (workshop, "2026-11-23T09:30:00");
  g_autoptr (UsherBooking)      booking = NULL;
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (UsherOrder)        again = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (UsherOrderFile)    offered = NULL;
  g_autoptr (GError)            error = NULL;

  draft->customer_id = first->customer_id;
  draft->vehicle_id = first->vehicle_id;
  add_service (draft, "更换前刹车片", 0, 0, usher_test_line (left, 0)->id);
  booking = save_booking (workshop, draft, NULL);
  order = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_no_error (error);

  file = usher_test_load (workshop, order->parent_instance.id);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->estimate), ==, 1);
  g_assert_cmpint (usher_test_line (file->estimate, 0)->hours, ==, 120);
  g_assert_cmpint (usher_test_line (file->estimate, 0)->consent, ==, USHER_CONSENT_QUOTED);
  g_assert_cmpuint (file->vehicle_file->deferred->len, ==, 0);

  /* Taken back, the work is open again. */
  g_assert_true (undo_check_in (workshop, order->parent_instance.id, &error));
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM estimate_line WHERE deleted_at IS NULL"), ==, 1);
  again = usher_test_come_again (workshop, first);
  offered = usher_test_load (workshop, again->parent_instance.id);
  g_assert_cmpuint (offered->vehicle_file->deferred->len, ==, 1);
}

static void
test_a_cancelled_order_gives_its_bay_back (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherOrderStore              *store = usher_session_get_orders (workshop->session);
  g_autoptr (UsherBooking)      booking = book (workshop, "2026-11-23T09:30:00", "京A12345");
  g_autoptr (UsherBooking)      other = NULL;
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (UsherOrder)        cancelled = NULL;
  g_autoptr (UsherOrder)        back = NULL;
  g_autoptr (UsherOrder)        refused = NULL;
  g_autoptr (UsherOrder)        cancelled_again = NULL;
  g_autoptr (GAsyncResult)      undo_result = NULL;
  g_autoptr (GAsyncResult)      refused_result = NULL;
  g_autoptr (GError)            error = NULL;
  gint64                        id = 0;

  order = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_no_error (error);
  id = order->parent_instance.id;
  cancelled = usher_test_cancel (workshop, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cancelled->document_state, ==, USHER_DOCUMENT_STATE_CANCELLED);
  g_assert_cmpint (cancelled->car_state, ==, USHER_CAR_STATE_READY);
  g_assert_cmpstr (cancelled->cancel_reason, ==, "客户改日再来");
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM time_block WHERE deleted_at IS NULL"), ==, 0);

  usher_order_store_undo_cancel_async (store, id, NULL, usher_test_take_result_cb, &undo_result);
  back = usher_order_store_undo_cancel_finish (store, usher_test_wait_for_result (&undo_result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->document_state, ==, USHER_DOCUMENT_STATE_DRAFT);
  g_assert_cmpint (back->car_state, ==, USHER_CAR_STATE_ARRIVED);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM time_block WHERE deleted_at IS NULL"), ==, 1);

  /* Not when somebody else has the bay meanwhile. */
  usher_clock_advance (workshop->clock, 60);
  cancelled_again = usher_test_cancel (workshop, id, &error);
  g_assert_no_error (error);
  other = book (workshop, "2026-11-23T09:45:00", "京A54321");
  usher_order_store_undo_cancel_async (store, id, NULL, usher_test_take_result_cb, &refused_result);
  refused = usher_order_store_undo_cancel_finish (store, usher_test_wait_for_result (&refused_result), &error);
  g_assert_null (refused);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP);
}

static void
on_changed_cb (UsherSession *session,
               const char   *kind,
               GArray       *ids,
               gpointer      user_data)
{
  GHashTable *kinds = user_data;

  g_hash_table_add (kinds, g_strdup (kind));
}

static void
test_open_lists_hear_of_an_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      booking = book (workshop, "2026-11-23T09:30:00", "京A12345");
  g_autoptr (GHashTable)        kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (GError)            error = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect (workshop->session, "changed", G_CALLBACK (on_changed_cb), kinds);
  order = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_no_error (error);
  while (g_hash_table_size (kinds) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_hash_table_contains (kinds, "order"));
  g_assert_true (g_hash_table_contains (kinds, "booking"));
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM audit_event WHERE kind = 'order'"
                                               " AND action = 'check-in' AND staff_id = 1"),
                   ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-in/arrival-brings-content", test_an_arrival_brings_content_and_services_along);
  g_test_add_func ("/check-in/one-arrival", test_only_one_desk_stamps_an_arrival);
  g_test_add_func ("/check-in/cancelled-booking", test_a_cancelled_booking_does_not_arrive);
  g_test_add_func ("/check-in/queue", test_the_queue_goes_by_arrival_then_by_appointment);
  g_test_add_func ("/check-in/undo-arrival", test_an_arrival_stamped_by_mistake_is_taken_back);
  g_test_add_func ("/check-in/touched", test_what_was_typed_is_not_taken_back_with_an_arrival);
  g_test_add_func ("/check-in/booked-deferred", test_booked_deferred_work_is_taken_up_on_arrival);
  g_test_add_func ("/check-in/cancel", test_a_cancelled_order_gives_its_bay_back);
  g_test_add_func ("/check-in/change-feed", test_open_lists_hear_of_an_arrival);

  return g_test_run ();
}
