/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-gate-pass-panel.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-date.h"
#include "usher-delivery-labels.h"
#include "usher-delivery-store.h"
#include "usher-document-store.h"
#include "usher-gate-pass-dialog.h"
#include "usher-handover-render.h"
#include "usher-order-guard.h"
#include "usher-print-preview.h"

struct _UsherGatePassPanel
{
  AdwBin parent_instance;

  UsherOrderContext *context;
  gboolean           is_working;

  GtkButton  *issue;
  GtkButton  *other;
  GtkLabel   *hint;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (UsherGatePassPanel, usher_gate_pass_panel, ADW_TYPE_BIN)

static UsherDesk *
get_desk (UsherGatePassPanel *self)
{
  return usher_order_context_get_desk (self->context);
}

static UsherDeliveryStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_deliveries (usher_desk_get_session (desk));
}

/* Opening: the document is read with those of its order. */

typedef struct
{
  GtkWidget *parent;
  UsherDesk *desk;
  gint64     document_id;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->parent);
  g_object_unref (opening->desk);
  g_free (opening);
}

static void
on_documents_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Opening              *opening = user_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) documents = usher_document_store_list_for_order_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (documents == NULL)
    usher_desk_report (opening->desk, error, _("The document could not be opened"));
  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (documents, i);

      if (document->parent_instance.id == opening->document_id && gtk_widget_get_root (opening->parent) != NULL)
        usher_print_preview_present_document (opening->parent, opening->desk, document, "");
    }
  opening_free (opening);
}

/**
 * usher_gate_pass_open:
 * @parent: a widget of the window
 * @pass: an issued gate pass
 *
 * Shows the paper of @pass, from where it can be printed.
 */
void
usher_gate_pass_open (GtkWidget     *parent,
                      UsherDesk     *desk,
                      UsherGatePass *pass)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->parent = g_object_ref (parent);
  opening->desk = g_object_ref (desk);
  opening->document_id = pass->document_id;
  usher_document_store_list_for_order_async (usher_session_get_documents (usher_desk_get_session (desk)), pass->order_id,
                                             NULL, on_documents_cb, opening);
}

/* Voiding. */

static void
on_voided_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherGatePass) pass = usher_delivery_store_void_pass_finish (USHER_DELIVERY_STORE (source), result, &error);
  g_autofree char          *text = NULL;

  if (pass == NULL)
    {
      usher_desk_report (desk, error, _("The gate pass could not be voided"));
      return;
    }
  /* Translators: number of a gate pass. */
  text = g_strdup_printf (_("Gate pass %s is void"), pass->number);
  usher_desk_say (desk, text);
}

static void
undo_issue (UsherDesk *desk,
            gpointer   data)
{
  usher_delivery_store_void_pass_async (get_store (desk), data, _("Issued by mistake"), NULL, on_voided_cb, g_object_ref (desk));
}

static void
on_void_answer_cb (AdwAlertDialog *dialog,
                   const char     *response,
                   gpointer        user_data)
{
  UsherDesk     *desk = USHER_DESK (user_data);
  UsherGatePass *pass = g_object_get_data (G_OBJECT (dialog), "pass");
  const char    *reason = gtk_editable_get_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog)));

  if (g_str_equal (response, "void"))
    usher_delivery_store_void_pass_async (get_store (desk), pass, reason, NULL, on_voided_cb, g_object_ref (desk));
}

static void
on_reason_changed_cb (GtkEditable    *reason,
                      AdwAlertDialog *dialog)
{
  adw_alert_dialog_set_response_enabled (dialog, "void", *gtk_editable_get_text (reason) != '\0');
}

static void
on_void_clicked_cb (UsherGatePassPanel *self,
                    GtkButton          *button)
{
  UsherGatePass   *pass = g_object_get_data (G_OBJECT (button), "pass");
  g_autofree char *heading = g_strdup_printf (_("Void Gate Pass %s"), pass->number);
  AdwDialog       *dialog = adw_alert_dialog_new (heading, _("Its number is not given again."));
  GtkWidget       *reason = gtk_entry_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why it is voided"), -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (reason), _("Why it is voided"));
  gtk_entry_set_activates_default (GTK_ENTRY (reason), TRUE);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "void", _("_Void"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "void", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "void");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), reason);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "void", FALSE);
  g_signal_connect (reason, "changed", G_CALLBACK (on_reason_changed_cb), dialog);
  g_object_set_data_full (G_OBJECT (dialog), "pass", g_object_ref (pass), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_void_answer_cb), get_desk (self), 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Issuing. */

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherGatePassPanel) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (UsherGatePass)      pass = usher_delivery_store_issue_pass_finish (USHER_DELIVERY_STORE (source), result, &error);
  g_autofree char               *text = NULL;

  self->is_working = FALSE;
  if (pass == NULL)
    {
      usher_desk_report (get_desk (self), error, _("The gate pass could not be issued"));
      return;
    }
  /* Translators: number of a gate pass. */
  text = g_strdup_printf (_("Gate pass %s issued"), pass->number);
  usher_desk_offer_undo (get_desk (self), text, undo_issue, g_object_ref (pass), g_object_unref);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    usher_gate_pass_open (GTK_WIDGET (self), get_desk (self), pass);
}

