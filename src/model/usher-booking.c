/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-booking.h"

#include "usher-plate.h"

G_DEFINE_FINAL_TYPE (UsherBooking, usher_booking, USHER_TYPE_ENTITY)

static void
usher_booking_own_references (UsherEntity *entity)
{
  UsherBooking *self = USHER_BOOKING (entity);

  self->blocks = usher_entity_copy_list (self->blocks);
  self->services = usher_entity_copy_list (self->services);
  self->contacts = usher_entity_copy_list (self->contacts);
}

static void
usher_booking_drop_references (UsherEntity *entity)
{
  UsherBooking *self = USHER_BOOKING (entity);

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
}

static void
usher_booking_class_init (UsherBookingClass *klass)
{
  static const gsize strings[] = {
    G_STRUCT_OFFSET (UsherBooking, content),
    G_STRUCT_OFFSET (UsherBooking, cancel_reason),
    G_STRUCT_OFFSET (UsherBooking, note),
    G_STRUCT_OFFSET (UsherBooking, customer_name),
    G_STRUCT_OFFSET (UsherBooking, phone),
    G_STRUCT_OFFSET (UsherBooking, plate),
    G_STRUCT_OFFSET (UsherBooking, make),
    G_STRUCT_OFFSET (UsherBooking, model),
    G_STRUCT_OFFSET (UsherBooking, advisor_name),
  };
  UsherEntityClass *entity_class = USHER_ENTITY_CLASS (klass);

  usher_entity_class_set_fields (entity_class, sizeof (UsherBooking), strings, G_N_ELEMENTS (strings));
  entity_class->own_references = usher_booking_own_references;
  entity_class->drop_references = usher_booking_drop_references;
}

static void
usher_booking_init (UsherBooking *self)
{
  usher_entity_init_strings (self);
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->services = g_ptr_array_new_with_free_func (g_object_unref);
  self->contacts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usher_booking_is_welcomed:
 *
 * Returns: whether the welcome board (欢迎板) names this booking, on the wall
 *   and on paper: whoever is expected or here, not who cancelled or stayed away
 */
gboolean
usher_booking_is_welcomed (UsherBooking *self)
{
  return usher_booking_status_is_expected (self->status) || self->status == USHER_BOOKING_STATUS_ARRIVED;
}

/**
 * usher_booking_dup_public_name:
 * @masked: whether the shop wants names masked in public
 *
 * Returns: (transfer full): the customer as the public may read it
 */
char *
usher_booking_dup_public_name (UsherBooking *self,
                               gboolean      masked)
{
  return masked ? usher_name_mask (self->customer_name, self->address_form)
                : usher_name_with_form (self->customer_name, self->address_form);
}

/**
 * usher_booking_dup_public_plate:
 * @masked: whether the shop wants plates masked in public
 *
 * Returns: (transfer full): the plate as the public may read it
 */
char *
usher_booking_dup_public_plate (UsherBooking *self,
                                gboolean      masked)
{
  return masked ? usher_plate_mask (self->plate) : usher_plate_format (self->plate);
}
