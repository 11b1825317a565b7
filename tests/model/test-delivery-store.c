/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-delivery.h"

#include <string.h>

static void
sign_in (UsherTestWorkshop *workshop,
         UsherRole          role)
{
  UsherShop *shop = usher_session_get_shop (workshop->session);

  /* From the first PIN on, what somebody may do goes by the role. */
  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x'");
  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (shop->staff, i);

      if (staff->role == role)
        usher_session_set_staff (workshop->session, staff);
    }
}

static void
test_a_delivery_is_saved_as_it_is_typed (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherDeliveryFile) first = usher_test_load_delivery (workshop, id);
  g_autoptr (UsherDelivery)     typed = usher_entity_copy (first->delivery);
  g_autoptr (UsherDelivery)     saved = NULL;
  g_autoptr (UsherDelivery)     stale = NULL;
  g_autoptr (UsherDelivery)     rival = NULL;
  g_autoptr (UsherDeliveryFile) second = NULL;
  g_autoptr (GError)            error = NULL;

  /* What is known fills it in, and is no row yet. */
  g_assert_cmpint (typed->parent_instance.row_version, ==, 0);
  g_assert_cmpstr (typed->collected_by, ==, "张丽");
  g_assert_cmpstr (typed->phone, ==, "13800138000");
  g_assert_cmpint (typed->odometer_out, ==, -1);
  g_assert_cmpint (typed->next_service_km, >, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM delivery"), ==, 0);

  usher_entity_set_string (&typed->relation, "配偶");
  typed->keys_back = TRUE;
  saved = usher_test_save_delivery (workshop, typed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->parent_instance.row_version, ==, 1);

  /* Another desk that had not seen it. */
  rival = usher_test_save_delivery (workshop, typed, &error);
  g_assert_null (rival);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  second = usher_test_load_delivery (workshop, id);
  g_assert_cmpstr (second->delivery->relation, ==, "配偶");
  g_assert_true (second->delivery->keys_back);
  g_clear_object (&saved);
  saved = usher_test_save_delivery (workshop, second->delivery, &error);
  g_assert_no_error (error);
  stale = usher_test_save_delivery (workshop, second->delivery, &error);
  g_assert_null (stale);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_nothing_is_prepared_before_the_consent (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDeliveryFile) file = usher_test_load_delivery (workshop, order->parent_instance.id);
  g_autoptr (UsherDelivery)     saved = NULL;
  g_autoptr (GError)            error = NULL;

  saved = usher_test_save_delivery (workshop, file->delivery, &error);
  g_assert_null (saved);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_the_gate_opens_for_what_is_paid (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherGatePass)     pass = NULL;
  g_autoptr (UsherGatePass)     again = NULL;
  g_autoptr (GError)            error = NULL;

  /* Not settled, then not paid. */
  g_assert_null (usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  usher_test_settle (workshop, id, FALSE);
  g_assert_null (usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM gate_pass"), ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM document WHERE kind = 'gate-pass'"), ==, 0);

  /* On account, by somebody's word. */
  usher_test_run_sql (workshop, "INSERT INTO payment (order_id, settlement_id, kind, method, amount, approved_by, taken_at)"
                                " SELECT order_id, id, 'payment', 'on-account', 6000, 2, 1 FROM settlement");
  pass = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pass->number, ==, "CM20261123001");
  g_assert_cmpint (pass->approved_by, ==, 2);
  g_assert_cmpint (pass->document_id, !=, 0);

  /* One is enough. */
  again = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error);
  g_assert_null (again);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static UsherGatePass *
