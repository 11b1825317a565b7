/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking.h"
#include "usher-session.h"

G_BEGIN_DECLS

/**
 * UsherWelcomeState:
 * @USHER_WELCOME_EXPECTED: still to come, in time
 * @USHER_WELCOME_LATE: past the appointed time and its tolerance
 * @USHER_WELCOME_ARRIVED: here
 *
 * What the board says of a customer.
 */
typedef enum
{
  USHER_WELCOME_EXPECTED,
  USHER_WELCOME_LATE,
  USHER_WELCOME_ARRIVED,
} UsherWelcomeState;

/**
 * UsherWelcomeRow:
 *
 * A line of the welcome board (欢迎板): nothing but what may be seen in public.
 */
typedef struct
{
  char             *name;
  char             *plate;
  char             *time;
  char             *advisor;
  UsherWelcomeState state;
} UsherWelcomeRow;

/* Lines a page, as on the paper form. */
#define USHER_WELCOME_ROWS 12

GPtrArray *usher_welcome_rows_from_bookings (GPtrArray    *bookings,
                                             UsherSession *session);

G_END_DECLS
