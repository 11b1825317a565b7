/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-settlement-difference.h"

static UsherEstimateLine *
make_line (UsherLineKind kind,
           const char   *description,
           gint64        amount_of,
           gint64        unit_price,
           UsherPayer    payer)
{
  UsherEstimateLine *line = usher_estimate_line_new (kind);

  g_set_str (&line->description, description);
  line->unit_price = unit_price;
  line->payer = payer;
  line->consent = USHER_CONSENT_DONE;
  if (kind == USHER_LINE_KIND_LABOUR)
    line->hours = amount_of;
  else
    line->quantity = amount_of;

  return line;
}

static UsherEstimate *
make_estimate (gint64 whole_discount,
               ...)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  UsherEstimateLine    *line = NULL;
  va_list               args;

  va_start (args, whole_discount);
  while ((line = va_arg (args, UsherEstimateLine *)) != NULL)
    g_ptr_array_add (lines, line);
  va_end (args);

  return usher_estimate_new (lines, whole_discount);
}

static void
test_an_oil_change_is_settled (void)
{
  g_autoptr (UsherEstimate) estimate =
      make_estimate (1000, make_line (USHER_LINE_KIND_LABOUR, "更换机油", 150, 12000, USHER_PAYER_CUSTOMER),
                     make_line (USHER_LINE_KIND_PART, "机油", 4000, 6855, USHER_PAYER_CUSTOMER), NULL);
  UsherSettlementTerms terms = { .discount = 420, .tax_rate = 1300, .rounding = 100 };
  UsherSettlementSums  sums;

  usher_settlement_compute (estimate, &terms, &sums);
  g_assert_cmpint (sums.labour, ==, 18000);
  g_assert_cmpint (sums.parts, ==, 27420);
  g_assert_cmpint (sums.hours, ==, 150);
  g_assert_cmpint (sums.discount, ==, 1420);
  g_assert_cmpint (sums.tax, ==, 5720); /* 13 % of 440.00 */
  g_assert_cmpint (sums.rounding, ==, 20);
  g_assert_cmpint (sums.total, ==, 49700);
  g_assert_cmpint (usher_settlement_sums_get_payable (&sums), ==, 49700);
}

static void
test_only_done_lines_are_billed (void)
{
  UsherSettlementTerms terms = { 0, 0, 1 };

  for (UsherConsent consent = 0; consent <= USHER_CONSENT_LAST; consent++)
    {
      UsherEstimateLine        *line = make_line (USHER_LINE_KIND_FEE, "Tow", 1000, 5000, USHER_PAYER_CUSTOMER);
      UsherEstimateLine        *rework = make_line (USHER_LINE_KIND_FEE, "Again", 1000, 700, USHER_PAYER_CUSTOMER);
      g_autoptr (UsherEstimate) estimate = NULL;
      UsherSettlementSums       sums;

      line->consent = consent;
      rework->rework_of = 1;
      estimate = make_estimate (0, line, rework, NULL);
      usher_settlement_compute (estimate, &terms, &sums);
      g_assert_cmpint (sums.total, ==, consent == USHER_CONSENT_DONE ? 5000 : 0);
    }
}

