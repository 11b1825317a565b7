/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-layout.h"
#include "usher-schedule-grid.h"

G_BEGIN_DECLS

/* Where in the body the current time is put, from the top. */
#define USHER_SCHEDULE_GRID_NOW_PLACE 0.3

/**
 * UsherScheduleGrid:
 *
 * Lays out and scrolls lanes, heads and ruler as one surface.  The heads stay
 * at the top, the ruler at the left, and the unassigned lane beside it.  The
 * children are ordered from back to front: lanes, unassigned lane, line of the
 * current time, heads, unassigned head, ruler, corner, label of the drag.
 *
 * Owned by the board.
 */
struct _UsherScheduleGrid
{
  GtkWidget parent_instance;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  guint          hscroll_policy : 1;
  guint          vscroll_policy : 1;

  GPtrArray *lanes;   /* UsherScheduleLane, the unassigned one first */
  GPtrArray *headers; /* UsherScheduleHeader, in the same order */
  GtkWidget *now_line;
  GtkWidget *ruler;
  GtkWidget *corner;
  GtkWidget *target;

  UsherTimeRange visible;
  GArray        *closed; /* UsherTimeRange */
  GArray        *breaks; /* UsherTimeRange */
  gint64         first_open;
  gint64         now;
  double         zoom;

  /* Measured from the font; 0 until then. */
  int quarter_height;
  int lane_minimum;

  /* As of the last allocation. */
  int header_height;
  int ruler_width;
  int lane_width;
  int day_height;

  gboolean allocating;
  gboolean positioned; /* whether the day has been scrolled to the present */
  gboolean has_anchor; /* whether the next allocation keeps a time in place */
  gint64   anchor_time;
  double   anchor_offset; /* below the head */
};

UsherBoardScale usher_schedule_grid_get_scale (UsherScheduleGrid *self);
int             usher_schedule_grid_get_scroll_x (UsherScheduleGrid *self);
int             usher_schedule_grid_get_scroll_y (UsherScheduleGrid *self);
int             usher_schedule_grid_get_lane_x (UsherScheduleGrid *self, guint position);

G_END_DECLS
