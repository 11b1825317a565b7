/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"
#include "usher-order-terms.h"
#include "usher-settlement-difference.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherSettlementChange:
 * @kind: what became of the line
 * @description: the line
 * @agreed: fen
 * @billed: fen
 *
 * A line that is not as it was authorized.
 */
typedef struct
{
  UsherDifferenceKind kind;
  char               *description;
  gint64              agreed;
  gint64              billed;
} UsherSettlementChange;

/**
 * UsherSettlementSnapshot:
 * @number: empty for a draft
 * @version: 1 for the first issue
 * @order_number: of the authorization
 * @issued_at: unix seconds UTC, 0 for a draft
 * @arrived_at: unix seconds UTC
 * @odometer_out: km, −1 when not read yet
 * @category: of the repair; the weightiest of the lines
 * @faults: what the customer said, one to a line
 * @estimate: (nullable): the lines that are billed
 * @order_amount: fen, the lines before every discount
 * @discount: fen, of lines, whole and desk
 * @desk_discount: fen of it that were given at settlement
 * @discount_reason: why
 * @by_others: fen that others than the customer bear
 * @customer_total: the customer's share
 * @prepaid: what the customer paid before
 * @warranty: what the manufacturer bears of @total; likewise the others
 * @changes: (element-type UsherSettlementChange): what is not as authorized
 *
 * All that a settlement list (机动车维修费用结算清单, JT/T 1133) says; fen.
 */
typedef struct
{
  UsherShopSnapshot   shop;
  char               *number;
  int                 version;
  char               *order_number;
  gint64              issued_at;
  UsherPartySnapshot  party;
  UsherCarSnapshot    car;
  gint64              arrived_at;
  gint64              odometer_out;
  UsherRepairCategory category;
  char               *advisor;
  char               *faults;
  UsherEstimate      *estimate;
  gint64              order_amount;
  gint64              discount;
  gint64              desk_discount;
  char               *discount_reason;
  gint64              tax;
  gint64              rounding;
  gint64              total;
  gint64              by_others;
  gint64              customer_total;
  gint64              prepaid;
  gint64              warranty;
  gint64              insurer;
  gint64              internal;
  gint64              goodwill;
  GPtrArray          *changes;
  UsherOldParts       old_parts;
  int                 guarantee_km;
  int                 guarantee_days;
} UsherSettlementSnapshot;

UsherSettlementSnapshot *usher_settlement_snapshot_new (void);
UsherSettlementSnapshot *usher_settlement_snapshot_copy (const UsherSettlementSnapshot *snapshot);
void                     usher_settlement_snapshot_free (UsherSettlementSnapshot *snapshot);
char                    *usher_settlement_snapshot_to_json (const UsherSettlementSnapshot *snapshot);
UsherSettlementSnapshot *usher_settlement_snapshot_from_json (const char *json,
                                                              GError    **error);
void                     usher_settlement_snapshot_add_change (UsherSettlementSnapshot *snapshot,
                                                               UsherDifferenceKind      kind,
                                                               const char              *description,
                                                               gint64                   agreed,
                                                               gint64                   billed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherSettlementSnapshot, usher_settlement_snapshot_free)

G_END_DECLS
