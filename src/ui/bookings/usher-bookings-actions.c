/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-dialog.h"
#include "usher-booking-store.h"
#include "usher-bookings-actions.h"
#include "usher-customer-store.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  UsherDesk *desk;
} Opening;

/* The desk of whatever carries the actions: its property. */
static UsherDesk *
dup_desk (GtkWidget *widget)
{
  UsherDesk *desk = NULL;

  g_object_get (widget, "desk", &desk, NULL);

  return desk;
}

static void
new_booking_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr (UsherDesk) desk = dup_desk (widget);

  adw_dialog_present (usher_booking_dialog_new (desk), widget);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Opening                 *opening = user_data;
  g_autoptr (GtkWidget)    widget = g_steal_pointer (&opening->widget);
  g_autoptr (UsherDesk)    desk = g_steal_pointer (&opening->desk);
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_load_finish (USHER_BOOKING_STORE (source), result, &error);

  g_free (opening);
  if (booking == NULL)
    usher_desk_report (desk, error, _("The booking could not be opened"));
  else if (gtk_widget_get_root (widget) != NULL)
    adw_dialog_present (usher_booking_dialog_new_for (desk, booking), widget);
}

static void
open_booking_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->widget = g_object_ref (widget);
  opening->desk = dup_desk (widget);
  usher_booking_store_load_async (usher_session_get_bookings (usher_desk_get_session (opening->desk)),
                                  g_variant_get_int64 (parameter), NULL, on_loaded_cb, opening);
}

static void
on_car_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  Opening                     *opening = user_data;
  g_autoptr (GtkWidget)        widget = g_steal_pointer (&opening->widget);
  g_autoptr (UsherDesk)        desk = g_steal_pointer (&opening->desk);
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherVehicleFile) file = usher_customer_store_load_file_finish (USHER_CUSTOMER_STORE (source), result, &error);

  g_free (opening);
  if (file == NULL)
    usher_desk_report (desk, error, _("The car could not be opened"));
  else if (gtk_widget_get_root (widget) != NULL)
    adw_dialog_present (usher_booking_dialog_new_for_vehicle (desk, file->vehicle->plate), widget);
}

static void
book_vehicle_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->widget = g_object_ref (widget);
  opening->desk = dup_desk (widget);
  usher_customer_store_load_file_async (usher_session_get_customers (usher_desk_get_session (opening->desk)),
                                        g_variant_get_int64 (parameter), NULL, on_car_loaded_cb, opening);
}

/**
 * usher_bookings_install_actions:
 * @widget_class: of a widget with a property `desk`
 *
 * Installs `win.new-booking` (Ctrl+N), `win.open-booking(x)` and
 * `win.book-vehicle(x)`.
 */
void
usher_bookings_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-booking", NULL, new_booking_action);
  gtk_widget_class_install_action (widget_class, "win.open-booking", "x", open_booking_action);
  gtk_widget_class_install_action (widget_class, "win.book-vehicle", "x", book_vehicle_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-booking", NULL);
}
