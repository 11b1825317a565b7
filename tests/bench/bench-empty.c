/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a program of the platform can be: what the desk's start is
 * measured against. */

#include <adwaita.h>

static void
on_activate_cb (GApplication *application,
                gpointer      user_data)
{
  GtkWindow *window = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (application)));

  gtk_window_set_default_size (window, 1280, 800);
  gtk_window_present (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.usherdesk.Usher.Empty", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
