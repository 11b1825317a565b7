/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-shape.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws the car and its zones into a snapshot.  Private to the widgets. */

/**
 * UsherCarColors:
 *
 * What the car is painted with; follows light, dark and high contrast.
 */
typedef struct
{
  GdkRGBA line;
  GdkRGBA body;
  GdkRGBA glass;
  GdkRGBA lamp;
  GdkRGBA trim;
  GdkRGBA tyre;
  GdkRGBA bright;
  GdkRGBA accent;
  double  weight;
} UsherCarColors;

void usher_car_colors_init_for_widget (UsherCarColors *colors,
                                       GtkWidget      *widget);
void usher_car_painter_snapshot (GtkSnapshot          *snapshot,
                                 const UsherCarColors *colors,
                                 double                scale);
void usher_car_painter_snapshot_zone (GtkSnapshot          *snapshot,
                                      const UsherCarColors *colors,
                                      double                scale,
                                      UsherCarZone          zone,
                                      gboolean              focused);
void usher_car_painter_get_zone_bounds (UsherCarZone     zone,
                                        graphene_rect_t *bounds);

G_END_DECLS
