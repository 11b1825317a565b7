/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-changes.h"
#include "usher-order-store.h"

#include <glib/gi18n.h>

static void
on_arrival_undone_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = USHER_DESK (user_data);
  g_autoptr (GError)    error = NULL;

  if (!usher_order_store_undo_check_in_finish (USHER_ORDER_STORE (source), result, &error))
    usher_desk_report (desk, error, _("The arrival could not be taken back"));
}

static void
undo_arrival (UsherDesk *desk,
              gpointer   data)
{
  UsherOrder *order = data;

  usher_order_store_undo_check_in_async (usher_session_get_orders (usher_desk_get_session (desk)), order->parent_instance.id,
                                         NULL, on_arrival_undone_cb, g_object_ref (desk));
}

static void
on_checked_in_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherDesk)  desk = USHER_DESK (user_data);
  g_autoptr (GError)     error = NULL;
  g_autoptr (UsherOrder) order = usher_order_store_check_in_finish (USHER_ORDER_STORE (source), result, &error);

  if (order == NULL)
    usher_desk_report (desk, error, _("The arrival could not be recorded"));
  else
    usher_desk_offer_undo (desk, _("The car has arrived"), undo_arrival, g_steal_pointer (&order), g_object_unref);
}

/**
 * usher_booking_change_check_in:
 * @widget: where it is asked for
 * @booking: whose car is here
 *
 * Stamps the arrival of the car.  In the main window this is the reception's
 * own action.
 */
void
usher_booking_change_check_in (GtkWidget    *widget,
                               UsherDesk    *desk,
                               UsherBooking *booking)
{
  UsherSession *session = usher_desk_get_session (desk);
  UsherStaff   *staff = usher_session_get_staff (session);
  gint64        advisor_id = booking->advisor_id;

  if (gtk_widget_activate_action (widget, "win.check-in", "x", booking->parent_instance.id))
    return;

  if (advisor_id == 0 && staff != NULL)
    advisor_id = staff->parent_instance.id;
  usher_order_store_check_in_async (usher_session_get_orders (session), booking->parent_instance.id, advisor_id, NULL,
                                    on_checked_in_cb, g_object_ref (desk));
}
