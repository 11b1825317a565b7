/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-gate-pass.h"
#include "usher-time-range.h"

G_BEGIN_DECLS

/* Gate passes; on the database's thread only. */

UsherGatePass *usher_gate_pass_rows_load (UsherConnection *connection,
                                          gint64           pass_id,
                                          GError         **error);
GPtrArray     *usher_gate_pass_rows_list (UsherConnection *connection,
                                          gint64           order_id,
                                          GError         **error);
GPtrArray     *usher_gate_pass_rows_list_day (UsherConnection *connection,
                                              UsherTimeRange   day,
                                              GError         **error);
gboolean       usher_gate_pass_rows_insert (UsherConnection *connection,
                                            UsherGatePass   *pass,
                                            GError         **error);
gboolean       usher_gate_pass_rows_update (UsherConnection *connection,
                                            UsherGatePass   *pass,
                                            GError         **error);

G_END_DECLS
