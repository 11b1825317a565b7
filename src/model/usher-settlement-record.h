/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-settlement.h"

G_BEGIN_DECLS

#define USHER_TYPE_SETTLEMENT_RECORD (usher_settlement_record_get_type ())

G_DECLARE_FINAL_TYPE (UsherSettlementRecord, usher_settlement_record, USHER, SETTLEMENT_RECORD, UsherEntity)

/**
 * UsherSettlementRecord:
 *
 * A settlement list as it was issued.  It is never changed: what was wrong is
 * taken back (红冲) and settled anew under the next version.  Of @sums the
 * discounts of lines and whole are told together in @line_discount.
 */
struct _UsherSettlementRecord
{
  UsherEntity parent_instance;

  gint64              order_id;
  char               *number;
  int                 version;
  gint64              document_id;
  UsherSettlementSums sums;
  char               *discount_reason;
  gint64              discount_by;
  gint64              tax_rate;
  gint64              odometer_out; /* km, −1: not read */
  int                 guarantee_km;
  int                 guarantee_days;
  gint64              issued_at;
  gint64              issued_by;

  gint64 shown_at; /* 0: neither shown nor printed */
  char  *shown_how;
  gint64 reversed_at; /* 0: it stands */
  gint64 reversed_by;
  char  *reverse_reason;
};

G_END_DECLS
