/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-error.h"
#include "usher-strokes.h"

#include <math.h>

/* A wave of @n points that spans @width of the pad. */
static UsherStrokes *
write_wave (const UsherStrokes *before,
            double              width,
            guint               n,
            guint               start_ms)
{
  g_autofree UsherStrokePoint *points = g_new0 (UsherStrokePoint, n);

  for (guint i = 0; i < n; i++)
    {
      points[i].x = 0.1 + width * i / n;
      points[i].y = 0.5 + 0.3 * sin (i * 0.4);
      points[i].time_ms = start_ms + i * 12;
    }
  return usher_strokes_append (before, points, n);
}

static UsherStrokes *
write_points (const UsherStrokePoint *points,
              guint                   n)
{
  g_autoptr (UsherStrokes) empty = usher_strokes_new (3);

  return usher_strokes_append (empty, points, n);
}

static UsherInkProblem
get_problem (const UsherStrokes *strokes)
{
  UsherInkProblem problem = USHER_INK_OK;

  g_assert_cmpint (usher_strokes_has_ink (strokes, &problem), ==, problem == USHER_INK_OK);
  return problem;
}

static void
test_values (void)
{
  g_autoptr (UsherStrokes) empty = usher_strokes_new (3);
  g_autoptr (UsherStrokes) one = write_wave (empty, 0.6, 40, 0);
  g_autoptr (UsherStrokes) two = write_wave (one, 0.3, 20, 2000);
  g_autoptr (UsherStrokes) undone = usher_strokes_undo (two);
  g_autoptr (UsherStrokes) cleared = usher_strokes_clear (two);
  g_autoptr (UsherStrokes) still_empty = usher_strokes_undo (empty);
  const UsherStrokePoint  *points = NULL;
  guint                    n_points = 0;

  g_assert_cmpuint (usher_strokes_get_n_strokes (empty), ==, 0);
  g_assert_cmpuint (usher_strokes_get_n_strokes (one), ==, 1);
  g_assert_cmpuint (usher_strokes_get_n_strokes (two), ==, 2);
  g_assert_true (usher_strokes_equal (undone, one));
  g_assert_true (usher_strokes_equal (cleared, empty));
  g_assert_true (usher_strokes_equal (still_empty, empty));
  g_assert_false (usher_strokes_equal (one, two));
  g_assert_cmpfloat (usher_strokes_get_aspect (two), ==, 3);

  points = usher_strokes_get_stroke (two, 1, &n_points);
  g_assert_cmpuint (n_points, ==, 20);
  g_assert_cmpuint (points[0].time_ms, ==, 2000);
}

static void
test_limits (void)
{
  UsherStrokePoint         wild[] = { { -4, 0.5, 500, 3 }, { 0.5, 9, 100, -1 } };
  g_autoptr (UsherStrokes) strokes = write_points (wild, G_N_ELEMENTS (wild));
  const UsherStrokePoint  *points = NULL;
  guint                    n_points = 0;

  points = usher_strokes_get_stroke (strokes, 0, &n_points);
  g_assert_cmpfloat (points[0].x, ==, 0);
  g_assert_cmpfloat (points[0].pressure, ==, 1);
  g_assert_cmpfloat (points[1].y, ==, 1);
  g_assert_cmpfloat (points[1].pressure, ==, 0);
  g_assert_cmpuint (points[1].time_ms, ==, 500);
}

