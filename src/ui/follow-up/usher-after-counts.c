/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-after-counts.h"

#include <glib/gi18n.h>

#include "usher-follow-up-store.h"
#include "usher-reminder-store.h"

/* A new day brings new calls. */
static const guint look_again_s = 1800;

/* How much waits for a hand in an area, beside its name; goes with its label. */
typedef struct
{
  GtkLabel  *label;
  UsherDesk *desk;
  gboolean   is_calls;
  guint      tick_id;
} Count;

static void
show_count (GtkLabel *label,
            gint64    n)
{
  g_autofree char *text = n > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, n) : g_strdup ("");
  g_autofree char *name = g_strdup_printf (ngettext ("%u waits", "%u wait", (gulong) n), (guint) n);

  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_count_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkLabel) label = GTK_LABEL (user_data);
  gint64               n = usher_follow_up_store_count_finish (USHER_FOLLOW_UP_STORE (source), result, NULL);

  show_count (label, MAX (n, 0));
}

static void
on_list_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkLabel)  label = GTK_LABEL (user_data);
  g_autoptr (GPtrArray) reminders = usher_reminder_store_list_finish (USHER_REMINDER_STORE (source), result, NULL);

  show_count (label, reminders != NULL ? reminders->len : 0);
}

static void
count (Count *self)
{
  UsherSession *session = usher_desk_get_session (self->desk);

  if (self->is_calls)
    usher_reminder_store_list_async (usher_session_get_reminders (session), NULL, on_list_cb, g_object_ref (self->label));
  else
    usher_follow_up_store_count_async (usher_session_get_follow_ups (session), NULL, on_count_cb, g_object_ref (self->label));
}

static void
on_refreshed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GtkLabel) label = GTK_LABEL (user_data);
  Count               *self = g_object_get_data (G_OBJECT (label), "count");

  usher_reminder_store_refresh_finish (USHER_REMINDER_STORE (source), result, NULL);
  if (self != NULL)
    count (self);
}

/* Today's invitations are raised whether anybody looks at them or not. */
static void
look (Count *self)
{
  if (self->is_calls)
    usher_reminder_store_refresh_async (usher_session_get_reminders (usher_desk_get_session (self->desk)), NULL, on_refreshed_cb,
                                        g_object_ref (self->label));
  else
    count (self);
}

static gboolean
on_tick_cb (gpointer data)
{
  look (data);

  return G_SOURCE_CONTINUE;
}

static void
on_changed_cb (GtkLabel   *label,
               const char *kind)
{
  Count             *self = g_object_get_data (G_OBJECT (label), "count");
  const char *const *kinds = NULL;

  static const char *const calls[] = { "reminder", "complaint", "booking", "order", NULL };
  static const char *const follow_ups[] = { "follow-up", "complaint", NULL };

  kinds = self != NULL && self->is_calls ? calls : follow_ups;
  if (self != NULL && g_strv_contains (kinds, kind))
    count (self);
}

static void
count_free (gpointer data)
{
  Count *self = data;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_object_unref (self->desk);
  g_free (self);
}

/**
 * usher_after_counts_watch:
 * @area: name of an area; of others than "calls" and "follow-up" nothing waits
 * @label: shows how much waits there, from now on
 */
void
usher_after_counts_watch (UsherDesk  *desk,
                          const char *area,
                          GtkLabel   *label)
{
  Count *self = NULL;

  if (!g_str_equal (area, "calls") && !g_str_equal (area, "follow-up"))
    return;

  self = g_new0 (Count, 1);
  self->label = label;
  self->desk = g_object_ref (desk);
  self->is_calls = g_str_equal (area, "calls");
  self->tick_id = g_timeout_add_seconds (look_again_s, on_tick_cb, self);
  g_object_set_data_full (G_OBJECT (label), "count", self, count_free);
  g_signal_connect_object (usher_desk_get_session (desk), "changed", G_CALLBACK (on_changed_cb), label, G_CONNECT_SWAPPED);
  look (self);
}
