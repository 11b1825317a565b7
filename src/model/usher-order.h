/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-name.h"
#include "usher-order-state.h"
#include "usher-order-terms.h"

G_BEGIN_DECLS

#define USHER_TYPE_ORDER (usher_order_get_type ())

G_DECLARE_FINAL_TYPE (UsherOrder, usher_order, USHER, ORDER, UsherEntity)

/**
 * UsherOrder:
 *
 * The head of a repair order.  The fields from @customer_name on are read
 * along with it for display and are not saved.
 */
struct _UsherOrder
{
  UsherEntity parent_instance;

  char              *number; /* empty until something is issued */
  gint64             booking_id;
  gint64             customer_id;
  gint64             vehicle_id;
  gint64             advisor_id;
  UsherDocumentState document_state;
  UsherCarState      car_state;
  UsherStopCause     stop_cause;
  UsherMoneyState    money_state;
  gint64             arrived_at;
  gint64             reception_at; /* 0: still waiting to be received */
  int                queue_number; /* of the day, in order of arrival */
  gboolean           is_walk_in;
  char              *brought_by; /* 送修人, empty: the owner */
  char              *brought_by_phone;
  gint64             promised_at;     /* 0: not yet */
  char              *promise_note;    /* why it was moved */
  gint64             odometer;        /* km, −1: not read */
  char              *odometer_reason; /* why less than the last reading */
  int                fuel_eighths;    /* 0–8, −1: not read */
  int                charge_percent;  /* −1: not read */
  gboolean           covers_seat;
  gboolean           covers_wheel;
  gboolean           covers_mat;
  gboolean           saw_licence; /* 行驶证 */
  gboolean           saw_booklet; /* 保养手册 */
  char              *belongings;
  char              *valuables; /* "not-asked", "none", "taken", or "kept" by the customer's own wish */
  UsherPaymentMethod payment_method;
  UsherOldParts      old_parts;
  char              *wash; /* "unset", "yes", "no" */
  UsherWaiting       waiting;
  gboolean           price_after_inspection;
  gint64             whole_discount; /* fen */
  char              *document_language;
  int                checklist_version;
  char              *cancel_reason;
  gint64             total; /* fen, of the lines as saved */
  gint64             created_at;

  char            *customer_name;
  UsherAddressForm address_form;
  char            *phone;
  char            *plate;
  char            *make;
  char            *model;
  char            *advisor_name;
  gint64           booked_for; /* promised arrival of its booking, or 0 */
};

G_END_DECLS
