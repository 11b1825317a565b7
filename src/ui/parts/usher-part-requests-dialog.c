/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-part-requests-dialog.h"

#include <glib/gi18n.h>

#include "usher-part-request-dialog.h"
#include "usher-parts-labels.h"
#include "usher-parts-store.h"
#include "usher-plate.h"
#include "usher-times.h"

struct _UsherPartRequestsDialog
{
  AdwDialog parent_instance;

  UsherDesk  *desk;
  GtkListBox *list;
  GtkStack   *stack;
};

G_DEFINE_FINAL_TYPE (UsherPartRequestsDialog, usher_part_requests_dialog, ADW_TYPE_DIALOG)

static char *
describe (UsherPartRequestsDialog *self,
          UsherPartRequest        *request)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  g_autofree char *plate = usher_plate_format (request->plate);
  g_autofree char *eta = request->eta != 0 ? usher_times_relative (session, request->eta) : g_strdup (_("not known"));
  gboolean is_late = usher_part_request_is_awaited (request) && request->promised_at != 0 && request->eta > request->promised_at;

  if (is_late)
    /* Translators: plate, how far the request is, when the part is expected. */
    return g_strdup_printf (_("%s · %s · expected %s, after the promised time"), plate,
                              usher_part_request_state_label (request->state), eta);
  /* Translators: plate, how far the request is, when the part is expected. */
  return g_strdup_printf (_("%s · %s · expected %s"), plate, usher_part_request_state_label (request->state), eta);
}

static void
add_row (UsherPartRequestsDialog *self,
         UsherPartRequest        *request)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *quantity = usher_parts_format (request->quantity, request->unit);
  /* Translators: name of a part, and how many of it. */
  g_autofree char *title = g_strdup_printf (_("%s, %s"), request->description, quantity);
  g_autofree char *text = describe (self, request);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "request", g_object_ref (request), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
on_activated_cb (UsherPartRequestsDialog *self,
                 GtkListBoxRow           *row)
{
  usher_part_request_dialog_present (GTK_WIDGET (self), self->desk, g_object_get_data (G_OBJECT (row), "request"), 0);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherPartRequestsDialog) self = user_data;
  g_autoptr (GError)                  error = NULL;
  g_autoptr (GPtrArray)               requests = usher_parts_store_list_open_finish (USHER_PARTS_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (requests == NULL)
    {
      usher_desk_report (self->desk, error, _("The parts that are short could not be read"));
      return;
    }
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < requests->len; i++)
    add_row (self, g_ptr_array_index (requests, i));
  gtk_stack_set_visible_child_name (self->stack, requests->len > 0 ? "list" : "empty");
}

static void
load (UsherPartRequestsDialog *self)
{
  usher_parts_store_list_open_async (usher_session_get_parts (usher_desk_get_session (self->desk)), NULL, on_listed_cb,
                                     g_object_ref (self));
}

static void
usher_part_requests_dialog_dispose (GObject *object)
{
  UsherPartRequestsDialog *self = USHER_PART_REQUESTS_DIALOG (object);

  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_part_requests_dialog_parent_class)->dispose (object);
}

static void
usher_part_requests_dialog_class_init (UsherPartRequestsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_part_requests_dialog_dispose;
}

static void
usher_part_requests_dialog_init (UsherPartRequestsDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = NULL;

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Parts that are short"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "focusable", FALSE, "child", self->list, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scrolled, "list");
  gtk_stack_add_named (self->stack,
                       g_object_new (ADW_TYPE_STATUS_PAGE, "title", _("No Order Waits for a Part"), "icon-name", "object-select-symbolic", NULL),
                                     "empty");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_dialog_set_title (ADW_DIALOG (self), _("Parts That Are Short"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 640);
  adw_dialog_set_content_height (ADW_DIALOG (self), 480);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * usher_part_requests_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): the list of parts that orders wait for
 */
AdwDialog *
usher_part_requests_dialog_new (UsherDesk *desk)
{
  UsherPartRequestsDialog *self = g_object_new (USHER_TYPE_PART_REQUESTS_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (usher_desk_get_session (desk), "changed::part", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_DIALOG (self);
}
