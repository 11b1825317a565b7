/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-values.h"
#include "usher-snapshot-parts.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UsherGatePassSnapshot:
 * @number: of the pass, empty while it has none
 * @order_number: of the order
 * @customer: who the car belongs to
 * @kind: why the car passes the gate
 * @is_called_off: whether the car leaves unrepaired
 * @is_on_credit: whether credit was approved for what is due
 * @approver: who approved it
 * @out_km: km at the gate, −1 when not read
 * @returns_at: when it comes back, 0 for none
 * @issuer: who issued it
 *
 * All that a gate pass (出门证) says.
 */
typedef struct
{
  UsherShopSnapshot shop;
  char             *number;
  gint64            issued_at;
  char             *order_number;
  char             *plate;
  char             *make_model;
  char             *customer;
  UsherGatePassKind kind;
  gboolean          is_called_off;
  gboolean          is_on_credit;
  char             *approver;
  gint64            out_km;
  char             *belongings;
  char             *reason;
  gint64            returns_at;
  char             *issuer;
} UsherGatePassSnapshot;

#define USHER_TYPE_GATE_PASS_SNAPSHOT (usher_gate_pass_snapshot_get_type ())

GType usher_gate_pass_snapshot_get_type (void);

UsherGatePassSnapshot *usher_gate_pass_snapshot_new (void);
UsherGatePassSnapshot *usher_gate_pass_snapshot_copy (const UsherGatePassSnapshot *snapshot);
void                   usher_gate_pass_snapshot_free (UsherGatePassSnapshot *snapshot);
char                  *usher_gate_pass_snapshot_to_json (const UsherGatePassSnapshot *snapshot);
UsherGatePassSnapshot *usher_gate_pass_snapshot_from_json (const char *json,
                                                           GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherGatePassSnapshot, usher_gate_pass_snapshot_free)

G_END_DECLS
