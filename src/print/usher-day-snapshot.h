/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherDayRow:
 * @name: in full, or masked: as it is printed
 * @plate: in full, or masked: as it is printed
 * @time: unix seconds UTC of the promised arrival
 * @contact_1: unix seconds UTC of the first contact, 0 for none yet
 * @contact_2: unix seconds UTC of the second contact, 0 for none yet
 *
 * One booking.
 */
typedef struct
{
  char  *name;
  char  *plate;
  char  *phone;
  gint64 time;
  gint64 contact_1;
  gint64 contact_2;
  char  *content;
  char  *advisor;
} UsherDayRow;

/**
 * UsherDaySnapshot:
 * @day: unix seconds UTC of any moment of the day
 * @rows: (element-type UsherDayRow): in the order in which they are printed
 *
 * The bookings of a day, for the register (预约客户登记表) and the welcome
 * board (欢迎板).  What is masked is the caller's choice.
 */
typedef struct
{
  UsherShopSnapshot shop;
  gint64            day;
  GPtrArray        *rows;
} UsherDaySnapshot;

#define USHER_TYPE_DAY_SNAPSHOT (usher_day_snapshot_get_type ())

GType usher_day_snapshot_get_type (void);

UsherDaySnapshot *usher_day_snapshot_new (void);
UsherDaySnapshot *usher_day_snapshot_copy (const UsherDaySnapshot *snapshot);
void              usher_day_snapshot_free (UsherDaySnapshot *snapshot);
char             *usher_day_snapshot_to_json (const UsherDaySnapshot *snapshot);
UsherDaySnapshot *usher_day_snapshot_from_json (const char *json,
                                                GError    **error);

UsherDayRow *usher_day_row_new (void);
void         usher_day_row_free (UsherDayRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherDaySnapshot, usher_day_snapshot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherDayRow, usher_day_row_free)

G_END_DECLS
