/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-addition-card.h"

#include <glib/gi18n.h>

#include "usher-addition-dialog.h"
#include "usher-addition-paper.h"
#include "usher-consent-panel.h"
#include "usher-money.h"
#include "usher-order-guard.h"
#include "usher-print-preview.h"
#include "usher-quantity.h"
#include "usher-reason-dialog.h"
#include "usher-times.h"

struct _UsherAdditionCard
{
  AdwBin parent_instance;

  UsherOrderContext *context;
  UsherAddition     *addition;
  GtkBox            *box;
  GtkLabel          *stale; /* the paper says another total than the order by now */
  UsherConsentPanel *consent;
};

G_DEFINE_FINAL_TYPE (UsherAdditionCard, usher_addition_card, ADW_TYPE_BIN)

static UsherDesk *
get_desk (UsherAdditionCard *self)
{
  return usher_order_context_get_desk (self->context);
}

static UsherAdditionStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_additions (usher_desk_get_session (desk));
}

static UsherDocument *
find_document (UsherAdditionCard *self)
{
  UsherOrderFile *file = usher_order_context_get_file (self->context);

  for (guint i = 0; file != NULL && i < file->documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (file->documents, i);

      if (document->parent_instance.id == self->addition->document_id)
        return document;
    }

  return NULL;
}

static UsherAuthorization *
find_consent (UsherAdditionCard *self)
{
  UsherOrderFile *file = usher_order_context_get_file (self->context);

  for (guint i = 0; file != NULL && i < file->authorizations->len; i++)
    {
      UsherAuthorization *authorization = g_ptr_array_index (file->authorizations, i);

      if (authorization->parent_instance.id == self->addition->authorization_id)
        return authorization;
    }

  return NULL;
}

static const char *
get_state_text (UsherAdditionState state)
{
  switch (state)
    {
    case USHER_ADDITION_STATE_OPEN:
      return C_("additional work", "Being Written");
    case USHER_ADDITION_STATE_ISSUED:
      return C_("additional work", "Waits for the Customer");
    case USHER_ADDITION_STATE_ACCEPTED:
      return C_("additional work", "Agreed");
    case USHER_ADDITION_STATE_DECLINED:
      return C_("additional work", "Declined");
    case USHER_ADDITION_STATE_DEFERRED:
      return C_("additional work", "Another Time");
    case USHER_ADDITION_STATE_WITHDRAWN:
    default:
      return C_("additional work", "Taken Back");
    }
}

/* What is done, and taken back. */

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherAddition) addition = usher_addition_store_finish (USHER_ADDITION_STORE (source), result, &error);

  if (addition == NULL)
    usher_desk_report (desk, error, _("The additional work could not be taken up again"));
}

static void
undo_cb (UsherDesk *desk,
         gpointer   data)
{
  usher_addition_store_restore_async (get_store (desk), data, NULL, on_undone_cb, g_object_ref (desk));
}

static void
on_ended_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherAddition) addition = usher_addition_store_finish (USHER_ADDITION_STORE (source), result, &error);

  if (addition == NULL)
    usher_desk_report (desk, error, _("The answer could not be recorded"));
  else if (addition->state == USHER_ADDITION_STATE_WITHDRAWN)
    usher_desk_offer_undo (desk, _("The additional work is taken back"), undo_cb, g_object_ref (addition), g_object_unref);
  else
    usher_desk_offer_undo (desk, _("It stays with the car and is offered at the next visit"), undo_cb,
                                   g_object_ref (addition), g_object_unref);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherAddition) addition = usher_addition_store_finish (USHER_ADDITION_STORE (source), result, &error);

  if (addition == NULL)
    usher_desk_report (desk, error, _("The additional work could not be changed"));
  else if (addition->state == USHER_ADDITION_STATE_ACCEPTED)
    usher_desk_say (desk, _("The consent is recorded; the work can be done"));
}

static void
change_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  UsherAdditionCard *self = USHER_ADDITION_CARD (widget);

  usher_addition_dialog_present (widget, get_desk (self), usher_order_context_get_file (self->context), self->addition);
}

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherAdditionCard) self = user_data;
  g_autoptr (GError)            error = NULL;

  if (self->context == NULL)
    return;
  if (usher_order_context_flush_finish (USHER_ORDER_CONTEXT (source), result, &error))
    usher_addition_paper_issue_async (get_desk (self), usher_order_context_get_file (self->context), self->addition, on_done_cb,
                                      g_object_ref (get_desk (self)));
  else
    usher_desk_report (get_desk (self), error, _("The additional work could not be issued"));
}

