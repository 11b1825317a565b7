/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-job.h"

USHER_DEFINE_ENTITY (UsherQualityJob, usher_quality_job, G_STRUCT_OFFSET (UsherQualityJob, certificate), G_STRUCT_OFFSET (UsherQualityJob, codes_before), G_STRUCT_OFFSET (UsherQualityJob, codes_after))
