/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-workshop-labels.h"

#include <glib/gi18n.h>

#include "usher-times.h"

/**
 * usher_risk_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_risk_label (UsherRisk value)
{
  switch (value)
    {
    case USHER_RISK_NONE:
      return C_("risk", "No promised time");
    case USHER_RISK_ON_TIME:
      return C_("risk", "On time");
    case USHER_RISK_AT_RISK:
      return C_("risk", "At risk");
    case USHER_RISK_LATE:
      return C_("risk", "Late");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_risk_icon:
 *
 * Returns: the icon that goes with it
 */
const char *
usher_risk_icon (UsherRisk value)
{
  switch (value)
    {
    case USHER_RISK_NONE:
      return "usher-today-symbolic";
    case USHER_RISK_ON_TIME:
      return "usher-confirmed-symbolic";
    case USHER_RISK_AT_RISK:
      return "usher-waiting-symbolic";
    case USHER_RISK_LATE:
      return "dialog-warning-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_urgency_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_urgency_label (UsherUrgency value)
{
  switch (value)
    {
    case USHER_URGENCY_NORMAL:
      return C_("urgency", "Normal");
    case USHER_URGENCY_BOOKED:
      return C_("urgency", "Booked");
    case USHER_URGENCY_URGENT:
      return C_("urgency", "Urgent");
    case USHER_URGENCY_REWORK:
      return C_("urgency", "Rework");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_stop_cause_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_stop_cause_label (UsherStopCause value)
{
  switch (value)
    {
    case USHER_STOP_CAUSE_NONE:
      return C_("stop cause", "Not stopped");
    case USHER_STOP_CAUSE_PARTS:
      return C_("stop cause", "Waiting for parts");
    case USHER_STOP_CAUSE_CONSENT:
      return C_("stop cause", "Waiting for the customer’s answer");
    case USHER_STOP_CAUSE_MANUFACTURER:
      return C_("stop cause", "Waiting for the manufacturer");
    case USHER_STOP_CAUSE_LABOUR:
      return C_("stop cause", "Nobody is free");
    case USHER_STOP_CAUSE_SUBCONTRACTOR:
      return C_("stop cause", "At another firm");
    case USHER_STOP_CAUSE_OTHER:
      return C_("stop cause", "Other cause");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_pause_reason_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_pause_reason_label (UsherPauseReason value)
{
  switch (value)
    {
    case USHER_PAUSE_REASON_BREAK:
      return C_("pause", "Break");
    case USHER_PAUSE_REASON_PARTS:
      return C_("pause", "Waits for parts");
    case USHER_PAUSE_REASON_CONSENT:
      return C_("pause", "Waits for the customer");
    case USHER_PAUSE_REASON_OTHER_JOB:
      return C_("pause", "Called to another car");
    case USHER_PAUSE_REASON_EQUIPMENT:
      return C_("pause", "Lift or tool is missing");
    case USHER_PAUSE_REASON_ADVICE:
      return C_("pause", "Asks for advice");
    case USHER_PAUSE_REASON_END_OF_DAY:
      return C_("pause", "End of the day");
    case USHER_PAUSE_REASON_OTHER:
      return C_("pause", "Other reason");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_trade_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_trade_label (UsherTrade value)
{
  switch (value)
    {
    case USHER_TRADE_MECHANICAL:
      return C_("trade", "Mechanic");
    case USHER_TRADE_ELECTRICAL:
      return C_("trade", "Electrician");
    case USHER_TRADE_BODY:
      return C_("trade", "Body work");
    case USHER_TRADE_PAINT:
      return C_("trade", "Paint");
    case USHER_TRADE_DETAILING:
      return C_("trade", "Detailing");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_told_how_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_told_how_label (UsherToldHow value)
{
  switch (value)
    {
    case USHER_TOLD_HOW_IN_PERSON:
      return C_("told", "In person");
    case USHER_TOLD_HOW_PHONE:
      return C_("told", "By phone");
    case USHER_TOLD_HOW_MESSAGE:
      return C_("told", "By message");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_workshop_dup_duration:
 *
 * Returns: (transfer full): a length of time, rounded to minutes: “45 min”, “1 h 20 min”, “2 d 3 h”
 */
char *
usher_workshop_dup_duration (gint64 seconds)
{
  gint64 minutes = (seconds + 30) / 60;
  gint64 hours = minutes / 60;

  if (minutes < 60)
    /* Translators: minutes. */
    return g_strdup_printf (C_("duration", "%d min"), (int) minutes);
  if (hours < 24 && minutes % 60 == 0)
    /* Translators: hours. */
    return g_strdup_printf (C_("duration", "%d h"), (int) hours);
  if (hours < 24)
    /* Translators: hours and minutes. */
    return g_strdup_printf (C_("duration", "%d h %d min"), (int) hours, (int) (minutes % 60));
  /* Translators: days and hours. */
  return g_strdup_printf (C_("duration", "%d d %d h"), (int) (hours / 24), (int) (hours % 24));
}

/**
 * usher_workshop_dup_promise:
 * @promised_at: the promised time, 0 for none
 * @answer: whether it will be kept
 *
 * Returns: (transfer full): the promise and what it looks like, in words
 */
char *
usher_workshop_dup_promise (UsherSession          *session,
                            gint64                 promised_at,
                            const UsherRiskAnswer *answer)
{
  g_autofree char *promised = NULL;
  g_autofree char *duration = usher_workshop_dup_duration (ABS (promised_at - usher_session_now (session)));
  g_autofree char *spare = usher_workshop_dup_duration (ABS (answer->spare));

  if (promised_at == 0)
    return g_strdup (usher_risk_label (USHER_RISK_NONE));
  promised = usher_times_relative (session, promised_at);
  switch (answer->risk)
    {
    case USHER_RISK_LATE:
      /* Translators: the promised time “today 14:00”, and how long ago that was. */
      return g_strdup_printf (_("%s – late by %s"), promised, duration);
    case USHER_RISK_AT_RISK:
      if (answer->spare < 0)
        /* Translators: the promised time “today 14:00”, and how many hours and minutes are missing. */
        return g_strdup_printf (_("%s – at risk, %s too little"), promised, spare);
      /* Translators: the promised time “today 14:00”, and how much time is to spare. */
      return g_strdup_printf (_("%s – at risk, %s to spare"), promised, spare);
    case USHER_RISK_ON_TIME:
      /* Translators: the promised time “today 14:00”, and how long it is until then. */
      return g_strdup_printf (_("%s – in %s"), promised, duration);
    case USHER_RISK_NONE:
    default:
      return g_steal_pointer (&promised);
    }
}
