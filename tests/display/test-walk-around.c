/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-closing.h"
#include "usher-car-diagram.h"
#include "usher-car-labels.h"
#include "usher-order-page.h"
#include "usher-print-preview.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

/* The walk-around of a car that was here before, with a scratch. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  gint64             order_id;
  GtkWidget         *window;
  UsherOrderFile    *file; /* as it was read last */
} Fixture;

static void
open_page (Fixture *fixture)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (usher_order_page_new (fixture->desk, fixture->order_id));
  GtkWidget         *view = adw_navigation_view_new ();

  fixture->window = adw_window_new ();
  usher_closing_install (GTK_WINDOW (fixture->window), fixture->desk);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
  adw_window_set_content (ADW_WINDOW (fixture->window), view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  usher_test_wait_to_see (fixture->window, "京A·12345");
  usher_order_page_show_step (USHER_ORDER_PAGE (page), USHER_STEP_WALK_AROUND);
  usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "Headlamps");
}

static void
add_checklist (UsherTestWorkshop *workshop)
{
  usher_test_run_sql (workshop,
                      "INSERT INTO checklist_item (version, position, item_group, code, name, name_en)"
                      " VALUES (1, 1, 'exterior', 'E01', '前大灯', 'Headlamps'),"
                      "        (1, 2, 'exterior', 'E02', '雨刮', 'Wipers'),"
                      "        (1, 3, 'tyres', 'T01', 'A & B <张>', 'A & B <张>')");
}

static void
leave_scratch (UsherTestWorkshop *workshop,
               gint64             order_id)
{
  UsherOrderStore            *store = usher_session_get_orders (workshop->session);
  g_autoptr (UsherDamageMark) mark = usher_damage_mark_new (0.31, 0.5, USHER_CAR_ZONE_BONNET, USHER_DAMAGE_SCRATCH,
                                                            USHER_DAMAGE_MEDIUM);
  g_autoptr (GPtrArray)       marks = usher_damage_marks_add (NULL, mark);
  g_autoptr (GPtrArray)       saved = NULL;
  g_autoptr (GAsyncResult)    result = NULL;

  usher_order_store_save_marks_async (store, order_id, marks, NULL, NULL, usher_test_take_result_cb, &result);
  saved = usher_order_store_save_marks_finish (store, usher_test_wait_for_result (&result), NULL);
  g_assert_nonnull (saved);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder) last_time = NULL;
  g_autoptr (UsherOrder) order = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  add_checklist (fixture->workshop);
  last_time = usher_test_walk_in (fixture->workshop, "京A12345", "保养");
  last_time->odometer = 42310;
  g_object_unref (usher_test_save_head (fixture->workshop, last_time, NULL));
  leave_scratch (fixture->workshop, last_time->parent_instance.id);
  usher_clock_advance (fixture->workshop->clock, 3600);
  order = usher_test_come_again (fixture->workshop, last_time);
  fixture->order_id = order->parent_instance.id;
  open_page (fixture);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      usher_test_spin_until (is_closed, fixture, "the window is closed");
    }
  usher_test_spin_ms (50);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

/* What stands in the workshop, not what is on the screen. */
static UsherOrderFile *
read_order (Fixture *fixture)
{
  g_clear_object (&fixture->file);
  fixture->file = usher_test_load (fixture->workshop, fixture->order_id);

  return fixture->file;
}

static GtkWidget *
get_button (Fixture    *fixture,
            const char *name)
{
  return usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);
}

static gboolean
odometer_is_saved (gpointer data)
{
  return read_order (data)->order->odometer == 43000;
}

static gboolean
reason_is_saved (gpointer data)
{
  return g_str_equal (read_order (data)->order->odometer_reason, "更换仪表");
}

