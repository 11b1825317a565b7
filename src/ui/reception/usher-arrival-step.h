/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_ARRIVAL_STEP (usher_arrival_step_get_type ())

/**
 * UsherArrivalStep:
 *
 * Who came with which car, and what was agreed for the visit.
 */
G_DECLARE_FINAL_TYPE (UsherArrivalStep, usher_arrival_step, USHER, ARRIVAL_STEP, UsherOrderStep)

G_END_DECLS
