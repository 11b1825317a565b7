/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-job-sheet.h"

#include <glib/gi18n.h>

#include "usher-document-store.h"
#include "usher-job-sheet-form.h"
#include "usher-order-store.h"
#include "usher-print-preview.h"
#include "usher-workshop-store.h"

/* Of the form's layout; a frozen document keeps the one that it was made with. */
enum
{
  TEMPLATE_VERSION = 1,
};

/* What is gathered from the workshop before the sheet is issued. */
typedef struct
{
  GtkWidget      *parent;
  UsherDesk      *desk;
  UsherOrderFile *file;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_object_unref (sheet->parent);
  g_object_unref (sheet->desk);
  g_clear_object (&sheet->file);
  g_free (sheet);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

/* What the render function may look at on the database's thread. */
typedef struct
{
  UsherJobSheetSnapshot *snapshot;
  UsherDocumentLanguage  language;
  GTimeZone             *zone;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  usher_job_sheet_snapshot_free (rendering->snapshot);
  g_time_zone_unref (rendering->zone);
  g_free (rendering);
}

static GBytes *
render_cb (const char *number,
           int         version,
           gint64      issued_at,
           gpointer    data,
           char      **content,
           GError    **error)
{
  Rendering                        *rendering = data;
  g_autoptr (UsherJobSheetSnapshot) snapshot = usher_job_sheet_snapshot_copy (rendering->snapshot);
  g_autoptr (UsherForm)             form = NULL;

  g_set_str (&snapshot->number, number);
  form = usher_job_sheet_form_new (snapshot, rendering->language, issued_at, rendering->zone, FALSE);
  *content = usher_job_sheet_snapshot_to_json (snapshot);
  return usher_form_to_pdf (form, error);
}

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Sheet)         sheet = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherDocument) document = usher_document_store_issue_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (document != NULL)
    usher_print_preview_present_document (sheet->parent, sheet->desk, document, document->sha256);
  else
    usher_desk_report (sheet->desk, error, _("The job sheet could not be issued"));
}

static void
issue (Sheet        *sheet,
       UsherJobFile *job)
{
  UsherSession      *session = usher_desk_get_session (sheet->desk);
  UsherShop         *shop = usher_session_get_shop (session);
  Rendering         *rendering = g_new0 (Rendering, 1);
  UsherDocumentDraft draft = { 0 };

  rendering->snapshot = usher_job_sheet_snapshot_take (sheet->file, job, shop);
  rendering->zone = g_time_zone_ref (usher_business_hours_get_zone (shop->hours));
  rendering->language = USHER_DOCUMENT_LANGUAGE_ZH;
  usher_document_language_from_string (sheet->file->order->document_language, &rendering->language);
  draft.kind = "job";
  draft.prefix = "PG";
  draft.order_id = sheet->file->order->parent_instance.id;
  draft.language = sheet->file->order->document_language;
  draft.template_version = TEMPLATE_VERSION;
  draft.render = render_cb;
  draft.render_data = rendering;
  draft.render_data_free = rendering_free;
  usher_document_store_issue_async (usher_session_get_documents (session), &draft, NULL, on_issued_cb, sheet);
}

static void
on_job_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Sheet)        sheet = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherJobFile) job = usher_workshop_store_load_job_finish (USHER_WORKSHOP_STORE (source), result, &error);

  if (job != NULL)
    issue (g_steal_pointer (&sheet), job);
  else
    usher_desk_report (sheet->desk, error, _("The job sheet could not be issued"));
}

static void
on_order_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Sheet)  sheet = user_data;
  g_autoptr (GError) error = NULL;
  UsherSession      *session = usher_desk_get_session (sheet->desk);
  gint64             order_id = 0;

  sheet->file = usher_order_store_load_finish (USHER_ORDER_STORE (source), result, &error);
  if (sheet->file == NULL)
    {
      usher_desk_report (sheet->desk, error, _("The job sheet could not be issued"));
      return;
    }
  order_id = sheet->file->order->parent_instance.id;
  usher_workshop_store_load_job_async (usher_session_get_workshop (session), order_id, NULL, on_job_read_cb,
                                       g_steal_pointer (&sheet));
}

/**
 * usher_job_sheet_issue:
 * @parent: where it is asked for
 * @order_id: the order
 *
 * Numbers and freezes the job sheet (派工单) of an order as it is planned now,
 * and shows it for printing.
 */
void
usher_job_sheet_issue (GtkWidget *parent,
                       UsherDesk *desk,
                       gint64     order_id)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->parent = g_object_ref (parent);
  sheet->desk = g_object_ref (desk);
  usher_order_store_load_async (usher_session_get_orders (usher_desk_get_session (desk)), order_id, NULL, on_order_read_cb,
                                sheet);
}
