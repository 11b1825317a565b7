/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-file.h"
#include "usher-shop.h"

G_BEGIN_DECLS

GBytes *usher_authorization_render (UsherOrderFile *file,
                                    UsherShop      *shop,
                                    const char     *number,
                                    int             version,
                                    gint64          issued_at,
                                    char          **content,
                                    gpointer        unused,
                                    GError        **error);

G_END_DECLS
