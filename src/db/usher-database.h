/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define USHER_TYPE_DATABASE (usher_database_get_type ())
G_DECLARE_FINAL_TYPE (UsherDatabase, usher_database, USHER, DATABASE, GObject)

/**
 * UsherDatabaseOpenFlags:
 * @USHER_DATABASE_OPEN_DEFAULT: own the workshop; create and migrate it as needed
 * @USHER_DATABASE_OPEN_READ_ONLY: look at a workshop that may be open elsewhere;
 *   nothing is created or migrated and writing work fails
 */
typedef enum
{
  USHER_DATABASE_OPEN_DEFAULT = 0,
  USHER_DATABASE_OPEN_READ_ONLY = 1 << 0,
} UsherDatabaseOpenFlags;

/**
 * UsherWorkKind:
 * @USHER_WORK_READ: a short read, in the order of the queue
 * @USHER_WORK_WRITE: one business action, in one transaction
 * @USHER_WORK_LONG_READ: report, export, backup: a thread of its own, so that
 *   nothing waits behind it
 */
typedef enum
{
  USHER_WORK_READ,
  USHER_WORK_WRITE,
  USHER_WORK_LONG_READ,
} UsherWorkKind;

/**
 * UsherWork:
 * @connection: in a transaction
 * @input: what was given with the work; must not be changed or taken, since the
 *   work runs again from the start when the database was busy
 *
 * What runs on the database's thread.  It neither begins nor ends the
 * transaction.
 *
 * Returns: (nullable): a result; NULL with @error set on failure, NULL without
 *   when there is no result
 */
typedef gpointer (*UsherWork) (UsherConnection *connection,
                               gpointer         input,
                               GError         **error);

void           usher_database_open_async (const char         *uri,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
UsherDatabase *usher_database_open_finish (GAsyncResult *result,
                                           GError      **error);
UsherDatabase *usher_database_open_sync (const char *uri,
                                         GError    **error);
UsherDatabase *usher_database_open_full_sync (const char            *uri,
                                              UsherDatabaseOpenFlags flags,
                                              const char            *migrations,
                                              GError               **error);

void     usher_database_run_async (UsherDatabase      *self,
                                   UsherWorkKind       kind,
                                   const char         *name,
                                   UsherWork           work,
                                   gpointer            input,
                                   GDestroyNotify      input_free,
                                   GDestroyNotify      result_free,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gpointer usher_database_run_finish (UsherDatabase *self,
                                    GAsyncResult  *result,
                                    GError       **error);
gpointer usher_database_run_sync (UsherDatabase *self,
                                  UsherWorkKind  kind,
                                  const char    *name,
                                  UsherWork      work,
                                  gpointer       input,
                                  GError       **error);

void     usher_database_close_async (UsherDatabase      *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean usher_database_close_finish (UsherDatabase *self,
                                      GAsyncResult  *result,
                                      GError       **error);
gboolean usher_database_close_sync (UsherDatabase *self,
                                    GError       **error);

const char *usher_database_get_uri (UsherDatabase *self);
const char *usher_database_get_path (UsherDatabase *self);
gboolean    usher_database_get_read_only (UsherDatabase *self);
int         usher_database_get_schema_version (UsherDatabase *self);
gint64      usher_database_get_last_contact (UsherDatabase *self);

G_END_DECLS
