/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-authorization-render.h"

#include "usher-authorization-form.h"
#include "usher-snapshots.h"

/**
 * usher_authorization_render:
 * @file: the order with all that belongs to it
 * @shop: the shop
 * @number: the number just given
 * @version: the version just given
 * @issued_at: when it is issued
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a repair authorization in the order's own document
 * language.  Looks at nothing but what it is given, so it may run on the
 * database's thread, within the transaction that gives the number.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_authorization_render (UsherOrderFile *file,
                            UsherShop      *shop,
                            const char     *number,
                            int             version,
                            gint64          issued_at,
                            char          **content,
                            gpointer        unused,
                            GError        **error)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_snapshots_take_authorization (file, shop);
  UsherDocumentLanguage                  language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherForm)                  form = NULL;
  GBytes                                *pdf = NULL;

  usher_document_language_from_string (file->order->document_language, &language);
  g_set_str (&snapshot->number, number);
  snapshot->version = version;
  snapshot->issued_at = issued_at;
  if (version > 1)
    {
      g_free (snapshot->replaces);
      snapshot->replaces = g_strdup_printf ("%s-%d", number, version - 1);
    }
  form = usher_authorization_form_new (snapshot, language, issued_at, usher_business_hours_get_zone (shop->hours), FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_authorization_snapshot_to_json (snapshot);

  return pdf;
}

/**
 * usher_authorization_render_signed:
 * @document: an authorization that was issued
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
usher_authorization_render_signed (UsherDocument      *document,
                                   UsherAuthorization *authorization,
                                   const char         *recorded_by,
                                   GTimeZone          *zone,
                                   GError            **error)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_authorization_snapshot_from_json (document->content, error);
  UsherDocumentLanguage                  language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherForm)                  form = NULL;

  if (snapshot == NULL)
    return NULL;

  snapshot->consent.is_given = TRUE;
  snapshot->consent.method = authorization->method;
  g_set_str (&snapshot->consent.by, authorization->consented_by);
  g_set_str (&snapshot->consent.relation, authorization->relation);
  g_set_str (&snapshot->consent.phone, authorization->phone);
  snapshot->consent.total = authorization->total;
  snapshot->consent.given_at = authorization->consented_at;
  g_set_str (&snapshot->consent.recorded_by, recorded_by);
  g_set_str (&snapshot->consent.strokes, authorization->strokes);
  usher_document_language_from_string (document->language, &language);
  form = usher_authorization_form_new (snapshot, language, authorization->consented_at, zone, FALSE);

  return usher_form_to_pdf (form, error);
}
