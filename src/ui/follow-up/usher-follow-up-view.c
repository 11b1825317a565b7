/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-follow-up-view.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"
#include "usher-complaint-dialog.h"
#include "usher-follow-up-record.h"
#include "usher-follow-up-store.h"
#include "usher-labels.h"
#include "usher-reason-dialog.h"
#include "usher-survey-view.h"
#include "usher-times.h"

/* Answers in words are saved when the typing rests. */
static const guint rest_ms = 400;

struct _UsherFollowUpView
{
  AdwBin parent_instance;

  UsherDesk         *desk;
  GCancellable      *cancellable;
  gint64             follow_up_id;
  gint64             order_id;
  UsherFollowUpFile *file;
  GHashTable        *unsaved; /* (element-type utf8 UsherSurveyAnswer) by code */
  guint              save_id;
  gboolean           is_saving;
  gboolean           is_reading;
  gboolean           is_stale;

  GtkWidget *scroller;
  GtkBox    *head;
  GtkBox    *calls;
  GtkWidget *survey_box;
  GtkWidget *survey;
  GtkWidget *close_hint;
  GtkBox    *complaints;
};

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherFollowUpView, usher_follow_up_view, ADW_TYPE_BIN)

static void read_file (UsherFollowUpView *self);
static void save_answers (UsherFollowUpView *self);

static UsherFollowUpStore *
get_store (UsherFollowUpView *self)
{
  return usher_session_get_follow_ups (usher_desk_get_session (self->desk));
}

static UsherFollowUp *
get_follow_up (UsherFollowUpView *self)
{
  return self->file != NULL ? self->file->follow_up : NULL;
}

/* Who served and has to call all the same says why once. */
static gboolean
is_serving_advisor (UsherFollowUpView *self)
{
  UsherStaff *staff = usher_session_get_staff (usher_desk_get_session (self->desk));

  return staff != NULL && staff->parent_instance.id == get_follow_up (self)->advisor_id;
}

/* Showing. */

static char *
join_lines (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

static void
add_script (UsherFollowUpView *self,
            UsherFollowUp     *follow_up)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  UsherShop       *shop = usher_session_get_shop (session);
  UsherStaff      *staff = usher_session_get_staff (session);
  g_autofree char *name = usher_name_with_form (follow_up->customer_name, follow_up->address_form);
  g_autofree char *car = usher_after_car_text (follow_up->plate, follow_up->make, follow_up->model);
  g_autofree char *when = usher_times_relative (session, follow_up->delivered_at);
  g_autofree char *done = join_lines (self->file->done);
  /* Translators: what a caller says: customer, shop, caller, car, when it was collected. */
  g_autofree char *text = g_strdup_printf (_("“Good day, is this %s? This is %s, my name is %s. You collected your car %s %s. "
                                             "May I ask how it is running, and how satisfied you are?”"),
                                             name, shop->name, staff != NULL ? staff->name : "…", car, when);
  GtkWidget       *script = usher_after_text (text, NULL);

  gtk_widget_add_css_class (script, "known-car");
  gtk_box_append (self->head, script);
  if (*done != '\0')
    {
      /* Translators: %s are works. */
      g_autofree char *line = g_strdup_printf (_("Done: %s"), done);

      gtk_box_append (self->head, usher_after_text (line, NULL));
    }
  if (self->file->deferred->len > 0)
    {
      g_autofree char *deferred = join_lines (self->file->deferred);
      /* Translators: %s are works. */
      g_autofree char *line = g_strdup_printf (_("Put off, remind of it: %s"), deferred);

      gtk_box_append (self->head, usher_after_text (line, NULL));
    }
}