static void
test_round_trip (void)
{
  g_autoptr (UsherStrokes) empty = usher_strokes_new (2.71828);
  g_autoptr (UsherStrokes) one = write_wave (empty, 0.777, 97, 3);
  UsherStrokePoint         pen[] = { { 0.33333, 0.66666, 5000, 0.12345 }, { 0.4, 0.6, 5016, 0.9 } };
  g_autoptr (UsherStrokes) two = usher_strokes_append (one, pen, 2);
  UsherStrokes            *all[] = { empty, one, two };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GError)       error = NULL;
      g_autofree char         *text = usher_strokes_to_string (all[i]);
      g_autoptr (UsherStrokes) back = usher_strokes_from_string (text, &error);
      g_autofree char         *again = NULL;

      g_assert_no_error (error);
      g_assert_true (usher_strokes_equal (all[i], back));
      again = usher_strokes_to_string (back);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_text (void)
{
  UsherStrokePoint         points[] = { { 0.1, 0.2, 0, 0 }, { 0.15, 0.25, 16, 0.5 } };
  UsherStrokePoint         dot[] = { { 1, 1, 900, 0 } };
  g_autoptr (UsherStrokes) one = write_points (points, 2);
  g_autoptr (UsherStrokes) two = usher_strokes_append (one, dot, 1);
  g_autofree char         *text = usher_strokes_to_string (two);

  g_assert_cmpstr (text, ==, "ink1;3000;1000,2000,0 1500,2500,16,500;10000,10000,900");
}

static void
test_malformed (void)
{
  static const char *texts[] = {
    "",
    "ink1",
    "ink2;3000",
    "ink1;",
    "ink1;3000;",
    "ink1;3000 ",
    "ink1;+3000",
    "ink1;03000",
    "ink1;99",
    "ink1;20001",
    "ink1;3000;1,2",
    "ink1;3000;1,2,3,",
    "ink1;3000;1,2,3,0",
    "ink1;3000;1,2,3,1001",
    "ink1;3000;1,2,3,4,5",
    "ink1;3000;1,2,3  1,2,3",
    "ink1;3000;1,2,3 ",
    "ink1;3000;1,2,3;",
    "ink1;3000;-1,2,3",
    "ink1;3000;10001,2,3",
    "ink1;3000;1,99999999999999999999,3",
    "ink1;3000;1,2,9 1,2,8",
    "ink1;3000;1,2,9;1,2,8",
    "ink1;3000;1.5,2,9",
    "ink1;3000;1,2,86400001",
    "ink1;3000;1,2,3\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (UsherStrokes) strokes = usher_strokes_from_string (texts[i], &error);

      g_test_message ("“%s”", texts[i]);
      g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
      g_assert_null (strokes);
    }
}

static void
test_ink (void)
{
  g_autoptr (UsherStrokes) empty = usher_strokes_new (3);
  g_autoptr (UsherStrokes) signature = write_wave (empty, 0.6, 40, 0);
  UsherStrokePoint         dot[30] = { 0 };
  UsherStrokePoint         dash[] = { { 0.2, 0.5, 0, 0 }, { 0.24, 0.5, 50, 0 }, { 0.28, 0.5, 90, 0 } };
  UsherStrokePoint         corners[] = { { 0, 0, 0, 0 }, { 1, 1, 1, 0 } };
  g_autoptr (UsherStrokes) dotted = NULL;
  g_autoptr (UsherStrokes) dashed = NULL;
  g_autoptr (UsherStrokes) crossed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dot); i++)
    dot[i] = (UsherStrokePoint) { 0.5 + i % 3 * 0.005, 0.5 + i % 2 * 0.01, i * 10, 0 };
  dotted = write_points (dot, G_N_ELEMENTS (dot));
  dashed = write_points (dash, G_N_ELEMENTS (dash));
  crossed = write_points (corners, G_N_ELEMENTS (corners));

  g_assert_cmpint (get_problem (empty), ==, USHER_INK_EMPTY);
  g_assert_cmpint (get_problem (dotted), ==, USHER_INK_TOO_SMALL);
  g_assert_cmpint (get_problem (dashed), ==, USHER_INK_TOO_SHORT);
  g_assert_cmpint (get_problem (crossed), ==, USHER_INK_TOO_SHORT);
  g_assert_cmpint (get_problem (signature), ==, USHER_INK_OK);
  g_assert_true (usher_strokes_has_ink (signature, NULL));
}

