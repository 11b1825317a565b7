/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-file.h"

#include "usher-db-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

static UsherDbError
meaning_of_errno (int system_errno)
{
  switch (system_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return USHER_DB_ERROR_NO_SPACE;
    case EACCES:
    case EPERM:
    case EROFS:
      return USHER_DB_ERROR_READ_ONLY;
    case ENOENT:
      return USHER_DB_ERROR_NOT_FOUND;
    case EWOULDBLOCK:
      return USHER_DB_ERROR_BUSY;
    default:
      return USHER_DB_ERROR_UNAVAILABLE;
    }
}

/**
 * usher_file_set_error:
 * @system_errno: why
 * @action: what was being done, such as `Create`
 * @path: to what
 *
 * Sets @error by the meaning of @system_errno.
 *
 * Returns: FALSE
 */
gboolean
usher_file_set_error (GError    **error,
                      int         system_errno,
                      const char *action,
                      const char *path)
{
  g_set_error (error, USHER_DB_ERROR, meaning_of_errno (system_errno),
               "%s %s: %s", action, path, g_strerror (system_errno));
  return FALSE;
}

static gboolean
sync_path (const char *path,
           int         flags,
           GError    **error)
{
  int fd = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  int result = fd < 0 ? -1 : fsync (fd);
  int saved_errno = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  return result == 0 || usher_file_set_error (error, saved_errno, "Sync", path);
}

/**
 * usher_file_resolve:
 * @path: a file that need not exist
 *
 * Follows links, so that one file has one name.
 *
 * Returns: (transfer full): an absolute path
 */
char *
usher_file_resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *base = g_path_get_basename (absolute);
  char            *real = realpath (absolute, NULL);
  char            *real_folder = NULL;

  if (real == NULL)
    {
      real_folder = realpath (folder, NULL);
      real = g_build_filename (real_folder != NULL ? real_folder : folder, base, NULL);
      free (real_folder);
    }
  return real;
}

/**
 * usher_file_sync_folder:
 *
 * Makes new and renamed entries of @folder survive a loss of power.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_file_sync_folder (const char *folder,
                        GError    **error)
{
  return sync_path (folder, O_DIRECTORY, error);
}

/**
 * usher_file_make_folder:
 *
 * Makes @folder and those above it, for this user's eyes only, unless it
 * exists.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_file_make_folder (const char *folder,
                        GError    **error)
{
  g_autofree char *parent = NULL;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return usher_file_set_error (error, errno, "Create folder", folder);

  parent = g_path_get_dirname (folder);
  return usher_file_sync_folder (parent, error);
}

/**
 * usher_file_rename:
 * @from: a file that is on disk
 * @to: its new name in the same folder, replaced when it exists
 *
 * Renames for good: after a loss of power there is the old or the new @to.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_file_rename (const char *from,
                   const char *to,
                   GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    return usher_file_set_error (error, errno, "Rename to", to);
  return usher_file_sync_folder (folder, error);
}

/**
 * usher_file_copy:
 *
 * Copies a file of any size to a new name; it is on disk when this returns.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_file_copy (const char *from,
                 const char *to,
                 GError    **error)
{
  g_autoptr (GFile)  source = g_file_new_for_path (from);
  g_autoptr (GFile)  target = g_file_new_for_path (to);
  g_autofree char   *folder = g_path_get_dirname (to);
  g_autoptr (GError) local_error = NULL;
  UsherDbError       code = USHER_DB_ERROR_UNAVAILABLE;

  if (g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &local_error))
    return sync_path (to, 0, error) && usher_file_sync_folder (folder, error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = USHER_DB_ERROR_NO_SPACE;
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
           g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    code = USHER_DB_ERROR_READ_ONLY;
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    code = USHER_DB_ERROR_NOT_FOUND;
  g_set_error (error, USHER_DB_ERROR, code, "Copy to %s: %s", to, local_error->message);
  return FALSE;
}

/**
 * usher_file_hash:
 *
 * Reads a file of any size.
 *
 * Returns: (transfer full): its SHA-256 in lower-case hexadecimal digits; NULL
 *   with @error set on failure
 */
char *
usher_file_hash (const char *path,
                 GError    **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const gsize           buffer_size = 256 * 1024;
  g_autofree guchar    *buffer = g_malloc (buffer_size);
  int                   fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize                size = 0;
  int                   saved_errno = 0;

  if (fd < 0)
    {
      usher_file_set_error (error, errno, "Open", path);
      return NULL;
    }

  while ((size = read (fd, buffer, buffer_size)) > 0)
    g_checksum_update (checksum, buffer, size);
  saved_errno = errno;
  g_close (fd, NULL);
  if (size < 0)
    {
      usher_file_set_error (error, saved_errno, "Read", path);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (checksum));
}
