/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_ESTIMATE_STEP (usher_estimate_step_get_type ())

/**
 * UsherEstimateStep:
 *
 * What will be done, what it costs, and when the car is ready.
 */
G_DECLARE_FINAL_TYPE (UsherEstimateStep, usher_estimate_step, USHER, ESTIMATE_STEP, UsherOrderStep)

G_END_DECLS
