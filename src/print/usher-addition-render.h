/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-addition-snapshot.h"
#include "usher-addition.h"
#include "usher-authorization.h"
#include "usher-document.h"
#include "usher-order-file.h"
#include "usher-shop.h"

G_BEGIN_DECLS

UsherAdditionSnapshot *usher_addition_take_snapshot (UsherAddition  *addition,
                                                     UsherOrderFile *file,
                                                     UsherShop      *shop);
GBytes                *usher_addition_render (UsherAddition  *addition,
                                              UsherOrderFile *file,
                                              UsherShop      *shop,
                                              const char     *number,
                                              gint64          issued_at,
                                              char          **content,
                                              GError        **error);
GBytes                *usher_addition_render_signed (UsherDocument      *document,
                                                     UsherAuthorization *authorization,
                                                     const char         *recorded_by,
                                                     GTimeZone          *zone,
                                                     GError            **error);

G_END_DECLS