static void
add_facts (UsherFollowUpView *self,
           UsherFollowUp     *follow_up)
{
  g_autofree char *person = usher_after_person_text (follow_up->customer_name, follow_up->address_form, follow_up->phone);
  g_autofree char *car = usher_after_car_text (follow_up->plate, follow_up->make, follow_up->model);
  gboolean         is_overdue = FALSE;
  g_autofree char *due = usher_after_due_text (self->desk, follow_up->due_on, &is_overdue);
  g_autofree char *served = NULL;
  g_autofree char *state = NULL;
  GtkWidget       *label = usher_after_text (person, "title-2");

  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_box_append (self->head, label);
  /* Translators: car, order number, who served. */
  served = g_strdup_printf (_("%s · %s · served by %s"), car, follow_up->order_number,
                              *follow_up->advisor_name != '\0' ? follow_up->advisor_name : "–");
  gtk_box_append (self->head, usher_after_text (served, "dimmed"));
  if (follow_up->closed_at == 0 && follow_up->state == USHER_FOLLOW_UP_STATE_DUE)
    state = g_strdup (due);
  else
    state = g_strdup (usher_follow_up_state_label (follow_up->state));
  gtk_box_append (self->head, usher_after_text (state, is_overdue && follow_up->closed_at == 0 ? "warning" : "dimmed"));
}

static void
add_attempts (UsherFollowUpView *self)
{
  UsherSession *session = usher_desk_get_session (self->desk);
  UsherShop    *shop = usher_session_get_shop (session);

  for (guint i = 0; i < self->file->attempts->len; i++)
    {
      UsherContactAttempt *attempt = g_ptr_array_index (self->file->attempts, i);
      UsherStaff          *staff = usher_shop_find_staff (shop, attempt->staff_id);
      g_autofree char     *when = usher_times_relative (session, attempt->at);
      gboolean             is_call = g_str_equal (attempt->channel, "phone");
      const char          *what = is_call ? usher_contact_result_label (attempt->result)
                                          : g_str_equal (attempt->channel, "message")
                                      ? C_("channel", "Message")
                                           : C_("channel", "Letter");
      /* Translators: number of an attempt, when, how it ended or what was sent, by whom. */
      g_autofree char *text = g_strdup_printf (_("%d. %s: %s (%s)"), attempt->number, when, what,
                                                 staff != NULL ? staff->name : "–");

      gtk_box_append (self->calls, usher_after_text (text, "dimmed"));
      if (*attempt->note != '\0')
        gtk_box_append (self->calls, usher_after_text (attempt->note, NULL));
    }
}

static void
add_call_buttons (UsherFollowUpView *self,
                  UsherFollowUp     *follow_up)
{
  GtkWidget *buttons = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  if (follow_up->closed_at == 0 && follow_up->state != USHER_FOLLOW_UP_STATE_REACHED)
    {
      GtkWidget *reached = usher_after_button (_("_Reached"), "follow-up.reached");

      gtk_widget_add_css_class (reached, "suggested-action");
      if (is_serving_advisor (self))
        gtk_box_append (self->calls, usher_after_text (_("You served this customer: a colleague should call. You may call with a reason."),
                                                         "warning"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), reached);
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("No _Answer"), "follow-up.no-answer"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Busy"), "follow-up.busy"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Wrong Number"), "follow-up.wrong-number"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("Does Not _Want to Be Asked"), "follow-up.refused"));
    }
  if (follow_up->closed_at == 0 && follow_up->state == USHER_FOLLOW_UP_STATE_UNREACHABLE)
    {
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Message Sent"), "follow-up.message"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Letter Sent"), "follow-up.letter"));
    }
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Complaint…"), "follow-up.complaint"));
  if (follow_up->closed_at != 0)
    adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Print the Record"), "follow-up.print"));
  gtk_box_append (self->calls, buttons);
}

static void
on_complaint_clicked_cb (GtkButton         *button,
                         UsherFollowUpView *self)
{
  usher_complaint_dialog_present (GTK_WIDGET (self), self->desk, g_object_get_data (G_OBJECT (button), "complaint"));
}

static void
add_complaints (UsherFollowUpView *self)
{
  if (self->file->complaints->len > 0)
    gtk_box_append (self->complaints, usher_after_heading (_("Complaints")));
  for (guint i = 0; i < self->file->complaints->len; i++)
    {
      UsherComplaint  *complaint = g_ptr_array_index (self->file->complaints, i);
      g_autofree char *text = g_strdup_printf ("%s: %s", usher_complaint_state_label (complaint->state), complaint->words);
      GtkWidget       *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button), usher_after_text (text, NULL));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      g_object_set_data_full (G_OBJECT (button), "complaint", g_object_ref (complaint), g_object_unref);
      g_signal_connect (button, "clicked", G_CALLBACK (on_complaint_clicked_cb), self);
      gtk_box_append (self->complaints, button);
    }
}

