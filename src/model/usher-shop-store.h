/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_SHOP_STORE (usher_shop_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherShopStore, usher_shop_store, USHER, SHOP_STORE, UsherStore)

/**
 * UsherShopStore:
 *
 * The shop, its staff, bays, hours and settings.
 */

/* The shop with its master data; a shop without a name yet when nothing was set up */
void       usher_shop_store_load_async (UsherShopStore     *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
UsherShop *usher_shop_store_load_finish (UsherShopStore *self,
                                         GAsyncResult   *result,
                                         GError        **error);

/* Saves the shop, its hours, staff and bays (those missing from the lists are retired) and gives the shop as saved */
void       usher_shop_store_save_async (UsherShopStore     *self,
                                        UsherShop          *shop,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
UsherShop *usher_shop_store_save_finish (UsherShopStore *self,
                                         GAsyncResult   *result,
                                         GError        **error);

/* What was being typed under @key, or %NULL without an error */
void  usher_shop_store_get_draft_async (UsherShopStore     *self,
                                        const char         *key,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
char *usher_shop_store_get_draft_finish (UsherShopStore *self,
                                         GAsyncResult   *result,
                                         GError        **error);

/* Keeps what is being typed */
void     usher_shop_store_set_draft_async (UsherShopStore     *self,
                                           const char         *key,
                                           const char         *content /* nullable: forget it */,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean usher_shop_store_set_draft_finish (UsherShopStore *self,
                                            GAsyncResult   *result,
                                            GError        **error);

/* A setting of the workshop, or %NULL without an error */
void  usher_shop_store_get_setting_async (UsherShopStore     *self,
                                          const char         *key,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
char *usher_shop_store_get_setting_finish (UsherShopStore *self,
                                           GAsyncResult   *result,
                                           GError        **error);

/* Keeps a setting of the workshop */
void     usher_shop_store_set_setting_async (UsherShopStore     *self,
                                             const char         *key,
                                             const char         *value,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean usher_shop_store_set_setting_finish (UsherShopStore *self,
                                              GAsyncResult   *result,
                                              GError        **error);

G_END_DECLS
