/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-money-file.h"
#include "usher-order-file.h"
#include "usher-paper.h"
#include "usher-settlement-snapshot.h"
#include "usher-shop.h"

G_BEGIN_DECLS

UsherSettlementSnapshot *usher_settlement_take_snapshot (UsherOrderFile        *file,
                                                         UsherMoneyFile        *money,
                                                         UsherSettlementRecord *record,
                                                         UsherShop             *shop);
GBytes                  *usher_settlement_render (UsherOrderFile        *file,
                                                  UsherMoneyFile        *money,
                                                  UsherSettlementRecord *record,
                                                  UsherShop             *shop,
                                                  char                 **content,
                                                  gpointer               paper,
                                                  GError               **error);

G_END_DECLS
