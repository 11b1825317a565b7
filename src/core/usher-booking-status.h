/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherBookingStatus:
 * @USHER_BOOKING_STATUS_BOOKED: taken, not yet confirmed
 * @USHER_BOOKING_STATUS_CONFIRMED: the customer said again that they come
 * @USHER_BOOKING_STATUS_ARRIVED: the car is here
 * @USHER_BOOKING_STATUS_NO_SHOW: the car did not come
 * @USHER_BOOKING_STATUS_CANCELLED: called off, by either side
 *
 * What has become of a booking.
 */
typedef enum
{
  USHER_BOOKING_STATUS_BOOKED,
  USHER_BOOKING_STATUS_CONFIRMED,
  USHER_BOOKING_STATUS_ARRIVED,
  USHER_BOOKING_STATUS_NO_SHOW,
  USHER_BOOKING_STATUS_CANCELLED,
} UsherBookingStatus;

#define USHER_BOOKING_STATUS_LAST USHER_BOOKING_STATUS_CANCELLED

/**
 * UsherBookingSource:
 * @USHER_BOOKING_SOURCE_PHONE: the customer called
 * @USHER_BOOKING_SOURCE_WALK_IN: the customer stood at the desk
 * @USHER_BOOKING_SOURCE_MESSAGE: the customer wrote
 * @USHER_BOOKING_SOURCE_CALLED: we called the customer
 *
 * How a booking came about.
 */
typedef enum
{
  USHER_BOOKING_SOURCE_PHONE,
  USHER_BOOKING_SOURCE_WALK_IN,
  USHER_BOOKING_SOURCE_MESSAGE,
  USHER_BOOKING_SOURCE_CALLED,
} UsherBookingSource;

#define USHER_BOOKING_SOURCE_LAST USHER_BOOKING_SOURCE_CALLED

const char *usher_booking_status_to_string (UsherBookingStatus value);
gboolean    usher_booking_status_from_string (const char *nick, UsherBookingStatus *out);

const char *usher_booking_source_to_string (UsherBookingSource value);
gboolean    usher_booking_source_from_string (const char *nick, UsherBookingSource *out);

/* How long after the appointed time a customer is not yet late. */
#define USHER_LATE_TOLERANCE_S (15 * 60)

gboolean usher_booking_status_can_follow (UsherBookingStatus from, UsherBookingStatus to);
gboolean usher_booking_status_is_expected (UsherBookingStatus status);
gboolean usher_booking_is_late (UsherBookingStatus status, gint64 promised_arrival, gint64 now);

G_END_DECLS
