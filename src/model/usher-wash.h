/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_WASH (usher_wash_get_type ())

G_DECLARE_FINAL_TYPE (UsherWash, usher_wash, USHER, WASH, UsherEntity)

/**
 * UsherWash:
 *
 * A wash, from its start to its end.
 */
struct _UsherWash
{
  UsherEntity parent_instance;

  gint64 order_id;
  gint64 started_at;
  gint64 ended_at;  /* 0: it is being washed */
  gint64 washed_by; /* 0: not said */
};

G_END_DECLS