static void
show_survey (UsherFollowUpView *self,
             UsherFollowUp     *follow_up)
{
  gboolean         was_reached = follow_up->reached_at != 0;
  gboolean         is_open = was_reached && follow_up->closed_at == 0;
  guint            n_missing = usher_follow_up_file_count_missing (self->file);
  g_autofree char *hint = NULL;

  gtk_widget_set_visible (self->survey_box, was_reached);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.close", is_open && n_missing == 0);
  if (!was_reached)
    return;
  usher_survey_view_show (USHER_SURVEY_VIEW (self->survey), self->file,
                          g_str_equal (usher_session_get_shop (usher_desk_get_session (self->desk))->document_language, "en"),
                          is_open);
  if (is_open)
    hint = n_missing == 0 ? g_strdup (_("All questions are answered"))
                          : g_strdup_printf (ngettext ("%u question is open", "%u questions are open", n_missing), n_missing);
  gtk_label_set_text (GTK_LABEL (self->close_hint), hint != NULL ? hint : "");
}

static void
show_file (UsherFollowUpView *self)
{
  UsherFollowUp *follow_up = get_follow_up (self);

  usher_after_clear (self->head);
  usher_after_clear (self->calls);
  usher_after_clear (self->complaints);
  gtk_widget_set_visible (self->scroller, self->file != NULL);
  if (self->file == NULL)
    return;
  if (follow_up == NULL)
    {
      gtk_widget_set_visible (self->survey_box, FALSE);
      gtk_box_append (self->head, usher_after_text (_("The customer is called some days after the car was handed over"), "dimmed"));
      gtk_box_append (self->calls, usher_after_button (_("_Complaint…"), "follow-up.complaint"));
      gtk_widget_set_halign (gtk_widget_get_last_child (GTK_WIDGET (self->calls)), GTK_ALIGN_START);
      add_complaints (self);
      return;
    }
  add_facts (self, follow_up);
  if (follow_up->closed_at == 0)
    add_script (self, follow_up);
  add_attempts (self);
  add_call_buttons (self, follow_up);
  show_survey (self, follow_up);
  add_complaints (self);
}

/* Reading. */

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherFollowUpView) self = USHER_FOLLOW_UP_VIEW (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherFollowUpFile) file = usher_follow_up_store_load_finish (USHER_FOLLOW_UP_STORE (source), result, &error);
  gboolean                      was_stale = self->is_stale;

  self->is_reading = FALSE;
  self->is_stale = FALSE;
  if (self->desk == NULL)
    return;
  if (was_stale)
    {
      read_file (self);
      return;
    }
  if (file == NULL)
    {
      usher_desk_report (self->desk, error, _("The follow-up cannot be read"));
      return;
    }
  /* What is being saved is newer than what was read. */
  if (self->is_saving || g_hash_table_size (self->unsaved) > 0)
    return;
  g_set_object (&self->file, file);
  show_file (self);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
read_file (UsherFollowUpView *self)
{
  if (self->follow_up_id == 0 && self->order_id == 0)
    return;
  if (self->is_reading)
    {
      self->is_stale = TRUE;
      return;
    }
  self->is_reading = TRUE;
  usher_follow_up_store_load_async (get_store (self), self->follow_up_id, self->order_id, self->cancellable, on_loaded_cb,
                                    g_object_ref (self));
}

static void
on_changed_cb (UsherFollowUpView *self,
               const char        *kind)
{
  static const char *const kinds[] = { "follow-up", "complaint", "order", "shop", NULL };

  if (g_strv_contains (kinds, kind))
    read_file (self);
}

/* Attempts. */

typedef struct
{
  UsherFollowUp *before;
  gint64         row_version;
} TakeBack;

static void
take_back_free (gpointer data)
{
  TakeBack *take_back = data;

  g_object_unref (take_back->before);
  g_free (take_back);
}

static void
on_taken_back_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = USHER_DESK (user_data);
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherFollowUp) follow_up = usher_follow_up_store_take_back_finish (USHER_FOLLOW_UP_STORE (source), result, &error);

  if (follow_up == NULL)
    usher_desk_report (desk, error, _("The call could not be taken back"));
}

