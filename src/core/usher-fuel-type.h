/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherFuelType:
 * @USHER_FUEL_TYPE_PETROL: petrol
 * @USHER_FUEL_TYPE_DIESEL: diesel
 * @USHER_FUEL_TYPE_ELECTRIC: battery only
 * @USHER_FUEL_TYPE_HYBRID: hybrid that is not plugged in
 * @USHER_FUEL_TYPE_PLUG_IN: hybrid that can be charged
 * @USHER_FUEL_TYPE_GAS: natural or petroleum gas
 *
 * What drives a car, as on the form (供给系统类型).
 */
typedef enum
{
  USHER_FUEL_TYPE_PETROL,
  USHER_FUEL_TYPE_DIESEL,
  USHER_FUEL_TYPE_ELECTRIC,
  USHER_FUEL_TYPE_HYBRID,
  USHER_FUEL_TYPE_PLUG_IN,
  USHER_FUEL_TYPE_GAS,
} UsherFuelType;

#define USHER_FUEL_TYPE_LAST USHER_FUEL_TYPE_GAS

const char *usher_fuel_type_to_string (UsherFuelType value);
gboolean    usher_fuel_type_from_string (const char *nick, UsherFuelType *out);

G_END_DECLS
