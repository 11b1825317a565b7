/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-settlement-work.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-money-rows.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-rows.h"

/* What a person could not see coming is a conflict; the rest is forbidden. */
static gboolean
check_answer (UsherLedgerAnswer answer,
              GError          **error)
{
  switch (answer)
    {
    case USHER_LEDGER_ANSWER_YES:
      return TRUE;
    case USHER_LEDGER_ANSWER_TOO_MUCH:
    case USHER_LEDGER_ANSWER_MORE_THAN_PAID:
    case USHER_LEDGER_ANSWER_ALREADY_REVERSED:
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "The ledger says %s",
                   usher_ledger_answer_to_string (answer));
      return FALSE;
    case USHER_LEDGER_ANSWER_NO_AMOUNT:
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "An entry needs an amount");
      return FALSE;
    case USHER_LEDGER_ANSWER_OVER_LIMIT:
    case USHER_LEDGER_ANSWER_NOT_APPROVED:
    case USHER_LEDGER_ANSWER_NOT_REVERSIBLE:
    default:
      g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "The ledger says %s",
                   usher_ledger_answer_to_string (answer));
      return FALSE;
    }
}

static gboolean
require_reason (const char *reason,
                GError    **error)
{
  if (reason != NULL && *reason != '\0')
    return TRUE;
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "It needs a reason");
  return FALSE;
}

static char *
describe (UsherPayment *payment)
{
  return g_strdup_printf ("%s %s %s %" G_GINT64_FORMAT "%s%s", usher_entry_kind_to_string (payment->kind),
                          usher_payer_to_string (payment->payer), usher_payment_method_to_string (payment->method),
                          payment->amount, *payment->reason != '\0' ? ": " : "", payment->reason);
}

static gboolean
finish (UsherConnection    *connection,
        const UsherRequest *request,
        UsherOrderFile     *file,
        UsherOrderAction    action,
        UsherPayment       *payment,
        GError            **error)
{
  g_autofree char *detail = describe (payment);

  return usher_order_act_end (connection, request, file, action, detail, error);
}

/* Money that comes in pays what stands on account, too: the entry is taken back,
 * and what is left of it is entered anew under the same approval. */
static gboolean
release_credit (UsherConnection    *connection,
                const UsherRequest *request,
                gint64              order_id,
                UsherPayer          payer,
                GError            **error)
{
  g_autoptr (UsherMoneyFile) money = usher_money_rows_read (connection, request, order_id, error);
  g_autoptr (GArray)         ledger = NULL;
  gint64                     excess = 0;

  if (money == NULL)
    return FALSE;
  ledger = usher_money_file_make_ledger (money);
  excess = usher_ledger_get_excess_credit (ledger, payer, usher_money_file_get_total (money, payer));

  for (guint i = 0; excess > 0 && i < money->payments->len; i++)
    {
      UsherPayment            *credit = g_ptr_array_index (money->payments, i);
      g_autoptr (UsherPayment) reversal = usher_money_rows_make_payment (request, order_id, payer);
      g_autoptr (UsherPayment) rest = NULL;

      if (credit->payer != payer || credit->method != USHER_PAYMENT_METHOD_ON_ACCOUNT ||
          usher_ledger_ask_reversal (ledger, credit->parent_instance.id) != USHER_LEDGER_ANSWER_YES)
        continue;
      reversal->kind = USHER_ENTRY_KIND_REVERSAL;
      reversal->method = USHER_PAYMENT_METHOD_ON_ACCOUNT;
      reversal->settlement_id = credit->settlement_id;
      reversal->amount = -credit->amount;
      reversal->reverses_id = credit->parent_instance.id;
      reversal->approved_by = credit->approved_by;
      if (!usher_money_rows_insert_payment (connection, reversal, error))
        return FALSE;
      excess -= credit->amount;
      if (excess >= 0)
        continue;

      rest = usher_entity_copy (credit);
      rest->amount = -excess;
      rest->taken_at = request->now;
      rest->taken_by = request->staff_id;
      if (!usher_money_rows_insert_payment (connection, rest, error))
        return FALSE;
    }
  return TRUE;
}

