/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-schedule-board.h"

G_BEGIN_DECLS

/* The keyboard of the board: where it rests, moves and selects. */

#define USHER_TYPE_SCHEDULE_KEYS (usher_schedule_keys_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleKeys, usher_schedule_keys, USHER, SCHEDULE_KEYS, GObject)

UsherScheduleKeys *usher_schedule_keys_new (UsherScheduleBoard *board);

void     usher_schedule_keys_step (UsherScheduleKeys *self,
                                   int                lanes,
                                   int                stops);
void     usher_schedule_keys_go_to_end (UsherScheduleKeys *self,
                                        gboolean           last);
void     usher_schedule_keys_enter (UsherScheduleKeys *self);
gint64   usher_schedule_keys_get_block (UsherScheduleKeys *self);
gboolean usher_schedule_keys_get_time (UsherScheduleKeys *self,
                                       gint64            *time);
void     usher_schedule_keys_put_cursor (UsherScheduleKeys *self,
                                         guint              position,
                                         UsherTimeRange     cell);
void     usher_schedule_keys_forget (UsherScheduleKeys *self);
void     usher_schedule_keys_extend (UsherScheduleKeys *self,
                                     int                steps);
gboolean usher_schedule_keys_is_extending (UsherScheduleKeys *self);
void     usher_schedule_keys_stop (UsherScheduleKeys *self);
gboolean usher_schedule_keys_create (UsherScheduleKeys *self);
void     usher_schedule_keys_move (UsherScheduleKeys *self,
                                   int                lanes,
                                   int                steps);
void     usher_schedule_keys_resize (UsherScheduleKeys *self,
                                     int                steps);

G_END_DECLS
