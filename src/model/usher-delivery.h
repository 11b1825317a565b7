/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-delivery-values.h"

G_BEGIN_DECLS

#define USHER_TYPE_DELIVERY (usher_delivery_get_type ())

G_DECLARE_FINAL_TYPE (UsherDelivery, usher_delivery, USHER, DELIVERY, UsherEntity)

/**
 * UsherDelivery:
 *
 * How a car was handed over.  Its id is that of its order, its row_version 0
 * while nothing of it is saved.  Saved as it is typed; frozen with delivered_at.
 */
struct _UsherDelivery
{
  UsherEntity parent_instance;

  char             *collected_by;
  char             *relation; /* to the owner; empty: the owner */
  char             *phone;
  gboolean          told_done;
  gboolean          told_not_done;
  gboolean          told_next;
  gboolean          showed_parts;
  gboolean          keys_back;
  gboolean          documents_back;
  gboolean          belongings_back;
  UsherOldPartsFate old_parts;
  gint64            odometer_out;    /* km, −1: not read */
  char             *odometer_reason; /* why less than at check-in, or far more */
  gint64            next_service_km; /* 0: none */
  char             *next_service_on; /* ISO date or empty */
  gboolean          no_new_damage;
  char             *strokes; /* the signature, see usher_strokes_to_string() */
  gint64            document_id;
  char             *note;
  gint64            delivered_at; /* 0: not yet */
  gint64            delivered_by;
};

gboolean usher_delivery_is_explained (UsherDelivery *self);
gboolean usher_delivery_is_handed_back (UsherDelivery *self);

G_END_DECLS
