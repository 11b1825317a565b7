/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-authorization-step.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-authorization-changes.h"
#include "usher-authorization-issue.h"
#include "usher-blocker-text.h"
#include "usher-consent-panel.h"
#include "usher-document-store.h"
#include "usher-estimate-labels.h"
#include "usher-money.h"
#include "usher-order-field.h"
#include "usher-order-guard.h"
#include "usher-page-view.h"
#include "usher-print-preview.h"
#include "usher-printing.h"
#include "usher-reason-dialog.h"
#include "usher-scan-attach.h"
#include "usher-terms-box.h"
#include "usher-times.h"

/* The draft follows what is typed, but not each key. */
static const guint draw_delay_ms = 250;

struct _UsherAuthorizationStep
{
  UsherOrderStep parent_instance;

  guint         draw_id;
  GCancellable *cancellable; /* of the document being loaded */
  char         *shown;       /* which document is in view, empty for the draft */
  gboolean      is_working;  /* something is being issued or recorded */

  UsherPageView     *view;
  GtkLabel          *heading;
  AdwToggleGroup    *language;
  GtkWidget         *agreed_box;
  GtkLabel          *agreed;
  GtkWidget         *attach;
  GtkWidget         *changes_box;
  GtkLabel          *changes_title;
  GtkLabel          *changes;
  AdwBin            *terms_bin;
  UsherTermsBox     *terms;
  GtkWidget         *issue_box;
  GtkLabel          *issue_hint;
  GtkButton         *issue;
  AdwBin            *consent_bin;
  UsherConsentPanel *consent;

  AdwPreferencesGroup *versions;
  GPtrArray           *version_rows; /* (element-type GtkWidget), not owned */
};

G_DEFINE_FINAL_TYPE (UsherAuthorizationStep, usher_authorization_step, USHER_TYPE_ORDER_STEP)

static UsherOrderContext *
get_context (UsherAuthorizationStep *self)
{
  return usher_order_step_get_context (USHER_ORDER_STEP (self));
}

static UsherOrderFile *
get_file (UsherAuthorizationStep *self)
{
  return usher_order_step_get_file (USHER_ORDER_STEP (self));
}

static UsherDesk *
get_desk (UsherAuthorizationStep *self)
{
  return usher_order_step_get_desk (USHER_ORDER_STEP (self));
}

static UsherSession *
get_session (UsherAuthorizationStep *self)
{
  return usher_desk_get_session (get_desk (self));
}

static UsherAuthorization *
find_consent (UsherOrderFile *file,
              UsherDocument  *document)
{
  for (guint i = 0; document != NULL && i < file->authorizations->len; i++)
    {
      UsherAuthorization *authorization = g_ptr_array_index (file->authorizations, i);

      if (authorization->document_id == document->parent_instance.id)
        return authorization;
    }

  return NULL;
}

/* What is in view: the draft, or the document that was issued last, signed if
 * it is. */

static gboolean
shows_draft (UsherAuthorizationStep *self)
{
  UsherOrderFile *file = get_file (self);
  UsherOrderFacts facts;

  usher_order_context_get_facts (get_context (self), &facts);

  return usher_order_file_get_issued (file) == NULL || facts.differs_from_issued;
}

static void
on_document_loaded_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (UsherAuthorizationStep) self = user_data;
  g_autoptr (GError)                 error = NULL;
  g_autoptr (UsherPrintSource)       source = usher_printing_load_finish (USHER_DESK (object), result, &error);

  if (self->view == NULL)
    return;
  if (source != NULL)
    usher_page_view_set_source (self->view, source);
  else
    usher_desk_report (USHER_DESK (object), error, _("The document could not be opened"));
}

static void
load_document (UsherAuthorizationStep *self,
               UsherDocument          *document,
               const char             *sha256)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", document->parent_instance.id, sha256);

  if (!g_set_str (&self->shown, name))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_printing_load_async (get_desk (self), document, sha256, self->cancellable, on_document_loaded_cb,
                             g_object_ref (self));
}

static void
draw (UsherAuthorizationStep *self)
{
  UsherOrderFile     *file = get_file (self);
  UsherDocument      *issued = usher_order_file_get_issued (file);
  UsherAuthorization *consent = find_consent (file, issued);

  if (shows_draft (self))
    {
      g_autoptr (UsherForm)        form = usher_authorization_make_draft (get_session (self), file);
      g_autoptr (UsherPrintSource) source = usher_print_source_new_for_form (form);

      g_cancellable_cancel (self->cancellable);
      g_set_str (&self->shown, "");
      usher_page_view_set_source (self->view, source);
    }
  else
    {
      load_document (self, issued, consent != NULL ? consent->signed_sha256 : "");
    }
}

