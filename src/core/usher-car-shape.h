/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * USHER_CAR_WIDTH:
 *
 * Width of the drawing's view box.  All paths are in its units, all places on
 * the car in fractions of it (0 to 1), so that a mark stands at the same spot
 * on screen, in the preview and on paper.
 */
#define USHER_CAR_WIDTH 1000.0

/** USHER_CAR_HEIGHT: Height of the view box. */
#define USHER_CAR_HEIGHT 640.0

/**
 * UsherCarView:
 *
 * The five views, unfolded around the top view like a box: the car drives to
 * the left, so that its left side (the driver's) is the lower half of the
 * drawing in every view.
 */
typedef enum
{
  USHER_CAR_VIEW_TOP,
  USHER_CAR_VIEW_LEFT,
  USHER_CAR_VIEW_RIGHT,
  USHER_CAR_VIEW_FRONT,
  USHER_CAR_VIEW_REAR,
} UsherCarView;

#define USHER_CAR_N_VIEWS 5

/**
 * UsherCarZone:
 * @USHER_CAR_ZONE_NONE: no named zone, a wheel for instance
 *
 * The 22 zones of the body that a reception sheet names.  Left and right are
 * the driver's.
 */
typedef enum
{
  USHER_CAR_ZONE_NONE,
  USHER_CAR_ZONE_LEFT_FRONT_BUMPER,
  USHER_CAR_ZONE_RIGHT_FRONT_BUMPER,
  USHER_CAR_ZONE_LEFT_FRONT_FENDER,
  USHER_CAR_ZONE_RIGHT_FRONT_FENDER,
  USHER_CAR_ZONE_BONNET,
  USHER_CAR_ZONE_LEFT_MIRROR,
  USHER_CAR_ZONE_RIGHT_MIRROR,
  USHER_CAR_ZONE_LEFT_FRONT_DOOR,
  USHER_CAR_ZONE_RIGHT_FRONT_DOOR,
  USHER_CAR_ZONE_LEFT_REAR_DOOR,
  USHER_CAR_ZONE_RIGHT_REAR_DOOR,
  USHER_CAR_ZONE_LEFT_REAR_FENDER,
  USHER_CAR_ZONE_RIGHT_REAR_FENDER,
  USHER_CAR_ZONE_LEFT_REAR_BUMPER,
  USHER_CAR_ZONE_RIGHT_REAR_BUMPER,
  USHER_CAR_ZONE_WINDSCREEN,
  USHER_CAR_ZONE_ROOF_FRONT,
  USHER_CAR_ZONE_ROOF_REAR,
  USHER_CAR_ZONE_REAR_WINDOW,
  USHER_CAR_ZONE_BOOT_LID,
  USHER_CAR_ZONE_LEFT_SILL,
  USHER_CAR_ZONE_RIGHT_SILL,
} UsherCarZone;

/** USHER_CAR_N_ZONES: Number of values of #UsherCarZone, the none included. */
#define USHER_CAR_N_ZONES 23

/**
 * UsherCarStyle:
 * @USHER_CAR_STYLE_BODY: filled and outlined heavily; the silhouette of a view
 * @USHER_CAR_STYLE_PANEL: filled like the body, outlined finely
 * @USHER_CAR_STYLE_GLASS: filled like glass, outlined finely
 * @USHER_CAR_STYLE_LAMP: filled lightly, outlined finely
 * @USHER_CAR_STYLE_TRIM: dark part: grille, intake, handle; filled, no outline
 * @USHER_CAR_STYLE_PLATE: number plate: filled with the paper, outlined finely
 * @USHER_CAR_STYLE_TYRE: filled darkly
 * @USHER_CAR_STYLE_RIM: filled like the body, outlined finely
 * @USHER_CAR_STYLE_LINE: detail line; not filled
 *
 * How a path wants to be drawn.
 */
typedef enum
{
  USHER_CAR_STYLE_BODY,
  USHER_CAR_STYLE_PANEL,
  USHER_CAR_STYLE_GLASS,
  USHER_CAR_STYLE_LAMP,
  USHER_CAR_STYLE_TRIM,
  USHER_CAR_STYLE_PLATE,
  USHER_CAR_STYLE_TYRE,
  USHER_CAR_STYLE_RIM,
  USHER_CAR_STYLE_LINE,
} UsherCarStyle;

typedef enum
{
  USHER_CAR_LEFTWARD,
  USHER_CAR_RIGHTWARD,
  USHER_CAR_UPWARD,
  USHER_CAR_DOWNWARD,
} UsherCarDirection;

typedef enum
{
  USHER_CAR_MOVE,
  USHER_CAR_LINE,
  USHER_CAR_CURVE,
  USHER_CAR_CLOSE,
} UsherCarOperation;

/**
 * UsherCarSegment:
 * @operation: what to do, as in cairo
 * @points: in view box units; the end for move and line, two control points
 *   and the end for curve, nothing for close
 *
 * One step of a path.
 */
typedef struct
{
  UsherCarOperation operation;
  struct
  {
    double x;
    double y;
  } points[3];
} UsherCarSegment;

/**
 * UsherCarPath:
 * @view: the view it belongs to
 * @zone: what is hit inside it, or none
 * @style: how to draw it
 * @segments: (array length=n_segments): its outline
 *
 * One shape of the drawing.
 */
typedef struct
{
  UsherCarView           view;
  UsherCarZone           zone;
  UsherCarStyle          style;
  const UsherCarSegment *segments;
  guint                  n_segments;
} UsherCarPath;

const char *usher_car_zone_to_string (UsherCarZone zone);
gboolean    usher_car_zone_from_string (const char   *nick,
                                        UsherCarZone *out);
const char *usher_car_view_to_string (UsherCarView view);
gboolean    usher_car_view_from_string (const char   *nick,
                                        UsherCarView *out);

const UsherCarPath *usher_car_shape_get_paths (guint *n_paths);
UsherCarZone        usher_car_shape_zone_at (double x,
                                             double y);
UsherCarView        usher_car_shape_view_at (double x,
                                             double y);
gboolean            usher_car_shape_contains (double x,
                                              double y);
void                usher_car_shape_zone_center (UsherCarZone zone,
                                                 double      *x,
                                                 double      *y);
UsherCarZone        usher_car_shape_next_zone (UsherCarZone zone, UsherCarDirection direction);
void                usher_car_shape_caption_center (UsherCarView view,
                                                    double      *x,
                                                    double      *y);

G_END_DECLS
