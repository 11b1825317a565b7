/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-complaint.h"
#include "usher-connection.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* Complaints as rows; on the database's thread only. */

UsherComplaint *usher_complaint_rows_load (UsherConnection *connection,
                                           gint64           id,
                                           GError         **error);
GPtrArray      *usher_complaint_rows_list_of_order (UsherConnection *connection,
                                                    gint64           order_id,
                                                    GError         **error);
GPtrArray      *usher_complaint_rows_list_open (UsherConnection *connection,
                                                GError         **error);
gboolean        usher_complaint_rows_insert (UsherConnection    *connection,
                                             const UsherRequest *request,
                                             UsherComplaint     *complaint,
                                             GError            **error);
gboolean        usher_complaint_rows_update (UsherConnection *connection,
                                             UsherComplaint  *complaint,
                                             GError         **error);

G_END_DECLS
