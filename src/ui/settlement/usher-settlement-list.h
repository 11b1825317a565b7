/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-money-file.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

void usher_settlement_list_fill (GtkBox                    *box,
                                 UsherOrderFile            *file,
                                 UsherMoneyFile            *money,
                                 const UsherSettlementSums *sums);

G_END_DECLS
