/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-reason-dialog.h"

#include <glib/gi18n.h>

#include "usher-approver.h"

/* A question that is asked, with its own copy of what it says. */
typedef struct
{
  GtkWidget      *parent;
  char           *heading;
  char           *body;
  char           *accept_label;
  gboolean        destructive;
  char          **usual;
  UsherDesk      *overrides; /* (nullable) */
  UsherReasonFunc func;
  gpointer        user_data;
  GDestroyNotify  destroy;

  GtkWidget *entry;    /* of the dialog that is open */
  GtkWidget *approver; /* (nullable) */
} Question;

static void ask (Question   *question,
                 const char *reason,
                 const char *why_not);

static void
question_free (gpointer data)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_clear_object (&question->overrides);
  g_object_unref (question->parent);
  g_free (question->heading);
  g_free (question->body);
  g_free (question->accept_label);
  g_strfreev (question->usual);
  g_free (question);
}

static char *
get_reason (Question *question)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->entry))));
}

static void
on_changed_cb (AdwAlertDialog *dialog)
{
  Question        *question = g_object_get_data (G_OBJECT (dialog), "question");
  g_autofree char *reason = get_reason (question);
  gboolean         is_complete =
      question->approver == NULL || usher_approver_is_complete (USHER_APPROVER (question->approver));

  adw_alert_dialog_set_response_enabled (dialog, "accept", *reason != '\0' && is_complete);
}

static void
on_usual_clicked_cb (GtkButton *button,
                     GtkWidget *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_button_get_label (button));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

typedef struct
{
  Question *question;
  char     *reason;
} Approval;

/* A PIN that was wrong: the question is asked again, with what was typed. */
static void
on_approved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Approval        *approval = user_data;
  g_autofree char *why_not = NULL;

  if (usher_approver_ask_finish (USHER_APPROVER (source), result, &why_not))
    {
      approval->question->func (approval->question->parent, approval->reason, approval->question->user_data);
      question_free (approval->question);
    }
  else
    {
      ask (approval->question, approval->reason, why_not);
    }
  g_free (approval->reason);
  g_free (approval);
}

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                Question       *question)
{
  g_autofree char *reason = get_reason (question);

  if (!g_str_equal (response, "accept") || *reason == '\0')
    {
      question_free (question);
      return;
    }
  if (question->approver != NULL)
    {
      Approval *approval = g_new0 (Approval, 1);

      approval->question = question;
      approval->reason = g_steal_pointer (&reason);
      usher_approver_ask_async (USHER_APPROVER (question->approver), approval->reason, on_approved_cb, approval);
      return;
    }
  question->func (question->parent, reason, question->user_data);
  question_free (question);
}

static GtkWidget *
create_usual_reasons (Question *question)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (guint i = 0; question->usual[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (question->usual[i]);

      gtk_widget_add_css_class (button, "pill-choice");
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_usual_clicked_cb), question->entry, 0);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }

  return box;
}

static GtkWidget *
create_content (Question   *question,
                const char *why_not)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Reason"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), question->entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (question->entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), question->entry);
  gtk_box_append (GTK_BOX (box), create_usual_reasons (question));
  if (question->approver != NULL)
    gtk_box_append (GTK_BOX (box), question->approver);
  if (why_not != NULL)
    {
      GtkWidget *message = gtk_label_new (why_not);

      gtk_label_set_wrap (GTK_LABEL (message), TRUE);
      gtk_label_set_xalign (GTK_LABEL (message), 0);
      gtk_widget_add_css_class (message, "error");
      gtk_box_append (GTK_BOX (box), message);
    }

  return box;
}

static void
ask (Question   *question,
     const char *reason,
     const char *why_not)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (question->heading, question->body));

  question->entry = gtk_entry_new ();
  question->approver = question->overrides != NULL &&
                               usher_approver_is_needed (question->overrides, USHER_PERMISSION_OVERRIDE)
                           ? usher_approver_new (question->overrides, USHER_PERMISSION_OVERRIDE)
                           : NULL;

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Go Back"), "accept", question->accept_label, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "accept",
                                            question->destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "accept");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  gtk_entry_set_activates_default (GTK_ENTRY (question->entry), TRUE);
  adw_alert_dialog_set_extra_child (dialog, create_content (question, why_not));
  g_object_set_data (G_OBJECT (dialog), "question", question);
  g_signal_connect_object (question->entry, "changed", G_CALLBACK (on_changed_cb), dialog, G_CONNECT_SWAPPED);
  if (question->approver != NULL)
    g_signal_connect_object (question->approver, "changed", G_CALLBACK (on_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), question);
  gtk_editable_set_text (GTK_EDITABLE (question->entry), reason);
  on_changed_cb (dialog);
  adw_dialog_set_focus (ADW_DIALOG (dialog), question->entry);
  adw_dialog_present (ADW_DIALOG (dialog), question->parent);
}

/**
 * usher_reason_dialog_ask:
 * @parent: what the question belongs to
 * @question: what is asked
 * @func: called with the reason
 * @user_data: handed to @func
 * @destroy: (nullable): frees @user_data
 *
 * Asks for a reason; the usual ones are a click or a few keys away.  Where the
 * reason overrides something that who is at the desk may not, it also asks who
 * approves.
 */
void
usher_reason_dialog_ask (GtkWidget                 *parent,
                         const UsherReasonQuestion *question,
                         UsherReasonFunc            func,
                         gpointer                   user_data,
                         GDestroyNotify             destroy)
{
  static const char *const none[] = { NULL };
  Question                *data = g_new0 (Question, 1);

  data->parent = g_object_ref (parent);
  data->heading = g_strdup (question->heading);
  data->body = g_strdup (question->body);
  data->accept_label = g_strdup (question->accept_label);
  data->destructive = question->destructive;
  data->usual = g_strdupv ((char **) (question->usual != NULL ? question->usual : none));
  g_set_object (&data->overrides, question->overrides);
  data->func = func;
  data->user_data = user_data;
  data->destroy = destroy;
  ask (data, "", NULL);
}
