/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-backup.h"

#include "usher-backup-private.h"
#include "usher-blob-store.h"
#include "usher-db-error.h"
#include "usher-file-lock.h"
#include "usher-file.h"
#include "usher-migrations.h"
#include "usher-sqlite-connection.h"

#include <errno.h>
#include <glib/gstdio.h>

typedef struct
{
  char *backup_path;
  char *database_path;
} Request;

static void
request_free (Request *request)
{
  g_free (request->backup_path);
  g_free (request->database_path);
  g_free (request);
}

static gboolean
has_content (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > 0;
}

/* A verified backup of the file that will be replaced.  Reading changes neither
 * the file nor its log, in case they have to be copied as they are. */
static char *
make_safety_backup (const char *database_path,
                    GError    **error)
{
  g_autoptr (UsherConnection) connection = NULL;
  g_autoptr (UsherBackup)     backup = NULL;

  connection = usher_sqlite_connection_open (database_path, USHER_SQLITE_MODE_READER, G_MAXINT, error);
  if (connection == NULL)
    return NULL;

  backup = usher_backup_make_in_worker (connection, USHER_BACKUP_RESTORE, error);
  if (backup == NULL || !usher_connection_close (connection, error))
    return NULL;
  return g_strdup (backup->path);
}

/* A damaged file cannot be verified; it and its log are copied as they are, for
 * somebody who can save more. */
static char *
copy_damaged (const char *database_path,
              GError    **error)
{
  g_autofree char *path = usher_backup_make_path (database_path, USHER_BACKUP_RESTORE,
                                                  g_get_real_time () / G_USEC_PER_SEC);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (database_path, "-wal", NULL);
  g_autofree char *log_copy = g_strconcat (path, "-wal", NULL);

  if (!usher_file_make_folder (folder, error) ||
      !usher_file_copy (database_path, path, error) ||
      (has_content (log) && !usher_file_copy (log, log_copy, error)))
    return NULL;

  return g_steal_pointer (&path);
}

