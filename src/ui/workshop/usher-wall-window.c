/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-wall-window.h"

#include <glib/gi18n.h>

#include "usher-progress-board.h"
#include "usher-times.h"
#include "usher-workshop-store.h"

static const guint refresh_s = 20;
static const guint hide_pointer_s = 3;
/* What is older than this is said to be. */
static const gint64 stale_s = 2 * 60;

struct _UsherWallWindow
{
  AdwApplicationWindow parent_instance;

  UsherSession       *session;
  GCancellable       *cancellable;
  UsherProgressBoard *board;
  GtkLabel           *heading;
  GtkLabel           *clock;
  GtkLabel           *updated;
  gint64              read_at; /* 0: not yet */
  guint               refresh_id;
  guint               pointer_id;
  guint               inhibit_cookie;
  double              pointer_x;
  double              pointer_y;
};

G_DEFINE_FINAL_TYPE (UsherWallWindow, usher_wall_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_times (UsherWallWindow *self)
{
  gint64           now = usher_session_now (self->session);
  g_autofree char *clock = usher_times_clock (self->session, now);
  g_autofree char *read = usher_times_clock (self->session, self->read_at);
  /* Translators: the time of day when the board was read last. */
  g_autofree char *updated = g_strdup_printf (_("Updated %s"), read);
  gboolean         is_stale = self->read_at != 0 && now - self->read_at > stale_s;

  gtk_label_set_text (self->clock, clock);
  gtk_label_set_text (self->updated, self->read_at != 0 ? updated : "");
  if (is_stale)
    gtk_widget_add_css_class (GTK_WIDGET (self->updated), "stale");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->updated), "stale");
}

/* Nothing pops up on a wall: what cannot be read is said by its age. */
static void
on_board_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherWallWindow) self = user_data;
  g_autoptr (GError)          error = NULL;
  g_autoptr (GPtrArray)       cards = usher_workshop_store_list_board_finish (USHER_WORKSHOP_STORE (source), result, &error);

  if (self->session == NULL)
    return;
  if (cards != NULL)
    {
      self->read_at = usher_session_now (self->session);
      usher_progress_board_set_cards (self->board, cards);
    }
  else
    g_message ("The progress board could not be read: %s", error->message);
  show_times (self);
}

static gboolean
read_board (gpointer data)
{
  UsherWallWindow *self = data;

  show_times (self);
  usher_workshop_store_list_board_async (usher_session_get_workshop (self->session), self->cancellable, on_board_cb,
                                         g_object_ref (self));

  return G_SOURCE_CONTINUE;
}

static void
on_session_changed_cb (UsherWallWindow *self,
                       const char      *kind)
{
  if (g_str_equal (kind, "order"))
    read_board (self);
}

/* Keeps the screen awake, but only while the board fills it. */
static void
update_inhibit (UsherWallWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean        wanted = gtk_window_is_fullscreen (GTK_WINDOW (self)) && gtk_widget_get_mapped (GTK_WIDGET (self));

  if (application == NULL)
    return;
  if (wanted && self->inhibit_cookie == 0)
    self->inhibit_cookie = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                                    _("The progress board is shown"));
  else if (!wanted && self->inhibit_cookie != 0)
    gtk_application_uninhibit (application, g_steal_handle_id (&self->inhibit_cookie));
}

static gboolean
on_hide_pointer_cb (gpointer data)
{
  UsherWallWindow *self = data;

  self->pointer_id = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  return G_SOURCE_REMOVE;
}

static void
on_motion_cb (UsherWallWindow *self,
              double           x,
              double           y)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  self->pointer_id = g_timeout_add_seconds (hide_pointer_s, on_hide_pointer_cb, self);
}

static void
toggle_fullscreen_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* Leaves the full screen first, then the wall. */
static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
usher_wall_window_dispose (GObject *object)
{
  UsherWallWindow *self = USHER_WALL_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (usher_wall_window_parent_class)->dispose (object);
}

static void
usher_wall_window_class_init (UsherWallWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_wall_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/workshop/usher-wall-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherWallWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherWallWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, UsherWallWindow, updated);

  gtk_widget_class_install_action (widget_class, "wall.toggle-fullscreen", NULL, toggle_fullscreen_action);
  gtk_widget_class_install_action (widget_class, "wall.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "wall.toggle-fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "wall.leave", NULL);
}

static void
usher_wall_window_init (UsherWallWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (update_inhibit), NULL);
  g_signal_connect (self, "map", G_CALLBACK (update_inhibit), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (update_inhibit), NULL);
}

/**
 * usher_wall_window_new:
 * @application: (nullable): the application
 * @session: the open workshop
 *
 * Returns: (transfer none): the board in a window of its own
 */
UsherWallWindow *
usher_wall_window_new (GtkApplication *application,
                       UsherSession   *session)
{
  UsherWallWindow *self = g_object_new (USHER_TYPE_WALL_WINDOW, "application", application, NULL);
  GtkWidget       *box = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self->heading)));

  self->session = g_object_ref (session);
  self->board = USHER_PROGRESS_BOARD (usher_progress_board_new (session, TRUE));
  gtk_widget_set_vexpand (GTK_WIDGET (self->board), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->board));
  gtk_label_set_text (self->heading, usher_session_get_shop (session)->name);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed_cb), self, G_CONNECT_SWAPPED);
  self->refresh_id = g_timeout_add_seconds (refresh_s, read_board, self);
  read_board (self);

  return self;
}
