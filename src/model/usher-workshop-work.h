/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-file.h"
#include "usher-promise.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* The worker sides of UsherWorkshopStore: each is an UsherWork on an
 * UsherRequest. */

gpointer usher_workshop_load_job_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_list_board_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_list_technicians_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_list_work_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_list_notices_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_list_absences_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_list_busy_in_worker (UsherConnection *connection, gpointer input, GError **error);

gpointer usher_workshop_save_job_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_dispatch_in_worker (UsherConnection *connection, gpointer input, GError **error);

gpointer usher_workshop_start_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_pause_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_finish_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_reopen_in_worker (UsherConnection *connection, gpointer input, GError **error);

gpointer usher_workshop_stop_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_resume_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_move_promise_in_worker (UsherConnection *connection, gpointer input, GError **error);

gpointer usher_workshop_tell_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_save_absence_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_workshop_remove_absence_in_worker (UsherConnection *connection, gpointer input, GError **error);

/* What several of them share. */

gboolean   usher_workshop_end_clocks (UsherConnection    *connection,
                                      const UsherRequest *request,
                                      const char         *column,
                                      gint64              id,
                                      const char         *pause_reason,
                                      const char         *note,
                                      GError            **error);
gboolean   usher_workshop_free_bay (UsherConnection    *connection,
                                    const UsherRequest *request,
                                    gint64              order_id,
                                    GError            **error);
GPtrArray *usher_workshop_list_busy (UsherConnection *connection,
                                     gint64           from,
                                     gint64           to,
                                     gint64           except_order_id,
                                     GError         **error);
gboolean   usher_workshop_compute_promise (UsherConnection    *connection,
                                           const UsherRequest *request,
                                           UsherOrderFile     *file,
                                           gint64              not_before,
                                           UsherPromise       *promise,
                                           gboolean           *is_found,
                                           GError            **error);
gboolean   usher_workshop_move_promise (UsherConnection    *connection,
                                        const UsherRequest *request,
                                        UsherOrderFile     *file,
                                        gint64              promised_at,
                                        const char         *reason,
                                        GError            **error);

G_END_DECLS
