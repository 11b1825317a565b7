/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-part-values.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherPartsSlipRow:
 * @quantity: 1/1000
 *
 * A part that is moved.
 */
typedef struct
{
  char         *code;
  char         *description;
  char         *brand;
  char         *unit;
  gint64        quantity;
  char         *location;
  UsherPartFate fate;
} UsherPartsSlipRow;

/**
 * UsherPartsSlipSnapshot:
 * @is_return: whether parts come back
 * @taken_by: who takes or returns them
 * @rows: (element-type UsherPartsSlipRow): in order
 *
 * All that a parts slip (领料单, 退料单) says; it has no prices.
 */
typedef struct
{
  UsherShopSnapshot  shop;
  UsherPartySnapshot party;
  UsherCarSnapshot   car;
  char              *number;
  char              *order_number;
  gint64             issued_at;
  gboolean           is_return;
  char              *reason;
  char              *taken_by;
  char              *issued_by;
  GPtrArray         *rows;
} UsherPartsSlipSnapshot;

UsherPartsSlipSnapshot *usher_parts_slip_snapshot_new (void);
UsherPartsSlipSnapshot *usher_parts_slip_snapshot_copy (const UsherPartsSlipSnapshot *snapshot);
void                    usher_parts_slip_snapshot_free (UsherPartsSlipSnapshot *snapshot);
char                   *usher_parts_slip_snapshot_to_json (const UsherPartsSlipSnapshot *snapshot);
UsherPartsSlipRow      *usher_parts_slip_snapshot_add_row (UsherPartsSlipSnapshot *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherPartsSlipSnapshot, usher_parts_slip_snapshot_free)

G_END_DECLS
