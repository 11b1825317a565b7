/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-damage.h"

#include <math.h>

static UsherDamageMark *
make_mark (UsherCarZone    zone,
           UsherDamageType type)
{
  double x = 0;
  double y = 0;

  usher_car_shape_zone_center (zone, &x, &y);
  return usher_damage_mark_new (x, y, zone, type, USHER_DAMAGE_LIGHT);
}

/* Takes @marks. */
static GPtrArray *
add_mark (GPtrArray      *marks,
          UsherCarZone    zone,
          UsherDamageType type)
{
  g_autoptr (GPtrArray)       before = marks;
  g_autoptr (UsherDamageMark) mark = make_mark (zone, type);

  return usher_damage_marks_add (before, mark);
}

static const UsherDamageMark *
get_mark (GPtrArray *marks,
          guint      i)
{
  return g_ptr_array_index (marks, i);
}

static void
test_nicks (void)
{
  static const char  *codes[] = { "HH", "AX", "DQ", "LW", "PS", "XS", "QS", "BX", "XF" };
  UsherDamageType     type = USHER_DAMAGE_RUST;
  UsherDamageSeverity severity = USHER_DAMAGE_HEAVY;

  for (guint i = 0; i < USHER_DAMAGE_N_TYPES; i++)
    {
      g_assert_cmpstr (usher_damage_type_get_code (i), ==, codes[i]);
      g_assert_true (usher_damage_type_from_string (usher_damage_type_to_string (i), &type));
      g_assert_cmpint (type, ==, i);
    }
  for (guint i = 0; i < USHER_DAMAGE_N_SEVERITIES; i++)
    {
      g_assert_true (usher_damage_severity_from_string (usher_damage_severity_to_string (i), &severity));
      g_assert_cmpint (severity, ==, i);
    }
  g_assert_false (usher_damage_type_from_string ("HH", &type));
  g_assert_false (usher_damage_type_from_string (NULL, &type));
  g_assert_false (usher_damage_severity_from_string ("bad", &severity));
}

static void
test_mark (void)
{
  g_autoptr (UsherDamageMark) mark = make_mark (USHER_CAR_ZONE_RIGHT_REAR_DOOR, USHER_DAMAGE_DENT);
  g_autoptr (UsherDamageMark) copy = usher_damage_mark_copy (mark);

  g_assert_cmpint (mark->view, ==, USHER_CAR_VIEW_RIGHT);
  g_assert_cmpstr (mark->note, ==, "");
  g_assert_true (usher_damage_mark_equal (mark, copy));

  g_set_str (&copy->note, "old");
  g_assert_false (usher_damage_mark_equal (mark, copy));
  g_set_str (&copy->note, "");
  copy->earlier = TRUE;
  g_assert_false (usher_damage_mark_equal (mark, copy));
}

static void
test_edit (void)
{
  g_autoptr (GPtrArray)       marks = usher_damage_marks_new ();
  g_autoptr (GPtrArray)       without = NULL;
  g_autoptr (GPtrArray)       replaced = NULL;
  g_autoptr (UsherDamageMark) changed = NULL;

  marks = add_mark (g_steal_pointer (&marks), USHER_CAR_ZONE_BONNET, USHER_DAMAGE_PAINT_LOSS);
  marks = add_mark (g_steal_pointer (&marks), USHER_CAR_ZONE_LEFT_SILL, USHER_DAMAGE_RUST);
  marks = add_mark (g_steal_pointer (&marks), USHER_CAR_ZONE_WINDSCREEN, USHER_DAMAGE_CRACK);
  g_assert_cmpuint (marks->len, ==, 3);
  g_assert_cmpuint (get_mark (marks, 2)->number, ==, 3);

  without = usher_damage_marks_remove (marks, 2);
  g_assert_cmpuint (marks->len, ==, 3);
  g_assert_cmpuint (without->len, ==, 2);
  g_assert_cmpint (get_mark (without, 1)->type, ==, USHER_DAMAGE_CRACK);
  g_assert_cmpuint (get_mark (without, 1)->number, ==, 2);
  g_assert_null (usher_damage_marks_find (without, 3));
  g_assert_false (usher_damage_marks_equal (marks, without));

  changed = usher_damage_mark_copy (usher_damage_marks_find (marks, 2));
  changed->severity = USHER_DAMAGE_HEAVY;
  replaced = usher_damage_marks_replace (marks, changed);
  g_assert_cmpint (get_mark (marks, 1)->severity, ==, USHER_DAMAGE_LIGHT);
  g_assert_cmpint (get_mark (replaced, 1)->severity, ==, USHER_DAMAGE_HEAVY);
  g_assert_cmpuint (replaced->len, ==, 3);

  g_assert_true (usher_damage_marks_equal (NULL, NULL));
  g_clear_pointer (&without, g_ptr_array_unref);
  without = usher_damage_marks_remove (marks, 99);
  g_assert_true (usher_damage_marks_equal (marks, without));
}

/* Whatever the zone, five marks made by the list stand apart. */
static void
test_free_point (void)
{
  for (guint zone = 0; zone < USHER_CAR_N_ZONES; zone++)
    {
      g_autoptr (GPtrArray) marks = usher_damage_marks_new ();
      guint                 n_inside = 0;

      for (guint i = 0; i < 5; i++)
        {
          g_autoptr (UsherDamageMark) mark = make_mark (zone, USHER_DAMAGE_SCRATCH);
          GPtrArray                  *more = NULL;

          usher_damage_marks_find_free_point (marks, zone, &mark->x, &mark->y);
          n_inside += usher_car_shape_zone_at (mark->x, mark->y) == zone;
          for (guint j = 0; j < marks->len; j++)
            {
              const UsherDamageMark *other = get_mark (marks, j);

              g_assert_true (fabs (mark->x - other->x) * USHER_CAR_WIDTH >= 69.9 ||
                             fabs (mark->y - other->y) * USHER_CAR_HEIGHT >= 39.9);
            }
          more = usher_damage_marks_add (marks, mark);
          g_ptr_array_unref (marks);
          marks = more;
        }
      g_assert_cmpuint (n_inside, >=, 1);
      if (zone == USHER_CAR_ZONE_BONNET || zone == USHER_CAR_ZONE_LEFT_FRONT_DOOR || zone == USHER_CAR_ZONE_RIGHT_SILL)
        g_assert_cmpuint (n_inside, >=, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/damage/nicks", test_nicks);
  g_test_add_func ("/damage/mark", test_mark);
  g_test_add_func ("/damage/edit", test_edit);
  g_test_add_func ("/damage/free-point", test_free_point);

  return g_test_run ();
}
