/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-booking-store.h"
#include "usher-customer-store.h"
#include "usher-database.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-guard.h"
#include "usher-test-order.h"

#define FIRST_CATALOGUE                                                                                  \
  "INSERT INTO labour_operation (id, code, name, hours, rate) VALUES (1, 'B01', '更换机油', 50, 0);"     \
  "INSERT INTO labour_operation (id, code, name, hours, rate) VALUES (2, 'Z07', '四轮定位', 80, 15000);" \
  "INSERT INTO part (id, code, name, unit, price) VALUES (1, 'JY5W30', '机油 5W-30', 'L', 8000);"        \
  "INSERT INTO package (id, code, name) VALUES (1, 'A', '常规保养');"                                    \
  "INSERT INTO package_line (package_id, position, operation_id, part_id, quantity)"                     \
  "  VALUES (1, 0, 1, NULL, 1000), (1, 1, NULL, 1, 4500);"

static void
run_sql (UsherTestWorkshop *workshop,
         const char        *sql)
{
  g_autoptr (GError) error = NULL;

  usher_test_try_sql (workshop, sql, &error);
  g_assert_no_error (error);
}

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

static GPtrArray *
save_concerns (UsherTestWorkshop *workshop,
               gint64             order_id,
               GPtrArray         *concerns,
               GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_concerns_async (store, order_id, concerns, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_concerns_finish (store, usher_test_wait_for_result (&result), error);
}

static GPtrArray *
save_marks (UsherTestWorkshop *workshop,
            gint64             order_id,
            GPtrArray         *marks,
            GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_marks_async (store, order_id, marks, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_marks_finish (store, usher_test_wait_for_result (&result), error);
}

static gboolean
save_check (UsherTestWorkshop *workshop,
            gint64             order_id,
            UsherCheckItem    *item,
            GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GPtrArray)    items = g_ptr_array_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_ptr_array_add (items, item);
  usher_order_store_save_check_async (store, order_id, items, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_check_finish (store, usher_test_wait_for_result (&result), error);
}

static UsherEstimateLine *
line_of (UsherEstimate *estimate,
         guint          i)
{
  g_assert_cmpuint (usher_estimate_get_n_lines (estimate), >, i);

  return usher_estimate_get_line (estimate, i);
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

  run_sql (workshop, FIRST_CATALOGUE);
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
  g_assert_cmpstr (line_of (file->estimate, 0)->code, ==, "B01");
  g_assert_cmpint (line_of (file->estimate, 0)->unit_price, ==, 12000); /* the shop's rate */
  g_assert_cmpstr (line_of (file->estimate, 0)->package_code, ==, "A");
  g_assert_cmpint (line_of (file->estimate, 1)->quantity, ==, 4500);
  g_assert_cmpint (line_of (file->estimate, 2)->unit_price, ==, 15000); /* its own */
  g_assert_cmpint (line_of (file->estimate, 2)->hours, ==, 80);
  g_assert_cmpstr (line_of (file->estimate, 3)->description, ==, "检查刹车");
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

  run_sql (workshop, "UPDATE booking SET status = 'cancelled'");
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
test_the_head_comes_back_as_it_was_typed (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "异响");
  g_autoptr (UsherOrder)        typed = usher_entity_copy (order);
  g_autoptr (UsherOrder)        saved = NULL;
  g_autoptr (UsherOrder)        stale = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_cmpint (order->odometer, ==, -1);
  g_assert_cmpint (order->fuel_eighths, ==, -1);
  g_assert_cmpint (order->charge_percent, ==, -1);
  g_assert_cmpstr (order->valuables, ==, "not-asked");
  typed->fuel_eighths = 0;
  typed->charge_percent = 80;
  typed->covers_wheel = TRUE;
  typed->saw_licence = TRUE;
  typed->waiting = USHER_WAITING_CALL;
  typed->payment_method = USHER_PAYMENT_METHOD_ON_ACCOUNT;
  typed->old_parts = USHER_OLD_PARTS_TAKE;
  typed->price_after_inspection = TRUE;
  typed->promised_at = USHER_TEST_NOW + 7200;
  usher_entity_set_string (&typed->brought_by, "李师傅");
  usher_entity_set_string (&typed->wash, "yes");
  typed->document_state = USHER_DOCUMENT_STATE_CLOSED; /* not the head's to say */
  typed->car_state = USHER_CAR_STATE_DELIVERED;
  saved = usher_test_save_head (workshop, typed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->fuel_eighths, ==, 0);
  g_assert_cmpint (saved->charge_percent, ==, 80);
  g_assert_false (saved->covers_seat);
  g_assert_true (saved->covers_wheel);
  g_assert_true (saved->saw_licence);
  g_assert_cmpint (saved->waiting, ==, USHER_WAITING_CALL);
  g_assert_cmpint (saved->payment_method, ==, USHER_PAYMENT_METHOD_ON_ACCOUNT);
  g_assert_cmpint (saved->old_parts, ==, USHER_OLD_PARTS_TAKE);
  g_assert_true (saved->price_after_inspection);
  g_assert_cmpint (saved->promised_at, ==, USHER_TEST_NOW + 7200);
  g_assert_cmpstr (saved->brought_by, ==, "李师傅");
  g_assert_cmpstr (saved->wash, ==, "yes");
  g_assert_cmpint (saved->document_state, ==, USHER_DOCUMENT_STATE_DRAFT);
  g_assert_cmpint (saved->car_state, ==, USHER_CAR_STATE_ARRIVED);

  stale = usher_test_save_head (workshop, typed, &error);
  g_assert_null (stale);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static UsherOrder *
type_odometer (UsherTestWorkshop *workshop,
               UsherOrder        *order,
               gint64             km)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order->parent_instance.id);
  g_autoptr (UsherOrder)     typed = usher_entity_copy (file->order);
  g_autoptr (GError)         error = NULL;
  UsherOrder                *saved = NULL;

  typed->odometer = km;
  saved = usher_test_save_head (workshop, typed, &error);
  g_assert_no_error (error);

  return saved;
}

static void
test_the_odometer_is_one_reading_a_visit (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherOrder)        wrong = type_odometer (workshop, first, 520000);
  g_autoptr (UsherOrder)        right = type_odometer (workshop, first, 52000);
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, first->parent_instance.id);
  g_autoptr (UsherOrder)        second = NULL;
  g_autoptr (UsherOrder)        read = NULL;
  g_autoptr (UsherOrder)        not_read = NULL;
  g_autoptr (UsherOrderFile)    next = NULL;

  g_assert_cmpint (file->vehicle->odometer, ==, 52000);
  g_assert_cmpuint (file->vehicle_file->readings->len, ==, 1);
  g_assert_cmpint (file->last_odometer, ==, 0);

  usher_clock_advance (workshop->clock, 86400);
  second = usher_test_come_again (workshop, first);
  read = type_odometer (workshop, second, 57000);
  next = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpint (next->last_odometer, ==, 52000);
  g_assert_cmpint (next->vehicle->odometer, ==, 57000);
  g_assert_cmpuint (next->vehicle_file->readings->len, ==, 2);

  /* Emptied again: the car shows what it showed before. */
  not_read = type_odometer (workshop, second, -1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT odometer FROM vehicle"), ==, 52000);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM odometer_reading"), ==, 1);
}

