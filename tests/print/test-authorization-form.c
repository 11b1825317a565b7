/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-authorization-form.h"

#include "usher-authorization-render.h"
#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>

static UsherForm *
make_form (const UsherAuthorizationSnapshot *snapshot,
           UsherDocumentLanguage             language)
{
  g_autoptr (GTimeZone) zone = usher_sample_zone ();

  return usher_authorization_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static void
test_it_says_what_the_contract_must_say (void)
{
  static const char *const parts[] = {
    "任务委托书",
    "WX20261123001",
    "北京顺达汽车维修服务有限公司",
    "91110105MA01ABCD2X",
    "400-810-0099",
    "王小明",
    "138 0013 8000",
    "李丽",
    "京A·12345",
    "蓝牌",
    "LFV3A23C4J3012345",
    "58,342 km",
    "5/8",
    "2026年11月23日 14:40",
    "赵敏",
    "吱吱",
    "故障已确认",
    "不属于质量担保范围",
    "更换发动机机油及机油滤清器",
    "工时费优惠后小计",
    "357.60",
    "曼牌",
    "同质",
    "材料费优惠后小计",
    "1,396.70",
    "轮毂修复",
    "其他费用小计",
    "工时费（优惠前）",
    "360.00",
    "1,431.00",
    "275.00",
    "优惠合计",
    "−55.50",
    "¥2,010.50",
    "人民币贰仟零壹拾元零伍角",
    "下次再做",
    "不属于本次委托",
    "付款方式",
    "微信",
    "旧件处理",
    "免费洗车",
    "20,000 km 或 100 日",
    "10,000 km 或 180 日",
    "经托修方同意",
    "个人信息",
    "（盖章）",
    "第 1 页 共 2 页",
  };
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherPdfFile)               file = usher_pdf_file_new (form);
  g_autofree char                       *text = usher_pdf_file_text (file, 0);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    usher_assert_has (text, parts[i]);
}

static void
test_english_has_english_labels_and_chinese_capitals (void)
{
  static const char *const parts[] = {
    "Repair Authorization",
    "23 Nov 2026, 14:40",
    "Promised",
    "fault confirmed",
    "Labour after discounts",
    "Parts (gross)",
    "Equivalent",
    "人民币贰仟零壹拾元零伍角",
    "Not Part of This Authorization",
    "WeChat Pay",
    "20,000 km or 100 days",
    "Privacy",
    "Page 1 of",
  };
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_EN);
  g_autoptr (UsherPdfFile)               file = usher_pdf_file_new (form);
  g_autofree char                       *text = usher_pdf_file_text (file, 0);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    usher_assert_has (text, parts[i]);
  g_assert_null (strstr (text, "任务委托书"));
}

static void
test_without_discounts_there_is_one_labour_sum (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = NULL;
  g_autoptr (UsherPdfFile)               file = NULL;
  g_autofree char                       *text = NULL;

  usher_estimate_unref (snapshot->estimate);
  snapshot->estimate = usher_sample_estimate (1, 2);
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  file = usher_pdf_file_new (form);
  text = usher_pdf_file_text (file, 0);

  usher_assert_has (text, "工时费小计");
  g_assert_null (strstr (text, "优惠后"));
  g_assert_null (strstr (text, "优惠前"));
}

static void
test_chinese_is_set_in_a_simplified_face (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
      g_autoptr (UsherForm)                  form = make_form (snapshot, language);
      g_autoptr (UsherPdfFile)               file = usher_pdf_file_new (form);
      g_autofree char                       *fonts = usher_pdf_file_fonts (file);
      g_auto (GStrv)                         lines = g_strsplit (fonts, "\n", -1);

      g_assert_cmpuint (g_strv_length (lines), >, 3);
      for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
        {
          usher_assert_has (lines[i], "CJKsc");
          usher_assert_has (lines[i], "yes yes yes");
        }
    }
}

static void
test_it_is_a4_and_speaks_of_nobody (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_EN);
  g_autoptr (UsherPdfFile)               file = usher_pdf_file_new (form);
  g_autofree char                       *info = usher_pdf_file_info (file);

  usher_assert_has (info, "(A4)");
  usher_assert_has (info, "Repair Authorization WX20261123001");
  g_assert_null (strstr (info, "王小明"));
  g_assert_null (strstr (info, "12345"));
}

