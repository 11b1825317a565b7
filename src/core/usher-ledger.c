/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-ledger.h"

#include "usher-nick.h"
#include "usher-rate.h"

/* The rules of an order's ledger.  Entries are only ever added: what was wrong
 * is taken back by an entry of its own. */

static const char *const kind_nicks[] = {
  [USHER_ENTRY_KIND_PAYMENT] = "payment",
  [USHER_ENTRY_KIND_PREPAYMENT] = "prepayment",
  [USHER_ENTRY_KIND_REFUND] = "refund",
  [USHER_ENTRY_KIND_REVERSAL] = "reversal",
};

static const char *const answer_nicks[] = {
  [USHER_LEDGER_ANSWER_YES] = "yes",
  [USHER_LEDGER_ANSWER_NO_AMOUNT] = "no-amount",
  [USHER_LEDGER_ANSWER_TOO_MUCH] = "too-much",
  [USHER_LEDGER_ANSWER_MORE_THAN_PAID] = "more-than-paid",
  [USHER_LEDGER_ANSWER_OVER_LIMIT] = "over-limit",
  [USHER_LEDGER_ANSWER_NOT_APPROVED] = "not-approved",
  [USHER_LEDGER_ANSWER_ALREADY_REVERSED] = "already-reversed",
  [USHER_LEDGER_ANSWER_NOT_REVERSIBLE] = "not-reversible",
};

/**
 * usher_entry_kind_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_entry_kind_to_string (UsherEntryKind value)
{
  return usher_nick_get (kind_nicks, G_N_ELEMENTS (kind_nicks), value);
}

/**
 * usher_entry_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a kind of entry
 */
gboolean
usher_entry_kind_from_string (const char     *nick,
                              UsherEntryKind *out)
{
  guint value = 0;

  if (!usher_nick_find (kind_nicks, G_N_ELEMENTS (kind_nicks), nick, &value))
    return FALSE;
  *out = value;
  return TRUE;
}

/**
 * usher_ledger_answer_to_string:
 *
 * Returns: the nick of @value, for the log
 */
const char *
usher_ledger_answer_to_string (UsherLedgerAnswer value)
{
  return usher_nick_get (answer_nicks, G_N_ELEMENTS (answer_nicks), value);
}

static gint64
sum_up (GArray    *entries,
        UsherPayer payer,
        gboolean   is_credit)
{
  gint64 sum = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const UsherLedgerEntry *entry = &g_array_index (entries, UsherLedgerEntry, i);

      if (entry->payer == payer && (entry->method == USHER_PAYMENT_METHOD_ON_ACCOUNT) == is_credit)
        sum = usher_add_saturated (sum, entry->amount);
    }

  return sum;
}

/**
 * usher_ledger_get_received:
 * @entries: (element-type UsherLedgerEntry): of one order
 *
 * Returns: the money that the shop has from @payer, without what stands on account
 */
gint64
usher_ledger_get_received (GArray    *entries,
                           UsherPayer payer)
{
  g_return_val_if_fail (entries != NULL, 0);

  return sum_up (entries, payer, FALSE);
}

/**
 * usher_ledger_get_on_account:
 * @entries: (element-type UsherLedgerEntry): of one order
 *
 * Returns: what @payer was allowed to pay later (挂账)
 */
gint64
usher_ledger_get_on_account (GArray    *entries,
                             UsherPayer payer)
{
  g_return_val_if_fail (entries != NULL, 0);

  return sum_up (entries, payer, TRUE);
}

/**
 * usher_ledger_get_due:
 * @entries: (element-type UsherLedgerEntry): of one order
 * @total: the payer's share of the settlement
 *
 * Returns: what @payer still owes, on account or not; negative when too much was paid
 */
gint64
usher_ledger_get_due (GArray    *entries,
                      UsherPayer payer,
                      gint64     total)
{
  return total - usher_ledger_get_received (entries, payer);
}

/**
 * usher_ledger_get_excess_credit:
 * @entries: (element-type UsherLedgerEntry): of one order
 * @total: the payer's share of the settlement
 *
 * Returns: what stands on account beyond what is owed, because it was paid
 */
gint64
usher_ledger_get_excess_credit (GArray    *entries,
                                UsherPayer payer,
                                gint64     total)
{
  gint64 due = MAX (usher_ledger_get_due (entries, payer, total), 0);

  return MAX (usher_ledger_get_on_account (entries, payer) - due, 0);
}

