/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-finding.h"
#include "usher-fuel-type.h"
#include "usher-plate.h"
#include "usher-record.h"

G_BEGIN_DECLS

/**
 * UsherShopSnapshot:
 * @hotline: for complaints
 * @credit_code: 统一社会信用代码
 *
 * Who issues a document.  Here and in every snapshot strings are owned, %NULL
 * or empty for none; set them with g_set_str().
 */
typedef struct
{
  char *name;
  char *address;
  char *phone;
  char *hotline;
  char *credit_code;
} UsherShopSnapshot;

/**
 * UsherPartySnapshot:
 * @phone: as it is printed
 * @brought_by: who brought the car, empty for the owner
 *
 * The customer, in the contract's words 托修方 and 送修人.
 */
typedef struct
{
  char *name;
  char *phone;
  char *address;
  char *brought_by;
  char *brought_by_phone;
} UsherPartySnapshot;

/**
 * UsherCarSnapshot:
 * @plate: as it is printed: "京A·12345"
 * @plate_kind: kind of the plate; unknown and none are not printed
 * @odometer: km, −1 when not read
 * @fuel_eighths: 0 to 8, −1 when not read
 * @charge_percent: 0 to 100, −1 when not read
 *
 * The car as it came.
 */
typedef struct
{
  char          *plate;
  UsherPlateKind plate_kind;
  char          *make_model;
  char          *vin;
  char          *engine_number;
  char          *colour;
  UsherFuelType  fuel_type;
  gint64         odometer;
  int            fuel_eighths;
  int            charge_percent;
} UsherCarSnapshot;

/**
 * UsherConcernSnapshot:
 * @words: the customer's own
 * @cause: the cause as far as it is known
 * @told: what the customer was told
 *
 * One concern and what was found at the reception.
 */
typedef struct
{
  char               *words;
  char               *since_when;
  char               *how_often;
  char               *circumstances;
  char               *warning_lamp;
  char               *fault_codes;
  UsherFinding        finding;
  char               *cause;
  UsherWarrantyAnswer warranty;
  char               *told;
} UsherConcernSnapshot;

UsherConcernSnapshot *usher_concern_snapshot_new (void);
void                  usher_concern_snapshot_free (UsherConcernSnapshot *concern);

void usher_car_snapshot_init (UsherCarSnapshot *car);

/* For the snapshots that hold them. */
extern const UsherRecord usher_shop_record;
extern const UsherRecord usher_party_record;
extern const UsherRecord usher_car_record;
extern const UsherRecord usher_concern_record;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherConcernSnapshot, usher_concern_snapshot_free)

G_END_DECLS
