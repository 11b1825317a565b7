/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-settlement-step.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-blocker-text.h"
#include "usher-labels.h"
#include "usher-money-dialogs.h"
#include "usher-money.h"
#include "usher-number-entry.h"
#include "usher-order-guard.h"
#include "usher-payment-panel.h"
#include "usher-print-preview.h"
#include "usher-printing.h"
#include "usher-settlement-form.h"
#include "usher-settlement-labels.h"
#include "usher-settlement-list.h"
#include "usher-settlement-render.h"
#include "usher-settlement-store.h"
#include "usher-times.h"

/* On which papers a workshop prints the list. */
static const UsherPaper papers[] = { USHER_PAPER_A4, USHER_PAPER_CONTINUOUS_FULL, USHER_PAPER_CONTINUOUS_HALF };

struct _UsherSettlementStep
{
  UsherOrderStep parent_instance;

  UsherMoneyFile *money;
  GCancellable   *cancellable; /* of what is being read */
  gboolean        is_working;
  GPtrArray      *rows; /* (element-type GtkWidget) of the versions, not owned */

  GtkLabel            *heading;
  GtkLabel            *shown;
  GtkWidget           *papers;
  GtkLabel            *reverse_hint;
  GtkBox              *list;
  GtkWidget           *terms;
  UsherNumberEntry    *discount;
  GtkEditable         *reason;
  UsherNumberEntry    *odometer;
  GtkDropDown         *paper;
  GtkWidget           *issue_box;
  GtkLabel            *issue_hint;
  AdwPreferencesGroup *versions;
  AdwBin              *payment_bin;
  UsherPaymentPanel   *payment;
};

G_DEFINE_FINAL_TYPE (UsherSettlementStep, usher_settlement_step, USHER_TYPE_ORDER_STEP)

static UsherOrderContext *
get_context (UsherSettlementStep *self)
{
  return usher_order_step_get_context (USHER_ORDER_STEP (self));
}

static UsherOrderFile *
get_file (UsherSettlementStep *self)
{
  return usher_order_step_get_file (USHER_ORDER_STEP (self));
}

static UsherDesk *
get_desk (UsherSettlementStep *self)
{
  return usher_order_step_get_desk (USHER_ORDER_STEP (self));
}

static UsherSession *
get_session (UsherSettlementStep *self)
{
  return usher_desk_get_session (get_desk (self));
}

static UsherSettlementStore *
get_store (UsherSettlementStep *self)
{
  return usher_session_get_settlements (get_session (self));
}

static UsherSettlementRecord *
get_standing (UsherSettlementStep *self)
{
  return self->money != NULL ? usher_money_file_get_standing (self->money) : NULL;
}

static gint64
get_discount (UsherSettlementStep *self)
{
  return MAX (usher_money_get_typed (self->discount), 0);
}

static void
get_sums (UsherSettlementStep *self,
          UsherSettlementSums *sums)
{
  UsherShop             *shop = usher_session_get_shop (get_session (self));
  UsherSettlementRecord *standing = get_standing (self);
  UsherSettlementTerms   terms = { get_discount (self), shop->tax_rate, shop->rounding };

  if (standing != NULL)
    *sums = standing->sums;
  else
    usher_settlement_compute (get_file (self)->estimate, &terms, sums);
}

static UsherPaper
get_paper (UsherSettlementStep *self)
{
  guint selected = gtk_drop_down_get_selected (self->paper);

  return selected < G_N_ELEMENTS (papers) ? papers[selected] : USHER_PAPER_A4;
}

/* Why it cannot be settled now, or %NULL. */

static char *
explain_discount (UsherSettlementStep *self)
{
  gint64 discount = get_discount (self);
  gint64 limit = usher_settlement_discount_limit (get_file (self)->estimate, self->money->discount_limit);

  if (discount == 0)
    return NULL;
  if (discount > usher_settlement_discount_base (get_file (self)->estimate))
    return g_strdup (_("The discount is more than the customer pays"));
  if (!self->money->may_discount)
    return g_strdup (_("You may not give a discount"));
  if (!self->money->may_discount_any && discount > limit)
    {
      g_autofree char *figures = usher_money_format_symbol (limit);

      /* Translators: an amount. */
      return g_strdup_printf (_("You may take off up to %s; for more the manager has to settle"), figures);
    }
  return *gtk_editable_get_text (self->reason) == '\0' ? g_strdup (_("Type why there is a discount")) : NULL;
}

