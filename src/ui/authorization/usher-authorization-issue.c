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

/* What the render function of a consent may look at. */
typedef struct
{
  char      *recorded_by;
  GTimeZone *zone;
} Signing;

static void
signing_free (gpointer data)
{
  Signing *signing = data;

  g_free (signing->recorded_by);
  g_time_zone_unref (signing->zone);
  g_free (signing);
}

static GBytes *
render_signed_cb (UsherDocument      *document,
                  UsherAuthorization *authorization,
                  gpointer            data,
                  GError            **error)
{
  Signing *signing = data;

  return usher_authorization_render_signed (document, authorization, signing->recorded_by, signing->zone, error);
}

static void
on_consent_recorded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask)   task = user_data;
  GError             *error = NULL;
  UsherAuthorization *recorded = usher_document_store_record_consent_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (recorded == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, recorded, g_object_unref);
}

/**
 * usher_authorization_record_consent_async:
 * @desk: the desk
 * @authorization: the consent to what was issued
 * @callback: called when it is recorded
 * @user_data: for @callback
 *
 * Records the consent to a repair authorization, together with the document
 * that shows it, which the database's thread draws.
 */
void
usher_authorization_record_consent_async (UsherDesk          *desk,
                                          UsherAuthorization *authorization,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherSession *session = usher_desk_get_session (desk);
  UsherStaff   *staff = usher_session_get_staff (session);
  GTask        *task = g_task_new (desk, NULL, callback, user_data);
  Signing      *signing = g_new0 (Signing, 1);

  signing->recorded_by = g_strdup (staff != NULL ? staff->name : "");
  signing->zone = g_time_zone_ref (get_zone (session));
  usher_document_store_record_consent_async (usher_session_get_documents (session), authorization, render_signed_cb,
                                             signing, signing_free, NULL, on_consent_recorded_cb, task);
}

/**
 * usher_authorization_record_consent_finish:
 *
 * Returns: (transfer full) (nullable): the consent as recorded
 */
UsherAuthorization *
usher_authorization_record_consent_finish (UsherDesk    *desk,
                                           GAsyncResult *result,
                                           GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
