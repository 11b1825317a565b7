/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USHER_TYPE_CLOCK (usher_clock_get_type ())

/**
 * UsherClock:
 *
 * What time it is and in which zone.  The desk asks its clock and never the
 * system, so that a test or the tour stands at a fixed moment.  Reference
 * counted and safe to read from any thread; only the owner of a fixed clock
 * advances it.
 */
typedef struct _UsherClock UsherClock;

GType       usher_clock_get_type (void) G_GNUC_CONST;
UsherClock *usher_clock_new_system (void);
UsherClock *usher_clock_new_fixed (gint64     unix_time,
                                   GTimeZone *zone);
UsherClock *usher_clock_ref (UsherClock *clock);
void        usher_clock_unref (UsherClock *clock);

gint64     usher_clock_now (UsherClock *clock);
GTimeZone *usher_clock_get_zone (UsherClock *clock);
void       usher_clock_today (UsherClock *clock,
                              GDate      *out);
gboolean   usher_clock_is_fixed (UsherClock *clock);
void       usher_clock_advance (UsherClock *clock,
                                gint64      seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherClock, usher_clock_unref)

G_END_DECLS
