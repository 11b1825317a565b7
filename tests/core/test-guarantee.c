/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-guarantee.h"

static void
test_the_law (void)
{
  /* Rows: class; columns: whole, assembly, second service, first service,
   * minor, special. */
  static const UsherGuarantee law[3][6] = {
    { { 20000, 100 }, { 20000, 100 }, { 5000, 30 }, { 2000, 10 }, { 2000, 10 }, { 2000, 10 } },
    { { 7000, 80 }, { 7000, 80 }, { 800, 10 }, { 800, 10 }, { 800, 10 }, { 800, 10 } },
    { { 6000, 60 }, { 6000, 60 }, { 700, 7 }, { 700, 7 }, { 700, 7 }, { 700, 7 } },
  };

  for (guint vehicle_class = 0; vehicle_class <= USHER_VEHICLE_KIND_LAST; vehicle_class++)
    {
      for (guint category = 0; category <= USHER_REPAIR_CATEGORY_LAST; category++)
        {
          UsherGuarantee guarantee = usher_guarantee_by_law (vehicle_class, category);

          g_assert_cmpint (guarantee.km, ==, law[vehicle_class][category].km);
          g_assert_cmpint (guarantee.days, ==, law[vehicle_class][category].days);
        }
    }
}

static void
test_the_day_of_delivery_is_not_counted (void)
{
  UsherGuarantee minor = { 2000, 10 };
  GDate          out;
  GDate          last;

  g_date_clear (&out, 1);
  g_date_set_dmy (&out, 23, 11, 2026);
  usher_guarantee_last_day (minor, &out, &last);
  g_assert_cmpint (g_date_get_day (&last), ==, 3);
  g_assert_cmpint (g_date_get_month (&last), ==, 12);

  g_assert_true (usher_guarantee_covers (minor, &out, 50000, &last, 52000));
  g_assert_false (usher_guarantee_covers (minor, &out, 50000, &last, 52001));
  g_date_add_days (&last, 1);
  g_assert_false (usher_guarantee_covers (minor, &out, 50000, &last, 50001));
}

static void
test_a_better_promise_binds (void)
{
  UsherGuarantee longest = usher_guarantee_longest ((UsherGuarantee) { 2000, 10 }, (UsherGuarantee) { 1000, 90 });

  g_assert_cmpint (longest.km, ==, 2000);
  g_assert_cmpint (longest.days, ==, 90);
}

static void
test_each_line_has_the_better_of_law_and_promise (void)
{
  static const UsherGuarantee promises[] = { { 0, 0 }, { 10000, 180 }, { 1000, 365 }, { 50000, 5 } };

  for (guint kind = 0; kind <= USHER_VEHICLE_KIND_LAST; kind++)
    {
      for (guint category = 0; category <= USHER_REPAIR_CATEGORY_LAST; category++)
        {
          for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
            {
              UsherGuarantee law = usher_guarantee_by_law (kind, category);
              UsherGuarantee line = usher_guarantee_of_line (kind, category, promises[i]);

              g_assert_cmpint (line.km, ==, MAX (law.km, promises[i].km));
              g_assert_cmpint (line.days, ==, MAX (law.days, promises[i].days));
            }
        }
    }
}

static void
test_nicks (void)
{
  for (guint i = 0; i <= USHER_VEHICLE_KIND_LAST; i++)
    {
      UsherVehicleKind vehicle_class = USHER_VEHICLE_KIND_CAR;

      g_assert_true (usher_vehicle_kind_from_string (usher_vehicle_kind_to_string (i), &vehicle_class));
      g_assert_cmpuint (vehicle_class, ==, i);
    }
  for (guint i = 0; i <= USHER_REPAIR_CATEGORY_LAST; i++)
    {
      UsherRepairCategory category = USHER_REPAIR_CATEGORY_WHOLE;

      g_assert_true (usher_repair_category_from_string (usher_repair_category_to_string (i), &category));
      g_assert_cmpuint (category, ==, i);
    }
  g_assert_cmpstr (usher_repair_category_to_string (USHER_REPAIR_CATEGORY_SECOND_SERVICE), ==, "second-service");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guarantee/law", test_the_law);
  g_test_add_func ("/guarantee/last-day", test_the_day_of_delivery_is_not_counted);
  g_test_add_func ("/guarantee/better-promise", test_a_better_promise_binds);
  g_test_add_func ("/guarantee/line", test_each_line_has_the_better_of_law_and_promise);
  g_test_add_func ("/guarantee/nicks", test_nicks);

  return g_test_run ();
}
