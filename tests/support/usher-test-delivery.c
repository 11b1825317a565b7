/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-test-delivery.h"

#include <string.h>

static UsherDeliveryStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_deliveries (workshop->session);
}

static void
run (UsherTestWorkshop *workshop,
     const char        *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
run (UsherTestWorkshop *workshop,
     const char        *format,
     ...)
{
  g_autofree char *sql = NULL;
  va_list          arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  usher_test_run_sql (workshop, sql);
}

/* One whose one line of 60.00 was authorized, done and checked, and whose
 * customer is satisfied. */
UsherOrder *
usher_test_checked_order (UsherTestWorkshop *workshop,
                          const char        *plate)
{
  UsherOrder                    *order = usher_test_ready_order (workshop, plate);
  gint64                         id = order->parent_instance.id;
  gint64                         now = usher_session_now (workshop->session);
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, id);
  g_autoptr (UsherAuthorization) consent = usher_test_must_consent (workshop, document);

  run (workshop, "UPDATE estimate_line SET consent = 'done', done_at = %" G_GINT64_FORMAT " WHERE order_id = %" G_GINT64_FORMAT " AND consent = 'authorized'", now, id);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const levels[] = { "self", "peer", "final" };

      run (workshop, "INSERT INTO quality_check (order_id, level, version, result, checked_at) VALUES (%" G_GINT64_FORMAT ", '%s', 1, 'passed', %" G_GINT64_FORMAT ")", id, levels[i], now);
    }
  run (workshop, "INSERT INTO job (order_id, bay_cleaned) VALUES (%" G_GINT64_FORMAT ", 1)", id);
  run (workshop, "INSERT INTO acceptance (order_id, is_satisfied, at) VALUES (%" G_GINT64_FORMAT ", 1, %" G_GINT64_FORMAT ")", id, now);
  run (workshop, "UPDATE repair_order SET car_state = 'ready' WHERE id = %" G_GINT64_FORMAT, id);
  return order;
}

/* The settlement list is out, and paid if so. */
void
usher_test_settle (UsherTestWorkshop *workshop,
                   gint64             order_id,
                   gboolean           is_paid)
{
  gint64 now = usher_session_now (workshop->session);

  run (workshop, "INSERT INTO settlement (order_id, number, labour, parts, sublet, fees, discount, tax_rate, tax, rounding, total, issued_at) VALUES (%" G_GINT64_FORMAT ", 'JS%" G_GINT64_FORMAT "', 6000, 0, 0, 0, 0, 0, 0, 0, 6000, %" G_GINT64_FORMAT ")", order_id, order_id, now);
  run (workshop, "INSERT INTO settlement_share (settlement_id, payer, gross, discount, tax, rounding, total) SELECT id, 'customer', 6000, 0, 0, 0, 6000 FROM settlement WHERE order_id = %" G_GINT64_FORMAT, order_id);
  run (workshop, "INSERT INTO settlement_showing (settlement_id, how, shown_at) SELECT id, 'shown', %" G_GINT64_FORMAT " FROM settlement WHERE order_id = %" G_GINT64_FORMAT, now, order_id);
  if (is_paid)
    run (workshop, "INSERT INTO payment (order_id, settlement_id, kind, method, amount, taken_at) SELECT order_id, id, 'payment', 'cash', 6000, %" G_GINT64_FORMAT " FROM settlement WHERE order_id = %" G_GINT64_FORMAT, now, order_id);
  run (workshop, "UPDATE repair_order SET document_state = 'settled', money_state = '%s' WHERE id = %" G_GINT64_FORMAT, is_paid ? "settled" : "unsettled", order_id);
}

UsherDeliveryFile *
usher_test_load_delivery (UsherTestWorkshop *workshop,
                          gint64             order_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherDeliveryFile       *file = NULL;

  usher_delivery_store_load_async (get_store (workshop), order_id, NULL, usher_test_take_result_cb, &result);
  file = usher_delivery_store_load_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return file;
}

UsherDelivery *
usher_test_save_delivery (UsherTestWorkshop *workshop,
                          UsherDelivery     *delivery,
                          GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_delivery_store_save_async (get_store (workshop), delivery, NULL, usher_test_take_result_cb, &result);

  return usher_delivery_store_save_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

/* All explained and handed back, 8 km driven; saved. */
UsherDelivery *
usher_test_complete_delivery (UsherTestWorkshop *workshop,
                              gint64             order_id)
{
  g_autoptr (UsherDeliveryFile) file = usher_test_load_delivery (workshop, order_id);
  g_autoptr (UsherOrderFile)    order = usher_test_load (workshop, order_id);
  g_autoptr (UsherDelivery)     delivery = usher_entity_copy (file->delivery);
  g_autoptr (GError)            error = NULL;
  UsherDelivery                *saved = NULL;

  delivery->told_done = delivery->told_not_done = delivery->told_next = delivery->showed_parts = TRUE;
  delivery->keys_back = delivery->documents_back = delivery->belongings_back = TRUE;
  delivery->old_parts = USHER_OLD_PARTS_FATE_RETURNED;
  delivery->odometer_out = order->order->odometer + 8;
  saved = usher_test_save_delivery (workshop, delivery, &error);
  g_assert_no_error (error);

  return saved;
}

static GBytes *
draw (const UsherHandover *handover,
      gpointer             data,
      char               **content,
      GError             **error)
{
  char *text = g_strdup_printf ("%%PDF %s %u", handover->number, handover->delivery->guaranteed->len);

  *content = g_strdup ("{}");

  return g_bytes_new_take (text, strlen (text));
}

UsherGatePass *
usher_test_issue_pass (UsherTestWorkshop *workshop,
                       gint64             order_id,
                       UsherGatePassKind  kind,
                       GError           **error)
{
  g_autoptr (UsherGatePass) pass = g_object_new (USHER_TYPE_GATE_PASS, NULL);
  g_autoptr (GAsyncResult)  result = NULL;

  pass->order_id = order_id;
  pass->kind = kind;
  pass->out_km = -1;
  usher_delivery_store_issue_pass_async (get_store (workshop), pass, draw, NULL, NULL, NULL, usher_test_take_result_cb, &result);

  return usher_delivery_store_issue_pass_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

UsherDelivery *
usher_test_deliver (UsherTestWorkshop *workshop,
                    UsherDelivery     *delivery,
                    const char        *override_reason,
                    GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_delivery_store_deliver_async (get_store (workshop), delivery, override_reason, draw, NULL, NULL, NULL,
                                      usher_test_take_result_cb, &result);

  return usher_delivery_store_deliver_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}
