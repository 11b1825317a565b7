/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-estimate.h"
#include "usher-money.h"

static UsherEstimateLine *
make_line (UsherLineKind kind,
           const char   *description,
           gint64        amount_of,
           gint64        unit_price)
{
  UsherEstimateLine *line = usher_estimate_line_new (kind);

  g_set_str (&line->description, description);
  line->unit_price = unit_price;
  if (kind == USHER_LINE_KIND_LABOUR)
    line->hours = amount_of;
  else
    line->quantity = amount_of;

  return line;
}

/* 1.5 h at 120, 4 litres at 68.50 with 10 % off, a fee of 20. */
static UsherEstimate *
make_oil_change (gint64 whole_discount)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  g_ptr_array_add (lines, make_line (USHER_LINE_KIND_LABOUR, "Oil change", 150, 12000));
  g_ptr_array_add (lines, make_line (USHER_LINE_KIND_PART, "Engine oil", 4000, 6850));
  ((UsherEstimateLine *) lines->pdata[1])->discount = 1000;
  g_ptr_array_add (lines, make_line (USHER_LINE_KIND_FEE, "Waste oil", 1000, 2000));

  return usher_estimate_new (lines, whole_discount);
}

static void
test_the_totals_of_an_oil_change (void)
{
  g_autoptr (UsherEstimate) estimate = make_oil_change (660);
  UsherEstimateTotals       totals;

  usher_estimate_get_totals (estimate, &totals);
  g_assert_cmpint (totals.labour, ==, 18000);
  g_assert_cmpint (totals.parts, ==, 27400);
  g_assert_cmpint (totals.sublet, ==, 0);
  g_assert_cmpint (totals.fees, ==, 2000);
  g_assert_cmpint (totals.discount, ==, 2740 + 660);
  g_assert_cmpint (totals.total, ==, 44000);
  g_assert_cmpint (totals.hours, ==, 150);
  g_assert_cmpint (totals.by_payer[USHER_PAYER_CUSTOMER], ==, 44000);
  g_assert_cmpint (usher_estimate_discount_of_rate (estimate, 1000), ==, 4466);
}

static void
test_each_line_is_rounded_by_itself (void)
{
  g_autoptr (UsherEstimateLine) line = make_line (USHER_LINE_KIND_LABOUR, "Look", 5, 10);

  /* 0.05 h at 0.10 is half a fen. */
  g_assert_cmpint (usher_estimate_line_gross (line), ==, 1);
  line->hours = 4;
  g_assert_cmpint (usher_estimate_line_gross (line), ==, 0);
  line->hours = 100;
  line->unit_price = 333;
  line->discount = 1500;
  g_assert_cmpint (usher_estimate_line_discount (line), ==, 50);
  g_assert_cmpint (usher_estimate_line_amount (line), ==, 283);
}

static void
test_only_agreed_or_offered_lines_count (void)
{
  for (guint consent = 0; consent <= USHER_CONSENT_LAST; consent++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
      UsherEstimateLine    *line = make_line (USHER_LINE_KIND_LABOUR, "Brake fluid", 100, 10000);
      gboolean              is_counted = consent == USHER_CONSENT_QUOTED || consent == USHER_CONSENT_AUTHORIZED || consent == USHER_CONSENT_DONE;
      UsherEstimateTotals   totals;

      line->consent = consent;
      g_ptr_array_add (lines, line);
      g_autoptr (UsherEstimate) estimate = usher_estimate_new (lines, 0);
      usher_estimate_get_totals (estimate, &totals);
      g_assert_cmpint (totals.total, ==, is_counted ? 10000 : 0);
      g_assert_cmpint (totals.hours, ==, is_counted ? 100 : 0);
      g_assert_cmpuint (usher_estimate_count_consent (estimate, consent), ==, 1);
    }
}

static void
test_a_discount_never_makes_the_total_negative (void)
{
  g_autoptr (UsherEstimate) all = make_oil_change (99999999);
  g_autoptr (UsherEstimate) less = make_oil_change (-5);
  UsherEstimateTotals       totals;

  usher_estimate_get_totals (all, &totals);
  g_assert_cmpint (totals.total, ==, 0);
  g_assert_cmpint (totals.discount, ==, 47400);
  g_assert_cmpint (usher_estimate_get_whole_discount (all), ==, 99999999);
  usher_estimate_get_totals (less, &totals);
  g_assert_cmpint (totals.total, ==, 44660);
}

