/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-cash-count.h"
#include "usher-money-file.h"
#include "usher-order-file.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_SETTLEMENT_STORE (usher_settlement_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherSettlementStore, usher_settlement_store, USHER, SETTLEMENT_STORE, UsherStore)

/**
 * UsherSettlementStore:
 *
 * Settlement lists, the ledger of payments, credit on account and the day's
 * cash-up.  Every operation on an order asks its guard.
 */

/**
 * UsherSettlementRender:
 * @file: the order with all that belongs to it
 * @money: what was paid before
 * @record: the settlement that is about to be issued, numbered
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a settlement list.  Runs on the database's thread, so it may
 * look only at what it is given.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
typedef GBytes *(*UsherSettlementRender) (UsherOrderFile        *file,
                                          UsherMoneyFile        *money,
                                          UsherSettlementRecord *record,
                                          UsherShop             *shop,
                                          char                 **content,
                                          gpointer               data,
                                          GError               **error);

/**
 * UsherSettlementDraft:
 *
 * What is about to be settled.
 */
typedef struct
{
  gint64                order_id;
  gint64                total;    /* fen, as the person saw it; CONFLICT when the lines say otherwise */
  gint64                discount; /* fen that the desk takes off the customer's share */
  const char           *discount_reason;
  gint64                odometer_out; /* km, −1: not read */
  const char           *language;     /* of the document */
  UsherSettlementRender render;
  gpointer              render_data; /* goes to the store, with what frees it */
  GDestroyNotify        render_data_free;
} UsherSettlementDraft;

/* All about the money of an order */
void            usher_settlement_store_load_async (UsherSettlementStore *self,
                                                   gint64                order_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
UsherMoneyFile *usher_settlement_store_load_finish (UsherSettlementStore *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* Numbers and freezes the list with its shares and lines, in one transaction */
void                   usher_settlement_store_issue_async (UsherSettlementStore *self,
                                                           UsherSettlementDraft *draft,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
UsherSettlementRecord *usher_settlement_store_issue_finish (UsherSettlementStore *self,
                                                            GAsyncResult         *result,
                                                            GError              **error);

/* Records that the list was “shown” or “printed”, which has to come before payment */
void     usher_settlement_store_note_showing_async (UsherSettlementStore *self,
                                                    gint64                settlement_id,
                                                    const char           *how,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean usher_settlement_store_note_showing_finish (UsherSettlementStore *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* Takes the settlement back (红冲); the order is settled anew under the next version */
void     usher_settlement_store_reverse_async (UsherSettlementStore *self,
                                               gint64                order_id,
                                               gint64                settlement_id,
                                               const char           *reason,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean usher_settlement_store_reverse_finish (UsherSettlementStore *self,
                                                GAsyncResult         *result,
                                                GError              **error);

/* Takes a payment, a prepayment, or puts something on account */
void          usher_settlement_store_take_async (UsherSettlementStore *self,
                                                 UsherPayment         *payment,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
UsherPayment *usher_settlement_store_take_finish (UsherSettlementStore *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* Gives money back: an entry of its own */
void          usher_settlement_store_refund_async (UsherSettlementStore *self,
                                                   UsherPayment         *refund,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
UsherPayment *usher_settlement_store_refund_finish (UsherSettlementStore *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* Takes an entry back that was a mistake, by a reversing entry */
void          usher_settlement_store_reverse_entry_async (UsherSettlementStore *self,
                                                          gint64                order_id,
                                                          gint64                payment_id,
                                                          const char           *reason,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
UsherPayment *usher_settlement_store_reverse_entry_finish (UsherSettlementStore *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* Notes or corrects the number of the invoice that a payer got */
void          usher_settlement_store_note_invoice_async (UsherSettlementStore *self,
                                                         UsherInvoice         *invoice,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
UsherInvoice *usher_settlement_store_note_invoice_finish (UsherSettlementStore *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);

/* How much a customer may owe */
void     usher_settlement_store_set_credit_limit_async (UsherSettlementStore *self,
                                                        gint64                customer_id,
                                                        gint64                old_limit,
                                                        gint64                new_limit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
gboolean usher_settlement_store_set_credit_limit_finish (UsherSettlementStore *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);

/* (element-type UsherPayment) What stands on account, by order and payer, the oldest first */
void       usher_settlement_store_list_on_account_async (UsherSettlementStore *self,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
GPtrArray *usher_settlement_store_list_on_account_finish (UsherSettlementStore *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);

/* (element-type UsherPayment) The entries of a day, in order */
void       usher_settlement_store_list_day_async (UsherSettlementStore *self,
                                                  gint64                day,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray *usher_settlement_store_list_day_finish (UsherSettlementStore *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* (element-type UsherCashCount) What came in on a day, one a method, and what was counted */
void       usher_settlement_store_load_day_async (UsherSettlementStore *self,
                                                  gint64                day,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray *usher_settlement_store_load_day_finish (UsherSettlementStore *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

/* Records what was counted; CONFLICT when money came in meanwhile */
void     usher_settlement_store_cash_up_async (UsherSettlementStore *self,
                                               gint64                day,
                                               GPtrArray            *counts,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean usher_settlement_store_cash_up_finish (UsherSettlementStore *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
