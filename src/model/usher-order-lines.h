/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-estimate.h"

G_BEGIN_DECLS

/* The lines of an order's estimate; on the database's thread only. */

UsherEstimate     *usher_order_lines_load (UsherConnection *connection,
                                           gint64           order_id,
                                           GError         **error);
UsherEstimateLine *usher_order_lines_load_line (UsherConnection *connection,
                                                gint64           line_id,
                                                GError         **error);
gint64             usher_order_lines_insert (UsherConnection         *connection,
                                             gint64                   order_id,
                                             guint                    position,
                                             const UsherEstimateLine *line,
                                             GError                 **error);
gint64             usher_order_lines_take_up (UsherConnection         *connection,
                                              gint64                   order_id,
                                              guint                    position,
                                              const UsherEstimateLine *line,
                                              GError                 **error);
gboolean           usher_order_lines_update (UsherConnection         *connection,
                                             gint64                   order_id,
                                             const UsherEstimateLine *line,
                                             GError                 **error);
gboolean           usher_order_lines_remove (UsherConnection *connection,
                                             gint64           line_id,
                                             gint64           now,
                                             GError         **error);
gboolean           usher_order_lines_save (UsherConnection *connection,
                                           gint64           order_id,
                                           UsherEstimate   *estimate,
                                           UsherEstimate   *seen,
                                           UsherEstimate   *authorized,
                                           gint64           now,
                                           GError         **error);
gboolean           usher_order_lines_authorize (UsherConnection *connection,
                                                UsherEstimate   *estimate,
                                                GError         **error);
gboolean           usher_order_lines_update_total (UsherConnection *connection,
                                                   gint64           order_id,
                                                   UsherEstimate   *estimate,
                                                   GError         **error);

G_END_DECLS
