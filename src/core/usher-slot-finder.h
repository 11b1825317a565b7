/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-business-hours.h"

G_BEGIN_DECLS

/* The board's grid, and how far apart the slots offered to a customer start. */
#define USHER_SLOT_GRID_S (15 * 60)
#define USHER_SLOT_SPREAD_S (60 * 60)

/**
 * UsherSlotLane:
 * @id: of the bay or the technician
 * @busy: (nullable) (element-type UsherTimeRange): when it is taken, in any order
 *
 * A bay or a technician with what stands in the way.
 */
typedef struct
{
  gint64  id;
  GArray *busy;
} UsherSlotLane;

/**
 * UsherSlotQuery:
 * @hours: when the workshop works
 * @bays: (array length=n_bays): the bays that will do, the best first
 * @n_bays: how many
 * @technicians: (nullable) (array length=n_technicians): who could do it, the
 *   best first; none given means that technicians do not matter
 * @n_technicians: how many
 * @unassigned: (nullable) (element-type UsherTimeRange): work that has a bay and
 *   will need one of @technicians, but not yet whom
 * @duration: working time in seconds
 * @from: the earliest start
 * @grid: slots start at multiples of so many seconds; 0 for the exact moment
 * @spread: how many seconds after a slot the next one starts at the earliest
 * @max_slots: how many to find
 * @over_night: whether the work may go on the next day; work that is longer
 *   than any day always may
 *
 * What slots are looked for.
 */
typedef struct
{
  const UsherBusinessHours *hours;
  const UsherSlotLane      *bays;
  gsize                     n_bays;
  const UsherSlotLane      *technicians;
  gsize                     n_technicians;
  GArray                   *unassigned;
  gint64                    duration;
  gint64                    from;
  gint64                    grid;
  gint64                    spread;
  guint                     max_slots;
  gboolean                  over_night;
} UsherSlotQuery;

/**
 * UsherSlot:
 * @bay_id: a free bay
 * @technician_id: a free technician, 0 when none were given
 * @range: from the start to the end of the work, with the breaks in between
 */
typedef struct
{
  gint64         bay_id;
  gint64         technician_id;
  UsherTimeRange range;
} UsherSlot;

GArray *usher_slot_finder_find (const UsherSlotQuery *query);

G_END_DECLS
