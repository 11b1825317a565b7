/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-work-values.h"

#include "usher-nick.h"

static const char *const urgency_nicks[] = {
  [USHER_URGENCY_NORMAL] = "normal",
  [USHER_URGENCY_BOOKED] = "booked",
  [USHER_URGENCY_URGENT] = "urgent",
  [USHER_URGENCY_REWORK] = "rework",
};

static const char *const pause_reason_nicks[] = {
  [USHER_PAUSE_REASON_BREAK] = "break",
  [USHER_PAUSE_REASON_PARTS] = "parts",
  [USHER_PAUSE_REASON_CONSENT] = "consent",
  [USHER_PAUSE_REASON_OTHER_JOB] = "other-job",
  [USHER_PAUSE_REASON_EQUIPMENT] = "equipment",
  [USHER_PAUSE_REASON_ADVICE] = "advice",
  [USHER_PAUSE_REASON_END_OF_DAY] = "end-of-day",
  [USHER_PAUSE_REASON_OTHER] = "other",
};

static const char *const trade_nicks[] = {
  [USHER_TRADE_MECHANICAL] = "mechanical",
  [USHER_TRADE_ELECTRICAL] = "electrical",
  [USHER_TRADE_BODY] = "body",
  [USHER_TRADE_PAINT] = "paint",
  [USHER_TRADE_DETAILING] = "detailing",
};

static const char *const told_how_nicks[] = {
  [USHER_TOLD_HOW_IN_PERSON] = "in-person",
  [USHER_TOLD_HOW_PHONE] = "phone",
  [USHER_TOLD_HOW_MESSAGE] = "message",
};

/**
 * usher_urgency_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_urgency_to_string (UsherUrgency value)
{
  return usher_nick_get (urgency_nicks, G_N_ELEMENTS (urgency_nicks), value);
}

/**
 * usher_urgency_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of an urgency
 */
gboolean
usher_urgency_from_string (const char *nick, UsherUrgency *out)
{
  guint value = 0;

  if (!usher_nick_find (urgency_nicks, G_N_ELEMENTS (urgency_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_pause_reason_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_pause_reason_to_string (UsherPauseReason value)
{
  return usher_nick_get (pause_reason_nicks, G_N_ELEMENTS (pause_reason_nicks), value);
}

/**
 * usher_pause_reason_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a reason for a pause
 */
gboolean
usher_pause_reason_from_string (const char *nick, UsherPauseReason *out)
{
  guint value = 0;

  if (!usher_nick_find (pause_reason_nicks, G_N_ELEMENTS (pause_reason_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_trade_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_trade_to_string (UsherTrade value)
{
  return usher_nick_get (trade_nicks, G_N_ELEMENTS (trade_nicks), value);
}

/**
 * usher_trade_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a trade
 */
gboolean
usher_trade_from_string (const char *nick, UsherTrade *out)
{
  guint value = 0;

  if (!usher_nick_find (trade_nicks, G_N_ELEMENTS (trade_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_told_how_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_told_how_to_string (UsherToldHow value)
{
  return usher_nick_get (told_how_nicks, G_N_ELEMENTS (told_how_nicks), value);
}

/**
 * usher_told_how_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a way of telling
 */
gboolean
usher_told_how_from_string (const char *nick, UsherToldHow *out)
{
  guint value = 0;

  if (!usher_nick_find (told_how_nicks, G_N_ELEMENTS (told_how_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_skills_include:
 * @skills: (nullable): nicks of trades, separated by spaces; none means all
 * @trade: (nullable): the nick of a trade; none means that anybody can do it
 *
 * Returns: whether somebody with @skills can do work of @trade
 */
gboolean
usher_skills_include (const char *skills, const char *trade)
{
  g_auto (GStrv) list = NULL;

  if (skills == NULL || *skills == '\0' || trade == NULL || *trade == '\0')
    return TRUE;
  list = g_strsplit_set (skills, " ,", -1);
  return g_strv_contains ((const char *const *) list, trade);
}
