/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-guarantee.h"
#include "usher-nick.h"

static const char *const vehicle_class_nicks[] = {
  [USHER_VEHICLE_KIND_CAR] = "car",
  [USHER_VEHICLE_KIND_MOTORCYCLE] = "motorcycle",
  [USHER_VEHICLE_KIND_OTHER] = "other",
};

static const char *const repair_category_nicks[] = {
  [USHER_REPAIR_CATEGORY_WHOLE] = "whole",
  [USHER_REPAIR_CATEGORY_ASSEMBLY] = "assembly",
  [USHER_REPAIR_CATEGORY_SECOND_SERVICE] = "second-service",
  [USHER_REPAIR_CATEGORY_FIRST_SERVICE] = "first-service",
  [USHER_REPAIR_CATEGORY_MINOR] = "minor",
  [USHER_REPAIR_CATEGORY_SPECIAL] = "special",
};

/**
 * usher_vehicle_kind_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_vehicle_kind_to_string (UsherVehicleKind value)
{
  return usher_nick_get (vehicle_class_nicks, G_N_ELEMENTS (vehicle_class_nicks), value);
}

/**
 * usher_vehicle_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a vehicle class
 */
gboolean
usher_vehicle_kind_from_string (const char       *nick,
                                UsherVehicleKind *out)
{
  guint value = 0;

  if (!usher_nick_find (vehicle_class_nicks, G_N_ELEMENTS (vehicle_class_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_repair_category_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_repair_category_to_string (UsherRepairCategory value)
{
  return usher_nick_get (repair_category_nicks, G_N_ELEMENTS (repair_category_nicks), value);
}

/**
 * usher_repair_category_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a repair category
 */
gboolean
usher_repair_category_from_string (const char          *nick,
                                   UsherRepairCategory *out)
{
  guint value = 0;

  if (!usher_nick_find (repair_category_nicks, G_N_ELEMENTS (repair_category_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_guarantee_by_law:
 * @vehicle_class: what was repaired
 * @category: how
 *
 * The least that the regulation on motor vehicle repair (机动车维修管理规定)
 * asks for.
 *
 * Returns: the guarantee; a workshop may promise more, see
 *   usher_guarantee_longest()
 */
UsherGuarantee
usher_guarantee_by_law (UsherVehicleKind    vehicle_class,
                        UsherRepairCategory category)
{
  /* Columns: whole and assembly, second-level maintenance, the rest.  Only for
   * cars the second level stands apart from other maintenance. */
  static const UsherGuarantee table[][3] = {
    [USHER_VEHICLE_KIND_CAR] = { { 20000, 100 }, { 5000, 30 }, { 2000, 10 } },
    [USHER_VEHICLE_KIND_MOTORCYCLE] = { { 7000, 80 }, { 800, 10 }, { 800, 10 } },
    [USHER_VEHICLE_KIND_OTHER] = { { 6000, 60 }, { 700, 7 }, { 700, 7 } },
  };

  g_return_val_if_fail (vehicle_class <= USHER_VEHICLE_KIND_LAST, table[0][0]);

  switch (category)
    {
    case USHER_REPAIR_CATEGORY_WHOLE:
    case USHER_REPAIR_CATEGORY_ASSEMBLY:
      return table[vehicle_class][0];
    case USHER_REPAIR_CATEGORY_SECOND_SERVICE:
      return table[vehicle_class][1];
    case USHER_REPAIR_CATEGORY_FIRST_SERVICE:
    case USHER_REPAIR_CATEGORY_MINOR:
    case USHER_REPAIR_CATEGORY_SPECIAL:
    default:
      return table[vehicle_class][2];
    }
}

/**
 * usher_guarantee_longest:
 *
 * Returns: what both @a and @b promise at the least: the workshop's own promise
 *   beside the law's, or several categories on one order
 */
UsherGuarantee
usher_guarantee_longest (UsherGuarantee a,
                         UsherGuarantee b)
{
  return (UsherGuarantee) { MAX (a.km, b.km), MAX (a.days, b.days) };
}

/**
 * usher_guarantee_of_line:
 * @vehicle_class: what was repaired
 * @category: how
 * @promise: what the workshop promises by itself; zeros for nothing
 *
 * Returns: the guarantee on a line of an order: the law's, or the workshop's
 *   own where that is longer, each for time and for distance
 */
UsherGuarantee
usher_guarantee_of_line (UsherVehicleKind    vehicle_class,
                         UsherRepairCategory category,
                         UsherGuarantee      promise)
{
  return usher_guarantee_longest (usher_guarantee_by_law (vehicle_class, category), promise);
}

/**
 * usher_guarantee_last_day:
 * @guarantee: a guarantee
 * @out_date: the day the car left, which is not counted
 * @last_day: (out caller-allocates): the last day of the guarantee
 *
 * A last day that is a public holiday moves to the next working day by law;
 * that is left to people.
 */
void
usher_guarantee_last_day (UsherGuarantee guarantee,
                          const GDate   *out_date,
                          GDate         *last_day)
{
  g_return_if_fail (out_date != NULL && g_date_valid (out_date));
  g_return_if_fail (last_day != NULL);
  g_return_if_fail (guarantee.days >= 0);

  *last_day = *out_date;
  g_date_add_days (last_day, guarantee.days);
}

/**
 * usher_guarantee_covers:
 * @guarantee: a guarantee
 * @out_date: the day the car left
 * @out_km: its odometer then
 * @today: the day of asking
 * @km: its odometer now
 *
 * Returns: whether neither the days nor the distance are over
 */
gboolean
usher_guarantee_covers (UsherGuarantee guarantee,
                        const GDate   *out_date,
                        gint64         out_km,
                        const GDate   *today,
                        gint64         km)
{
  GDate last_day;

  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  usher_guarantee_last_day (guarantee, out_date, &last_day);

  return g_date_compare (today, &last_day) <= 0 && km <= out_km + guarantee.km;
}
