/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-concern.h"
#include "usher-connection.h"

G_BEGIN_DECLS

/* The concerns of an order; on the database's thread only. */

GPtrArray *usher_order_concerns_load (UsherConnection *connection,
                                      gint64           order_id,
                                      GError         **error);
gboolean   usher_order_concerns_insert (UsherConnection *connection,
                                        gint64           order_id,
                                        guint            position,
                                        UsherConcern    *concern,
                                        GError         **error);
gboolean   usher_order_concerns_save (UsherConnection *connection,
                                      gint64           order_id,
                                      GPtrArray       *concerns,
                                      GPtrArray       *seen,
                                      gint64           now,
                                      GError         **error);

G_END_DECLS
