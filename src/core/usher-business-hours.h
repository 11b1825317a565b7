/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-time-range.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define USHER_TYPE_BUSINESS_HOURS (usher_business_hours_get_type ())

typedef struct _UsherBusinessHours UsherBusinessHours;

#define USHER_MAX_BREAKS 2

/* A moment that never comes. */
#define USHER_TIME_NEVER G_MAXINT64

/**
 * UsherBusinessDay:
 * @open: when the workshop opens, minutes after local midnight
 * @close: when it closes, up to 1440; not after @open when it stays closed
 * @n_breaks: how many breaks there are
 * @breaks: breaks in minutes after local midnight, in order, within the hours
 *
 * The opening hours of a day of the week.
 */
typedef struct
{
  int open;
  int close;
  int n_breaks;
  struct
  {
    int start;
    int end;
  } breaks[USHER_MAX_BREAKS];
} UsherBusinessDay;

GType usher_business_hours_get_type (void);

UsherBusinessHours *usher_business_hours_new (const UsherBusinessDay days[7],
                                              const GDate           *closed_dates,
                                              gsize                  n_closed_dates,
                                              GTimeZone             *zone,
                                              GError               **error);
UsherBusinessHours *usher_business_hours_new_standard (GTimeZone *zone);
UsherBusinessHours *usher_business_hours_ref (UsherBusinessHours *hours);
void                usher_business_hours_unref (UsherBusinessHours *hours);

GTimeZone *usher_business_hours_get_zone (const UsherBusinessHours *hours);
void       usher_business_hours_get_day (const UsherBusinessHours *hours,
                                         GDateWeekday              weekday,
                                         UsherBusinessDay         *day);
gboolean   usher_business_hours_is_closed_date (const UsherBusinessHours *hours,
                                                const GDate              *date);
GArray    *usher_business_hours_get_closed_dates (const UsherBusinessHours *hours);
gint64     usher_business_hours_longest_day (const UsherBusinessHours *hours);

gint64   usher_business_hours_time_on (const UsherBusinessHours *hours,
                                       const GDate              *date,
                                       int                       minutes);
GArray  *usher_business_hours_get_open_ranges (const UsherBusinessHours *hours,
                                               const GDate              *date);
GArray  *usher_business_hours_get_ranges_within (const UsherBusinessHours *hours,
                                                 UsherTimeRange            range);
gint64   usher_business_hours_available_seconds (const UsherBusinessHours *hours,
                                                 const GDate              *date);
gboolean usher_business_hours_is_open (const UsherBusinessHours *hours,
                                       gint64                    time);
gboolean usher_business_hours_covers (const UsherBusinessHours *hours,
                                      UsherTimeRange            range);
gint64   usher_business_hours_next_open (const UsherBusinessHours *hours,
                                         gint64                    time);
gint64   usher_business_hours_add_work (const UsherBusinessHours *hours,
                                        gint64                    start,
                                        gint64                    seconds);
gint64   usher_business_hours_work_between (const UsherBusinessHours *hours,
                                            UsherTimeRange            range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherBusinessHours, usher_business_hours_unref)

G_END_DECLS
