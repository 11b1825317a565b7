/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "db-fixture.h"
#include "usher-migrations.h"
#include "usher-sqlite-connection.h"

#include <string.h>

/* A connection of the test's own, in the test's thread. */
typedef struct
{
  DbFixture        base;
  UsherConnection *connection;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  db_fixture_set_up (&fixture->base);
  fixture->connection = usher_sqlite_connection_open (fixture->base.path, USHER_SQLITE_MODE_OWNER, G_MAXINT, &error);
  g_assert_no_error (error);
  usher_migrations_apply (fixture->connection, FIRST_SCHEMA, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  usher_connection_close (fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->connection);
  db_fixture_tear_down (&fixture->base);
}

static UsherStatement *
prepare (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  UsherStatement    *statement = usher_connection_prepare (fixture->connection, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static void
step_to_row (UsherStatement *statement)
{
  g_autoptr (GError) error = NULL;
  gboolean           has_row = FALSE;

  g_assert_true (usher_statement_step (statement, &has_row, &error));
  g_assert_no_error (error);
  g_assert_true (has_row);
}

static void
test_parameters_go_by_number (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (UsherStatement) statement = prepare (fixture, "SELECT $2, $1, $3, $1, $10 FROM (SELECT 1)");

  usher_statement_bind_text (statement, 1, "one");
  usher_statement_bind_text (statement, 2, "two");
  usher_statement_bind_text (statement, 3, "three");
  usher_statement_bind_text (statement, 10, "ten");
  step_to_row (statement);
  g_assert_cmpstr (usher_statement_get_text (statement, 0), ==, "two");
  g_assert_cmpstr (usher_statement_get_text (statement, 1), ==, "one");
  g_assert_cmpstr (usher_statement_get_text (statement, 2), ==, "three");
  g_assert_cmpstr (usher_statement_get_text (statement, 3), ==, "one");
  g_assert_cmpstr (usher_statement_get_text (statement, 4), ==, "ten");
}

static void
test_values_come_back (Fixture      *fixture,
                       gconstpointer data)
{
  static const gint64 numbers[] = { 0, 1, -1, G_MAXINT32, (gint64) G_MAXINT32 + 1, ((gint64) 1 << 53) + 1, G_MAXINT64, G_MININT64 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (UsherStatement) statement = prepare (fixture, "INSERT INTO thing (amount) VALUES ($1) RETURNING amount");

      usher_statement_bind_int (statement, 1, numbers[i]);
      step_to_row (statement);
      g_assert_cmpint (usher_statement_get_int (statement, 0), ==, numbers[i]);
    }
}

static void
test_null_empty_and_zero_differ (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GBytes)         empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes)         read_empty = NULL;
  g_autoptr (GBytes)         read_null = NULL;
  g_autoptr (UsherStatement) statement =
      prepare (fixture, "SELECT $1, $2, $3, $4, $5, $6, $7, $8");

  usher_statement_bind_text (statement, 1, NULL);
  usher_statement_bind_text (statement, 2, "");
  usher_statement_bind_blob (statement, 3, NULL);
  usher_statement_bind_blob (statement, 4, empty);
  usher_statement_bind_id (statement, 5, 0);
  usher_statement_bind_int (statement, 6, 0);
  usher_statement_bind_null (statement, 7);
  usher_statement_bind_bool (statement, 8, 42);
  step_to_row (statement);

  g_assert_true (usher_statement_is_null (statement, 0));
  g_assert_null (usher_statement_get_text (statement, 0));
  g_assert_false (usher_statement_is_null (statement, 1));
  g_assert_cmpstr (usher_statement_get_text (statement, 1), ==, "");
  read_null = usher_statement_dup_blob (statement, 2);
  g_assert_null (read_null);
  g_assert_false (usher_statement_is_null (statement, 3));
  read_empty = usher_statement_dup_blob (statement, 3);
  g_assert_cmpuint (g_bytes_get_size (read_empty), ==, 0);
  g_assert_true (usher_statement_is_null (statement, 4));
  g_assert_cmpint (usher_statement_get_id (statement, 4), ==, 0);
  g_assert_false (usher_statement_is_null (statement, 5));
  g_assert_true (usher_statement_is_null (statement, 6));
  g_assert_cmpint (usher_statement_get_int (statement, 7), ==, 1);
  g_assert_true (usher_statement_get_bool (statement, 7));
}

static void
test_blob_with_zero_bytes (Fixture      *fixture,
                           gconstpointer data)
{
  static const guint8        contents[] = { 0, 1, 0, 255, 0 };
  g_autoptr (GBytes)         picture = g_bytes_new_static (contents, sizeof contents);
  g_autoptr (GBytes)         read = NULL;
  g_autoptr (UsherStatement) statement = prepare (fixture, "INSERT INTO thing (picture) VALUES ($1) RETURNING picture");

  usher_statement_bind_blob (statement, 1, picture);
  step_to_row (statement);
  read = usher_statement_dup_blob (statement, 0);
  g_assert_true (g_bytes_equal (picture, read));
}

static void
test_chinese_text (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char           *read = NULL;
  g_autoptr (UsherStatement) statement = prepare (fixture, "SELECT $1");

  usher_statement_bind_text (statement, 1, "京A·12345 王小明");
  step_to_row (statement);
  read = usher_statement_dup_text (statement, 0);
  g_assert_cmpstr (read, ==, "京A·12345 王小明");
}

/* Prepares, binds a wrong way, and wants the mistake from the next run. */
static void
test_wrong_binding_is_reported_by_run (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = prepare (fixture, "INSERT INTO thing (amount) VALUES ($1)");

  usher_statement_bind_int (statement, 1, 7);
  usher_statement_bind_int (statement, 2, 7);
  g_assert_false (usher_statement_run (statement, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "$2"));
  g_assert_cmpint (query_int (fixture->connection, "SELECT count(*) FROM thing"), ==, 0);

  g_clear_error (&error);
  usher_statement_bind_int (statement, 1, 7);
  g_assert_true (usher_statement_run (statement, &error));
  g_assert_no_error (error);
}

static void
test_forgotten_parameter_is_an_error (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = prepare (fixture, "INSERT INTO thing (amount, name) VALUES ($1, $2)");

  usher_statement_bind_int (statement, 1, 7);
  usher_statement_bind_text (statement, 2, "x");
  g_assert_true (usher_statement_run (statement, &error));

  /* Values of the last run are not used again. */
  usher_statement_bind_int (statement, 1, 8);
  g_assert_false (usher_statement_run (statement, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "$2"));
}

static void
test_text_that_is_not_utf8_is_refused (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = prepare (fixture, "INSERT INTO thing (name) VALUES ($1)");

  usher_statement_bind_text (statement, 1, "\xff\xfe");
  g_assert_false (usher_statement_run (statement, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED);
}

static void
test_the_end_stays_the_end (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = prepare (fixture, "INSERT INTO thing (amount) VALUES ($1)");

  usher_statement_bind_int (statement, 1, 1);
  for (guint i = 0; i < 3; i++)
    {
      gboolean has_row = TRUE;

      g_assert_true (usher_statement_step (statement, &has_row, &error));
      g_assert_false (has_row);
    }
  g_assert_cmpint (query_int (fixture->connection, "SELECT count(*) FROM thing"), ==, 1);
}

static void
test_returning_gives_the_id (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) insert = prepare (fixture, "INSERT INTO thing (amount) VALUES ($1) RETURNING id");
  g_autoptr (UsherStatement) update = prepare (fixture, "UPDATE thing SET amount = 2 WHERE id = $1 AND amount = $2 RETURNING id");
  gint64                     first = 0;
  gint64                     second = 0;
  gint64                     stale = -1;

  usher_statement_bind_int (insert, 1, 1);
  g_assert_true (usher_statement_run_for_id (insert, &first, &error));
  usher_statement_bind_int (insert, 1, 1);
  g_assert_true (usher_statement_run_for_id (insert, &second, &error));
  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (second, >, first);

  usher_statement_bind_id (update, 1, first);
  usher_statement_bind_int (update, 2, 1);
  g_assert_true (usher_statement_run_for_id (update, &stale, &error));
  g_assert_cmpint (stale, ==, first);
  g_assert_cmpuint (usher_connection_changes (fixture->connection), ==, 1);

  usher_statement_bind_id (update, 1, first);
  usher_statement_bind_int (update, 2, 1);
  g_assert_true (usher_statement_run_for_id (update, &stale, &error));
  g_assert_cmpint (stale, ==, 0);
}

static void
test_a_dropped_statement_is_reset (Fixture      *fixture,
                                   gconstpointer data)
{
  static const char          sql[] = "SELECT amount FROM thing WHERE amount > $1 ORDER BY amount";
  g_autoptr (UsherStatement) statement = NULL;

  usher_connection_exec (fixture->connection, "INSERT INTO thing (amount) VALUES (1), (2), (3)", NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_clear_object (&statement);
      statement = prepare (fixture, sql);
      usher_statement_bind_int (statement, 1, 1);
      step_to_row (statement);
      g_assert_cmpint (usher_statement_get_int (statement, 0), ==, 2);
    }
}

static void
test_one_text_used_twice_at_once (Fixture      *fixture,
                                  gconstpointer data)
{
  static const char          sql[] = "SELECT amount FROM thing ORDER BY amount";
  g_autoptr (UsherStatement) outer = prepare (fixture, sql);
  g_autoptr (UsherStatement) inner = prepare (fixture, sql);

  usher_connection_exec (fixture->connection, "INSERT INTO thing (amount) VALUES (1), (2)", NULL);
  step_to_row (outer);
  step_to_row (inner);
  step_to_row (inner);
  g_assert_cmpint (usher_statement_get_int (outer, 0), ==, 1);
  g_assert_cmpint (usher_statement_get_int (inner, 0), ==, 2);
}

static void
test_many_texts_do_not_pile_up (Fixture      *fixture,
                                gconstpointer data)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %d", i);

      g_assert_cmpint (query_int (fixture->connection, sql), ==, i);
      g_assert_cmpint (query_int (fixture->connection, "SELECT 42"), ==, 42);
    }
}

