/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-settlement-snapshot.h"

#include "usher-authorization-snapshot.h"

static const UsherField change_fields[] = {
  USHER_FIELD_OF_ENUM (UsherSettlementChange, kind, usher_difference_kind),
  USHER_FIELD_OF_STRING (UsherSettlementChange, description),
  USHER_FIELD_OF_INT64 (UsherSettlementChange, agreed),
  USHER_FIELD_OF_INT64 (UsherSettlementChange, billed),
};

static const UsherRecord change_record = USHER_RECORD_OF (UsherSettlementChange, change_fields);

static const UsherField settlement_fields[] = {
  USHER_FIELD_OF_RECORD (UsherSettlementSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherSettlementSnapshot, number),
  USHER_FIELD_OF_INT (UsherSettlementSnapshot, version),
  USHER_FIELD_OF_STRING (UsherSettlementSnapshot, order_number),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, issued_at),
  USHER_FIELD_OF_RECORD (UsherSettlementSnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherSettlementSnapshot, car, usher_car_record),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, arrived_at),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, odometer_out),
  USHER_FIELD_OF_ENUM (UsherSettlementSnapshot, category, usher_repair_category),
  USHER_FIELD_OF_STRING (UsherSettlementSnapshot, advisor),
  USHER_FIELD_OF_STRING (UsherSettlementSnapshot, faults),
  { .name = "estimate", .kind = USHER_FIELD_CUSTOM, .offset = G_STRUCT_OFFSET (UsherSettlementSnapshot, estimate), .to_node = usher_estimate_field_to_node, .from_node = usher_estimate_field_from_node, .free_value = (GDestroyNotify) usher_estimate_unref },
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, order_amount),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, discount),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, desk_discount),
  USHER_FIELD_OF_STRING (UsherSettlementSnapshot, discount_reason),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, tax),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, rounding),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, total),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, by_others),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, customer_total),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, prepaid),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, warranty),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, insurer),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, internal),
  USHER_FIELD_OF_INT64 (UsherSettlementSnapshot, goodwill),
  USHER_FIELD_OF_LIST (UsherSettlementSnapshot, changes, change_record),
  USHER_FIELD_OF_ENUM (UsherSettlementSnapshot, old_parts, usher_old_parts),
  USHER_FIELD_OF_INT (UsherSettlementSnapshot, guarantee_km),
  USHER_FIELD_OF_INT (UsherSettlementSnapshot, guarantee_days),
};

static const UsherRecord settlement_record = USHER_RECORD_OF (UsherSettlementSnapshot, settlement_fields);

/**
 * usher_settlement_snapshot_new:
 *
 * Returns: (transfer full): a draft to fill in
 */
UsherSettlementSnapshot *
usher_settlement_snapshot_new (void)
{
  UsherSettlementSnapshot *snapshot = usher_record_new (&settlement_record);

  snapshot->version = 1;
  snapshot->odometer_out = -1;
  snapshot->category = USHER_REPAIR_CATEGORY_MINOR;
  usher_car_snapshot_init (&snapshot->car);

  return snapshot;
}

/**
 * usher_settlement_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherSettlementSnapshot *
usher_settlement_snapshot_copy (const UsherSettlementSnapshot *snapshot)
{
  return usher_record_copy (&settlement_record, snapshot);
}

/**
 * usher_settlement_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_settlement_snapshot_free (UsherSettlementSnapshot *snapshot)
{
  usher_record_free (&settlement_record, snapshot);
}

/**
 * usher_settlement_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued list
 */
char *
usher_settlement_snapshot_to_json (const UsherSettlementSnapshot *snapshot)
{
  return usher_record_to_json (&settlement_record, snapshot);
}

/**
 * usher_settlement_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherSettlementSnapshot *
usher_settlement_snapshot_from_json (const char *json,
                                     GError    **error)
{
  return usher_record_from_json (&settlement_record, json, error);
}

/**
 * usher_settlement_snapshot_add_change:
 *
 * Adds a line that is not as it was authorized.
 */
void
usher_settlement_snapshot_add_change (UsherSettlementSnapshot *snapshot,
                                      UsherDifferenceKind      kind,
                                      const char              *description,
                                      gint64                   agreed,
                                      gint64                   billed)
{
  UsherSettlementChange *change = usher_record_new (&change_record);

  change->kind = kind;
  change->description = g_strdup (description);
  change->agreed = agreed;
  change->billed = billed;
  g_ptr_array_add (snapshot->changes, change);
}
