/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-board-layout.h"

/* A range with its place in the caller's arrays, to sort without losing it. */
typedef struct
{
  UsherTimeRange range;
  guint          index;
} PackItem;

/* Sorts by start; of two that start together the longer comes first, so that
 * it stands at the left; equal ones keep the caller's order. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const PackItem *first = a;
  const PackItem *second = b;

  if (first->range.start != second->range.start)
    return first->range.start < second->range.start ? -1 : 1;
  if (first->range.end != second->range.end)
    return first->range.end > second->range.end ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

static gboolean
column_is_free (const GArray          *group,
                const UsherBoardPlace *places,
                guint                  column,
                UsherTimeRange         range)
{
  for (guint i = 0; i < group->len; i++)
    {
      const PackItem *item = &g_array_index (group, PackItem, i);

      if (places[item->index].column == column && usher_time_range_overlaps (item->range, range))
        return FALSE;
    }
  return TRUE;
}

/* Gives every range of a finished group its number of columns and lets it grow
 * to the right as far as nothing is in the way. */
static void
widen_group (GArray          *group,
             guint            columns,
             UsherBoardPlace *places)
{
  for (guint i = 0; i < group->len; i++)
    {
      const PackItem  *item = &g_array_index (group, PackItem, i);
      UsherBoardPlace *place = &places[item->index];

      place->columns = columns;
      place->span = 1;
      while (place->column + place->span < columns &&
             column_is_free (group, places, place->column + place->span, item->range))
        place->span++;
    }
}

/**
 * usher_board_scale_y:
 *
 * Returns: the height in pixels below the top at which @time lies; outside of
 *   the visible range it is below 0 or above the height
 */
double
usher_board_scale_y (const UsherBoardScale *scale,
                     gint64                 time)
{
  gint64 seconds = usher_time_range_seconds (scale->visible);

  if (seconds == 0)
    return 0;
  return (double) (time - scale->visible.start) * scale->height / (double) seconds;
}

/**
 * usher_board_scale_time:
 *
 * Returns: the second that lies @y pixels below the top, within the visible
 *   range: its last second at most
 */
gint64
usher_board_scale_time (const UsherBoardScale *scale,
                        double                 y)
{
  gint64 seconds = usher_time_range_seconds (scale->visible);
  double offset;

  if (seconds == 0 || scale->height <= 0)
    return scale->visible.start;

  offset = y * (double) seconds / scale->height;
  if (offset <= 0)
    return scale->visible.start;
  if (offset >= (double) seconds)
    return scale->visible.end - 1;
  return MIN (scale->visible.start + (gint64) (offset + 0.5), scale->visible.end - 1);
}

/**
 * usher_board_snap_down:
 * @step: seconds, above 0
 *
 * Returns: the last multiple of @step that is not after @time.  Offsets of
 *   time zones are multiples of a quarter of an hour, so quarters in UTC are
 *   quarters on the wall.
 */
gint64
usher_board_snap_down (gint64 time,
                       gint64 step)
{
  gint64 rest = time % step;

  return rest < 0 ? time - rest - step : time - rest;
}

/**
 * usher_board_snap:
 * @step: seconds, above 0
 *
 * Returns: the multiple of @step that is nearest to @time, the later one of two
 */
gint64
usher_board_snap (gint64 time,
                  gint64 step)
{
  return usher_board_snap_down (time + step / 2, step);
}

/**
 * usher_board_fit:
 *
 * Shifts @range into @visible.  One that is longer than @visible begins with
 * it and keeps its length.
 *
 * Returns: the shifted range
 */
UsherTimeRange
usher_board_fit (UsherTimeRange range,
                 UsherTimeRange visible)
{
  gint64 length = usher_time_range_seconds (range);
  gint64 start = MAX (MIN (range.start, visible.end - length), visible.start);

  return (UsherTimeRange) { start, start + length };
}

/**
 * usher_board_pack:
 * @ranges: (array length=count): what shares a lane, in any order
 * @count: how many
 * @places: (array length=count) (out caller-allocates): the place of each
 *
 * Lays ranges side by side where they overlap.  Ranges that are connected by
 * overlaps, be it through others, form a group with a common number of
 * columns; within it each one takes the leftmost free column and then grows to
 * the right over columns that are free for its whole length.
 */
