/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean usher_sqlite_file_create (const char *path,
                                   GError    **error);
gboolean usher_sqlite_file_has_content (const char *path,
                                        const char *suffix);
gboolean usher_sqlite_file_check (const char *path,
                                  GError    **error);

G_END_DECLS