/* On a pad of another shape a circle stays a circle. */
static void
test_with_aspect (void)
{
  static const double      aspects[] = { 0.5, 2, 7 };
  UsherStrokePoint         square[] = { { 0.4, 0.4, 0, 0 }, { 0.4 + 0.1 / 3, 0.5, 10, 0 } };
  g_autoptr (UsherStrokes) strokes = write_points (square, 2);

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      g_autoptr (UsherStrokes) moved = usher_strokes_with_aspect (strokes, aspects[i]);
      guint                    n = 0;
      const UsherStrokePoint  *p = usher_strokes_get_stroke (moved, 0, &n);

      g_assert_cmpfloat (usher_strokes_get_aspect (moved), ==, aspects[i]);
      g_assert_cmpfloat_with_epsilon ((p[1].x - p[0].x) * aspects[i], p[1].y - p[0].y, 0.0015);
      g_assert_cmpuint (p[1].time_ms, ==, 10);
    }
}

static void
test_curves (void)
{
  g_autoptr (UsherStrokes) empty = usher_strokes_new (3);
  g_autoptr (UsherStrokes) wave = write_wave (empty, 0.6, 40, 0);
  UsherStrokePoint         dot[] = { { 0.9, 0.5, 3000, 0 } };
  g_autoptr (UsherStrokes) strokes = usher_strokes_append (wave, dot, 1);
  g_autoptr (GArray)       curves = usher_strokes_get_curves (strokes);
  const UsherInkCurve     *last = &g_array_index (curves, UsherInkCurve, 40);

  g_assert_cmpuint (curves->len, ==, 41);
  for (guint i = 1; i < 40; i++)
    {
      const UsherInkCurve *before = &g_array_index (curves, UsherInkCurve, i - 1);
      const UsherInkCurve *curve = &g_array_index (curves, UsherInkCurve, i);

      g_assert_cmpfloat (before->points[3].x, ==, curve->points[0].x);
      g_assert_cmpfloat (before->points[3].y, ==, curve->points[0].y);
      g_assert_cmpuint (curve->level, <, USHER_INK_N_LEVELS);
      g_assert_cmpfloat (curve->width, >, 0);
    }
  g_assert_cmpfloat (last->points[0].x, ==, 0.9);
  g_assert_cmpfloat (last->points[3].x, ==, 0.9);
}

static void
test_slow_is_wide (void)
{
  UsherStrokePoint         slow[20] = { 0 };
  UsherStrokePoint         quick[20] = { 0 };
  g_autoptr (UsherStrokes) slowly = NULL;
  g_autoptr (UsherStrokes) quickly = NULL;
  g_autoptr (GArray)       wide = NULL;
  g_autoptr (GArray)       thin = NULL;

  for (guint i = 0; i < 20; i++)
    {
      slow[i] = (UsherStrokePoint) { 0.1 + i * 0.03, 0.5, i * 200, 0 };
      quick[i] = (UsherStrokePoint) { 0.1 + i * 0.03, 0.5, i * 8, 0 };
    }
  slowly = write_points (slow, 20);
  quickly = write_points (quick, 20);
  wide = usher_strokes_get_curves (slowly);
  thin = usher_strokes_get_curves (quickly);
  g_assert_cmpfloat (g_array_index (wide, UsherInkCurve, 15).width, >, 1.5 * g_array_index (thin, UsherInkCurve, 15).width);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strokes/values", test_values);
  g_test_add_func ("/strokes/limits", test_limits);
  g_test_add_func ("/strokes/round-trip", test_round_trip);
  g_test_add_func ("/strokes/text", test_text);
  g_test_add_func ("/strokes/malformed", test_malformed);
  g_test_add_func ("/strokes/ink", test_ink);
  g_test_add_func ("/strokes/with-aspect", test_with_aspect);
  g_test_add_func ("/strokes/curves", test_curves);
  g_test_add_func ("/strokes/slow-is-wide", test_slow_is_wide);

  return g_test_run ();
}
