/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-sqlite-file.h"

#include "usher-db-error.h"
#include "usher-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/*
 * usher_sqlite_file_create:
 *
 * Makes an empty file that only its owner can read, since it will hold
 * customers' data; does nothing when it exists.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_sqlite_file_create (const char *path,
                          GError    **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0 && errno != EEXIST)
    return usher_file_set_error (error, errno, "Create", path);
  if (fd >= 0)
    g_close (fd, NULL);
  return TRUE;
}

/*
 * usher_sqlite_file_has_content:
 * @suffix: added to @path, such as `-wal`
 *
 * Returns: whether there is such a file, and not an empty one
 */
gboolean
usher_sqlite_file_has_content (const char *path,
                               const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf         info;

  return g_stat (name, &info) == 0 && info.st_size > 0;
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* How long the file has to be by its header; 0 when that is not known. */
static goffset
find_expected_size (const guint8 *header)
{
  enum
  {
    PAGE_SIZE = 16,
    CHANGE_COUNTER = 24,
    N_PAGES = 28,
    VALID_FOR = 92
  };
  goffset page_size = header[PAGE_SIZE] << 8 | header[PAGE_SIZE + 1];

  if (memcmp (header + CHANGE_COUNTER, header + VALID_FOR, 4) != 0)
    return 0;
  return (page_size == 1 ? 65536 : page_size) * read_number (header + N_PAGES);
}

/* SQLite calls everything short of a page "not a database", and does not miss
 * the end of the last page; what begins as a database and stops is damaged. */
static gboolean
check_size (const char   *path,
            const guint8 *header,
            gsize         header_size,
            GError      **error)
{
  GStatBuf info;
  gboolean whole = FALSE;

  if (g_stat (path, &info) != 0)
    return usher_file_set_error (error, errno, "Look at", path);

  /* What is missing may still be in the log. */
  whole = header_size >= 512 && (info.st_size >= find_expected_size (header) || usher_sqlite_file_has_content (path, "-wal"));
  if (!whole)
    g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT, "%s is cut off", path);
  return whole;
}

/*
 * usher_sqlite_file_check:
 *
 * Looks at a file's first bytes and at its size before SQLite does.  An empty
 * file is a database.
 *
 * Returns: FALSE with @error set on failure, %USHER_DB_ERROR_NOT_A_DATABASE or
 *   %USHER_DB_ERROR_CORRUPT
 */
gboolean
usher_sqlite_file_check (const char *path,
                         GError    **error)
{
  static const char magic[16] = "SQLite format 3";
  guint8            buffer[512];
  gssize            size = 0;
  int               saved_errno = 0;
  int               fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    return usher_file_set_error (error, errno, "Open", path);
  size = read (fd, buffer, sizeof buffer);
  saved_errno = errno;
  g_close (fd, NULL);
  if (size < 0)
    return usher_file_set_error (error, saved_errno, "Read", path);
  if (size == 0)
    return TRUE;

  if (memcmp (buffer, magic, MIN ((gsize) size, sizeof magic)) != 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_A_DATABASE, "%s is not a database", path);
      return FALSE;
    }
  return check_size (path, buffer, size, error);
}
