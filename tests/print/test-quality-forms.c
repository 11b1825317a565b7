/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-quality-form.h"
#include "usher-road-test-form.h"

#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>

static UsherQualityLevelSnapshot *
new_level (UsherQualityLevel  level,
           UsherQualityResult result,
           guint              n_items)
{
  static const char *const   names[] = { "螺栓按规定扭矩紧固", "油液液位及渗漏", "更换件安装正确", "A & B <张>" };
  UsherQualityLevelSnapshot *snapshot = usher_quality_level_snapshot_new (level);

  snapshot->result = result;
  if (result != USHER_QUALITY_RESULT_NOT_SAID)
    {
      snapshot->checked_at = USHER_SAMPLE_TIME;
      g_set_str (&snapshot->checked_by, "吴质检");
    }
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (snapshot->items, usher_quality_item_snapshot_new (names[i % G_N_ELEMENTS (names)],
                                                                       i == 1 ? result : USHER_QUALITY_RESULT_NOT_APPLICABLE,
                                                                       i == 1 ? "放油螺栓处" : NULL));
  return snapshot;
}

static void
fill_head (UsherShopSnapshot  *shop,
           UsherPartySnapshot *party,
           UsherCarSnapshot   *car)
{
  g_set_str (&shop->name, "顺达汽车维修");
  g_set_str (&shop->phone, "010-8888 6666");
  g_set_str (&party->name, "张丽");
  g_set_str (&party->phone, "138 0013 8000");
  g_set_str (&car->plate, "京A·12345");
  g_set_str (&car->make_model, "大众 帕萨特");
  g_set_str (&car->vin, "LSVCB6A42EN012345");
  car->odometer = 58342;
}

static UsherQualitySnapshot *
new_quality (guint n_items)
{
  UsherQualitySnapshot *snapshot = usher_quality_snapshot_new ();
  UsherReworkSnapshot  *rework = usher_rework_snapshot_new ();

  fill_head (&snapshot->shop, &snapshot->party, &snapshot->car);
  g_set_str (&snapshot->number, "ZJ20261123001");
  g_set_str (&snapshot->order_number, "WX20261123001");
  g_set_str (&snapshot->technicians, "赵师傅  孙师傅");
  g_ptr_array_add (snapshot->levels, new_level (USHER_QUALITY_LEVEL_SELF, USHER_QUALITY_RESULT_PASSED, n_items));
  g_ptr_array_add (snapshot->levels, new_level (USHER_QUALITY_LEVEL_PEER, USHER_QUALITY_RESULT_PASSED, n_items));
  g_ptr_array_add (snapshot->levels, new_level (USHER_QUALITY_LEVEL_FINAL, USHER_QUALITY_RESULT_NOT_SAID, n_items));
  g_ptr_array_add (snapshot->earlier, new_level (USHER_QUALITY_LEVEL_PEER, USHER_QUALITY_RESULT_FAILED, 0));
  g_set_str (&((UsherQualityLevelSnapshot *) g_ptr_array_index (snapshot->earlier, 0))->failures, "放油螺栓渗漏");
  g_set_str (&rework->description, "更换机油及机滤");
  g_set_str (&rework->cause, "垫片未更换");
  g_set_str (&rework->answerable, "赵师傅");
  rework->hours = 50;
  rework->is_done = TRUE;
  g_ptr_array_add (snapshot->reworks, rework);
  g_set_str (&snapshot->codes_before, "P0300 P0171");
  snapshot->category = USHER_REPAIR_CATEGORY_SECOND_SERVICE;
  g_set_str (&snapshot->certificate, "BJ20261123");
  snapshot->answered_at = USHER_SAMPLE_TIME;
  g_set_str (&snapshot->answered_by, "张丽");
  g_set_str (&snapshot->words, "底盘还在滴油");
  return snapshot;
}

static UsherRoadTestSnapshot *
new_road_test (void)
{
  UsherRoadTestSnapshot *snapshot = usher_road_test_snapshot_new ();

  fill_head (&snapshot->shop, &snapshot->party, &snapshot->car);
  g_set_str (&snapshot->number, "LS20261123001");
  g_set_str (&snapshot->reason, "制动异响");
  g_set_str (&snapshot->driver, "赵师傅");
  g_set_str (&snapshot->consented_by, "张丽");
  g_set_str (&snapshot->consented_how, "phone");
  snapshot->out_at = USHER_SAMPLE_TIME;
  snapshot->out_km = 58343;
  snapshot->in_at = USHER_SAMPLE_TIME + 1500;
  snapshot->in_km = 58355;
  snapshot->result = USHER_QUALITY_RESULT_PASSED;
  g_set_str (&snapshot->findings, "低速制动无异响");
  return snapshot;
}

