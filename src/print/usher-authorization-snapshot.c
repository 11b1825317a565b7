/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-authorization-snapshot.h"

#include "usher-error.h"

static const UsherField line_fields[] = {
  USHER_FIELD_OF_ENUM (UsherEstimateLine, kind, usher_line_kind),
  USHER_FIELD_OF_STRING (UsherEstimateLine, code),
  USHER_FIELD_OF_STRING (UsherEstimateLine, description),
  USHER_FIELD_OF_ENUM (UsherEstimateLine, part_kind, usher_part_kind),
  USHER_FIELD_OF_STRING (UsherEstimateLine, brand),
  USHER_FIELD_OF_STRING (UsherEstimateLine, unit),
  USHER_FIELD_OF_INT64 (UsherEstimateLine, hours),
  USHER_FIELD_OF_INT64 (UsherEstimateLine, quantity),
  USHER_FIELD_OF_INT64 (UsherEstimateLine, unit_price),
  USHER_FIELD_OF_INT64 (UsherEstimateLine, discount),
  USHER_FIELD_OF_ENUM (UsherEstimateLine, payer, usher_payer),
  USHER_FIELD_OF_ENUM (UsherEstimateLine, consent, usher_consent),
  USHER_FIELD_OF_STRING (UsherEstimateLine, note),
  USHER_FIELD_OF_STRING (UsherEstimateLine, package_code),
};

static const UsherRecord line_record = USHER_RECORD_OF (UsherEstimateLine, line_fields);

/* An estimate on its way to or from JSON. */
typedef struct
{
  GPtrArray *lines;
  gint64     whole_discount;
} StoredEstimate;

static const UsherField estimate_fields[] = {
  USHER_FIELD_OF_LIST (StoredEstimate, lines, line_record),
  USHER_FIELD_OF_INT64 (StoredEstimate, whole_discount),
};

static const UsherRecord estimate_record = USHER_RECORD_OF (StoredEstimate, estimate_fields);

/**
 * usher_estimate_field_to_node:
 * @value: an #UsherEstimate
 *
 * For the snapshots that hold an estimate.
 */
JsonNode *
usher_estimate_field_to_node (gconstpointer value)
{
  const UsherEstimate  *estimate = value;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  StoredEstimate        stored = { lines, usher_estimate_get_whole_discount (estimate) };

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    g_ptr_array_add (lines, usher_estimate_get_line (estimate, i));

  return usher_record_to_node (&estimate_record, &stored);
}

/* A line as core makes it, whose strings are never %NULL. */
static UsherEstimateLine *
make_line (const UsherEstimateLine *stored)
{
  UsherEstimateLine *line = usher_estimate_line_new (stored->kind);

  g_set_str (&line->code, stored->code != NULL ? stored->code : "");
  g_set_str (&line->description, stored->description != NULL ? stored->description : "");
  g_set_str (&line->brand, stored->brand != NULL ? stored->brand : "");
  g_set_str (&line->unit, stored->unit != NULL ? stored->unit : "");
  g_set_str (&line->note, stored->note != NULL ? stored->note : "");
  g_set_str (&line->package_code, stored->package_code != NULL ? stored->package_code : "");
  line->part_kind = stored->part_kind;
  line->hours = stored->hours;
  line->quantity = stored->quantity;
  line->unit_price = stored->unit_price;
  line->discount = stored->discount;
  line->payer = stored->payer;
  line->consent = stored->consent;

  return line;
}

/**
 * usher_estimate_field_from_node:
 *
 * Returns: (transfer full) (nullable): the #UsherEstimate
 */
