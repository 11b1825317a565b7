/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherCarSystem:
 * @USHER_CAR_SYSTEM_UNKNOWN: the words do not say
 * @USHER_CAR_SYSTEM_BRAKES: brakes
 * @USHER_CAR_SYSTEM_STEERING: steering
 * @USHER_CAR_SYSTEM_SUSPENSION: suspension and axles
 * @USHER_CAR_SYSTEM_TYRES: wheels and tyres
 * @USHER_CAR_SYSTEM_TRANSMISSION: gearbox and clutch
 * @USHER_CAR_SYSTEM_COOLING: cooling
 * @USHER_CAR_SYSTEM_CLIMATE: air conditioning and heating
 * @USHER_CAR_SYSTEM_EXHAUST: exhaust
 * @USHER_CAR_SYSTEM_FUEL: fuel supply
 * @USHER_CAR_SYSTEM_CHARGING: traction battery and charging
 * @USHER_CAR_SYSTEM_ELECTRICAL: electrical system and lights
 * @USHER_CAR_SYSTEM_BODY: body, paint, glass, seats
 * @USHER_CAR_SYSTEM_ENGINE: engine
 *
 * The systems of a car, as far as concerns are told apart by them.
 */
typedef enum
{
  USHER_CAR_SYSTEM_UNKNOWN,
  USHER_CAR_SYSTEM_BRAKES,
  USHER_CAR_SYSTEM_STEERING,
  USHER_CAR_SYSTEM_SUSPENSION,
  USHER_CAR_SYSTEM_TYRES,
  USHER_CAR_SYSTEM_TRANSMISSION,
  USHER_CAR_SYSTEM_COOLING,
  USHER_CAR_SYSTEM_CLIMATE,
  USHER_CAR_SYSTEM_EXHAUST,
  USHER_CAR_SYSTEM_FUEL,
  USHER_CAR_SYSTEM_CHARGING,
  USHER_CAR_SYSTEM_ELECTRICAL,
  USHER_CAR_SYSTEM_BODY,
  USHER_CAR_SYSTEM_ENGINE,
} UsherCarSystem;

#define USHER_CAR_SYSTEM_LAST USHER_CAR_SYSTEM_ENGINE

const char    *usher_car_system_to_string (UsherCarSystem value);
gboolean       usher_car_system_from_string (const char     *nick,
                                             UsherCarSystem *out);
UsherCarSystem usher_car_system_of_words (const char *text);

G_END_DECLS
