/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-addition-render.h"

#include "usher-addition-form.h"
#include "usher-snapshots.h"

/**
 * usher_addition_take_snapshot:
 * @addition: additional work with its lines
 * @file: the order with all that belongs to it
 * @shop: the shop
 *
 * Number and time of issue are left for whoever issues it.
 *
 * Returns: (transfer full): what its paper says
 */
UsherAdditionSnapshot *
usher_addition_take_snapshot (UsherAddition  *addition,
                              UsherOrderFile *file,
                              UsherShop      *shop)
{
  UsherAdditionSnapshot *snapshot = usher_addition_snapshot_new ();

  usher_snapshots_take_head (&snapshot->order.shop, &snapshot->order.party, &snapshot->order.car, file, shop);
  g_set_str (&snapshot->order.advisor, file->order->advisor_name);
  snapshot->order.promised_at = file->order->promised_at;
  g_clear_pointer (&snapshot->order.estimate, usher_estimate_unref);
  snapshot->order.estimate = usher_estimate_ref (addition->lines);
  g_set_str (&snapshot->order_number, file->order->number);
  g_set_str (&snapshot->found_by, addition->found_name);
  snapshot->found_at = addition->found_at;
  g_set_str (&snapshot->reason, addition->reason);
  snapshot->has_photo = *addition->photo_sha256 != '\0';
  snapshot->old_total = addition->old_total;
  snapshot->extra = addition->extra;
  snapshot->new_total = addition->new_total;
  snapshot->new_promise = addition->new_promise;

  return snapshot;
}

/**
 * usher_addition_render:
 * @number: the number just given
 * @issued_at: when it is issued
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of additional work in the order's own document language.  It
 * may run on the database's thread.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_addition_render (UsherAddition  *addition,
                       UsherOrderFile *file,
                       UsherShop      *shop,
                       const char     *number,
                       gint64          issued_at,
                       char          **content,
                       GError        **error)
{
  g_autoptr (UsherAdditionSnapshot) snapshot = usher_addition_take_snapshot (addition, file, shop);
  UsherDocumentLanguage             language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherForm)             form = NULL;
  GBytes                           *pdf = NULL;

  usher_document_language_from_string (file->order->document_language, &language);
  g_set_str (&snapshot->order.number, number);
  snapshot->order.issued_at = issued_at;
  form = usher_addition_form_new (snapshot, language, issued_at, usher_business_hours_get_zone (shop->hours), FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_addition_snapshot_to_json (snapshot);

  return pdf;
}

/**
 * usher_addition_render_signed:
 * @document: a paper of additional work that was issued
 * @authorization: the consent to it
 * @recorded_by: name of whoever records the consent
 * @zone: the workshop's
 *
 * Makes the PDF of what was issued with the consent in it.  It may run on the
 * database's thread, too.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_addition_render_signed (UsherDocument      *document,
                              UsherAuthorization *authorization,
                              const char         *recorded_by,
                              GTimeZone          *zone,
                              GError            **error)
{
  g_autoptr (UsherAdditionSnapshot) snapshot = usher_addition_snapshot_from_json (document->content, error);
  UsherDocumentLanguage             language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherForm)             form = NULL;
  UsherConsentSnapshot             *consent = NULL;

  if (snapshot == NULL)
    return NULL;

  consent = &snapshot->order.consent;
  consent->is_given = TRUE;
  consent->method = authorization->method;
  g_set_str (&consent->by, authorization->consented_by);
  g_set_str (&consent->relation, authorization->relation);
  g_set_str (&consent->phone, authorization->phone);
  consent->total = authorization->total;
  consent->given_at = authorization->consented_at;
  g_set_str (&consent->recorded_by, recorded_by);
  g_set_str (&consent->strokes, authorization->strokes);
  usher_document_language_from_string (document->language, &language);
  form = usher_addition_form_new (snapshot, language, authorization->consented_at, zone, FALSE);

  return usher_form_to_pdf (form, error);
}
