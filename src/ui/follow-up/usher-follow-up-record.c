/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-follow-up-record.h"

#include <glib/gi18n.h>

#include "usher-document-store.h"
#include "usher-follow-up-form.h"
#include "usher-order-store.h"
#include "usher-print-preview.h"

/* Of the form's layout; a frozen document keeps the one that it was made with. */
enum
{
  TEMPLATE_VERSION = 1,
};

/* A record on its way: issued once, and shown as it was frozen ever after. */
typedef struct
{
  GtkWidget         *parent;
  UsherDesk         *desk;
  UsherFollowUpFile *file;
} Issuing;

static void
issuing_free (Issuing *issuing)
{
  g_object_unref (issuing->parent);
  g_object_unref (issuing->desk);
  g_object_unref (issuing->file);
  g_free (issuing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Issuing, issuing_free)

/* What the render function may look at on the database's thread. */
typedef struct
{
  UsherFollowUpSnapshot *snapshot;
  UsherDocumentLanguage  language;
  GTimeZone             *zone;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  usher_follow_up_snapshot_free (rendering->snapshot);
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
  g_autoptr (UsherFollowUpSnapshot) snapshot = usher_follow_up_snapshot_copy (rendering->snapshot);
  g_autoptr (UsherForm)             form = NULL;

  g_set_str (&snapshot->number, number);
  form = usher_follow_up_form_new (snapshot, rendering->language, issued_at, rendering->zone, FALSE);
  *content = usher_follow_up_snapshot_to_json (snapshot);

  return usher_form_to_pdf (form, error);
}

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Issuing)       issuing = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherDocument) document = usher_document_store_issue_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (document == NULL)
    usher_desk_report (issuing->desk, error, _("The record could not be issued"));
  else if (gtk_widget_get_root (issuing->parent) != NULL)
    usher_print_preview_present_document (issuing->parent, issuing->desk, document, document->sha256);
}

static UsherDocument *
find_issued (UsherOrderFile *order)
{
  for (guint i = 0; i < order->documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (order->documents, i);

      if (g_str_equal (document->kind, "follow-up"))
        return document;
    }

  return NULL;
}

static void
on_order_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Issuing)        issuing = user_data;
  UsherSession              *session = usher_desk_get_session (issuing->desk);
  UsherShop                 *shop = usher_session_get_shop (session);
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherOrderFile) order = usher_order_store_load_finish (USHER_ORDER_STORE (source), result, &error);
  UsherDocument             *issued = NULL;
  Rendering                 *rendering = NULL;
  UsherDocumentDraft         draft = { 0 };

  if (order == NULL)
    {
      usher_desk_report (issuing->desk, error, _("The record could not be issued"));
      return;
    }
  issued = find_issued (order);
  if (issued != NULL)
    {
      if (gtk_widget_get_root (issuing->parent) != NULL)
        usher_print_preview_present_document (issuing->parent, issuing->desk, issued, issued->sha256);
      return;
    }
  rendering = g_new0 (Rendering, 1);
  usher_document_language_from_string (order->order->document_language, &rendering->language);
  rendering->snapshot = usher_follow_up_snapshot_take (issuing->file, order, shop, rendering->language);
  rendering->zone = g_time_zone_ref (usher_business_hours_get_zone (shop->hours));
  draft.kind = "follow-up";
  draft.prefix = "HF";
  draft.order_id = issuing->file->follow_up->order_id;
  draft.language = order->order->document_language;
  draft.template_version = TEMPLATE_VERSION;
  draft.render = render_cb;
  draft.render_data = rendering;
  draft.render_data_free = rendering_free;
  usher_document_store_issue_async (usher_session_get_documents (session), &draft, NULL, on_issued_cb, g_steal_pointer (&issuing));
}

/**
 * usher_follow_up_record_issue:
 * @parent: where it is asked for
 * @file: a follow-up that is over
 *
 * Issues the follow-up record (回访记录表) the first time, and shows it.
 */
void
usher_follow_up_record_issue (GtkWidget         *parent,
                              UsherDesk         *desk,
                              UsherFollowUpFile *file)
{
  Issuing *issuing = g_new0 (Issuing, 1);

  issuing->parent = g_object_ref (parent);
  issuing->desk = g_object_ref (desk);
  issuing->file = g_object_ref (file);
  usher_order_store_load_async (usher_session_get_orders (usher_desk_get_session (desk)), file->follow_up->order_id, NULL,
                                on_order_cb, issuing);
}