static void
issue_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  UsherAdditionCard *self = USHER_ADDITION_CARD (widget);

  usher_order_context_flush_async (self->context, on_flushed_cb, g_object_ref (self));
}

static void
withdraw_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherAdditionCard *self = USHER_ADDITION_CARD (widget);

  usher_addition_store_withdraw_async (get_store (get_desk (self)), self->addition, NULL, on_ended_cb,
                                       g_object_ref (get_desk (self)));
}

static void
restore_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UsherAdditionCard *self = USHER_ADDITION_CARD (widget);

  usher_addition_store_restore_async (get_store (get_desk (self)), self->addition, NULL, on_done_cb,
                                      g_object_ref (get_desk (self)));
}

static void
refuse (UsherAdditionCard *self,
        UsherAdditionState state,
        const char        *note)
{
  UsherOrderFile *file = usher_order_context_get_file (self->context);
  const char     *by = *file->order->brought_by != '\0' ? file->order->brought_by
                       : file->customer != NULL         ? file->customer->name
                                                        : _("Customer");

  usher_addition_store_refuse_async (get_store (get_desk (self)), self->addition, state, by, note, NULL, on_ended_cb,
                                         g_object_ref (get_desk (self)));
}

static void
on_declined_cb (GtkWidget  *parent,
                const char *reason,
                gpointer    user_data)
{
  refuse (user_data, USHER_ADDITION_STATE_DECLINED, reason);
}

static void
on_deferred_cb (GtkWidget  *parent,
                const char *reason,
                gpointer    user_data)
{
  refuse (user_data, USHER_ADDITION_STATE_DEFERRED, reason);
}

static void
refuse_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gboolean                  is_later = g_str_equal (name, "addition.defer");
  const char *const         usual[] = { _("Too expensive"), _("No time today"), _("Wants to think about it"), NULL };
  const UsherReasonQuestion question = {
    .heading = is_later ? _("Not This Time?") : _("Declined?"), .body = _("Nothing of it is done or billed. It stays with the car and is offered at the next visit."), .accept_label = is_later ? _("Another _Time") : _("_Declined"), .usual = usual,
                                                                };

  usher_reason_dialog_ask (widget, &question, is_later ? on_deferred_cb : on_declined_cb, g_object_ref (widget), g_object_unref);
}

static void
show_paper_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherAdditionCard  *self = USHER_ADDITION_CARD (widget);
  UsherDocument      *document = find_document (self);
  UsherAuthorization *consent = find_consent (self);

  if (document != NULL)
    usher_print_preview_present_document (widget, get_desk (self), document, consent != NULL ? consent->signed_sha256 : "");
}

static void
on_agreed_cb (UsherAdditionCard  *self,
              UsherAuthorization *authorization)
{
  usher_addition_paper_accept_async (get_desk (self), self->addition, authorization, on_done_cb, g_object_ref (get_desk (self)));
}

static void
on_print_cb (UsherAdditionCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "addition.paper", NULL);
}

/* Words. */

static GtkLabel *
add_label (UsherAdditionCard *self,
           const char        *text,
           const char        *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);

  return GTK_LABEL (label);
}

static void
add_heading (UsherAdditionCard *self)
{
  const char      *state = get_state_text (self->addition->state);
  g_autofree char *text = NULL;

  if (*self->addition->number != '\0')
    /* Translators: number of additional work, and how far it is. */
    text = g_strdup_printf (_("%s · %s"), self->addition->number, state);
  else
    text = g_strdup (state);
  add_label (self, text, "heading");
}

static void
add_finding (UsherAdditionCard *self)
{
  UsherAddition   *addition = self->addition;
  g_autofree char *when = usher_times_relative (usher_desk_get_session (get_desk (self)), addition->found_at);
  g_autofree char *found = NULL;

  add_label (self, addition->reason, NULL);
  if (*addition->found_name != '\0')
    /* Translators: who found it, and when. */
    found = g_strdup_printf (_("Found by %s, %s"), addition->found_name, when);
  else
    /* Translators: when it was found. */
    found = g_strdup_printf (_("Found %s"), when);
  add_label (self, found, "dim-label");
}

