/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-booking-store.h"
#include "usher-customer-store.h"
#include "usher-db-error.h"
#include "usher-search-store.h"
#include "usher-test-workshop.h"

static UsherCustomer *
save_customer (UsherTestWorkshop *workshop,
               UsherCustomer     *customer,
               GError           **error)
{
  UsherCustomerStore      *store = usher_session_get_customers (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_customer_store_save_customer_async (store, customer, NULL, usher_test_take_result_cb, &result);

  return usher_customer_store_save_customer_finish (store, usher_test_wait_for_result (&result), error);
}

static UsherCustomer *
add_customer (UsherTestWorkshop *workshop,
              const char        *name,
              const char        *phone)
{
  g_autoptr (UsherCustomer) customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (GError)        error = NULL;
  UsherCustomer            *saved = NULL;

  usher_entity_set_string (&customer->name, name);
  usher_entity_set_string (&customer->phone, phone);
  customer->address_form = USHER_ADDRESS_MS;
  saved = save_customer (workshop, customer, &error);
  g_assert_no_error (error);

  return saved;
}

static UsherVehicle *
save_vehicle (UsherTestWorkshop *workshop,
              UsherVehicle      *vehicle)
{
  UsherCustomerStore      *store = usher_session_get_customers (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherVehicle            *saved = NULL;

  usher_customer_store_save_vehicle_async (store, vehicle, NULL, usher_test_take_result_cb, &result);
  saved = usher_customer_store_save_vehicle_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return saved;
}

static UsherVehicle *
add_vehicle (UsherTestWorkshop *workshop,
             UsherCustomer     *customer,
             const char        *plate,
             const char        *vin)
{
  g_autoptr (UsherVehicle) vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);

  vehicle->customer_id = customer->parent_instance.id;
  usher_entity_set_string (&vehicle->plate, plate);
  usher_entity_set_string (&vehicle->vin, vin);
  usher_entity_set_string (&vehicle->make, "大众");
  usher_entity_set_string (&vehicle->model, "朗逸");

  return save_vehicle (workshop, vehicle);
}

static GPtrArray *
find (UsherTestWorkshop *workshop,
      const char        *typed)
{
  UsherCustomerStore      *store = usher_session_get_customers (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *matches = NULL;

  usher_customer_store_find_vehicles_async (store, typed, NULL, usher_test_take_result_cb, &result);
  matches = usher_customer_store_find_vehicles_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return matches;
}

static void
assert_finds (UsherTestWorkshop *workshop,
              const char        *typed,
              const char        *plate)
{
  g_autoptr (GPtrArray) matches = find (workshop, typed);
  UsherVehicleMatch    *match = NULL;

  g_test_message ("looking for “%s”", typed);
  g_assert_cmpuint (matches->len, >=, 1);
  match = g_ptr_array_index (matches, 0);
  g_assert_cmpstr (match->vehicle->plate, ==, plate);
  g_assert_nonnull (match->customer);
}

static void
test_found_by_whatever_is_known (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     zhang = add_customer (workshop, "张丽", "138 0013 8000");
  g_autoptr (UsherCustomer)     wang = add_customer (workshop, "王小明", "13911112222");
  g_autoptr (UsherVehicle)      first = add_vehicle (workshop, zhang, "京a·12345", "LSVAA49J132047371");
  g_autoptr (UsherVehicle)      second = add_vehicle (workshop, wang, "沪AD12345", "");

  assert_finds (workshop, "京A12345", "京A12345");
  assert_finds (workshop, "京A·12345", "京A12345");
  assert_finds (workshop, "a123", "京A12345");
  assert_finds (workshop, "张丽", "京A12345"); /* two characters: no trigram finds them */
  assert_finds (workshop, "丽", "京A12345");
  assert_finds (workshop, "zl", "京A12345");
  assert_finds (workshop, "zhangli", "京A12345");
  assert_finds (workshop, "8000", "京A12345");
  assert_finds (workshop, "047371", "京A12345");
  assert_finds (workshop, "小明", "沪AD12345");
  assert_finds (workshop, "wxm", "沪AD12345");
  assert_finds (workshop, "D1234", "沪AD12345");
}

static void
test_a_strange_text_finds_nothing_and_harms_nothing (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     zhang = add_customer (workshop, "A & B <张> \"OR\"", "");
  g_autoptr (UsherVehicle)      vehicle = add_vehicle (workshop, zhang, "京A00001", "");
  static const char *const      texts[] = { "", "   ", "\"", "' OR 1=1 --", "NEAR(", "*", "%", "李雷韩梅梅" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) matches = find (workshop, texts[i]);

      g_assert_cmpuint (matches->len, ==, 0);
    }
  assert_finds (workshop, "张", "京A00001");
}

static void
test_a_changed_name_is_found_by_the_new_one_only (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     zhang = add_customer (workshop, "张丽", "13800138000");
  g_autoptr (UsherVehicle)      vehicle = add_vehicle (workshop, zhang, "京A12345", "");
  g_autoptr (UsherCustomer)     changed = usher_entity_copy (zhang);
  g_autoptr (UsherCustomer)     saved = NULL;
  g_autoptr (GPtrArray)         old = NULL;
  g_autoptr (GError)            error = NULL;

  usher_entity_set_string (&changed->name, "刘梅");
  saved = save_customer (workshop, changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->parent_instance.row_version, ==, zhang->parent_instance.row_version + 1);

  old = find (workshop, "张丽");
  g_assert_cmpuint (old->len, ==, 0);
  assert_finds (workshop, "刘梅", "京A12345");
}

static void
test_a_stale_customer_is_a_conflict (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     zhang = add_customer (workshop, "张丽", "13800138000");
  g_autoptr (UsherCustomer)     first = save_customer (workshop, zhang, NULL);
  g_autoptr (UsherCustomer)     second = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_nonnull (first);
  second = save_customer (workshop, zhang, &error);
  g_assert_null (second);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_a_car_keeps_who_had_it (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherCustomerStore           *store = usher_session_get_customers (workshop->session);
  g_autoptr (UsherCustomer)     zhang = add_customer (workshop, "张丽", "13800138000");
  g_autoptr (UsherCustomer)     wang = add_customer (workshop, "王小明", "13911112222");
  g_autoptr (UsherVehicle)      vehicle = add_vehicle (workshop, zhang, "京A12345", "");
  g_autoptr (UsherVehicle)      sold = usher_entity_copy (vehicle);
  g_autoptr (UsherVehicle)      saved = NULL;
  g_autoptr (UsherVehicleFile)  file = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;

  sold->customer_id = wang->parent_instance.id;
  usher_entity_set_string (&sold->plate, "津B88888");
  saved = save_vehicle (workshop, sold);
  usher_customer_store_load_file_async (store, saved->parent_instance.id, NULL, usher_test_take_result_cb, &result);
  file = usher_customer_store_load_file_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  g_assert_cmpstr (file->vehicle->plate, ==, "津B88888");
  g_assert_cmpstr (file->customer->name, ==, "王小明");
  g_assert_cmpuint (file->visits->len, ==, 0);
  assert_finds (workshop, "津B88888", "津B88888");
}

static void
test_the_global_search_groups_its_hits (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherSearchStore             *store = usher_session_get_search (workshop->session);
  g_autoptr (UsherCustomer)     zhang = add_customer (workshop, "张丽", "13800138000");
  g_autoptr (UsherVehicle)      vehicle = add_vehicle (workshop, zhang, "京A12345", "");
  g_autoptr (GPtrArray)         hits = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;
  UsherSearchHit               *hit = NULL;

  usher_search_store_find_async (store, "12345", 50, NULL, usher_test_take_result_cb, &result);
  hits = usher_search_store_find_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->kind, ==, "vehicle");
  g_assert_cmpstr (hit->title, ==, "京A·12345");
  g_assert_cmpint (hit->parent_instance.id, ==, vehicle->parent_instance.id);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/customers/found-by-whatever-is-known", test_found_by_whatever_is_known);
  g_test_add_func ("/customers/strange-texts", test_a_strange_text_finds_nothing_and_harms_nothing);
  g_test_add_func ("/customers/changed-name", test_a_changed_name_is_found_by_the_new_one_only);
  g_test_add_func ("/customers/stale-is-a-conflict", test_a_stale_customer_is_a_conflict);
  g_test_add_func ("/customers/car-keeps-who-had-it", test_a_car_keeps_who_had_it);
  g_test_add_func ("/customers/global-search", test_the_global_search_groups_its_hits);

  return g_test_run ();
}