static void
test_only_one_statement_at_a_time (Fixture      *fixture,
                                   gconstpointer data)
{
  static const char *const wrong[] = { "", " ; ", "SELECT 1; SELECT 2", "SELEC 1", "SELECT \"no such column\"" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (usher_connection_prepare (fixture->connection, wrong[i], &error));
      g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED);
    }
  g_assert_cmpint (query_int (fixture->connection, "SELECT 1;\n"), ==, 1);
}

/* Runs @sql and wants it to fail with @code. */
static void
assert_refused (Fixture     *fixture,
                const char  *sql,
                UsherDbError code)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = prepare (fixture, sql);

  g_assert_false (usher_statement_run (statement, &error));
  g_assert_error (error, USHER_DB_ERROR, (int) code);
}

static void
test_constraints_have_a_meaning (Fixture      *fixture,
                                 gconstpointer data)
{
  usher_connection_exec (fixture->connection, "INSERT INTO thing (name) VALUES ('x')", NULL);
  usher_connection_exec (fixture->connection, "INSERT INTO block (start, stop) VALUES (10, 20)", NULL);

  assert_refused (fixture, "INSERT INTO thing (name) VALUES ('x')", USHER_DB_ERROR_CONSTRAINT);
  assert_refused (fixture, "INSERT INTO thing (owner_id) VALUES (99)", USHER_DB_ERROR_CONSTRAINT);
  assert_refused (fixture, "INSERT INTO owner (name) VALUES ('')", USHER_DB_ERROR_CONSTRAINT);
  assert_refused (fixture, "INSERT INTO owner (name) VALUES (NULL)", USHER_DB_ERROR_CONSTRAINT);
  assert_refused (fixture, "INSERT INTO thing (amount) VALUES ('many')", USHER_DB_ERROR_CONSTRAINT);
  assert_refused (fixture, "INSERT INTO block (start, stop) VALUES (19, 30)", USHER_DB_ERROR_OVERLAP);
  usher_connection_exec (fixture->connection, "INSERT INTO block (start, stop) VALUES (20, 30)", NULL);
  g_assert_cmpint (query_int (fixture->connection, "SELECT count(*) FROM block"), ==, 2);
}

