/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-damage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_CAR_MARKER (usher_car_marker_get_type ())

G_DECLARE_FINAL_TYPE (UsherCarMarker, usher_car_marker, USHER, CAR_MARKER, GtkButton)

GtkWidget             *usher_car_marker_new (const UsherDamageMark *mark);
const UsherDamageMark *usher_car_marker_get_mark (UsherCarMarker *self);
void                   usher_car_marker_set_selected (UsherCarMarker *self,
                                                      gboolean        selected);

G_END_DECLS
