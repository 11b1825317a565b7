/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-addition.h"
#include "usher-connection.h"

G_BEGIN_DECLS

/* Additional work and its lines; on the database's thread only. */

UsherAddition *usher_addition_rows_load (UsherConnection *connection,
                                         gint64           addition_id,
                                         GError         **error);
GPtrArray     *usher_addition_rows_list (UsherConnection *connection,
                                         gint64           order_id,
                                         GError         **error);
gboolean       usher_addition_rows_save (UsherConnection *connection,
                                         UsherAddition   *addition,
                                         GError         **error);
gboolean       usher_addition_rows_save_lines (UsherConnection *connection,
                                               UsherAddition   *addition,
                                               UsherEstimate   *lines,
                                               guint            position,
                                               gint64           now,
                                               GError         **error);
gboolean       usher_addition_rows_set_consent (UsherConnection *connection,
                                                UsherAddition   *addition,
                                                UsherConsent     consent,
                                                GError         **error);
gboolean       usher_addition_rows_remove_lines (UsherConnection *connection,
                                                 UsherAddition   *addition,
                                                 gint64           now,
                                                 GError         **error);
gboolean       usher_addition_rows_restore_lines (UsherConnection *connection,
                                                  UsherAddition   *addition,
                                                  gint64           removed_at,
                                                  GError         **error);

G_END_DECLS
