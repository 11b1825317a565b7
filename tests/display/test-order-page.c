/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-closing.h"
#include "usher-customer-store.h"
#include "usher-order-page.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

/* A window with the page of an order whose car has just come. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  gint64             order_id;
  GtkWidget         *window;
  AdwNavigationView *view;
} Fixture;

static void
open_page (Fixture *fixture)
{
  fixture->window = adw_window_new ();
  usher_closing_install (GTK_WINDOW (fixture->window), fixture->desk);
  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_push (fixture->view, ADW_NAVIGATION_PAGE (usher_order_page_new (fixture->desk, fixture->order_id)));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  usher_test_wait_to_see (fixture->window, "京A·12345");
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  usher_test_spin_until (is_closed, fixture, "the window is closed");
}

static void
reopen (Fixture *fixture)
{
  close_window (fixture);
  open_page (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder) order = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_walk_in (fixture->workshop, "京A12345", "刹车异响");
  fixture->order_id = order->parent_instance.id;
  open_page (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    close_window (fixture);
  usher_test_spin_ms (50);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static GtkWidget *
get_field (Fixture    *fixture,
           const char *name)
{
  return usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, name);
}

static gboolean
name_is_saved (gpointer data)
{
  Fixture                   *fixture = data;
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->order_id);

  return g_str_equal (file->customer->name, "A & B <张>");
}

/* What is typed is in the workshop a moment later, without any Save. */
static void
test_saves_while_typing (Fixture      *fixture,
                         gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "Name"), "A & B <张>");
  usher_test_spin_until (name_is_saved, fixture, "the name is saved");
  usher_test_wait_to_see (fixture->window, "A & B <张>");
  g_assert_cmpstr (usher_test_text (get_field (fixture, "Name")), ==, "A & B <张>");
}

/* Closing the window right after the last key loses nothing. */
static void
test_saves_on_close (Fixture      *fixture,
                     gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "Colour"), "珍珠白");
  reopen (fixture);
  g_assert_cmpstr (usher_test_text (get_field (fixture, "Colour")), ==, "珍珠白");
}

/* A phone is kept without its spaces and the field is left alone while it is typed into. */
static void
test_leaves_the_field_alone (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget *phone = get_field (fixture, "Phone");

  usher_test_clear_and_type (phone, "139 12");
  usher_test_spin_ms (800);
  g_assert_cmpstr (usher_test_text (phone), ==, "139 12");
  usher_test_wait_to_see (fixture->window, "This is not a whole phone number");
  usher_test_type (phone, "345678");
  gtk_widget_grab_focus (get_field (fixture, "Make"));
  usher_test_spin_ms (300);
  g_assert_cmpstr (usher_test_text (phone), ==, "139 1234 5678");
  g_assert_false (usher_test_sees (fixture->window, "This is not a whole phone number"));
}

static gboolean
colour_is_saved (gpointer data)
{
  Fixture                   *fixture = data;
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->order_id);

  return g_str_equal (file->vehicle->colour, "白");
}

/* Another window of the desk saves the car while it is typed into here. */
static void
save_car_elsewhere (Fixture    *fixture,
                    const char *make,
                    const char *colour)
{
  UsherCustomerStore        *store = usher_session_get_customers (fixture->workshop->session);
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->order_id);
  g_autoptr (UsherVehicle)   vehicle = usher_entity_copy (file->vehicle);
  g_autoptr (UsherVehicle)   saved = NULL;
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (GError)         error = NULL;

  usher_entity_set_string (&vehicle->make, make);
  usher_entity_set_string (&vehicle->colour, colour);
  usher_customer_store_save_vehicle_async (store, vehicle, NULL, usher_test_take_result_cb, &result);
  saved = usher_customer_store_save_vehicle_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

/* Different fields are merged without a word. */
static void
test_merges_other_fields (Fixture      *fixture,
                          gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "Colour"), "白");
  save_car_elsewhere (fixture, "丰田", "");
  usher_test_spin_until (colour_is_saved, fixture, "the colour is saved");
  usher_test_wait_to_see (fixture->window, "丰田");
  g_assert_cmpstr (usher_test_text (get_field (fixture, "Make")), ==, "丰田");
  g_assert_cmpstr (usher_test_text (get_field (fixture, "Colour")), ==, "白");
  g_assert_false (usher_test_sees (fixture->window, "Show Theirs"));
}

/* The same field: what was typed stays until somebody decides. */
static void
test_asks_about_the_same_field (Fixture      *fixture,
                                gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "Colour"), "白");
  save_car_elsewhere (fixture, "大众", "黑");
  usher_test_wait_to_see (fixture->window, "Changed at another desk meanwhile: there it says “黑”");
  g_assert_cmpstr (usher_test_text (get_field (fixture, "Colour")), ==, "白");
  usher_test_spin_ms (600);
  g_assert_false (colour_is_saved (fixture));

  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Keep Mine"));
  usher_test_spin_until (colour_is_saved, fixture, "mine is saved");
}

