/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-item.h"
#include "usher-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_BOOKING_POPOVER (usher_booking_popover_get_type ())

/**
 * UsherBookingPopover:
 *
 * A card of the booking board in full, with the next actions.
 *
 * Signal `move-requested`: the person wants to pick another slot for it.
 */
G_DECLARE_FINAL_TYPE (UsherBookingPopover, usher_booking_popover, USHER, BOOKING_POPOVER, GtkPopover)

GtkWidget *usher_booking_popover_new (UsherDesk      *desk,
                                      UsherBoardItem *item);

G_END_DECLS
