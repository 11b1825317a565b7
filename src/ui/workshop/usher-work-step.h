/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_WORK_STEP (usher_work_step_get_type ())

/**
 * UsherWorkStep:
 *
 * The work on a car: who does what, the clocks, the stop, the promise, and what
 * the customer was told.
 */
G_DECLARE_FINAL_TYPE (UsherWorkStep, usher_work_step, USHER, WORK_STEP, UsherOrderStep)

G_END_DECLS