/* What a page must hold where the totals stand, whatever the number of lines. */
static void
check_pages (UsherPdfFile *file,
             guint         n_labour,
             guint         n_parts)
{
  g_autofree char *all = usher_pdf_file_text (file, 0);
  g_auto (GStrv)   pages = g_strsplit (all, "\f", -1);
  guint            n_rows = 0;

  for (guint page = 1; page <= file->n_pages; page++)
    {
      const char      *text = pages[page - 1];
      g_autofree char *number = g_strdup_printf ("第 %u 页 共 %u 页", page, file->n_pages);
      guint            n_labour_rows = count (text, "BY-01") + count (text, "ZD-0") + count (text, "DP-0") + count (text, "DJ-0") + count (text, "KT-0");
      guint            n_part_rows = count (text, "G 052 545") + count (text, "06L 115") + count (text, "5Q0 ") + count (text, "3QD ") +
                          count (text, "B 000 750") + count (text, "3G0 615");

      usher_assert_has (text, number);
      usher_assert_has (text, "WX20261123001");
      if (page > 1)
        usher_assert_has (text, "（续）");
      if (n_labour_rows > 0)
        usher_assert_has (text, "项目代码");
      if (n_part_rows > 0)
        usher_assert_has (text, "配件编码");
      if (strstr (text, "大写金额") != NULL)
        g_assert_cmpuint (n_labour_rows + n_part_rows, >=, MIN (2, n_labour + n_parts));
      if (strstr (text, "（盖章）") != NULL)
        usher_assert_has (text, "个人信息");
      n_rows += n_labour_rows + n_part_rows;
    }
  g_assert_cmpuint (n_rows, ==, n_labour + n_parts);
}

static void
test_totals_are_never_alone (void)
{
  for (guint n_lines = 1; n_lines <= 80; n_lines++)
    {
      guint                                  n_parts = n_lines / 2;
      g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
      g_autoptr (UsherForm)                  form = NULL;
      g_autoptr (UsherPdfFile)               file = NULL;

      usher_estimate_unref (snapshot->estimate);
      snapshot->estimate = usher_sample_estimate (n_lines - n_parts, n_parts);
      form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
      file = usher_pdf_file_new (form);
      check_pages (file, n_lines - n_parts, n_parts);
    }
}

static void
test_missing_values_lay_out (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_authorization_snapshot_new ();
      g_autoptr (UsherForm)                  form = make_form (snapshot, language);
      g_autoptr (UsherPdfFile)               file = usher_pdf_file_new (form);
      g_autofree char                       *text = usher_pdf_file_text (file, 0);

      usher_assert_has (text, usher_form_label (language, USHER_LABEL_DRAFT));
      usher_assert_has (text, "人民币零元整");
      g_assert_null (strstr (text, "(null)"));
    }
}

static void
test_a_very_long_concern_runs_over_pages (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  UsherConcernSnapshot                  *concern = g_ptr_array_index (snapshot->concerns, 0);
  g_autoptr (GString)                    words = g_string_new ("开头");
  g_autoptr (UsherForm)                  form = NULL;
  g_autoptr (UsherPdfFile)               file = NULL;
  g_autofree char                       *text = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (words, "每天早上都有异响，");
  g_string_append (words, "末尾");
  g_set_str (&concern->words, words->str);
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  file = usher_pdf_file_new (form);
  text = usher_pdf_file_text (file, 0);

  g_assert_cmpuint (file->n_pages, >, 2);
  usher_assert_has (text, "开头");
  usher_assert_has (text, "末尾");
  g_assert_cmpuint (count (text, "早上"), >=, 380);
}

static void
test_an_ordinary_order_takes_two_pages (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    for (guint n_lines = 0; n_lines <= 6; n_lines++)
      {
        g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
        g_autoptr (UsherForm)                  form = NULL;

        /* The sample itself has advice and other charges besides. */
        if (n_lines > 0)
          {
            usher_estimate_unref (snapshot->estimate);
            snapshot->estimate = usher_sample_estimate (n_lines, n_lines);
          }
        form = make_form (snapshot, language);
        g_assert_cmpuint (usher_form_paginate (form), <=, 2);
      }
}

