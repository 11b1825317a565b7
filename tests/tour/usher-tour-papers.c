/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-tour.h"

#include "usher-addition-form.h"
#include "usher-addition-render.h"
#include "usher-addition-store.h"
#include "usher-delivery-form.h"
#include "usher-delivery-store.h"
#include "usher-follow-up-form.h"
#include "usher-follow-up-store.h"
#include "usher-gate-pass-form.h"
#include "usher-handover-render.h"
#include "usher-job-sheet-form.h"
#include "usher-parts-slip-form.h"
#include "usher-parts-slip-render.h"
#include "usher-parts-store.h"
#include "usher-quality-form.h"
#include "usher-quality-snapshots.h"
#include "usher-quality-store.h"
#include "usher-road-test-form.h"
#include "usher-settlement-form.h"
#include "usher-settlement-render.h"
#include "usher-settlement-store.h"
#include "usher-test-workshop.h"
#include "usher-workshop-store.h"

/* The papers behind the reception. */

typedef struct
{
  UsherTour            *tour;
  UsherShop            *shop;
  GTimeZone            *zone;
  gint64                now;
  UsherDocumentLanguage language;
} Papers;

/* Declares what waits for an answer of the store. */
#define WAIT(result, start)               \
  g_autoptr (GAsyncResult) result = NULL; \
  g_autoptr (GError)       error = NULL;  \
  start;                                  \
  usher_test_wait_for_result (&result)

static void
leave_job_sheet (Papers     *self,
                 const char *condition)
{
  UsherWorkshopStore        *store = usher_session_get_workshop (self->tour->session);
  gint64                     id = usher_tour_query_order (self->tour, condition);
  g_autoptr (UsherOrderFile) file = usher_tour_load_order (self->tour, id);
  g_autoptr (UsherJobFile)   job = NULL;
  UsherJobSheetSnapshot     *snapshot = NULL;

  WAIT (result, usher_workshop_store_load_job_async (store, id, NULL, usher_test_take_result_cb, &result));
  job = usher_workshop_store_load_job_finish (store, result, &error);
  g_assert_no_error (error);
  snapshot = usher_job_sheet_snapshot_take (file, job, self->shop);
  g_set_str (&snapshot->number, "PG20261123001");
  usher_tour_leave_form (self->tour, usher_job_sheet_form_new (snapshot, self->language, self->now, self->zone, FALSE), "job-sheet");
  usher_job_sheet_snapshot_free (snapshot);
}

static void
leave_addition (Papers     *self,
                const char *condition)
{
  UsherAdditionStore        *store = usher_session_get_additions (self->tour->session);
  gint64                     id = usher_tour_query_order (self->tour, condition);
  g_autoptr (UsherOrderFile) file = usher_tour_load_order (self->tour, id);
  g_autoptr (GPtrArray)      additions = NULL;
  UsherAdditionSnapshot     *snapshot = NULL;

  WAIT (result, usher_addition_store_list_async (store, id, NULL, usher_test_take_result_cb, &result));
  additions = usher_addition_store_list_finish (store, result, &error);
  g_assert_no_error (error);
  snapshot = usher_addition_take_snapshot (g_ptr_array_index (additions, 0), file, self->shop);
  usher_tour_leave_form (self->tour, usher_addition_form_new (snapshot, self->language, self->now, self->zone, FALSE), "addition");
  usher_addition_snapshot_free (snapshot);
}

