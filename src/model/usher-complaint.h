/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-follow-up-rule.h"
#include "usher-name.h"

G_BEGIN_DECLS

#define USHER_TYPE_COMPLAINT (usher_complaint_get_type ())

G_DECLARE_FINAL_TYPE (UsherComplaint, usher_complaint, USHER, COMPLAINT, UsherEntity)

/**
 * UsherComplaint:
 *
 * A complaint (投诉) and what was done about it.  The fields from @order_number
 * on are read along with it for display and are not saved.
 */
struct _UsherComplaint
{
  UsherEntity parent_instance;

  gint64              order_id; /* 0: about no visit */
  gint64              customer_id;
  gint64              vehicle_id;
  gint64              follow_up_id; /* the call that brought it, or 0 */
  char               *source;       /* "call" or "desk" */
  char               *words;        /* in the customer's words */
  gboolean            is_guarantee_dispute;
  gint64              owner_id; /* who answers for it, 0: nobody yet */
  char               *cause;
  char               *measures;
  char               *deadline_on; /* ISO date */
  UsherComplaintState state;
  gint64              opened_at;
  gint64              resolved_at;
  gint64              second_call_at;
  char               *second_result; /* what the customer said then */
  gint64              closed_at;

  char            *order_number;
  char            *owner_name;
  char            *customer_name;
  UsherAddressForm address_form;
  char            *phone;
  char            *plate;
};

G_END_DECLS
