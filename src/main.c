/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "usher-application.h"
#include "usher-han.h"

/* A session that ends, or a person at a terminal: the windows are closed as by
 * hand, which saves what was typed. */
static gboolean
on_asked_to_end_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

int
main (int    argc,
      char **argv)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP };
  const char      *locale_dir = g_getenv ("TEXTDOMAINDIR"); /* an uninstalled desk's */
  int              status = EXIT_SUCCESS;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  usher_han_prefer_chinese ();

  g_autoptr (UsherApplication) application = usher_application_new ();

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_unix_signal_add (signals[i], on_asked_to_end_cb, application);

  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status == EXIT_SUCCESS && usher_application_get_has_failed (application) ? EXIT_FAILURE : status;
}
