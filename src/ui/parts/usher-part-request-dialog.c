/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-part-request-dialog.h"

#include <glib/gi18n.h>

#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-parts-labels.h"
#include "usher-parts-store.h"

/* By the end of the morning, when nobody says more. */
#define USUAL_MINUTES (12 * 60)

/* A request as it is being changed. */
typedef struct
{
  UsherDesk        *desk;
  UsherPartRequest *request;
  AdwComboRow      *state;
  UsherDateEntry   *date;
  GtkEditable      *note;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->desk);
  g_object_unref (question->request);
  g_free (question);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherDesk)      desk = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherPartsFile) parts = usher_parts_store_finish (USHER_PARTS_STORE (source), result, &error);

  if (parts == NULL)
    usher_desk_report (desk, error, _("The request could not be saved"));
}

/* The choices that a person has; what is issued is over. */
static const UsherPartRequestState states[] = {
  USHER_PART_REQUEST_STATE_ASKED,
  USHER_PART_REQUEST_STATE_ORDERED,
  USHER_PART_REQUEST_STATE_ARRIVED,
  USHER_PART_REQUEST_STATE_CANCELLED,
};

static void
on_answer_cb (AdwAlertDialog *dialog,
              const char     *response,
              gpointer        user_data)
{
  Question                    *question = user_data;
  g_autoptr (UsherPartRequest) wanted = NULL;
  UsherSession                *session = usher_desk_get_session (question->desk);
  GDate                        date;

  if (!g_str_equal (response, "save"))
    return;
  wanted = usher_entity_copy (question->request);
  wanted->state = states[adw_combo_row_get_selected (question->state)];
  wanted->eta = usher_date_entry_get_date (question->date, &date)
                    ? usher_business_hours_time_on (usher_session_get_shop (session)->hours, &date, USUAL_MINUTES)
                    : 0;
  usher_entity_set_string (&wanted->note, gtk_editable_get_text (question->note));
  usher_parts_store_save_request_async (usher_session_get_parts (session), wanted, NULL, on_saved_cb, g_object_ref (question->desk));
}

static GtkWidget *
make_rows (Question *question,
           int       lead_days)
{
  UsherSession             *session = usher_desk_get_session (question->desk);
  GtkWidget                *group = adw_preferences_group_new ();
  GtkWidget                *row = adw_action_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = 0;
  GDate                     date;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gtk_string_list_append (names, usher_part_request_state_label (states[i]));
      if (states[i] == question->request->state)
        selected = i;
    }
  question->state = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("State"), "model", names, "selected", selected, NULL);
  question->date = USHER_DATE_ENTRY (usher_date_entry_new (usher_session_get_clock (session)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->date), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day it is expected"), -1);
  gtk_widget_set_valign (GTK_WIDGET (question->date), GTK_ALIGN_CENTER);
  usher_date_of_time (question->request->eta != 0 ? question->request->eta : usher_session_now (session),
                      usher_business_hours_get_zone (usher_session_get_shop (session)->hours), &date);
  if (question->request->eta == 0)
    g_date_add_days (&date, (guint) MAX (lead_days, 0));
  usher_date_entry_set_date (question->date, &date);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Expected"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The promised time follows when it cannot be kept"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (question->date));
  question->note = GTK_EDITABLE (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->note), _("Note"));
  gtk_editable_set_text (question->note, question->request->note);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->state));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->note));

  return group;
}

/**
 * usher_part_request_dialog_present:
 * @parent: over which it is asked
 * @request: a new one, or one that has come further
 * @lead_days: how long the part usually takes
 *
 * Asks how far a part is that is short, and when it is expected.
 */
void
usher_part_request_dialog_present (GtkWidget        *parent,
                                   UsherDesk        *desk,
                                   UsherPartRequest *request,
                                   int               lead_days)
{
  Question        *question = g_new0 (Question, 1);
  g_autofree char *quantity = usher_parts_format (request->quantity, request->unit);
  /* Translators: name of a part, and how many of it. */
  g_autofree char *body = g_strdup_printf (_("%s, %s"), request->description, quantity);
  AdwAlertDialog  *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Part That Is Short"), body));

  question->desk = g_object_ref (desk);
  question->request = g_object_ref (request);
  adw_alert_dialog_set_extra_child (dialog, make_rows (question, lead_days));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer_cb), question, question_free, 0);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
