/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-damage.h"
#include "usher-delivery-values.h"
#include "usher-guarantee.h"
#include "usher-line-kinds.h"
#include "usher-snapshot-parts.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UsherDeliveryItem:
 * @description: what was done, or was not
 * @consent: what the customer said to it
 * @category: of the repair
 * @has_guarantee: whether it is guaranteed
 * @km: for how far
 * @days: for how long
 * @until_on: the last day, an ISO date
 * @until_km: the odometer at the end
 *
 * A line on a delivery sheet.
 */
typedef struct
{
  char               *description;
  UsherConsent        consent;
  UsherRepairCategory category;
  gboolean            has_guarantee;
  int                 km;
  int                 days;
  char               *until_on;
  gint64              until_km;
} UsherDeliveryItem;

/**
 * UsherDeliverySnapshot:
 * @number: of the sheet, empty while it has none
 * @relation: to the owner, empty for the owner
 * @odometer_out: km, −1 when not read
 * @done: (element-type UsherDeliveryItem): with what is guaranteed
 * @not_done: (element-type UsherDeliveryItem): declined, put off, or advised
 * @marks: (element-type UsherDamageMark): at check-in
 * @new_marks: (element-type UsherDamageMark): found now
 * @strokes: the signature, empty when it is signed on the paper
 *
 * All that a delivery sheet (交车单) says.
 */
typedef struct
{
  UsherShopSnapshot  shop;
  char              *number;
  char              *order_number;
  UsherPartySnapshot party;
  UsherCarSnapshot   car;
  gint64             arrived_at;
  gint64             delivered_at;
  char              *advisor;
  char              *collected_by;
  char              *relation;
  char              *phone;
  gint64             odometer_out;
  char              *odometer_reason;
  GPtrArray         *done;
  GPtrArray         *not_done;
  gint64             next_service_km;
  char              *next_service_on;
  gboolean           told_done;
  gboolean           told_not_done;
  gboolean           told_next;
  gboolean           showed_parts;
  gboolean           keys_back;
  gboolean           documents_back;
  gboolean           belongings_back;
  UsherOldPartsFate  old_parts;
  char              *belongings;
  GPtrArray         *marks;
  GPtrArray         *new_marks;
  char              *note;
  char              *strokes;
} UsherDeliverySnapshot;

#define USHER_TYPE_DELIVERY_SNAPSHOT (usher_delivery_snapshot_get_type ())

GType usher_delivery_snapshot_get_type (void);

UsherDeliverySnapshot *usher_delivery_snapshot_new (void);
UsherDeliverySnapshot *usher_delivery_snapshot_copy (const UsherDeliverySnapshot *snapshot);
void                   usher_delivery_snapshot_free (UsherDeliverySnapshot *snapshot);
char                  *usher_delivery_snapshot_to_json (const UsherDeliverySnapshot *snapshot);
UsherDeliverySnapshot *usher_delivery_snapshot_from_json (const char *json,
                                                          GError    **error);
UsherDeliveryItem     *usher_delivery_item_new (const char  *description,
                                                UsherConsent consent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherDeliverySnapshot, usher_delivery_snapshot_free)

G_END_DECLS
