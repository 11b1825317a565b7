/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-reason-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget      *parent;
  GtkWidget      *entry;
  UsherReasonFunc func;
  gpointer        user_data;
  GDestroyNotify  destroy;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_object_unref (question->parent);
  g_free (question);
}

static char *
get_reason (Question *question)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->entry))));
}

static void
on_changed_cb (GtkEditable    *entry,
               AdwAlertDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "accept", *reason != '\0');
}

static void
on_usual_clicked_cb (GtkButton *button,
                     GtkWidget *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_button_get_label (button));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                Question       *question)
{
  g_autofree char *reason = get_reason (question);

  if (g_str_equal (response, "accept") && *reason != '\0')
    question->func (question->parent, reason, question->user_data);
}

static GtkWidget *
create_usual_reasons (const UsherReasonQuestion *question,
                      GtkWidget                 *entry)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (guint i = 0; question->usual[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (question->usual[i]);

      gtk_widget_add_css_class (button, "pill-choice");
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_usual_clicked_cb), entry, 0);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }

  return box;
}

static GtkWidget *
create_content (const UsherReasonQuestion *question,
                GtkWidget                 *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Reason"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), create_usual_reasons (question, entry));

  return box;
}

/**
 * usher_reason_dialog_ask:
 * @parent: what the question belongs to
 * @question: what is asked
 * @func: called with the reason
 * @user_data: handed to @func
 * @destroy: (nullable): frees @user_data
 *
 * Asks for a reason; the usual ones are a click or a few keys away.
 */
void
usher_reason_dialog_ask (GtkWidget                 *parent,
                         const UsherReasonQuestion *question,
                         UsherReasonFunc            func,
                         gpointer                   user_data,
                         GDestroyNotify             destroy)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (question->heading, question->body));
  Question       *data = g_new0 (Question, 1);

  data->parent = g_object_ref (parent);
  data->entry = gtk_entry_new ();
  data->func = func;
  data->user_data = user_data;
  data->destroy = destroy;

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Go Back"), "accept", question->accept_label, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "accept",
                                            question->destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "accept");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_enabled (dialog, "accept", FALSE);
  gtk_entry_set_activates_default (GTK_ENTRY (data->entry), TRUE);
  adw_alert_dialog_set_extra_child (dialog, create_content (question, data->entry));
  g_signal_connect_object (data->entry, "changed", G_CALLBACK (on_changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), data, (GClosureNotify) (void (*) (void)) question_free, 0);
  adw_dialog_set_focus (ADW_DIALOG (dialog), data->entry);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
