/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-vin.h"

static void
test_check_digits_of_real_cars (void)
{
  static const char *const vins[] = {
    "1M8GDM9AXKP042788",
    "11111111111111111",
    "1HGCM82633A004352",
    "JH4KA7561PC008269",
    "LSVAA49J132047371",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vins); i++)
    {
      g_assert_true (usher_vin_check (vins[i]));
      g_assert_cmpint (usher_vin_check_digit (vins[i]), ==, vins[i][8]);
    }
  g_assert_true (usher_vin_check (" lsvaa49j-1 32047371"));
  g_assert_true (usher_vin_check ("ＬＳＶAA49J132047371"));
}

static void
test_any_changed_character_is_noticed (void)
{
  static const char alphabet[] = "0123456789";

  /* Digits have different values, so no single wrong digit passes. */
  for (int i = 9; i < 17; i++)
    for (const char *c = alphabet; *c != '\0'; c++)
      {
        g_autofree char *vin = g_strdup ("1M8GDM9AXKP042788");

        if (!g_ascii_isdigit (vin[i]) || vin[i] == *c)
          continue;
        vin[i] = *c;
        g_assert_false (usher_vin_check (vin));
      }
}

static void
test_form (void)
{
  g_assert_true (usher_vin_is_valid_form ("LSVAA49J132047371"));
  g_assert_true (usher_vin_is_valid_form ("lsvaa49j132047371"));
  g_assert_false (usher_vin_is_valid_form ("LSVAA49J13204737"));
  g_assert_false (usher_vin_is_valid_form ("LSVAA49J1320473711"));
  g_assert_false (usher_vin_is_valid_form ("LSVAA49J13204737O"));
  g_assert_false (usher_vin_is_valid_form ("LSVAA49J13204737车"));
  g_assert_false (usher_vin_is_valid_form (""));
  g_assert_false (usher_vin_is_valid_form (NULL));
  g_assert_cmpint (usher_vin_check_digit ("short"), ==, '\0');
  g_assert_false (usher_vin_check (""));
}

static void
test_suggest (void)
{
  g_autofree char *better = usher_vin_suggest ("lsvaa49ji32o4737q");
  g_autofree char *none = usher_vin_suggest ("LSVAA49J132047371");

  g_assert_cmpstr (better, ==, "LSVAA49J132047370");
  g_assert_null (none);
}

static void
test_year (void)
{
  /* K is 1989 and 2019: the later one that is not in the future. */
  g_assert_cmpint (usher_vin_year ("1M8GDM9AXKP042788", 2026), ==, 2019);
  g_assert_cmpint (usher_vin_year ("1M8GDM9AXKP042788", 2010), ==, 1989);
  g_assert_cmpint (usher_vin_year ("1HGCM82633A004352", 2026), ==, 2003);
  g_assert_cmpint (usher_vin_year ("LSVAA49J1T2047371", 2026), ==, 2026);
  /* Next year's model is on the road this autumn, that of the year after is not. */
  g_assert_cmpint (usher_vin_year ("LSVAA49J1V2047371", 2026), ==, 2027);
  g_assert_cmpint (usher_vin_year ("LSVAA49J1W2047371", 2026), ==, 1998);
  g_assert_cmpint (usher_vin_year ("LSVAA49J192047371", 2026), ==, 2009);
  g_assert_cmpint (usher_vin_year ("LSVAA49J1Y2047371", 2026), ==, 2000);
  g_assert_cmpint (usher_vin_year ("LSVAA49J1Z2047371", 2026), ==, 0);
  g_assert_cmpint (usher_vin_year ("LSVAA49J102047371", 2026), ==, 0);
  g_assert_cmpint (usher_vin_year ("LSV", 2026), ==, 0);
}

static void
test_maker (void)
{
  g_assert_cmpstr (usher_vin_maker ("lsvAA49J132047371"), ==, "上汽大众");
  g_assert_cmpstr (usher_vin_maker ("LFV"), ==, "一汽-大众");
  g_assert_cmpstr (usher_vin_maker ("LGX"), ==, "比亚迪");
  g_assert_null (usher_vin_maker ("LS"));
  g_assert_null (usher_vin_maker ("ZZZ"));
  g_assert_null (usher_vin_maker (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vin/check-digits-of-real-cars", test_check_digits_of_real_cars);
  g_test_add_func ("/vin/any-changed-character-is-noticed", test_any_changed_character_is_noticed);
  g_test_add_func ("/vin/form", test_form);
  g_test_add_func ("/vin/suggest", test_suggest);
  g_test_add_func ("/vin/year", test_year);
  g_test_add_func ("/vin/maker", test_maker);

  return g_test_run ();
}
