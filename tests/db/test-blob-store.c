/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "db-fixture.h"
#include "usher-blob-store.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  DbFixture base;
  char     *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  db_fixture_set_up (&fixture->base);
  fixture->folder = db_fixture_file (&fixture->base, "blobs");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_free (fixture->folder);
  db_fixture_tear_down (&fixture->base);
}

static char *
put (Fixture    *fixture,
     const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  char              *hash = usher_blob_store_put (fixture->folder, bytes, &error);

  g_assert_no_error (error);
  return hash;
}

static void
assert_contents (const char *folder,
                 const char *hash,
                 const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = usher_blob_store_get (folder, hash, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_put_and_get (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *hash = put (fixture, "abc");
  g_autofree char *again = put (fixture, "abc");
  g_autofree char *empty = put (fixture, "");

  /* FIPS 180-2, appendix B.1 */
  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (again, ==, hash);
  assert_contents (fixture->folder, hash, "abc");
  assert_contents (fixture->folder, empty, "");
  g_assert_true (usher_blob_store_has (fixture->folder, hash));
  db_fixture_shell ("test -f '%s/ba/%s' && test $(find '%s' -type f | wc -l) = 2", fixture->folder, hash, fixture->folder);
}

static void
test_what_is_not_there (Fixture      *fixture,
                        gconstpointer data)
{
  static const char *const names[] = {
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "", "x", "../../../../etc/passwd",
    "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (usher_blob_store_get (fixture->folder, names[i], &error));
      g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND);
      g_assert_false (usher_blob_store_has (fixture->folder, names[i]));
    }
}

static void
test_a_changed_blob_is_noticed_and_healed (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *hash = put (fixture, "what was signed");
  g_autofree char   *again = NULL;

  db_fixture_shell ("cd '%s/%.2s' && chmod u+w %s && printf 'What was signed' > %s", fixture->folder, hash, hash, hash);
  g_assert_null (usher_blob_store_get (fixture->folder, hash, &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT);

  again = put (fixture, "what was signed");
  g_assert_cmpstr (again, ==, hash);
  assert_contents (fixture->folder, hash, "what was signed");
}

static void
test_only_new_ones_are_copied (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *target = db_fixture_file (&fixture->base, "target/blobs");
  g_autofree char   *one = put (fixture, "one");
  g_autofree char   *two = put (fixture, "two");
  g_autofree char   *three = NULL;
  guint              n_copied = 0;

  g_assert_true (usher_blob_store_copy_new (fixture->folder, target, &n_copied, NULL, &error));
  g_assert_cmpuint (n_copied, ==, 2);
  three = put (fixture, "three");
  g_assert_true (usher_blob_store_copy_new (fixture->folder, target, &n_copied, NULL, &error));
  g_assert_cmpuint (n_copied, ==, 1);
  assert_contents (target, one, "one");
  assert_contents (target, two, "two");
  assert_contents (target, three, "three");
}

static gpointer
put_in_worker (UsherConnection *connection,
               gpointer         input,
               GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (input, strlen (input));

  return usher_connection_put_blob (connection, bytes, error);
}

static gpointer
get_in_worker (UsherConnection *connection,
               gpointer         input,
               GError         **error)
{
  return usher_connection_get_blob (connection, input, error);
}

static void
test_through_the_connection (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *hash = NULL;
  g_autoptr (GBytes) bytes = NULL;

  db_fixture_open (&fixture->base);
  hash = usher_database_run_sync (fixture->base.database, USHER_WORK_WRITE, "put", put_in_worker, (char *) "abc", &error);
  g_assert_no_error (error);
  bytes = usher_database_run_sync (fixture->base.database, USHER_WORK_READ, "get", get_in_worker, hash, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abc", 3);

  g_assert_null (usher_database_run_sync (fixture->base.database, USHER_WORK_READ, "put", put_in_worker, (char *) "x", &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY);
}

#define ADD(name, function) \
  g_test_add ("/db/blob-store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("put", test_put_and_get);
  ADD ("missing", test_what_is_not_there);
  ADD ("changed", test_a_changed_blob_is_noticed_and_healed);
  ADD ("copy", test_only_new_ones_are_copied);
  ADD ("connection", test_through_the_connection);

  return g_test_run ();
}
