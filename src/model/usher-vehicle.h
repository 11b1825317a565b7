/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-fuel-type.h"

G_BEGIN_DECLS

#define USHER_TYPE_VEHICLE (usher_vehicle_get_type ())

G_DECLARE_FINAL_TYPE (UsherVehicle, usher_vehicle, USHER, VEHICLE, UsherEntity)

/**
 * UsherVehicle:
 *
 * A car.
 */
struct _UsherVehicle
{
  UsherEntity parent_instance;

  gint64        customer_id; /* who has it now */
  char         *plate;       /* normalised, empty without one */
  char         *no_plate_reason;
  char         *vin;
  char         *make;
  char         *model;
  int           year; /* 0: not known */
  char         *colour;
  UsherFuelType fuel;
  char         *use;
  char         *engine_number;
  char         *registered_on; /* ISO date or empty */
  char         *warranty_from; /* ISO date or empty */
  gint64        odometer;      /* km, the last reading; 0: none */
  gint64        odometer_at;
  gint64        next_service_km;
  char         *next_service_on; /* ISO date or empty */
  char         *note;
  gint64        created_at;
};

G_END_DECLS
