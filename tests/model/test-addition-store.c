/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-addition-store.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-order.h"

#include <string.h>

#define SAID "客户本人"

static UsherAdditionStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_additions (workshop->session);
}

/* A signed order over 60.00. */
static UsherOrder *
signed_order (UsherTestWorkshop *workshop)
{
  UsherOrder                    *order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);

  return order;
}

/* Brake pads to be changed: 1.2 h at 120.00. */
static UsherAddition *
new_addition (gint64 order_id)
{
  UsherAddition                *addition = g_object_new (USHER_TYPE_ADDITION, NULL);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  UsherEstimate                *lines = NULL;

  addition->order_id = order_id;
  addition->found_by = 3;
  addition->new_promise = usher_test_time ("2026-11-24T17:00:00");
  usher_entity_set_string (&addition->reason, "前刹车片厚度 2 mm");
  g_set_str (&line->description, "更换前刹车片");
  line->hours = 120;
  line->unit_price = 12000;
  line->consent = USHER_CONSENT_AUTHORIZED; /* nobody agreed: the store knows better */
  lines = usher_estimate_insert (addition->lines, 0, line);
  usher_estimate_unref (addition->lines);
  addition->lines = lines;

  return addition;
}

static UsherAddition *
finish (UsherTestWorkshop *workshop,
        GAsyncResult     **result,
        GError           **error)
{
  return usher_addition_store_finish (get_store (workshop), usher_test_wait_for_result (result), error);
}

static UsherAddition *
save (UsherTestWorkshop *workshop,
      UsherAddition     *addition,
      GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_addition_store_save_async (get_store (workshop), addition, NULL, NULL, usher_test_take_result_cb, &result);
  return finish (workshop, &result, error);
}

static UsherAddition *
must_save (UsherTestWorkshop *workshop,
           UsherAddition     *addition)
{
  g_autoptr (GError) error = NULL;
  UsherAddition     *saved = save (workshop, addition, &error);

  g_assert_no_error (error);
  return saved;
}

static GBytes *
draw (const char *number,
      int         version,
      gint64      issued_at,
      gpointer    data,
      char      **content,
      GError    **error)
{
  *content = g_strdup ("{}");
  return g_bytes_new (number, strlen (number));
}

static UsherAddition *
issue (UsherTestWorkshop *workshop,
       UsherAddition     *addition,
       GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  UsherDocumentDraft       draft = {
          .kind = "addition", .prefix = "ZX", .language = "zh", .template_version = 1, .total = addition->new_total, .render = draw
  };

  usher_addition_store_issue_async (get_store (workshop), addition, &draft, NULL, usher_test_take_result_cb, &result);
  return finish (workshop, &result, error);
}

static UsherAddition *
must_propose (UsherTestWorkshop *workshop,
              gint64             order_id)
{
  g_autoptr (UsherAddition) wanted = new_addition (order_id);
  g_autoptr (UsherAddition) open = must_save (workshop, wanted);
  g_autoptr (GError)        error = NULL;
  UsherAddition            *issued = issue (workshop, open, &error);

  g_assert_no_error (error);
  return issued;
}

static UsherAddition *
accept (UsherTestWorkshop *workshop,
        UsherAddition     *addition,
        gint64             total,
        GError           **error)
{
  g_autoptr (UsherAuthorization) authorization = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);
  g_autoptr (GAsyncResult)       result = NULL;

  authorization->document_id = addition->document_id;
  authorization->method = USHER_CONSENT_METHOD_PHONE;
  authorization->total = total;
  usher_entity_set_string (&authorization->consented_by, "张丽");
  usher_entity_set_string (&authorization->phone, "13800138000");
  usher_addition_store_accept_async (get_store (workshop), addition, authorization, NULL, NULL, NULL, NULL,
                                     usher_test_take_result_cb, &result);
  return finish (workshop, &result, error);
}

static UsherAddition *
refuse (UsherTestWorkshop *workshop,
        UsherAddition     *addition,
        UsherAdditionState state,
        const char        *by,
        GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_addition_store_refuse_async (get_store (workshop), addition, state, by, "下次再做", NULL,
                                     usher_test_take_result_cb, &result);
  return finish (workshop, &result, error);
}

