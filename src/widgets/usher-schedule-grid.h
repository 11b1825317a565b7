/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-schedule-header.h"
#include "usher-schedule-lane.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsherScheduleHit:
 * @lane: (nullable): the lane below a point
 * @card: (nullable): the card below it
 * @at_end: whether the point is at the card's lower edge
 * @time: the time below it
 *
 * What lies below a point of the grid.
 */
typedef struct
{
  UsherScheduleLane *lane;
  UsherScheduleCard *card;
  gboolean           at_end;
  gint64             time;
} UsherScheduleHit;

#define USHER_TYPE_SCHEDULE_GRID (usher_schedule_grid_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleGrid, usher_schedule_grid, USHER, SCHEDULE_GRID, GtkWidget)

GtkWidget *usher_schedule_grid_new (void);

void                 usher_schedule_grid_set_lanes (UsherScheduleGrid *self,
                                                    GPtrArray         *lanes);
guint                usher_schedule_grid_get_n_lanes (UsherScheduleGrid *self);
UsherScheduleLane   *usher_schedule_grid_get_lane (UsherScheduleGrid *self,
                                                   guint              position);
UsherScheduleHeader *usher_schedule_grid_get_header (UsherScheduleGrid *self,
                                                     guint              position);
guint                usher_schedule_grid_find_lane (UsherScheduleGrid *self,
                                                    gint64             id);

UsherTimeRange usher_schedule_grid_get_visible (UsherScheduleGrid *self);
void           usher_schedule_grid_set_day (UsherScheduleGrid *self,
                                            UsherTimeRange     visible,
                                            const GArray      *open_ranges,
                                            GArray            *breaks);
gint64         usher_schedule_grid_get_now (UsherScheduleGrid *self);
void           usher_schedule_grid_set_now (UsherScheduleGrid *self,
                                            gint64             now);

double usher_schedule_grid_get_shown_zoom (UsherScheduleGrid *self);
void   usher_schedule_grid_set_zoom (UsherScheduleGrid *self,
                                     double             zoom,
                                     double             anchor_y);

gboolean     usher_schedule_grid_hit (UsherScheduleGrid *self,
                                      double             x,
                                      double             y,
                                      UsherScheduleHit  *hit);
void         usher_schedule_grid_get_nearest (UsherScheduleGrid *self,
                                              double             x,
                                              double             y,
                                              guint             *position,
                                              gint64            *time);
GdkRectangle usher_schedule_grid_get_body (UsherScheduleGrid *self);
GdkRectangle usher_schedule_grid_get_place (UsherScheduleGrid *self, guint position, UsherTimeRange range);
gboolean     usher_schedule_grid_scroll_by (UsherScheduleGrid *self,
                                            double             dx,
                                            double             dy);
void         usher_schedule_grid_scroll_to_time (UsherScheduleGrid *self,
                                                 gint64             time);
void         usher_schedule_grid_reveal (UsherScheduleGrid *self,
                                         guint              position,
                                         UsherTimeRange     range);

void usher_schedule_grid_show_label (UsherScheduleGrid *self,
                                     const char        *text,
                                     const char        *refusal,
                                     double             x,
                                     double             y);
void usher_schedule_grid_hide_label (UsherScheduleGrid *self);

G_END_DECLS
