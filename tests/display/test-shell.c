/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The main window, from the keyboard: areas, search, shortcuts, preferences,
 * customers, who is at the desk. */

#include "config.h"

#include "usher-areas.h"
#include "usher-customer-store.h"
#include "usher-shop-merge.h"
#include "usher-shop-store.h"
#include "usher-shortcuts.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-walk-in-dialog.h"
#include "usher-window.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  GtkApplication    *application;
  GSettings         *settings;
  UsherDesk         *desk;
  UsherWindow       *window;
} Shell;

static void
show_window (Shell *shell)
{
  shell->window = usher_window_new (shell->application, shell->desk);
  gtk_window_present (GTK_WINDOW (shell->window));
  usher_test_spin_ms (100);
}

static Shell *
shell_new (void)
{
  Shell *shell = g_new0 (Shell, 1);

  shell->workshop = usher_test_workshop_new ();
  shell->application = GTK_APPLICATION (g_application_get_default ());
  shell->settings = g_settings_new ("io.github.usherdesk.Usher");
  g_settings_reset (shell->settings, "area");
  g_settings_reset (shell->settings, "window-size");
  shell->desk = usher_desk_new (shell->workshop->session, shell->settings);

  return shell;
}

static gboolean
is_closed (gpointer data)
{
  return gtk_application_get_windows (((Shell *) data)->application) == NULL;
}

static void
close_window (Shell *shell)
{
  gtk_window_close (GTK_WINDOW (shell->window));
  usher_test_spin_until (is_closed, shell, "the window to close");
  shell->window = NULL;
}

static void
shell_free (Shell *shell)
{
  if (shell->window != NULL)
    close_window (shell);
  usher_test_spin_ms (50);
  g_object_unref (shell->desk);
  g_object_unref (shell->settings);
  usher_test_workshop_free (shell->workshop);
  g_free (shell);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shell, shell_free)

static void
add_car (Shell      *shell,
         const char *name,
         const char *plate)
{
  UsherCustomerStore       *store = usher_session_get_customers (shell->workshop->session);
  g_autoptr (UsherCustomer) customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherVehicle)  vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);
  g_autoptr (UsherCustomer) saved = NULL;
  g_autoptr (UsherVehicle)  saved_vehicle = NULL;
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GAsyncResult)  vehicle_result = NULL;
  g_autoptr (GError)        error = NULL;

  usher_entity_set_string (&customer->name, name);
  usher_entity_set_string (&customer->phone, "13800138000");
  usher_customer_store_save_customer_async (store, customer, NULL, usher_test_take_result_cb, &result);
  saved = usher_customer_store_save_customer_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  vehicle->customer_id = saved->parent_instance.id;
  usher_entity_set_string (&vehicle->plate, plate);
  usher_entity_set_string (&vehicle->make, "大众");
  usher_entity_set_string (&vehicle->model, "朗逸");
  usher_customer_store_save_vehicle_async (store, vehicle, NULL, usher_test_take_result_cb, &vehicle_result);
  saved_vehicle = usher_customer_store_save_vehicle_finish (store, usher_test_wait_for_result (&vehicle_result), &error);
  g_assert_no_error (error);
}

/* Every key of the table is registered, and nothing is that the table lacks. */
static void
test_shortcuts_table (void)
{
  g_autoptr (Shell)    shell = shell_new ();
  guint                n_shortcuts = 0;
  const UsherShortcut *shortcuts = usher_shortcuts_get (&n_shortcuts);
  g_auto (GStrv)       actions = gtk_application_list_action_descriptions (shell->application);

  show_window (shell);
  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_autofree char     *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (shortcuts[i].scope == USHER_SHORTCUT_PAGE)
        continue;
      g_assert_true (g_action_parse_detailed_name (shortcuts[i].action, &name, &target, NULL));
      if (g_str_has_prefix (name, "win."))
        g_assert_true (usher_test_can_activate (GTK_WIDGET (shell->window), name, target));
      if (shortcuts[i].scope == USHER_SHORTCUT_APPLICATION)
        {
          g_auto (GStrv) accels = gtk_application_get_accels_for_action (shell->application, shortcuts[i].action);

          g_assert_cmpstr (accels[0], !=, NULL);
        }
      for (guint j = 0; j < i; j++)
        g_assert_false (shortcuts[j].scope != USHER_SHORTCUT_PAGE && g_str_equal (shortcuts[j].accels, shortcuts[i].accels));
    }
  for (guint i = 0; actions[i] != NULL; i++)
    {
      gboolean is_told = FALSE;

      for (guint j = 0; j < n_shortcuts; j++)
        is_told = is_told || g_strcmp0 (shortcuts[j].action, actions[i]) == 0;
      g_assert_true (is_told);
    }
}

