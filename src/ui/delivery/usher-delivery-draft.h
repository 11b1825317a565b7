/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-store.h"
#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_DELIVERY_DRAFT (usher_delivery_draft_get_type ())

/**
 * UsherDeliveryDraft:
 *
 * The delivery of an order as it is being typed: read, saved shortly after each
 * change, and merged with what another desk saved meanwhile.
 *
 * Signal `updated ()`: it was read, here or after a change elsewhere.
 */
G_DECLARE_FINAL_TYPE (UsherDeliveryDraft, usher_delivery_draft, USHER, DELIVERY_DRAFT, GObject)

UsherDeliveryDraft *usher_delivery_draft_new (UsherDesk *desk,
                                              gint64     order_id);
UsherDeliveryFile  *usher_delivery_draft_get_file (UsherDeliveryDraft *self);
UsherDelivery      *usher_delivery_draft_get_typed (UsherDeliveryDraft *self);
UsherDelivery      *usher_delivery_draft_edit (UsherDeliveryDraft *self);
void                usher_delivery_draft_set_marks (UsherDeliveryDraft *self,
                                                    GPtrArray          *marks);
void                usher_delivery_draft_read (UsherDeliveryDraft *self);
void                usher_delivery_draft_flush_async (UsherDeliveryDraft *self,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
gboolean            usher_delivery_draft_flush_finish (UsherDeliveryDraft *self,
                                                       GAsyncResult       *result,
                                                       GError            **error);

G_END_DECLS
