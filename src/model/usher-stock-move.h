/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-part-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_STOCK_MOVE (usher_stock_move_get_type ())

G_DECLARE_FINAL_TYPE (UsherStockMove, usher_stock_move, USHER, STOCK_MOVE, UsherEntity)

/**
 * UsherStockMove:
 *
 * An entry of the stock's ledger, which is never changed.  Read back, its
 * quantity is what the stock changed by, negative for an issue; to be made, how
 * much is to be moved.
 */
struct _UsherStockMove
{
  UsherEntity parent_instance;

  gint64        part_id;
  gint64        order_id;
  gint64        line_id;
  gint64        quantity; /* 1/1000 */
  UsherPartFate fate;     /* of the old part */
  char         *reason;
  gint64        document_id;
  gint64        moved_at;
  gint64        taken_by;

  /* read along, not saved */
  char *description;
  char *unit;
  char *taken_name;
  char *issued_name;
  char *number; /* of the slip */
};

G_END_DECLS
