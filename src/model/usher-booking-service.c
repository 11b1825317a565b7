/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-booking-service.h"

USHER_DEFINE_ENTITY (UsherBookingService, usher_booking_service, G_STRUCT_OFFSET (UsherBookingService, description))
