/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-context.h"

G_BEGIN_DECLS

/* Changes of damage marks that can be taken back. */

void usher_damage_undo_remove (UsherOrderContext *context,
                               guint              number);
void usher_damage_undo_carry_over (UsherOrderContext *context,
                                   GPtrArray         *marks);

G_END_DECLS
