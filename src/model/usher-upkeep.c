/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-upkeep.h"

#include "usher-audit-rows.h"
#include "usher-backup-plan.h"
#include "usher-backup.h"
#include "usher-database.h"
#include "usher-migrations.h"
#include "usher-starter-catalogue.h"

static gpointer
check_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  g_autoptr (GString)      problems = g_string_new (NULL);
  static const char *const checks[] = {
    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    "SELECT 'a row of ' || \"table\" || ' refers to a missing row of ' || parent FROM pragma_foreign_key_check",
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, checks[i], error);
      gboolean                   has_row = TRUE;

      while (statement != NULL && has_row)
        {
          if (!usher_statement_step (statement, &has_row, error))
            return NULL;
          if (has_row)
            g_string_append_printf (problems, "%s\n", usher_statement_get_text (statement, 0));
        }
      if (statement == NULL)
        return NULL;
    }

  if (!usher_audit_rows_verify (connection, problems, error))
    return NULL;

  return g_string_free (g_steal_pointer (&problems), FALSE);
}

/**
 * usher_upkeep_check:
 * @uri: where the workshop is kept; it may be open at a desk
 * @report: (out) (transfer full): what is wrong, a line each; empty when nothing is
 *
 * Looks a workshop over without changing it: schema, integrity, references,
 * and the chain of the audit trail.
 * Waits for the database.
 *
 * Returns: %FALSE with @error set when it could not be opened or read
 */
gboolean
usher_upkeep_check (const char *uri,
                    char      **report,
                    GError    **error)
{
  g_autoptr (UsherDatabase) database =
      usher_database_open_full_sync (uri, USHER_DATABASE_OPEN_READ_ONLY, USHER_MIGRATIONS_SQLITE, error);

  if (database == NULL)
    return FALSE;

  *report = usher_database_run_sync (database, USHER_WORK_READ, "check", check_in_worker, NULL, error);

  return *report != NULL;
}

/**
 * usher_upkeep_backup_sync:
 * @uri: where the workshop is kept; it may be open at a desk
 * @file: where to
 *
 * Makes a verified copy.  Waits for the database.
 *
 * Returns: (transfer full) (nullable): the copy's path
 */
char *
usher_upkeep_backup_sync (const char *uri,
                          const char *file,
                          GError    **error)
{
  g_autoptr (UsherDatabase) database =
      usher_database_open_full_sync (uri, USHER_DATABASE_OPEN_READ_ONLY, USHER_MIGRATIONS_SQLITE, error);
  g_autoptr (UsherBackup) backup = NULL;

  if (database == NULL)
    return NULL;

  backup = usher_backup_run_sync (database, USHER_BACKUP_MANUAL, file, error);

  return backup != NULL ? g_strdup (backup->path) : NULL;
}

/**
 * usher_upkeep_is_backup_due:
 * @session: an open workshop
 *
 * Returns: whether this is its first start of a day
 */
gboolean
usher_upkeep_is_backup_due (UsherSession *session)
{
  const char *path = usher_database_get_path (usher_session_get_database (session));
  GTimeZone  *zone = usher_clock_get_zone (usher_session_get_clock (session));
  gint64      last = usher_backup_get_last_time (path);

  return usher_backup_is_due (last, usher_session_now (session), zone);
}

static void
on_backed_up_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask)       task = G_TASK (user_data);
  GError                 *error = NULL;
  g_autoptr (UsherBackup) backup = usher_backup_run_finish (USHER_DATABASE (source), result, &error);

  if (backup == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_strdup (backup->path), g_free);
}

/**
 * usher_upkeep_backup_async:
 * @session: an open workshop
 * @by_itself: whether it is the day's own backup and not asked for
 *
 * Makes a verified copy beside the workshop, on the thread for long reads.
 */
void
usher_upkeep_backup_async (UsherSession       *session,
                           gboolean            by_itself,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask *task = g_task_new (session, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_upkeep_backup_async);
  usher_backup_run_async (usher_session_get_database (session), by_itself ? USHER_BACKUP_DAILY : USHER_BACKUP_MANUAL,
                          NULL, NULL, on_backed_up_cb, task);
}

/**
 * usher_upkeep_backup_finish:
 *
 * Returns: (transfer full) (nullable): the copy's path
 */
char *
usher_upkeep_backup_finish (UsherSession *session,
                            GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usher_upkeep_get_last_backup:
 * @session: an open workshop
 *
 * Returns: when the last backup of whatever kind was made, unix seconds UTC; 0
 *   for never
 */
gint64
usher_upkeep_get_last_backup (UsherSession *session)
{
  g_autoptr (GPtrArray) backups = usher_backup_list (usher_database_get_path (usher_session_get_database (session)));

  return backups->len > 0 ? ((UsherBackup *) g_ptr_array_index (backups, 0))->time : 0;
}

/**
 * usher_upkeep_get_backup_folder:
 * @uri: where a workshop is kept
 *
 * Returns: (transfer full): the folder of its backups
 */
char *
usher_upkeep_get_backup_folder (const char *uri)
{
  g_autofree char *folder = g_path_get_dirname (uri);

  return g_build_filename (folder, "backups", NULL);
}

static void
on_starter_installed_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError           *error = NULL;

  usher_database_run_finish (USHER_DATABASE (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gpointer
install_starter_in_worker (UsherConnection *connection,
                           gpointer         input,
                           GError         **error)
{
  usher_starter_catalogue_install (connection, error);

  return NULL;
}

/**
 * usher_upkeep_install_starter_async:
 * @session: a workshop that was just set up
 *
 * Gives it labour operations, packages and a checklist to start with.
 */
void
usher_upkeep_install_starter_async (UsherSession       *session,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  GTask *task = g_task_new (session, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_upkeep_install_starter_async);
  usher_database_run_async (usher_session_get_database (session), USHER_WORK_WRITE, "install-starter",
                            install_starter_in_worker, NULL, NULL, NULL, NULL, on_starter_installed_cb, task);
}

/**
 * usher_upkeep_install_starter_finish:
 *
 * Returns: whether it was installed
 */
gboolean
usher_upkeep_install_starter_finish (UsherSession *session,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