static char *
explain_issue (UsherSettlementStep *self)
{
  UsherOrderFacts    facts;
  g_autoptr (GArray) blockers = NULL;

  usher_order_context_get_facts (get_context (self), &facts);
  blockers = usher_order_guard (&facts, USHER_ORDER_ACTION_ISSUE_SETTLEMENT);
  if (blockers->len > 0)
    {
      g_autofree char *link = usher_blocker_link_text (&g_array_index (blockers, UsherBlocker, 0));

      /* Translators: what is missing, and in which step. */
      return g_strdup_printf (_("Not yet: %s"), link);
    }
  return explain_discount (self);
}

/* Showing. */

static void
show_issue (UsherSettlementStep *self)
{
  gboolean         is_settled = get_standing (self) != NULL;
  g_autofree char *why = is_settled ? NULL : explain_issue (self);

  gtk_widget_set_visible (self->terms, !is_settled);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), get_discount (self) > 0);
  gtk_widget_set_visible (self->issue_box, !is_settled);
  gtk_widget_set_visible (GTK_WIDGET (self->issue_hint), why != NULL);
  gtk_label_set_text (self->issue_hint, why != NULL ? why : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settlement.issue", !is_settled && why == NULL && !self->is_working);
}

static void
show_list (UsherSettlementStep *self)
{
  UsherSettlementSums sums;

  get_sums (self, &sums);
  usher_settlement_list_fill (self->list, get_file (self), self->money, &sums);
}

static void
show_heading (UsherSettlementStep *self)
{
  UsherSettlementRecord *standing = get_standing (self);
  g_autofree char       *text = NULL;
  g_autofree char       *when = NULL;
  g_autofree char       *shown = NULL;

  if (standing == NULL)
    text = g_strdup (_("Settlement List, Draft"));
  else if (standing->version > 1)
    /* Translators: number and version of the document. */
    text = g_strdup_printf (_("Settlement List %s, version %d"), standing->number, standing->version);
  else
    text = g_strdup_printf (_("Settlement List %s"), standing->number);
  gtk_label_set_text (self->heading, text);

  gtk_widget_set_visible (GTK_WIDGET (self->shown), standing != NULL);
  if (standing == NULL)
    return;
  if (standing->shown_at != 0)
    {
      when = usher_times_relative (get_session (self), standing->shown_at);
      /* Translators: when the customer saw the list. */
      shown = g_strdup_printf (g_str_equal (standing->shown_how, "printed") ? _("Printed %s") : _("Shown %s"), when);
    }
  gtk_label_set_text (self->shown, shown != NULL ? shown : _("The customer sees the list before paying: show it or print it"));
}

static void
show_papers (UsherSettlementStep *self)
{
  UsherSettlementRecord *standing = get_standing (self);
  g_autoptr (GArray)     blockers = NULL;
  UsherOrderFacts        facts;
  const char            *why = NULL;

  usher_order_context_get_facts (get_context (self), &facts);
  blockers = usher_order_guard (&facts, USHER_ORDER_ACTION_REVERSE_SETTLEMENT);
  if (blockers->len > 0)
    why = usher_blocker_text (g_array_index (blockers, UsherBlocker, 0).code);
  else if (!self->money->may_reverse)
    why = _("Only the cashier or the manager takes a settlement back");
  gtk_widget_set_visible (self->papers, standing != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reverse_hint), standing != NULL && why != NULL);
  if (why != NULL)
    {
      /* Translators: why it cannot be done. */
      g_autofree char *text = g_strdup_printf (_("It cannot be taken back: %s"), why);

      gtk_label_set_text (self->reverse_hint, text);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settlement.show", standing != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settlement.print", standing != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settlement.reverse", standing != NULL && why == NULL);
}

static UsherDocument *
find_document (UsherSettlementStep   *self,
               UsherSettlementRecord *record)
{
  GPtrArray *documents = get_file (self)->documents;

  for (guint i = 0; record != NULL && i < documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (documents, i);

      if (document->parent_instance.id == record->document_id)
        return document;
    }

  return NULL;
}

static void
on_version_activated_cb (GtkWidget           *row,
                         UsherSettlementStep *self)
{
  UsherDocument *document = find_document (self, g_object_get_data (G_OBJECT (row), "record"));

  if (document != NULL)
    usher_print_preview_present_document (GTK_WIDGET (self), get_desk (self), document, "");
}

