/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-payment-panel.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-estimate-labels.h"
#include "usher-labels.h"
#include "usher-money-dialogs.h"
#include "usher-money.h"
#include "usher-number-entry.h"
#include "usher-order-guard.h"
#include "usher-settlement-labels.h"
#include "usher-settlement-store.h"
#include "usher-times.h"

#define N_METHODS (USHER_PAYMENT_METHOD_LAST - USHER_PAYMENT_METHOD_UNSET)

struct _UsherPaymentPanel
{
  AdwBin parent_instance;

  UsherOrderContext *context; /* the page's, which outlives it */
  UsherMoneyFile    *money;
  UsherPaymentMethod method;
  GArray            *payers;   /* (element-type UsherPayer) in the drop-down */
  GPtrArray         *rows;     /* (element-type GtkWidget) of the entries, not owned */
  char              *proposed; /* for what the amount was filled in */
  gboolean           is_filling;
  gboolean           is_working;

  GtkDropDown         *payer;
  GtkLabel            *due_title;
  GtkLabel            *due;
  GtkLabel            *due_detail;
  GtkGrid             *methods;
  GtkToggleButton     *method_buttons[N_METHODS];
  UsherNumberEntry    *amount;
  UsherNumberEntry    *given;
  GtkLabel            *change;
  GtkEditable         *reference;
  GtkWidget           *credit_box;
  GtkLabel            *credit;
  GtkButton           *take;
  GtkLabel            *hint;
  AdwPreferencesGroup *entries;
  GtkWidget           *invoice;
  GtkLabel            *invoice_text;
};

G_DEFINE_FINAL_TYPE (UsherPaymentPanel, usher_payment_panel, ADW_TYPE_BIN)

static UsherDesk *
get_desk (UsherPaymentPanel *self)
{
  return usher_order_context_get_desk (self->context);
}

static UsherSession *
get_session (UsherPaymentPanel *self)
{
  return usher_order_context_get_session (self->context);
}

static UsherSettlementStore *
get_store (UsherPaymentPanel *self)
{
  return usher_session_get_settlements (get_session (self));
}

static UsherPayer
get_payer (UsherPaymentPanel *self)
{
  guint selected = gtk_drop_down_get_selected (self->payer);

  return selected < self->payers->len ? g_array_index (self->payers, UsherPayer, selected) : USHER_PAYER_CUSTOMER;
}

/* What can still be entered by the chosen method: what stands on account is
 * owed, but cannot be put there twice. */
static gint64
get_room (UsherPaymentPanel *self)
{
  UsherPayer payer = get_payer (self);
  gint64     due = usher_money_file_get_due (self->money, payer);

  return self->method == USHER_PAYMENT_METHOD_ON_ACCOUNT ? due - usher_money_file_get_on_account (self->money, payer) : due;
}

static gboolean
is_early (UsherPaymentPanel *self)
{
  return usher_money_file_get_standing (self->money) == NULL;
}

/* Why nothing can be taken now, or %NULL. */

static char *
explain_credit (UsherPaymentPanel *self)
{
  UsherPayer payer = get_payer (self);
  gint64     amount = usher_money_get_typed (self->amount);

  if (self->method != USHER_PAYMENT_METHOD_ON_ACCOUNT)
    return NULL;
  if (is_early (self))
    return g_strdup (_("Nothing goes on account before the settlement"));
  if (!self->money->may_approve_credit)
    return g_strdup (_("Credit has to be approved by the manager at this desk"));
  if (usher_ledger_ask_credit (payer, amount, self->money->credit_used, self->money->credit_limit, TRUE) !=
      USHER_LEDGER_ANSWER_YES)
    return g_strdup (_("That is beyond the customer’s credit limit"));
  return NULL;
}

