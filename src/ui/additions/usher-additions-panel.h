/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_ADDITIONS_PANEL (usher_additions_panel_get_type ())

/**
 * UsherAdditionsPanel:
 *
 * The additional work (增项) of an order: proposed, priced, and answered by the
 * customer before anything of it is done.
 */
G_DECLARE_FINAL_TYPE (UsherAdditionsPanel, usher_additions_panel, USHER, ADDITIONS_PANEL, AdwBin)

GtkWidget *usher_additions_panel_new (UsherDesk         *desk,
                                      UsherOrderContext *context);

G_END_DECLS
