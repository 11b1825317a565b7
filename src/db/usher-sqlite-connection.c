/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-sqlite-private.h"

#include "usher-blob-store.h"
#include "usher-db-error.h"
#include "usher-file.h"
#include "usher-sqlite-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct _UsherSqliteConnection
{
  UsherConnection parent_instance;

  sqlite3        *handle;
  char           *path;
  char           *blobs;
  UsherSqliteMode mode;
  gboolean        reading;     /* the transaction may not write */
  gboolean        was_unclean; /* the last owner did not close the file */
  GHashTable     *idle;        /* SQL text, owned by the statement → sqlite3_stmt */
  GQueue          idle_by_use; /* the same statements, last used first */
};

/**
 * UsherSqliteConnection:
 *
 * A connection to a workshop in one SQLite file, in WAL mode, with its blobs in
 * the folder `blobs` beside it.
 */
G_DEFINE_FINAL_TYPE (UsherSqliteConnection, usher_sqlite_connection, USHER_TYPE_CONNECTION)

static const guint   max_idle_statements = 200;
static const int     busy_timeout_ms = 200;
static const int     progress_interval = 10000;
static const goffset quick_check_limit = 64 * 1024 * 1024;

/* Set on opening and read back where a silent refusal would do harm. */
typedef struct
{
  const char *set;
  const char *get;
  const char *expected;
} Setting;

static const Setting common_settings[] = {
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1" },
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0" },
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
  { "PRAGMA cache_size = -65536", "PRAGMA cache_size", "-65536" },
  { "PRAGMA mmap_size = 268435456", NULL, NULL },
};

static const Setting owner_settings[] = {
  { "PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal" },
  { "PRAGMA synchronous = FULL", "PRAGMA synchronous", "2" },
  { "PRAGMA journal_size_limit = 67108864", NULL, NULL },
};

static const Setting reader_settings[] = {
  { "PRAGMA query_only = ON", "PRAGMA query_only", "1" },
};

/* Opening ------------------------------------------------------------------ */

static int
on_progress (void *data)
{
  GCancellable *cancellable = usher_connection_get_cancellable (data);

  return cancellable != NULL && g_cancellable_is_cancelled (cancellable);
}

/* The first column of the first row as text; NULL with @error set on failure
 * and without for no row. */
static char *
query_text (UsherSqliteConnection *self,
            const char            *sql,
            GError               **error)
{
  g_autofree char *value = NULL;
  sqlite3_stmt    *statement = NULL;
  int              code = sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  else if (code != SQLITE_DONE)
    usher_sqlite_set_error (error, self->handle, code, sql);

  sqlite3_finalize (statement);
  return g_steal_pointer (&value);
}

static gboolean
query_int (UsherSqliteConnection *self,
           const char            *sql,
           gint64                *value,
           GError               **error)
{
  g_autofree char *text = query_text (self, sql, error);

  if (text == NULL)
    return FALSE;

  *value = g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

static gboolean
exec_sql (UsherSqliteConnection *self,
          const char            *sql,
          const char            *action,
          GError               **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    {
      usher_sqlite_set_error (error, self->handle, code, action);
      return FALSE;
    }
  return TRUE;
}

static gboolean
apply_settings (UsherSqliteConnection *self,
                const Setting         *settings,
                gsize                  n_settings,
                GError               **error)
{
  for (gsize i = 0; i < n_settings; i++)
    {
      g_autofree char *value = NULL;

      if (!exec_sql (self, settings[i].set, settings[i].set, error))
        return FALSE;
      if (settings[i].get == NULL)
        continue;

      value = query_text (self, settings[i].get, error);
      if (value == NULL)
        return FALSE;
      if (strcmp (value, settings[i].expected) != 0)
        {
          g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED,
                       "%s was not taken: it is %s", settings[i].set, value);
          return FALSE;
        }
    }

  return TRUE;
}

/* A file in WAL mode in a folder that cannot be written to can only be read
 * without its shared memory, which is sound when nobody can write there. */
