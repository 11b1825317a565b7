/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_START_WINDOW (usher_start_window_get_type ())

/**
 * UsherStartWindow:
 *
 * What is shown while there is no workshop to work in: the first choices, the
 * set-up, the backups, and what went wrong when one could not be opened.
 *
 * Signal `open (const char *uri)`: this workshop is wanted.
 * Signal `sample ()`: the sample workshop is wanted.
 * Signal `opened (UsherSession *session)`: a workshop was set up and is open.
 */
G_DECLARE_FINAL_TYPE (UsherStartWindow, usher_start_window, USHER, START_WINDOW, AdwApplicationWindow)

UsherStartWindow *usher_start_window_new (GtkApplication *application,
                                          UsherClock     *clock,
                                          const char     *uri);
void              usher_start_window_show_choices (UsherStartWindow *self);
void              usher_start_window_show_set_up (UsherStartWindow *self);
void              usher_start_window_show_waiting (UsherStartWindow *self,
                                                   const char       *text);
void              usher_start_window_show_trouble (UsherStartWindow *self,
                                                   const char       *uri,
                                                   const GError     *error);

G_END_DECLS
