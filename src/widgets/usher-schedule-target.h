/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SCHEDULE_TARGET (usher_schedule_target_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleTarget, usher_schedule_target, USHER, SCHEDULE_TARGET, GtkWidget)

GtkWidget   *usher_schedule_target_new (void);
void         usher_schedule_target_show (UsherScheduleTarget *self,
                                         const char          *text,
                                         const char          *refusal,
                                         int                  x,
                                         int                  y);
GdkRectangle usher_schedule_target_find_place (UsherScheduleTarget *self,
                                               int                  width,
                                               int                  height);

G_END_DECLS
