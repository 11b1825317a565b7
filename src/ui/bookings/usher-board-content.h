/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-block.h"
#include "usher-board-item.h"
#include "usher-board-lane.h"
#include "usher-desk.h"
#include "usher-schedule-board.h"

G_BEGIN_DECLS

/* What the booking board shows of a day's items. */

char            *usher_board_content_plate (UsherBoardItem *item);
char            *usher_board_content_customer (UsherBoardItem *item);
UsherBoardBlock *usher_board_content_block (UsherSession   *session,
                                            UsherBoardItem *item);
GPtrArray       *usher_board_content_lanes (UsherSession *session,
                                            GPtrArray    *items,
                                            const GDate  *date);
GArray          *usher_board_content_take_breaks (GArray *open_ranges);
UsherTimeRange   usher_board_content_visible (UsherSession *session,
                                              GPtrArray    *items,
                                              const GDate  *date);
char            *usher_board_content_load (UsherSession *session,
                                           GPtrArray    *items,
                                           gint64        bay_id,
                                           const GDate  *date,
                                           gboolean     *full);
char            *usher_board_content_refusal (UsherSession  *session,
                                              GPtrArray     *items,
                                              gint64         id,
                                              gint64         lane,
                                              UsherTimeRange range);
GPtrArray       *usher_board_content_free_slots (UsherSession   *session,
                                                 GPtrArray      *items,
                                                 UsherBoardItem *item,
                                                 const GDate    *date);

UsherTimeRange usher_board_content_next_day (UsherSession  *session,
                                             UsherTimeRange range);

G_END_DECLS