static void
add_version (UsherSettlementStep   *self,
             UsherSettlementRecord *record)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *amount = usher_money_format_symbol (record->sums.total);
  g_autofree char *when = usher_times_relative (get_session (self), record->reversed_at);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  /* Translators: number and version of a document, and its total. */
  title = g_strdup_printf (_("%s, version %d · %s"), record->number, record->version, amount);
  /* Translators: when a settlement was taken back, and why. */
  subtitle = g_strdup_printf (_("Taken back %s: %s"), when, record->reverse_reason);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_version_activated_cb), self, 0);
  adw_preferences_group_add (self->versions, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_versions (UsherSettlementStep *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->versions, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->money->settlements->len; i++)
    {
      UsherSettlementRecord *record = g_ptr_array_index (self->money->settlements, i);

      if (record->reversed_at != 0)
        add_version (self, record);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->versions), self->rows->len > 0);
}

static void
show_all (UsherSettlementStep *self)
{
  if (self->money == NULL || get_file (self) == NULL)
    return;
  show_heading (self);
  show_papers (self);
  show_list (self);
  show_issue (self);
  show_versions (self);
  usher_payment_panel_show (self->payment, self->money);
  usher_order_step_progress_changed (USHER_ORDER_STEP (self));
}

static void
on_money_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherSettlementStep) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (UsherMoneyFile)      money = usher_settlement_store_load_finish (USHER_SETTLEMENT_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->list == NULL)
    return;
  if (money == NULL)
    {
      usher_desk_report (get_desk (self), error, _("The payments could not be read"));
      return;
    }
  g_set_object (&self->money, money);
  show_all (self);
}

static void
load (UsherSettlementStep *self)
{
  if (get_file (self) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_settlement_store_load_async (get_store (self), usher_order_context_get_order_id (get_context (self)),
                                     self->cancellable, on_money_loaded_cb, g_object_ref (self));
}

static void
on_terms_changed_cb (UsherSettlementStep *self)
{
  if (self->money == NULL || get_standing (self) != NULL)
    return;
  show_list (self);
  show_issue (self);
}

/* Settling. */

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherSettlementStep)   self = user_data;
  g_autoptr (GError)                error = NULL;
  g_autoptr (UsherSettlementRecord) record =
      usher_settlement_store_issue_finish (USHER_SETTLEMENT_STORE (source), result, &error);
  g_autofree char *text = NULL;

  self->is_working = FALSE;
  if (record == NULL)
    {
      usher_desk_report (get_desk (self), error, _("The order could not be settled"));
      load (self);
      return;
    }
  usher_number_entry_unset (self->discount);
  gtk_editable_set_text (self->reason, "");
  /* Translators: number of the document. */
  text = g_strdup_printf (_("Settled as %s"), record->number);
  usher_desk_say (get_desk (self), text);
}

static void
issue (UsherSettlementStep *self)
{
  UsherSettlementSums  sums;
  UsherSettlementDraft draft = { 0 };

  get_sums (self, &sums);
  draft.order_id = usher_order_context_get_order_id (get_context (self));
  draft.total = sums.total;
  draft.discount = get_discount (self);
  draft.discount_reason = gtk_editable_get_text (self->reason);
  draft.odometer_out = usher_number_entry_is_set (self->odometer) ? usher_number_entry_get_value (self->odometer) : -1;
  draft.language = get_file (self)->order->document_language;
  draft.render = usher_settlement_render;
  draft.render_data = GUINT_TO_POINTER (get_paper (self));
  self->is_working = TRUE;
  show_issue (self);
  usher_settlement_store_issue_async (get_store (self), &draft, NULL, on_issued_cb, g_object_ref (self));
}

static void
on_issue_answer_cb (AdwAlertDialog      *dialog,
                    const char          *response,
                    UsherSettlementStep *self)
{
  if (g_str_equal (response, "settle") && !self->is_working)
    issue (self);
}

static void
issue_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherSettlementStep *self = USHER_SETTLEMENT_STEP (widget);
  UsherSettlementSums  sums;
  g_autofree char     *figures = NULL;
  g_autofree char     *text = NULL;
  AdwDialog           *dialog = NULL;

  get_sums (self, &sums);
  figures = usher_money_format_symbol (sums.shares[USHER_PAYER_CUSTOMER].total);
  /* Translators: the amount that the customer pays. */
  text = g_strdup_printf (_("The customer pays %s. The list gets its number and is frozen; a mistake is taken back and settled anew."),
                            figures);
  dialog = adw_alert_dialog_new (_("Settle the Order?"), text);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "settle", _("_Settle"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "settle", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "settle");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_issue_answer_cb), self, 0);
  adw_dialog_present (dialog, widget);
}

