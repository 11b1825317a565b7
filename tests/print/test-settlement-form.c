/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-settlement-form.h"

#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>

static UsherSettlementSnapshot *
make_snapshot (guint n_labour,
               guint n_parts)
{
  UsherSettlementSnapshot *snapshot = usher_settlement_snapshot_new ();

  g_set_str (&snapshot->shop.name, "北京顺达汽车维修服务有限公司");
  g_set_str (&snapshot->shop.credit_code, "91110105MA01ABCD2X");
  g_set_str (&snapshot->number, "JS20261123001");
  g_set_str (&snapshot->order_number, "WX20261123001");
  snapshot->issued_at = USHER_SAMPLE_TIME;
  snapshot->arrived_at = USHER_SAMPLE_TIME - 2520;
  g_set_str (&snapshot->party.name, "王小明");
  g_set_str (&snapshot->party.brought_by, "李丽");
  g_set_str (&snapshot->car.plate, "京A·12345");
  g_set_str (&snapshot->car.vin, "LFV3A23C4J3012345");
  snapshot->car.odometer = 58342;
  snapshot->odometer_out = 58345;
  snapshot->category = USHER_REPAIR_CATEGORY_FIRST_SERVICE;
  g_set_str (&snapshot->faults, "低速刹车时前轮吱吱响");
  snapshot->estimate = usher_sample_estimate (n_labour, n_parts);
  snapshot->order_amount = 206600;
  snapshot->discount = 6000;
  snapshot->desk_discount = 600;
  g_set_str (&snapshot->discount_reason, "老客户");
  snapshot->tax = 26078;
  snapshot->rounding = 78;
  snapshot->total = 226600;
  snapshot->customer_total = 176600;
  snapshot->by_others = 50000;
  snapshot->warranty = 50000;
  snapshot->prepaid = 50000;
  usher_settlement_snapshot_add_change (snapshot, USHER_DIFFERENCE_KIND_ADDED, "更换空调滤芯", 0, 8800);
  usher_settlement_snapshot_add_change (snapshot, USHER_DIFFERENCE_KIND_NOT_DONE, "四轮定位", 20000, 0);
  snapshot->old_parts = USHER_OLD_PARTS_TAKE;
  snapshot->guarantee_km = 2000;
  snapshot->guarantee_days = 10;

  return snapshot;
}

static UsherForm *
make_form (const UsherSettlementSnapshot *snapshot,
           UsherDocumentLanguage          language,
           UsherPaper                     paper)
{
  g_autoptr (GTimeZone) zone = usher_sample_zone ();

  return usher_settlement_form_new (snapshot, language, paper, USHER_SAMPLE_TIME, zone, FALSE);
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
test_it_says_what_the_standard_asks_for (void)
{
  static const char *const parts[] = {
    "机动车维修费用结算清单",
    "JS20261123001",
    "WX20261123001",
    "王小明",
    "李丽",
    "京A·12345",
    "LFV3A23C4J3012345",
    "58,342 km",
    "58,345 km",
    "一级维护",
    "吱吱",
    "行业",
    "制造企业",
    "工时费",
    "材料费",
    "工单金额",
    "2,066.00",
    "−60.00",
    "260.78",
    "−0.78",
    "¥2,266.00",
    "他方承担",
    "−500.00",
    "客户应付",
    "1,766.00",
    "预付",
    "实收",
    "¥1,266.00",
    "人民币壹仟贰佰陆拾陆元整",
    "三包承担 ¥500.00",
    "结算优惠 ¥6.00：老客户",
    "更换空调滤芯",
    "增项，已经客户同意",
    "四轮定位",
    "未施工",
    "由托修方收回",
    "一式两联",
    "签字后生效",
    "自备配件",
    "2000 公里或 10 日",
    "（盖章）",
    "承修方",
    "托修方",
  };
  g_autoptr (UsherSettlementSnapshot) snapshot = make_snapshot (3, 3);
  g_autoptr (UsherForm)               form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_PAPER_A4);
  g_autoptr (UsherPdfFile)            pdf = usher_pdf_file_new (form);
  g_autofree char                    *text = usher_pdf_file_text (pdf, 0);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    usher_assert_has (text, parts[i]);
}

