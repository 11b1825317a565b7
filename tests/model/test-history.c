/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a customer in order of time, what is handed out of it, and how a
 * customer is forgotten. */

#include <string.h>

#include "usher-customer-store.h"
#include "usher-error.h"
#include "usher-history-store.h"
#include "usher-test-order.h"
#include "usher-test-workshop.h"

static gint64
customer_of (UsherOrder *order)
{
  return order->customer_id;
}

static GPtrArray *
list (UsherTestWorkshop *workshop,
      const char        *kind,
      gint64             id,
      guint              offset,
      guint              limit)
{
  UsherHistoryStore       *store = usher_session_get_history (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *items = NULL;

  usher_history_store_list_async (store, kind, id, offset, limit, NULL, usher_test_take_result_cb, &result);
  items = usher_history_store_list_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return items;
}

static guint
count_kind (GPtrArray  *items,
            const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += g_str_equal (((UsherHistoryItem *) g_ptr_array_index (items, i))->kind, kind);

  return n;
}

static guint
find_hindrances (UsherTestWorkshop *workshop,
                 gint64             customer_id)
{
  UsherHistoryStore       *store = usher_session_get_history (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  guint                    hindrances = 0;

  usher_history_store_hindrances_async (store, customer_id, NULL, usher_test_take_result_cb, &result);
  usher_history_store_hindrances_finish (store, usher_test_wait_for_result (&result), &hindrances, &error);
  g_assert_no_error (error);

  return hindrances;
}

static gboolean
anonymise (UsherTestWorkshop *workshop,
           gint64             customer_id,
           gboolean           only_needless,
           GError           **error)
{
  UsherHistoryStore       *store = usher_session_get_history (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_history_store_anonymise_async (store, customer_id, only_needless, NULL, usher_test_take_result_cb, &result);
  return usher_history_store_anonymise_finish (store, usher_test_wait_for_result (&result), error);
}

static char *export (UsherTestWorkshop *workshop,
                     gint64             customer_id,
                     GError           **error)
{
  UsherHistoryStore       *store = usher_session_get_history (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_history_store_export_async (store, customer_id, NULL, usher_test_take_result_cb, &result);
  return usher_history_store_export_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_in_order_of_time (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)     document = usher_test_must_issue (workshop, order->parent_instance.id);
  g_autoptr (GPtrArray)         of_car = list (workshop, "vehicle", order->vehicle_id, 0, 100);
  g_autoptr (GPtrArray)         of_customer = list (workshop, "customer", customer_of (order), 0, 100);
  gint64                        last = G_MAXINT64;

  g_assert_cmpuint (count_kind (of_car, "visit"), ==, 1);
  g_assert_cmpuint (count_kind (of_car, "document"), ==, 1);
  g_assert_cmpuint (of_car->len, ==, of_customer->len);
  for (guint i = 0; i < of_car->len; i++)
    {
      UsherHistoryItem *item = g_ptr_array_index (of_car, i);

      g_assert_cmpint (item->at, <=, last);
      last = item->at;
    }
}

/* A page after the other, nothing twice and nothing lost. */
static void
test_pages (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (GPtrArray)         all = NULL;
  g_autofree char              *sql = NULL;
  guint                         seen = 0;

  sql = g_strdup_printf ("INSERT INTO booking (customer_id, vehicle_id, arrives_at, content, created_at)"
                         " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 97)"
                         " SELECT %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 1700000000 + (i %% 10), '保养', 0 FROM n",
                         order->customer_id, order->vehicle_id);
  usher_test_run_sql (workshop, sql);
  all = list (workshop, "vehicle", order->vehicle_id, 0, 1000);
  g_assert_cmpuint (all->len, >=, 98);
  while (seen < all->len)
    {
      g_autoptr (GPtrArray) page = list (workshop, "vehicle", order->vehicle_id, seen, 40);

      g_assert_cmpuint (page->len, >, 0);
      for (guint i = 0; i < page->len; i++)
        {
          UsherHistoryItem *one = g_ptr_array_index (page, i);
          UsherHistoryItem *other = g_ptr_array_index (all, seen + i);

          g_assert_cmpint (one->parent_instance.id, ==, other->parent_instance.id);
          g_assert_cmpstr (one->kind, ==, other->kind);
        }
      seen += page->len;
    }
}

static void
test_export (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (GError)            error = NULL;
  g_autofree char              *json = NULL;
  g_autofree char              *sql = NULL;

  json = export (workshop, customer_of (order), &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (json, "京A12345"));
  g_assert_nonnull (strstr (json, "\"bookings\""));
  sql = g_strdup_printf ("SELECT COUNT (*) FROM audit_event WHERE kind = 'customer' AND action = 'export' AND row_id = %" G_GINT64_FORMAT,
                         customer_of (order));
  g_assert_cmpint (usher_test_query (workshop, sql), ==, 1);
}

static void
test_kept_while_open (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (GError)            error = NULL;
  guint                         found = find_hindrances (workshop, customer_of (order));

  g_assert_cmpuint (found & USHER_HINDRANCE_OPEN_ORDER, !=, 0);
  g_assert_cmpuint (found & USHER_HINDRANCE_RETENTION, !=, 0);
  g_assert_cmpuint (found & USHER_HINDRANCE_OPEN_COMPLAINT, ==, 0);
  g_assert_false (anonymise (workshop, customer_of (order), FALSE, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

/* Within retention only what is not needed goes. */
static void
test_minimised (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "UPDATE customer SET name = '张丽', phone = '13800138000', second_phone = '13911112222',"
                                " note = '爱喝茶', may_be_called = 1");
  g_assert_true (anonymise (workshop, customer_of (order), TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM customer WHERE name = '张丽' AND phone = '13800138000'"
                                               " AND second_phone = '' AND note = '' AND may_be_called = 0"),
                   ==, 1);
}

static guint
count_found (UsherTestWorkshop *workshop,
             const char        *typed)
{
  UsherCustomerStore      *store = usher_session_get_customers (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray)    matches = NULL;

  usher_customer_store_find_vehicles_async (store, typed, NULL, usher_test_take_result_cb, &result);
  matches = usher_customer_store_find_vehicles_finish (store, usher_test_wait_for_result (&result), NULL);

  return matches->len;
}

/* Seven years later nothing says any more who it was, and the car is known. */
static void
test_forgotten (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherCustomerStore           *store = usher_session_get_customers (workshop->session);
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherCustomer)     customer = NULL;
  g_autoptr (UsherCustomer)     changed = NULL;
  g_autoptr (GAsyncResult)      loading = NULL;
  g_autoptr (GAsyncResult)      saving = NULL;
  g_autoptr (GError)            error = NULL;
  gint64                        id = customer_of (order);

  usher_customer_store_load_customer_async (store, id, NULL, usher_test_take_result_cb, &loading);
  customer = usher_customer_store_load_customer_finish (store, usher_test_wait_for_result (&loading), &error);
  g_assert_no_error (error);
  changed = usher_entity_copy (customer);
  usher_entity_set_string (&changed->name, "欧阳某某");
  usher_customer_store_save_customer_async (store, changed, NULL, usher_test_take_result_cb, &saving);
  g_object_unref (usher_customer_store_save_customer_finish (store, usher_test_wait_for_result (&saving), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (workshop, "欧阳某某"), ==, 1);

  usher_test_run_sql (workshop, "UPDATE repair_order SET document_state = 'closed', closed_at = arrived_at, brought_by = '欧阳某某'");
  g_assert_cmpuint (find_hindrances (workshop, id), ==, USHER_HINDRANCE_RETENTION);
  usher_clock_advance (workshop->clock, (gint64) 7 * 366 * 24 * 3600);
  g_assert_cmpuint (find_hindrances (workshop, id), ==, 0);
  g_assert_true (anonymise (workshop, id, FALSE, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (count_found (workshop, "欧阳某某"), ==, 0);
  g_assert_cmpuint (count_found (workshop, "京A12345"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM customer WHERE name <> '' OR phone <> ''"), ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM repair_order WHERE brought_by <> ''"), ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM audit_value WHERE new_value = '欧阳某某' OR old_value = '欧阳某某'"),
                   ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM customer WHERE anonymised_at IS NOT NULL"), ==, 1);
}

static void
test_record (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherHistoryStore            *store = usher_session_get_history (workshop->session);
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;
  g_auto (GStrv)                missing = NULL;
  g_autofree char              *json = NULL;

  usher_history_store_record_async (store, order->parent_instance.id, NULL, usher_test_take_result_cb, &result);
  json = usher_history_store_record_finish (store, usher_test_wait_for_result (&result), &missing, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (json, "\"vehicleplatenumber\" : \"京A12345\""));
  g_assert_nonnull (strstr (json, "\"companyname\" : \"顺达汽车维修\""));
  /* It is not settled yet, and nothing is done. */
  g_assert_true (g_strv_contains ((const char *const *) missing, "settledate"));
  g_assert_true (g_strv_contains ((const char *const *) missing, "costlistcode"));
  g_assert_true (g_strv_contains ((const char *const *) missing, "repairprojectlist"));
  g_assert_false (g_strv_contains ((const char *const *) missing, "vehicleplatenumber"));
}

static void
test_only_a_manager (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x'");
  g_assert_null (export (workshop, customer_of (order), &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (anonymise (workshop, customer_of (order), TRUE, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/in-order-of-time", test_in_order_of_time);
  g_test_add_func ("/history/pages", test_pages);
  g_test_add_func ("/history/export", test_export);
  g_test_add_func ("/history/kept-while-open", test_kept_while_open);
  g_test_add_func ("/history/minimised", test_minimised);
  g_test_add_func ("/history/forgotten", test_forgotten);
  g_test_add_func ("/history/record", test_record);
  g_test_add_func ("/history/only-a-manager", test_only_a_manager);

  return g_test_run ();
}
