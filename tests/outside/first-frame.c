/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <unistd.h>

#include "usher-sample-workshop.h"
#include "usher-window.h"

/* Ends with the first frame of its window, for counting what a start costs:
 *
 *   first-frame                a window with nothing in it
 *   first-frame WORKSHOP       the desk
 *   first-frame --make FILE    makes the sample workshop for it, and no window
 *
 * It is always the same moment, since the board of the day shows it. */

/* Monday, 23 November 2026, 09:35 in Shanghai. */
static const gint64 moment = G_GINT64_CONSTANT (1795397700);

typedef struct
{
  const char *uri;
  UsherClock *clock;
} Start;

/* At once, so that only the start is counted. */
static void
on_after_paint_cb (GdkFrameClock *frame_clock)
{
  _exit (EXIT_SUCCESS);
}

static void
show (GtkWidget *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_nothing (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  show (window);
}

static void
on_session_opened_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GtkApplication) application = GTK_APPLICATION (user_data);
  g_autoptr (GSettings)      settings = g_settings_new (USHER_APP_ID);
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherSession)   session = usher_session_open_finish (result, &error);
  g_autoptr (UsherDesk)      desk = NULL;

  if (session == NULL)
    g_error ("%s", error->message);

  desk = usher_desk_new (session, settings);
  show (GTK_WIDGET (usher_window_new (application, desk)));
  g_application_release (G_APPLICATION (application));
}

static void
on_activate_cb (GtkApplication *application,
                Start          *start)
{
  if (start->uri == NULL)
    {
      show_nothing (application);
      return;
    }

  g_application_hold (G_APPLICATION (application));
  usher_session_open_async (start->uri, start->clock, NULL, on_session_opened_cb, g_object_ref (application));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GTimeZone)  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (moment, zone);
  g_autoptr (GError)     error = NULL;
  Start                  start = { argc > 1 ? argv[1] : NULL, clock };

  if (argc > 2)
    {
      if (!usher_sample_workshop_create (argv[2], clock, NULL, &error))
        g_error ("%s", error->message);
      return EXIT_SUCCESS;
    }

  g_autoptr (AdwApplication) application = g_object_new (ADW_TYPE_APPLICATION,
                                                         "flags", G_APPLICATION_NON_UNIQUE,
                                                         "resource-base-path", "/io/github/usherdesk/Usher",
                                                         NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), &start);
  g_application_run (G_APPLICATION (application), 0, NULL);

  /* Without a frame. */
  return EXIT_FAILURE;
}
