/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "db-fixture.h"
#include "usher-backup.h"
#include "usher-sqlite-connection.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static void
set_up (DbFixture    *fixture,
        gconstpointer data)
{
  db_fixture_set_up (fixture);
}

static void
tear_down (DbFixture    *fixture,
           gconstpointer data)
{
  db_fixture_tear_down (fixture);
}

/* Makes a workshop of some 60 pages and closes it. */
static void
make_workshop (DbFixture *fixture)
{
  db_fixture_open (fixture);
  db_fixture_exec (fixture, "INSERT INTO owner (id, name) VALUES (1, 'Owner')");
  db_fixture_exec (fixture, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                            "INSERT INTO thing (owner_id, name, amount) SELECT 1, 'thing number ' || i, i FROM n");
  db_fixture_close (fixture);
}

/* Opens with @schema and wants @code. */
static void
assert_cannot_open (const char            *path,
                    UsherDatabaseOpenFlags flags,
                    const char            *schema,
                    UsherDbError           code)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherDatabase) database = usher_database_open_full_sync (path, flags, schema, &error);

  g_assert_error (error, USHER_DB_ERROR, (int) code);
  g_assert_null (database);
}

static char *
hash_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *contents = NULL;
  gsize              size = 0;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, size);
}

/* Executes @sql in a workshop that is not open. */
static void
alter (DbFixture  *fixture,
       const char *sql)
{
  g_autoptr (GError)          error = NULL;
  g_autoptr (UsherConnection) connection = usher_sqlite_connection_open (fixture->path, USHER_SQLITE_MODE_OWNER, G_MAXINT, &error);

  g_assert_no_error (error);
  usher_connection_exec (connection, sql, &error);
  g_assert_no_error (error);
  usher_connection_close (connection, &error);
  g_assert_no_error (error);
}

static void
test_another_file_is_not_a_database (DbFixture    *fixture,
                                     gconstpointer data)
{
  g_autofree char    *before = NULL;
  g_autofree char    *after = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "Dear customer, ");
  g_file_set_contents (fixture->path, text->str, -1, NULL);
  before = hash_file (fixture->path);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_NOT_A_DATABASE);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, FIRST_SCHEMA, USHER_DB_ERROR_NOT_A_DATABASE);
  after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);

  g_file_set_contents (fixture->path, "short", -1, NULL);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_NOT_A_DATABASE);
}

static void
test_another_program_s_database (DbFixture    *fixture,
                                 gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_workshop (fixture);
  alter (fixture, "PRAGMA application_id = 12345");
  before = hash_file (fixture->path);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_NOT_A_DATABASE);
  after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);

  db_fixture_shell ("sqlite3 '%s/other.db' 'CREATE TABLE other (id)'", fixture->folder);
  g_free (fixture->path);
  fixture->path = db_fixture_file (fixture, "other.db");
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_NOT_A_DATABASE);
}

static void
test_an_empty_file_becomes_a_workshop (DbFixture    *fixture,
                                       gconstpointer data)
{
  GStatBuf info;

  g_file_set_contents (fixture->path, "", 0, NULL);
  db_fixture_open (fixture);
  db_fixture_close (fixture);

  g_remove (fixture->path);
  db_fixture_open (fixture);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_truncated_is_corrupt (DbFixture    *fixture,
                           gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize            size = 0;

  make_workshop (fixture);
  g_file_get_contents (fixture->path, &whole, &size, NULL);
  g_assert_cmpuint (size, >, 20 * 4096);

  for (gsize i = 0; i < 8; i++)
    {
      const gsize sizes[] = { 3, 16, 100, 511, 4096, 3 * 4096, size / 2, size - 1 };

      g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes", sizes[i], size);
      g_file_set_contents (fixture->path, whole, sizes[i], NULL);
      assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_CORRUPT);
      assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, FIRST_SCHEMA, USHER_DB_ERROR_CORRUPT);
    }
}

