/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-time-range.h"

G_BEGIN_DECLS

#define USHER_TYPE_ASSIGNMENT (usher_assignment_get_type ())

G_DECLARE_FINAL_TYPE (UsherAssignment, usher_assignment, USHER, ASSIGNMENT, UsherEntity)

/**
 * UsherAssignment:
 *
 * Who shall do a line, and in which stretch of which bay.  The fields from
 * @technician_name on are read along with it and are not saved.
 */
struct _UsherAssignment
{
  UsherEntity parent_instance;

  gint64 order_id;
  gint64 line_id;
  gint64 technician_id;
  gint64 block_id; /* 0: no planned time */
  gint64 assigned_at;
  gint64 assigned_by;

  char          *technician_name;
  gint64         bay_id;
  char          *bay_name;
  UsherTimeRange range; /* empty without a block */
};

G_END_DECLS
