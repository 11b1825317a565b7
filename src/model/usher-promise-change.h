/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_PROMISE_CHANGE (usher_promise_change_get_type ())

G_DECLARE_FINAL_TYPE (UsherPromiseChange, usher_promise_change, USHER, PROMISE_CHANGE, UsherEntity)

/**
 * UsherPromiseChange:
 *
 * A promised time that was moved.
 */
struct _UsherPromiseChange
{
  UsherEntity parent_instance;

  gint64 order_id;
  gint64 old_at; /* 0: none before */
  gint64 new_at;
  char  *reason;
  gint64 changed_at;
  gint64 changed_by;
};

G_END_DECLS
