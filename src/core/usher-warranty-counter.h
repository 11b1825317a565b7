/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The limits of 家用汽车产品修理更换退货责任规定 (SAMR order 43, in force since
 * 2022): articles 18, 21, 24 and 40. */
#define USHER_WARRANTY_FULL_YEARS 2
#define USHER_WARRANTY_FULL_KM 50000
#define USHER_WARRANTY_REPAIR_YEARS 3
#define USHER_WARRANTY_REPAIR_KM 60000
#define USHER_WARRANTY_DAYS 30
#define USHER_WARRANTY_DAYS_EARLY 25
#define USHER_WARRANTY_REPAIRS 4
#define USHER_WARRANTY_ASSEMBLIES 2
#define USHER_WARRANTY_ONE_REPAIR_DAYS 5

/**
 * UsherWarrantyPeriod:
 * @USHER_WARRANTY_PERIOD_UNKNOWN: nobody knows when the car was sold
 * @USHER_WARRANTY_PERIOD_FULL: within 2 years and 50,000 km (三包有效期): repair, exchange, refund
 * @USHER_WARRANTY_PERIOD_REPAIR: within 3 years and 60,000 km (包修期): repair free of charge
 * @USHER_WARRANTY_PERIOD_OVER: later
 *
 * What the maker's warranty by law still holds for a car.
 */
typedef enum
{
  USHER_WARRANTY_PERIOD_UNKNOWN,
  USHER_WARRANTY_PERIOD_FULL,
  USHER_WARRANTY_PERIOD_REPAIR,
  USHER_WARRANTY_PERIOD_OVER,
} UsherWarrantyPeriod;

/**
 * UsherWarrantyAlertKind:
 * @USHER_WARRANTY_ALERT_DAYS: days that all repairs took together
 * @USHER_WARRANTY_ALERT_DEFECT: repairs of the same defect
 * @USHER_WARRANTY_ALERT_ASSEMBLY: replacements of the same main assembly
 * @USHER_WARRANTY_ALERT_ONE_REPAIR: days that the present repair takes
 *
 * Which limit is near.
 */
typedef enum
{
  USHER_WARRANTY_ALERT_DAYS,
  USHER_WARRANTY_ALERT_DEFECT,
  USHER_WARRANTY_ALERT_ASSEMBLY,
  USHER_WARRANTY_ALERT_ONE_REPAIR,
} UsherWarrantyAlertKind;

/**
 * UsherWarrantyAlert:
 * @kind: which limit
 * @is_reached: whether the customer may claim (exchange or refund; a loan car
 *   or compensation for @USHER_WARRANTY_ALERT_ONE_REPAIR); else it is near
 * @count: days, repairs or replacements
 * @subject: the defect or the assembly, empty for days
 *
 * A limit of the law that is near or reached.
 */
typedef struct
{
  UsherWarrantyAlertKind kind;
  gboolean               is_reached;
  gint64                 count;
  char                  *subject;
} UsherWarrantyAlert;

/**
 * UsherWarrantyVisit:
 * @order_id: which order
 * @agreed_at: when the repair was agreed to, unix seconds
 * @completed_at: when it was completed, 0 while it is not
 * @odometer: km when the car came
 * @defects: (element-type utf8): what was wrong; the same word for the same defect
 * @assemblies: (element-type utf8): main assemblies that were replaced
 *
 * One repair under warranty.
 */
typedef struct
{
  gint64     order_id;
  gint64     agreed_at;
  gint64     completed_at;
  gint64     odometer;
  GPtrArray *defects;
  GPtrArray *assemblies;
} UsherWarrantyVisit;

/**
 * UsherWarrantyCounter:
 * @period: where the car stands now
 * @n_visits: repairs that count
 * @repair_days: days that they took together
 * @current_days: days that the present repair has taken, 0 without one
 * @same_defect: how often the defect that came most often was repaired
 * @defect: that defect, empty when nothing counts
 * @replacements: how often the assembly replaced most often was
 * @assembly: that assembly, empty when none was
 * @alerts: (element-type UsherWarrantyAlert): what is near or reached
 *
 * What is counted for a car by the warranty law (三包).
 */
typedef struct
{
  UsherWarrantyPeriod period;
  guint               n_visits;
  gint64              repair_days;
  gint64              current_days;
  guint               same_defect;
  char               *defect;
  guint               replacements;
  char               *assembly;
  GPtrArray          *alerts;
} UsherWarrantyCounter;

UsherWarrantyVisit *usher_warranty_visit_new (void);
void                usher_warranty_visit_free (UsherWarrantyVisit *visit);

gint64                usher_warranty_repair_days (gint64 agreed_at,
                                                  gint64 completed_at);
UsherWarrantyPeriod   usher_warranty_get_period (const GDate *sold_on,
                                                 const GDate *day,
                                                 gint64       km);
UsherWarrantyCounter *usher_warranty_count (const GDate *sold_on,
                                            GPtrArray   *visits,
                                            gint64       now,
                                            gint64       km,
                                            GTimeZone   *zone);
void                  usher_warranty_counter_free (UsherWarrantyCounter *counter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherWarrantyVisit, usher_warranty_visit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherWarrantyCounter, usher_warranty_counter_free)

G_END_DECLS
