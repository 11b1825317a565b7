/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *usher_blob_store_put (const char *folder,
                               GBytes     *bytes,
                               GError    **error);
GBytes  *usher_blob_store_get (const char *folder,
                               const char *hash,
                               GError    **error);
gboolean usher_blob_store_has (const char *folder,
                               const char *hash);
gboolean usher_blob_store_copy_new (const char   *source,
                                    const char   *target,
                                    guint        *n_copied,
                                    GCancellable *cancellable,
                                    GError      **error);

G_END_DECLS
