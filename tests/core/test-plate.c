/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-plate.h"

#include <string.h>

typedef struct
{
  const char *given;
  const char *expected;
} Pair;

static void
check_pairs (char *(*function) (const char *),
             const Pair *pairs,
             gsize       n_pairs)
{
  for (gsize i = 0; i < n_pairs; i++)
    {
      g_autofree char *result = function (pairs[i].given);

      g_test_message ("%s", pairs[i].given);
      g_assert_cmpstr (result, ==, pairs[i].expected);
    }
}

static void
test_normalize (void)
{
  static const Pair pairs[] = {
    { "京A12345", "京A12345" },
    { "京a·12 345", "京A12345" },
    { " 京A.12345\n", "京A12345" },
    { "京Ａ·１２３４５", "京A12345" },
    { "京ａ－１２３４５", "京A12345" },
    { "京A・12345", "京A12345" },
    { "京A•12345", "京A12345" },
    { "京A。12345", "京A12345" },
    { "京A　12345", "京A12345" },
    { "wj京·1234x", "WJ京1234X" },
    { "粤z·1234港", "粤Z1234港" },
    { "224·578使", "224578使" },
    { "无牌", "无牌" },
    { "", "" },
    { NULL, "" },
    /* Not complete or not a plate: nothing may get lost. */
    { "京", "京" },
    { "京a", "京A" },
    { "京a1", "京A1" },
    { "a", "A" },
    { "京AIO345", "京AIO345" },
    { "京A12?45", "京A12?45" },
    { "MÜ AB 123", "MÜAB123" },
  };

  check_pairs (usher_plate_normalize, pairs, G_N_ELEMENTS (pairs));
}

static void
test_normalize_is_stable (void)
{
  g_autofree char *once = usher_plate_normalize ("京ａ·１２ 345");
  g_autofree char *twice = usher_plate_normalize (once);

  g_assert_cmpstr (once, ==, twice);
}

static void
test_format (void)
{
  static const Pair pairs[] = {
    { "京A12345", "京A·12345" },
    { "京AD12345", "京A·D12345" },
    { "京a·12345", "京A·12345" },
    { "京A", "京A" },
    { "京A1", "京A·1" },
    { "京", "京" },
    { "", "" },
    { "粤Z1234港", "粤Z·1234港" },
    { "沪A1234领", "沪A·1234领" },
    { "224578使", "224·578使" },
    { "使224578", "使224·578" },
    { "WJ京1234X", "WJ京·1234X" },
    { "WJ12345", "WJ·12345" },
    { "VA12345", "VA·12345" },
    { "民航A1234", "民航·A1234" },
    { "京A12345临", "京A·12345临" },
    { "无牌", "无牌" },
    { "ABC123", "ABC123" },
  };

  check_pairs (usher_plate_format, pairs, G_N_ELEMENTS (pairs));
}

static void
test_mask (void)
{
  static const Pair pairs[] = {
    { "京A12345", "京A·**345" },
    { "京A·12345", "京A·**345" },
    { "京AD12345", "京A·***345" },
    { "京A12345D", "京A·***45D" },
    { "京A1234警", "京A·**34警" },
    { "粤Z1234港", "粤Z·**34港" },
    { "京A12345临", "京A·**345临" },
    { "224578使", "***·578使" },
    { "使224578", "使***·578" },
    { "WJ京1234X", "WJ京·**34X" },
    { "VA12345", "VA·**345" },
    { "无牌", "无牌" },
    { "", "" },
    { "京A", "*A" },
    { "ABC1234", "****234" },
    { "ABC", "**C" },
  };

  check_pairs (usher_plate_mask, pairs, G_N_ELEMENTS (pairs));
}

