/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"
#include "usher-time-range.h"

G_BEGIN_DECLS

#define USHER_TYPE_DISPATCH (usher_dispatch_get_type ())

G_DECLARE_FINAL_TYPE (UsherDispatch, usher_dispatch, USHER, DISPATCH, GObject)

/**
 * UsherDispatch:
 *
 * What is to be done by whom, where and when.
 */
struct _UsherDispatch
{
  GObject parent_instance;

  gint64         order_id;
  gint64         job_version;    /* of the job as read */
  GArray        *line_ids;       /* (element-type gint64) */
  GArray        *technician_ids; /* (element-type gint64) the first is answerable, none takes the lines back */
  gint64         bay_id;         /* 0: none */
  UsherTimeRange range;
  char          *override_reason; /* (nullable): why an overlap or an absence shall not count */
};

G_END_DECLS