static void
take_back (UsherDesk *desk,
           gpointer   data)
{
  TakeBack *entry = data;

  usher_follow_up_store_take_back_async (usher_session_get_follow_ups (usher_desk_get_session (desk)), entry->before,
                                         entry->row_version, NULL, on_taken_back_cb, g_object_ref (desk));
}

/* An attempt on its way, with the follow-up as it was before. */
typedef struct
{
  UsherFollowUpView *view;
  UsherFollowUp     *before;
} Attempt;

static void
on_attempted_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree Attempt           *made = user_data;
  g_autoptr (UsherFollowUpView) self = g_steal_pointer (&made->view);
  g_autoptr (UsherFollowUp)     before = g_steal_pointer (&made->before);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherFollowUp)     follow_up = usher_follow_up_store_add_attempt_finish (USHER_FOLLOW_UP_STORE (source), result, &error);
  TakeBack                     *entry = NULL;

  if (self->desk == NULL)
    return;
  if (follow_up == NULL)
    {
      usher_desk_report (self->desk, error, _("The call could not be written down"));
      read_file (self);
      return;
    }
  if (follow_up->state != USHER_FOLLOW_UP_STATE_REACHED)
    {
      entry = g_new0 (TakeBack, 1);
      entry->before = g_steal_pointer (&before);
      entry->row_version = follow_up->parent_instance.row_version;
      usher_desk_offer_undo (self->desk, usher_contact_result_label (follow_up->last_result), take_back, entry, take_back_free);
    }
}

static void
attempt (UsherFollowUpView *self,
         UsherContactResult contact_result,
         const char        *override_reason)
{
  UsherFollowUp *follow_up = get_follow_up (self);
  Attempt       *made = NULL;

  if (follow_up == NULL)
    return;
  made = g_new0 (Attempt, 1);
  made->view = g_object_ref (self);
  made->before = g_object_ref (follow_up);
  usher_follow_up_store_add_attempt_async (get_store (self), follow_up->parent_instance.id,
                                           follow_up->parent_instance.row_version, contact_result, "", override_reason,
                                           self->cancellable, on_attempted_cb, made);
}

static void
on_reason_cb (GtkWidget  *parent,
              const char *reason,
              gpointer    user_data)
{
  attempt (USHER_FOLLOW_UP_VIEW (parent), (UsherContactResult) GPOINTER_TO_UINT (user_data), reason);
}

static void
begin_attempt (UsherFollowUpView *self,
               UsherContactResult contact_result)
{
  const char *const         usual[] = { _("Nobody else is here"), _("The customer asked for me"), NULL };
  const UsherReasonQuestion question = {
    .heading = _("You Served This Customer"),
                 .body = _("A customer says more to somebody else. Why do you call all the same?"),
                           .accept_label = _("_Call"),
                                             .usual = usual,
                           };

  if (get_follow_up (self) == NULL)
    return;
  if (is_serving_advisor (self))
    usher_reason_dialog_ask (GTK_WIDGET (self), &question, on_reason_cb, GUINT_TO_POINTER (contact_result), NULL);
  else
    attempt (self, contact_result, NULL);
}

static void
reached_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  begin_attempt (USHER_FOLLOW_UP_VIEW (widget), USHER_CONTACT_RESULT_REACHED);
}

static void
no_answer_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  begin_attempt (USHER_FOLLOW_UP_VIEW (widget), USHER_CONTACT_RESULT_NO_ANSWER);
}

static void
busy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  begin_attempt (USHER_FOLLOW_UP_VIEW (widget), USHER_CONTACT_RESULT_BUSY);
}

static void
wrong_number_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  begin_attempt (USHER_FOLLOW_UP_VIEW (widget), USHER_CONTACT_RESULT_WRONG_NUMBER);
}

