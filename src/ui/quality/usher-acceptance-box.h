/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-inspection.h"

G_BEGIN_DECLS

#define USHER_TYPE_ACCEPTANCE_BOX (usher_acceptance_box_get_type ())

/**
 * UsherAcceptanceBox:
 *
 * What the customer says of the work (验收); who is not satisfied sends the car
 * back to work with the reason.
 */
G_DECLARE_FINAL_TYPE (UsherAcceptanceBox, usher_acceptance_box, USHER, ACCEPTANCE_BOX, AdwBin)

GtkWidget *usher_acceptance_box_new (UsherInspection *inspection);
void       usher_acceptance_box_update (UsherAcceptanceBox *self);
gboolean   usher_acceptance_box_grab_focus (UsherAcceptanceBox *self);

G_END_DECLS
