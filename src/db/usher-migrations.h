/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/* Where the scripts of the workshop's own schema are, below which each driver
 * has a folder. */
#define USHER_MIGRATIONS_SQLITE "/io/github/usherdesk/Usher/migrations/sqlite"

/**
 * UsherMigrationsBackup:
 *
 * Makes a backup before data is migrated.
 *
 * Returns: FALSE with @error set on failure; nothing is migrated then
 */
typedef gboolean (*UsherMigrationsBackup) (UsherConnection *connection,
                                           GError         **error);

int      usher_migrations_get_latest (const char *prefix,
                                      GError    **error);
gboolean usher_migrations_apply (UsherConnection      *connection,
                                 const char           *prefix,
                                 UsherMigrationsBackup backup,
                                 GError              **error);

G_END_DECLS
