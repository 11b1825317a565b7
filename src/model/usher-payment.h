/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-ledger.h"

G_BEGIN_DECLS

#define USHER_TYPE_PAYMENT (usher_payment_get_type ())

G_DECLARE_FINAL_TYPE (UsherPayment, usher_payment, USHER, PAYMENT, UsherEntity)

/**
 * UsherPayment:
 *
 * An entry of the ledger: money of an order that moved.  Entries are only ever
 * added.  The fields from @order_number on are read along for lists.
 */
struct _UsherPayment
{
  UsherEntity parent_instance;

  gint64             order_id;
  gint64             settlement_id; /* 0: before there is one */
  UsherPayer         payer;
  UsherEntryKind     kind;
  UsherPaymentMethod method;
  gint64             amount;    /* fen that the shop receives, negative when it gives back */
  gint64             given;     /* cash handed over, 0: exactly */
  char              *reference; /* number of the slip or of the transfer */
  gint64             reverses_id;
  char              *reason;
  gint64             approved_by; /* of credit on account */
  gint64             taken_at;
  gint64             taken_by;

  char *order_number;
  char *customer_name;
  char *plate;
};

G_END_DECLS
