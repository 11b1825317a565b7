/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-settlement-store.h"
#include "usher-shop-store.h"
#include "usher-test-order.h"

#include <string.h>

static UsherSettlementStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_settlements (workshop->session);
}

/* What the workshop does between the signature and the final check, past its stores. */
static void
do_the_work (UsherTestWorkshop *workshop,
             gint64             order_id)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE estimate_line SET consent = 'done', done_at = %" G_GINT64_FORMAT " WHERE consent = 'authorized';"
      "INSERT INTO quality_check (order_id, level, version, result, checked_at, checked_by)"
      " VALUES (%" G_GINT64_FORMAT ", 'self', 1, 'passed', %" G_GINT64_FORMAT ", 1),"
      " (%" G_GINT64_FORMAT ", 'peer', 1, 'passed', %" G_GINT64_FORMAT ", 2),"
      " (%" G_GINT64_FORMAT ", 'final', 1, 'passed', %" G_GINT64_FORMAT ", 3);",
      USHER_TEST_NOW, order_id, USHER_TEST_NOW + 60, order_id, USHER_TEST_NOW + 60, order_id, USHER_TEST_NOW + 60);

  usher_test_run_sql (workshop, sql);
}

/* One line of 0.5 h at 120.00 for the customer, done and checked; and one that
 * was only recommended. */
static UsherOrder *
make_checked_order (UsherTestWorkshop *workshop)
{
  UsherOrder                    *order = usher_test_ready_order (workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherEstimate)      advised = usher_test_add_line (workshop, id, "更换轮胎", 100, USHER_CONSENT_RECOMMENDED);
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);

  do_the_work (workshop, id);
  return order;
}

static UsherMoneyFile *
load (UsherTestWorkshop *workshop,
      gint64             order_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherMoneyFile          *money = NULL;

  usher_settlement_store_load_async (get_store (workshop), order_id, NULL, usher_test_take_result_cb, &result);
  money = usher_settlement_store_load_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  return money;
}

static GBytes *
render (UsherOrderFile        *file,
        UsherMoneyFile        *money,
        UsherSettlementRecord *record,
        UsherShop             *shop,
        char                 **content,
        gpointer               data,
        GError               **error)
{
  char *text = g_strdup_printf ("%%PDF of %s version %d: %" G_GINT64_FORMAT, record->number, record->version,
                                record->sums.total);

  *content = g_strdup ("{}");
  return g_bytes_new_take (text, strlen (text));
}

