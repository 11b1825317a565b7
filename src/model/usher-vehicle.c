/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-vehicle.h"

USHER_DEFINE_ENTITY (UsherVehicle, usher_vehicle, G_STRUCT_OFFSET (UsherVehicle, plate), G_STRUCT_OFFSET (UsherVehicle, no_plate_reason), G_STRUCT_OFFSET (UsherVehicle, vin), G_STRUCT_OFFSET (UsherVehicle, make), G_STRUCT_OFFSET (UsherVehicle, model), G_STRUCT_OFFSET (UsherVehicle, colour), G_STRUCT_OFFSET (UsherVehicle, use), G_STRUCT_OFFSET (UsherVehicle, engine_number), G_STRUCT_OFFSET (UsherVehicle, registered_on), G_STRUCT_OFFSET (UsherVehicle, warranty_from), G_STRUCT_OFFSET (UsherVehicle, next_service_on), G_STRUCT_OFFSET (UsherVehicle, note))