static gboolean
needs_immutable (UsherSqliteConnection *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  return self->mode == USHER_SQLITE_MODE_READER && g_access (folder, W_OK) != 0 &&
         !usher_sqlite_file_has_content (self->path, "-wal");
}

static gboolean
open_handle (UsherSqliteConnection *self,
             GError               **error)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, error);
  g_autofree char *name = NULL;
  int              flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
  int              code = SQLITE_OK;

  if (uri == NULL)
    return FALSE;

  name = g_strconcat (uri, needs_immutable (self) ? "?immutable=1" : "", NULL);
  flags |= self->mode == USHER_SQLITE_MODE_OWNER ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  code = sqlite3_open_v2 (name, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      g_autofree char *action = g_strdup_printf ("Open %s", self->path);

      usher_sqlite_set_error (error, self->handle, code, action);
      return FALSE;
    }

  /* SQLite opens a write-protected file for reading without a word. */
  if (self->mode == USHER_SQLITE_MODE_OWNER && sqlite3_db_readonly (self->handle, "main") != 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY, "%s is write-protected", self->path);
      return FALSE;
    }

  sqlite3_busy_timeout (self->handle, busy_timeout_ms);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_progress_handler (self->handle, progress_interval, on_progress, self);
  return TRUE;
}

/* Whether the file is a workshop that is known, or empty and so can become one
 * (@is_new). */
static gboolean
identify (UsherSqliteConnection *self,
          int                    latest,
          gboolean              *is_new,
          GError               **error)
{
  gint64 application_id = 0;
  gint64 version = 0;
  gint64 n_objects = 0;

  if (!query_int (self, "PRAGMA application_id", &application_id, error) ||
      !query_int (self, "PRAGMA user_version", &version, error) ||
      !query_int (self, "SELECT count(*) FROM sqlite_schema", &n_objects, error))
    return FALSE;

  *is_new = application_id == 0 && version == 0 && n_objects == 0;
  if (application_id != USHER_SQLITE_APPLICATION_ID &&
      !(*is_new && self->mode == USHER_SQLITE_MODE_OWNER))
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_A_DATABASE,
                   "%s is a database of another program", self->path);
      return FALSE;
    }
  if (version <= latest)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_TOO_NEW,
               "The data is of version %d, the program knows up to %d", (int) version, latest);
  return FALSE;
}

static gboolean
quick_check (UsherSqliteConnection *self,
             GError               **error)
{
  g_autofree char *answer = query_text (self, "PRAGMA quick_check(1)", error);

  if (answer == NULL)
    return FALSE;
  if (strcmp (answer, "ok") == 0)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT, "%s is damaged: %s", self->path, answer);
  return FALSE;
}

static gboolean
set_up (UsherSqliteConnection *self,
        int                    latest,
        GError               **error)
{
  GStatBuf info;
  gboolean is_new = FALSE;

  /* Refused before the first setting: the journal's mode stands in the file. */
  if (!identify (self, latest, &is_new, error) ||
      !apply_settings (self, common_settings, G_N_ELEMENTS (common_settings), error))
    return FALSE;
  if (self->mode == USHER_SQLITE_MODE_READER)
    return apply_settings (self, reader_settings, G_N_ELEMENTS (reader_settings), error);

  if (!apply_settings (self, owner_settings, G_N_ELEMENTS (owner_settings), error))
    return FALSE;
  if (is_new)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d", USHER_SQLITE_APPLICATION_ID);

      if (!exec_sql (self, sql, sql, error))
        return FALSE;
    }

  /* A big file would keep the desk closed for long; its daily backup is
   * checked in full. */
  if (self->was_unclean && g_stat (self->path, &info) == 0 && info.st_size <= quick_check_limit)
    return quick_check (self, error);
  return TRUE;
}

