/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-board-drag.h"
#include "usher-schedule-board.h"
#include "usher-schedule-grid.h"
#include "usher-schedule-keys.h"
#include "usher-schedule-pointer.h"

G_BEGIN_DECLS

/* What the files of the board share.  Not for its owner. */

struct _UsherScheduleBoard
{
  GtkWidget parent_instance;

  GtkWidget            *scroller;
  UsherScheduleGrid    *grid;
  UsherSchedulePointer *pointer;
  UsherScheduleKeys    *keys;

  GHashTable *cards; /* block id → UsherScheduleCard, owned */

  UsherScheduleValidator validator;
  gpointer               validator_data;
  GDestroyNotify         validator_destroy;

  double   zoom;
  double   pinch_zoom; /* when the pinch began */
  double   pointer_y;
  gint64   selected_block;
  gboolean allow_conflicts;

  gboolean   picking;
  gint64     picked_block; /* 0 for one that is yet to be booked */
  GPtrArray *slot_buttons; /* in the order of time; children of their lanes */
  GArray    *slots;        /* UsherScheduleSlot, in the same order */
};

UsherScheduleGrid *usher_schedule_board_get_grid (UsherScheduleBoard *self);
char              *usher_schedule_board_validate (UsherScheduleBoard     *self,
                                                  const UsherBoardIntent *intent);
char              *usher_schedule_board_describe (UsherScheduleBoard     *self,
                                                  const UsherBoardIntent *intent);
gboolean           usher_schedule_board_request (UsherScheduleBoard     *self,
                                                 const UsherBoardIntent *intent);
void               usher_schedule_board_activate_block (UsherScheduleBoard *self,
                                                        gint64              id);
void               usher_schedule_board_open_menu (UsherScheduleBoard *self,
                                                   gint64              id,
                                                   double              x,
                                                   double              y);
void               usher_schedule_board_put_cursor (UsherScheduleBoard *self,
                                                    guint               position,
                                                    UsherTimeRange      cell);
void               usher_schedule_board_update_cancel (UsherScheduleBoard *self);

/* usher-schedule-board-cards.c */
UsherScheduleCard *usher_schedule_board_find_card (UsherScheduleBoard *self, gint64 id);
gboolean           usher_schedule_board_is_focus (GtkWidget *widget);
void               usher_schedule_board_place_card (UsherScheduleBoard *self, UsherScheduleCard *card);
void               usher_schedule_board_update_card (UsherScheduleBoard *self, UsherScheduleCard *card, UsherBoardBlock *block);
void               usher_schedule_board_update_count (UsherScheduleBoard *self);
GPtrArray         *usher_schedule_board_create_card_list (UsherScheduleBoard *self);
void               usher_schedule_board_focus_card (UsherScheduleBoard *self, UsherScheduleCard *card);

/* usher-schedule-board-pick.c */
gboolean usher_schedule_board_step_slot (UsherScheduleBoard *self, int steps);

/* usher-schedule-board-actions.c */
void usher_schedule_board_install_actions (GtkWidgetClass *widget_class);
void usher_schedule_board_add_end_keys (UsherScheduleBoard *self);

/* usher-schedule-board-zoom.c */
void usher_schedule_board_add_zoom_controllers (UsherScheduleBoard *self);
void usher_schedule_board_zoom_by (UsherScheduleBoard *self, double base, double factor, double y);

G_END_DECLS
