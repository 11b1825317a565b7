/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-register-row.h"

struct _UsherRegisterRow
{
  GObject parent_instance;

  UsherBooking *booking;
  guint         number;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherRegisterRow, usher_register_row, G_TYPE_OBJECT)

static void
usher_register_row_finalize (GObject *object)
{
  UsherRegisterRow *self = USHER_REGISTER_ROW (object);

  g_clear_object (&self->booking);

  G_OBJECT_CLASS (usher_register_row_parent_class)->finalize (object);
}

static void
usher_register_row_class_init (UsherRegisterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_register_row_finalize;

  /**
   * UsherRegisterRow::changed:
   *
   * The line says something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_register_row_init (UsherRegisterRow *self)
{
}

/**
 * usher_register_row_new:
 * @number: of the line, from 1
 *
 * Returns: (transfer full): a line
 */
UsherRegisterRow *
usher_register_row_new (UsherBooking *booking,
                        guint         number)
{
  UsherRegisterRow *self = g_object_new (USHER_TYPE_REGISTER_ROW, NULL);

  self->booking = g_object_ref (booking);
  self->number = number;

  return self;
}

/**
 * usher_register_row_get_booking:
 *
 * Returns: (transfer none): the booking
 */
UsherBooking *
usher_register_row_get_booking (UsherRegisterRow *self)
{
  return self->booking;
}

/**
 * usher_register_row_get_number:
 *
 * Returns: the number of the line, in order of the appointed time
 */
guint
usher_register_row_get_number (UsherRegisterRow *self)
{
  return self->number;
}

/**
 * usher_register_row_update:
 * @booking: as it is now
 * @number: of the line
 *
 * Says what the line holds now.
 */
void
usher_register_row_update (UsherRegisterRow *self,
                           UsherBooking     *booking,
                           guint             number)
{
  g_set_object (&self->booking, booking);
  self->number = number;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * usher_register_row_get_contact:
 * @number: 1 or 2
 *
 * Returns: (transfer none) (nullable): that contact
 */
UsherContactAttempt *
usher_register_row_get_contact (UsherRegisterRow *self,
                                int               number)
{
  for (guint i = 0; i < self->booking->contacts->len; i++)
    {
      UsherContactAttempt *contact = g_ptr_array_index (self->booking->contacts, i);

      if (contact->number == number)
        return contact;
    }

  return NULL;
}
