/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-document-store.h"
#include "usher-parts-file.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_PARTS_STORE (usher_parts_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherPartsStore, usher_parts_store, USHER, PARTS_STORE, UsherStore)

/**
 * UsherPartsStore:
 *
 * Parts for orders: issued from the stock and returned to it, and asked for
 * when they are short.  The stock is never less than nothing without a reason.
 */

void usher_parts_store_load_async (UsherPartsStore    *self,
                                   gint64              order_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void usher_parts_store_issue_async (UsherPartsStore          *self,
                                    gint64                    order_id,
                                    GPtrArray                *moves,
                                    gint64                    taken_by,
                                    const char               *override_reason,
                                    const UsherDocumentDraft *draft,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  user_data);
void usher_parts_store_return_async (UsherPartsStore          *self,
                                     gint64                    order_id,
                                     GPtrArray                *moves,
                                     gint64                    returned_by,
                                     const char               *reason,
                                     const UsherDocumentDraft *draft,
                                     GCancellable             *cancellable,
                                     GAsyncReadyCallback       callback,
                                     gpointer                  user_data);
void usher_parts_store_save_request_async (UsherPartsStore    *self,
                                           UsherPartRequest   *request,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);

/* Of the four above: the parts of the order as they are now */
UsherPartsFile *usher_parts_store_finish (UsherPartsStore *self,
                                          GAsyncResult    *result,
                                          GError         **error);

/* (element-type UsherPartRequest) of all orders, the most pressing first */
void       usher_parts_store_list_open_async (UsherPartsStore    *self,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
GPtrArray *usher_parts_store_list_open_finish (UsherPartsStore *self,
                                               GAsyncResult    *result,
                                               GError         **error);

G_END_DECLS
