/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-backup.h"

#include "usher-backup-plan.h"
#include "usher-backup-private.h"
#include "usher-blob-store.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-file.h"
#include "usher-sqlite-connection.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Copies that are not part of the plan stay so long. */
static const gint64 keep_others_seconds = 90 * 24 * 60 * 60;

/* Contents ----------------------------------------------------------------- */

/* Table names are from the schema; quoting them is enough. */
static gboolean
count_rows (UsherConnection *connection,
            const char      *table,
            gint64          *count,
            GError         **error)
{
  g_auto (GStrv)             parts = g_strsplit (table, "\"", -1);
  g_autofree char           *quoted = g_strjoinv ("\"\"", parts);
  g_autofree char           *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", quoted);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  return statement != NULL && usher_statement_run_for_id (statement, count, error);
}

static GVariant *
count_all_rows (UsherConnection *connection,
                gint64          *sum,
                GError         **error)
{
  g_autoptr (UsherStatement) tables = NULL;
  g_auto (GVariantBuilder)   builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sx}"));
  gboolean                   has_row = FALSE;

  /* A virtual table has no pages of its own, but tables that hold it. */
  tables = usher_connection_prepare (connection,
                                     "SELECT name "
                                     "FROM sqlite_schema "
                                     "WHERE type = 'table' AND rootpage > 0 "
                                     "ORDER BY name",
                                     error);
  if (tables == NULL || !usher_statement_step (tables, &has_row, error))
    return NULL;

  *sum = 0;
  while (has_row)
    {
      const char *table = usher_statement_get_text (tables, 0);
      gint64      count = 0;

      if (!count_rows (connection, table, &count, error))
        return NULL;

      g_variant_builder_add (&builder, "{sx}", table, count);
      *sum += count;
      if (!usher_statement_step (tables, &has_row, error))
        return NULL;
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* Fills in what is inside; @connection is in a transaction. */
static gboolean
describe (UsherConnection *connection,
          UsherBackup     *backup,
          GError         **error)
{
  backup->rows = count_all_rows (connection, &backup->n_rows, error);

  return backup->rows != NULL &&
         usher_connection_get_schema_version (connection, &backup->schema_version, error);
}

static gboolean
check_whole (UsherConnection *connection,
             const char      *path,
             GError         **error)
{
  g_auto (GStrv) problems = usher_connection_check (connection, error);

  if (problems == NULL)
    return FALSE;
  if (problems[0] == NULL)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT, "%s is damaged: %s", path, problems[0]);
  return FALSE;
}

static char *
make_sum_path (const char *path)
{
  return g_strconcat (path, ".sha256", NULL);
}

/* Writes down the checksum that @file will have under the name @path. */
static gboolean
write_sum (const char *file,
           const char *path,
           GError    **error)
{
  g_autofree char   *sum_path = make_sum_path (path);
  g_autofree char   *base = g_path_get_basename (path);
  g_autofree char   *hash = usher_file_hash (file, error);
  g_autofree char   *line = NULL;
  g_autoptr (GError) local_error = NULL;

  if (hash == NULL)
    return FALSE;

  line = g_strdup_printf ("%s  %s\n", hash, base);
  if (g_file_set_contents_full (sum_path, line, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &local_error))
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_UNAVAILABLE, "%s", local_error->message);
  return FALSE;
}

/*
 * usher_backup_check_sum:
 * @path: a backup
 *
 * Compares a backup with its checksum, when it has one: a flipped bit in a name
 * leaves the structure of the file sound.
 *
 * Returns: FALSE with @error set on failure, %USHER_DB_ERROR_CORRUPT when the
 *   file was changed
 */
gboolean
usher_backup_check_sum (const char *path,
                        GError    **error)
{
  g_autofree char *sum_path = make_sum_path (path);
  g_autofree char *line = NULL;
  g_autofree char *hash = NULL;

  if (!g_file_get_contents (sum_path, &line, NULL, NULL))
    return TRUE;

  hash = usher_file_hash (path, error);
  if (hash == NULL)
    return FALSE;
  if (g_str_has_prefix (line, hash))
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT, "%s was changed after it was made", path);
  return FALSE;
}

