/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_BOOKING_SERVICE (usher_booking_service_get_type ())

G_DECLARE_FINAL_TYPE (UsherBookingService, usher_booking_service, USHER, BOOKING_SERVICE, UsherEntity)

/**
 * UsherBookingService:
 *
 * Something asked for in a booking: a package, an operation, or work deferred last time.
 */
struct _UsherBookingService
{
  UsherEntity parent_instance;

  gint64 package_id;
  gint64 operation_id;
  gint64 line_id; /* the estimate line deferred earlier */
  char  *description;
  gint64 hours; /* 1/100 h */
};

G_END_DECLS
