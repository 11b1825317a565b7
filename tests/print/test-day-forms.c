/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-pdf-file.h"
#include "usher-print-samples.h"
#include "usher-register-form.h"
#include "usher-welcome-form.h"

#include <locale.h>

static UsherPdfFile *
make_register (guint                 n_rows,
               UsherDocumentLanguage language)
{
  g_autoptr (UsherDaySnapshot) snapshot = usher_sample_day (n_rows);
  g_autoptr (GTimeZone)        zone = usher_sample_zone ();
  g_autoptr (UsherForm)        form = usher_register_form_new (snapshot, language, USHER_SAMPLE_TIME, zone);

  return usher_pdf_file_new (form);
}

static UsherPdfFile *
make_welcome (guint                 n_rows,
              UsherDocumentLanguage language,
              UsherPaper            paper)
{
  g_autoptr (UsherDaySnapshot) snapshot = usher_sample_day (n_rows);
  g_autoptr (GTimeZone)        zone = usher_sample_zone ();
  g_autoptr (UsherForm)        form = usher_welcome_form_new (snapshot, language, paper, USHER_SAMPLE_TIME, zone);

  return usher_pdf_file_new (form);
}

static void
test_the_register_has_the_columns_of_the_sheet (void)
{
  static const char *const parts[] = {
    "预约客户登记表",
    "预约日期：2026年11月23日",
    "用户姓名",
    "车牌号",
    "联系电话",
    "约定时间",
    "与用户联系时间",
    "第1次",
    "第2次",
    "预约内容",
    "服务顾问",
    "王小明",
    "138 0013 8000",
    "08:30",
    "11-22",
    "15:12",
    "07:12",
    "共 11 个预约",
  };
  g_autoptr (UsherPdfFile) file = make_register (11, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autofree char         *text = usher_pdf_file_text (file, 1);
  g_autofree char         *info = usher_pdf_file_info (file);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    usher_assert_has (text, parts[i]);
  usher_assert_has (info, "(A4)");
}

static void
test_an_empty_register_has_24_rows (void)
{
  g_autoptr (UsherPdfFile) file = make_register (0, USHER_DOCUMENT_LANGUAGE_EN);
  g_autofree char         *text = usher_pdf_file_text (file, 1);

  g_assert_cmpuint (file->n_pages, ==, 1);
  usher_assert_has (text, "Appointments of 23 Nov 2026");
  usher_assert_has (text, "24");
  g_assert_null (strstr (text, "25"));
}

static void
test_a_long_register_repeats_its_head (void)
{
  g_autoptr (UsherPdfFile) file = make_register (60, USHER_DOCUMENT_LANGUAGE_ZH);

  g_assert_cmpuint (file->n_pages, ==, 3);
  for (guint page = 1; page <= 3; page++)
    {
      g_autofree char *text = usher_pdf_file_text (file, page);

      usher_assert_has (text, "预约日期：2026年11月23日");
      usher_assert_has (text, "用户姓名");
    }
}

static void
test_the_board_has_twelve_rows_a_page (void)
{
  static const UsherPaper papers[] = { USHER_PAPER_A4, USHER_PAPER_A3_LANDSCAPE };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
      {
        g_autoptr (UsherPdfFile) full = make_welcome (12, language, papers[i]);
        g_autoptr (UsherPdfFile) more = make_welcome (13, language, papers[i]);
        g_autofree char         *first = usher_pdf_file_text (more, 1);
        g_autofree char         *second = usher_pdf_file_text (more, 2);

        g_assert_cmpuint (full->n_pages, ==, 1);
        g_assert_cmpuint (more->n_pages, ==, 2);
        usher_assert_has (first, usher_form_label (language, USHER_LABEL_WELCOME_LINE));
        usher_assert_has (second, usher_form_label (language, USHER_LABEL_WELCOME_LINE));
        usher_assert_has (second, "24");
      }
}

static void
test_the_board_prints_what_it_is_given (void)
{
  g_autoptr (UsherPdfFile) file = make_welcome (5, USHER_DOCUMENT_LANGUAGE_ZH, USHER_PAPER_A3_LANDSCAPE);
  g_autofree char         *text = usher_pdf_file_text (file, 1);
  g_autofree char         *info = usher_pdf_file_info (file);
  g_autofree char         *fonts = usher_pdf_file_fonts (file);

  usher_assert_has (text, "欢迎如下预约客户进厂");
  usher_assert_has (text, "2026年11月23日");
  usher_assert_has (text, "欧阳振华");
  usher_assert_has (text, "北京华兴建筑装饰工程有限公司");
  usher_assert_has (text, "09:15");
  usher_assert_has (info, "(A3)");
  g_assert_null (strstr (text, "138"));
  g_assert_null (strstr (fonts, "CJKjp"));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-forms/register-columns", test_the_register_has_the_columns_of_the_sheet);
  g_test_add_func ("/day-forms/empty-register", test_an_empty_register_has_24_rows);
  g_test_add_func ("/day-forms/long-register", test_a_long_register_repeats_its_head);
  g_test_add_func ("/day-forms/board-twelve-rows", test_the_board_has_twelve_rows_a_page);
  g_test_add_func ("/day-forms/board-prints-what-it-is-given", test_the_board_prints_what_it_is_given);

  return g_test_run ();
}
