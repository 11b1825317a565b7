/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-blob-store.h"

#include "usher-db-error.h"
#include "usher-file.h"

#include <string.h>

/*
 * Blobs are files that never change, named by the SHA-256 of their contents:
 * ab/abcdef….  The functions work on any thread; two threads that put the same
 * contents do no harm to each other.
 */

static const gsize hash_length = 64;

static gboolean
is_hash (const char *text)
{
  return strlen (text) == hash_length && strspn (text, "0123456789abcdef") == hash_length;
}

static char *
make_path (const char *folder,
           const char *hash)
{
  char prefix[3] = { hash[0], hash[1], '\0' };

  return g_build_filename (folder, prefix, hash, NULL);
}

/* The same failure in the words of this layer. */
static gboolean
convert_error (GError    **error,
               GError     *file_error,
               const char *action)
{
  UsherDbError code = USHER_DB_ERROR_UNAVAILABLE;

  if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    code = USHER_DB_ERROR_NO_SPACE;
  else if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    code = USHER_DB_ERROR_NOT_FOUND;
  else if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    code = USHER_DB_ERROR_READ_ONLY;

  g_set_error (error, USHER_DB_ERROR, code, "%s: %s", action, file_error->message);
  g_error_free (file_error);
  return FALSE;
}

static gboolean
matches (GBytes     *bytes,
         const char *hash)
{
  g_autofree char *actual = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return strcmp (actual, hash) == 0;
}

static gboolean
write_blob (const char *folder,
            const char *hash,
            GBytes     *bytes,
            GError    **error)
{
  g_autofree char *path = make_path (folder, hash);
  g_autofree char *parent = g_path_get_dirname (path);
  GError          *local_error = NULL;
  gsize            size = 0;
  const char      *data = g_bytes_get_data (bytes, &size);

  if (!usher_file_make_folder (parent, error))
    return FALSE;

  /* Writes beside it, syncs, renames. */
  if (!g_file_set_contents_full (path, size > 0 ? data : "", size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0400, &local_error))
    return convert_error (error, local_error, "Store blob");

  return usher_file_sync_folder (parent, error);
}

/**
 * usher_blob_store_put:
 * @folder: where the blobs are; made when it does not exist
 * @bytes: contents
 *
 * Stores @bytes for ever.  It is on disk when this returns.
 *
 * Returns: (transfer full): SHA-256 in 64 lower-case hexadecimal digits; NULL
 *   with @error set on failure
 */
char *
usher_blob_store_put (const char *folder,
                      GBytes     *bytes,
                      GError    **error)
{
  g_autofree char   *hash = NULL;
  g_autoptr (GBytes) present = NULL;

  g_return_val_if_fail (folder != NULL && bytes != NULL, NULL);

  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  /* A damaged file of that name is replaced by the good one. */
  present = usher_blob_store_get (folder, hash, NULL);
  if (present == NULL && !write_blob (folder, hash, bytes, error))
    return NULL;

  return g_steal_pointer (&hash);
}

/**
 * usher_blob_store_get:
 * @hash: what usher_blob_store_put() returned
 *
 * Returns: (transfer full): the contents, whose hash was verified; NULL with
 *   @error set on failure, %USHER_DB_ERROR_NOT_FOUND when there is no such blob
 *   and %USHER_DB_ERROR_CORRUPT when it was changed
 */
GBytes *
usher_blob_store_get (const char *folder,
                      const char *hash,
                      GError    **error)
{
  g_autofree char   *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError            *local_error = NULL;
  char              *data = NULL;
  gsize              size = 0;

  g_return_val_if_fail (folder != NULL && hash != NULL, NULL);

  if (!is_hash (hash))
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "Not the name of a blob");
      return NULL;
    }

  path = make_path (folder, hash);
  if (!g_file_get_contents (path, &data, &size, &local_error))
    {
      convert_error (error, local_error, "Read blob");
      return NULL;
    }

  bytes = g_bytes_new_take (data, size);
  if (!matches (bytes, hash))
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT, "Blob %s was changed", hash);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/**
 * usher_blob_store_has:
 *
 * Returns: whether there is a blob of that hash, without reading it
 */
gboolean
usher_blob_store_has (const char *folder,
                      const char *hash)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL && hash != NULL, FALSE);

  if (!is_hash (hash))
    return FALSE;

  path = make_path (folder, hash);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static gboolean
copy_new_below (const char   *source,
                const char   *target,
                const char   *prefix,
                guint        *n_copied,
                GCancellable *cancellable,
                GError      **error)
{
  g_autofree char *path = g_build_filename (source, prefix, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char      *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!is_hash (name) || usher_blob_store_has (target, name))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      bytes = usher_blob_store_get (source, name, error);
      if (bytes == NULL || !write_blob (target, name, bytes, error))
        return FALSE;
      *n_copied += 1;
    }

  return TRUE;
}

/**
 * usher_blob_store_copy_new:
 * @source: a folder of blobs, which need not exist
 * @target: another one, made when needed
 * @n_copied: (out): how many were copied
 *
 * Copies the blobs that @target does not have, verifying each.
 *
 * Returns: FALSE with @error set on failure; what was copied so far stays
 */
gboolean
usher_blob_store_copy_new (const char   *source,
                           const char   *target,
                           guint        *n_copied,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autoptr (GDir) dir = NULL;
  const char      *name = NULL;

  g_return_val_if_fail (source != NULL && target != NULL, FALSE);

  *n_copied = 0;
  dir = g_dir_open (source, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (strlen (name) == 2 && !copy_new_below (source, target, name, n_copied, cancellable, error))
      return FALSE;

  return TRUE;
}
