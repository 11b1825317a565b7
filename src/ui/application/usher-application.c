/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-application.h"

#include <glib/gi18n.h>

#include "usher-backup-keeper.h"
#include "usher-desk.h"
#include "usher-headless.h"
#include "usher-sample-opener.h"
#include "usher-shortcuts.h"
#include "usher-start-window.h"
#include "usher-welcome-window.h"
#include "usher-window.h"

struct _UsherApplication
{
  AdwApplication parent_instance;

  GSettings         *settings;
  UsherClock        *clock;
  UsherDesk         *desk;       /* of the open workshop, or %NULL */
  UsherBackupKeeper *keeper;     /* of the open workshop, or %NULL */
  gboolean           board_only; /* this computer hangs on the wall */

  char    *uri; /* of the workshop that is open or being opened */
  gboolean is_opening;
  gboolean is_ending;  /* asked to end while the workshop was being opened */
  gboolean has_failed; /* the last workshop could not be opened */
  guint    n_closing;  /* workshops that are being closed */
  char    *next_uri;   /* what is opened after that */
  char    *real_uri;   /* named on the command line */

  UsherStartWindow   *start_window;   /* (weak) */
  UsherWelcomeWindow *welcome_window; /* (weak) */
};

G_DEFINE_FINAL_TYPE (UsherApplication, usher_application, ADW_TYPE_APPLICATION)

static void open_workshop (UsherApplication *self,
                           const char       *uri);
static void open_sample (UsherApplication *self);

static UsherWindow *
find_window (UsherApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (USHER_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static void
show_warning (UsherApplication *self)
{
  UsherWindow *window = find_window (self);

  if (window != NULL && self->keeper != NULL)
    usher_window_warn (window, usher_backup_keeper_get_warning (self->keeper));
}

static void
show_window (UsherApplication *self)
{
  UsherWindow *window = find_window (self);

  if (window == NULL)
    window = usher_window_new (GTK_APPLICATION (self), self->desk);
  show_warning (self);
  gtk_window_present (GTK_WINDOW (window));
}

/* The board is a window of its own; asked for again, the one that is open comes forward. */
static void
show_welcome_board (UsherApplication *self)
{
  g_autofree char *connector = g_settings_get_string (self->settings, "welcome-board-monitor");

  if (self->welcome_window == NULL)
    g_set_weak_pointer (&self->welcome_window, usher_welcome_window_new (GTK_APPLICATION (self), self->desk));
  usher_welcome_window_show_on (self->welcome_window, connector);
}

static void
show (UsherApplication *self)
{
  if (self->board_only)
    show_welcome_board (self);
  else
    show_window (self);
}

/* Closing ------------------------------------------------------------------ */

static void
on_session_closed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherApplication) self = USHER_APPLICATION (user_data);
  g_autoptr (GError)           error = NULL;
  g_autofree char             *next = NULL;

  if (!usher_session_close_finish (USHER_SESSION (source), result, &error))
    g_warning ("The workshop could not be closed cleanly: %s", error->message);
  self->n_closing--;
  if (self->n_closing == 0 && self->desk == NULL)
    {
      next = g_steal_pointer (&self->next_uri);
      if (next != NULL)
        open_workshop (self, next);
    }
  g_application_release (G_APPLICATION (self));
}

static void
close_workshop (UsherApplication *self)
{
  g_autoptr (UsherDesk) desk = g_steal_pointer (&self->desk);

  g_clear_object (&self->keeper);
  g_clear_pointer (&self->uri, g_free);
  self->n_closing++;
  g_application_hold (G_APPLICATION (self));
  usher_session_close_async (usher_desk_get_session (desk), on_session_closed_cb, g_object_ref (self));
}

/* After the last window of the workshop has gone: what pages queued when they
 * went is still written. */
static gboolean
on_windows_gone_cb (gpointer user_data)
{
  UsherApplication *self = USHER_APPLICATION (user_data);

  if (self->desk != NULL && !self->is_opening && find_window (self) == NULL && self->welcome_window == NULL)
    close_workshop (self);
  g_application_release (G_APPLICATION (self));

  return G_SOURCE_REMOVE;
}