static gint64
get_total (UsherOrderFile *file)
{
  UsherEstimateTotals totals;

  usher_estimate_get_totals (file->estimate, &totals);
  return totals.total;
}

/* Nothing of it counts before the customer has agreed. */
static void
test_waits_for_consent (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     issued = must_propose (workshop, order->parent_instance.id);
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, order->parent_instance.id);
  UsherOrderFacts               facts;

  g_assert_cmpstr (issued->number, ==, "ZX20261123001");
  g_assert_cmpint (issued->state, ==, USHER_ADDITION_STATE_ISSUED);
  g_assert_cmpint (issued->old_total, ==, 6000);
  g_assert_cmpint (issued->extra, ==, 14400);
  g_assert_cmpint (issued->new_total, ==, 20400);
  g_assert_cmpstr (issued->found_name, ==, "赵师傅");
  g_assert_cmpint (usher_test_line (issued->lines, 0)->consent, ==, USHER_CONSENT_QUOTED);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->estimate), ==, 1);
  g_assert_cmpint (get_total (file), ==, 6000);
  usher_order_file_get_facts (file, USHER_TEST_NOW, &facts);
  g_assert_false (facts.differs_from_issued);
  g_assert_cmpuint (facts.progress.n_authorized, ==, 1);
  g_assert_cmpuint (facts.progress.n_open_additions, ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM estimate_line WHERE consent = 'authorized'"), ==, 1);
}

static void
test_consent_makes_it_work (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     issued = must_propose (workshop, order->parent_instance.id);
  g_autoptr (UsherAddition)     wrong = NULL;
  g_autoptr (UsherAddition)     accepted = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (GError)            error = NULL;
  UsherOrderFacts               facts;

  wrong = accept (workshop, issued, 6000, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);

  accepted = accept (workshop, issued, 20400, &error);
  g_assert_no_error (error);
  g_assert_cmpint (accepted->state, ==, USHER_ADDITION_STATE_ACCEPTED);
  g_assert_cmpstr (accepted->answered_by, ==, "张丽");
  g_assert_cmpint (usher_test_line (accepted->lines, 0)->consent, ==, USHER_CONSENT_AUTHORIZED);

  file = usher_test_load (workshop, order->parent_instance.id);
  g_assert_cmpint (get_total (file), ==, 20400);
  g_assert_cmpint (file->order->total, ==, 20400);
  g_assert_cmpint (file->order->promised_at, ==, issued->new_promise);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM promise_change"), ==, 1);
  usher_order_file_get_facts (file, USHER_TEST_NOW, &facts);
  g_assert_false (facts.differs_from_issued);
  g_assert_true (facts.has_consented);
  g_assert_cmpuint (facts.progress.n_authorized, ==, 2);
  g_assert_cmpuint (facts.progress.n_open_additions, ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM authorization_line"), ==, 2);
}

/* What the customer does not want now is what the advisor says at the next visit. */
static void
test_refused_comes_up_next_time (gconstpointer data)
{
  UsherAdditionState            state = (UsherAdditionState) GPOINTER_TO_UINT (data);
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     issued = must_propose (workshop, order->parent_instance.id);
  g_autoptr (UsherAddition)     nobody = NULL;
  g_autoptr (UsherAddition)     refused = NULL;
  g_autoptr (UsherOrder)        again = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (UsherOrderFile)    next = NULL;
  g_autoptr (GError)            error = NULL;

  nobody = refuse (workshop, issued, state, "", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  refused = refuse (workshop, issued, state, SAID, &error);
  g_assert_no_error (error);
  g_assert_cmpint (refused->state, ==, state);
  g_assert_cmpstr (refused->answer_note, ==, "下次再做");

  file = usher_test_load (workshop, order->parent_instance.id);
  g_assert_cmpint (get_total (file), ==, 6000);
  g_assert_cmpuint (file->vehicle_file->deferred->len, ==, 0);
  g_assert_cmpuint (file->progress.n_open_additions, ==, 0);

  usher_test_run_sql (workshop, "UPDATE repair_order SET document_state = 'closed'");
  again = usher_test_come_again (workshop, order);
  next = usher_test_load (workshop, again->parent_instance.id);
  g_assert_cmpuint (next->vehicle_file->deferred->len, ==, 1);
  g_assert_cmpstr (((UsherEstimateLine *) g_ptr_array_index (next->vehicle_file->deferred, 0))->description, ==, "更换前刹车片");
}

/* Who edits the estimate neither changes nor drops additional work. */
static void
test_estimate_leaves_it_alone (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  gint64                        order_id = order->parent_instance.id;
  g_autoptr (UsherAddition)     first = must_propose (workshop, order_id);
  g_autoptr (UsherAddition)     accepted = NULL;
  g_autoptr (UsherAddition)     second = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (UsherEstimateLine) changed = NULL;
  g_autoptr (UsherEstimate)     tampered = NULL;
  g_autoptr (UsherEstimate)     without = NULL;
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimate)     kept = NULL;
  g_autoptr (GError)            error = NULL;

  accepted = accept (workshop, first, 20400, &error);
  g_assert_no_error (error);
  second = must_propose (workshop, order_id);
  file = usher_test_load (workshop, order_id);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->estimate), ==, 2);

  changed = usher_estimate_line_dup (usher_test_line (file->estimate, 1));
  g_assert_cmpint (changed->addition_id, ==, accepted->parent_instance.id);
  changed->unit_price = 1;
  tampered = usher_estimate_replace (file->estimate, 1, changed);
  saved = usher_test_save_lines (workshop, order_id, tampered, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_line (saved, 1)->unit_price, ==, 12000);
  g_assert_cmpint (usher_test_line (saved, 1)->consent, ==, USHER_CONSENT_AUTHORIZED);

  without = usher_estimate_remove (saved, 1);
  kept = usher_test_save_lines (workshop, order_id, without, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (usher_estimate_get_n_lines (kept), ==, 2);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM estimate_line WHERE deleted_at IS NULL AND consent = 'quoted'"), ==, 1);
}

