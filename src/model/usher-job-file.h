/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-assignment.h"
#include "usher-job.h"
#include "usher-notice.h"
#include "usher-promise-change.h"
#include "usher-promise.h"
#include "usher-worked-time.h"
#include "usher-work-stop.h"

G_BEGIN_DECLS

#define USHER_TYPE_JOB_FILE (usher_job_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherJobFile, usher_job_file, USHER, JOB_FILE, GObject)

/**
 * UsherJobFile:
 *
 * The workshop's side of an order, as read in one transaction.
 */
struct _UsherJobFile
{
  GObject parent_instance;

  UsherJob    *job;
  GPtrArray   *assignments; /* (element-type UsherAssignment) by line */
  GPtrArray   *entries;     /* (element-type UsherWorkedTime) oldest first */
  GPtrArray   *stops;       /* (element-type UsherWorkStop) newest first */
  GPtrArray   *changes;     /* (element-type UsherPromiseChange) newest first */
  GPtrArray   *notices;     /* (element-type UsherNotice) newest first */
  UsherPromise promise;     /* as it would be promised now */
  gboolean     has_promise;
};

G_END_DECLS