static void
usher_application_window_removed (GtkApplication *application,
                                  GtkWindow      *window)
{
  UsherApplication *self = USHER_APPLICATION (application);

  /* Held before the parent class lets go, so that the program does not end first. */
  g_application_hold (G_APPLICATION (self));
  GTK_APPLICATION_CLASS (usher_application_parent_class)->window_removed (application, window);
  g_idle_add_full (G_PRIORITY_LOW, on_windows_gone_cb, g_object_ref (self), g_object_unref);
}

/* Opening ------------------------------------------------------------------ */

static char *
get_real_uri (UsherApplication *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "database");

  if (self->real_uri != NULL)
    return g_strdup (self->real_uri);

  return *uri != '\0' ? g_steal_pointer (&uri) : usher_headless_usual_uri ();
}

static void
use_session (UsherApplication *self,
             UsherSession     *session)
{
  self->desk = usher_desk_new (session, self->settings);
  self->keeper = usher_backup_keeper_new (self->desk);
  g_signal_connect_object (self->keeper, "notify::warning", G_CALLBACK (show_warning), self, G_CONNECT_SWAPPED);
  g_set_str (&self->uri, usher_session_get_uri (session));
  self->has_failed = FALSE;
  if (!self->is_ending)
    show (self);
  if (self->start_window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->start_window));
  if (self->is_ending)
    close_workshop (self);
}

static void
on_open_wanted_cb (UsherApplication *self,
                   const char       *uri)
{
  open_workshop (self, uri);
}

static void
on_set_up_cb (UsherApplication *self,
              UsherSession     *session)
{
  use_session (self, session);
}

static UsherStartWindow *
get_start_window (UsherApplication *self)
{
  g_autofree char *uri = get_real_uri (self);

  if (self->start_window == NULL)
    {
      g_set_weak_pointer (&self->start_window, usher_start_window_new (GTK_APPLICATION (self), self->clock, uri));
      g_signal_connect_object (self->start_window, "open", G_CALLBACK (on_open_wanted_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->start_window, "sample", G_CALLBACK (open_sample), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->start_window, "opened", G_CALLBACK (on_set_up_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (self->start_window));

  return self->start_window;
}

static void
finish_opening (UsherApplication *self)
{
  self->is_opening = FALSE;
  if (self->desk == NULL)
    g_clear_pointer (&self->uri, g_free);
  g_application_release (G_APPLICATION (self));
}

static void
tell_trouble (UsherApplication *self,
              const GError     *error)
{
  self->has_failed = TRUE;
  usher_start_window_show_trouble (get_start_window (self), self->uri, error);
}

static void
on_empty_closed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherApplication) self = USHER_APPLICATION (user_data);

  usher_session_close_finish (USHER_SESSION (source), result, NULL);
  usher_start_window_show_set_up (get_start_window (self));
  finish_opening (self);
}

/* Keeps in mind which workshop was open; the sample is never meant. */
static void
remember (UsherApplication *self,
          UsherSession     *session)
{
  const char      *uri = usher_session_get_uri (session);
  g_autofree char *usual = usher_headless_usual_uri ();

  if (!usher_session_get_shop (session)->is_sample)
    g_settings_set_string (self->settings, "database", g_str_equal (uri, usual) ? "" : uri);
}

static void
on_session_opened_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherApplication) self = USHER_APPLICATION (user_data);
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherSession)     session = usher_session_open_finish (result, &error);

  if (session == NULL)
    {
      tell_trouble (self, error);
    }
  else if (((UsherEntity *) usher_session_get_shop (session))->id == 0)
    {
      /* A set-up that was broken off. */
      usher_session_close_async (session, on_empty_closed_cb, g_object_ref (self));
      return;
    }
  else
    {
      remember (self, session);
      use_session (self, session);
    }
  finish_opening (self);
}