static void
test_odometer (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *odometer = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Odometer");

  usher_test_type (odometer, "43000");
  usher_test_spin_until (odometer_is_saved, fixture, "the odometer is saved while it is typed");
  g_assert_false (usher_test_sees (fixture->window, "last visit,"));

  usher_test_clear_and_type (odometer, "42000");
  usher_test_wait_to_see (fixture->window, "Less than at the last visit, 42,310 km: please say why");
  usher_test_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Why it is less"), "更换仪表");
  usher_test_spin_until (reason_is_saved, fixture, "the reason is saved");
  g_assert_cmpint (fixture->file->order->odometer, ==, 42000);

  usher_test_clear_and_type (odometer, "423100");
  usher_test_wait_to_see (fixture->window, "Much more than at the last visit");
}

static void
add_by_list (Fixture    *fixture,
             const char *note)
{
  GtkWidget *entry = NULL;

  usher_test_press (get_button (fixture, "Add Damage…"));
  entry = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Note");
  usher_test_type (entry, note);
  /* Enter in the note. */
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  usher_test_wait_until_gone (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Note");
}

static gboolean
has_one_mark (gpointer data)
{
  return read_order (data)->marks->len == 1;
}

static gboolean
has_two_marks (gpointer data)
{
  return read_order (data)->marks->len == 2;
}

static gboolean
has_no_mark (gpointer data)
{
  return read_order (data)->marks->len == 0;
}

static gboolean
is_on_car (GtkWidget  *root,
           const char *name)
{
  GtkWidget *diagram = usher_test_get (root, GTK_ACCESSIBLE_ROLE_GROUP, "Car Diagram");

  return usher_test_find (diagram, USHER_TEST_ANY_ROLE, name) != NULL;
}

static void
test_mark_without_pointer (Fixture      *fixture,
                           gconstpointer data)
{
  const UsherDamageMark *mark = NULL;

  add_by_list (fixture, "A & B <张>");
  usher_test_spin_until (has_one_mark, fixture, "the mark is saved");
  mark = g_ptr_array_index (fixture->file->marks, 0);
  g_assert_cmpint (mark->zone, ==, USHER_CAR_ZONE_LEFT_FRONT_BUMPER);
  g_assert_cmpstr (mark->note, ==, "A & B <张>");
  g_assert_true (is_on_car (fixture->window, "Mark 1: Scratch, Light, Left front bumper"));
  usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Mark 1: Scratch, Light, Left front bumper");
  g_assert_true (usher_test_sees (fixture->window, "Left front bumper: A & B <张>"));

  add_by_list (fixture, "");
  usher_test_spin_until (has_two_marks, fixture, "the second mark is saved");
  usher_test_press (get_button (fixture, "Remove mark 1"));
  usher_test_spin_until (has_one_mark, fixture, "the mark is removed");
  g_assert_true (usher_test_sees (fixture->window, "Damage: 1 mark"));
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_spin_until (has_two_marks, fixture, "the mark is back");
  mark = g_ptr_array_index (fixture->file->marks, 0);
  g_assert_cmpstr (mark->note, ==, "A & B <张>");
}

static void
test_mark_on_car (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget             *diagram = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_GROUP, "Car Diagram");
  const UsherDamageMark *mark = NULL;

  g_signal_emit_by_name (diagram, "zone-activated", 0.45, 0.86, USHER_CAR_ZONE_LEFT_FRONT_DOOR);
  usher_test_press (get_button (fixture, "Add"));
  usher_test_spin_until (has_one_mark, fixture, "the mark is saved");
  mark = g_ptr_array_index (fixture->file->marks, 0);
  g_assert_cmpfloat_with_epsilon (mark->x, 0.45, 0.001);
  g_assert_cmpfloat_with_epsilon (mark->y, 0.86, 0.001);
  g_assert_cmpuint (usher_car_diagram_get_selected (USHER_CAR_DIAGRAM (diagram)), ==, 1);

  /* Selected already: pressing it opens it. */
  g_signal_emit_by_name (diagram, "mark-activated", 1);
  usher_test_press (get_button (fixture, "Remove Mark"));
  usher_test_spin_until (has_no_mark, fixture, "the mark is removed");
}

