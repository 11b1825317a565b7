/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-day-snapshot.h"

static const UsherField row_fields[] = {
  USHER_FIELD_OF_STRING (UsherDayRow, name),
  USHER_FIELD_OF_STRING (UsherDayRow, plate),
  USHER_FIELD_OF_STRING (UsherDayRow, phone),
  USHER_FIELD_OF_INT64 (UsherDayRow, time),
  USHER_FIELD_OF_INT64 (UsherDayRow, contact_1),
  USHER_FIELD_OF_INT64 (UsherDayRow, contact_2),
  USHER_FIELD_OF_STRING (UsherDayRow, content),
  USHER_FIELD_OF_STRING (UsherDayRow, advisor),
};

static const UsherRecord row_record = USHER_RECORD_OF (UsherDayRow, row_fields);

static const UsherField day_fields[] = {
  USHER_FIELD_OF_RECORD (UsherDaySnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_INT64 (UsherDaySnapshot, day),
  USHER_FIELD_OF_LIST (UsherDaySnapshot, rows, row_record),
};

static const UsherRecord day_record = USHER_RECORD_OF (UsherDaySnapshot, day_fields);

G_DEFINE_BOXED_TYPE (UsherDaySnapshot, usher_day_snapshot, usher_day_snapshot_copy, usher_day_snapshot_free)

/**
 * usher_day_snapshot_new:
 *
 * Returns: (transfer full): a day to fill in
 */
UsherDaySnapshot *
usher_day_snapshot_new (void)
{
  return usher_record_new (&day_record);
}

/**
 * usher_day_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherDaySnapshot *
usher_day_snapshot_copy (const UsherDaySnapshot *snapshot)
{
  return usher_record_copy (&day_record, snapshot);
}

/**
 * usher_day_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_day_snapshot_free (UsherDaySnapshot *snapshot)
{
  usher_record_free (&day_record, snapshot);
}

/**
 * usher_day_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_day_snapshot_to_json (const UsherDaySnapshot *snapshot)
{
  return usher_record_to_json (&day_record, snapshot);
}

/**
 * usher_day_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherDaySnapshot *
usher_day_snapshot_from_json (const char *json,
                              GError    **error)
{
  return usher_record_from_json (&day_record, json, error);
}

/**
 * usher_day_row_new:
 *
 * Returns: (transfer full): a booking to fill in
 */
UsherDayRow *
usher_day_row_new (void)
{
  return usher_record_new (&row_record);
}

/**
 * usher_day_row_free:
 * @row: (transfer full) (nullable):
 */
void
usher_day_row_free (UsherDayRow *row)
{
  usher_record_free (&row_record, row);
}
