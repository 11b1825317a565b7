/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "db-fixture.h"

#include <string.h>

typedef struct
{
  DbFixture base;
  GString  *log; /* what happened on the main thread, in order */
  guint     n_pending;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  db_fixture_set_up (&fixture->base);
  db_fixture_open (&fixture->base);
  fixture->log = g_string_new (NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  db_fixture_tear_down (&fixture->base);
  g_string_free (fixture->log, TRUE);
}

static void
on_changed_cb (UsherDatabase *database,
               const char    *kind,
               GVariant      *ids,
               Fixture       *fixture)
{
  g_autofree char *text = g_variant_print (ids, FALSE);

  g_string_append_printf (fixture->log, "%s%s;", kind, text);
}

static void
on_ran_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture           *fixture = data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = usher_database_run_finish (USHER_DATABASE (source), result, &error);

  g_string_append_printf (fixture->log, "%s;", error != NULL ? "error" : text);
  fixture->n_pending--;
}

static void
wait_for_all (Fixture *fixture)
{
  while (fixture->n_pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Inserts a thing of the given name and answers with the name. */
static gpointer
insert_in_worker (UsherConnection *connection,
                  gpointer         input,
                  GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection, "INSERT INTO thing (name) VALUES ($1) RETURNING id", error);
  if (statement == NULL)
    return NULL;

  usher_statement_bind_text (statement, 1, input);
  if (!usher_statement_run_for_id (statement, &id, error))
    return NULL;

  usher_connection_note_change (connection, "thing", id);
  return g_strdup (input);
}

static gpointer
insert_and_fail_in_worker (UsherConnection *connection,
                           gpointer         input,
                           GError         **error)
{
  g_autofree char *result = insert_in_worker (connection, input, error);

  g_assert_nonnull (result);
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "on purpose");
  return NULL;
}

static void
queue (Fixture      *fixture,
       UsherWork     work,
       const char   *name,
       GCancellable *cancellable)
{
  fixture->n_pending++;
  usher_database_run_async (fixture->base.database, USHER_WORK_WRITE, "test", work, g_strdup (name), g_free, g_free,
                            cancellable, on_ran_cb, fixture);
}

static void
test_queued_work_runs_in_order (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (int i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("n%d", i);

      queue (fixture, insert_in_worker, name, NULL);
      g_string_append_printf (expected, "%s;", name);
    }
  wait_for_all (fixture);
  g_assert_cmpstr (fixture->log->str, ==, expected->str);
  g_assert_cmpint (db_fixture_query_int (&fixture->base, "SELECT count(*) FROM thing a, thing b WHERE a.id = b.id + 1 AND "
                                                         "CAST (substr (a.name, 2) AS INTEGER) = CAST (substr (b.name, 2) AS INTEGER) + 1"),
                   ==, 49);
}

static void
test_changes_are_told_after_commit_only (Fixture      *fixture,
                                         gconstpointer data)
{
  g_signal_connect (fixture->base.database, "changed", G_CALLBACK (on_changed_cb), fixture);

  queue (fixture, insert_in_worker, "a", NULL);
  queue (fixture, insert_and_fail_in_worker, "b", NULL);
  queue (fixture, insert_in_worker, "c", NULL);
  wait_for_all (fixture);

  g_assert_cmpstr (fixture->log->str, ==, "thing[1];a;error;thing[2];c;");
  g_assert_cmpint (db_fixture_query_int (&fixture->base, "SELECT count(*) FROM thing WHERE name = 'b'"), ==, 0);
}

static void
test_changes_have_the_kind_as_detail (Fixture      *fixture,
                                      gconstpointer data)
{
  g_signal_connect (fixture->base.database, "changed::thing", G_CALLBACK (on_changed_cb), fixture);
  g_signal_connect (fixture->base.database, "changed::owner", G_CALLBACK (on_changed_cb), fixture);

  queue (fixture, insert_in_worker, "a", NULL);
  wait_for_all (fixture);
  g_assert_cmpstr (fixture->log->str, ==, "thing[1];a;");
}

