/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-board-private.h"

#include <glib/gi18n.h>

/* Lanes and cards of the board: which there are, in which place and order. */

/* The card of a block, or NULL. */
UsherScheduleCard *
usher_schedule_board_find_card (UsherScheduleBoard *self,
                                gint64              id)
{
  return g_hash_table_lookup (self->cards, &id);
}

/* Whether @widget is where keys go, also while the window is not active. */
gboolean
usher_schedule_board_is_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL && gtk_root_get_focus (root) == widget;
}

static UsherScheduleLane *
get_lane_of_block (UsherScheduleBoard    *self,
                   const UsherBoardBlock *block)
{
  return usher_schedule_grid_get_lane (self->grid, usher_schedule_grid_find_lane (self->grid, block->lane));
}

/* Says in the unassigned lane's head how many wait there. */
void
usher_schedule_board_update_count (UsherScheduleBoard *self)
{
  if (usher_schedule_grid_get_n_lanes (self->grid) > 0)
    usher_schedule_header_set_count (usher_schedule_grid_get_header (self->grid, 0),
                                     usher_schedule_lane_get_n_cards (usher_schedule_grid_get_lane (self->grid, 0)));
}

/* Puts a card into the lane of its block; the focus stays on it. */
void
usher_schedule_board_place_card (UsherScheduleBoard *self,
                                 UsherScheduleCard  *card)
{
  UsherScheduleLane *lane = get_lane_of_block (self, usher_schedule_card_get_block (card));
  GtkWidget         *parent = gtk_widget_get_parent (GTK_WIDGET (card));
  gboolean           had_focus;

  if (parent == GTK_WIDGET (lane))
    {
      usher_schedule_lane_repack (lane);
      return;
    }

  had_focus = usher_schedule_board_is_focus (GTK_WIDGET (card));
  if (parent != NULL)
    usher_schedule_lane_remove_card (USHER_SCHEDULE_LANE (parent), card);
  usher_schedule_lane_add_card (lane, card);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* Shows another state of a block, if it is one. */
void
usher_schedule_board_update_card (UsherScheduleBoard *self,
                                  UsherScheduleCard  *card,
                                  UsherBoardBlock    *block)
{
  if (usher_board_block_equal (usher_schedule_card_get_block (card), block))
    return;
  usher_schedule_card_set_block (card, block);
  usher_schedule_board_place_card (self, card);
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  return usher_board_block_compare (usher_schedule_card_get_block (*(UsherScheduleCard **) a),
                                    usher_schedule_card_get_block (*(UsherScheduleCard **) b));
}

/* The cards as the day goes, which is how Tab walks them. */
GPtrArray *
usher_schedule_board_create_card_list (UsherScheduleBoard *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  UsherTimeRange        visible = usher_schedule_grid_get_visible (self->grid);
  GHashTableIter        iter;
  gpointer              card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    {
      if (usher_time_range_overlaps (usher_schedule_card_get_block (card)->range, visible))
        g_ptr_array_add (list, card);
    }
  g_ptr_array_sort (list, compare_cards);
  return g_steal_pointer (&list);
}

/* The neighbour that takes the focus before @card goes: the next of its lane,
 * or else the one before. */
static UsherScheduleCard *
find_neighbour (UsherScheduleBoard *self,
                UsherScheduleCard  *card,
                GHashTable         *kept)
{
  g_autoptr (GPtrArray) list = usher_schedule_board_create_card_list (self);
  GtkWidget            *lane = gtk_widget_get_parent (GTK_WIDGET (card));
  UsherScheduleCard    *before = NULL;
  gboolean              passed = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      UsherScheduleCard *other = g_ptr_array_index (list, i);

      if (other == card)
        passed = TRUE;
      else if (gtk_widget_get_parent (GTK_WIDGET (other)) == lane &&
               g_hash_table_contains (kept, &usher_schedule_card_get_block (other)->id))
        {
          if (passed)
            return other;
          before = other;
        }
    }
  return before;
}

