/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-file-lock.h"

#include "usher-db-error.h"
#include "usher-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

/*
 * A workshop in a file has one owner.  The lock is on a file of its own: closing
 * any descriptor of the workshop's file would drop SQLite's own locks.  It
 * belongs to the open descriptor, so it also keeps out the same process, and it
 * ends with the process, however that ends.  The file stays: deleting it could
 * let two owners in.
 */

/**
 * usher_file_lock_acquire:
 * @path: the workshop's file
 *
 * Becomes the owner of @path, without waiting.
 *
 * Returns: the lock, for usher_file_lock_release(); -1 with @error set on
 *   failure, %USHER_DB_ERROR_BUSY when there is another owner
 */
int
usher_file_lock_acquire (const char *path,
                         GError    **error)
{
  g_autofree char *name = NULL;
  int              lock = -1;
  int              saved_errno = 0;

  g_return_val_if_fail (path != NULL, -1);

  name = g_strconcat (path, "-lock", NULL);
  lock = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0)
    return lock;

  saved_errno = errno;
  if (lock >= 0)
    g_close (lock, NULL);
  if (saved_errno == EWOULDBLOCK)
    g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_BUSY, "%s is open in another process", path);
  else
    usher_file_set_error (error, saved_errno, "Lock", name);
  return -1;
}

/**
 * usher_file_lock_release:
 * @lock: what usher_file_lock_acquire() returned
 */
void
usher_file_lock_release (int lock)
{
  g_close (lock, NULL);
}
