/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_CONCERN_CARD (usher_concern_card_get_type ())

/**
 * UsherConcernCard:
 *
 * A concern: what the customer said, what is known of it, and what the
 * customer was told.  While nothing is said, there is only the field for that.
 *
 * #UsherConcernCard::remove asks for it to be removed.
 */
G_DECLARE_FINAL_TYPE (UsherConcernCard, usher_concern_card, USHER, CONCERN_CARD, AdwBin)

GtkWidget    *usher_concern_card_new (UsherOrderContext *context,
                                      UsherConcern      *concern);
UsherConcern *usher_concern_card_get_concern (UsherConcernCard *self);
void          usher_concern_card_update (UsherConcernCard *self,
                                         guint             number,
                                         gboolean          is_editable);
gboolean      usher_concern_is_blank (UsherConcern *concern);

G_END_DECLS
