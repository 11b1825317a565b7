/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-labour-operation.h"
#include "usher-package.h"
#include "usher-part.h"

G_BEGIN_DECLS

/* Reading and writing the catalogue; on the database's thread only. */

GPtrArray            *usher_catalogue_rows_list_operations (UsherConnection *connection,
                                                            GError         **error);
GPtrArray            *usher_catalogue_rows_list_parts (UsherConnection *connection,
                                                       GError         **error);
GPtrArray            *usher_catalogue_rows_list_packages (UsherConnection *connection,
                                                          gint64           labour_rate,
                                                          GError         **error);
UsherPart            *usher_catalogue_rows_load_part (UsherConnection *connection,
                                                      gint64           id,
                                                      GError         **error);
UsherLabourOperation *usher_catalogue_rows_load_operation (UsherConnection *connection,
                                                           gint64           id,
                                                           GError         **error);
GPtrArray            *usher_catalogue_rows_package_lines (UsherConnection *connection,
                                                          gint64           package_id,
                                                          gint64           labour_rate,
                                                          GError         **error);
gint64                usher_catalogue_rows_save_operation (UsherConnection      *connection,
                                                           UsherLabourOperation *operation,
                                                           GError              **error);
gint64                usher_catalogue_rows_save_part (UsherConnection *connection,
                                                      UsherPart       *part,
                                                      GError         **error);

G_END_DECLS
