/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-ledger.h"

static void
enter (GArray            *entries,
       UsherEntryKind     kind,
       UsherPaymentMethod method,
       UsherPayer         payer,
       gint64             amount,
       gint64             reverses_id)
{
  UsherLedgerEntry entry = { entries->len + 1, kind, method, payer, amount, reverses_id };

  g_array_append_val (entries, entry);
}

#define ASK(answer, expected)                                  \
  g_assert_cmpstr (usher_ledger_answer_to_string (answer), ==, \
                   usher_ledger_answer_to_string (USHER_LEDGER_ANSWER_##expected))

static const UsherPaymentMethod cash = USHER_PAYMENT_METHOD_CASH;
static const UsherPaymentMethod account = USHER_PAYMENT_METHOD_ON_ACCOUNT;
static const UsherPayer         customer = USHER_PAYER_CUSTOMER;

static void
test_no_more_is_taken_than_is_due (void)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (UsherLedgerEntry));

  enter (entries, USHER_ENTRY_KIND_PREPAYMENT, cash, customer, 300, 0);
  enter (entries, USHER_ENTRY_KIND_PAYMENT, cash, USHER_PAYER_INSURER, 900, 0);
  g_assert_cmpint (usher_ledger_get_due (entries, customer, 1000), ==, 700);
  ASK (usher_ledger_ask_payment (entries, customer, cash, 700, 1000), YES);
  ASK (usher_ledger_ask_payment (entries, customer, cash, 701, 1000), TOO_MUCH);
  ASK (usher_ledger_ask_payment (entries, customer, cash, 0, 1000), NO_AMOUNT);
  ASK (usher_ledger_ask_payment (entries, customer, cash, -5, 1000), NO_AMOUNT);
  ASK (usher_ledger_ask_payment (entries, USHER_PAYER_INSURER, cash, 200, 1000), TOO_MUCH);
}

static void
test_what_stands_on_account_is_still_due (void)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (UsherLedgerEntry));

  enter (entries, USHER_ENTRY_KIND_PAYMENT, account, customer, 600, 0);
  g_assert_cmpint (usher_ledger_get_due (entries, customer, 1000), ==, 1000);
  g_assert_cmpint (usher_ledger_get_on_account (entries, customer), ==, 600);
  ASK (usher_ledger_ask_payment (entries, customer, account, 401, 1000), TOO_MUCH);
  ASK (usher_ledger_ask_payment (entries, customer, account, 400, 1000), YES);
  ASK (usher_ledger_ask_payment (entries, customer, cash, 1000, 1000), YES);
  g_assert_cmpint (usher_ledger_get_excess_credit (entries, customer, 1000), ==, 0);
  enter (entries, USHER_ENTRY_KIND_PAYMENT, cash, customer, 700, 0);
  g_assert_cmpint (usher_ledger_get_excess_credit (entries, customer, 1000), ==, 300);
}

static void
test_credit_needs_a_limit_and_an_approver (void)
{
  ASK (usher_ledger_ask_credit (customer, 100, 0, 1000, FALSE), NOT_APPROVED);
  ASK (usher_ledger_ask_credit (customer, 100, 900, 1000, TRUE), YES);
  ASK (usher_ledger_ask_credit (customer, 101, 900, 1000, TRUE), OVER_LIMIT);
  ASK (usher_ledger_ask_credit (customer, 1, 0, 0, TRUE), OVER_LIMIT);
  ASK (usher_ledger_ask_credit (USHER_PAYER_INSURER, 100000, 0, 0, TRUE), YES);
  ASK (usher_ledger_ask_credit (USHER_PAYER_INSURER, 100000, 0, 0, FALSE), NOT_APPROVED);
}