static void
test_row_and_marker (Fixture      *fixture,
                     gconstpointer data)
{
  UsherCarDiagram *diagram =
      USHER_CAR_DIAGRAM (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_GROUP, "Car Diagram"));
  GtkWidget *row = NULL;

  add_by_list (fixture, "");
  add_by_list (fixture, "");
  row = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Mark 1: Scratch, Light, Left front bumper");
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  g_assert_cmpuint (usher_car_diagram_get_selected (diagram), ==, 1);
  g_signal_emit_by_name (diagram, "mark-activated", 2);
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
}

static void
test_carry_over (Fixture      *fixture,
                 gconstpointer data)
{
  const UsherDamageMark *mark = NULL;

  g_assert_true (is_on_car (fixture->window, "Mark 1 from the last visit: Scratch, Medium, Bonnet"));
  usher_test_press (get_button (fixture, "Carry over mark 1"));
  usher_test_spin_until (has_one_mark, fixture, "the mark is carried over");
  mark = g_ptr_array_index (fixture->file->marks, 0);
  g_assert_true (mark->earlier);
  usher_test_wait_until_gone (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Carry over mark 1");
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_spin_until (has_no_mark, fixture, "it is taken back");

  usher_test_press (get_button (fixture, "Carry Over All"));
  usher_test_spin_until (has_one_mark, fixture, "all marks are carried over");
}

static UsherCheckResult
get_result (Fixture *fixture,
            guint    i)
{
  return ((UsherCheckItem *) g_ptr_array_index (read_order (fixture)->checklist, i))->result;
}

static gboolean
first_is_bad (gpointer data)
{
  return get_result (data, 0) == USHER_CHECK_RESULT_BAD;
}

static gboolean
rest_is_ok (gpointer data)
{
  return get_result (data, 1) == USHER_CHECK_RESULT_OK && get_result (data, 2) == USHER_CHECK_RESULT_OK;
}

static gboolean
rest_is_open (gpointer data)
{
  return get_result (data, 1) == USHER_CHECK_RESULT_NOT_CHECKED && get_result (data, 2) == USHER_CHECK_RESULT_NOT_CHECKED;
}

static gboolean
first_is_open (gpointer data)
{
  return get_result (data, 0) == USHER_CHECK_RESULT_NOT_CHECKED;
}

static gboolean
note_is_saved (gpointer data)
{
  return g_str_equal (((UsherCheckItem *) g_ptr_array_index (read_order (data)->checklist, 0))->note, "左灯不亮");
}

static gboolean
first_is_ok (gpointer data)
{
  return get_result (data, 0) == USHER_CHECK_RESULT_OK;
}

/* Presses and lets go in the middle of a toggle, as far as the group hears of it. */
static void
click_toggle (GtkWidget  *group,
              const char *name)
{
  GtkWidget             *toggle = usher_test_get (group, GTK_ACCESSIBLE_ROLE_RADIO, name);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (group);
  graphene_rect_t        bounds;
  graphene_point_t       middle;

  g_assert_true (gtk_widget_compute_bounds (toggle, group, &bounds));
  graphene_rect_get_center (&bounds, &middle);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller))
        continue;
      g_signal_emit_by_name (controller, "pressed", 1, (double) middle.x, (double) middle.y);
      g_signal_emit_by_name (controller, "released", 1, (double) middle.x, (double) middle.y);
    }
}

/* Nothing is set by default, and what was set can be unset: by its key, and by
 * pressing it again. */
static void
test_unset (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *headlamps = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "Headlamps");

  g_assert_cmpuint (adw_toggle_group_get_active (ADW_TOGGLE_GROUP (headlamps)), ==, GTK_INVALID_LIST_POSITION);
  gtk_widget_child_focus (headlamps, GTK_DIR_TAB_FORWARD);
  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  usher_test_spin_until (first_is_ok, fixture, "1 says OK");
  g_assert_true (usher_test_shortcut (fixture->window, "Delete"));
  usher_test_spin_until (first_is_open, fixture, "Delete takes it back");

  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  usher_test_spin_until (first_is_ok, fixture, "1 says OK");
  click_toggle (headlamps, "Bad");
  g_assert_cmpuint (adw_toggle_group_get_active (ADW_TOGGLE_GROUP (headlamps)), ==, 0);
  click_toggle (headlamps, "OK");
  usher_test_spin_until (first_is_open, fixture, "pressing it again takes it back");
}

