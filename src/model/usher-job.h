/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-work-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_JOB (usher_job_get_type ())

G_DECLARE_FINAL_TYPE (UsherJob, usher_job, USHER, JOB, UsherEntity)

/**
 * UsherJob:
 *
 * The workshop's side of an order: what its job sheet (派工单) says beside the
 * lines.  Its id is the order's; @row_version is 0 while there is no row.
 */
struct _UsherJob
{
  UsherEntity parent_instance;

  UsherUrgency urgency;
  gboolean     tools_ready;
  gboolean     parts_ready;
  gboolean     is_on_site; /* the customer waits here */
  char        *key_tag;
  char        *parking;
  char        *instruction;
  gint64       dispatched_at; /* 0: not yet */
  gint64       dispatched_by;
};

G_END_DECLS