static void
on_time_to_draw_cb (gpointer user_data)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (user_data);

  self->draw_id = 0;
  draw (self);
}

static void
queue_draw (UsherAuthorizationStep *self)
{
  if (self->draw_id == 0 && get_file (self) != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->draw_id = g_timeout_add_once (draw_delay_ms, on_time_to_draw_cb, self);
}

/* Words. */

static void
show_heading (UsherAuthorizationStep *self)
{
  UsherDocument   *issued = usher_order_file_get_issued (get_file (self));
  g_autofree char *text = NULL;

  if (issued == NULL)
    text = g_strdup (_("Repair Authorization, Draft"));
  else if (issued->version > 1)
    /* Translators: number and version of the document. */
    text = g_strdup_printf (_("Repair Authorization %s, version %d"), issued->number, issued->version);
  else
    text = g_strdup_printf (_("Repair Authorization %s"), issued->number);
  gtk_label_set_text (self->heading, text);
}

static char *
describe_consent (UsherAuthorizationStep *self,
                  UsherAuthorization     *consent)
{
  UsherStaff      *staff = usher_shop_find_staff (usher_session_get_shop (get_session (self)), consent->recorded_by);
  g_autofree char *amount = usher_money_format_symbol (consent->total);
  g_autofree char *when = usher_times_relative (get_session (self), consent->consented_at);

  /* Translators: who agreed, to which amount, how (“signed on the pad”), when, and who wrote it down. */
  return g_strdup_printf (_("%s agreed to %s, %s %s; recorded by %s"), consent->consented_by, amount,
                            usher_consent_method_label (consent->method), when, staff != NULL ? staff->name : "–");
}

static void
show_consent (UsherAuthorizationStep *self,
              UsherAuthorization     *consent)
{
  gtk_widget_set_visible (self->agreed_box, consent != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "authorization.attach-scan",
                                 consent != NULL && *consent->scan_sha256 == '\0');
  if (consent == NULL)
    return;

  g_autofree char *text = describe_consent (self, consent);
  gtk_label_set_text (self->agreed, text);
  gtk_widget_set_visible (self->attach, consent->method == USHER_CONSENT_METHOD_PAPER && *consent->scan_sha256 == '\0');
}

static void
show_changes (UsherAuthorizationStep *self,
              gboolean                differs,
              gboolean                was_signed)
{
  UsherOrderFile  *file = get_file (self);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->changes_box, differs);
  if (!differs)
    return;

  text = usher_authorization_describe_changes (file->issued, file->estimate);
  gtk_label_set_text (self->changes_title,
                      was_signed ? _("Differs from what was signed") : _("Differs from what was issued"));
  gtk_label_set_text (self->changes, text);
}

static void
show_issue (UsherAuthorizationStep *self,
            const UsherOrderFacts  *facts)
{
  UsherOrderAction   action = facts->has_issued ? USHER_ORDER_ACTION_REISSUE : USHER_ORDER_ACTION_ISSUE_AUTHORIZATION;
  g_autoptr (GArray) blockers = usher_order_guard (facts, action);
  gboolean           is_wanted = !facts->has_issued || facts->differs_from_issued;
  gboolean           can_override = blockers->len > 0 && usher_order_guard_can_override (blockers);
  g_autofree char   *hint = NULL;

  gtk_widget_set_visible (self->issue_box, is_wanted && usher_order_context_is_editable (get_context (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->terms_bin), is_wanted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "authorization.issue",
                                 !self->is_working && is_wanted && (blockers->len == 0 || can_override));
  if (can_override)
    gtk_button_set_label (self->issue, _("_Issue Anyway…"));
  else
    gtk_button_set_label (self->issue, facts->has_issued ? _("_Issue Again…") : _("_Issue…"));

  if (blockers->len > 0)
    {
      const UsherBlocker *first = &g_array_index (blockers, UsherBlocker, 0);
      g_autofree char    *link = usher_blocker_link_text (first);

      /* Translators: what is missing, and in which step. */
      hint = g_strdup_printf (_("Not yet: %s"), link);
    }
  else
    {
      hint = g_strdup (facts->has_issued ? _("The earlier version stays and can be opened")
                                         : _("It gets its number when it is issued"));
    }
  gtk_label_set_text (self->issue_hint, hint);
}

static void
on_version_activated_cb (GtkWidget              *row,
                         UsherAuthorizationStep *self)
{
  UsherDocument *document = g_object_get_data (G_OBJECT (row), "document");
  const char    *sha256 = g_object_get_data (G_OBJECT (row), "sha256");

  usher_print_preview_present_document (GTK_WIDGET (self), get_desk (self), document, sha256);
}

static void
add_version (UsherAuthorizationStep *self,
             UsherDocument          *document,
             const char             *title,
             const char             *subtitle,
             const char             *sha256)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "document", g_object_ref (document), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "sha256", g_strdup (sha256), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (on_version_activated_cb), self);
  adw_preferences_group_add (self->versions, row);
  g_ptr_array_add (self->version_rows, row);
}

