/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-test-order.h"

#include "usher-database.h"

UsherOrder *
usher_test_walk_in (UsherTestWorkshop *workshop,
                    const char        *plate,
                    const char        *content)
{
  UsherOrderStore          *store = usher_session_get_orders (workshop->session);
  g_autoptr (UsherCustomer) customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherVehicle)  vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;
  UsherOrder               *order = NULL;

  usher_entity_set_string (&customer->name, "张丽");
  usher_entity_set_string (&customer->phone, "13800138000");
  usher_entity_set_string (&vehicle->plate, plate);
  usher_entity_set_string (&vehicle->make, "大众");
  usher_order_store_check_in_walk_in_async (store, customer, vehicle, content, 0, NULL, usher_test_take_result_cb,
                                            &result);
  order = usher_order_store_check_in_walk_in_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (order);

  return order;
}

/* The same customer with the same car. */
UsherOrder *
usher_test_come_again (UsherTestWorkshop *workshop,
                       UsherOrder        *last_time)
{
  UsherOrderStore           *store = usher_session_get_orders (workshop->session);
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, last_time->parent_instance.id);
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (GError)         error = NULL;
  UsherOrder                *order = NULL;

  usher_order_store_check_in_walk_in_async (store, file->customer, file->vehicle, NULL, 0, NULL,
                                            usher_test_take_result_cb, &result);
  order = usher_order_store_check_in_walk_in_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return order;
}

UsherOrder *
usher_test_check_in (UsherTestWorkshop *workshop,
                     gint64             booking_id,
                     GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_check_in_async (store, booking_id, 0, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_check_in_finish (store, usher_test_wait_for_result (&result), error);
}

UsherOrderFile *
usher_test_load (UsherTestWorkshop *workshop,
                 gint64             order_id)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherOrderFile          *file = NULL;

  usher_order_store_load_async (store, order_id, NULL, usher_test_take_result_cb, &result);
  file = usher_order_store_load_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);

  return file;
}

UsherOrder *
usher_test_save_head (UsherTestWorkshop *workshop,
                      UsherOrder        *order,
                      GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_head_async (store, order, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_head_finish (store, usher_test_wait_for_result (&result), error);
}

/* By somebody who sees all that is there. */
UsherEstimate *
usher_test_save_lines (UsherTestWorkshop *workshop,
                       gint64             order_id,
                       UsherEstimate     *estimate,
                       GError           **error)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);

  return usher_test_save_lines_over (workshop, order_id, estimate, file->estimate, error);
}

/* By somebody who has seen @seen. */
UsherEstimate *
usher_test_save_lines_over (UsherTestWorkshop *workshop,
                            gint64             order_id,
                            UsherEstimate     *estimate,
                            UsherEstimate     *seen,
                            GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_lines_async (store, order_id, estimate, seen, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_lines_finish (store, usher_test_wait_for_result (&result), error);
}

/* One more line of labour at 120.00 an hour, saved. */
UsherEstimate *
usher_test_add_line (UsherTestWorkshop *workshop,
                     gint64             order_id,
                     const char        *description,
                     gint64             hours,
                     UsherConsent       consent)
{
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, order_id);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  g_autoptr (UsherEstimate)     longer = NULL;
  g_autoptr (GError)            error = NULL;
  UsherEstimate                *saved = NULL;

  g_set_str (&line->description, description);
  line->hours = hours;
  line->unit_price = 12000;
  line->consent = consent;
  longer = usher_estimate_insert (file->estimate, usher_estimate_get_n_lines (file->estimate), line);
  saved = usher_test_save_lines (workshop, order_id, longer, &error);
  g_assert_no_error (error);

  return saved;
}

/* Everything on the head that the guard asks for. */
void
usher_test_complete (UsherTestWorkshop *workshop,
                     gint64             order_id)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);
  g_autoptr (UsherOrder)     order = usher_entity_copy (file->order);
  g_autoptr (UsherOrder)     saved = NULL;
  g_autoptr (GError)         error = NULL;

  order->reception_at = order->arrived_at;
  order->odometer = 52000;
  order->promised_at = usher_session_now (workshop->session) + 4 * 3600;
  order->payment_method = USHER_PAYMENT_METHOD_WECHAT;
  order->old_parts = USHER_OLD_PARTS_LEAVE;
  saved = usher_test_save_head (workshop, order, &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->car_state, ==, USHER_CAR_STATE_IN_RECEPTION);
}

static GBytes *
render_plain_text (const char *number,
                   int         version,
                   gint64      issued_at,
                   gpointer    data,
                   char      **content,
                   GError    **error)
{
  char *text = g_strdup_printf ("%%PDF of %s version %d", number, version);

  *content = g_strdup_printf ("{\"number\":\"%s\"}", number);
  return g_bytes_new_take (text, strlen (text));
}