/* A few lines in Chinese fill the first page: the conditions begin there, and the last ones stand with the signatures. */
static void
test_the_conditions_fill_the_first_page (void)
{
  const UsherDocumentLanguage language = USHER_DOCUMENT_LANGUAGE_ZH;

  for (guint n_lines = 1; n_lines <= 3; n_lines++)
    {
      g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
      g_autoptr (UsherForm)                  form = NULL;
      g_autoptr (UsherPdfFile)               file = NULL;
      g_autofree char                       *first = NULL;
      g_autofree char                       *last = NULL;

      usher_estimate_unref (snapshot->estimate);
      snapshot->estimate = usher_sample_estimate (n_lines, 1);
      form = make_form (snapshot, language);
      file = usher_pdf_file_new (form);
      first = usher_pdf_file_text (file, 1);
      last = usher_pdf_file_text (file, file->n_pages);
      g_assert_cmpuint (file->n_pages, <=, 2);
      usher_assert_has (first, usher_form_label (language, USHER_LABEL_CLAUSES_SECTION));
      usher_assert_has (last, usher_form_label (language, USHER_LABEL_SIGN_CUSTOMER));
      usher_assert_has (last, "6.");
    }
}

/* The last table does not go to the next page as a whole with the totals. */
static void
test_no_large_part_of_a_page_stays_blank (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
      g_autoptr (UsherForm)                  form = make_form (snapshot, language);
      g_autoptr (UsherPdfFile)               file = usher_pdf_file_new (form);
      g_autofree char                       *first = usher_pdf_file_text (file, 1);
      g_autofree char                       *second = usher_pdf_file_text (file, 2);

      usher_assert_has (first, "轮毂修复");
      if (strstr (first, "2,010.50") == NULL)
        usher_assert_has (second, "废机油环保处置");
    }
}

static char *
make_long_text (void)
{
  g_autoptr (GString) words = g_string_new ("开头");

  for (guint i = 0; i < 333; i++)
    g_string_append (words, "每天早上都有异响，");
  g_string_append (words, "末尾");

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Only what is in the page's own text is on paper. */
static void
check_it_runs_over_pages (UsherForm *form)
{
  g_autoptr (UsherPdfFile) file = usher_pdf_file_new (form);
  guint                    n_mornings = 0;
  guint                    n_holding = 0;

  for (guint page = 1; page <= file->n_pages; page++)
    {
      g_autofree char *text = usher_pdf_file_text (file, page);
      guint            here = count (text, "早上");

      g_assert_cmpuint (here, <, 300);
      n_mornings += here;
      n_holding += here > 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_mornings, >=, 300);
  g_assert_cmpuint (n_holding, >=, 2);
}

static void
test_a_cell_higher_than_a_page_runs_over_pages (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherEstimateLine)          line = usher_estimate_line_dup (usher_estimate_get_line (snapshot->estimate, 1));
  g_autoptr (UsherForm)                  form = NULL;

  g_free (line->description);
  line->description = make_long_text ();
  {
    g_autoptr (UsherEstimate) before = g_steal_pointer (&snapshot->estimate);

    snapshot->estimate = usher_estimate_replace (before, 1, line);
  }
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  check_it_runs_over_pages (form);
}

static void
test_a_field_higher_than_a_page_runs_over_pages (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = NULL;

  g_free (snapshot->party.address);
  snapshot->party.address = make_long_text ();
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  check_it_runs_over_pages (form);
}

static void
test_an_issue_anew_names_what_it_replaces (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = NULL;
  g_autoptr (UsherPdfFile)               file = NULL;
  g_autofree char                       *text = NULL;

  snapshot->version = 2;
  g_set_str (&snapshot->replaces, "WX20261123001-1");
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  file = usher_pdf_file_new (form);
  text = usher_pdf_file_text (file, 1);

  usher_assert_has (text, "第 2 版");
  usher_assert_has (text, "替代 WX20261123001-1");
}

static void
test_consent_by_telephone_is_written_down (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = NULL;
  g_autoptr (UsherPdfFile)               file = NULL;
  g_autofree char                       *text = NULL;

  snapshot->consent.is_given = TRUE;
  snapshot->consent.method = USHER_CONSENT_METHOD_PHONE;
  snapshot->consent.total = 201050;
  snapshot->consent.given_at = USHER_SAMPLE_TIME;
  g_set_str (&snapshot->consent.by, "王小明");
  g_set_str (&snapshot->consent.phone, "138 0013 8000");
  g_set_str (&snapshot->consent.recorded_by, "赵敏");
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  file = usher_pdf_file_new (form);
  text = usher_pdf_file_text (file, 0);

  usher_assert_has (text, "经电话同意");
  usher_assert_has (text, "同意金额：¥2,010.50");
  usher_assert_has (text, "记录人：赵敏");
}

