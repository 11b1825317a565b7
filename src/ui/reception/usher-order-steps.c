/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-steps.h"

#include "usher-arrival-step.h"
#include "usher-authorization-step.h"
#include "usher-concern-step.h"
#include "usher-delivery-step.h"
#include "usher-estimate-step.h"
#include "usher-follow-up-step.h"
#include "usher-quality-step.h"
#include "usher-settlement-step.h"
#include "usher-walk-around-step.h"
#include "usher-work-step.h"

/* In the order in which they are shown; filled in they are in any. */
static const UsherOrderStepType steps[] = {
  { USHER_STEP_ARRIVAL, usher_arrival_step_get_type },
  { USHER_STEP_WALK_AROUND, usher_walk_around_step_get_type },
  { USHER_STEP_CONCERN, usher_concern_step_get_type },
  { USHER_STEP_ESTIMATE, usher_estimate_step_get_type },
  { USHER_STEP_AUTHORIZATION, usher_authorization_step_get_type },
  { USHER_STEP_WORK, usher_work_step_get_type },
  { USHER_STEP_QUALITY, usher_quality_step_get_type },
  { USHER_STEP_SETTLEMENT, usher_settlement_step_get_type },
  { USHER_STEP_DELIVERY, usher_delivery_step_get_type },
  { USHER_STEP_FOLLOW_UP, usher_follow_up_step_get_type },
};

/**
 * usher_order_steps_get:
 * @n_steps: (out): how many
 *
 * Returns: (array length=n_steps): the steps in the order in which they are shown
 */
const UsherOrderStepType *
usher_order_steps_get (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);

  return steps;
}

/**
 * usher_order_steps_create:
 * @context: the order to work on
 *
 * Returns: (transfer floating): a page of the step
 */
UsherOrderStep *
usher_order_steps_create (const UsherOrderStepType *type,
                          UsherOrderContext        *context)
{
  return g_object_new (type->get_type (), "desk", usher_order_context_get_desk (context), "context", context, NULL);
}
