/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-line-kinds.h"
#include "usher-order-terms.h"

G_BEGIN_DECLS

/**
 * UsherEntryKind:
 * @USHER_ENTRY_KIND_PAYMENT: taken for a settlement
 * @USHER_ENTRY_KIND_PREPAYMENT: taken before there is one (预付)
 * @USHER_ENTRY_KIND_REFUND: given back (退款)
 * @USHER_ENTRY_KIND_REVERSAL: takes back another entry, which was a mistake (红冲)
 *
 * What an entry of the ledger is.  Entries are only ever added.
 */
typedef enum
{
  USHER_ENTRY_KIND_PAYMENT,
  USHER_ENTRY_KIND_PREPAYMENT,
  USHER_ENTRY_KIND_REFUND,
  USHER_ENTRY_KIND_REVERSAL,
} UsherEntryKind;

#define USHER_ENTRY_KIND_LAST USHER_ENTRY_KIND_REVERSAL

/**
 * UsherLedgerEntry:
 * @id: of the entry
 * @kind: what it is
 * @method: how the money moved
 * @payer: whose money it is
 * @amount: fen that the shop receives; negative for refunds and reversals
 * @reverses_id: entry that it takes back, 0 for none
 *
 * A movement of money of one order.
 */
typedef struct
{
  gint64             id;
  UsherEntryKind     kind;
  UsherPaymentMethod method;
  UsherPayer         payer;
  gint64             amount;
  gint64             reverses_id;
} UsherLedgerEntry;

/**
 * UsherLedgerAnswer:
 * @USHER_LEDGER_ANSWER_YES: it may be entered
 * @USHER_LEDGER_ANSWER_NO_AMOUNT: the amount is not positive
 * @USHER_LEDGER_ANSWER_TOO_MUCH: more than is due
 * @USHER_LEDGER_ANSWER_MORE_THAN_PAID: more would be given back than was taken
 * @USHER_LEDGER_ANSWER_OVER_LIMIT: the customer's limit on account is exceeded
 * @USHER_LEDGER_ANSWER_NOT_APPROVED: nobody approved the credit
 * @USHER_LEDGER_ANSWER_ALREADY_REVERSED: that entry was taken back before
 * @USHER_LEDGER_ANSWER_NOT_REVERSIBLE: refunds and reversals stay; take the money anew
 *
 * What the rules of the ledger say to an entry.
 */
typedef enum
{
  USHER_LEDGER_ANSWER_YES,
  USHER_LEDGER_ANSWER_NO_AMOUNT,
  USHER_LEDGER_ANSWER_TOO_MUCH,
  USHER_LEDGER_ANSWER_MORE_THAN_PAID,
  USHER_LEDGER_ANSWER_OVER_LIMIT,
  USHER_LEDGER_ANSWER_NOT_APPROVED,
  USHER_LEDGER_ANSWER_ALREADY_REVERSED,
  USHER_LEDGER_ANSWER_NOT_REVERSIBLE,
} UsherLedgerAnswer;

const char *usher_entry_kind_to_string (UsherEntryKind value);
gboolean    usher_entry_kind_from_string (const char     *nick,
                                          UsherEntryKind *out);

gint64            usher_ledger_get_received (GArray    *entries,
                                             UsherPayer payer);
gint64            usher_ledger_get_on_account (GArray    *entries,
                                               UsherPayer payer);
gint64            usher_ledger_get_due (GArray    *entries,
                                        UsherPayer payer,
                                        gint64     total);
gint64            usher_ledger_get_excess_credit (GArray    *entries,
                                                  UsherPayer payer,
                                                  gint64     total);
UsherLedgerAnswer usher_ledger_ask_payment (GArray            *entries,
                                            UsherPayer         payer,
                                            UsherPaymentMethod method,
                                            gint64             amount,
                                            gint64             total);
UsherLedgerAnswer usher_ledger_ask_credit (UsherPayer payer,
                                           gint64     amount,
                                           gint64     used,
                                           gint64     limit,
                                           gboolean   is_approved);
UsherLedgerAnswer usher_ledger_ask_refund (GArray            *entries,
                                           UsherPayer         payer,
                                           UsherPaymentMethod method,
                                           gint64             amount);
UsherLedgerAnswer usher_ledger_ask_reversal (GArray *entries,
                                             gint64  id);
const char       *usher_ledger_answer_to_string (UsherLedgerAnswer value);

G_END_DECLS
