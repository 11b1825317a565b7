/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_REWORK (usher_rework_get_type ())

G_DECLARE_FINAL_TYPE (UsherRework, usher_rework, USHER, REWORK, UsherEntity)

/**
 * UsherRework:
 *
 * Work that has to be done again (返工): a line of the order that nobody pays.
 */
struct _UsherRework
{
  UsherEntity parent_instance;

  gint64   order_id;
  gint64   line_id; /* the line that was done badly */
  char    *description;
  gint64   hours; /* 1/100 h that it will take */
  char    *cause;
  gint64   staff_id; /* who is answerable, 0: nobody */
  gboolean is_done;
  gint64   done_at;
};

G_END_DECLS
