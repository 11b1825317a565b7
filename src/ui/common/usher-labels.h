/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking.h"
#include "usher-order.h"
#include "usher-role.h"

G_BEGIN_DECLS

/* What the screen calls the words of core.  A status is always icon and text. */

const char *usher_booking_status_label (UsherBookingStatus status);
const char *usher_booking_status_icon (UsherBookingStatus status);
const char *usher_booking_source_label (UsherBookingSource source);
const char *usher_contact_result_label (UsherContactResult result);
const char *usher_car_state_label (UsherCarState state);
const char *usher_car_state_icon (UsherCarState state);
const char *usher_document_state_label (UsherDocumentState state);
const char *usher_money_state_label (UsherMoneyState state);
const char *usher_payment_method_label (UsherPaymentMethod method);
const char *usher_old_parts_label (UsherOldParts old_parts);
const char *usher_waiting_label (UsherWaiting waiting);
const char *usher_role_label (UsherRole role);

G_END_DECLS
