/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-part-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_PART_REQUEST (usher_part_request_get_type ())

G_DECLARE_FINAL_TYPE (UsherPartRequest, usher_part_request, USHER, PART_REQUEST, UsherEntity)

/**
 * UsherPartRequest:
 *
 * A part that an order waits for (缺件).
 */
struct _UsherPartRequest
{
  UsherEntity parent_instance;

  gint64                order_id;
  gint64                line_id; /* 0: for no line */
  gint64                part_id; /* 0: not in the catalogue */
  char                 *description;
  gint64                quantity; /* 1/1000 */
  UsherPartRequestState state;
  gint64                eta; /* when it is expected, 0: not known */
  char                 *note;
  gint64                asked_at;
  gint64                asked_by;

  /* read along, not saved */
  char  *code;
  char  *unit;
  char  *order_number;
  char  *plate;
  char  *asked_name;
  gint64 promised_at; /* of the order, 0: not promised */
};

gboolean usher_part_request_is_open (UsherPartRequest *self);
gboolean usher_part_request_is_awaited (UsherPartRequest *self);

G_END_DECLS