void
usher_board_pack (const UsherTimeRange *ranges,
                  guint                 count,
                  UsherBoardPlace      *places)
{
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (PackItem), count);
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (PackItem));
  g_autoptr (GArray) column_ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64             group_end = G_MININT64;

  for (guint i = 0; i < count; i++)
    g_array_append_val (items, ((PackItem) { ranges[i], i }));
  g_array_sort (items, compare_items);

  for (guint i = 0; i < count; i++)
    {
      const PackItem *item = &g_array_index (items, PackItem, i);
      guint           column = 0;

      if (item->range.start >= group_end)
        {
          widen_group (group, column_ends->len, places);
          g_array_set_size (group, 0);
          g_array_set_size (column_ends, 0);
          group_end = G_MININT64;
        }

      while (column < column_ends->len && g_array_index (column_ends, gint64, column) > item->range.start)
        column++;
      if (column == column_ends->len)
        g_array_append_val (column_ends, item->range.end);
      else
        g_array_index (column_ends, gint64, column) = item->range.end;

      places[item->index].column = column;
      g_array_append_val (group, *item);
      group_end = MAX (group_end, item->range.end);
    }
  widen_group (group, column_ends->len, places);
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const UsherTimeRange *first = a;
  const UsherTimeRange *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->end < second->end ? -1 : first->end > second->end;
}

/**
 * usher_board_closed:
 * @open_ranges: (nullable) (element-type UsherTimeRange): when the workshop is
 *   open, in any order; %NULL if it is not open at all
 * @visible: the day
 *
 * Returns: (transfer full) (element-type UsherTimeRange): the rest of @visible,
 *   in order
 */
GArray *
usher_board_closed (const GArray  *open_ranges,
                    UsherTimeRange visible)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  g_autoptr (GArray) closed = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  UsherTimeRange     rest = visible;

  if (open_ranges != NULL)
    g_array_append_vals (sorted, open_ranges->data, open_ranges->len);
  g_array_sort (sorted, compare_ranges);

  for (guint i = 0; i < sorted->len; i++)
    {
      UsherTimeRange open = usher_time_range_intersect (g_array_index (sorted, UsherTimeRange, i), visible);
      UsherTimeRange before = { rest.start, open.start };

      if (usher_time_range_is_empty (open))
        continue;
      if (!usher_time_range_is_empty (before))
        g_array_append_val (closed, before);
      rest.start = MAX (rest.start, open.end);
    }
  if (!usher_time_range_is_empty (rest))
    g_array_append_val (closed, rest);

  return g_steal_pointer (&closed);
}

static int
compare_stops (gconstpointer a,
               gconstpointer b)
{
  const UsherBoardStop *first = a;
  const UsherBoardStop *second = b;

  if (first->range.start != second->range.start)
    return first->range.start < second->range.start ? -1 : 1;
  if (first->range.end != second->range.end)
    return first->range.end > second->range.end ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

/* Fills the time up to @end with cells that end at full half-hours. */
static void
append_cells (GArray *stops,
              gint64  start,
              gint64  end)
{
  while (start < end)
    {
      gint64         next = usher_board_snap_down (start, USHER_BOARD_CELL_SECONDS) + USHER_BOARD_CELL_SECONDS;
      UsherBoardStop cell = { 0, { start, MIN (next, end) } };

      g_array_append_val (stops, cell);
      start = cell.range.end;
    }
}

/**
 * usher_board_stops:
 * @blocks: (array length=count): the blocks of a lane, in any order
 * @count: how many
 * @visible: the day
 *
 * Lists where the keyboard can rest from the top of a lane to its bottom: each
 * block that is visible, and between them cells of half an hour at most.
 *
 * Returns: (transfer full) (element-type UsherBoardStop): the stops in order
 */
GArray *
usher_board_stops (const UsherBoardStop *blocks,
                   guint                 count,
                   UsherTimeRange        visible)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (UsherBoardStop));
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (UsherBoardStop));
  gint64             time = visible.start;

  for (guint i = 0; i < count; i++)
    {
      if (usher_time_range_overlaps (blocks[i].range, visible))
        g_array_append_val (sorted, blocks[i]);
    }
  g_array_sort (sorted, compare_stops);

  for (guint i = 0; i < sorted->len; i++)
    {
      const UsherBoardStop *block = &g_array_index (sorted, UsherBoardStop, i);

      append_cells (stops, time, block->range.start);
      g_array_append_val (stops, *block);
      time = MAX (time, block->range.end);
    }
  append_cells (stops, time, visible.end);

  return g_steal_pointer (&stops);
}

/**
 * usher_board_stop_at:
 * @stops: (element-type UsherBoardStop): from usher_board_stops()
 * @time: a time
 *
 * Returns: the index of the first stop that contains @time, or else of the
 *   nearest one; 0 if there is none
 */
guint
usher_board_stop_at (const GArray *stops,
                     gint64        time)
{
  guint  best = 0;
  gint64 best_distance = G_MAXINT64;

  for (guint i = 0; i < stops->len; i++)
    {
      UsherTimeRange range = g_array_index (stops, UsherBoardStop, i).range;
      gint64         distance;

      if (usher_time_range_contains (range, time))
        return i;
      distance = time < range.start ? range.start - time : time - range.end + 1;
      if (distance < best_distance)
        {
          best = i;
          best_distance = distance;
        }
    }
  return best;
}