static void
test_a_discount_on_the_whole_is_the_customers_first (void)
{
  g_autoptr (UsherEstimate)     estimate = make_oil_change (20000);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (usher_estimate_get_line (estimate, 1));
  UsherEstimateTotals           totals;

  line->payer = USHER_PAYER_WARRANTY;
  g_autoptr (UsherEstimate) shared = usher_estimate_replace (estimate, 1, line);
  usher_estimate_get_totals (shared, &totals);
  g_assert_cmpint (totals.by_payer[USHER_PAYER_CUSTOMER], ==, 0);
  g_assert_cmpint (totals.by_payer[USHER_PAYER_WARRANTY], ==, 24660);

  g_autoptr (UsherEstimate) more = usher_estimate_set_whole_discount (shared, 25000);
  usher_estimate_get_totals (more, &totals);
  g_assert_cmpint (totals.by_payer[USHER_PAYER_CUSTOMER], ==, 0);
  g_assert_cmpint (totals.by_payer[USHER_PAYER_WARRANTY], ==, 19660);
}

static void
test_edits_leave_the_old_estimate_alone (void)
{
  g_autoptr (UsherEstimate)     estimate = make_oil_change (0);
  g_autoptr (UsherEstimate)     same = make_oil_change (0);
  g_autoptr (UsherEstimateLine) filter = make_line (USHER_LINE_KIND_PART, "Oil filter", 1000, 3500);
  g_autoptr (UsherEstimate)     inserted = usher_estimate_insert (estimate, 1, filter);
  g_autoptr (UsherEstimate)     moved = usher_estimate_move (inserted, 1, 3);
  g_autoptr (UsherEstimate)     back = usher_estimate_move (moved, 3, 1);
  g_autoptr (UsherEstimate)     removed = usher_estimate_remove (back, 1);
  g_autoptr (UsherEstimate)     appended = usher_estimate_insert (estimate, 99, filter);

  g_assert_cmpuint (usher_estimate_get_n_lines (inserted), ==, 4);
  g_assert_true (usher_estimate_get_line (inserted, 1) == filter);
  g_assert_true (usher_estimate_get_line (moved, 3) == filter);
  g_assert_true (usher_estimate_equal (back, inserted));
  g_assert_true (usher_estimate_equal (removed, estimate));
  g_assert_true (usher_estimate_get_line (appended, 3) == filter);
  g_assert_null (usher_estimate_get_line (appended, 4));
  g_assert_true (usher_estimate_equal (estimate, same));
  g_assert_false (usher_estimate_equal (estimate, inserted));
}

/* Half-up division of numbers that are not negative, unlike the one place that
 * rounds: twice the product, plus the divisor, in halves. */
static gint64
round_by_hand (gint64 a,
               gint64 b,
               gint64 divisor)
{
  return (gint64) (((unsigned __int128) a * b * 2 + divisor) / ((unsigned __int128) divisor * 2));
}

static UsherEstimate *
make_random_estimate (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  int                   n_lines = g_test_rand_int_range (0, 31);

  for (int i = 0; i < n_lines; i++)
    {
      UsherEstimateLine *line = usher_estimate_line_new (g_test_rand_int_range (0, USHER_LINE_KIND_LAST + 1));

      g_set_str (&line->description, "Work");
      line->hours = g_test_rand_int_range (0, 3000);
      line->quantity = g_test_rand_int_range (0, 20000);
      line->unit_price = g_test_rand_int_range (0, g_test_rand_bit () ? 500 : 5000000);
      line->discount = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 10001);
      line->payer = g_test_rand_int_range (0, USHER_PAYER_LAST + 1);
      line->consent = g_test_rand_int_range (0, USHER_CONSENT_LAST + 1);
      g_ptr_array_add (lines, line);
    }

  return usher_estimate_new (lines, g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 3000000));
}

