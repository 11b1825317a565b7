/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-snapshot.h"
#include "usher-delivery-store.h"
#include "usher-gate-pass-snapshot.h"

G_BEGIN_DECLS

/* The papers of a delivery, from what the workshop holds. */

UsherDeliverySnapshot *usher_handover_take_delivery (const UsherHandover *handover);
UsherGatePassSnapshot *usher_handover_take_gate_pass (const UsherHandover *handover);

/* For #UsherHandoverRender. */
GBytes *usher_handover_render_delivery (const UsherHandover *handover,
                                        gpointer             unused,
                                        char               **content,
                                        GError             **error);
GBytes *usher_handover_render_gate_pass (const UsherHandover *handover,
                                         gpointer             unused,
                                         char               **content,
                                         GError             **error);

G_END_DECLS
