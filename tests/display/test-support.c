/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The test helpers themselves: they find what is there, act as a person does,
 * and fail when something is missing. */

#include "config.h"

#include <string.h>

#include "usher-test-ui.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *plate;   /* entry with a label beside it */
  GtkWidget *phone;   /* row with an entry */
  GtkWidget *save;    /* button with a mnemonic */
  GtkWidget *refresh; /* button with an icon and a tooltip */
  GtkWidget *row;     /* row that can be activated */
  int        n_saved;
  int        n_refreshed;
  int        n_chosen;
  int        n_keys;
} Desk;

static void
on_save_cb (GtkWidget *widget,
            gpointer   user_data)
{
  Desk *desk = user_data;

  desk->n_saved++;
}

static void
on_refresh_cb (GtkWidget *widget,
               gpointer   user_data)
{
  Desk *desk = user_data;

  desk->n_refreshed++;
}

static void
on_chosen_cb (GtkWidget *widget,
              gpointer   user_data)
{
  Desk *desk = user_data;

  desk->n_chosen++;
}

static gboolean
on_shortcut_cb (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  on_refresh_cb (widget, user_data);
  return TRUE;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   gpointer               user_data)
{
  Desk *desk = user_data;

  if (keyval != GDK_KEY_Delete)
    return FALSE;
  desk->n_keys++;
  return TRUE;
}

static GtkWidget *
make_form (Desk *desk)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic ("_Plate");
  GtkWidget *list = gtk_list_box_new ();

  desk->plate = gtk_entry_new ();
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), desk->plate);
  gtk_grid_attach (GTK_GRID (grid), label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), desk->plate, 1, 0, 1, 1);

  desk->phone = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (desk->phone), "Phone");
  gtk_list_box_append (GTK_LIST_BOX (list), desk->phone);
  desk->row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (desk->row), "Bay 3");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (desk->row), TRUE);
  g_signal_connect (desk->row, "activated", G_CALLBACK (on_chosen_cb), desk);
  gtk_list_box_append (GTK_LIST_BOX (list), desk->row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, "Where", -1);
  gtk_grid_attach (GTK_GRID (grid), list, 0, 1, 2, 1);

  desk->save = gtk_button_new_with_mnemonic ("_Save");
  g_signal_connect (desk->save, "clicked", G_CALLBACK (on_save_cb), desk);
  gtk_grid_attach (GTK_GRID (grid), desk->save, 0, 2, 1, 1);
  desk->refresh = gtk_button_new_from_icon_name ("view-refresh-symbolic");
  gtk_widget_set_tooltip_text (desk->refresh, "Refresh");
  g_signal_connect (desk->refresh, "clicked", G_CALLBACK (on_refresh_cb), desk);
  gtk_grid_attach (GTK_GRID (grid), desk->refresh, 1, 2, 1, 1);

  return grid;
}

static void
add_keys (Desk      *desk,
          GtkWidget *form)
{
  GtkEventController *global = gtk_shortcut_controller_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (global), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (global),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>r|F5"),
                                                          gtk_callback_action_new (on_shortcut_cb, desk, NULL)));
  gtk_widget_add_controller (form, global);

  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), desk);
  gtk_widget_add_controller (desk->save, key);
}

static Desk *
desk_new (void)
{
  Desk      *desk = g_new0 (Desk, 1);
  GtkWidget *form = make_form (desk);

  desk->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 640, 480);
  gtk_window_set_title (GTK_WINDOW (desk->window), "Desk");
  adw_window_set_content (ADW_WINDOW (desk->window), form);
  add_keys (desk, form);
  gtk_window_present (GTK_WINDOW (desk->window));
  usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Save");
  return desk;
}