static void
add_lines (UsherAdditionCard *self)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (self->addition->lines); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (self->addition->lines, i);
      g_autofree char         *amount = usher_money_format_symbol (usher_estimate_line_amount (line));
      g_autofree char         *quantity = line->kind == USHER_LINE_KIND_LABOUR ? usher_hours_format (line->hours)
                                                                               : usher_quantity_format (line->quantity);
      /* Translators: a line of an estimate: what is done, its hours or quantity, its amount. */
      g_autofree char *text = g_strdup_printf (C_("estimate line", "%s, %s, %s"), line->description, quantity, amount);

      add_label (self, text, NULL);
    }
}

static void
add_sums (UsherAdditionCard *self)
{
  UsherAddition   *addition = self->addition;
  UsherSession    *session = usher_desk_get_session (get_desk (self));
  UsherOrderFile  *file = usher_order_context_get_file (self->context);
  g_autofree char *before = usher_money_format_symbol (addition->old_total);
  g_autofree char *extra = usher_money_format_symbol (addition->extra);
  g_autofree char *after = usher_money_format_symbol (addition->new_total);
  /* Translators: total of the order before, the new total, and what is added. */
  g_autofree char *sums = g_strdup_printf (_("%s → %s (%s more)"), before, after, extra);
  g_autofree char *new_time = addition->new_promise != 0 ? usher_times_relative (session, addition->new_promise) : NULL;
  g_autofree char *old_time = file != NULL && file->order->promised_at != 0
                                  ? usher_times_relative (session, file->order->promised_at)
                                  : NULL;
  g_autofree char *promise = NULL;

  gtk_widget_add_css_class (GTK_WIDGET (add_label (self, sums, "title-4")), "numeric");
  if (new_time == NULL)
    return;
  if (usher_addition_is_waiting (addition) && old_time != NULL)
    /* Translators: what is promised, and what would be. */
    promise = g_strdup_printf (_("Promised %s → %s"), old_time, new_time);
  else
    /* Translators: a time. */
    promise = g_strdup_printf (_("Promised %s"), new_time);
  add_label (self, promise, NULL);
}

static void
add_answer (UsherAdditionCard *self)
{
  UsherAddition   *addition = self->addition;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (usher_addition_is_waiting (addition) || addition->answered_at == 0)
    return;
  when = usher_times_relative (usher_desk_get_session (get_desk (self)), addition->answered_at);
  if (*addition->answer_note != '\0')
    /* Translators: who answered, when, and what was said. */
    text = g_strdup_printf (_("%s, %s: %s"), addition->answered_by, when, addition->answer_note);
  else
    /* Translators: who answered, and when. */
    text = g_strdup_printf (_("%s, %s"), addition->answered_by, when);
  add_label (self, text, "dim-label");
}

static void
add_button (GtkWidget  *buttons,
            const char *label,
            const char *action,
            const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), button);
}

static void
add_buttons (UsherAdditionCard *self)
{
  GtkWidget         *buttons = adw_wrap_box_new ();
  UsherAdditionState state = self->addition->state;

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  if (state == USHER_ADDITION_STATE_OPEN)
    add_button (buttons, _("_Issue"), "addition.issue", "suggested-action");
  if (self->addition->document_id != 0)
    add_button (buttons, _("Show _Paper"), "addition.paper", NULL);
  if (usher_addition_is_waiting (self->addition))
    {
      add_button (buttons, _("C_hange…"), "addition.change", NULL);
      add_button (buttons, _("_Declined…"), "addition.decline", NULL);
      add_button (buttons, _("Another _Time…"), "addition.defer", NULL);
      add_button (buttons, _("Take _Back"), "addition.withdraw", NULL);
    }
  if (state == USHER_ADDITION_STATE_DECLINED || state == USHER_ADDITION_STATE_DEFERRED)
    add_button (buttons, _("_Ask Again"), "addition.restore", NULL);
  gtk_box_append (self->box, buttons);
}