static char *
explain_amount (UsherPaymentPanel *self)
{
  gint64 amount = usher_money_get_typed (self->amount);

  if (!usher_money_is_typed (self->amount) || amount <= 0)
    return g_strdup (_("Type the amount"));
  if (!is_early (self) && amount > get_room (self))
    return g_strdup (_("That is more than is due"));
  if (self->method == USHER_PAYMENT_METHOD_CASH && usher_money_is_typed (self->given) &&
      usher_money_get_typed (self->given) < amount)
    return g_strdup (_("Less was given than is to be paid"));
  return NULL;
}

static char *
explain (UsherPaymentPanel *self)
{
  UsherOrderFacts    facts;
  g_autoptr (GArray) blockers = NULL;
  char              *why = NULL;

  if (!is_early (self) && get_room (self) <= 0)
    return g_strdup (_("Nothing is left to pay"));
  usher_order_context_get_facts (self->context, &facts);
  blockers = usher_order_guard (&facts, is_early (self) ? USHER_ORDER_ACTION_PREPAY : USHER_ORDER_ACTION_TAKE_PAYMENT);
  if (blockers->len > 0)
    return g_strdup (usher_blocker_text (g_array_index (blockers, UsherBlocker, 0).code));
  if (!self->money->may_take)
    return g_strdup (_("Only the cashier or the manager takes money"));
  why = explain_amount (self);
  return why != NULL ? why : explain_credit (self);
}

/* Showing. */

static void
show_button (UsherPaymentPanel *self)
{
  g_autofree char *why = explain (self);
  g_autofree char *figures = usher_money_format_symbol (MAX (usher_money_get_typed (self->amount), 0));
  g_autofree char *label = NULL;

  if (self->method == USHER_PAYMENT_METHOD_ON_ACCOUNT)
    /* Translators: the amount. */
    label = g_strdup_printf (_("_Put %s on Account"), figures);
  else if (is_early (self))
    /* Translators: the amount. */
    label = g_strdup_printf (_("_Take %s as Prepayment"), figures);
  else
    /* Translators: the amount. */
    label = g_strdup_printf (_("_Take %s"), figures);
  gtk_button_set_label (self->take, label);
  gtk_label_set_text (self->hint, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), why != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payment.take", why == NULL && !self->is_working);
}

static void
show_change (UsherPaymentPanel *self)
{
  gint64           change = 0;
  g_autofree char *figures = NULL;

  if (usher_money_is_typed (self->given))
    change = usher_settlement_change (usher_money_get_typed (self->amount),
                                      usher_money_get_typed (self->given), NULL);
  figures = usher_money_format_symbol (change);
  gtk_label_set_text (self->change, figures);
}

static void
show_credit (UsherPaymentPanel *self)
{
  gboolean         is_asked = self->method == USHER_PAYMENT_METHOD_ON_ACCOUNT && get_payer (self) == USHER_PAYER_CUSTOMER;
  g_autofree char *limit = usher_money_format_symbol (self->money->credit_limit);
  g_autofree char *used = usher_money_format_symbol (self->money->credit_used);
  g_autofree char *text = NULL;

  /* Translators: how much a customer may owe, and how much of it is owed. */
  text = g_strdup_printf (_("Credit limit %s, %s of it used"), limit, used);
  gtk_label_set_text (self->credit, text);
  gtk_widget_set_visible (self->credit_box, is_asked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payment.set-limit",
                                 self->money->may_approve_credit && self->money->customer_id != 0);
}

/* The amount follows what is due until something else is typed. */
static void
propose (UsherPaymentPanel *self)
{
  gint64           room = get_room (self);
  UsherPayer       payer = get_payer (self);
  g_autofree char *proposed = g_strdup_printf ("%d/%d/%d/%" G_GINT64_FORMAT, is_early (self), payer,
                                               self->method == USHER_PAYMENT_METHOD_ON_ACCOUNT, room);

  if (!g_set_str (&self->proposed, proposed))
    return;
  self->is_filling = TRUE;
  if (room > 0)
    usher_number_entry_set_value (self->amount, room);
  else
    usher_number_entry_unset (self->amount);
  usher_number_entry_unset (self->given);
  gtk_editable_set_text (self->reference, "");
  self->is_filling = FALSE;
}