/* A customer's credit is approved by who is at the desk, within the limit. */
static gboolean
check_credit (UsherConnection    *connection,
              const UsherRequest *request,
              UsherMoneyFile     *money,
              UsherPayment       *payment,
              GError            **error)
{
  if (payment->method != USHER_PAYMENT_METHOD_ON_ACCOUNT)
    return TRUE;
  payment->approved_by = request->staff_id;
  return usher_staff_require (connection, request, USHER_PERMISSION_APPROVE_CREDIT, error) &&
         check_answer (usher_ledger_ask_credit (payment->payer, payment->amount, money->credit_used,
                                                money->credit_limit, money->may_approve_credit),
                       error);
}

static gboolean
check_prepayment (UsherPayment *payment,
                  GError      **error)
{
  if (payment->amount <= 0)
    return check_answer (USHER_LEDGER_ANSWER_NO_AMOUNT, error);
  if (payment->method == USHER_PAYMENT_METHOD_ON_ACCOUNT)
    return check_answer (USHER_LEDGER_ANSWER_NOT_APPROVED, error);
  return TRUE;
}

static gboolean
check_payment (UsherConnection    *connection,
               const UsherRequest *request,
               UsherMoneyFile     *money,
               UsherPayment       *payment,
               GError            **error)
{
  UsherSettlementRecord *standing = usher_money_file_get_standing (money);
  g_autoptr (GArray)     ledger = usher_money_file_make_ledger (money);

  if (standing == NULL || standing->parent_instance.id != payment->settlement_id)
    {
      g_set_error_literal (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Another settlement stands");
      return FALSE;
    }
  return check_answer (usher_ledger_ask_payment (ledger, payment->payer, payment->method, payment->amount,
                                                 usher_money_file_get_total (money, payment->payer)),
                       error) &&
         check_credit (connection, request, money, payment, error);
}

/* Only cash has change, and nobody gets change on less than was asked for. */
static gboolean
check_given (UsherPayment *payment,
             GError      **error)
{
  if (payment->method != USHER_PAYMENT_METHOD_UNSET &&
      (payment->given == 0 || (payment->method == USHER_PAYMENT_METHOD_CASH && payment->given >= payment->amount)))
    return TRUE;
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "What was given does not fit what is paid");
  return FALSE;
}

static UsherPayment *
copy_draft (const UsherRequest *request)
{
  UsherPayment *payment = usher_entity_copy (request->entity);

  payment->parent_instance.id = 0;
  payment->reverses_id = 0;
  payment->approved_by = 0;
  payment->taken_at = request->now;
  payment->taken_by = request->staff_id;

  return payment;
}

/**
 * usher_settlement_take_in_worker:
 *
 * Adds the entry @entity: a payment for the settlement it names, or a prepayment
 * when it names none.
 */
gpointer
usher_settlement_take_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherPayment)   payment = copy_draft (request);
  gboolean                   is_early = payment->settlement_id == 0;
  UsherOrderAction           action = is_early ? USHER_ORDER_ACTION_PREPAY : USHER_ORDER_ACTION_TAKE_PAYMENT;
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (UsherMoneyFile) money = NULL;

  payment->kind = is_early ? USHER_ENTRY_KIND_PREPAYMENT : USHER_ENTRY_KIND_PAYMENT;
  if (is_early)
    payment->payer = USHER_PAYER_CUSTOMER;
  file = usher_order_act_begin (connection, request, payment->order_id, action, NULL, error);
  if (file == NULL || !check_given (payment, error))
    return NULL;
  money = usher_money_rows_read (connection, request, payment->order_id, error);
  if (money == NULL)
    return NULL;
  if (!(is_early ? check_prepayment (payment, error) : check_payment (connection, request, money, payment, error)) ||
      !usher_money_rows_insert_payment (connection, payment, error))
    return NULL;
  if (payment->method != USHER_PAYMENT_METHOD_ON_ACCOUNT &&
      !release_credit (connection, request, payment->order_id, payment->payer, error))
    return NULL;
  return finish (connection, request, file, action, payment, error) ? g_steal_pointer (&payment) : NULL;
}

