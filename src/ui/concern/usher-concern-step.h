/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_CONCERN_STEP (usher_concern_step_get_type ())

/**
 * UsherConcernStep:
 *
 * Why the car was brought (现场问诊, 故障确认): each concern in the customer's
 * own words, and one more card to type the next one into.
 */
G_DECLARE_FINAL_TYPE (UsherConcernStep, usher_concern_step, USHER, CONCERN_STEP, UsherOrderStep)

G_END_DECLS