static void
leave_parts_slip (Papers     *self,
                  const char *condition)
{
  UsherPartsStore           *store = usher_session_get_parts (self->tour->session);
  gint64                     id = usher_tour_query_order (self->tour, condition);
  g_autoptr (UsherOrderFile) file = usher_tour_load_order (self->tour, id);
  g_autoptr (UsherPartsFile) parts = NULL;
  g_autoptr (GPtrArray)      moves = g_ptr_array_new_with_free_func (g_object_unref);
  UsherPartsSlipSnapshot    *snapshot = NULL;

  WAIT (result, usher_parts_store_load_async (store, id, NULL, usher_test_take_result_cb, &result));
  parts = usher_parts_store_finish (store, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < parts->moves->len; i++)
    {
      UsherStockMove *move = usher_entity_copy (g_ptr_array_index (parts->moves, i));

      move->quantity = ABS (move->quantity);
      g_ptr_array_add (moves, move);
    }
  snapshot = usher_parts_slip_take_snapshot (parts, moves, file, self->shop);
  g_set_str (&snapshot->number, "LL20261123001");
  snapshot->issued_at = self->now;
  usher_tour_leave_form (self->tour, usher_parts_slip_form_new (snapshot, self->language, self->now, self->zone, FALSE), "parts-issue");
  usher_parts_slip_snapshot_free (snapshot);
}

static UsherRoadTest *
make_road_test (Papers         *self,
                UsherOrderFile *file)
{
  UsherRoadTest *test = g_object_new (USHER_TYPE_ROAD_TEST, NULL);

  test->order_id = file->order->parent_instance.id;
  usher_entity_set_string (&test->reason, "确认制动异响已消除");
  usher_entity_set_string (&test->consented_by, file->order->customer_name);
  usher_entity_set_string (&test->consented_how, "phone");
  test->consented_at = self->now - 1800;
  test->out_at = self->now - 1500;
  test->out_km = file->order->odometer;
  test->in_at = self->now - 600;
  test->in_km = file->order->odometer + 4;
  test->result = USHER_QUALITY_RESULT_PASSED;
  usher_entity_set_string (&test->findings, "制动平稳，无异响");

  return test;
}

static void
leave_quality (Papers     *self,
               const char *condition)
{
  UsherQualityStore           *store = usher_session_get_quality (self->tour->session);
  gint64                       id = usher_tour_query_order (self->tour, condition);
  g_autoptr (UsherOrderFile)   file = usher_tour_load_order (self->tour, id);
  g_autoptr (UsherQualityFile) quality = NULL;
  g_autoptr (UsherRoadTest)    test = make_road_test (self, file);
  UsherQualitySnapshot        *sheet = NULL;
  UsherRoadTestSnapshot       *drive = NULL;

  WAIT (result, usher_quality_store_load_async (store, id, NULL, usher_test_take_result_cb, &result));
  quality = usher_quality_store_finish (store, result, &error);
  g_assert_no_error (error);
  sheet = usher_quality_snapshots_take (file, quality, self->shop, self->language);
  usher_tour_leave_form (self->tour, usher_quality_form_new (sheet, self->language, self->now, self->zone, FALSE), "quality");
  usher_quality_snapshot_free (sheet);
  drive = usher_quality_snapshots_take_road_test (file, test, self->shop);
  usher_tour_leave_form (self->tour, usher_road_test_form_new (drive, self->language, self->now, self->zone, FALSE), "road-test");
  usher_road_test_snapshot_free (drive);
}

static void
leave_settlement (Papers     *self,
                  const char *condition)
{
  UsherSettlementStore      *store = usher_session_get_settlements (self->tour->session);
  gint64                     id = usher_tour_query_order (self->tour, condition);
  g_autoptr (UsherOrderFile) file = usher_tour_load_order (self->tour, id);
  g_autoptr (UsherMoneyFile) money = NULL;
  UsherSettlementSnapshot   *snapshot = NULL;

  WAIT (result, usher_settlement_store_load_async (store, id, NULL, usher_test_take_result_cb, &result));
  money = usher_settlement_store_load_finish (store, result, &error);
  g_assert_no_error (error);
  snapshot = usher_settlement_take_snapshot (file, money, usher_money_file_get_standing (money), self->shop);
  usher_tour_leave_form (self->tour, usher_settlement_form_new (snapshot, self->language, USHER_PAPER_A4, self->now, self->zone, FALSE), "settlement");
  usher_tour_leave_form (self->tour, usher_settlement_form_new (snapshot, self->language, USHER_PAPER_CONTINUOUS_HALF, self->now, self->zone, FALSE), "settlement-241");
  usher_settlement_snapshot_free (snapshot);
}

