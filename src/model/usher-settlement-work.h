/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-request.h"
#include "usher-settlement-store.h"

G_BEGIN_DECLS

/**
 * UsherSettling:
 *
 * What settling hands to the worker: the circumstances, and a copy of the draft
 * that owns what it points to.
 */
typedef struct
{
  UsherRequest        *request;
  UsherSettlementDraft draft;
} UsherSettling;

void usher_settling_free (gpointer settling);

/* The worker sides of UsherSettlementStore: issuing is an UsherWork on an
 * UsherSettling, the others on an UsherRequest. */

gpointer usher_settlement_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_issue_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_note_showing_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_reverse_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_take_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_refund_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_reverse_entry_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_note_invoice_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_set_credit_limit_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_list_on_account_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_list_day_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_load_day_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_settlement_cash_up_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
