/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is at the desk, from the keyboard: PINs, switching, the lock, and having
 * somebody approve. */

#include "config.h"

#include "usher-reason-dialog.h"
#include "usher-shop-store.h"
#include "usher-shortcuts.h"
#include "usher-staff-store.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-window.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  GSettings         *settings;
  UsherDesk         *desk;
  UsherWindow       *window;
} Shell;

static void
add_manager (UsherTestWorkshop *workshop)
{
  UsherShopStore          *store = usher_session_get_shop_store (workshop->session);
  g_autoptr (UsherShop)    shop = usher_entity_copy (usher_session_get_shop (workshop->session));
  g_autoptr (UsherShop)    saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherStaff              *manager = g_object_new (USHER_TYPE_STAFF, NULL);

  usher_entity_set_string (&manager->name, "陈经理");
  usher_entity_set_string (&manager->badge, "B007");
  manager->role = USHER_ROLE_MANAGER;
  g_ptr_array_add (shop->staff, manager);
  usher_shop_store_save_async (store, shop, NULL, usher_test_take_result_cb, &result);
  saved = usher_shop_store_save_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  while (usher_session_get_shop (workshop->session)->staff->len != 5)
    g_main_context_iteration (NULL, TRUE);
}

static UsherStaff *
person (Shell *shell,
        guint  index)
{
  return g_ptr_array_index (usher_session_get_shop (shell->workshop->session)->staff, index);
}

static void
set_pin (Shell      *shell,
         guint       index,
         const char *pin)
{
  UsherStaffStore         *store = usher_session_get_staff_store (shell->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  usher_staff_store_set_pin_async (store, person (shell, index)->parent_instance.id, pin, NULL, usher_test_take_result_cb,
                                   &result);
  usher_staff_store_set_pin_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  while (!person (shell, index)->has_pin)
    g_main_context_iteration (NULL, TRUE);
}

static Shell *
shell_new (void)
{
  Shell *shell = g_new0 (Shell, 1);

  shell->workshop = usher_test_workshop_new ();
  add_manager (shell->workshop);
  shell->settings = g_settings_new ("io.github.usherdesk.Usher");
  g_settings_set_int (shell->settings, "lock-minutes", 0);
  shell->desk = usher_desk_new (shell->workshop->session, shell->settings);

  return shell;
}

static void
show_window (Shell *shell)
{
  shell->window = usher_window_new (GTK_APPLICATION (g_application_get_default ()), shell->desk);
  gtk_window_present (GTK_WINDOW (shell->window));
  usher_test_spin_ms (100);
}

static gboolean
is_closed (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())) == NULL;
}

static void
shell_free (Shell *shell)
{
  if (shell->window != NULL)
    {
      gtk_window_close (GTK_WINDOW (shell->window));
      usher_test_spin_until (is_closed, shell, "the window to close");
    }
  usher_test_spin_ms (50);
  g_settings_set_int (shell->settings, "lock-minutes", 0);
  g_object_unref (shell->desk);
  g_object_unref (shell->settings);
  usher_test_workshop_free (shell->workshop);
  g_free (shell);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shell, shell_free)

/* Everybody who needs one has a PIN, and the advisor is at the desk. */
static void
give_pins (Shell *shell)
{
  UsherSession *session = shell->workshop->session;

  set_pin (shell, 4, "4711");
  usher_session_set_staff (session, person (shell, 4));
  set_pin (shell, 0, "1234");
  usher_session_set_staff (session, person (shell, 0));
}

static const char *
who (Shell *shell)
{
  UsherStaff *staff = usher_session_get_staff (shell->workshop->session);

  return staff != NULL ? staff->name : NULL;
}

static GtkWidget *
get_dialog (Shell *shell)
{
  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (shell->window)));
}

static void
type_pin (Shell      *shell,
          const char *pin)
{
  GtkWidget *entry = usher_test_wait_for (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "PIN");

  usher_test_clear_and_type (entry, pin);
  usher_test_press (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_BUTTON, "Sign In"));
}