static void
test_messages_do_not_repeat_values (Fixture      *fixture,
                                    gconstpointer data)
{
  static const char *const statements[] = {
    "SELECT 1 FROM words WHERE words MATCH $1",
    "SELECT json_extract ($1, '$')",
    "INSERT INTO thing (amount) VALUES ($1)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (UsherStatement) statement = prepare (fixture, statements[i]);

      usher_statement_bind_text (statement, 1, "Wang: (\"13800138000");
      g_assert_false (usher_statement_run (statement, &error));
      g_assert_nonnull (error);
      g_assert_null (strstr (error->message, "Wang"));
      g_assert_null (strstr (error->message, "138"));
    }
}

static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  query_int (fixture->connection, "PRAGMA max_page_count = 40");
  usher_connection_exec (fixture->connection, "INSERT INTO thing (name) VALUES ('before')", &error);
  g_assert_no_error (error);

  g_assert_true (usher_connection_begin (fixture->connection, &error));
  g_assert_false (usher_connection_exec (fixture->connection,
                                         "INSERT INTO thing (picture) VALUES (zeroblob (1000000))", &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NO_SPACE);
  g_assert_true (usher_connection_rollback (fixture->connection, NULL));

  g_clear_error (&error);
  usher_connection_exec (fixture->connection, "INSERT INTO thing (name) VALUES ('after')", &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture->connection, "SELECT count(*) FROM thing"), ==, 2);
}

