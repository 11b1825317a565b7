/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-shape.h"

G_BEGIN_DECLS

/*
 * The drawing as it is written by hand, for usher-car-shape.c alone.
 *
 * Only the car's left half is written.  TWIN: the right half has the same
 * shape once more, with the right side's zone.  FOLD: the path is one half of
 * a shape across the middle; its mirror image completes it.
 *
 * Units: top and left view in those of the view box.  Front and rear view as
 * "height above the ground, distance from the middle to the car's left".
 */
typedef enum
{
  USHER_CAR_ALONE,
  USHER_CAR_TWIN,
  USHER_CAR_FOLD,
} UsherCarSymmetry;

typedef struct
{
  UsherCarView     view;
  UsherCarZone     zone;
  UsherCarStyle    style;
  UsherCarSymmetry symmetry;
  const char      *path; /* SVG: absolute M, L, C and Z only */
} UsherCarSketch;

extern const UsherCarSketch usher_car_drawing[];
extern const guint          usher_car_drawing_length;

G_END_DECLS
