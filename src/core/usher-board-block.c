/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-board-block.h"

static void
clear_block (gpointer data)
{
  UsherBoardBlock *block = data;

  g_free ((char *) block->icon_name);
  g_free ((char *) block->status);
  g_free ((char *) block->title);
  g_free ((char *) block->subtitle);
  g_free ((char *) block->detail);
  g_free ((char *) block->note);
  g_free ((char *) block->conflict_text);
  g_free ((char *) block->css_class);
  g_free ((char *) block->accessible_label);
}

/**
 * usher_board_block_new:
 * @values: what the block shall hold
 *
 * Returns: (transfer full): a block with copies of the texts
 */
UsherBoardBlock *
usher_board_block_new (const UsherBoardBlock *values)
{
  UsherBoardBlock *block;

  g_return_val_if_fail (values != NULL, NULL);

  block = g_rc_box_new (UsherBoardBlock);
  *block = *values;
  block->icon_name = g_strdup (values->icon_name);
  block->status = g_strdup (values->status);
  block->title = g_strdup (values->title);
  block->subtitle = g_strdup (values->subtitle);
  block->detail = g_strdup (values->detail);
  block->note = g_strdup (values->note);
  block->conflict_text = g_strdup (values->conflict_text);
  block->css_class = g_strdup (values->css_class);
  block->accessible_label = g_strdup (values->accessible_label);
  return block;
}

/**
 * usher_board_block_ref:
 * @block: a block from usher_board_block_new(), not one on the stack
 *
 * Returns: (transfer full): @block with one more owner
 */
UsherBoardBlock *
usher_board_block_ref (UsherBoardBlock *block)
{
  g_return_val_if_fail (block != NULL, NULL);

  return g_rc_box_acquire (block);
}

/**
 * usher_board_block_unref:
 * @block: (transfer full): a block from usher_board_block_new()
 *
 * Drops one owner; the last one frees it.
 */
void
usher_board_block_unref (UsherBoardBlock *block)
{
  g_return_if_fail (block != NULL);

  g_rc_box_release_full (block, clear_block);
}

/**
 * usher_board_block_moved:
 *
 * The accessible label is dropped, for it names the old place.
 *
 * Returns: (transfer full): a copy of @block at @range in @lane
 */
UsherBoardBlock *
usher_board_block_moved (const UsherBoardBlock *block,
                         gint64                 lane,
                         UsherTimeRange         range)
{
  UsherBoardBlock values;

  g_return_val_if_fail (block != NULL, NULL);

  values = *block;
  values.lane = lane;
  values.range = range;
  values.accessible_label = NULL;
  return usher_board_block_new (&values);
}

/**
 * usher_board_block_equal:
 *
 * Returns: whether @a and @b show the same thing at the same place
 */
gboolean
usher_board_block_equal (const UsherBoardBlock *a,
                         const UsherBoardBlock *b)
{
  if (a == b)
    return TRUE;

  return a->id == b->id &&
         a->lane == b->lane &&
         a->range.start == b->range.start &&
         a->range.end == b->range.end &&
         !a->conflict == !b->conflict &&
         !a->fixed == !b->fixed &&
         g_strcmp0 (a->icon_name, b->icon_name) == 0 &&
         g_strcmp0 (a->status, b->status) == 0 &&
         g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->subtitle, b->subtitle) == 0 &&
         g_strcmp0 (a->detail, b->detail) == 0 &&
         g_strcmp0 (a->note, b->note) == 0 &&
         g_strcmp0 (a->conflict_text, b->conflict_text) == 0 &&
         g_strcmp0 (a->css_class, b->css_class) == 0 &&
         g_strcmp0 (a->accessible_label, b->accessible_label) == 0;
}

/**
 * usher_board_block_compare:
 *
 * Orders blocks as the day goes: by start, the longer one first, then by id.
 *
 * Returns: below, equal to or above 0
 */
int
usher_board_block_compare (const UsherBoardBlock *a,
                           const UsherBoardBlock *b)
{
  if (a->range.start != b->range.start)
    return a->range.start < b->range.start ? -1 : 1;
  if (a->range.end != b->range.end)
    return a->range.end > b->range.end ? -1 : 1;
  if (a->id != b->id)
    return a->id < b->id ? -1 : 1;
  return 0;
}
