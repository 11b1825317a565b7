/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_WALL_WINDOW (usher_wall_window_get_type ())

/**
 * UsherWallWindow:
 *
 * The progress board on the workshop's wall: large, by itself, and without a
 * word about customers.
 */
G_DECLARE_FINAL_TYPE (UsherWallWindow, usher_wall_window, USHER, WALL_WINDOW, AdwApplicationWindow)

UsherWallWindow *usher_wall_window_new (GtkApplication *application,
                                        UsherSession   *session);

G_END_DECLS
