/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-order-file.h"
#include "usher-parts-store.h"

G_BEGIN_DECLS

void usher_parts_slip_issue_async (UsherDesk          *desk,
                                   UsherOrderFile     *file,
                                   UsherPartsFile     *parts,
                                   GPtrArray          *moves,
                                   UsherStaff         *taken_by,
                                   const char         *override_reason,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void usher_parts_slip_return_async (UsherDesk          *desk,
                                    UsherOrderFile     *file,
                                    UsherPartsFile     *parts,
                                    GPtrArray          *moves,
                                    const char         *reason,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

G_END_DECLS
