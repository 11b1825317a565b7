/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherPlateKind:
 * @USHER_PLATE_UNKNOWN: no form that is issued today: warn, never refuse
 * @USHER_PLATE_BLUE: ordinary, seven characters
 * @USHER_PLATE_GREEN_SMALL: new energy, small car
 * @USHER_PLATE_GREEN_LARGE: new energy, large vehicle
 * @USHER_PLATE_YELLOW: large vehicle; the characters are those of a blue plate,
 *   so usher_plate_classify() never answers this
 * @USHER_PLATE_TRAILER: 挂
 * @USHER_PLATE_SCHOOL: 学, a driving school's car
 * @USHER_PLATE_POLICE: 警
 * @USHER_PLATE_HK_MACAU: 粤Z…港, 粤Z…澳
 * @USHER_PLATE_CONSULATE: 领
 * @USHER_PLATE_EMBASSY: 使
 * @USHER_PLATE_ARMED_POLICE: WJ
 * @USHER_PLATE_MILITARY: the army's
 * @USHER_PLATE_TEMPORARY: 临, 试, 超
 * @USHER_PLATE_NONE: 无牌, a car without a plate
 * @USHER_PLATE_AIRPORT: 民航
 *
 * The kinds of number plates, GA 36-2018.
 */
typedef enum
{
  USHER_PLATE_UNKNOWN,
  USHER_PLATE_BLUE,
  USHER_PLATE_GREEN_SMALL,
  USHER_PLATE_GREEN_LARGE,
  USHER_PLATE_YELLOW,
  USHER_PLATE_TRAILER,
  USHER_PLATE_SCHOOL,
  USHER_PLATE_POLICE,
  USHER_PLATE_HK_MACAU,
  USHER_PLATE_CONSULATE,
  USHER_PLATE_EMBASSY,
  USHER_PLATE_ARMED_POLICE,
  USHER_PLATE_MILITARY,
  USHER_PLATE_TEMPORARY,
  USHER_PLATE_NONE,
  USHER_PLATE_AIRPORT,
} UsherPlateKind;

/**
 * UsherPlateFuel:
 * @USHER_PLATE_FUEL_UNKNOWN: the plate says nothing
 * @USHER_PLATE_FUEL_BATTERY: purely electric (energy letters D, A, B, C, E)
 * @USHER_PLATE_FUEL_HYBRID: plug-in hybrid or fuel cell (F, G, H, J, K)
 */
typedef enum
{
  USHER_PLATE_FUEL_UNKNOWN,
  USHER_PLATE_FUEL_BATTERY,
  USHER_PLATE_FUEL_HYBRID,
} UsherPlateFuel;

/* What stands in for the plate of a car that has none. */
#define USHER_PLATE_WITHOUT "无牌"

const char    *usher_plate_provinces (void);
char          *usher_plate_normalize (const char *text);
char          *usher_plate_format (const char *plate);
char          *usher_plate_mask (const char *plate);
char          *usher_plate_suggest (const char *plate);
UsherPlateKind usher_plate_classify (const char *plate);
UsherPlateFuel usher_plate_get_fuel (const char *plate);
gboolean       usher_plate_is_electric (const char *plate);
const char    *usher_plate_kind_to_string (UsherPlateKind kind);
gboolean       usher_plate_kind_from_string (const char     *nick,
                                             UsherPlateKind *out);

G_END_DECLS
