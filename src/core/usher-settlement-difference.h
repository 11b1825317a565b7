/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-settlement.h"

G_BEGIN_DECLS

/**
 * UsherDifferenceKind:
 * @USHER_DIFFERENCE_KIND_AS_AGREED: billed as it was agreed
 * @USHER_DIFFERENCE_KIND_ADDED: additional work with a consent of its own (增项)
 * @USHER_DIFFERENCE_KIND_PRICE_CHANGED: billed at another price, quantity or payer
 * @USHER_DIFFERENCE_KIND_NOT_DONE: agreed to, and not done
 * @USHER_DIFFERENCE_KIND_DECLINED: declined or put off, and not billed
 *
 * Why a line of the settlement list is what it is.
 */
typedef enum
{
  USHER_DIFFERENCE_KIND_AS_AGREED,
  USHER_DIFFERENCE_KIND_ADDED,
  USHER_DIFFERENCE_KIND_PRICE_CHANGED,
  USHER_DIFFERENCE_KIND_NOT_DONE,
  USHER_DIFFERENCE_KIND_DECLINED,
} UsherDifferenceKind;

#define USHER_DIFFERENCE_KIND_LAST USHER_DIFFERENCE_KIND_DECLINED

/**
 * UsherSettlementDifference:
 * @kind: what became of the line
 * @line: the line as it stands, or as it was agreed when it is gone
 * @agreed: fen that were agreed to, 0 for what was not
 * @billed: fen that are billed, 0 for what is not
 *
 * One line of the comparison of a settlement with its authorization.
 */
typedef struct
{
  UsherDifferenceKind kind;
  UsherEstimateLine  *line;
  gint64              agreed;
  gint64              billed;
} UsherSettlementDifference;

const char *usher_difference_kind_to_string (UsherDifferenceKind value);
gboolean    usher_difference_kind_from_string (const char          *nick,
                                               UsherDifferenceKind *out);

GPtrArray *usher_settlement_compare (const UsherEstimate *authorized,
                                     const UsherEstimate *now);

G_END_DECLS
