/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-slot-finder.h"

G_BEGIN_DECLS

/**
 * UsherPromiseInput:
 * @hours: when the workshop works
 * @bays: (array length=n_bays): the bays that will do; with none, bays do not
 *   matter
 * @n_bays: how many
 * @technicians: (nullable) (array length=n_technicians): who could do it
 * @n_technicians: how many
 * @unassigned: (nullable) (element-type UsherTimeRange): see #UsherSlotQuery
 * @now: the time of asking
 * @work_hours: counted labour time in 1/100 h
 * @parts_at: when the last ordered part is here, 0 when all are
 * @wash_minutes: how long the wash takes, 0 without
 * @buffer_minutes: for the final check and the papers
 *
 * What a promised time is computed from.
 */
typedef struct
{
  const UsherBusinessHours *hours;
  const UsherSlotLane      *bays;
  gsize                     n_bays;
  const UsherSlotLane      *technicians;
  gsize                     n_technicians;
  GArray                   *unassigned;
  gint64                    now;
  gint64                    work_hours;
  gint64                    parts_at;
  int                       wash_minutes;
  int                       buffer_minutes;
} UsherPromiseInput;

/**
 * UsherPromise:
 * @work_hours: labour time in 1/100 h
 * @bay_id: the bay, 0 when there is no work or bays do not matter
 * @bay_free_at: since when it is free, not before the time of asking
 * @technician_id: the technician, 0 when they do not matter
 * @technician_free_at: since when they are free, not before the time of asking
 * @parts_at: when the last part is here, 0 when none is waited for
 * @wash_minutes: how long the wash takes
 * @buffer_minutes: for the final check and the papers
 * @starts_at: when the work begins
 * @work_ends_at: when it is done
 * @ready_at: the promised time
 *
 * A promised time with its terms, so that it can be explained.
 */
typedef struct
{
  gint64 work_hours;
  gint64 bay_id;
  gint64 bay_free_at;
  gint64 technician_id;
  gint64 technician_free_at;
  gint64 parts_at;
  int    wash_minutes;
  int    buffer_minutes;
  gint64 starts_at;
  gint64 work_ends_at;
  gint64 ready_at;
} UsherPromise;

gboolean usher_promise_compute (const UsherPromiseInput *input,
                                UsherPromise            *promise);

G_END_DECLS
