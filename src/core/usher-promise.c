/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-promise.h"

enum
{
  SECONDS_PER_CENTIHOUR = 36,
  /* How many openings are tried for a moment on the grid. */
  MAX_OPENINGS = 400,
};

/* Since when a lane has been free for work that starts at start. */
static gint64
get_free_at (const UsherPromiseInput *input,
             const UsherSlotLane     *lanes,
             gsize                    n_lanes,
             gint64                   id,
             gint64                   start)
{
  gint64 free_at = input->now;

  for (gsize i = 0; i < n_lanes; i++)
    {
      GArray *busy = lanes[i].busy;

      if (lanes[i].id != id)
        continue;
      for (guint j = 0; busy != NULL && j < busy->len; j++)
        {
          gint64 end = g_array_index (busy, UsherTimeRange, j).end;

          if (end <= start)
            free_at = MAX (free_at, end);
        }
    }

  return usher_business_hours_next_open (input->hours, free_at);
}

/* The first moment from time on that stands on the grid and at which a car can
 * be handed over: closing time is the last one. */
static gint64
round_up_to_opening (const UsherBusinessHours *hours,
                     gint64                    time)
{
  for (int i = 0; i < MAX_OPENINGS; i++)
    {
      gint64 on_grid = (time + USHER_SLOT_GRID_S - 1) / USHER_SLOT_GRID_S * USHER_SLOT_GRID_S;

      if (usher_business_hours_is_open (hours, on_grid) || usher_business_hours_is_open (hours, on_grid - 1))
        return on_grid;

      time = usher_business_hours_next_open (hours, on_grid);
      if (time == USHER_TIME_NEVER)
        break;
    }

  return USHER_TIME_NEVER;
}

/* Finds bay and technician for the work; the car may stay over night. */
static gboolean
place_work (const UsherPromiseInput *input,
            gint64                   from,
            UsherPromise            *promise)
{
  static const UsherSlotLane any_bay = { 0, NULL };
  UsherSlotQuery             query = {
                .hours = input->hours,
                .bays = input->n_bays > 0 ? input->bays : &any_bay,
                .n_bays = MAX (input->n_bays, 1),
                .technicians = input->technicians,
                .n_technicians = input->n_technicians,
                .unassigned = input->unassigned,
                .duration = input->work_hours * SECONDS_PER_CENTIHOUR,
                .from = from,
                .max_slots = 1,
                .over_night = TRUE,
  };
  g_autoptr (GArray) slots = usher_slot_finder_find (&query);

  if (slots->len == 0)
    return FALSE;

  const UsherSlot *slot = &g_array_index (slots, UsherSlot, 0);
  promise->bay_id = slot->bay_id;
  promise->bay_free_at = get_free_at (input, query.bays, query.n_bays, slot->bay_id, slot->range.start);
  promise->technician_id = slot->technician_id;
  promise->technician_free_at = get_free_at (input, input->technicians, input->n_technicians,
                                             slot->technician_id, slot->range.start);
  promise->starts_at = slot->range.start;
  promise->work_ends_at = slot->range.end;
  return TRUE;
}

/**
 * usher_promise_compute:
 * @input: what is known
 * @promise: (out caller-allocates): the promised time and its terms
 *
 * Work begins when the parts are here and a bay and a technician are free, goes
 * on after breaks and nights, and is followed by the wash and the final check.
 * The result stands on a quarter of an hour within the opening hours, closing
 * time included, and never in the past.
 *
 * Returns: whether a time could be found within 90 days; @promise is undefined
 *   when not
 */
gboolean
usher_promise_compute (const UsherPromiseInput *input,
                       UsherPromise            *promise)
{
  g_return_val_if_fail (input != NULL && input->hours != NULL, FALSE);
  g_return_val_if_fail (promise != NULL, FALSE);
  g_return_val_if_fail (input->work_hours >= 0, FALSE);
  g_return_val_if_fail (input->wash_minutes >= 0 && input->buffer_minutes >= 0, FALSE);

  gint64 from = usher_business_hours_next_open (input->hours, MAX (input->now, input->parts_at));
  if (from == USHER_TIME_NEVER)
    return FALSE;

  *promise = (UsherPromise) {
    .work_hours = input->work_hours,
    .bay_free_at = from,
    .technician_free_at = from,
    .parts_at = input->parts_at > input->now ? input->parts_at : 0,
    .wash_minutes = input->wash_minutes,
    .buffer_minutes = input->buffer_minutes,
    .starts_at = from,
    .work_ends_at = from,
  };
  if (input->work_hours > 0 && !place_work (input, from, promise))
    return FALSE;

  gint64 rest = (input->wash_minutes + input->buffer_minutes) * G_GINT64_CONSTANT (60);
  gint64 done = usher_business_hours_add_work (input->hours, promise->work_ends_at, rest);
  if (done == USHER_TIME_NEVER)
    return FALSE;

  promise->ready_at = round_up_to_opening (input->hours, done);
  return promise->ready_at != USHER_TIME_NEVER;
}
