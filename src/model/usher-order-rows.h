/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-order.h"
#include "usher-request.h"

G_BEGIN_DECLS

UsherOrder *usher_order_rows_read (UsherConnection *connection,
                                   gint64           order_id,
                                   GError         **error);
GPtrArray  *usher_order_rows_list_queue (UsherConnection *connection,
                                         UsherTimeRange   day,
                                         GError         **error);
gint64      usher_order_rows_find_by_booking (UsherConnection *connection,
                                              gint64           booking_id,
                                              GError         **error);
gboolean    usher_order_rows_insert (UsherConnection *connection,
                                     UsherOrder      *order,
                                     GError         **error);
gboolean    usher_order_rows_update_head (UsherConnection *connection,
                                          UsherOrder      *order,
                                          GError         **error);
gboolean    usher_order_rows_update_states (UsherConnection *connection,
                                            UsherOrder      *order,
                                            GError         **error);
gboolean    usher_order_rows_require_open (UsherOrder *order,
                                           GError    **error);
gboolean    usher_order_rows_check_open (UsherConnection *connection,
                                         gint64           order_id,
                                         GError         **error);
gboolean    usher_order_rows_audit (UsherConnection    *connection,
                                    const UsherRequest *request,
                                    gint64              order_id,
                                    const char         *action,
                                    const char         *detail,
                                    GError            **error);
gboolean    usher_order_rows_touch (UsherConnection *connection,
                                    gint64           order_id,
                                    gint64           now,
                                    GError         **error);

G_END_DECLS
