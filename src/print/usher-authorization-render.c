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