gpointer
usher_estimate_field_from_node (JsonNode *node,
                                GError  **error)
{
  StoredEstimate       *stored = usher_record_from_node (&estimate_record, node, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  UsherEstimate        *estimate = NULL;

  if (stored == NULL)
    return NULL;

  for (guint i = 0; i < stored->lines->len; i++)
    g_ptr_array_add (lines, make_line (g_ptr_array_index (stored->lines, i)));
  estimate = usher_estimate_new (lines, stored->whole_discount);
  usher_record_free (&estimate_record, stored);

  return estimate;
}

static const UsherField consent_fields[] = {
  USHER_FIELD_OF_BOOLEAN (UsherConsentSnapshot, is_given),
  USHER_FIELD_OF_ENUM (UsherConsentSnapshot, method, usher_consent_method),
  USHER_FIELD_OF_STRING (UsherConsentSnapshot, by),
  USHER_FIELD_OF_STRING (UsherConsentSnapshot, relation),
  USHER_FIELD_OF_STRING (UsherConsentSnapshot, phone),
  USHER_FIELD_OF_INT64 (UsherConsentSnapshot, total),
  USHER_FIELD_OF_INT64 (UsherConsentSnapshot, given_at),
  USHER_FIELD_OF_STRING (UsherConsentSnapshot, recorded_by),
  USHER_FIELD_OF_STRING (UsherConsentSnapshot, strokes),
};

static const UsherRecord consent_record = USHER_RECORD_OF (UsherConsentSnapshot, consent_fields);

static const UsherField authorization_fields[] = {
  USHER_FIELD_OF_RECORD (UsherAuthorizationSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_STRING (UsherAuthorizationSnapshot, number),
  USHER_FIELD_OF_INT (UsherAuthorizationSnapshot, version),
  USHER_FIELD_OF_STRING (UsherAuthorizationSnapshot, replaces),
  USHER_FIELD_OF_INT64 (UsherAuthorizationSnapshot, issued_at),
  USHER_FIELD_OF_RECORD (UsherAuthorizationSnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherAuthorizationSnapshot, car, usher_car_record),
  USHER_FIELD_OF_INT64 (UsherAuthorizationSnapshot, arrived_at),
  USHER_FIELD_OF_INT64 (UsherAuthorizationSnapshot, promised_at),
  USHER_FIELD_OF_STRING (UsherAuthorizationSnapshot, advisor),
  USHER_FIELD_OF_LIST (UsherAuthorizationSnapshot, concerns, usher_concern_record),
  { .name = "estimate", .kind = USHER_FIELD_CUSTOM, .offset = G_STRUCT_OFFSET (UsherAuthorizationSnapshot, estimate), .to_node = usher_estimate_field_to_node, .from_node = usher_estimate_field_from_node, .free_value = (GDestroyNotify) usher_estimate_unref },
  USHER_FIELD_OF_BOOLEAN (UsherAuthorizationSnapshot, price_after_inspection),
  USHER_FIELD_OF_ENUM (UsherAuthorizationSnapshot, payment_method, usher_payment_method),
  USHER_FIELD_OF_ENUM (UsherAuthorizationSnapshot, old_parts, usher_old_parts),
  USHER_FIELD_OF_STRING (UsherAuthorizationSnapshot, wash),
  USHER_FIELD_OF_ENUM (UsherAuthorizationSnapshot, waiting, usher_waiting),
  USHER_FIELD_OF_INT (UsherAuthorizationSnapshot, guarantee_km),
  USHER_FIELD_OF_INT (UsherAuthorizationSnapshot, guarantee_days),
  USHER_FIELD_OF_INT (UsherAuthorizationSnapshot, retention_years),
  USHER_FIELD_OF_STRING (UsherAuthorizationSnapshot, handover_place),
  USHER_FIELD_OF_RECORD (UsherAuthorizationSnapshot, consent, consent_record),
};

const UsherRecord usher_authorization_record = USHER_RECORD_OF (UsherAuthorizationSnapshot, authorization_fields);

G_DEFINE_BOXED_TYPE (UsherAuthorizationSnapshot, usher_authorization_snapshot, usher_authorization_snapshot_copy, usher_authorization_snapshot_free)

/**
 * usher_authorization_snapshot_new:
 *
 * Returns: (transfer full): a draft to fill in
 */
UsherAuthorizationSnapshot *
usher_authorization_snapshot_new (void)
{
  UsherAuthorizationSnapshot *snapshot = usher_record_new (&usher_authorization_record);

  snapshot->version = 1;
  snapshot->retention_years = 6;
  usher_car_snapshot_init (&snapshot->car);

  return snapshot;
}

/**
 * usher_authorization_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherAuthorizationSnapshot *
usher_authorization_snapshot_copy (const UsherAuthorizationSnapshot *snapshot)
{
  return usher_record_copy (&usher_authorization_record, snapshot);
}

/**
 * usher_authorization_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_authorization_snapshot_free (UsherAuthorizationSnapshot *snapshot)
{
  usher_record_free (&usher_authorization_record, snapshot);
}

/**
 * usher_authorization_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_authorization_snapshot_to_json (const UsherAuthorizationSnapshot *snapshot)
{
  return usher_record_to_json (&usher_authorization_record, snapshot);
}

/**
 * usher_authorization_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherAuthorizationSnapshot *
usher_authorization_snapshot_from_json (const char *json,
                                        GError    **error)
{
  return usher_record_from_json (&usher_authorization_record, json, error);
}
