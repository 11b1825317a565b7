/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The day's backup makes itself, and a banner says when it could not. */

#include "usher-backup-keeper.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-upkeep.h"
#include "usher-window.h"

#include <glib/gstdio.h>

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  UsherBackupKeeper *keeper;
  UsherWindow       *window;
  char              *backups; /* the folder of them */
  char              *said;
} Fixture;

static void
on_toast_cb (UsherDesk *desk,
             AdwToast  *toast,
             gpointer   data)
{
  g_set_str (&((Fixture *) data)->said, adw_toast_get_title (toast));
}

/* As the application does. */
static void
on_warning_cb (UsherBackupKeeper *keeper,
               GParamSpec        *pspec,
               gpointer           data)
{
  usher_window_warn (((Fixture *) data)->window, usher_backup_keeper_get_warning (keeper));
}

static void
on_back_up_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  usher_backup_keeper_back_up (((Fixture *) data)->keeper);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)     settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (GSimpleAction) action = g_simple_action_new ("back-up", NULL);
  GtkApplication           *application = GTK_APPLICATION (g_application_get_default ());

  fixture->workshop = usher_test_workshop_new ();
  fixture->backups = usher_upkeep_get_backup_folder (fixture->workshop->uri);
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  g_signal_connect (fixture->desk, "toast", G_CALLBACK (on_toast_cb), fixture);
  g_signal_connect (action, "activate", G_CALLBACK (on_back_up_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
  fixture->window = usher_window_new (application, fixture->desk);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
open_keeper (Fixture *fixture)
{
  fixture->keeper = usher_backup_keeper_new (fixture->desk);
  g_signal_connect (fixture->keeper, "notify::warning", G_CALLBACK (on_warning_cb), fixture);
}

static gboolean
is_closed (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())) == NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  usher_test_spin_until (is_closed, NULL, "the window to close");
  usher_test_spin_ms (50);
  g_clear_object (&fixture->keeper);
  g_object_unref (fixture->desk);
  usher_test_workshop_free (fixture->workshop);
  g_free (fixture->backups);
  g_free (fixture->said);
}

static guint
count_backups (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->backups, 0, NULL);
  guint            count = 0;

  for (const char *name; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    count += g_str_has_suffix (name, ".db");

  return count;
}

static gboolean
is_backed_up (gpointer data)
{
  return count_backups (data) > 0;
}

static gboolean
has_said (gpointer data)
{
  return ((Fixture *) data)->said != NULL;
}

static void
test_first_start_of_a_day (Fixture      *fixture,
                           gconstpointer data)
{
  g_assert_true (usher_upkeep_is_backup_due (fixture->workshop->session));
  open_keeper (fixture);
  usher_test_spin_until (is_backed_up, fixture, "the day's backup");
  usher_test_spin_ms (100);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  g_assert_null (usher_backup_keeper_get_warning (fixture->keeper));
  g_assert_null (fixture->said);
}

/* A file stands where the folder should be. */
static void
test_banner (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_true (g_file_set_contents (fixture->backups, "", 0, NULL));
  open_keeper (fixture);
  usher_test_wait_to_see (window, "The workshop could not be backed up");
  g_assert_null (fixture->said);

  /* Tried again too early: it stays. */
  usher_test_press (usher_test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Back Up Now"));
  usher_test_spin_ms (300);
  g_assert_true (usher_test_sees (window, "The workshop could not be backed up"));

  g_assert_cmpint (g_unlink (fixture->backups), ==, 0);
  usher_test_press (usher_test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Back Up Now"));
  usher_test_spin_until (has_said, fixture, "the desk to say that it is backed up");
  g_assert_true (g_str_has_prefix (fixture->said, "Backed up and verified: "));
  usher_test_spin_ms (100);
  g_assert_false (usher_test_sees (window, "The workshop could not be backed up"));
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  usher_test_ui_init (&argc, &argv);
  application = adw_application_new ("io.github.usherdesk.Usher.Test", G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  g_application_set_resource_base_path (G_APPLICATION (application), "/io/github/usherdesk/Usher");
  g_application_register (G_APPLICATION (application), NULL, NULL);

#define ADD(path, function) g_test_add ("/backup-keeper/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-start-of-a-day", test_first_start_of_a_day);
  ADD ("banner", test_banner);
#undef ADD

  return g_test_run ();
}