/* A main authorization that is issued anew offers nothing that has a paper of
 * its own, and its consent agrees to none of it. */
static void
test_reissue_leaves_it_out (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = signed_order (workshop);
  gint64                         order_id = order->parent_instance.id;
  g_autoptr (UsherAddition)      issued = must_propose (workshop, order_id);
  g_autoptr (UsherEstimate)      longer = usher_test_add_line (workshop, order_id, "检查空调", 50, USHER_CONSENT_QUOTED);
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, order_id);
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autoptr (UsherAddition)      late = NULL;
  g_autoptr (GError)             error = NULL;

  g_assert_cmpint (document->total, ==, 12000);
  authorization = usher_test_must_consent (workshop, document);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM estimate_line WHERE addition_id <> 0 AND consent = 'quoted'"), ==, 1);

  /* The paper of the addition says another total by now. */
  late = accept (workshop, issued, 20400, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

/* The newest consent is to an addition; the signed estimate is still the other. */
static void
test_signed_estimate_stays (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     issued = must_propose (workshop, order->parent_instance.id);
  g_autoptr (UsherAddition)     accepted = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (GError)            error = NULL;

  accepted = accept (workshop, issued, 20400, &error);
  g_assert_no_error (error);
  file = usher_test_load (workshop, order->parent_instance.id);
  g_assert_nonnull (file->authorized);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->authorized), ==, 1);
  g_assert_cmpstr (usher_test_line (file->authorized, 0)->description, ==, "更换机油");
}

