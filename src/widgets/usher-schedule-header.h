/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-lane.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SCHEDULE_HEADER (usher_schedule_header_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleHeader, usher_schedule_header, USHER, SCHEDULE_HEADER, GtkWidget)

GtkWidget *usher_schedule_header_new (void);
void       usher_schedule_header_set_lane (UsherScheduleHeader  *self,
                                           const UsherBoardLane *lane);
void       usher_schedule_header_set_count (UsherScheduleHeader *self,
                                            guint                count);

G_END_DECLS