static void
show_due (UsherPaymentPanel *self)
{
  UsherPayer       payer = get_payer (self);
  gint64           due = usher_money_file_get_due (self->money, payer);
  gint64           shown = is_early (self) ? usher_money_file_get_received (self->money, payer) : ABS (due);
  g_autofree char *figures = usher_money_format_symbol (shown);
  g_autofree char *received = usher_money_format_symbol (usher_money_file_get_received (self->money, payer));
  g_autofree char *total = usher_money_format_symbol (usher_money_file_get_total (self->money, payer));
  g_autofree char *credit = usher_money_format_symbol (usher_money_file_get_on_account (self->money, payer));
  g_autofree char *detail = NULL;

  gtk_label_set_text (self->due_title, is_early (self) ? C_("settlement", "Prepaid")
                                                            : due < 0
                                                            ? C_("settlement", "To be given back")
                                                                 : C_("settlement", "Still due"));
  gtk_label_set_text (self->due, figures);
  /* Translators: the total, what was paid of it, and what may be paid later. */
  detail = g_strdup_printf (_("Total %s, paid %s, on account %s"), total, received, credit);
  gtk_label_set_text (self->due_detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->due_detail), !is_early (self));
}

static void
refresh (UsherPaymentPanel *self)
{
  gboolean is_cash = self->method == USHER_PAYMENT_METHOD_CASH;

  if (self->money == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->given), is_cash);
  gtk_widget_set_visible (GTK_WIDGET (self->reference), !is_cash);
  propose (self);
  show_due (self);
  show_change (self);
  show_credit (self);
  show_button (self);
}

static void
on_typed_cb (UsherPaymentPanel *self)
{
  if (self->is_filling || self->money == NULL)
    return;
  show_change (self);
  show_button (self);
}

static void
on_activate_cb (UsherPaymentPanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "payment.take", NULL);
}

static void
show_payers (UsherPaymentPanel *self)
{
  UsherPayer                chosen = get_payer (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = 0;

  g_array_set_size (self->payers, 0);
  for (UsherPayer payer = 0; payer <= USHER_PAYER_LAST; payer++)
    {
      if (payer != USHER_PAYER_CUSTOMER && usher_money_file_get_total (self->money, payer) == 0 &&
          usher_money_file_get_received (self->money, payer) == 0)
        continue;
      if (payer == chosen)
        selected = self->payers->len;
      g_array_append_val (self->payers, payer);
      gtk_string_list_append (names, usher_payer_label (payer));
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->payer, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->payer, selected);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->payer), self->payers->len > 1);
}

/* Entries. */

static void
on_entry_reversed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherDesk)    desk = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherPayment) reversal =
      usher_settlement_store_reverse_entry_finish (USHER_SETTLEMENT_STORE (source), result, &error);

  if (reversal == NULL)
    usher_desk_report (desk, error, _("The entry could not be taken back"));
  else
    usher_desk_say (desk, _("The entry was taken back by a reversing one"));
}

static void
on_reverse_reason_cb (const char *reason,
                      gpointer    user_data)
{
  UsherPaymentPanel *self = USHER_PAYMENT_PANEL (user_data);
  UsherPayment      *payment = g_object_get_data (G_OBJECT (self), "to-reverse");

  usher_settlement_store_reverse_entry_async (get_store (self), payment->order_id, payment->parent_instance.id, reason,
                                              NULL, on_entry_reversed_cb, g_object_ref (get_desk (self)));
}

static void
on_reverse_clicked_cb (UsherPaymentPanel *self,
                       GtkWidget         *button)
{
  UsherPayment *payment = g_object_get_data (G_OBJECT (button), "payment");

  g_object_set_data_full (G_OBJECT (self), "to-reverse", g_object_ref (payment), g_object_unref);
  usher_money_ask_reason (GTK_WIDGET (self), _("Take the Entry Back?"),
                                               _("A reversing entry is added; the money has to be given back."), _("_Take Back"),
                                                                                                                   on_reverse_reason_cb);
}

