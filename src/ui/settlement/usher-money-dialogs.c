/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-money-dialogs.h"

#include <glib/gi18n.h>

#include "usher-labels.h"
#include "usher-money.h"

/**
 * usher_money_is_typed:
 *
 * Returns: whether an amount stands in @entry now
 */
gboolean
usher_money_is_typed (UsherNumberEntry *entry)
{
  gint64 amount = 0;

  return usher_money_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), &amount, NULL);
}

/**
 * usher_money_get_typed:
 *
 * Returns: the amount that stands in @entry now, 0 without one
 */
gint64
usher_money_get_typed (UsherNumberEntry *entry)
{
  gint64 amount = 0;

  return usher_money_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), &amount, NULL) ? amount : 0;
}

/* What a question is about, kept with its dialog; the dialog is its owner's. */
typedef struct
{
  GtkWidget        *owner;
  AdwAlertDialog   *dialog;
  GtkEditable      *text;
  GtkEditable      *other;
  UsherNumberEntry *amount;
  GtkDropDown      *method;
  gint64            limit;
  gboolean          may_be_empty;

  UsherReasonFunc reason_func;
  UsherRefundFunc refund_func;
  UsherTextsFunc  texts_func;
  UsherAmountFunc amount_func;
} Question;

static Question *
question_new (GtkWidget  *owner,
              const char *title,
              const char *text,
              const char *answer)
{
  Question *question = g_new0 (Question, 1);

  question->owner = owner;
  question->dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (title, text));
  adw_alert_dialog_add_responses (question->dialog, "cancel", _("_Cancel"), "yes", answer, NULL);
  adw_alert_dialog_set_response_appearance (question->dialog, "yes", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (question->dialog, "yes");
  adw_alert_dialog_set_close_response (question->dialog, "cancel");
  g_object_set_data_full (G_OBJECT (question->dialog), "question", question, g_free);

  return question;
}

static void
check (Question *question)
{
  gboolean is_complete = question->text == NULL || question->may_be_empty ||
                         *gtk_editable_get_text (question->text) != '\0';

  if (question->amount != NULL)
    {
      gint64 amount = usher_money_get_typed (question->amount);

      is_complete = is_complete && usher_money_is_typed (question->amount) && amount >= 0 &&
                    (question->limit == 0 || (amount > 0 && amount <= question->limit));
    }
  adw_alert_dialog_set_response_enabled (question->dialog, "yes", is_complete);
}

static GtkWidget *
add_entry (Question   *question,
           GtkBox     *box,
           const char *label,
           const char *value)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_editable_set_text (GTK_EDITABLE (entry), value);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (check), question);
  gtk_box_append (box, entry);

  return entry;
}

static void
add_amount (Question   *question,
            GtkBox     *box,
            const char *label,
            gint64      value)
{
  GtkWidget *entry = usher_number_entry_new (USHER_NUMBER_MONEY);

  question->amount = USHER_NUMBER_ENTRY (entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  usher_number_entry_set_value (question->amount, value);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (check), question);
  gtk_box_append (box, entry);
}

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                GtkWidget      *owner)
{
  Question   *question = g_object_get_data (G_OBJECT (dialog), "question");
  const char *text = question->text != NULL ? gtk_editable_get_text (question->text) : "";
  gint64      amount = question->amount != NULL ? usher_money_get_typed (question->amount) : 0;

  if (!g_str_equal (response, "yes"))
    return;
  if (question->reason_func != NULL)
    question->reason_func (text, owner);
  if (question->refund_func != NULL)
    question->refund_func (USHER_PAYMENT_METHOD_CASH + gtk_drop_down_get_selected (question->method), amount, text, owner);
  if (question->texts_func != NULL)
    question->texts_func (text, gtk_editable_get_text (question->other), owner);
  if (question->amount_func != NULL)
    question->amount_func (amount, owner);
}

static void
present (Question  *question,
         GtkWidget *child)
{
  adw_alert_dialog_set_extra_child (question->dialog, child);
  check (question);
  g_signal_connect_object (question->dialog, "response", G_CALLBACK (on_response_cb), question->owner, 0);
  adw_dialog_present (ADW_DIALOG (question->dialog), question->owner);
}

/**
 * usher_money_ask_reason:
 * @owner: the widget that asks, given to @callback
 * @title: the question
 * @text: what follows from it
 * @answer: the button that does it
 *
 * Asks why something is taken back.
 */
void
usher_money_ask_reason (GtkWidget      *owner,
                        const char     *title,
                        const char     *text,
                        const char     *answer,
                        UsherReasonFunc callback)
{
  Question  *question = question_new (owner, title, text, answer);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  question->reason_func = callback;
  question->text = GTK_EDITABLE (add_entry (question, GTK_BOX (box), _("Reason"), ""));
  present (question, box);
}

/**
 * usher_money_ask_refund:
 * @owner: the widget that asks, given to @callback
 * @limit: fen that were paid
 *
 * Asks how much is given back, how and why.
 */
void
usher_money_ask_refund (GtkWidget      *owner,
                        gint64          limit,
                        UsherRefundFunc callback)
{
  const char      *methods[USHER_PAYMENT_METHOD_TRANSFER + 1] = { NULL };
  Question        *question = NULL;
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *figures = usher_money_format_symbol (limit);
  g_autofree char *text = NULL;

  /* Translators: the amount that was paid. */
  text = g_strdup_printf (_("At most %s, as much as was paid. It becomes an entry of its own."), figures);
  question = question_new (owner, _("Give Money Back?"), text, _("_Refund"));
  for (guint i = 0; i < USHER_PAYMENT_METHOD_TRANSFER; i++)
    methods[i] = usher_payment_method_label (USHER_PAYMENT_METHOD_CASH + i);
  question->refund_func = callback;
  question->limit = limit;
  question->method = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (methods));
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->method), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Method"), -1);
  add_amount (question, GTK_BOX (box), _("Amount"), limit);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->method));
  question->text = GTK_EDITABLE (add_entry (question, GTK_BOX (box), _("Reason"), ""));
  present (question, box);
}

/**
 * usher_money_ask_invoice:
 * @owner: the widget that asks, given to @callback
 * @number: the number that was noted, or empty
 * @title: to whom it is made out
 *
 * Asks for the number of the invoice.
 */
void
usher_money_ask_invoice (GtkWidget     *owner,
                         const char    *number,
                         const char    *title,
                         UsherTextsFunc callback)
{
  Question  *question = question_new (owner, _("Invoice"), _("The number as it stands on the tax invoice."), _("_Note"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  question->texts_func = callback;
  question->text = GTK_EDITABLE (add_entry (question, GTK_BOX (box), _("Invoice Number"), number));
  question->other = GTK_EDITABLE (add_entry (question, GTK_BOX (box), _("Made Out To"), title));
  present (question, box);
}

/**
 * usher_money_ask_limit:
 * @owner: the widget that asks, given to @callback
 * @limit: fen, as it is
 *
 * Asks how much a customer may owe.
 */
void
usher_money_ask_limit (GtkWidget      *owner,
                       gint64          limit,
                       UsherAmountFunc callback)
{
  Question  *question = question_new (owner, _("Credit Limit"), _("How much this customer may owe over all orders; 0 for none."),
                                                                  _("_Set"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  question->amount_func = callback;
  add_amount (question, GTK_BOX (box), _("Credit Limit"), limit);
  present (question, box);
}
