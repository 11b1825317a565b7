/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_WELCOME_BOARD (usher_welcome_board_get_type ())

/**
 * UsherWelcomeBoard:
 *
 * The board on the wall: who is expected today or tomorrow, twelve a page.  It
 * loads by itself when a booking changes, turns its pages, and says when what
 * it shows is old.  All its type grows with its height.
 */
G_DECLARE_FINAL_TYPE (UsherWelcomeBoard, usher_welcome_board, USHER, WELCOME_BOARD, GtkWidget)

GtkWidget *usher_welcome_board_new (UsherSession *session);
gboolean   usher_welcome_board_get_tomorrow (UsherWelcomeBoard *self);
void       usher_welcome_board_set_tomorrow (UsherWelcomeBoard *self,
                                             gboolean           tomorrow);
void       usher_welcome_board_turn_page (UsherWelcomeBoard *self,
                                          int                pages);
void       usher_welcome_board_pause (UsherWelcomeBoard *self);

G_END_DECLS