static void
test_concerns_are_saved_by_difference (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "发动机抖");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, id);
  g_autoptr (GPtrArray)         concerns = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)         two = NULL;
  g_autoptr (GPtrArray)         one = NULL;
  g_autoptr (GPtrArray)         back = NULL;
  g_autoptr (GPtrArray)         stale = NULL;
  g_autoptr (GError)            error = NULL;
  UsherConcern                 *first = usher_entity_copy (g_ptr_array_index (file->concerns, 0));
  UsherConcern                 *second = g_object_new (USHER_TYPE_CONCERN, NULL);

  first->finding = USHER_FINDING_CONFIRMED;
  first->warranty = USHER_WARRANTY_ANSWER_TO_DIAGNOSE;
  usher_entity_set_string (&first->warning_lamp, "发动机故障灯");
  usher_entity_set_string (&second->words, "空调不凉");
  g_ptr_array_add (concerns, second);
  g_ptr_array_add (concerns, first);
  two = save_concerns (workshop, id, concerns, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((UsherConcern *) g_ptr_array_index (two, 0))->words, ==, "空调不凉");
  g_assert_cmpint (((UsherEntity *) g_ptr_array_index (two, 1))->id, ==, first->parent_instance.id);
  g_assert_cmpint (((UsherConcern *) g_ptr_array_index (two, 1))->warranty, ==, USHER_WARRANTY_ANSWER_TO_DIAGNOSE);

  /* What was read before the other desk saved is not written over it. */
  usher_entity_set_string (&first->words, "发动机抖，冷车更厉害");
  stale = save_concerns (workshop, id, concerns, &error);
  g_assert_null (stale);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  g_ptr_array_set_size (concerns, 0);
  g_ptr_array_add (concerns, g_object_ref (g_ptr_array_index (two, 0)));
  one = save_concerns (workshop, id, concerns, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM concern"), ==, 2); /* a tombstone */

  back = save_concerns (workshop, id, two, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, 2);
  g_assert_cmpint (((UsherEntity *) g_ptr_array_index (back, 1))->id, ==, ((UsherEntity *) g_ptr_array_index (two, 1))->id);
}

