/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-consent-panel.h"

#include <glib/gi18n.h>

#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-money.h"
#include "usher-name.h"
#include "usher-phone.h"
#include "usher-signature-pad.h"
#include "usher-time-entry.h"

struct _UsherConsentPanel
{
  AdwBin parent_instance;

  UsherDesk     *desk;
  UsherDocument *document;

  GtkLabel          *sentence;
  GtkLabel          *customer;
  GtkLabel          *total;
  AdwToggleGroup    *way;
  GtkEditable       *by;
  GtkEditable       *relation;
  GtkStack          *stack;
  UsherSignaturePad *pad;
  AdwToggleGroup    *method;
  GtkEditable       *phone;
  GtkEditable       *note;
  AdwBin            *date_bin;
  AdwBin            *time_bin;
  UsherDateEntry    *date;
  UsherTimeEntry    *time;
  GtkLabel          *written_by;
  GtkLabel          *hint;
  GtkButton         *record;
};

enum
{
  AGREED,
  PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherConsentPanel, usher_consent_panel, ADW_TYPE_BIN)

static UsherSession *
get_session (UsherConsentPanel *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherBusinessHours *
get_hours (UsherConsentPanel *self)
{
  return usher_session_get_shop (get_session (self))->hours;
}

static gboolean
is_way (UsherConsentPanel *self,
        const char        *name)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->way), name) == 0;
}

/* When it was said, 0 for no time. */
static gint64
get_time (UsherConsentPanel *self)
{
  int   minutes = usher_time_entry_get_minutes (self->time);
  GDate date;

  if (minutes < 0 || !usher_date_entry_get_date (self->date, &date))
    return 0;

  return usher_business_hours_time_on (get_hours (self), &date, minutes);
}

/* What is missing, in words; %NULL when nothing is. */
static const char *
find_missing (UsherConsentPanel *self)
{
  if (*gtk_editable_get_text (self->by) == '\0')
    return _("Say who agrees");
  if (is_way (self, "pad") && !usher_signature_pad_get_has_ink (self->pad))
    return _("The pad is not signed yet");
  if (!is_way (self, "phone"))
    return NULL;
  if (*gtk_editable_get_text (self->phone) == '\0')
    return _("Say which number was called or written to");
  if (get_time (self) == 0)
    return _("Say when it was");
  if (get_time (self) > usher_session_now (get_session (self)))
    return _("That time has not come yet");

  return NULL;
}

static void
update (UsherConsentPanel *self)
{
  const char *missing = self->document != NULL ? find_missing (self) : NULL;

  gtk_label_set_text (self->hint, missing != NULL ? missing : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->record), missing == NULL);
  if (is_way (self, "pad"))
    gtk_button_set_label (self->record, _("_Sign…"));
  else if (is_way (self, "paper"))
    gtk_button_set_label (self->record, _("Paper Is _Back…"));
  else
    gtk_button_set_label (self->record, _("_Record Consent…"));
}

static void
on_changed_cb (UsherConsentPanel *self)
{
  if (self->desk != NULL)
    update (self);
}

static void
on_way_cb (UsherConsentPanel *self)
{
  const char *name = adw_toggle_group_get_active_name (self->way);

  if (name == NULL || self->desk == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, name);
  update (self);
}

static void
on_print_cb (UsherConsentPanel *self)
{
  g_signal_emit (self, signals[PRINT], 0);
}

static UsherConsentMethod
get_method (UsherConsentPanel *self)
{
  if (is_way (self, "pad"))
    return USHER_CONSENT_METHOD_PAD;
  if (is_way (self, "paper"))
    return USHER_CONSENT_METHOD_PAPER;

  return g_strcmp0 (adw_toggle_group_get_active_name (self->method), "message") == 0 ? USHER_CONSENT_METHOD_MESSAGE
                                                                                     : USHER_CONSENT_METHOD_PHONE;
}

static UsherAuthorization *
make_authorization (UsherConsentPanel *self)
{
  UsherAuthorization *authorization = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);

  authorization->order_id = self->document->order_id;
  authorization->document_id = self->document->parent_instance.id;
  authorization->method = get_method (self);
  usher_entity_set_string (&authorization->consented_by, gtk_editable_get_text (self->by));
  usher_entity_set_string (&authorization->relation, gtk_editable_get_text (self->relation));
  authorization->total = self->document->total;
  authorization->consented_at = usher_session_now (get_session (self));
  if (is_way (self, "phone"))
    {
      g_autofree char *number = usher_phone_normalize (gtk_editable_get_text (self->phone));

      authorization->consented_at = get_time (self);
      usher_entity_set_string (&authorization->phone, number);
      usher_entity_set_string (&authorization->note, gtk_editable_get_text (self->note));
    }
  if (is_way (self, "pad"))
    {
      g_autofree char *strokes = usher_strokes_to_string (usher_signature_pad_get_strokes (self->pad));

      usher_entity_set_string (&authorization->strokes, strokes);
    }

  return authorization;
}

