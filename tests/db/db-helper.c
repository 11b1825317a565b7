/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Another process, for the tests.
 *
 *   db-helper own PATH     opens a workshop as its owner
 *   db-helper lock PATH    begins to write in it without owning it
 *   db-helper write PATH   commits rows, numbered on, saying so after each, until
 *                          it is killed
 *
 * It says "ready" and waits for the end of its input.
 */

#include "db-fixture.h"
#include "usher-sqlite-connection.h"

#include <string.h>
#include <unistd.h>

static void
say (const char *format,
     gint64      number)
{
  g_autofree char *line = g_strdup_printf (format, number);
  gssize           written = write (STDOUT_FILENO, line, strlen (line));

  g_assert_cmpint (written, ==, strlen (line));
}

static void
wait_for_end_of_input (void)
{
  char buffer[16];

  while (read (STDIN_FILENO, buffer, sizeof buffer) > 0)
    continue;
}

/* An order with its lines: all of them or none. */
static gpointer
write_in_worker (UsherConnection *connection,
                 gpointer         number_out,
                 GError         **error)
{
  gint64                     number = 1 + query_int (connection, "SELECT coalesce (max (id), 0) FROM owner");
  g_autoptr (UsherStatement) owner = NULL;
  g_autoptr (UsherStatement) thing = NULL;

  owner = usher_connection_prepare (connection, "INSERT INTO owner (id, name) VALUES ($1, 'x')", error);
  thing = usher_connection_prepare (connection, "INSERT INTO thing (owner_id, name, amount) VALUES ($1, $2, $3)", error);
  usher_statement_bind_id (owner, 1, number);
  if (!usher_statement_run (owner, error))
    return NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "/%d", number, i);

      usher_statement_bind_id (thing, 1, number);
      usher_statement_bind_text (thing, 2, name);
      usher_statement_bind_int (thing, 3, i);
      if (!usher_statement_run (thing, error))
        return NULL;
    }

  *(gint64 *) number_out = number;
  return NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError)          error = NULL;
  g_autoptr (UsherDatabase)   database = NULL;
  g_autoptr (UsherConnection) connection = NULL;
  const char                 *mode = argv[1];

  if (g_strcmp0 (mode, "lock") == 0)
    {
      connection = usher_sqlite_connection_open (argv[2], USHER_SQLITE_MODE_OWNER, G_MAXINT, &error);
      g_assert_no_error (error);
      usher_connection_begin (connection, &error);
      g_assert_no_error (error);
    }
  else
    {
      database = usher_database_open_full_sync (argv[2], USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, &error);
      g_assert_no_error (error);
    }

  say ("ready\n", 0);
  if (g_strcmp0 (mode, "write") == 0)
    for (;;)
      {
        gint64 number = 0;
        usher_database_run_sync (database, USHER_WORK_WRITE, "write", write_in_worker, &number, &error);
        g_assert_no_error (error);
        say ("%" G_GINT64_FORMAT "\n", number);
      }

  wait_for_end_of_input ();
  return 0;
}