static GBytes *
draw_last_page (UsherForm *form)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 840, 1188);
  cairo_t         *cr = cairo_create (surface);
  GBytes          *pixels = NULL;

  cairo_scale (cr, 4.0, 4.0);
  usher_form_draw_page (form, cr, usher_form_paginate (form) - 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * 1188);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixels;
}

static void
test_a_drawn_signature_is_drawn (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  before = NULL;
  g_autoptr (UsherForm)                  after = NULL;
  g_autoptr (GBytes)                     without = NULL;
  g_autoptr (GBytes)                     with = NULL;

  snapshot->consent.is_given = TRUE;
  snapshot->consent.method = USHER_CONSENT_METHOD_PAD;
  before = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  snapshot->consent.strokes = usher_sample_strokes ();
  after = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  without = draw_last_page (before);
  with = draw_last_page (after);
  g_assert_false (g_bytes_equal (without, with));
}

static gpointer
render_signed (gpointer data)
{
  g_autoptr (UsherAuthorization) authorization = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);
  g_autoptr (GTimeZone)          zone = usher_sample_zone ();
  g_autoptr (GError)             error = NULL;
  GBytes                        *pdf = NULL;

  authorization->method = USHER_CONSENT_METHOD_PHONE;
  authorization->total = 201050;
  authorization->consented_at = USHER_SAMPLE_TIME;
  usher_entity_set_string (&authorization->consented_by, "王小明");
  usher_entity_set_string (&authorization->phone, "13800138000");
  pdf = usher_authorization_render_signed (data, authorization, "赵敏", zone, &error);
  g_assert_no_error (error);

  return pdf;
}

/* What was issued is drawn again from what was kept of it, wherever that is. */
static void
test_a_consent_goes_into_what_was_issued (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherDocument)              document = g_object_new (USHER_TYPE_DOCUMENT, NULL);
  g_autoptr (GBytes)                     here = NULL;
  g_autoptr (GBytes)                     there = NULL;
  g_autoptr (UsherPdfFile)               file = NULL;
  g_autofree char                       *text = NULL;

  usher_entity_set_string (&document->language, "zh");
  g_free (document->content);
  document->content = usher_authorization_snapshot_to_json (snapshot);
  here = render_signed (document);
  there = g_thread_join (g_thread_new ("render", render_signed, document));
  g_assert_true (g_bytes_equal (here, there));

  file = usher_pdf_file_new_for_bytes (here);
  text = usher_pdf_file_text (file, 0);
  usher_assert_has (text, "经电话同意");
  usher_assert_has (text, "同意金额：¥2,010.50");
  usher_assert_has (text, "记录人：赵敏");
}

static void
test_a_copy_is_marked_on_every_page (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (GTimeZone)                  zone = usher_sample_zone ();
  g_autoptr (UsherForm)                  form = usher_authorization_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_SAMPLE_TIME, zone, TRUE);
  g_autoptr (UsherPdfFile)               file = usher_pdf_file_new (form);

  for (guint page = 1; page <= file->n_pages; page++)
    {
      g_autofree char *text = usher_pdf_file_text (file, page);

      usher_assert_has (text, "补打");
    }
}

static char *
get_checksum (UsherDocumentLanguage language)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = make_form (snapshot, language);
  g_autoptr (GBytes)                     bytes = usher_form_to_pdf (form, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static void
test_the_same_snapshot_gives_the_same_bytes (void)
{
  g_autofree char *first = get_checksum (USHER_DOCUMENT_LANGUAGE_ZH);
  g_autofree char *other = get_checksum (USHER_DOCUMENT_LANGUAGE_EN);
  g_autofree char *second = get_checksum (USHER_DOCUMENT_LANGUAGE_ZH);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, other);
}

/* Another process, another locale, another paper and another time zone. */
static void
test_the_surroundings_do_not_matter (void)
{
  static const char *const locales[] = { "zh_CN.UTF-8", "en_US.UTF-8", "C" };
  g_autofree char         *here = get_checksum (USHER_DOCUMENT_LANGUAGE_EN);

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
      g_autoptr (GSubprocess)         process = NULL;
      g_autoptr (GError)              error = NULL;
      g_autofree char                *there = NULL;

      g_subprocess_launcher_setenv (launcher, "LC_ALL", locales[i], TRUE);
      g_subprocess_launcher_setenv (launcher, "LC_PAPER", "en_US.UTF-8", TRUE);
      g_subprocess_launcher_setenv (launcher, "LANGUAGE", "ja", TRUE);
      g_subprocess_launcher_setenv (launcher, "PANGO_LANGUAGE", "ja", TRUE);
      g_subprocess_launcher_setenv (launcher, "TZ", "America/New_York", TRUE);
      process = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", "--checksum", NULL);
      g_assert_no_error (error);
      g_subprocess_communicate_utf8 (process, NULL, NULL, &there, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (here, ==, g_strstrip (there));
    }
}

