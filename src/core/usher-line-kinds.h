/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherLineKind:
 * @USHER_LINE_KIND_LABOUR: work, by the hour
 * @USHER_LINE_KIND_PART: a part or material
 * @USHER_LINE_KIND_SUBLET: work done by another firm (外加工)
 * @USHER_LINE_KIND_FEE: anything else
 *
 * What a line of an estimate charges for; the kinds are totalled separately.
 */
typedef enum
{
  USHER_LINE_KIND_LABOUR,
  USHER_LINE_KIND_PART,
  USHER_LINE_KIND_SUBLET,
  USHER_LINE_KIND_FEE,
} UsherLineKind;

#define USHER_LINE_KIND_LAST USHER_LINE_KIND_FEE

/**
 * UsherPartKind:
 * @USHER_PART_KIND_OEM: original (原厂配件)
 * @USHER_PART_KIND_EQUIVALENT: of the same quality (同质配件)
 * @USHER_PART_KIND_REPAIRED: repaired or remanufactured (修复配件)
 * @USHER_PART_KIND_OWN: brought by the customer, without our guarantee (自备配件)
 *
 * The kind of a part as the settlement list must state it (配件类型, JT/T 816).
 */
typedef enum
{
  USHER_PART_KIND_OEM,
  USHER_PART_KIND_EQUIVALENT,
  USHER_PART_KIND_REPAIRED,
  USHER_PART_KIND_OWN,
} UsherPartKind;

#define USHER_PART_KIND_LAST USHER_PART_KIND_OWN

/**
 * UsherPayer:
 * @USHER_PAYER_CUSTOMER: the customer
 * @USHER_PAYER_WARRANTY: the manufacturer
 * @USHER_PAYER_INSURER: the insurer
 * @USHER_PAYER_INTERNAL: the workshop itself
 * @USHER_PAYER_GOODWILL: the workshop or the manufacturer, out of kindness
 *
 * Who pays a line.
 */
typedef enum
{
  USHER_PAYER_CUSTOMER,
  USHER_PAYER_WARRANTY,
  USHER_PAYER_INSURER,
  USHER_PAYER_INTERNAL,
  USHER_PAYER_GOODWILL,
} UsherPayer;

#define USHER_PAYER_LAST USHER_PAYER_GOODWILL

/**
 * UsherConsent:
 * @USHER_CONSENT_RECOMMENDED: we advise it; no price agreed
 * @USHER_CONSENT_QUOTED: offered at this price
 * @USHER_CONSENT_AUTHORIZED: the customer agreed
 * @USHER_CONSENT_DONE: worked as agreed
 * @USHER_CONSENT_DECLINED: the customer said no
 * @USHER_CONSENT_DEFERRED: the customer said later
 *
 * How far the customer agreed to a line.  Declined and deferred lines are never billed and never lost.
 */
typedef enum
{
  USHER_CONSENT_RECOMMENDED,
  USHER_CONSENT_QUOTED,
  USHER_CONSENT_AUTHORIZED,
  USHER_CONSENT_DONE,
  USHER_CONSENT_DECLINED,
  USHER_CONSENT_DEFERRED,
} UsherConsent;

#define USHER_CONSENT_LAST USHER_CONSENT_DEFERRED

const char *usher_line_kind_to_string (UsherLineKind value);
gboolean    usher_line_kind_from_string (const char *nick, UsherLineKind *out);

const char *usher_part_kind_to_string (UsherPartKind value);
gboolean    usher_part_kind_from_string (const char *nick, UsherPartKind *out);

const char *usher_payer_to_string (UsherPayer value);
gboolean    usher_payer_from_string (const char *nick, UsherPayer *out);

const char *usher_consent_to_string (UsherConsent value);
gboolean    usher_consent_from_string (const char *nick, UsherConsent *out);

G_END_DECLS
