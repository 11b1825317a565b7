/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-history-group.h"

#include <glib/gi18n.h>

#include "usher-document-store.h"
#include "usher-history-store.h"
#include "usher-history-text.h"
#include "usher-money.h"
#include "usher-print-preview.h"
#include "usher-times.h"
#include "usher-trouble.h"

static const guint page_size = 40;

struct _UsherHistoryGroup
{
  AdwPreferencesGroup parent_instance;

  UsherDesk    *desk;
  char         *kind;
  gint64        id;
  GCancellable *cancellable;
  GPtrArray    *rows; /* (element-type GtkWidget): made so far */
  guint         wanted;

  GtkWidget *more_row;
};

G_DEFINE_FINAL_TYPE (UsherHistoryGroup, usher_history_group, ADW_TYPE_PREFERENCES_GROUP)

/* The frozen paper. */

typedef struct
{
  UsherHistoryGroup *group;
  gint64             document_id;
} Opening;

static void
on_documents_listed_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autofree Opening           *opening = user_data;
  g_autoptr (UsherHistoryGroup) self = opening->group;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         documents =
      usher_document_store_list_for_order_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (self->rows == NULL)
    return;
  if (documents == NULL)
    {
      usher_desk_report (self->desk, error, _("The document could not be opened"));
      return;
    }
  for (guint i = 0; i < documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (documents, i);

      if (document->parent_instance.id == opening->document_id)
        usher_print_preview_present_document (GTK_WIDGET (self), self->desk, document, document->sha256);
    }
}

static void
on_document_activated_cb (UsherHistoryGroup *self,
                          GtkWidget         *row)
{
  UsherHistoryItem *item = g_object_get_data (G_OBJECT (row), "item");
  Opening          *opening = g_new0 (Opening, 1);

  opening->group = g_object_ref (self);
  opening->document_id = item->parent_instance.id;
  usher_document_store_list_for_order_async (usher_session_get_documents (usher_desk_get_session (self->desk)),
                                             item->order_id, NULL, on_documents_listed_cb, opening);
}

static void
make_openable (UsherHistoryGroup *self,
               GtkWidget         *row,
               UsherHistoryItem  *item)
{
  if (g_str_equal (item->kind, "document"))
    {
      g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_document_activated_cb), self, G_CONNECT_SWAPPED);
    }
  else if (g_str_equal (item->kind, "booking"))
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", item->parent_instance.id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-booking");
    }
  else if (item->order_id != 0)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", item->order_id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-order");
    }
  else
    {
      return;
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static GtkWidget *
create_row (UsherHistoryGroup *self,
            UsherHistoryItem  *item)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *when = usher_times_relative (session, item->at);
  g_autofree char *title = usher_history_title (item);
  g_autofree char *detail = usher_history_detail (item);
  g_autofree char *subtitle = NULL;

  /* Translators: when something happened, then the particulars. */
  subtitle = *detail != '\0' ? g_strdup_printf (C_("history", "%s · %s"), when, detail) : g_strdup (when);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  if (item->amount != 0)
    {
      g_autofree char *amount = usher_money_format_symbol (item->amount);
      GtkWidget       *label = gtk_label_new (amount);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  make_openable (self, row, item);

  return row;
}

static void
clear (UsherHistoryGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherHistoryGroup) self = USHER_HISTORY_GROUP (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         items = usher_history_store_list_finish (USHER_HISTORY_STORE (source), result, &error);

  if (self->rows == NULL || (error != NULL && usher_trouble_of (error) == USHER_TROUBLE_CANCELLED))
    return;
  if (items == NULL)
    {
      usher_desk_report (self->desk, error, _("The history could not be read"));
      return;
    }

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->more_row);
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (items, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->more_row);
  gtk_widget_set_visible (self->more_row, self->rows->len == self->wanted);
  if (self->rows->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("Nothing has happened yet."));
  else
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), NULL);
}

static void
read_page (UsherHistoryGroup *self)
{
  UsherHistoryStore *store = usher_session_get_history (usher_desk_get_session (self->desk));

  usher_history_store_list_async (store, self->kind, self->id, self->rows->len, self->wanted - self->rows->len,
                                  self->cancellable, on_listed_cb, g_object_ref (self));
}

static void
show_more (UsherHistoryGroup *self)
{
  self->wanted = self->rows->len + page_size;
  read_page (self);
}

/* Something changed: as much as is shown is read again. */
static void
reload (UsherHistoryGroup *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  clear (self);
  read_page (self);
}

static void
usher_history_group_dispose (GObject *object)
{
  UsherHistoryGroup *self = USHER_HISTORY_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->more_row);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (usher_history_group_parent_class)->dispose (object);
}

static void
usher_history_group_class_init (UsherHistoryGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_history_group_dispose;
}

static void
usher_history_group_init (UsherHistoryGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->wanted = page_size;
  self->more_row = g_object_ref_sink (adw_button_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more_row), _("Show Earlier"));
  gtk_widget_set_visible (self->more_row, FALSE);
  g_signal_connect_object (self->more_row, "activated", G_CALLBACK (show_more), self, G_CONNECT_SWAPPED);
}

/**
 * usher_history_group_new:
 * @desk: the desk
 * @kind: "vehicle" or "customer"
 * @id: which one
 *
 * Returns: (transfer floating): its history
 */
GtkWidget *
usher_history_group_new (UsherDesk  *desk,
                         const char *kind,
                         gint64      id)
{
  static const char *const signals[] = {
    "changed::order", "changed::booking", "changed::document", "changed::follow-up", "changed::complaint"
  };
  UsherHistoryGroup *self = g_object_new (USHER_TYPE_HISTORY_GROUP, "title", _("History"), NULL);

  self->desk = g_object_ref (desk);
  self->kind = g_strdup (kind);
  self->id = id;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->more_row);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (usher_desk_get_session (desk), signals[i], G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return GTK_WIDGET (self);
}
