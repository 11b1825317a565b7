/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-backup.h"

G_BEGIN_DECLS

char        *usher_backup_make_path (const char     *database_path,
                                     UsherBackupKind kind,
                                     gint64          time);
UsherBackup *usher_backup_copy_verified (UsherConnection *connection,
                                         const char      *target,
                                         GError         **error);
UsherBackup *usher_backup_make_in_worker (UsherConnection *connection,
                                          UsherBackupKind  kind,
                                          GError         **error);
gboolean     usher_backup_check_sum (const char *path, GError **error);

G_END_DECLS