static UsherSettlementRecord *
settle (UsherTestWorkshop *workshop,
        gint64             order_id,
        gint64             total,
        gint64             discount,
        GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  UsherSettlementDraft     draft = { order_id, total, discount, discount > 0 ? "老客户" : "", 42350, "zh", render, NULL, NULL };

  usher_settlement_store_issue_async (get_store (workshop), &draft, NULL, usher_test_take_result_cb, &result);
  return usher_settlement_store_issue_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherSettlementRecord *
must_settle (UsherTestWorkshop *workshop,
             gint64             order_id,
             gint64             total)
{
  g_autoptr (GError)     error = NULL;
  UsherSettlementRecord *record = settle (workshop, order_id, total, 0, &error);

  g_assert_no_error (error);
  return record;
}

static void
show (UsherTestWorkshop     *workshop,
      UsherSettlementRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  usher_settlement_store_note_showing_async (get_store (workshop), record->parent_instance.id, "printed", NULL,
                                             usher_test_take_result_cb, &result);
  usher_settlement_store_note_showing_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

static UsherPayment *
take (UsherTestWorkshop     *workshop,
      gint64                 order_id,
      UsherSettlementRecord *record,
      UsherPaymentMethod     method,
      gint64                 amount,
      gint64                 given,
      GError               **error)
{
  g_autoptr (UsherPayment) draft = g_object_new (USHER_TYPE_PAYMENT, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  draft->order_id = order_id;
  draft->settlement_id = record != NULL ? record->parent_instance.id : 0;
  draft->method = method;
  draft->amount = amount;
  draft->given = given;
  usher_settlement_store_take_async (get_store (workshop), draft, NULL, usher_test_take_result_cb, &result);
  return usher_settlement_store_take_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherPayment *
must_take (UsherTestWorkshop     *workshop,
           gint64                 order_id,
           UsherSettlementRecord *record,
           UsherPaymentMethod     method,
           gint64                 amount)
{
  g_autoptr (GError) error = NULL;
  UsherPayment      *payment = take (workshop, order_id, record, method, amount, 0, &error);

  g_assert_no_error (error);
  return payment;
}

static UsherPayment *
refund (UsherTestWorkshop *workshop,
        gint64             order_id,
        gint64             amount,
        const char        *reason,
        GError           **error)
{
  g_autoptr (UsherPayment) draft = g_object_new (USHER_TYPE_PAYMENT, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  draft->order_id = order_id;
  draft->method = USHER_PAYMENT_METHOD_CASH;
  draft->amount = amount;
  usher_entity_set_string (&draft->reason, reason);
  usher_settlement_store_refund_async (get_store (workshop), draft, NULL, usher_test_take_result_cb, &result);
  return usher_settlement_store_refund_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherPayment *
reverse_entry (UsherTestWorkshop *workshop,
               UsherPayment      *payment,
               GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_settlement_store_reverse_entry_async (get_store (workshop), payment->order_id, payment->parent_instance.id,
                                              "收错了", NULL, usher_test_take_result_cb, &result);
  return usher_settlement_store_reverse_entry_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static gboolean
reverse (UsherTestWorkshop     *workshop,
         UsherSettlementRecord *record,
         GError               **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_settlement_store_reverse_async (get_store (workshop), record->order_id, record->parent_instance.id, "开错了",
                                        NULL, usher_test_take_result_cb, &result);
  return usher_settlement_store_reverse_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
set_limit (UsherTestWorkshop *workshop,
           gint64             customer_id,
           gint64             old_limit,
           gint64             new_limit,
           GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_settlement_store_set_credit_limit_async (get_store (workshop), customer_id, old_limit, new_limit, NULL,
                                                 usher_test_take_result_cb, &result);
  usher_settlement_store_set_credit_limit_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

/* From now on the shop asks who is at the desk. */
static void
sign_in_as (UsherTestWorkshop *workshop,
            const char        *role,
            int                discount_limit)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE staff SET pin_hash = 'x', role = '%s', discount_limit = %d WHERE id = 1",
                                          role, discount_limit);

  usher_test_run_sql (workshop, sql);
}

static void
test_an_order_is_settled_shown_and_paid (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = make_checked_order (workshop);
  gint64                            id = order->parent_instance.id;
  g_autoptr (UsherSettlementRecord) record = must_settle (workshop, id, 6000);
  g_autoptr (UsherPayment)          early = NULL;
  g_autoptr (UsherPayment)          cash = NULL;
  g_autoptr (UsherPayment)          rest = NULL;
  g_autoptr (UsherPayment)          more = NULL;
  g_autoptr (UsherMoneyFile)        money = NULL;
  g_autoptr (UsherOrderFile)        file = usher_test_load (workshop, id);
  g_autoptr (GError)                error = NULL;

  g_assert_cmpstr (record->number, ==, "JS20261123001");
  g_assert_cmpint (record->version, ==, 1);
  g_assert_cmpint (file->order->document_state, ==, USHER_DOCUMENT_STATE_SETTLED);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM settlement_line"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM document WHERE kind = 'settlement' AND sha256 <> ''"), ==, 1);

  /* The list comes before the money. */
  early = take (workshop, id, record, USHER_PAYMENT_METHOD_CASH, 6000, 0, &error);
  g_assert_null (early);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  show (workshop, record);

  cash = take (workshop, id, record, USHER_PAYMENT_METHOD_CASH, 2000, 5000, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cash->given - cash->amount, ==, 3000);
  g_clear_object (&file);
  file = usher_test_load (workshop, id);
  g_assert_cmpint (file->order->money_state, ==, USHER_MONEY_STATE_PART_SETTLED);

  more = take (workshop, id, record, USHER_PAYMENT_METHOD_WECHAT, 4001, 0, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  rest = must_take (workshop, id, record, USHER_PAYMENT_METHOD_WECHAT, 4000);
  g_clear_object (&file);
  file = usher_test_load (workshop, id);
  g_assert_cmpint (file->order->money_state, ==, USHER_MONEY_STATE_SETTLED);
  money = load (workshop, id);
  g_assert_cmpuint (money->payments->len, ==, 2);
  g_assert_cmpint (usher_money_file_get_due (money, USHER_PAYER_CUSTOMER), ==, 0);
  g_assert_cmpstr (usher_money_file_get_standing (money)->shown_how, ==, "printed");
}

static void
test_nothing_is_settled_before_its_time (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = usher_test_ready_order (workshop, "京A12345");
  gint64                            id = order->parent_instance.id;
  g_autoptr (UsherDocument)         document = usher_test_must_issue (workshop, id);
  g_autoptr (UsherAuthorization)    authorization = usher_test_must_consent (workshop, document);
  g_autoptr (UsherSettlementRecord) record = settle (workshop, id, 6000, 0, NULL);
  g_autoptr (UsherSettlementRecord) other = NULL;
  g_autoptr (GError)                error = NULL;

  g_assert_null (record);
  do_the_work (workshop, id);
  /* Somebody sees another total than the lines make. */
  other = settle (workshop, id, 5999, 0, &error);
  g_assert_null (other);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM settlement"), ==, 0);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM document WHERE kind = 'settlement'"), ==, 0);
}

static void
test_a_mistake_is_reversed_and_settled_anew (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = make_checked_order (workshop);
  gint64                            id = order->parent_instance.id;
  g_autoptr (UsherSettlementRecord) first = must_settle (workshop, id, 6000);
  g_autoptr (UsherSettlementRecord) second = NULL;
  g_autoptr (UsherPayment)          payment = NULL;
  g_autoptr (UsherPayment)          reversal = NULL;
  g_autoptr (UsherPayment)          twice = NULL;
  g_autoptr (UsherMoneyFile)        money = NULL;
  g_autoptr (GError)                error = NULL;

  show (workshop, first);
  payment = must_take (workshop, id, first, USHER_PAYMENT_METHOD_CARD, 6000);
  reverse (workshop, first, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  reversal = reverse_entry (workshop, payment, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reversal->amount, ==, -6000);
  twice = reverse_entry (workshop, payment, &error);
  g_assert_null (twice);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  reverse (workshop, first, &error);
  g_assert_no_error (error);
  second = settle (workshop, id, 5500, 500, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (second->number, ==, first->number);
  g_assert_cmpint (second->version, ==, 2);
  money = load (workshop, id);
  g_assert_cmpuint (money->settlements->len, ==, 2);
  g_assert_true (usher_money_file_get_standing (money)->parent_instance.id == second->parent_instance.id);
  g_assert_cmpstr (((UsherSettlementRecord *) g_ptr_array_index (money->settlements, 1))->reverse_reason, ==, "开错了");

  /* The one that stands no longer takes no money. */
  twice = take (workshop, id, first, USHER_PAYMENT_METHOD_CARD, 100, 0, &error);
  g_assert_null (twice);
  g_assert_nonnull (error);

  g_assert_false (usher_test_try_sql (workshop, "UPDATE payment SET amount = 1", NULL));
  g_assert_false (usher_test_try_sql (workshop, "DELETE FROM settlement_share", NULL));
}

static void
test_a_prepayment_counts_and_what_is_over_goes_back (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = make_checked_order (workshop);
  gint64                            id = order->parent_instance.id;
  g_autoptr (UsherPayment)          prepaid = must_take (workshop, id, NULL, USHER_PAYMENT_METHOD_ALIPAY, 10000);
  g_autoptr (UsherPayment)          on_account = NULL;
  g_autoptr (UsherSettlementRecord) record = NULL;
  g_autoptr (UsherPayment)          back = NULL;
  g_autoptr (UsherMoneyFile)        money = NULL;
  g_autoptr (GError)                error = NULL;

  g_assert_cmpint (prepaid->kind, ==, USHER_ENTRY_KIND_PREPAYMENT);
  on_account = take (workshop, id, NULL, USHER_PAYMENT_METHOD_ON_ACCOUNT, 100, 0, &error);
  g_assert_null (on_account);
  g_clear_error (&error);
  record = must_settle (workshop, id, 6000);
  money = load (workshop, id);
  g_assert_cmpint (usher_money_file_get_due (money, USHER_PAYER_CUSTOMER), ==, -4000);

  back = refund (workshop, id, 4000, "", &error);
  g_assert_null (back);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  back = refund (workshop, id, 10001, "多收", &error);
  g_assert_null (back);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  back = refund (workshop, id, 4000, "多收", &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->amount, ==, -4000);
  g_clear_object (&money);
  money = load (workshop, id);
  g_assert_cmpint (usher_money_file_get_due (money, USHER_PAYER_CUSTOMER), ==, 0);
}

/* The customer paid too much, and the insurer nothing. */
static void
test_one_payer_does_not_pay_for_another (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = usher_test_ready_order (workshop, "京A12345");
  gint64                            id = order->parent_instance.id;
  g_autoptr (UsherOrderFile)        before = usher_test_load (workshop, id);
  g_autoptr (UsherEstimateLine)     line = usher_estimate_line_new (USHER_LINE_KIND_PART);
  g_autoptr (UsherEstimate)         more = NULL;
  g_autoptr (UsherEstimate)         saved = NULL;
  g_autoptr (UsherDocument)         document = NULL;
  g_autoptr (UsherAuthorization)    authorization = NULL;
  g_autoptr (UsherPayment)          prepaid = NULL;
  g_autoptr (UsherSettlementRecord) record = NULL;
  g_autoptr (UsherOrderFile)        file = NULL;
  g_autoptr (UsherPayment)          draft = g_object_new (USHER_TYPE_PAYMENT, NULL);
  g_autoptr (UsherPayment)          paid = NULL;
  g_autoptr (GAsyncResult)          result = NULL;
  g_autoptr (GError)                error = NULL;

  g_set_str (&line->description, "前保险杠");
  line->quantity = 1000;
  line->unit_price = 50000;
  line->payer = USHER_PAYER_INSURER;
  more = usher_estimate_insert (before->estimate, 1, line);
  saved = usher_test_save_lines (workshop, id, more, &error);
  g_assert_no_error (error);
  document = usher_test_must_issue (workshop, id);
  authorization = usher_test_must_consent (workshop, document);
  do_the_work (workshop, id);
  prepaid = must_take (workshop, id, NULL, USHER_PAYMENT_METHOD_CASH, 60000);
  record = must_settle (workshop, id, 56000);
  show (workshop, record);
  file = usher_test_load (workshop, id);
  g_assert_cmpint (file->progress.due, ==, 50000);
  g_assert_cmpint (file->order->money_state, ==, USHER_MONEY_STATE_PART_SETTLED);

  draft->order_id = id;
  draft->settlement_id = record->parent_instance.id;
  draft->payer = USHER_PAYER_INSURER;
  draft->method = USHER_PAYMENT_METHOD_TRANSFER;
  draft->amount = 50000;
  usher_settlement_store_take_async (get_store (workshop), draft, NULL, usher_test_take_result_cb, &result);
  paid = usher_settlement_store_take_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_clear_object (&file);
  file = usher_test_load (workshop, id);
  g_assert_cmpint (file->order->money_state, ==, USHER_MONEY_STATE_SETTLED);
}

static void
test_credit_is_limited_and_paid_later (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = make_checked_order (workshop);
  gint64                            id = order->parent_instance.id;
  g_autoptr (UsherSettlementRecord) record = must_settle (workshop, id, 6000);
  g_autoptr (UsherPayment)          credit = NULL;
  g_autoptr (UsherPayment)          part = NULL;
  g_autoptr (UsherPayment)          rest = NULL;
  g_autoptr (UsherMoneyFile)        money = NULL;
  g_autoptr (UsherOrderFile)        file = NULL;
  g_autoptr (GAsyncResult)          result = NULL;
  g_autoptr (GPtrArray)             open = NULL;
  g_autoptr (GError)                error = NULL;

  show (workshop, record);
  credit = take (workshop, id, record, USHER_PAYMENT_METHOD_ON_ACCOUNT, 6000, 0, &error);
  g_assert_null (credit);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  set_limit (workshop, order->customer_id, 0, 5000, &error);
  g_assert_no_error (error);
  set_limit (workshop, order->customer_id, 0, 9000, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  credit = take (workshop, id, record, USHER_PAYMENT_METHOD_ON_ACCOUNT, 5001, 0, &error);
  g_assert_null (credit);
  g_clear_error (&error);
  set_limit (workshop, order->customer_id, 5000, 9000, &error);
  credit = must_take (workshop, id, record, USHER_PAYMENT_METHOD_ON_ACCOUNT, 6000);
  g_assert_cmpint (credit->approved_by, ==, 1);
  file = usher_test_load (workshop, id);
  g_assert_true (file->progress.is_on_credit);
  g_assert_cmpint (file->progress.due, ==, 6000);

  usher_settlement_store_list_on_account_async (get_store (workshop), NULL, usher_test_take_result_cb, &result);
  open = usher_settlement_store_list_on_account_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpint (((UsherPayment *) open->pdata[0])->amount, ==, 6000);

  /* A part pays a part of the credit off; the rest stays under the same approval. */
  part = must_take (workshop, id, record, USHER_PAYMENT_METHOD_TRANSFER, 2500);
  money = load (workshop, id);
  g_assert_cmpint (usher_money_file_get_on_account (money, USHER_PAYER_CUSTOMER), ==, 3500);
  g_assert_cmpint (money->credit_used, ==, 3500);
  g_assert_cmpint (usher_money_file_get_due (money, USHER_PAYER_CUSTOMER), ==, 3500);
  rest = must_take (workshop, id, record, USHER_PAYMENT_METHOD_CASH, 3500);
  g_clear_object (&money);
  money = load (workshop, id);
  g_assert_cmpint (money->credit_used, ==, 0);
  g_clear_object (&file);
  file = usher_test_load (workshop, id);
  g_assert_cmpint (file->order->money_state, ==, USHER_MONEY_STATE_SETTLED);
}

static void
test_each_gives_as_much_as_each_may (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = make_checked_order (workshop);
  gint64                            id = order->parent_instance.id;
  g_autoptr (UsherSettlementRecord) record = NULL;
  g_autoptr (UsherPayment)          payment = NULL;
  g_autoptr (GError)                error = NULL;

  sign_in_as (workshop, "technician", 0);
  record = settle (workshop, id, 6000, 0, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  sign_in_as (workshop, "advisor", 500);
  record = settle (workshop, id, 5699, 301, &error);
  g_assert_null (record);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  record = settle (workshop, id, 5700, 300, &error);
  g_assert_no_error (error);
  g_assert_cmpint (record->discount_by, ==, 1);
  show (workshop, record);

  /* An advisor takes no money, and only the manager gives credit. */
  payment = take (workshop, id, record, USHER_PAYMENT_METHOD_CASH, 5700, 0, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  sign_in_as (workshop, "cashier", 0);
  usher_test_run_sql (workshop, "UPDATE customer SET credit_limit = 100000");
  payment = take (workshop, id, record, USHER_PAYMENT_METHOD_ON_ACCOUNT, 5700, 0, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  payment = must_take (workshop, id, record, USHER_PAYMENT_METHOD_CASH, 5700);
}

static GPtrArray *
load_day (UsherTestWorkshop *workshop)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *counts = NULL;

  usher_settlement_store_load_day_async (get_store (workshop), USHER_TEST_NOW, NULL, usher_test_take_result_cb, &result);
  counts = usher_settlement_store_load_day_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  return counts;
}

static void
cash_up (UsherTestWorkshop *workshop,
         gint64             expected,
         gint64             counted,
         const char        *note,
         GError           **error)
{
  g_autoptr (GPtrArray)    counts = g_ptr_array_new_with_free_func (g_object_unref);
  UsherCashCount          *count = g_object_new (USHER_TYPE_CASH_COUNT, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  count->method = USHER_PAYMENT_METHOD_CASH;
  count->expected = expected;
  count->counted = counted;
  usher_entity_set_string (&count->note, note);
  g_ptr_array_add (counts, count);
  usher_settlement_store_cash_up_async (get_store (workshop), USHER_TEST_NOW, counts, NULL, usher_test_take_result_cb,
                                        &result);
  usher_settlement_store_cash_up_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static void
test_the_day_is_cashed_up (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = make_checked_order (workshop);
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherPayment)      cash = must_take (workshop, id, NULL, USHER_PAYMENT_METHOD_CASH, 3000);
  g_autoptr (UsherPayment)      card = must_take (workshop, id, NULL, USHER_PAYMENT_METHOD_CARD, 500);
  g_autoptr (UsherPayment)      back = refund (workshop, id, 400, "退", NULL);
  g_autoptr (GPtrArray)         before = load_day (workshop);
  g_autoptr (GPtrArray)         after = NULL;
  g_autoptr (GError)            error = NULL;
  UsherCashCount               *count = before->pdata[0];

  g_assert_nonnull (back);
  g_assert_cmpint (count->method, ==, USHER_PAYMENT_METHOD_CASH);
  g_assert_cmpint (count->taken, ==, 2600);
  g_assert_cmpint (count->n_entries, ==, 2);
  g_assert_cmpint (((UsherCashCount *) before->pdata[1])->taken, ==, 500);

  cash_up (workshop, 3000, 3000, "", &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  cash_up (workshop, 2600, 2500, "", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  cash_up (workshop, 2600, 2500, "少一元", &error);
  g_assert_no_error (error);
  after = load_day (workshop);
  count = after->pdata[0];
  g_assert_cmpint (count->counted - count->expected, ==, -100);
  g_assert_cmpint (count->counted_at, ==, USHER_TEST_NOW);
  g_assert_cmpint (((UsherCashCount *) after->pdata[1])->counted_at, ==, 0);

  sign_in_as (workshop, "advisor", 0);
  cash_up (workshop, 2600, 2600, "", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_an_invoice_is_noted_and_corrected (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)            order = make_checked_order (workshop);
  g_autoptr (UsherSettlementRecord) record = must_settle (workshop, order->parent_instance.id, 6000);
  g_autoptr (UsherInvoice)          draft = g_object_new (USHER_TYPE_INVOICE, NULL);
  g_autoptr (UsherInvoice)          first = NULL;
  g_autoptr (UsherInvoice)          second = NULL;
  g_autoptr (UsherInvoice)          stale = NULL;
  g_autoptr (UsherMoneyFile)        money = NULL;
  g_autoptr (GError)                error = NULL;

  draft->settlement_id = record->parent_instance.id;
  usher_entity_set_string (&draft->number, "24112000000012345678");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      UsherInvoice           **noted = i == 0 ? &first : i == 1 ? &second
                                                                : &stale;

      usher_settlement_store_note_invoice_async (get_store (workshop), i == 0 ? draft : first, NULL,
                                                 usher_test_take_result_cb, &result);
      *noted = usher_settlement_store_note_invoice_finish (get_store (workshop), usher_test_wait_for_result (&result),
                                                           &error);
      if (i < 2)
        g_assert_no_error (error);
    }
  g_assert_null (stale);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  money = load (workshop, order->parent_instance.id);
  g_assert_cmpuint (money->invoices->len, ==, 1);
  g_assert_cmpstr (usher_money_file_find_invoice (money, record->parent_instance.id, USHER_PAYER_CUSTOMER)->number, ==,
                   "24112000000012345678");
}

static void
test_the_shop_s_tax_and_rounding_are_used (void)
{
  g_autoptr (UsherTestWorkshop)     workshop = usher_test_workshop_new ();
  UsherShopStore                   *shops = usher_session_get_shop_store (workshop->session);
  g_autoptr (UsherOrder)            order = make_checked_order (workshop);
  g_autoptr (UsherShop)             shop = usher_entity_copy (usher_session_get_shop (workshop->session));
  g_autoptr (UsherShop)             saved = NULL;
  g_autoptr (UsherSettlementRecord) record = NULL;
  g_autoptr (GAsyncResult)          result = NULL;
  g_autoptr (GError)                error = NULL;

  shop->tax_rate = 1300;
  shop->rounding = 100;
  usher_shop_store_save_async (shops, shop, NULL, usher_test_take_result_cb, &result);
  saved = usher_shop_store_save_finish (shops, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->tax_rate, ==, 1300);
  while (usher_session_get_shop (workshop->session)->tax_rate != 1300)
    g_main_context_iteration (NULL, TRUE);
  record = must_settle (workshop, order->parent_instance.id, 6700);
  g_assert_cmpint (record->sums.tax, ==, 780);
  g_assert_cmpint (record->sums.rounding, ==, 80);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settlement-store/paid", test_an_order_is_settled_shown_and_paid);
  g_test_add_func ("/settlement-store/not-yet", test_nothing_is_settled_before_its_time);
  g_test_add_func ("/settlement-store/reversed", test_a_mistake_is_reversed_and_settled_anew);
  g_test_add_func ("/settlement-store/prepaid", test_a_prepayment_counts_and_what_is_over_goes_back);
  g_test_add_func ("/settlement-store/payers", test_one_payer_does_not_pay_for_another);
  g_test_add_func ("/settlement-store/credit", test_credit_is_limited_and_paid_later);
  g_test_add_func ("/settlement-store/roles", test_each_gives_as_much_as_each_may);
  g_test_add_func ("/settlement-store/cash-up", test_the_day_is_cashed_up);
  g_test_add_func ("/settlement-store/invoice", test_an_invoice_is_noted_and_corrected);
  g_test_add_func ("/settlement-store/tax", test_the_shop_s_tax_and_rounding_are_used);

  return g_test_run ();
}