/* The list as it would be. */
static void
preview_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherSettlementStep                *self = USHER_SETTLEMENT_STEP (widget);
  UsherShop                          *shop = usher_session_get_shop (get_session (self));
  g_autoptr (UsherSettlementRecord)   record = g_object_new (USHER_TYPE_SETTLEMENT_RECORD, NULL);
  g_autoptr (UsherSettlementSnapshot) snapshot = NULL;
  g_autoptr (UsherForm)               form = NULL;
  UsherDocumentLanguage               language = USHER_DOCUMENT_LANGUAGE_ZH;

  if (self->money == NULL || get_file (self) == NULL)
    return;
  get_sums (self, &record->sums);
  usher_entity_set_string (&record->discount_reason, gtk_editable_get_text (self->reason));
  record->odometer_out = usher_number_entry_is_set (self->odometer) ? usher_number_entry_get_value (self->odometer) : -1;
  snapshot = usher_settlement_take_snapshot (get_file (self), self->money, record, shop);
  usher_document_language_from_string (get_file (self)->order->document_language, &language);
  form = usher_settlement_form_new (snapshot, language, get_paper (self), usher_session_now (get_session (self)),
                                    usher_business_hours_get_zone (shop->hours), FALSE);
  usher_print_preview_present (widget, get_desk (self), form);
}

/* The customer sees it. */

static void
on_showing_noted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_settlement_store_note_showing_finish (USHER_SETTLEMENT_STORE (source), result, &error))
    usher_desk_report (desk, error, _("It could not be noted that the list was shown"));
}

static void
note_showing (UsherSettlementStep *self,
              const char          *how)
{
  usher_settlement_store_note_showing_async (get_store (self), get_standing (self)->parent_instance.id, how, NULL,
                                             on_showing_noted_cb, g_object_ref (get_desk (self)));
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherSettlementStep *self = USHER_SETTLEMENT_STEP (widget);
  UsherDocument       *document = find_document (self, get_standing (self));

  if (document == NULL)
    return;
  usher_print_preview_present_document (widget, get_desk (self), document, "");
  note_showing (self, "shown");
}

static void
on_print_loaded_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherSettlementStep) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (UsherPrintSource)    source = usher_printing_load_finish (USHER_DESK (object), result, &error);

  if (source == NULL)
    {
      usher_desk_report (USHER_DESK (object), error, _("The document could not be opened"));
      return;
    }
  if (get_standing (self) == NULL || self->list == NULL)
    return;
  usher_printing_print (GTK_WIDGET (self), get_desk (self), source);
  note_showing (self, "printed");
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherSettlementStep *self = USHER_SETTLEMENT_STEP (widget);
  UsherDocument       *document = find_document (self, get_standing (self));

  if (document != NULL)
    usher_printing_load_async (get_desk (self), document, "", NULL, on_print_loaded_cb, g_object_ref (self));
}

/* Taking it back. */

static void
on_reversed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (usher_settlement_store_reverse_finish (USHER_SETTLEMENT_STORE (source), result, &error))
    usher_desk_say (desk, _("The settlement was taken back"));
  else
    usher_desk_report (desk, error, _("The settlement could not be taken back"));
}

static void
on_reverse_reason_cb (const char *reason,
                      gpointer    user_data)
{
  UsherSettlementStep   *self = USHER_SETTLEMENT_STEP (user_data);
  UsherSettlementRecord *standing = get_standing (self);

  if (standing != NULL)
    usher_settlement_store_reverse_async (get_store (self), standing->order_id, standing->parent_instance.id, reason,
                                          NULL, on_reversed_cb, g_object_ref (get_desk (self)));
}

static void
reverse_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  usher_money_ask_reason (widget, _("Take the Settlement Back?"),
                                    _("A reversing entry is added, and the order is settled anew under the next version. An invoice has to be reversed, too."),
                                      _("_Take Back"), on_reverse_reason_cb);
}

static void
method_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherPaymentMethod method = USHER_PAYMENT_METHOD_CASH;

  if (usher_payment_method_from_string (g_variant_get_string (parameter, NULL), &method) &&
      USHER_SETTLEMENT_STEP (widget)->money != NULL && gtk_widget_get_mapped (widget))
    usher_payment_panel_choose (USHER_SETTLEMENT_STEP (widget)->payment, method);
}

/* The step. */

static void
on_paper_selected_cb (UsherSettlementStep *self)
{
  g_settings_set_string (usher_desk_get_settings (get_desk (self)), "settlement-paper",
                         usher_paper_to_string (get_paper (self)));
}

