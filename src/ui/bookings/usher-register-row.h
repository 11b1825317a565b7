/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking.h"

G_BEGIN_DECLS

#define USHER_TYPE_REGISTER_ROW (usher_register_row_get_type ())

/**
 * UsherRegisterRow:
 *
 * A line of the register of a day: a booking and its number.  The line stays
 * the same object while its booking changes, so selection and focus stay too.
 */
G_DECLARE_FINAL_TYPE (UsherRegisterRow, usher_register_row, USHER, REGISTER_ROW, GObject)

UsherRegisterRow    *usher_register_row_new (UsherBooking *booking,
                                             guint         number);
UsherBooking        *usher_register_row_get_booking (UsherRegisterRow *self);
guint                usher_register_row_get_number (UsherRegisterRow *self);
void                 usher_register_row_update (UsherRegisterRow *self,
                                                UsherBooking     *booking,
                                                guint             number);
UsherContactAttempt *usher_register_row_get_contact (UsherRegisterRow *self,
                                                     int               number);

G_END_DECLS
