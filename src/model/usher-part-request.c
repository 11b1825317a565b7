/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-part-request.h"

USHER_DEFINE_ENTITY (UsherPartRequest, usher_part_request, G_STRUCT_OFFSET (UsherPartRequest, description), G_STRUCT_OFFSET (UsherPartRequest, note), G_STRUCT_OFFSET (UsherPartRequest, code), G_STRUCT_OFFSET (UsherPartRequest, unit), G_STRUCT_OFFSET (UsherPartRequest, order_number), G_STRUCT_OFFSET (UsherPartRequest, plate), G_STRUCT_OFFSET (UsherPartRequest, asked_name))

/**
 * usher_part_request_is_open:
 *
 * Returns: whether somebody has still to do something about it
 */
gboolean
usher_part_request_is_open (UsherPartRequest *self)
{
  g_return_val_if_fail (USHER_IS_PART_REQUEST (self), FALSE);

  return self->state <= USHER_PART_REQUEST_STATE_ARRIVED;
}

/**
 * usher_part_request_is_awaited:
 *
 * Returns: whether the part is not here yet
 */
gboolean
usher_part_request_is_awaited (UsherPartRequest *self)
{
  g_return_val_if_fail (USHER_IS_PART_REQUEST (self), FALSE);

  return self->state <= USHER_PART_REQUEST_STATE_ORDERED;
}
