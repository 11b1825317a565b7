/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *usher_nick_get (const char *const *nicks,
                            gsize              n_nicks,
                            guint              value);
gboolean    usher_nick_find (const char *const *nicks,
                             gsize              n_nicks,
                             const char        *nick,
                             guint             *value);

G_END_DECLS
