/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-search-hit.h"

G_BEGIN_DECLS

#define USHER_TYPE_SEARCH_STORE (usher_search_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherSearchStore, usher_search_store, USHER, SEARCH_STORE, UsherStore)

/**
 * UsherSearchStore:
 *
 * The global search.
 */

/* (element-type UsherSearchHit) cars, customers, orders and bookings for a plate fragment, phone tail, name, pinyin initials, VIN tail or order number; grouped by kind, best first */
void       usher_search_store_find_async (UsherSearchStore   *self,
                                          const char         *typed,
                                          guint               limit,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
GPtrArray *usher_search_store_find_finish (UsherSearchStore *self,
                                           GAsyncResult     *result,
                                           GError          **error);

G_END_DECLS
