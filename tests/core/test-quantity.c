/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-error.h"
#include "usher-quantity.h"

typedef char *(*Format) (gint64 value);
typedef gboolean (*Parse) (const char *text, gint64 *value, GError **error);

static void
test_numbers_are_written_short (void)
{
  static const struct
  {
    Format      format;
    gint64      value;
    const char *text;
  } vectors[] = {
    { usher_hours_format, 0, "0.0" },
    { usher_hours_format, 50, "0.5" },
    { usher_hours_format, 125, "1.25" },
    { usher_hours_format, 300, "3.0" },
    { usher_hours_format, 5, "0.05" },
    { usher_hours_format, -50, "\u22120.5" },
    { usher_quantity_format, 1000, "1" },
    { usher_quantity_format, 500, "0.5" },
    { usher_quantity_format, 3125, "3.125" },
    { usher_quantity_format, 12000000, "12000" },
    { usher_quantity_format, 0, "0" },
    { usher_distance_format, 42310, "42310" },
    { usher_percent_format, 1000, "10 %" },
    { usher_percent_format, 750, "7.5 %" },
    { usher_percent_format, 10000, "100 %" },
    { usher_percent_format, 1, "0.01 %" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *text = vectors[i].format (vectors[i].value);

      g_assert_cmpstr (text, ==, vectors[i].text);
    }
}

static void
test_what_people_type_is_understood (void)
{
  static const struct
  {
    Parse       parse;
    const char *text;
    gint64      value;
  } vectors[] = {
    { usher_hours_parse, "0.5", 50 },
    { usher_hours_parse, "1,5", 150 },
    { usher_hours_parse, "1.5 h", 150 },
    { usher_hours_parse, "１．５小时", 150 },
    { usher_hours_parse, "2*0.3", 60 },
    { usher_hours_parse, "10/60", 17 },
    { usher_hours_parse, "10000", USHER_HOURS_MAX },
    { usher_quantity_parse, "4", 4000 },
    { usher_quantity_parse, "3.5", 3500 },
    { usher_quantity_parse, "2*4", 8000 },
    { usher_quantity_parse, "0,125", 125 },
    { usher_quantity_parse, "1,500", 1500000 },
    { usher_distance_parse, "423100", 423100 },
    { usher_distance_parse, "42,310 km", 42310 },
    { usher_distance_parse, "４２３１０公里", 42310 },
    { usher_percent_parse, "10", 1000 },
    { usher_percent_parse, "10%", 1000 },
    { usher_percent_parse, "7.5 ％", 750 },
    { usher_percent_parse, "100", 10000 },
    { usher_percent_parse, "9折", 1000 },
    { usher_percent_parse, "８５折", 1500 },
    { usher_percent_parse, "8.5折", 1500 },
    { usher_percent_parse, "10折", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64             value = -77;

      g_assert_true (vectors[i].parse (vectors[i].text, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, vectors[i].value);
    }
}

static void
test_what_cannot_be_is_refused (void)
{
  static const struct
  {
    Parse       parse;
    const char *text;
    int         code;
  } vectors[] = {
    { usher_hours_parse, "", USHER_ERROR_INVALID_NUMBER },
    { usher_hours_parse, "two", USHER_ERROR_INVALID_NUMBER },
    { usher_hours_parse, "-1", USHER_ERROR_OUT_OF_RANGE },
    { usher_hours_parse, "10000.01", USHER_ERROR_OUT_OF_RANGE },
    { usher_quantity_parse, "1 L", USHER_ERROR_INVALID_NUMBER },
    { usher_quantity_parse, "1-2", USHER_ERROR_OUT_OF_RANGE },
    { usher_quantity_parse, "100001", USHER_ERROR_OUT_OF_RANGE },
    { usher_distance_parse, "10000000", USHER_ERROR_OUT_OF_RANGE },
    { usher_percent_parse, "101", USHER_ERROR_OUT_OF_RANGE },
    { usher_percent_parse, "-5", USHER_ERROR_OUT_OF_RANGE },
    { usher_percent_parse, "折", USHER_ERROR_INVALID_NUMBER },
    { usher_percent_parse, "120折", USHER_ERROR_OUT_OF_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64             value = -77;

      g_assert_false (vectors[i].parse (vectors[i].text, &value, &error));
      g_assert_error (error, USHER_ERROR, vectors[i].code);
      g_assert_cmpint (value, ==, -77);
    }
}

static void
test_what_is_written_can_be_typed (void)
{
  static const struct
  {
    Format format;
    Parse  parse;
    int    max;
  } pairs[] = {
    { usher_hours_format, usher_hours_parse, USHER_HOURS_MAX },
    { usher_quantity_format, usher_quantity_parse, USHER_QUANTITY_MAX },
    { usher_percent_format, usher_percent_parse, USHER_PERCENT_WHOLE },
  };

  for (int i = 0; i < 30000; i++)
    {
      gint64           value = g_test_rand_int_range (0, pairs[i % 3].max + 1);
      g_autofree char *text = pairs[i % 3].format (value);
      gint64           again = -1;

      g_assert_true (pairs[i % 3].parse (text, &again, NULL));
      g_assert_cmpint (again, ==, value);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quantity/written-short", test_numbers_are_written_short);
  g_test_add_func ("/quantity/typed", test_what_people_type_is_understood);
  g_test_add_func ("/quantity/refused", test_what_cannot_be_is_refused);
  g_test_add_func ("/quantity/written-can-be-typed", test_what_is_written_can_be_typed);

  return g_test_run ();
}
