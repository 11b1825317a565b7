/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-check-in-snapshot.h"

static const UsherField mark_fields[] = {
  USHER_FIELD_OF_INT (UsherDamageMark, number),
  USHER_FIELD_OF_ENUM (UsherDamageMark, view, usher_car_view),
  USHER_FIELD_OF_ENUM (UsherDamageMark, zone, usher_car_zone),
  USHER_FIELD_OF_DOUBLE (UsherDamageMark, x),
  USHER_FIELD_OF_DOUBLE (UsherDamageMark, y),
  USHER_FIELD_OF_ENUM (UsherDamageMark, type, usher_damage_type),
  USHER_FIELD_OF_ENUM (UsherDamageMark, severity, usher_damage_severity),
  USHER_FIELD_OF_STRING (UsherDamageMark, note),
  USHER_FIELD_OF_BOOLEAN (UsherDamageMark, earlier),
};

const UsherRecord usher_damage_mark_record = USHER_RECORD_OF (UsherDamageMark, mark_fields);

static const UsherField check_fields[] = {
  USHER_FIELD_OF_STRING (UsherCheckSnapshot, group),
  USHER_FIELD_OF_STRING (UsherCheckSnapshot, name),
  USHER_FIELD_OF_ENUM (UsherCheckSnapshot, result, usher_check_result),
  USHER_FIELD_OF_STRING (UsherCheckSnapshot, note),
};

static const UsherRecord check_record = USHER_RECORD_OF (UsherCheckSnapshot, check_fields);

static const UsherField check_in_fields[] = {
  USHER_FIELD_OF_RECORD (UsherCheckInSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherCheckInSnapshot, number),
  USHER_FIELD_OF_RECORD (UsherCheckInSnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherCheckInSnapshot, car, usher_car_record),
  USHER_FIELD_OF_INT64 (UsherCheckInSnapshot, arrived_at),
  USHER_FIELD_OF_STRING (UsherCheckInSnapshot, advisor),
  USHER_FIELD_OF_STRING (UsherCheckInSnapshot, requests),
  USHER_FIELD_OF_BOOLEAN (UsherCheckInSnapshot, covers_seat),
  USHER_FIELD_OF_BOOLEAN (UsherCheckInSnapshot, covers_wheel),
  USHER_FIELD_OF_BOOLEAN (UsherCheckInSnapshot, covers_mat),
  USHER_FIELD_OF_BOOLEAN (UsherCheckInSnapshot, saw_licence),
  USHER_FIELD_OF_BOOLEAN (UsherCheckInSnapshot, saw_booklet),
  USHER_FIELD_OF_LIST (UsherCheckInSnapshot, marks, usher_damage_mark_record),
  USHER_FIELD_OF_LIST (UsherCheckInSnapshot, checklist, check_record),
  USHER_FIELD_OF_STRING (UsherCheckInSnapshot, belongings),
  USHER_FIELD_OF_STRING (UsherCheckInSnapshot, valuables),
  USHER_FIELD_OF_STRING (UsherCheckInSnapshot, valuables_note),
  USHER_FIELD_OF_ENUM (UsherCheckInSnapshot, waiting, usher_waiting),
};

static const UsherRecord check_in_record = USHER_RECORD_OF (UsherCheckInSnapshot, check_in_fields);

G_DEFINE_BOXED_TYPE (UsherCheckInSnapshot, usher_check_in_snapshot, usher_check_in_snapshot_copy, usher_check_in_snapshot_free)

/**
 * usher_check_in_snapshot_new:
 *
 * Returns: (transfer full): a sheet to fill in
 */
UsherCheckInSnapshot *
usher_check_in_snapshot_new (void)
{
  UsherCheckInSnapshot *snapshot = usher_record_new (&check_in_record);

  usher_car_snapshot_init (&snapshot->car);

  return snapshot;
}

/**
 * usher_check_in_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherCheckInSnapshot *
usher_check_in_snapshot_copy (const UsherCheckInSnapshot *snapshot)
{
  return usher_record_copy (&check_in_record, snapshot);
}

/**
 * usher_check_in_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_check_in_snapshot_free (UsherCheckInSnapshot *snapshot)
{
  usher_record_free (&check_in_record, snapshot);
}

/**
 * usher_check_in_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_check_in_snapshot_to_json (const UsherCheckInSnapshot *snapshot)
{
  return usher_record_to_json (&check_in_record, snapshot);
}

/**
 * usher_check_in_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherCheckInSnapshot *
usher_check_in_snapshot_from_json (const char *json,
                                   GError    **error)
{
  return usher_record_from_json (&check_in_record, json, error);
}

/**
 * usher_check_snapshot_new:
 * @group: group of the item
 * @name: in the document's language
 * @note: (nullable): remark
 *
 * Returns: (transfer full): an item of a checklist
 */
UsherCheckSnapshot *
usher_check_snapshot_new (const char      *group,
                          const char      *name,
                          UsherCheckResult result,
                          const char      *note)
{
  UsherCheckSnapshot *check = usher_record_new (&check_record);

  g_set_str (&check->group, group);
  g_set_str (&check->name, name);
  g_set_str (&check->note, note);
  check->result = result;

  return check;
}

/**
 * usher_check_snapshot_free:
 * @check: (transfer full) (nullable):
 */
void
usher_check_snapshot_free (UsherCheckSnapshot *check)
{
  usher_record_free (&check_record, check);
}
