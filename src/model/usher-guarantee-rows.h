/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-guaranteed-line.h"
#include "usher-order-file.h"
#include "usher-shop.h"

G_BEGIN_DECLS

/* What the workshop guarantees; on the database's thread only. */

GPtrArray *usher_guarantee_rows_make (UsherConnection *connection,
                                      UsherOrderFile  *order,
                                      UsherShop       *shop,
                                      const GDate     *from_on,
                                      gint64           from_km,
                                      GError         **error);
gboolean   usher_guarantee_rows_insert (UsherConnection *connection,
                                        GPtrArray       *lines,
                                        GError         **error);
GPtrArray *usher_guarantee_rows_list (UsherConnection *connection,
                                      gint64           order_id,
                                      GError         **error);
GPtrArray *usher_guarantee_rows_list_valid (UsherConnection *connection,
                                            gint64           vehicle_id,
                                            const GDate     *today,
                                            gint64           km,
                                            GError         **error);

G_END_DECLS
