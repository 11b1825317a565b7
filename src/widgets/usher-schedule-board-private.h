/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-drag.h"
#include "usher-schedule-board.h"
#include "usher-schedule-grid.h"

G_BEGIN_DECLS

/* What the pointer and the keyboard of the board share.  Not for its owner. */

UsherScheduleGrid *usher_schedule_board_get_grid (UsherScheduleBoard *self);
char              *usher_schedule_board_validate (UsherScheduleBoard     *self,
                                                  const UsherBoardIntent *intent);
char              *usher_schedule_board_describe (UsherScheduleBoard     *self,
                                                  const UsherBoardIntent *intent);
gboolean           usher_schedule_board_request (UsherScheduleBoard     *self,
                                                 const UsherBoardIntent *intent);
void               usher_schedule_board_activate_block (UsherScheduleBoard *self,
                                                        gint64              id);
void               usher_schedule_board_open_menu (UsherScheduleBoard *self,
                                                   gint64              id,
                                                   double              x,
                                                   double              y);
void               usher_schedule_board_put_cursor (UsherScheduleBoard *self,
                                                    guint               position,
                                                    UsherTimeRange      cell);
void               usher_schedule_board_update_cancel (UsherScheduleBoard *self);

G_END_DECLS
