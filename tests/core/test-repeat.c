/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-repeat.h"

static UsherEstimateLine *
make_line (const char  *description,
           UsherPayer   payer,
           UsherConsent consent)
{
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  g_set_str (&line->description, description);
  line->hours = 100;
  line->unit_price = 12000;
  line->payer = payer;
  line->consent = consent;

  return line;
}

static void
test_only_what_is_done_about_it (void)
{
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherEstimate) estimate = NULL;
  g_autoptr (UsherEstimate) changed = NULL;
  UsherEstimateTotals       totals;
  guint                     n_changed = 0;

  g_ptr_array_add (lines, make_line ("更换前制动衬片", USHER_PAYER_CUSTOMER, USHER_CONSENT_QUOTED));
  g_ptr_array_add (lines, make_line ("更换机油机滤", USHER_PAYER_CUSTOMER, USHER_CONSENT_QUOTED));
  g_ptr_array_add (lines, make_line ("检查刹车", USHER_PAYER_INSURER, USHER_CONSENT_QUOTED));
  g_ptr_array_add (lines, make_line ("更换制动液", USHER_PAYER_CUSTOMER, USHER_CONSENT_DEFERRED));
  estimate = usher_estimate_new (lines, 0);
  changed = usher_repeat_make_free (estimate, "刹车又响", USHER_PAYER_INTERNAL, &n_changed);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (usher_estimate_get_line (changed, 0)->payer, ==, USHER_PAYER_INTERNAL);
  g_assert_cmpint (usher_estimate_get_line (changed, 1)->payer, ==, USHER_PAYER_CUSTOMER);
  g_assert_cmpint (usher_estimate_get_line (changed, 2)->payer, ==, USHER_PAYER_INSURER);
  g_assert_cmpint (usher_estimate_get_line (changed, 3)->payer, ==, USHER_PAYER_CUSTOMER);
  g_assert_cmpint (usher_estimate_get_line (estimate, 0)->payer, ==, USHER_PAYER_CUSTOMER);
  usher_estimate_get_totals (changed, &totals);
  g_assert_cmpint (totals.by_payer[USHER_PAYER_CUSTOMER], ==, 12000);
  g_assert_cmpint (totals.by_payer[USHER_PAYER_INTERNAL], ==, 12000);
}

static void
test_nothing_to_change (void)
{
  g_autoptr (GPtrArray)     lines = g_ptr_array_new ();
  g_autoptr (UsherEstimate) estimate = usher_estimate_new (lines, 0);
  g_autoptr (UsherEstimate) same = NULL;
  guint                     n_changed = 7;

  same = usher_repeat_make_free (estimate, "刹车又响", USHER_PAYER_INTERNAL, &n_changed);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpuint (usher_estimate_get_n_lines (same), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/repeat/only-what-is-done-about-it", test_only_what_is_done_about_it);
  g_test_add_func ("/repeat/nothing-to-change", test_nothing_to_change);

  return g_test_run ();
}
