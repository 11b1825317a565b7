/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-block.h"
#include "usher-board-lane.h"
#include "usher-time-range.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_SCHEDULE_BOARD_ZOOM_MIN 0.33
#define USHER_SCHEDULE_BOARD_ZOOM_MAX 3.0

/**
 * UsherScheduleSlot:
 * @lane: the lane
 * @range: a range that is free in it
 *
 * One of the places that usher_schedule_board_begin_pick() offers.
 */
typedef struct
{
  gint64         lane;
  UsherTimeRange range;
} UsherScheduleSlot;

/**
 * UsherScheduleValidator:
 * @id: the block, or 0 for a new one
 * @lane: where it would go
 * @range: when it would be
 * @data: what was given to usher_schedule_board_set_validator()
 *
 * Called for each new target of a drag or a key, so it must answer at once.
 *
 * Returns: (transfer full) (nullable): a translated sentence of what is in the
 *   way, %NULL if nothing is
 */
typedef char *(*UsherScheduleValidator) (gint64         id,
                                         gint64         lane,
                                         UsherTimeRange range,
                                         gpointer       data);

/**
 * UsherScheduleBoard:
 *
 * The bays of a day side by side with their time blocks, to book, move and
 * open.  It knows no data: its owner gives it lanes and blocks, and answers
 * its signals by giving it the changed blocks.
 *
 * Properties: `zoom` (double, 0.33 … 3.0), `selected-block` (int64, 0 for
 * none), `allow-conflicts` (boolean: whether a drop is asked for although the
 * validator objects), `picking` (boolean, read-only).
 *
 * Signals:
 * - `create-requested (gint64 lane, gint64 start, gint64 end)`
 * - `move-requested (gint64 id, gint64 lane, gint64 start, gint64 end)`: moved
 *   or resized, by pointer or by key.  The card stands at its new place
 *   already; the next usher_schedule_board_set_blocks() confirms or reverts it.
 * - `block-activated (gint64 id)`: clicked, or Enter; anchor a popover at
 *   usher_schedule_board_get_card() and set `selected-block` to 0 when it closes
 * - `block-menu (gint64 id, double x, double y)`: secondary button or Menu key,
 *   in coordinates of the board
 * - `slot-picked (gint64 id, gint64 lane, gint64 start, gint64 end)`
 * - `pick-cancelled (gint64 id)`
 *
 * Actions: `board.move-earlier`, `-later`, `-previous-lane`, `-next-lane`,
 * `board.grow`, `board.shrink`, `board.zoom-in`, `-out`, `-reset`,
 * `board.focus-up`, `-down`, `-left`, `-right`, `-first`, `-last`,
 * `board.extend-earlier`, `-later`, `board.create`, `board.cancel`,
 * `board.menu`, `board.scroll-to-now`.
 */
#define USHER_TYPE_SCHEDULE_BOARD (usher_schedule_board_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleBoard, usher_schedule_board, USHER, SCHEDULE_BOARD, GtkWidget)

GtkWidget *usher_schedule_board_new (void);

void usher_schedule_board_set_lanes (UsherScheduleBoard *self,
                                     GPtrArray          *lanes);
void usher_schedule_board_set_day (UsherScheduleBoard *self,
                                   UsherTimeRange      visible,
                                   GArray             *open_ranges,
                                   GArray             *breaks);
void usher_schedule_board_set_blocks (UsherScheduleBoard *self,
                                      GPtrArray          *blocks);
void usher_schedule_board_set_now (UsherScheduleBoard *self,
                                   gint64              now);
void usher_schedule_board_set_validator (UsherScheduleBoard    *self,
                                         UsherScheduleValidator validator,
                                         gpointer               data,
                                         GDestroyNotify         destroy);

double   usher_schedule_board_get_zoom (UsherScheduleBoard *self);
void     usher_schedule_board_set_zoom (UsherScheduleBoard *self,
                                        double              zoom);
gint64   usher_schedule_board_get_selected_block (UsherScheduleBoard *self);
void     usher_schedule_board_set_selected_block (UsherScheduleBoard *self,
                                                  gint64              id);
gboolean usher_schedule_board_get_allow_conflicts (UsherScheduleBoard *self);
void     usher_schedule_board_set_allow_conflicts (UsherScheduleBoard *self,
                                                   gboolean            allow_conflicts);
gboolean usher_schedule_board_get_picking (UsherScheduleBoard *self);

GtkWidget *usher_schedule_board_get_card (UsherScheduleBoard *self,
                                          gint64              id);
void       usher_schedule_board_focus_block (UsherScheduleBoard *self,
                                             gint64              id);
void       usher_schedule_board_scroll_to_time (UsherScheduleBoard *self,
                                                gint64              time);

void usher_schedule_board_begin_pick (UsherScheduleBoard *self,
                                      gint64              id,
                                      GPtrArray          *slots);
void usher_schedule_board_cancel_pick (UsherScheduleBoard *self);

G_END_DECLS