UsherDocument *
usher_test_issue (UsherTestWorkshop *workshop,
                  gint64             order_id,
                  GError           **error)
{
  UsherDocumentStore        *store = usher_session_get_documents (workshop->session);
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order_id);
  g_autoptr (GAsyncResult)   result = NULL;
  UsherDocumentDraft         draft = {
            .kind = "authorization",
            .prefix = "WX",
            .order_id = order_id,
            .language = "zh",
            .template_version = 1,
            .total = file->order->total,
            .estimate = file->estimate,
            .render = render_plain_text,
  };

  usher_document_store_issue_async (store, &draft, NULL, usher_test_take_result_cb, &result);

  return usher_document_store_issue_finish (store, usher_test_wait_for_result (&result), error);
}

UsherAuthorization *
usher_test_consent (UsherTestWorkshop *workshop,
                    UsherDocument     *document,
                    GError           **error)
{
  UsherDocumentStore            *store = usher_session_get_documents (workshop->session);
  g_autoptr (UsherAuthorization) authorization = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);
  g_autoptr (GAsyncResult)       result = NULL;

  authorization->document_id = document->parent_instance.id;
  authorization->method = USHER_CONSENT_METHOD_PAPER;
  usher_entity_set_string (&authorization->consented_by, "张丽");
  authorization->total = document->total;
  usher_document_store_record_consent_async (store, authorization, NULL, NULL, NULL, NULL, usher_test_take_result_cb, &result);

  return usher_document_store_record_consent_finish (store, usher_test_wait_for_result (&result), error);
}

UsherOrder *
usher_test_cancel (UsherTestWorkshop *workshop,
                   gint64             order_id,
                   GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_cancel_async (store, order_id, "客户改日再来", NULL, usher_test_take_result_cb, &result);

  return usher_order_store_cancel_finish (store, usher_test_wait_for_result (&result), error);
}

static gpointer
query_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, input, error);
  gint64                     value = 0;

  if (statement == NULL || !usher_statement_run_for_id (statement, &value, error))
    return NULL;

  return g_memdup2 (&value, sizeof value);
}

/* The number in the first column of the first row, past every store. */
gint64
usher_test_query (UsherTestWorkshop *workshop,
                  const char        *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *value = usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_READ,
                                                      "test-query", query_in_worker, (gpointer) sql, &error);

  g_assert_no_error (error);

  return *value;
}

static gpointer
exec_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  usher_connection_exec (connection, input, error);
  return NULL;
}

/* What somebody with a database tool would do. */
gboolean
usher_test_try_sql (UsherTestWorkshop *workshop,
                    const char        *sql,
                    GError           **error)
{
  g_autoptr (GError) local_error = NULL;

  usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_WRITE, "test-sql",
                           exec_in_worker, (gpointer) sql, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

void
usher_test_run_sql (UsherTestWorkshop *workshop,
                    const char        *sql)
{
  g_autoptr (GError) error = NULL;

  usher_test_try_sql (workshop, sql, &error);
  g_assert_no_error (error);
}

UsherEstimateLine *
usher_test_line (UsherEstimate *estimate,
                 guint          i)
{
  g_assert_cmpuint (usher_estimate_get_n_lines (estimate), >, i);

  return usher_estimate_get_line (estimate, i);
}

/* A line that was put off, and the visit is over. */
UsherEstimate *
usher_test_leave_deferred (UsherTestWorkshop *workshop,
                           UsherOrder        *order)
{
  UsherEstimate *estimate =
      usher_test_add_line (workshop, order->parent_instance.id, "更换前刹车片", 120, USHER_CONSENT_DEFERRED);

  usher_test_run_sql (workshop, "UPDATE repair_order SET document_state = 'closed'");
  return estimate;
}

/* An order with one line of 0.5 h at 120.00, ready to be issued. */
UsherOrder *
usher_test_ready_order (UsherTestWorkshop *workshop,
                        const char        *plate)
{
  UsherOrder               *order = usher_test_walk_in (workshop, plate, "保养");
  g_autoptr (UsherEstimate) estimate =
      usher_test_add_line (workshop, order->parent_instance.id, "更换机油", 50, USHER_CONSENT_QUOTED);

  usher_test_complete (workshop, order->parent_instance.id);
  return order;
}

UsherDocument *
usher_test_must_issue (UsherTestWorkshop *workshop,
                       gint64             order_id)
{
  g_autoptr (GError) error = NULL;
  UsherDocument     *document = usher_test_issue (workshop, order_id, &error);

  g_assert_no_error (error);
  return document;
}

UsherAuthorization *
usher_test_must_consent (UsherTestWorkshop *workshop,
                         UsherDocument     *document)
{
  g_autoptr (GError)  error = NULL;
  UsherAuthorization *authorization = usher_test_consent (workshop, document, &error);

  g_assert_no_error (error);
  return authorization;
}
