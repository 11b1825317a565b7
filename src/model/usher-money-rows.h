/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-money-file.h"
#include "usher-order-file.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* Settlements and the ledger; on the database's thread only. */

UsherMoneyFile *usher_money_rows_read (UsherConnection    *connection,
                                       const UsherRequest *request,
                                       gint64              order_id,
                                       GError            **error);
gboolean        usher_money_rows_insert_settlement (UsherConnection       *connection,
                                                    UsherSettlementRecord *record,
                                                    UsherEstimate         *estimate,
                                                    GError               **error);
gboolean        usher_money_rows_insert_payment (UsherConnection *connection,
                                                 UsherPayment    *payment,
                                                 GError         **error);
UsherPayment   *usher_money_rows_make_payment (const UsherRequest *request,
                                               gint64              order_id,
                                               UsherPayer          payer);
GPtrArray      *usher_money_rows_list_payments (UsherConnection *connection,
                                                UsherTimeRange   range,
                                                GError         **error);
GPtrArray      *usher_money_rows_list_on_account (UsherConnection *connection,
                                                  GError         **error);

G_END_DECLS