static void
test_classify (void)
{
  static const struct
  {
    const char    *plate;
    UsherPlateKind kind;
  } cases[] = {
    { "京A12345", USHER_PLATE_BLUE },
    { "京a·１2 345", USHER_PLATE_BLUE },
    { "沪B8K888", USHER_PLATE_BLUE },
    { "新S99999", USHER_PLATE_BLUE },
    { "京AD12345", USHER_PLATE_GREEN_SMALL },
    { "京AF12345", USHER_PLATE_GREEN_SMALL },
    { "京ADA1234", USHER_PLATE_GREEN_SMALL },
    { "京A12345D", USHER_PLATE_GREEN_LARGE },
    { "京A12345K", USHER_PLATE_GREEN_LARGE },
    { "京A1234挂", USHER_PLATE_TRAILER },
    { "京A1234学", USHER_PLATE_SCHOOL },
    { "京A1234警", USHER_PLATE_POLICE },
    { "京O1234警", USHER_PLATE_POLICE },
    { "粤Z1234港", USHER_PLATE_HK_MACAU },
    { "粤ZAB12澳", USHER_PLATE_HK_MACAU },
    { "沪A1234领", USHER_PLATE_CONSULATE },
    { "沪22078领", USHER_PLATE_CONSULATE },
    { "123456使", USHER_PLATE_EMBASSY },
    { "使123456", USHER_PLATE_EMBASSY },
    { "WJ京1234X", USHER_PLATE_ARMED_POLICE },
    { "WJ12345", USHER_PLATE_ARMED_POLICE },
    { "WJ01A1234", USHER_PLATE_ARMED_POLICE },
    { "VA12345", USHER_PLATE_MILITARY },
    { "空A12345", USHER_PLATE_MILITARY },
    { "京A12345临", USHER_PLATE_TEMPORARY },
    { "京A1234试", USHER_PLATE_TEMPORARY },
    { "京A1234超", USHER_PLATE_TEMPORARY },
    { "临A12345", USHER_PLATE_TEMPORARY },
    { "民航A1234", USHER_PLATE_AIRPORT },
    { "无牌", USHER_PLATE_NONE },
    { "未上牌", USHER_PLATE_NONE },
    /* To be looked at once more. */
    { "", USHER_PLATE_UNKNOWN },
    { "京", USHER_PLATE_UNKNOWN },
    { "京A1234", USHER_PLATE_UNKNOWN },
    { "京AI2345", USHER_PLATE_UNKNOWN },
    { "京A1O345", USHER_PLATE_UNKNOWN },
    { "京I12345", USHER_PLATE_UNKNOWN },
    { "京O12345", USHER_PLATE_UNKNOWN },
    { "京AL12345", USHER_PLATE_UNKNOWN },
    { "京A123456", USHER_PLATE_UNKNOWN },
    { "台A12345", USHER_PLATE_UNKNOWN },
    { "京A1234港", USHER_PLATE_UNKNOWN },
    { "12345使", USHER_PLATE_UNKNOWN },
    { "ABC1234", USHER_PLATE_UNKNOWN },
    { "京A12345\n京", USHER_PLATE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].plate);
      g_assert_cmpint (usher_plate_classify (cases[i].plate), ==, cases[i].kind);
    }
}

static void
test_every_province_is_known (void)
{
  const char *p = usher_plate_provinces ();

  g_assert_cmpint (g_utf8_strlen (p, -1), ==, 31);
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *plate = g_strdup_printf ("%.*sA12345", (int) (g_utf8_next_char (p) - p), p);

      g_assert_cmpint (usher_plate_classify (plate), ==, USHER_PLATE_BLUE);
    }
}

static void
test_fuel (void)
{
  for (const char *letter = "ABCDE"; *letter != '\0'; letter++)
    {
      g_autofree char *plate = g_strdup_printf ("京A%c12345", *letter);

      g_assert_cmpint (usher_plate_get_fuel (plate), ==, USHER_PLATE_FUEL_BATTERY);
    }
  for (const char *letter = "FGHJK"; *letter != '\0'; letter++)
    {
      g_autofree char *plate = g_strdup_printf ("京A12345%c", *letter);

      g_assert_cmpint (usher_plate_get_fuel (plate), ==, USHER_PLATE_FUEL_HYBRID);
      g_assert_true (usher_plate_is_electric (plate));
    }
  g_assert_cmpint (usher_plate_get_fuel ("京AD1234"), ==, USHER_PLATE_FUEL_UNKNOWN);
  g_assert_false (usher_plate_is_electric ("京A12345"));
  g_assert_false (usher_plate_is_electric (""));
}

static void
test_suggest (void)
{
  static const Pair pairs[] = {
    { "京AI2345", "京A12345" },
    { "京ao2345", "京A02345" },
    { "京ADI23O5", "京AD12305" },
    { "京A12345", NULL },
    { "京AI", NULL },
    { "京IO", NULL },
    { "", NULL },
    { "ABCIO12345", NULL },
  };

  check_pairs (usher_plate_suggest, pairs, G_N_ELEMENTS (pairs));
}

static void
test_nicks_go_round (void)
{
  for (int kind = USHER_PLATE_UNKNOWN; kind <= USHER_PLATE_AIRPORT; kind++)
    {
      UsherPlateKind back = USHER_PLATE_UNKNOWN;

      g_assert_true (usher_plate_kind_from_string (usher_plate_kind_to_string ((UsherPlateKind) kind), &back));
      g_assert_cmpint (back, ==, kind);
    }
  g_assert_false (usher_plate_kind_from_string ("pink", &(UsherPlateKind) { 0 }));
  g_assert_false (usher_plate_kind_from_string (NULL, &(UsherPlateKind) { 0 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plate/normalize", test_normalize);
  g_test_add_func ("/plate/normalize-is-stable", test_normalize_is_stable);
  g_test_add_func ("/plate/format", test_format);
  g_test_add_func ("/plate/mask", test_mask);
  g_test_add_func ("/plate/classify", test_classify);
  g_test_add_func ("/plate/every-province-is-known", test_every_province_is_known);
  g_test_add_func ("/plate/fuel", test_fuel);
  g_test_add_func ("/plate/suggest", test_suggest);
  g_test_add_func ("/plate/nicks-go-round", test_nicks_go_round);

  return g_test_run ();
}
