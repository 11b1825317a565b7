/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-quality-snapshot.h"

static const UsherField item_fields[] = {
  USHER_FIELD_OF_STRING (UsherQualityItemSnapshot, name),
  USHER_FIELD_OF_ENUM (UsherQualityItemSnapshot, result, usher_quality_result),
  USHER_FIELD_OF_STRING (UsherQualityItemSnapshot, note),
};

static const UsherRecord item_record = USHER_RECORD_OF (UsherQualityItemSnapshot, item_fields);

static const UsherField level_fields[] = {
  USHER_FIELD_OF_ENUM (UsherQualityLevelSnapshot, level, usher_quality_level),
  USHER_FIELD_OF_ENUM (UsherQualityLevelSnapshot, result, usher_quality_result),
  USHER_FIELD_OF_INT64 (UsherQualityLevelSnapshot, checked_at),
  USHER_FIELD_OF_STRING (UsherQualityLevelSnapshot, checked_by),
  USHER_FIELD_OF_STRING (UsherQualityLevelSnapshot, failures),
  USHER_FIELD_OF_STRING (UsherQualityLevelSnapshot, note),
  USHER_FIELD_OF_LIST (UsherQualityLevelSnapshot, items, item_record),
};

static const UsherRecord level_record = USHER_RECORD_OF (UsherQualityLevelSnapshot, level_fields);

static const UsherField rework_fields[] = {
  USHER_FIELD_OF_STRING (UsherReworkSnapshot, description),
  USHER_FIELD_OF_STRING (UsherReworkSnapshot, cause),
  USHER_FIELD_OF_STRING (UsherReworkSnapshot, answerable),
  USHER_FIELD_OF_INT64 (UsherReworkSnapshot, hours),
  USHER_FIELD_OF_BOOLEAN (UsherReworkSnapshot, is_done),
};

static const UsherRecord rework_record = USHER_RECORD_OF (UsherReworkSnapshot, rework_fields);

static const UsherField quality_fields[] = {
  USHER_FIELD_OF_RECORD (UsherQualitySnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, number),
  USHER_FIELD_OF_RECORD (UsherQualitySnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherQualitySnapshot, car, usher_car_record),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, order_number),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, advisor),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, technicians),
  USHER_FIELD_OF_LIST (UsherQualitySnapshot, levels, level_record),
  USHER_FIELD_OF_LIST (UsherQualitySnapshot, earlier, level_record),
  USHER_FIELD_OF_LIST (UsherQualitySnapshot, reworks, rework_record),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, codes_before),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, codes_after),
  USHER_FIELD_OF_ENUM (UsherQualitySnapshot, category, usher_repair_category),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, certificate),
  USHER_FIELD_OF_BOOLEAN (UsherQualitySnapshot, bay_cleaned),
  USHER_FIELD_OF_ENUM (UsherQualitySnapshot, road_test, usher_quality_result),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, road_test_findings),
  USHER_FIELD_OF_INT64 (UsherQualitySnapshot, washed_at),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, washed_by),
  USHER_FIELD_OF_INT64 (UsherQualitySnapshot, answered_at),
  USHER_FIELD_OF_BOOLEAN (UsherQualitySnapshot, is_satisfied),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, answered_by),
  USHER_FIELD_OF_STRING (UsherQualitySnapshot, words),
};

static const UsherRecord quality_record = USHER_RECORD_OF (UsherQualitySnapshot, quality_fields);

static const UsherField road_test_fields[] = {
  USHER_FIELD_OF_RECORD (UsherRoadTestSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, number),
  USHER_FIELD_OF_RECORD (UsherRoadTestSnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherRoadTestSnapshot, car, usher_car_record),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, order_number),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, advisor),
  USHER_FIELD_OF_INT64 (UsherRoadTestSnapshot, road_test_id),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, reason),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, driver),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, consented_by),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, consented_how),
  USHER_FIELD_OF_INT64 (UsherRoadTestSnapshot, consented_at),
  USHER_FIELD_OF_INT64 (UsherRoadTestSnapshot, out_at),
  USHER_FIELD_OF_INT64 (UsherRoadTestSnapshot, out_km),
  USHER_FIELD_OF_INT64 (UsherRoadTestSnapshot, in_at),
  USHER_FIELD_OF_INT64 (UsherRoadTestSnapshot, in_km),
  USHER_FIELD_OF_ENUM (UsherRoadTestSnapshot, result, usher_quality_result),
  USHER_FIELD_OF_STRING (UsherRoadTestSnapshot, findings),
};

