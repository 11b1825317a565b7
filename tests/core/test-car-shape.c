/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-car-shape.h"

static UsherCarZone
zone_at_units (double x,
               double y)
{
  return usher_car_shape_zone_at (x / USHER_CAR_WIDTH, y / USHER_CAR_HEIGHT);
}

static void
assert_zone (double      x,
             double      y,
             const char *nick)
{
  g_assert_cmpstr (usher_car_zone_to_string (zone_at_units (x, y)), ==, nick);
}

static void
test_nicks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  UsherCarZone           zone = USHER_CAR_ZONE_BONNET;
  UsherCarView           view = USHER_CAR_VIEW_REAR;

  for (guint i = 0; i < USHER_CAR_N_ZONES; i++)
    {
      const char *nick = usher_car_zone_to_string (i);

      g_assert_true (g_hash_table_add (seen, (char *) nick));
      g_assert_true (usher_car_zone_from_string (nick, &zone));
      g_assert_cmpint (zone, ==, i);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 22 + 1);

  for (guint i = 0; i < USHER_CAR_N_VIEWS; i++)
    {
      g_assert_true (usher_car_view_from_string (usher_car_view_to_string (i), &view));
      g_assert_cmpint (view, ==, i);
    }

  zone = USHER_CAR_ZONE_BONNET;
  g_assert_false (usher_car_zone_from_string ("Bonnet", &zone));
  g_assert_false (usher_car_zone_from_string ("", &zone));
  g_assert_false (usher_car_zone_from_string (NULL, &zone));
  g_assert_cmpint (zone, ==, USHER_CAR_ZONE_BONNET);
  g_assert_false (usher_car_view_from_string ("bottom", &view));
}

static void
test_centers (void)
{
  for (guint i = USHER_CAR_ZONE_NONE; i < USHER_CAR_N_ZONES; i++)
    {
      double x = -1;
      double y = -1;

      usher_car_shape_zone_center (i, &x, &y);
      g_assert_cmpstr (usher_car_zone_to_string (usher_car_shape_zone_at (x, y)), ==, usher_car_zone_to_string (i));
      g_assert_true (usher_car_shape_contains (x, y));
    }
}

/* The car drives to the left: the driver's left is the lower half, in the
 * front and the rear view too. */
static void
test_sides (void)
{
  assert_zone (450, 550, "left-front-door");
  assert_zone (450, 90, "right-front-door");
  assert_zone (550, 550, "left-rear-door");
  assert_zone (550, 90, "right-rear-door");
  assert_zone (350, 530, "left-front-fender");
  assert_zone (300, 415, "left-front-fender");
  assert_zone (300, 225, "right-front-fender");
  assert_zone (270, 585, "left-front-bumper");
  assert_zone (50, 400, "left-front-bumper");
  assert_zone (50, 240, "right-front-bumper");
  assert_zone (730, 585, "left-rear-bumper");
  assert_zone (950, 400, "left-rear-bumper");
  assert_zone (950, 240, "right-rear-bumper");
  assert_zone (415, 510, "left-mirror");
  assert_zone (415, 130, "right-mirror");
  assert_zone (130, 435, "left-mirror");
  assert_zone (870, 205, "right-mirror");
  assert_zone (500, 600, "left-sill");
  assert_zone (500, 40, "right-sill");
  assert_zone (110, 320, "bonnet");
  assert_zone (155, 320, "windscreen");
  assert_zone (840, 320, "rear-window");
  assert_zone (890, 320, "boot-lid");
  assert_zone (690, 415, "left-rear-fender");
}

/* The whole drawing is its own mirror image across the middle. */
static void
test_symmetry (void)
{
  for (double x = 1.5; x < USHER_CAR_WIDTH; x += 7)
    for (double y = 1.5; y < USHER_CAR_HEIGHT / 2 - 1; y += 7)
      {
        const char *right = usher_car_zone_to_string (zone_at_units (x, y));
        const char *left = usher_car_zone_to_string (zone_at_units (x, USHER_CAR_HEIGHT - y));

        if (g_str_has_prefix (left, "left-"))
          {
            g_assert_true (g_str_has_prefix (right, "right-"));
            g_assert_cmpstr (left + strlen ("left-"), ==, right + strlen ("right-"));
          }
        else
          g_assert_cmpstr (left, ==, right);
      }
}

static void
test_outside (void)
{
  static const double corners[][2] = { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 1, 1 }, { 0.1, 0.2 }, { 0.9, 0.85 } };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      g_assert_cmpint (usher_car_shape_zone_at (corners[i][0], corners[i][1]), ==, USHER_CAR_ZONE_NONE);
      g_assert_false (usher_car_shape_contains (corners[i][0], corners[i][1]));
    }
  g_assert_cmpint (usher_car_shape_zone_at (-3, 7), ==, USHER_CAR_ZONE_NONE);

  /* A wheel is part of the car, but of none of its zones. */
  g_assert_true (usher_car_shape_contains (657 / USHER_CAR_WIDTH, 600 / USHER_CAR_HEIGHT));
  assert_zone (657, 600, "none");
}