/**
 * usher_ledger_ask_payment:
 * @entries: (element-type UsherLedgerEntry): of one order
 * @payer: who pays
 * @method: how
 * @amount: how much
 * @total: the payer's share of the settlement
 *
 * Money pays what is owed, also what stands on account; on account goes only
 * what does not stand there yet.
 *
 * Returns: whether it may be taken
 */
UsherLedgerAnswer
usher_ledger_ask_payment (GArray            *entries,
                          UsherPayer         payer,
                          UsherPaymentMethod method,
                          gint64             amount,
                          gint64             total)
{
  gint64 room = 0;

  g_return_val_if_fail (entries != NULL, USHER_LEDGER_ANSWER_NO_AMOUNT);

  room = usher_ledger_get_due (entries, payer, total);
  if (method == USHER_PAYMENT_METHOD_ON_ACCOUNT)
    room -= usher_ledger_get_on_account (entries, payer);
  if (amount <= 0)
    return USHER_LEDGER_ANSWER_NO_AMOUNT;
  return amount > room ? USHER_LEDGER_ANSWER_TOO_MUCH : USHER_LEDGER_ANSWER_YES;
}

/**
 * usher_ledger_ask_credit:
 * @payer: who pays later
 * @amount: how much
 * @used: what stands on the customer's account already, over all orders
 * @limit: the customer's limit, 0 for none at all
 * @is_approved: whether somebody who may has approved it
 *
 * The limit is the customer's; insurers and manufacturers pay by agreement.
 *
 * Returns: whether it may go on account (挂账)
 */
UsherLedgerAnswer
usher_ledger_ask_credit (UsherPayer payer,
                         gint64     amount,
                         gint64     used,
                         gint64     limit,
                         gboolean   is_approved)
{
  if (!is_approved)
    return USHER_LEDGER_ANSWER_NOT_APPROVED;
  if (payer == USHER_PAYER_CUSTOMER && usher_add_saturated (used, amount) > limit)
    return USHER_LEDGER_ANSWER_OVER_LIMIT;
  return USHER_LEDGER_ANSWER_YES;
}

/**
 * usher_ledger_ask_refund:
 * @entries: (element-type UsherLedgerEntry): of one order
 * @payer: who gets money back
 * @method: how
 * @amount: how much, positive
 *
 * Returns: whether it may be given back: never more than was paid
 */
UsherLedgerAnswer
usher_ledger_ask_refund (GArray            *entries,
                         UsherPayer         payer,
                         UsherPaymentMethod method,
                         gint64             amount)
{
  g_return_val_if_fail (entries != NULL, USHER_LEDGER_ANSWER_NO_AMOUNT);

  if (amount <= 0)
    return USHER_LEDGER_ANSWER_NO_AMOUNT;
  if (method == USHER_PAYMENT_METHOD_ON_ACCOUNT || amount > usher_ledger_get_received (entries, payer))
    return USHER_LEDGER_ANSWER_MORE_THAN_PAID;
  return USHER_LEDGER_ANSWER_YES;
}

/**
 * usher_ledger_ask_reversal:
 * @entries: (element-type UsherLedgerEntry): of one order
 * @id: the entry that was a mistake
 *
 * Returns: whether it may be taken back (红冲)
 */
UsherLedgerAnswer
usher_ledger_ask_reversal (GArray *entries,
                           gint64  id)
{
  const UsherLedgerEntry *found = NULL;

  g_return_val_if_fail (entries != NULL, USHER_LEDGER_ANSWER_NOT_REVERSIBLE);

  for (guint i = 0; i < entries->len; i++)
    {
      const UsherLedgerEntry *entry = &g_array_index (entries, UsherLedgerEntry, i);

      if (entry->reverses_id == id)
        return USHER_LEDGER_ANSWER_ALREADY_REVERSED;
      if (entry->id == id)
        found = entry;
    }
  if (found == NULL || (found->kind != USHER_ENTRY_KIND_PAYMENT && found->kind != USHER_ENTRY_KIND_PREPAYMENT))
    return USHER_LEDGER_ANSWER_NOT_REVERSIBLE;
  if (found->method != USHER_PAYMENT_METHOD_ON_ACCOUNT &&
      found->amount > usher_ledger_get_received (entries, found->payer))
    return USHER_LEDGER_ANSWER_MORE_THAN_PAID;
  return USHER_LEDGER_ANSWER_YES;
}