static void
test_cancelled_before_start_is_not_done (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  queue (fixture, insert_in_worker, "a", cancellable);
  queue (fixture, insert_in_worker, "b", NULL);
  wait_for_all (fixture);
  g_assert_cmpstr (fixture->log->str, ==, "error;b;");
  g_assert_cmpint (db_fixture_query_int (&fixture->base, "SELECT count(*) FROM thing"), ==, 1);
}

static gpointer
cancel_and_insert_in_worker (UsherConnection *connection,
                             gpointer         input,
                             GError         **error)
{
  g_cancellable_cancel (input);
  return insert_in_worker (connection, (char *) "late", error);
}

static void
test_writing_that_began_is_not_cancelled (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  fixture->n_pending++;
  usher_database_run_async (fixture->base.database, USHER_WORK_WRITE, "test", cancel_and_insert_in_worker,
                            g_object_ref (cancellable), g_object_unref, g_free, cancellable, on_ran_cb, fixture);
  wait_for_all (fixture);
  g_assert_cmpstr (fixture->log->str, ==, "late;");
}

static void
on_cancelled_read_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  Fixture           *fixture = data;
  g_autoptr (GError) error = NULL;

  usher_database_run_finish (USHER_DATABASE (source), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fixture->n_pending--;
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static gpointer
count_for_ever_in_worker (UsherConnection *connection,
                          gpointer         input,
                          GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", error);

  if (statement != NULL)
    usher_statement_run (statement, error);
  return NULL;
}

static void
test_a_long_read_is_stopped_and_nothing_waits_for_it (Fixture      *fixture,
                                                      gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  fixture->n_pending++;
  usher_database_run_async (fixture->base.database, USHER_WORK_LONG_READ, "test", count_for_ever_in_worker,
                            NULL, NULL, NULL, cancellable, on_cancelled_read_cb, fixture);
  queue (fixture, insert_in_worker, "a", NULL);
  while (fixture->n_pending > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->log->str, ==, "a;");

  g_timeout_add (20, cancel_cb, cancellable);
  wait_for_all (fixture);
}

static void
test_a_long_read_sees_what_was_committed (Fixture      *fixture,
                                          gconstpointer data)
{
  for (gint64 i = 1; i <= 5; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree gint64 *count = NULL;

      db_fixture_exec (&fixture->base, "INSERT INTO thing (amount) VALUES (1)");
      count = usher_database_run_sync (fixture->base.database, USHER_WORK_LONG_READ, "count", query_int_in_worker,
                                       (char *) "SELECT count(*) FROM thing", &error);
      g_assert_no_error (error);
      g_assert_cmpint (*count, ==, i);
    }
}

static void
test_reading_work_cannot_write (Fixture      *fixture,
                                gconstpointer data)
{
  static const UsherWorkKind kinds[] = { USHER_WORK_READ, USHER_WORK_LONG_READ };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      usher_database_run_sync (fixture->base.database, kinds[i], "test", insert_in_worker, (char *) "x", &error);
      g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY);
    }
}

static gpointer
fail_twice_in_worker (UsherConnection *connection,
                      gpointer         input,
                      GError         **error)
{
  /* A full disk rolls back by itself, which must not hide it. */
  query_int (connection, "PRAGMA max_page_count = 1");
  usher_connection_exec (connection, "INSERT INTO thing (picture) VALUES (zeroblob (1000000))", error);
  return NULL;
}

static void
test_the_first_error_is_kept (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  usher_database_run_sync (fixture->base.database, USHER_WORK_WRITE, "test", fail_twice_in_worker, NULL, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NO_SPACE);
  g_assert_cmpint (db_fixture_query_int (&fixture->base, "SELECT count(*) FROM thing"), ==, 0);
}

static gpointer
return_nothing_in_worker (UsherConnection *connection,
                          gpointer         input,
                          GError         **error)
{
  return NULL;
}