static void
test_damage_is_looked_for_after_a_crash (DbFixture    *fixture,
                                         gconstpointer data)
{
  g_autofree char *copy = db_fixture_file (fixture, "copy.db");

  make_workshop (fixture);
  db_fixture_open (fixture);
  db_fixture_exec (fixture, "INSERT INTO owner (name) VALUES ('new')");
  db_fixture_shell ("cp '%s' '%s' && cp '%s-wal' '%s-wal'", fixture->path, copy, fixture->path, copy);
  db_fixture_close (fixture);

  /* As it is after a loss of power, and sound. */
  g_set_str (&fixture->path, copy);
  db_fixture_open (fixture);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM owner"), ==, 2);
  db_fixture_exec (fixture, "INSERT INTO owner (name) VALUES ('newer')");
  db_fixture_shell ("cp '%s' '%s2' && cp '%s-wal' '%s2-wal'", copy, copy, copy, copy);

  /* The same with a page in the middle overwritten. */
  db_fixture_shell ("dd if=/dev/urandom of='%s2' bs=4096 seek=20 count=2 conv=notrunc 2>/dev/null", copy);
  g_set_str (&copy, fixture->path);
  g_clear_object (&fixture->database);
  g_free (fixture->path);
  fixture->path = db_fixture_file (fixture, "copy.db2");
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_CORRUPT);
}

static void
test_newer_is_refused_and_unchanged (DbFixture    *fixture,
                                     gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_workshop (fixture);
  alter (fixture, "PRAGMA user_version = 99");
  before = hash_file (fixture->path);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_TOO_NEW);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, FIRST_SCHEMA, USHER_DB_ERROR_TOO_NEW);
  after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* A copied backup is not in WAL mode, which stands in its first page. */
static void
test_newer_copy_is_refused_and_unchanged (DbFixture    *fixture,
                                          gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_workshop (fixture);
  alter (fixture, "PRAGMA user_version = 99; PRAGMA journal_mode = DELETE");
  before = hash_file (fixture->path);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_TOO_NEW);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, FIRST_SCHEMA, USHER_DB_ERROR_TOO_NEW);
  after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (index, G_FILE_TEST_EXISTS));
}

static void
test_no_file_to_read (DbFixture    *fixture,
                      gconstpointer data)
{
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, FIRST_SCHEMA, USHER_DB_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_no_driver (DbFixture    *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (usher_database_open_sync ("postgresql://desk:secret@server/workshop", &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_UNAVAILABLE);
  g_assert_null (strstr (error->message, "secret"));
}

/* Permissions do not bind root; without this capability they do. */
static void
obey_permissions (void)
{
  const guint32                   forbidden = (1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH);
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct   caps[2];

  g_assert_cmpint (syscall (SYS_capget, &header, caps), ==, 0);
  caps[0].effective &= ~forbidden;
  caps[0].permitted &= ~forbidden;
  g_assert_cmpint (syscall (SYS_capset, &header, caps), ==, 0);
}

static void
test_read_only_folder (DbFixture    *fixture,
                       gconstpointer data)
{
  g_autofree char   *other = db_fixture_file (fixture, "new.db");
  g_autofree char   *below = db_fixture_file (fixture, "new/new.db");
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  /* Before there are other threads, which keep what they began with. */
  obey_permissions ();
  make_workshop (fixture);
  db_fixture_shell ("rm '%s-lock'", fixture->path);
  g_chmod (fixture->folder, 0500);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_READ_ONLY);
  assert_cannot_open (other, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_READ_ONLY);
  assert_cannot_open (below, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_READ_ONLY);

  /* Looking is possible, in WAL mode too. */
  fixture->database = usher_database_open_full_sync (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, FIRST_SCHEMA, &error);
  g_assert_no_error (error);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 2000);
  g_clear_object (&fixture->database);

  /* The lock can be had, but the file not be written to. */
  g_chmod (fixture->folder, 0700);
  g_chmod (fixture->path, 0400);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_READ_ONLY);
}

static void
test_no_space_on_disk (DbFixture    *fixture,
                       gconstpointer data)
{
  struct rlimit      limit = { 300 * 1024, 300 * 1024 };
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  /* A real write fails in the middle of a transaction. */
  make_workshop (fixture);
  db_fixture_open (fixture);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  usher_database_run_sync (fixture->database, USHER_WORK_WRITE, "fill", exec_in_worker,
                           (char *) "INSERT INTO thing (picture) VALUES (zeroblob (2000000))", &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NO_SPACE);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 2000);
  db_fixture_exec (fixture, "INSERT INTO owner (name) VALUES ('small')");
}

