/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-work.h"

#include "usher-booking-rows.h"
#include "usher-booking-work.h"
#include "usher-order-concerns.h"
#include "usher-order-load.h"
#include "usher-order-rows.h"
#include "usher-order-store.h"
#include "usher-request.h"

/* Takes what it is given; each may be NULL. */
static void
add_item (GPtrArray    *items,
          UsherBooking *booking,
          UsherOrder   *order,
          char         *content)
{
  UsherQueueItem *item = g_object_new (USHER_TYPE_QUEUE_ITEM, NULL);

  item->booking = booking;
  item->order = order;
  item->content = content;
  g_ptr_array_add (items, item);
}

/* What was said at the desk, or else on the phone. */
static char *
dup_content (UsherBooking *booking,
             GPtrArray    *concerns)
{
  if (concerns->len > 0)
    return g_strdup (((UsherConcern *) g_ptr_array_index (concerns, 0))->words);

  return booking != NULL ? g_strdup (booking->content) : NULL;
}

static gboolean
add_arrived (UsherConnection *connection,
             UsherTimeRange   day,
             GPtrArray       *items,
             GError         **error)
{
  g_autoptr (GPtrArray) orders = usher_order_rows_list_queue (connection, day, error);

  if (orders == NULL)
    return FALSE;
  for (guint i = 0; i < orders->len; i++)
    {
      UsherOrder           *order = g_ptr_array_index (orders, i);
      UsherBooking         *booking = NULL;
      g_autoptr (GPtrArray) concerns = usher_order_concerns_load (connection, order->parent_instance.id, error);

      if (concerns == NULL)
        return FALSE;
      if (order->booking_id != 0)
        {
          booking = usher_booking_rows_load (connection, order->booking_id, error);
          if (booking == NULL)
            return FALSE;
        }
      add_item (items, booking, g_object_ref (order), dup_content (booking, concerns));
    }
  return TRUE;
}

static gboolean
add_expected (UsherConnection *connection,
              UsherTimeRange   day,
              GPtrArray       *items,
              GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT " USHER_BOOKING_COLUMNS " FROM booking b" USHER_BOOKING_JOINS
                                        " WHERE b.arrives_at >= $1 AND b.arrives_at < $2 AND b.deleted_at IS NULL"
                                        "   AND b.status IN ('booked', 'confirmed') AND bo.id IS NULL"
                                        " ORDER BY b.arrives_at, b.id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, day.start);
  usher_statement_bind_int (statement, 2, day.end);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      guint         column = 0;
      UsherBooking *booking = usher_booking_rows_read (statement, &column);

      add_item (items, booking, NULL, g_strdup (booking->content));
      if (!usher_booking_rows_read_children (connection, booking, error) ||
          !usher_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_order_list_queue_in_worker:
 *
 * Lists who has arrived, then who is still expected in @range.
 */
gpointer
usher_order_list_queue_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest   *request = input;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (!add_arrived (connection, request->range, items, error) ||
      !add_expected (connection, request->range, items, error))
    return NULL;
  return g_steal_pointer (&items);
}

/**
 * usher_order_load_in_worker:
 *
 * Reads order @id with all that belongs to it.
 */
gpointer
usher_order_load_in_worker (UsherConnection *connection,
                            gpointer         input,
                            GError         **error)
{
  const UsherRequest *request = input;

  return usher_order_file_read_all (connection, request->id, request->now, error);
}

/**
 * usher_order_list_load_in_worker:
 *
 * Lists what occupies bays and technicians in @range.
 */
gpointer
usher_order_list_load_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  return usher_booking_list_busy_in_worker (connection, input, error);
}
