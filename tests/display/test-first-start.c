/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first start, from the keyboard: set up, restore, and what went wrong. */

#include "config.h"

#include "usher-catalogue-store.h"
#include "usher-start-window.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-upkeep.h"

#include <glib/gstdio.h>

typedef struct
{
  char             *folder;
  char             *uri;
  UsherClock       *clock;
  UsherStartWindow *window;
  UsherSession     *opened; /* by the set-up */
  char             *wanted; /* to be opened */
} Start;

static void
on_opened_cb (Start        *start,
              UsherSession *session)
{
  g_set_object (&start->opened, session);
}

static void
on_open_cb (Start      *start,
            const char *uri)
{
  g_set_str (&start->wanted, uri);
}

static Start *
start_new (void)
{
  Start                *start = g_new0 (Start, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  start->folder = g_dir_make_tmp ("usher-test-XXXXXX", NULL);
  start->uri = g_build_filename (start->folder, "workshop.db", NULL);
  start->clock = usher_clock_new_fixed (USHER_TEST_NOW, zone);

  return start;
}

static void
start_show (Start *start)
{
  start->window = usher_start_window_new (NULL, start->clock, start->uri);
  g_signal_connect_swapped (start->window, "opened", G_CALLBACK (on_opened_cb), start);
  g_signal_connect_swapped (start->window, "open", G_CALLBACK (on_open_cb), start);
  gtk_window_present (GTK_WINDOW (start->window));
  usher_test_spin_ms (50);
}

static void
close_session (UsherSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  usher_session_close_async (session, usher_test_take_result_cb, &result);
  usher_session_close_finish (session, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

static void
start_free (Start *start)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", start->folder);

  if (start->opened != NULL)
    close_session (start->opened);
  gtk_window_destroy (GTK_WINDOW (start->window));
  g_clear_object (&start->opened);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_free (start->wanted);
  g_free (start->folder);
  g_free (start->uri);
  usher_clock_unref (start->clock);
  g_free (start);
}

static gboolean
is_opened (gpointer data)
{
  return ((Start *) data)->opened != NULL;
}

static gboolean
is_wanted (gpointer data)
{
  return ((Start *) data)->wanted != NULL;
}

/* Enter on the first choice, the name typed, Finish: everything else can stay. */
static void
test_set_up (void)
{
  Start                   *start = start_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray)    packages = NULL;
  GtkWidget               *window = NULL;
  UsherShop               *shop = NULL;

  start_show (start);
  window = GTK_WIDGET (start->window);
  g_assert_false (g_file_test (start->uri, G_FILE_TEST_EXISTS));
  usher_test_press (usher_test_get (window, USHER_TEST_ANY_ROLE, "Set Up My Workshop"));
  usher_test_type (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Name of the Workshop"), "顺达 & 汽修");
  usher_test_type (usher_test_get (window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Phone"), "01088886666");
  usher_test_press (usher_test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Finish"));
  usher_test_spin_until (is_opened, start, "the workshop to be there");

  while (((UsherEntity *) usher_session_get_shop (start->opened))->id == 0)
    usher_test_spin_ms (10);
  shop = usher_session_get_shop (start->opened);
  g_assert_cmpstr (shop->name, ==, "顺达 & 汽修");
  g_assert_cmpstr (shop->phone, ==, "01088886666");
  g_assert_cmpuint (shop->bays->len, ==, 3);
  g_assert_false (shop->is_sample);
  g_assert_cmpint (usher_business_hours_longest_day (shop->hours), >, 0);
  usher_catalogue_store_list_packages_async (usher_session_get_catalogue (start->opened), NULL, usher_test_take_result_cb,
                                             &result);
  packages = usher_catalogue_store_list_packages_finish (usher_session_get_catalogue (start->opened),
                                                         usher_test_wait_for_result (&result), NULL);
  g_assert_cmpuint (packages->len, >, 0);

  start_free (start);
}

static void
test_everything_skipped (void)
{
  Start *start = start_new ();

  start_show (start);
  usher_test_press (usher_test_get (GTK_WIDGET (start->window), USHER_TEST_ANY_ROLE, "Set Up My Workshop"));
  usher_test_press (usher_test_wait_for (GTK_WIDGET (start->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Finish"));
  usher_test_spin_until (is_opened, start, "the workshop to be there");
  while (((UsherEntity *) usher_session_get_shop (start->opened))->id == 0)
    usher_test_spin_ms (10);
  g_assert_cmpstr (usher_session_get_shop (start->opened)->name, ==, "My Workshop");

  start_free (start);
}

/* A workshop with a name, closed; its backup's path. */
static char *
make_backup (Start      *start,
             const char *name)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *path = NULL;
  char                         *target = g_build_filename (start->folder, name, NULL);

  usher_upkeep_backup_async (workshop->session, FALSE, usher_test_take_result_cb, &result);
  path = usher_upkeep_backup_finish (workshop->session, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (path, target), ==, 0);

  return target;
}

static void
put (const char *from,
     const char *to)
{
  g_autoptr (GFile)  source = g_file_new_for_path (from);
  g_autoptr (GFile)  target = g_file_new_for_path (to);
  g_autofree char   *folder = g_path_get_dirname (to);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What stands in the place is asked about, kept, and among the backups then. */
static void
test_restore (void)
{
  Start                   *start = start_new ();
  g_autofree char         *backup = make_backup (start, "copy.db");
  g_autofree char         *kept = g_build_filename (start->folder, "backups", "workshop-20261122T080000Z-daily.db", NULL);
  g_autoptr (GPtrArray)    summaries = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GtkWidget               *window = NULL;

  put (backup, kept);
  put (backup, start->uri);
  start_show (start);
  window = GTK_WIDGET (start->window);
  g_assert_nonnull (usher_test_find (window, USHER_TEST_ANY_ROLE, "Open My Workshop"));
  g_assert_null (usher_test_find (window, USHER_TEST_ANY_ROLE, "Set Up My Workshop"));
  usher_test_press (usher_test_get (window, USHER_TEST_ANY_ROLE, "Restore a Backup"));
  usher_test_wait_to_see (window, "顺达汽车维修 · Daily backup");
  usher_test_wait_to_see (window, "0 customers, 0 cars, 0 bookings, 0 repair orders");
  usher_test_press (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Restore the backup of Sun 2026-11-22, 16:00"));
  usher_test_press (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Restore"));
  usher_test_spin_until (is_wanted, start, "the backup to be restored");
  g_assert_cmpstr (start->wanted, ==, start->uri);

  usher_upkeep_list_backups_async (start->uri, NULL, usher_test_take_result_cb, &result);
  summaries = usher_upkeep_list_backups_finish (usher_test_wait_for_result (&result), NULL);
  g_assert_cmpuint (summaries->len, ==, 2);
  g_assert_cmpint (((UsherBackupSummary *) g_ptr_array_index (summaries, 0))->reason, ==, USHER_BACKUP_REASON_RESTORE);
  g_assert_true (((UsherBackupSummary *) g_ptr_array_index (summaries, 0))->is_readable);

  start_free (start);
}

/* Writes the schema version into SQLite's header, as a newer desk leaves it. */
static void
make_newer (const char *path)
{
  FILE               *file = g_fopen (path, "r+b");
  const unsigned char version[] = { 0, 0, 0x27, 0x0f };

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, 60, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (version, 1, sizeof version, file), ==, sizeof version);
  fclose (file);
}

static void
test_newer_file (void)
{
  Start                   *start = start_new ();
  g_autoptr (UsherSession) session = usher_session_open_sync (start->uri, start->clock, NULL);
  g_autofree char         *before = NULL;
  g_autofree char         *after = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  gsize                    length_before = 0;
  gsize                    length_after = 0;
  GtkWidget               *window = NULL;

  close_session (session);
  make_newer (start->uri);
  g_assert_true (g_file_get_contents (start->uri, &before, &length_before, NULL));
  start_show (start);
  window = GTK_WIDGET (start->window);
  usher_session_open_async (start->uri, start->clock, NULL, usher_test_take_result_cb, &result);
  g_assert_null (usher_session_open_finish (usher_test_wait_for_result (&result), &error));
  usher_start_window_show_trouble (start->window, start->uri, error);

  usher_test_wait_to_see (window, "a newer version of this program");
  g_assert_nonnull (usher_test_find (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Restore a Backup…"));
  g_assert_null (usher_test_find (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Try Again"));
  g_assert_true (g_file_get_contents (start->uri, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);

  /* Trying again helps where another program has it. */
  g_clear_error (&error);
  error = g_error_new (g_quark_from_string ("usher-test"), 0, "any other");
  usher_start_window_show_trouble (start->window, start->uri, error);
  usher_test_press (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Try Again"));
  g_assert_cmpstr (start->wanted, ==, start->uri);

  start_free (start);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/first-start/set-up", test_set_up);
  g_test_add_func ("/first-start/everything-skipped", test_everything_skipped);
  g_test_add_func ("/first-start/restore", test_restore);
  g_test_add_func ("/first-start/newer-file", test_newer_file);

  return g_test_run ();
}