static void
leave_handover (Papers     *self,
                const char *condition)
{
  UsherDeliveryStore           *store = usher_session_get_deliveries (self->tour->session);
  gint64                        id = usher_tour_query_order (self->tour, condition);
  g_autoptr (UsherOrderFile)    file = usher_tour_load_order (self->tour, id);
  g_autoptr (UsherDeliveryFile) delivery = NULL;
  UsherHandover                 handover = { file, NULL, NULL, self->shop, "JC20261123001", self->now };
  UsherDeliverySnapshot        *sheet = NULL;
  UsherGatePassSnapshot        *pass = NULL;

  WAIT (result, usher_delivery_store_load_async (store, id, NULL, usher_test_take_result_cb, &result));
  delivery = usher_delivery_store_load_finish (store, result, &error);
  g_assert_no_error (error);
  handover.delivery = delivery;
  sheet = usher_handover_take_delivery (&handover);
  usher_tour_leave_form (self->tour, usher_delivery_form_new (sheet, self->language, self->now, self->zone, FALSE), "delivery");
  usher_delivery_snapshot_free (sheet);
  handover.pass = usher_delivery_file_find_pass (delivery, USHER_GATE_PASS_SETTLED);
  handover.number = handover.pass->number;
  pass = usher_handover_take_gate_pass (&handover);
  usher_tour_leave_form (self->tour, usher_gate_pass_form_new (pass, self->language, self->now, self->zone, FALSE), "gate-pass");
  usher_gate_pass_snapshot_free (pass);
}

static void
leave_follow_up (Papers     *self,
                 const char *condition)
{
  UsherFollowUpStore           *store = usher_session_get_follow_ups (self->tour->session);
  gint64                        id = usher_tour_query_order (self->tour, condition);
  g_autoptr (UsherOrderFile)    file = usher_tour_load_order (self->tour, id);
  g_autoptr (UsherFollowUpFile) call = NULL;
  UsherFollowUpSnapshot        *snapshot = NULL;

  WAIT (result, usher_follow_up_store_load_async (store, 0, id, NULL, usher_test_take_result_cb, &result));
  call = usher_follow_up_store_load_finish (store, result, &error);
  g_assert_no_error (error);
  snapshot = usher_follow_up_snapshot_take (call, file, self->shop, self->language);
  usher_tour_leave_form (self->tour, usher_follow_up_form_new (snapshot, self->language, self->now, self->zone, FALSE), "follow-up");
  usher_follow_up_snapshot_free (snapshot);
}

/**
 * usher_tour_play_papers:
 *
 * Leaves every form behind the reception in every document language.
 */
void
usher_tour_play_papers (UsherTour *tour)
{
  static const UsherDocumentLanguage languages[] = { USHER_DOCUMENT_LANGUAGE_ZH, USHER_DOCUMENT_LANGUAGE_EN };
  static const char                  delivered[] = "EXISTS (SELECT 1 FROM delivery d WHERE d.order_id = o.id AND d.delivered_at IS NOT NULL)";
  UsherShop                         *shop = usher_session_get_shop (tour->session);
  Papers                             papers = { tour, shop, usher_business_hours_get_zone (shop->hours), usher_session_now (tour->session), 0 };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      papers.language = languages[i];
      leave_job_sheet (&papers, "o.car_state = 'in-work' AND EXISTS (SELECT 1 FROM job j WHERE j.order_id = o.id)");
      leave_addition (&papers, "EXISTS (SELECT 1 FROM addition a WHERE a.order_id = o.id)");
      leave_parts_slip (&papers, "EXISTS (SELECT 1 FROM stock_move m WHERE m.order_id = o.id)");
      leave_quality (&papers, "EXISTS (SELECT 1 FROM quality_check q WHERE q.order_id = o.id AND q.result = 'failed')");
      leave_settlement (&papers, "o.money_state = 'part-settled' AND o.car_state = 'ready'");
      leave_handover (&papers, delivered);
      leave_follow_up (&papers, "EXISTS (SELECT 1 FROM complaint c WHERE c.order_id = o.id)");
    }
}