static void
test_lines_keep_their_ids_and_places (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherEstimate)     one = usher_test_add_line (workshop, id, "更换机油", 50, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimate)     two = usher_test_add_line (workshop, id, "检查刹车", 100, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimate)     turned = usher_estimate_move (two, 1, 0);
  g_autoptr (UsherEstimate)     discounted = usher_estimate_set_whole_discount (turned, 1000);
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimate)     shorter = NULL;
  g_autoptr (UsherEstimate)     removed = NULL;
  g_autoptr (UsherEstimate)     back = NULL;
  g_autoptr (UsherEstimate)     doubled = NULL;
  g_autoptr (UsherEstimate)     copied = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_cmpint (line_of (one, 0)->id, ==, line_of (two, 0)->id);
  saved = usher_test_save_lines (workshop, id, discounted, &error);
  g_assert_no_error (error);
  g_assert_cmpint (line_of (saved, 0)->id, ==, line_of (two, 1)->id);
  g_assert_cmpint (line_of (saved, 0)->row_version, ==, 1); /* moved is not changed */
  file = usher_test_load (workshop, id);
  g_assert_true (usher_estimate_equal (file->estimate, saved));
  g_assert_cmpint (file->order->whole_discount, ==, 1000);
  g_assert_cmpint (file->order->total, ==, 6000 + 12000 - 1000);
  g_assert_cmpint (file->order->parent_instance.row_version, ==, 1); /* the head may be typed at the same time */

  /* Removed, and brought back by undo: the same row. */
  shorter = usher_estimate_remove (saved, 0);
  removed = usher_test_save_lines (workshop, id, shorter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (usher_estimate_get_n_lines (removed), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM estimate_line WHERE deleted_at IS NOT NULL"), ==, 1);
  back = usher_test_save_lines (workshop, id, saved, &error);
  g_assert_no_error (error);
  g_assert_cmpint (line_of (back, 0)->id, ==, line_of (saved, 0)->id);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM estimate_line"), ==, 2);

  /* A line that was duplicated in the editor is a row of its own. */
  doubled = usher_estimate_insert (back, 1, line_of (back, 0));
  copied = usher_test_save_lines (workshop, id, doubled, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (usher_estimate_get_n_lines (copied), ==, 3);
  g_assert_cmpint (line_of (copied, 0)->id, !=, line_of (copied, 1)->id);
}

static void
test_a_stale_line_is_a_conflict (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherEstimate)     seen = usher_test_add_line (workshop, id, "更换机油", 50, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimateLine) mine = usher_estimate_line_dup (line_of (seen, 0));
  g_autoptr (UsherEstimateLine) theirs = usher_estimate_line_dup (line_of (seen, 0));
  g_autoptr (UsherEstimate)     my_lines = NULL;
  g_autoptr (UsherEstimate)     their_lines = NULL;
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimate)     refused = NULL;
  g_autoptr (GError)            error = NULL;

  theirs->hours = 70;
  their_lines = usher_estimate_replace (seen, 0, theirs);
  saved = usher_test_save_lines (workshop, id, their_lines, &error);
  g_assert_no_error (error);

  mine->hours = 60;
  my_lines = usher_estimate_replace (seen, 0, mine);
  refused = usher_test_save_lines (workshop, id, my_lines, &error);
  g_assert_null (refused);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_assert_cmpint (usher_test_query (workshop, "SELECT hours FROM estimate_line"), ==, 70);
}