static gboolean
begin_opening (UsherApplication *self,
               const char       *uri)
{
  if (self->is_opening)
    return FALSE;
  if (self->desk != NULL || self->n_closing > 0)
    {
      g_set_str (&self->next_uri, uri); /* one after the other */
      return FALSE;
    }

  self->is_opening = TRUE;
  g_set_str (&self->uri, uri);
  g_application_hold (G_APPLICATION (self));

  return TRUE;
}

static void
open_workshop (UsherApplication *self,
               const char       *uri)
{
  g_autofree char *sample = usher_headless_sample_uri ();

  if (g_str_equal (uri, sample))
    {
      open_sample (self);
      return;
    }
  if (!g_file_test (uri, G_FILE_TEST_EXISTS) && strstr (uri, "://") == NULL)
    {
      usher_start_window_show_choices (get_start_window (self));
      return;
    }
  if (begin_opening (self, uri))
    usher_session_open_async (self->uri, self->clock, NULL, on_session_opened_cb, g_object_ref (self));
}

static void
on_sample_opened_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (UsherApplication) self = USHER_APPLICATION (user_data);
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherSession)     session = usher_sample_opener_finish (result, &error);

  if (session == NULL)
    tell_trouble (self, error);
  else
    use_session (self, session);
  finish_opening (self);
}

static void
open_sample (UsherApplication *self)
{
  g_autofree char *uri = usher_headless_sample_uri ();

  if (!begin_opening (self, uri))
    return;
  if (self->start_window != NULL)
    usher_start_window_show_waiting (self->start_window, _("The sample workshop is being made…"));
  usher_sample_opener_open_async (uri, self->clock, on_sample_opened_cb, g_object_ref (self));
}

static void
open_meant (UsherApplication *self,
            GVariantDict     *options)
{
  g_autofree char *real = NULL;
  const char      *uri = NULL;

  /* A file that is named is the real workshop of this run, also when it is not there yet. */
  if (g_variant_dict_lookup (options, "database", "^&ay", &uri))
    g_set_str (&self->real_uri, uri);
  real = get_real_uri (self);
  if (uri == NULL && g_variant_dict_contains (options, "sample"))
    open_sample (self);
  else
    open_workshop (self, uri != NULL ? uri : real);
}

/* Actions ------------------------------------------------------------------ */

static void
close_windows (UsherApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL;)
    {
      GtkWindow *window = l->data;

      l = l->next;
      if (window != GTK_WINDOW (self->start_window))
        gtk_window_close (window);
    }
}

/* The first choices again; the open workshop is closed behind them. */
static void
open_another_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  UsherApplication *self = USHER_APPLICATION (user_data);

  usher_start_window_show_choices (get_start_window (self));
  close_windows (self);
}

static void
set_up_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  UsherApplication *self = USHER_APPLICATION (user_data);
  g_autofree char  *uri = get_real_uri (self);
  UsherStartWindow *window = get_start_window (self);

  usher_start_window_show_choices (window);
  if (!g_file_test (uri, G_FILE_TEST_EXISTS))
    usher_start_window_show_set_up (window);
  close_windows (self);
}

static void
back_up_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  UsherApplication *self = USHER_APPLICATION (user_data);

  if (self->keeper != NULL)
    usher_backup_keeper_back_up (self->keeper);
}

static void
welcome_board_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  UsherApplication *self = USHER_APPLICATION (user_data);

  if (self->desk != NULL)
    show_welcome_board (self);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  UsherApplication *self = USHER_APPLICATION (user_data);
  AdwDialog        *dialog = adw_about_dialog_new_from_appdata ("/io/github/usherdesk/Usher/metainfo.xml", PACKAGE_VERSION);

  adw_about_dialog_set_copyright (ADW_ABOUT_DIALOG (dialog), "© 2026 The Usher contributors");
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  UsherApplication *self = USHER_APPLICATION (user_data);

  self->is_ending = self->is_opening;
  close_windows (self);
  if (self->start_window != NULL)
    gtk_window_close (GTK_WINDOW (self->start_window));
}

