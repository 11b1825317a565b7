/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-item.h"
#include "usher-desk.h"

G_BEGIN_DECLS

/* What is done to a booking from the board, the register and the card's
 * popover.  Each change is saved at once, says what it did, and can be taken
 * back by its toast and by Ctrl+Z. */

/**
 * UsherBookingChangeFunc:
 * @parent: the widget that asked for the change
 *
 * Called when a change is through or was refused, to show the workshop as it is.
 */
typedef void (*UsherBookingChangeFunc) (GtkWidget *parent);

void usher_booking_change_place (UsherDesk             *desk,
                                 GtkWidget             *parent,
                                 UsherBoardItem        *item,
                                 gint64                 bay_id,
                                 UsherTimeRange         range,
                                 UsherBookingChangeFunc done);
void usher_booking_change_status (UsherDesk         *desk,
                                  UsherBooking      *booking,
                                  UsherBookingStatus status,
                                  const char        *reason);
void usher_booking_change_cancel (UsherDesk    *desk,
                                  GtkWidget    *parent,
                                  UsherBooking *booking);
void usher_booking_change_contact (UsherDesk         *desk,
                                   UsherBooking      *booking,
                                   int                number,
                                   UsherContactResult result);
void usher_booking_change_check_in (GtkWidget    *widget,
                                    UsherDesk    *desk,
                                    UsherBooking *booking);

void usher_booking_change_offer_undo_new (UsherDesk *desk, UsherBooking *booking);
void usher_booking_change_offer_undo_edit (UsherDesk *desk, UsherBooking *before, UsherBooking *after);

char *usher_booking_change_bay_name (UsherDesk *desk,
                                     gint64     bay_id);

G_END_DECLS