static void
test_typing_does_not_authorize (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherEstimate)     saved =
      usher_test_add_line (workshop, order->parent_instance.id, "更换机油", 50, USHER_CONSENT_AUTHORIZED);

  g_assert_cmpint (line_of (saved, 0)->consent, ==, USHER_CONSENT_QUOTED);
}

static void
test_marks_stand_where_they_were_set (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherOrder)        second = NULL;
  g_autoptr (GPtrArray)         none = usher_damage_marks_new ();
  g_autoptr (UsherDamageMark)   scratch =
      usher_damage_mark_new (0.312345, 0.75, USHER_CAR_ZONE_BONNET, USHER_DAMAGE_SCRATCH, USHER_DAMAGE_MEDIUM);
  g_autoptr (UsherDamageMark) dent =
      usher_damage_mark_new (0.5, 0.5, USHER_CAR_ZONE_LEFT_FRONT_DOOR, USHER_DAMAGE_DENT, USHER_DAMAGE_LIGHT);
  g_autoptr (GPtrArray)      one = usher_damage_marks_add (none, scratch);
  g_autoptr (GPtrArray)      two = usher_damage_marks_add (one, dent);
  g_autoptr (GPtrArray)      saved = NULL;
  g_autoptr (GPtrArray)      fewer = NULL;
  g_autoptr (GPtrArray)      kept = NULL;
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (GError)         error = NULL;
  const UsherDamageMark     *mark = NULL;
  gint64                     dent_id = 0;

  saved = save_marks (workshop, first->parent_instance.id, two, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (saved->len, ==, 2);
  mark = g_ptr_array_index (saved, 0);
  g_assert_cmpfloat_with_epsilon (mark->x, 0.312345, 0.0000005);
  g_assert_cmpfloat_with_epsilon (mark->y, 0.75, 0.0000005);
  g_assert_cmpint (mark->zone, ==, USHER_CAR_ZONE_BONNET);
  g_assert_cmpint (mark->type, ==, USHER_DAMAGE_SCRATCH);
  g_assert_cmpint (mark->severity, ==, USHER_DAMAGE_MEDIUM);
  dent_id = ((const UsherDamageMark *) g_ptr_array_index (saved, 1))->id;

  fewer = usher_damage_marks_remove (saved, 1);
  kept = save_marks (workshop, first->parent_instance.id, fewer, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((const UsherDamageMark *) g_ptr_array_index (kept, 0))->id, ==, dent_id);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM damage_mark"), ==, 2);

  usher_clock_advance (workshop->clock, 86400);
  second = usher_test_come_again (workshop, first);
  file = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpuint (file->marks->len, ==, 0);
  g_assert_cmpuint (file->earlier_marks->len, ==, 1);
  mark = g_ptr_array_index (file->earlier_marks, 0);
  g_assert_cmpint (mark->type, ==, USHER_DAMAGE_DENT);
}

