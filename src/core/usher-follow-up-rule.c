/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-follow-up-rule.h"
#include "usher-nick.h"

static const char *const state_nicks[] = {
  [USHER_FOLLOW_UP_STATE_DUE] = "due",
  [USHER_FOLLOW_UP_STATE_REACHED] = "reached",
  [USHER_FOLLOW_UP_STATE_UNREACHABLE] = "unreachable",
  [USHER_FOLLOW_UP_STATE_LETTER] = "letter",
  [USHER_FOLLOW_UP_STATE_CLOSED] = "closed",
};

static const char *const complaint_nicks[] = {
  [USHER_COMPLAINT_STATE_OPEN] = "open",
  [USHER_COMPLAINT_STATE_IN_HAND] = "in-hand",
  [USHER_COMPLAINT_STATE_RESOLVED] = "resolved",
  [USHER_COMPLAINT_STATE_CLOSED] = "closed",
};

/**
 * usher_follow_up_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_follow_up_state_to_string (UsherFollowUpState value)
{
  return usher_nick_get (state_nicks, G_N_ELEMENTS (state_nicks), value);
}

/**
 * usher_follow_up_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a state
 */
gboolean
usher_follow_up_state_from_string (const char         *nick,
                                   UsherFollowUpState *out)
{
  guint value = 0;

  if (!usher_nick_find (state_nicks, G_N_ELEMENTS (state_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_complaint_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_complaint_state_to_string (UsherComplaintState value)
{
  return usher_nick_get (complaint_nicks, G_N_ELEMENTS (complaint_nicks), value);
}

/**
 * usher_complaint_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a state
 */
gboolean
usher_complaint_state_from_string (const char          *nick,
                                   UsherComplaintState *out)
{
  guint value = 0;

  if (!usher_nick_find (complaint_nicks, G_N_ELEMENTS (complaint_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_follow_up_is_open_day:
 * @hours: (nullable): the shop's hours; %NULL: it never closes
 *
 * Returns: whether anybody is at the desk on @day
 */
gboolean
usher_follow_up_is_open_day (const UsherBusinessHours *hours,
                             const GDate              *day)
{
  UsherBusinessDay weekday;

  g_return_val_if_fail (g_date_valid (day), FALSE);

  if (hours == NULL)
    return TRUE;
  usher_business_hours_get_day (hours, g_date_get_weekday (day), &weekday);
  return weekday.open < weekday.close && !usher_business_hours_is_closed_date (hours, day);
}

/**
 * usher_follow_up_due:
 * @hours: (nullable): the shop's hours
 * @delivered_on: when the car left
 * @days: after how many days, 1 to 7; what is beyond is brought back
 * @due: (out caller-allocates): when to call
 *
 * When that day is closed, it is the next open one; but a week after the
 * delivery is the latest, and so before a long holiday it is the last open day
 * before.  When the shop is closed all the week, it is the day that the rule
 * asks for, and waits there.
 */
void
usher_follow_up_due (const UsherBusinessHours *hours,
                     const GDate              *delivered_on,
                     int                       days,
                     GDate                    *due)
{
  int wanted = CLAMP (days, USHER_FOLLOW_UP_DAYS_MIN, USHER_FOLLOW_UP_DAYS_MAX);

  g_return_if_fail (g_date_valid (delivered_on));

  for (int day = wanted; day <= USHER_FOLLOW_UP_DAYS_MAX; day++)
    {
      *due = *delivered_on;
      g_date_add_days (due, day);
      if (usher_follow_up_is_open_day (hours, due))
        return;
    }
  for (int day = wanted - 1; day >= USHER_FOLLOW_UP_DAYS_MIN; day--)
    {
      *due = *delivered_on;
      g_date_add_days (due, day);
      if (usher_follow_up_is_open_day (hours, due))
        return;
    }
  *due = *delivered_on;
  g_date_add_days (due, wanted);
}

/**
 * usher_follow_up_next_try:
 * @next: (out caller-allocates): when to try again
 *
 * Who did not answer today is called again on the next open day, and not five
 * times in an hour.
 */
void
usher_follow_up_next_try (const UsherBusinessHours *hours,
                          const GDate              *today,
                          GDate                    *next)
{
  g_return_if_fail (g_date_valid (today));

  *next = *today;
  for (int i = 0; i < 366; i++)
    {
      g_date_add_days (next, 1);
      if (usher_follow_up_is_open_day (hours, next))
        return;
    }
  *next = *today;
  g_date_add_days (next, 1);
}

/**
 * usher_follow_up_after_attempt:
 * @n_attempts: how many there were, this one included
 * @max_attempts: after how many it is given up
 * @result: how this one ended
 *
 * A number that is somebody else's is not tried again, and who does not want
 * to be asked is left in peace.
 *
 * Returns: what becomes of the follow-up
 */
UsherFollowUpState
usher_follow_up_after_attempt (guint              n_attempts,
                               guint              max_attempts,
                               UsherContactResult result)
{
  switch (result)
    {
    case USHER_CONTACT_RESULT_REACHED:
      return USHER_FOLLOW_UP_STATE_REACHED;
    case USHER_CONTACT_RESULT_REFUSED:
      return USHER_FOLLOW_UP_STATE_CLOSED;
    case USHER_CONTACT_RESULT_WRONG_NUMBER:
      return USHER_FOLLOW_UP_STATE_UNREACHABLE;
    case USHER_CONTACT_RESULT_NO_ANSWER:
    case USHER_CONTACT_RESULT_BUSY:
    default:
      return n_attempts >= max_attempts ? USHER_FOLLOW_UP_STATE_UNREACHABLE : USHER_FOLLOW_UP_STATE_DUE;
    }
}

static gboolean
is_day_off (const UsherBusinessHours *hours,
            const GDate              *day)
{
  g_autoptr (GArray) days_off = usher_business_hours_get_closed_dates (hours);

  for (guint i = 0; i < days_off->len; i++)
    if (g_date_compare (&g_array_index (days_off, GDate, i), day) == 0)
      return TRUE;

  return FALSE;
}

/**
 * usher_complaint_is_working_day:
 * @hours: (nullable): the shop's hours; its days off are the holidays
 *
 * A shop that opens on Sundays has no more working days by that, and one that
 * closes on Mondays no fewer.
 *
 * Returns: whether @day counts for a deadline of law
 */
gboolean
usher_complaint_is_working_day (const UsherBusinessHours *hours,
                                const GDate              *day)
{
  g_return_val_if_fail (g_date_valid (day), FALSE);

  return g_date_get_weekday (day) <= G_DATE_FRIDAY && (hours == NULL || !is_day_off (hours, day));
}

/**
 * usher_complaint_deadline:
 * @opened_on: when it was opened; that day is not counted
 * @working_days: how many working days there are
 * @deadline: (out caller-allocates): the last day
 */
void
usher_complaint_deadline (const UsherBusinessHours *hours,
                          const GDate              *opened_on,
                          guint                     working_days,
                          GDate                    *deadline)
{
  guint counted = 0;

  g_return_if_fail (g_date_valid (opened_on));

  *deadline = *opened_on;
  for (guint i = 0; i < 366 && counted < working_days; i++)
    {
      g_date_add_days (deadline, 1);
      counted += usher_complaint_is_working_day (hours, deadline);
    }
}

/**
 * usher_complaint_gap:
 * @to: the state that the complaint shall come to
 * @has_owner: whether somebody answers for it
 * @has_cause: whether its cause is known
 * @has_measures: whether it is written down what was done
 * @was_called_again: whether the customer was reached afterwards
 *
 * Returns: what has to be done first
 */
UsherComplaintGap
usher_complaint_gap (UsherComplaintState to,
                     gboolean            has_owner,
                     gboolean            has_cause,
                     gboolean            has_measures,
                     gboolean            was_called_again)
{
  if (to >= USHER_COMPLAINT_STATE_IN_HAND && !has_owner)
    return USHER_COMPLAINT_GAP_OWNER;
  if (to >= USHER_COMPLAINT_STATE_RESOLVED && !has_cause)
    return USHER_COMPLAINT_GAP_CAUSE;
  if (to >= USHER_COMPLAINT_STATE_RESOLVED && !has_measures)
    return USHER_COMPLAINT_GAP_MEASURES;
  if (to == USHER_COMPLAINT_STATE_CLOSED && !was_called_again)
    return USHER_COMPLAINT_GAP_SECOND_CALL;

  return USHER_COMPLAINT_GAP_NONE;
}
