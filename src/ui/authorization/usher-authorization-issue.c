/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-authorization-issue.h"

#include "usher-authorization-form.h"
#include "usher-authorization-render.h"
#include "usher-document-store.h"
#include "usher-order-store.h"
#include "usher-snapshots.h"

/* Of the form's layout; a frozen document keeps the one that it was made with. */
enum
{
  TEMPLATE_VERSION = 1,
};

/* What the render function may look at on the database's thread: what was read
 * for it, and nobody changes. */
typedef struct
{
  UsherOrderFile *file;
  UsherShop      *shop;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  g_object_unref (rendering->file);
  g_object_unref (rendering->shop);
  g_free (rendering);
}

static GTimeZone *
get_zone (UsherSession *session)
{
  return usher_business_hours_get_zone (usher_session_get_shop (session)->hours);
}

static UsherDocumentLanguage
read_language (const char *text)
{
  UsherDocumentLanguage language = USHER_DOCUMENT_LANGUAGE_ZH;

  usher_document_language_from_string (text, &language);

  return language;
}

/**
 * usher_authorization_make_draft:
 * @file: the order
 *
 * Returns: (transfer full): the authorization as it would be issued now
 */
UsherForm *
usher_authorization_make_draft (UsherSession   *session,
                                UsherOrderFile *file)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot =
      usher_snapshots_take_authorization (file, usher_session_get_shop (session));

  return usher_authorization_form_new (snapshot, read_language (file->order->document_language),
                                       usher_session_now (session), get_zone (session), FALSE);
}

static GBytes *
render_cb (const char *number,
           int         version,
           gint64      issued_at,
           gpointer    data,
           char      **content,
           GError    **error)
{
  Rendering *rendering = data;

  return usher_authorization_render (rendering->file, rendering->shop, number, version, issued_at, content, NULL, error);
}

typedef struct
{
  gint64 order_id;
  char  *override_reason;
} IssueTask;

static void
issue_task_free (gpointer data)
{
  IssueTask *issue = data;

  g_free (issue->override_reason);
  g_free (issue);
}

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;
  UsherDocument    *document = usher_document_store_issue_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, document, g_object_unref);
}

/* What was read is what is stored: the paper says exactly that. */
static void
on_order_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)          task = user_data;
  IssueTask                 *issue = g_task_get_task_data (task);
  UsherDesk                 *desk = g_task_get_source_object (task);
  UsherSession              *session = usher_desk_get_session (desk);
  GError                    *error = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_store_load_finish (USHER_ORDER_STORE (source), result, &error);
  UsherEstimateTotals        totals;
  Rendering                 *rendering = NULL;
  UsherDocumentDraft         draft = { 0 };

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  usher_estimate_get_totals (file->estimate, &totals);
  rendering = g_new0 (Rendering, 1);
  rendering->file = g_object_ref (file);
  rendering->shop = g_object_ref (usher_session_get_shop (session));
  draft.kind = "authorization";
  draft.prefix = "WX";
  draft.order_id = issue->order_id;
  draft.language = file->order->document_language;
  draft.template_version = TEMPLATE_VERSION;
  draft.total = totals.total;
  draft.estimate = file->estimate;
  draft.render = render_cb;
  draft.render_data = rendering;
  draft.render_data_free = rendering_free;
  draft.override_reason = issue->override_reason;
  usher_document_store_issue_async (usher_session_get_documents (session), &draft, NULL, on_issued_cb,
                                    g_steal_pointer (&task));
}

/**
 * usher_authorization_issue_async:
 * @desk: the desk
 * @order_id: an order, all of which is saved
 * @override_reason: (nullable): why a blocker that may be overridden shall not count
 * @callback: called when it is issued
 * @user_data: for @callback
 *
 * Numbers and freezes the repair authorization (任务委托书) of an order.
 */
void
usher_authorization_issue_async (UsherDesk          *desk,
                                 gint64              order_id,
                                 const char         *override_reason,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask     *task = g_task_new (desk, NULL, callback, user_data);
  IssueTask *issue = g_new0 (IssueTask, 1);

  issue->order_id = order_id;
  issue->override_reason = g_strdup (override_reason);
  g_task_set_task_data (task, issue, issue_task_free);
  usher_order_store_load_async (usher_session_get_orders (usher_desk_get_session (desk)), order_id, NULL,
                                on_order_read_cb, task);
}

/**
 * usher_authorization_issue_finish:
 *
 * Returns: (transfer full) (nullable): what was issued
 */
UsherDocument *
usher_authorization_issue_finish (UsherDesk    *desk,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usher_authorization_make_signed_pdf:
 * @document: what was issued
 * @authorization: the consent to it
 *
 * Returns: (transfer full) (nullable): the document with the consent in it
 */
GBytes *
usher_authorization_make_signed_pdf (UsherSession       *session,
                                     UsherDocument      *document,
                                     UsherAuthorization *authorization,
                                     GError            **error)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot =
      usher_authorization_snapshot_from_json (document->content, error);
  UsherStaff           *staff = usher_session_get_staff (session);
  g_autoptr (UsherForm) form = NULL;

  if (snapshot == NULL)
    return NULL;

  snapshot->consent.is_given = TRUE;
  snapshot->consent.method = authorization->method;
  g_set_str (&snapshot->consent.by, authorization->consented_by);
  g_set_str (&snapshot->consent.relation, authorization->relation);
  g_set_str (&snapshot->consent.phone, authorization->phone);
  snapshot->consent.total = authorization->total;
  snapshot->consent.given_at = authorization->consented_at;
  g_set_str (&snapshot->consent.recorded_by, staff != NULL ? staff->name : "");
  g_set_str (&snapshot->consent.strokes, authorization->strokes);
  form = usher_authorization_form_new (snapshot, read_language (document->language),
                                       authorization->consented_at, get_zone (session), FALSE);

  return usher_form_to_pdf (form, error);
}
