/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_AUTHORIZATION_STEP (usher_authorization_step_get_type ())

/**
 * UsherAuthorizationStep:
 *
 * The repair authorization (任务委托书) as it will be printed, and the
 * customer's consent to it.
 */
G_DECLARE_FINAL_TYPE (UsherAuthorizationStep, usher_authorization_step, USHER, AUTHORIZATION_STEP, UsherOrderStep)

G_END_DECLS
