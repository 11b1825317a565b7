/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-gate-pass-snapshot.h"

static const UsherField snapshot_fields[] = {
  USHER_FIELD_OF_RECORD (UsherGatePassSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, number),
  USHER_FIELD_OF_INT64 (UsherGatePassSnapshot, issued_at),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, order_number),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, plate),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, make_model),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, customer),
  USHER_FIELD_OF_ENUM (UsherGatePassSnapshot, kind, usher_gate_pass_kind),
  USHER_FIELD_OF_BOOLEAN (UsherGatePassSnapshot, is_called_off),
  USHER_FIELD_OF_BOOLEAN (UsherGatePassSnapshot, is_on_credit),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, approver),
  USHER_FIELD_OF_INT64 (UsherGatePassSnapshot, out_km),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, belongings),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, reason),
  USHER_FIELD_OF_INT64 (UsherGatePassSnapshot, returns_at),
  USHER_FIELD_OF_STRING (UsherGatePassSnapshot, issuer),
};

static const UsherRecord snapshot_record = USHER_RECORD_OF (UsherGatePassSnapshot, snapshot_fields);

G_DEFINE_BOXED_TYPE (UsherGatePassSnapshot, usher_gate_pass_snapshot, usher_gate_pass_snapshot_copy, usher_gate_pass_snapshot_free)

/**
 * usher_gate_pass_snapshot_new:
 *
 * Returns: (transfer full): a pass to fill in
 */
UsherGatePassSnapshot *
usher_gate_pass_snapshot_new (void)
{
  UsherGatePassSnapshot *snapshot = usher_record_new (&snapshot_record);

  snapshot->out_km = -1;

  return snapshot;
}

/**
 * usher_gate_pass_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherGatePassSnapshot *
usher_gate_pass_snapshot_copy (const UsherGatePassSnapshot *snapshot)
{
  return usher_record_copy (&snapshot_record, snapshot);
}

/**
 * usher_gate_pass_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_gate_pass_snapshot_free (UsherGatePassSnapshot *snapshot)
{
  usher_record_free (&snapshot_record, snapshot);
}

/**
 * usher_gate_pass_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_gate_pass_snapshot_to_json (const UsherGatePassSnapshot *snapshot)
{
  return usher_record_to_json (&snapshot_record, snapshot);
}

/**
 * usher_gate_pass_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherGatePassSnapshot *
usher_gate_pass_snapshot_from_json (const char *json,
                                    GError    **error)
{
  return usher_record_from_json (&snapshot_record, json, error);
}