static const char *
find_name (UsherPaymentPanel *self,
           gint64             staff_id)
{
  UsherStaff *staff = usher_shop_find_staff (usher_session_get_shop (get_session (self)), staff_id);

  return staff != NULL ? staff->name : "–";
}

static char *
describe_entry (UsherPaymentPanel *self,
                UsherPayment      *payment)
{
  g_autofree char *when = usher_times_relative (get_session (self), payment->taken_at);
  GString         *text = g_string_new (NULL);

  /* Translators: when money was taken, and by whom. */
  g_string_append_printf (text, _("%s by %s"), when, find_name (self, payment->taken_by));
  if (payment->given > payment->amount)
    {
      g_autofree char *given = usher_money_format_symbol (payment->given);
      g_autofree char *change = usher_money_format_symbol (payment->given - payment->amount);

      g_string_append (text, " · ");
      /* Translators: the cash that was given, and the change. */
      g_string_append_printf (text, _("given %s, change %s"), given, change);
    }
  if (payment->approved_by != 0)
    {
      g_string_append (text, " · ");
      /* Translators: who allowed the customer to pay later. */
      g_string_append_printf (text, _("approved by %s"), find_name (self, payment->approved_by));
    }
  if (*payment->reference != '\0')
    g_string_append_printf (text, " · %s", payment->reference);
  if (*payment->reason != '\0')
    g_string_append_printf (text, " · %s", payment->reason);

  return g_string_free (text, FALSE);
}

static void
add_entry (UsherPaymentPanel *self,
           GArray            *ledger,
           UsherPayment      *payment)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *figures = usher_money_format (payment->amount);
  g_autofree char *subtitle = describe_entry (self, payment);
  g_autofree char *title = NULL;
  GtkWidget       *label = gtk_label_new (figures);

  /* Translators: what an entry is (“Refund”), and how the money moved (“Cash”). */
  title = payment->payer == USHER_PAYER_CUSTOMER
      ? g_strdup_printf (_("%s · %s"), usher_entry_kind_label (payment->kind), usher_payment_method_label (payment->method))
      /* Translators: what an entry is, how the money moved, and whose it is. */
      : g_strdup_printf (_("%s · %s · %s"), usher_entry_kind_label (payment->kind),
                           usher_payment_method_label (payment->method), usher_payer_label (payment->payer));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  if (self->money->may_take &&
      usher_ledger_ask_reversal (ledger, payment->parent_instance.id) == USHER_LEDGER_ANSWER_YES)
    {
      GtkWidget       *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
      g_autofree char *name = NULL;

      /* Translators: an amount. */
      name = g_strdup_printf (_("Take Back %s…"), figures);
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data_full (G_OBJECT (button), "payment", g_object_ref (payment), g_object_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_reverse_clicked_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_preferences_group_add (self->entries, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_entries (UsherPaymentPanel *self)
{
  g_autoptr (GArray) ledger = usher_money_file_make_ledger (self->money);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->entries, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = self->money->payments->len; i > 0; i--)
    add_entry (self, ledger, g_ptr_array_index (self->money->payments, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->entries), self->rows->len > 0);
}

static void
show_invoice (UsherPaymentPanel *self)
{
  UsherSettlementRecord *standing = usher_money_file_get_standing (self->money);
  UsherInvoice          *invoice = standing == NULL ? NULL
                                                    : usher_money_file_find_invoice (self->money, standing->parent_instance.id,
                                                                                     get_payer (self));
  g_autofree char       *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payment.invoice", standing != NULL && self->money->may_take);
  gtk_widget_set_visible (GTK_WIDGET (self->invoice_text), invoice != NULL);
  if (invoice == NULL)
    return;
  /* Translators: number of an invoice. */
  text = g_strdup_printf (_("Invoice %s"), invoice->number);
  gtk_label_set_text (self->invoice_text, text);
}

/* Taking money. */

typedef struct
{
  gint64 order_id;
  gint64 payment_id;
} Taken;

static void
undo_taken (UsherDesk *desk,
            gpointer   data)
{
  Taken                *taken = data;
  UsherSettlementStore *store = usher_session_get_settlements (usher_desk_get_session (desk));

  usher_settlement_store_reverse_entry_async (store, taken->order_id, taken->payment_id, _("Taken back at once"), NULL, on_entry_reversed_cb, g_object_ref (desk));
}

static void
on_taken_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherPaymentPanel) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherPayment)      payment =
      usher_settlement_store_take_finish (USHER_SETTLEMENT_STORE (source), result, &error);
  g_autofree char *figures = NULL;
  g_autofree char *change = NULL;
  g_autofree char *text = NULL;
  Taken           *taken = NULL;

  self->is_working = FALSE;
  if (payment == NULL)
    {
      usher_desk_report (get_desk (self), error, _("The money could not be entered"));
      show_button (self);
      return;
    }
  figures = usher_money_format_symbol (payment->amount);
  change = usher_money_format_symbol (MAX (payment->given - payment->amount, 0));
  if (payment->given > payment->amount)
    /* Translators: how the money moved, the amount, and the change. */
    text = g_strdup_printf (_("%s: %s taken, change %s"), usher_payment_method_label (payment->method), figures, change);
  else
    /* Translators: how the money moved, and the amount. */
    text = g_strdup_printf (_("%s: %s entered"), usher_payment_method_label (payment->method), figures);
  taken = g_new0 (Taken, 1);
  taken->order_id = payment->order_id;
  taken->payment_id = payment->parent_instance.id;
  usher_desk_offer_undo (get_desk (self), text, undo_taken, taken, g_free);
}