/* Structure and contents, without the checksum. */
static UsherBackup *
read_all (const char *path,
          GError    **error)
{
  g_autoptr (UsherBackup)     backup = g_new0 (UsherBackup, 1);
  g_autoptr (UsherConnection) connection = NULL;
  GStatBuf                    info;

  backup->path = g_strdup (path);
  backup->kind = USHER_BACKUP_MANUAL;
  connection = usher_sqlite_connection_open (path, USHER_SQLITE_MODE_READER, G_MAXINT, error);
  if (connection == NULL ||
      !usher_connection_begin_read (connection, error) ||
      !check_whole (connection, path, error) ||
      !describe (connection, backup, error) ||
      !usher_connection_close (connection, error))
    return NULL;

  if (g_stat (path, &info) == 0)
    backup->size = info.st_size;
  return g_steal_pointer (&backup);
}

/**
 * usher_backup_verify:
 * @path: a backup, or any workshop that is not open
 *
 * Reads all of a workshop.  Takes seconds to minutes: for a thread other than
 * the main one.
 *
 * Returns: (transfer full): what is in it, of kind manual and without a time; NULL
 *   with @error set when it is damaged or not a workshop
 */
UsherBackup *
usher_backup_verify (const char *path,
                     GError    **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return usher_backup_check_sum (path, error) ? read_all (path, error) : NULL;
}

/*
 * usher_backup_copy_verified:
 * @connection: in a transaction
 * @target: where to; overwritten
 *
 * Copies what the transaction sees and wants to find the same in the copy.
 *
 * Returns: (transfer full): the copy; NULL with @error set on failure, and
 *   there is no @target
 */
UsherBackup *
usher_backup_copy_verified (UsherConnection *connection,
                            const char      *target,
                            GError         **error)
{
  g_autoptr (UsherBackup) source = g_new0 (UsherBackup, 1);
  g_autoptr (UsherBackup) copy = NULL;

  if (!USHER_IS_SQLITE_CONNECTION (connection))
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED, "The server makes its own backups");
      return NULL;
    }

  g_unlink (target);
  if (describe (connection, source, error) &&
      usher_sqlite_connection_copy_to (USHER_SQLITE_CONNECTION (connection), target, error))
    copy = read_all (target, error);
  if (copy == NULL)
    {
      g_unlink (target);
      return NULL;
    }

  if (!g_variant_equal (source->rows, copy->rows) || source->schema_version != copy->schema_version)
    {
      g_unlink (target);
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT, "%s differs from what was copied", target);
      return NULL;
    }
  return g_steal_pointer (&copy);
}

/* Making ------------------------------------------------------------------- */

/* A backup under way; the copy has a name of its own until all is done. */
typedef struct
{
  char           *database_path;
  char           *path;
  char           *partial;
  UsherBackupKind kind;
  gint64          time;
  gboolean        prune;
  UsherBackup    *result; /* of the first step */
} Request;

static Request *
request_new (const char     *database_path,
             UsherBackupKind kind,
             const char     *path)
{
  Request *request = g_new0 (Request, 1);

  request->time = g_get_real_time () / G_USEC_PER_SEC;
  request->kind = kind;
  request->database_path = g_strdup (database_path);
  request->path = path != NULL ? g_canonicalize_filename (path, NULL)
                               : usher_backup_make_path (database_path, kind, request->time);
  request->partial = g_strconcat (request->path, ".partial", NULL);
  request->prune = path == NULL;
  return request;
}

