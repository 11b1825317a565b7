/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-settlement-labels.h"

#include <glib/gi18n.h>

/**
 * usher_difference_kind_label:
 *
 * Returns: why a line is billed as it is, translated
 */
const char *
usher_difference_kind_label (UsherDifferenceKind kind)
{
  switch (kind)
    {
    case USHER_DIFFERENCE_KIND_ADDED:
      return C_("settlement", "Additional work, agreed");
    case USHER_DIFFERENCE_KIND_PRICE_CHANGED:
      return C_("settlement", "Price or quantity changed");
    case USHER_DIFFERENCE_KIND_NOT_DONE:
      return C_("settlement", "Not done");
    case USHER_DIFFERENCE_KIND_DECLINED:
      return C_("settlement", "Declined or deferred");
    case USHER_DIFFERENCE_KIND_AS_AGREED:
    default:
      return C_("settlement", "As agreed");
    }
}

/**
 * usher_entry_kind_label:
 *
 * Returns: what an entry of the ledger is, translated
 */
const char *
usher_entry_kind_label (UsherEntryKind kind)
{
  switch (kind)
    {
    case USHER_ENTRY_KIND_PREPAYMENT:
      return C_("ledger", "Prepayment");
    case USHER_ENTRY_KIND_REFUND:
      return C_("ledger", "Refund");
    case USHER_ENTRY_KIND_REVERSAL:
      return C_("ledger", "Reversal");
    case USHER_ENTRY_KIND_PAYMENT:
    default:
      return C_("ledger", "Payment");
    }
}

/**
 * usher_settlement_paper_label:
 *
 * Returns: the paper of a settlement list, translated
 */
const char *
usher_settlement_paper_label (UsherPaper paper)
{
  switch (paper)
    {
    case USHER_PAPER_CONTINUOUS_FULL:
      return C_("paper", "241 × 279.4 mm");
    case USHER_PAPER_CONTINUOUS_HALF:
      return C_("paper", "241 × 139.7 mm");
    case USHER_PAPER_A4:
    case USHER_PAPER_A4_LANDSCAPE:
    case USHER_PAPER_A3_LANDSCAPE:
    case USHER_PAPER_CONTINUOUS_THIRD:
    default:
      return C_("paper", "A4");
    }
}