static void
test_views (void)
{
  g_assert_cmpint (usher_car_shape_view_at (0.5, 0.5), ==, USHER_CAR_VIEW_TOP);
  g_assert_cmpint (usher_car_shape_view_at (0.5, 0.85), ==, USHER_CAR_VIEW_LEFT);
  g_assert_cmpint (usher_car_shape_view_at (0.5, 0.15), ==, USHER_CAR_VIEW_RIGHT);
  g_assert_cmpint (usher_car_shape_view_at (0.1, 0.5), ==, USHER_CAR_VIEW_FRONT);
  g_assert_cmpint (usher_car_shape_view_at (0.9, 0.5), ==, USHER_CAR_VIEW_REAR);
  g_assert_cmpint (usher_car_shape_view_at (0, 1), ==, USHER_CAR_VIEW_FRONT);
}

static void
test_paths (void)
{
  guint               n_paths = 0;
  const UsherCarPath *paths = usher_car_shape_get_paths (&n_paths);
  gboolean            drawn[USHER_CAR_N_ZONES] = { FALSE };

  g_assert_cmpuint (n_paths, >, 80);
  for (guint i = 0; i < n_paths; i++)
    {
      const UsherCarPath *path = &paths[i];

      drawn[path->zone] = TRUE;
      g_assert_cmpuint (path->n_segments, >=, 2);
      g_assert_cmpint (path->segments[0].operation, ==, USHER_CAR_MOVE);
      if (path->style != USHER_CAR_STYLE_LINE)
        g_assert_cmpint (path->segments[path->n_segments - 1].operation, ==, USHER_CAR_CLOSE);

      for (guint j = 0; j < path->n_segments; j++)
        {
          const UsherCarSegment *segment = &path->segments[j];
          guint                  n = segment->operation == USHER_CAR_CURVE ? 3 : segment->operation != USHER_CAR_CLOSE;

          for (guint k = 0; k < n; k++)
            {
              g_assert_cmpfloat (segment->points[k].x, >, 4);
              g_assert_cmpfloat (segment->points[k].x, <, USHER_CAR_WIDTH - 4);
              g_assert_cmpfloat (segment->points[k].y, >, 4);
              g_assert_cmpfloat (segment->points[k].y, <, USHER_CAR_HEIGHT - 4);
            }
        }
    }
  for (guint i = 0; i < USHER_CAR_N_ZONES; i++)
    g_assert_true (drawn[i]);
}

static void
assert_next (const char       *from,
             UsherCarDirection direction,
             const char       *to)
{
  UsherCarZone zone = USHER_CAR_ZONE_NONE;

  g_assert_true (usher_car_zone_from_string (from, &zone));
  g_assert_cmpstr (usher_car_zone_to_string (usher_car_shape_next_zone (zone, direction)), ==, to);
}

static void
test_next_zone (void)
{
  gboolean reached[USHER_CAR_N_ZONES] = { FALSE };
  GQueue   queue = G_QUEUE_INIT;

  assert_next ("bonnet", USHER_CAR_RIGHTWARD, "windscreen");
  assert_next ("windscreen", USHER_CAR_RIGHTWARD, "roof-front");
  assert_next ("boot-lid", USHER_CAR_LEFTWARD, "rear-window");
  assert_next ("left-front-door", USHER_CAR_RIGHTWARD, "left-rear-door");
  assert_next ("left-sill", USHER_CAR_DOWNWARD, "left-sill");

  /* No zone is out of the arrows' reach. */
  g_queue_push_tail (&queue, GUINT_TO_POINTER (USHER_CAR_ZONE_BONNET));
  while (!g_queue_is_empty (&queue))
    {
      UsherCarZone zone = GPOINTER_TO_UINT (g_queue_pop_head (&queue));

      if (reached[zone])
        continue;
      reached[zone] = TRUE;
      for (guint direction = USHER_CAR_LEFTWARD; direction <= USHER_CAR_DOWNWARD; direction++)
        g_queue_push_tail (&queue, GUINT_TO_POINTER (usher_car_shape_next_zone (zone, direction)));
    }
  for (guint i = USHER_CAR_ZONE_NONE + 1; i < USHER_CAR_N_ZONES; i++)
    {
      g_test_message ("%s", usher_car_zone_to_string (i));
      g_assert_true (reached[i]);
    }
}

static void
test_captions (void)
{
  for (guint i = 0; i < USHER_CAR_N_VIEWS; i++)
    {
      double x = -1;
      double y = -1;

      usher_car_shape_caption_center (i, &x, &y);
      if (i == USHER_CAR_VIEW_TOP)
        continue;
      for (double dx = -0.08; dx <= 0.08; dx += 0.01)
        for (double dy = -0.02; dy <= 0.02; dy += 0.01)
          g_assert_false (usher_car_shape_contains (x + dx, y + dy));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/car-shape/nicks", test_nicks);
  g_test_add_func ("/car-shape/centers", test_centers);
  g_test_add_func ("/car-shape/sides", test_sides);
  g_test_add_func ("/car-shape/symmetry", test_symmetry);
  g_test_add_func ("/car-shape/outside", test_outside);
  g_test_add_func ("/car-shape/views", test_views);
  g_test_add_func ("/car-shape/paths", test_paths);
  g_test_add_func ("/car-shape/next-zone", test_next_zone);
  g_test_add_func ("/car-shape/captions", test_captions);

  return g_test_run ();
}