/**
 * usher_sqlite_connection_open:
 * @path: the workshop's file
 * @latest: the newest version of the data that the caller knows; a newer file
 *   is refused with %USHER_DB_ERROR_TOO_NEW and stays as it is
 *
 * Opens a workshop, for the calling thread only.  With
 * %USHER_SQLITE_MODE_OWNER the caller has to hold the file's lock (see
 * usher_file_lock_acquire()).
 *
 * Returns: (transfer full): a connection; NULL with @error set on failure
 */
UsherConnection *
usher_sqlite_connection_open (const char     *path,
                              UsherSqliteMode mode,
                              int             latest,
                              GError        **error)
{
  g_autoptr (UsherSqliteConnection) self = NULL;
  g_autofree char                  *folder = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  self = g_object_new (USHER_TYPE_SQLITE_CONNECTION, NULL);
  self->path = g_strdup (path);
  self->blobs = g_build_filename (folder, "blobs", NULL);
  self->mode = mode;
  self->was_unclean = usher_sqlite_file_has_content (path, "-wal");

  if (mode == USHER_SQLITE_MODE_OWNER && !usher_sqlite_file_create (path, error))
    return NULL;
  if (!usher_sqlite_file_check (path, error) || !open_handle (self, error) || !set_up (self, latest, error))
    return NULL;

  return USHER_CONNECTION (g_steal_pointer (&self));
}

/* The driver's functions --------------------------------------------------- */

static gboolean
usher_sqlite_connection_exec (UsherConnection *connection,
                              const char      *sql,
                              GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);

  return exec_sql (self, sql, "Execute SQL", error);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n;")] == '\0';
}

static sqlite3_stmt *
compile (UsherSqliteConnection *self,
         const char            *sql,
         GError               **error)
{
  sqlite3_stmt *handle = NULL;
  const char   *rest = NULL;
  int           code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, &rest);

  if (code != SQLITE_OK)
    {
      usher_sqlite_set_error (error, self->handle, code, sql);
      return NULL;
    }
  if (handle == NULL || !is_blank (rest))
    {
      sqlite3_finalize (handle);
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED, "Not one statement: %s", sql);
      return NULL;
    }
  return handle;
}

static UsherStatement *
usher_sqlite_connection_prepare (UsherConnection *connection,
                                 const char      *sql,
                                 GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);
  sqlite3_stmt          *handle = g_hash_table_lookup (self->idle, sql);

  if (handle != NULL)
    {
      g_hash_table_remove (self->idle, sql);
      g_queue_remove (&self->idle_by_use, handle);
    }
  else
    {
      handle = compile (self, sql, error);
      if (handle == NULL)
        return NULL;
    }

  if (self->reading && !sqlite3_stmt_readonly (handle))
    {
      usher_sqlite_connection_take_back (self, handle);
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY, "Writing while reading: %s", sql);
      return NULL;
    }

  return usher_sqlite_statement_new (self, handle);
}

static gboolean
usher_sqlite_connection_begin (UsherConnection *connection,
                               gboolean         write,
                               GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);
  const char            *sql = write ? "BEGIN IMMEDIATE" : "BEGIN";

  if (!exec_sql (self, sql, sql, error))
    return FALSE;

  self->reading = !write;
  return TRUE;
}

static gboolean
usher_sqlite_connection_commit (UsherConnection *connection,
                                GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);

  if (!exec_sql (self, "COMMIT", "COMMIT", error))
    return FALSE;

  self->reading = FALSE;
  return TRUE;
}

static gboolean
usher_sqlite_connection_in_transaction (UsherConnection *connection)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);

  return !sqlite3_get_autocommit (self->handle);
}

static gboolean
usher_sqlite_connection_rollback (UsherConnection *connection,
                                  GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);

  self->reading = FALSE;

  /* A full disk and the like have rolled back already. */
  if (!usher_sqlite_connection_in_transaction (connection))
    return TRUE;
  return exec_sql (self, "ROLLBACK", "ROLLBACK", error);
}

static guint
usher_sqlite_connection_changes (UsherConnection *connection)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);

  return (guint) sqlite3_changes64 (self->handle);
}

