/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-slot-finder.h"
#include "usher-date.h"

/* A car in a bay stays there over breaks and nights, so a slot is one stretch
 * of time that must be free from its start to its end. */

static const gint64 horizon_s = 90 * 24 * 60 * 60;

/* A stretch of open time, and when the workshop closes that day. */
typedef struct
{
  UsherTimeRange range;
  gint64         closing;
} OpenPart;

static GArray *
list_open_parts (const UsherSlotQuery *query)
{
  GArray        *parts = g_array_new (FALSE, FALSE, sizeof (OpenPart));
  GTimeZone     *zone = usher_business_hours_get_zone (query->hours);
  UsherTimeRange within = { query->from, query->from + horizon_s };
  GDate          date;

  usher_date_of_time (within.start, zone, &date);
  for (; usher_date_start (&date, zone) < within.end; g_date_add_days (&date, 1))
    {
      g_autoptr (GArray) day = usher_business_hours_get_open_ranges (query->hours, &date);

      for (guint i = 0; i < day->len; i++)
        {
          OpenPart part = { g_array_index (day, UsherTimeRange, i), g_array_index (day, UsherTimeRange, day->len - 1).end };

          part.range.start = MAX (part.range.start, within.start);
          if (!usher_time_range_is_empty (part.range))
            g_array_append_val (parts, part);
        }
    }

  return parts;
}

static gint64
round_up (gint64 time,
          gint64 grid)
{
  gint64 rest = time % grid;

  if (rest < 0)
    rest += grid;
  return rest == 0 ? time : time + grid - rest;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
append_ends (GArray *busy,
             GArray *times)
{
  for (guint i = 0; busy != NULL && i < busy->len; i++)
    g_array_append_val (times, g_array_index (busy, UsherTimeRange, i).end);
}

/* Without a grid, work can begin earliest where something ends, where the
 * workshop opens, or at once. */
static GArray *
list_exact_starts (const UsherSlotQuery *query,
                   GArray               *parts)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < query->n_bays; i++)
    append_ends (query->bays[i].busy, starts);
  for (gsize i = 0; i < query->n_technicians; i++)
    append_ends (query->technicians[i].busy, starts);
  append_ends (query->unassigned, starts);
  for (guint i = 0; i < parts->len; i++)
    g_array_append_val (starts, g_array_index (parts, OpenPart, i).range.start);

  g_array_sort (starts, compare_times);
  return starts;
}

static GArray *
list_grid_starts (const UsherSlotQuery *query,
                  GArray               *parts)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < parts->len; i++)
    {
      const OpenPart *part = &g_array_index (parts, OpenPart, i);

      for (gint64 start = round_up (part->range.start, query->grid); start < part->range.end; start += query->grid)
        g_array_append_val (starts, start);
    }

  return starts;
}

/* When work that begins at start, in the open part first, is done. */
static gint64
get_end (const UsherSlotQuery *query,
         GArray               *parts,
         guint                 first,
         gint64                start,
         gboolean              over_night)
{
  gint64 left = query->duration;
  gint64 closing = g_array_index (parts, OpenPart, first).closing;

  for (guint i = first; i < parts->len; i++)
    {
      const OpenPart *part = &g_array_index (parts, OpenPart, i);
      gint64          begin = MAX (start, part->range.start);

      if (!over_night && part->closing != closing)
        break;
      if (left <= part->range.end - begin)
        return begin + left;
      left -= part->range.end - begin;
    }

  return USHER_TIME_NEVER;
}

static gboolean
is_free (GArray        *busy,
         UsherTimeRange range)
{
  for (guint i = 0; busy != NULL && i < busy->len; i++)
    {
      if (usher_time_range_overlaps (g_array_index (busy, UsherTimeRange, i), range))
        return FALSE;
    }

  return TRUE;
}

static const UsherSlotLane *
find_free (const UsherSlotLane *lanes,
           gsize                n_lanes,
           UsherTimeRange       range)
{
  for (gsize i = 0; i < n_lanes; i++)
    {
      if (is_free (lanes[i].busy, range))
        return &lanes[i];
    }

  return NULL;
}

