/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-times.h"

#include <glib/gi18n.h>

#include "usher-date.h"

static GTimeZone *
zone_of (UsherSession *session)
{
  return usher_business_hours_get_zone (usher_session_get_shop (session)->hours);
}

/**
 * usher_times_clock:
 *
 * Returns: (transfer full): the time of day, "09:30", in the shop's zone
 */
char *
usher_times_clock (UsherSession *session,
                   gint64        time)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) there = g_date_time_to_timezone (local, zone_of (session));

  return g_date_time_format (there, "%H:%M");
}

/**
 * usher_times_day:
 *
 * Returns: (transfer full): a day with its weekday, as the locale writes it
 */
char *
usher_times_day (UsherSession *session,
                 const GDate  *date)
{
  char buffer[128];

  /* Translators: a day with weekday, for strftime: “Mon 23 Nov 2026”.
     xgettext:no-c-format */
  g_date_strftime (buffer, sizeof buffer, C_("day format", "%a %d %b %Y"), date);

  return g_strdup (buffer);
}

/**
 * usher_times_short_day:
 *
 * Returns: (transfer full): a day with its weekday; the year only when it is
 *   not the present one
 */
char *
usher_times_short_day (UsherSession *session,
                       const GDate  *date)
{
  char  buffer[128];
  GDate today;

  usher_times_today (session, &today);
  if (g_date_get_year (date) != g_date_get_year (&today))
    return usher_times_day (session, date);
  /* Translators: a day of this year with its weekday, for strftime: “Mon 23 Nov”.
     xgettext:no-c-format */
  g_date_strftime (buffer, sizeof buffer, C_("day format", "%a %d %b"), date);

  return g_strdup (buffer);
}

/**
 * usher_times_relative:
 *
 * Returns: (transfer full): a moment as one says it: “today 14:00”,
 *   “tomorrow 09:30”, “Thu 26 Nov 10:30”
 */
char *
usher_times_relative (UsherSession *session,
                      gint64        time)
{
  g_autofree char *clock = usher_times_clock (session, time);
  char             buffer[128];
  GDate            today;
  GDate            date;

  usher_times_today (session, &today);
  usher_date_of_time (time, zone_of (session), &date);
  switch (g_date_days_between (&today, &date))
    {
    case 0:
      /* Translators: %s is a time of day. */
      return g_strdup_printf (_("today %s"), clock);
    case 1:
      /* Translators: %s is a time of day. */
      return g_strdup_printf (_("tomorrow %s"), clock);
    case -1:
      /* Translators: %s is a time of day. */
      return g_strdup_printf (_("yesterday %s"), clock);
    default:
      if (g_date_get_year (&date) == g_date_get_year (&today))
        /* Translators: a day of this year, for strftime: “Thu 26 Nov”.
           xgettext:no-c-format */
        g_date_strftime (buffer, sizeof buffer, C_("day format", "%a %d %b"), &date);
      else
        /* Translators: a day of another year, for strftime: “26 Nov 2025”.
           xgettext:no-c-format */
        g_date_strftime (buffer, sizeof buffer, C_("day format", "%d %b %Y"), &date);
      /* Translators: first a day, then a time of day. */
      return g_strdup_printf (C_("moment", "%s %s"), buffer, clock);
    }
}

/**
 * usher_times_today:
 * @today: (out): today in the shop's zone
 */
void
usher_times_today (UsherSession *session,
                   GDate        *today)
{
  usher_date_of_time (usher_session_now (session), zone_of (session), today);
}

/**
 * usher_times_day_range:
 *
 * Returns: @date from midnight to midnight in the shop's zone
 */
UsherTimeRange
usher_times_day_range (UsherSession *session,
                       const GDate  *date)
{
  GDate next = *date;

  g_date_add_days (&next, 1);

  return (UsherTimeRange) { usher_date_start (date, zone_of (session)), usher_date_start (&next, zone_of (session)) };
}
