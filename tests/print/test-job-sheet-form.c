/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-job-sheet-form.h"

#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>
#include <string.h>

static UsherJobSheetSnapshot *
make_sheet (guint n_lines)
{
  UsherJobSheetSnapshot *sheet = usher_job_sheet_snapshot_new ();
  UsherConcernSnapshot  *concern = usher_concern_snapshot_new ();

  g_set_str (&sheet->shop.name, "顺达汽车维修");
  g_set_str (&sheet->car.plate, "京A·12345");
  g_set_str (&sheet->car.make_model, "大众 帕萨特");
  g_set_str (&sheet->number, "PG20261123001");
  g_set_str (&sheet->order_number, "WX20261123001");
  g_set_str (&sheet->advisor, "李娜");
  g_set_str (&sheet->instruction, "先查漏油再换油");
  sheet->promised_at = USHER_SAMPLE_TIME + 4 * 3600;
  sheet->urgency = USHER_URGENCY_URGENT;
  g_set_str (&concern->words, "刹车时有异响");
  g_set_str (&concern->since_when, "上周");
  g_ptr_array_add (sheet->concerns, concern);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char      *name = g_strdup_printf ("更换前刹车片并检查制动盘磨损第 %u 项", i + 1);
      UsherJobLineSnapshot *line = usher_job_line_snapshot_new (name);
      UsherJobLineSnapshot *part = usher_job_line_snapshot_new ("刹车片");

      line->hours = 120;
      g_set_str (&line->technicians, "赵师傅 孙师傅");
      g_set_str (&line->bay, "1 号工位");
      line->starts_at = USHER_SAMPLE_TIME + 1800;
      g_ptr_array_add (sheet->work, line);
      part->quantity = 2000;
      g_set_str (&part->unit, "套");
      g_set_str (&part->code, "1K0698151");
      g_ptr_array_add (sheet->parts, part);
    }

  return sheet;
}

static UsherForm *
make_form (const UsherJobSheetSnapshot *sheet,
           UsherDocumentLanguage        language)
{
  g_autoptr (GTimeZone) zone = usher_sample_zone ();

  return usher_job_sheet_form_new (sheet, language, USHER_SAMPLE_TIME, zone, FALSE);
}

static void
test_the_concern_comes_first_and_no_price (void)
{
  static const char *const          parts[] = { "派工单", "WX20261123001", "PG20261123001", "刹车时有异响", "先查漏油再换油",
                                                "京A·12345", "紧急", "赵师傅 孙师傅", "1 号工位", "1.2", "刹车片", "1K0698151",
                                                "2 套", "施工技师", "质检员" };
  static const char *const          english[] = { "Job Sheet", "Urgent", "Technician", "Instruction", "Found during the work" };
  g_autoptr (UsherJobSheetSnapshot) sheet = make_sheet (1);
  g_autoptr (UsherForm)             form = make_form (sheet, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherForm)             en_form = make_form (sheet, USHER_DOCUMENT_LANGUAGE_EN);
  g_autoptr (UsherPdfFile)          file = usher_pdf_file_new (form);
  g_autoptr (UsherPdfFile)          en_file = usher_pdf_file_new (en_form);
  g_autofree char                  *text = usher_pdf_file_text (file, 1);
  g_autofree char                  *en_text = usher_pdf_file_text (en_file, 1);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    usher_assert_has (text, parts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    usher_assert_has (en_text, english[i]);
  g_assert_cmpuint (file->n_pages, ==, 1);
  g_assert_true (strstr (text, "刹车时有异响") < strstr (text, "京A·12345"));
  g_assert_null (strstr (text, "¥"));
  g_assert_null (strstr (text, "单价"));
  g_assert_null (strstr (text, "金额"));
}

static void
test_many_lines_go_on_many_pages (void)
{
  g_autoptr (UsherJobSheetSnapshot) sheet = make_sheet (60);
  g_autoptr (UsherForm)             form = make_form (sheet, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherPdfFile)          file = usher_pdf_file_new (form);
  g_autofree char                  *last = usher_pdf_file_text (file, file->n_pages);

  g_assert_cmpuint (file->n_pages, >, 2);
  usher_assert_has (last, "施工技师");
}

static void
test_the_snapshot_comes_back (void)
{
  g_autoptr (UsherJobSheetSnapshot) sheet = make_sheet (2);
  g_autofree char                  *json = usher_job_sheet_snapshot_to_json (sheet);
  g_autoptr (GError)                error = NULL;
  g_autoptr (UsherJobSheetSnapshot) back = usher_job_sheet_snapshot_from_json (json, &error);
  g_autofree char                  *again = NULL;

  g_assert_no_error (error);
  again = usher_job_sheet_snapshot_to_json (back);
  g_assert_cmpstr (json, ==, again);
  g_assert_cmpuint (back->work->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/job-sheet-form/the-concern-comes-first-and-no-price", test_the_concern_comes_first_and_no_price);
  g_test_add_func ("/job-sheet-form/many-lines-go-on-many-pages", test_many_lines_go_on_many_pages);
  g_test_add_func ("/job-sheet-form/the-snapshot-comes-back", test_the_snapshot_comes_back);

  return g_test_run ();
}
