/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherVehicleKind:
 * @USHER_VEHICLE_KIND_CAR: cars, and vehicles for dangerous goods
 * @USHER_VEHICLE_KIND_MOTORCYCLE: motorcycles
 * @USHER_VEHICLE_KIND_OTHER: other motor vehicles
 *
 * The classes of vehicles that the law on guarantees tells apart.
 */
typedef enum
{
  USHER_VEHICLE_KIND_CAR,
  USHER_VEHICLE_KIND_MOTORCYCLE,
  USHER_VEHICLE_KIND_OTHER,
} UsherVehicleKind;

#define USHER_VEHICLE_KIND_LAST USHER_VEHICLE_KIND_OTHER

/**
 * UsherRepairCategory:
 * @USHER_REPAIR_CATEGORY_WHOLE: repair of the whole vehicle (整车修理)
 * @USHER_REPAIR_CATEGORY_ASSEMBLY: repair of an assembly (总成修理)
 * @USHER_REPAIR_CATEGORY_SECOND_SERVICE: second-level maintenance (二级维护)
 * @USHER_REPAIR_CATEGORY_FIRST_SERVICE: first-level maintenance (一级维护)
 * @USHER_REPAIR_CATEGORY_MINOR: minor repair (小修)
 * @USHER_REPAIR_CATEGORY_SPECIAL: special repair (专项修理)
 *
 * The categories of repairs (维修类别).
 */
typedef enum
{
  USHER_REPAIR_CATEGORY_WHOLE,
  USHER_REPAIR_CATEGORY_ASSEMBLY,
  USHER_REPAIR_CATEGORY_SECOND_SERVICE,
  USHER_REPAIR_CATEGORY_FIRST_SERVICE,
  USHER_REPAIR_CATEGORY_MINOR,
  USHER_REPAIR_CATEGORY_SPECIAL,
} UsherRepairCategory;

#define USHER_REPAIR_CATEGORY_LAST USHER_REPAIR_CATEGORY_SPECIAL

/**
 * UsherGuarantee:
 * @km: how far
 * @days: how long; whichever ends first
 *
 * A guarantee on repairs (质量保证期) from the day the car left.
 */
typedef struct
{
  int km;
  int days;
} UsherGuarantee;

const char *usher_vehicle_kind_to_string (UsherVehicleKind value);
gboolean    usher_vehicle_kind_from_string (const char       *nick,
                                            UsherVehicleKind *out);
const char *usher_repair_category_to_string (UsherRepairCategory value);
gboolean    usher_repair_category_from_string (const char          *nick,
                                               UsherRepairCategory *out);

UsherGuarantee usher_guarantee_by_law (UsherVehicleKind    vehicle_class,
                                       UsherRepairCategory category);
UsherGuarantee usher_guarantee_of_line (UsherVehicleKind    vehicle_class,
                                        UsherRepairCategory category,
                                        UsherGuarantee      promise);
UsherGuarantee usher_guarantee_longest (UsherGuarantee a,
                                        UsherGuarantee b);
void           usher_guarantee_last_day (UsherGuarantee guarantee,
                                         const GDate   *out_date,
                                         GDate         *last_day);
gboolean       usher_guarantee_covers (UsherGuarantee guarantee,
                                       const GDate   *out_date,
                                       gint64         out_km,
                                       const GDate   *today,
                                       gint64         km);

G_END_DECLS