static void
desk_free (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_free (desk);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

static void
test_finds_by_role_and_name (void)
{
  g_autoptr (Desk) desk = desk_new ();

  g_assert_true (usher_test_get (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Save") == desk->save);
  g_assert_true (usher_test_get (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Refresh") == desk->refresh);
  g_assert_true (usher_test_get (desk->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Plate") == desk->plate);
  g_assert_true (usher_test_get (desk->window, USHER_TEST_ANY_ROLE, "Phone") == desk->phone);
  g_assert_true (usher_test_get (desk->window, USHER_TEST_ANY_ROLE, "Bay 3") == desk->row);
  g_assert_true (gtk_widget_is_ancestor (usher_test_get (desk->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Phone"), desk->phone));
  g_assert_null (usher_test_find (desk->window, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Save"));
  g_assert_null (usher_test_find (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Sav"));
}

static void
test_does_not_find_what_is_hidden (void)
{
  g_autoptr (Desk) desk = desk_new ();

  gtk_widget_set_visible (desk->save, FALSE);
  g_assert_null (usher_test_find (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Save"));
}

static void
test_finds_in_dialogs_and_popovers (void)
{
  g_autoptr (Desk) desk = desk_new ();
  AdwDialog       *dialog = adw_alert_dialog_new ("Cancel the Booking?", "It will stay in the register.");
  GtkWidget       *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new_with_label ("Later"));
  gtk_widget_set_parent (popover, desk->refresh);
  gtk_popover_popup (GTK_POPOVER (popover));
  usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Later");
  gtk_popover_popdown (GTK_POPOVER (popover));
  usher_test_wait_until_gone (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Later");
  gtk_widget_unparent (popover);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "keep", "_Keep");
  adw_dialog_present (dialog, desk->window);
  usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Keep");
  g_assert_true (usher_test_sees (desk->window, "stay in the register"));
  /* Under a dialog nothing can be reached. */
  g_assert_null (usher_test_find (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Save"));
  usher_test_press (usher_test_get (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Keep"));
  usher_test_wait_until_gone (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Keep");
  g_assert_nonnull (usher_test_find (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Save"));
}

static void
test_types (void)
{
  g_autoptr (Desk) desk = desk_new ();

  usher_test_type (desk->plate, "京A");
  usher_test_type (desk->plate, "12345");
  g_assert_cmpstr (usher_test_text (desk->plate), ==, "京A12345");
  g_assert_true (usher_test_focus_is (desk->window, desk->plate));
  usher_test_clear_and_type (desk->phone, "138");
  usher_test_clear_and_type (desk->phone, "139");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (desk->phone)), ==, "139");
  g_assert_true (usher_test_sees (desk->window, "139"));
  g_assert_false (usher_test_sees (desk->window, "138"));
}

static void
test_presses (void)
{
  g_autoptr (Desk) desk = desk_new ();

  usher_test_press (desk->save);
  g_assert_cmpint (desk->n_saved, ==, 1);
  usher_test_press (desk->row);
  g_assert_cmpint (desk->n_chosen, ==, 1);
}

static void
test_tab_walks_in_order (void)
{
  g_autoptr (Desk) desk = desk_new ();

  gtk_widget_grab_focus (desk->plate);
  g_assert_true (usher_test_tab (desk->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (desk->window, desk->phone));
  g_assert_false (usher_test_focus_is (desk->window, desk->plate));
  g_assert_true (usher_test_tab (desk->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (usher_test_focus_is (desk->window, desk->plate));
}

static void
test_shortcuts (void)
{
  g_autoptr (Desk) desk = desk_new ();

  g_assert_true (usher_test_shortcut (desk->window, "<Control>r"));
  g_assert_true (usher_test_shortcut (desk->window, "F5"));
  g_assert_cmpint (desk->n_refreshed, ==, 2);
  g_assert_false (usher_test_shortcut (desk->window, "<Control><Shift>F7"));
  g_assert_cmpint (desk->n_refreshed, ==, 2);

  /* The mnemonic of a label leads to its entry. */
  gtk_widget_grab_focus (desk->save);
  g_assert_true (usher_test_shortcut (desk->window, "<Alt>p"));
  g_assert_true (usher_test_focus_is (desk->window, desk->plate));

  /* A handler of plain keys hears them only where the focus is. */
  usher_test_shortcut (desk->window, "Delete");
  g_assert_cmpint (desk->n_keys, ==, 0);
  gtk_widget_grab_focus (desk->save);
  g_assert_true (usher_test_shortcut (desk->window, "Delete"));
  g_assert_cmpint (desk->n_keys, ==, 1);
}

static void
on_count_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  *(int *) user_data += parameter != NULL ? g_variant_get_int32 (parameter) : 1;
}

static void
test_application_accelerators (void)
{
  g_autoptr (Desk)               desk = desk_new ();
  g_autoptr (AdwApplication)     application = adw_application_new ("io.github.usherdesk.UsherTest", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction)      action = g_simple_action_new ("count", NULL);
  g_autoptr (GSimpleAction)      add = g_simple_action_new ("add", G_VARIANT_TYPE_INT32);
  int                            count = 0;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  gtk_window_set_application (GTK_WINDOW (desk->window), GTK_APPLICATION (application));
  g_signal_connect (action, "activate", G_CALLBACK (on_count_cb), &count);
  g_signal_connect (add, "activate", G_CALLBACK (on_count_cb), &count);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (add));
  gtk_widget_insert_action_group (desk->window, "desk", G_ACTION_GROUP (actions));
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "desk.count", (const char *[]) { "<Control>n", NULL });

  g_assert_true (usher_test_shortcut (desk->window, "<Control>n"));
  g_assert_cmpint (count, ==, 1);
  g_simple_action_set_enabled (action, FALSE);
  g_assert_false (usher_test_shortcut (desk->window, "<Control>n"));
  g_assert_cmpint (count, ==, 1);
  usher_test_activate_action (desk->save, "desk.add", g_variant_new_int32 (5));
  g_assert_cmpint (count, ==, 6);
  gtk_window_set_application (GTK_WINDOW (desk->window), NULL);
}

static void
test_names_are_missed (void)
{
  g_autoptr (Desk)      desk = desk_new ();
  g_autoptr (GPtrArray) none = usher_test_accessible_name_problems (desk->window);
  g_autoptr (GPtrArray) one = NULL;

  for (guint i = 0; i < none->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (none, i));
  g_assert_cmpuint (none->len, ==, 0);

  gtk_widget_set_tooltip_text (desk->refresh, NULL);
  one = usher_test_accessible_name_problems (desk->window);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (one, 0), "GtkButton"));
}

static GtkWidget *
add_row (GtkWidget  *list,
         GtkWidget  *row,
         const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

/* GTK's and libadwaita's own controls have the names that AT-SPI gives them. */
static void
test_names_of_stock_controls (void)
{
  GtkWidget                *window = adw_window_new ();
  GtkWidget                *list = gtk_list_box_new ();
  GtkWidget                *combo = add_row (list, adw_combo_row_new (), "Bay");
  GtkWidget                *menu = gtk_menu_button_new ();
  GtkWidget                *nested = gtk_list_box_row_new ();
  g_autoptr (GtkStringList) bays = gtk_string_list_new ((const char *[]) { "1", "2", NULL });
  g_autoptr (GPtrArray)     problems = NULL;
  g_autoptr (GPtrArray)     fewer = NULL;

  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (bays));
  add_row (list, adw_switch_row_new (), "Waits");
  add_row (list, adw_spin_row_new_with_range (0, 9, 1), "Hours");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "open-menu-symbolic");
  gtk_widget_set_tooltip_text (menu, "Main Menu");
  gtk_list_box_append (GTK_LIST_BOX (list), menu);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (nested), gtk_label_new ("A label is no name"));
  gtk_list_box_append (GTK_LIST_BOX (list), nested);
  gtk_list_box_append (GTK_LIST_BOX (list), gtk_check_button_new_with_label ("Washed"));
  adw_window_set_content (ADW_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));

  usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Washed");
  usher_test_get (window, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Bay");
  usher_test_get (window, GTK_ACCESSIBLE_ROLE_SWITCH, "Waits");
  usher_test_get (window, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON, "Main Menu");
  problems = usher_test_accessible_name_problems (window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  /* The row with a label in it, and the row that the list puts around the menu button and the check box. */
  g_assert_cmpuint (problems->len, ==, 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (nested), GTK_ACCESSIBLE_PROPERTY_LABEL, "Named", -1);
  fewer = usher_test_accessible_name_problems (window);
  g_assert_cmpuint (fewer->len, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_takes_a_picture (void)
{
  g_autoptr (Desk)       desk = desk_new ();
  g_autofree char       *path = g_build_filename (g_get_user_data_dir (), "shot.png", NULL);
  g_autoptr (GdkTexture) texture = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  usher_test_shot (desk->window, path);
  texture = gdk_texture_new_from_filename (path, NULL);
  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), >=, 640);
}

static void
test_missing_fails (void)
{
  if (g_test_subprocess ())
    {
      Desk *desk = desk_new ();

      usher_test_get (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Delete");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*Not on the screen: “Delete”*BUTTON “Save”*");
}

static gboolean
is_never (gpointer data)
{
  return FALSE;
}

static void
test_waiting_in_vain_fails (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("USHER_TEST_PATIENCE_MS", "50", TRUE);
      usher_test_spin_until (is_never, NULL, "a car that never comes");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*in vain for: a car that never comes*");
}

static void
test_pressing_the_insensitive_fails (void)
{
  if (g_test_subprocess ())
    {
      Desk *desk = desk_new ();

      gtk_widget_set_sensitive (desk->save, FALSE);
      usher_test_press (desk->save);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*Cannot press “Save”*");
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/support/finds-by-role-and-name", test_finds_by_role_and_name);
  g_test_add_func ("/support/does-not-find-what-is-hidden", test_does_not_find_what_is_hidden);
  g_test_add_func ("/support/finds-in-dialogs-and-popovers", test_finds_in_dialogs_and_popovers);
  g_test_add_func ("/support/types", test_types);
  g_test_add_func ("/support/presses", test_presses);
  g_test_add_func ("/support/tab-walks-in-order", test_tab_walks_in_order);
  g_test_add_func ("/support/shortcuts", test_shortcuts);
  g_test_add_func ("/support/application-accelerators", test_application_accelerators);
  g_test_add_func ("/support/names-are-missed", test_names_are_missed);
  g_test_add_func ("/support/names-of-stock-controls", test_names_of_stock_controls);
  g_test_add_func ("/support/takes-a-picture", test_takes_a_picture);
  g_test_add_func ("/support/missing-fails", test_missing_fails);
  g_test_add_func ("/support/waiting-in-vain-fails", test_waiting_in_vain_fails);
  g_test_add_func ("/support/pressing-the-insensitive-fails", test_pressing_the_insensitive_fails);

  return g_test_run ();
}
