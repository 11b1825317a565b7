/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-board-item.h"
#include "usher-booking-rows.h"
#include "usher-booking-work.h"
#include "usher-order-rows.h"
#include "usher-request.h"
#include "usher-rows.h"

static gpointer
read_item (UsherStatement *statement,
           guint          *column)
{
  UsherBoardItem *item = g_object_new (USHER_TYPE_BOARD_ITEM, NULL);

  item->block = usher_block_rows_read (statement, column);
  item->technician_name = usher_statement_dup_text (statement, (*column)++);
  item->booking = usher_booking_rows_read (statement, column);

  return item;
}

gpointer
usher_booking_load_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  UsherRequest *request = input;

  return usher_booking_rows_load (connection, request->id, error);
}

gpointer
usher_booking_list_day_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      bookings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT " USHER_BOOKING_COLUMNS " FROM booking b" USHER_BOOKING_JOINS
                                " WHERE b.arrives_at >= $1 AND b.arrives_at < $2 AND b.deleted_at IS NULL"
                                " ORDER BY b.arrives_at, b.id",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->range.start);
  usher_statement_bind_int (statement, 2, request->range.end);
  if (!usher_rows_collect (statement, usher_booking_rows_read, bookings, error))
    return NULL;
  for (guint i = 0; i < bookings->len; i++)
    if (!usher_booking_rows_read_children (connection, g_ptr_array_index (bookings, i), error))
      return NULL;

  return g_steal_pointer (&bookings);
}

/* Gives the item what holds its block beyond the booking: the order and the technician. */
static gboolean
complete_item (UsherConnection *connection,
               UsherBoardItem  *item,
               GError         **error)
{
  gint64 order_id = item->block->order_id;

  if (order_id == 0 && item->booking != NULL)
    order_id = item->booking->order_id;
  if (order_id == 0)
    return TRUE;
  item->order = usher_order_rows_read (connection, order_id, error);

  return item->order != NULL;
}

/* Reads items from a statement whose parameters are bound. */
static GPtrArray *
read_items (UsherConnection *connection,
            UsherStatement  *statement,
            GError         **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (!usher_rows_collect (statement, read_item, items, error))
    return NULL;
  for (guint i = 0; i < items->len; i++)
    if (!complete_item (connection, g_ptr_array_index (items, i), error))
      return NULL;

  return g_steal_pointer (&items);
}

#define ITEM_SELECT                                                                                      \
  "SELECT " USHER_BLOCK_COLUMNS ("t") ", ts.name, " USHER_BOOKING_COLUMNS                                \
                                      " FROM time_block t LEFT JOIN staff ts ON ts.id = t.technician_id" \
                                      " LEFT JOIN booking b ON b.id = t.booking_id" USHER_BOOKING_JOINS

gpointer
usher_booking_list_board_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                ITEM_SELECT
                                " WHERE t.starts_at < $1 AND t.ends_at > $2 AND t.starts_at > $3 AND t.deleted_at IS NULL"
                                " ORDER BY t.starts_at, t.id",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->range.end);
  usher_statement_bind_int (statement, 2, request->range.start);
  usher_statement_bind_int (statement, 3, request->range.start - USHER_BLOCK_MAX_S);

  return read_items (connection, statement, error);
}

gpointer
usher_booking_find_conflicts_in_worker (UsherConnection *connection,
                                        gpointer         input,
                                        GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                ITEM_SELECT
                                " WHERE t.starts_at < $1 AND t.ends_at > $2 AND t.starts_at > $6 AND t.deleted_at IS NULL"
                                " AND (t.bay_id = $3 OR t.technician_id = $4) AND COALESCE (t.booking_id, 0) <> $5"
                                " ORDER BY t.starts_at, t.id",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->range.end);
  usher_statement_bind_int (statement, 2, request->range.start);
  usher_statement_bind_id (statement, 3, request->other_id);
  usher_statement_bind_id (statement, 4, request->number);
  usher_statement_bind_int (statement, 5, request->id);
  usher_statement_bind_int (statement, 6, request->range.start - USHER_BLOCK_MAX_S);

  return read_items (connection, statement, error);
}

gpointer
usher_booking_list_busy_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT " USHER_BLOCK_COLUMNS ("t") " FROM time_block t"
                                                                    " WHERE t.starts_at < $1 AND t.ends_at > $2 AND t.starts_at > $3"
                                                                    " AND COALESCE (t.booking_id, 0) <> $4 AND t.deleted_at IS NULL"
                                                                    " ORDER BY t.starts_at, t.id",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->range.end);
  usher_statement_bind_int (statement, 2, request->range.start);
  usher_statement_bind_int (statement, 3, request->range.start - USHER_BLOCK_MAX_S);
  usher_statement_bind_int (statement, 4, request->id == 0 ? -1 : request->id);

  return usher_rows_collect (statement, usher_block_rows_read, blocks, error) ? g_steal_pointer (&blocks) : NULL;
}
