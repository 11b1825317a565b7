/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-time-range.h"

/**
 * usher_time_range_is_empty:
 *
 * Returns: whether @range holds no second at all
 */
gboolean
usher_time_range_is_empty (UsherTimeRange range)
{
  return range.end <= range.start;
}

/**
 * usher_time_range_seconds:
 *
 * Returns: the length of @range in seconds, 0 for an empty one
 */
gint64
usher_time_range_seconds (UsherTimeRange range)
{
  return usher_time_range_is_empty (range) ? 0 : range.end - range.start;
}

/**
 * usher_time_range_contains:
 *
 * Returns: whether @time lies in @range
 */
gboolean
usher_time_range_contains (UsherTimeRange range,
                           gint64         time)
{
  return range.start <= time && time < range.end;
}

/**
 * usher_time_range_overlaps:
 *
 * Returns: whether @a and @b share a second; ranges that only touch do not
 */
gboolean
usher_time_range_overlaps (UsherTimeRange a,
                           UsherTimeRange b)
{
  return !usher_time_range_is_empty (usher_time_range_intersect (a, b));
}

/**
 * usher_time_range_intersect:
 *
 * Returns: what @a and @b have in common, possibly empty
 */
UsherTimeRange
usher_time_range_intersect (UsherTimeRange a,
                            UsherTimeRange b)
{
  return (UsherTimeRange) { MAX (a.start, b.start), MIN (a.end, b.end) };
}
