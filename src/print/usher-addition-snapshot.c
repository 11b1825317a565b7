/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-addition-snapshot.h"

static const UsherField addition_fields[] = {
  USHER_FIELD_OF_RECORD (UsherAdditionSnapshot, order, usher_authorization_record),
  USHER_FIELD_OF_STRING (UsherAdditionSnapshot, order_number),
  USHER_FIELD_OF_STRING (UsherAdditionSnapshot, found_by),
  USHER_FIELD_OF_INT64 (UsherAdditionSnapshot, found_at),
  USHER_FIELD_OF_STRING (UsherAdditionSnapshot, reason),
  USHER_FIELD_OF_BOOLEAN (UsherAdditionSnapshot, has_photo),
  USHER_FIELD_OF_INT64 (UsherAdditionSnapshot, old_total),
  USHER_FIELD_OF_INT64 (UsherAdditionSnapshot, extra),
  USHER_FIELD_OF_INT64 (UsherAdditionSnapshot, new_total),
  USHER_FIELD_OF_INT64 (UsherAdditionSnapshot, new_promise),
};

static const UsherRecord addition_record = USHER_RECORD_OF (UsherAdditionSnapshot, addition_fields);

/**
 * usher_addition_snapshot_new:
 *
 * Returns: (transfer full): a draft to fill in
 */
UsherAdditionSnapshot *
usher_addition_snapshot_new (void)
{
  UsherAdditionSnapshot *snapshot = usher_record_new (&addition_record);

  snapshot->order.version = 1;
  usher_car_snapshot_init (&snapshot->order.car);

  return snapshot;
}

/**
 * usher_addition_snapshot_copy:
 *
 * Returns: (transfer full): a copy
 */
UsherAdditionSnapshot *
usher_addition_snapshot_copy (const UsherAdditionSnapshot *snapshot)
{
  return usher_record_copy (&addition_record, snapshot);
}

/**
 * usher_addition_snapshot_free:
 * @snapshot: (transfer full): a snapshot
 */
void
usher_addition_snapshot_free (UsherAdditionSnapshot *snapshot)
{
  usher_record_free (&addition_record, snapshot);
}

/**
 * usher_addition_snapshot_to_json:
 *
 * Returns: (transfer full): the snapshot as it is kept with the document
 */
char *
usher_addition_snapshot_to_json (const UsherAdditionSnapshot *snapshot)
{
  return usher_record_to_json (&addition_record, snapshot);
}

/**
 * usher_addition_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): what was kept
 */
UsherAdditionSnapshot *
usher_addition_snapshot_from_json (const char *json,
                                   GError    **error)
{
  return usher_record_from_json (&addition_record, json, error);
}
