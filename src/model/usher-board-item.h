/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking.h"
#include "usher-order.h"

G_BEGIN_DECLS

#define USHER_TYPE_BOARD_ITEM (usher_board_item_get_type ())

G_DECLARE_FINAL_TYPE (UsherBoardItem, usher_board_item, USHER, BOARD_ITEM, GObject)

/**
 * UsherBoardItem:
 *
 * A time block on the booking board with what holds it.
 */
struct _UsherBoardItem
{
  GObject parent_instance;

  UsherTimeBlock *block;
  UsherBooking   *booking; /* %NULL for an order without a booking */
  UsherOrder     *order;   /* %NULL before the car has arrived */
  char           *technician_name;
};

G_END_DECLS
