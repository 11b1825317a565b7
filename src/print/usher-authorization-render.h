/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization.h"
#include "usher-document.h"
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
GBytes *usher_authorization_render_signed (UsherDocument      *document,
                                           UsherAuthorization *authorization,
                                           const char         *recorded_by,
                                           GTimeZone          *zone,
                                           GError            **error);

G_END_DECLS
