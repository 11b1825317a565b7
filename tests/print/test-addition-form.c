/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-addition-form.h"
#include "usher-parts-slip-form.h"

#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>
#include <string.h>

static UsherAdditionSnapshot *
make_addition (guint n_labour,
               guint n_parts)
{
  UsherAdditionSnapshot *snapshot = usher_addition_snapshot_new ();

  g_set_str (&snapshot->order.shop.name, "北京顺达汽车维修服务有限公司");
  g_set_str (&snapshot->order.number, "ZX20261123001");
  g_set_str (&snapshot->order.party.name, "王小明");
  g_set_str (&snapshot->order.car.plate, "京A·12345");
  g_set_str (&snapshot->order.advisor, "李娜");
  snapshot->order.estimate = usher_sample_estimate (n_labour, n_parts);
  snapshot->order.issued_at = USHER_SAMPLE_TIME;
  snapshot->order.promised_at = USHER_SAMPLE_TIME + 3600;
  g_set_str (&snapshot->order_number, "WX20261123007");
  g_set_str (&snapshot->found_by, "赵师傅");
  snapshot->found_at = USHER_SAMPLE_TIME;
  g_set_str (&snapshot->reason, "前刹车片厚度 2 mm，低于 3 mm 极限");
  snapshot->has_photo = TRUE;
  snapshot->old_total = 6000;
  snapshot->extra = 14400;
  snapshot->new_total = 20400;
  snapshot->new_promise = USHER_SAMPLE_TIME + 7200;

  return snapshot;
}

static char *
print_addition (const UsherAdditionSnapshot *snapshot,
                UsherDocumentLanguage        language)
{
  g_autoptr (GTimeZone)    zone = usher_sample_zone ();
  g_autoptr (UsherForm)    form = usher_addition_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherPdfFile) pdf = usher_pdf_file_new (form);

  return usher_pdf_file_text (pdf, 0);
}

static void
test_says_before_and_after (void)
{
  g_autoptr (UsherAdditionSnapshot) snapshot = make_addition (1, 1);
  g_autofree char                  *zh = print_addition (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autofree char                  *en = print_addition (snapshot, USHER_DOCUMENT_LANGUAGE_EN);

  usher_assert_has (zh, "增项确认单");
  usher_assert_has (zh, "ZX20261123001");
  usher_assert_has (zh, "WX20261123007");
  usher_assert_has (zh, "赵师傅");
  usher_assert_has (zh, "前刹车片厚度");
  usher_assert_has (zh, "60.00");
  usher_assert_has (zh, "144.00");
  usher_assert_has (zh, "204.00");
  usher_assert_has (zh, "修改后交车");
  usher_assert_has (zh, "暂缓");
  usher_assert_has (zh, "本人已阅读并同意以上增项");
  usher_assert_has (en, "Additional Work");
  usher_assert_has (en, "New time");
  usher_assert_has (en, "Declined");
}

/* What is kept is what was printed, with the consent drawn in later. */
static void
test_kept_and_signed (void)
{
  g_autoptr (UsherAdditionSnapshot) snapshot = make_addition (1, 0);
  g_autofree char                  *json = usher_addition_snapshot_to_json (snapshot);
  g_autoptr (GError)                error = NULL;
  g_autoptr (UsherAdditionSnapshot) kept = usher_addition_snapshot_from_json (json, &error);
  g_autofree char                  *zh = NULL;

  g_assert_no_error (error);
  kept->order.consent.is_given = TRUE;
  kept->order.consent.method = USHER_CONSENT_METHOD_PHONE;
  g_set_str (&kept->order.consent.by, "王小明");
  g_set_str (&kept->order.consent.phone, "138 0013 8000");
  kept->order.consent.total = 20400;
  kept->order.consent.given_at = USHER_SAMPLE_TIME;
  zh = print_addition (kept, USHER_DOCUMENT_LANGUAGE_ZH);
  usher_assert_has (zh, "138 0013 8000");
  usher_assert_has (zh, "204.00");
  usher_assert_has (zh, "前刹车片厚度");
}

static void
test_many_lines (void)
{
  g_autoptr (UsherAdditionSnapshot) snapshot = make_addition (40, 60);
  g_autoptr (GTimeZone)             zone = usher_sample_zone ();
  g_autoptr (UsherForm)             form = usher_addition_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_SAMPLE_TIME, zone, FALSE);
  g_autoptr (UsherPdfFile)          pdf = usher_pdf_file_new (form);
  g_autofree char                  *last = NULL;

  g_assert_cmpuint (pdf->n_pages, >, 1);
  last = usher_pdf_file_text (pdf, pdf->n_pages);
  usher_assert_has (last, "本人已阅读并同意以上增项");
  usher_assert_has (last, "修改后总额");
}

