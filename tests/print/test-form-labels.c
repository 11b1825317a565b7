/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-form-format.h"
#include "usher-form-labels.h"

static void
test_every_label_stands_in_both_languages (void)
{
  for (guint label = 0; label < USHER_N_LABELS; label++)
    {
      const char *zh = usher_form_label (USHER_DOCUMENT_LANGUAGE_ZH, label);
      const char *en = usher_form_label (USHER_DOCUMENT_LANGUAGE_EN, label);

      g_assert_nonnull (zh);
      g_assert_nonnull (en);
      g_assert_true (g_utf8_validate (zh, -1, NULL));
      /* A kind of plate that says nothing has no word. */
      if (label != USHER_LABEL_PLATE_UNKNOWN && label != USHER_LABEL_PLATE_NONE)
        {
          g_assert_cmpstr (zh, !=, "");
          g_assert_cmpstr (en, !=, "");
        }
    }
}

static void
test_places_are_the_same_in_both_languages (void)
{
  for (guint label = 0; label < USHER_N_LABELS; label++)
    for (guint place = 1; place <= 9; place++)
      {
        g_autofree char *mark = g_strdup_printf ("{%u}", place);

        g_assert_cmpint (strstr (usher_form_label (USHER_DOCUMENT_LANGUAGE_ZH, label), mark) != NULL, ==,
                         strstr (usher_form_label (USHER_DOCUMENT_LANGUAGE_EN, label), mark) != NULL);
      }
}

static void
test_places_are_filled (void)
{
  g_autofree char *zh = usher_form_label_fill (USHER_DOCUMENT_LANGUAGE_ZH, USHER_LABEL_PAGE, "2", "3", NULL);
  g_autofree char *en = usher_form_label_fill (USHER_DOCUMENT_LANGUAGE_EN, USHER_LABEL_PAGE, "2", "3", NULL);
  g_autofree char *data = usher_form_label_fill (USHER_DOCUMENT_LANGUAGE_EN, USHER_LABEL_REPLACES, "{2}%s", NULL);

  g_assert_cmpstr (zh, ==, "第 2 页 共 3 页");
  g_assert_cmpstr (en, ==, "Page 2 of 3");
  g_assert_cmpstr (data, ==, "Replaces {2}%s");
}

static void
test_dates_follow_the_document (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autofree char      *zh = usher_form_format_date_time (USHER_DOCUMENT_LANGUAGE_ZH, 1795396320, zone);
  g_autofree char      *en = usher_form_format_date_time (USHER_DOCUMENT_LANGUAGE_EN, 1795396320, zone);
  g_autofree char      *none = usher_form_format_date_time (USHER_DOCUMENT_LANGUAGE_EN, 0, zone);
  g_autofree char      *km = usher_form_format_km (1234567);
  g_autofree char      *few_km = usher_form_format_km (999);
  g_autofree char      *no_km = usher_form_format_km (-1);

  g_assert_cmpstr (zh, ==, "2026年11月23日 09:12");
  g_assert_cmpstr (en, ==, "23 Nov 2026, 09:12");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (km, ==, "1,234,567 km");
  g_assert_cmpstr (few_km, ==, "999 km");
  g_assert_cmpstr (no_km, ==, "");
}

/* Clauses of this kind are void and an offence to the reader. */
static void
test_no_void_clause_is_printed (void)
{
  static const char *const avoid[] = { "概不负责", "最终解释权", "一律不保修", "旧件默认" };

  for (guint label = 0; label < USHER_N_LABELS; label++)
    for (guint i = 0; i < G_N_ELEMENTS (avoid); i++)
      g_assert_null (strstr (usher_form_label (USHER_DOCUMENT_LANGUAGE_ZH, label), avoid[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form-labels/both-languages", test_every_label_stands_in_both_languages);
  g_test_add_func ("/form-labels/same-places", test_places_are_the_same_in_both_languages);
  g_test_add_func ("/form-labels/places-are-filled", test_places_are_filled);
  g_test_add_func ("/form-labels/dates-follow-the-document", test_dates_follow_the_document);
  g_test_add_func ("/form-labels/no-void-clause", test_no_void_clause_is_printed);

  return g_test_run ();
}
