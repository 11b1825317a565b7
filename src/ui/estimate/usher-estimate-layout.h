/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsherEstimatePlace:
 *
 * The places of a line from the left to the right.
 */
typedef enum
{
  USHER_ESTIMATE_PLACE_NUMBER,
  USHER_ESTIMATE_PLACE_CODE,
  USHER_ESTIMATE_PLACE_DESCRIPTION,
  USHER_ESTIMATE_PLACE_KIND,
  USHER_ESTIMATE_PLACE_PART_KIND,
  USHER_ESTIMATE_PLACE_BRAND,
  USHER_ESTIMATE_PLACE_QUANTITY,
  USHER_ESTIMATE_PLACE_UNIT_PRICE,
  USHER_ESTIMATE_PLACE_DISCOUNT,
  USHER_ESTIMATE_PLACE_AMOUNT,
  USHER_ESTIMATE_PLACE_PAYER,
  USHER_ESTIMATE_PLACE_CONSENT,
} UsherEstimatePlace;

#define USHER_N_ESTIMATE_PLACES (USHER_ESTIMATE_PLACE_CONSENT + 1)

#define USHER_TYPE_ESTIMATE_LAYOUT (usher_estimate_layout_get_type ())

/**
 * UsherEstimateLayout:
 *
 * Puts the children of a line into columns that are as wide as their contents
 * need in the present font, the description taking what is left.  All lines
 * come out the same without measuring each other.
 */
G_DECLARE_FINAL_TYPE (UsherEstimateLayout, usher_estimate_layout, USHER, ESTIMATE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *usher_estimate_layout_new (void);

G_END_DECLS