static void
test_shortcuts_dialog (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;

  show_window (shell);
  window = GTK_WIDGET (shell->window);
  g_assert_true (usher_test_shortcut (window, "<Control>question"));
  usher_test_wait_to_see (window, "Search everywhere");
  usher_test_wait_to_see (window, "Ctrl+F");
  usher_test_wait_to_see (window, "Customers"); /* areas by their names */
  g_assert_false (usher_test_sees (window, "Ninth area"));
  g_assert_true (usher_test_shortcut (window, "Escape"));
  usher_test_wait_until_gone (window, USHER_TEST_ANY_ROLE, "Search everywhere");
}

static void
test_areas_and_geometry (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char  *area = NULL;
  guint             n_areas = 0;
  const UsherArea  *areas = usher_areas_get (&n_areas);
  int               width = 0;
  int               height = 0;

  show_window (shell);
  for (guint i = 0; i < n_areas; i++)
    {
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);

      g_clear_pointer (&area, g_free);
      g_assert_true (usher_test_shortcut (GTK_WIDGET (shell->window), accel));
      area = g_settings_get_string (shell->settings, "area");
      g_assert_cmpstr (area, ==, areas[i].name);
    }
  g_assert_true (usher_test_shortcut (GTK_WIDGET (shell->window), "F9"));
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (gtk_window_get_focus (GTK_WINDOW (shell->window))), ==, "GtkListBoxRow");

  gtk_window_set_default_size (GTK_WINDOW (shell->window), 1100, 700);
  usher_test_spin_ms (100);
  close_window (shell);
  show_window (shell);
  gtk_window_get_default_size (GTK_WINDOW (shell->window), &width, &height);
  g_assert_cmpint (width, ==, 1100);
  g_assert_cmpint (height, ==, 700);
  g_clear_pointer (&area, g_free);
  area = g_settings_get_string (shell->settings, "area");
  g_assert_cmpstr (area, ==, areas[n_areas - 1].name);
}

/* Two characters of a name find the car; Enter opens it; Esc gives the focus back. */
static void
test_search (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;
  GtkWidget        *entry = NULL;
  GtkWidget        *focus = NULL;

  add_car (shell, "张丽 & 王强", "京A12345");
  show_window (shell);
  window = GTK_WIDGET (shell->window);
  usher_test_shortcut (window, "F9");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (usher_test_shortcut (window, "<Control>f"));
  entry = usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search");
  usher_test_wait_to_see (window, "Search Everywhere");
  usher_test_type (entry, "王明");
  usher_test_wait_to_see (window, "Nothing Found");
  usher_test_clear_and_type (entry, "张丽");
  usher_test_wait_to_see (window, "京A·12345");
  usher_test_wait_to_see (window, "张丽 & 王强");
  g_assert_true (usher_test_shortcut (window, "Escape"));
  usher_test_wait_until_gone (window, GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);

  usher_test_shortcut (window, "<Control>f");
  entry = usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search");
  usher_test_type (entry, "2345");
  usher_test_wait_to_see (window, "京A·12345");
  g_signal_emit_by_name (entry, "activate");
  usher_test_wait_to_see (window, "All Cars of This Customer");
}