static gboolean
usher_sqlite_connection_get_schema_version (UsherConnection *connection,
                                            int             *version,
                                            GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);
  gint64                 value = 0;

  if (!query_int (self, "PRAGMA user_version", &value, error))
    return FALSE;

  *version = (int) value;
  return TRUE;
}

static gboolean
check_references (UsherSqliteConnection *self,
                  GError               **error)
{
  GError          *local_error = NULL;
  g_autofree char *table = query_text (self, "PRAGMA foreign_key_check", &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (table == NULL)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONSTRAINT, "Table %s refers to rows that do not exist", table);
  return FALSE;
}

static gboolean
migrate_in_transaction (UsherSqliteConnection *self,
                        int                    version,
                        const char            *script,
                        GError               **error)
{
  g_autofree char *action = g_strdup_printf ("Migration %d", version);
  g_autofree char *bump = g_strdup_printf ("PRAGMA user_version = %d", version);

  if (!exec_sql (self, script, action, error))
    return FALSE;
  if (sqlite3_get_autocommit (self->handle))
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED, "%s ended its transaction", action);
      return FALSE;
    }
  return check_references (self, error) && exec_sql (self, bump, action, error) &&
         exec_sql (self, "COMMIT", action, error);
}

static gboolean
usher_sqlite_connection_migrate (UsherConnection *connection,
                                 int              version,
                                 const char      *script,
                                 GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);
  gboolean               success = FALSE;

  /* Rebuilding a table drops the old one, which would delete what refers to it.
   * Inside a transaction this setting is ignored. */
  if (!exec_sql (self, "PRAGMA foreign_keys = OFF", "Migration", error))
    return FALSE;

  success = exec_sql (self, "BEGIN IMMEDIATE", "Migration", error) &&
            migrate_in_transaction (self, version, script, error);
  if (!success)
    usher_sqlite_connection_rollback (connection, NULL);

  return apply_settings (self, common_settings, 1, success ? error : NULL) && success;
}

/* Adds a line for each row of @sql, with its columns joined. */
static gboolean
collect_rows (UsherSqliteConnection *self,
              const char            *sql,
              const char            *prefix,
              GStrvBuilder          *builder,
              GError               **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (USHER_CONNECTION (self), sql, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return FALSE;

  while (has_row)
    {
      g_autoptr (GString) line = g_string_new (prefix);

      for (guint i = 0; i < usher_statement_get_n_columns (statement); i++)
        {
          const char *text = usher_statement_get_text (statement, i);

          g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", text != NULL ? text : "-");
        }
      if (strcmp (line->str, "ok") != 0)
        g_strv_builder_add (builder, line->str);

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
    }

  return TRUE;
}

static GStrv
usher_sqlite_connection_check (UsherConnection *connection,
                               GError         **error)
{
  UsherSqliteConnection   *self = USHER_SQLITE_CONNECTION (connection);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!collect_rows (self, "PRAGMA integrity_check(100)", "", builder, error) ||
      !collect_rows (self, "PRAGMA foreign_key_check", "broken reference:", builder, error))
    return NULL;

  return g_strv_builder_end (builder);
}

static char *
usher_sqlite_connection_put_blob (UsherConnection *connection,
                                  GBytes          *bytes,
                                  GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);

  if (self->mode == USHER_SQLITE_MODE_READER || self->reading)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY, "Storing a blob while reading");
      return NULL;
    }
  return usher_blob_store_put (self->blobs, bytes, error);
}

static GBytes *
usher_sqlite_connection_get_blob (UsherConnection *connection,
                                  const char      *hash,
                                  GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);

  return usher_blob_store_get (self->blobs, hash, error);
}

static void
drop_idle_statements (UsherSqliteConnection *self)
{
  sqlite3_stmt *handle = NULL;

  g_hash_table_remove_all (self->idle);
  while ((handle = g_queue_pop_head (&self->idle_by_use)) != NULL)
    sqlite3_finalize (handle);
}

