/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-part-need.h"

USHER_DEFINE_ENTITY (UsherPartNeed, usher_part_need, G_STRUCT_OFFSET (UsherPartNeed, code), G_STRUCT_OFFSET (UsherPartNeed, description), G_STRUCT_OFFSET (UsherPartNeed, brand), G_STRUCT_OFFSET (UsherPartNeed, unit), G_STRUCT_OFFSET (UsherPartNeed, location))

/**
 * usher_part_need_get_open:
 *
 * Returns: what is still to be issued from the stock, 1/1000; 0 for what the
 *   customer brings and for what the stock does not know
 */
gint64
usher_part_need_get_open (UsherPartNeed *self)
{
  g_return_val_if_fail (USHER_IS_PART_NEED (self), 0);

  if (self->part_id == 0 || self->kind == USHER_PART_KIND_OWN)
    return 0;
  return MAX (self->asked - self->issued, 0);
}
