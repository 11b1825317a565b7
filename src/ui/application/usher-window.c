/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-window.h"

struct _UsherWindow
{
  AdwApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherWindow, usher_window, ADW_TYPE_APPLICATION_WINDOW)

static void
usher_window_class_init (UsherWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/application/usher-window.ui");
}

static void
usher_window_init (UsherWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
