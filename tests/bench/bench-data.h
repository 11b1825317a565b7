/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-clock.h"
#include "usher-database.h"

G_BEGIN_DECLS

/**
 * BenchSize:
 *
 * How much a workshop has gathered.
 */
typedef struct
{
  gint64 customers;
  gint64 vehicles;
  gint64 orders;
  gint64 lines_per_order;
  gint64 days; /* of bookings and orders before today */
} BenchSize;

void bench_data_build (const char      *uri,
                       UsherClock      *clock,
                       const BenchSize *size);

G_END_DECLS
