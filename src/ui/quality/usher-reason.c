/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-reason.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget      *parent;
  UsherReasonFunc answer;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *self = data;

  g_object_unref (self->parent);
  g_free (self);
}

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                Question       *question)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog))));

  if (g_str_equal (response, "go-on"))
    question->answer (question->parent, g_strstrip (reason));
}

static void
on_reason_changed_cb (GtkEditable    *entry,
                      AdwAlertDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "go-on", *reason != '\0');
}

/**
 * usher_reason_ask:
 * @parent: where to ask
 * @heading: the question
 * @body: what stands against it
 * @go_on: label of the answer
 * @answer: called with the reason; not when nobody gives one
 *
 * Asks why somebody goes on in spite of a blocker.
 */
void
usher_reason_ask (GtkWidget      *parent,
                  const char     *heading,
                  const char     *body,
                  const char     *go_on,
                  UsherReasonFunc answer)
{
  AdwDialog      *dialog = adw_alert_dialog_new (heading, body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget      *reason = gtk_entry_new ();
  Question       *question = g_new0 (Question, 1);

  question->parent = g_object_ref (parent);
  question->answer = answer;
  gtk_entry_set_placeholder_text (GTK_ENTRY (reason), _("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (reason), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_alert_dialog_set_extra_child (alert, reason);
  adw_alert_dialog_add_response (alert, "stay", _("_Back"));
  adw_alert_dialog_add_response (alert, "go-on", go_on);
  adw_alert_dialog_set_default_response (alert, "go-on");
  adw_alert_dialog_set_response_enabled (alert, "go-on", FALSE);
  adw_alert_dialog_set_close_response (alert, "stay");
  g_signal_connect_object (reason, "changed", G_CALLBACK (on_reason_changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), question, question_free, 0);
  adw_dialog_present (dialog, parent);
  adw_dialog_set_focus (dialog, reason);
}