/* A rare hanzi, one that the face lacks, and letters that run to the left. */
static void
test_any_characters_are_shown_and_extracted (void)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
  g_autoptr (UsherForm)                  form = NULL;
  g_autoptr (UsherPdfFile)               file = NULL;
  g_autofree char                       *text = NULL;

  g_set_str (&snapshot->party.name, "王㛃喆龘");
  g_set_str (&snapshot->party.address, "Office Αθήνα 1½ 😀 שלום");
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  file = usher_pdf_file_new (form);
  text = usher_pdf_file_text (file, 1);

  usher_assert_has (text, "王㛃喆龘");
  usher_assert_has (text, "Office");
  usher_assert_has (text, "Αθήνα 1½");
}

/* Whole faces, or all of their subroutines, would make it three times as large. */
static void
test_only_the_shown_glyphs_are_embedded (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_sample_authorization ();
      g_autoptr (UsherForm)                  form = make_form (snapshot, language);
      g_autoptr (GBytes)                     bytes = usher_form_to_pdf (form, NULL);

      g_assert_cmpuint (g_bytes_get_size (bytes), <, 140 * 1000);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  if (argc == 2 && g_str_equal (argv[1], "--checksum"))
    {
      g_autofree char *checksum = get_checksum (USHER_DOCUMENT_LANGUAGE_EN);

      g_print ("%s\n", checksum);
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/authorization-form/says-what-it-must", test_it_says_what_the_contract_must_say);
  g_test_add_func ("/authorization-form/english", test_english_has_english_labels_and_chinese_capitals);
  g_test_add_func ("/authorization-form/no-discounts", test_without_discounts_there_is_one_labour_sum);
  g_test_add_func ("/authorization-form/simplified-face", test_chinese_is_set_in_a_simplified_face);
  g_test_add_func ("/authorization-form/a4-and-speaks-of-nobody", test_it_is_a4_and_speaks_of_nobody);
  g_test_add_func ("/authorization-form/totals-are-never-alone", test_totals_are_never_alone);
  g_test_add_func ("/authorization-form/missing-values", test_missing_values_lay_out);
  g_test_add_func ("/authorization-form/very-long-concern", test_a_very_long_concern_runs_over_pages);
  g_test_add_func ("/authorization-form/two-pages", test_an_ordinary_order_takes_two_pages);
  g_test_add_func ("/authorization-form/conditions-fill-the-page", test_the_conditions_fill_the_first_page);
  g_test_add_func ("/authorization-form/no-blank", test_no_large_part_of_a_page_stays_blank);
  g_test_add_func ("/authorization-form/very-high-cell", test_a_cell_higher_than_a_page_runs_over_pages);
  g_test_add_func ("/authorization-form/very-high-field", test_a_field_higher_than_a_page_runs_over_pages);
  g_test_add_func ("/authorization-form/issued-anew", test_an_issue_anew_names_what_it_replaces);
  g_test_add_func ("/authorization-form/consent-by-telephone", test_consent_by_telephone_is_written_down);
  g_test_add_func ("/authorization-form/drawn-signature", test_a_drawn_signature_is_drawn);
  g_test_add_func ("/authorization-form/consent-to-what-was-issued", test_a_consent_goes_into_what_was_issued);
  g_test_add_func ("/authorization-form/copy-mark", test_a_copy_is_marked_on_every_page);
  g_test_add_func ("/authorization-form/any-characters", test_any_characters_are_shown_and_extracted);
  g_test_add_func ("/authorization-form/shown-glyphs-only", test_only_the_shown_glyphs_are_embedded);
  g_test_add_func ("/authorization-form/same-bytes", test_the_same_snapshot_gives_the_same_bytes);
  g_test_add_func ("/authorization-form/surroundings-do-not-matter", test_the_surroundings_do_not_matter);

  return g_test_run ();
}