/* The application ---------------------------------------------------------- */

/* A clock that stands still, for the tour and for tests from outside. */
static void
use_clock_option (UsherApplication *self,
                  GVariantDict     *options)
{
  const char           *text = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = NULL;

  if (!g_variant_dict_lookup (options, "clock", "&s", &text))
    return;

  time = g_date_time_new_from_iso8601 (text, zone);
  if (time == NULL)
    {
      g_message ("Not a time: %s", text);
      return;
    }
  g_clear_pointer (&self->clock, usher_clock_unref);
  self->clock = usher_clock_new_fixed (g_date_time_to_unix (time), zone);
}

static int
usher_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  UsherApplication *self = USHER_APPLICATION (application);
  GVariantDict     *options = g_application_command_line_get_options_dict (command_line);

  gboolean         names_workshop = g_variant_dict_contains (options, "database") || g_variant_dict_contains (options, "sample");
  g_autofree char *uri = usher_headless_uri (options);

  if (self->uri != NULL && names_workshop && !g_str_equal (self->uri, uri))
    {
      g_application_command_line_printerr (command_line, "%s\n", _("Another workshop is open. Close it first."));
      return EXIT_FAILURE;
    }

  self->is_ending = FALSE;
  self->board_only = g_variant_dict_contains (options, "welcome-board");
  if (self->desk != NULL)
    {
      show (self);
    }
  else if (!self->is_opening)
    {
      use_clock_option (self, options);
      open_meant (self, options);
    }

  return EXIT_SUCCESS;
}

static int
usher_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  return usher_headless_run (options);
}

static void
usher_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "back-up", .activate = back_up_action },
    { .name = "open-another", .activate = open_another_action },
    { .name = "quit", .activate = quit_action },
    { .name = "set-up", .activate = set_up_action },
    { .name = "welcome-board", .activate = welcome_board_action },
  };
  UsherApplication *self = USHER_APPLICATION (application);

  G_APPLICATION_CLASS (usher_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (USHER_APP_ID);
  self->settings = g_settings_new (USHER_APP_ID);
  self->clock = usher_clock_new_system ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  usher_shortcuts_register (GTK_APPLICATION (self));
}

static void
usher_application_dispose (GObject *object)
{
  UsherApplication *self = USHER_APPLICATION (object);

  g_clear_weak_pointer (&self->start_window);
  g_clear_weak_pointer (&self->welcome_window);
  g_clear_object (&self->keeper);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->clock, usher_clock_unref);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->next_uri, g_free);
  g_clear_pointer (&self->real_uri, g_free);

  G_OBJECT_CLASS (usher_application_parent_class)->dispose (object);
}

static void
usher_application_class_init (UsherApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_application_dispose;
  application_class->startup = usher_application_startup;
  application_class->handle_local_options = usher_application_handle_local_options;
  application_class->command_line = usher_application_command_line;
  GTK_APPLICATION_CLASS (klass)->window_removed = usher_application_window_removed;
}

static void
usher_application_init (UsherApplication *self)
{
  static const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this workshop"), N_ ("URI") },
      { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample workshop"), NULL },
        { "welcome-board", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show only the welcome board, for the wall"), NULL },
          { "backup", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Back the workshop up into a file and verify it"), N_ ("FILE") },
            { "check", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Check the workshop’s integrity and schema"), NULL },
              { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
                { "clock", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, "Let the clock stand at this time", "TIME" },
                { NULL },
            };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * usher_application_new:
 *
 * Returns: (transfer full): the desk's application
 */
UsherApplication *
usher_application_new (void)
{
  return g_object_new (USHER_TYPE_APPLICATION,
                       "application-id", USHER_APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/usherdesk/Usher",
                       NULL);
}

/**
 * usher_application_get_has_failed:
 *
 * Returns: whether the workshop could not be opened
 */
gboolean
usher_application_get_has_failed (UsherApplication *self)
{
  return self->has_failed;
}
