/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_WORKED_TIME (usher_worked_time_get_type ())

G_DECLARE_FINAL_TYPE (UsherWorkedTime, usher_worked_time, USHER, WORKED_TIME, UsherEntity)

/**
 * UsherWorkedTime:
 *
 * A stretch that a technician really worked on a line.  The fields from
 * @technician_name on are read along with it and are not saved.
 */
struct _UsherWorkedTime
{
  UsherEntity parent_instance;

  gint64 order_id;
  gint64 line_id;
  gint64 technician_id;
  gint64 started_at;
  gint64 ended_at;     /* 0: the clock runs */
  char  *pause_reason; /* nick, empty: the line was finished */
  char  *note;

  char *technician_name;
};

G_END_DECLS
