/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-time-range.h"

G_BEGIN_DECLS

#define USHER_TYPE_ABSENCE (usher_absence_get_type ())

G_DECLARE_FINAL_TYPE (UsherAbsence, usher_absence, USHER, ABSENCE, UsherEntity)

/**
 * UsherAbsence:
 *
 * A stretch in which a member of staff is not here.
 */
struct _UsherAbsence
{
  UsherEntity parent_instance;

  gint64         staff_id;
  UsherTimeRange range;
  char          *reason;

  char *staff_name; /* read along, not saved */
};

G_END_DECLS
