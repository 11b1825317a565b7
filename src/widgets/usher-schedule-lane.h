/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-lane.h"
#include "usher-schedule-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SCHEDULE_LANE (usher_schedule_lane_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleLane, usher_schedule_lane, USHER, SCHEDULE_LANE, GtkWidget)

GtkWidget      *usher_schedule_lane_new (void);
UsherBoardLane *usher_schedule_lane_get_lane (UsherScheduleLane *self);
void            usher_schedule_lane_set_lane (UsherScheduleLane *self,
                                              UsherBoardLane    *lane);
void            usher_schedule_lane_set_day (UsherScheduleLane *self,
                                             UsherTimeRange     visible,
                                             GArray            *closed,
                                             GArray            *breaks,
                                             gboolean           show_words);

void    usher_schedule_lane_add_card (UsherScheduleLane *self,
                                      UsherScheduleCard *card);
void    usher_schedule_lane_remove_card (UsherScheduleLane *self,
                                         UsherScheduleCard *card);
void    usher_schedule_lane_repack (UsherScheduleLane *self);
guint   usher_schedule_lane_get_n_cards (UsherScheduleLane *self);
GArray *usher_schedule_lane_create_stops (UsherScheduleLane *self);

void usher_schedule_lane_set_preview (UsherScheduleLane *self,
                                      UsherBoardBlock   *block,
                                      gboolean           refused);

GtkWidget *usher_schedule_lane_get_cursor (UsherScheduleLane *self);
void       usher_schedule_lane_set_cursor (UsherScheduleLane *self,
                                           UsherTimeRange     range,
                                           const char        *refusal);
void       usher_schedule_lane_hide_cursor (UsherScheduleLane *self);

GtkWidget *usher_schedule_lane_add_slot (UsherScheduleLane *self,
                                         UsherTimeRange     range);
void       usher_schedule_lane_clear_slots (UsherScheduleLane *self);

G_END_DECLS
