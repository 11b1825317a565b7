/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-check-result.h"
#include "usher-damage.h"
#include "usher-order-terms.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherCheckSnapshot:
 * @group: "exterior", "interior", "instruments", "bonnet", "tyres", or a heading of the shop's own
 * @name: in the document's language
 *
 * One item of the checklist with its result.
 */
typedef struct
{
  char            *group;
  char            *name;
  UsherCheckResult result;
  char            *note;
} UsherCheckSnapshot;

/**
 * UsherCheckInSnapshot:
 * @number: the order's number, empty while it has none
 * @requests: the customer's own words
 * @marks: (element-type UsherDamageMark): damage seen now, and that of earlier visits
 * @checklist: (element-type UsherCheckSnapshot): every item, group by group
 * @valuables: "not-asked", "none", "taken" or "kept"
 * @valuables_note: what was left in the car by the customer's own wish
 *
 * All that a vehicle check-in sheet (接车检查单) says.
 */
typedef struct
{
  UsherShopSnapshot  shop;
  char              *number;
  UsherPartySnapshot party;
  UsherCarSnapshot   car;
  gint64             arrived_at;
  char              *advisor;
  char              *requests;
  gboolean           covers_seat;
  gboolean           covers_wheel;
  gboolean           covers_mat;
  gboolean           saw_licence;
  gboolean           saw_booklet;
  GPtrArray         *marks;
  GPtrArray         *checklist;
  char              *belongings;
  char              *valuables;
  char              *valuables_note;
  UsherWaiting       waiting;
} UsherCheckInSnapshot;

/* For the snapshots that hold damage marks. */
extern const UsherRecord usher_damage_mark_record;

#define USHER_TYPE_CHECK_IN_SNAPSHOT (usher_check_in_snapshot_get_type ())

GType usher_check_in_snapshot_get_type (void);

UsherCheckInSnapshot *usher_check_in_snapshot_new (void);
UsherCheckInSnapshot *usher_check_in_snapshot_copy (const UsherCheckInSnapshot *snapshot);
void                  usher_check_in_snapshot_free (UsherCheckInSnapshot *snapshot);
char                 *usher_check_in_snapshot_to_json (const UsherCheckInSnapshot *snapshot);
UsherCheckInSnapshot *usher_check_in_snapshot_from_json (const char *json,
                                                         GError    **error);

UsherCheckSnapshot *usher_check_snapshot_new (const char      *group,
                                              const char      *name,
                                              UsherCheckResult result,
                                              const char      *note);
void                usher_check_snapshot_free (UsherCheckSnapshot *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherCheckInSnapshot, usher_check_in_snapshot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherCheckSnapshot, usher_check_snapshot_free)

G_END_DECLS
