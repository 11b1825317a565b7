/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-time-range.h"

G_BEGIN_DECLS

#define USHER_TYPE_TIME_BLOCK (usher_time_block_get_type ())

G_DECLARE_FINAL_TYPE (UsherTimeBlock, usher_time_block, USHER, TIME_BLOCK, UsherEntity)

/**
 * UsherTimeBlock:
 *
 * A stretch of a bay and a technician, held by a booking or an order.
 */
struct _UsherTimeBlock
{
  UsherEntity parent_instance;

  gint64         booking_id;
  gint64         order_id;
  gint64         bay_id; /* 0: the Unassigned lane */
  gint64         technician_id;
  UsherTimeRange range;
  char          *override_reason; /* why an overlap or closed hours were allowed, else empty */
};

G_END_DECLS
