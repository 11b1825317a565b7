/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-gate-pass.h"

USHER_DEFINE_ENTITY (UsherGatePass, usher_gate_pass, G_STRUCT_OFFSET (UsherGatePass, number), G_STRUCT_OFFSET (UsherGatePass, belongings), G_STRUCT_OFFSET (UsherGatePass, reason), G_STRUCT_OFFSET (UsherGatePass, void_reason), G_STRUCT_OFFSET (UsherGatePass, plate), G_STRUCT_OFFSET (UsherGatePass, order_number), G_STRUCT_OFFSET (UsherGatePass, issuer), G_STRUCT_OFFSET (UsherGatePass, approver))

/**
 * usher_gate_pass_is_valid:
 *
 * Returns: whether it was not voided
 */
gboolean
usher_gate_pass_is_valid (UsherGatePass *self)
{
  g_return_val_if_fail (USHER_IS_GATE_PASS (self), FALSE);

  return self->voided_at == 0;
}

/**
 * usher_gate_pass_is_out:
 *
 * Returns: whether the car is out and to come back
 */
gboolean
usher_gate_pass_is_out (UsherGatePass *self)
{
  g_return_val_if_fail (USHER_IS_GATE_PASS (self), FALSE);

  return self->kind != USHER_GATE_PASS_SETTLED && self->voided_at == 0 && self->out_at != 0 && self->in_at == 0;
}
