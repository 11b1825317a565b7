/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-contact-result.h"
#include "usher-name.h"
#include "usher-reminder-rule.h"

G_BEGIN_DECLS

#define USHER_TYPE_REMINDER (usher_reminder_get_type ())

G_DECLARE_FINAL_TYPE (UsherReminder, usher_reminder, USHER, REMINDER, UsherEntity)

/**
 * UsherReminder:
 *
 * Why a customer is invited (邀约).  The fields from @way on are read along with
 * it for display and are not saved.
 */
struct _UsherReminder
{
  UsherEntity parent_instance;

  gint64             vehicle_id;
  UsherReminderKind  kind;
  char              *due_on;   /* ISO date */
  gint64             due_km;   /* 0: goes by time */
  char              *content;  /* what it is about: works put off, a service, words of a complaint */
  gint64             order_id; /* that raised it, or 0 */
  gint64             complaint_id;
  UsherReminderState state;
  char              *snoozed_until; /* ISO date or empty */
  gint64             booking_id;
  gint64             raised_at;

  UsherReminderWay   way;
  gint64             customer_id;
  char              *customer_name;
  UsherAddressForm   address_form;
  char              *phone;
  char              *plate;
  char              *make;
  char              *model;
  gint64             odometer;
  gint64             last_visit_at; /* 0: never here */
  guint              n_attempts;
  UsherContactResult last_result; /* when @n_attempts > 0 */
  gint64             last_at;
  gboolean           was_messaged;
};

#define USHER_TYPE_REPEAT (usher_repeat_get_type ())

G_DECLARE_FINAL_TYPE (UsherRepeat, usher_repeat, USHER, REPEAT, UsherEntity)

/**
 * UsherRepeat:
 *
 * A concern that may be the one of an earlier visit; its id is that of the
 * judgement, 0 before there is one.
 */
struct _UsherRepeat
{
  UsherEntity parent_instance;

  gint64 concern_id; /* 0: of a booking */
  char  *words;
  gint64 earlier_order_id;
  char  *earlier_number;
  gint64 earlier_at;       /* when the car left */
  char  *earlier_words;    /* the concern or the work that it is like */
  int    similarity;       /* of 1000 */
  char  *guaranteed_until; /* ISO date, empty: not under guarantee */
  gint64 guaranteed_km;
  char  *judgement; /* "same", "repeat", "unrelated", empty: not judged yet */
};

G_END_DECLS
