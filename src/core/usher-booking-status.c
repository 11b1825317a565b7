/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-booking-status.h"
#include "usher-nick.h"

static const char *const booking_status_nicks[] = {
  [USHER_BOOKING_STATUS_BOOKED] = "booked",
  [USHER_BOOKING_STATUS_CONFIRMED] = "confirmed",
  [USHER_BOOKING_STATUS_ARRIVED] = "arrived",
  [USHER_BOOKING_STATUS_NO_SHOW] = "no-show",
  [USHER_BOOKING_STATUS_CANCELLED] = "cancelled",
};

/**
 * usher_booking_status_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_booking_status_to_string (UsherBookingStatus value)
{
  return usher_nick_get (booking_status_nicks, G_N_ELEMENTS (booking_status_nicks), value);
}

/**
 * usher_booking_status_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a booking status
 */
gboolean
usher_booking_status_from_string (const char *nick, UsherBookingStatus *out)
{
  guint value = 0;

  if (!usher_nick_find (booking_status_nicks, G_N_ELEMENTS (booking_status_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const booking_source_nicks[] = {
  [USHER_BOOKING_SOURCE_PHONE] = "phone",
  [USHER_BOOKING_SOURCE_WALK_IN] = "walk-in",
  [USHER_BOOKING_SOURCE_MESSAGE] = "message",
  [USHER_BOOKING_SOURCE_CALLED] = "called",
};

/**
 * usher_booking_source_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_booking_source_to_string (UsherBookingSource value)
{
  return usher_nick_get (booking_source_nicks, G_N_ELEMENTS (booking_source_nicks), value);
}

/**
 * usher_booking_source_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a booking source
 */
gboolean
usher_booking_source_from_string (const char *nick, UsherBookingSource *out)
{
  guint value = 0;

  if (!usher_nick_find (booking_source_nicks, G_N_ELEMENTS (booking_source_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_booking_status_is_expected:
 *
 * Returns: whether a booking of this status still waits for its car
 */
gboolean
usher_booking_status_is_expected (UsherBookingStatus status)
{
  return status == USHER_BOOKING_STATUS_BOOKED || status == USHER_BOOKING_STATUS_CONFIRMED;
}

/**
 * usher_booking_status_can_follow:
 * @from: what a booking is
 * @to: what it is to be
 *
 * A booking that waits can become anything, also “booked” again when a
 * confirmation was entered by mistake.  A no-show may still arrive, or be booked
 * again; what was cancelled can be taken back.  An arrival can be taken back to
 * where it was, but a car that is here is neither cancelled nor absent.
 *
 * Returns: whether @to may follow @from; a status may follow itself
 */
gboolean
usher_booking_status_can_follow (UsherBookingStatus from,
                                 UsherBookingStatus to)
{
  if (from == to || usher_booking_status_is_expected (from))
    return TRUE;

  switch (from)
    {
    case USHER_BOOKING_STATUS_ARRIVED:
    case USHER_BOOKING_STATUS_CANCELLED:
      return usher_booking_status_is_expected (to);
    case USHER_BOOKING_STATUS_NO_SHOW:
      return TRUE;
    case USHER_BOOKING_STATUS_BOOKED:
    case USHER_BOOKING_STATUS_CONFIRMED:
    default:
      return FALSE;
    }
}

/**
 * usher_booking_is_late:
 * @status: of the booking
 * @promised_arrival: when the car is to come, unix time
 * @now: unix time
 *
 * Returns: whether the car is expected and did not come within the tolerance
 */
gboolean
usher_booking_is_late (UsherBookingStatus status,
                       gint64             promised_arrival,
                       gint64             now)
{
  return usher_booking_status_is_expected (status) && now > promised_arrival + USHER_LATE_TOLERANCE_S;
}