static void
test_totals_agree_with_an_independent_computation (void)
{
  for (int run = 0; run < 10000; run++)
    {
      g_autoptr (UsherEstimate) estimate = make_random_estimate ();
      gint64                    sums[4] = { 0 };
      gint64                    shares[5] = { 0 };
      gint64                    off = 0;
      gint64                    hours = 0;
      UsherEstimateTotals       totals;

      for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
        {
          const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);
          gboolean                 is_labour = line->kind == USHER_LINE_KIND_LABOUR;

          if (line->consent != USHER_CONSENT_QUOTED && line->consent != USHER_CONSENT_AUTHORIZED && line->consent != USHER_CONSENT_DONE)
            continue;

          gint64 gross = round_by_hand (is_labour ? line->hours : line->quantity, line->unit_price, is_labour ? 100 : 1000);
          gint64 less = round_by_hand (gross, line->discount, 10000);
          sums[line->kind] += gross;
          off += less;
          shares[line->payer] += gross - less;
          hours += is_labour ? line->hours : 0;
        }

      gint64 net = sums[0] + sums[1] + sums[2] + sums[3] - off;
      gint64 whole = MIN (usher_estimate_get_whole_discount (estimate), net);
      gint64 left = whole;
      for (int i = 0; i < 5; i++)
        {
          gint64 before = shares[i];

          shares[i] = MAX (before - left, 0);
          left = MAX (left - before, 0);
        }

      usher_estimate_get_totals (estimate, &totals);
      g_assert_cmpint (totals.labour, ==, sums[0]);
      g_assert_cmpint (totals.parts, ==, sums[1]);
      g_assert_cmpint (totals.sublet, ==, sums[2]);
      g_assert_cmpint (totals.fees, ==, sums[3]);
      g_assert_cmpint (totals.discount, ==, off + whole);
      g_assert_cmpint (totals.total, ==, net - whole);
      g_assert_cmpint (totals.total, >=, 0);
      g_assert_cmpint (totals.hours, ==, hours);
      gint64 sum = 0;
      for (int i = 0; i < 5; i++)
        {
          g_assert_cmpint (totals.by_payer[i], ==, shares[i]);
          sum += totals.by_payer[i];
        }
      g_assert_cmpint (sum, ==, totals.total);
    }
}

static void
test_absurd_amounts_do_not_wrap_around (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  UsherEstimateTotals   totals;

  for (int i = 0; i < 300; i++)
    g_ptr_array_add (lines, make_line (USHER_LINE_KIND_PART, "Gold", 100000000, USHER_MONEY_MAX));
  g_autoptr (UsherEstimate) estimate = usher_estimate_new (lines, 0);
  usher_estimate_get_totals (estimate, &totals);
  g_assert_cmpint (totals.parts, ==, G_MAXINT64);
  g_assert_cmpint (totals.total, ==, G_MAXINT64);
}

/* Edits line 1 of what was signed; whether that differs. */
typedef void (*Edit) (UsherEstimateLine *line);

static void
edit_description (UsherEstimateLine *line)
{
  g_set_str (&line->description, "Better engine oil");
}

static void
edit_quantity (UsherEstimateLine *line)
{
  line->quantity += 1;
}

static void
edit_price (UsherEstimateLine *line)
{
  line->unit_price += 1;
}

static void
edit_discount (UsherEstimateLine *line)
{
  line->discount = 0;
}

static void
edit_payer (UsherEstimateLine *line)
{
  line->payer = USHER_PAYER_GOODWILL;
}

static void
edit_brand (UsherEstimateLine *line)
{
  g_set_str (&line->brand, "Another");
}

static void
edit_part_kind (UsherEstimateLine *line)
{
  line->part_kind = USHER_PART_KIND_REPAIRED;
}

static void
edit_consent (UsherEstimateLine *line)
{
  line->consent = USHER_CONSENT_DECLINED;
}

static void
edit_note (UsherEstimateLine *line)
{
  g_set_str (&line->note, "In the second shelf");
}

static void
edit_progress (UsherEstimateLine *line)
{
  line->consent = USHER_CONSENT_DONE;
}

static void
edit_row (UsherEstimateLine *line)
{
  line->id = 5;
  line->row_version = 7;
}

static void
test_what_was_signed_is_compared_by_what_it_promises (void)
{
  static const struct
  {
    Edit     edit;
    gboolean matches;
  } vectors[] = {
    { edit_description, FALSE },
    { edit_quantity, FALSE },
    { edit_price, FALSE },
    { edit_discount, FALSE },
    { edit_payer, FALSE },
    { edit_brand, FALSE },
    { edit_part_kind, FALSE },
    { edit_consent, FALSE },
    { edit_note, TRUE },
    { edit_progress, TRUE },
    { edit_row, TRUE },
  };
  g_autoptr (UsherEstimate) agreed = make_oil_change (0);

  g_assert_true (usher_estimate_matches_authorized (agreed, agreed));
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (usher_estimate_get_line (agreed, 1));

      vectors[i].edit (line);
      g_autoptr (UsherEstimate) now = usher_estimate_replace (agreed, 1, line);
      g_assert_cmpint (usher_estimate_matches_authorized (now, agreed), ==, vectors[i].matches);
    }
}