static char *
make_safety_copy (const char *database_path,
                  GError    **error)
{
  g_autoptr (GError) local_error = NULL;
  char              *path = make_safety_backup (database_path, &local_error);

  if (path != NULL)
    return path;
  if (g_error_matches (local_error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT) ||
      g_error_matches (local_error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_A_DATABASE))
    return copy_damaged (database_path, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
check_version (const UsherBackup *backup,
               GError           **error)
{
  int latest = usher_migrations_get_latest (USHER_MIGRATIONS_SQLITE, error);

  if (latest < 0)
    return FALSE;
  if (backup->schema_version <= latest)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_TOO_NEW,
               "The backup is of version %d, the program knows up to %d", backup->schema_version, latest);
  return FALSE;
}

/* Puts a verified copy of the backup beside the workshop. */
static gboolean
copy_backup (const char *backup_path,
             const char *target,
             GError    **error)
{
  g_autoptr (UsherConnection) connection = NULL;
  g_autoptr (UsherBackup)     copy = NULL;

  if (!usher_backup_check_sum (backup_path, error))
    return FALSE;

  connection = usher_sqlite_connection_open (backup_path, USHER_SQLITE_MODE_READER, G_MAXINT, error);
  if (connection == NULL || !usher_connection_begin_read (connection, error))
    return FALSE;

  copy = usher_backup_copy_verified (connection, target, error);
  return copy != NULL && check_version (copy, error) && usher_connection_close (connection, error);
}

static gboolean
copy_blobs (const char *backup_path,
            const char *database_path,
            GError    **error)
{
  g_autofree char *source_folder = g_path_get_dirname (backup_path);
  g_autofree char *target_folder = g_path_get_dirname (database_path);
  g_autofree char *source = g_build_filename (source_folder, "blobs", NULL);
  g_autofree char *target = g_build_filename (target_folder, "blobs", NULL);
  guint            n_copied = 0;

  return usher_blob_store_copy_new (source, target, &n_copied, NULL, error);
}

/* The log of the old file must not be applied to the new one. */
static gboolean
remove_beside (const char *database_path,
               const char *suffix,
               GError    **error)
{
  g_autofree char *path = g_strconcat (database_path, suffix, NULL);

  return g_unlink (path) == 0 || errno == ENOENT || usher_file_set_error (error, errno, "Remove", path);
}

static gboolean
replace (const char *backup_path,
         const char *database_path,
         char      **safety_path,
         GError    **error)
{
  g_autofree char *restoring = g_strconcat (database_path, ".restoring", NULL);
  g_autofree char *safety = NULL;

  if (!copy_backup (backup_path, restoring, error) || !copy_blobs (backup_path, database_path, error))
    {
      g_unlink (restoring);
      return FALSE;
    }

  if (has_content (database_path))
    {
      safety = make_safety_copy (database_path, error);
      if (safety == NULL)
        {
          g_unlink (restoring);
          return FALSE;
        }
    }

  if (!remove_beside (database_path, "-wal", error) ||
      !remove_beside (database_path, "-shm", error) ||
      !usher_file_rename (restoring, database_path, error))
    return FALSE;

  if (safety_path != NULL)
    *safety_path = g_steal_pointer (&safety);
  return TRUE;
}

/**
 * usher_backup_restore_sync:
 * @backup_path: a backup of whatever kind
 * @database_path: the workshop's file, which is not open and need not exist
 * @safety_path: (out) (optional) (nullable): where what was replaced is; restoring
 *   that undoes this.  NULL when there was nothing
 *
 * Puts a backup in the workshop's place, after verifying it and after a safety
 * copy.  On failure the workshop is what it was.  Takes seconds to minutes.
 *
 * Returns: FALSE with @error set on failure: %USHER_DB_ERROR_BUSY when the
 *   workshop is open, %USHER_DB_ERROR_CORRUPT or %USHER_DB_ERROR_NOT_A_DATABASE
 *   when the backup is no good, %USHER_DB_ERROR_TOO_NEW
 */
gboolean
usher_backup_restore_sync (const char *backup_path,
                           const char *database_path,
                           char      **safety_path,
                           GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  gboolean         success = FALSE;
  int              lock = -1;

  g_return_val_if_fail (backup_path != NULL && database_path != NULL, FALSE);

  if (safety_path != NULL)
    *safety_path = NULL;
  path = usher_file_resolve (database_path);
  folder = g_path_get_dirname (path);
  if (!usher_file_make_folder (folder, error))
    return FALSE;

  lock = usher_file_lock_acquire (path, error);
  if (lock < 0)
    return FALSE;

  success = replace (backup_path, path, safety_path, error);
  usher_file_lock_release (lock);
  return success;
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Request *request = data;
  GError  *error = NULL;
  char    *safety = NULL;

  if (usher_backup_restore_sync (request->backup_path, request->database_path, &safety, &error))
    g_task_return_pointer (task, safety, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * usher_backup_restore_async:
 * @backup_path: a backup of whatever kind
 * @database_path: the workshop's file, which is not open and need not exist
 *
 * The same on a thread of its own.  Once begun it is not cancelled.
 */
void
usher_backup_restore_async (const char         *backup_path,
                            const char         *database_path,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Request          *request = NULL;

  g_return_if_fail (backup_path != NULL && database_path != NULL);

  request = g_new0 (Request, 1);
  request->backup_path = g_strdup (backup_path);
  request->database_path = g_strdup (database_path);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, usher_backup_restore_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, restore_in_thread);
}

/**
 * usher_backup_restore_finish:
 * @safety_path: (out) (optional) (nullable): where what was replaced is
 *
 * Returns: FALSE with @error set on failure, as usher_backup_restore_sync()
 */
gboolean
usher_backup_restore_finish (GAsyncResult *result,
                             char        **safety_path,
                             GError      **error)
{
  g_autofree char *safety = NULL;
  GError          *local_error = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, usher_backup_restore_async), FALSE);

  safety = g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  if (safety_path != NULL)
    *safety_path = g_steal_pointer (&safety);
  return TRUE;
}
