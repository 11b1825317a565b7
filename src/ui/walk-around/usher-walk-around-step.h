/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_WALK_AROUND_STEP (usher_walk_around_step_get_type ())

/**
 * UsherWalkAroundStep:
 *
 * The state in which the car is handed over (环车检查): covers, readings,
 * papers, damage, checklist, and what is left in it.
 */
G_DECLARE_FINAL_TYPE (UsherWalkAroundStep, usher_walk_around_step, USHER, WALK_AROUND_STEP, UsherOrderStep)

G_END_DECLS
