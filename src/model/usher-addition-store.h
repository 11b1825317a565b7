/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-addition.h"
#include "usher-document-store.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_ADDITION_STORE (usher_addition_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherAdditionStore, usher_addition_store, USHER, ADDITION_STORE, UsherStore)

/**
 * UsherAdditionStore:
 *
 * Additional work (增项): nothing of it is done or billed before the customer
 * has agreed to its paper, with the new total and the new promised time.
 */

/* (element-type UsherAddition) the oldest first */
void       usher_addition_store_list_async (UsherAdditionStore *self,
                                            gint64              order_id,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray *usher_addition_store_list_finish (UsherAdditionStore *self,
                                             GAsyncResult       *result,
                                             GError            **error);

void usher_addition_store_save_async (UsherAdditionStore *self,
                                      UsherAddition      *addition,
                                      GBytes             *photo,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
void usher_addition_store_issue_async (UsherAdditionStore       *self,
                                       UsherAddition            *addition,
                                       const UsherDocumentDraft *draft,
                                       GCancellable             *cancellable,
                                       GAsyncReadyCallback       callback,
                                       gpointer                  user_data);
void usher_addition_store_accept_async (UsherAdditionStore *self,
                                        UsherAddition      *addition,
                                        UsherAuthorization *authorization,
                                        UsherConsentRender  render,
                                        gpointer            render_data,
                                        GDestroyNotify      render_data_free,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
void usher_addition_store_refuse_async (UsherAdditionStore *self,
                                        UsherAddition      *addition,
                                        UsherAdditionState  state,
                                        const char         *said_by,
                                        const char         *note,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
void usher_addition_store_withdraw_async (UsherAdditionStore *self,
                                          UsherAddition      *addition,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
void usher_addition_store_restore_async (UsherAdditionStore *self,
                                         UsherAddition      *addition,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/* Of all but the list: the additional work as it is now */
UsherAddition *usher_addition_store_finish (UsherAdditionStore *self,
                                            GAsyncResult       *result,
                                            GError            **error);

G_END_DECLS
