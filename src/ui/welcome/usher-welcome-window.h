/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_WELCOME_WINDOW (usher_welcome_window_get_type ())

/**
 * UsherWelcomeWindow:
 *
 * The welcome board on a monitor of its own, full screen.  It lives and closes
 * by itself, keeps the screen awake while it is shown, and hides the pointer.
 */
G_DECLARE_FINAL_TYPE (UsherWelcomeWindow, usher_welcome_window, USHER, WELCOME_WINDOW, AdwApplicationWindow)

UsherWelcomeWindow *usher_welcome_window_new (GtkApplication *application,
                                              UsherDesk      *desk);
void                usher_welcome_window_show_on (UsherWelcomeWindow *self,
                                                  const char         *connector);

G_END_DECLS