/* Whether at one moment more technicians are free than unassigned work needs. */
static gboolean
has_hand_left (const UsherSlotQuery *query,
               gint64                time)
{
  UsherTimeRange moment = { time, time + 1 };
  gint64         n_free = 0;

  for (gsize i = 0; i < query->n_technicians; i++)
    n_free += is_free (query->technicians[i].busy, moment);
  for (guint i = 0; i < query->unassigned->len; i++)
    n_free -= usher_time_range_contains (g_array_index (query->unassigned, UsherTimeRange, i), time);

  return n_free > 0;
}

static gboolean
has_hand_left_at_starts (const UsherSlotQuery *query,
                         GArray               *busy,
                         UsherTimeRange        range)
{
  for (guint i = 0; busy != NULL && i < busy->len; i++)
    {
      gint64 start = g_array_index (busy, UsherTimeRange, i).start;

      if (usher_time_range_contains (range, start) && !has_hand_left (query, start))
        return FALSE;
    }

  return TRUE;
}

/* Hands become fewer only where something starts, so only these moments and
 * the first one need a look. */
static gboolean
has_capacity (const UsherSlotQuery *query,
              UsherTimeRange        range)
{
  if (query->unassigned == NULL)
    return TRUE;
  if (!has_hand_left (query, range.start) || !has_hand_left_at_starts (query, query->unassigned, range))
    return FALSE;

  for (gsize i = 0; i < query->n_technicians; i++)
    {
      if (!has_hand_left_at_starts (query, query->technicians[i].busy, range))
        return FALSE;
    }

  return TRUE;
}

static gboolean
try_slot (const UsherSlotQuery *query,
          UsherTimeRange        range,
          UsherSlot            *slot)
{
  const UsherSlotLane *bay = find_free (query->bays, query->n_bays, range);
  const UsherSlotLane *technician = NULL;

  if (bay == NULL)
    return FALSE;

  if (query->n_technicians > 0)
    {
      technician = find_free (query->technicians, query->n_technicians, range);
      if (technician == NULL || !has_capacity (query, range))
        return FALSE;
    }

  *slot = (UsherSlot) { bay->id, technician != NULL ? technician->id : 0, range };
  return TRUE;
}

/**
 * usher_slot_finder_find:
 * @query: what is looked for
 *
 * Finds the next slots in which a bay and, when technicians are given, a
 * technician are free for the whole work: the earliest one, then the earliest
 * that starts @spread later, and so on, within 90 days.  Work goes on after
 * breaks.  Work that fits into a day is not begun when it would have to lie
 * over night, unless the query allows it.
 *
 * Returns: (transfer full) (element-type UsherSlot): the slots in order of time,
 *   maybe fewer than asked for
 */
GArray *
usher_slot_finder_find (const UsherSlotQuery *query)
{
  g_return_val_if_fail (query != NULL && query->hours != NULL, NULL);
  g_return_val_if_fail (query->grid >= 0 && query->spread >= 0, NULL);

  GArray *slots = g_array_new (FALSE, FALSE, sizeof (UsherSlot));
  if (query->duration <= 0 || query->n_bays == 0)
    return slots;

  g_autoptr (GArray) parts = list_open_parts (query);
  g_autoptr (GArray) starts = query->grid > 0 ? list_grid_starts (query, parts) : list_exact_starts (query, parts);
  gboolean           over_night = query->over_night || query->duration > usher_business_hours_longest_day (query->hours);
  gint64             not_before = query->from;
  guint              part = 0;

  for (guint i = 0; i < starts->len && slots->len < query->max_slots; i++)
    {
      gint64    start = g_array_index (starts, gint64, i);
      UsherSlot slot;

      while (part < parts->len && g_array_index (parts, OpenPart, part).range.end <= start)
        part++;
      if (part == parts->len)
        break;
      if (start < not_before || !usher_time_range_contains (g_array_index (parts, OpenPart, part).range, start))
        continue;

      gint64 end = get_end (query, parts, part, start, over_night);
      if (end != USHER_TIME_NEVER && try_slot (query, (UsherTimeRange) { start, end }, &slot))
        {
          g_array_append_val (slots, slot);
          not_before = start + MAX (query->spread, 1);
        }
    }

  return slots;
}
