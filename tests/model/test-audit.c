/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-audit-rows.h"
#include "usher-audit-store.h"
#include "usher-customer-store.h"
#include "usher-database.h"
#include "usher-test-order.h"
#include "usher-test-workshop.h"

static UsherCustomer *
save (UsherTestWorkshop *workshop,
      UsherCustomer     *customer)
{
  UsherCustomerStore      *store = usher_session_get_customers (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherCustomer           *saved = NULL;

  usher_customer_store_save_customer_async (store, customer, NULL, usher_test_take_result_cb, &result);
  saved = usher_customer_store_save_customer_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  return saved;
}

/* A customer who was written down and then got another phone number. */
static UsherCustomer *
add_changed_customer (UsherTestWorkshop *workshop)
{
  g_autoptr (UsherCustomer) customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherCustomer) saved = NULL;
  g_autoptr (UsherCustomer) changed = NULL;

  usher_entity_set_string (&customer->name, "张丽");
  usher_entity_set_string (&customer->phone, "13800138000");
  saved = save (workshop, customer);
  changed = usher_entity_copy (saved);
  usher_entity_set_string (&changed->phone, "13911112222");
  return save (workshop, changed);
}

static GPtrArray *
list (UsherTestWorkshop *workshop,
      gint64             id)
{
  UsherAuditStore         *store = usher_session_get_audit (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *events = NULL;

  usher_audit_store_list_async (store, "customer", id, NULL, usher_test_take_result_cb, &result);
  events = usher_audit_store_list_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  return events;
}

static gpointer
verify_in_worker (UsherConnection *connection,
                  gpointer         input,
                  GError         **error)
{
  GString *problems = g_string_new (NULL);

  g_assert_true (usher_audit_rows_verify (connection, problems, error));
  return g_string_free (problems, FALSE);
}

static char *
verify (UsherTestWorkshop *workshop)
{
  g_autoptr (GError) error = NULL;
  char              *problems = usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_READ,
                                                         "verify", verify_in_worker, NULL, &error);

  g_assert_no_error (error);
  return problems;
}

static gpointer
run_in_worker (UsherConnection *connection,
               gpointer         input,
               GError         **error)
{
  return GINT_TO_POINTER (usher_connection_exec (connection, input, error));
}

static void
run_sql (UsherTestWorkshop *workshop,
         const char        *sql)
{
  g_autoptr (GError) error = NULL;

  usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_WRITE, "sql", run_in_worker,
                           (gpointer) sql, &error);
  g_assert_no_error (error);
}

static gpointer
erase_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  return GINT_TO_POINTER (usher_audit_rows_erase_values (connection, "customer", *(gint64 *) input, error));
}

static void
test_says_what_was_changed (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     customer = add_changed_customer (workshop);
  g_autoptr (GPtrArray)         events = list (workshop, customer->parent_instance.id);
  UsherAuditEvent              *change = NULL;

  g_assert_cmpuint (events->len, ==, 2);
  change = g_ptr_array_index (events, 0);
  g_assert_cmpstr (change->action, ==, "phone");
  g_assert_cmpstr (change->old_value, ==, "13800138000");
  g_assert_cmpstr (change->new_value, ==, "13911112222");
  g_assert_true (change->is_field);
  g_assert_false (change->is_erased);
  g_assert_cmpstr (((UsherAuditEvent *) g_ptr_array_index (events, 1))->action, ==, "create");
}

/* Saved without a change, nothing is said. */
static void
test_says_nothing_when_nothing_changed (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     customer = add_changed_customer (workshop);
  g_autoptr (UsherCustomer)     again = save (workshop, customer);
  g_autoptr (GPtrArray)         events = list (workshop, again->parent_instance.id);

  g_assert_cmpuint (events->len, ==, 2);
}

static void
test_is_append_only (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     customer = add_changed_customer (workshop);
  const char *const             attempts[] = {
    "UPDATE audit_event SET at = at + 1", "DELETE FROM audit_event", "UPDATE audit_value SET new_value = ''"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;

      usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_WRITE, "sql", run_in_worker,
                               (gpointer) attempts[i], &error);
      g_assert_nonnull (error);
    }
  g_assert_nonnull (customer);
}

/* Somebody who gets at the file past the program is found out. */
static void
test_a_change_behind_its_back_is_found (gconstpointer data)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     customer = add_changed_customer (workshop);
  g_autofree char              *before = verify (workshop);
  g_autofree char              *after = NULL;

  g_assert_cmpstr (before, ==, "");
  run_sql (workshop, "DROP TRIGGER audit_is_frozen");
  run_sql (workshop, "DROP TRIGGER audit_stays");
  run_sql (workshop, "DROP TRIGGER audit_value_is_frozen");
  run_sql (workshop, data);
  after = verify (workshop);
  g_assert_nonnull (strstr (after, "of the audit trail"));
  g_assert_nonnull (customer);
}

static void
test_erased_values_leave_the_chain_whole (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherCustomer)     customer = add_changed_customer (workshop);
  g_autoptr (GPtrArray)         events = NULL;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *problems = NULL;
  UsherAuditEvent              *change = NULL;

  usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_WRITE, "erase", erase_in_worker,
                           &customer->parent_instance.id, &error);
  g_assert_no_error (error);
  events = list (workshop, customer->parent_instance.id);
  change = g_ptr_array_index (events, 0);
  g_assert_true (change->is_erased);
  g_assert_cmpstr (change->new_value, ==, "");
  problems = verify (workshop);
  g_assert_cmpstr (problems, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/audit/says-what-was-changed", test_says_what_was_changed);
  g_test_add_func ("/audit/says-nothing-when-nothing-changed", test_says_nothing_when_nothing_changed);
  g_test_add_func ("/audit/is-append-only", test_is_append_only);
  g_test_add_data_func ("/audit/found-out/changed", "UPDATE audit_event SET at = at + 1 WHERE action = 'phone'",
                        test_a_change_behind_its_back_is_found);
  g_test_add_data_func ("/audit/found-out/value", "UPDATE audit_value SET new_value = '1'",
                        test_a_change_behind_its_back_is_found);
  g_test_add_data_func ("/audit/found-out/removed", "DELETE FROM audit_event WHERE action = 'create'",
                        test_a_change_behind_its_back_is_found);
  g_test_add_func ("/audit/erased-values", test_erased_values_leave_the_chain_whole);

  return g_test_run ();
}
