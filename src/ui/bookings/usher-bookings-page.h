/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_BOOKINGS_PAGE (usher_bookings_page_get_type ())

/**
 * UsherBookingsPage:
 *
 * The bookings of a day as a board of the bays or as the register, and those
 * of its week.  One day is shown at a time, by all three views.
 */
G_DECLARE_FINAL_TYPE (UsherBookingsPage, usher_bookings_page, USHER, BOOKINGS_PAGE, AdwNavigationPage)

void usher_bookings_page_show_booking (UsherBookingsPage *self,
                                       gint64             booking_id,
                                       const GDate       *date);

G_END_DECLS
