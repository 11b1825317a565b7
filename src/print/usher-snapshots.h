/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization-snapshot.h"
#include "usher-booking.h"
#include "usher-check-in-snapshot.h"
#include "usher-day-snapshot.h"
#include "usher-form-labels.h"
#include "usher-order-file.h"
#include "usher-shop.h"

G_BEGIN_DECLS

/* From what the workshop holds to what a document says. */

void                        usher_snapshots_take_head (UsherShopSnapshot  *shop_snapshot,
                                                       UsherPartySnapshot *party,
                                                       UsherCarSnapshot   *car,
                                                       UsherOrderFile     *file,
                                                       UsherShop          *shop);
UsherAuthorizationSnapshot *usher_snapshots_take_authorization (UsherOrderFile *file,
                                                                UsherShop      *shop);
UsherCheckInSnapshot       *usher_snapshots_take_check_in (UsherOrderFile       *file,
                                                           UsherShop            *shop,
                                                           UsherDocumentLanguage language);
UsherDaySnapshot           *usher_snapshots_take_register (GPtrArray *bookings,
                                                           UsherShop *shop,
                                                           gint64     day);
UsherDaySnapshot           *usher_snapshots_take_welcome_board (GPtrArray *bookings,
                                                                UsherShop *shop,
                                                                gint64     day);

G_END_DECLS
