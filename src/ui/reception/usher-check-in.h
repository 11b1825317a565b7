/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-order.h"

G_BEGIN_DECLS

void usher_check_in_booking (UsherDesk *desk,
                             gint64     booking_id);
void usher_check_in_offer_undo (UsherDesk  *desk,
                                UsherOrder *order);

G_END_DECLS
