/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-sqlite-private.h"

#include "usher-db-error.h"

#include <errno.h>
#include <gio/gio.h>

/* What a failed call of the operating system means. */
static UsherDbError
meaning_of_errno (int system_errno)
{
  switch (system_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return USHER_DB_ERROR_NO_SPACE;
    case EACCES:
    case EPERM:
    case EROFS:
      return USHER_DB_ERROR_READ_ONLY;
    case ENOENT:
      return USHER_DB_ERROR_NOT_FOUND;
    default:
      return USHER_DB_ERROR_UNAVAILABLE;
    }
}

static UsherDbError
meaning_of_constraint (const char *message)
{
  if (g_str_has_prefix (message, "overlap"))
    return USHER_DB_ERROR_OVERLAP;
  if (g_str_has_prefix (message, "conflict"))
    return USHER_DB_ERROR_CONFLICT;
  return USHER_DB_ERROR_CONSTRAINT;
}

static UsherDbError
meaning_of_code (int         code,
                 int         system_errno,
                 const char *message)
{
  if (code == SQLITE_IOERR_CORRUPTFS)
    return USHER_DB_ERROR_CORRUPT;

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return USHER_DB_ERROR_BUSY;
    case SQLITE_CONSTRAINT:
      return meaning_of_constraint (message);
    case SQLITE_MISMATCH:
      return USHER_DB_ERROR_CONSTRAINT;
    case SQLITE_CORRUPT:
      return USHER_DB_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return USHER_DB_ERROR_NOT_A_DATABASE;
    case SQLITE_FULL:
      return USHER_DB_ERROR_NO_SPACE;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return USHER_DB_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return meaning_of_errno (system_errno);
    default:
      return USHER_DB_ERROR_FAILED;
    }
}

static void
set_error (GError    **error,
           int         code,
           int         system_errno,
           const char *message,
           const char *action)
{
  g_autofree char *system_text = NULL;

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Stopped: %s", action);
      return;
    }

  if (system_errno != 0)
    system_text = g_strdup_printf (", %s", g_strerror (system_errno));
  g_set_error (error, USHER_DB_ERROR, meaning_of_code (code, system_errno, message),
               "%s: %s (%d%s)", action, message, code, system_text != NULL ? system_text : "");
}

/* The errno behind @code, 0 when it has none. */
static int
find_errno (sqlite3 *handle,
            int      code)
{
  int primary = code & 0xff;

  if (handle == NULL || (primary != SQLITE_CANTOPEN && primary != SQLITE_IOERR))
    return 0;
  return sqlite3_system_errno (handle);
}

/*
 * usher_sqlite_set_error:
 * @handle: (nullable): the connection on which @code came
 * @code: extended result code
 * @action: what was being done, in words, or SQL without values
 *
 * Sets @error by the meaning of @code.
 */
void
usher_sqlite_set_error (GError    **error,
                        sqlite3    *handle,
                        int         code,
                        const char *action)
{
  const char *message = sqlite3_errstr (code);

  if (handle != NULL && sqlite3_extended_errcode (handle) == code)
    message = sqlite3_errmsg (handle);
  set_error (error, code, find_errno (handle, code), message, action);
}

/*
 * usher_sqlite_set_step_error:
 *
 * The same for a statement that was running.  A message of its own is only
 * taken over for constraints, which name columns: those of functions and of the
 * full-text search repeat bound values.
 */
void
usher_sqlite_set_step_error (GError      **error,
                             sqlite3_stmt *statement,
                             int           code)
{
  sqlite3    *handle = sqlite3_db_handle (statement);
  const char *message = (code & 0xff) == SQLITE_CONSTRAINT ? sqlite3_errmsg (handle) : sqlite3_errstr (code);

  set_error (error, code, find_errno (handle, code), message, sqlite3_sql (statement));
}
