/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-next-service.h"

static gboolean
says_something (const UsherServiceInterval *interval)
{
  return interval != NULL && (interval->km > 0 || interval->months > 0);
}

static gboolean
is_still_to_come (const UsherNextService *known,
                  const GDate            *today,
                  gint64                  odometer)
{
  gboolean has_day = g_date_valid (&known->on);

  if (known->km == 0 && !has_day)
    return FALSE;
  return (known->km == 0 || known->km > odometer) && (!has_day || g_date_compare (&known->on, today) > 0);
}

/**
 * usher_next_service:
 * @done: (nullable): the interval of the service that was done at this visit
 * @usual: (nullable): the interval of the shop's usual service
 * @known: what the car's file says
 * @today: the day of the delivery
 * @odometer: the odometer then
 *
 * A service that was done counts from now.  Without one, what was set before
 * stands while it is still to come; after that the usual interval counts from
 * now, as nobody knows better.
 *
 * Returns: when the next service is due
 */
UsherNextService
usher_next_service (const UsherServiceInterval *done,
                    const UsherServiceInterval *usual,
                    const UsherNextService     *known,
                    const GDate                *today,
                    gint64                      odometer)
{
  UsherServiceInterval interval = { USHER_NEXT_SERVICE_KM, USHER_NEXT_SERVICE_MONTHS };
  UsherNextService     next = { 0 };

  g_return_val_if_fail (today != NULL && g_date_valid (today), next);

  g_date_clear (&next.on, 1);
  if (says_something (done))
    interval = *done;
  else if (known != NULL && is_still_to_come (known, today, odometer))
    return *known;
  else if (says_something (usual))
    interval = *usual;

  if (interval.km > 0)
    next.km = odometer + interval.km;
  if (interval.months > 0)
    {
      next.on = *today;
      g_date_add_months (&next.on, (guint) interval.months);
    }
  return next;
}
