/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-delivery-form.h"
#include "usher-gate-pass-form.h"

#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>

static UsherGatePassSnapshot *
make_pass (UsherGatePassKind kind)
{
  UsherGatePassSnapshot *snapshot = usher_gate_pass_snapshot_new ();

  g_set_str (&snapshot->shop.name, "诚信汽车维修中心");
  g_set_str (&snapshot->number, "CM20261123001");
  snapshot->issued_at = USHER_SAMPLE_TIME;
  g_set_str (&snapshot->order_number, "WX20261123001");
  g_set_str (&snapshot->plate, "京A·12345");
  g_set_str (&snapshot->make_model, "大众 帕萨特 2.0T");
  g_set_str (&snapshot->customer, "张丽");
  snapshot->kind = kind;
  snapshot->out_km = 58350;
  g_set_str (&snapshot->belongings, "儿童推车");
  g_set_str (&snapshot->issuer, "李娜");
  if (kind != USHER_GATE_PASS_SETTLED)
    snapshot->returns_at = USHER_SAMPLE_TIME + 3600;

  return snapshot;
}

static char *
print_pass (const UsherGatePassSnapshot *snapshot,
            UsherDocumentLanguage        language)
{
  g_autoptr (GTimeZone)    zone = usher_sample_zone ();
  g_autoptr (UsherForm)    form = usher_gate_pass_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherPdfFile) file = usher_pdf_file_new (form);
  double                   width = 0.0;
  double                   height = 0.0;

  /* Whatever it says, it is one third of a sheet. */
  usher_form_get_page_size (form, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 241.0, 0.001);
  g_assert_cmpfloat_with_epsilon (height, 93.1, 0.001);
  g_assert_cmpuint (file->n_pages, ==, 1);

  return usher_pdf_file_text (file, 0);
}

