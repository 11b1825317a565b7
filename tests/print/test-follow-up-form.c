/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-follow-up-form.h"

#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>

static UsherFollowUpSnapshot *
make_snapshot (guint n_questions)
{
  UsherFollowUpSnapshot *snapshot = usher_follow_up_snapshot_new ();

  g_set_str (&snapshot->shop.name, "顺达汽车维修");
  g_set_str (&snapshot->number, "HF20261126001");
  g_set_str (&snapshot->party.name, "张丽 女士");
  g_set_str (&snapshot->party.phone, "138 0013 8000");
  g_set_str (&snapshot->car.plate, "京A·12345");
  g_set_str (&snapshot->car.make_model, "大众 朗逸");
  g_set_str (&snapshot->order_number, "WX20261123001");
  g_set_str (&snapshot->advisor, "李娜");
  g_set_str (&snapshot->caller, "王强");
  g_set_str (&snapshot->result, "已回访");
  g_set_str (&snapshot->work, "更换前刹车片");
  g_set_str (&snapshot->complaint, "刹车还是响");
  snapshot->delivered_at = USHER_SAMPLE_TIME;
  snapshot->called_at = USHER_SAMPLE_TIME + 3 * 86400;
  snapshot->attempts = 2;
  for (guint i = 0; i < n_questions; i++)
    usher_follow_up_snapshot_add (snapshot, "对服务顾问的态度是否满意？", "1 很不满意", "等了半小时没人理，电话里又说不清楚什么时候能修好");

  return snapshot;
}

static UsherForm *
make_form (const UsherFollowUpSnapshot *snapshot,
           UsherDocumentLanguage        language)
{
  g_autoptr (GTimeZone) zone = usher_sample_zone ();

  return usher_follow_up_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
}

static void
test_it_says_what_the_customer_said (void)
{
  static const char *const          zh[] = { "回访记录表", "HF20261126001", "WX20261123001", "京A·12345", "2026年11月26日", "王强", "更换前刹车片",
                                             "刹车还是响", "很不满意", "回访人签字", "第 1 页 共 1 页" };
  static const char *const          en[] = { "Follow-up Record", "Called by", "Reason and remarks", "Work done", "Caller" };
  g_autoptr (UsherFollowUpSnapshot) snapshot = make_snapshot (12);
  g_autoptr (UsherForm)             zh_form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherForm)             en_form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_EN);
  g_autoptr (UsherPdfFile)          zh_file = usher_pdf_file_new (zh_form);
  g_autoptr (UsherPdfFile)          en_file = usher_pdf_file_new (en_form);
  g_autofree char                  *zh_text = NULL;
  g_autofree char                  *en_text = NULL;

  zh_text = usher_pdf_file_text (zh_file, 0);
  en_text = usher_pdf_file_text (en_file, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (zh); i++)
    usher_assert_has (zh_text, zh[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (en); i++)
    usher_assert_has (en_text, en[i]);
}

static void
test_many_questions (void)
{
  g_autoptr (UsherFollowUpSnapshot) snapshot = make_snapshot (90);
  g_autoptr (UsherForm)             form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);

  g_assert_cmpuint (usher_form_paginate (form), >, 1);
}

static void
test_not_reached (void)
{
  g_autoptr (UsherFollowUpSnapshot) snapshot = make_snapshot (0);
  g_autoptr (UsherForm)             form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);

  g_assert_cmpuint (usher_form_paginate (form), ==, 1);
}

static void
test_stored_and_read_again (void)
{
  g_autoptr (UsherFollowUpSnapshot) snapshot = make_snapshot (3);
  g_autofree char                  *json = usher_follow_up_snapshot_to_json (snapshot);
  g_autoptr (GError)                error = NULL;
  g_autoptr (UsherFollowUpSnapshot) again = usher_follow_up_snapshot_from_json (json, &error);
  g_autofree char                  *json_again = NULL;

  g_assert_no_error (error);
  json_again = usher_follow_up_snapshot_to_json (again);
  g_assert_cmpstr (json, ==, json_again);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/follow-up-form/says-what-was-said", test_it_says_what_the_customer_said);
  g_test_add_func ("/follow-up-form/many-questions", test_many_questions);
  g_test_add_func ("/follow-up-form/not-reached", test_not_reached);
  g_test_add_func ("/follow-up-form/stored-and-read-again", test_stored_and_read_again);

  return g_test_run ();
}
