/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_BOARD_VIEW (usher_board_view_get_type ())

/**
 * UsherBoardView:
 *
 * The booking board of a day: the schedule board with the workshop's bays and
 * bookings.  It follows the workshop by difference, so scroll, zoom, selection
 * and focus stay.
 *
 * Signal `create-requested (gint64 bay_id, gint64 start, gint64 end)`: a free
 * place was drawn.
 */
G_DECLARE_FINAL_TYPE (UsherBoardView, usher_board_view, USHER, BOARD_VIEW, AdwBin)

GtkWidget *usher_board_view_new (UsherDesk *desk);
void       usher_board_view_set_date (UsherBoardView *self,
                                      const GDate    *date);
void       usher_board_view_focus_booking (UsherBoardView *self,
                                           gint64          booking_id);

G_END_DECLS
