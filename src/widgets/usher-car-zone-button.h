/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-shape.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_CAR_ZONE_BUTTON (usher_car_zone_button_get_type ())

G_DECLARE_FINAL_TYPE (UsherCarZoneButton, usher_car_zone_button, USHER, CAR_ZONE_BUTTON, GtkButton)

GtkWidget   *usher_car_zone_button_new (UsherCarZone zone);
UsherCarZone usher_car_zone_button_get_zone (UsherCarZoneButton *self);

G_END_DECLS
