/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-sqlite-private.h"

#include "usher-db-error.h"

#include <string.h>

struct _UsherSqliteStatement
{
  UsherStatement parent_instance;

  UsherSqliteConnection *connection; /* keeps the handle's connection open */
  sqlite3_stmt          *handle;
  guint8                *bound; /* by SQLite's own index, from 1: whether it has a value */
  int                    n_parameters;
  gboolean               running;
};

/**
 * UsherSqliteStatement:
 *
 * A compiled statement that is on loan from its connection.
 */
G_DEFINE_FINAL_TYPE (UsherSqliteStatement, usher_sqlite_statement, USHER_TYPE_STATEMENT)

/* SQLite numbers $n by first appearance: only the name is reliable. */
static int
find_index (UsherSqliteStatement *self,
            guint                 n,
            GError              **error)
{
  char name[16];
  int  index = 0;

  g_snprintf (name, sizeof name, "$%u", n);
  index = sqlite3_bind_parameter_index (self->handle, name);
  if (index == 0)
    g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED,
                 "No parameter %s: %s", name, sqlite3_sql (self->handle));
  else if (self->running)
    g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED,
                 "Parameter %s bound while running: %s", name, sqlite3_sql (self->handle));
  return self->running ? 0 : index;
}

static gboolean
finish_bind (UsherSqliteStatement *self,
             int                   index,
             int                   code,
             GError              **error)
{
  if (code != SQLITE_OK)
    {
      usher_sqlite_set_step_error (error, self->handle, code);
      return FALSE;
    }

  self->bound[index] = TRUE;
  return TRUE;
}

static gboolean
usher_sqlite_statement_bind_null (UsherStatement *statement,
                                  guint           n,
                                  GError        **error)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);
  int                   index = find_index (self, n, error);

  return index != 0 && finish_bind (self, index, sqlite3_bind_null (self->handle, index), error);
}

static gboolean
usher_sqlite_statement_bind_int (UsherStatement *statement,
                                 guint           n,
                                 gint64          value,
                                 GError        **error)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);
  int                   index = find_index (self, n, error);

  return index != 0 && finish_bind (self, index, sqlite3_bind_int64 (self->handle, index, value), error);
}

static gboolean
usher_sqlite_statement_bind_text (UsherStatement *statement,
                                  guint           n,
                                  const char     *value,
                                  GError        **error)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);
  int                   index = find_index (self, n, error);

  return index != 0 &&
         finish_bind (self, index,
                      sqlite3_bind_text64 (self->handle, index, value, strlen (value), SQLITE_TRANSIENT, SQLITE_UTF8),
                      error);
}

static gboolean
usher_sqlite_statement_bind_blob (UsherStatement *statement,
                                  guint           n,
                                  GBytes         *value,
                                  GError        **error)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);
  int                   index = find_index (self, n, error);
  gsize                 size = 0;
  const void           *data = g_bytes_get_data (value, &size);

  /* A NULL pointer would bind NULL, not zero bytes. */
  return index != 0 &&
         finish_bind (self, index,
                      sqlite3_bind_blob64 (self->handle, index, size > 0 ? data : "", size, SQLITE_TRANSIENT),
                      error);
}

/* A forgotten parameter would silently be NULL. */
static gboolean
check_all_bound (UsherSqliteStatement *self,
                 GError              **error)
{
  for (int i = 1; i <= self->n_parameters; i++)
    if (!self->bound[i])
      {
        g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED,
                     "Parameter %s has no value: %s", sqlite3_bind_parameter_name (self->handle, i),
                     sqlite3_sql (self->handle));
        return FALSE;
      }

  return TRUE;
}

static gboolean
usher_sqlite_statement_step (UsherStatement *statement,
                             gboolean       *has_row,
                             GError        **error)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);
  int                   code = SQLITE_OK;

  if (!self->running && !check_all_bound (self, error))
    return FALSE;

  self->running = TRUE;
  code = sqlite3_step (self->handle);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    {
      usher_sqlite_set_step_error (error, self->handle, code);
      return FALSE;
    }

  *has_row = code == SQLITE_ROW;
  return TRUE;
}

static void
usher_sqlite_statement_reset (UsherStatement *statement)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);

  /* Returns the error of the last step, which was reported then. */
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  memset (self->bound, FALSE, self->n_parameters + 1);
  self->running = FALSE;
}

static guint
usher_sqlite_statement_get_n_columns (UsherStatement *statement)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);

  return sqlite3_column_count (self->handle);
}

static const char *
usher_sqlite_statement_get_column_name (UsherStatement *statement,
                                        guint           column)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);

  return sqlite3_column_name (self->handle, (int) column);
}

static gboolean
usher_sqlite_statement_is_null (UsherStatement *statement,
                                guint           column)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);

  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

static gint64
usher_sqlite_statement_get_int (UsherStatement *statement,
                                guint           column)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);

  return sqlite3_column_int64 (self->handle, column);
}

static const char *
usher_sqlite_statement_get_text (UsherStatement *statement,
                                 guint           column)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);

  return (const char *) sqlite3_column_text (self->handle, column);
}

static GBytes *
usher_sqlite_statement_dup_blob (UsherStatement *statement,
                                 guint           column)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (statement);
  const void           *data = NULL;

  if (sqlite3_column_type (self->handle, column) == SQLITE_NULL)
    return NULL;

  data = sqlite3_column_blob (self->handle, column);
  return g_bytes_new (data, sqlite3_column_bytes (self->handle, column));
}

static void
usher_sqlite_statement_finalize (GObject *object)
{
  UsherSqliteStatement *self = USHER_SQLITE_STATEMENT (object);

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  usher_sqlite_connection_take_back (self->connection, g_steal_pointer (&self->handle));
  g_clear_pointer (&self->bound, g_free);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (usher_sqlite_statement_parent_class)->finalize (object);
}

static void
usher_sqlite_statement_class_init (UsherSqliteStatementClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  UsherStatementClass *statement_class = USHER_STATEMENT_CLASS (klass);

  object_class->finalize = usher_sqlite_statement_finalize;

  statement_class->bind_null = usher_sqlite_statement_bind_null;
  statement_class->bind_int = usher_sqlite_statement_bind_int;
  statement_class->bind_text = usher_sqlite_statement_bind_text;
  statement_class->bind_blob = usher_sqlite_statement_bind_blob;
  statement_class->step = usher_sqlite_statement_step;
  statement_class->reset = usher_sqlite_statement_reset;
  statement_class->get_n_columns = usher_sqlite_statement_get_n_columns;
  statement_class->get_column_name = usher_sqlite_statement_get_column_name;
  statement_class->is_null = usher_sqlite_statement_is_null;
  statement_class->get_int = usher_sqlite_statement_get_int;
  statement_class->get_text = usher_sqlite_statement_get_text;
  statement_class->dup_blob = usher_sqlite_statement_dup_blob;
}

static void
usher_sqlite_statement_init (UsherSqliteStatement *self)
{
}

/*
 * usher_sqlite_statement_new:
 * @handle: (transfer full): reset and without bindings; goes back to
 *   @connection in the end
 *
 * Returns: (transfer full): a statement
 */
UsherStatement *
usher_sqlite_statement_new (UsherSqliteConnection *connection,
                            sqlite3_stmt          *handle)
{
  UsherSqliteStatement *self = g_object_new (USHER_TYPE_SQLITE_STATEMENT, NULL);

  self->connection = g_object_ref (connection);
  self->handle = handle;
  self->n_parameters = sqlite3_bind_parameter_count (handle);
  self->bound = g_new0 (guint8, self->n_parameters + 1);
  return USHER_STATEMENT (self);
}
