/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What most handbooks say where the shop's catalogue says nothing. */
#define USHER_NEXT_SERVICE_KM 10000
#define USHER_NEXT_SERVICE_MONTHS 12

/**
 * UsherServiceInterval:
 * @km: how far a service lasts, 0: distance does not matter
 * @months: how long it lasts, 0: time does not matter
 *
 * How often a service is due.
 */
typedef struct
{
  gint64 km;
  int    months;
} UsherServiceInterval;

/**
 * UsherNextService:
 * @km: the odometer at which it is due, 0: none
 * @on: the day on which it is due, invalid: none
 *
 * When the next service is due; whichever comes first.
 */
typedef struct
{
  gint64 km;
  GDate  on;
} UsherNextService;

UsherNextService usher_next_service (const UsherServiceInterval *done,
                                     const UsherServiceInterval *usual,
                                     const UsherNextService     *known,
                                     const GDate                *today,
                                     gint64                      odometer);

G_END_DECLS
