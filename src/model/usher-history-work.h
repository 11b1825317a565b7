/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/* The pieces of work of UsherHistoryStore; the input is an UsherRequest. */

gpointer usher_history_list_in_worker (UsherConnection *connection,
                                       gpointer         input,
                                       GError         **error);
gpointer usher_history_balance_in_worker (UsherConnection *connection,
                                          gpointer         input,
                                          GError         **error);
gpointer usher_history_export_in_worker (UsherConnection *connection,
                                         gpointer         input,
                                         GError         **error);
gpointer usher_history_record_in_worker (UsherConnection *connection,
                                         gpointer         input,
                                         GError         **error);
gpointer usher_history_hindrances_in_worker (UsherConnection *connection,
                                             gpointer         input,
                                             GError         **error);
gpointer usher_history_anonymise_in_worker (UsherConnection *connection,
                                            gpointer         input,
                                            GError         **error);

G_END_DECLS
