/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"
#include "usher-work-card.h"

G_BEGIN_DECLS

#define USHER_TYPE_BOARD_CARD (usher_board_card_get_type ())

/**
 * UsherBoardCard:
 *
 * A car on the progress board.  On the wall it says nothing of its owner: the
 * plate is masked where the shop masks its welcome board.
 */
G_DECLARE_FINAL_TYPE (UsherBoardCard, usher_board_card, USHER, BOARD_CARD, GtkListBoxRow)

GtkWidget     *usher_board_card_new (UsherSession *session,
                                     gboolean      is_wall);
void           usher_board_card_show (UsherBoardCard *self,
                                      UsherWorkCard  *card);
UsherWorkCard *usher_board_card_get_card (UsherBoardCard *self);

G_END_DECLS
