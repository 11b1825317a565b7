/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking.h"
#include "usher-customer.h"
#include "usher-vehicle.h"

G_BEGIN_DECLS

/**
 * UsherBookingDraft:
 * @booking: what it is about
 * @customer: who; with id 0 somebody new
 * @vehicle: which car; with id 0 a new one
 *
 * A booking as it stands in the dialog, complete or not.
 */
typedef struct
{
  UsherBooking  *booking;
  UsherCustomer *customer;
  UsherVehicle  *vehicle;
} UsherBookingDraft;

UsherBookingDraft *usher_booking_draft_new (void);
void               usher_booking_draft_free (UsherBookingDraft *draft);
gboolean           usher_booking_draft_is_empty (const UsherBookingDraft *draft,
                                                 const char              *default_prefix);
char              *usher_booking_draft_to_json (const UsherBookingDraft *draft);
UsherBookingDraft *usher_booking_draft_from_json (const char *json,
                                                  GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherBookingDraft, usher_booking_draft_free)

G_END_DECLS
