/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-delivery-file.h"
#include "usher-desk.h"
#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_GATE_PASS_PANEL (usher_gate_pass_panel_get_type ())

/**
 * UsherGatePassPanel:
 *
 * The gate passes of an order: issued, opened, voided.
 */
G_DECLARE_FINAL_TYPE (UsherGatePassPanel, usher_gate_pass_panel, USHER, GATE_PASS_PANEL, AdwBin)

GtkWidget *usher_gate_pass_panel_new (UsherOrderContext *context);
void       usher_gate_pass_panel_show (UsherGatePassPanel *self,
                                       UsherDeliveryFile  *file);

void usher_gate_pass_open (GtkWidget     *parent,
                           UsherDesk     *desk,
                           UsherGatePass *pass);

G_END_DECLS
