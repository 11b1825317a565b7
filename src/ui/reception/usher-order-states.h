/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-file.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_ORDER_STATES (usher_order_states_get_type ())

/**
 * UsherOrderStates:
 *
 * The promised time and the four states of an order, each as icon and text.
 */
G_DECLARE_FINAL_TYPE (UsherOrderStates, usher_order_states, USHER, ORDER_STATES, AdwBin)

void usher_order_states_show (UsherOrderStates *self,
                              UsherSession     *session,
                              UsherOrderFile   *file);

G_END_DECLS
