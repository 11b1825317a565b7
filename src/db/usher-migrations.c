/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-migrations.h"

#include "usher-db-error.h"

#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The scripts' names in order; the first has to be 0001-…, without gaps. */
static GStrv
list_scripts (const char *prefix,
              GError    **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (prefix, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return NULL;

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    if (g_ascii_strtoull (names[i], NULL, 10) != i + 1 || !g_str_has_suffix (names[i], ".sql"))
      {
        g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_FAILED,
                     "Migration %u is missing, there is %s", i + 1, names[i]);
        return NULL;
      }

  return g_steal_pointer (&names);
}

/**
 * usher_migrations_get_latest:
 * @prefix: resource path of the scripts, named 0001-name.sql and on
 *
 * Returns: the version that the program's scripts lead to; -1 with @error set
 *   on failure
 */
int
usher_migrations_get_latest (const char *prefix,
                             GError    **error)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (prefix != NULL, -1);

  names = list_scripts (prefix, error);
  return names != NULL ? (int) g_strv_length (names) : -1;
}

static gboolean
apply_script (UsherConnection *connection,
              const char      *prefix,
              const char      *name,
              int              version,
              GError         **error)
{
  g_autofree char   *path = g_build_path ("/", prefix, name, NULL);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (script == NULL)
    return FALSE;

  g_debug ("Migrating to version %d", version);

  /* Data of a resource is followed by a zero byte. */
  return usher_connection_migrate (connection, version, g_bytes_get_data (script, NULL), error);
}

/**
 * usher_migrations_apply:
 * @connection: not in a transaction
 * @prefix: resource path of the scripts, named 0001-name.sql and on; a script
 *   never changes once it was released
 * @backup: (nullable): called first when there is data to lose
 *
 * Brings the data to the program's version, each script in one transaction.
 * When one fails, the data stays at the version before it.
 *
 * Returns: FALSE with @error set on failure, %USHER_DB_ERROR_TOO_NEW when the
 *   data is from a newer version of the program
 */
gboolean
usher_migrations_apply (UsherConnection      *connection,
                        const char           *prefix,
                        UsherMigrationsBackup backup,
                        GError              **error)
{
  g_auto (GStrv) names = NULL;
  int            version = 0;
  int            latest = 0;

  g_return_val_if_fail (USHER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (prefix != NULL, FALSE);

  names = list_scripts (prefix, error);
  if (names == NULL || !usher_connection_get_schema_version (connection, &version, error))
    return FALSE;

  latest = (int) g_strv_length (names);
  if (version > latest)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_TOO_NEW,
                   "The data is of version %d, the program knows up to %d", version, latest);
      return FALSE;
    }
  if (version > 0 && version < latest && backup != NULL && !backup (connection, error))
    return FALSE;

  for (int next = version + 1; next <= latest; next++)
    if (!apply_script (connection, prefix, names[next - 1], next, error))
      return FALSE;

  return TRUE;
}
