/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "db-fixture.h"

#include <glib/gstdio.h>
#include <stdarg.h>

/* Creates a folder of its own for the test. */
void
db_fixture_set_up (DbFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("usher-db-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workshop.db", NULL);
}

void
db_fixture_tear_down (DbFixture *fixture)
{
  g_clear_object (&fixture->database);
  db_fixture_shell ("rm -rf '%s'", fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

/* Opens the workshop with the small schema of the tests. */
void
db_fixture_open (DbFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fixture->database);
  fixture->database = usher_database_open_full_sync (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, &error);
  g_assert_no_error (error);
}

void
db_fixture_close (DbFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  usher_database_close_sync (fixture->database, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->database);
}

char *
db_fixture_file (DbFixture  *fixture,
                 const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* Runs a command of the shell that has to succeed. */
void
db_fixture_shell (const char *format,
                  ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *command = NULL;
  const char        *argv[] = { "/bin/sh", "-c", NULL, NULL };
  int                status = 0;
  va_list            arguments;

  va_start (arguments, format);
  command = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  argv[2] = command;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

gpointer
exec_in_worker (UsherConnection *connection,
                gpointer         sql,
                GError         **error)
{
  usher_connection_exec (connection, sql, error);
  return NULL;
}

gint64
query_int (UsherConnection *connection,
           const char      *sql)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, &error);
  gboolean                   has_row = FALSE;

  g_assert_no_error (error);
  usher_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  g_assert_true (has_row);
  return usher_statement_get_int (statement, 0);
}

gpointer
query_int_in_worker (UsherConnection *connection,
                     gpointer         sql,
                     GError         **error)
{
  gint64 value = query_int (connection, sql);

  return g_memdup2 (&value, sizeof value);
}

void
db_fixture_exec (DbFixture  *fixture,
                 const char *sql)
{
  g_autoptr (GError) error = NULL;

  usher_database_run_sync (fixture->database, USHER_WORK_WRITE, "exec", exec_in_worker, (char *) sql, &error);
  g_assert_no_error (error);
}

gint64
db_fixture_query_int (DbFixture  *fixture,
                      const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *value = usher_database_run_sync (fixture->database, USHER_WORK_READ, "query",
                                                      query_int_in_worker, (char *) sql, &error);

  g_assert_no_error (error);
  return *value;
}
