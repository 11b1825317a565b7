/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-fuel-type.h"
#include "usher-nick.h"

static const char *const fuel_type_nicks[] = {
  [USHER_FUEL_TYPE_PETROL] = "petrol",
  [USHER_FUEL_TYPE_DIESEL] = "diesel",
  [USHER_FUEL_TYPE_ELECTRIC] = "electric",
  [USHER_FUEL_TYPE_HYBRID] = "hybrid",
  [USHER_FUEL_TYPE_PLUG_IN] = "plug-in",
  [USHER_FUEL_TYPE_GAS] = "gas",
};

/**
 * usher_fuel_type_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_fuel_type_to_string (UsherFuelType value)
{
  return usher_nick_get (fuel_type_nicks, G_N_ELEMENTS (fuel_type_nicks), value);
}

/**
 * usher_fuel_type_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a fuel type
 */
gboolean
usher_fuel_type_from_string (const char *nick, UsherFuelType *out)
{
  guint value = 0;

  if (!usher_nick_find (fuel_type_nicks, G_N_ELEMENTS (fuel_type_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
