/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"
#include "usher-work-card.h"

G_BEGIN_DECLS

#define USHER_TYPE_PROGRESS_BOARD (usher_progress_board_get_type ())

/**
 * UsherProgressBoard:
 *
 * The cars in the workshop as cards in columns, by where they are; in a column
 * by which needs a hand next.  Arrow keys move between cards and columns.
 *
 * Signals: `activated (gint64 order_id)`: somebody wants to see the order;
 * `moved (UsherWorkCard *card, int direction)`: somebody wants a car to go to
 * the column before or behind (Shift+Left, Shift+Right).
 */
G_DECLARE_FINAL_TYPE (UsherProgressBoard, usher_progress_board, USHER, PROGRESS_BOARD, AdwBin)

/**
 * UsherBoardFilter:
 * @advisor_id: only cars of this advisor, 0 for all
 * @technician_id: only cars of this technician, 0 for all
 * @urgency: only cars with this flag, −1 for all
 *
 * Which cars are shown.
 */
typedef struct
{
  gint64 advisor_id;
  gint64 technician_id;
  int    urgency;
} UsherBoardFilter;

GtkWidget     *usher_progress_board_new (UsherSession *session,
                                         gboolean      is_wall);
void           usher_progress_board_set_cards (UsherProgressBoard *self,
                                               GPtrArray          *cards);
void           usher_progress_board_set_filter (UsherProgressBoard     *self,
                                                const UsherBoardFilter *filter);
void           usher_progress_board_refresh (UsherProgressBoard *self);
guint          usher_progress_board_get_n_shown (UsherProgressBoard *self);
UsherWorkCard *usher_progress_board_get_focus_card (UsherProgressBoard *self);

G_END_DECLS
