/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-consent-method.h"
#include "usher-estimate.h"
#include "usher-order-terms.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherConsentSnapshot:
 * @is_given: whether the customer agreed already; else the place is left to sign
 * @method: how
 * @by: who agreed
 * @relation: to the owner, empty for the owner
 * @phone: the number called or written to
 * @total: fen that was agreed to
 * @given_at: unix seconds UTC
 * @recorded_by: who wrote it down
 * @strokes: serialised strokes of the signature, as in the data; empty without
 *
 * The customer's consent.
 */
typedef struct
{
  gboolean           is_given;
  UsherConsentMethod method;
  char              *by;
  char              *relation;
  char              *phone;
  gint64             total;
  gint64             given_at;
  char              *recorded_by;
  char              *strokes;
} UsherConsentSnapshot;

/**
 * UsherAuthorizationSnapshot:
 * @number: empty for a draft
 * @version: 1 for the first issue
 * @replaces: number and version of the authorization that this one replaces, or empty
 * @issued_at: unix seconds UTC, 0 for a draft
 * @arrived_at: unix seconds UTC
 * @promised_at: unix seconds UTC, 0 for none
 * @concerns: (element-type UsherConcernSnapshot): in order
 * @estimate: (nullable): all lines; those recommended, declined or deferred are printed apart
 * @price_after_inspection: the cause is to be found first (检后报价)
 * @wash: "yes", "no", or "unset" to be ticked with a pen
 * @guarantee_km: the shop's own promise, 0 for none beyond the law
 * @guarantee_days: the shop's own promise, 0 for none beyond the law
 * @retention_years: how long personal data are kept
 * @handover_place: where the car is handed over, empty for the workshop
 *
 * All that a repair authorization (任务委托书) says.  The amounts are those of
 * the estimate's own arithmetic.
 */
typedef struct
{
  UsherShopSnapshot    shop;
  char                *number;
  int                  version;
  char                *replaces;
  gint64               issued_at;
  UsherPartySnapshot   party;
  UsherCarSnapshot     car;
  gint64               arrived_at;
  gint64               promised_at;
  char                *advisor;
  GPtrArray           *concerns;
  UsherEstimate       *estimate;
  gboolean             price_after_inspection;
  UsherPaymentMethod   payment_method;
  UsherOldParts        old_parts;
  char                *wash;
  UsherWaiting         waiting;
  int                  guarantee_km;
  int                  guarantee_days;
  int                  retention_years;
  char                *handover_place;
  UsherConsentSnapshot consent;
} UsherAuthorizationSnapshot;

/* For the snapshots that hold an estimate. */
JsonNode *usher_estimate_field_to_node (gconstpointer value);
gpointer  usher_estimate_field_from_node (JsonNode *node,
                                          GError  **error);

/* For the snapshots that hold one. */
extern const UsherRecord usher_authorization_record;

#define USHER_TYPE_AUTHORIZATION_SNAPSHOT (usher_authorization_snapshot_get_type ())

GType usher_authorization_snapshot_get_type (void);

UsherAuthorizationSnapshot *usher_authorization_snapshot_new (void);
UsherAuthorizationSnapshot *usher_authorization_snapshot_copy (const UsherAuthorizationSnapshot *snapshot);
void                        usher_authorization_snapshot_free (UsherAuthorizationSnapshot *snapshot);
char                       *usher_authorization_snapshot_to_json (const UsherAuthorizationSnapshot *snapshot);
UsherAuthorizationSnapshot *usher_authorization_snapshot_from_json (const char *json,
                                                                    GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherAuthorizationSnapshot, usher_authorization_snapshot_free)

G_END_DECLS
