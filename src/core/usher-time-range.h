/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherTimeRange:
 * @start: first second, unix time UTC
 * @end: the second after the last, unix time UTC
 *
 * A half-open stretch of time, `start ≤ t < end`.  A range whose @end is not
 * after its @start is empty and overlaps nothing.
 */
typedef struct
{
  gint64 start;
  gint64 end;
} UsherTimeRange;

gboolean usher_time_range_is_empty (UsherTimeRange range);
gint64   usher_time_range_seconds (UsherTimeRange range);
gboolean usher_time_range_contains (UsherTimeRange range,
                                    gint64         time);
gboolean usher_time_range_overlaps (UsherTimeRange a,
                                    UsherTimeRange b);
UsherTimeRange
usher_time_range_intersect (UsherTimeRange a,
                            UsherTimeRange b);

G_END_DECLS