static void
test_a_checklist_is_that_of_the_day_of_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (UsherOrderFile)    before = NULL;
  g_autoptr (UsherOrderFile)    after = NULL;
  g_autoptr (UsherCheckItem)    item = NULL;
  g_autoptr (GError)            error = NULL;
  guint                         n_items = 0;

  run_sql (workshop, "INSERT INTO checklist_item (version, position, item_group, code, name)"
                     " VALUES (7, 0, 'exterior', 'lamps', '灯光'), (7, 1, 'tyres', 'tread', '花纹')");
  order = usher_test_walk_in (workshop, "京A12345", "保养");
  before = usher_test_load (workshop, order->parent_instance.id);
  n_items = before->checklist->len;
  g_assert_cmpuint (n_items, ==, 2);
  item = usher_entity_copy (g_ptr_array_index (before->checklist, 1));
  g_assert_cmpint (item->result, ==, USHER_CHECK_RESULT_NOT_CHECKED); /* nothing is OK by default */

  item->result = USHER_CHECK_RESULT_BAD;
  usher_entity_set_string (&item->note, "左前 1.4 mm");
  g_assert_true (save_check (workshop, order->parent_instance.id, item, &error));
  g_assert_no_error (error);
  item->result = USHER_CHECK_RESULT_ATTENTION;
  g_assert_true (save_check (workshop, order->parent_instance.id, item, &error));

  run_sql (workshop, "INSERT INTO checklist_item (version, position, item_group, code, name)"
                     " VALUES (8, 0, 'tyres', 'tread', '胎纹深度')");
  after = usher_test_load (workshop, order->parent_instance.id);
  g_assert_cmpuint (after->checklist->len, ==, 2);
  g_assert_cmpint (((UsherCheckItem *) g_ptr_array_index (after->checklist, 0))->result, ==, USHER_CHECK_RESULT_NOT_CHECKED);
  g_assert_cmpint (((UsherCheckItem *) g_ptr_array_index (after->checklist, 1))->result, ==, USHER_CHECK_RESULT_ATTENTION);
  g_assert_cmpstr (((UsherCheckItem *) g_ptr_array_index (after->checklist, 1))->note, ==, "左前 1.4 mm");
}

static void
assert_not_allowed (gboolean was_done,
                    GError **error)
{
  g_assert_false (was_done);
  g_assert_error (*error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (error);
}

static void
test_a_settled_order_is_closed_to_every_pen (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherCheckItem)    item = g_object_new (USHER_TYPE_CHECK_ITEM, NULL);
  static const char *const      states[] = { "settled", "closed", "cancelled" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char           *sql = g_strdup_printf ("UPDATE repair_order SET document_state = '%s'", states[i]);
      g_autoptr (UsherOrderFile) file = NULL;
      g_autoptr (GError)         error = NULL;

      run_sql (workshop, sql);
      file = usher_test_load (workshop, id);
      assert_not_allowed (usher_test_save_head (workshop, file->order, &error) != NULL, &error);
      assert_not_allowed (usher_test_save_lines (workshop, id, file->estimate, &error) != NULL, &error);
      assert_not_allowed (save_concerns (workshop, id, file->concerns, &error) != NULL, &error);
      assert_not_allowed (save_marks (workshop, id, file->marks, &error) != NULL, &error);
      assert_not_allowed (save_check (workshop, id, item, &error), &error);
      assert_not_allowed (usher_test_cancel (workshop, id, &error) != NULL, &error);
    }
}

static UsherEstimate *
settle_with_deferred_line (UsherTestWorkshop *workshop,
                           UsherOrder        *order)
{
  UsherEstimate *estimate =
      usher_test_add_line (workshop, order->parent_instance.id, "更换前刹车片", 120, USHER_CONSENT_DEFERRED);

  run_sql (workshop, "UPDATE repair_order SET document_state = 'closed'");
  return estimate;
}

static void
test_deferred_work_comes_back_until_it_is_taken_up (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherEstimate)     left = settle_with_deferred_line (workshop, first);
  gint64                        old_id = line_of (left, 0)->id;
  g_autoptr (UsherOrder)        second = NULL;
  g_autoptr (UsherOrder)        called_off = NULL;
  g_autoptr (UsherOrderFile)    offered = NULL;
  g_autoptr (UsherOrderFile)    taken = NULL;
  g_autoptr (UsherOrderFile)    third = NULL;
  g_autoptr (UsherOrder)        again = NULL;
  g_autoptr (UsherEstimateLine) line = NULL;
  g_autoptr (UsherEstimate)     longer = NULL;
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimate)     twice = NULL;
  g_autoptr (GError)            error = NULL;

  usher_clock_advance (workshop->clock, 86400);
  second = usher_test_come_again (workshop, first);
  offered = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpuint (offered->vehicle_file->deferred->len, ==, 1);

  /* The editor takes it up by putting it among its lines. */
  line = usher_estimate_line_dup (g_ptr_array_index (offered->vehicle_file->deferred, 0));
  line->consent = USHER_CONSENT_QUOTED;
  longer = usher_estimate_insert (offered->estimate, 0, line);
  saved = usher_test_save_lines (workshop, second->parent_instance.id, longer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (line_of (saved, 0)->id, !=, old_id);
  g_assert_cmpint (line_of (saved, 0)->hours, ==, 120);
  g_assert_cmpint (usher_test_query (workshop, "SELECT taken_up_by FROM estimate_line WHERE order_id = 1"), ==,
                   line_of (saved, 0)->id);
  taken = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpuint (taken->vehicle_file->deferred->len, ==, 0);

  /* Not twice. */
  twice = usher_test_save_lines (workshop, second->parent_instance.id, longer, &error);
  g_assert_null (twice);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  /* Never lost: nothing came of the second visit. */
  called_off = usher_test_cancel (workshop, second->parent_instance.id, &error);
  g_assert_no_error (error);
  again = usher_test_come_again (workshop, first);
  third = usher_test_load (workshop, again->parent_instance.id);
  g_assert_cmpuint (third->vehicle_file->deferred->len, ==, 1);
}

