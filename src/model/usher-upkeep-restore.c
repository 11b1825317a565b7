/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-upkeep.h"

#include <glib/gstdio.h>

#include "usher-backup.h"
#include "usher-database.h"
#include "usher-migrations.h"

G_STATIC_ASSERT ((int) USHER_BACKUP_REASON_RESTORE == (int) USHER_BACKUP_RESTORE);

/**
 * usher_backup_summary_free:
 * @summary: (transfer full): a #UsherBackupSummary
 */
void
usher_backup_summary_free (gpointer summary)
{
  UsherBackupSummary *self = summary;

  g_free (self->path);
  g_free (self->shop_name);
  g_free (self);
}

static gpointer
count_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  UsherBackupSummary        *summary = input;
  gboolean                   has_row = FALSE;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT (SELECT name FROM shop WHERE id = 1),"
                                " (SELECT count(*) FROM customer WHERE deleted_at IS NULL),"
                                " (SELECT count(*) FROM vehicle WHERE deleted_at IS NULL),"
                                " (SELECT count(*) FROM booking WHERE deleted_at IS NULL),"
                                " (SELECT count(*) FROM repair_order WHERE deleted_at IS NULL)",
                                error);

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return NULL;

  g_free (summary->shop_name);
  summary->shop_name = usher_statement_dup_text (statement, 0);
  summary->n_customers = usher_statement_get_int (statement, 1);
  summary->n_vehicles = usher_statement_get_int (statement, 2);
  summary->n_bookings = usher_statement_get_int (statement, 3);
  summary->n_orders = usher_statement_get_int (statement, 4);

  return NULL;
}

static UsherBackupSummary *
summarize (const char *path)
{
  UsherBackupSummary       *summary = g_new0 (UsherBackupSummary, 1);
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherDatabase) database =
      usher_database_open_full_sync (path, USHER_DATABASE_OPEN_READ_ONLY, USHER_MIGRATIONS_SQLITE, &error);

  summary->path = g_strdup (path);
  summary->reason = USHER_BACKUP_REASON_ASKED;
  if (database != NULL)
    {
      usher_database_run_sync (database, USHER_WORK_READ, "summarize", count_in_worker, summary, &error);
      usher_database_close_sync (database, error == NULL ? &error : NULL);
    }
  summary->is_readable = error == NULL;
  summary->trouble = error != NULL ? usher_trouble_of (error) : USHER_TROUBLE_OTHER;

  return summary;
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      uri,
                GCancellable *cancellable)
{
  g_autoptr (GPtrArray) backups = usher_backup_list (uri);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (usher_backup_summary_free);

  for (guint i = 0; i < backups->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const UsherBackup  *backup = g_ptr_array_index (backups, i);
      UsherBackupSummary *summary = summarize (backup->path);

      summary->time = backup->time;
      summary->reason = (UsherBackupReason) backup->kind;
      g_ptr_array_add (summaries, summary);
    }

  g_task_return_pointer (task, g_steal_pointer (&summaries), (GDestroyNotify) g_ptr_array_unref);
}

static void
summarize_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      path,
                     GCancellable *cancellable)
{
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (usher_backup_summary_free);
  UsherBackupSummary   *summary = summarize (path);
  GStatBuf              info;

  if (g_stat (path, &info) == 0)
    summary->time = info.st_mtime;
  g_ptr_array_add (summaries, summary);

  g_task_return_pointer (task, g_steal_pointer (&summaries), (GDestroyNotify) g_ptr_array_unref);
}

static void
run_on_file (const char         *path,
             gpointer            tag,
             GTaskThreadFunc     work,
             GCancellable       *cancellable,
             GAsyncReadyCallback callback,
             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, work);
}

/**
 * usher_upkeep_list_backups_async:
 * @uri: where a workshop is kept or was
 *
 * Looks into all backups beside a workshop.  Nothing is changed.
 */
void
usher_upkeep_list_backups_async (const char         *uri,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  run_on_file (uri, usher_upkeep_list_backups_async, list_in_thread, cancellable, callback, user_data);
}

/**
 * usher_upkeep_list_backups_finish:
 *
 * Returns: (transfer full) (element-type UsherBackupSummary): the latest first
 */
GPtrArray *
usher_upkeep_list_backups_finish (GAsyncResult *result,
                                  GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usher_upkeep_summarize_async:
 * @path: a file that somebody chose
 *
 * Looks into one backup, wherever it is.  Nothing is changed.
 */
void
usher_upkeep_summarize_async (const char         *path,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  run_on_file (path, usher_upkeep_summarize_async, summarize_in_thread, cancellable, callback, user_data);
}

/**
 * usher_upkeep_summarize_finish:
 *
 * Returns: (transfer full) (element-type UsherBackupSummary): one summary
 */
GPtrArray *
usher_upkeep_summarize_finish (GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_restored_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError           *error = NULL;
  char             *safety_copy = NULL;

  if (usher_backup_restore_finish (result, &safety_copy, &error))
    g_task_return_pointer (task, safety_copy, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * usher_upkeep_restore_async:
 * @backup: a backup
 * @uri: where the workshop is kept; it must not be open
 *
 * Puts the backup in the workshop's place.  What was there is copied first, so
 * that a restore can itself be taken back.
 */
void
usher_upkeep_restore_async (const char         *backup,
                            const char         *uri,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_upkeep_restore_async);
  usher_backup_restore_async (backup, uri, NULL, on_restored_cb, task);
}

/**
 * usher_upkeep_restore_finish:
 * @safety_copy: (out) (optional) (nullable): where the copy of what was there is
 *
 * Returns: whether the backup is now the workshop; else nothing was changed
 */
gboolean
usher_upkeep_restore_finish (GAsyncResult *result,
                             char        **safety_copy,
                             GError      **error)
{
  g_autofree char *path = NULL;
  GError          *local_error = NULL;

  path = g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  if (safety_copy != NULL)
    *safety_copy = g_steal_pointer (&path);
  return TRUE;
}
