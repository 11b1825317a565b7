/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-similarity.h"

static gboolean
is_like (const char *a,
         const char *b)
{
  return usher_similarity_is_like (a, usher_car_system_of_words (a), b, usher_car_system_of_words (b));
}

static void
test_bounds (void)
{
  static const char *const texts[] = { "", "刹车异响", "engine noise", "A/C不制冷", "响", "x", "，。！", "\xff\xfe" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        int similarity = usher_similarity (texts[i], texts[j]);

        g_assert_cmpint (similarity, >=, 0);
        g_assert_cmpint (similarity, <=, 1000);
        g_assert_cmpint (similarity, ==, usher_similarity (texts[j], texts[i]));
      }
  g_assert_cmpint (usher_similarity (NULL, NULL), ==, 0);
  g_assert_cmpint (usher_similarity ("", ""), ==, 0);
  g_assert_cmpint (usher_similarity ("，。", "，。"), ==, 0);
  g_assert_cmpint (usher_similarity ("响", "响"), ==, 1000);
  g_assert_cmpint (usher_similarity ("刹车异响", "空调不冷"), ==, 0);
}

static void
test_what_does_not_count (void)
{
  g_assert_cmpint (usher_similarity ("刹车异响", "刹车的时候有异响"), ==, 1000);
  g_assert_cmpint (usher_similarity ("ＡＢＳ灯亮", "abs灯亮"), ==, 1000);
  g_assert_cmpint (usher_similarity ("Brake noise", "the BRAKE noise!"), ==, 1000);
  g_assert_cmpint (usher_similarity ("noise brake", "brake noise"), ==, 1000);
}

static void
test_alike (void)
{
  g_assert_true (is_like ("冷车启动后发动机有异响", "发动机冷启动异响"));
  g_assert_true (is_like ("空调不制冷", "空调制冷效果差"));
  g_assert_true (is_like ("刹车时方向盘抖动", "踩刹车方向盘抖"));
  g_assert_true (is_like ("brakes squeal when cold", "squealing from the brakes"));
  g_assert_true (is_like ("ABS灯常亮", "仪表盘ABS灯亮"));
  g_assert_true (is_like ("水温高，防冻液少", "水温偏高"));
}

static void
test_not_alike (void)
{
  g_assert_false (is_like ("空调不制冷", "刹车异响"));
  g_assert_false (is_like ("刹车异响", "变速箱异响")); /* the same word, another system */
  g_assert_false (is_like ("engine noise", "noise of the gearbox"));
  g_assert_false (is_like ("定期保养", "发动机异响"));
  g_assert_false (is_like ("更换机油", "轮胎漏气"));
}

static void
test_systems (void)
{
  static const struct
  {
    const char    *words;
    UsherCarSystem system;
  } cases[] = {
    { "刹车异响", USHER_CAR_SYSTEM_BRAKES },
    { "更换前制动衬片", USHER_CAR_SYSTEM_BRAKES },
    { "Brake fluid change", USHER_CAR_SYSTEM_BRAKES },
    { "转向灯不亮", USHER_CAR_SYSTEM_ELECTRICAL },
    { "转向沉重", USHER_CAR_SYSTEM_STEERING },
    { "空调不制冷", USHER_CAR_SYSTEM_CLIMATE },
    { "更换蓄电池", USHER_CAR_SYSTEM_ELECTRICAL },
    { "换档顿挫", USHER_CAR_SYSTEM_TRANSMISSION },
    { "水温高", USHER_CAR_SYSTEM_COOLING },
    { "ＴＹＲＥ worn", USHER_CAR_SYSTEM_TYRES },
    { "entire", USHER_CAR_SYSTEM_UNKNOWN },
    { "充电口打不开", USHER_CAR_SYSTEM_CHARGING },
    { "更换机油机滤", USHER_CAR_SYSTEM_ENGINE },
    { "洗车", USHER_CAR_SYSTEM_UNKNOWN },
    { "", USHER_CAR_SYSTEM_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (usher_car_system_of_words (cases[i].words), ==, cases[i].system);
  g_assert_cmpint (usher_car_system_of_words (NULL), ==, USHER_CAR_SYSTEM_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/similarity/bounds", test_bounds);
  g_test_add_func ("/similarity/what-does-not-count", test_what_does_not_count);
  g_test_add_func ("/similarity/alike", test_alike);
  g_test_add_func ("/similarity/not-alike", test_not_alike);
  g_test_add_func ("/similarity/systems", test_systems);

  return g_test_run ();
}
