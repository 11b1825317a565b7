/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-quality.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_CHECK (usher_quality_check_get_type ())

G_DECLARE_FINAL_TYPE (UsherQualityCheck, usher_quality_check, USHER, QUALITY_CHECK, UsherEntity)

/**
 * UsherQualityCheck:
 *
 * One check of one level, with every item as the template of its version
 * named it.  It is never changed.
 */
struct _UsherQualityCheck
{
  UsherEntity parent_instance;

  gint64             order_id;
  UsherQualityLevel  level;
  int                version; /* of the template */
  UsherQualityResult result;  /* passed or failed */
  gint64             checked_at;
  gint64             checked_by;
  char              *failures; /* what was not in order, in words */
  char              *note;
  GPtrArray         *items; /* (element-type UsherQualityItem) */
};

G_END_DECLS
