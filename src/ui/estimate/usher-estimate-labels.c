/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-labels.h"

#include <glib/gi18n.h>

/**
 * usher_line_kind_label:
 *
 * Returns: what a line charges for, in a word
 */
const char *
usher_line_kind_label (UsherLineKind kind)
{
  switch (kind)
    {
    case USHER_LINE_KIND_LABOUR:
      return C_("line kind", "Labour");
    case USHER_LINE_KIND_PART:
      return C_("line kind", "Part");
    case USHER_LINE_KIND_SUBLET:
      return C_("line kind", "Sublet");
    case USHER_LINE_KIND_FEE:
      return C_("line kind", "Fee");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_part_kind_label:
 *
 * Returns: the kind of a part as the law wants it told, in a word
 */
const char *
usher_part_kind_label (UsherPartKind kind)
{
  switch (kind)
    {
    case USHER_PART_KIND_OEM:
      return C_("part kind", "OEM");
    case USHER_PART_KIND_EQUIVALENT:
      return C_("part kind", "Equal");
    case USHER_PART_KIND_REPAIRED:
      return C_("part kind", "Repaired");
    case USHER_PART_KIND_OWN:
      return C_("part kind", "Own");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_payer_label:
 *
 * Returns: who pays, in a word
 */
const char *
usher_payer_label (UsherPayer payer)
{
  switch (payer)
    {
    case USHER_PAYER_CUSTOMER:
      return C_("payer", "Customer");
    case USHER_PAYER_WARRANTY:
      return C_("payer", "Warranty");
    case USHER_PAYER_INSURER:
      return C_("payer", "Insurer");
    case USHER_PAYER_INTERNAL:
      return C_("payer", "Internal");
    case USHER_PAYER_GOODWILL:
      return C_("payer", "Goodwill");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_consent_label:
 *
 * Returns: how far the customer agreed to a line, in a word
 */
const char *
usher_consent_label (UsherConsent consent)
{
  switch (consent)
    {
    case USHER_CONSENT_RECOMMENDED:
      return C_("line consent", "Advised");
    case USHER_CONSENT_QUOTED:
      return C_("line consent", "Quoted");
    case USHER_CONSENT_AUTHORIZED:
      return C_("line consent", "Agreed");
    case USHER_CONSENT_DONE:
      return C_("line consent", "Done");
    case USHER_CONSENT_DECLINED:
      return C_("line consent", "Declined");
    case USHER_CONSENT_DEFERRED:
      return C_("line consent", "Later");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_consent_icon:
 *
 * Returns: name of the icon that stands with the word
 */
const char *
usher_consent_icon (UsherConsent consent)
{
  switch (consent)
    {
    case USHER_CONSENT_RECOMMENDED:
      return "starred-symbolic";
    case USHER_CONSENT_QUOTED:
      return "usher-estimate-symbolic";
    case USHER_CONSENT_AUTHORIZED:
      return "usher-confirmed-symbolic";
    case USHER_CONSENT_DONE:
      return "usher-check-symbolic";
    case USHER_CONSENT_DECLINED:
      return "usher-cancelled-symbolic";
    case USHER_CONSENT_DEFERRED:
      return "usher-waiting-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_consent_method_label:
 *
 * Returns: how the customer gave consent, for the middle of a sentence
 */
const char *
usher_consent_method_label (UsherConsentMethod method)
{
  switch (method)
    {
    case USHER_CONSENT_METHOD_PAD:
      return C_("consent method", "signed on the pad");
    case USHER_CONSENT_METHOD_PAPER:
      return C_("consent method", "signed on paper");
    case USHER_CONSENT_METHOD_PHONE:
      return C_("consent method", "by phone");
    case USHER_CONSENT_METHOD_MESSAGE:
      return C_("consent method", "by message");
    default:
      g_return_val_if_reached ("");
    }
}