static void
test_each_payer_bears_a_share (void)
{
  g_autoptr (UsherEstimate) estimate =
      make_estimate (30000, make_line (USHER_LINE_KIND_LABOUR, "Service", 100, 20050, USHER_PAYER_CUSTOMER),
                     make_line (USHER_LINE_KIND_PART, "Pump", 1000, 99999, USHER_PAYER_WARRANTY),
                     make_line (USHER_LINE_KIND_SUBLET, "Paint", 1000, 50000, USHER_PAYER_INTERNAL), NULL);
  UsherSettlementTerms terms = { .discount = 100, .tax_rate = 1300, .rounding = 10 };
  UsherSettlementSums  sums;

  usher_settlement_compute (estimate, &terms, &sums);
  /* The discount on the whole takes all of the customer's share, then of the next. */
  g_assert_cmpint (sums.shares[USHER_PAYER_CUSTOMER].total, ==, 0);
  g_assert_cmpint (sums.desk_discount, ==, 0);
  g_assert_cmpint (sums.shares[USHER_PAYER_WARRANTY].discount, ==, 9950);
  /* A claim is exact, and nobody is taxed for what the shop does for itself. */
  g_assert_cmpint (sums.shares[USHER_PAYER_WARRANTY].tax, ==, 11706);
  g_assert_cmpint (sums.shares[USHER_PAYER_WARRANTY].total, ==, 90049 + 11706);
  g_assert_cmpint (sums.shares[USHER_PAYER_INTERNAL].total, ==, 50000);
  g_assert_cmpint (sums.rounding, ==, 0);
  g_assert_cmpint (usher_settlement_sums_get_payable (&sums), ==, 90049 + 11706);
  g_assert_cmpint (sums.total, ==, 90049 + 11706 + 50000);
}

static void
test_a_person_s_limit_goes_by_the_customer_s_share (void)
{
  g_autoptr (UsherEstimate) estimate =
      make_estimate (1000, make_line (USHER_LINE_KIND_LABOUR, "Service", 100, 21000, USHER_PAYER_CUSTOMER),
                     make_line (USHER_LINE_KIND_PART, "Pump", 1000, 90000, USHER_PAYER_INSURER), NULL);

  g_assert_cmpint (usher_settlement_discount_base (estimate), ==, 20000);
  g_assert_cmpint (usher_settlement_discount_limit (estimate, 500), ==, 1000);
  g_assert_cmpint (usher_settlement_discount_limit (estimate, 0), ==, 0);
  g_assert_cmpint (usher_settlement_discount_limit (estimate, 20000), ==, 20000);
}

/* The same sums by another way: lines as exact fractions, rounded by adding
 * half, one payer after the other, without any code of the program. */

typedef struct
{
  gint64 gross[5];
  gint64 discount[5];
  gint64 tax[5];
  gint64 rounding[5];
  gint64 total[5];
} Independent;

static gint64
round_up_half (__int128 numerator,
               gint64   denominator)
{
  return (gint64) ((2 * numerator + denominator) / (2 * (__int128) denominator));
}

static Independent
compute_independently (UsherEstimate              *estimate,
                       const UsherSettlementTerms *terms)
{
  Independent answer = { 0 };
  gint64      whole = usher_estimate_get_whole_discount (estimate);

  for (guint payer = 0; payer < 5; payer++)
    {
      gint64 net = 0;
      gint64 off = 0;

      for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
        {
          UsherEstimateLine *line = usher_estimate_get_line (estimate, i);
          gint64             gross = line->kind == USHER_LINE_KIND_LABOUR
                                         ? round_up_half ((__int128) line->hours * line->unit_price, 100)
                                         : round_up_half ((__int128) line->quantity * line->unit_price, 1000);

          if (line->payer != payer || line->consent != USHER_CONSENT_DONE || line->rework_of != 0)
            continue;
          answer.gross[payer] += gross;
          answer.discount[payer] += round_up_half ((__int128) gross * line->discount, 10000);
        }
      net = answer.gross[payer] - answer.discount[payer];
      off = MIN (whole, net);
      whole -= off;
      if (payer == 0)
        off += MIN (terms->discount, net - off);
      answer.discount[payer] += off;
      net -= off;
      answer.tax[payer] = payer <= 2 ? round_up_half ((__int128) net * terms->tax_rate, 10000) : 0;
      answer.total[payer] = net + answer.tax[payer];
      if (payer == 0)
        {
          answer.rounding[0] = answer.total[0] - answer.total[0] / terms->rounding * terms->rounding;
          answer.total[0] -= answer.rounding[0];
        }
    }

  return answer;
}

