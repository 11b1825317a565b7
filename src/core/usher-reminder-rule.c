/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-nick.h"
#include "usher-rate.h"
#include "usher-reminder-rule.h"

static const char *const kind_nicks[] = {
  [USHER_REMINDER_KIND_COMPLAINT] = "complaint",
  [USHER_REMINDER_KIND_PENDING] = "pending",
  [USHER_REMINDER_KIND_DEFERRED] = "deferred",
  [USHER_REMINDER_KIND_RUN_IN] = "run-in",
  [USHER_REMINDER_KIND_SERVICE] = "service",
  [USHER_REMINDER_KIND_INSPECTION] = "inspection",
  [USHER_REMINDER_KIND_INSURANCE] = "insurance",
  [USHER_REMINDER_KIND_CAMPAIGN] = "campaign",
};

static const char *const state_nicks[] = {
  [USHER_REMINDER_STATE_DUE] = "due",
  [USHER_REMINDER_STATE_BOOKED] = "booked",
  [USHER_REMINDER_STATE_REFUSED] = "refused",
  [USHER_REMINDER_STATE_WRONG_NUMBER] = "wrong-number",
  [USHER_REMINDER_STATE_DONE] = "done",
  [USHER_REMINDER_STATE_VOID] = "void",
};

/* A forecast further away than this says nothing. */
static const gint64 max_forecast_days = 3650;

/**
 * usher_reminder_kind_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_reminder_kind_to_string (UsherReminderKind value)
{
  return usher_nick_get (kind_nicks, G_N_ELEMENTS (kind_nicks), value);
}

/**
 * usher_reminder_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a kind
 */
gboolean
usher_reminder_kind_from_string (const char        *nick,
                                 UsherReminderKind *out)
{
  guint value = 0;

  if (!usher_nick_find (kind_nicks, G_N_ELEMENTS (kind_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_reminder_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_reminder_state_to_string (UsherReminderState value)
{
  return usher_nick_get (state_nicks, G_N_ELEMENTS (state_nicks), value);
}

/**
 * usher_reminder_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a state
 */
gboolean
usher_reminder_state_from_string (const char         *nick,
                                  UsherReminderState *out)
{
  guint value = 0;

  if (!usher_nick_find (state_nicks, G_N_ELEMENTS (state_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_reminder_forecast:
 * @readings: (array length=n_readings): readings in order of time
 * @target_km: what the odometer shall show
 * @day: (out caller-allocates): when it will
 *
 * Goes by how far the car was driven a day between the last reading and the
 * newest one at least 60 days before it.
 *
 * Returns: whether that can be said
 */
gboolean
usher_reminder_forecast (const UsherKmReading *readings,
                         gsize                 n_readings,
                         gint64                target_km,
                         GDate                *day)
{
  const UsherKmReading *last = NULL;
  const UsherKmReading *before = NULL;
  gint64                days = 0;

  if (n_readings == 0 || target_km <= 0)
    return FALSE;

  last = &readings[n_readings - 1];
  if (last->km >= target_km)
    {
      g_date_clear (day, 1);
      g_date_set_julian (day, last->day);
      return TRUE;
    }
  for (gsize i = n_readings - 1; i > 0 && before == NULL; i--)
    if (readings[i - 1].day + USHER_REMINDER_READING_DAYS <= last->day)
      before = &readings[i - 1];
  if (before == NULL || before->km >= last->km)
    return FALSE;

  days = usher_mul_div (target_km - last->km, last->day - before->day, last->km - before->km);
  if (days > max_forecast_days)
    return FALSE;
  g_date_clear (day, 1);
  g_date_set_julian (day, last->day + (guint32) days);
  return TRUE;
}

/**
 * usher_reminder_service_due:
 * @readings: (array length=n_readings): readings in order of time
 * @next_km: at how many km the next service is due, 0: not said
 * @next_on: (nullable): when it is due by time
 * @due: (out caller-allocates): when it is due: whichever comes first
 *
 * Returns: whether anything says so
 */
gboolean
usher_reminder_service_due (const UsherKmReading *readings,
                            gsize                 n_readings,
                            gint64                next_km,
                            const GDate          *next_on,
                            GDate                *due)
{
  GDate    by_km;
  gboolean has_km = usher_reminder_forecast (readings, n_readings, next_km, &by_km);
  gboolean has_time = next_on != NULL && g_date_valid (next_on);

  if (has_km && (!has_time || g_date_compare (&by_km, next_on) < 0))
    *due = by_km;
  else if (has_time)
    *due = *next_on;

  return has_km || has_time;
}

/**
 * usher_reminder_way:
 * @due: when it is due
 * @was_messaged: whether a message went out already
 *
 * A message ten days before, a call five days before; who complains and whom
 * we left waiting is called at once.
 *
 * Returns: how the customer is reminded today
 */
UsherReminderWay
usher_reminder_way (UsherReminderKind kind,
                    const GDate      *due,
                    const GDate      *today,
                    gboolean          was_messaged)
{
  int days = g_date_days_between (today, due);

  if (kind == USHER_REMINDER_KIND_COMPLAINT || kind == USHER_REMINDER_KIND_PENDING || days <= USHER_REMINDER_CALL_DAYS)
    return USHER_REMINDER_WAY_PHONE;
  if (days <= USHER_REMINDER_MESSAGE_DAYS && !was_messaged)
    return USHER_REMINDER_WAY_MESSAGE;

  return USHER_REMINDER_WAY_WAIT;
}
