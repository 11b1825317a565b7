/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-application.h"

#include <glib/gi18n.h>

#include "usher-desk.h"
#include "usher-headless.h"
#include "usher-trouble-text.h"
#include "usher-trouble-window.h"
#include "usher-welcome-window.h"
#include "usher-window.h"

struct _UsherApplication
{
  AdwApplication parent_instance;

  GSettings  *settings;
  UsherClock *clock;
  UsherDesk  *desk;       /* of the open workshop, or %NULL */
  gboolean    board_only; /* this computer hangs on the wall */

  gboolean is_ending;  /* asked to end while the workshop was being opened */
  char    *uri;        /* of the workshop that is open or being opened */
  gboolean has_failed; /* the last workshop could not be opened */

  UsherWelcomeWindow *welcome_window; /* (weak) */
};

G_DEFINE_FINAL_TYPE (UsherApplication, usher_application, ADW_TYPE_APPLICATION)

static void
show_window (UsherApplication *self)
{
  GtkWindow *window = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL && window == NULL; l = l->next)
    if (USHER_IS_WINDOW (l->data))
      window = l->data;
  if (window == NULL)
    window = GTK_WINDOW (usher_window_new (GTK_APPLICATION (self), self->desk));
  gtk_window_present (window);
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

/* Before there is a window, a workshop that cannot be opened is said in one of its own. */
static void
tell_trouble (UsherApplication *self,
              const GError     *error)
{
  const char *text = usher_trouble_text (usher_trouble_of (error));

  g_message ("The workshop cannot be opened: %s", error->message);
  self->has_failed = TRUE;
  gtk_window_present (GTK_WINDOW (usher_trouble_window_new (GTK_APPLICATION (self), text)));
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
      g_clear_pointer (&self->uri, g_free);
      tell_trouble (self, error);
    }
  else
    {
      g_clear_object (&self->desk);
      self->desk = usher_desk_new (session, self->settings);
      if (!self->is_ending)
        show (self);
    }
  g_application_release (G_APPLICATION (self));
}

static void
open_workshop (UsherApplication *self,
               const char       *uri)
{
  g_set_str (&self->uri, uri);
  self->has_failed = FALSE;
  g_application_hold (G_APPLICATION (self));
  usher_session_open_async (uri, self->clock, NULL, on_session_opened_cb, g_object_ref (self));
}

static int
usher_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  UsherApplication *self = USHER_APPLICATION (application);
  GVariantDict     *options = g_application_command_line_get_options_dict (command_line);
  g_autofree char  *uri = usher_headless_uri (options);
  gboolean          names_workshop = g_variant_dict_contains (options, "database") || g_variant_dict_contains (options, "sample");

  if (self->uri != NULL && names_workshop && g_strcmp0 (self->uri, uri) != 0)
    {
      g_application_command_line_printerr (command_line, "%s\n", _("Another workshop is open. Close it first."));
      return EXIT_FAILURE;
    }

  self->is_ending = FALSE;
  self->board_only = g_variant_dict_contains (options, "welcome-board");
  if (self->desk != NULL)
    show (self);
  else if (self->uri == NULL)
    open_workshop (self, uri);

  return EXIT_SUCCESS;
}

static int
usher_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  return usher_headless_run (options);
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
  GList            *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  self->is_ending = windows == NULL;
  for (GList *l = windows; l != NULL;)
    {
      GtkWindow *window = l->data;

      l = l->next;
      gtk_window_close (window);
    }
}

static void
usher_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "quit", .activate = quit_action },
    { .name = "welcome-board", .activate = welcome_board_action },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "window.close", { "<Control>w", NULL } },
    { "win.undo", { "<Control>z", NULL } },
    { "win.show-nth-area(1)", { "<Alt>1", NULL } },
    { "win.show-nth-area(2)", { "<Alt>2", NULL } },
    { "win.show-nth-area(3)", { "<Alt>3", NULL } },
    { "win.show-nth-area(4)", { "<Alt>4", NULL } },
  };
  UsherApplication *self = USHER_APPLICATION (application);

  G_APPLICATION_CLASS (usher_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (USHER_APP_ID);
  self->settings = g_settings_new (USHER_APP_ID);
  self->clock = usher_clock_new_system ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, (const char **) accels[i].accels);
}

static void
usher_application_dispose (GObject *object)
{
  UsherApplication *self = USHER_APPLICATION (object);

  g_clear_weak_pointer (&self->welcome_window);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->clock, usher_clock_unref);
  g_clear_pointer (&self->uri, g_free);

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
