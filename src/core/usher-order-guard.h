/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-state.h"

G_BEGIN_DECLS

/**
 * UsherBlocker:
 * @code: what is missing or wrong
 * @step: where it is put right
 * @override_allowed: whether a person who may can go on with a reason
 *
 * One thing that stands against an action.
 */
typedef struct
{
  UsherBlockerCode code;
  UsherStep        step;
  gboolean         override_allowed;
} UsherBlocker;

GArray  *usher_order_guard (const UsherOrderFacts *facts,
                            UsherOrderAction       action);
gboolean usher_order_allows (const UsherOrderFacts *facts,
                             UsherOrderAction       action);
gboolean usher_order_guard_can_override (GArray *blockers);
char    *usher_order_guard_states_table (void);
char    *usher_order_guard_rules_table (void);

G_END_DECLS
