/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-database.h"

G_BEGIN_DECLS

/**
 * UsherBackupKind:
 * @USHER_BACKUP_DAILY: made by itself on the first start of a day
 * @USHER_BACKUP_MANUAL: asked for
 * @USHER_BACKUP_MIGRATION: what there was before the schema changed
 * @USHER_BACKUP_RESTORE: what there was before a backup was restored
 */
typedef enum
{
  USHER_BACKUP_DAILY,
  USHER_BACKUP_MANUAL,
  USHER_BACKUP_MIGRATION,
  USHER_BACKUP_RESTORE,
} UsherBackupKind;

#define USHER_TYPE_BACKUP (usher_backup_get_type ())

/**
 * UsherBackup:
 * @path: the file; blobs are in the folder `blobs` beside it
 * @kind: why it was made
 * @time: when, unix time UTC
 * @size: bytes of the file
 * @schema_version: 0 when it was not verified
 * @rows: (nullable): `a{sx}`, tables with their numbers of rows; NULL when it
 *   was not verified
 * @n_rows: sum of @rows
 * @n_new_blobs: how many blobs were copied for it
 *
 * A copy of a workshop.
 */
typedef struct
{
  char           *path;
  UsherBackupKind kind;
  gint64          time;
  gint64          size;
  int             schema_version;
  GVariant       *rows;
  gint64          n_rows;
  guint           n_new_blobs;
} UsherBackup;

GType        usher_backup_get_type (void);
UsherBackup *usher_backup_copy (const UsherBackup *self);
void         usher_backup_free (UsherBackup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherBackup, usher_backup_free)

void         usher_backup_run_async (UsherDatabase      *database,
                                     UsherBackupKind     kind,
                                     const char         *path,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
UsherBackup *usher_backup_run_finish (UsherDatabase *database,
                                      GAsyncResult  *result,
                                      GError       **error);
UsherBackup *usher_backup_run_sync (UsherDatabase  *database,
                                    UsherBackupKind kind,
                                    const char     *path,
                                    GError        **error);
gboolean     usher_backup_before_migration (UsherConnection *connection,
                                            GError         **error);

GPtrArray   *usher_backup_list (const char *database_path);
gint64       usher_backup_get_last_time (const char *database_path);
UsherBackup *usher_backup_verify (const char *path,
                                  GError    **error);

void     usher_backup_restore_async (const char         *backup_path,
                                     const char         *database_path,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean usher_backup_restore_finish (GAsyncResult *result,
                                      char        **safety_path,
                                      GError      **error);
gboolean usher_backup_restore_sync (const char *backup_path,
                                    const char *database_path,
                                    char      **safety_path,
                                    GError    **error);

G_END_DECLS
