/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-trail-dialog.h"

#include <glib/gi18n.h>

#include "usher-audit-store.h"
#include "usher-trail-text.h"
#include "usher-trouble-text.h"

struct _UsherTrailDialog
{
  AdwDialog parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;

  GtkStack   *stack;
  GListStore *events;
};

G_DEFINE_FINAL_TYPE (UsherTrailDialog, usher_trail_dialog, ADW_TYPE_DIALOG)

static void
say (UsherTrailDialog *self,
     const char       *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (ADW_STATUS_PAGE (gtk_stack_get_child_by_name (self->stack, "message")), escaped);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherTrailDialog) self = USHER_TRAIL_DIALOG (user_data);
  g_autoptr (GError)           error = NULL;
  g_autoptr (GPtrArray)        events = usher_audit_store_list_finish (USHER_AUDIT_STORE (source), result, &error);
  g_autofree char             *why = NULL;

  if (self->desk == NULL)
    return;
  if (events == NULL)
    {
      why = usher_trouble_describe (error);
      say (self, why);
      return;
    }
  if (events->len == 0)
    {
      say (self, _("Nothing was changed yet."));
      return;
    }
  g_list_store_splice (self->events, 0, 0, events->pdata, events->len);
  gtk_stack_set_visible_child_name (self->stack, "events");
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      if (i == 1)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "dimmed");
        }
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            UsherTrailDialog         *self)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  UsherAuditEvent *event = gtk_list_item_get_item (item);
  GtkWidget       *what = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *title = usher_trail_what (session, event);
  g_autofree char *subtitle = usher_trail_who (session, event);

  gtk_label_set_label (GTK_LABEL (what), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (what)), subtitle);
  gtk_list_item_set_accessible_label (item, title);
  gtk_list_item_set_accessible_description (item, subtitle);
}

static GtkWidget *
create_list (UsherTrailDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->events))));
  GtkWidget          *list = NULL;
  GtkWidget          *scrolled = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), NULL, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, 0);
  list = gtk_list_view_new (model, factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changes"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);

  return scrolled;
}

static void
usher_trail_dialog_dispose (GObject *object)
{
  UsherTrailDialog *self = USHER_TRAIL_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);
  g_clear_object (&self->events);

  G_OBJECT_CLASS (usher_trail_dialog_parent_class)->dispose (object);
}

static void
usher_trail_dialog_class_init (UsherTrailDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_trail_dialog_dispose;
}

static void
usher_trail_dialog_init (UsherTrailDialog *self)
{
  self->events = g_list_store_new (USHER_TYPE_AUDIT_EVENT);
  self->cancellable = g_cancellable_new ();
}

/**
 * usher_trail_dialog_new:
 * @desk: the desk
 * @kind: kind of record: "order", "booking", "customer", "vehicle", …
 * @row_id: which one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_trail_dialog_new (UsherDesk  *desk,
                        const char *kind,
                        gint64      row_id)
{
  UsherTrailDialog *self = g_object_new (USHER_TYPE_TRAIL_DIALOG, "title", _("Changes"), "content-width", 560, "content-height", 620, NULL);
  GtkWidget        *view = adw_toolbar_view_new ();

  self->desk = g_object_ref (desk);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, adw_spinner_new (), "wait");
  gtk_stack_add_named (self->stack, create_list (self), "events");
  gtk_stack_add_named (self->stack, adw_status_page_new (), "message");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  usher_audit_store_list_async (usher_session_get_audit (usher_desk_get_session (desk)), kind, row_id, self->cancellable,
                                on_listed_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