static void
add_version_rows (UsherAuthorizationStep *self,
                  UsherDocument          *document)
{
  UsherAuthorization *consent = find_consent (get_file (self), document);
  g_autofree char    *amount = usher_money_format_symbol (document->total);
  g_autofree char    *when = usher_times_relative (get_session (self), document->issued_at);
  g_autofree char    *title = NULL;
  g_autofree char    *subtitle = NULL;

  /* Translators: number and version of a document, and its total. */
  title = g_strdup_printf (_("%s, version %d · %s"), document->number, document->version, amount);
  /* Translators: when a document was issued. */
  subtitle = g_strdup_printf (_("Issued %s"), when);
  add_version (self, document, title, subtitle, "");
  if (consent == NULL)
    return;

  g_autofree char *agreed = describe_consent (self, consent);
  if (*consent->signed_sha256 != '\0')
    add_version (self, document, _("With the consent"), agreed, consent->signed_sha256);
  if (*consent->scan_sha256 != '\0')
    add_version (self, document, _("Scan of the signed paper"), agreed, consent->scan_sha256);
}

static void
show_versions (UsherAuthorizationStep *self)
{
  UsherOrderFile *file = get_file (self);

  for (guint i = 0; i < self->version_rows->len; i++)
    adw_preferences_group_remove (self->versions, g_ptr_array_index (self->version_rows, i));
  g_ptr_array_set_size (self->version_rows, 0);
  for (guint i = 0; i < file->documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (file->documents, i);

      if (g_str_equal (document->kind, "authorization"))
        add_version_rows (self, document);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->versions), self->version_rows->len > 0);
}

static void
show_all (UsherAuthorizationStep *self)
{
  UsherOrderFile     *file = get_file (self);
  UsherDocument      *issued = usher_order_file_get_issued (file);
  UsherAuthorization *consent = find_consent (file, issued);
  UsherOrderFacts     facts;

  usher_order_context_get_facts (get_context (self), &facts);
  show_heading (self);
  show_consent (self, consent);
  show_changes (self, facts.has_issued && facts.differs_from_issued, consent != NULL);
  show_issue (self, &facts);
  show_versions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->language), shows_draft (self));
  gtk_widget_set_visible (GTK_WIDGET (self->consent_bin),
                          issued != NULL && consent == NULL && !facts.differs_from_issued);
  if (gtk_widget_get_visible (GTK_WIDGET (self->consent_bin)))
    usher_consent_panel_show (self->consent, file, issued);
  queue_draw (self);
}

/* Issuing. */

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherAuthorizationStep) self = user_data;
  g_autoptr (GError)                 error = NULL;
  g_autoptr (UsherDocument)          document =
      usher_authorization_issue_finish (USHER_DESK (source), result, &error);
  g_autofree char *text = NULL;

  self->is_working = FALSE;
  if (document == NULL)
    {
      usher_desk_report (USHER_DESK (source), error, _("The authorization could not be issued"));
      return;
    }

  /* Translators: number of the document. */
  text = g_strdup_printf (_("Issued as %s"), document->number);
  usher_desk_say (USHER_DESK (source), text);
}

typedef struct
{
  UsherAuthorizationStep *self;
  char                   *reason;
} Issuing;

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autofree Issuing                *issuing = user_data;
  g_autoptr (UsherAuthorizationStep) self = issuing->self;
  g_autofree char                   *reason = issuing->reason;
  g_autoptr (GError)                 error = NULL;

  if (!usher_order_context_flush_finish (USHER_ORDER_CONTEXT (source), result, &error))
    {
      self->is_working = FALSE;
      usher_desk_report (get_desk (self), error, _("The order could not be saved"));
      return;
    }

  usher_authorization_issue_async (get_desk (self), usher_order_context_get_order_id (get_context (self)), reason,
                                   on_issued_cb, g_object_ref (self));
}

