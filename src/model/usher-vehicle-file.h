/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-customer.h"
#include "usher-estimate-line.h"
#include "usher-vehicle.h"
#include "usher-package.h"
#include "usher-visit.h"

G_BEGIN_DECLS

#define USHER_TYPE_VEHICLE_MATCH (usher_vehicle_match_get_type ())

G_DECLARE_FINAL_TYPE (UsherVehicleMatch, usher_vehicle_match, USHER, VEHICLE_MATCH, GObject)

/**
 * UsherVehicleMatch:
 *
 * A car and who has it; @vehicle is %NULL for a customer without a car.
 */
struct _UsherVehicleMatch
{
  GObject parent_instance;

  UsherVehicle  *vehicle;
  UsherCustomer *customer;
};

#define USHER_TYPE_VEHICLE_FILE (usher_vehicle_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherVehicleFile, usher_vehicle_file, USHER, VEHICLE_FILE, GObject)

/**
 * UsherVehicleFile:
 *
 * All that is known of a car at the moment of reading.
 */
struct _UsherVehicleFile
{
  GObject parent_instance;

  UsherVehicle  *vehicle;
  UsherCustomer *customer;        /* may be %NULL */
  GPtrArray     *visits;          /* (element-type UsherVisit) newest first */
  GPtrArray     *deferred;        /* (element-type UsherEstimateLine) declined, deferred and recommended lines not taken up since */
  GPtrArray     *due;             /* (element-type UsherPackage) maintenance due by km or date */
  GPtrArray     *readings;        /* (element-type UsherOdometerReading) oldest first */
  gint64         open_order_id;   /* an order still in the shop, or 0 */
  gint64         next_booking_id; /* a booking still to come, or 0 */
  gint64         next_booking_at;
};

/**
 * UsherOdometerReading:
 */
typedef struct
{
  gint64 km;
  gint64 at;
} UsherOdometerReading;

/* On the database's thread only. */
typedef struct _UsherConnection UsherConnection;

UsherVehicleFile *usher_vehicle_file_load (UsherConnection *connection,
                                           gint64           vehicle_id,
                                           gint64           now,
                                           GError         **error);

G_END_DECLS