static UsherEstimate *
make_random_estimate (GRand *rand)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  guint                 n_lines = (guint) g_rand_int_range (rand, 0, 25);

  for (guint i = 0; i < n_lines; i++)
    {
      UsherLineKind      kind = (UsherLineKind) g_rand_int_range (rand, 0, USHER_LINE_KIND_LAST + 1);
      UsherEstimateLine *line = make_line (kind, "x", g_rand_int_range (rand, 0, 12000),
                                           g_rand_int_range (rand, 0, 1000000),
                                           (UsherPayer) g_rand_int_range (rand, 0, USHER_N_PAYERS));

      line->discount = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 10001);
      line->rework_of = g_rand_int_range (rand, 0, 10) == 0;
      if (g_rand_int_range (rand, 0, 3) == 0)
        line->consent = (UsherConsent) g_rand_int_range (rand, 0, USHER_CONSENT_LAST + 1);
      g_ptr_array_add (lines, line);
    }

  return usher_estimate_new (lines, g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 500000));
}

static void
test_random_estimates_balance_and_agree (void)
{
  static const gint64 units[] = { 1, 10, 100 };
  g_autoptr (GRand)   rand = g_rand_new_with_seed (20261123);

  for (guint n = 0; n < 10000; n++)
    {
      g_autoptr (UsherEstimate) estimate = make_random_estimate (rand);
      UsherSettlementTerms      terms = { g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 200000),
                                     g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 1800),
                                     units[g_rand_int_range (rand, 0, G_N_ELEMENTS (units))] };
      Independent          expected = compute_independently (estimate, &terms);
      UsherSettlementShare all = { 0 };
      UsherSettlementSums  sums;

      usher_settlement_compute (estimate, &terms, &sums);
      for (guint i = 0; i < USHER_N_PAYERS; i++)
        {
          g_assert_cmpint (sums.shares[i].gross, ==, expected.gross[i]);
          g_assert_cmpint (sums.shares[i].discount, ==, expected.discount[i]);
          g_assert_cmpint (sums.shares[i].tax, ==, expected.tax[i]);
          g_assert_cmpint (sums.shares[i].rounding, ==, expected.rounding[i]);
          g_assert_cmpint (sums.shares[i].total, ==, expected.total[i]);
          g_assert_cmpint (sums.shares[i].total, >=, 0);
          all.gross += sums.shares[i].gross;
          all.discount += sums.shares[i].discount;
          all.tax += sums.shares[i].tax;
          all.rounding += sums.shares[i].rounding;
          all.total += sums.shares[i].total;
        }
      g_assert_cmpint (all.gross, ==, sums.labour + sums.parts + sums.sublet + sums.fees);
      g_assert_cmpint (all.discount, ==, sums.discount);
      g_assert_cmpint (all.tax, ==, sums.tax);
      g_assert_cmpint (all.rounding, ==, sums.rounding);
      g_assert_cmpint (all.total, ==, sums.total);
      g_assert_cmpint (sums.total, ==, all.gross - sums.discount + sums.tax - sums.rounding);
      g_assert_cmpint (sums.shares[USHER_PAYER_CUSTOMER].total % terms.rounding, ==, 0);
    }
}

static UsherEstimateLine *
change (UsherEstimate *estimate,
        guint          i,
        UsherConsent   consent)
{
  UsherEstimateLine *line = usher_estimate_line_dup (usher_estimate_get_line (estimate, i));

  line->consent = consent;
  return line;
}

static void
assert_difference (GPtrArray          *differences,
                   guint               i,
                   UsherDifferenceKind kind,
                   const char         *description,
                   gint64              agreed,
                   gint64              billed)
{
  const UsherSettlementDifference *difference = g_ptr_array_index (differences, i);

  g_assert_cmpstr (usher_difference_kind_to_string (difference->kind), ==, usher_difference_kind_to_string (kind));
  g_assert_cmpstr (difference->line->description, ==, description);
  g_assert_cmpint (difference->agreed, ==, agreed);
  g_assert_cmpint (difference->billed, ==, billed);
}

