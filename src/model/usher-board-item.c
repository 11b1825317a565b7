/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-board-item.h"

G_DEFINE_FINAL_TYPE (UsherBoardItem, usher_board_item, G_TYPE_OBJECT)

static void
usher_board_item_finalize (GObject *object)
{
  UsherBoardItem *self = USHER_BOARD_ITEM (object);

  g_clear_object (&self->block);
  g_clear_object (&self->booking);
  g_clear_object (&self->order);
  g_free (self->technician_name);

  G_OBJECT_CLASS (usher_board_item_parent_class)->finalize (object);
}

static void
usher_board_item_class_init (UsherBoardItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_board_item_finalize;
}

static void
usher_board_item_init (UsherBoardItem *self)
{
}
