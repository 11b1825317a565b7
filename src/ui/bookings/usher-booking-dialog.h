/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking.h"
#include "usher-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_BOOKING_DIALOG (usher_booking_dialog_get_type ())

/**
 * UsherBookingDialog:
 *
 * A booking in the order of a telephone call: which car, what it is about, when
 * it comes, who receives it.  It is on the screen at once and fills as answers
 * come from the workshop.  What is typed is kept, and is there again when the
 * dialog is opened the next time.
 *
 * Signal `booked (gint64 booking_id, gint64 arrives_at)`: it is saved.
 */
G_DECLARE_FINAL_TYPE (UsherBookingDialog, usher_booking_dialog, USHER, BOOKING_DIALOG, AdwDialog)

AdwDialog *usher_booking_dialog_new (UsherDesk *desk);
AdwDialog *usher_booking_dialog_new_at (UsherDesk     *desk,
                                        gint64         bay_id,
                                        UsherTimeRange range);
AdwDialog *usher_booking_dialog_new_for_vehicle (UsherDesk  *desk,
                                                 const char *plate);
AdwDialog *usher_booking_dialog_new_for (UsherDesk    *desk,
                                         UsherBooking *booking);

G_END_DECLS
