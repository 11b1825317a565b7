/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-line-kinds.h"
#include "usher-part-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_PART_NEED (usher_part_need_get_type ())

G_DECLARE_FINAL_TYPE (UsherPartNeed, usher_part_need, USHER, PART_NEED, UsherEntity)

/**
 * UsherPartNeed:
 *
 * A line of parts as the store room sees it: its id is the line's.  Quantities
 * are 1/1000.
 */
struct _UsherPartNeed
{
  UsherEntity parent_instance;

  gint64                part_id; /* 0: not in the catalogue */
  char                 *code;
  char                 *description;
  char                 *brand;
  char                 *unit;
  char                 *location;
  UsherPartKind         kind;
  UsherConsent          consent;
  gint64                asked;
  gint64                issued;
  gint64                stock;    /* of the part, at hand */
  gint64                shortage; /* what the stock lacks, with the lines above served first */
  int                   lead_days;
  UsherPartFate         fate;       /* of the old part, as it was said last */
  gint64                request_id; /* 0: nothing was asked for */
  UsherPartRequestState request_state;
  gint64                eta; /* 0: not known */
};

gint64 usher_part_need_get_open (UsherPartNeed *self);

G_END_DECLS
