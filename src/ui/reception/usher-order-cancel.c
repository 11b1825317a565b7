/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-cancel.h"

#include <glib/gi18n.h>

#include "usher-order-store.h"

typedef struct
{
  UsherOrderContext *context;
  char              *reason;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->context);
  g_free (self->reason);
  g_free (self);
}

static UsherOrderStore *
get_orders (UsherOrderContext *context)
{
  return usher_session_get_orders (usher_order_context_get_session (context));
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherOrderContext) context = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherOrder)        order =
      usher_order_store_undo_cancel_finish (USHER_ORDER_STORE (source), result, &error);

  if (order == NULL)
    usher_desk_report (usher_order_context_get_desk (context), error, _("The order could not be taken up again"));
}

static void
undo_cancel (UsherDesk *desk,
             gpointer   data)
{
  UsherOrderContext *context = data;

  usher_order_store_undo_cancel_async (get_orders (context), usher_order_context_get_order_id (context), NULL,
                                       on_undone_cb, g_object_ref (context));
}

static void
on_cancelled_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherOrderContext) context = user_data;
  UsherDesk                    *desk = usher_order_context_get_desk (context);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherOrder)        order = usher_order_store_cancel_finish (USHER_ORDER_STORE (source), result, &error);

  if (order == NULL)
    usher_desk_report (desk, error, _("The order could not be cancelled"));
  else
    usher_desk_offer_undo (desk, _("Order cancelled"), undo_cancel, g_object_ref (context), g_object_unref);
}

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Request           *request = user_data;
  UsherOrderContext *context = request->context;
  g_autoptr (GError) error = NULL;

  if (usher_order_context_flush_finish (context, result, &error))
    usher_order_store_cancel_async (get_orders (context), usher_order_context_get_order_id (context), request->reason,
                                    NULL, on_cancelled_cb, g_object_ref (context));
  request_free (request);
}

static void
on_response_cb (UsherOrderContext *context,
                const char        *response,
                AdwAlertDialog    *dialog)
{
  GtkWidget *entry = adw_alert_dialog_get_extra_child (dialog);
  Request   *request = NULL;

  if (!g_str_equal (response, "cancel-order"))
    return;

  request = g_new0 (Request, 1);
  request->context = g_object_ref (context);
  request->reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  usher_order_context_flush_async (context, on_flushed_cb, request);
}

static void
on_reason_changed_cb (GtkEditable    *entry,
                      AdwAlertDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "cancel-order", *reason != '\0');
}

/**
 * usher_order_cancel_ask:
 * @parent: where to ask
 * @context: the order
 *
 * Asks why an order is cancelled and cancels it; that can be taken back.
 */
void
usher_order_cancel_ask (GtkWidget         *parent,
                        UsherOrderContext *context)
{
  AdwDialog      *dialog = adw_alert_dialog_new (_("Cancel the Order?"),
                                                   _("It keeps what was written down, and its number when it has one."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget      *reason = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (reason), _("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (reason), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_alert_dialog_set_extra_child (alert, reason);
  adw_alert_dialog_add_responses (alert, "keep", _("_Keep"), "cancel-order", _("_Cancel Order"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "cancel-order", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_enabled (alert, "cancel-order", FALSE);
  adw_alert_dialog_set_close_response (alert, "keep");
  g_signal_connect_object (reason, "changed", G_CALLBACK (on_reason_changed_cb), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response_cb), context, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, parent);
  adw_dialog_set_focus (dialog, reason);
}
