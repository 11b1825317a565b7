/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-sqlite-connection.h"

#include <sqlite3.h>

G_BEGIN_DECLS

#define USHER_TYPE_SQLITE_STATEMENT (usher_sqlite_statement_get_type ())
G_DECLARE_FINAL_TYPE (UsherSqliteStatement, usher_sqlite_statement, USHER, SQLITE_STATEMENT, UsherStatement)

UsherStatement *usher_sqlite_statement_new (UsherSqliteConnection *connection,
                                            sqlite3_stmt          *handle);

sqlite3 *usher_sqlite_connection_get_handle (UsherSqliteConnection *self);
void     usher_sqlite_connection_take_back (UsherSqliteConnection *self,
                                            sqlite3_stmt          *handle);

void usher_sqlite_set_error (GError    **error,
                             sqlite3    *handle,
                             int         code,
                             const char *action);
void usher_sqlite_set_step_error (GError      **error,
                                  sqlite3_stmt *handle,
                                  int           code);

G_END_DECLS
