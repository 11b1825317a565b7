/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The car on which damage is marked: by pointer, by keyboard, at any size. */

#include "config.h"

#include "usher-car-diagram.h"
#include "usher-car-labels.h"
#include "usher-test-ui.h"

typedef struct
{
  GtkWidget   *window;
  GtkWidget   *diagram;
  guint        n_zones;
  UsherCarZone zone;
  double       x;
  double       y;
  guint        n_marks;
  guint        number;
} Page;

static void
on_zone_activated_cb (UsherCarDiagram *diagram,
                      double           x,
                      double           y,
                      guint            zone,
                      gpointer         user_data)
{
  Page *page = user_data;

  page->n_zones++;
  page->zone = zone;
  page->x = x;
  page->y = y;
}

static void
on_mark_activated_cb (UsherCarDiagram *diagram,
                      guint            number,
                      gpointer         user_data)
{
  Page *page = user_data;

  page->n_marks++;
  page->number = number;
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_width (data) > 100;
}

static Page *
page_new (int width,
          int height)
{
  Page      *page = g_new0 (Page, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->diagram = usher_car_diagram_new ();
  gtk_widget_set_vexpand (page->diagram, TRUE);
  g_signal_connect (page->diagram, "zone-activated", G_CALLBACK (on_zone_activated_cb), page);
  g_signal_connect (page->diagram, "mark-activated", G_CALLBACK (on_mark_activated_cb), page);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Before"));
  gtk_box_append (GTK_BOX (box), page->diagram);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("After"));

  page->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (page->window), width, height);
  adw_window_set_content (ADW_WINDOW (page->window), box);
  gtk_window_present (GTK_WINDOW (page->window));
  usher_test_spin_until (has_size, page->diagram, "the diagram");
  return page;
}

static void
page_free (Page *page)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

/* Puts a mark on each of @zones, the first of them from the last visit. */
static void
page_mark (Page               *page,
           const UsherCarZone *zones,
           guint               n_zones)
{
  g_autoptr (GPtrArray) marks = usher_damage_marks_new ();

  for (guint i = 0; i < n_zones; i++)
    {
      g_autoptr (GPtrArray)       before = g_steal_pointer (&marks);
      g_autoptr (UsherDamageMark) mark = NULL;
      double                      x = 0;
      double                      y = 0;

      usher_damage_marks_find_free_point (before, zones[i], &x, &y);
      mark = usher_damage_mark_new (x, y, zones[i], USHER_DAMAGE_SCRATCH, USHER_DAMAGE_LIGHT);
      mark->earlier = i == 0;
      marks = usher_damage_marks_add (before, mark);
    }
  usher_car_diagram_set_marks (USHER_CAR_DIAGRAM (page->diagram), marks);
  usher_test_spin_ms (50);
}

/* The pointer's click, at the gesture that would hear it. */
static void
page_click (Page  *page,
            double x,
            double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page->diagram);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

static void
page_click_place (Page  *page,
                  double x,
                  double y)
{
  graphene_point_t point;

  usher_car_diagram_to_widget (USHER_CAR_DIAGRAM (page->diagram), x, y, &point);
  page_click (page, point.x, point.y);
}

static GtkWidget *
page_get_button (Page       *page,
                 const char *name)
{
  return usher_test_get (page->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);
}

