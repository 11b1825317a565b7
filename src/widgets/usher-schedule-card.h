/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-block.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SCHEDULE_CARD (usher_schedule_card_get_type ())
G_DECLARE_FINAL_TYPE (UsherScheduleCard, usher_schedule_card, USHER, SCHEDULE_CARD, GtkWidget)

GtkWidget       *usher_schedule_card_new (UsherBoardBlock *block);
UsherBoardBlock *usher_schedule_card_get_block (UsherScheduleCard *self);
void             usher_schedule_card_set_block (UsherScheduleCard *self,
                                                UsherBoardBlock   *block);
void             usher_schedule_card_set_selected (UsherScheduleCard *self,
                                                   gboolean           selected);

G_END_DECLS