static void
test_no_result_is_no_error (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (usher_database_run_sync (fixture->base.database, USHER_WORK_READ, "test", return_nothing_in_worker,
                                          NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (usher_database_get_last_contact (fixture->base.database), >, g_get_real_time () - 10 * G_USEC_PER_SEC);
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Fixture           *fixture = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (usher_database_close_finish (USHER_DATABASE (source), result, &error));
  g_assert_no_error (error);
  g_string_append (fixture->log, "closed;");
  fixture->n_pending--;
}

static void
assert_count_after_reopening (Fixture *fixture,
                              gint64   count)
{
  db_fixture_open (&fixture->base);
  g_assert_cmpint (db_fixture_query_int (&fixture->base, "SELECT count(*) FROM thing"), ==, count);
}

static void
test_closing_does_what_was_queued (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *log = db_fixture_file (&fixture->base, "workshop.db-wal");

  queue (fixture, insert_in_worker, "a", NULL);
  queue (fixture, insert_in_worker, "b", NULL);
  fixture->n_pending++;
  usher_database_close_async (fixture->base.database, NULL, on_closed_cb, fixture);
  queue (fixture, insert_in_worker, "too late", NULL);
  wait_for_all (fixture);
  g_assert_true (g_str_has_suffix (fixture->log->str, "a;b;closed;") ||
                 g_str_has_suffix (fixture->log->str, "error;a;b;closed;"));
  g_assert_nonnull (strstr (fixture->log->str, "error;"));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));

  g_clear_object (&fixture->base.database);
  assert_count_after_reopening (fixture, 2);
}

static void
test_dropping_loses_nothing (Fixture      *fixture,
                             gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("n%d", i);

      queue (fixture, insert_in_worker, name, NULL);
    }
  g_clear_object (&fixture->base.database);
  wait_for_all (fixture);
  g_assert_null (strstr (fixture->log->str, "error"));

  assert_count_after_reopening (fixture, 20);
}

static void
test_disposing_loses_nothing (Fixture      *fixture,
                              gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("n%d", i);

      queue (fixture, insert_in_worker, name, NULL);
    }
  g_object_run_dispose (G_OBJECT (fixture->base.database));
  g_clear_object (&fixture->base.database);
  assert_count_after_reopening (fixture, 20);
  wait_for_all (fixture);
}

static void
test_closed_is_unavailable (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (usher_database_close_sync (fixture->base.database, &error));
  g_assert_true (usher_database_close_sync (fixture->base.database, &error));
  usher_database_run_sync (fixture->base.database, USHER_WORK_READ, "test", return_nothing_in_worker, NULL, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_UNAVAILABLE);
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Fixture           *fixture = data;
  g_autoptr (GError) error = NULL;

  fixture->base.database = usher_database_open_finish (result, &error);
  g_assert_no_error (error);
  fixture->n_pending--;
}

static void
test_opening_the_workshops_own_schema (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *uri = g_strdup_printf ("sqlite://%s/a%%20new/folder/shop.db", fixture->base.folder);
  g_autofree char *file = db_fixture_file (&fixture->base, "a new/folder/shop.db");

  g_clear_object (&fixture->base.database);
  fixture->n_pending++;
  usher_database_open_async (uri, NULL, on_opened_cb, fixture);
  wait_for_all (fixture);
  g_assert_cmpstr (usher_database_get_path (fixture->base.database), ==, file);
  g_assert_cmpint (usher_database_get_schema_version (fixture->base.database), >=, 1);
}

#define ADD(name, function) \
  g_test_add ("/db/database/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("order", test_queued_work_runs_in_order);
  ADD ("changes", test_changes_are_told_after_commit_only);
  ADD ("changes-detail", test_changes_have_the_kind_as_detail);
  ADD ("cancelled-before", test_cancelled_before_start_is_not_done);
  ADD ("cancelled-writing", test_writing_that_began_is_not_cancelled);
  ADD ("cancelled-long-read", test_a_long_read_is_stopped_and_nothing_waits_for_it);
  ADD ("long-read", test_a_long_read_sees_what_was_committed);
  ADD ("reading", test_reading_work_cannot_write);
  ADD ("first-error", test_the_first_error_is_kept);
  ADD ("no-result", test_no_result_is_no_error);
  ADD ("closing", test_closing_does_what_was_queued);
  ADD ("dropping", test_dropping_loses_nothing);
  ADD ("disposing", test_disposing_loses_nothing);
  ADD ("closed", test_closed_is_unavailable);
  ADD ("own-schema", test_opening_the_workshops_own_schema);

  return g_test_run ();
}