static gboolean
usher_sqlite_connection_close (UsherConnection *connection,
                               GError         **error)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (connection);
  gboolean               success = TRUE;
  int                    code = SQLITE_OK;

  if (self->handle == NULL)
    return TRUE;

  drop_idle_statements (self);
  success = usher_sqlite_connection_rollback (connection, error);
  if (success && self->mode == USHER_SQLITE_MODE_OWNER)
    success = exec_sql (self, "PRAGMA wal_checkpoint(TRUNCATE)", "Checkpoint", error);

  code = sqlite3_close (self->handle);
  if (code != SQLITE_OK && success)
    {
      usher_sqlite_set_error (error, self->handle, code, "Close");
      success = FALSE;
    }
  if (code == SQLITE_OK)
    self->handle = NULL;
  return success;
}

static void
usher_sqlite_connection_finalize (GObject *object)
{
  UsherSqliteConnection *self = USHER_SQLITE_CONNECTION (object);

  drop_idle_statements (self);
  g_clear_pointer (&self->idle, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->blobs, g_free);

  G_OBJECT_CLASS (usher_sqlite_connection_parent_class)->finalize (object);
}

static void
usher_sqlite_connection_class_init (UsherSqliteConnectionClass *klass)
{
  GObjectClass         *object_class = G_OBJECT_CLASS (klass);
  UsherConnectionClass *connection_class = USHER_CONNECTION_CLASS (klass);

  object_class->finalize = usher_sqlite_connection_finalize;

  connection_class->exec = usher_sqlite_connection_exec;
  connection_class->prepare = usher_sqlite_connection_prepare;
  connection_class->begin = usher_sqlite_connection_begin;
  connection_class->commit = usher_sqlite_connection_commit;
  connection_class->rollback = usher_sqlite_connection_rollback;
  connection_class->in_transaction = usher_sqlite_connection_in_transaction;
  connection_class->changes = usher_sqlite_connection_changes;
  connection_class->get_schema_version = usher_sqlite_connection_get_schema_version;
  connection_class->migrate = usher_sqlite_connection_migrate;
  connection_class->check = usher_sqlite_connection_check;
  connection_class->put_blob = usher_sqlite_connection_put_blob;
  connection_class->get_blob = usher_sqlite_connection_get_blob;
  connection_class->close = usher_sqlite_connection_close;
}

static void
usher_sqlite_connection_init (UsherSqliteConnection *self)
{
  self->idle = g_hash_table_new (g_str_hash, g_str_equal);
  g_queue_init (&self->idle_by_use);
}

/* For the driver's other files --------------------------------------------- */

/*
 * usher_sqlite_connection_get_handle:
 *
 * Returns: what SQLite knows the connection by
 */
sqlite3 *
usher_sqlite_connection_get_handle (UsherSqliteConnection *self)
{
  return self->handle;
}

/*
 * usher_sqlite_connection_take_back:
 * @handle: (transfer full): reset and without bindings
 *
 * Keeps a compiled statement for the next one who prepares the same text.
 */
void
usher_sqlite_connection_take_back (UsherSqliteConnection *self,
                                   sqlite3_stmt          *handle)
{
  const char *sql = sqlite3_sql (handle);

  if (g_hash_table_contains (self->idle, sql))
    {
      sqlite3_finalize (handle);
      return;
    }

  g_hash_table_insert (self->idle, (char *) sql, handle);
  g_queue_push_head (&self->idle_by_use, handle);
  if (self->idle_by_use.length > max_idle_statements)
    {
      sqlite3_stmt *oldest = g_queue_pop_tail (&self->idle_by_use);

      g_hash_table_remove (self->idle, sqlite3_sql (oldest));
      sqlite3_finalize (oldest);
    }
}

/**
 * usher_sqlite_connection_get_path:
 *
 * Returns: (transfer none): the workshop's file
 */
const char *
usher_sqlite_connection_get_path (UsherSqliteConnection *self)
{
  g_return_val_if_fail (USHER_IS_SQLITE_CONNECTION (self), NULL);

  return self->path;
}
