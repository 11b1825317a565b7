/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-sqlite-private.h"

#include "usher-sqlite-file.h"

static const int pages_per_copy_step = 1024;

static int
copy_pages (UsherSqliteConnection *self,
            sqlite3               *target)
{
  GCancellable   *cancellable = usher_connection_get_cancellable (USHER_CONNECTION (self));
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", usher_sqlite_connection_get_handle (self), "main");
  int             code = SQLITE_OK;

  if (backup == NULL)
    return sqlite3_extended_errcode (target);

  while (code == SQLITE_OK)
    {
      code = sqlite3_backup_step (backup, pages_per_copy_step);
      if (code == SQLITE_OK && cancellable != NULL && g_cancellable_is_cancelled (cancellable))
        code = SQLITE_INTERRUPT;
    }

  sqlite3_backup_finish (backup);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

/**
 * usher_sqlite_connection_copy_to:
 * @path: a file that does not exist yet
 *
 * Copies what the open transaction sees, while others go on writing.  The copy
 * is on disk when this returns, needs no files beside it, and is not verified.
 *
 * Returns: FALSE with @error set on failure; a part of @path may exist then
 */
gboolean
usher_sqlite_connection_copy_to (UsherSqliteConnection *self,
                                 const char            *path,
                                 GError               **error)
{
  g_autofree char *action = g_strdup_printf ("Copy to %s", path);
  sqlite3         *target = NULL;
  int              flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int              code = SQLITE_OK;

  g_return_val_if_fail (USHER_IS_SQLITE_CONNECTION (self), FALSE);

  if (!usher_sqlite_file_create (path, error))
    return FALSE;

  code = sqlite3_open_v2 (path, &target, flags, NULL);
  if (code == SQLITE_OK)
    code = copy_pages (self, target);
  if (code == SQLITE_OK)
    code = sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  if (code != SQLITE_OK)
    usher_sqlite_set_error (error, target, code, action);

  sqlite3_close_v2 (target);
  return code == SQLITE_OK;
}
