/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "db-fixture.h"
#include "usher-backup.h"
#include "usher-blob-store.h"
#include "usher-error.h"

#include <glib/gstdio.h>
#include <string.h>

static void
set_up (DbFixture    *fixture,
        gconstpointer data)
{
  db_fixture_set_up (fixture);
  db_fixture_open (fixture);
  db_fixture_exec (fixture, "INSERT INTO owner (id, name) VALUES (1, 'Owner')");
  db_fixture_exec (fixture, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
                            "INSERT INTO thing (owner_id, name, amount) SELECT 1, 'thing number ' || i, i FROM n");
}

static void
tear_down (DbFixture    *fixture,
           gconstpointer data)
{
  db_fixture_tear_down (fixture);
}

static UsherBackup *
make_backup (DbFixture      *fixture,
             UsherBackupKind kind)
{
  g_autoptr (GError) error = NULL;
  UsherBackup       *backup = usher_backup_run_sync (fixture->database, kind, NULL, &error);

  g_assert_no_error (error);
  return backup;
}

static gpointer
put_in_worker (UsherConnection *connection,
               gpointer         input,
               GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (input, strlen (input));

  return usher_connection_put_blob (connection, bytes, error);
}

static char *
put_blob (DbFixture  *fixture,
          const char *text)
{
  g_autoptr (GError) error = NULL;
  char              *hash = usher_database_run_sync (fixture->database, USHER_WORK_WRITE, "put", put_in_worker, (char *) text, &error);

  g_assert_no_error (error);
  return hash;
}

static void
test_a_backup_is_whole (DbFixture    *fixture,
                        gconstpointer data)
{
  g_autofree char        *hash = put_blob (fixture, "a frozen document");
  g_autofree char        *blobs = db_fixture_file (fixture, "backups/blobs");
  g_autoptr (UsherBackup) backup = make_backup (fixture, USHER_BACKUP_DAILY);
  g_autoptr (UsherBackup) verified = NULL;
  g_autoptr (GError)      error = NULL;
  g_autoptr (GPtrArray)   list = usher_backup_list (fixture->path);
  gint64                  n_things = 0;

  g_assert_cmpint (backup->kind, ==, USHER_BACKUP_DAILY);
  g_assert_cmpint (backup->schema_version, ==, 1);
  g_assert_true (g_variant_lookup (backup->rows, "thing", "x", &n_things));
  g_assert_cmpint (n_things, ==, 500);
  g_assert_cmpuint (backup->n_new_blobs, ==, 1);
  g_assert_true (usher_blob_store_has (blobs, hash));
  g_assert_cmpint (ABS (backup->time - g_get_real_time () / G_USEC_PER_SEC), <, 60);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((UsherBackup *) g_ptr_array_index (list, 0))->path, ==, backup->path);
  g_assert_cmpint (((UsherBackup *) g_ptr_array_index (list, 0))->size, ==, backup->size);
  g_assert_cmpint (usher_backup_get_last_time (fixture->path), ==, backup->time);

  /* The user can check it too, and it needs no files beside it. */
  db_fixture_shell ("cd '%s/backups' && sha256sum --quiet -c *.sha256 && ! ls *-wal *-shm *.partial 2>/dev/null", fixture->folder);
  verified = usher_backup_verify (backup->path, &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_equal (verified->rows, backup->rows));
}

static void
on_backed_up_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  UsherBackup      **backup = data;
  g_autoptr (GError) error = NULL;

  *backup = usher_backup_run_finish (USHER_DATABASE (source), result, &error);
  g_assert_no_error (error);
}

static void
on_inserted_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GError) error = NULL;

  usher_database_run_finish (USHER_DATABASE (source), result, &error);
  g_assert_no_error (error);
  *(guint *) data += 1;
}

static void
test_a_backup_while_work_goes_on (DbFixture    *fixture,
                                  gconstpointer data)
{
  g_autoptr (UsherBackup) backup = NULL;
  guint                   n_inserted = 0;
  guint                   n_queued = 0;
  gint64                  n_things = 0;

  usher_backup_run_async (fixture->database, USHER_BACKUP_DAILY, NULL, NULL, on_backed_up_cb, &backup);
  while (backup == NULL)
    {
      if (n_queued == n_inserted)
        {
          n_queued++;
          usher_database_run_async (fixture->database, USHER_WORK_WRITE, "insert", exec_in_worker,
                                    (char *) "INSERT INTO thing (owner_id) VALUES (1)", NULL, NULL, NULL,
                                    on_inserted_cb, &n_inserted);
        }
      g_main_context_iteration (NULL, TRUE);
    }
  while (n_inserted < n_queued)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (n_inserted, >, 0);
  g_assert_true (g_variant_lookup (backup->rows, "thing", "x", &n_things));
  g_assert_cmpint (n_things, >=, 500);
  g_assert_cmpint (n_things, <=, 500 + n_inserted);
}

