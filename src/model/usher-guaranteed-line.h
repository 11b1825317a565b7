/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-guarantee.h"

G_BEGIN_DECLS

#define USHER_TYPE_GUARANTEED_LINE (usher_guaranteed_line_get_type ())

G_DECLARE_FINAL_TYPE (UsherGuaranteedLine, usher_guaranteed_line, USHER, GUARANTEED_LINE, UsherEntity)

/**
 * UsherGuaranteedLine:
 *
 * What the workshop guarantees on a line that was done.  Before the delivery
 * its id is 0 and it says what will be guaranteed.
 */
struct _UsherGuaranteedLine
{
  UsherEntity parent_instance;

  gint64              order_id;
  gint64              line_id;
  gint64              vehicle_id;
  UsherRepairCategory category;
  char               *system;
  char               *from_on; /* ISO date: the day the car left */
  gint64              from_km;
  UsherGuarantee      guarantee;
  char               *until_on; /* ISO date, the last day */
  gint64              until_km;

  char *description; /* of the line */
  char *order_number;
};

G_END_DECLS
