/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-check-in-sheet.h"

#include <glib/gi18n.h>

#include "usher-check-in-form.h"
#include "usher-print-preview.h"
#include "usher-snapshots.h"

/* Who waits for what was typed to be saved. */
typedef struct
{
  GtkWidget         *parent;
  UsherOrderContext *context;
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->context);
  g_free (self);
}

static UsherForm *
make_form (UsherOrderContext *context)
{
  UsherSession                    *session = usher_order_context_get_session (context);
  UsherOrderFile                  *file = usher_order_context_get_file (context);
  UsherDocumentLanguage            language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherCheckInSnapshot) snapshot = NULL;

  usher_document_language_from_string (file->order->document_language, &language);
  snapshot = usher_snapshots_take_check_in (file, usher_session_get_shop (session), language);

  return usher_check_in_form_new (snapshot, language, usher_session_now (session),
                                  usher_clock_get_zone (usher_session_get_clock (session)), FALSE);
}

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Waiting              *self = user_data;
  UsherDesk            *desk = usher_order_context_get_desk (self->context);
  g_autoptr (GError)    error = NULL;
  g_autoptr (UsherForm) form = NULL;

  if (!usher_order_context_flush_finish (self->context, result, &error))
    {
      usher_desk_report (desk, error, _("The order could not be saved"));
    }
  else if (gtk_widget_get_root (self->parent) != NULL)
    {
      form = make_form (self->context);
      usher_print_preview_present (self->parent, desk, form);
    }
  waiting_free (self);
}

/**
 * usher_check_in_sheet_present:
 * @parent: what asks for it
 * @context: an order that was read
 *
 * Saves what was typed and shows the vehicle check-in sheet (接车检查单) in the
 * language of the order's documents, to be printed.
 */
void
usher_check_in_sheet_present (GtkWidget         *parent,
                              UsherOrderContext *context)
{
  Waiting *self = g_new0 (Waiting, 1);

  self->parent = g_object_ref (parent);
  self->context = g_object_ref (context);
  usher_order_context_flush_async (context, on_flushed_cb, self);
}
