/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"
#include "usher-order-values.h"
#include "usher-work-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_WORK_ITEM (usher_work_item_get_type ())

G_DECLARE_FINAL_TYPE (UsherWorkItem, usher_work_item, USHER, WORK_ITEM, GObject)

/**
 * UsherWorkItem:
 *
 * A line that a technician has to do.
 */
struct _UsherWorkItem
{
  GObject parent_instance;

  gint64         order_id;
  gint64         line_id;
  char          *number;
  char          *plate;
  char          *model;
  char          *description;
  gint64         hours;  /* estimated, 1/100 h */
  gint64         worked; /* by all, 1/100 h */
  gint64         promised_at;
  gint64         starts_at; /* planned, 0: not */
  char          *bay_name;
  UsherUrgency   urgency;
  UsherStopCause stop_cause;
  gboolean       is_mine;    /* assigned to who asks, else to nobody */
  gboolean       is_running; /* the clock of who asks */
};

G_END_DECLS