static void
test_a_backup_elsewhere (DbFixture    *fixture,
                         gconstpointer data)
{
  g_autofree char   *hash = put_blob (fixture, "a frozen document");
  g_autofree char   *target = db_fixture_file (fixture, "usb/shop.db");
  g_autofree char   *blobs = db_fixture_file (fixture, "usb/blobs");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (UsherBackup) backup = usher_backup_run_sync (fixture->database, USHER_BACKUP_MANUAL, target, &error);
      g_autoptr (UsherBackup) verified = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (backup->path, ==, target);
      verified = usher_backup_verify (target, &error);
      g_assert_no_error (error);
      g_assert_cmpint (verified->n_rows, ==, backup->n_rows);
      db_fixture_exec (fixture, "INSERT INTO thing (owner_id) VALUES (1)");
    }
  g_assert_true (usher_blob_store_has (blobs, hash));
}

/* It would destroy what the desk works in. */
static void
test_not_in_the_place_of_the_workshop (DbFixture    *fixture,
                                       gconstpointer data)
{
  const char *targets[] = { "", "-wal", "-lock", "/.." };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char        *target = g_strconcat (fixture->path, targets[i], NULL);
      g_autoptr (GError)      error = NULL;
      g_autoptr (UsherBackup) backup = usher_backup_run_sync (fixture->database, USHER_BACKUP_MANUAL, target, &error);

      g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
      g_assert_null (backup);
    }
  db_fixture_exec (fixture, "INSERT INTO owner (name) VALUES ('still there')");
}

static void
test_two_workshops_in_one_folder (DbFixture    *fixture,
                                  gconstpointer data)
{
  g_autofree char        *sample = db_fixture_file (fixture, "workshop-sample.db");
  g_autofree char        *none = db_fixture_file (fixture, "work.db");
  g_autoptr (UsherBackup) backup = make_backup (fixture, USHER_BACKUP_DAILY);
  g_autoptr (GPtrArray)   of_sample = usher_backup_list (sample);
  g_autoptr (GPtrArray)   of_none = usher_backup_list (none);

  g_assert_cmpuint (of_sample->len, ==, 0);
  g_assert_cmpuint (of_none->len, ==, 0);
}

static void
test_old_ones_are_removed (DbFixture    *fixture,
                           gconstpointer data)
{
  g_autoptr (GPtrArray)   list = NULL;
  g_autoptr (UsherBackup) backup = NULL;
  gint64                  now = g_get_real_time () / G_USEC_PER_SEC;
  guint                   n_daily = 0;
  guint                   n_others = 0;

  db_fixture_shell ("mkdir '%s/backups'", fixture->folder);
  for (int i = 1; i < 100; i++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (now - i * (gint64) 86400);
      g_autofree char      *when = g_date_time_format (date, "%Y%m%dT%H%M%SZ");

      db_fixture_shell ("cd '%s/backups' && touch workshop-%s-daily.db workshop-%s-daily.db.sha256 workshop-%s-migration.db",
                        fixture->folder, when, when, when);
    }
  db_fixture_shell ("touch '%s/backups/my own notes.txt'", fixture->folder);

  backup = make_backup (fixture, USHER_BACKUP_DAILY);
  list = usher_backup_list (fixture->path);
  for (guint i = 0; i < list->len; i++)
    if (((UsherBackup *) g_ptr_array_index (list, i))->kind == USHER_BACKUP_DAILY)
      n_daily++;
    else
      n_others++;
  g_assert_cmpuint (n_daily, >=, 7 + 3);
  g_assert_cmpuint (n_daily, <=, 7 + 4 + 4);
  g_assert_cmpuint (n_others, ==, 89);
  db_fixture_shell ("cd '%s/backups' && test -f 'my own notes.txt' && test $(ls *.sha256 | wc -l) = %u", fixture->folder, n_daily);
}

/* Changes one letter of a name, where it is in the file. */
static void
tamper (const char *path)
{
  db_fixture_shell ("LC_ALL=C sed -i 's/thing number 77/thing number 78/' '%s'", path);
}