static void
request_free (Request *request)
{
  g_free (request->database_path);
  g_free (request->path);
  g_free (request->partial);
  g_clear_pointer (&request->result, usher_backup_free);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* A copy that took the place of the workshop, or of a file beside it that
 * belongs to it, would destroy it while a desk works in it. */
static gboolean
is_part_of_workshop (const char *database_path,
                     const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal", "-lock" };
  GStatBuf                 workshop;
  GStatBuf                 target;

  if (g_stat (database_path, &workshop) == 0 && g_stat (path, &target) == 0 &&
      workshop.st_dev == target.st_dev && workshop.st_ino == target.st_ino)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (database_path, suffixes[i], NULL);

      if (strcmp (path, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_target (const Request *request,
              GError       **error)
{
  if (!g_file_test (request->path, G_FILE_TEST_IS_DIR) && !is_part_of_workshop (request->database_path, request->path))
    return TRUE;

  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "%s is a folder or part of the workshop", request->path);
  return FALSE;
}

/* The first step needs the snapshot. */
static gpointer
copy_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  Request         *request = input;
  g_autofree char *folder = g_path_get_dirname (request->path);

  if (!check_target (request, error) || !usher_file_make_folder (folder, error))
    return NULL;
  return usher_backup_copy_verified (connection, request->partial, error);
}

/* A file that cannot be removed is tried again next time. */
static void
remove_backup (const char *path)
{
  g_autofree char *sum_path = make_sum_path (path);

  if (g_unlink (path) != 0)
    g_message ("An old backup could not be removed: %s", g_strerror (errno));
  else
    g_unlink (sum_path);
}

/* Removes what the plan does not keep. */
static void
prune (const char *database_path,
       gint64      now)
{
  g_autoptr (GPtrArray) backups = usher_backup_list (database_path);
  g_autoptr (GArray)    times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree gboolean  *keep = g_new0 (gboolean, backups->len);
  guint                 n_daily = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      const UsherBackup *backup = g_ptr_array_index (backups, i);

      if (backup->kind == USHER_BACKUP_DAILY)
        g_array_append_val (times, backup->time);
    }

  usher_backup_plan_choose (&usher_backup_plan_default, (const gint64 *) times->data, times->len, zone, keep);
  for (guint i = 0; i < backups->len; i++)
    {
      const UsherBackup *backup = g_ptr_array_index (backups, i);
      gboolean           stays = backup->kind == USHER_BACKUP_DAILY ? keep[n_daily++] : now - backup->time < keep_others_seconds;

      if (!stays)
        remove_backup (backup->path);
    }
}

/* The second step copies new blobs.  What the snapshot names was stored before
 * it, so it is found; the transaction of the first step is over, so that the
 * log does not grow meanwhile. */
static gpointer
finish_in_worker (UsherConnection *connection,
                  gpointer         input,
                  GError         **error)
{
  Request         *request = input;
  g_autofree char *source_folder = g_path_get_dirname (request->database_path);
  g_autofree char *target_folder = g_path_get_dirname (request->path);
  g_autofree char *source = g_build_filename (source_folder, "blobs", NULL);
  g_autofree char *target = g_build_filename (target_folder, "blobs", NULL);
  UsherBackup     *backup = NULL;
  guint            n_copied = 0;

  if (strcmp (source, target) != 0 &&
      !usher_blob_store_copy_new (source, target, &n_copied, usher_connection_get_cancellable (connection), error))
    return NULL;
  if (!write_sum (request->partial, request->path, error) ||
      !usher_file_rename (request->partial, request->path, error))
    return NULL;
  if (request->prune)
    prune (request->database_path, request->time);

  backup = usher_backup_copy (request->result);
  g_set_str (&backup->path, request->path);
  backup->kind = request->kind;
  backup->time = request->time;
  backup->n_new_blobs = n_copied;
  return backup;
}

static void
on_finished_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request          *request = g_task_get_task_data (task);
  GError           *error = NULL;
  UsherBackup      *backup = usher_database_run_finish (USHER_DATABASE (source), result, &error);

  if (backup != NULL)
    g_task_return_pointer (task, backup, (GDestroyNotify) usher_backup_free);
  else
    {
      g_unlink (request->partial);
      g_task_return_error (task, error);
    }
}

