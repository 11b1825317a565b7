/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-damage.h"
#include "usher-delivery.h"
#include "usher-gate-pass.h"
#include "usher-guaranteed-line.h"
#include "usher-next-service.h"
#include "usher-warranty-counter.h"

G_BEGIN_DECLS

#define USHER_TYPE_DELIVERY_FILE (usher_delivery_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherDeliveryFile, usher_delivery_file, USHER, DELIVERY_FILE, GObject)

/**
 * UsherDeliveryFile:
 *
 * The delivery of an order with all that belongs to it, as read in one
 * transaction.
 */
struct _UsherDeliveryFile
{
  GObject parent_instance;

  UsherDelivery        *delivery;   /* what is known already fills it in when nothing was saved */
  GPtrArray            *marks;      /* (element-type UsherDamageMark) at check-in */
  GPtrArray            *new_marks;  /* (element-type UsherDamageMark) found at the delivery, numbered on */
  GPtrArray            *passes;     /* (element-type UsherGatePass) newest first */
  GPtrArray            *guaranteed; /* (element-type UsherGuaranteedLine) by line, as it is or will be */
  UsherWarrantyCounter *counter;    /* of the car by the warranty law; NULL without a car */

  UsherServiceInterval done;  /* of the service that was done, zeros without one */
  UsherServiceInterval usual; /* of the shop's usual service */
  UsherNextService     known; /* what the car's file says */
  GDate                today;
};

UsherNextService usher_delivery_file_next_service (UsherDeliveryFile *self,
                                                   gint64             odometer);
UsherGatePass   *usher_delivery_file_find_pass (UsherDeliveryFile *self,
                                                UsherGatePassKind  kind);

G_END_DECLS
