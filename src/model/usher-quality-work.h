/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-act.h"
#include "usher-quality-file.h"

G_BEGIN_DECLS

/* The worker sides of UsherQualityStore: each is an UsherWork on an
 * UsherRequest.  Those that change an order give it back as it is then, an
 * UsherQualityFile. */

gpointer usher_quality_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_check_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_save_job_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_save_road_test_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_remove_road_test_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_start_wash_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_end_wash_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_cancel_wash_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_accept_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_list_template_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_quality_save_template_in_worker (UsherConnection *connection, gpointer input, GError **error);

/* What they share. */

gboolean usher_quality_stand_in (UsherConnection    *connection,
                                 const UsherRequest *request,
                                 gint64              staff_id,
                                 UsherRequest       *actor,
                                 GError            **error);
gboolean usher_quality_end (UsherConnection    *connection,
                            const UsherRequest *request,
                            UsherOrderFile     *file,
                            UsherOrderAction    action,
                            const char         *detail,
                            GError            **error);
gboolean usher_quality_add_reworks (UsherConnection    *connection,
                                    const UsherRequest *request,
                                    UsherOrderFile     *file,
                                    GPtrArray          *reworks,
                                    GError            **error);

G_END_DECLS
