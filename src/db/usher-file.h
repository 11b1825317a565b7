/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean usher_file_set_error (GError    **error,
                               int         system_errno,
                               const char *action,
                               const char *path);
char    *usher_file_resolve (const char *path);
gboolean usher_file_make_folder (const char *folder,
                                 GError    **error);
gboolean usher_file_rename (const char *from,
                            const char *to,
                            GError    **error);
gboolean usher_file_sync_folder (const char *folder,
                                 GError    **error);
gboolean usher_file_copy (const char *from,
                          const char *to,
                          GError    **error);
char    *usher_file_hash (const char *path, GError **error);

G_END_DECLS
