/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-queue-row.h"

#include <glib/gi18n.h>

#include "usher-labels.h"
#include "usher-plate.h"
#include "usher-times.h"

/* So long nobody should sit in the lounge before an advisor comes. */
static const gint64 long_wait_minutes = 15;

struct _UsherQueueRow
{
  GObject parent_instance;

  UsherQueueItem *item;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherQueueRow, usher_queue_row, G_TYPE_OBJECT)

static void
usher_queue_row_finalize (GObject *object)
{
  g_clear_object (&USHER_QUEUE_ROW (object)->item);

  G_OBJECT_CLASS (usher_queue_row_parent_class)->finalize (object);
}

static void
usher_queue_row_class_init (UsherQueueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_queue_row_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_queue_row_init (UsherQueueRow *self)
{
}

/**
 * usher_queue_row_new:
 * @item: what the line shows
 *
 * Returns: (transfer full): a line
 */
UsherQueueRow *
usher_queue_row_new (UsherQueueItem *item)
{
  UsherQueueRow *self = g_object_new (USHER_TYPE_QUEUE_ROW, NULL);

  self->item = g_object_ref (item);

  return self;
}

/**
 * usher_queue_row_update:
 * @item: what the line shows now, or what it shows anyhow when a minute has gone by
 */
void
usher_queue_row_update (UsherQueueRow  *self,
                        UsherQueueItem *item)
{
  if (item != NULL)
    g_set_object (&self->item, item);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gint64
get_booking_id (UsherQueueItem *item)
{
  if (item->order != NULL)
    return item->order->booking_id;

  return item->booking->parent_instance.id;
}

/**
 * usher_queue_row_is_of:
 *
 * Returns: whether the line is that of @item, before or after its arrival
 */
gboolean
usher_queue_row_is_of (UsherQueueRow  *self,
                       UsherQueueItem *item)
{
  gint64 booking_id = get_booking_id (item);

  if (booking_id != 0)
    return booking_id == get_booking_id (self->item);

  return item->order != NULL && self->item->order != NULL &&
         item->order->parent_instance.id == self->item->order->parent_instance.id;
}

/**
 * usher_queue_row_get_order:
 *
 * Returns: (transfer none) (nullable): the order of a car that has arrived
 */
UsherOrder *
usher_queue_row_get_order (UsherQueueRow *self)
{
  return self->item->order;
}

/**
 * usher_queue_row_get_booking:
 *
 * Returns: (transfer none) (nullable): the booking, %NULL for a walk-in
 */
UsherBooking *
usher_queue_row_get_booking (UsherQueueRow *self)
{
  return self->item->booking;
}

/**
 * usher_queue_row_is_expected:
 *
 * Returns: whether the car has not arrived yet
 */
gboolean
usher_queue_row_is_expected (UsherQueueRow *self)
{
  return self->item->order == NULL;
}

/**
 * usher_queue_row_dup_number:
 *
 * Returns: (transfer full): the number in the queue, empty before the arrival
 */
char *
usher_queue_row_dup_number (UsherQueueRow *self)
{
  return self->item->order != NULL ? g_strdup_printf ("%d", self->item->order->queue_number) : g_strdup ("");
}

/**
 * usher_queue_row_dup_plate:
 *
 * Returns: (transfer full): the plate as it is shown
 */
char *
usher_queue_row_dup_plate (UsherQueueRow *self)
{
  const char *plate = self->item->order != NULL ? self->item->order->plate : self->item->booking->plate;

  return *plate != '\0' ? usher_plate_format (plate) : g_strdup (_("No plate"));
}

/**
 * usher_queue_row_dup_customer:
 *
 * Returns: (transfer full): the customer with the form of address
 */
char *
usher_queue_row_dup_customer (UsherQueueRow *self)
{
  if (self->item->order != NULL)
    return usher_name_with_form (self->item->order->customer_name, self->item->order->address_form);

  return usher_name_with_form (self->item->booking->customer_name, self->item->booking->address_form);
}

/**
 * usher_queue_row_dup_car:
 *
 * Returns: (transfer full): make and model
 */
char *
usher_queue_row_dup_car (UsherQueueRow *self)
{
  const char *make = self->item->order != NULL ? self->item->order->make : self->item->booking->make;
  const char *model = self->item->order != NULL ? self->item->order->model : self->item->booking->model;

  return g_strstrip (g_strjoin (" ", make, model, NULL));
}

/**
 * usher_queue_row_dup_time:
 *
 * Returns: (transfer full): when it arrived, or the appointed time
 */
char *
usher_queue_row_dup_time (UsherQueueRow *self,
                          UsherSession  *session)
{
  return usher_times_clock (session,
                            self->item->order != NULL ? self->item->order->arrived_at : self->item->booking->arrives_at);
}

/**
 * usher_queue_row_dup_waiting:
 * @is_long: (out): whether somebody should do something about it
 *
 * Returns: (transfer full): how long the customer waits for an advisor, how
 *   late an expected one is; empty for neither
 */
char *
usher_queue_row_dup_waiting (UsherQueueRow *self,
                             UsherSession  *session,
                             gboolean      *is_long)
{
  gint64        now = usher_session_now (session);
  UsherOrder   *order = self->item->order;
  UsherBooking *booking = self->item->booking;
  gint64        minutes = 0;

  *is_long = FALSE;
  if (order != NULL && order->car_state == USHER_CAR_STATE_ARRIVED)
    {
      minutes = MAX (0, (now - order->arrived_at) / 60);
      *is_long = minutes >= long_wait_minutes;
      if (*is_long)
        return g_strdup_printf (ngettext ("long: %d min", "long: %d min", (int) minutes), (int) minutes);
      return g_strdup_printf (ngettext ("%d min", "%d min", (int) minutes), (int) minutes);
    }
  if (order == NULL && usher_booking_is_late (booking->status, booking->arrives_at, now))
    {
      minutes = (now - booking->arrives_at) / 60;
      *is_long = TRUE;
      return g_strdup_printf (ngettext ("late: %d min", "late: %d min", (int) minutes), (int) minutes);
    }

  return g_strdup ("");
}

/**
 * usher_queue_row_get_content:
 *
 * Returns: what they come for
 */
const char *
usher_queue_row_get_content (UsherQueueRow *self)
{
  return self->item->content != NULL ? self->item->content : "";
}

/**
 * usher_queue_row_get_advisor:
 *
 * Returns: whose customer it is
 */
const char *
usher_queue_row_get_advisor (UsherQueueRow *self)
{
  return self->item->order != NULL ? self->item->order->advisor_name : self->item->booking->advisor_name;
}

/**
 * usher_queue_row_get_state:
 * @icon_name: (out): its icon
 *
 * Returns: where the car is, or how sure the booking is
 */
const char *
usher_queue_row_get_state (UsherQueueRow *self,
                           const char   **icon_name)
{
  if (self->item->order != NULL)
    {
      *icon_name = usher_car_state_icon (self->item->order->car_state);
      return usher_car_state_label (self->item->order->car_state);
    }

  *icon_name = usher_booking_status_icon (self->item->booking->status);

  return usher_booking_status_label (self->item->booking->status);
}

/**
 * usher_queue_row_dup_sentence:
 *
 * Returns: (transfer full): the line as a screen reader reads it
 */
char *
usher_queue_row_dup_sentence (UsherQueueRow *self,
                              UsherSession  *session)
{
  g_autofree char *plate = usher_queue_row_dup_plate (self);
  g_autofree char *customer = usher_queue_row_dup_customer (self);
  g_autofree char *time = usher_queue_row_dup_time (self, session);
  gboolean         is_long = FALSE;
  g_autofree char *waiting = usher_queue_row_dup_waiting (self, session, &is_long);
  const char      *icon_name = NULL;
  const char      *state = usher_queue_row_get_state (self, &icon_name);
  g_autofree char *sentence = NULL;

  if (usher_queue_row_is_expected (self))
    /* Translators: plate, customer, appointed time, state. */
    sentence = g_strdup_printf (_("%s, %s, expected at %s, %s"), plate, customer, time, state);
  else
    /* Translators: plate, customer, time of arrival, state. */
    sentence = g_strdup_printf (_("%s, %s, arrived at %s, %s"), plate, customer, time, state);
  if (*waiting == '\0')
    return g_steal_pointer (&sentence);

  /* Translators: a sentence about a car, then how long it waits or how late it is. */
  return g_strdup_printf (C_("queue", "%s, %s"), sentence, waiting);
}
