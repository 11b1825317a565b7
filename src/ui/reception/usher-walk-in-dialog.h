/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_WALK_IN_DIALOG (usher_walk_in_dialog_get_type ())

/**
 * UsherWalkInDialog:
 *
 * Checks in a car that comes without a booking.
 */
G_DECLARE_FINAL_TYPE (UsherWalkInDialog, usher_walk_in_dialog, USHER, WALK_IN_DIALOG, AdwDialog)

UsherWalkInDialog *usher_walk_in_dialog_new (UsherDesk *desk);
void               usher_walk_in_dialog_set_vehicle (UsherWalkInDialog *self,
                                                     gint64             vehicle_id);

G_END_DECLS
