/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-check-in-sheet.h"

#include "usher-check-in-form.h"
#include "usher-print-preview.h"
#include "usher-snapshots.h"

/**
 * usher_check_in_sheet_preview:
 * @parent: where it is asked for
 * @context: the order, flushed
 *
 * Shows the vehicle check-in sheet of an order as it will be printed, in the
 * language of the order's documents.
 */
void
usher_check_in_sheet_preview (GtkWidget         *parent,
                              UsherOrderContext *context)
{
  UsherSession                    *session = usher_order_context_get_session (context);
  UsherShop                       *shop = usher_session_get_shop (session);
  UsherOrderFile                  *file = usher_order_context_get_file (context);
  UsherDocumentLanguage            language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherCheckInSnapshot) snapshot = NULL;
  g_autoptr (UsherForm)            form = NULL;

  if (g_str_equal (file->order->document_language, "en"))
    language = USHER_DOCUMENT_LANGUAGE_EN;
  snapshot = usher_snapshots_take_check_in (file, shop, language);
  form = usher_check_in_form_new (snapshot, language, usher_session_now (session),
                                  usher_business_hours_get_zone (shop->hours), FALSE);
  usher_print_preview_present (parent, usher_order_context_get_desk (context), form);
}
