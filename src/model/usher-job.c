/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-job.h"

USHER_DEFINE_ENTITY (UsherJob, usher_job, G_STRUCT_OFFSET (UsherJob, key_tag), G_STRUCT_OFFSET (UsherJob, parking), G_STRUCT_OFFSET (UsherJob, instruction))