static const UsherRecord road_test_record = USHER_RECORD_OF (UsherRoadTestSnapshot, road_test_fields);

G_DEFINE_BOXED_TYPE (UsherQualitySnapshot, usher_quality_snapshot, usher_quality_snapshot_copy, usher_quality_snapshot_free)

/**
 * usher_quality_snapshot_new:
 *
 * Returns: (transfer full): a sheet to fill in
 */
UsherQualitySnapshot *
usher_quality_snapshot_new (void)
{
  UsherQualitySnapshot *snapshot = usher_record_new (&quality_record);

  usher_car_snapshot_init (&snapshot->car);

  return snapshot;
}

/**
 * usher_quality_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherQualitySnapshot *
usher_quality_snapshot_copy (const UsherQualitySnapshot *snapshot)
{
  return usher_record_copy (&quality_record, snapshot);
}

/**
 * usher_quality_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_quality_snapshot_free (UsherQualitySnapshot *snapshot)
{
  usher_record_free (&quality_record, snapshot);
}

/**
 * usher_quality_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_quality_snapshot_to_json (const UsherQualitySnapshot *snapshot)
{
  return usher_record_to_json (&quality_record, snapshot);
}

/**
 * usher_quality_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_Equality_recordOR_INVALID_DATA
 */
UsherQualitySnapshot *
usher_quality_snapshot_from_json (const char *json,
                                  GError    **error)
{
  return usher_record_from_json (&quality_record, json, error);
}

G_DEFINE_BOXED_TYPE (UsherRoadTestSnapshot, usher_road_test_snapshot, usher_road_test_snapshot_copy, usher_road_test_snapshot_free)

/**
 * usher_road_test_snapshot_new:
 *
 * Returns: (transfer full): a sheet to fill in
 */
UsherRoadTestSnapshot *
usher_road_test_snapshot_new (void)
{
  UsherRoadTestSnapshot *snapshot = usher_record_new (&road_test_record);

  usher_car_snapshot_init (&snapshot->car);
  snapshot->out_km = -1;
  snapshot->in_km = -1;

  return snapshot;
}

/**
 * usher_road_test_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherRoadTestSnapshot *
usher_road_test_snapshot_copy (const UsherRoadTestSnapshot *snapshot)
{
  return usher_record_copy (&road_test_record, snapshot);
}

/**
 * usher_road_test_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_road_test_snapshot_free (UsherRoadTestSnapshot *snapshot)
{
  usher_record_free (&road_test_record, snapshot);
}

/**
 * usher_road_test_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_road_test_snapshot_to_json (const UsherRoadTestSnapshot *snapshot)
{
  return usher_record_to_json (&road_test_record, snapshot);
}

/**
 * usher_road_test_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_Eroad_test_recordOR_INVALID_DATA
 */
UsherRoadTestSnapshot *
usher_road_test_snapshot_from_json (const char *json,
                                    GError    **error)
{
  return usher_record_from_json (&road_test_record, json, error);
}

/**
 * usher_quality_item_snapshot_new:
 * @name: in the document's language
 * @note: (nullable): what is not in order
 *
 * Returns: (transfer full): an item of a level
 */
UsherQualityItemSnapshot *
usher_quality_item_snapshot_new (const char *name, UsherQualityResult result, const char *note)
{
  UsherQualityItemSnapshot *item = usher_record_new (&item_record);

  g_set_str (&item->name, name);
  g_set_str (&item->note, note);
  item->result = result;
  return item;
}

/**
 * usher_quality_level_snapshot_new:
 *
 * Returns: (transfer full): a level that nobody has checked
 */
UsherQualityLevelSnapshot *
usher_quality_level_snapshot_new (UsherQualityLevel level)
{
  UsherQualityLevelSnapshot *snapshot = usher_record_new (&level_record);

  snapshot->level = level;
  return snapshot;
}

/**
 * usher_rework_snapshot_new:
 *
 * Returns: (transfer full): a line of rework to fill in
 */
UsherReworkSnapshot *
usher_rework_snapshot_new (void)
{
  return usher_record_new (&rework_record);
}