static void
on_answer_cb (UsherConsentPanel *self,
              const char        *response)
{
  g_autoptr (UsherAuthorization) authorization = NULL;

  if (!g_str_equal (response, "record") || self->document == NULL || find_missing (self) != NULL)
    return;

  authorization = make_authorization (self);
  g_signal_emit (self, signals[AGREED], 0, authorization);
}

static void
on_record_cb (UsherConsentPanel *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Record the Consent?"),
                                              _("The lines become authorized, and what was signed is never changed."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "record", _("_Record"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "record", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "record");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
usher_consent_panel_dispose (GObject *object)
{
  UsherConsentPanel *self = USHER_CONSENT_PANEL (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_CONSENT_PANEL);

  G_OBJECT_CLASS (usher_consent_panel_parent_class)->dispose (object);
}

static void
usher_consent_panel_class_init (UsherConsentPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_consent_panel_dispose;

  /**
   * UsherConsentPanel::agreed:
   * @authorization: the consent
   *
   * The customer agreed, and the advisor has confirmed that it be recorded.
   */
  signals[AGREED] = g_signal_new ("agreed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, USHER_TYPE_AUTHORIZATION);
  /**
   * UsherConsentPanel::print:
   *
   * The paper is wanted, to be signed.
   */
  signals[PRINT] =
      g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (USHER_TYPE_SIGNATURE_PAD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/authorization/usher-consent-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, customer);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, total);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, way);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, by);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, relation);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, pad);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, method);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, phone);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, note);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, date_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, time_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, written_by);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, hint);
  gtk_widget_class_bind_template_child (widget_class, UsherConsentPanel, record);
  gtk_widget_class_bind_template_callback (widget_class, on_way_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_print_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_record_cb);
}

static void
usher_consent_panel_init (UsherConsentPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->pad, "notify::has-ink", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_consent_panel_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a panel
 */
GtkWidget *
usher_consent_panel_new (UsherDesk *desk)
{
  UsherConsentPanel *self = g_object_new (USHER_TYPE_CONSENT_PANEL, NULL);

  self->desk = g_object_ref (desk);
  self->date = USHER_DATE_ENTRY (usher_date_entry_new (usher_session_get_clock (get_session (self))));
  self->time = USHER_TIME_ENTRY (usher_time_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day of the consent"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time of the consent"), -1);
  adw_bin_set_child (self->date_bin, GTK_WIDGET (self->date));
  adw_bin_set_child (self->time_bin, GTK_WIDGET (self->time));
  g_signal_connect_object (self->date, "notify::date", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time, "notify::minutes", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

static void
set_now (UsherConsentPanel *self)
{
  gint64                now = usher_session_now (get_session (self));
  GTimeZone            *zone = usher_business_hours_get_zone (get_hours (self));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  GDate                 today;

  usher_date_of_time (now, zone, &today);
  usher_date_entry_set_date (self->date, &today);
  usher_time_entry_set_minutes (self->time, g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
}

/* Another document begins with an empty pad and the order's own people. */
static void
start (UsherConsentPanel *self,
       UsherOrderFile    *file)
{
  UsherStaff      *staff = usher_session_get_staff (get_session (self));
  const char      *by = *file->order->brought_by != '\0' ? file->order->brought_by
                        : file->customer != NULL         ? file->customer->name
                                                         : "";
  g_autofree char *phone = file->customer != NULL ? usher_phone_format (file->customer->phone) : g_strdup ("");
  g_autofree char *written = NULL;

  usher_signature_pad_clear (self->pad);
  gtk_editable_set_text (self->by, by);
  gtk_editable_set_text (self->relation, "");
  gtk_editable_set_text (self->phone, phone);
  gtk_editable_set_text (self->note, "");
  set_now (self);
  /* Translators: name of the person at the desk. */
  written = g_strdup_printf (_("Written by %s"), staff != NULL ? staff->name : "");
  gtk_label_set_text (self->written_by, written);
}

/**
 * usher_consent_panel_show:
 * @file: the order
 * @document: what was issued and waits for consent
 *
 * Asks for consent to @document.
 */
void
usher_consent_panel_show (UsherConsentPanel *self,
                          UsherOrderFile    *file,
                          UsherDocument     *document)
{
  g_autofree char *name = file->customer != NULL
                              ? usher_name_with_form (file->customer->name, file->customer->address_form)
                              : g_strdup ("");
  g_autofree char *total = usher_money_format_symbol (document->total);
  g_autofree char *sentence = NULL;
  gboolean         is_another = self->document == NULL ||
                        self->document->parent_instance.id != document->parent_instance.id;

  if (g_str_equal (document->kind, "addition"))
    /* Translators: number of the document. */
    sentence = g_strdup_printf (_("I have read the additional work %s and agree to it, to the new total and to the new promised time. Anything beyond it needs my consent first."),
                                  document->number);
  else
    /* Translators: number of the document. */
    sentence = g_strdup_printf (_("I have read the repair authorization %s and agree that the listed work is done at the listed prices. Anything beyond it needs my consent first."),
                                  document->number);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->customer, name);
  gtk_label_set_text (self->total, total);
  g_set_object (&self->document, document);
  if (is_another)
    start (self, file);
  update (self);
}
