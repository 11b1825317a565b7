/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-parts-slip-snapshot.h"

static const UsherField row_fields[] = {
  USHER_FIELD_OF_STRING (UsherPartsSlipRow, code),
  USHER_FIELD_OF_STRING (UsherPartsSlipRow, description),
  USHER_FIELD_OF_STRING (UsherPartsSlipRow, brand),
  USHER_FIELD_OF_STRING (UsherPartsSlipRow, unit),
  USHER_FIELD_OF_INT64 (UsherPartsSlipRow, quantity),
  USHER_FIELD_OF_STRING (UsherPartsSlipRow, location),
  USHER_FIELD_OF_ENUM (UsherPartsSlipRow, fate, usher_part_fate),
};

static const UsherRecord row_record = USHER_RECORD_OF (UsherPartsSlipRow, row_fields);

static const UsherField slip_fields[] = {
  USHER_FIELD_OF_RECORD (UsherPartsSlipSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_RECORD (UsherPartsSlipSnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherPartsSlipSnapshot, car, usher_car_record),
  USHER_FIELD_OF_STRING (UsherPartsSlipSnapshot, number),
  USHER_FIELD_OF_STRING (UsherPartsSlipSnapshot, order_number),
  USHER_FIELD_OF_INT64 (UsherPartsSlipSnapshot, issued_at),
  USHER_FIELD_OF_BOOLEAN (UsherPartsSlipSnapshot, is_return),
  USHER_FIELD_OF_STRING (UsherPartsSlipSnapshot, reason),
  USHER_FIELD_OF_STRING (UsherPartsSlipSnapshot, taken_by),
  USHER_FIELD_OF_STRING (UsherPartsSlipSnapshot, issued_by),
  USHER_FIELD_OF_LIST (UsherPartsSlipSnapshot, rows, row_record),
};

static const UsherRecord slip_record = USHER_RECORD_OF (UsherPartsSlipSnapshot, slip_fields);

/**
 * usher_parts_slip_snapshot_new:
 *
 * Returns: (transfer full): a slip to fill in
 */
UsherPartsSlipSnapshot *
usher_parts_slip_snapshot_new (void)
{
  UsherPartsSlipSnapshot *snapshot = usher_record_new (&slip_record);

  usher_car_snapshot_init (&snapshot->car);

  return snapshot;
}

/**
 * usher_parts_slip_snapshot_copy:
 *
 * Returns: (transfer full): a copy
 */
UsherPartsSlipSnapshot *
usher_parts_slip_snapshot_copy (const UsherPartsSlipSnapshot *snapshot)
{
  return usher_record_copy (&slip_record, snapshot);
}

/**
 * usher_parts_slip_snapshot_free:
 * @snapshot: (transfer full): a snapshot
 */
void
usher_parts_slip_snapshot_free (UsherPartsSlipSnapshot *snapshot)
{
  usher_record_free (&slip_record, snapshot);
}

/**
 * usher_parts_slip_snapshot_to_json:
 *
 * Returns: (transfer full): the snapshot as it is kept with the document
 */
char *
usher_parts_slip_snapshot_to_json (const UsherPartsSlipSnapshot *snapshot)
{
  return usher_record_to_json (&slip_record, snapshot);
}

/**
 * usher_parts_slip_snapshot_add_row:
 *
 * Returns: (transfer none): a new last row, to be filled in
 */
UsherPartsSlipRow *
usher_parts_slip_snapshot_add_row (UsherPartsSlipSnapshot *snapshot)
{
  UsherPartsSlipRow *row = usher_record_new (&row_record);

  g_ptr_array_add (snapshot->rows, row);

  return row;
}
