/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-changes.h"
#include "usher-booking-store.h"
#include "usher-plate.h"
#include "usher-times.h"

#include <glib/gi18n.h>

/* A booking that was entered or edited, and how it was before. */
typedef struct
{
  UsherDesk    *desk;   /* %NULL while it only waits to be taken back */
  UsherBooking *before; /* %NULL for a new one */
  UsherBooking *after;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->desk);
  g_clear_object (&saving->before);
  g_object_unref (saving->after);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static Saving *
saving_new (UsherDesk    *desk,
            UsherBooking *before,
            UsherBooking *after)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->desk = desk != NULL ? g_object_ref (desk) : NULL;
  saving->before = before != NULL ? g_object_ref (before) : NULL;
  saving->after = g_object_ref (after);

  return saving;
}

static void
on_cancelled_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherDesk)    desk = USHER_DESK (user_data);
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_set_status_finish (USHER_BOOKING_STORE (source), result, &error);

  if (booking == NULL)
    usher_desk_report (desk, error, _("The booking could not be taken back"));
}

static void
on_restored_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherDesk)    desk = USHER_DESK (user_data);
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_save_finish (USHER_BOOKING_STORE (source), result, &error);

  if (booking == NULL)
    usher_desk_report (desk, error, _("The booking could not be set back"));
}

/* @before over the rows as they are @now. */
static UsherBooking *
rebase (UsherBooking *before,
        UsherBooking *now)
{
  UsherBooking *booking = usher_entity_copy (before);

  booking->parent_instance.row_version = now->parent_instance.row_version;
  for (guint i = 0; i < before->blocks->len; i++)
    {
      UsherTimeBlock *block = usher_entity_copy (g_ptr_array_index (before->blocks, i));

      for (guint j = 0; j < now->blocks->len; j++)
        {
          UsherEntity *current = g_ptr_array_index (now->blocks, j);

          if (current->id == block->parent_instance.id)
            block->parent_instance.row_version = current->row_version;
        }
      g_object_unref (booking->blocks->pdata[i]);
      booking->blocks->pdata[i] = block;
    }

  return booking;
}

static void
take_back (Saving       *saving,
           UsherBooking *now)
{
  UsherBookingStore       *store = usher_session_get_bookings (usher_desk_get_session (saving->desk));
  g_autoptr (UsherBooking) booking = NULL;

  if (saving->before == NULL)
    {
      usher_booking_store_set_status_async (store, now->parent_instance.id, now->parent_instance.row_version,
                                            USHER_BOOKING_STATUS_CANCELLED, C_("cancel reason", "Entered by mistake"), NULL, on_cancelled_cb, g_object_ref (saving->desk));
      return;
    }

  booking = rebase (saving->before, now);
  usher_booking_store_save_async (store, booking, NULL, NULL, NULL, on_restored_cb, g_object_ref (saving->desk));
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Saving)       saving = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) now = usher_booking_store_load_finish (USHER_BOOKING_STORE (source), result, &error);

  if (now == NULL)
    usher_desk_report (saving->desk, error, _("The booking could not be taken back"));
  else if (saving->before != NULL && now->parent_instance.row_version != saving->after->parent_instance.row_version)
    usher_desk_say (saving->desk, _("The booking has been changed again since. Take that back first."));
  else
    take_back (saving, now);
}

static void
undo_saving (UsherDesk *desk,
             gpointer   data)
{
  Saving *saving = data;

  usher_booking_store_load_async (usher_session_get_bookings (usher_desk_get_session (desk)),
                                  saving->after->parent_instance.id, NULL, on_loaded_cb,
                                  saving_new (desk, saving->before, saving->after));
}

static char *
describe_who (UsherBooking *booking)
{
  g_autofree char *plate = usher_plate_format (booking->plate);

  return *plate != '\0' ? g_steal_pointer (&plate) : usher_name_with_form (booking->customer_name, booking->address_form);
}

/**
 * usher_booking_change_offer_undo_new:
 * @booking: a new booking, as saved
 *
 * Says that it is booked; taking it back cancels it.
 */
void
usher_booking_change_offer_undo_new (UsherDesk    *desk,
                                     UsherBooking *booking)
{
  g_autofree char *who = describe_who (booking);
  g_autofree char *time = usher_times_relative (usher_desk_get_session (desk), booking->arrives_at);
  /* Translators: a plate or a name, and when the car comes. */
  g_autofree char *text = g_strdup_printf (_("Booked: %s, %s"), who, time);

  usher_desk_offer_undo (desk, text, undo_saving, saving_new (NULL, NULL, booking), saving_free);
}

/**
 * usher_booking_change_offer_undo_edit:
 * @before: as it was
 * @after: as saved
 *
 * Says that a booking was changed; taking it back saves it as it was.
 */
void
usher_booking_change_offer_undo_edit (UsherDesk    *desk,
                                      UsherBooking *before,
                                      UsherBooking *after)
{
  g_autofree char *who = describe_who (after);
  /* Translators: a plate or a name. */
  g_autofree char *text = g_strdup_printf (_("Booking of %s changed"), who);

  usher_desk_offer_undo (desk, text, undo_saving, saving_new (NULL, before, after), saving_free);
}
