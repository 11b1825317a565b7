/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-parts-file.h"

G_BEGIN_DECLS

/* Parts of orders: what is needed, moved and asked for; on the database's
 * thread only. */

UsherPartsFile   *usher_parts_rows_load (UsherConnection *connection,
                                         gint64           order_id,
                                         GError         **error);
GPtrArray        *usher_parts_rows_list_open (UsherConnection *connection,
                                              GError         **error);
UsherPartRequest *usher_parts_rows_load_request (UsherConnection *connection,
                                                 gint64           request_id,
                                                 GError         **error);
gboolean          usher_parts_rows_save_request (UsherConnection  *connection,
                                                 UsherPartRequest *request,
                                                 GError          **error);
gboolean          usher_parts_rows_change_stock (UsherConnection *connection,
                                                 gint64           part_id,
                                                 gint64           by,
                                                 gint64          *stock,
                                                 GError         **error);
gboolean          usher_parts_rows_insert_move (UsherConnection *connection,
                                                UsherStockMove  *move,
                                                const char      *kind,
                                                gint64           issued_by,
                                                GError         **error);

G_END_DECLS
