/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_WINDOW (usher_window_get_type ())

/**
 * UsherWindow:
 *
 * The main window: the areas in the sidebar, the area's page beside it, and
 * pages of single things (an order, a car) pushed over that.
 *
 * Pages reach it through actions only: `win.show-area("bookings")`,
 * `win.open-order(id)`, `win.open-order-step((id, step))`, `win.open-vehicle(id)`, `win.open-booking(id)`,
 * `win.open-customer(id)`, `win.new-booking`, `win.undo`, `win.search`.
 */
G_DECLARE_FINAL_TYPE (UsherWindow, usher_window, USHER, WINDOW, AdwApplicationWindow)

UsherWindow *usher_window_new (GtkApplication *application,
                               UsherDesk      *desk);
UsherDesk   *usher_window_get_desk (UsherWindow *self);
void         usher_window_show_area (UsherWindow *self,
                                     const char  *name);
void         usher_window_push (UsherWindow       *self,
                                AdwNavigationPage *page);
void         usher_window_warn (UsherWindow *self,
                                const char  *text);

G_END_DECLS