static void
test_booked_deferred_work_is_taken_up_on_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherEstimate)     left = settle_with_deferred_line (workshop, first);
  g_autoptr (UsherBooking)      draft = new_booking (workshop, "2026-11-23T09:30:00");
  g_autoptr (UsherBooking)      booking = NULL;
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (UsherOrder)        again = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (UsherOrderFile)    offered = NULL;
  g_autoptr (GError)            error = NULL;

  draft->customer_id = first->customer_id;
  draft->vehicle_id = first->vehicle_id;
  add_service (draft, "更换前刹车片", 0, 0, line_of (left, 0)->id);
  booking = save_booking (workshop, draft, NULL);
  order = usher_test_check_in (workshop, booking->parent_instance.id, &error);
  g_assert_no_error (error);

  file = usher_test_load (workshop, order->parent_instance.id);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->estimate), ==, 1);
  g_assert_cmpint (line_of (file->estimate, 0)->hours, ==, 120);
  g_assert_cmpint (line_of (file->estimate, 0)->consent, ==, USHER_CONSENT_QUOTED);
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

  g_test_add_func ("/order-store/arrival-brings-content", test_an_arrival_brings_content_and_services_along);
  g_test_add_func ("/order-store/one-arrival", test_only_one_desk_stamps_an_arrival);
  g_test_add_func ("/order-store/cancelled-booking", test_a_cancelled_booking_does_not_arrive);
  g_test_add_func ("/order-store/queue", test_the_queue_goes_by_arrival_then_by_appointment);
  g_test_add_func ("/order-store/undo-arrival", test_an_arrival_stamped_by_mistake_is_taken_back);
  g_test_add_func ("/order-store/touched", test_what_was_typed_is_not_taken_back_with_an_arrival);
  g_test_add_func ("/order-store/head", test_the_head_comes_back_as_it_was_typed);
  g_test_add_func ("/order-store/odometer", test_the_odometer_is_one_reading_a_visit);
  g_test_add_func ("/order-store/concerns", test_concerns_are_saved_by_difference);
  g_test_add_func ("/order-store/lines", test_lines_keep_their_ids_and_places);
  g_test_add_func ("/order-store/stale-line", test_a_stale_line_is_a_conflict);
  g_test_add_func ("/order-store/typing-does-not-authorize", test_typing_does_not_authorize);
  g_test_add_func ("/order-store/marks", test_marks_stand_where_they_were_set);
  g_test_add_func ("/order-store/checklist", test_a_checklist_is_that_of_the_day_of_arrival);
  g_test_add_func ("/order-store/settled", test_a_settled_order_is_closed_to_every_pen);
  g_test_add_func ("/order-store/deferred", test_deferred_work_comes_back_until_it_is_taken_up);
  g_test_add_func ("/order-store/booked-deferred", test_booked_deferred_work_is_taken_up_on_arrival);
  g_test_add_func ("/order-store/cancel", test_a_cancelled_order_gives_its_bay_back);
  g_test_add_func ("/order-store/change-feed", test_open_lists_hear_of_an_arrival);

  return g_test_run ();
}
