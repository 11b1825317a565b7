/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-invoice.h"
#include "usher-ledger.h"
#include "usher-payment.h"
#include "usher-settlement-record.h"

G_BEGIN_DECLS

#define USHER_TYPE_MONEY_FILE (usher_money_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherMoneyFile, usher_money_file, USHER, MONEY_FILE, GObject)

/**
 * UsherMoneyFile:
 *
 * All about the money of an order, as read in one transaction, and what who is
 * at the desk may do about it.
 */
struct _UsherMoneyFile
{
  GObject parent_instance;

  gint64     order_id;
  gint64     customer_id;
  GPtrArray *settlements;  /* (element-type UsherSettlementRecord) newest first */
  GPtrArray *payments;     /* (element-type UsherPayment) oldest first */
  GPtrArray *invoices;     /* (element-type UsherInvoice) */
  gint64     credit_limit; /* fen, of the customer; 0: none */
  gint64     credit_used;  /* fen, on account over all of the customer's orders */

  gint64   discount_limit; /* basis points that who is at the desk may give */
  gboolean may_discount;
  gboolean may_discount_any;
  gboolean may_approve_credit;
  gboolean may_take;
  gboolean may_reverse;
};

UsherSettlementRecord *usher_money_file_get_standing (UsherMoneyFile *self);
GArray                *usher_money_file_make_ledger (UsherMoneyFile *self);
gint64                 usher_money_file_get_total (UsherMoneyFile *self,
                                                   UsherPayer      payer);
gint64                 usher_money_file_get_received (UsherMoneyFile *self,
                                                      UsherPayer      payer);
gint64                 usher_money_file_get_on_account (UsherMoneyFile *self,
                                                        UsherPayer      payer);
gint64                 usher_money_file_get_due (UsherMoneyFile *self,
                                                 UsherPayer      payer);
UsherPayment          *usher_money_file_find_payment (UsherMoneyFile *self,
                                                      gint64          payment_id);
UsherInvoice          *usher_money_file_find_invoice (UsherMoneyFile *self,
                                                      gint64          settlement_id,
                                                      UsherPayer      payer);

G_END_DECLS
