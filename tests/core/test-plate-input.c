/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-plate-input.h"

#include <string.h>

static void
assert_offers (const char *typed,
               const char *expected)
{
  g_auto (GStrv)   offered = usher_plate_input_beginnings (typed);
  g_autofree char *joined = g_strjoinv (" ", offered);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_beginnings (void)
{
  g_auto (GStrv) all = usher_plate_input_beginnings ("");

  g_assert_cmpint (g_strv_length (all), ==, 34);
  g_assert_cmpstr (all[0], ==, "京");
  assert_offers ("j", "京 津 冀 晋 吉");
  assert_offers ("ji", "冀 吉 京 津 晋");
  assert_offers ("jin", "津 晋 京");
  assert_offers ("JING", "京");
  assert_offers ("s", "苏 陕 使");
  assert_offers ("w", "皖 WJ 无牌");
  assert_offers ("y", "渝 豫 云 粤");
  assert_offers ("v", "");
  assert_offers ("k", "");
}

/* Types the characters of @keys one by one, as a keyboard does. */
static char *
type (const char *text,
      int         position,
      const char *keys,
      const char *prefix)
{
  char *result = g_strdup (text);

  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *key = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
      g_autofree char *before = g_steal_pointer (&result);

      result = usher_plate_input_insert (before, &position, key, prefix);
    }
  g_assert_cmpint (position, >=, 0);
  g_assert_cmpint (position, <=, g_utf8_strlen (result, -1));

  return result;
}

static void
test_typing (void)
{
  static const struct
  {
    const char *prefix;
    const char *keys;
    const char *expected;
  } cases[] = {
    { "", "京a12345", "京A12345" },
    { "", "京a·12 345", "京A12345" },
    { "", "京ａ１２３４５", "京A12345" },
    { "", "京ad12345", "京AD12345" },
    { "京A", "12345", "京A12345" },
    { "京A", "d12345", "京AD12345" },
    /* Another province after the one that was filled in. */
    { "京A", "沪b12345", "沪B12345" },
    { "", "京a12沪345", "沪A12345" },
    /* By sound: a digit picks … */
    { "", "j1a12345", "京A12345" },
    { "", "j2c12345", "津C12345" },
    { "", "j5a12345", "吉A12345" },
    { "", "e1a12345", "鄂A12345" },
    { "", "ji2a12345", "吉A12345" },
    { "", "w3", "无牌" },
    { "", "s3224578", "使224578" },
    /* … and the whole sound is enough. */
    { "", "hua12345", "沪A12345" },
    { "", "jinga12345", "京A12345" },
    { "", "sua12345", "苏A12345" },
    { "", "jina12345", "津A12345" },
    { "", "shi224578", "使224578" },
    { "", "chuana12345", "川A12345" },
    /* What begins with letters by right. */
    { "", "va12345", "VA12345" },
    { "", "he12345", "HE12345" },
    { "", "sc12345", "SC12345" },
    { "", "lu12345", "LU12345" },
    { "", "wj12345", "WJ12345" },
    { "", "wj京1234x", "WJ京1234X" },
    { "", "224578使", "224578使" },
    { "", "粤z1234港", "粤Z1234港" },
    { "京A", "1234学", "京A1234学" },
    { "", "无牌", "无牌" },
    /* Nothing that is typed gets lost. */
    { "", "京aio?", "京AIO?" },
    { "", "j9", "J9" },
    { "", "j0", "J0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = type (cases[i].prefix, (int) g_utf8_strlen (cases[i].prefix, -1), cases[i].keys, cases[i].prefix);

      g_test_message ("%s + %s", cases[i].prefix, cases[i].keys);
      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static void
test_pasting (void)
{
  static const struct
  {
    const char *text;
    int         position;
    const char *pasted;
    const char *expected;
    int         expected_position;
  } cases[] = {
    { "", 0, "京a·12 345", "京A12345", 7 },
    { "京A", 2, "京a·12 345", "京A12345", 7 },
    { "京A", 2, "沪B·12345\n", "沪B12345", 7 },
    { "京A99999", 3, "WJ京1234X", "WJ京1234X", 8 },
    { "京A", 2, "无牌", "无牌", 2 },
    { "京A", 2, "12345", "京A12345", 7 },
    { "京A345", 2, "12", "京A12345", 4 },
    { "京A", 2, "沪B12", "沪B12", 4 },
    { "京A", 2, "  ", "京A", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int              position = cases[i].position;
      g_autofree char *result = usher_plate_input_insert (cases[i].text, &position, cases[i].pasted, "京A");

      g_assert_cmpstr (result, ==, cases[i].expected);
      g_assert_cmpint (position, ==, cases[i].expected_position);
    }
}

static void
test_choosing_a_beginning (void)
{
  static const struct
  {
    const char *text;
    int         position;
    const char *chosen;
    const char *expected;
    int         expected_position;
  } cases[] = {
    { "", 0, "京", "京", 1 },
    { "J", 1, "津", "津", 1 },
    { "JI", 2, "吉", "吉", 1 },
    { "京A12345", 0, "沪", "沪A12345", 1 },
    { "A12345", 0, "沪", "沪A12345", 1 },
    { "HA12345", 1, "沪", "沪A12345", 1 },
    { "", 0, "WJ", "WJ", 2 },
    { "京A12", 0, "无牌", "无牌", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int              position = cases[i].position;
      g_autofree char *result = usher_plate_input_choose (cases[i].text, &position, cases[i].chosen);

      g_assert_cmpstr (result, ==, cases[i].expected);
      g_assert_cmpint (position, ==, cases[i].expected_position);
    }
}

static void
test_choosing_an_ending (void)
{
  static const char *const cases[][3] = {
    { "京A1234", "学", "京A1234学" },
    { "京A1234学", "挂", "京A1234挂" },
    { "224578", "使", "224578使" },
    { "京A12345", "临", "京A12345临" },
  };
  g_auto (GStrv) endings = usher_plate_input_endings ();

  g_assert_true (g_strv_contains ((const char *const *) endings, "挂"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int              position = 0;
      g_autofree char *result = usher_plate_input_end_with (cases[i][0], &position, cases[i][1]);

      g_assert_cmpstr (result, ==, cases[i][2]);
      g_assert_cmpint (position, ==, g_utf8_strlen (result, -1));
    }
}

static void
test_when_something_is_offered (void)
{
  g_autofree char *at_start = usher_plate_input_pending ("", 0);
  g_autofree char *before = usher_plate_input_pending ("京A12345", 0);
  g_autofree char *sound = usher_plate_input_pending ("J", 1);

  g_assert_cmpstr (at_start, ==, "");
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (sound, ==, "J");
  g_assert_null (usher_plate_input_pending ("京", 1));
  g_assert_null (usher_plate_input_pending ("京A", 2));
  g_assert_null (usher_plate_input_pending ("V", 1));
  g_assert_null (usher_plate_input_pending ("WJ", 2));
  g_assert_null (usher_plate_input_pending ("", 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plate-input/beginnings", test_beginnings);
  g_test_add_func ("/plate-input/typing", test_typing);
  g_test_add_func ("/plate-input/pasting", test_pasting);
  g_test_add_func ("/plate-input/choosing-a-beginning", test_choosing_a_beginning);
  g_test_add_func ("/plate-input/choosing-an-ending", test_choosing_an_ending);
  g_test_add_func ("/plate-input/when-something-is-offered", test_when_something_is_offered);

  return g_test_run ();
}
