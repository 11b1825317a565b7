/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-desk-lock.h"

#include "usher-sign-in-dialog.h"

static const guint look_every_seconds = 1;

struct _UsherDeskLock
{
  GObject parent_instance;

  GtkWidget *window; /* (weak): it owns the lock */
  UsherDesk *desk;
  AdwDialog *dialog; /* (nullable): while it is locked */
  gint64     touched_at;
  guint      source;
};

G_DEFINE_FINAL_TYPE (UsherDeskLock, usher_desk_lock, G_TYPE_OBJECT)

static UsherSession *
get_session (UsherDeskLock *self)
{
  return usher_desk_get_session (self->desk);
}

/* No shortcut of the window may show what the lock hides. */
static void
set_actions_enabled (UsherDeskLock *self,
                     gboolean       enabled)
{
  GtkWidgetClass     *klass = GTK_WIDGET_GET_CLASS (self->window);
  const GVariantType *type = NULL;
  const char         *name = NULL;
  const char         *property = NULL;
  GType               owner = 0;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property); i++)
    if (g_str_has_prefix (name, "win."))
      gtk_widget_action_set_enabled (self->window, name, enabled);
}

static void
set_shown (GtkWidget *widget,
           gboolean   shown)
{
  gtk_widget_set_opacity (widget, shown ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

/* The window and its dialogs stay as they are, unseen. */
static void
set_all_shown (UsherDeskLock *self,
               gboolean       shown)
{
  AdwApplicationWindow  *window = ADW_APPLICATION_WINDOW (self->window);
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (window);

  set_shown (adw_application_window_get_content (window), shown);
  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    {
      g_autoptr (GtkWidget) dialog = g_list_model_get_item (dialogs, i);

      if (dialog != GTK_WIDGET (self->dialog))
        set_shown (dialog, shown);
    }
}

static void
on_dialog_closed_cb (UsherDeskLock *self)
{
  g_clear_object (&self->dialog);
  self->touched_at = usher_session_now (get_session (self));
  if (self->window == NULL)
    return;
  set_all_shown (self, TRUE);
  set_actions_enabled (self, TRUE);
}

static void
close_popovers (UsherDeskLock *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/**
 * usher_desk_lock_engage:
 *
 * Locks the window.
 *
 * Returns: whether it is locked; it cannot be where nobody has a PIN
 */
gboolean
usher_desk_lock_engage (UsherDeskLock *self)
{
  UsherStaff *staff = usher_session_get_staff (get_session (self));

  if (self->dialog != NULL)
    return TRUE;
  if (self->window == NULL || !usher_shop_has_pins (usher_session_get_shop (get_session (self))))
    return FALSE;

  close_popovers (self);
  set_all_shown (self, FALSE);
  set_actions_enabled (self, FALSE);
  self->dialog = g_object_ref_sink (usher_sign_in_dialog_new (self->desk, staff != NULL ? staff->parent_instance.id : 0, TRUE));
  g_signal_connect_object (self->dialog, "closed", G_CALLBACK (on_dialog_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (self->dialog, self->window);

  return TRUE;
}

static void
lock_when_nobody_is_there (UsherDeskLock *self)
{
  if (usher_session_get_staff (get_session (self)) == NULL)
    usher_desk_lock_engage (self);
}

static gboolean
on_look_cb (gpointer user_data)
{
  UsherDeskLock *self = USHER_DESK_LOCK (user_data);
  gint64         minutes = g_settings_get_int (usher_desk_get_settings (self->desk), "lock-minutes");

  if (minutes > 0 && usher_session_now (get_session (self)) - self->touched_at >= minutes * 60)
    usher_desk_lock_engage (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
on_event_cb (UsherDeskLock *self)
{
  self->touched_at = usher_session_now (get_session (self));

  return GDK_EVENT_PROPAGATE;
}

static void
usher_desk_lock_dispose (GObject *object)
{
  UsherDeskLock *self = USHER_DESK_LOCK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->dialog);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_desk_lock_parent_class)->dispose (object);
}

static void
usher_desk_lock_class_init (UsherDeskLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_desk_lock_dispose;
}

static void
usher_desk_lock_init (UsherDeskLock *self)
{
}

/**
 * usher_desk_lock_new:
 * @window: the window to watch; it keeps the lock for as long as it lives
 * @desk: the desk
 *
 * Returns: (transfer full): the lock of a window
 */
UsherDeskLock *
usher_desk_lock_new (AdwApplicationWindow *window,
                     UsherDesk            *desk)
{
  UsherDeskLock      *self = g_object_new (USHER_TYPE_DESK_LOCK, NULL);
  UsherSession       *session = usher_desk_get_session (desk);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  g_set_weak_pointer (&self->window, GTK_WIDGET (window));
  self->desk = g_object_ref (desk);
  self->touched_at = usher_session_now (session);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->window, events);
  g_signal_connect_object (session, "notify::staff", G_CALLBACK (lock_when_nobody_is_there), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "map", G_CALLBACK (lock_when_nobody_is_there), self, G_CONNECT_SWAPPED);
  self->source = g_timeout_add_seconds (look_every_seconds, on_look_cb, self);

  return self;
}
