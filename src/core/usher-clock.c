/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-clock.h"

#include "usher-date.h"

struct _UsherClock
{
  gatomicrefcount references;
  GTimeZone      *zone;
  gboolean        fixed;
  GMutex          lock;
  gint64          time; /* of a fixed clock, guarded by the lock */
};

G_DEFINE_BOXED_TYPE (UsherClock, usher_clock, usher_clock_ref, usher_clock_unref)

static UsherClock *
clock_new (GTimeZone *zone)
{
  UsherClock *clock = g_new0 (UsherClock, 1);

  g_atomic_ref_count_init (&clock->references);
  g_mutex_init (&clock->lock);
  clock->zone = zone;

  return clock;
}

/**
 * usher_clock_new_system:
 *
 * Returns: (transfer full): the clock of the computer, in its own time zone
 */
UsherClock *
usher_clock_new_system (void)
{
  return clock_new (g_time_zone_new_local ());
}

/**
 * usher_clock_new_fixed:
 * @unix_time: the moment at which the clock stands
 * @zone: (nullable): the zone of the workshop, %NULL for the computer's
 *
 * Returns: (transfer full): a clock that stands still until it is advanced
 */
UsherClock *
usher_clock_new_fixed (gint64     unix_time,
                       GTimeZone *zone)
{
  UsherClock *clock = clock_new (zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ());

  clock->fixed = TRUE;
  clock->time = unix_time;

  return clock;
}

/**
 * usher_clock_ref:
 *
 * Returns: (transfer full): @clock with one more owner
 */
UsherClock *
usher_clock_ref (UsherClock *clock)
{
  g_return_val_if_fail (clock != NULL, NULL);

  g_atomic_ref_count_inc (&clock->references);

  return clock;
}

/**
 * usher_clock_unref:
 *
 * Gives up one ownership of @clock; the last one frees it.
 */
void
usher_clock_unref (UsherClock *clock)
{
  g_return_if_fail (clock != NULL);

  if (!g_atomic_ref_count_dec (&clock->references))
    return;

  g_time_zone_unref (clock->zone);
  g_mutex_clear (&clock->lock);
  g_free (clock);
}

/**
 * usher_clock_now:
 *
 * Returns: the current moment in unix seconds
 */
gint64
usher_clock_now (UsherClock *clock)
{
  g_return_val_if_fail (clock != NULL, 0);

  if (clock->fixed)
    {
      g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&clock->lock);

      return clock->time;
    }

  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * usher_clock_get_zone:
 *
 * Returns: (transfer none): the time zone of the workshop
 */
GTimeZone *
usher_clock_get_zone (UsherClock *clock)
{
  g_return_val_if_fail (clock != NULL, NULL);

  return clock->zone;
}

/**
 * usher_clock_today:
 * @out: (out caller-allocates): where to put the date
 *
 * The current calendar date in the zone of the workshop.
 */
void
usher_clock_today (UsherClock *clock,
                   GDate      *out)
{
  g_return_if_fail (clock != NULL);

  usher_date_of_time (usher_clock_now (clock), clock->zone, out);
}

/**
 * usher_clock_is_fixed:
 *
 * Returns: whether @clock stands still, so that nothing needs to tick with it
 */
gboolean
usher_clock_is_fixed (UsherClock *clock)
{
  g_return_val_if_fail (clock != NULL, FALSE);

  return clock->fixed;
}

/**
 * usher_clock_advance:
 * @clock: a fixed clock
 * @seconds: how far, also backwards
 *
 * Moves a fixed clock.
 */
void
usher_clock_advance (UsherClock *clock,
                     gint64      seconds)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (clock != NULL);
  g_return_if_fail (clock->fixed);

  locker = g_mutex_locker_new (&clock->lock);
  clock->time += seconds;
}