static void
take_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherPaymentPanel       *self = USHER_PAYMENT_PANEL (widget);
  UsherSettlementRecord   *standing = usher_money_file_get_standing (self->money);
  g_autoptr (UsherPayment) draft = g_object_new (USHER_TYPE_PAYMENT, NULL);

  draft->order_id = self->money->order_id;
  draft->settlement_id = standing != NULL ? standing->parent_instance.id : 0;
  draft->payer = get_payer (self);
  draft->method = self->method;
  draft->amount = usher_money_get_typed (self->amount);
  if (self->method == USHER_PAYMENT_METHOD_CASH && usher_money_is_typed (self->given))
    draft->given = usher_money_get_typed (self->given);
  if (self->method != USHER_PAYMENT_METHOD_CASH)
    usher_entity_set_string (&draft->reference, gtk_editable_get_text (self->reference));
  self->is_working = TRUE;
  show_button (self);
  g_set_str (&self->proposed, NULL);
  usher_settlement_store_take_async (get_store (self), draft, NULL, on_taken_cb, g_object_ref (self));
}

/* Giving it back, the invoice, the limit. */

static void
on_refunded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherDesk)    desk = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherPayment) refund = usher_settlement_store_refund_finish (USHER_SETTLEMENT_STORE (source), result, &error);

  if (refund == NULL)
    usher_desk_report (desk, error, _("The refund could not be entered"));
  else
    usher_desk_say (desk, _("The refund was entered"));
}

static void
on_refund_answer_cb (UsherPaymentMethod method,
                     gint64             amount,
                     const char        *reason,
                     gpointer           user_data)
{
  UsherPaymentPanel       *self = USHER_PAYMENT_PANEL (user_data);
  g_autoptr (UsherPayment) draft = g_object_new (USHER_TYPE_PAYMENT, NULL);

  draft->order_id = self->money->order_id;
  draft->payer = get_payer (self);
  draft->method = method;
  draft->amount = amount;
  usher_entity_set_string (&draft->reason, reason);
  usher_settlement_store_refund_async (get_store (self), draft, NULL, on_refunded_cb, g_object_ref (get_desk (self)));
}