static void
issue (UsherAuthorizationStep *self,
       const char             *reason)
{
  Issuing *issuing = NULL;

  if (self->is_working)
    return;

  self->is_working = TRUE;
  issuing = g_new0 (Issuing, 1);
  issuing->self = g_object_ref (self);
  issuing->reason = g_strdup (reason);
  usher_order_context_flush_async (get_context (self), on_flushed_cb, issuing);
}

static void
on_issue_answer_cb (AdwAlertDialog         *dialog,
                    const char             *response,
                    UsherAuthorizationStep *self)
{
  if (g_str_equal (response, "issue"))
    issue (self, NULL);
}

static void
on_reason_given_cb (GtkWidget  *parent,
                    const char *reason,
                    gpointer    user_data)
{
  issue (USHER_AUTHORIZATION_STEP (user_data), reason);
}

static void
ask_to_override (UsherAuthorizationStep *self)
{
  const char *const usual[] = {
    C_("issue reason", "The customer waits"),
       C_("issue reason", "The car cannot be moved"),
          C_("issue reason", "It is done at the next step"),
             NULL,
       };

  usher_reason_dialog_ask (GTK_WIDGET (self),
                           &(UsherReasonQuestion) {
                               .heading = _("Issue the Authorization Anyway?"),
                                            .body = _("Something is still open. It gets its number and is frozen; the reason is kept."),
                                                      .accept_label = _("_Issue"),
                                                                        .usual = usual,
                                                                        .overrides = get_desk (self),
                                                      },
                                            on_reason_given_cb, g_object_ref (self), g_object_unref);
}

static void
issue_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (widget);
  AdwDialog              *dialog = NULL;
  UsherOrderFacts         facts;
  g_autoptr (GArray)      blockers = NULL;

  usher_order_context_get_facts (get_context (self), &facts);
  blockers = usher_order_guard (&facts, facts.has_issued ? USHER_ORDER_ACTION_REISSUE
                                                         : USHER_ORDER_ACTION_ISSUE_AUTHORIZATION);
  if (blockers->len > 0)
    {
      ask_to_override (self);
      return;
    }
  dialog = adw_alert_dialog_new (_("Issue the Authorization?"),
                                   _("It gets its number and is frozen; a later change needs a new version."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "issue", _("_Issue"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "issue", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "issue");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_issue_answer_cb), self, 0);
  adw_dialog_present (dialog, widget);
}

/* Consent. */

static void
on_consent_recorded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (UsherAuthorizationStep) self = user_data;
  g_autoptr (GError)                 error = NULL;
  g_autoptr (UsherAuthorization)     authorization =
      usher_authorization_record_consent_finish (USHER_DESK (source), result, &error);

  self->is_working = FALSE;
  if (authorization == NULL)
    usher_desk_report (get_desk (self), error, _("The consent could not be recorded"));
  else
    usher_announce (GTK_WIDGET (self), _("The consent is recorded"));
}

static void
on_agreed_cb (UsherAuthorizationStep *self,
              UsherAuthorization     *authorization)
{
  if (self->is_working || usher_order_file_get_issued (get_file (self)) == NULL)
    return;

  self->is_working = TRUE;
  usher_authorization_record_consent_async (get_desk (self), authorization, on_consent_recorded_cb,
                                            g_object_ref (self));
}

static void
attach_scan_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (widget);
  UsherOrderFile         *file = get_file (self);
  UsherAuthorization     *consent = find_consent (file, usher_order_file_get_issued (file));

  if (consent != NULL)
    usher_scan_attach (widget, get_desk (self), consent);
}

/* Paper: what is in view. */

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (widget);
  UsherPrintSource       *source = usher_page_view_get_source (self->view);

  if (source == NULL)
    return;
  usher_printing_print (widget, get_desk (self), source);
  /* The next time it is a copy. */
  g_set_str (&self->shown, NULL);
}

static void
preview_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (widget);
  UsherPrintSource       *source = usher_page_view_get_source (self->view);

  if (source != NULL)
    usher_print_preview_present_source (widget, get_desk (self), source);
}

