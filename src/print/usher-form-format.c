/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-form-format.h"

static const char *const months[] = {
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
};

static GDateTime *
get_local (gint64     unix_time,
           GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (unix_time);

  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/**
 * usher_form_format_date:
 * @unix_time: seconds UTC, 0 for none
 * @zone: where the workshop is
 *
 * Returns: (transfer full): the local date in the document's language, which
 *   is not the locale's; empty for none
 */
char *
usher_form_format_date (UsherDocumentLanguage language,
                        gint64                unix_time,
                        GTimeZone            *zone)
{
  g_autoptr (GDateTime) local = unix_time != 0 ? get_local (unix_time, zone) : NULL;

  if (local == NULL)
    return g_strdup ("");
  if (language == USHER_DOCUMENT_LANGUAGE_ZH)
    return g_strdup_printf ("%d年%d月%d日", g_date_time_get_year (local),
                            g_date_time_get_month (local), g_date_time_get_day_of_month (local));

  return g_strdup_printf ("%d %s %d", g_date_time_get_day_of_month (local),
                          months[g_date_time_get_month (local) - 1], g_date_time_get_year (local));
}

/**
 * usher_form_format_short_date:
 * @unix_time: seconds UTC, 0 for none
 *
 * Returns: (transfer full): the local day and month, empty for none
 */
char *
usher_form_format_short_date (UsherDocumentLanguage language,
                              gint64                unix_time,
                              GTimeZone            *zone)
{
  g_autoptr (GDateTime) local = unix_time != 0 ? get_local (unix_time, zone) : NULL;

  if (local == NULL)
    return g_strdup ("");
  if (language == USHER_DOCUMENT_LANGUAGE_ZH)
    return g_strdup_printf ("%d-%d", g_date_time_get_month (local), g_date_time_get_day_of_month (local));

  return g_strdup_printf ("%d %s", g_date_time_get_day_of_month (local), months[g_date_time_get_month (local) - 1]);
}

/**
 * usher_form_format_time:
 * @unix_time: seconds UTC, 0 for none
 *
 * Returns: (transfer full): the local time of day as "14:05", empty for none
 */
char *
usher_form_format_time (gint64     unix_time,
                        GTimeZone *zone)
{
  g_autoptr (GDateTime) local = unix_time != 0 ? get_local (unix_time, zone) : NULL;

  if (local == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%02d:%02d", g_date_time_get_hour (local), g_date_time_get_minute (local));
}

/**
 * usher_form_format_date_time:
 * @unix_time: seconds UTC, 0 for none
 *
 * Returns: (transfer full): the local date and time, empty for none
 */
char *
usher_form_format_date_time (UsherDocumentLanguage language,
                             gint64                unix_time,
                             GTimeZone            *zone)
{
  g_autofree char *date = usher_form_format_date (language, unix_time, zone);
  g_autofree char *time = usher_form_format_time (unix_time, zone);

  if (*date == '\0')
    return g_strdup ("");

  return g_strdup_printf (language == USHER_DOCUMENT_LANGUAGE_ZH ? "%s %s" : "%s, %s", date, time);
}

/**
 * usher_form_format_km:
 * @km: an odometer reading, negative for none
 *
 * Returns: (transfer full): "45,678 km", empty for none
 */
char *
usher_form_format_km (gint64 km)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (km < 0)
    return g_strdup ("");

  g_string_printf (text, "%" G_GINT64_FORMAT, km);
  for (gssize i = (gssize) text->len - 3; i > 0; i -= 3)
    g_string_insert_c (text, i, ',');
  g_string_append (text, " km");

  return g_string_free (g_steal_pointer (&text), FALSE);
}
