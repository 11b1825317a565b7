/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-snapshot-parts.h"

static const UsherField shop_fields[] = {
  USHER_FIELD_OF_STRING (UsherShopSnapshot, name),
  USHER_FIELD_OF_STRING (UsherShopSnapshot, address),
  USHER_FIELD_OF_STRING (UsherShopSnapshot, phone),
  USHER_FIELD_OF_STRING (UsherShopSnapshot, hotline),
  USHER_FIELD_OF_STRING (UsherShopSnapshot, credit_code),
};

const UsherRecord usher_shop_record = USHER_RECORD_OF (UsherShopSnapshot, shop_fields);

static const UsherField party_fields[] = {
  USHER_FIELD_OF_STRING (UsherPartySnapshot, name),
  USHER_FIELD_OF_STRING (UsherPartySnapshot, phone),
  USHER_FIELD_OF_STRING (UsherPartySnapshot, address),
  USHER_FIELD_OF_STRING (UsherPartySnapshot, brought_by),
  USHER_FIELD_OF_STRING (UsherPartySnapshot, brought_by_phone),
};

const UsherRecord usher_party_record = USHER_RECORD_OF (UsherPartySnapshot, party_fields);

static const UsherField car_fields[] = {
  USHER_FIELD_OF_STRING (UsherCarSnapshot, plate),
  USHER_FIELD_OF_ENUM (UsherCarSnapshot, plate_kind, usher_plate_kind),
  USHER_FIELD_OF_STRING (UsherCarSnapshot, make_model),
  USHER_FIELD_OF_STRING (UsherCarSnapshot, vin),
  USHER_FIELD_OF_STRING (UsherCarSnapshot, engine_number),
  USHER_FIELD_OF_STRING (UsherCarSnapshot, colour),
  USHER_FIELD_OF_ENUM (UsherCarSnapshot, fuel_type, usher_fuel_type),
  USHER_FIELD_OF_INT64 (UsherCarSnapshot, odometer),
  USHER_FIELD_OF_INT (UsherCarSnapshot, fuel_eighths),
  USHER_FIELD_OF_INT (UsherCarSnapshot, charge_percent),
};

const UsherRecord usher_car_record = USHER_RECORD_OF (UsherCarSnapshot, car_fields);

static const UsherField concern_fields[] = {
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, words),
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, since_when),
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, how_often),
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, circumstances),
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, warning_lamp),
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, fault_codes),
  USHER_FIELD_OF_ENUM (UsherConcernSnapshot, finding, usher_finding),
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, cause),
  USHER_FIELD_OF_ENUM (UsherConcernSnapshot, warranty, usher_warranty_answer),
  USHER_FIELD_OF_STRING (UsherConcernSnapshot, told),
};

const UsherRecord usher_concern_record = USHER_RECORD_OF (UsherConcernSnapshot, concern_fields);

/**
 * usher_concern_snapshot_new:
 *
 * Returns: (transfer full): a concern to fill in
 */
UsherConcernSnapshot *
usher_concern_snapshot_new (void)
{
  return usher_record_new (&usher_concern_record);
}

/**
 * usher_concern_snapshot_free:
 * @concern: (transfer full) (nullable):
 */
void
usher_concern_snapshot_free (UsherConcernSnapshot *concern)
{
  usher_record_free (&usher_concern_record, concern);
}

/**
 * usher_car_snapshot_init:
 *
 * Sets the readings of a new snapshot to "not read".
 */
void
usher_car_snapshot_init (UsherCarSnapshot *car)
{
  car->odometer = -1;
  car->fuel_eighths = -1;
  car->charge_percent = -1;
}