static void
test_what_differs_is_explained_line_by_line (void)
{
  static const char *const  names[] = { "Oil", "Filter", "Pads", "Wipers", "Lamp" };
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (GPtrArray)     now_lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherEstimate) authorized = NULL;
  g_autoptr (UsherEstimate) now = NULL;
  g_autoptr (GPtrArray)     differences = NULL;
  UsherEstimateLine        *line = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      line = make_line (USHER_LINE_KIND_PART, names[i], 1000, 1000 * (i + 1), USHER_PAYER_CUSTOMER);
      line->id = i + 1;
      line->consent = USHER_CONSENT_AUTHORIZED;
      g_ptr_array_add (lines, line);
    }
  authorized = usher_estimate_new (lines, 0);

  g_ptr_array_add (now_lines, change (authorized, 0, USHER_CONSENT_DONE));
  line = change (authorized, 1, USHER_CONSENT_DONE);
  line->unit_price = 2500;
  g_ptr_array_add (now_lines, line);
  g_ptr_array_add (now_lines, change (authorized, 2, USHER_CONSENT_AUTHORIZED));
  g_ptr_array_add (now_lines, change (authorized, 3, USHER_CONSENT_DECLINED));
  line = make_line (USHER_LINE_KIND_LABOUR, "Hose", 100, 8000, USHER_PAYER_CUSTOMER);
  line->id = 9;
  line->addition_id = 1;
  g_ptr_array_add (now_lines, line);
  line = make_line (USHER_LINE_KIND_LABOUR, "Belt", 100, 9000, USHER_PAYER_CUSTOMER);
  line->id = 10;
  line->addition_id = 2;
  line->consent = USHER_CONSENT_DEFERRED;
  g_ptr_array_add (now_lines, line);
  line = make_line (USHER_LINE_KIND_LABOUR, "Again", 100, 9000, USHER_PAYER_CUSTOMER);
  line->rework_of = 1;
  g_ptr_array_add (now_lines, line);
  now = usher_estimate_new (now_lines, 0);

  differences = usher_settlement_compare (authorized, now);
  g_assert_cmpuint (differences->len, ==, 7);
  assert_difference (differences, 0, USHER_DIFFERENCE_KIND_AS_AGREED, "Oil", 1000, 1000);
  assert_difference (differences, 1, USHER_DIFFERENCE_KIND_PRICE_CHANGED, "Filter", 2000, 2500);
  assert_difference (differences, 2, USHER_DIFFERENCE_KIND_NOT_DONE, "Pads", 3000, 0);
  assert_difference (differences, 3, USHER_DIFFERENCE_KIND_DECLINED, "Wipers", 4000, 0);
  assert_difference (differences, 4, USHER_DIFFERENCE_KIND_ADDED, "Hose", 0, 8000);
  assert_difference (differences, 5, USHER_DIFFERENCE_KIND_DECLINED, "Belt", 0, 0);
  /* A row that is gone, at the end. */
  assert_difference (differences, 6, USHER_DIFFERENCE_KIND_NOT_DONE, "Lamp", 5000, 0);
}

static void
test_change_is_given (void)
{
  gint64 amount = 0;

  g_assert_cmpint (usher_settlement_change (48650, 50000, &amount), ==, 1350);
  g_assert_cmpint (amount, ==, 48650);
  g_assert_cmpint (usher_settlement_change (48650, 20000, &amount), ==, 0);
  g_assert_cmpint (amount, ==, 20000);
  g_assert_cmpint (usher_settlement_change (-100, 20000, &amount), ==, 20000);
  g_assert_cmpint (amount, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settlement/oil-change", test_an_oil_change_is_settled);
  g_test_add_func ("/settlement/only-done-lines", test_only_done_lines_are_billed);
  g_test_add_func ("/settlement/payers", test_each_payer_bears_a_share);
  g_test_add_func ("/settlement/limit", test_a_person_s_limit_goes_by_the_customer_s_share);
  g_test_add_func ("/settlement/random", test_random_estimates_balance_and_agree);
  g_test_add_func ("/settlement/differences", test_what_differs_is_explained_line_by_line);
  g_test_add_func ("/settlement/change", test_change_is_given);

  return g_test_run ();
}
