/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_VEHICLE_PAGE (usher_vehicle_page_get_type ())

/**
 * UsherVehiclePage:
 *
 * A car: its data and its owner's, what is to come, what was done, what was put
 * off, what its odometer showed.
 */
G_DECLARE_FINAL_TYPE (UsherVehiclePage, usher_vehicle_page, USHER, VEHICLE_PAGE, AdwNavigationPage)

AdwNavigationPage *usher_vehicle_page_new (UsherDesk *desk,
                                           gint64     vehicle_id);

G_END_DECLS
