/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking-draft.h"
#include "usher-desk.h"
#include "usher-vehicle-file.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_BOOKING_PARTY (usher_booking_party_get_type ())

/**
 * UsherBookingParty:
 *
 * Who comes with which car: the plate, or a phone number or a name instead.
 * What is known is shown; an unknown plate asks for customer and car.
 *
 * Signals: `changed`, `done` when the next question may be asked,
 * `deferred-toggled (UsherEstimateLine line, gboolean wanted)`.
 */
G_DECLARE_FINAL_TYPE (UsherBookingParty, usher_booking_party, USHER, BOOKING_PARTY, GtkWidget)

void              usher_booking_party_set_desk (UsherBookingParty *self, UsherDesk *desk);
UsherVehicleFile *usher_booking_party_get_file (UsherBookingParty *self);
UsherCustomer    *usher_booking_party_get_customer (UsherBookingParty *self);
gboolean          usher_booking_party_is_clear (UsherBookingParty *self);
void              usher_booking_party_complain (UsherBookingParty *self);
void              usher_booking_party_read (UsherBookingParty *self, UsherBookingDraft *draft);
void              usher_booking_party_fill (UsherBookingParty *self, const UsherBookingDraft *draft);
void              usher_booking_party_set_booking (UsherBookingParty *self, UsherBooking *booking);
void              usher_booking_party_set_words (UsherBookingParty *self, const char *words);
void              usher_booking_party_set_plate (UsherBookingParty *self, const char *plate);

G_END_DECLS
