/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-name.h"
#include "usher-work-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_NOTICE (usher_notice_get_type ())

G_DECLARE_FINAL_TYPE (UsherNotice, usher_notice, USHER, NOTICE, UsherEntity)

/**
 * UsherNotice:
 *
 * “Tell the customer”: what somebody must be told, and who was told it when.
 * The fields from @plate on are read along with it and are not saved.
 */
struct _UsherNotice
{
  UsherEntity parent_instance;

  gint64       order_id;
  char        *kind; /* "promise", "ready", "addition" */
  char        *content;
  gint64       raised_at;
  gint64       told_at; /* 0: still to be told */
  char        *told_whom;
  UsherToldHow told_how;
  gint64       told_by;
  char        *note;

  char            *plate;
  char            *customer_name;
  UsherAddressForm address_form;
  char            *phone;
  char            *advisor_name;
  gint64           advisor_id;
  char            *told_by_name;
  gint64           promised_at; /* the order's present promise */
  gint64           earlier_at;  /* the promise before it, 0: none */
};

G_END_DECLS