void_pass (UsherTestWorkshop *workshop,
           UsherGatePass     *pass,
           const char        *reason,
           GError           **error)
{
  UsherDeliveryStore      *store = usher_session_get_deliveries (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_delivery_store_void_pass_async (store, pass, reason, NULL, usher_test_take_result_cb, &result);

  return usher_delivery_store_void_pass_finish (store, usher_test_wait_for_result (&result), error);
}

static UsherGatePass *
note_gate (UsherTestWorkshop *workshop,
           UsherGatePass     *pass,
           gboolean           is_out,
           gboolean           is_back,
           GError           **error)
{
  UsherDeliveryStore      *store = usher_session_get_deliveries (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_delivery_store_note_gate_async (store, pass, is_out, is_back, NULL, usher_test_take_result_cb, &result);

  return usher_delivery_store_note_gate_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_passes_are_voided_and_used_once (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherGatePass)     first = NULL;
  g_autoptr (UsherGatePass)     voided = NULL;
  g_autoptr (UsherGatePass)     second = NULL;
  g_autoptr (UsherGatePass)     test_drive = NULL;
  g_autoptr (UsherGatePass)     out = NULL;
  g_autoptr (UsherGatePass)     undone = NULL;
  g_autoptr (UsherGatePass)     in = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_settle (workshop, id, TRUE);
  first = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error);
  g_assert_no_error (error);
  g_assert_null (void_pass (workshop, first, "", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  voided = void_pass (workshop, first, "客户改天来取", &error);
  g_assert_no_error (error);
  g_assert_cmpint (voided->voided_at, ==, USHER_TEST_NOW);
  g_assert_null (void_pass (workshop, first, "再次", &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (note_gate (workshop, voided, TRUE, FALSE, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  /* A voided number is not given again. */
  second = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (second->number, ==, "CM20261123002");

  test_drive = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_ROAD_TEST, &error);
  g_assert_no_error (error);
  g_assert_null (note_gate (workshop, test_drive, FALSE, FALSE, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  out = note_gate (workshop, test_drive, TRUE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (usher_gate_pass_is_out (out));
  g_assert_null (void_pass (workshop, out, "太晚", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  undone = note_gate (workshop, out, TRUE, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->out_at, ==, 0);
  g_clear_object (&out);
  out = note_gate (workshop, undone, TRUE, FALSE, &error);
  g_assert_no_error (error);
  in = note_gate (workshop, out, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (in->in_at, ==, USHER_TEST_NOW);
}

static void
test_a_delivery_needs_all (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherDelivery)     delivery = NULL;
  g_autoptr (UsherDeliveryFile) unchanged = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_settle (workshop, id, TRUE);
  delivery = usher_test_complete_delivery (workshop, id);
  /* There is no gate pass, and nothing of the try stays. */
  g_assert_null (usher_test_deliver (workshop, delivery, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_nonnull (strstr (error->message, "gate-pass-missing"));
  g_clear_error (&error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM document WHERE kind = 'delivery'"), ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM guarantee"), ==, 0);
  unchanged = usher_test_load_delivery (workshop, id);
  g_assert_cmpint (unchanged->delivery->parent_instance.row_version, ==, delivery->parent_instance.row_version);
}

static void
test_a_delivery_freezes_and_guarantees (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherDelivery)     delivery = NULL;
  g_autoptr (UsherDelivery)     delivered = NULL;
  g_autoptr (UsherGatePass)     pass = NULL;
  g_autoptr (UsherDeliveryFile) file = NULL;
  g_autoptr (UsherOrderFile)    after = NULL;
  g_autoptr (GError)            error = NULL;
  UsherGuaranteedLine          *line = NULL;

  usher_test_run_sql (workshop, "UPDATE shop SET guarantee_days = 30, guarantee_km = 1000");
  usher_test_settle (workshop, id, TRUE);
  pass = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error);
  g_assert_no_error (error);
  delivery = usher_test_complete_delivery (workshop, id);
  delivered = usher_test_deliver (workshop, delivery, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (delivered->delivered_at, ==, USHER_TEST_NOW);
  g_assert_cmpint (delivered->document_id, !=, 0);

  after = usher_test_load (workshop, id);
  g_assert_cmpint (after->order->car_state, ==, USHER_CAR_STATE_DELIVERED);
  g_assert_cmpint (after->order->document_state, ==, USHER_DOCUMENT_STATE_CLOSED);
  g_assert_cmpint (after->vehicle->odometer, ==, after->order->odometer + 8);
  g_assert_cmpint (after->vehicle->next_service_km, ==, delivered->next_service_km);
  g_assert_cmpstr (after->vehicle->next_service_on, ==, delivered->next_service_on);

  /* Somebody will call, and invite again. */
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM follow_up"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM reminder WHERE kind = 'service'"), ==, 1);

  file = usher_test_load_delivery (workshop, id);
  g_assert_cmpuint (file->guaranteed->len, ==, 1);
  line = g_ptr_array_index (file->guaranteed, 0);
  g_assert_cmpint (line->guarantee.km, ==, 2000);
  g_assert_cmpint (line->from_km, ==, delivered->odometer_out);
  g_assert_cmpint (line->until_km, ==, delivered->odometer_out + 2000);
  g_assert_cmpstr (line->from_on, ==, "2026-11-23");

  /* It is over: neither again, nor otherwise. */
  g_assert_null (usher_test_deliver (workshop, delivered, NULL, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (usher_test_save_delivery (workshop, delivered, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_null (void_pass (workshop, pass, "晚了", &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_a_low_odometer_needs_a_reason_of_somebody_who_may (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherDelivery)     delivery = NULL;
  g_autoptr (UsherDelivery)     delivered = NULL;
  g_autoptr (UsherGatePass)     pass = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_settle (workshop, id, TRUE);
  pass = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error);
  delivery = usher_test_complete_delivery (workshop, id);
  delivery->odometer_out = 1;
  g_assert_null (usher_test_deliver (workshop, delivery, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  delivered = usher_test_deliver (workshop, delivery, "更换仪表", &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM audit_event WHERE action = 'override'"), ==, 1);
}

static void
test_roles (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherDelivery)     delivery = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_settle (workshop, id, TRUE);
  delivery = usher_test_complete_delivery (workshop, id);
  sign_in (workshop, USHER_ROLE_TECHNICIAN);
  g_assert_null (usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_null (usher_test_save_delivery (workshop, delivery, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_null (usher_test_deliver (workshop, delivery, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static GPtrArray *
save_marks (UsherTestWorkshop *workshop,
            gint64             order_id,
            GPtrArray         *marks,
            GPtrArray         *seen,
            GError           **error)
{
  UsherDeliveryStore      *store = usher_session_get_deliveries (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_delivery_store_save_marks_async (store, order_id, marks, seen, NULL, usher_test_take_result_cb, &result);

  return usher_delivery_store_save_marks_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_new_damage_stands_beside_the_old (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (GPtrArray)         marks = usher_damage_marks_new ();
  g_autoptr (GPtrArray)         saved = NULL;
  g_autoptr (GPtrArray)         none = usher_damage_marks_new ();
  g_autoptr (GPtrArray)         left = NULL;
  g_autoptr (UsherDeliveryFile) file = NULL;
  g_autoptr (UsherOrderFile)    order_file = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_run_sql (workshop, "INSERT INTO damage_mark (order_id, number, view, zone, x, y, type, severity)"
                                " SELECT id, 1, 'left', 'bonnet', 500000, 200000, 'scratch', 'light' FROM repair_order");
  g_ptr_array_add (marks, usher_damage_mark_new (0.5, 0.2, USHER_CAR_ZONE_NONE, USHER_DAMAGE_DENT, USHER_DAMAGE_LIGHT));
  ((UsherDamageMark *) g_ptr_array_index (marks, 0))->number = 2;
  saved = save_marks (workshop, id, marks, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (saved->len, ==, 1);
  file = usher_test_load_delivery (workshop, id);
  g_assert_cmpuint (file->marks->len, ==, 1);
  g_assert_cmpuint (file->new_marks->len, ==, 1);
  order_file = usher_test_load (workshop, id);
  g_assert_cmpuint (order_file->marks->len, ==, 1);

  /* What another desk has added is not taken away unseen. */
  left = save_marks (workshop, id, none, NULL, &error);
  g_assert_null (left);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  left = save_marks (workshop, id, none, saved, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 0);
}

static UsherCarRights *
load_rights (UsherTestWorkshop *workshop,
             gint64             vehicle_id,
             gint64             km)
{
  UsherDeliveryStore      *store = usher_session_get_deliveries (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherCarRights          *rights = NULL;

  usher_delivery_store_load_rights_async (store, vehicle_id, km, NULL, usher_test_take_result_cb, &result);
  rights = usher_delivery_store_load_rights_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return rights;
}

static void
test_what_is_still_guaranteed (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherGatePass)     pass = NULL;
  g_autoptr (UsherDelivery)     delivery = NULL;
  g_autoptr (UsherDelivery)     delivered = NULL;
  g_autoptr (UsherCarRights)    today = NULL;
  g_autoptr (UsherCarRights)    driven = NULL;
  g_autoptr (UsherCarRights)    last_day = NULL;
  g_autoptr (UsherCarRights)    later = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_settle (workshop, id, TRUE);
  pass = usher_test_issue_pass (workshop, id, USHER_GATE_PASS_SETTLED, &error);
  delivery = usher_test_complete_delivery (workshop, id);
  delivered = usher_test_deliver (workshop, delivery, NULL, &error);
  g_assert_no_error (error);

  today = load_rights (workshop, order->vehicle_id, 0);
  g_assert_cmpuint (today->guaranteed->len, ==, 1);
  driven = load_rights (workshop, order->vehicle_id, delivered->odometer_out + 2001);
  g_assert_cmpuint (driven->guaranteed->len, ==, 0);
  usher_clock_advance (workshop->clock, 10 * 24 * 3600);
  last_day = load_rights (workshop, order->vehicle_id, delivered->odometer_out + 2000);
  g_assert_cmpuint (last_day->guaranteed->len, ==, 1);
  usher_clock_advance (workshop->clock, 24 * 3600);
  later = load_rights (workshop, order->vehicle_id, 0);
  g_assert_cmpuint (later->guaranteed->len, ==, 0);
}

static void
test_warranty_repairs_of_a_vin_are_counted (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_checked_order (workshop, "京A12345");
  g_autoptr (UsherOrder)        resold = usher_test_checked_order (workshop, "京B54321");
  g_autoptr (UsherCarRights)    none = NULL;
  g_autoptr (UsherCarRights)    rights = NULL;

  usher_test_run_sql (workshop, "UPDATE vehicle SET vin = 'LSVAM4187C2184847', warranty_from = '2026-01-10', odometer = 20000");
  usher_test_run_sql (workshop, "UPDATE repair_order SET odometer = 20000");
  none = load_rights (workshop, order->vehicle_id, 0);
  g_assert_cmpint (none->counter->period, ==, USHER_WARRANTY_PERIOD_FULL);
  g_assert_cmpuint (none->counter->n_visits, ==, 0);

  /* The maker pays; the first was agreed to six days before it was completed. */
  usher_test_run_sql (workshop, "UPDATE estimate_line SET payer = 'warranty', assembly = 'gearbox'");
  usher_test_run_sql (workshop, "UPDATE concern SET words = '挂挡异响'");
  usher_test_run_sql (workshop, "INSERT INTO quality_check (order_id, level, version, result, checked_at)"
                                " SELECT order_id, level, version, result, checked_at + 500000 FROM quality_check"
                                "  WHERE order_id = 1 AND level = 'final'");
  usher_clock_advance (workshop->clock, 6 * 24 * 3600);
  rights = load_rights (workshop, resold->vehicle_id, 0);
  g_assert_cmpuint (rights->counter->n_visits, ==, 2);
  g_assert_cmpint (rights->counter->repair_days, ==, 6);
  g_assert_cmpuint (rights->counter->same_defect, ==, 2);
  g_assert_cmpstr (rights->counter->defect, ==, "挂挡异响");
  g_assert_cmpuint (rights->counter->replacements, ==, 2);
  g_assert_cmpuint (rights->counter->alerts->len, ==, 1);
}

static void
test_ready_cars (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        paid = usher_test_checked_order (workshop, "京A12345");
  g_autoptr (UsherOrder)        open = usher_test_checked_order (workshop, "京B54321");
  g_autoptr (UsherOrder)        elsewhere = usher_test_ready_order (workshop, "京C11111");
  UsherDeliveryStore           *store = usher_session_get_deliveries (workshop->session);
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      told = NULL;
  g_autoptr (GAsyncResult)      again = NULL;
  g_autoptr (GPtrArray)         cars = NULL;
  g_autoptr (GPtrArray)         after = NULL;
  g_autoptr (GError)            error = NULL;
  UsherReadyCar                *car = NULL;

  usher_test_settle (workshop, paid->parent_instance.id, TRUE);
  usher_delivery_store_list_ready_async (store, NULL, usher_test_take_result_cb, &result);
  cars = usher_delivery_store_list_ready_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cars->len, ==, 2);
  car = g_ptr_array_index (cars, 0);
  g_assert_cmpint (car->parent_instance.id, ==, paid->parent_instance.id);
  g_assert_true (car->progress.has_settlement);
  g_assert_cmpint (car->progress.due, ==, 0);
  g_assert_cmpint (car->ready_since, ==, USHER_TEST_NOW);
  g_assert_cmpstr (car->call_phone, ==, "13800138000");
  g_assert_cmpint (car->told_at, ==, 0);

  usher_delivery_store_note_told_async (store, paid->parent_instance.id, "张丽", "phone", NULL, usher_test_take_result_cb, &told);
  g_assert_true (usher_delivery_store_note_told_finish (store, usher_test_wait_for_result (&told), &error));
  usher_delivery_store_list_ready_async (store, NULL, usher_test_take_result_cb, &again);
  after = usher_delivery_store_list_ready_finish (store, usher_test_wait_for_result (&again), &error);
  car = g_ptr_array_index (after, 0);
  g_assert_cmpint (car->told_at, ==, USHER_TEST_NOW);
  g_assert_cmpstr (car->told_whom, ==, "张丽");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/delivery-store/save", test_a_delivery_is_saved_as_it_is_typed);
  g_test_add_func ("/delivery-store/too-early", test_nothing_is_prepared_before_the_consent);
  g_test_add_func ("/delivery-store/gate", test_the_gate_opens_for_what_is_paid);
  g_test_add_func ("/delivery-store/passes", test_passes_are_voided_and_used_once);
  g_test_add_func ("/delivery-store/needs-all", test_a_delivery_needs_all);
  g_test_add_func ("/delivery-store/deliver", test_a_delivery_freezes_and_guarantees);
  g_test_add_func ("/delivery-store/override", test_a_low_odometer_needs_a_reason_of_somebody_who_may);
  g_test_add_func ("/delivery-store/roles", test_roles);
  g_test_add_func ("/delivery-store/marks", test_new_damage_stands_beside_the_old);
  g_test_add_func ("/delivery-store/guarantee", test_what_is_still_guaranteed);
  g_test_add_func ("/delivery-store/warranty", test_warranty_repairs_of_a_vin_are_counted);
  g_test_add_func ("/delivery-store/ready", test_ready_cars);
  return g_test_run ();
}
