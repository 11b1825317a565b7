/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-check-in.h"

#include <glib/gi18n.h>

#include "usher-order-store.h"
#include "usher-plate.h"

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_order_store_undo_check_in_finish (USHER_ORDER_STORE (source), result, &error))
    usher_desk_report (desk, error, _("The arrival could not be taken back"));
}

static void
undo_check_in (UsherDesk *desk,
               gpointer   data)
{
  UsherOrder *order = data;

  usher_order_store_undo_check_in_async (usher_session_get_orders (usher_desk_get_session (desk)),
                                         order->parent_instance.id, NULL, on_undone_cb, g_object_ref (desk));
}

/**
 * usher_check_in_offer_undo:
 * @order: an order whose car has just been checked in
 *
 * Says so and lets it be taken back.
 */
void
usher_check_in_offer_undo (UsherDesk  *desk,
                           UsherOrder *order)
{
  g_autofree char *plate = *order->plate != '\0' ? usher_plate_format (order->plate) : g_strdup (order->customer_name);
  g_autofree char *text = NULL;

  /* Translators: plate, or customer of a car without one, then the queue number. */
  text = g_strdup_printf (_("%s checked in as No. %d"), plate, order->queue_number);
  usher_desk_offer_undo (desk, text, undo_check_in, g_object_ref (order), g_object_unref);
}

static void
on_checked_in_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherDesk)  desk = user_data;
  g_autoptr (GError)     error = NULL;
  g_autoptr (UsherOrder) order = usher_order_store_check_in_finish (USHER_ORDER_STORE (source), result, &error);

  if (order == NULL)
    usher_desk_report (desk, error, _("The car could not be checked in"));
  else
    usher_check_in_offer_undo (desk, order);
}

/**
 * usher_check_in_booking:
 * @booking_id: the booking of a car that has come
 *
 * Stamps its arrival; the advisor is the one of the booking, or else who is at
 * the desk.  It can be taken back.
 */
void
usher_check_in_booking (UsherDesk *desk,
                        gint64     booking_id)
{
  UsherSession *session = usher_desk_get_session (desk);

  usher_order_store_check_in_async (usher_session_get_orders (session), booking_id, 0, NULL,
                                    on_checked_in_cb, g_object_ref (desk));
}
