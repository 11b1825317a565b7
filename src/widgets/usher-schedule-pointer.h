/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-schedule-board.h"

G_BEGIN_DECLS

#define USHER_TYPE_SCHEDULE_POINTER (usher_schedule_pointer_get_type ())
G_DECLARE_FINAL_TYPE (UsherSchedulePointer, usher_schedule_pointer, USHER, SCHEDULE_POINTER, GObject)

UsherSchedulePointer *usher_schedule_pointer_new (UsherScheduleBoard *board,
                                                  GtkScrolledWindow  *scroller);
gboolean              usher_schedule_pointer_is_active (UsherSchedulePointer *self);
void                  usher_schedule_pointer_cancel (UsherSchedulePointer *self);

G_END_DECLS
