/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-document-work.h"

#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-document-rows.h"
#include "usher-error.h"
#include "usher-order-load.h"
#include "usher-order-rows.h"
#include "usher-staff-rights.h"

/**
 * usher_issue_new:
 * @draft: what is about to be issued; what it points to is copied, its
 *   render_data is taken over
 *
 * Returns: (transfer full): input for usher_document_issue_in_worker()
 */
UsherIssue *
usher_issue_new (UsherStore               *store,
                 const UsherDocumentDraft *draft)
{
  UsherIssue *self = g_new0 (UsherIssue, 1);

  self->request = usher_request_new (store);
  self->draft = *draft;
  self->draft.kind = g_strdup (draft->kind);
  self->draft.prefix = g_strdup (draft->prefix);
  self->draft.language = g_strdup (draft->language);
  self->draft.override_reason = g_strdup (draft->override_reason);
  self->draft.estimate = draft->estimate != NULL ? usher_estimate_ref (draft->estimate) : NULL;

  return self;
}

/**
 * usher_issue_free:
 * @issue: (transfer full): an issue
 */
void
usher_issue_free (gpointer issue)
{
  UsherIssue *self = issue;

  if (self->draft.render_data_free != NULL)
    self->draft.render_data_free (self->draft.render_data);
  g_free ((char *) self->draft.kind);
  g_free ((char *) self->draft.prefix);
  g_free ((char *) self->draft.language);
  g_free ((char *) self->draft.override_reason);
  g_clear_pointer (&self->draft.estimate, usher_estimate_unref);
  usher_request_free (self->request);
  g_free (self);
}

static gboolean
is_authorization (const UsherDocumentDraft *draft)
{
  return g_str_equal (draft->kind, USHER_DOCUMENT_KIND_AUTHORIZATION);
}

/* The number follows the last of its day; a transaction that comes to nothing
 * gives it back, so that the numbers have no gap. */
static char *
take_number (UsherConnection    *connection,
             const UsherRequest *request,
             const char         *prefix,
             GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  g_autofree char           *day = NULL;
  gint64                     serial = 0;
  GDate                      today;

  usher_date_of_time (request->now, request->zone, &today);
  day = usher_date_to_iso (&today);
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO document_number (prefix, day, last)"
                                        " VALUES ($1, $2, 1)"
                                        " ON CONFLICT (prefix, day) DO UPDATE SET last = document_number.last + 1"
                                        " RETURNING last",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, prefix);
  usher_statement_bind_text (statement, 2, day);
  if (!usher_statement_run_for_id (statement, &serial, error))
    return NULL;
  return g_strdup_printf ("%s%04d%02d%02d%03" G_GINT64_FORMAT, prefix, g_date_get_year (&today),
                          g_date_get_month (&today), g_date_get_day (&today), serial);
}

/* A document that takes the place of an earlier one keeps its number. */
static gboolean
identify (UsherConnection  *connection,
          const UsherIssue *issue,
          UsherOrderFile   *file,
          UsherDocument    *document,
          GError          **error)
{
  UsherDocument *earlier = NULL;

  if (!issue->draft.is_separate)
    earlier = usher_document_rows_find_newest (file->documents, issue->draft.kind);
  if (earlier != NULL)
    {
      usher_entity_set_string (&document->number, earlier->number);
      document->version = earlier->version + 1;
      document->replaces_id = earlier->parent_instance.id;
      return TRUE;
    }
  g_free (document->number);
  document->number = take_number (connection, issue->request, issue->draft.prefix, error);
  document->version = 1;
  return document->number != NULL;
}

static gboolean
same_line (const UsherEstimateLine *a,
           const UsherEstimateLine *b)
{
  return a->id == b->id && a->consent == b->consent && usher_estimate_line_says_same (a, b);
}