static void
test_a_tampered_backup_is_noticed (DbFixture    *fixture,
                                   gconstpointer data)
{
  g_autoptr (UsherBackup) backup = make_backup (fixture, USHER_BACKUP_DAILY);
  g_autoptr (GError)      error = NULL;
  g_autofree char        *safety = NULL;

  tamper (backup->path);
  g_assert_null (usher_backup_verify (backup->path, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT);
  g_clear_error (&error);

  db_fixture_close (fixture);
  g_assert_false (usher_backup_restore_sync (backup->path, fixture->path, &safety, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT);
  g_assert_null (safety);
  g_clear_error (&error);

  /* Without its checksum, what is damaged in structure. */
  db_fixture_shell ("rm '%s.sha256' && dd if=/dev/urandom of='%s' bs=4096 seek=10 count=2 conv=notrunc 2>/dev/null", backup->path, backup->path);
  g_assert_null (usher_backup_verify (backup->path, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (usher_backup_restore_sync (backup->path, fixture->path, &safety, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT);

  /* The workshop is as it was. */
  db_fixture_open (fixture);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 500);
  db_fixture_shell ("! ls '%s'/*.restoring 2>/dev/null", fixture->folder);
}

static void
test_restoring_can_be_undone (DbFixture    *fixture,
                              gconstpointer data)
{
  g_autofree char        *hash = put_blob (fixture, "a frozen document");
  g_autofree char        *blobs = db_fixture_file (fixture, "blobs");
  g_autoptr (UsherBackup) backup = make_backup (fixture, USHER_BACKUP_DAILY);
  g_autoptr (GError)      error = NULL;
  g_autofree char        *safety = NULL;
  g_autofree char        *second_safety = NULL;

  db_fixture_exec (fixture, "DELETE FROM thing WHERE amount > 10");
  g_assert_false (usher_backup_restore_sync (backup->path, fixture->path, NULL, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_BUSY);
  g_clear_error (&error);

  db_fixture_close (fixture);
  db_fixture_shell ("rm -r '%s'", blobs);
  g_assert_true (usher_backup_restore_sync (backup->path, fixture->path, &safety, &error));
  g_assert_no_error (error);
  g_assert_nonnull (safety);
  g_assert_true (usher_blob_store_has (blobs, hash));
  db_fixture_open (fixture);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 500);
  db_fixture_close (fixture);

  g_assert_true (usher_backup_restore_sync (safety, fixture->path, &second_safety, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (second_safety, !=, safety);
  db_fixture_open (fixture);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 10);
}

static void
on_restored_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *safety = NULL;

  g_assert_true (usher_backup_restore_finish (result, &safety, &error));
  g_assert_no_error (error);
  g_assert_null (safety);
  *(gboolean *) data = TRUE;
}

static void
test_restoring_where_nothing_is (DbFixture    *fixture,
                                 gconstpointer data)
{
  g_autofree char        *target = db_fixture_file (fixture, "new/shop.db");
  g_autoptr (UsherBackup) backup = make_backup (fixture, USHER_BACKUP_DAILY);
  gboolean                done = FALSE;

  db_fixture_close (fixture);
  usher_backup_restore_async (backup->path, target, NULL, on_restored_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  g_free (fixture->path);
  fixture->path = g_strdup (target);
  db_fixture_open (fixture);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 500);
}

static void
test_restoring_over_a_damaged_workshop (DbFixture    *fixture,
                                        gconstpointer data)
{
  g_autoptr (UsherBackup) backup = make_backup (fixture, USHER_BACKUP_DAILY);
  g_autofree char        *copy = db_fixture_file (fixture, "copy.db");
  g_autofree char        *safety = NULL;
  g_autoptr (GError)      error = NULL;

  /* Damaged, and with a log that must not be applied to what is restored. */
  db_fixture_close (fixture);
  db_fixture_open (fixture);
  db_fixture_exec (fixture, "DELETE FROM thing WHERE amount = 1");
  db_fixture_shell ("cp '%s' '%s' && cp '%s-wal' '%s-wal'", fixture->path, copy, fixture->path, copy);
  db_fixture_close (fixture);
  db_fixture_shell ("printf 'SQLite format 3' | cat - /dev/zero | head -c 40000 > '%s' && mv '%s-wal' '%s-wal'", fixture->path, copy, fixture->path);

  g_assert_true (usher_backup_restore_sync (backup->path, fixture->path, &safety, &error));
  g_assert_no_error (error);
  db_fixture_shell ("test $(stat -c %%s '%s') = 40000 && test -s '%s-wal'", safety, safety);
  db_fixture_open (fixture);
  g_assert_cmpint (db_fixture_query_int (fixture, "SELECT count(*) FROM thing"), ==, 500);
}

#define ADD(name, function) \
  g_test_add ("/db/backup/" name, DbFixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("whole", test_a_backup_is_whole);
  ADD ("while-working", test_a_backup_while_work_goes_on);
  ADD ("elsewhere", test_a_backup_elsewhere);
  ADD ("onto-itself", test_not_in_the_place_of_the_workshop);
  ADD ("two-workshops", test_two_workshops_in_one_folder);
  ADD ("old-ones", test_old_ones_are_removed);
  ADD ("tampered", test_a_tampered_backup_is_noticed);
  ADD ("restore", test_restoring_can_be_undone);
  ADD ("restore-new", test_restoring_where_nothing_is);
  ADD ("restore-damaged", test_restoring_over_a_damaged_workshop);

  return g_test_run ();
}