static char *
print_slip (gboolean              is_return,
            UsherDocumentLanguage language,
            guint                 n_rows,
            guint                *n_pages)
{
  g_autoptr (UsherPartsSlipSnapshot) snapshot = usher_parts_slip_snapshot_new ();
  g_autoptr (GTimeZone)              zone = usher_sample_zone ();
  g_autoptr (UsherForm)              form = NULL;
  g_autoptr (UsherPdfFile)           pdf = NULL;

  g_set_str (&snapshot->shop.name, "北京顺达汽车维修服务有限公司");
  g_set_str (&snapshot->number, is_return ? "TL20261123001" : "LL20261123001");
  g_set_str (&snapshot->order_number, "WX20261123007");
  g_set_str (&snapshot->car.plate, "京A·12345");
  g_set_str (&snapshot->taken_by, "赵师傅");
  g_set_str (&snapshot->issued_by, "钱库管");
  g_set_str (&snapshot->reason, "多领一个");
  snapshot->is_return = is_return;
  snapshot->issued_at = USHER_SAMPLE_TIME;
  for (guint i = 0; i < n_rows; i++)
    {
      UsherPartsSlipRow *row = usher_parts_slip_snapshot_add_row (snapshot);

      g_set_str (&row->code, "06A115561B");
      g_set_str (&row->description, "机油滤清器");
      g_set_str (&row->brand, "曼牌");
      g_set_str (&row->unit, "个");
      g_set_str (&row->location, "A-03-2");
      row->quantity = 1500;
      row->fate = USHER_PART_FATE_KEPT;
    }
  form = usher_parts_slip_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
  pdf = usher_pdf_file_new (form);
  *n_pages = pdf->n_pages;
  return usher_pdf_file_text (pdf, 0);
}

static void
test_slips (void)
{
  guint            n_pages = 0;
  g_autofree char *issue = print_slip (FALSE, USHER_DOCUMENT_LANGUAGE_ZH, 3, &n_pages);
  g_autofree char *back = NULL;
  g_autofree char *english = NULL;
  g_autofree char *many = NULL;

  g_assert_cmpuint (n_pages, ==, 1);
  usher_assert_has (issue, "领料单");
  usher_assert_has (issue, "LL20261123001");
  usher_assert_has (issue, "WX20261123007");
  usher_assert_has (issue, "机油滤清器");
  usher_assert_has (issue, "1.5");
  usher_assert_has (issue, "回收");
  usher_assert_has (issue, "发料人");
  usher_assert_has (issue, "钱库管");

  back = print_slip (TRUE, USHER_DOCUMENT_LANGUAGE_ZH, 1, &n_pages);
  usher_assert_has (back, "退料单");
  usher_assert_has (back, "多领一个");
  g_assert_null (strstr (back, "回收"));

  english = print_slip (FALSE, USHER_DOCUMENT_LANGUAGE_EN, 1, &n_pages);
  usher_assert_has (english, "Parts Issue Slip");
  usher_assert_has (english, "Taken by");

  many = print_slip (FALSE, USHER_DOCUMENT_LANGUAGE_ZH, 40, &n_pages);
  g_assert_cmpuint (n_pages, >, 1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/addition-form/says-before-and-after", test_says_before_and_after);
  g_test_add_func ("/addition-form/kept-and-signed", test_kept_and_signed);
  g_test_add_func ("/addition-form/many-lines", test_many_lines);
  g_test_add_func ("/parts-slip/slips", test_slips);

  return g_test_run ();
}