/* Another process ---------------------------------------------------------- */

typedef struct
{
  GSubprocess *process;
} Helper;

static Helper
helper_start (const char *mode,
              const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *program = g_test_build_filename (G_TEST_BUILT, "db", "db-helper", NULL);
  Helper             helper = { NULL };
  char               buffer[6];

  helper.process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                     program, mode, path, NULL);
  g_assert_no_error (error);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (helper.process), buffer, sizeof buffer, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (buffer, sizeof buffer, "ready\n", 6);
  return helper;
}

static void
helper_stop (Helper *helper)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (helper->process), NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (helper->process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&helper->process);
}

static void
test_one_owner (DbFixture    *fixture,
                gconstpointer data)
{
  g_autofree char   *link = db_fixture_file (fixture, "link.db");
  g_autoptr (GError) error = NULL;
  Helper             helper;

  make_workshop (fixture);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  helper = helper_start ("own", fixture->path);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_BUSY);
  assert_cannot_open (link, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_BUSY);

  /* Looking and backing up is possible meanwhile. */
  fixture->database = usher_database_open_full_sync (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, FIRST_SCHEMA, &error);
  g_assert_no_error (error);
  g_assert_true (usher_database_get_read_only (fixture->database));
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 2000);
  usher_database_run_sync (fixture->database, USHER_WORK_WRITE, "write", exec_in_worker, (char *) "DELETE FROM thing", &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY);
  g_clear_error (&error);
  {
    g_autofree char        *target = db_fixture_file (fixture, "elsewhere/copy.db");
    g_autoptr (UsherBackup) backup = usher_backup_run_sync (fixture->database, USHER_BACKUP_MANUAL, target, &error);

    g_assert_no_error (error);
    g_assert_cmpint (backup->n_rows, >=, 2001);
  }
  g_clear_object (&fixture->database);

  helper_stop (&helper);
  db_fixture_open (fixture);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, FIRST_SCHEMA, USHER_DB_ERROR_BUSY);
}

static void
test_a_killed_owner_leaves_no_lock (DbFixture    *fixture,
                                    gconstpointer data)
{
  Helper helper = helper_start ("own", fixture->path);

  g_subprocess_force_exit (helper.process);
  g_subprocess_wait (helper.process, NULL, NULL);
  g_clear_object (&helper.process);
  db_fixture_open (fixture);
}

static gpointer
stop_helper_later (gpointer data)
{
  g_usleep (400 * 1000);
  helper_stop (data);
  return NULL;
}

static void
test_busy_writing_waits (DbFixture    *fixture,
                         gconstpointer data)
{
  Helper   helper;
  GThread *thread = NULL;

  db_fixture_open (fixture);
  helper = helper_start ("lock", fixture->path);
  thread = g_thread_new ("stop", stop_helper_later, &helper);
  db_fixture_exec (fixture, "INSERT INTO owner (name) VALUES ('patient')");
  g_thread_join (thread);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM owner"), ==, 1);
}

static void
test_busy_for_too_long (DbFixture    *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64             start = 0;
  Helper             helper;

  db_fixture_open (fixture);
  helper = helper_start ("lock", fixture->path);
  start = g_get_monotonic_time ();
  usher_database_run_sync (fixture->database, USHER_WORK_WRITE, "write", exec_in_worker,
                           (char *) "INSERT INTO owner (name) VALUES ('impatient')", &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - start, >, 2 * G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 6 * G_USEC_PER_SEC);

  /* Reading goes on all the time. */
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM owner"), ==, 0);
  helper_stop (&helper);
  db_fixture_exec (fixture, "INSERT INTO owner (name) VALUES ('lucky')");
}

/* Migrations --------------------------------------------------------------- */