static void
remove_card (UsherScheduleCard *card)
{
  usher_schedule_lane_remove_card (USHER_SCHEDULE_LANE (gtk_widget_get_parent (GTK_WIDGET (card))), card);
}

/* Takes the cards away whose block is not there any more.  They stay in their
 * lanes for the blocks that have come: to turn a page of the board, most cards
 * need another text only.  Returns them. */
static GPtrArray *
spare_other_cards (UsherScheduleBoard *self,
                   GHashTable         *kept)
{
  GPtrArray     *spare = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      UsherScheduleCard *card = value;
      gint64             id = usher_schedule_card_get_block (card)->id;

      if (g_hash_table_contains (kept, &id))
        continue;
      if (usher_schedule_board_is_focus (GTK_WIDGET (card)))
        {
          UsherScheduleCard *neighbour = find_neighbour (self, card, kept);

          if (neighbour != NULL)
            gtk_widget_grab_focus (GTK_WIDGET (neighbour));
        }
      if (self->selected_block == id)
        usher_schedule_board_set_selected_block (self, 0);
      /* With the focus on it, it would tell of another block all of a sudden. */
      if (usher_schedule_board_is_focus (GTK_WIDGET (card)))
        remove_card (card);
      else
        g_ptr_array_add (spare, g_object_ref (card));
      g_hash_table_iter_remove (&iter);
    }

  return spare;
}

/* A card for another block, from the same lane if there is one. */
static GtkWidget *
reuse_card (UsherScheduleBoard *self,
            GPtrArray          *spare,
            UsherBoardBlock    *block)
{
  UsherScheduleLane *lane = get_lane_of_block (self, block);
  guint              index = 0;
  GtkWidget         *card = NULL;

  for (guint i = 0; i < spare->len; i++)
    if (gtk_widget_get_parent (g_ptr_array_index (spare, i)) == GTK_WIDGET (lane))
      {
        index = i;
        break;
      }
  card = g_ptr_array_steal_index_fast (spare, index);
  gtk_widget_remove_css_class (card, "origin");
  gtk_widget_remove_css_class (card, "picked");
  usher_schedule_card_set_block (USHER_SCHEDULE_CARD (card), block);
  /* In the order of the day, as a screen reader goes. */
  if (gtk_widget_get_parent (card) == GTK_WIDGET (lane))
    gtk_widget_insert_before (card, GTK_WIDGET (lane), usher_schedule_lane_get_cursor (lane));

  return card;
}

static void
on_card_activate_cb (UsherScheduleBoard *self,
                     UsherScheduleCard  *card)
{
  usher_schedule_board_activate_block (self, usher_schedule_card_get_block (card)->id);
}

static GtkWidget *
create_card (UsherScheduleBoard *self,
             UsherBoardBlock    *block)
{
  GtkWidget *card = g_object_ref_sink (usher_schedule_card_new (block));

  g_signal_connect_object (card, "activate", G_CALLBACK (on_card_activate_cb), self, G_CONNECT_SWAPPED);

  return card;
}

static void
add_card (UsherScheduleBoard *self,
          GPtrArray          *spare,
          UsherBoardBlock    *block)
{
  GtkWidget *card = spare->len > 0 ? reuse_card (self, spare, block) : create_card (self, block);

  usher_schedule_card_set_selected (USHER_SCHEDULE_CARD (card), block->id == self->selected_block);
  g_hash_table_insert (self->cards, g_memdup2 (&block->id, sizeof block->id), card);
  usher_schedule_board_place_card (self, USHER_SCHEDULE_CARD (card));
}

