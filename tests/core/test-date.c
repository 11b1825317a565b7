/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-date.h"
#include "usher-error.h"

/* A Monday. */
static const char *const today_iso = "2026-11-23";

static GDate
date_of (const char *iso)
{
  GDate date;

  g_assert_true (usher_date_from_iso (iso, &date));
  return date;
}

static void
assert_parses (const char *text,
               const char *today,
               const char *expected)
{
  GDate              from = date_of (today);
  GDate              date;
  g_autofree char   *iso = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s on %s", text, today);
  g_assert_true (usher_date_parse (text, &from, &date, &error));
  g_assert_no_error (error);
  iso = usher_date_to_iso (&date);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_what_people_type (void)
{
  static const char *const cases[][2] = {
    { "23", "2026-11-23" },
    { "24", "2026-11-24" },
    { "22", "2026-12-22" },
    { "1", "2026-12-01" },
    { "31", "2026-12-31" },
    { "23号", "2026-11-23" },
    { "25日", "2026-11-25" },
    { "11-23", "2026-11-23" },
    { "11/30", "2026-11-30" },
    { "11.30", "2026-11-30" },
    { "1130", "2026-11-30" },
    { "105", "2027-01-05" },
    { "1-5", "2027-01-05" },
    { "10-1", "2026-10-01" },
    { "11月30日", "2026-11-30" },
    { "11月30", "2026-11-30" },
    { "2026-11-23", "2026-11-23" },
    { "2026-1-5", "2026-01-05" },
    { "2026/11/23", "2026-11-23" },
    { "2026.11.23", "2026-11-23" },
    { "26-11-23", "2026-11-23" },
    { "20261123", "2026-11-23" },
    { "261123", "2026-11-23" },
    { "2026年11月23日", "2026-11-23" },
    { "2026年 11月 23日", "2026-11-23" },
    { "１１－３０", "2026-11-30" },
    { "　２４ ", "2026-11-24" },
    { "2028-02-29", "2028-02-29" },
    { "today", "2026-11-23" },
    { "Tomorrow", "2026-11-24" },
    { "yesterday", "2026-11-22" },
    { "今天", "2026-11-23" },
    { "明天", "2026-11-24" },
    { "后天", "2026-11-25" },
    { "大后天", "2026-11-26" },
    { "昨天", "2026-11-22" },
    { "前天", "2026-11-21" },
    { "+3", "2026-11-26" },
    { "＋３", "2026-11-26" },
    { "+0", "2026-11-23" },
    { "-1", "2026-11-22" },
    { "+30", "2026-12-23" },
    { "mon", "2026-11-23" },
    { "Monday", "2026-11-23" },
    { "tue", "2026-11-24" },
    { "sun", "2026-11-29" },
    { "周一", "2026-11-23" },
    { "周三", "2026-11-25" },
    { "周日", "2026-11-29" },
    { "周天", "2026-11-29" },
    { "星期三", "2026-11-25" },
    { "礼拜三", "2026-11-25" },
    { "周3", "2026-11-25" },
    { "下周一", "2026-11-30" },
    { "下周三", "2026-12-02" },
    { "下下周三", "2026-12-09" },
    { "本周五", "2026-11-27" },
    { "上周五", "2026-11-20" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_parses (cases[i][0], today_iso, cases[i][1]);
}

static void
test_turns_of_months_and_years (void)
{
  assert_parses ("1", "2026-12-31", "2027-01-01");
  assert_parses ("31", "2026-12-31", "2026-12-31");
  assert_parses ("30", "2027-02-01", "2027-03-30");
  assert_parses ("31", "2027-04-01", "2027-05-31");
  assert_parses ("29", "2028-02-20", "2028-02-29");
  assert_parses ("29", "2027-02-20", "2027-03-29");
  assert_parses ("12-31", "2027-01-02", "2026-12-31");
  assert_parses ("1-2", "2026-12-31", "2027-01-02");
  assert_parses ("2-29", "2027-11-23", "2028-02-29");
  assert_parses ("周一", "2026-11-24", "2026-11-30");
  assert_parses ("本周一", "2026-11-29", "2026-11-23");
}

static void
test_what_is_no_date (void)
{
  static const struct
  {
    const char *text;
    UsherError  code;
  } cases[] = {
    { "", USHER_ERROR_INVALID_DATE },
    { NULL, USHER_ERROR_INVALID_DATE },
    { "soon", USHER_ERROR_INVALID_DATE },
    { "0", USHER_ERROR_INVALID_DATE },
    { "32", USHER_ERROR_INVALID_DATE },
    { "11-31", USHER_ERROR_INVALID_DATE },
    { "2-30", USHER_ERROR_INVALID_DATE },
    { "2-29", USHER_ERROR_INVALID_DATE },
    { "13-1", USHER_ERROR_INVALID_DATE },
    { "0-1", USHER_ERROR_INVALID_DATE },
    { "2026-02-29", USHER_ERROR_INVALID_DATE },
    { "20261331", USHER_ERROR_INVALID_DATE },
    { "12345", USHER_ERROR_INVALID_DATE },
    { "11-", USHER_ERROR_INVALID_DATE },
    { "11月", USHER_ERROR_INVALID_DATE },
    { "11-23x", USHER_ERROR_INVALID_DATE },
    { "1-2-3-4", USHER_ERROR_INVALID_DATE },
    { "+", USHER_ERROR_INVALID_DATE },
    { "+99999", USHER_ERROR_INVALID_DATE },
    { "周八", USHER_ERROR_INVALID_DATE },
    { "mo", USHER_ERROR_INVALID_DATE },
    { "999999999999", USHER_ERROR_INVALID_DATE },
    { "1026-11-23", USHER_ERROR_OUT_OF_RANGE },
    { "2926-11-23", USHER_ERROR_OUT_OF_RANGE },
  };
  GDate today = date_of (today_iso);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      GDate              date = today;
      g_autofree char   *iso = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_false (usher_date_parse (cases[i].text, &today, &date, &error));
      g_assert_error (error, USHER_ERROR, (int) cases[i].code);
      iso = usher_date_to_iso (&date);
      g_assert_cmpstr (iso, ==, today_iso);
    }
}

static void
test_iso (void)
{
  static const char *const wrong[] = { "", "2026-11-3", "2026-11-31", "2026/11/23", "20261123", "2026-11-23 ", "x026-11-23", "2026-1a-23" };
  GDate                    date;

  g_assert_true (usher_date_from_iso ("2028-02-29", &date));
  g_assert_false (usher_date_from_iso (NULL, &date));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (usher_date_from_iso (wrong[i], &date));
}

static gint64
start_of (const char *iso,
          const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  GDate                 date = date_of (iso);
  GDate                 day;

  g_assert_nonnull (zone);
  /* The first second is of the day, the one before it is not. */
  usher_date_of_time (usher_date_start (&date, zone), zone, &day);
  g_assert_cmpint (g_date_compare (&day, &date), ==, 0);
  usher_date_of_time (usher_date_start (&date, zone) - 1, zone, &day);
  g_assert_cmpint (g_date_compare (&day, &date), <, 0);

  return usher_date_start (&date, zone);
}

static void
test_midnight (void)
{
  const gint64 hour = 3600;

  /* 2026-11-22 16:00 UTC */
  g_assert_cmpint (start_of ("2026-11-23", "Asia/Shanghai"), ==, 1795363200);
  g_assert_cmpint (start_of ("2026-11-24", "Asia/Shanghai") - start_of ("2026-11-23", "Asia/Shanghai"), ==, 24 * hour);

  /* Clocks change at two or three o'clock. */
  g_assert_cmpint (start_of ("2026-03-30", "Europe/Berlin") - start_of ("2026-03-29", "Europe/Berlin"), ==, 23 * hour);
  g_assert_cmpint (start_of ("2026-10-26", "Europe/Berlin") - start_of ("2026-10-25", "Europe/Berlin"), ==, 25 * hour);

  /* Clocks are put forward at midnight: there is no 00:00. */
  g_assert_cmpint (start_of ("2018-11-05", "America/Sao_Paulo") - start_of ("2018-11-04", "America/Sao_Paulo"), ==, 23 * hour);
  /* And back to 23:00 of the day before. */
  g_assert_cmpint (start_of ("2018-02-18", "America/Sao_Paulo") - start_of ("2018-02-17", "America/Sao_Paulo"), ==, 25 * hour);
  /* From 01:00 back to 00:00: there are two midnights. */
  g_assert_cmpint (start_of ("2024-11-04", "America/Havana") - start_of ("2024-11-03", "America/Havana"), ==, 25 * hour);
}

static void
test_days_follow_each_other (void)
{
  static const char *const zones[] = { "Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "America/Havana", "Asia/Beirut" };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i]);
      GDate                 date = date_of ("2018-01-01");
      gint64                last = 0;

      for (int day = 0; day < 366; day++)
        {
          gint64 start = usher_date_start (&date, zone);
          gint64 length = start - last;

          if (day > 0)
            g_assert_true (length == 23 * 3600 || length == 24 * 3600 || length == 25 * 3600);
          last = start;
          g_date_add_days (&date, 1);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/what-people-type", test_what_people_type);
  g_test_add_func ("/date/turns-of-months-and-years", test_turns_of_months_and_years);
  g_test_add_func ("/date/what-is-no-date", test_what_is_no_date);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/midnight", test_midnight);
  g_test_add_func ("/date/days-follow-each-other", test_days_follow_each_other);

  return g_test_run ();
}
