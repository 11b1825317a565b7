/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-phone.h"

static const struct
{
  const char *typed;
  const char *normal;
  const char *shown;
  gboolean    valid;
} cases[] = {
  { "13800138000", "13800138000", "138 0013 8000", TRUE },
  { "138 0013 8000", "13800138000", "138 0013 8000", TRUE },
  { "138-0013-8000", "13800138000", "138 0013 8000", TRUE },
  { "１３８００１３８０００", "13800138000", "138 0013 8000", TRUE },
  { "+86 138 0013 8000", "13800138000", "138 0013 8000", TRUE },
  { "0086-13800138000", "13800138000", "138 0013 8000", TRUE },
  { "8613800138000", "13800138000", "138 0013 8000", TRUE },
  { "19212345678", "19212345678", "192 1234 5678", TRUE },
  { "021-61201234", "02161201234", "021 6120 1234", TRUE },
  { "(021) 6120 1234", "02161201234", "021 6120 1234", TRUE },
  { "（0571）87654321", "057187654321", "0571 8765 4321", TRUE },
  { "+86 21 6120 1234", "02161201234", "021 6120 1234", TRUE },
  { "010-61201234-8012", "01061201234-8012", "010 6120 1234-8012", TRUE },
  { "010 61201234 转 8012", "01061201234-8012", "010 6120 1234-8012", TRUE },
  { "01061201234ext8012", "01061201234-8012", "010 6120 1234-8012", TRUE },
  { "0931-8765432", "09318765432", "0931 876 5432", TRUE },
  { "61201234", "61201234", "6120 1234", TRUE },
  { "8765432", "8765432", "876 5432", TRUE },
  { "400-820-8820", "4008208820", "400 820 8820", TRUE },
  { "+81 90 1234 5678", "+819012345678", "+819012345678", TRUE },
  { "", "", "", FALSE },
  { NULL, "", "", FALSE },
  { "138", "138", "138", FALSE },
  { "1380013800", "1380013800", "1380013800", FALSE },
  { "12800138000", "12800138000", "12800138000", FALSE },
  { "138001380001", "138001380001", "138001380001", FALSE },
  { "138张", "138张", "138张", FALSE },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normal = usher_phone_normalize (cases[i].typed);
      g_autofree char *again = usher_phone_normalize (normal);
      g_autofree char *shown = usher_phone_format (cases[i].typed);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (normal, ==, cases[i].normal);
      g_assert_cmpstr (again, ==, normal);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpint (usher_phone_is_valid (cases[i].typed), ==, cases[i].valid);
    }
}

static void
test_a_mask_hides_the_middle (void)
{
  static const struct
  {
    const char *phone;
    const char *masked;
  } masks[] = {
    { "138 0013 8000", "138****8000" },
    { "02161201234", "021****1234" },
    { "057187654321", "0571****4321" },
    { "010-61201234-8012", "010****1234-8012" },
    { "61201234", "****1234" },
    { "8765432", "****432" },
    { "+819012345678", "+8190****5678" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autofree char *masked = usher_phone_mask (masks[i].phone);

      g_assert_cmpstr (masked, ==, masks[i].masked);
    }
}

static void
test_mobile (void)
{
  g_assert_true (usher_phone_is_mobile ("138 0013 8000"));
  g_assert_false (usher_phone_is_mobile ("02161201234"));
  g_assert_false (usher_phone_is_mobile ("12800138000"));
  g_assert_false (usher_phone_is_mobile ("1380013800"));
}

static void
test_partial_input_survives (void)
{
  static const char whole[] = "02161201234";

  for (gsize length = 0; length < sizeof whole; length++)
    {
      g_autofree char *part = g_strndup (whole, length);
      g_autofree char *normal = usher_phone_normalize (part);

      g_assert_cmpstr (normal, ==, part);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/cases", test_cases);
  g_test_add_func ("/phone/a-mask-hides-the-middle", test_a_mask_hides_the_middle);
  g_test_add_func ("/phone/mobile", test_mobile);
  g_test_add_func ("/phone/partial-input-survives", test_partial_input_survives);

  return g_test_run ();
}