/* Brings a card into sight and gives it the focus. */
void
usher_schedule_board_focus_card (UsherScheduleBoard *self,
                                 UsherScheduleCard  *card)
{
  const UsherBoardBlock *block = usher_schedule_card_get_block (card);

  usher_schedule_grid_reveal (self->grid, usher_schedule_grid_find_lane (self->grid, block->lane), block->range);
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

/**
 * usher_schedule_board_set_blocks:
 * @blocks: (element-type UsherBoardBlock): all blocks of the day
 *
 * Shows @blocks.  Cards of blocks that were there before stay, with focus and
 * selection; scroll position and zoom do not change.
 */
void
usher_schedule_board_set_blocks (UsherScheduleBoard *self,
                                 GPtrArray          *blocks)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray)  spare = NULL;

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));
  g_return_if_fail (blocks != NULL);

  for (guint i = 0; i < blocks->len; i++)
    g_hash_table_add (kept, &((UsherBoardBlock *) g_ptr_array_index (blocks, i))->id);
  spare = spare_other_cards (self, kept);

  for (guint i = 0; i < blocks->len; i++)
    {
      UsherBoardBlock   *block = g_ptr_array_index (blocks, i);
      UsherScheduleCard *card = usher_schedule_board_find_card (self, block->id);

      if (card != NULL)
        usher_schedule_board_update_card (self, card, block);
      else
        add_card (self, spare, block);
    }
  for (guint i = 0; i < spare->len; i++)
    remove_card (g_ptr_array_index (spare, i));
  if (self->picking && self->picked_block != 0 && usher_schedule_board_find_card (self, self->picked_block) == NULL)
    usher_schedule_board_cancel_pick (self);
  usher_schedule_board_update_count (self);
}

/* The lanes as they are shown: the unassigned one first, whether or not it was
 * given. */
static GPtrArray *
arrange_lanes (GPtrArray *lanes)
{
  g_autoptr (GPtrArray) arranged = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_board_lane_unref);

  for (guint i = 0; lanes != NULL && i < lanes->len; i++)
    {
      UsherBoardLane *lane = g_ptr_array_index (lanes, i);

      if (lane->id == USHER_BOARD_LANE_UNASSIGNED)
        g_ptr_array_insert (arranged, 0, usher_board_lane_ref (lane));
      else
        g_ptr_array_add (arranged, usher_board_lane_ref (lane));
    }
  if (arranged->len == 0 || ((UsherBoardLane *) g_ptr_array_index (arranged, 0))->id != USHER_BOARD_LANE_UNASSIGNED)
    g_ptr_array_insert (arranged, 0, usher_board_lane_new (USHER_BOARD_LANE_UNASSIGNED, C_("lane of the board", "Unassigned"), NULL, FALSE));
  return g_steal_pointer (&arranged);
}

static gboolean
has_same_lanes (UsherScheduleBoard *self,
                GPtrArray          *lanes)
{
  if (usher_schedule_grid_get_n_lanes (self->grid) != lanes->len)
    return FALSE;
  for (guint i = 0; i < lanes->len; i++)
    {
      UsherBoardLane *lane = g_ptr_array_index (lanes, i);

      if (usher_schedule_lane_get_lane (usher_schedule_grid_get_lane (self->grid, i))->id != lane->id)
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_schedule_board_set_lanes:
 * @lanes: (nullable) (element-type UsherBoardLane): the bays in order
 *
 * Sets the lanes.  The one with the id %USHER_BOARD_LANE_UNASSIGNED stands
 * first; it is added if it is not given.  Blocks of a lane that is not shown
 * stand in the unassigned one.
 */
void
usher_schedule_board_set_lanes (UsherScheduleBoard *self,
                                GPtrArray          *lanes)
{
  g_autoptr (GPtrArray) arranged = arrange_lanes (lanes);
  gint64                focused = 0;
  GHashTableIter        iter;
  gpointer              card;

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  if (has_same_lanes (self, arranged))
    {
      usher_schedule_grid_set_lanes (self->grid, arranged);
      return;
    }

  usher_schedule_pointer_cancel (self->pointer);
  usher_schedule_board_cancel_pick (self);
  focused = usher_schedule_keys_get_block (self->keys);
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    usher_schedule_lane_remove_card (USHER_SCHEDULE_LANE (gtk_widget_get_parent (card)), card);
  usher_schedule_keys_forget (self->keys);

  usher_schedule_grid_set_lanes (self->grid, arranged);
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    usher_schedule_board_place_card (self, card);
  if (focused != 0)
    gtk_widget_grab_focus (GTK_WIDGET (usher_schedule_board_find_card (self, focused)));
  usher_schedule_board_update_count (self);
}
