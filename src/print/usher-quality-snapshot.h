/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-quality.h"
#include "usher-guarantee.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherQualityItemSnapshot:
 * @name: in the document's language
 *
 * One item of a check with its result.
 */
typedef struct
{
  char              *name;
  UsherQualityResult result;
  char              *note;
} UsherQualityItemSnapshot;

/**
 * UsherQualityLevelSnapshot:
 * @result: not said while nobody has checked
 * @items: (element-type UsherQualityItemSnapshot): every item
 *
 * One of the three levels of inspection.
 */
typedef struct
{
  UsherQualityLevel  level;
  UsherQualityResult result;
  gint64             checked_at;
  char              *checked_by;
  char              *failures;
  char              *note;
  GPtrArray         *items;
} UsherQualityLevelSnapshot;

/**
 * UsherReworkSnapshot:
 * @hours: 1/100 h
 *
 * Work that was done again.
 */
typedef struct
{
  char    *description;
  char    *cause;
  char    *answerable;
  gint64   hours;
  gboolean is_done;
} UsherReworkSnapshot;

/**
 * UsherQualitySnapshot:
 * @order_number: of the repair authorization
 * @levels: (element-type UsherQualityLevelSnapshot): all three
 * @earlier: (element-type UsherQualityLevelSnapshot): checks that failed before
 * @reworks: (element-type UsherReworkSnapshot): what was done again
 * @road_test: what the last road test came to
 * @washed_at: 0 for not washed
 * @answered_at: when the customer said something of the work, 0 for not yet
 *
 * All that a quality sheet (质检单) says.
 */
typedef struct
{
  UsherShopSnapshot   shop;
  char               *number;
  UsherPartySnapshot  party;
  UsherCarSnapshot    car;
  char               *order_number;
  char               *advisor;
  char               *technicians;
  GPtrArray          *levels;
  GPtrArray          *earlier;
  GPtrArray          *reworks;
  char               *codes_before;
  char               *codes_after;
  UsherRepairCategory category;
  char               *certificate;
  gboolean            bay_cleaned;
  UsherQualityResult  road_test;
  char               *road_test_findings;
  gint64              washed_at;
  char               *washed_by;
  gint64              answered_at;
  gboolean            is_satisfied;
  char               *answered_by;
  char               *words;
} UsherQualitySnapshot;

/**
 * UsherRoadTestSnapshot:
 * @road_test_id: which one of the order's
 * @consented_how: "paper", "phone", "message" or empty
 * @out_km: −1 for not read
 * @in_km: −1 for not read
 *
 * All that a road test sheet (试车单) says.
 */
typedef struct
{
  UsherShopSnapshot  shop;
  char              *number;
  UsherPartySnapshot party;
  UsherCarSnapshot   car;
  char              *order_number;
  char              *advisor;
  gint64             road_test_id;
  char              *reason;
  char              *driver;
  char              *consented_by;
  char              *consented_how;
  gint64             consented_at;
  gint64             out_at;
  gint64             out_km;
  gint64             in_at;
  gint64             in_km;
  UsherQualityResult result;
  char              *findings;
} UsherRoadTestSnapshot;

#define USHER_TYPE_QUALITY_SNAPSHOT (usher_quality_snapshot_get_type ())
#define USHER_TYPE_ROAD_TEST_SNAPSHOT (usher_road_test_snapshot_get_type ())

GType usher_quality_snapshot_get_type (void);

UsherQualitySnapshot *usher_quality_snapshot_new (void);
UsherQualitySnapshot *usher_quality_snapshot_copy (const UsherQualitySnapshot *snapshot);
void                  usher_quality_snapshot_free (UsherQualitySnapshot *snapshot);
char                 *usher_quality_snapshot_to_json (const UsherQualitySnapshot *snapshot);
UsherQualitySnapshot *usher_quality_snapshot_from_json (const char *json, GError **error);

GType usher_road_test_snapshot_get_type (void);

UsherRoadTestSnapshot *usher_road_test_snapshot_new (void);
UsherRoadTestSnapshot *usher_road_test_snapshot_copy (const UsherRoadTestSnapshot *snapshot);
void                   usher_road_test_snapshot_free (UsherRoadTestSnapshot *snapshot);
char                  *usher_road_test_snapshot_to_json (const UsherRoadTestSnapshot *snapshot);
UsherRoadTestSnapshot *usher_road_test_snapshot_from_json (const char *json, GError **error);

UsherQualityItemSnapshot  *usher_quality_item_snapshot_new (const char *name, UsherQualityResult result, const char *note);
UsherQualityLevelSnapshot *usher_quality_level_snapshot_new (UsherQualityLevel level);
UsherReworkSnapshot       *usher_rework_snapshot_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherQualitySnapshot, usher_quality_snapshot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherRoadTestSnapshot, usher_road_test_snapshot_free)

G_END_DECLS
