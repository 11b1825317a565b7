/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-stop-form.h"

#include <glib/gi18n.h>

#include "usher-moment-row.h"
#include "usher-times.h"
#include "usher-work-form.h"
#include "usher-workshop-labels.h"
#include "usher-workshop-store.h"

typedef struct
{
  UsherDesk      *desk;
  UsherWorkForm  *form; /* owns this */
  gint64          order_id;
  gint64          promised_at;
  AdwComboRow    *cause;
  GtkEditable    *ends_when;
  GtkEditable    *note;
  UsherMomentRow *moment;
  AdwSwitchRow   *frees_bay;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->desk);
  g_free (question);
}

static UsherWorkshopStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_workshop (usher_desk_get_session (desk));
}

/* The first choice is the first cause: none is no choice. */
static UsherStopCause
get_cause (Question *question)
{
  return (UsherStopCause) adw_combo_row_get_selected (question->cause) + 1;
}

static void
on_stop_changed_cb (UsherWorkForm *form,
                    gpointer       data)
{
  Question *question = data;
  gboolean  needs_note = get_cause (question) == USHER_STOP_CAUSE_OTHER;

  usher_work_form_set_missing (form, needs_note && *gtk_editable_get_text (question->note) == '\0'
                               ? _("Say in the note why the work is stopped")
                               : NULL);
}

static void
on_stopped_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherWorkForm) form = user_data;
  g_autoptr (GError)        error = NULL;
  UsherDesk                *desk = g_object_get_data (G_OBJECT (form), "desk");

  usher_work_form_set_busy (form, FALSE);
  if (usher_workshop_store_stop_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_work_form_close (form);
  else
    usher_desk_report (desk, error, _("The work could not be stopped"));
}

static void
on_stop_accepted_cb (UsherWorkForm *form,
                     gpointer       data)
{
  Question                 *question = data;
  g_autoptr (UsherWorkStop) stop = g_object_new (USHER_TYPE_WORK_STOP, NULL);

  stop->order_id = question->order_id;
  stop->cause = get_cause (question);
  stop->expected_at = usher_moment_row_get_time (question->moment);
  usher_entity_set_string (&stop->note, gtk_editable_get_text (question->note));
  usher_entity_set_string (&stop->ends_when, gtk_editable_get_text (question->ends_when));
  usher_work_form_set_busy (form, TRUE);
  usher_workshop_store_stop_async (get_store (question->desk), stop, adw_switch_row_get_active (question->frees_bay), NULL,
                                   on_stopped_cb, g_object_ref (form));
}

static Question *
question_new (UsherDesk  *desk,
              gint64      order_id,
              const char *title,
              const char *verb)
{
  Question *question = g_new0 (Question, 1);

  question->desk = g_object_ref (desk);
  question->order_id = order_id;
  question->form = usher_work_form_new (title, verb);
  g_object_set_data_full (G_OBJECT (question->form), "desk", g_object_ref (desk), g_object_unref);

  return question;
}

/**
 * usher_stop_form_present:
 * @parent: over which the question is asked
 *
 * Asks why the work on a car stops, what would end that and when, and stops it.
 */
void
usher_stop_form_present (GtkWidget *parent,
                         UsherDesk *desk,
                         gint64     order_id)
{
  Question   *question = question_new (desk, order_id, _("Stop the Work"), _("_Stop"));
  const char *causes[USHER_STOP_CAUSE_LAST + 1] = { NULL };

  for (guint cause = USHER_STOP_CAUSE_PARTS; cause <= USHER_STOP_CAUSE_LAST; cause++)
    causes[cause - 1] = usher_stop_cause_label (cause);
  question->cause = ADW_COMBO_ROW (usher_work_form_add_choice (question->form, _("Cause"), causes));
  question->ends_when = GTK_EDITABLE (usher_work_form_add_entry (question->form, _("What Would End It"), NULL));
  question->moment = USHER_MOMENT_ROW (usher_moment_row_new (usher_desk_get_session (desk), _("Expected")));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (question->moment), _("The promised time follows when it cannot be kept"));
  usher_work_form_add (question->form, GTK_WIDGET (question->moment));
  question->note = GTK_EDITABLE (usher_work_form_add_entry (question->form, _("Note"), NULL));
  question->frees_bay = ADW_SWITCH_ROW (usher_work_form_add_switch (question->form, _("Give the Bay Free"),
                                                                                      _("Another car can be planned there meanwhile"), TRUE));
  g_signal_connect (question->form, "changed", G_CALLBACK (on_stop_changed_cb), question);
  g_signal_connect_data (question->form, "accepted", G_CALLBACK (on_stop_accepted_cb), question, question_free, 0);
  adw_dialog_present (ADW_DIALOG (question->form), parent);
}