static void
test_withdraw_and_back (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     issued = must_propose (workshop, order->parent_instance.id);
  g_autoptr (UsherAddition)     withdrawn = NULL;
  g_autoptr (UsherAddition)     stale = NULL;
  g_autoptr (UsherAddition)     back = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;

  usher_addition_store_withdraw_async (get_store (workshop), issued, NULL, usher_test_take_result_cb, &result);
  withdrawn = finish (workshop, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (withdrawn->state, ==, USHER_ADDITION_STATE_WITHDRAWN);
  g_assert_cmpuint (usher_estimate_get_n_lines (withdrawn->lines), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM estimate_line WHERE deleted_at IS NULL AND addition_id <> 0"), ==, 0);

  stale = save (workshop, issued, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  g_clear_object (&result);
  usher_addition_store_restore_async (get_store (workshop), withdrawn, NULL, usher_test_take_result_cb, &result);
  back = finish (workshop, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->state, ==, USHER_ADDITION_STATE_ISSUED);
  g_assert_cmpuint (usher_estimate_get_n_lines (back->lines), ==, 1);
}

/* What is changed after it was issued is no longer what the paper says. */
static void
test_change_voids_the_paper (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     issued = must_propose (workshop, order->parent_instance.id);
  g_autoptr (UsherAddition)     changed = usher_entity_copy (issued);
  g_autoptr (UsherAddition)     open = NULL;
  g_autoptr (UsherAddition)     never = NULL;
  g_autoptr (UsherAddition)     anew = NULL;
  g_autoptr (GError)            error = NULL;

  usher_entity_set_string (&changed->reason, "前后刹车片");
  open = must_save (workshop, changed);
  g_assert_cmpint (open->state, ==, USHER_ADDITION_STATE_OPEN);
  g_assert_cmpstr (open->number, ==, "");
  never = accept (workshop, open, 20400, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  anew = issue (workshop, open, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (anew->number, ==, "ZX20261123002");
}

static void
test_guard_and_roles (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        unsigned_ = usher_test_ready_order (workshop, "京A88888");
  g_autoptr (UsherAddition)     early = new_addition (unsigned_->parent_instance.id);
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     issued = must_propose (workshop, order->parent_instance.id);
  g_autoptr (UsherAddition)     refused = NULL;
  g_autoptr (GError)            error = NULL;

  refused = save (workshop, early, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  /* With PINs the technician may propose, but does not speak for the customer. */
  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x'");
  usher_session_set_staff (workshop->session, g_ptr_array_index (usher_session_get_shop (workshop->session)->staff, 2));
  refused = refuse (workshop, issued, USHER_ADDITION_STATE_DECLINED, SAID, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  refused = save (workshop, issued, &error);
  g_assert_no_error (error);
}

static void
test_photo_and_list (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = signed_order (workshop);
  g_autoptr (UsherAddition)     wanted = new_addition (order->parent_instance.id);
  g_autoptr (GBytes)            photo = g_bytes_new_static ("JPEG", 4);
  g_autoptr (UsherAddition)     saved = NULL;
  g_autoptr (GPtrArray)         list = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      listed = NULL;
  g_autoptr (GError)            error = NULL;

  usher_addition_store_save_async (get_store (workshop), wanted, photo, NULL, usher_test_take_result_cb, &result);
  saved = finish (workshop, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (saved->photo_sha256), ==, 64);

  usher_addition_store_list_async (get_store (workshop), order->parent_instance.id, NULL, usher_test_take_result_cb, &listed);
  list = usher_addition_store_list_finish (get_store (workshop), usher_test_wait_for_result (&listed), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (((UsherAddition *) g_ptr_array_index (list, 0))->new_total, ==, 20400);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/addition/waits-for-consent", test_waits_for_consent);
  g_test_add_func ("/addition/consent-makes-it-work", test_consent_makes_it_work);
  g_test_add_data_func ("/addition/declined-comes-up-next-time", GUINT_TO_POINTER (USHER_ADDITION_STATE_DECLINED), test_refused_comes_up_next_time);
  g_test_add_data_func ("/addition/deferred-comes-up-next-time", GUINT_TO_POINTER (USHER_ADDITION_STATE_DEFERRED), test_refused_comes_up_next_time);
  g_test_add_func ("/addition/estimate-leaves-it-alone", test_estimate_leaves_it_alone);
  g_test_add_func ("/addition/reissue-leaves-it-out", test_reissue_leaves_it_out);
  g_test_add_func ("/addition/signed-estimate-stays", test_signed_estimate_stays);
  g_test_add_func ("/addition/withdraw-and-back", test_withdraw_and_back);
  g_test_add_func ("/addition/change-voids-the-paper", test_change_voids_the_paper);
  g_test_add_func ("/addition/guard-and-roles", test_guard_and_roles);
  g_test_add_func ("/addition/photo-and-list", test_photo_and_list);

  return g_test_run ();
}
