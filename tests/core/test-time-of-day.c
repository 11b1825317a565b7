/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-error.h"
#include "usher-time-of-day.h"

static void
test_what_people_type (void)
{
  static const struct
  {
    const char *text;
    int         hour;
    int         minute;
  } cases[] = {
    { "9", 9, 0 },
    { "09", 9, 0 },
    { "17", 17, 0 },
    { "0", 0, 0 },
    { "930", 9, 30 },
    { "0930", 9, 30 },
    { "1745", 17, 45 },
    { "9:30", 9, 30 },
    { "09:30", 9, 30 },
    { "9.30", 9, 30 },
    { "9h30", 9, 30 },
    { " 9 : 30 ", 9, 30 },
    { "２:３０", 2, 30 },
    { "２：３０", 2, 30 },
    { "9点", 9, 0 },
    { "9点半", 9, 30 },
    { "9点5分", 9, 5 },
    { "9点30", 9, 30 },
    { "9时30分", 9, 30 },
    { "9点整", 9, 0 },
    { "9点钟", 9, 0 },
    { "9点一刻", 9, 15 },
    { "9点三刻", 9, 45 },
    { "九点半", 9, 30 },
    { "两点", 2, 0 },
    { "十点", 10, 0 },
    { "十一点二十分", 11, 20 },
    { "二十点三十五", 20, 35 },
    { "上午9点", 9, 0 },
    { "早上8点半", 8, 30 },
    { "下午2点", 14, 0 },
    { "下午两点半", 14, 30 },
    { "下午2:30", 14, 30 },
    { "下午14点", 14, 0 },
    { "晚上8点", 20, 0 },
    { "中午12点", 12, 0 },
    { "中午1点", 13, 0 },
    { "中午11点半", 11, 30 },
    { "下午12点", 12, 0 },
    { "凌晨12点", 0, 0 },
    { "2pm", 14, 0 },
    { "2:30 PM", 14, 30 },
    { "12am", 0, 0 },
    { "12pm", 12, 0 },
    { "23:59", 23, 59 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int                minutes = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (usher_time_of_day_parse (cases[i].text, &minutes, &error));
      g_assert_no_error (error);
      g_assert_cmpint (minutes, ==, cases[i].hour * 60 + cases[i].minute);
    }
}

static void
test_what_is_no_time (void)
{
  static const struct
  {
    const char *text;
    UsherError  code;
  } cases[] = {
    { "", USHER_ERROR_INVALID_TIME },
    { NULL, USHER_ERROR_INVALID_TIME },
    { "soon", USHER_ERROR_INVALID_TIME },
    { "9:", USHER_ERROR_INVALID_TIME },
    { "9:5", USHER_ERROR_INVALID_TIME },
    { ":30", USHER_ERROR_INVALID_TIME },
    { "9点半了", USHER_ERROR_INVALID_TIME },
    { "-9", USHER_ERROR_INVALID_TIME },
    { "12345", USHER_ERROR_INVALID_TIME },
    { "下午", USHER_ERROR_INVALID_TIME },
    { "pm", USHER_ERROR_INVALID_TIME },
    { "24:00", USHER_ERROR_OUT_OF_RANGE },
    { "25", USHER_ERROR_OUT_OF_RANGE },
    { "9:60", USHER_ERROR_OUT_OF_RANGE },
    { "960", USHER_ERROR_OUT_OF_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int                minutes = 77;

      g_test_message ("%s", cases[i].text);
      g_assert_false (usher_time_of_day_parse (cases[i].text, &minutes, &error));
      g_assert_error (error, USHER_ERROR, (int) cases[i].code);
      g_assert_cmpint (minutes, ==, 77);
    }
}

static void
test_format_goes_round (void)
{
  for (int minutes = 0; minutes < 24 * 60; minutes++)
    {
      g_autofree char *text = usher_time_of_day_format (minutes);
      int              back = -1;

      g_assert_true (usher_time_of_day_parse (text, &back, NULL));
      g_assert_cmpint (back, ==, minutes);
    }
}

static void
test_format (void)
{
  g_autofree char *morning = usher_time_of_day_format (9 * 60 + 5);
  g_autofree char *end = usher_time_of_day_format (24 * 60);

  g_assert_cmpstr (morning, ==, "09:05");
  g_assert_cmpstr (end, ==, "24:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-of-day/what-people-type", test_what_people_type);
  g_test_add_func ("/time-of-day/what-is-no-time", test_what_is_no_time);
  g_test_add_func ("/time-of-day/format-goes-round", test_format_goes_round);
  g_test_add_func ("/time-of-day/format", test_format);

  return g_test_run ();
}