static void
check_quality (UsherDocumentLanguage language,
               const char *const    *wanted)
{
  g_autoptr (UsherQualitySnapshot) snapshot = new_quality (4);
  g_autoptr (GTimeZone)            zone = usher_sample_zone ();
  g_autoptr (UsherForm)            form = usher_quality_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherPdfFile)         file = usher_pdf_file_new (form);
  g_autofree char                 *text = usher_pdf_file_text (file, 0);

  g_assert_cmpuint (file->n_pages, ==, 1);
  for (guint i = 0; wanted[i] != NULL; i++)
    usher_assert_has (text, wanted[i]);
  g_assert_null (strstr (text, "(null)"));
}

static void
test_the_quality_sheet_says_all_three_levels (void)
{
  static const char *const zh[] = { "质检单", "ZJ20261123001", "WX20261123001", "一、自检", "二、互检", "三、终检",
                                    "A & B <张>", "放油螺栓处", "合格", "不适用", "返工（不收费）", "垫片未更换",
                                    "已完成", "历次不合格记录", "放油螺栓渗漏", "P0300 P0171", "二级维护", "BJ20261123",
                                    "不满意", "底盘还在滴油", "终检人签字", NULL };
  static const char *const en[] = { "Quality Inspection Sheet", "1. Self Check", "3. Final Check", "Rework (not billed)",
                                    "Second-level maintenance", "Not satisfied", "Checks That Failed Before", NULL };

  check_quality (USHER_DOCUMENT_LANGUAGE_ZH, zh);
  check_quality (USHER_DOCUMENT_LANGUAGE_EN, en);
}

static void
test_many_items_take_more_pages (void)
{
  g_autoptr (UsherQualitySnapshot) snapshot = new_quality (60);
  g_autoptr (GTimeZone)            zone = usher_sample_zone ();
  g_autoptr (UsherForm)            form = usher_quality_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherPdfFile)         file = usher_pdf_file_new (form);
  g_autofree char                 *last = NULL;

  g_assert_cmpuint (file->n_pages, >, 2);
  last = usher_pdf_file_text (file, file->n_pages);
  usher_assert_has (last, "客户验收签字");
  /* Nobody signs a page with nothing else on it. */
  usher_assert_has (last, "合格证号");
}

static void
test_the_road_test_sheet (void)
{
  static const char *const zh[] = { "试车单", "LS20261123001", "制动异响", "赵师傅", "58,343 km", "58,355 km", "12 km",
                                    "车主同意由试车员驾驶", "电话", "试车员签字", "客户签字", NULL };
  static const char *const en[] = { "Road Test Sheet", "Km out", "The owner agrees", "By phone", NULL };

  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      g_autoptr (UsherRoadTestSnapshot) snapshot = new_road_test ();
      g_autoptr (GTimeZone)             zone = usher_sample_zone ();
      g_autoptr (UsherForm)             form = usher_road_test_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
      g_autoptr (UsherPdfFile)          file = usher_pdf_file_new (form);
      g_autofree char                  *text = usher_pdf_file_text (file, 0);
      const char *const                *wanted = language == USHER_DOCUMENT_LANGUAGE_ZH ? zh : en;

      g_assert_cmpuint (file->n_pages, ==, 1);
      for (guint i = 0; wanted[i] != NULL; i++)
        usher_assert_has (text, wanted[i]);
    }
}

static void
test_an_empty_sheet_is_for_the_pen (void)
{
  g_autoptr (UsherRoadTestSnapshot) snapshot = usher_road_test_snapshot_new ();
  g_autoptr (UsherForm)             form = usher_road_test_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_EN, USHER_SAMPLE_TIME, NULL, FALSE);
  g_autoptr (UsherPdfFile)          file = usher_pdf_file_new (form);
  g_autofree char                  *text = usher_pdf_file_text (file, 0);

  g_assert_cmpuint (file->n_pages, ==, 1);
  g_assert_null (strstr (text, "(null)"));
  g_assert_null (strstr (text, "-1"));
}

static void
test_the_content_is_kept (void)
{
  g_autoptr (UsherQualitySnapshot) snapshot = new_quality (2);
  g_autofree char                 *json = usher_quality_snapshot_to_json (snapshot);
  g_autoptr (GError)               error = NULL;
  g_autoptr (UsherQualitySnapshot) read = usher_quality_snapshot_from_json (json, &error);
  g_autofree char                 *again = NULL;

  g_assert_no_error (error);
  again = usher_quality_snapshot_to_json (read);
  g_assert_cmpstr (again, ==, json);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quality-forms/three-levels", test_the_quality_sheet_says_all_three_levels);
  g_test_add_func ("/quality-forms/many-items", test_many_items_take_more_pages);
  g_test_add_func ("/quality-forms/road-test", test_the_road_test_sheet);
  g_test_add_func ("/quality-forms/empty", test_an_empty_sheet_is_for_the_pen);
  g_test_add_func ("/quality-forms/content", test_the_content_is_kept);

  return g_test_run ();
}
