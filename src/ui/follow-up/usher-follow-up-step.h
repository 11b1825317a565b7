/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_FOLLOW_UP_STEP (usher_follow_up_step_get_type ())

/**
 * UsherFollowUpStep:
 *
 * The step after the delivery: the call, and complaints about the visit.
 */
G_DECLARE_FINAL_TYPE (UsherFollowUpStep, usher_follow_up_step, USHER, FOLLOW_UP_STEP, UsherOrderStep)

G_END_DECLS
