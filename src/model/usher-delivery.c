/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-delivery.h"

USHER_DEFINE_ENTITY (UsherDelivery, usher_delivery, G_STRUCT_OFFSET (UsherDelivery, collected_by), G_STRUCT_OFFSET (UsherDelivery, relation), G_STRUCT_OFFSET (UsherDelivery, phone), G_STRUCT_OFFSET (UsherDelivery, odometer_reason), G_STRUCT_OFFSET (UsherDelivery, next_service_on), G_STRUCT_OFFSET (UsherDelivery, strokes), G_STRUCT_OFFSET (UsherDelivery, note))

/**
 * usher_delivery_is_explained:
 *
 * Returns: whether all was said that a customer is told
 */
gboolean
usher_delivery_is_explained (UsherDelivery *self)
{
  g_return_val_if_fail (USHER_IS_DELIVERY (self), FALSE);

  return self->told_done && self->told_not_done && self->told_next && self->showed_parts;
}

/**
 * usher_delivery_is_handed_back:
 *
 * Returns: whether the customer has all that is theirs
 */
gboolean
usher_delivery_is_handed_back (UsherDelivery *self)
{
  g_return_val_if_fail (USHER_IS_DELIVERY (self), FALSE);

  return self->keys_back && self->documents_back && self->belongings_back &&
         self->old_parts != USHER_OLD_PARTS_FATE_UNSET;
}
