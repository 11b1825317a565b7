/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-application.h"

#include "usher-window.h"

struct _UsherApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherApplication, usher_application, ADW_TYPE_APPLICATION)

static void
usher_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = g_object_new (USHER_TYPE_WINDOW, "application", application, NULL);
  gtk_window_present (window);
}

static void
usher_application_class_init (UsherApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = usher_application_activate;
}

static void
usher_application_init (UsherApplication *self)
{
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
                       "resource-base-path", "/io/github/usherdesk/Usher",
                       NULL);
}
