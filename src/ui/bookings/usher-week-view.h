/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_WEEK_VIEW (usher_week_view_get_type ())

/**
 * UsherWeekView:
 *
 * The week of a day: for each of its days how full it is and what is booked.
 *
 * Signal `day-activated (GDate date)`: a day was chosen.
 */
G_DECLARE_FINAL_TYPE (UsherWeekView, usher_week_view, USHER, WEEK_VIEW, AdwBin)

GtkWidget *usher_week_view_new (UsherDesk *desk);
void       usher_week_view_set_date (UsherWeekView *self,
                                     const GDate   *date);

G_END_DECLS
