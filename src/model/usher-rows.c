/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-rows.h"

#include "usher-audit-rows.h"

#include "usher-db-error.h"

/**
 * usher_rows_read_text:
 * @statement: a statement on a row
 * @column: (inout): the column; moves on
 * @field: (inout): a string field of an entity that is not shared yet
 *
 * Reads a text column; NULL counts as empty.
 */
void
usher_rows_read_text (UsherStatement *statement,
                      guint          *column,
                      char          **field)
{
  const char *text = usher_statement_get_text (statement, (*column)++);

  g_set_str (field, text != NULL ? text : "");
}

/**
 * usher_rows_collect:
 * @statement: a query whose parameters are bound
 * @read: reads a row
 * @rows: where the rows are added
 *
 * Reads all rows of a query.
 */
gboolean
usher_rows_collect (UsherStatement *statement,
                    UsherReadRow    read,
                    GPtrArray      *rows,
                    GError        **error)
{
  gboolean has_row = FALSE;

  while (TRUE)
    {
      guint column = 0;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (rows, read (statement, &column));
    }
}

/**
 * usher_rows_load:
 * @sql: a query with $1
 * @id: bound to $1
 * @read: reads the row
 * @what: what is loaded, for the error
 *
 * Returns: (transfer full) (nullable): the row; %USHER_DB_ERROR_NOT_FOUND when there is none
 */
gpointer
usher_rows_load (UsherConnection *connection,
                 const char      *sql,
                 gint64           id,
                 UsherReadRow     read,
                 const char      *what,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gboolean                   has_row = FALSE;
  guint                      column = 0;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no %s with id %" G_GINT64_FORMAT, what, id);
      return NULL;
    }

  return read (statement, &column);
}

/**
 * usher_rows_exists:
 * @sql: a query with $1
 * @id: bound to $1
 * @exists: (out): whether it gave a row
 *
 * Returns: %FALSE with @error set when the query failed
 */
gboolean
usher_rows_exists (UsherConnection *connection,
                   const char      *sql,
                   gint64           id,
                   gboolean        *exists,
                   GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  usher_statement_bind_int (statement, 1, id);

  return usher_statement_step (statement, exists, error);
}

/**
 * usher_rows_run_for_version:
 * @statement: an INSERT or UPDATE with `RETURNING id, row_version`
 * @what: what is saved, for the error
 * @id: (out): the row's id
 * @row_version: (out): its new version
 *
 * Runs a guarded write.  An UPDATE whose `row_version` no longer fits gives no
 * row, which is %USHER_DB_ERROR_CONFLICT.
 *
 * Returns: whether the row was written
 */
gboolean
usher_rows_run_for_version (UsherStatement *statement,
                            const char     *what,
                            gint64         *id,
                            gint64         *row_version,
                            GError        **error)
{
  gboolean has_row = FALSE;

  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "the %s was changed elsewhere", what);
      return FALSE;
    }

  *id = usher_statement_get_id (statement, 0);
  *row_version = usher_statement_get_int (statement, 1);

  return usher_statement_run (statement, error);
}

/**
 * usher_rows_check_seen:
 * @what: what the row is, for the log
 * @id: row id
 * @stored_version: the version of the row
 * @seen_version: the one that the writer has read, 0 when he never saw the row
 *
 * A writer who leaves a row out means it to go only if he has seen it as it is.
 *
 * Returns: whether he has; %USHER_DB_ERROR_CONFLICT if not
 */
gboolean
usher_rows_check_seen (const char *what,
                       gint64      id,
                       gint64      stored_version,
                       gint64      seen_version,
                       GError    **error)
{
  if (stored_version == seen_version)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "%s %" G_GINT64_FORMAT " was %s elsewhere meanwhile", what, id,
               seen_version == 0 ? "added" : "changed");
  return FALSE;
}

/**
 * usher_rows_audit:
 * @at: when
 * @staff_id: by whom, or 0
 * @kind: kind of row
 * @row_id: which row
 * @action: what was done, a word
 * @detail: (nullable): reason or particulars, without personal data
 *
 * Adds to the append-only trail; see usher_audit_rows_append() for what a field
 * said before and after.
 */
gboolean
usher_rows_audit (UsherConnection *connection,
                  gint64           at,
                  gint64           staff_id,
                  const char      *kind,
                  gint64           row_id,
                  const char      *action,
                  const char      *detail,
                  GError         **error)
{
  UsherAuditRecord record = {
    .at = at,
    .staff_id = staff_id,
    .kind = kind,
    .row_id = row_id,
    .action = action,
    .detail = detail,
  };

  return usher_audit_rows_append (connection, &record, error);
}
