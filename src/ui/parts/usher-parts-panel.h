/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_PARTS_PANEL (usher_parts_panel_get_type ())

/**
 * UsherPartsPanel:
 *
 * The parts of an order: asked, issued, in the stock, short.
 */
G_DECLARE_FINAL_TYPE (UsherPartsPanel, usher_parts_panel, USHER, PARTS_PANEL, AdwBin)

GtkWidget *usher_parts_panel_new (UsherDesk         *desk,
                                  UsherOrderContext *context);

G_END_DECLS
