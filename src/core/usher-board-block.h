/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-time-range.h"

G_BEGIN_DECLS

/**
 * UsherBoardBlock:
 * @id: the time block; above 0 and unique on the board
 * @lane: the bay, or %USHER_BOARD_LANE_UNASSIGNED
 * @range: when the bay is taken
 * @icon_name: (nullable): symbolic icon of the status
 * @status: (nullable): the status in words
 * @title: (nullable): first line, the plate
 * @subtitle: (nullable): the customer's form of address
 * @detail: (nullable): job and hours
 * @note: (nullable): advisor, parts, note
 * @conflict: whether it stands where it should not
 * @conflict_text: (nullable): why it should not; %NULL for an overlap
 * @fixed: whether it may not be moved, since the car has arrived or is in work
 * @css_class: (nullable): one style class more for the card: `accent`,
 *   `success`, `warning`, `error` or `done`
 * @accessible_label: (nullable): the whole card as a sentence; made of the
 *   other texts if %NULL
 *
 * What one card of the booking board shows.  Immutable and reference-counted:
 * fill one in on the stack and pass it to usher_board_block_new().
 */
typedef struct
{
  gint64         id;
  gint64         lane;
  UsherTimeRange range;
  const char    *icon_name;
  const char    *status;
  const char    *title;
  const char    *subtitle;
  const char    *detail;
  const char    *note;
  gboolean       conflict;
  const char    *conflict_text;
  gboolean       fixed;
  const char    *css_class;
  const char    *accessible_label;
} UsherBoardBlock;

UsherBoardBlock *usher_board_block_new (const UsherBoardBlock *values);
UsherBoardBlock *usher_board_block_ref (UsherBoardBlock *block);
void             usher_board_block_unref (UsherBoardBlock *block);
UsherBoardBlock *usher_board_block_moved (const UsherBoardBlock *block,
                                          gint64                 lane,
                                          UsherTimeRange         range);
gboolean         usher_board_block_equal (const UsherBoardBlock *a,
                                          const UsherBoardBlock *b);
int              usher_board_block_compare (const UsherBoardBlock *a,
                                            const UsherBoardBlock *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherBoardBlock, usher_board_block_unref)

G_END_DECLS