static void
test_a_migration_keeps_the_data_and_makes_a_backup (DbFixture    *fixture,
                                                    gconstpointer data)
{
  g_autoptr (GPtrArray)   backups = NULL;
  g_autoptr (UsherBackup) verified = NULL;
  g_autoptr (GError)      error = NULL;
  const UsherBackup      *backup = NULL;

  make_workshop (fixture);
  backups = usher_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 0);
  g_clear_pointer (&backups, g_ptr_array_unref);

  fixture->database = usher_database_open_full_sync (fixture->path, USHER_DATABASE_OPEN_DEFAULT, SECOND_SCHEMA, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_database_get_schema_version (fixture->database), ==, 2);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing JOIN owner ON owner.id = owner_id WHERE phone = ''"), ==, 2000);

  /* References are watched again. */
  usher_database_run_sync (fixture->database, USHER_WORK_WRITE, "orphan", exec_in_worker,
                           (char *) "DELETE FROM owner", &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);

  backups = usher_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpint (backup->kind, ==, USHER_BACKUP_MIGRATION);
  verified = usher_backup_verify (backup->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verified->schema_version, ==, 1);
  g_assert_cmpint (usher_backup_get_last_time (fixture->path), ==, 0);
}

static void
test_a_failed_migration_changes_nothing (DbFixture    *fixture,
                                         gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_workshop (fixture);
  before = hash_file (fixture->path);
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, BROKEN_SCHEMA, USHER_DB_ERROR_CONSTRAINT);
  after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);

  db_fixture_open (fixture);
  g_assert_cmpint (usher_database_get_schema_version (fixture->database), ==, 1);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"), ==, 0);
}

static void
test_an_older_file_is_read_as_it_is (DbFixture    *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  make_workshop (fixture);
  fixture->database = usher_database_open_full_sync (fixture->path, USHER_DATABASE_OPEN_READ_ONLY, SECOND_SCHEMA, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_database_get_schema_version (fixture->database), ==, 1);
}

static void
test_a_gap_between_migrations (DbFixture    *fixture,
                               gconstpointer data)
{
  assert_cannot_open (fixture->path, USHER_DATABASE_OPEN_DEFAULT, "/test/gap", USHER_DB_ERROR_FAILED);
}

/* The workshop's own scripts ------------------------------------------------ */

/* A walk-around of an earlier version keeps its marks and results; each has a version from then on. */
static void
test_a_walk_around_of_an_earlier_version (DbFixture    *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->database = usher_database_open_full_sync (fixture->path, USHER_DATABASE_OPEN_DEFAULT, "/test/workshop-2", &error);
  g_assert_no_error (error);
  db_fixture_exec (fixture, "INSERT INTO repair_order (id, arrived_at, created_at) VALUES (1, 100, 100)");
  db_fixture_exec (fixture, "INSERT INTO damage_mark (order_id, number, view, zone, x, y, type, severity, note)"
                            " VALUES (1, 1, 'top', 'bonnet', 312345, 500000, 'scratch', 'light', '漆面')");
  db_fixture_exec (fixture, "INSERT INTO checklist_result (order_id, code, result) VALUES (1, 'T01', 'bad')");
  db_fixture_close (fixture);

  fixture->database = usher_database_open_sync (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_database_get_schema_version (fixture->database), >=, 3);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM damage_mark WHERE row_version = 1 AND x = 312345"
                                                  " AND note = '漆面'"),
                   ==, 1);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM checklist_result WHERE row_version = 1 AND code = 'T01'"
                                                  " AND result = 'bad'"),
                   ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/db/open/" name, DbFixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("not-a-database", test_another_file_is_not_a_database);
  ADD ("another-program", test_another_program_s_database);
  ADD ("empty", test_an_empty_file_becomes_a_workshop);
  ADD ("truncated", test_truncated_is_corrupt);
  ADD ("after-a-crash", test_damage_is_looked_for_after_a_crash);
  ADD ("newer", test_newer_is_refused_and_unchanged);
  ADD ("newer-copy", test_newer_copy_is_refused_and_unchanged);
  ADD ("missing", test_no_file_to_read);
  ADD ("no-driver", test_no_driver);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("no-space", test_no_space_on_disk);
  ADD ("one-owner", test_one_owner);
  ADD ("killed-owner", test_a_killed_owner_leaves_no_lock);
  ADD ("busy-waits", test_busy_writing_waits);
  ADD ("busy-for-too-long", test_busy_for_too_long);
  ADD ("migration", test_a_migration_keeps_the_data_and_makes_a_backup);
  ADD ("failed-migration", test_a_failed_migration_changes_nothing);
  ADD ("older", test_an_older_file_is_read_as_it_is);
  ADD ("walk-around-versions", test_a_walk_around_of_an_earlier_version);
  ADD ("gap", test_a_gap_between_migrations);

  return g_test_run ();
}