/* Ctrl+Enter on a result: the booking dialog, with everything known of the car. */
static void
test_search_books (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;

  add_car (shell, "张丽", "京A12345");
  show_window (shell);
  window = GTK_WIDGET (shell->window);
  usher_test_shortcut (window, "<Control>f");
  usher_test_type (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search"), "张丽");
  usher_test_wait_to_see (window, "京A·12345");
  g_assert_true (usher_test_shortcut (window, "<Control>Return"));
  usher_test_wait_until_gone (window, GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search");
  usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_DIALOG, "New Booking");
  usher_test_wait_to_see (window, "张丽");
}

static void
test_search_in_empty_workshop (void)
{
  g_autoptr (Shell) shell = shell_new ();

  show_window (shell);
  usher_test_shortcut (GTK_WIDGET (shell->window), "<Control>f");
  usher_test_type (usher_test_wait_for (GTK_WIDGET (shell->window), GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search"), "张丽");
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "No Customers Yet");
}

/* Typed into the car's page: saved when the window closes, without a button. */
static void
test_customer_is_saved_as_typed (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;

  add_car (shell, "张丽", "京A12345");
  show_window (shell);
  window = GTK_WIDGET (shell->window);
  usher_window_show_area (shell->window, "customers");
  usher_test_wait_to_see (window, "京A·12345");
  usher_test_activate_action (window, "win.open-vehicle", g_variant_new_int64 (1));
  usher_test_wait_to_see (window, "All Cars of This Customer");
  usher_test_clear_and_type (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Colour"), "珍珠白");
  close_window (shell);
  g_assert_cmpint (usher_test_query (shell->workshop, "SELECT count(*) FROM vehicle WHERE colour = '珍珠白'"), ==, 1);
}

/* The list reads page by page and follows what changes. */
static void
test_customers_list (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;
  GtkWidget        *entry = NULL;

  show_window (shell);
  window = GTK_WIDGET (shell->window);
  usher_window_show_area (shell->window, "customers");
  usher_test_wait_to_see (window, "No Customers Yet");
  add_car (shell, "张丽", "京A12345");
  add_car (shell, "安东尼", "沪AD12345");
  usher_test_wait_to_see (window, "沪A·D12345");
  usher_test_wait_to_see (window, "京A·12345");
  entry = usher_test_get (window, GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search Customers");
  usher_test_type (entry, "张丽");
  usher_test_wait_until_gone (window, USHER_TEST_ANY_ROLE, "沪A·D12345");
  usher_test_clear_and_type (entry, "没有的人");
  usher_test_wait_to_see (window, "Nothing Found");
}

static gboolean
has_one_staff_less (gpointer data)
{
  return usher_session_get_shop (((Shell *) data)->workshop->session)->staff->len == 3;
}

static gboolean
has_all_staff (gpointer data)
{
  return usher_session_get_shop (((Shell *) data)->workshop->session)->staff->len == 4;
}

static void
test_preferences (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;
  GtkWidget        *row = NULL;

  show_window (shell);
  window = GTK_WIDGET (shell->window);
  g_assert_true (usher_test_shortcut (window, "<Control>comma"));
  row = usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Name of the Workshop");
  usher_test_clear_and_type (row, "A & B <汽修>");
  row = usher_test_get (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Labour Rate per Hour");
  usher_test_clear_and_type (row, "100+28.5");
  while (!g_str_equal (usher_session_get_shop (shell->workshop->session)->name, "A & B <汽修>") ||
         usher_session_get_shop (shell->workshop->session)->labour_rate != 12850)
    usher_test_spin_ms (20);

  /* Somebody leaves, and it was a mistake. */
  usher_test_press (usher_test_get (window, USHER_TEST_ANY_ROLE, "Staff and Bays"));
  row = usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Name");
  gtk_widget_activate_action (gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW), "row.retire", NULL);
  usher_test_spin_until (has_one_staff_less, shell, "one to be retired");
  usher_test_wait_to_see (window, "李娜 is no longer on the staff");
  usher_test_press (usher_test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Undo"));
  usher_test_spin_until (has_all_staff, shell, "the retired one to be back");
  g_assert_cmpstr (((UsherStaff *) g_ptr_array_index (usher_session_get_shop (shell->workshop->session)->staff, 0))->name, ==,
                   "李娜");
  g_assert_cmpint (usher_test_query (shell->workshop, "SELECT count(*) FROM staff"), ==, 4);
}

/* Both changes are kept when two places change the shop. */
static void
test_shop_merge (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherShop                    *base = usher_session_get_shop (workshop->session);
  g_autoptr (UsherShop)         mine = usher_entity_copy (base);
  g_autoptr (UsherShop)         theirs = usher_entity_copy (base);
  g_autoptr (UsherShop)         merged = NULL;

  usher_entity_set_string (&mine->name, "我的");
  usher_entity_set_string (&((UsherStaff *) g_ptr_array_index (mine->staff, 0))->name, "李娜娜");
  usher_entity_set_string (&theirs->phone, "02166668888");
  usher_entity_set_string (&((UsherBay *) g_ptr_array_index (theirs->bays, 1))->name, "快修");
  theirs->wash_minutes = 45;
  theirs->parent_instance.row_version++;
  ((UsherEntity *) g_ptr_array_index (theirs->staff, 0))->row_version++;
  merged = usher_shop_merge (base, mine, theirs);
  g_assert_cmpstr (merged->name, ==, "我的");
  g_assert_cmpstr (merged->phone, ==, "02166668888");
  g_assert_cmpint (merged->wash_minutes, ==, 45);
  g_assert_cmpstr (((UsherStaff *) g_ptr_array_index (merged->staff, 0))->name, ==, "李娜娜");
  g_assert_cmpstr (((UsherBay *) g_ptr_array_index (merged->bays, 1))->name, ==, "快修");
  g_assert_cmpint (merged->parent_instance.row_version, ==, theirs->parent_instance.row_version);
  g_assert_cmpint (((UsherEntity *) g_ptr_array_index (merged->staff, 0))->row_version, ==,
                   ((UsherEntity *) g_ptr_array_index (theirs->staff, 0))->row_version);
}

static void
test_who_is_at_the_desk (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;
  GtkWidget        *button = NULL;

  show_window (shell);
  window = GTK_WIDGET (shell->window);
  /* Two advisors: nobody is chosen for them. */
  button = usher_test_get (window, USHER_TEST_ANY_ROLE, "At the desk: Who Is at the Desk?");
  gtk_widget_activate_action (button, "staff.choose", "x", (gint64) 2);
  usher_test_wait_to_see (window, "王强 · Service advisor");
  close_window (shell);
  usher_session_set_staff (shell->workshop->session, NULL);
  show_window (shell);
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "王强 · Service advisor");
}

/* One request closes the window, also with a dialog on it, and what was typed
 * in the last moment is saved. */
static void
test_closes_with_a_dialog (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;

  show_window (shell);
  window = GTK_WIDGET (shell->window);
  g_assert_true (usher_test_shortcut (window, "<Control>comma"));
  usher_test_clear_and_type (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Name of the Workshop"), "老王汽修");
  gtk_window_close (GTK_WINDOW (window));
  usher_test_spin_until (is_closed, shell, "the window to close");
  shell->window = NULL;
  while (!g_str_equal (usher_session_get_shop (shell->workshop->session)->name, "老王汽修"))
    usher_test_spin_ms (20);

  /* A new booking is kept for the next time. */
  show_window (shell);
  window = GTK_WIDGET (shell->window);
  g_assert_true (usher_test_shortcut (window, "<Control>n"));
  usher_test_clear_and_type (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "About"), "空调不凉");
  gtk_window_close (GTK_WINDOW (window));
  usher_test_spin_until (is_closed, shell, "the window to close");
  show_window (shell);
  g_assert_true (usher_test_shortcut (GTK_WIDGET (shell->window), "<Control>n"));
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "空调不凉");
}

/* What only a button saves is asked about, and stays while it is. */
static void
test_asks_before_losing (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *window = NULL;
  GtkWidget        *plate = NULL;

  show_window (shell);
  window = GTK_WIDGET (shell->window);
  adw_dialog_present (ADW_DIALOG (usher_walk_in_dialog_new (shell->desk)), window);
  plate = usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Plate");
  usher_test_clear_and_type (plate, "京A66888");
  gtk_window_close (GTK_WINDOW (window));
  usher_test_wait_to_see (window, "Close without Saving?");
  gtk_window_close (GTK_WINDOW (window));
  usher_test_press (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Stay"));
  usher_test_wait_until_gone (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Stay");
  g_assert_cmpstr (usher_test_text (plate), ==, "京A66888");
  g_assert_true (usher_test_focus_is (window, plate));

  gtk_window_close (GTK_WINDOW (window));
  usher_test_press (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Close without Saving"));
  usher_test_spin_until (is_closed, shell, "the window to close");
  shell->window = NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  usher_test_ui_init (&argc, &argv);
  application = adw_application_new ("io.github.usherdesk.Usher.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_set_default (G_APPLICATION (application));
  usher_shortcuts_register (GTK_APPLICATION (application));

  g_test_add_func ("/shell/shortcuts-table", test_shortcuts_table);
  g_test_add_func ("/shell/shortcuts-dialog", test_shortcuts_dialog);
  g_test_add_func ("/shell/areas-and-geometry", test_areas_and_geometry);
  g_test_add_func ("/shell/search", test_search);
  g_test_add_func ("/shell/search-books", test_search_books);
  g_test_add_func ("/shell/search-in-empty-workshop", test_search_in_empty_workshop);
  g_test_add_func ("/shell/customer-is-saved-as-typed", test_customer_is_saved_as_typed);
  g_test_add_func ("/shell/customers-list", test_customers_list);
  g_test_add_func ("/shell/preferences", test_preferences);
  g_test_add_func ("/shell/shop-merge", test_shop_merge);
  g_test_add_func ("/shell/who-is-at-the-desk", test_who_is_at_the_desk);
  g_test_add_func ("/shell/closes-with-a-dialog", test_closes_with_a_dialog);
  g_test_add_func ("/shell/asks-before-losing", test_asks_before_losing);

  return g_test_run ();
}