static void
test_reading_does_not_write (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (usher_connection_begin_read (fixture->connection, &error));
  g_assert_null (usher_connection_prepare (fixture->connection, "INSERT INTO thing (amount) VALUES (1)", &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY);
  g_assert_true (usher_connection_rollback (fixture->connection, NULL));
}

static void
test_notes_are_kept_once_and_dropped_by_rollback (Fixture      *fixture,
                                                  gconstpointer data)
{
  g_autoptr (GVariant) changes = NULL;
  g_autofree char     *text = NULL;

  g_assert_true (usher_connection_begin (fixture->connection, NULL));
  usher_connection_note_change (fixture->connection, "thing", 3);
  g_assert_true (usher_connection_rollback (fixture->connection, NULL));
  g_assert_null (usher_connection_steal_changes (fixture->connection));

  g_assert_true (usher_connection_begin (fixture->connection, NULL));
  usher_connection_note_change (fixture->connection, "thing", 5);
  usher_connection_note_change (fixture->connection, "owner", 1);
  usher_connection_note_change (fixture->connection, "thing", 4);
  usher_connection_note_change (fixture->connection, "thing", 5);
  g_assert_true (usher_connection_commit (fixture->connection, NULL));
  changes = usher_connection_steal_changes (fixture->connection);
  text = g_variant_print (changes, FALSE);
  g_assert_cmpstr (text, ==, "[('thing', [5, 4]), ('owner', [1])]");
  g_assert_null (usher_connection_steal_changes (fixture->connection));
}

#define ADD(name, function) \
  g_test_add ("/db/statement/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("by-number", test_parameters_go_by_number);
  ADD ("values", test_values_come_back);
  ADD ("null-empty-zero", test_null_empty_and_zero_differ);
  ADD ("blob", test_blob_with_zero_bytes);
  ADD ("chinese", test_chinese_text);
  ADD ("wrong-binding", test_wrong_binding_is_reported_by_run);
  ADD ("forgotten-parameter", test_forgotten_parameter_is_an_error);
  ADD ("not-utf8", test_text_that_is_not_utf8_is_refused);
  ADD ("end", test_the_end_stays_the_end);
  ADD ("returning", test_returning_gives_the_id);
  ADD ("dropped", test_a_dropped_statement_is_reset);
  ADD ("twice-at-once", test_one_text_used_twice_at_once);
  ADD ("many-texts", test_many_texts_do_not_pile_up);
  ADD ("one-statement", test_only_one_statement_at_a_time);
  ADD ("constraints", test_constraints_have_a_meaning);
  ADD ("messages", test_messages_do_not_repeat_values);
  ADD ("full-disk", test_full_disk);
  ADD ("reading", test_reading_does_not_write);
  ADD ("notes", test_notes_are_kept_once_and_dropped_by_rollback);

  return g_test_run ();
}
