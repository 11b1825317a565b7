/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-delivery-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_GATE_PASS (usher_gate_pass_get_type ())

G_DECLARE_FINAL_TYPE (UsherGatePass, usher_gate_pass, USHER, GATE_PASS, UsherEntity)

/**
 * UsherGatePass:
 *
 * A gate pass (出门证).  The fields from @plate on are read along with it for
 * display and are not saved.
 */
struct _UsherGatePass
{
  UsherEntity parent_instance;

  gint64            order_id;
  char             *number;
  UsherGatePassKind kind;
  gint64            document_id;
  gint64            issued_at;
  gint64            issued_by;
  gint64            approved_by; /* of credit, 0: paid */
  gint64            returns_at;  /* 0: it does not come back, or nobody knows */
  gint64            out_km;      /* −1: not read */
  char             *belongings;
  char             *reason;
  gint64            out_at; /* 0: not yet */
  gint64            in_at;
  gint64            voided_at;
  char             *void_reason;

  char *plate;
  char *order_number;
  char *issuer;
  char *approver;
};

gboolean usher_gate_pass_is_valid (UsherGatePass *self);
gboolean usher_gate_pass_is_out (UsherGatePass *self);

G_END_DECLS
