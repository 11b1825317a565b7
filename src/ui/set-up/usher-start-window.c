/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-start-window.h"

#include <glib/gi18n.h>

#include "usher-restore-page.h"
#include "usher-set-up-page.h"
#include "usher-trouble-text.h"

struct _UsherStartWindow
{
  AdwApplicationWindow parent_instance;

  UsherClock *clock;
  char       *uri;         /* of the real workshop */
  char       *trouble_uri; /* of the one that could not be opened */

  AdwNavigationView *navigation_view;
  GtkListBox        *choices;
  GtkWidget         *open_row;
  GtkWidget         *set_up_row;
  AdwStatusPage     *waiting_page;
  AdwStatusPage     *trouble_page;
  GtkLabel          *trouble_path;
  GtkWidget         *again_button;
  GtkWidget         *restore_button;
};

enum
{
  OPEN,
  SAMPLE,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherStartWindow, usher_start_window, ADW_TYPE_APPLICATION_WINDOW)

static void
on_open_activated_cb (UsherStartWindow *self)
{
  g_signal_emit (self, signals[OPEN], 0, self->uri);
}

static void
on_sample_activated_cb (UsherStartWindow *self)
{
  g_signal_emit (self, signals[SAMPLE], 0);
}

static void
on_set_up_done_cb (UsherStartWindow *self,
                   UsherSession     *session)
{
  g_signal_emit (self, signals[OPENED], 0, session);
}

static void
on_set_up_activated_cb (UsherStartWindow *self)
{
  usher_start_window_show_set_up (self);
}

static void
on_restored_cb (UsherStartWindow *self,
                UsherRestorePage *page)
{
  g_signal_emit (self, signals[OPEN], 0, (const char *) g_object_get_data (G_OBJECT (page), "uri"));
}

static void
push_restore_page (UsherStartWindow *self,
                   const char       *uri)
{
  AdwNavigationPage *page = usher_restore_page_new (self->clock, uri);

  g_object_set_data_full (G_OBJECT (page), "uri", g_strdup (uri), g_free);
  g_signal_connect_object (page, "restored", G_CALLBACK (on_restored_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation_view, page);
}

static void
on_restore_activated_cb (UsherStartWindow *self)
{
  push_restore_page (self, self->uri);
}

static void
on_restore_trouble_clicked_cb (UsherStartWindow *self)
{
  push_restore_page (self, self->trouble_uri);
}

static void
on_again_clicked_cb (UsherStartWindow *self)
{
  g_autofree char *uri = g_strdup (self->trouble_uri);

  g_signal_emit (self, signals[OPEN], 0, uri);
}

static void
on_choices_clicked_cb (UsherStartWindow *self)
{
  usher_start_window_show_choices (self);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherStartWindow) self = USHER_START_WINDOW (user_data);
  g_autoptr (GFile)            file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char             *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    g_signal_emit (self, signals[OPEN], 0, path);
}

static void
on_other_clicked_cb (UsherStartWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a Workshop"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, on_file_chosen_cb, g_object_ref (self));
}

static void
usher_start_window_dispose (GObject *object)
{
  UsherStartWindow *self = USHER_START_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_START_WINDOW);
  g_clear_pointer (&self->clock, usher_clock_unref);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->trouble_uri, g_free);

  G_OBJECT_CLASS (usher_start_window_parent_class)->dispose (object);
}

static void
usher_start_window_class_init (UsherStartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_start_window_dispose;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAMPLE] = g_signal_new ("sample", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, USHER_TYPE_SESSION);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/set-up/usher-start-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, open_row);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, set_up_row);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, waiting_page);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, trouble_path);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, again_button);
  gtk_widget_class_bind_template_child (widget_class, UsherStartWindow, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, on_open_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sample_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_set_up_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_trouble_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choices_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_clicked_cb);
}

static void
usher_start_window_init (UsherStartWindow *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->waiting_page));
  adw_status_page_set_paintable (self->waiting_page, GDK_PAINTABLE (spinner));
}

/**
 * usher_start_window_new:
 * @application: the application
 * @clock: the clock to go by
 * @uri: where the real workshop is kept, or will be
 *
 * Returns: (transfer none): a window with the first choices
 */
UsherStartWindow *
usher_start_window_new (GtkApplication *application,
                        UsherClock     *clock,
                        const char     *uri)
{
  UsherStartWindow *self = g_object_new (USHER_TYPE_START_WINDOW, "application", application, NULL);

  self->clock = usher_clock_ref (clock);
  self->uri = g_strdup (uri);
  usher_start_window_show_choices (self);

  return self;
}

/**
 * usher_start_window_show_choices:
 *
 * Shows the first choices: a workshop that exists is opened, not set up again.
 */
void
usher_start_window_show_choices (UsherStartWindow *self)
{
  gboolean exists = g_file_test (self->uri, G_FILE_TEST_EXISTS);

  gtk_widget_set_visible (self->open_row, exists);
  gtk_widget_set_visible (self->set_up_row, !exists);
  adw_navigation_view_replace_with_tags (self->navigation_view, (const char *const[]) { "choices" }, 1);
  gtk_widget_grab_focus (exists ? self->open_row : self->set_up_row);
}

/**
 * usher_start_window_show_set_up:
 *
 * Asks for what a new workshop needs.
 */
void
usher_start_window_show_set_up (UsherStartWindow *self)
{
  AdwNavigationPage *page = usher_set_up_page_new (self->clock, self->uri);

  g_signal_connect_object (page, "done", G_CALLBACK (on_set_up_done_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation_view, page);
}

/**
 * usher_start_window_show_waiting:
 * @text: what is being done
 */
void
usher_start_window_show_waiting (UsherStartWindow *self,
                                 const char       *text)
{
  adw_status_page_set_title (self->waiting_page, text);
  adw_navigation_view_replace_with_tags (self->navigation_view, (const char *const[]) { "waiting" }, 1);
}

/**
 * usher_start_window_show_trouble:
 * @uri: the workshop that could not be opened
 * @error: why
 *
 * Says it in words and offers what helps.  Nothing was changed.
 */
void
usher_start_window_show_trouble (UsherStartWindow *self,
                                 const char       *uri,
                                 const GError     *error)
{
  UsherTrouble trouble = usher_trouble_of (error);
  gboolean     backup_helps = trouble == USHER_TROUBLE_TOO_NEW || trouble == USHER_TROUBLE_CORRUPT ||
                          trouble == USHER_TROUBLE_NOT_A_WORKSHOP || trouble == USHER_TROUBLE_OTHER;
  gboolean again_helps = trouble != USHER_TROUBLE_TOO_NEW && trouble != USHER_TROUBLE_CORRUPT &&
                         trouble != USHER_TROUBLE_NOT_A_WORKSHOP;
  g_autofree char *description = g_markup_escape_text (usher_trouble_text (trouble), -1);

  g_message ("The workshop cannot be opened: %s", error->message);
  g_set_str (&self->trouble_uri, uri);
  adw_status_page_set_description (self->trouble_page, description);
  gtk_label_set_label (self->trouble_path, uri);
  gtk_widget_set_visible (self->restore_button, backup_helps);
  gtk_widget_set_visible (self->again_button, again_helps);
  adw_navigation_view_replace_with_tags (self->navigation_view, (const char *const[]) { "trouble" }, 1);
  gtk_widget_grab_focus (again_helps ? self->again_button : self->restore_button);
}
