/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-order-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_WORK_STOP (usher_work_stop_get_type ())

G_DECLARE_FINAL_TYPE (UsherWorkStop, usher_work_stop, USHER, WORK_STOP, UsherEntity)

/**
 * UsherWorkStop:
 *
 * A time in which the work on a car could not go on.
 */
struct _UsherWorkStop
{
  UsherEntity parent_instance;

  gint64         order_id;
  UsherStopCause cause;
  char          *note;
  char          *ends_when;   /* what would end it */
  gint64         expected_at; /* when that is expected, 0: not known */
  gint64         since;
  gint64         until; /* 0: it lasts */
  gint64         stopped_by;
  gint64         resumed_by;

  char *stopped_by_name;
};

G_END_DECLS
