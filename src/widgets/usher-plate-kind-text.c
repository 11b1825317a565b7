/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-plate-kind-text.h"

#include <glib/gi18n.h>

/**
 * usher_plate_kind_text:
 * @plate: a plate
 *
 * Returns: (transfer none): what kind of plate it is, in the user's language;
 *   "" for a form that is not known
 */
const char *
usher_plate_kind_text (const char *plate)
{
  gboolean battery = usher_plate_get_fuel (plate) == USHER_PLATE_FUEL_BATTERY;

  switch (usher_plate_classify (plate))
    {
    case USHER_PLATE_BLUE:
      return C_ ("plate", "Blue plate");
    case USHER_PLATE_GREEN_SMALL:
      return battery ? C_ ("plate", "Green plate, battery electric") : C_ ("plate", "Green plate, hybrid or fuel cell");
    case USHER_PLATE_GREEN_LARGE:
      return battery ? C_ ("plate", "Large green plate, battery electric") : C_ ("plate", "Large green plate, hybrid or fuel cell");
    case USHER_PLATE_YELLOW:
      return C_ ("plate", "Yellow plate");
    case USHER_PLATE_TRAILER:
      return C_ ("plate", "Trailer plate");
    case USHER_PLATE_SCHOOL:
      return C_ ("plate", "Driving school plate");
    case USHER_PLATE_POLICE:
      return C_ ("plate", "Police plate");
    case USHER_PLATE_HK_MACAU:
      return C_ ("plate", "Hong Kong or Macau plate");
    case USHER_PLATE_CONSULATE:
      return C_ ("plate", "Consulate plate");
    case USHER_PLATE_EMBASSY:
      return C_ ("plate", "Embassy plate");
    case USHER_PLATE_ARMED_POLICE:
      return C_ ("plate", "Armed police plate");
    case USHER_PLATE_MILITARY:
      return C_ ("plate", "Army plate");
    case USHER_PLATE_TEMPORARY:
      return C_ ("plate", "Temporary plate");
    case USHER_PLATE_NONE:
      return C_ ("plate", "Car without a plate");
    case USHER_PLATE_AIRPORT:
      return C_ ("plate", "Airport plate");
    case USHER_PLATE_UNKNOWN:
    default:
      return "";
    }
}
