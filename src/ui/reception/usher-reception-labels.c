/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-reception-labels.h"

#include <glib/gi18n.h>

/**
 * usher_fuel_type_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_fuel_type_label (UsherFuelType fuel)
{
  switch (fuel)
    {
    case USHER_FUEL_TYPE_PETROL:
      return C_("fuel type", "Petrol");
    case USHER_FUEL_TYPE_DIESEL:
      return C_("fuel type", "Diesel");
    case USHER_FUEL_TYPE_ELECTRIC:
      return C_("fuel type", "Electric");
    case USHER_FUEL_TYPE_HYBRID:
      return C_("fuel type", "Hybrid");
    case USHER_FUEL_TYPE_PLUG_IN:
      return C_("fuel type", "Plug-in hybrid");
    case USHER_FUEL_TYPE_GAS:
      return C_("fuel type", "Gas");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_finding_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_finding_label (UsherFinding finding)
{
  switch (finding)
    {
    case USHER_FINDING_NOT_ASKED:
      return C_("finding", "Not looked at");
    case USHER_FINDING_CONFIRMED:
      return C_("finding", "Confirmed");
    case USHER_FINDING_TO_INSPECT:
      return C_("finding", "To be inspected");
    case USHER_FINDING_NOT_REPRODUCED:
      return C_("finding", "Not reproduced");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_warranty_answer_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_warranty_answer_label (UsherWarrantyAnswer answer)
{
  switch (answer)
    {
    case USHER_WARRANTY_ANSWER_NOT_ASKED:
      return C_("warranty", "Not asked");
    case USHER_WARRANTY_ANSWER_COVERED:
      return C_("warranty", "Covered");
    case USHER_WARRANTY_ANSWER_NOT_COVERED:
      return C_("warranty", "Not covered");
    case USHER_WARRANTY_ANSWER_TO_DIAGNOSE:
      return C_("warranty", "To be diagnosed");
    case USHER_WARRANTY_ANSWER_ESCALATED:
      return C_("warranty", "Escalated");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_check_result_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_check_result_label (UsherCheckResult result)
{
  switch (result)
    {
    case USHER_CHECK_RESULT_NOT_CHECKED:
      return C_("check", "Not checked");
    case USHER_CHECK_RESULT_OK:
      return C_("check", "OK");
    case USHER_CHECK_RESULT_ATTENTION:
      return C_("check", "Attention");
    case USHER_CHECK_RESULT_BAD:
      return C_("check", "Bad");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_check_group_label:
 * @group: of a checklist
 *
 * Returns: the heading of a group; a group of the shop's own is its own heading
 */
const char *
usher_check_group_label (const char *group)
{
  if (g_str_equal (group, "exterior"))
    return C_("check group", "Exterior");
  if (g_str_equal (group, "interior"))
    return C_("check group", "Interior");
  if (g_str_equal (group, "instruments"))
    return C_("check group", "Instruments and Warning Lamps");
  if (g_str_equal (group, "bonnet"))
    return C_("check group", "Under the Bonnet");
  if (g_str_equal (group, "tyres"))
    return C_("check group", "Tyres");

  return group;
}

/**
 * usher_check_item_label:
 *
 * Returns: the name of a point of the checklist in the language of the desk,
 *   as far as the shop has given it one
 */
const char *
usher_check_item_label (UsherCheckItem *item)
{
  gboolean is_chinese = g_str_has_prefix (g_get_language_names ()[0], "zh");

  if (is_chinese || *item->name_en == '\0')
    return item->name;

  return item->name_en;
}

/**
 * usher_reception_dup_km:
 *
 * Returns: (transfer full): kilometres as the locale writes them: “42,310 km”
 */
char *
usher_reception_dup_km (gint64 km)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, km);

  /* Translators: %s is a number. */
  return g_strdup_printf (C_("odometer", "%s km"), number);
}
