/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-welcome-row.h"

#include "usher-times.h"

static void
row_free (gpointer data)
{
  UsherWelcomeRow *row = data;

  g_free (row->name);
  g_free (row->plate);
  g_free (row->time);
  g_free (row->advisor);
  g_free (row);
}

static UsherWelcomeState
state_of (UsherBooking *booking,
          gint64        now)
{
  if (booking->status == USHER_BOOKING_STATUS_ARRIVED)
    return USHER_WELCOME_ARRIVED;

  return usher_booking_is_late (booking->status, booking->arrives_at, now) ? USHER_WELCOME_LATE : USHER_WELCOME_EXPECTED;
}

static UsherWelcomeRow *
row_new (UsherBooking *booking,
         UsherSession *session)
{
  UsherWelcomeRow *row = g_new0 (UsherWelcomeRow, 1);
  gboolean         mask = usher_session_get_shop (session)->mask_board;

  row->name = usher_booking_dup_public_name (booking, mask);
  row->plate = usher_booking_dup_public_plate (booking, mask);
  row->time = usher_times_clock (session, booking->arrives_at);
  row->advisor = g_strdup (booking->advisor_name);
  row->state = state_of (booking, usher_session_now (session));

  return row;
}

/**
 * usher_welcome_rows_from_bookings:
 * @bookings: (element-type UsherBooking): the bookings of a day in order of time
 * @session: the workshop
 *
 * Whoever is expected or here, masked unless the shop wants it otherwise; who
 * cancelled or did not come is not on the board.
 *
 * Returns: (transfer full) (element-type UsherWelcomeRow): the lines of the board
 */
GPtrArray *
usher_welcome_rows_from_bookings (GPtrArray    *bookings,
                                  UsherSession *session)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < bookings->len; i++)
    {
      UsherBooking *booking = g_ptr_array_index (bookings, i);

      if (usher_booking_is_welcomed (booking))
        g_ptr_array_add (rows, row_new (booking, session));
    }

  return rows;
}
