/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-order-file.h"
#include "usher-order-guard.h"

G_BEGIN_DECLS

/* An order as a whole; on the database's thread only. */

UsherOrderFile *usher_order_file_read (UsherConnection *connection,
                                       gint64           order_id,
                                       GError         **error);
UsherOrderFile *usher_order_file_read_all (UsherConnection *connection,
                                           gint64           order_id,
                                           gint64           now,
                                           GError         **error);
gboolean        usher_order_file_ask (UsherOrderFile  *self,
                                      UsherOrderAction action,
                                      gint64           now,
                                      const char      *override_reason,
                                      GError         **error);

G_END_DECLS