static void
test_a_gate_pass_has_a_stub_and_a_part_for_the_guard (void)
{
  static const char *const          zh[] = { "出门证", "存根", "门卫联", "CM20261123001", "京A·12345", "张丽", "维修结算", "已结清",
                                             "58,350 km", "儿童推车", "李娜", "门卫签字", "财务/收银签章", "出门时间" };
  static const char *const          en[] = { "Gate Pass", "Stub", "Guard's part", "Repair settled", "Paid", "Time out" };
  g_autoptr (UsherGatePassSnapshot) snapshot = make_pass (USHER_GATE_PASS_SETTLED);
  g_autofree char                  *chinese = print_pass (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autofree char                  *english = print_pass (snapshot, USHER_DOCUMENT_LANGUAGE_EN);

  for (guint i = 0; i < G_N_ELEMENTS (zh); i++)
    usher_assert_has (chinese, zh[i]);
  for (guint i = 0; i < G_N_ELEMENTS (en); i++)
    usher_assert_has (english, en[i]);
}

static void
test_a_gate_pass_says_why (void)
{
  static const char *const zh[] = { "维修结算", "路试", "洗车", "救援", "年检" };

  for (guint kind = 0; kind <= USHER_GATE_PASS_LAST; kind++)
    {
      g_autoptr (UsherGatePassSnapshot) snapshot = make_pass (kind);
      g_autofree char                  *text = NULL;

      snapshot->is_on_credit = kind == USHER_GATE_PASS_SETTLED;
      g_set_str (&snapshot->approver, "赵总");
      g_set_str (&snapshot->reason, "一段很长很长的事由，写了又写，直到一行再也放不下为止，仍然不能越过它的格子");
      text = print_pass (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
      usher_assert_has (text, zh[kind]);
      usher_assert_has (text, kind == USHER_GATE_PASS_SETTLED ? "批准人 赵总" : "须返回");
      if (kind != USHER_GATE_PASS_SETTLED)
        usher_assert_has (text, "10:12");
    }
}

static void
test_snapshots_come_back (void)
{
  g_autoptr (UsherGatePassSnapshot) pass = make_pass (USHER_GATE_PASS_RESCUE);
  g_autofree char                  *json = usher_gate_pass_snapshot_to_json (pass);
  g_autoptr (GError)                error = NULL;
  g_autoptr (UsherGatePassSnapshot) again = usher_gate_pass_snapshot_from_json (json, &error);
  g_autofree char                  *second = NULL;

  g_assert_no_error (error);
  second = usher_gate_pass_snapshot_to_json (again);
  g_assert_cmpstr (json, ==, second);
}

static UsherDeliverySnapshot *
make_sheet (guint n_done)
{
  UsherDeliverySnapshot *snapshot = usher_delivery_snapshot_new ();
  UsherDamageMark       *mark = usher_damage_mark_new (0.3, 0.3, USHER_CAR_ZONE_BONNET, USHER_DAMAGE_SCRATCH, USHER_DAMAGE_LIGHT);

  g_set_str (&snapshot->shop.name, "诚信汽车维修中心");
  g_set_str (&snapshot->number, "JC20261123001");
  g_set_str (&snapshot->order_number, "WX20261123001");
  g_set_str (&snapshot->party.name, "张丽");
  g_set_str (&snapshot->car.plate, "京A·12345");
  g_set_str (&snapshot->car.vin, "LSVAM4187C2184847");
  g_set_str (&snapshot->advisor, "李娜");
  snapshot->delivered_at = USHER_SAMPLE_TIME;
  g_set_str (&snapshot->collected_by, "王强");
  g_set_str (&snapshot->relation, "配偶");
  snapshot->odometer_out = 58350;
  snapshot->next_service_km = 68350;
  g_set_str (&snapshot->next_service_on, "2027-11-23");
  snapshot->told_done = snapshot->keys_back = TRUE;
  snapshot->old_parts = USHER_OLD_PARTS_FATE_LEFT;
  g_set_str (&snapshot->belongings, "儿童推车");
  for (guint i = 0; i < n_done; i++)
    {
      UsherDeliveryItem *item = usher_delivery_item_new ("更换前制动片", USHER_CONSENT_DONE);

      item->category = USHER_REPAIR_CATEGORY_MINOR;
      item->has_guarantee = TRUE;
      item->km = 2000;
      item->days = 10;
      g_set_str (&item->until_on, "2026-12-03");
      item->until_km = 60350;
      g_ptr_array_add (snapshot->done, item);
    }
  g_ptr_array_add (snapshot->not_done, usher_delivery_item_new ("更换蓄电池", USHER_CONSENT_DEFERRED));
  mark->number = 1;
  g_ptr_array_add (snapshot->marks, mark);
  mark = usher_damage_mark_new (0.6, 0.4, USHER_CAR_ZONE_LEFT_FRONT_DOOR, USHER_DAMAGE_DENT, USHER_DAMAGE_MEDIUM);
  mark->number = 2;
  g_ptr_array_add (snapshot->new_marks, mark);
  snapshot->strokes = usher_sample_strokes ();

  return snapshot;
}

static void
test_a_delivery_sheet_says_all (void)
{
  static const char *const          zh[] = { "交车单", "JC20261123001", "WX20261123001", "王强", "配偶", "58,350 km", "更换前制动片", "小修",
                                             "10 天或 2,000 km", "2026-12-03 / 60,350 km", "更换蓄电池", "下次再做", "2027-11-23 / 68,350 km",
                                             "客户自愿留厂处理", "儿童推车", "交车时新发现", "左前门", "凹陷", "进厂时已有 1 处", "第 1 页 共 1 页" };
  static const char *const          en[] = { "Delivery Sheet", "Collected by", "10 days or 2,000 km", "Put off", "Found at delivery", "Minor repair" };
  g_autoptr (UsherDeliverySnapshot) snapshot = make_sheet (2);
  g_autoptr (GTimeZone)             zone = usher_sample_zone ();
  g_autoptr (UsherForm)             chinese = usher_delivery_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherForm)             english = usher_delivery_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_EN, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherPdfFile)          zh_file = usher_pdf_file_new (chinese);
  g_autoptr (UsherPdfFile)          en_file = usher_pdf_file_new (english);
  g_autofree char                  *zh_text = usher_pdf_file_text (zh_file, 0);
  g_autofree char                  *en_text = usher_pdf_file_text (en_file, 0);

  for (guint i = 0; i < G_N_ELEMENTS (zh); i++)
    usher_assert_has (zh_text, zh[i]);
  for (guint i = 0; i < G_N_ELEMENTS (en); i++)
    usher_assert_has (en_text, en[i]);
}

static void
test_many_lines_take_more_pages (void)
{
  g_autoptr (UsherDeliverySnapshot) snapshot = make_sheet (70);
  g_autoptr (GTimeZone)             zone = usher_sample_zone ();
  g_autoptr (UsherForm)             form = usher_delivery_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherPdfFile)          file = usher_pdf_file_new (form);
  g_autofree char                  *last = NULL;

  g_assert_cmpuint (file->n_pages, >=, 2);
  last = usher_pdf_file_text (file, file->n_pages);
  usher_assert_has (last, "车身对比");
  usher_assert_has (last, "本人已验收车辆");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/delivery-forms/gate-pass", test_a_gate_pass_has_a_stub_and_a_part_for_the_guard);
  g_test_add_func ("/delivery-forms/gate-pass-kinds", test_a_gate_pass_says_why);
  g_test_add_func ("/delivery-forms/snapshots", test_snapshots_come_back);
  g_test_add_func ("/delivery-forms/sheet", test_a_delivery_sheet_says_all);
  g_test_add_func ("/delivery-forms/pages", test_many_lines_take_more_pages);
  return g_test_run ();
}