static void
refused_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  begin_attempt (USHER_FOLLOW_UP_VIEW (widget), USHER_CONTACT_RESULT_REFUSED);
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherFollowUpView) self = USHER_FOLLOW_UP_VIEW (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherFollowUp)     follow_up = usher_follow_up_store_write_finish (USHER_FOLLOW_UP_STORE (source), result, &error);

  if (follow_up == NULL && self->desk != NULL)
    usher_desk_report (self->desk, error, _("The message could not be written down"));
}

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherFollowUpView *self = USHER_FOLLOW_UP_VIEW (widget);
  UsherFollowUp     *follow_up = get_follow_up (self);

  if (follow_up != NULL)
    usher_follow_up_store_write_async (get_store (self), follow_up->parent_instance.id, follow_up->parent_instance.row_version,
                                       g_str_equal (name, "follow-up.letter") ? "letter" : "message", "", self->cancellable,
                                       on_written_cb, g_object_ref (self));
}

/* Answers. */

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherFollowUpView) self = USHER_FOLLOW_UP_VIEW (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherFollowUp)     saved = usher_follow_up_store_save_answers_finish (USHER_FOLLOW_UP_STORE (source), result, &error);

  self->is_saving = FALSE;
  if (self->desk == NULL)
    return;
  usher_desk_release (self->desk);
  if (saved == NULL)
    {
      usher_desk_report (self->desk, error, _("The answers could not be saved"));
      g_hash_table_remove_all (self->unsaved);
      read_file (self);
      return;
    }
  if (get_follow_up (self) != NULL && get_follow_up (self)->parent_instance.id == saved->parent_instance.id)
    g_set_object (&self->file->follow_up, saved);
  if (g_hash_table_size (self->unsaved) > 0)
    save_answers (self);
  else
    read_file (self);
}

static void
save_answers (UsherFollowUpView *self)
{
  UsherFollowUp        *follow_up = get_follow_up (self);
  g_autoptr (GPtrArray) answers = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (follow_up == NULL || self->is_saving || g_hash_table_size (self->unsaved) == 0)
    return;
  answers = g_hash_table_get_values_as_ptr_array (self->unsaved);
  usher_desk_hold (self->desk);
  self->is_saving = TRUE;
  usher_follow_up_store_save_answers_async (get_store (self), follow_up->parent_instance.id,
                                            follow_up->parent_instance.row_version, answers, follow_up->words, NULL,
                                            on_saved_cb, g_object_ref (self));
  g_hash_table_remove_all (self->unsaved);
}

static gboolean
on_rested_cb (gpointer data)
{
  UsherFollowUpView *self = data;

  self->save_id = 0;
  save_answers (self);

  return G_SOURCE_REMOVE;
}

static void
on_answered_cb (UsherFollowUpView *self,
                UsherSurveyAnswer *answer)
{
  g_hash_table_replace (self->unsaved, g_strdup (answer->code), g_object_ref (answer));
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (rest_ms, on_rested_cb, self);
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherFollowUpView) self = USHER_FOLLOW_UP_VIEW (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherFollowUp)     closed = usher_follow_up_store_close_finish (USHER_FOLLOW_UP_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (closed == NULL)
    usher_desk_report (self->desk, error, _("The follow-up could not be closed"));
  else
    usher_desk_say (self->desk, _("Follow-up closed"));
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherFollowUpView *self = USHER_FOLLOW_UP_VIEW (widget);
  UsherFollowUp     *follow_up = get_follow_up (self);

  if (follow_up != NULL && g_hash_table_size (self->unsaved) == 0 && !self->is_saving)
    usher_follow_up_store_close_async (get_store (self), follow_up->parent_instance.id, follow_up->parent_instance.row_version,
                                       self->cancellable, on_closed_cb, g_object_ref (self));
}

static void
complaint_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  UsherFollowUpView         *self = USHER_FOLLOW_UP_VIEW (widget);
  UsherFollowUp             *follow_up = get_follow_up (self);
  g_autoptr (UsherComplaint) complaint = g_object_new (USHER_TYPE_COMPLAINT, NULL);

  complaint->order_id = follow_up != NULL ? follow_up->order_id : self->order_id;
  complaint->follow_up_id = follow_up != NULL ? follow_up->parent_instance.id : 0;
  usher_entity_set_string (&complaint->source, follow_up != NULL && follow_up->reached_at != 0 ? "call" : "desk");
  usher_complaint_dialog_present (widget, self->desk, complaint);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherFollowUpView *self = USHER_FOLLOW_UP_VIEW (widget);

  if (get_follow_up (self) != NULL)
    usher_follow_up_record_issue (widget, self->desk, self->file);
}

