/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization.h"
#include "usher-check-item.h"
#include "usher-concern.h"
#include "usher-damage.h"
#include "usher-document.h"
#include "usher-estimate.h"
#include "usher-order-state.h"
#include "usher-order.h"
#include "usher-vehicle-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_ORDER_FILE (usher_order_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherOrderFile, usher_order_file, USHER, ORDER_FILE, GObject)

/**
 * UsherOrderFile:
 *
 * An order with all that belongs to it, as read in one transaction.
 */
struct _UsherOrderFile
{
  GObject parent_instance;

  UsherOrder       *order;
  UsherCustomer    *customer; /* may be %NULL */
  UsherVehicle     *vehicle;  /* may be %NULL */
  GPtrArray        *concerns; /* (element-type UsherConcern) */
  UsherEstimate    *estimate;
  GPtrArray        *marks;          /* (element-type UsherDamageMark) */
  GPtrArray        *earlier_marks;  /* (element-type UsherDamageMark) of the last visit */
  GPtrArray        *checklist;      /* (element-type UsherCheckItem) every item of the template */
  GPtrArray        *documents;      /* (element-type UsherDocument) newest first */
  GPtrArray        *authorizations; /* (element-type UsherAuthorization) newest first */
  UsherEstimate    *issued;         /* the lines as they were issued last, %NULL before */
  UsherEstimate    *authorized;     /* the lines as they were signed last, %NULL before */
  UsherVehicleFile *vehicle_file;   /* %NULL without a car */
  gint64            last_odometer;  /* before this visit, 0: none */
  UsherProgress     progress;       /* what happened since the authorization */
};

UsherDocument *usher_order_file_get_issued (UsherOrderFile *self);
void           usher_order_file_get_facts (UsherOrderFile  *self,
                                           gint64           now,
                                           UsherOrderFacts *facts);

G_END_DECLS