static void
test_checklist (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *headlamps = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "Headlamps");

  g_assert_true (usher_test_sees (fixture->window, "0 of 3"));
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (headlamps), 2);
  usher_test_spin_until (first_is_bad, fixture, "the result is saved");
  usher_test_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Note on Headlamps"), "左灯不亮");
  usher_test_spin_until (note_is_saved, fixture, "the note is saved");
  usher_test_wait_to_see (fixture->window, "1 of 3");

  usher_test_press (get_button (fixture, "Mark the Rest as OK"));
  usher_test_spin_until (rest_is_ok, fixture, "the rest is OK");
  g_assert_true (first_is_bad (fixture));
  usher_test_wait_to_see (fixture->window, "3 of 3");
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_spin_until (rest_is_open, fixture, "the rest is open again");
  g_assert_true (first_is_bad (fixture));

  /* Whoever erred takes the result back altogether. */
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (headlamps), GTK_INVALID_LIST_POSITION);
  usher_test_spin_until (first_is_open, fixture, "the result is taken back");
}

static gboolean
is_focused (gpointer data)
{
  Fixture *fixture = data;

  return usher_test_focus_is (fixture->window,
                              usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Odometer"));
}

static GtkWidget *
find_blocker (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = GTK_IS_BUTTON (child) ? usher_test_name (child) : NULL;
      GtkWidget       *found = NULL;

      if (name != NULL && gtk_widget_get_mapped (child) && strstr (name, "odometer") != NULL)
        return child;
      found = find_blocker (child);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_blocker (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *blocker = find_blocker (fixture->window);

  g_assert_nonnull (blocker);
  gtk_widget_grab_focus (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Belongings"));
  usher_test_press (blocker);
  usher_test_spin_until (is_focused, fixture, "the focus is on the odometer");
}

static GtkWindow *
find_preview (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *i = windows; i != NULL; i = i->next)
    if (USHER_IS_PRINT_PREVIEW (i->data))
      return i->data;

  return NULL;
}

static gboolean
has_preview (gpointer data)
{
  return find_preview () != NULL;
}

static void
test_check_in_sheet (Fixture      *fixture,
                     gconstpointer data)
{
  usher_test_press (get_button (fixture, "Check-In Sheet…"));
  usher_test_spin_until (has_preview, fixture, "the preview of the check-in sheet");
  gtk_window_destroy (find_preview ());
}

static void
test_cancelled_is_read_only (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (UsherOrder) cancelled = usher_test_cancel (fixture->workshop, fixture->order_id, NULL);

  g_assert_nonnull (cancelled);
  usher_test_spin_ms (300);
  g_assert_false (gtk_widget_is_sensitive (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Odometer")));
  g_assert_false (gtk_widget_is_sensitive (get_button (fixture, "Add Damage…")));
  g_assert_true (gtk_widget_is_sensitive (get_button (fixture, "Check-In Sheet…")));
}

static void
check_names (GtkWidget *root)
{
  g_autoptr (GPtrArray) problems = usher_test_accessible_name_problems (root);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *note = NULL;

  add_by_list (fixture, "");
  check_names (fixture->window);
  usher_test_press (get_button (fixture, "Add Damage…"));
  note = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Note");
  check_names (gtk_widget_get_ancestor (note, ADW_TYPE_TOOLBAR_VIEW));
  usher_test_press (get_button (fixture, "Cancel"));
}

#define ADD(name, func) g_test_add ("/walk-around/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  ADD ("odometer", test_odometer);
  ADD ("mark-without-pointer", test_mark_without_pointer);
  ADD ("mark-on-car", test_mark_on_car);
  ADD ("row-and-marker", test_row_and_marker);
  ADD ("carry-over", test_carry_over);
  ADD ("checklist", test_checklist);
  ADD ("unset", test_unset);
  ADD ("blocker", test_blocker);
  ADD ("check-in-sheet", test_check_in_sheet);
  ADD ("cancelled-is-read-only", test_cancelled_is_read_only);
  ADD ("names", test_names);

  return g_test_run ();
}
