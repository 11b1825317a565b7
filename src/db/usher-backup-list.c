/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-backup-private.h"

#include <glib/gstdio.h>
#include <string.h>

/*
 * Backups lie in the folder `backups` beside the workshop's file, named
 * workshop-20261123T081500Z-daily.db, with their blobs in `blobs` beside them: a
 * backup is itself a workshop that can be opened.  A file with .sha256 added to
 * the name holds its checksum, in the form of sha256sum.
 */

G_DEFINE_BOXED_TYPE (UsherBackup, usher_backup, usher_backup_copy, usher_backup_free)

static const char *const kind_nicks[] = { "daily", "manual", "migration", "restore" };

/**
 * usher_backup_copy:
 *
 * Returns: (transfer full): a copy
 */
UsherBackup *
usher_backup_copy (const UsherBackup *self)
{
  UsherBackup *copy = g_memdup2 (self, sizeof *self);

  copy->path = g_strdup (self->path);
  if (self->rows != NULL)
    copy->rows = g_variant_ref (self->rows);
  return copy;
}

/**
 * usher_backup_free:
 *
 * Frees the description, not the file.
 */
void
usher_backup_free (UsherBackup *self)
{
  g_free (self->path);
  g_clear_pointer (&self->rows, g_variant_unref);
  g_free (self);
}

static char *
make_stem (const char *database_path)
{
  g_autofree char *base = g_path_get_basename (database_path);
  char            *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  return g_steal_pointer (&base);
}

static char *
make_folder_name (const char *database_path)
{
  g_autofree char *folder = g_path_get_dirname (database_path);

  return g_build_filename (folder, "backups", NULL);
}

/*
 * usher_backup_make_path:
 *
 * Returns: (transfer full): a path below `backups` that does not exist yet
 */
char *
usher_backup_make_path (const char     *database_path,
                        UsherBackupKind kind,
                        gint64          time)
{
  g_autofree char *folder = make_folder_name (database_path);
  g_autofree char *stem = make_stem (database_path);

  for (;; time++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time);
      g_autofree char      *when = g_date_time_format (date, "%Y%m%dT%H%M%SZ");
      g_autofree char      *base = g_strdup_printf ("%s-%s-%s.db", stem, when, kind_nicks[kind]);
      g_autofree char      *path = g_build_filename (folder, base, NULL);

      /* Two in one second: the later one is named after the next. */
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/* Reads kind and time from a name; FALSE for other files. */
static gboolean
parse_name (const char  *name,
            const char  *stem,
            UsherBackup *backup)
{
  g_autofree char      *when = NULL;
  g_autoptr (GDateTime) date = NULL;
  const char           *rest = name + strlen (stem) + 1;
  const gsize           when_length = strlen ("20261123T081500Z");

  if (!g_str_has_prefix (name, stem) || name[strlen (stem)] != '-' || strlen (rest) < when_length + 1)
    return FALSE;

  when = g_strndup (rest, when_length);
  date = g_date_time_new_from_iso8601 (when, NULL);
  if (date == NULL || rest[when_length] != '-')
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    {
      g_autofree char *ending = g_strconcat (kind_nicks[i], ".db", NULL);

      if (strcmp (rest + when_length + 1, ending) == 0)
        {
          backup->kind = (UsherBackupKind) i;
          backup->time = g_date_time_to_unix (date);
          return TRUE;
        }
    }

  return FALSE;
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  const UsherBackup *backup_a = *(UsherBackup *const *) a;
  const UsherBackup *backup_b = *(UsherBackup *const *) b;

  return (backup_a->time < backup_b->time) - (backup_a->time > backup_b->time);
}

/**
 * usher_backup_list:
 * @database_path: the workshop's file, which need not exist
 *
 * Lists the backups in the folder beside it, without opening them.  May be
 * called on any thread; it reads one folder.
 *
 * Returns: (transfer full) (element-type UsherBackup): the latest first
 */
GPtrArray *
usher_backup_list (const char *database_path)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_backup_free);
  g_autofree char      *folder = make_folder_name (database_path);
  g_autofree char      *stem = make_stem (database_path);
  g_autoptr (GDir)      dir = g_dir_open (folder, 0, NULL);
  const char           *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (UsherBackup) backup = g_new0 (UsherBackup, 1);
      GStatBuf                info;

      backup->path = g_build_filename (folder, name, NULL);
      if (!parse_name (name, stem, backup) || g_stat (backup->path, &info) != 0)
        continue;

      backup->size = info.st_size;
      g_ptr_array_add (backups, g_steal_pointer (&backup));
    }

  g_ptr_array_sort (backups, compare_latest_first);
  return g_steal_pointer (&backups);
}

/**
 * usher_backup_get_last_time:
 * @database_path: the workshop's file
 *
 * Returns: when the last daily backup was made, unix time UTC, for
 *   usher_backup_is_due(); 0 for never
 */
gint64
usher_backup_get_last_time (const char *database_path)
{
  g_autoptr (GPtrArray) backups = usher_backup_list (database_path);

  for (guint i = 0; i < backups->len; i++)
    {
      const UsherBackup *backup = g_ptr_array_index (backups, i);

      if (backup->kind == USHER_BACKUP_DAILY)
        return backup->time;
    }

  return 0;
}
