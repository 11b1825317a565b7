/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-file.h"
#include "usher-parts-file.h"
#include "usher-parts-slip-snapshot.h"
#include "usher-shop.h"

G_BEGIN_DECLS

UsherPartsSlipSnapshot *usher_parts_slip_take_snapshot (UsherPartsFile *parts,
                                                        GPtrArray      *moves,
                                                        UsherOrderFile *file,
                                                        UsherShop      *shop);
GBytes                 *usher_parts_slip_render (const UsherPartsSlipSnapshot *snapshot,
                                                 const char                   *language,
                                                 const char                   *number,
                                                 gint64                        issued_at,
                                                 GTimeZone                    *zone,
                                                 char                        **content,
                                                 GError                      **error);

G_END_DECLS
