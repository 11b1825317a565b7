/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-name.h"

static void
test_pinyin (void)
{
  static const struct
  {
    const char *name;
    const char *pinyin;
    const char *initials;
  } cases[] = {
    { "张丽", "zhang li", "zl" },
    { "王小明", "wang xiao ming", "wxm" },
    { " 李 娜 ", "li na", "ln" },
    { "吕布", "lv bu", "lb" },
    /* Surnames that are read otherwise. */
    { "单田芳", "shan tian fang", "stf" },
    { "曾国藩", "zeng guo fan", "zgf" },
    { "仇英", "qiu ying", "qy" },
    { "解晓东", "xie xiao dong", "xxd" },
    { "区志强", "ou zhi qiang", "ozq" },
    { "尉迟恭", "yu chi gong", "ycg" },
    { "万俟卨", "mo qi xie", "mqx" },
    { "查良", "zha liang", "zl" },
    { "朴树", "piao shu", "ps" },
    { "盖聂", "ge nie", "gn" },
    { "秘书", "bi shu", "bs" },
    { "任远", "ren yuan", "ry" },
    { "长孙无忌", "zhang sun wu ji", "zswj" },
    { "欧阳修", "ou yang xiu", "oyx" },
    /* Only at the beginning. */
    { "王单", "wang dan", "wd" },
    { "解放汽车服务有限公司", "jie fang qi che fu wu you xian gong si", "jfqcfwyxgs" },
    { "重庆长安汽车", "chong qing zhang an qi che", NULL },
    /* Other scripts. */
    { "John Smith", "john smith", "js" },
    { "Müller", "muller", "m" },
    { "O'Neill", "o neill", "on" },
    { "Иван", "ivan", "i" },
    { "买买提·艾力", "mai mai ti ai li", "mmtal" },
    { "ABC 汽车 4S店", "abc qi che 4s dian", "aqc4d" },
    { "", "", "" },
    { NULL, "", "" },
    { "··", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pinyin = usher_name_pinyin (cases[i].name);
      g_autofree char *initials = usher_name_initials (cases[i].name);

      g_test_message ("%s", cases[i].name);
      if (cases[i].initials != NULL)
        {
          g_assert_cmpstr (pinyin, ==, cases[i].pinyin);
          g_assert_cmpstr (initials, ==, cases[i].initials);
        }
      else
        g_assert_true (g_str_has_prefix (pinyin, "chong qing"));
    }
}

static gpointer
pinyin_in_thread (gpointer data)
{
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *pinyin = usher_name_pinyin ("王小明 Müller");

      g_assert_cmpstr (pinyin, ==, "wang xiao ming muller");
    }

  return NULL;
}

static void
test_pinyin_in_many_threads (void)
{
  GThread *threads[4] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("pinyin", pinyin_in_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_mask (void)
{
  static const struct
  {
    const char      *name;
    UsherAddressForm form;
    const char      *masked;
  } cases[] = {
    { "王小明", USHER_ADDRESS_MR, "王先生" },
    { "张丽", USHER_ADDRESS_MS, "张女士" },
    { "欧阳娜娜", USHER_ADDRESS_MS, "欧阳女士" },
    { "诸葛亮", USHER_ADDRESS_MR, "诸葛先生" },
    { "王小明", USHER_ADDRESS_NONE, "王**" },
    { "王先生", USHER_ADDRESS_NONE, "王先生" },
    { "张女士", USHER_ADDRESS_MS, "张女士" },
    { "买买提·艾力", USHER_ADDRESS_MR, "买买提先生" },
    { "上海接车台汽车服务有限公司", USHER_ADDRESS_COMPANY, "上海接车…" },
    { "大众出租", USHER_ADDRESS_COMPANY, "大众出租" },
    { "Usher Garage Ltd", USHER_ADDRESS_COMPANY, "Ushe…" },
    { "Bo Wang", USHER_ADDRESS_MR, "Mr W." },
    { "wang", USHER_ADDRESS_MS, "Ms W." },
    { "John Smith", USHER_ADDRESS_NONE, "J. S." },
    { "", USHER_ADDRESS_MR, "" },
    { NULL, USHER_ADDRESS_COMPANY, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = usher_name_mask (cases[i].name, cases[i].form);

      g_assert_cmpstr (masked, ==, cases[i].masked);
    }
}

static void
test_with_form (void)
{
  static const struct
  {
    const char      *name;
    UsherAddressForm form;
    const char      *whole;
  } cases[] = {
    { "张丽", USHER_ADDRESS_MS, "张丽 女士" },
    { "王小明", USHER_ADDRESS_MR, "王小明 先生" },
    { "王先生", USHER_ADDRESS_MR, "王先生" },
    { "王小明", USHER_ADDRESS_NONE, "王小明" },
    { "大众出租", USHER_ADDRESS_COMPANY, "大众出租" },
    { "Li Zhang", USHER_ADDRESS_MS, "Ms Li Zhang" },
    { "", USHER_ADDRESS_MS, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = usher_name_with_form (cases[i].name, cases[i].form);

      g_assert_cmpstr (whole, ==, cases[i].whole);
    }
}

static void
test_surname (void)
{
  g_autofree char *single = usher_name_surname ("王小明");
  g_autofree char *compound = usher_name_surname ("司马光");
  g_autofree char *latin = usher_name_surname ("John Smith");
  g_autofree char *none = usher_name_surname ("");

  g_assert_cmpstr (single, ==, "王");
  g_assert_cmpstr (compound, ==, "司马");
  g_assert_cmpstr (latin, ==, "Smith");
  g_assert_cmpstr (none, ==, "");
}

static void
test_nicks_go_round (void)
{
  static const char *const nicks[] = { "none", "mr", "ms", "company" };

  for (int form = USHER_ADDRESS_NONE; form <= USHER_ADDRESS_COMPANY; form++)
    {
      UsherAddressForm back = USHER_ADDRESS_NONE;

      g_assert_cmpstr (usher_address_form_to_string ((UsherAddressForm) form), ==, nicks[form]);
      g_assert_true (usher_address_form_from_string (nicks[form], &back));
      g_assert_cmpint (back, ==, form);
    }
  g_assert_false (usher_address_form_from_string ("dr", &(UsherAddressForm) { 0 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name/pinyin", test_pinyin);
  g_test_add_func ("/name/pinyin-in-many-threads", test_pinyin_in_many_threads);
  g_test_add_func ("/name/mask", test_mask);
  g_test_add_func ("/name/with-form", test_with_form);
  g_test_add_func ("/name/surname", test_surname);
  g_test_add_func ("/name/nicks-go-round", test_nicks_go_round);

  return g_test_run ();
}
