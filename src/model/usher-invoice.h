/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-line-kinds.h"

G_BEGIN_DECLS

#define USHER_TYPE_INVOICE (usher_invoice_get_type ())

G_DECLARE_FINAL_TYPE (UsherInvoice, usher_invoice, USHER, INVOICE, UsherEntity)

/**
 * UsherInvoice:
 *
 * The number of the invoice (发票) that a payer got for a settlement.
 */
struct _UsherInvoice
{
  UsherEntity parent_instance;

  gint64     settlement_id;
  UsherPayer payer;
  char      *number;
  char      *title; /* to whom it is made out */
  gint64     noted_at;
  gint64     noted_by;
};

G_END_DECLS