static void
test_english_is_complete (void)
{
  g_autoptr (UsherSettlementSnapshot) snapshot = make_snapshot (2, 2);
  g_autoptr (UsherForm)               form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_EN, USHER_PAPER_A4);
  g_autoptr (UsherPdfFile)            pdf = usher_pdf_file_new (form);
  g_autofree char                    *text = usher_pdf_file_text (pdf, 0);

  usher_assert_has (text, "Settlement List");
  usher_assert_has (text, "Order amount");
  usher_assert_has (text, "To pay");
  usher_assert_has (text, "additional work, agreed");
  usher_assert_has (text, "Taken by the customer");
}

/* Both plies say the same, each numbered by itself and for whom it is. */
static void
test_a4_has_a_page_for_each_side (void)
{
  g_autoptr (UsherSettlementSnapshot) snapshot = make_snapshot (30, 30);
  g_autoptr (UsherForm)               form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_PAPER_A4);
  g_autoptr (UsherPdfFile)            pdf = usher_pdf_file_new (form);
  g_autofree char                    *all = usher_pdf_file_text (pdf, 0);
  guint                               n_pages = usher_form_paginate (form);

  g_assert_cmpuint (n_pages % 2, ==, 0);
  g_assert_cmpuint (n_pages, >=, 4);
  g_assert_cmpuint (count (all, "实收"), ==, 2);
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *text = usher_pdf_file_text (pdf, page);
      guint            of_ply = (page - 1) % (n_pages / 2) + 1;
      g_autofree char *pages = g_strdup_printf ("第 %u 页 共 %u 页", of_ply, n_pages / 2);

      usher_assert_has (text, pages);
      /* Totals stand on the last page only. */
      g_assert_cmpuint (count (text, "实收"), ==, of_ply == n_pages / 2 ? 1 : 0);
    }
}

static void
test_continuous_paper_has_plies_of_its_own (void)
{
  static const UsherPaper papers[] = { USHER_PAPER_CONTINUOUS_FULL, USHER_PAPER_CONTINUOUS_HALF };
  static const double     heights[] = { 279.4, 139.7 };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (UsherSettlementSnapshot) snapshot = make_snapshot (4, 4);
      g_autoptr (UsherForm)               form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, papers[i]);
      g_autoptr (UsherPdfFile)            pdf = usher_pdf_file_new (form);
      g_autofree char                    *all = usher_pdf_file_text (pdf, 0);
      g_autofree char                    *info = usher_pdf_file_info (pdf);
      guint                               n_pages = usher_form_paginate (form);
      double                              width = 0;
      double                              height = 0;
      g_autofree char                    *last = usher_pdf_file_text (pdf, n_pages);

      usher_form_get_page_size (form, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, 241.0, 0.001);
      g_assert_cmpfloat_with_epsilon (height, heights[i], 0.001);
      g_assert_cmpuint (count (all, "工单金额"), ==, 1);
      usher_assert_has (last, "签名");
    }
}

static void
test_nothing_to_explain_is_said (void)
{
  g_autoptr (UsherSettlementSnapshot) snapshot = make_snapshot (1, 1);
  g_autoptr (UsherForm)               form = NULL;
  g_autoptr (UsherPdfFile)            pdf = NULL;
  g_autofree char                    *text = NULL;

  g_ptr_array_set_size (snapshot->changes, 0);
  snapshot->by_others = 0;
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_PAPER_A4);
  pdf = usher_pdf_file_new (form);
  text = usher_pdf_file_text (pdf, 0);
  usher_assert_has (text, "各项目与任务委托书一致");
  g_assert_null (strstr (text, "他方承担"));
}

static void
test_what_is_stored_is_read_again (void)
{
  g_autoptr (UsherSettlementSnapshot) snapshot = make_snapshot (2, 2);
  g_autofree char                    *json = usher_settlement_snapshot_to_json (snapshot);
  g_autoptr (GError)                  error = NULL;
  g_autoptr (UsherSettlementSnapshot) again = usher_settlement_snapshot_from_json (json, &error);
  g_autofree char                    *json_again = NULL;

  g_assert_no_error (error);
  json_again = usher_settlement_snapshot_to_json (again);
  g_assert_cmpstr (json, ==, json_again);
  g_assert_cmpuint (again->changes->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settlement-form/standard", test_it_says_what_the_standard_asks_for);
  g_test_add_func ("/settlement-form/english", test_english_is_complete);
  g_test_add_func ("/settlement-form/plies", test_a4_has_a_page_for_each_side);
  g_test_add_func ("/settlement-form/continuous", test_continuous_paper_has_plies_of_its_own);
  g_test_add_func ("/settlement-form/no-changes", test_nothing_to_explain_is_said);
  g_test_add_func ("/settlement-form/stored", test_what_is_stored_is_read_again);

  return g_test_run ();
}
