/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

/**
 * UsherOrderStepType:
 * @step: which step
 * @get_type: its type, an #UsherOrderStep
 *
 * A step of the reception.
 */
typedef struct
{
  UsherStep step;
  GType (*get_type) (void);
} UsherOrderStepType;

const UsherOrderStepType *usher_order_steps_get (guint *n_steps);
UsherOrderStep           *usher_order_steps_create (const UsherOrderStepType *type,
                                                    UsherOrderContext        *context);

G_END_DECLS
