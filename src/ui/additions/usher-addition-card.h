/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-addition.h"
#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_ADDITION_CARD (usher_addition_card_get_type ())

/**
 * UsherAdditionCard:
 *
 * Additional work, how far it is, and what can be done with it now.
 */
G_DECLARE_FINAL_TYPE (UsherAdditionCard, usher_addition_card, USHER, ADDITION_CARD, AdwBin)

GtkWidget *usher_addition_card_new (UsherOrderContext *context,
                                    UsherAddition     *addition);
gboolean   usher_addition_card_shows (UsherAdditionCard *self,
                                      UsherAddition     *addition);
void       usher_addition_card_update (UsherAdditionCard *self);

G_END_DECLS
