/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-inspection.h"

G_BEGIN_DECLS

#define USHER_TYPE_WASH_BOX (usher_wash_box_get_type ())

/**
 * UsherWashBox:
 *
 * The wash with its clock: start, end and by whom.
 */
G_DECLARE_FINAL_TYPE (UsherWashBox, usher_wash_box, USHER, WASH_BOX, AdwBin)

GtkWidget *usher_wash_box_new (UsherInspection *inspection);
void       usher_wash_box_update (UsherWashBox *self);

G_END_DECLS