static void
fill_papers (UsherSettlementStep *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char          *nick = g_settings_get_string (usher_desk_get_settings (get_desk (self)), "settlement-paper");
  UsherPaper                paper = USHER_PAPER_A4;

  usher_paper_from_string (nick, &paper);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    gtk_string_list_append (names, usher_settlement_paper_label (papers[i]));
  gtk_drop_down_set_model (self->paper, G_LIST_MODEL (names));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (papers[i] == paper)
        gtk_drop_down_set_selected (self->paper, i);
    }
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (on_paper_selected_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_settlement_step_constructed (GObject *object)
{
  UsherSettlementStep *self = USHER_SETTLEMENT_STEP (object);

  G_OBJECT_CLASS (usher_settlement_step_parent_class)->constructed (object);

  self->payment = USHER_PAYMENT_PANEL (usher_payment_panel_new (get_context (self)));
  adw_bin_set_child (self->payment_bin, GTK_WIDGET (self->payment));
  fill_papers (self);
  /* A customer's limit is no row of the order. */
  g_signal_connect_object (get_session (self), "changed::payment", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
}

static void
usher_settlement_step_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_settlement_step_parent_class)->map (widget);

  load (USHER_SETTLEMENT_STEP (widget));
}

static const char *
usher_settlement_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_SETTLEMENT);
}

static const char *
usher_settlement_step_get_icon (UsherOrderStep *step)
{
  return "usher-settlement-symbolic";
}

static UsherStepProgress
usher_settlement_step_get_progress (UsherOrderStep *step,
                                    char          **text)
{
  UsherProgress *progress = &usher_order_step_get_file (step)->progress;

  if (!progress->has_settlement)
    return USHER_STEP_PROGRESS_OPEN;
  if (progress->due <= 0)
    return USHER_STEP_PROGRESS_DONE;
  *text = progress->is_on_credit ? g_strdup (C_("settlement", "on account")) : g_strdup (C_("settlement", "to pay"));
  return USHER_STEP_PROGRESS_PARTLY;
}

static void
usher_settlement_step_update (UsherOrderStep *step)
{
  load (USHER_SETTLEMENT_STEP (step));
}

static gboolean
usher_settlement_step_focus_field (UsherOrderStep  *step,
                                   UsherBlockerCode code)
{
  UsherSettlementStep *self = USHER_SETTLEMENT_STEP (step);

  if (code == USHER_BLOCKER_CODE_NOT_SETTLED)
    return gtk_widget_grab_focus (GTK_WIDGET (self->discount));
  if (code == USHER_BLOCKER_CODE_LIST_NOT_SHOWN)
    return gtk_widget_child_focus (self->papers, GTK_DIR_TAB_FORWARD);
  return gtk_widget_child_focus (GTK_WIDGET (self->payment), GTK_DIR_TAB_FORWARD);
}

static void
usher_settlement_step_dispose (GObject *object)
{
  UsherSettlementStep *self = USHER_SETTLEMENT_STEP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->money);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_SETTLEMENT_STEP);

  G_OBJECT_CLASS (usher_settlement_step_parent_class)->dispose (object);
}

static void
usher_settlement_step_finalize (GObject *object)
{
  g_clear_pointer (&USHER_SETTLEMENT_STEP (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_settlement_step_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (USHER_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/settlement/usher-settlement-step.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, shown);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, papers);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, reverse_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, list);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, terms);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, discount);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, reason);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, odometer);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, paper);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, issue_box);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, issue_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, versions);
  gtk_widget_class_bind_template_child (widget_class, UsherSettlementStep, payment_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_terms_changed_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "settlement.issue", NULL, issue_action);
  gtk_widget_class_install_action (widget_class, "settlement.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "settlement.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "settlement.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "settlement.reverse", NULL, reverse_action);
  gtk_widget_class_install_action (widget_class, "settlement.method", "s", method_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "settlement.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_P, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "settlement.show", NULL);
}

static void
usher_settlement_step_class_init (UsherSettlementStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_settlement_step_constructed;
  object_class->dispose = usher_settlement_step_dispose;
  object_class->finalize = usher_settlement_step_finalize;
  widget_class->map = usher_settlement_step_map;
  step_class->get_title = usher_settlement_step_get_title;
  step_class->get_icon = usher_settlement_step_get_icon;
  step_class->get_progress = usher_settlement_step_get_progress;
  step_class->update = usher_settlement_step_update;
  step_class->focus_field = usher_settlement_step_focus_field;
  bind_template (widget_class);
  install_actions (widget_class);
}

/* One key for each method, wherever the focus is. */
static void
add_method_keys (UsherSettlementStep *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = USHER_PAYMENT_METHOD_CASH; i <= USHER_PAYMENT_METHOD_LAST; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F2 + (i - USHER_PAYMENT_METHOD_CASH), 0),
                                                gtk_named_action_new ("settlement.method"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (usher_payment_method_to_string (i)));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
usher_settlement_step_init (UsherSettlementStep *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_method_keys (self);
}
