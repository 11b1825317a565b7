/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-shop.h"

G_BEGIN_DECLS

/* Reading and writing the shop and its master data; on the database's thread only. */

UsherShop *usher_shop_rows_load (UsherConnection *connection,
                                 GTimeZone       *zone,
                                 GError         **error);
gpointer   usher_shop_rows_load_in_worker (UsherConnection *connection,
                                           gpointer         zone,
                                           GError         **error);
UsherShop *usher_shop_rows_save (UsherConnection *connection,
                                 UsherShop       *shop,
                                 GTimeZone       *zone,
                                 gint64           now,
                                 GError         **error);
gboolean   usher_shop_rows_check_manager (UsherConnection *connection,
                                          GError         **error);

G_END_DECLS
