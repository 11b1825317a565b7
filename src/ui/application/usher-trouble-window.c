/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-trouble-window.h"

/**
 * UsherTroubleWindow:
 *
 * Says why the workshop cannot be opened, while there is no desk to say it.
 */
struct _UsherTroubleWindow
{
  AdwApplicationWindow parent_instance;

  AdwStatusPage *status_page;
};

G_DEFINE_FINAL_TYPE (UsherTroubleWindow, usher_trouble_window, ADW_TYPE_APPLICATION_WINDOW)

static void
usher_trouble_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_TROUBLE_WINDOW);

  G_OBJECT_CLASS (usher_trouble_window_parent_class)->dispose (object);
}

static void
usher_trouble_window_class_init (UsherTroubleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_trouble_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/application/usher-trouble-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherTroubleWindow, status_page);
}

static void
usher_trouble_window_init (UsherTroubleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_trouble_window_new:
 * @application: the application, which ends with its last window
 * @text: a translated sentence with what to do next
 *
 * Returns: (transfer none): a window
 */
UsherTroubleWindow *
usher_trouble_window_new (GtkApplication *application,
                          const char     *text)
{
  UsherTroubleWindow *self = g_object_new (USHER_TYPE_TROUBLE_WINDOW, "application", application, NULL);
  g_autofree char    *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->status_page, markup);

  return self;
}