static void
test_lines_that_come_and_go_differ_from_what_was_signed (void)
{
  g_autoptr (UsherEstimate)     agreed = make_oil_change (0);
  g_autoptr (UsherEstimate)     moved = usher_estimate_move (agreed, 0, 2);
  g_autoptr (UsherEstimate)     less = usher_estimate_remove (agreed, 2);
  g_autoptr (UsherEstimate)     cheaper = usher_estimate_set_whole_discount (agreed, 100);
  g_autoptr (UsherEstimateLine) line = make_line (USHER_LINE_KIND_LABOUR, "Wipers", 20, 12000);
  g_autoptr (UsherEstimateLine) advice = usher_estimate_line_dup (line);
  g_autoptr (UsherEstimateLine) empty = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  g_autoptr (UsherEstimate)     more = usher_estimate_insert (agreed, 3, line);
  g_autoptr (UsherEstimate)     twice = usher_estimate_insert (agreed, 3, usher_estimate_get_line (agreed, 0));
  g_autoptr (UsherEstimate)     with_empty = usher_estimate_insert (agreed, 3, empty);

  advice->consent = USHER_CONSENT_RECOMMENDED;
  g_autoptr (UsherEstimate) advised = usher_estimate_insert (agreed, 3, advice);

  g_assert_true (usher_estimate_matches_authorized (moved, agreed));
  g_assert_true (usher_estimate_matches_authorized (with_empty, agreed));
  g_assert_true (usher_estimate_matches_authorized (advised, agreed));
  g_assert_false (usher_estimate_matches_authorized (less, agreed));
  g_assert_false (usher_estimate_matches_authorized (more, agreed));
  g_assert_false (usher_estimate_matches_authorized (twice, agreed));
  g_assert_false (usher_estimate_matches_authorized (agreed, twice));
  g_assert_false (usher_estimate_matches_authorized (cheaper, agreed));
}

static void
test_a_line_copied_afresh_is_nobodys_row (void)
{
  g_autoptr (UsherEstimateLine) line = make_line (USHER_LINE_KIND_PART, "Air filter", 1000, 4800);

  line->id = 12;
  line->row_version = 3;
  line->consent = USHER_CONSENT_DEFERRED;
  g_autoptr (UsherEstimateLine) same = usher_estimate_line_dup (line);
  g_autoptr (UsherEstimateLine) fresh = usher_estimate_line_dup_as_new (line);

  g_assert_true (usher_estimate_line_equal (line, same));
  g_assert_false (usher_estimate_line_equal (line, fresh));
  g_assert_true (usher_estimate_line_says_same (line, fresh));
  g_assert_cmpint (fresh->id, ==, 0);
  g_assert_cmpint (fresh->row_version, ==, 0);
  g_assert_cmpint (fresh->consent, ==, USHER_CONSENT_QUOTED);
}

static void
test_a_new_line_is_empty_until_something_is_typed (void)
{
  g_autoptr (UsherEstimateLine) labour = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  g_autoptr (UsherEstimateLine) part = usher_estimate_line_new (USHER_LINE_KIND_PART);

  g_assert_true (usher_estimate_line_is_empty (labour));
  labour->unit_price = 12000; /* the rate that new lines begin with */
  g_assert_true (usher_estimate_line_is_empty (labour));
  labour->hours = 50;
  g_assert_false (usher_estimate_line_is_empty (labour));
  g_assert_true (usher_estimate_line_is_empty (part));
  part->unit_price = 100;
  g_assert_false (usher_estimate_line_is_empty (part));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/estimate/oil-change", test_the_totals_of_an_oil_change);
  g_test_add_func ("/estimate/lines-are-rounded", test_each_line_is_rounded_by_itself);
  g_test_add_func ("/estimate/what-counts", test_only_agreed_or_offered_lines_count);
  g_test_add_func ("/estimate/never-negative", test_a_discount_never_makes_the_total_negative);
  g_test_add_func ("/estimate/customers-discount", test_a_discount_on_the_whole_is_the_customers_first);
  g_test_add_func ("/estimate/edits", test_edits_leave_the_old_estimate_alone);
  g_test_add_func ("/estimate/independent-computation", test_totals_agree_with_an_independent_computation);
  g_test_add_func ("/estimate/absurd-amounts", test_absurd_amounts_do_not_wrap_around);
  g_test_add_func ("/estimate/signed/promises", test_what_was_signed_is_compared_by_what_it_promises);
  g_test_add_func ("/estimate/signed/lines", test_lines_that_come_and_go_differ_from_what_was_signed);
  g_test_add_func ("/estimate/line/afresh", test_a_line_copied_afresh_is_nobodys_row);
  g_test_add_func ("/estimate/line/empty", test_a_new_line_is_empty_until_something_is_typed);

  return g_test_run ();
}
