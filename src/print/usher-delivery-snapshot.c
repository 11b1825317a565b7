/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-delivery-snapshot.h"

#include "usher-check-in-snapshot.h"

static const UsherField item_fields[] = {
  USHER_FIELD_OF_STRING (UsherDeliveryItem, description),
  USHER_FIELD_OF_ENUM (UsherDeliveryItem, consent, usher_consent),
  USHER_FIELD_OF_ENUM (UsherDeliveryItem, category, usher_repair_category),
  USHER_FIELD_OF_BOOLEAN (UsherDeliveryItem, has_guarantee),
  USHER_FIELD_OF_INT (UsherDeliveryItem, km),
  USHER_FIELD_OF_INT (UsherDeliveryItem, days),
  USHER_FIELD_OF_STRING (UsherDeliveryItem, until_on),
  USHER_FIELD_OF_INT64 (UsherDeliveryItem, until_km),
};

static const UsherRecord item_record = USHER_RECORD_OF (UsherDeliveryItem, item_fields);

static const UsherField snapshot_fields[] = {
  USHER_FIELD_OF_RECORD (UsherDeliverySnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, number),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, order_number),
  USHER_FIELD_OF_RECORD (UsherDeliverySnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherDeliverySnapshot, car, usher_car_record),
  USHER_FIELD_OF_INT64 (UsherDeliverySnapshot, arrived_at),
  USHER_FIELD_OF_INT64 (UsherDeliverySnapshot, delivered_at),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, advisor),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, collected_by),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, relation),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, phone),
  USHER_FIELD_OF_INT64 (UsherDeliverySnapshot, odometer_out),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, odometer_reason),
  USHER_FIELD_OF_LIST (UsherDeliverySnapshot, done, item_record),
  USHER_FIELD_OF_LIST (UsherDeliverySnapshot, not_done, item_record),
  USHER_FIELD_OF_INT64 (UsherDeliverySnapshot, next_service_km),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, next_service_on),
  USHER_FIELD_OF_BOOLEAN (UsherDeliverySnapshot, told_done),
  USHER_FIELD_OF_BOOLEAN (UsherDeliverySnapshot, told_not_done),
  USHER_FIELD_OF_BOOLEAN (UsherDeliverySnapshot, told_next),
  USHER_FIELD_OF_BOOLEAN (UsherDeliverySnapshot, showed_parts),
  USHER_FIELD_OF_BOOLEAN (UsherDeliverySnapshot, keys_back),
  USHER_FIELD_OF_BOOLEAN (UsherDeliverySnapshot, documents_back),
  USHER_FIELD_OF_BOOLEAN (UsherDeliverySnapshot, belongings_back),
  USHER_FIELD_OF_ENUM (UsherDeliverySnapshot, old_parts, usher_old_parts_fate),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, belongings),
  USHER_FIELD_OF_LIST (UsherDeliverySnapshot, marks, usher_damage_mark_record),
  USHER_FIELD_OF_LIST (UsherDeliverySnapshot, new_marks, usher_damage_mark_record),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, note),
  USHER_FIELD_OF_STRING (UsherDeliverySnapshot, strokes),
};

static const UsherRecord snapshot_record = USHER_RECORD_OF (UsherDeliverySnapshot, snapshot_fields);

/**
 * usher_delivery_item_new:
 * @description: what was done, or was not
 * @consent: what the customer said to it
 *
 * Returns: (transfer full): a line without a guarantee
 */
UsherDeliveryItem *
usher_delivery_item_new (const char  *description,
                         UsherConsent consent)
{
  UsherDeliveryItem *item = usher_record_new (&item_record);

  g_set_str (&item->description, description);
  item->consent = consent;

  return item;
}

G_DEFINE_BOXED_TYPE (UsherDeliverySnapshot, usher_delivery_snapshot, usher_delivery_snapshot_copy, usher_delivery_snapshot_free)

/**
 * usher_delivery_snapshot_new:
 *
 * Returns: (transfer full): a sheet to fill in
 */
UsherDeliverySnapshot *
usher_delivery_snapshot_new (void)
{
  UsherDeliverySnapshot *snapshot = usher_record_new (&snapshot_record);

  usher_car_snapshot_init (&snapshot->car);
  snapshot->odometer_out = -1;

  return snapshot;
}

/**
 * usher_delivery_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherDeliverySnapshot *
usher_delivery_snapshot_copy (const UsherDeliverySnapshot *snapshot)
{
  return usher_record_copy (&snapshot_record, snapshot);
}

/**
 * usher_delivery_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_delivery_snapshot_free (UsherDeliverySnapshot *snapshot)
{
  usher_record_free (&snapshot_record, snapshot);
}

/**
 * usher_delivery_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_delivery_snapshot_to_json (const UsherDeliverySnapshot *snapshot)
{
  return usher_record_to_json (&snapshot_record, snapshot);
}

/**
 * usher_delivery_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherDeliverySnapshot *
usher_delivery_snapshot_from_json (const char *json,
                                   GError    **error)
{
  return usher_record_from_json (&snapshot_record, json, error);
}