static void
test_no_more_is_given_back_than_was_paid (void)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (UsherLedgerEntry));

  enter (entries, USHER_ENTRY_KIND_PAYMENT, cash, customer, 500, 0);
  enter (entries, USHER_ENTRY_KIND_PAYMENT, account, customer, 400, 0);
  ASK (usher_ledger_ask_refund (entries, customer, cash, 501), MORE_THAN_PAID);
  ASK (usher_ledger_ask_refund (entries, customer, account, 100), MORE_THAN_PAID);
  ASK (usher_ledger_ask_refund (entries, customer, USHER_PAYMENT_METHOD_WECHAT, 500), YES);
  enter (entries, USHER_ENTRY_KIND_REFUND, cash, customer, -200, 0);
  ASK (usher_ledger_ask_refund (entries, customer, cash, 301), MORE_THAN_PAID);
  ASK (usher_ledger_ask_refund (entries, customer, cash, 300), YES);
  ASK (usher_ledger_ask_refund (entries, customer, cash, 0), NO_AMOUNT);
}

static void
test_an_entry_is_taken_back_once (void)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (UsherLedgerEntry));

  enter (entries, USHER_ENTRY_KIND_PAYMENT, cash, customer, 500, 0);
  enter (entries, USHER_ENTRY_KIND_PAYMENT, account, customer, 400, 0);
  ASK (usher_ledger_ask_reversal (entries, 1), YES);
  ASK (usher_ledger_ask_reversal (entries, 2), YES);
  ASK (usher_ledger_ask_reversal (entries, 7), NOT_REVERSIBLE);
  enter (entries, USHER_ENTRY_KIND_REFUND, cash, customer, -1, 0);
  ASK (usher_ledger_ask_reversal (entries, 1), MORE_THAN_PAID);
  ASK (usher_ledger_ask_reversal (entries, 3), NOT_REVERSIBLE);
  enter (entries, USHER_ENTRY_KIND_REVERSAL, account, customer, -400, 2);
  ASK (usher_ledger_ask_reversal (entries, 2), ALREADY_REVERSED);
  ASK (usher_ledger_ask_reversal (entries, 4), NOT_REVERSIBLE);
}

/* Whatever is asked, the shop never owes more than it took, and never takes more than is due. */
static void
test_random_ledgers_stay_within_what_is_paid (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint n = 0; n < 1000; n++)
    {
      g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (UsherLedgerEntry));
      gint64             total = g_rand_int_range (rand, 0, 1000);

      for (guint i = 0; i < 30; i++)
        {
          gint64 amount = g_rand_int_range (rand, -10, 700);
          gint64 id = g_rand_int_range (rand, 1, 12);
          gint64 received = 0;

          if (g_rand_boolean (rand) && usher_ledger_ask_payment (entries, customer, cash, amount, total) == USHER_LEDGER_ANSWER_YES)
            enter (entries, USHER_ENTRY_KIND_PAYMENT, cash, customer, amount, 0);
          else if (g_rand_boolean (rand) && usher_ledger_ask_refund (entries, customer, cash, amount) == USHER_LEDGER_ANSWER_YES)
            enter (entries, USHER_ENTRY_KIND_REFUND, cash, customer, -amount, 0);
          else if (usher_ledger_ask_reversal (entries, id) == USHER_LEDGER_ANSWER_YES)
            enter (entries, USHER_ENTRY_KIND_REVERSAL, cash, customer,
                   -g_array_index (entries, UsherLedgerEntry, id - 1).amount, id);
          received = usher_ledger_get_received (entries, customer);
          g_assert_cmpint (received, >=, 0);
          g_assert_cmpint (received, <=, total);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ledger/due", test_no_more_is_taken_than_is_due);
  g_test_add_func ("/ledger/on-account", test_what_stands_on_account_is_still_due);
  g_test_add_func ("/ledger/credit", test_credit_needs_a_limit_and_an_approver);
  g_test_add_func ("/ledger/refund", test_no_more_is_given_back_than_was_paid);
  g_test_add_func ("/ledger/reversal", test_an_entry_is_taken_back_once);
  g_test_add_func ("/ledger/random", test_random_ledgers_stay_within_what_is_paid);

  return g_test_run ();
}
