/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-error.h"
#include "usher-money.h"
#include "usher-rate.h"

#include <string.h>

static void
test_rounds_half_away_from_zero (void)
{
  g_assert_cmpint (usher_mul_div (1, 1, 2), ==, 1);
  g_assert_cmpint (usher_mul_div (-1, 1, 2), ==, -1);
  g_assert_cmpint (usher_mul_div (1, -1, 2), ==, -1);
  g_assert_cmpint (usher_mul_div (1, 1, -2), ==, -1);
  g_assert_cmpint (usher_mul_div (1, 49, 100), ==, 0);
  g_assert_cmpint (usher_mul_div (1, 1, 3), ==, 0);
  g_assert_cmpint (usher_mul_div (2, 1, 3), ==, 1);
  g_assert_cmpint (usher_mul_div (7, 3, 1), ==, 21);
}

static void
test_wide_products_are_exact_and_saturate (void)
{
  g_assert_cmpint (usher_mul_div (G_MAXINT64, G_MAXINT64, G_MAXINT64), ==, G_MAXINT64);
  g_assert_cmpint (usher_mul_div (G_MAXINT64, 1000, 1000), ==, G_MAXINT64);
  g_assert_cmpint (usher_mul_div (G_MAXINT64, 2, 1), ==, G_MAXINT64);
  g_assert_cmpint (usher_mul_div (G_MAXINT64, -2, 1), ==, -G_MAXINT64);
  g_assert_cmpint (usher_mul_div (G_MININT64, 1, 1), ==, -G_MAXINT64);
  g_assert_cmpint (usher_add_saturated (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (usher_add_saturated (-5, 3), ==, -2);
}

static void
test_amounts_are_written_with_separators (void)
{
  static const struct
  {
    gint64      fen;
    const char *plain;
    const char *symbol;
  } vectors[] = {
    { 0, "0.00", "¥0.00" },
    { 5, "0.05", "¥0.05" },
    { 100, "1.00", "¥1.00" },
    { 99999, "999.99", "¥999.99" },
    { 123456, "1,234.56", "¥1,234.56" },
    { 123456789012, "1,234,567,890.12", "¥1,234,567,890.12" },
    { -500, "\u22125.00", "\u2212¥5.00" },
    { -123456, "\u22121,234.56", "\u2212¥1,234.56" },
    { G_MININT64, "\u221292,233,720,368,547,758.08", "\u2212¥92,233,720,368,547,758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *plain = usher_money_format (vectors[i].fen);
      g_autofree char *symbol = usher_money_format_symbol (vectors[i].fen);

      g_assert_cmpstr (plain, ==, vectors[i].plain);
      g_assert_cmpstr (symbol, ==, vectors[i].symbol);
    }
}

static void
test_what_people_type_is_understood (void)
{
  static const struct
  {
    const char *text;
    gint64      fen;
  } vectors[] = {
    { "0", 0 },
    { "12", 1200 },
    { "12.5", 1250 },
    { "12.345", 1235 },
    { ".5", 50 },
    { "5.", 500 },
    { "  7 ", 700 },
    { "-3", -300 },
    { "\u22123", -300 },
    { "¥1,234.56", 123456 },
    { "￥１，２３４．５６元", 123456 },
    { "1,234,567", 123456700 },
    { "1,5", 150 },
    { "１２００元", 120000 },
    { "RMB 80", 8000 },
    { "2*3.5+1", 800 },
    { "2×3.5＋1", 800 },
    { "2x3", 600 },
    { "（１２＋3）× 2 元", 3000 },
    { "100/3*3", 10000 },
    { "1/3+1/3+1/3", 100 },
    { "100÷8", 1250 },
    { "-(2+3)*-2", 1000 },
    { "10-2-3", 500 },
    { "12。5", 1250 },
    { "100 - 15.5 元", 8450 },
    { "0.005", 1 },
    { "0.0049999", 0 },
    { "10000000000", USHER_MONEY_MAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64             fen = -77;

      g_assert_true (usher_money_parse (vectors[i].text, &fen, &error));
      g_assert_no_error (error);
      g_assert_cmpint (fen, ==, vectors[i].fen);
    }
}

static void
test_nonsense_is_refused (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } vectors[] = {
    { "", USHER_ERROR_INVALID_NUMBER },
    { "   ", USHER_ERROR_INVALID_NUMBER },
    { "元", USHER_ERROR_INVALID_NUMBER },
    { ".", USHER_ERROR_INVALID_NUMBER },
    { "abc", USHER_ERROR_INVALID_NUMBER },
    { "12a", USHER_ERROR_INVALID_NUMBER },
    { "1..2", USHER_ERROR_INVALID_NUMBER },
    { "1.2.3", USHER_ERROR_INVALID_NUMBER },
    { "1,23,4", USHER_ERROR_INVALID_NUMBER },
    { "1,2345", USHER_ERROR_INVALID_NUMBER },
    { ",5", USHER_ERROR_INVALID_NUMBER },
    { "1.234,5", USHER_ERROR_INVALID_NUMBER },
    { "2*", USHER_ERROR_INVALID_NUMBER },
    { "*2", USHER_ERROR_INVALID_NUMBER },
    { "(2", USHER_ERROR_INVALID_NUMBER },
    { "2)", USHER_ERROR_INVALID_NUMBER },
    { "()", USHER_ERROR_INVALID_NUMBER },
    { "2(3)", USHER_ERROR_INVALID_NUMBER },
    { "2 3", USHER_ERROR_INVALID_NUMBER },
    { "1/0", USHER_ERROR_INVALID_NUMBER },
    { "1/(2-2)", USHER_ERROR_INVALID_NUMBER },
    { "10000000000.01", USHER_ERROR_OUT_OF_RANGE },
    { "99999999999999999999", USHER_ERROR_OUT_OF_RANGE },
    { "999999999999*999999999999*999999999999", USHER_ERROR_OUT_OF_RANGE },
    { "1/999999999989/999999999959/999999999961", USHER_ERROR_OUT_OF_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64             fen = -77;

      g_assert_false (usher_money_parse (vectors[i].text, &fen, &error));
      g_assert_error (error, USHER_ERROR, vectors[i].code);
      g_assert_cmpint (fen, ==, -77);
    }
}

static void
test_deep_nesting_is_refused_not_crashed (void)
{
  g_autofree char *open = g_strnfill (100000, '(');
  g_autofree char *minus = g_strnfill (100000, '-');
  gint64           fen;

  g_assert_false (usher_money_parse (open, &fen, NULL));
  g_assert_false (usher_money_parse (minus, &fen, NULL));
}

static void
test_what_is_written_can_be_typed (void)
{
  for (int i = 0; i < 20000; i++)
    {
      gint64           fen = ((gint64) g_test_rand_int () * 512) % USHER_MONEY_MAX;
      g_autofree char *plain = usher_money_format (fen);
      g_autofree char *symbol = usher_money_format_symbol (fen);
      g_autofree char *cell = usher_money_format_plain (fen);
      gint64           again = 0;

      g_assert_true (usher_money_parse (plain, &again, NULL));
      g_assert_cmpint (again, ==, fen);
      g_assert_true (usher_money_parse (symbol, &again, NULL));
      g_assert_cmpint (again, ==, fen);
      g_assert_true (usher_money_parse (cell, &again, NULL));
      g_assert_cmpint (again, ==, fen);
    }
}

static void
test_words_follow_the_official_examples (void)
{
  static const struct
  {
    gint64      fen;
    const char *words;
  } vectors[] = {
    { 140950, "壹仟肆佰零玖元伍角" },
    { 600714, "陆仟零柒元壹角肆分" },
    { 168032, "壹仟陆佰捌拾元零叁角贰分" },
    { 10700053, "壹拾万柒仟元零伍角叁分" },
    { 1640902, "壹万陆仟肆佰零玖元零贰分" },
    { 32504, "叁佰贰拾伍元零肆分" },
    { 0, "零元整" },
    { 5, "零元零伍分" },
    { 50, "零元伍角" },
    { 1000, "壹拾元整" },
    { 101000, "壹仟零壹拾元整" },
    { 10070000, "壹拾万零柒佰元整" },
    { 10001000000, "壹亿零壹万元整" },
    { -10000, "负壹佰元整" },
    { 10000000000, "壹亿元整" },
    { 10000000100, "壹亿零壹元整" },
    { 10000100000, "壹亿零壹仟元整" },
    { 120000000000, "壹拾贰亿元整" },
    { 1000000000000, "壹佰亿元整" },
    { 100000000000000, "壹万亿元整" },
    { 2000100, "贰万零壹元整" },
    { 10001000, "壹拾万零壹拾元整" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *words = usher_money_in_words (vectors[i].fen);

      g_assert_cmpstr (words, ==, vectors[i].words);
    }
}

/* Reads the capitals back by another way than they were written: a running sum
 * of digit and place, without knowing where zeros belong. */
static gint64
read_words (const char *words)
{
  static const char *const digits[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };
  gint64                   sum = 0;
  gint64                   group = 0;
  gint64                   digit = 0;
  gint64                   high = 0;
  int                      sign = 1;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize            length = g_utf8_next_char (p) - p;
      g_autofree char *word = g_strndup (p, length);
      gboolean         is_digit = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (digits); i++)
        {
          if (g_str_equal (word, digits[i]))
            {
              digit = i;
              is_digit = TRUE;
            }
        }
      if (is_digit)
        continue;

      if (g_str_equal (word, "负"))
        sign = -1;
      else if (g_str_equal (word, "仟"))
        group += digit * 1000;
      else if (g_str_equal (word, "佰"))
        group += digit * 100;
      else if (g_str_equal (word, "拾"))
        group += digit * 10;
      else if (g_str_equal (word, "万"))
        {
          sum += (group + digit) * 10000;
          group = 0;
        }
      else if (g_str_equal (word, "亿"))
        {
          high = (sum + group + digit) * 100000000;
          sum = group = 0;
        }
      else if (g_str_equal (word, "元"))
        {
          sum = (high + sum + group + digit) * 100;
          group = 0;
        }
      else if (g_str_equal (word, "角"))
        sum += digit * 10;
      else if (g_str_equal (word, "分"))
        sum += digit;
      else
        g_assert_cmpstr (word, ==, "整");
      digit = 0;
    }

  return sign * sum;
}

static void
test_words_say_the_same_as_the_figures (void)
{
  for (int i = 0; i < 20000; i++)
    {
      /* As many small amounts as large ones, and many with runs of zeros. */
      gint64 bits = g_test_rand_int_range (1, 47);
      gint64 fen = (((guint64) (guint32) g_test_rand_int () << 32) | (guint32) g_test_rand_int ()) & ((G_GUINT64_CONSTANT (1) << bits) - 1);
      gint64 hole = 1;

      for (int j = g_test_rand_int_range (0, 8); j > 0; j--)
        hole *= 10;
      if (g_test_rand_bit ())
        fen -= fen / hole % 1000 * hole;
      if (g_test_rand_bit ())
        fen = -fen;

      g_autofree char *words = usher_money_in_words (fen);
      g_assert_cmpint (read_words (words), ==, fen);
      g_assert_null (strstr (words, "零零"));
      g_assert_null (strstr (words, "零万"));
      g_assert_null (strstr (words, "零亿"));
      g_assert_null (strstr (words, "亿万"));
      g_assert_true (strstr (words, "零元") == NULL || g_str_has_prefix (words, "零元") || g_str_has_prefix (words, "负零元"));
      g_assert_true (g_str_has_suffix (words, fen % 100 == 0 ? "元整" : fen % 10 == 0 ? "角"
                                                                                      : "分"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rate/half-away-from-zero", test_rounds_half_away_from_zero);
  g_test_add_func ("/rate/wide-products", test_wide_products_are_exact_and_saturate);
  g_test_add_func ("/money/format", test_amounts_are_written_with_separators);
  g_test_add_func ("/money/typed", test_what_people_type_is_understood);
  g_test_add_func ("/money/nonsense", test_nonsense_is_refused);
  g_test_add_func ("/money/deep-nesting", test_deep_nesting_is_refused_not_crashed);
  g_test_add_func ("/money/written-can-be-typed", test_what_is_written_can_be_typed);
  g_test_add_func ("/money/words/official-examples", test_words_follow_the_official_examples);
  g_test_add_func ("/money/words/same-as-figures", test_words_say_the_same_as_the_figures);

  return g_test_run ();
}