static void
on_resumed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (usher_workshop_store_resume_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_desk_say (desk, _("The work can go on"));
  else
    usher_desk_report (desk, error, _("The work cannot go on"));
}

/**
 * usher_stop_resume:
 *
 * Notes that the cause of a stop is gone.
 */
void
usher_stop_resume (UsherDesk *desk,
                   gint64     order_id)
{
  usher_workshop_store_resume_async (get_store (desk), order_id, "", NULL, on_resumed_cb, g_object_ref (desk));
}

static void
on_promise_changed_cb (UsherWorkForm *form,
                       gpointer       data)
{
  Question *question = data;
  gint64    time = usher_moment_row_get_time (question->moment);
  gint64    now = usher_session_now (usher_desk_get_session (question->desk));

  if (time == 0)
    usher_work_form_set_missing (form, _("Say by day and time what is promised now"));
  else if (time <= now)
    usher_work_form_set_missing (form, _("That time is over"));
  else if (time == question->promised_at)
    usher_work_form_set_missing (form, _("That is what is promised already"));
  else
    usher_work_form_set_missing (form, *gtk_editable_get_text (question->note) == '\0'
                                 ? _("Say why, for who tells the customer")
                                 : NULL);
}

static void
on_moment_changed_cb (UsherWorkForm *form)
{
  g_signal_emit_by_name (form, "changed");
}

static void
on_moved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherWorkForm) form = user_data;
  g_autoptr (GError)        error = NULL;
  UsherDesk                *desk = g_object_get_data (G_OBJECT (form), "desk");

  usher_work_form_set_busy (form, FALSE);
  if (usher_workshop_store_move_promise_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_work_form_close (form);
  else
    usher_desk_report (desk, error, _("The promised time could not be moved"));
}

static void
on_promise_accepted_cb (UsherWorkForm *form,
                        gpointer       data)
{
  Question *question = data;

  usher_work_form_set_busy (form, TRUE);
  usher_workshop_store_move_promise_async (get_store (question->desk), question->order_id, question->promised_at,
                                           usher_moment_row_get_time (question->moment),
                                           gtk_editable_get_text (question->note), NULL, on_moved_cb, g_object_ref (form));
}

/**
 * usher_promise_form_present:
 * @promised_at: what is promised
 * @job: with the time as it would be promised now
 *
 * Asks for another promised time.
 */
void
usher_promise_form_present (GtkWidget    *parent,
                            UsherDesk    *desk,
                            gint64        order_id,
                            gint64        promised_at,
                            UsherJobFile *job)
{
  UsherSession *session = usher_desk_get_session (desk);
  Question     *question = question_new (desk, order_id, _("Move the Promised Time"), _("_Move"));

  question->promised_at = promised_at;
  question->moment = USHER_MOMENT_ROW (usher_moment_row_new (session, _("Promised Time")));
  usher_moment_row_set_time (question->moment, job->has_promise ? job->promise.ready_at : promised_at);
  if (job->has_promise)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (question->moment), _("As computed from what is left to do"));
  usher_work_form_add (question->form, GTK_WIDGET (question->moment));
  question->note = GTK_EDITABLE (usher_work_form_add_entry (question->form, _("Why"), NULL));
  g_signal_connect_object (question->moment, "changed", G_CALLBACK (on_moment_changed_cb), question->form, G_CONNECT_SWAPPED);
  g_signal_connect (question->form, "changed", G_CALLBACK (on_promise_changed_cb), question);
  g_signal_connect_data (question->form, "accepted", G_CALLBACK (on_promise_accepted_cb), question, question_free, 0);
  on_promise_changed_cb (question->form, question);
  adw_dialog_present (ADW_DIALOG (question->form), parent);
}
