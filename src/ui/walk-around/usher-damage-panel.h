/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_DAMAGE_PANEL (usher_damage_panel_get_type ())

/**
 * UsherDamagePanel:
 *
 * The car with its damage marks, and the list of them, in which everything can
 * be done that can be done on the car.  Marks of the last visit are grey until
 * they are carried over.
 */
G_DECLARE_FINAL_TYPE (UsherDamagePanel, usher_damage_panel, USHER, DAMAGE_PANEL, AdwBin)

void usher_damage_panel_set_context (UsherDamagePanel  *self,
                                     UsherOrderContext *context);
void usher_damage_panel_update (UsherDamagePanel *self);

G_END_DECLS
