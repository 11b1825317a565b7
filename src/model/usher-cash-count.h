/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-order-terms.h"

G_BEGIN_DECLS

#define USHER_TYPE_CASH_COUNT (usher_cash_count_get_type ())

G_DECLARE_FINAL_TYPE (UsherCashCount, usher_cash_count, USHER, CASH_COUNT, UsherEntity)

/**
 * UsherCashCount:
 *
 * What came in on a day by one method, and what was counted of it last.
 */
struct _UsherCashCount
{
  UsherEntity parent_instance;

  char              *day; /* ISO date */
  UsherPaymentMethod method;
  gint64             taken;     /* fen, by the entries as they are now */
  gint64             n_entries; /* how many they are */
  gint64             expected;  /* by the entries at the time of counting */
  gint64             counted;
  char              *note;
  gint64             counted_at; /* 0: not yet */
  gint64             counted_by;
  gboolean           may_count; /* whether who is at the desk may */
};

G_END_DECLS
