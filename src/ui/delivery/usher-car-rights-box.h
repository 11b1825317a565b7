/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-store.h"
#include "usher-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_CAR_RIGHTS_BOX (usher_car_rights_box_get_type ())

/**
 * UsherCarRightsBox:
 *
 * What the owner of a car may ask for without paying: what is still guaranteed
 * today, and what the warranty law counts, with its limits.  Hidden while there
 * is nothing to say.
 */
G_DECLARE_FINAL_TYPE (UsherCarRightsBox, usher_car_rights_box, USHER, CAR_RIGHTS_BOX, GtkBox)

GtkWidget *usher_car_rights_box_new (UsherSession *session,
                                     gint64        vehicle_id,
                                     gint64        km);

G_END_DECLS
