/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-booking-service.h"
#include "usher-booking-status.h"
#include "usher-contact-attempt.h"
#include "usher-name.h"
#include "usher-order-state.h"
#include "usher-time-block.h"

G_BEGIN_DECLS

#define USHER_TYPE_BOOKING (usher_booking_get_type ())

G_DECLARE_FINAL_TYPE (UsherBooking, usher_booking, USHER, BOOKING, UsherEntity)

/**
 * UsherBooking:
 *
 * A booking.  The fields from @customer_name on are read along with it for
 * display and are not saved.
 */
struct _UsherBooking
{
  UsherEntity parent_instance;

  gint64             customer_id;
  gint64             vehicle_id;
  gint64             arrives_at; /* promised arrival */
  char              *content;    /* what it is about */
  gint64             hours;      /* 1/100 h */
  UsherBookingSource source;
  gint64             advisor_id;
  UsherBookingStatus status;
  char              *cancel_reason;
  char              *note;
  gint64             created_at;
  gint64             created_by;

  GPtrArray *blocks;   /* (element-type UsherTimeBlock) */
  GPtrArray *services; /* (element-type UsherBookingService) */
  GPtrArray *contacts; /* (element-type UsherContactAttempt) in order of number */

  char            *customer_name;
  UsherAddressForm address_form;
  char            *phone;
  char            *plate;
  char            *make;
  char            *model;
  char            *advisor_name;
  gint64           order_id;  /* the order it became, or 0 */
  UsherCarState    car_state; /* of that order */
};

gboolean usher_booking_is_welcomed (UsherBooking *self);
char    *usher_booking_dup_public_name (UsherBooking *self,
                                        gboolean      masked);
char    *usher_booking_dup_public_plate (UsherBooking *self,
                                         gboolean      masked);

G_END_DECLS
