/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-changes.h"
#include "usher-booking-store.h"
#include "usher-labels.h"
#include "usher-plate.h"
#include "usher-reason-dialog.h"

#include <glib/gi18n.h>

/* A change of one booking, and what takes it back. */
typedef struct
{
  UsherDesk           *desk;
  UsherBooking        *before;
  UsherBookingStatus   status;
  int                  number; /* of the contact */
  UsherContactResult   result;
  UsherContactAttempt *recorded; /* the contact as saved, or %NULL */
  UsherContactAttempt *replaced; /* the contact that was there before, or %NULL */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->desk);
  g_object_unref (change->before);
  g_clear_object (&change->recorded);
  g_clear_object (&change->replaced);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static Change *
change_copy (UsherDesk    *desk,
             const Change *change)
{
  Change *copy = g_new0 (Change, 1);

  *copy = *change;
  copy->desk = g_object_ref (desk);
  copy->before = g_object_ref (change->before);
  copy->recorded = change->recorded != NULL ? g_object_ref (change->recorded) : NULL;
  copy->replaced = change->replaced != NULL ? g_object_ref (change->replaced) : NULL;

  return copy;
}

/* The desk does not hold itself through what it can undo. */
static void
offer_undo (Change       *change,
            const char   *text,
            UsherUndoFunc undo)
{
  Change *kept = change_copy (change->desk, change);

  g_clear_object (&kept->desk);
  usher_desk_offer_undo (change->desk, text, undo, kept, change_free);
}

static UsherBookingStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_bookings (usher_desk_get_session (desk));
}

static char *
describe_booking (UsherBooking *booking)
{
  g_autofree char *plate = usher_plate_format (booking->plate);

  return *plate != '\0' ? g_steal_pointer (&plate) : usher_name_with_form (booking->customer_name, booking->address_form);
}

static void
on_status_undone_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Change)       change = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_set_status_finish (USHER_BOOKING_STORE (source), result, &error);
  g_autofree char         *what = describe_booking (change->before);
  g_autofree char         *text = NULL;

  if (booking == NULL)
    {
      usher_desk_report (change->desk, error, _("The booking could not be set back"));
      return;
    }
  /* Translators: a plate and the status of its booking. */
  text = g_strdup_printf (_("%s is “%s” again"), what, usher_booking_status_label (booking->status));
  usher_desk_say (change->desk, text);
}

static void
on_loaded_for_status_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (Change)       change = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) now = usher_booking_store_load_finish (USHER_BOOKING_STORE (source), result, &error);
  UsherBooking            *before = change->before;

  if (now == NULL)
    usher_desk_report (change->desk, error, _("The booking could not be set back"));
  else if (now->status != change->status)
    usher_desk_say (change->desk, _("The booking has been changed again since. Take that back first."));
  else
    usher_booking_store_set_status_async (get_store (change->desk), before->parent_instance.id,
                                          now->parent_instance.row_version, before->status, before->cancel_reason, NULL,
                                          on_status_undone_cb, change_copy (change->desk, change));
}

static void
undo_status (UsherDesk *desk,
             gpointer   data)
{
  Change *change = data;

  usher_booking_store_load_async (get_store (desk), change->before->parent_instance.id, NULL, on_loaded_for_status_cb,
                                  change_copy (desk, change));
}

static void
on_status_set_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Change)       change = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_set_status_finish (USHER_BOOKING_STORE (source), result, &error);
  g_autofree char         *what = describe_booking (change->before);
  g_autofree char         *text = NULL;

  if (booking == NULL)
    {
      usher_desk_report (change->desk, error, _("The booking could not be changed"));
      return;
    }
  /* Translators: a plate and the new status of its booking. */
  text = g_strdup_printf (_("%s: %s"), what, usher_booking_status_label (booking->status));
  offer_undo (change, text, undo_status);
}

/**
 * usher_booking_change_status:
 * @booking: as it was shown
 * @status: what it becomes
 * @reason: (nullable): why
 *
 * Changes the status of a booking.
 */
void
usher_booking_change_status (UsherDesk         *desk,
                             UsherBooking      *booking,
                             UsherBookingStatus status,
                             const char        *reason)
{
  Change *change = g_new0 (Change, 1);

  change->desk = g_object_ref (desk);
  change->before = g_object_ref (booking);
  change->status = status;
  usher_booking_store_set_status_async (get_store (desk), booking->parent_instance.id, booking->parent_instance.row_version,
                                        status, reason, NULL, on_status_set_cb, change);
}

