/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-guarantee.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_JOB (usher_quality_job_get_type ())

G_DECLARE_FINAL_TYPE (UsherQualityJob, usher_quality_job, USHER, QUALITY_JOB, UsherEntity)

/**
 * UsherQualityJob:
 *
 * What the job sheet of an order keeps for the inspection; its id is the
 * order’s.  An order whose job sheet was not begun has row_version 0.
 */
struct _UsherQualityJob
{
  UsherEntity parent_instance;

  UsherRepairCategory category;     /* decides whether a certificate is due */
  char               *certificate;  /* its number (合格证) */
  char               *codes_before; /* trouble codes read at the start */
  char               *codes_after;  /* and at the end */
  gboolean            bay_cleaned;  /* 工位清理 */
};

G_END_DECLS
