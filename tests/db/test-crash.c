/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "db-fixture.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum
{
  N_KILLS = 200,
  CHECK_EVERY = 10,
  MAX_RUN_US = 60 * 1000
};

typedef struct
{
  GPid     pid;
  int      output;
  GString *received;
} Writer;

static Writer
writer_start (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *program = g_test_build_filename (G_TEST_BUILT, "db", "db-helper", NULL);
  const char        *argv[] = { program, "write", path, NULL };
  Writer             writer = { .received = g_string_new (NULL) };

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &writer.pid,
                            NULL, &writer.output, NULL, &error);
  g_assert_no_error (error);
  return writer;
}

/* Reads what the writer says, until @deadline or its end. */
static void
writer_listen (Writer *writer,
               gint64  deadline)
{
  char   buffer[4096];
  gssize size = 1;

  while (size > 0)
    {
      struct pollfd fd = { writer->output, POLLIN, 0 };
      int           left_ms = deadline < 0 ? -1 : (int) MAX (0, (deadline - g_get_monotonic_time ()) / 1000);

      if (poll (&fd, 1, left_ms) == 0)
        return;
      size = read (writer->output, buffer, sizeof buffer);
      if (size > 0)
        g_string_append_len (writer->received, buffer, size);
    }
}

/* Kills it and gives the last number it said was written; 0 for none. */
static gint64
writer_kill (Writer *writer)
{
  gint64 last = 0;
  int    status = 0;
  char  *end = NULL;

  kill (writer->pid, SIGKILL);
  writer_listen (writer, -1);
  g_assert_cmpint (waitpid (writer->pid, &status, 0), ==, writer->pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  /* A line that is cut off was not said. */
  end = strrchr (writer->received->str, '\n');
  if (end != NULL)
    {
      char *start = NULL;

      *end = '\0';
      start = strrchr (writer->received->str, '\n');
      last = g_ascii_strtoll (start != NULL ? start + 1 : writer->received->str, NULL, 10);
    }
  close (writer->output);
  g_string_free (writer->received, TRUE);
  return last;
}

static gpointer
check_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  return usher_connection_check (connection, error);
}

/* Every number up to @acknowledged is there, with all three lines, and no half
 * of one; each of @n_kills can have left one that was not yet said. */
static gint64
assert_nothing_lost (DbFixture *fixture,
                     gint64     acknowledged,
                     guint      n_kills)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     problems = NULL;
  gint64             count = 0;

  db_fixture_open (fixture);
  count = db_fixture_query_int (fixture, "SELECT count(*) FROM owner");
  g_assert_cmpint (count, >=, acknowledged);
  g_assert_cmpint (count, <=, acknowledged + n_kills);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT coalesce (max (id), 0) FROM owner"), ==, count);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 3 * count);
  g_assert_cmpint (db_fixture_query_int (fixture,
                                         "SELECT count(*) "
                                         "FROM (SELECT owner_id FROM thing GROUP BY owner_id HAVING count(*) <> 3)"),
                   ==, 0);

  problems = usher_database_run_sync (fixture->database, USHER_WORK_LONG_READ, "check", check_in_worker, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
  db_fixture_close (fixture);
  return count;
}

static void
test_killed_at_random_moments (void)
{
  DbFixture fixture = { NULL };
  gint64    written = 0;
  guint     n_with_writes = 0;

  db_fixture_set_up (&fixture);
  for (guint i = 0; i < N_KILLS; i++)
    {
      Writer writer = writer_start (fixture.path);
      gint64 run_us = g_test_rand_int_range (0, MAX_RUN_US);
      gint64 last = 0;

      writer_listen (&writer, g_get_monotonic_time () + run_us);
      last = writer_kill (&writer);
      if (last > 0)
        n_with_writes++;

      /* Mostly the next writer finds what the killed one left. */
      if (i % CHECK_EVERY == 0 || i + 1 == N_KILLS)
        written = assert_nothing_lost (&fixture, MAX (written, last), CHECK_EVERY);
      else
        written = MAX (written, last);
    }

  g_test_message ("%" G_GINT64_FORMAT " transactions, %u of %d kills while writing", written, n_with_writes, N_KILLS);
  g_assert_cmpuint (n_with_writes, >, N_KILLS / 10);
  db_fixture_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db/crash/killed", test_killed_at_random_moments);

  return g_test_run ();
}
