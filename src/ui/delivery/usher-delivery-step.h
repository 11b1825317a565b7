/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_DELIVERY_STEP (usher_delivery_step_get_type ())

/**
 * UsherDeliveryStep:
 *
 * Handing the car over: who collects it, what is explained and handed back,
 * the body compared with the check-in, the gate pass and the signature.
 */
G_DECLARE_FINAL_TYPE (UsherDeliveryStep, usher_delivery_step, USHER, DELIVERY_STEP, UsherOrderStep)

G_END_DECLS
