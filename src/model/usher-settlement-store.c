/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-settlement-store.h"

#include "usher-settlement-work.h"
#include "usher-store-private.h"

struct _UsherSettlementStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherSettlementStore, usher_settlement_store, USHER_TYPE_STORE)

static void
usher_settlement_store_class_init (UsherSettlementStoreClass *klass)
{
}

static void
usher_settlement_store_init (UsherSettlementStore *self)
{
}

static UsherRequest *
make_request (UsherSettlementStore *self,
              gint64                id,
              gint64                other_id,
              const char           *text)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = id;
  request->other_id = other_id;
  request->text = g_strdup (text);

  return request;
}

/**
 * usher_settlement_store_issue_async:
 * @draft: what to settle; copied, its render_data is taken over
 *
 * Gives the number, has the PDF made with it, and freezes the settlement with
 * its shares and lines, or does nothing.
 */
void
usher_settlement_store_issue_async (UsherSettlementStore *self,
                                    UsherSettlementDraft *draft,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  UsherSettling *settling = g_new0 (UsherSettling, 1);

  settling->request = usher_request_new (USHER_STORE (self));
  settling->draft = *draft;
  settling->draft.discount_reason = g_strdup (draft->discount_reason);
  settling->draft.language = g_strdup (draft->language);
  usher_store_run (self, USHER_WORK_WRITE, "settlement-issue", usher_settlement_issue_in_worker, settling,
                   usher_settling_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_issue_finish:
 *
 * Returns: (transfer full): the settlement; %USHER_ERROR_NOT_ALLOWED when the
 *   guard objects or the discount is beyond the person's limit,
 *   %USHER_DB_ERROR_CONFLICT when the order comes to another total by now
 */
UsherSettlementRecord *
usher_settlement_store_issue_finish (UsherSettlementStore *self,
                                     GAsyncResult         *result,
                                     GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_load_async:
 * @order_id: the order
 *
 * Reads all about the money of an order.
 */
void
usher_settlement_store_load_async (UsherSettlementStore *self,
                                   gint64                order_id,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  UsherRequest *request = make_request (self, order_id, 0, NULL);

  usher_store_run (self, USHER_WORK_READ, "settlement-load", usher_settlement_load_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_load_finish:
 *
 * Returns: (transfer full): the money of the order
 */
UsherMoneyFile *
usher_settlement_store_load_finish (UsherSettlementStore *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_note_showing_async:
 * @settlement_id: the settlement
 * @how: “shown” or “printed”
 *
 * Records that the customer saw the list, which has to come before payment (消费者权益保护).
 */
void
usher_settlement_store_note_showing_async (UsherSettlementStore *self,
                                           gint64                settlement_id,
                                           const char           *how,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data)
{
  UsherRequest *request = make_request (self, settlement_id, 0, how);

  usher_store_run (self, USHER_WORK_WRITE, "settlement-note-showing", usher_settlement_note_showing_in_worker, request,
                   usher_request_free, NULL, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_note_showing_finish:
 *
 * Returns: whether it was recorded
 */
gboolean
usher_settlement_store_note_showing_finish (UsherSettlementStore *self,
                                            GAsyncResult         *result,
                                            GError              **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_settlement_store_reverse_async:
 * @order_id: the order
 * @settlement_id: the settlement that stands
 * @reason: why
 *
 * Takes the settlement back (红冲); the order can be worked on and settled anew.
 */
void
usher_settlement_store_reverse_async (UsherSettlementStore *self,
                                      gint64                order_id,
                                      gint64                settlement_id,
                                      const char           *reason,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data)
{
  UsherRequest *request = make_request (self, order_id, settlement_id, reason);

  usher_store_run (self, USHER_WORK_WRITE, "settlement-reverse", usher_settlement_reverse_in_worker, request,
                   usher_request_free, NULL, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_reverse_finish:
 *
 * Returns: whether it was taken back; %USHER_DB_ERROR_CONFLICT when another one stands
 */
gboolean
usher_settlement_store_reverse_finish (UsherSettlementStore *self,
                                       GAsyncResult         *result,
                                       GError              **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_settlement_store_take_async:
 * @payment: order, settlement, payer, method, amount and what was given
 *
 * Takes money for the settlement that @payment names, or a prepayment when it
 * names none.  What stands on account is paid off by it.
 */
void
usher_settlement_store_take_async (UsherSettlementStore *self,
                                   UsherPayment         *payment,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  UsherRequest *request = make_request (self, 0, 0, NULL);

  request->entity = g_object_ref (payment);
  usher_store_run (self, USHER_WORK_WRITE, "settlement-take", usher_settlement_take_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_take_finish:
 *
 * Returns: (transfer full): the entry; %USHER_DB_ERROR_CONFLICT when it is more than is
 *   due by now, %USHER_ERROR_NOT_ALLOWED when the guard objects or credit is not
 *   approved
 */
UsherPayment *
usher_settlement_store_take_finish (UsherSettlementStore *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_refund_async:
 * @refund: order, payer, method, amount (positive) and reason
 *
 * Gives money back.
 */
void
usher_settlement_store_refund_async (UsherSettlementStore *self,
                                     UsherPayment         *refund,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data)
{
  UsherRequest *request = make_request (self, 0, 0, NULL);

  request->entity = g_object_ref (refund);
  usher_store_run (self, USHER_WORK_WRITE, "settlement-refund", usher_settlement_refund_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_refund_finish:
 *
 * Returns: (transfer full): the entry, whose amount is negative;
 *   %USHER_DB_ERROR_CONFLICT when it is more than was paid
 */
UsherPayment *
usher_settlement_store_refund_finish (UsherSettlementStore *self,
                                      GAsyncResult         *result,
                                      GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_reverse_entry_async:
 * @order_id: the order
 * @payment_id: the entry
 * @reason: why
 *
 * Takes back an entry that was a mistake.
 */
void
usher_settlement_store_reverse_entry_async (UsherSettlementStore *self,
                                            gint64                order_id,
                                            gint64                payment_id,
                                            const char           *reason,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data)
{
  UsherRequest *request = make_request (self, order_id, payment_id, reason);

  usher_store_run (self, USHER_WORK_WRITE, "settlement-reverse-entry", usher_settlement_reverse_entry_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_reverse_entry_finish:
 *
 * Returns: (transfer full): the reversing entry
 */
UsherPayment *
usher_settlement_store_reverse_entry_finish (UsherSettlementStore *self,
                                             GAsyncResult         *result,
                                             GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_note_invoice_async:
 * @invoice: settlement, payer, number and to whom it is made out
 *
 * Notes the number of an invoice, or corrects it.
 */
void
usher_settlement_store_note_invoice_async (UsherSettlementStore *self,
                                           UsherInvoice         *invoice,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data)
{
  UsherRequest *request = make_request (self, 0, 0, NULL);

  request->entity = g_object_ref (invoice);
  usher_store_run (self, USHER_WORK_WRITE, "settlement-note-invoice", usher_settlement_note_invoice_in_worker, request,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_note_invoice_finish:
 *
 * Returns: (transfer full): the invoice as noted; %USHER_DB_ERROR_CONFLICT when it is
 *   stale
 */
UsherInvoice *
usher_settlement_store_note_invoice_finish (UsherSettlementStore *self,
                                            GAsyncResult         *result,
                                            GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_set_credit_limit_async:
 * @customer_id: the customer
 * @old_limit: fen, as the person saw it
 * @new_limit: fen, 0 for no credit
 *
 * Says how much a customer may owe.
 */
void
usher_settlement_store_set_credit_limit_async (UsherSettlementStore *self,
                                               gint64                customer_id,
                                               gint64                old_limit,
                                               gint64                new_limit,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data)
{
  UsherRequest *request = make_request (self, customer_id, old_limit, NULL);

  request->number = new_limit;
  usher_store_run (self, USHER_WORK_WRITE, "settlement-set-credit-limit", usher_settlement_set_credit_limit_in_worker, request,
                   usher_request_free, NULL, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_set_credit_limit_finish:
 *
 * Returns: whether it was changed; %USHER_DB_ERROR_CONFLICT when it was another
 */
gboolean
usher_settlement_store_set_credit_limit_finish (UsherSettlementStore *self,
                                                GAsyncResult         *result,
                                                GError              **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_settlement_store_list_on_account_async:
 *
 * Lists what customers and payers owe on account (挂账).
 */
void
usher_settlement_store_list_on_account_async (UsherSettlementStore *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data)
{
  UsherRequest *request = make_request (self, 0, 0, NULL);

  usher_store_run (self, USHER_WORK_READ, "settlement-list-on-account", usher_settlement_list_on_account_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_list_on_account_finish:
 *
 * Returns: (transfer full) (element-type UsherPayment): sums by order and payer, the
 *   oldest first
 */
GPtrArray *
usher_settlement_store_list_on_account_finish (UsherSettlementStore *self,
                                               GAsyncResult         *result,
                                               GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_list_day_async:
 * @day: any moment of it
 *
 * Lists the entries of a day.
 */
void
usher_settlement_store_list_day_async (UsherSettlementStore *self,
                                       gint64                day,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data)
{
  UsherRequest *request = make_request (self, 0, 0, NULL);

  request->number = day;
  usher_store_run (self, USHER_WORK_READ, "settlement-list-day", usher_settlement_list_day_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_list_day_finish:
 *
 * Returns: (transfer full) (element-type UsherPayment): in order
 */
GPtrArray *
usher_settlement_store_list_day_finish (UsherSettlementStore *self,
                                        GAsyncResult         *result,
                                        GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_load_day_async:
 * @day: any moment of it
 *
 * Reads what came in on a day by method, and what was counted last.
 */
void
usher_settlement_store_load_day_async (UsherSettlementStore *self,
                                       gint64                day,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data)
{
  UsherRequest *request = make_request (self, 0, 0, NULL);

  request->number = day;
  usher_store_run (self, USHER_WORK_READ, "settlement-load-day", usher_settlement_load_day_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_load_day_finish:
 *
 * Returns: (transfer full) (element-type UsherCashCount): one a method
 */
GPtrArray *
usher_settlement_store_load_day_finish (UsherSettlementStore *self,
                                        GAsyncResult         *result,
                                        GError              **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_settlement_store_cash_up_async:
 * @day: any moment of it
 * @counts: (element-type UsherCashCount): what was expected and counted, with a
 *   note where they differ
 *
 * Records what was counted.  A later count of the same day is added, too, and
 * counts.
 */
void
usher_settlement_store_cash_up_async (UsherSettlementStore *self,
                                      gint64                day,
                                      GPtrArray            *counts,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data)
{
  UsherRequest *request = make_request (self, 0, 0, NULL);

  request->number = day;
  request->list = usher_entity_copy_list (counts);
  usher_store_run (self, USHER_WORK_WRITE, "settlement-cash-up", usher_settlement_cash_up_in_worker, request,
                   usher_request_free, NULL, cancellable, callback, user_data);
}

/**
 * usher_settlement_store_cash_up_finish:
 *
 * Returns: whether it was recorded; %USHER_DB_ERROR_CONFLICT when money moved
 *   meanwhile
 */
gboolean
usher_settlement_store_cash_up_finish (UsherSettlementStore *self,
                                       GAsyncResult         *result,
                                       GError              **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}