/* Whether the paper says what is stored, line by line and in order. */
static gboolean
same_estimate (UsherEstimate *a,
               UsherEstimate *b)
{
  if (usher_estimate_get_whole_discount (a) != usher_estimate_get_whole_discount (b) ||
      usher_estimate_get_n_lines (a) != usher_estimate_get_n_lines (b))
    return FALSE;
  for (guint i = 0; i < usher_estimate_get_n_lines (a); i++)
    {
      if (!same_line (usher_estimate_get_line (a, i), usher_estimate_get_line (b, i)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_lines (const UsherDocumentDraft *draft,
             UsherOrderFile           *file,
             GError                  **error)
{
  UsherEstimateTotals totals = { 0 };

  if (draft->estimate == NULL && !is_authorization (draft))
    return TRUE;

  usher_estimate_get_totals (file->estimate, &totals);
  if (draft->estimate != NULL && same_estimate (draft->estimate, file->estimate) && draft->total == totals.total)
    return TRUE;
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
               "The lines of order %" G_GINT64_FORMAT " are not those to be issued", draft->order_id);
  return FALSE;
}

/* The first authorization is issued, the next ones are issued anew. */
static UsherOrderAction
find_action (UsherOrderFile *file)
{
  return usher_order_file_get_issued (file) == NULL ? USHER_ORDER_ACTION_ISSUE_AUTHORIZATION
                                                    : USHER_ORDER_ACTION_REISSUE;
}

static gboolean
check_may_issue (UsherConnection  *connection,
                 const UsherIssue *issue,
                 UsherOrderFile   *file,
                 GError          **error)
{
  if (is_authorization (&issue->draft))
    return usher_staff_require_action (connection, issue->request, find_action (file), error) &&
           usher_order_file_ask (file, find_action (file), issue->request->now, issue->draft.override_reason, error);
  /* The last paper of an order comes after the delivery. */
  if (g_str_equal (issue->draft.kind, "follow-up"))
    return usher_order_file_ask (file, USHER_ORDER_ACTION_FOLLOW_UP, issue->request->now, NULL, error);
  return usher_order_rows_require_open (file->order, error);
}

/* Has the PDF made with its number, and puts it where nothing is changed. */
static gboolean
render (UsherConnection          *connection,
        const UsherDocumentDraft *draft,
        UsherDocument            *document,
        GError                  **error)
{
  g_autofree char   *content = NULL;
  g_autoptr (GBytes) pdf = NULL;

  pdf = draft->render (document->number, document->version, document->issued_at, draft->render_data, &content, error);
  if (pdf == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "The document could not be drawn");
      return FALSE;
    }
  usher_entity_set_string (&document->content, content);
  g_free (document->sha256);
  document->sha256 = usher_connection_put_blob (connection, pdf, error);
  return document->sha256 != NULL;
}

/* The order is numbered and its paper is out; whether it was authorized before
 * does not change by a new version. */
static gboolean
number_order (UsherConnection  *connection,
              const UsherIssue *issue,
              UsherOrderFile   *file,
              UsherDocument    *document,
              GError          **error)
{
  UsherOrder     *order = file->order;
  UsherOrderFacts facts;

  usher_order_file_get_facts (file, issue->request->now, &facts);
  order->document_state = usher_order_document_after (&facts, find_action (file));
  usher_entity_set_string (&order->number, document->number);
  return usher_order_rows_update_states (connection, order, error);
}

static gboolean
audit_issue (UsherConnection  *connection,
             const UsherIssue *issue,
             UsherDocument    *document,
             GError          **error)
{
  const char      *reason = issue->draft.override_reason;
  gint64           approved_by = 0;
  g_autofree char *detail = g_strdup_printf ("%s %s/%d", document->kind, document->number, document->version);

  if (!usher_order_rows_audit (connection, issue->request, document->order_id, "issue", detail, error))
    return FALSE;
  if (reason == NULL || *reason == '\0')
    return TRUE;
  return usher_staff_require_override (connection, issue->request, reason, &approved_by, error) &&
         usher_staff_audit_override (connection, issue->request, "order", document->order_id, "override-issue", reason,
                                     approved_by, error);
}

static UsherDocument *
make_document (const UsherIssue *issue)
{
  UsherDocument *document = g_object_new (USHER_TYPE_DOCUMENT, NULL);

  usher_entity_set_string (&document->kind, issue->draft.kind);
  usher_entity_set_string (&document->language, issue->draft.language);
  document->order_id = issue->draft.order_id;
  document->template_version = issue->draft.template_version;
  document->total = issue->draft.total;
  document->issued_at = issue->request->now;
  document->issued_by = issue->request->staff_id;

  return document;
}

/**
 * usher_document_issue_within:
 * @file: the order it is a document of, as read in this transaction
 *
 * Numbers and freezes a document that is part of something larger, like the
 * gate pass of a delivery.  Whether it may be issued was asked before.
 *
 * Returns: (transfer full): the document; NULL with @error set
 */
UsherDocument *
usher_document_issue_within (UsherConnection  *connection,
                             const UsherIssue *issue,
                             UsherOrderFile   *file,
                             GError          **error)
{
  g_autoptr (UsherDocument) document = make_document (issue);

  if (!identify (connection, issue, file, document, error) ||
      !render (connection, &issue->draft, document, error))
    return NULL;
  /* What was issued is kept with the ids of the rows, which the draft's may lack. */
  if (is_authorization (&issue->draft) && !number_order (connection, issue, file, document, error))
    return NULL;
  if (!usher_document_rows_insert (connection, document,
                                   issue->draft.estimate != NULL ? file->estimate : NULL, error) ||
      !audit_issue (connection, issue, document, error))
    return NULL;
  return g_steal_pointer (&document);
}

/**
 * usher_document_issue_in_worker:
 *
 * Numbers and freezes a document of an order, all or nothing.
 */
gpointer
usher_document_issue_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherIssue          *issue = input;
  gint64                     order_id = issue->draft.order_id;
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, order_id, error);
  UsherDocument             *document = NULL;

  if (file == NULL || !check_may_issue (connection, issue, file, error) || !check_lines (&issue->draft, file, error))
    return NULL;
  document = usher_document_issue_within (connection, issue, file, error);
  if (document != NULL)
    usher_connection_note_change (connection, "order", order_id);
  return document;
}