static void
on_copied_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request          *request = g_task_get_task_data (task);
  GError           *error = NULL;

  request->result = usher_database_run_finish (USHER_DATABASE (source), result, &error);
  if (request->result == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  usher_database_run_async (USHER_DATABASE (source), USHER_WORK_LONG_READ, "backup-finish", finish_in_worker,
                            request, NULL, (GDestroyNotify) usher_backup_free, g_task_get_cancellable (task),
                            on_finished_cb, g_object_ref (task));
}

/**
 * usher_backup_run_async:
 * @kind: why
 * @path: (nullable): where to, an existing file is replaced, but never the
 *   workshop itself (%USHER_ERROR_NOT_ALLOWED); NULL for the folder `backups`,
 *   where old ones are removed then
 *
 * Copies the workshop as it is now, while work goes on, reads the copy to verify
 * it, and copies new blobs.  There is no file of that name before all is well.
 */
void
usher_backup_run_async (UsherDatabase      *database,
                        UsherBackupKind     kind,
                        const char         *path,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Request          *request = NULL;

  g_return_if_fail (USHER_IS_DATABASE (database));

  request = request_new (usher_database_get_path (database), kind, path);
  task = g_task_new (database, cancellable, callback, user_data);
  g_task_set_source_tag (task, usher_backup_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);

  usher_database_run_async (database, USHER_WORK_LONG_READ, "backup", copy_in_worker,
                            request, NULL, (GDestroyNotify) usher_backup_free, cancellable,
                            on_copied_cb, g_object_ref (task));
}

/**
 * usher_backup_run_finish:
 *
 * Returns: (transfer full): the verified backup; NULL with @error set on failure
 */
UsherBackup *
usher_backup_run_finish (UsherDatabase *database,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, database), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, usher_backup_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usher_backup_run_sync:
 * @kind: why
 * @path: (nullable): where to, or NULL for the folder `backups`
 *
 * The same, and waits for it: for the command line and for tests.
 *
 * Returns: (transfer full): the verified backup; NULL with @error set on failure
 */
UsherBackup *
usher_backup_run_sync (UsherDatabase  *database,
                       UsherBackupKind kind,
                       const char     *path,
                       GError        **error)
{
  g_autoptr (Request) request = NULL;
  UsherBackup        *backup = NULL;

  g_return_val_if_fail (USHER_IS_DATABASE (database), NULL);

  request = request_new (usher_database_get_path (database), kind, path);
  request->result = usher_database_run_sync (database, USHER_WORK_LONG_READ, "backup", copy_in_worker, request, error);
  if (request->result == NULL)
    return NULL;

  backup = usher_database_run_sync (database, USHER_WORK_LONG_READ, "backup-finish", finish_in_worker, request, error);
  if (backup == NULL)
    g_unlink (request->partial);
  return backup;
}

/*
 * usher_backup_make_in_worker:
 * @connection: not in a transaction
 *
 * Makes a backup below `backups` on the connection's thread.
 *
 * Returns: (transfer full): the verified backup; NULL with @error set on failure
 */
UsherBackup *
usher_backup_make_in_worker (UsherConnection *connection,
                             UsherBackupKind  kind,
                             GError         **error)
{
  const char         *path = usher_sqlite_connection_get_path (USHER_SQLITE_CONNECTION (connection));
  g_autoptr (Request) request = request_new (path, kind, NULL);
  UsherBackup        *backup = NULL;

  if (!usher_connection_begin_read (connection, error))
    return NULL;
  request->result = copy_in_worker (connection, request, error);
  if (!usher_connection_rollback (connection, request->result != NULL ? error : NULL) || request->result == NULL)
    return NULL;

  backup = finish_in_worker (connection, request, error);
  if (backup == NULL)
    g_unlink (request->partial);
  return backup;
}

/**
 * usher_backup_before_migration:
 * @connection: not in a transaction
 *
 * An #UsherMigrationsBackup.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_backup_before_migration (UsherConnection *connection,
                               GError         **error)
{
  g_autoptr (UsherBackup) backup = usher_backup_make_in_worker (connection, USHER_BACKUP_MIGRATION, error);

  return backup != NULL;
}
