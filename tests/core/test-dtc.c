/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-dtc.h"

#include <locale.h>

static void
test_normalize (void)
{
  g_autofree char *plain = usher_dtc_normalize (" p0300 ");
  g_autofree char *typed = usher_dtc_normalize ("p0300 1c");
  g_autofree char *joined = usher_dtc_normalize ("Ｕ01001C");
  g_autofree char *partial = usher_dtc_normalize ("p03");
  g_autofree char *none = usher_dtc_normalize (NULL);

  g_assert_cmpstr (plain, ==, "P0300");
  g_assert_cmpstr (typed, ==, "P0300-1C");
  g_assert_cmpstr (joined, ==, "U0100-1C");
  g_assert_cmpstr (partial, ==, "P03");
  g_assert_cmpstr (none, ==, "");
}

static void
test_form (void)
{
  static const char *const valid[] = { "P0300", "p0300", "C1234", "B00FF", "U0100", "P0A0F", "P0300-1C", "P03001c", "P3FFF" };
  static const char *const invalid[] = { "", "P030", "P03000", "P4000", "X0300", "P0G00", "P0300-1", "P0300-1CD", "故障码", "P030O" };

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (usher_dtc_is_valid (valid[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_assert_false (usher_dtc_is_valid (invalid[i]));
      g_assert_null (usher_dtc_describe (invalid[i]));
    }
}

static void
test_system (void)
{
  static const char letters[] = "PCBU";

  for (int i = 0; i < 4; i++)
    {
      UsherDtcSystem   system = USHER_DTC_POWERTRAIN;
      g_autofree char *code = g_strdup_printf ("%c0123", letters[i]);

      g_assert_true (usher_dtc_get_system (code, &system));
      g_assert_cmpint (system, ==, i);
    }
  g_assert_false (usher_dtc_get_system ("D0123", &(UsherDtcSystem) { 0 }));
}

static void
test_whose_code_it_is (void)
{
  g_assert_true (usher_dtc_is_generic ("P0300"));
  g_assert_false (usher_dtc_is_generic ("P1300"));
  g_assert_true (usher_dtc_is_generic ("P2135"));
  g_assert_false (usher_dtc_is_generic ("P33FF"));
  g_assert_true (usher_dtc_is_generic ("P3400"));
  g_assert_true (usher_dtc_is_generic ("U0100"));
  g_assert_false (usher_dtc_is_generic ("C1234"));
  g_assert_false (usher_dtc_is_generic ("C2234"));
  g_assert_false (usher_dtc_is_generic ("nothing"));
}

static void
test_describe (void)
{
  g_assert_cmpstr (usher_dtc_describe ("p0300"), ==, "Random or multiple cylinder misfire");
  g_assert_cmpstr (usher_dtc_describe ("P0300-1C"), ==, "Random or multiple cylinder misfire");
  g_assert_cmpstr (usher_dtc_describe ("P0350"), ==, "Powertrain: ignition or misfire");
  g_assert_cmpstr (usher_dtc_describe ("P0A80"), ==, "Powertrain: hybrid drive");
  g_assert_cmpstr (usher_dtc_describe ("P0F80"), ==, "Powertrain");
  g_assert_cmpstr (usher_dtc_describe ("P1350"), ==, "Powertrain: the manufacturer’s own code");
  g_assert_cmpstr (usher_dtc_describe ("C0035"), ==, "Chassis");
  g_assert_cmpstr (usher_dtc_describe ("B0001"), ==, "Body");
  g_assert_cmpstr (usher_dtc_describe ("U0140"), ==, "Network between control units");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dtc/normalize", test_normalize);
  g_test_add_func ("/dtc/form", test_form);
  g_test_add_func ("/dtc/system", test_system);
  g_test_add_func ("/dtc/whose-code-it-is", test_whose_code_it_is);
  g_test_add_func ("/dtc/describe", test_describe);

  return g_test_run ();
}