/**
 * usher_settlement_refund_in_worker:
 *
 * Gives the amount of @entity back, never more than was paid.
 */
gpointer
usher_settlement_refund_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherPayment)   refund = copy_draft (request);
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (UsherMoneyFile) money = NULL;
  g_autoptr (GArray)         ledger = NULL;
  UsherSettlementRecord     *standing = NULL;

  if (!require_reason (refund->reason, error))
    return NULL;
  file = usher_order_act_begin (connection, request, refund->order_id, USHER_ORDER_ACTION_REFUND, NULL, error);
  if (file == NULL)
    return NULL;
  money = usher_money_rows_read (connection, request, refund->order_id, error);
  if (money == NULL)
    return NULL;
  ledger = usher_money_file_make_ledger (money);
  if (!check_answer (usher_ledger_ask_refund (ledger, refund->payer, refund->method, refund->amount), error))
    return NULL;
  standing = usher_money_file_get_standing (money);
  refund->kind = USHER_ENTRY_KIND_REFUND;
  refund->settlement_id = standing != NULL ? standing->parent_instance.id : 0;
  refund->given = 0;
  refund->amount = -refund->amount;
  if (!usher_money_rows_insert_payment (connection, refund, error) ||
      !finish (connection, request, file, USHER_ORDER_ACTION_REFUND, refund, error))
    return NULL;
  return g_steal_pointer (&refund);
}

static UsherPayment *
make_reversal (const UsherRequest *request,
               UsherPayment       *wrong)
{
  UsherPayment *reversal = usher_money_rows_make_payment (request, wrong->order_id, wrong->payer);

  reversal->kind = USHER_ENTRY_KIND_REVERSAL;
  reversal->settlement_id = wrong->settlement_id;
  reversal->method = wrong->method;
  reversal->amount = -wrong->amount;
  reversal->reverses_id = wrong->parent_instance.id;
  usher_entity_set_string (&reversal->reason, request->text);

  return reversal;
}

/* Money that goes back is a refund to the guard; credit is only what was allowed
 * to be paid later, and once the car is gone it can but be paid. */
static UsherOrderFile *
begin_reversal (UsherConnection    *connection,
                const UsherRequest *request,
                UsherPayment       *wrong,
                UsherOrderAction   *action,
                GError            **error)
{
  g_autoptr (UsherOrderFile) file = NULL;
  gboolean                   is_credit = wrong->method == USHER_PAYMENT_METHOD_ON_ACCOUNT;

  *action = is_credit ? USHER_ORDER_ACTION_TAKE_PAYMENT : USHER_ORDER_ACTION_REFUND;
  file = usher_order_act_begin (connection, request, request->id, *action, NULL, error);
  if (file != NULL && is_credit && file->progress.delivered_at != 0)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "The car left on this credit");
      return NULL;
    }
  return g_steal_pointer (&file);
}

/**
 * usher_settlement_reverse_entry_in_worker:
 *
 * Takes entry @other_id of order @id back because of @text.
 */
gpointer
usher_settlement_reverse_entry_in_worker (UsherConnection *connection,
                                          gpointer         input,
                                          GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherMoneyFile) money = NULL;
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (UsherPayment)   reversal = NULL;
  g_autoptr (GArray)         ledger = NULL;
  UsherOrderAction           action = USHER_ORDER_ACTION_REFUND;
  UsherPayment              *wrong = NULL;

  if (!require_reason (request->text, error))
    return NULL;
  money = usher_money_rows_read (connection, request, request->id, error);
  if (money == NULL)
    return NULL;
  wrong = usher_money_file_find_payment (money, request->other_id);
  ledger = usher_money_file_make_ledger (money);
  if (!check_answer (usher_ledger_ask_reversal (ledger, request->other_id), error))
    return NULL;
  file = begin_reversal (connection, request, wrong, &action, error);
  if (file == NULL)
    return NULL;
  reversal = make_reversal (request, wrong);
  if (!usher_money_rows_insert_payment (connection, reversal, error) ||
      !finish (connection, request, file, action, reversal, error))
    return NULL;
  return g_steal_pointer (&reversal);
}