static void
issue (UsherGatePassPanel *self,
       UsherGatePass      *pass)
{
  if (self->is_working)
    return;

  self->is_working = TRUE;
  pass->order_id = usher_order_context_get_order_id (self->context);
  usher_delivery_store_issue_pass_async (get_store (get_desk (self)), pass, usher_handover_render_gate_pass, NULL, NULL,
                                         NULL, on_issued_cb, g_object_ref (self));
}

static void
issue_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherGatePassPanel       *self = USHER_GATE_PASS_PANEL (widget);
  UsherOrderFile           *order = usher_order_context_get_file (self->context);
  g_autoptr (UsherGatePass) pass = g_object_new (USHER_TYPE_GATE_PASS, NULL);

  pass->kind = USHER_GATE_PASS_SETTLED;
  pass->out_km = order->progress.odometer_out;
  usher_entity_set_string (&pass->belongings, order->order->belongings);
  issue (self, pass);
}

static void
on_other_done_cb (UsherGatePassPanel *self,
                  UsherGatePass      *pass)
{
  issue (self, pass);
}

static void
other_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherGatePassPanel *self = USHER_GATE_PASS_PANEL (widget);
  AdwDialog          *dialog = usher_gate_pass_dialog_new (usher_desk_get_session (get_desk (self)));

  g_signal_connect_object (dialog, "done", G_CALLBACK (on_other_done_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* Showing. */

static void
on_open_clicked_cb (UsherGatePassPanel *self,
                    GtkWidget          *row)
{
  usher_gate_pass_open (GTK_WIDGET (self), get_desk (self), g_object_get_data (G_OBJECT (row), "pass"));
}

static void
add_void_button (UsherGatePassPanel *self,
                 GtkWidget          *row,
                 UsherGatePass      *pass)
{
  GtkWidget       *button = gtk_button_new_with_label (_("Void…"));
  g_autofree char *name = g_strdup_printf (_("Void gate pass %s"), pass->number);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "pass", g_object_ref (pass), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_void_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (UsherGatePassPanel *self,
         UsherGatePass      *pass,
         gboolean            is_delivered)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf ("%s · %s", pass->number, usher_gate_pass_kind_label (pass->kind));
  g_autofree char *subtitle = usher_gate_pass_describe (pass, usher_desk_get_session (get_desk (self)));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "pass", g_object_ref (pass), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_open_clicked_cb), self, G_CONNECT_SWAPPED);
  if (usher_gate_pass_is_valid (pass) && pass->out_at == 0 && !is_delivered)
    add_void_button (self, row, pass);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (self->list, row);
}

static void
show_issue (UsherGatePassPanel *self,
            UsherDeliveryFile  *file)
{
  UsherOrderFacts    facts;
  g_autoptr (GArray) blockers = NULL;
  g_autofree char   *hint = NULL;
  gboolean           has_pass = usher_delivery_file_find_pass (file, USHER_GATE_PASS_SETTLED) != NULL;
  gboolean           is_gone = file->delivery->delivered_at != 0;

  usher_order_context_get_facts (self->context, &facts);
  blockers = usher_order_guard (&facts, USHER_ORDER_ACTION_ISSUE_GATE_PASS);
  if (!is_gone && !has_pass && blockers->len > 0)
    {
      g_autofree char *link = usher_blocker_link_text (&g_array_index (blockers, UsherBlocker, 0));

      /* Translators: what is missing, and in which step. */
      hint = g_strdup_printf (_("Not yet: %s"), link);
    }
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->issue), !has_pass && !is_gone);
  gtk_widget_set_visible (GTK_WIDGET (self->other), !is_gone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gate-pass.issue", !has_pass && !is_gone && blockers->len == 0);
}

/**
 * usher_gate_pass_panel_show:
 * @file: the delivery of the order
 */
void
usher_gate_pass_panel_show (UsherGatePassPanel *self,
                            UsherDeliveryFile  *file)
{
  show_issue (self, file);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < file->passes->len; i++)
    add_row (self, g_ptr_array_index (file->passes, i), file->delivery->delivered_at != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), file->passes->len > 0);
}

static void
usher_gate_pass_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_GATE_PASS_PANEL);

  G_OBJECT_CLASS (usher_gate_pass_panel_parent_class)->dispose (object);
}

static void
usher_gate_pass_panel_finalize (GObject *object)
{
  g_clear_object (&USHER_GATE_PASS_PANEL (object)->context);

  G_OBJECT_CLASS (usher_gate_pass_panel_parent_class)->finalize (object);
}

static void
usher_gate_pass_panel_class_init (UsherGatePassPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_gate_pass_panel_dispose;
  object_class->finalize = usher_gate_pass_panel_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/delivery/usher-gate-pass-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassPanel, issue);
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassPanel, other);
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassPanel, hint);
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassPanel, list);
  gtk_widget_class_install_action (widget_class, "gate-pass.issue", NULL, issue_action);
  gtk_widget_class_install_action (widget_class, "gate-pass.other", NULL, other_action);
}

static void
usher_gate_pass_panel_init (UsherGatePassPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_gate_pass_panel_new:
 * @context: the order
 *
 * Returns: (transfer floating): its gate passes
 */
GtkWidget *
usher_gate_pass_panel_new (UsherOrderContext *context)
{
  UsherGatePassPanel *self = g_object_new (USHER_TYPE_GATE_PASS_PANEL, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}