static void
add_consent (UsherAdditionCard *self)
{
  if (self->addition->state != USHER_ADDITION_STATE_ISSUED)
    return;

  self->stale = add_label (self, _("The order’s total has changed since. Change and issue it anew, so that the customer agrees to what is true."), "warning");
  self->consent = USHER_CONSENT_PANEL (usher_consent_panel_new (get_desk (self)));
  g_signal_connect_object (self->consent, "agreed", G_CALLBACK (on_agreed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->consent, "print", G_CALLBACK (on_print_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (self->consent));
}

static void
usher_addition_card_dispose (GObject *object)
{
  UsherAdditionCard *self = USHER_ADDITION_CARD (object);

  g_clear_object (&self->context);
  g_clear_object (&self->addition);

  G_OBJECT_CLASS (usher_addition_card_parent_class)->dispose (object);
}

static void
usher_addition_card_class_init (UsherAdditionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_addition_card_dispose;
  gtk_widget_class_install_action (widget_class, "addition.issue", NULL, issue_cb);
  gtk_widget_class_install_action (widget_class, "addition.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "addition.paper", NULL, show_paper_cb);
  gtk_widget_class_install_action (widget_class, "addition.decline", NULL, refuse_cb);
  gtk_widget_class_install_action (widget_class, "addition.defer", NULL, refuse_cb);
  gtk_widget_class_install_action (widget_class, "addition.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (widget_class, "addition.restore", NULL, restore_cb);
}

static void
usher_addition_card_init (UsherAdditionCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 12);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/**
 * usher_addition_card_new:
 * @context: the order
 * @addition: what is shown
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
usher_addition_card_new (UsherOrderContext *context,
                         UsherAddition     *addition)
{
  UsherAdditionCard *self = g_object_new (USHER_TYPE_ADDITION_CARD, NULL);

  self->context = g_object_ref (context);
  self->addition = g_object_ref (addition);
  add_heading (self);
  add_finding (self);
  add_lines (self);
  add_sums (self);
  add_answer (self);
  add_buttons (self);
  add_consent (self);
  usher_addition_card_update (self);

  return GTK_WIDGET (self);
}

/**
 * usher_addition_card_shows:
 *
 * Returns: whether the card shows @addition as it is
 */
gboolean
usher_addition_card_shows (UsherAdditionCard *self,
                           UsherAddition     *addition)
{
  return self->addition->parent_instance.id == addition->parent_instance.id &&
         self->addition->parent_instance.row_version == addition->parent_instance.row_version &&
         self->addition->new_total == addition->new_total;
}

static gboolean
is_complete (UsherAddition *addition)
{
  return *addition->reason != '\0' && addition->new_promise != 0 && usher_estimate_get_n_lines (addition->lines) > 0;
}

/**
 * usher_addition_card_update:
 *
 * Follows the order: what can be done, and whether the paper still says its total.
 */
void
usher_addition_card_update (UsherAdditionCard *self)
{
  UsherOrderFile     *file = usher_order_context_get_file (self->context);
  UsherDocument      *document = find_document (self);
  UsherOrderFacts     facts;
  UsherEstimateTotals totals;
  gboolean            may_propose = FALSE;
  gboolean            may_answer = FALSE;
  gboolean            is_stale = FALSE;

  if (file == NULL)
    return;
  usher_order_context_get_facts (self->context, &facts);
  usher_estimate_get_totals (file->estimate, &totals);
  may_propose = usher_order_allows (&facts, USHER_ORDER_ACTION_PROPOSE_ADDITION);
  may_answer = usher_order_allows (&facts, USHER_ORDER_ACTION_ANSWER_ADDITION);
  is_stale = self->addition->state == USHER_ADDITION_STATE_ISSUED && self->addition->old_total != totals.total;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "addition.issue", may_propose && is_complete (self->addition));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "addition.change", may_propose);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "addition.withdraw", may_propose);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "addition.restore", may_propose);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "addition.decline", may_answer && usher_estimate_get_n_lines (self->addition->lines) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "addition.defer", may_answer && usher_estimate_get_n_lines (self->addition->lines) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "addition.paper", document != NULL);
  if (self->consent == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->stale), is_stale);
  gtk_widget_set_visible (GTK_WIDGET (self->consent), document != NULL && may_answer && !is_stale);
  if (document != NULL)
    usher_consent_panel_show (self->consent, file, document);
}
