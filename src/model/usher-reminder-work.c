/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-reminder-work.h"

#include "usher-contact-rows.h"
#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-follow-up-rule.h"
#include "usher-order-act.h"
#include "usher-reminder-rows.h"
#include "usher-repeat-rows.h"
#include "usher-rows.h"

gpointer
usher_reminder_list_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  return usher_reminder_rows_list (connection, input, error);
}

gpointer
usher_reminder_refresh_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  usher_reminder_rows_refresh (connection, input, error);

  return NULL;
}

static UsherReminder *
load_current (UsherConnection    *connection,
              const UsherRequest *request,
              GError            **error)
{
  g_autoptr (UsherReminder) reminder = NULL;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_BOOK, error))
    return NULL;
  reminder = usher_reminder_rows_load (connection, request->id, error);
  if (reminder == NULL)
    return NULL;
  if (reminder->parent_instance.row_version == request->row_version)
    return g_steal_pointer (&reminder);
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Reminder %" G_GINT64_FORMAT " was changed elsewhere", request->id);
  return NULL;
}

static void
snooze_until (UsherReminder *reminder,
              const GDate   *day)
{
  g_autofree char *text = usher_date_to_iso (day);

  usher_entity_set_string (&reminder->snoozed_until, text);
}

/* An open complaint is neither refused nor put off for good. */
static void
note_result (UsherReminder      *reminder,
             const UsherRequest *request)
{
  GDate today;
  GDate next;

  switch ((UsherContactResult) request->number)
    {
    case USHER_CONTACT_RESULT_REFUSED:
      if (reminder->kind != USHER_REMINDER_KIND_COMPLAINT)
        reminder->state = USHER_REMINDER_STATE_REFUSED;
      break;
    case USHER_CONTACT_RESULT_WRONG_NUMBER:
      if (reminder->kind != USHER_REMINDER_KIND_COMPLAINT)
        reminder->state = USHER_REMINDER_STATE_WRONG_NUMBER;
      break;
    case USHER_CONTACT_RESULT_NO_ANSWER:
    case USHER_CONTACT_RESULT_BUSY:
      usher_date_of_time (request->now, request->zone, &today);
      usher_follow_up_next_try (request->shop != NULL ? request->shop->hours : NULL, &today, &next);
      snooze_until (reminder, &next);
      break;
    case USHER_CONTACT_RESULT_REACHED:
    default:
      break;
    }
}

/**
 * usher_reminder_attempt_in_worker:
 *
 * id, row_version: the invitation; number: an UsherContactResult; text: a note;
 * other_text: "phone" or "message".
 */
gpointer
usher_reminder_attempt_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest       *request = input;
  g_autoptr (UsherReminder) reminder = load_current (connection, request, error);
  guint                     number = 0;

  if (reminder == NULL)
    return NULL;
  if (reminder->state != USHER_REMINDER_STATE_DUE)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "The invitation is over");
      return NULL;
    }
  if (!usher_contact_rows_add (connection, request, USHER_CONTACT_OWNER_REMINDER, request->id, request->other_text,
                               (UsherContactResult) request->number, request->text, &number, error))
    return NULL;
  note_result (reminder, request);
  if (!usher_reminder_rows_update (connection, request, reminder, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "reminder", request->id, "contact",
                         usher_contact_result_to_string ((UsherContactResult) request->number), error))
    return NULL;

  return usher_reminder_rows_load (connection, request->id, error);
}

/**
 * usher_reminder_snooze_in_worker:
 *
 * id, row_version: the invitation; number: for how many days.
 */
gpointer
usher_reminder_snooze_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest       *request = input;
  g_autoptr (UsherReminder) reminder = load_current (connection, request, error);
  g_autofree char          *days = g_strdup_printf ("%" G_GINT64_FORMAT, request->number);
  GDate                     day;

  if (reminder == NULL)
    return NULL;
  if (request->number < 1 || request->number > 365)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "Snoozed for 1 to 365 days");
      return NULL;
    }
  usher_date_of_time (request->now, request->zone, &day);
  g_date_add_days (&day, (guint) request->number);
  snooze_until (reminder, &day);
  if (!usher_reminder_rows_update (connection, request, reminder, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "reminder", request->id, "snooze", days, error))
    return NULL;

  return usher_reminder_rows_load (connection, request->id, error);
}

/**
 * usher_reminder_take_back_in_worker:
 *
 * entity: the invitation as it was; row_version: of it now; other_id: whether
 * an attempt is taken back with it.
 */
gpointer
usher_reminder_take_back_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  const UsherRequest       *request = input;
  UsherReminder            *before = request->entity;
  g_autoptr (UsherReminder) reminder = load_current (connection, request, error);

  if (reminder == NULL)
    return NULL;
  if (request->other_id != 0 &&
      !usher_contact_rows_remove_last (connection, request, USHER_CONTACT_OWNER_REMINDER, request->id, error))
    return NULL;
  reminder->state = before->state;
  reminder->booking_id = before->booking_id;
  usher_entity_set_string (&reminder->snoozed_until, before->snoozed_until);
  if (!usher_reminder_rows_update (connection, request, reminder, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "reminder", request->id, "take-back", "", error))
    return NULL;

  return usher_reminder_rows_load (connection, request->id, error);
}

/**
 * usher_repeat_find_in_worker:
 *
 * id: an order, or else other_id: a car and text: what is said.
 */
gpointer
usher_repeat_find_in_worker (UsherConnection *connection,
                             gpointer         input,
                             GError         **error)
{
  const UsherRequest *request = input;

  return request->id != 0 ? usher_repeat_rows_find_for_order (connection, request, request->id, error)
                          : usher_repeat_rows_find_for_words (connection, request, request->other_id, request->text, error);
}

/**
 * usher_repeat_judge_in_worker:
 *
 * id: a concern; other_id: the earlier order; text: the judgement.
 */
gpointer
usher_repeat_judge_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  const UsherRequest *request = input;

  usher_repeat_rows_judge (connection, request, request->id, request->other_id, request->text, error);

  return NULL;
}