static void
test_switch (void)
{
  g_autoptr (Shell) shell = shell_new ();

  give_pins (shell);
  show_window (shell);
  g_assert_cmpstr (who (shell), ==, "李娜");
  g_assert_null (get_dialog (shell));

  gtk_widget_activate_action (usher_test_get (GTK_WIDGET (shell->window), GTK_ACCESSIBLE_ROLE_BUTTON,
                                              "At the desk: 李娜 · Service advisor"),
                              "staff.choose", "x", person (shell, 4)->parent_instance.id);
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Who Is at the Desk?");
  type_pin (shell, "0000");
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "That is not the PIN of 陈经理.");
  g_assert_cmpstr (who (shell), ==, "李娜");
  usher_test_shot (GTK_WIDGET (shell->window), "/tmp/people/switch.png");
  type_pin (shell, "4711");
  usher_test_wait_until_gone (GTK_WIDGET (shell->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Sign In");
  g_assert_cmpstr (who (shell), ==, "陈经理");
}

static void
test_badge (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *badge = NULL;

  give_pins (shell);
  show_window (shell);
  usher_test_shortcut (GTK_WIDGET (shell->window), "<Control>l");
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Locked");
  badge = usher_test_wait_for (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Badge Number");
  usher_test_clear_and_type (badge, "nobody");
  g_signal_emit_by_name (gtk_widget_get_ancestor (badge, ADW_TYPE_ENTRY_ROW), "entry-activated");
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Nobody has a badge with that number.");
  usher_test_clear_and_type (badge, "b007");
  g_signal_emit_by_name (gtk_widget_get_ancestor (badge, ADW_TYPE_ENTRY_ROW), "entry-activated");
  type_pin (shell, "4711");
  usher_test_wait_until_gone (GTK_WIDGET (shell->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Sign In");
  g_assert_cmpstr (who (shell), ==, "陈经理");
}

/* What was typed stays, and nothing is reached past the lock. */
static void
test_lock_after_idle (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *search = NULL;

  give_pins (shell);
  g_settings_set_int (shell->settings, "lock-minutes", 2);
  show_window (shell);
  usher_test_shortcut (GTK_WIDGET (shell->window), "<Control>f");
  search = usher_test_wait_for (get_dialog (shell), GTK_ACCESSIBLE_ROLE_SEARCH_BOX, NULL);
  usher_test_type (search, "京A12");

  usher_clock_advance (shell->workshop->clock, 121);
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Locked");
  usher_test_spin_ms (400);
  usher_test_shot (GTK_WIDGET (shell->window), "/tmp/people/locked.png");
  g_assert_false (usher_test_sees (GTK_WIDGET (shell->window), "京A12"));
  g_assert_false (usher_test_can_activate (GTK_WIDGET (shell->window), "win.search", NULL));
  g_assert_false (usher_test_can_activate (GTK_WIDGET (shell->window), "win.preferences", NULL));
  adw_dialog_close (ADW_DIALOG (get_dialog (shell)));
  usher_test_spin_ms (100);
  g_assert_nonnull (usher_test_find (get_dialog (shell), GTK_ACCESSIBLE_ROLE_BUTTON, "Sign In"));

  type_pin (shell, "1234");
  usher_test_wait_until_gone (GTK_WIDGET (shell->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Sign In");
  g_assert_cmpstr (usher_test_text (search), ==, "京A12");
  g_assert_true (usher_test_can_activate (GTK_WIDGET (shell->window), "win.search", NULL));
}

static void
test_locked_from_the_start (void)
{
  g_autoptr (Shell) shell = shell_new ();

  give_pins (shell);
  usher_session_set_staff (shell->workshop->session, NULL);
  show_window (shell);
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Locked");
}

static void
test_no_pin_no_lock (void)
{
  g_autoptr (Shell) shell = shell_new ();

  g_settings_set_int (shell->settings, "lock-minutes", 1);
  show_window (shell);
  usher_clock_advance (shell->workshop->clock, 3600);
  usher_test_spin_ms (1200);
  g_assert_null (get_dialog (shell));
  usher_test_shortcut (GTK_WIDGET (shell->window), "<Control>l");
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Nobody has a PIN yet: set one in Preferences, Staff and Bays");
}

static void
on_reason_cb (GtkWidget  *parent,
              const char *reason,
              gpointer    user_data)
{
  g_set_str ((char **) user_data, reason);
}

static void
ask (Shell *shell,
     char **given)
{
  static const char *const usual[] = { "The customer waits", NULL };

  usher_reason_dialog_ask (GTK_WIDGET (shell->window),
                           &(UsherReasonQuestion) {
                               .heading = "Book Over It?",
                               .body = "The place is taken",
                               .accept_label = "_Allow Anyway",
                               .usual = usual,
                               .overrides = shell->desk,
                           },
                           on_reason_cb, given, NULL);
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Book Over It?");
}

static gboolean
was_given (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_approve (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char  *given = NULL;
  GtkWidget        *accept = NULL;

  give_pins (shell);
  show_window (shell);
  ask (shell, &given);
  usher_test_press (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_BUTTON, "The customer waits"));
  accept = usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_BUTTON, "Allow Anyway");
  g_assert_false (gtk_widget_is_sensitive (accept));
  usher_test_type (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Their PIN"), "0000");
  usher_test_press (accept);
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "That is not the PIN of 陈经理.");
  g_assert_null (given);
  usher_test_spin_ms (400);
  usher_test_shot (GTK_WIDGET (shell->window), "/tmp/people/approve.png");
  usher_test_type (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Their PIN"), "4711");
  usher_test_press (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_BUTTON, "Allow Anyway"));
  usher_test_spin_until (was_given, &given, "the approved reason");
  g_assert_cmpstr (given, ==, "The customer waits");
}

/* Who may by themselves is not asked for anybody else. */
static void
test_no_approver_needed (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char  *given = NULL;

  give_pins (shell);
  usher_session_set_staff (shell->workshop->session, person (shell, 4));
  show_window (shell);
  ask (shell, &given);
  g_assert_null (usher_test_find (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Their PIN"));
  usher_test_press (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_BUTTON, "The customer waits"));
  usher_test_press (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_BUTTON, "Allow Anyway"));
  usher_test_spin_until (was_given, &given, "the reason");
}

/* The first PIN, from the preferences. */
static void
test_set_pin (void)
{
  g_autoptr (Shell) shell = shell_new ();
  GtkWidget        *row = NULL;

  show_window (shell);
  usher_test_shortcut (GTK_WIDGET (shell->window), "<Control>comma");
  usher_test_press (usher_test_wait_for (GTK_WIDGET (shell->window), USHER_TEST_ANY_ROLE, "Staff and Bays"));
  row = usher_test_wait_for (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Name");
  gtk_widget_activate_action (gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW), "row.details", NULL);
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "Nobody has a PIN: whoever is at the desk may do everything. The first one is a manager’s.");
  usher_test_spin_ms (400);
  usher_test_shot (GTK_WIDGET (shell->window), "/tmp/people/staff-dialog.png");
  usher_test_type (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "New PIN"), "1234");
  usher_test_press (usher_test_get (get_dialog (shell), USHER_TEST_ANY_ROLE, "Set PIN"));
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "The two PINs are not the same.");
  usher_test_type (usher_test_get (get_dialog (shell), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "The Same PIN Again"), "1234");
  usher_test_press (usher_test_get (get_dialog (shell), USHER_TEST_ANY_ROLE, "Set PIN"));
  /* The first in the list is an advisor. */
  usher_test_wait_to_see (GTK_WIDGET (shell->window), "A manager needs a PIN of their own, else nobody could manage the staff.");
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

  g_test_add_func ("/staff/switch", test_switch);
  g_test_add_func ("/staff/badge", test_badge);
  g_test_add_func ("/staff/lock-after-idle", test_lock_after_idle);
  g_test_add_func ("/staff/locked-from-the-start", test_locked_from_the_start);
  g_test_add_func ("/staff/no-pin-no-lock", test_no_pin_no_lock);
  g_test_add_func ("/staff/approve", test_approve);
  g_test_add_func ("/staff/no-approver-needed", test_no_approver_needed);
  g_test_add_func ("/staff/set-pin", test_set_pin);

  return g_test_run ();
}
