/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-state.h"
#include "usher-order.h"

G_BEGIN_DECLS

#define USHER_TYPE_READY_CAR (usher_ready_car_get_type ())

G_DECLARE_FINAL_TYPE (UsherReadyCar, usher_ready_car, USHER, READY_CAR, UsherEntity)

/**
 * UsherReadyCar:
 *
 * A car that waits to be fetched, or one that left on account.  Its id is that
 * of its order.
 */
struct _UsherReadyCar
{
  UsherEntity parent_instance;

  UsherOrder   *order;
  UsherProgress progress;
  gint64        ready_since; /* 0: nobody knows */
  gint64        told_at;     /* when the customer was told that it is ready, 0: not yet */
  char         *told_whom;
  char         *call_name;  /* whom to call */
  char         *call_phone; /* as kept, without spaces */
  gint64        on_account; /* fen that are still owed */
};

G_END_DECLS
