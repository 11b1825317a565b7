/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_SETTLEMENT_STEP (usher_settlement_step_get_type ())

/**
 * UsherSettlementStep:
 *
 * The settlement list at the left, and the payment at the right.
 */
G_DECLARE_FINAL_TYPE (UsherSettlementStep, usher_settlement_step, USHER, SETTLEMENT_STEP, UsherOrderStep)

G_END_DECLS