static void
on_print_cb (UsherAuthorizationStep *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "authorization.print", NULL);
}

static void
usher_authorization_step_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_authorization_step_parent_class)->map (widget);

  if (get_file (USHER_AUTHORIZATION_STEP (widget)) != NULL)
    show_all (USHER_AUTHORIZATION_STEP (widget));
}

static void
usher_authorization_step_constructed (GObject *object)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (object);

  G_OBJECT_CLASS (usher_authorization_step_parent_class)->constructed (object);

  self->terms = USHER_TERMS_BOX (usher_terms_box_new (get_context (self)));
  self->consent = USHER_CONSENT_PANEL (usher_consent_panel_new (get_desk (self)));
  adw_bin_set_child (self->terms_bin, GTK_WIDGET (self->terms));
  adw_bin_set_child (self->consent_bin, GTK_WIDGET (self->consent));
  usher_order_field_bind_names (self->language, get_context (self), USHER_FIELD_OF_ORDER,
                                G_STRUCT_OFFSET (UsherOrder, document_language));
  g_signal_connect_object (self->consent, "agreed", G_CALLBACK (on_agreed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->consent, "print", G_CALLBACK (on_print_cb), self, G_CONNECT_SWAPPED);
}

static const char *
usher_authorization_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_AUTHORIZATION);
}

static const char *
usher_authorization_step_get_icon (UsherOrderStep *step)
{
  return "usher-authorization-symbolic";
}

static UsherStepProgress
usher_authorization_step_get_progress (UsherOrderStep *step,
                                       char          **text)
{
  UsherOrderFile *file = usher_order_step_get_file (step);
  UsherDocument  *issued = usher_order_file_get_issued (file);
  UsherOrderFacts facts;

  if (issued == NULL)
    return USHER_STEP_PROGRESS_OPEN;

  usher_order_context_get_facts (usher_order_step_get_context (step), &facts);
  if (facts.differs_from_issued)
    *text = g_strdup (_("changed"));
  else if (!facts.has_consented)
    *text = g_strdup (_("to sign"));

  return facts.has_consented && !facts.differs_from_issued ? USHER_STEP_PROGRESS_DONE : USHER_STEP_PROGRESS_PARTLY;
}

static void
usher_authorization_step_update (UsherOrderStep *step)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (step);

  gtk_widget_set_sensitive (GTK_WIDGET (self->terms), usher_order_context_is_editable (get_context (self)));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
}

static gboolean
usher_authorization_step_focus_field (UsherOrderStep  *step,
                                      UsherBlockerCode code)
{
  return usher_terms_box_focus_field (USHER_AUTHORIZATION_STEP (step)->terms, code);
}

static void
usher_authorization_step_dispose (GObject *object)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (object);

  g_clear_handle_id (&self->draw_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_AUTHORIZATION_STEP);

  G_OBJECT_CLASS (usher_authorization_step_parent_class)->dispose (object);
}

static void
usher_authorization_step_finalize (GObject *object)
{
  UsherAuthorizationStep *self = USHER_AUTHORIZATION_STEP (object);

  g_clear_pointer (&self->version_rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (usher_authorization_step_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (USHER_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/usherdesk/Usher/ui/authorization/usher-authorization-step.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, view);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, language);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, agreed_box);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, agreed);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, attach);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, changes_box);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, changes_title);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, changes);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, terms_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, issue_box);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, issue_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, issue);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, consent_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherAuthorizationStep, versions);
}

static void
usher_authorization_step_class_init (UsherAuthorizationStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_authorization_step_constructed;
  object_class->dispose = usher_authorization_step_dispose;
  object_class->finalize = usher_authorization_step_finalize;
  widget_class->map = usher_authorization_step_map;
  step_class->get_title = usher_authorization_step_get_title;
  step_class->get_icon = usher_authorization_step_get_icon;
  step_class->get_progress = usher_authorization_step_get_progress;
  step_class->update = usher_authorization_step_update;
  step_class->focus_field = usher_authorization_step_focus_field;

  gtk_widget_class_install_action (widget_class, "authorization.issue", NULL, issue_action);
  gtk_widget_class_install_action (widget_class, "authorization.attach-scan", NULL, attach_scan_action);
  gtk_widget_class_install_action (widget_class, "authorization.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "authorization.preview", NULL, preview_action);

  bind_template (widget_class);
}

static void
usher_authorization_step_init (UsherAuthorizationStep *self)
{
  self->version_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
