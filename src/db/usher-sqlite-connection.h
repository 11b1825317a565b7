/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/* 'Ushr': PRAGMA application_id of a workshop. */
#define USHER_SQLITE_APPLICATION_ID 0x55736872

#define USHER_TYPE_SQLITE_CONNECTION (usher_sqlite_connection_get_type ())
G_DECLARE_FINAL_TYPE (UsherSqliteConnection, usher_sqlite_connection, USHER, SQLITE_CONNECTION, UsherConnection)

/**
 * UsherSqliteMode:
 * @USHER_SQLITE_MODE_OWNER: reads and writes; creates the file when there is none
 * @USHER_SQLITE_MODE_READER: reads a file that exists
 */
typedef enum
{
  USHER_SQLITE_MODE_OWNER,
  USHER_SQLITE_MODE_READER,
} UsherSqliteMode;

UsherConnection *usher_sqlite_connection_open (const char     *path,
                                               UsherSqliteMode mode,
                                               int             latest,
                                               GError        **error);
const char      *usher_sqlite_connection_get_path (UsherSqliteConnection *self);
gboolean         usher_sqlite_connection_copy_to (UsherSqliteConnection *self,
                                                  const char            *path,
                                                  GError               **error);

G_END_DECLS
