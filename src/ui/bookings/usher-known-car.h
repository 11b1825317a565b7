/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-vehicle-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_KNOWN_CAR (usher_known_car_get_type ())

/**
 * UsherKnownCar:
 *
 * What is known of the car on the telephone: whose it is, when it was here
 * last, what was not done then, what is due.
 *
 * Signal `deferred-toggled (UsherEstimateLine line, gboolean wanted)`: work not
 * done last time is asked for now, or not after all.
 */
G_DECLARE_FINAL_TYPE (UsherKnownCar, usher_known_car, USHER, KNOWN_CAR, GtkWidget)

void usher_known_car_show (UsherKnownCar    *self,
                           UsherDesk        *desk,
                           UsherVehicleFile *file,
                           gint64            booking_id);
void usher_known_car_show_customer (UsherKnownCar *self,
                                    UsherCustomer *customer);
void usher_known_car_set_repeats (UsherKnownCar *self,
                                  UsherDesk     *desk,
                                  GPtrArray     *repeats);
void usher_known_car_clear (UsherKnownCar *self);

G_END_DECLS