static void
refund_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherPaymentPanel *self = USHER_PAYMENT_PANEL (widget);

  usher_money_ask_refund (widget, usher_money_file_get_received (self->money, get_payer (self)), on_refund_answer_cb);
}

static void
on_invoice_noted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (UsherDesk)    desk = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherInvoice) invoice =
      usher_settlement_store_note_invoice_finish (USHER_SETTLEMENT_STORE (source), result, &error);

  if (invoice == NULL)
    usher_desk_report (desk, error, _("The invoice could not be noted"));
}

static void
on_invoice_answer_cb (const char *number,
                      const char *title,
                      gpointer    user_data)
{
  UsherPaymentPanel       *self = USHER_PAYMENT_PANEL (user_data);
  UsherSettlementRecord   *standing = usher_money_file_get_standing (self->money);
  UsherInvoice            *noted = NULL;
  g_autoptr (UsherInvoice) draft = NULL;

  if (standing == NULL)
    return;
  noted = usher_money_file_find_invoice (self->money, standing->parent_instance.id, get_payer (self));
  draft = noted != NULL ? usher_entity_copy (noted) : g_object_new (USHER_TYPE_INVOICE, NULL);
  draft->settlement_id = standing->parent_instance.id;
  draft->payer = get_payer (self);
  usher_entity_set_string (&draft->number, number);
  usher_entity_set_string (&draft->title, title);
  usher_settlement_store_note_invoice_async (get_store (self), draft, NULL, on_invoice_noted_cb,
                                             g_object_ref (get_desk (self)));
}

static void
invoice_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherPaymentPanel     *self = USHER_PAYMENT_PANEL (widget);
  UsherSettlementRecord *standing = usher_money_file_get_standing (self->money);
  UsherOrderFile        *file = usher_order_context_get_file (self->context);
  UsherInvoice          *noted = NULL;
  const char            *title = file != NULL && file->customer != NULL ? file->customer->name : "";

  if (standing == NULL)
    return;
  noted = usher_money_file_find_invoice (self->money, standing->parent_instance.id, get_payer (self));
  usher_money_ask_invoice (widget, noted != NULL ? noted->number : "", noted != NULL ? noted->title : title,
                           on_invoice_answer_cb);
}

static void
on_limit_set_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_settlement_store_set_credit_limit_finish (USHER_SETTLEMENT_STORE (source), result, &error))
    usher_desk_report (desk, error, _("The credit limit could not be changed"));
}

static void
on_limit_answer_cb (gint64   limit,
                    gpointer user_data)
{
  UsherPaymentPanel *self = USHER_PAYMENT_PANEL (user_data);

  usher_settlement_store_set_credit_limit_async (get_store (self), self->money->customer_id, self->money->credit_limit,
                                                 limit, NULL, on_limit_set_cb, g_object_ref (get_desk (self)));
}

static void
set_limit_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  usher_money_ask_limit (widget, USHER_PAYMENT_PANEL (widget)->money->credit_limit, on_limit_answer_cb);
}

/* Methods. */

static void
on_method_toggled_cb (UsherPaymentPanel *self,
                      GtkToggleButton   *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < N_METHODS; i++)
    {
      if (self->method_buttons[i] == button)
        self->method = USHER_PAYMENT_METHOD_CASH + i;
    }
  refresh (self);
}

static void
on_payer_selected_cb (UsherPaymentPanel *self)
{
  if (self->is_filling || self->money == NULL)
    return;
  refresh (self);
  show_invoice (self);
}

