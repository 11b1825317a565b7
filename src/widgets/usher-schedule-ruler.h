/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-time-range.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SCHEDULE_RULER (usher_schedule_ruler_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleRuler, usher_schedule_ruler, USHER, SCHEDULE_RULER, GtkWidget)

GtkWidget *usher_schedule_ruler_new (void);
void       usher_schedule_ruler_set_visible (UsherScheduleRuler *self,
                                             UsherTimeRange      visible);
void       usher_schedule_ruler_set_now (UsherScheduleRuler *self,
                                         gint64              now);
void       usher_schedule_ruler_set_scroll (UsherScheduleRuler *self,
                                            int                 day_height,
                                            int                 offset);

G_END_DECLS
