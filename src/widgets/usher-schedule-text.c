/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-text.h"

#include <glib/gi18n.h>

/**
 * usher_schedule_format_time:
 * @time: unix seconds
 *
 * Returns: (transfer full): the local time of day, always with 24 hours, as
 *   workshops write it
 */
char *
usher_schedule_format_time (gint64 time)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_local (time);

  g_return_val_if_fail (date_time != NULL, g_strdup (""));

  return g_date_time_format (date_time, "%H:%M");
}

/**
 * usher_schedule_format_range:
 *
 * Returns: (transfer full): the local times of @range, "10:30–11:30"
 */
char *
usher_schedule_format_range (UsherTimeRange range)
{
  g_autofree char *start = usher_schedule_format_time (range.start);
  g_autofree char *end = usher_schedule_format_time (range.end);

  /* Translators: a stretch of time from one time of day to another, "10:30–11:30". */
  return g_strdup_printf (C_("time range", "%s–%s"), start, end);
}

/**
 * usher_schedule_format_place:
 * @lane: the name of a lane
 * @range: the time in it
 *
 * Returns: (transfer full): where a block goes, "Bay 2 · 10:30–11:30"
 */
char *
usher_schedule_format_place (const char    *lane,
                             UsherTimeRange range)
{
  g_autofree char *times = usher_schedule_format_range (range);

  /* Translators: the name of a bay and a stretch of time, "Bay 2 · 10:30–11:30". */
  return g_strdup_printf (C_("place on the board", "%s · %s"), lane, times);
}
