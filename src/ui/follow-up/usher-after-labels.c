/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-after-labels.h"

#include <glib/gi18n.h>

#include "usher-date.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-times.h"

const char *
usher_follow_up_state_label (UsherFollowUpState state)
{
  switch (state)
    {
    case USHER_FOLLOW_UP_STATE_DUE:
      return C_("follow-up", "To Be Called");
    case USHER_FOLLOW_UP_STATE_REACHED:
      return C_("follow-up", "On the Phone");
    case USHER_FOLLOW_UP_STATE_UNREACHABLE:
      return C_("follow-up", "Unreachable");
    case USHER_FOLLOW_UP_STATE_LETTER:
      return C_("follow-up", "Written To");
    case USHER_FOLLOW_UP_STATE_CLOSED:
    default:
      return C_("follow-up", "Closed");
    }
}

const char *
usher_complaint_state_label (UsherComplaintState state)
{
  switch (state)
    {
    case USHER_COMPLAINT_STATE_OPEN:
      return C_("complaint", "Open");
    case USHER_COMPLAINT_STATE_IN_HAND:
      return C_("complaint", "In Hand");
    case USHER_COMPLAINT_STATE_RESOLVED:
      return C_("complaint", "Resolved, to Be Called");
    case USHER_COMPLAINT_STATE_CLOSED:
    default:
      return C_("complaint", "Closed");
    }
}

const char *
usher_complaint_gap_text (UsherComplaintGap gap)
{
  switch (gap)
    {
    case USHER_COMPLAINT_GAP_OWNER:
      return _("Somebody must answer for it first");
    case USHER_COMPLAINT_GAP_CAUSE:
      return _("The cause is missing");
    case USHER_COMPLAINT_GAP_MEASURES:
      return _("It is not written down what was done");
    case USHER_COMPLAINT_GAP_SECOND_CALL:
      return _("The customer must be called again");
    case USHER_COMPLAINT_GAP_NONE:
    default:
      return "";
    }
}

const char *
usher_reminder_kind_label (UsherReminderKind kind)
{
  switch (kind)
    {
    case USHER_REMINDER_KIND_COMPLAINT:
      return C_("reminder", "Complaint");
    case USHER_REMINDER_KIND_PENDING:
      return C_("reminder", "Did Not Come");
    case USHER_REMINDER_KIND_DEFERRED:
      return C_("reminder", "Work Put Off");
    case USHER_REMINDER_KIND_RUN_IN:
      return C_("reminder", "First Service");
    case USHER_REMINDER_KIND_SERVICE:
      return C_("reminder", "Next Service");
    case USHER_REMINDER_KIND_INSPECTION:
      return C_("reminder", "Inspection");
    case USHER_REMINDER_KIND_INSURANCE:
      return C_("reminder", "Insurance");
    case USHER_REMINDER_KIND_CAMPAIGN:
    default:
      return C_("reminder", "Offer");
    }
}

const char *
usher_reminder_kind_icon (UsherReminderKind kind)
{
  switch (kind)
    {
    case USHER_REMINDER_KIND_COMPLAINT:
      return "dialog-warning-symbolic";
    case USHER_REMINDER_KIND_PENDING:
      return "usher-no-show-symbolic";
    case USHER_REMINDER_KIND_INSPECTION:
    case USHER_REMINDER_KIND_INSURANCE:
      return "usher-check-symbolic";
    case USHER_REMINDER_KIND_DEFERRED:
    case USHER_REMINDER_KIND_RUN_IN:
    case USHER_REMINDER_KIND_SERVICE:
    case USHER_REMINDER_KIND_CAMPAIGN:
    default:
      return "usher-work-symbolic";
    }
}

const char *
usher_survey_kind_label (UsherSurveyKind kind)
{
  switch (kind)
    {
    case USHER_SURVEY_KIND_FIVE:
      return C_("survey", "1 to 5");
    case USHER_SURVEY_KIND_YES_NO:
      return C_("survey", "Yes or No");
    case USHER_SURVEY_KIND_RECOMMENDATION:
      return C_("survey", "0 to 10");
    case USHER_SURVEY_KIND_WORDS:
    default:
      return C_("survey", "In Words");
    }
}

/**
 * usher_after_due_text:
 * @iso_date: a day
 * @is_overdue: (out): whether it has passed
 *
 * Returns: (transfer full): when something is due, as one says it
 */
char *
usher_after_due_text (UsherDesk  *desk,
                      const char *iso_date,
                      gboolean   *is_overdue)
{
  g_autofree char *day = NULL;
  GDate            today;
  GDate            due;
  int              days = 0;

  *is_overdue = FALSE;
  if (!usher_date_from_iso (iso_date, &due))
    return g_strdup ("");
  usher_times_today (usher_desk_get_session (desk), &today);
  days = g_date_days_between (&today, &due);
  *is_overdue = days < 0;
  if (days == 0)
    return g_strdup (_("Due today"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", (gulong) -days), -days);

  day = usher_times_short_day (usher_desk_get_session (desk), &due);
  /* Translators: %s is a day. */
  return g_strdup_printf (_("Due %s"), day);
}

/**
 * usher_after_car_text:
 *
 * Returns: (transfer full): a car in a line
 */
char *
usher_after_car_text (const char *plate,
                      const char *make,
                      const char *model)
{
  g_autofree char *shown = usher_plate_format (plate);
  g_autofree char *car = g_strstrip (g_strjoin (" ", make, model, NULL));

  return *car != '\0' ? g_strjoin (" · ", shown, car, NULL) : g_steal_pointer (&shown);
}

/**
 * usher_after_person_text:
 *
 * Returns: (transfer full): whom to call, and where, in a line
 */
char *
usher_after_person_text (const char      *name,
                         UsherAddressForm address_form,
                         const char      *phone)
{
  g_autofree char *shown = usher_name_with_form (name, address_form);
  g_autofree char *number = usher_phone_format (phone);

  return *number != '\0' ? g_strjoin (" · ", shown, number, NULL) : g_steal_pointer (&shown);
}

/**
 * usher_repeat_text:
 *
 * Returns: (transfer full): which earlier visit a concern may be about, and why
 */
char *
usher_repeat_text (UsherSession      *session,
                   const UsherRepeat *repeat)
{
  g_autofree char *when = usher_times_relative (session, repeat->earlier_at);

  if (*repeat->guaranteed_until != '\0')
    {
      g_autofree char *km = g_strdup_printf ("%'" G_GINT64_FORMAT, repeat->guaranteed_km);

      /* Translators: a concern, when, an order number, a concern or work then, a day, km. */
      return g_strdup_printf (_("“%s” may be the same as %s (%s: %s), under guarantee until %s or %s km"), repeat->words, when,
                                repeat->earlier_number, repeat->earlier_words, repeat->guaranteed_until, km);
    }

  /* Translators: a concern, when, an order number, a concern or work then. */
  return g_strdup_printf (_("“%s” may be the same as %s (%s: %s)"), repeat->words, when, repeat->earlier_number,
                            repeat->earlier_words);
}

/**
 * usher_after_heading:
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
usher_after_heading (const char *text)
{
  return usher_after_text (text, "heading");
}

/**
 * usher_after_text:
 * @css_class: (nullable): a style
 *
 * Returns: (transfer floating): text that wraps
 */
GtkWidget *
usher_after_text (const char *text,
                  const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * usher_after_button:
 * @label: with a mnemonic
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
usher_after_button (const char *label,
                    const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);

  return button;
}

/**
 * usher_after_clear:
 *
 * Removes all that is in @box.
 */
void
usher_after_clear (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