/* The key stands on the button, and in its name. */
static void
add_methods (UsherPaymentPanel *self)
{
  for (guint i = 0; i < N_METHODS; i++)
    {
      GtkWidget       *button = gtk_toggle_button_new ();
      GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget       *label = gtk_label_new (usher_payment_method_label (USHER_PAYMENT_METHOD_CASH + i));
      g_autofree char *key = g_strdup_printf ("F%u", i + 2);
      GtkWidget       *hint = gtk_label_new (key);

      gtk_widget_add_css_class (hint, "caption");
      gtk_widget_add_css_class (hint, "dim-label");
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), hint);
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      usher_payment_method_label (USHER_PAYMENT_METHOD_CASH + i),
                                      GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
      self->method_buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), i > 0 ? self->method_buttons[0] : NULL);
      gtk_grid_attach (self->methods, button, i % 3, i / 3, 1, 1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_method_toggled_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
usher_payment_panel_dispose (GObject *object)
{
  UsherPaymentPanel *self = USHER_PAYMENT_PANEL (object);

  g_clear_object (&self->money);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_PAYMENT_PANEL);

  G_OBJECT_CLASS (usher_payment_panel_parent_class)->dispose (object);
}

static void
usher_payment_panel_finalize (GObject *object)
{
  UsherPaymentPanel *self = USHER_PAYMENT_PANEL (object);

  g_clear_pointer (&self->payers, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->proposed, g_free);

  G_OBJECT_CLASS (usher_payment_panel_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (USHER_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/settlement/usher-payment-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, payer);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, due_title);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, due);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, due_detail);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, methods);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, amount);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, given);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, change);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, reference);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, credit_box);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, credit);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, take);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, hint);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, entries);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, invoice);
  gtk_widget_class_bind_template_child (widget_class, UsherPaymentPanel, invoice_text);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
usher_payment_panel_class_init (UsherPaymentPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_payment_panel_dispose;
  object_class->finalize = usher_payment_panel_finalize;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "payment.take", NULL, take_action);
  gtk_widget_class_install_action (widget_class, "payment.refund", NULL, refund_action);
  gtk_widget_class_install_action (widget_class, "payment.invoice", NULL, invoice_action);
  gtk_widget_class_install_action (widget_class, "payment.set-limit", NULL, set_limit_action);
}

static void
usher_payment_panel_init (UsherPaymentPanel *self)
{
  self->payers = g_array_new (FALSE, FALSE, sizeof (UsherPayer));
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_methods (self);
  g_signal_connect_object (self->payer, "notify::selected", G_CALLBACK (on_payer_selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_payment_panel_new:
 * @context: the order, which outlives the panel
 *
 * Returns: a new panel
 */
GtkWidget *
usher_payment_panel_new (UsherOrderContext *context)
{
  UsherPaymentPanel *self = g_object_new (USHER_TYPE_PAYMENT_PANEL, NULL);

  self->context = context;
  return GTK_WIDGET (self);
}

/**
 * usher_payment_panel_show:
 * @money: the money of the order as it is now
 *
 * Brings the panel up to date; the first time it proposes the method that the
 * customer named at reception.
 */
void
usher_payment_panel_show (UsherPaymentPanel *self,
                          UsherMoneyFile    *money)
{
  UsherOrderFile *file = usher_order_context_get_file (self->context);

  g_set_object (&self->money, money);
  show_payers (self);
  if (self->method == USHER_PAYMENT_METHOD_UNSET)
    usher_payment_panel_choose (self, file->order->payment_method != USHER_PAYMENT_METHOD_UNSET
                                          ? file->order->payment_method
                                          : USHER_PAYMENT_METHOD_CASH);
  refresh (self);
  show_entries (self);
  show_invoice (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payment.refund",
                                 money->may_take && usher_money_file_get_received (money, get_payer (self)) > 0);
}

/**
 * usher_payment_panel_choose:
 * @method: how the customer pays
 *
 * Chooses the method and goes where the next thing is typed.
 */
void
usher_payment_panel_choose (UsherPaymentPanel *self,
                            UsherPaymentMethod method)
{
  g_return_if_fail (method > USHER_PAYMENT_METHOD_UNSET && method <= USHER_PAYMENT_METHOD_LAST);

  gtk_toggle_button_set_active (self->method_buttons[method - USHER_PAYMENT_METHOD_CASH], TRUE);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (method == USHER_PAYMENT_METHOD_CASH)
    gtk_widget_grab_focus (GTK_WIDGET (self->given));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->amount));
}
