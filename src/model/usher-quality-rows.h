/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-quality-file.h"

G_BEGIN_DECLS

/* Reading what the inspection wrote down; on the database's thread only. */

UsherQualityFile *usher_quality_rows_load (UsherConnection *connection,
                                           gint64           order_id,
                                           GError         **error);
GPtrArray        *usher_quality_rows_load_items (UsherConnection *connection,
                                                 int              version,
                                                 GError         **error);
gboolean          usher_quality_rows_find_version (UsherConnection *connection,
                                                   int             *version,
                                                   GError         **error);
UsherQualityJob  *usher_quality_rows_load_job (UsherConnection *connection,
                                               gint64           order_id,
                                               GError         **error);
UsherRoadTest    *usher_quality_rows_load_road_test (UsherConnection *connection,
                                                     gint64           road_test_id,
                                                     GError         **error);

G_END_DECLS