static void
test_every_zone_has_a_name_and_answers (void)
{
  g_autoptr (Page) page = page_new (900, 640);

  for (guint zone = USHER_CAR_ZONE_NONE + 1; zone < USHER_CAR_N_ZONES; zone++)
    {
      /* As a press without its quarter of a second; pressing is tested below. */
      g_signal_emit_by_name (page_get_button (page, usher_car_zone_get_label (zone)), "clicked");
      g_assert_cmpuint (page->n_zones, ==, zone);
      g_assert_cmpint (page->zone, ==, zone);
      g_assert_cmpint (usher_car_shape_zone_at (page->x, page->y), ==, zone);
    }
  gtk_test_accessible_assert_role (page->diagram, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (page->diagram, GTK_ACCESSIBLE_PROPERTY_LABEL, "Car diagram");
}

static void
test_arrows_walk_the_zones (void)
{
  g_autoptr (Page) page = page_new (900, 640);

  g_assert_true (gtk_widget_grab_focus (page->diagram));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Bonnet")));
  g_assert_true (usher_test_shortcut (page->window, "Right"));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Windscreen")));
  g_assert_true (usher_test_shortcut (page->window, "Right"));
  g_assert_true (usher_test_shortcut (page->window, "Left"));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Windscreen")));

  usher_test_press (gtk_root_get_focus (GTK_ROOT (page->window)));
  g_assert_cmpint (page->zone, ==, USHER_CAR_ZONE_WINDSCREEN);
  /* A shortcut of the page is left alone. */
  g_assert_false (usher_test_shortcut (page->window, "<Alt>Right"));
}

static void
test_tab_goes_by_number (void)
{
  static const UsherCarZone zones[] = { USHER_CAR_ZONE_LEFT_SILL, USHER_CAR_ZONE_RIGHT_SILL, USHER_CAR_ZONE_ROOF_REAR };
  g_autoptr (Page)          page = page_new (900, 640);

  page_mark (page, zones, G_N_ELEMENTS (zones));
  gtk_widget_grab_focus (page_get_button (page, "Before"));
  g_assert_true (usher_test_tab (page->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Bonnet")));
  g_assert_true (usher_test_tab (page->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Mark 1 from the last visit: Scratch, Light, Left sill")));
  g_assert_true (usher_test_tab (page->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Mark 2: Scratch, Light, Right sill")));
  g_assert_true (usher_test_shortcut (page->window, "Right"));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Mark 3: Scratch, Light, Rear of roof")));
  g_assert_true (usher_test_tab (page->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "After")));
  g_assert_true (usher_test_tab (page->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Mark 3: Scratch, Light, Rear of roof")));
}

static void
test_a_mark_stays_at_its_place (void)
{
  static const int          sizes[][2] = { { 500, 480 }, { 1100, 820 }, { 1400, 500 } };
  static const UsherCarZone zones[] = { USHER_CAR_ZONE_LEFT_FRONT_DOOR, USHER_CAR_ZONE_RIGHT_REAR_BUMPER, USHER_CAR_ZONE_BONNET };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (Page) page = page_new (sizes[i][0], sizes[i][1]);
      GPtrArray       *marks = NULL;

      page_mark (page, zones, G_N_ELEMENTS (zones));
      marks = usher_car_diagram_get_marks (USHER_CAR_DIAGRAM (page->diagram));
      for (guint j = 0; j < marks->len; j++)
        {
          const UsherDamageMark *mark = g_ptr_array_index (marks, j);
          g_autofree char       *name = usher_damage_mark_describe (mark);
          GtkWidget             *marker = page_get_button (page, name);
          graphene_rect_t        bounds;
          graphene_point_t       center;
          double                 x = 0;
          double                 y = 0;

          g_assert_true (gtk_widget_compute_bounds (marker, page->diagram, &bounds));
          g_assert_cmpfloat (bounds.size.width, >=, 44);
          g_assert_cmpfloat (bounds.size.height, >=, 44);
          graphene_rect_get_center (&bounds, &center);
          usher_car_diagram_from_widget (USHER_CAR_DIAGRAM (page->diagram), &center, &x, &y);
          g_assert_cmpfloat_with_epsilon (x, mark->x, 0.0005);
          g_assert_cmpfloat_with_epsilon (y, mark->y, 0.0005);
        }
    }
}

static void
test_clicks_hit_zones_by_shape (void)
{
  static const int sizes[][2] = { { 500, 480 }, { 1100, 820 }, { 1400, 500 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (Page) page = page_new (sizes[i][0], sizes[i][1]);

      page_click_place (page, 0.43, 0.86);
      g_assert_cmpint (page->zone, ==, USHER_CAR_ZONE_LEFT_FRONT_DOOR);
      g_assert_cmpfloat_with_epsilon (page->x, 0.43, 0.0001);
      g_assert_cmpfloat_with_epsilon (page->y, 0.86, 0.0001);
      g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Left front door")));
      page_click_place (page, 0.43, 0.14);
      g_assert_cmpint (page->zone, ==, USHER_CAR_ZONE_RIGHT_FRONT_DOOR);

      /* A wheel is no zone, but can be marked; beside the car is nothing. */
      page_click_place (page, 0.657, 0.93);
      g_assert_cmpuint (page->n_zones, ==, 3);
      g_assert_cmpint (page->zone, ==, USHER_CAR_ZONE_NONE);
      page_click_place (page, 0.02, 0.02);
      page_click (page, 1, 1);
      g_assert_cmpuint (page->n_zones, ==, 3);
    }
}

static void
test_the_nearest_mark_wins (void)
{
  static const UsherCarZone zones[] = { USHER_CAR_ZONE_LEFT_FRONT_DOOR, USHER_CAR_ZONE_LEFT_FRONT_DOOR };
  g_autoptr (Page)          page = page_new (500, 480);
  const UsherDamageMark    *first = NULL;
  const UsherDamageMark    *second = NULL;
  graphene_point_t          one;
  graphene_point_t          two;

  page_mark (page, zones, G_N_ELEMENTS (zones));
  first = usher_damage_marks_find (usher_car_diagram_get_marks (USHER_CAR_DIAGRAM (page->diagram)), 1);
  second = usher_damage_marks_find (usher_car_diagram_get_marks (USHER_CAR_DIAGRAM (page->diagram)), 2);
  usher_car_diagram_to_widget (USHER_CAR_DIAGRAM (page->diagram), first->x, first->y, &one);
  usher_car_diagram_to_widget (USHER_CAR_DIAGRAM (page->diagram), second->x, second->y, &two);
  /* Their targets overlap in this size. */
  g_assert_cmpfloat (graphene_point_distance (&one, &two, NULL, NULL), <, 44);

  page_click (page, one.x * 0.6 + two.x * 0.4, one.y * 0.6 + two.y * 0.4);
  g_assert_cmpuint (page->number, ==, 1);
  page_click (page, one.x * 0.4 + two.x * 0.6, one.y * 0.4 + two.y * 0.6);
  g_assert_cmpuint (page->number, ==, 2);
  g_assert_cmpuint (page->n_marks, ==, 2);
  g_assert_cmpuint (page->n_zones, ==, 0);

  page_click (page, one.x - 30, one.y);
  g_assert_cmpuint (page->n_marks, ==, 2);
  g_assert_cmpuint (page->n_zones, ==, 1);
}

static void
test_read_only (void)
{
  static const UsherCarZone zones[] = { USHER_CAR_ZONE_BONNET };
  g_autoptr (Page)          page = page_new (900, 640);

  page_mark (page, zones, G_N_ELEMENTS (zones));
  usher_car_diagram_set_editable (USHER_CAR_DIAGRAM (page->diagram), FALSE);
  page_click_place (page, 0.43, 0.86);
  g_assert_cmpuint (page->n_zones, ==, 0);

  gtk_widget_grab_focus (page_get_button (page, "Before"));
  g_assert_true (usher_test_tab (page->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Mark 1 from the last visit: Scratch, Light, Bonnet")));
  usher_test_press (gtk_root_get_focus (GTK_ROOT (page->window)));
  g_assert_cmpuint (page->number, ==, 1);
}

static void
test_focus_outlives_a_change (void)
{
  static const UsherCarZone zones[] = { USHER_CAR_ZONE_BONNET, USHER_CAR_ZONE_ROOF_FRONT, USHER_CAR_ZONE_LEFT_SILL };
  g_autoptr (Page)          page = page_new (900, 640);
  g_autoptr (GPtrArray)     fewer = NULL;

  page_mark (page, zones, G_N_ELEMENTS (zones));
  gtk_widget_grab_focus (page_get_button (page, "Mark 2: Scratch, Light, Front of roof"));
  fewer = usher_damage_marks_remove (usher_car_diagram_get_marks (USHER_CAR_DIAGRAM (page->diagram)), 2);
  usher_car_diagram_set_marks (USHER_CAR_DIAGRAM (page->diagram), fewer);
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Mark 2: Scratch, Light, Left sill")));

  usher_car_diagram_set_marks (USHER_CAR_DIAGRAM (page->diagram), NULL);
  g_assert_true (usher_test_focus_is (page->window, page_get_button (page, "Bonnet")));
}

static void
test_selected_and_note (void)
{
  static const UsherCarZone   zones[] = { USHER_CAR_ZONE_BONNET, USHER_CAR_ZONE_ROOF_FRONT };
  g_autoptr (Page)            page = page_new (900, 640);
  g_autoptr (GPtrArray)       noted = NULL;
  g_autoptr (UsherDamageMark) mark = NULL;
  GtkWidget                  *marker = NULL;

  page_mark (page, zones, G_N_ELEMENTS (zones));
  mark = usher_damage_mark_copy (usher_damage_marks_find (usher_car_diagram_get_marks (USHER_CAR_DIAGRAM (page->diagram)), 2));
  g_set_str (&mark->note, "Hail");
  noted = usher_damage_marks_replace (usher_car_diagram_get_marks (USHER_CAR_DIAGRAM (page->diagram)), mark);
  g_object_set (page->diagram, "marks", noted, "selected", 2, NULL);

  marker = page_get_button (page, "Mark 2: Scratch, Light, Front of roof");
  gtk_test_accessible_assert_property (marker, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Hail");
  gtk_test_accessible_assert_state (marker, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_object_set (page->diagram, "selected", 0, NULL);
  gtk_test_accessible_assert_state (marker, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

static void
on_invalidate_contents_cb (GdkPaintable *paintable,
                           gpointer      user_data)
{
  guint *n_redraws = user_data;

  (*n_redraws)++;
}

/* The theme knows nothing of markers, so that their ring is their own task. */
static void
test_the_focus_ring_follows_the_focus (void)
{
  static const UsherCarZone zones[] = { USHER_CAR_ZONE_BONNET, USHER_CAR_ZONE_ROOF_REAR };
  g_autoptr (Page)          page = page_new (900, 640);
  g_autoptr (GdkPaintable)  picture = NULL;
  GtkWidget                *marker = NULL;
  guint                     n_redraws = 0;

  page_mark (page, zones, G_N_ELEMENTS (zones));
  gtk_window_set_focus_visible (GTK_WINDOW (page->window), TRUE);
  marker = page_get_button (page, "Mark 2: Scratch, Light, Rear of roof");
  picture = gtk_widget_paintable_new (marker);
  g_signal_connect (picture, "invalidate-contents", G_CALLBACK (on_invalidate_contents_cb), &n_redraws);
  usher_test_spin_ms (100);

  n_redraws = 0;
  gtk_widget_grab_focus (marker);
  usher_test_spin_ms (100);
  g_assert_cmpuint (n_redraws, >, 0);

  n_redraws = 0;
  gtk_widget_grab_focus (page_get_button (page, "After"));
  usher_test_spin_ms (100);
  g_assert_cmpuint (n_redraws, >, 0);
}

static void
test_everything_has_a_name (void)
{
  static const UsherCarZone zones[] = { USHER_CAR_ZONE_BONNET, USHER_CAR_ZONE_RIGHT_MIRROR };
  g_autoptr (Page)          page = page_new (900, 640);
  g_autoptr (GPtrArray)     problems = NULL;

  page_mark (page, zones, G_N_ELEMENTS (zones));
  problems = usher_test_accessible_name_problems (page->window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/car-diagram/every-zone-has-a-name-and-answers", test_every_zone_has_a_name_and_answers);
  g_test_add_func ("/car-diagram/arrows-walk-the-zones", test_arrows_walk_the_zones);
  g_test_add_func ("/car-diagram/tab-goes-by-number", test_tab_goes_by_number);
  g_test_add_func ("/car-diagram/a-mark-stays-at-its-place", test_a_mark_stays_at_its_place);
  g_test_add_func ("/car-diagram/clicks-hit-zones-by-shape", test_clicks_hit_zones_by_shape);
  g_test_add_func ("/car-diagram/the-nearest-mark-wins", test_the_nearest_mark_wins);
  g_test_add_func ("/car-diagram/read-only", test_read_only);
  g_test_add_func ("/car-diagram/focus-outlives-a-change", test_focus_outlives_a_change);
  g_test_add_func ("/car-diagram/selected-and-note", test_selected_and_note);
  g_test_add_func ("/car-diagram/the-focus-ring-follows-the-focus", test_the_focus_ring_follows_the_focus);
  g_test_add_func ("/car-diagram/everything-has-a-name", test_everything_has_a_name);

  return g_test_run ();
}
