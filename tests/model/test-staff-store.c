/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-booking-store.h"
#include "usher-error.h"
#include "usher-shop-store.h"
#include "usher-staff-pin.h"
#include "usher-staff-store.h"
#include "usher-test-workshop.h"
#include "usher-trouble.h"

/* The members of staff of the workshop of the tests, and a manager. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherStaff        *advisor;
  UsherStaff        *technician;
  UsherStaff        *manager;
} Fixture;

static UsherShop *
save_shop (UsherTestWorkshop *workshop,
           UsherShop         *shop,
           GError           **error)
{
  UsherShopStore          *store = usher_session_get_shop_store (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_shop_store_save_async (store, shop, NULL, usher_test_take_result_cb, &result);
  return usher_shop_store_save_finish (store, usher_test_wait_for_result (&result), error);
}

static UsherShop *
load_shop (UsherTestWorkshop *workshop)
{
  UsherShopStore          *store = usher_session_get_shop_store (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherShop               *shop = NULL;

  usher_shop_store_load_async (store, NULL, usher_test_take_result_cb, &result);
  shop = usher_shop_store_load_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return shop;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (UsherShop) shop = NULL;
  g_autoptr (UsherShop) saved = NULL;
  g_autoptr (GError)    error = NULL;
  UsherStaff           *manager = g_object_new (USHER_TYPE_STAFF, NULL);

  fixture->workshop = usher_test_workshop_new ();
  shop = load_shop (fixture->workshop);
  usher_entity_set_string (&manager->name, "陈经理");
  usher_entity_set_string (&manager->badge, "B-007");
  usher_entity_set_string (&manager->skills, "electrical paint");
  manager->discount_limit = 1500;
  manager->role = USHER_ROLE_MANAGER;
  g_ptr_array_add (shop->staff, manager);
  saved = save_shop (fixture->workshop, shop, &error);
  g_assert_no_error (error);
  fixture->advisor = g_object_ref (g_ptr_array_index (saved->staff, 0));
  fixture->technician = g_object_ref (g_ptr_array_index (saved->staff, 2));
  fixture->manager = g_object_ref (g_ptr_array_index (saved->staff, 4));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->advisor);
  g_object_unref (fixture->technician);
  g_object_unref (fixture->manager);
  usher_test_workshop_free (fixture->workshop);
}

static gboolean
set_pin (Fixture    *fixture,
         UsherStaff *staff,
         const char *pin,
         GError    **error)
{
  UsherStaffStore         *store = usher_session_get_staff_store (fixture->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_staff_store_set_pin_async (store, staff->parent_instance.id, pin, NULL, usher_test_take_result_cb, &result);
  return usher_staff_store_set_pin_finish (store, usher_test_wait_for_result (&result), error);
}

static UsherPinResult
sign_in (Fixture    *fixture,
         UsherStaff *staff,
         const char *pin,
         int        *seconds)
{
  UsherStaffStore         *store = usher_session_get_staff_store (fixture->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherPinResult           outcome = USHER_PIN_WRONG;

  usher_staff_store_sign_in_async (store, staff->parent_instance.id, pin, NULL, usher_test_take_result_cb, &result);
  usher_staff_store_sign_in_finish (store, usher_test_wait_for_result (&result), &outcome, seconds, &error);
  g_assert_no_error (error);

  return outcome;
}

static UsherPinResult
approve (Fixture    *fixture,
         UsherStaff *staff,
         const char *pin,
         const char *reason)
{
  UsherStaffStore         *store = usher_session_get_staff_store (fixture->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherPinResult           outcome = USHER_PIN_WRONG;
  int                      seconds = 0;

  usher_staff_store_approve_async (store, staff->parent_instance.id, pin, USHER_PERMISSION_OVERRIDE, reason, NULL,
                                   usher_test_take_result_cb, &result);
  usher_staff_store_approve_finish (store, usher_test_wait_for_result (&result), &outcome, &seconds, &error);
  g_assert_no_error (error);

  return outcome;
}

static void
give_pins (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  set_pin (fixture, fixture->manager, "4711", &error);
  g_assert_no_error (error);
  usher_session_set_staff (fixture->workshop->session, fixture->manager);
  set_pin (fixture, fixture->advisor, "1234", &error);
  g_assert_no_error (error);
  usher_session_set_staff (fixture->workshop->session, fixture->advisor);
}

static void
test_details_are_kept (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (UsherShop) shop = load_shop (fixture->workshop);
  UsherStaff           *manager = usher_shop_find_badge (shop, "b-007");

  g_assert_nonnull (manager);
  g_assert_cmpstr (manager->name, ==, "陈经理");
  g_assert_cmpstr (manager->skills, ==, "electrical paint");
  g_assert_cmpint (manager->discount_limit, ==, 1500);
  g_assert_false (manager->has_pin);
  g_assert_null (usher_shop_find_badge (shop, ""));
}

static void
test_no_pin_trusts_everybody (Fixture      *fixture,
                              gconstpointer data)
{
  int seconds = 0;

  g_assert_cmpint (sign_in (fixture, fixture->manager, "", &seconds), ==, USHER_PIN_RIGHT);
  g_assert_cmpint (sign_in (fixture, fixture->advisor, "", &seconds), ==, USHER_PIN_RIGHT);
}

static void
test_first_pin_is_a_managers (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (UsherShop) shop = NULL;

  g_assert_false (set_pin (fixture, fixture->advisor, "1234", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NO_MANAGER);
  g_assert_cmpint (usher_trouble_of (error), ==, USHER_TROUBLE_NO_MANAGER);
  g_clear_error (&error);

  give_pins (fixture);
  shop = load_shop (fixture->workshop);
  g_assert_true (usher_shop_has_pins (shop));

  /* Nor can the last one go while others stay. */
  usher_session_set_staff (fixture->workshop->session, fixture->manager);
  g_assert_false (set_pin (fixture, fixture->manager, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NO_MANAGER);
  g_clear_error (&error);
  g_assert_true (set_pin (fixture, fixture->advisor, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (set_pin (fixture, fixture->manager, NULL, &error));
  g_assert_no_error (error);
}

static void
test_last_manager_stays (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (UsherShop) shop = NULL;
  g_autoptr (GError)    error = NULL;

  give_pins (fixture);
  usher_session_set_staff (fixture->workshop->session, fixture->manager);
  shop = load_shop (fixture->workshop);
  g_ptr_array_remove_index (shop->staff, 4);
  g_assert_null (save_shop (fixture->workshop, shop, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NO_MANAGER);
}

static void
test_bad_pins (void)
{
  g_assert_false (usher_staff_pin_is_valid (""));
  g_assert_false (usher_staff_pin_is_valid ("123"));
  g_assert_false (usher_staff_pin_is_valid ("12a4"));
  g_assert_false (usher_staff_pin_is_valid ("1234567890123"));
  g_assert_true (usher_staff_pin_is_valid ("0000"));
  g_assert_true (usher_staff_pin_is_valid ("123456789012"));
  g_assert_cmpint (usher_staff_pin_delay (0), ==, 0);
  g_assert_cmpint (usher_staff_pin_delay (2), ==, 0);
  g_assert_cmpint (usher_staff_pin_delay (3), ==, 5);
  g_assert_cmpint (usher_staff_pin_delay (4), ==, 10);
  g_assert_cmpint (usher_staff_pin_delay (5), ==, 20);
  g_assert_cmpint (usher_staff_pin_delay (1000), ==, 300);
}

static void
test_wrong_pins_take_longer (Fixture      *fixture,
                             gconstpointer data)
{
  int seconds = 0;

  give_pins (fixture);
  for (int i = 0; i < 2; i++)
    {
      g_assert_cmpint (sign_in (fixture, fixture->advisor, "9999", &seconds), ==, USHER_PIN_WRONG);
      g_assert_cmpint (seconds, ==, 0);
    }
  g_assert_cmpint (sign_in (fixture, fixture->advisor, "9999", &seconds), ==, USHER_PIN_WRONG);
  g_assert_cmpint (seconds, ==, 5);
  g_assert_cmpint (sign_in (fixture, fixture->advisor, "1234", &seconds), ==, USHER_PIN_WAIT);
  g_assert_cmpint (seconds, ==, 5);
  /* Nobody else has to wait for it. */
  g_assert_cmpint (sign_in (fixture, fixture->manager, "4711", &seconds), ==, USHER_PIN_RIGHT);

  usher_clock_advance (fixture->workshop->clock, 5);
  g_assert_cmpint (sign_in (fixture, fixture->advisor, "9999", &seconds), ==, USHER_PIN_WRONG);
  g_assert_cmpint (seconds, ==, 10);
  usher_clock_advance (fixture->workshop->clock, 10);
  g_assert_cmpint (sign_in (fixture, fixture->advisor, "1234", &seconds), ==, USHER_PIN_RIGHT);
  g_assert_cmpint (sign_in (fixture, fixture->advisor, "9999", &seconds), ==, USHER_PIN_WRONG);
  g_assert_cmpint (seconds, ==, 0);
}

static void
test_manager_needs_a_pin (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (UsherShop) shop = NULL;
  g_autoptr (UsherShop) saved = NULL;
  g_autoptr (GError)    error = NULL;
  UsherStaff           *second = g_object_new (USHER_TYPE_STAFF, NULL);
  int                   seconds = 0;

  give_pins (fixture);
  usher_session_set_staff (fixture->workshop->session, fixture->manager);
  shop = load_shop (fixture->workshop);
  usher_entity_set_string (&second->name, "刘经理");
  second->role = USHER_ROLE_MANAGER;
  g_ptr_array_add (shop->staff, second);
  saved = save_shop (fixture->workshop, shop, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sign_in (fixture, g_ptr_array_index (saved->staff, 5), "", &seconds), ==, USHER_PIN_MISSING);
  g_assert_cmpint (sign_in (fixture, fixture->technician, "", &seconds), ==, USHER_PIN_RIGHT);
}

static void
test_only_a_manager_manages (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (UsherShop) shop = NULL;
  g_autoptr (GError)    error = NULL;

  give_pins (fixture);
  g_assert_false (set_pin (fixture, fixture->technician, "5555", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_cmpuint (usher_error_get_roles (error), ==, 1u << USHER_ROLE_MANAGER);
  g_clear_error (&error);

  shop = load_shop (fixture->workshop);
  usher_entity_set_string (&shop->name, "别的名字");
  g_assert_null (save_shop (fixture->workshop, shop, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

/* Two bookings in one bay at one time: the second needs a reason, and somebody who may. */
static UsherBooking *
book (Fixture    *fixture,
      const char *reason,
      GError    **error)
{
  UsherBookingStore       *store = usher_session_get_bookings (fixture->workshop->session);
  UsherShop               *shop = usher_session_get_shop (fixture->workshop->session);
  g_autoptr (UsherBooking) booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  UsherTimeBlock          *block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  booking->arrives_at = usher_test_time ("2026-11-24T10:00:00");
  usher_entity_set_string (&booking->content, "更换机油");
  booking->hours = 100;
  block->bay_id = ((UsherEntity *) g_ptr_array_index (shop->bays, 0))->id;
  block->range = (UsherTimeRange) { booking->arrives_at, booking->arrives_at + 3600 };
  usher_entity_set_string (&block->override_reason, reason);
  g_ptr_array_add (booking->blocks, block);
  usher_booking_store_save_async (store, booking, NULL, NULL, NULL, usher_test_take_result_cb, &result);
  return usher_booking_store_save_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_override_is_approved (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (UsherBooking) first = NULL;
  g_autoptr (UsherBooking) second = NULL;
  g_autoptr (GError)       error = NULL;

  give_pins (fixture);
  first = book (fixture, "", &error);
  g_assert_no_error (error);

  second = book (fixture, "两个人做", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_cmpuint (usher_error_get_roles (error) & (1u << USHER_ROLE_MANAGER), !=, 0);
  g_clear_error (&error);

  g_assert_cmpint (approve (fixture, fixture->technician, "", "两个人做"), ==, USHER_PIN_NOT_PERMITTED);
  g_assert_cmpint (approve (fixture, fixture->manager, "0000", "两个人做"), ==, USHER_PIN_WRONG);
  second = book (fixture, "两个人做", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  g_assert_cmpint (approve (fixture, fixture->manager, "4711", "两个人做"), ==, USHER_PIN_RIGHT);
  /* It was that reason, and no other, that was approved of. */
  second = book (fixture, "客户在等", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  second = book (fixture, "两个人做", &error);
  g_assert_no_error (error);
  g_assert_nonnull (second);
}

static void
test_approval_runs_out (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (UsherBooking) first = NULL;
  g_autoptr (UsherBooking) second = NULL;
  g_autoptr (GError)       error = NULL;

  give_pins (fixture);
  first = book (fixture, "", &error);
  g_assert_no_error (error);
  g_assert_cmpint (approve (fixture, fixture->manager, "4711", "两个人做"), ==, USHER_PIN_RIGHT);
  usher_clock_advance (fixture->workshop->clock, 11 * 60);
  second = book (fixture, "两个人做", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture      *fixture,
                 gconstpointer data);
  } tests[] = {
    { "/staff/details-are-kept", test_details_are_kept },
    { "/staff/no-pin-trusts-everybody", test_no_pin_trusts_everybody },
    { "/staff/first-pin-is-a-managers", test_first_pin_is_a_managers },
    { "/staff/last-manager-stays", test_last_manager_stays },
    { "/staff/wrong-pins-take-longer", test_wrong_pins_take_longer },
    { "/staff/manager-needs-a-pin", test_manager_needs_a_pin },
    { "/staff/only-a-manager-manages", test_only_a_manager_manages },
    { "/staff/override-is-approved", test_override_is_approved },
    { "/staff/approval-runs-out", test_approval_runs_out },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staff/bad-pins", test_bad_pins);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