static void
test_shows_theirs (Fixture      *fixture,
                   gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "Colour"), "白");
  save_car_elsewhere (fixture, "大众", "黑");
  usher_test_wait_to_see (fixture->window, "Changed at another desk meanwhile: there it says “黑”");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Show Theirs"));
  usher_test_spin_ms (600);
  g_assert_cmpstr (usher_test_text (get_field (fixture, "Colour")), ==, "黑");
  g_assert_false (colour_is_saved (fixture));
}

/* A conflict that nobody has decided loses nothing when the window is closed. */
static void
test_keeps_mine_on_close (Fixture      *fixture,
                          gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "Colour"), "白");
  save_car_elsewhere (fixture, "大众", "黑");
  usher_test_wait_to_see (fixture->window, "Changed at another desk meanwhile: there it says “黑”");
  close_window (fixture);
  g_assert_true (colour_is_saved (fixture));
}

/* A link of the strip leads to the field. */
static void
test_blockers_lead_to_the_field (Fixture      *fixture,
                                 gconstpointer data)
{
  GtkWidget *name = get_field (fixture, "Name");

  usher_test_clear_and_type (name, "");
  gtk_widget_grab_focus (get_field (fixture, "VIN"));
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "customer missing → Arrival"));
  g_assert_true (usher_test_focus_is (fixture->window, name));
  usher_test_type (name, "张丽");
  usher_test_wait_until_gone (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "customer missing → Arrival");
}

static gboolean
has_focus_within (Fixture    *fixture,
                  const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *field = get_field (fixture, name);

  return focus != NULL && (focus == field || gtk_widget_is_ancestor (focus, field));
}

/* Ctrl+Page Down and Page Up walk the steps and put the focus there, with
 * nothing selected that the next key would replace. */
static void
test_keys_walk_the_steps (Fixture      *fixture,
                          gconstpointer data)
{
  int start = 0;
  int end = 0;

  g_assert_true (has_focus_within (fixture, "Name"));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (get_field (fixture, "Name")), &start, &end));
  g_assert_true (usher_test_shortcut (fixture->window, "<Control>Page_Down"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Odometer");
  g_assert_true (has_focus_within (fixture, "Odometer"));
  g_assert_true (usher_test_shortcut (fixture->window, "<Control>Page_Up"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Name");
  g_assert_true (has_focus_within (fixture, "Name"));
}

/* Half a plate is not kept, a whole one at once. */
static void
test_plate (Fixture      *fixture,
            gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "Plate"), "京B6");
  usher_test_spin_ms (800);
  g_assert_true (usher_test_sees (fixture->window, "京A·12345"));
  usher_test_clear_and_type (get_field (fixture, "Plate"), "京B66888");
  usher_test_wait_to_see (fixture->window, "京B·66888");
}

static void
test_vin_hint (Fixture      *fixture,
               gconstpointer data)
{
  usher_test_clear_and_type (get_field (fixture, "VIN"), "lsvnv2180e2100001");
  usher_test_wait_to_see (fixture->window, "The check digit of the VIN does not match: compare it with the licence");
  reopen (fixture);
  g_assert_cmpstr (usher_test_text (get_field (fixture, "VIN")), ==, "LSVNV2180E2100001");
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) problems = usher_test_accessible_name_problems (fixture->window);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);
  adw_init ();

  g_test_add ("/order-page/saves-while-typing", Fixture, NULL, set_up, test_saves_while_typing, tear_down);
  g_test_add ("/order-page/saves-on-close", Fixture, NULL, set_up, test_saves_on_close, tear_down);
  g_test_add ("/order-page/leaves-the-field-alone", Fixture, NULL, set_up, test_leaves_the_field_alone, tear_down);
  g_test_add ("/order-page/merges-other-fields", Fixture, NULL, set_up, test_merges_other_fields, tear_down);
  g_test_add ("/order-page/asks-about-the-same-field", Fixture, NULL, set_up, test_asks_about_the_same_field, tear_down);
  g_test_add ("/order-page/shows-theirs", Fixture, NULL, set_up, test_shows_theirs, tear_down);
  g_test_add ("/order-page/keeps-mine-on-close", Fixture, NULL, set_up, test_keeps_mine_on_close, tear_down);
  g_test_add ("/order-page/blockers-lead-to-the-field", Fixture, NULL, set_up, test_blockers_lead_to_the_field, tear_down);
  g_test_add ("/order-page/keys-walk-the-steps", Fixture, NULL, set_up, test_keys_walk_the_steps, tear_down);
  g_test_add ("/order-page/plate", Fixture, NULL, set_up, test_plate, tear_down);
  g_test_add ("/order-page/vin-hint", Fixture, NULL, set_up, test_vin_hint, tear_down);
  g_test_add ("/order-page/names", Fixture, NULL, set_up, test_names, tear_down);

  return g_test_run ();
}