static void
usher_follow_up_view_dispose (GObject *object)
{
  UsherFollowUpView *self = USHER_FOLLOW_UP_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->desk != NULL)
    save_answers (self);
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_pointer (&self->unsaved, g_hash_table_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_follow_up_view_parent_class)->dispose (object);
}

static void
usher_follow_up_view_class_init (UsherFollowUpViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_follow_up_view_dispose;

  /**
   * UsherFollowUpView::loaded:
   *
   * The follow-up was read, for the first time or again.
   */
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "follow-up.reached", NULL, reached_action);
  gtk_widget_class_install_action (widget_class, "follow-up.no-answer", NULL, no_answer_action);
  gtk_widget_class_install_action (widget_class, "follow-up.busy", NULL, busy_action);
  gtk_widget_class_install_action (widget_class, "follow-up.wrong-number", NULL, wrong_number_action);
  gtk_widget_class_install_action (widget_class, "follow-up.refused", NULL, refused_action);
  gtk_widget_class_install_action (widget_class, "follow-up.message", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "follow-up.letter", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "follow-up.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "follow-up.complaint", NULL, complaint_action);
  gtk_widget_class_install_action (widget_class, "follow-up.print", NULL, print_action);
}

static GtkBox *
append_box (GtkWidget *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (parent), box);

  return GTK_BOX (box);
}

static void
usher_follow_up_view_init (UsherFollowUpView *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *close = usher_after_button (_("C_lose Follow-Up"), "follow-up.close");

  self->cancellable = g_cancellable_new ();
  self->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_add_css_class (content, "order-form");
  self->head = append_box (content);
  self->calls = append_box (content);
  self->survey_box = GTK_WIDGET (append_box (content));
  gtk_box_append (GTK_BOX (self->survey_box), usher_after_heading (_("Questions")));
  gtk_box_append (GTK_BOX (self->survey_box), usher_after_text (_("Keys 1 to 5 (1 yes, 0 no) answer and go on, N is not asked"), "caption"));
  self->survey = usher_survey_view_new ();
  g_signal_connect_object (self->survey, "answered", G_CALLBACK (on_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->survey_box), self->survey);
  self->close_hint = usher_after_text ("", "dimmed");
  gtk_widget_set_hexpand (self->close_hint, TRUE);
  gtk_box_append (GTK_BOX (end), self->close_hint);
  gtk_widget_add_css_class (close, "suggested-action");
  gtk_box_append (GTK_BOX (end), close);
  gtk_box_append (GTK_BOX (self->survey_box), end);
  self->complaints = append_box (content);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_visible (self->scroller, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

/**
 * usher_follow_up_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
usher_follow_up_view_new (UsherDesk *desk)
{
  UsherFollowUpView *self = g_object_new (USHER_TYPE_FOLLOW_UP_VIEW, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (usher_desk_get_session (desk), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (usher_desk_get_session (desk), "notify::staff", G_CALLBACK (show_file), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "flush", G_CALLBACK (save_answers), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * usher_follow_up_view_show:
 * @follow_up_id: which, or 0
 * @order_id: else that of an order
 */
void
usher_follow_up_view_show (UsherFollowUpView *self,
                           gint64             follow_up_id,
                           gint64             order_id)
{
  if (self->follow_up_id == follow_up_id && self->order_id == order_id)
    return;
  save_answers (self);
  self->follow_up_id = follow_up_id;
  self->order_id = order_id;
  g_clear_object (&self->file);
  show_file (self);
  read_file (self);
}

/**
 * usher_follow_up_view_clear:
 *
 * Shows nothing.
 */
void
usher_follow_up_view_clear (UsherFollowUpView *self)
{
  save_answers (self);
  self->follow_up_id = 0;
  self->order_id = 0;
  g_clear_object (&self->file);
  show_file (self);
}

/**
 * usher_follow_up_view_get_file:
 *
 * Returns: (transfer none) (nullable): what is shown, %NULL before it was read
 */
UsherFollowUpFile *
usher_follow_up_view_get_file (UsherFollowUpView *self)
{
  return self->file;
}
