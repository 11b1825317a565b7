/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a customer and of a car in order of time, who changed what, and
 * what is asked before a customer is forgotten. */

#include "config.h"

#include "usher-test-order.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-window.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  GSettings         *settings;
  UsherDesk         *desk;
  UsherOrder        *order;
  GtkWidget         *window;
} Shell;

static Shell *
shell_new (void)
{
  Shell *shell = g_new0 (Shell, 1);

  shell->workshop = usher_test_workshop_new ();
  shell->settings = g_settings_new ("io.github.usherdesk.Usher");
  shell->desk = usher_desk_new (shell->workshop->session, shell->settings);
  shell->order = usher_test_ready_order (shell->workshop, "京A12345");
  shell->window = GTK_WIDGET (usher_window_new (GTK_APPLICATION (g_application_get_default ()), shell->desk));
  gtk_window_present (GTK_WINDOW (shell->window));
  usher_test_spin_ms (100);

  return shell;
}

static gboolean
is_closed (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())) == NULL;
}

static void
shell_free (Shell *shell)
{
  gtk_window_close (GTK_WINDOW (shell->window));
  usher_test_spin_until (is_closed, shell, "the window to close");
  usher_test_spin_ms (50);
  g_object_unref (shell->order);
  g_object_unref (shell->desk);
  g_object_unref (shell->settings);
  usher_test_workshop_free (shell->workshop);
  g_free (shell);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shell, shell_free)

static void
test_car (void)
{
  g_autoptr (Shell)         shell = shell_new ();
  g_autoptr (UsherDocument) document = usher_test_must_issue (shell->workshop, shell->order->parent_instance.id);

  gtk_widget_activate_action (shell->window, "win.open-vehicle", "x", shell->order->vehicle_id);
  usher_test_wait_to_see (shell->window, "History");
  usher_test_wait_to_see (shell->window, "Paper: Repair authorization");
  usher_test_shot (shell->window, "/tmp/people/car.png");
  usher_test_press (usher_test_get (shell->window, USHER_TEST_ANY_ROLE, "Changes"));
  usher_test_spin_ms (300);
  g_assert_nonnull (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (shell->window)));
}

static void
test_customer (void)
{
  g_autoptr (Shell) shell = shell_new ();

  gtk_widget_activate_action (shell->window, "win.open-customer", "x", shell->order->customer_id);
  usher_test_wait_to_see (shell->window, "History");
  usher_test_spin_ms (300);
  usher_test_shot (shell->window, "/tmp/people/customer.png");
  usher_test_activate_action (usher_test_wait_for (shell->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Customer Menu"),
                              "customer.anonymise", NULL);
  usher_test_wait_to_see (shell->window, "Erase What Is Not Needed?");
  usher_test_spin_ms (300);
  usher_test_shot (shell->window, "/tmp/people/anonymise.png");
  usher_test_press (usher_test_get (shell->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Go Back"));
}

static void
test_trail (void)
{
  g_autoptr (Shell)         shell = shell_new ();
  g_autoptr (UsherDocument) document = usher_test_must_issue (shell->workshop, shell->order->parent_instance.id);

  gtk_widget_activate_action (shell->window, "win.show-trail", "(sx)", "order", shell->order->parent_instance.id);
  usher_test_wait_to_see (shell->window, "Changes");
  usher_test_spin_ms (500);
  usher_test_shot (shell->window, "/tmp/people/trail.png");
  g_assert_true (usher_test_sees (shell->window, "Checked in") || usher_test_sees (shell->window, "Came without a booking"));
}

static void
test_trail_is_the_managers (void)
{
  g_autoptr (Shell) shell = shell_new ();

  usher_test_run_sql (shell->workshop, "UPDATE staff SET pin_hash = 'x' WHERE id = 2");
  gtk_widget_activate_action (shell->window, "win.show-trail", "(sx)", "order", shell->order->parent_instance.id);
  usher_test_wait_to_see (shell->window, "That is not in your role. Who may: Manager.");
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

  g_test_add_func ("/file/car", test_car);
  g_test_add_func ("/file/customer", test_customer);
  g_test_add_func ("/file/trail", test_trail);
  g_test_add_func ("/file/trail-is-the-managers", test_trail_is_the_managers);

  return g_test_run ();
}
