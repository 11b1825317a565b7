/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/* What the workers of all stores share; runs on the database's thread only. */

/**
 * UsherReadRow:
 * @statement: a statement on a row
 * @column: (inout): the first column to read; moves past the last
 *
 * Reads one row.
 *
 * Returns: (transfer full): the row as a value
 */
typedef gpointer (*UsherReadRow) (UsherStatement *statement,
                                  guint          *column);

gboolean usher_rows_collect (UsherStatement *statement,
                             UsherReadRow    read,
                             GPtrArray      *rows,
                             GError        **error);
gpointer usher_rows_load (UsherConnection *connection,
                          const char      *sql,
                          gint64           id,
                          UsherReadRow     read,
                          const char      *what,
                          GError         **error);
void     usher_rows_read_text (UsherStatement *statement,
                               guint          *column,
                               char          **field);
gboolean usher_rows_exists (UsherConnection *connection,
                            const char      *sql,
                            gint64           id,
                            gboolean        *exists,
                            GError         **error);
gboolean usher_rows_run_for_version (UsherStatement *statement,
                                     const char     *what,
                                     gint64         *id,
                                     gint64         *row_version,
                                     GError        **error);
gboolean usher_rows_check_seen (const char *what,
                                gint64      id,
                                gint64      stored_version,
                                gint64      seen_version,
                                GError    **error);
gboolean usher_rows_audit (UsherConnection *connection,
                           gint64           at,
                           gint64           staff_id,
                           const char      *kind,
                           gint64           row_id,
                           const char      *action,
                           const char      *detail,
                           GError         **error);

G_END_DECLS