static void
on_cancel_reason_cb (GtkWidget  *parent,
                     const char *reason,
                     gpointer    user_data)
{
  Change *change = user_data;

  usher_booking_change_status (change->desk, change->before, USHER_BOOKING_STATUS_CANCELLED, reason);
}

/**
 * usher_booking_change_cancel:
 * @parent: the widget that asks
 * @booking: what is called off
 *
 * Asks why, and cancels the booking; its bay is free again.
 */
void
usher_booking_change_cancel (UsherDesk    *desk,
                             GtkWidget    *parent,
                             UsherBooking *booking)
{
  const char *const usual[] = {
    C_("cancel reason", "Customer has no time"),
       C_("cancel reason", "Went elsewhere"),
          C_("cancel reason", "Problem is gone"),
             C_("cancel reason", "Parts are not here"),
                C_("cancel reason", "We have no capacity"),
                   C_("cancel reason", "Booked twice"),
                      NULL,
                };
  g_autofree char *what = describe_booking (booking);
  Change          *change = g_new0 (Change, 1);

  if (!usher_booking_status_can_follow (booking->status, USHER_BOOKING_STATUS_CANCELLED) ||
      booking->status == USHER_BOOKING_STATUS_CANCELLED)
    {
      usher_desk_say (desk, _("This booking cannot be cancelled any more."));
      g_free (change);
      return;
    }

  change->desk = g_object_ref (desk);
  change->before = g_object_ref (booking);
  usher_reason_dialog_ask (parent,
                           &(UsherReasonQuestion) {
                               .heading = _("Cancel the Booking?"),
                                            .body = what,
                                            .accept_label = _("_Cancel Booking"),
                                                              .destructive = TRUE,
                                                              .usual = usual,
                                            },
                               on_cancel_reason_cb, change, change_free);
}

static void
on_contact_undone_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (Change)       change = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_remove_contact_finish (USHER_BOOKING_STORE (source), result, &error);

  if (booking == NULL)
    usher_desk_report (change->desk, error, _("The contact could not be taken back"));
}

static void
undo_contact (UsherDesk *desk,
              gpointer   data)
{
  Change *change = data;

  usher_booking_store_remove_contact_async (get_store (desk), change->recorded, change->replaced, change->before->status, NULL, on_contact_undone_cb, change_copy (desk, change));
}

static char *
describe_contact (Change *change)
{
  g_autofree char *what = describe_booking (change->before);
  const char      *result = usher_contact_result_label (change->result);

  if (change->number == 1)
    /* Translators: a plate, and how the first call to the customer ended. */
    return g_strdup_printf (_("%s, 1st contact: %s"), what, result);

  /* Translators: a plate, and how the second call to the customer ended. */
  return g_strdup_printf (_("%s, 2nd contact: %s"), what, result);
}

static UsherContactAttempt *
find_contact (UsherBooking *booking,
              int           number)
{
  for (guint i = 0; i < booking->contacts->len; i++)
    {
      UsherContactAttempt *contact = g_ptr_array_index (booking->contacts, i);

      if (contact->number == number)
        return g_object_ref (contact);
    }

  return NULL;
}

static void
on_contact_added_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Change)       change = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_add_contact_finish (USHER_BOOKING_STORE (source), result, &error);
  g_autofree char         *text = describe_contact (change);

  if (booking == NULL)
    {
      usher_desk_report (change->desk, error, _("The contact could not be recorded"));
      return;
    }
  change->recorded = find_contact (booking, change->number);
  offer_undo (change, text, undo_contact);
}

/**
 * usher_booking_change_contact:
 * @booking: whose customer was called
 * @number: 1 or 2
 * @result: how it ended
 *
 * Records a contact; one that reached the customer confirms the booking.
 */
void
usher_booking_change_contact (UsherDesk         *desk,
                              UsherBooking      *booking,
                              int                number,
                              UsherContactResult result)
{
  Change *change = NULL;

  if (!usher_booking_status_is_expected (booking->status))
    {
      usher_desk_say (desk, _("The customer of this booking need not be called any more."));
      return;
    }

  change = g_new0 (Change, 1);
  change->desk = g_object_ref (desk);
  change->before = g_object_ref (booking);
  change->number = number;
  change->result = result;
  change->replaced = find_contact (booking, number);
  usher_booking_store_add_contact_async (get_store (desk), booking->parent_instance.id, number, result, NULL, NULL,
                                         on_contact_added_cb, change);
}
