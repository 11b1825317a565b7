/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-document-work.h"

#include "usher-db-error.h"
#include "usher-document-rows.h"
#include "usher-error.h"
#include "usher-order-lines.h"
#include "usher-order-load.h"
#include "usher-order-rows.h"

/* How far the desk's clock may be behind the one a customer signed by. */
static const gint64 clock_tolerance_s = 5 * 60;

/**
 * usher_agreement_free:
 * @agreement: (transfer full): an agreement
 */
void
usher_agreement_free (gpointer agreement)
{
  UsherAgreement *self = agreement;

  if (self->render_data_free != NULL)
    self->render_data_free (self->render_data);
  g_object_unref (self->authorization);
  usher_request_free (self->request);
  g_free (self);
}

/* A consent that could not be shown to anybody later is none. */
static const char *
find_what_is_missing (UsherAuthorization *authorization,
                      UsherDocument      *document,
                      gint64              now)
{
  if (*authorization->consented_by == '\0')
    return "who agreed";
  if (authorization->total != document->total)
    return "agreement to the total of the document";
  if (authorization->consented_at > now + clock_tolerance_s)
    return "a time that has come";

  switch (authorization->method)
    {
    case USHER_CONSENT_METHOD_PAD:
      return *authorization->strokes == '\0' ? "the signature" : NULL;
    case USHER_CONSENT_METHOD_PHONE:
    case USHER_CONSENT_METHOD_MESSAGE:
      return *authorization->phone == '\0' ? "the number" : NULL;
    case USHER_CONSENT_METHOD_PAPER:
    default:
      return NULL;
    }
}

static gboolean
check_is_complete (UsherAuthorization *authorization,
                   UsherDocument      *document,
                   gint64              now,
                   GError            **error)
{
  const char *missing = find_what_is_missing (authorization, document, now);

  if (missing == NULL)
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "A consent lacks %s", missing);
  return FALSE;
}

static gboolean
check_consent (UsherDocument  *document,
               UsherOrderFile *file,
               gint64          now,
               GError        **error)
{
  UsherDocument *newest = usher_order_file_get_issued (file);

  if (newest == NULL || newest->parent_instance.id != document->parent_instance.id)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Document %" G_GINT64_FORMAT " is not the newest authorization of its order",
                   document->parent_instance.id);
      return FALSE;
    }
  return usher_order_file_ask (file, USHER_ORDER_ACTION_RECORD_CONSENT, now, NULL, error);
}

/* An authorized car waits for a bay, unless it has come further. */
static gboolean
authorize_order (UsherConnection *connection,
                 UsherOrderFile  *file,
                 gint64           now,
                 GError         **error)
{
  UsherOrderFacts facts;

  usher_order_file_get_facts (file, now, &facts);
  facts.document = usher_order_document_after (&facts, USHER_ORDER_ACTION_RECORD_CONSENT);
  facts.has_consented = TRUE;
  file->order->document_state = facts.document;
  if (facts.progress.work_started_at == 0)
    file->order->car_state = usher_order_car_state (&facts);
  return usher_order_rows_update_states (connection, file->order, error);
}

/* Has the signed PDF made, when there is to be one, and takes it to the blobs. */
static gboolean
keep_signed_pdf (UsherConnection      *connection,
                 const UsherAgreement *agreement,
                 UsherDocument        *document,
                 UsherAuthorization   *authorization,
                 GError              **error)
{
  g_autoptr (GBytes) pdf = NULL;

  usher_entity_set_string (&authorization->signed_sha256, "");
  if (agreement->render == NULL)
    return TRUE;

  pdf = agreement->render (document, authorization, agreement->render_data, error);
  if (pdf == NULL)
    return FALSE;
  g_free (authorization->signed_sha256);
  authorization->signed_sha256 = usher_connection_put_blob (connection, pdf, error);
  return authorization->signed_sha256 != NULL;
}

/**
 * usher_document_agree_within:
 * @document: what is agreed to
 * @lines: the lines that it offers
 *
 * Records a consent and authorizes exactly the quoted lines of @lines.  Whether
 * it may be given now was asked before; what it lacks is
 * %USHER_ERROR_INVALID_DATA.
 *
 * Returns: (transfer full): the consent as recorded; NULL with @error set
 */
UsherAuthorization *
usher_document_agree_within (UsherConnection      *connection,
                             const UsherAgreement *agreement,
                             UsherDocument        *document,
                             UsherEstimate        *lines,
                             GError              **error)
{
  const UsherRequest            *request = agreement->request;
  g_autoptr (UsherAuthorization) authorization = usher_entity_copy (agreement->authorization);

  if (authorization->consented_at == 0)
    authorization->consented_at = request->now;
  if (!check_is_complete (authorization, document, request->now, error))
    return NULL;
  authorization->order_id = document->order_id;
  authorization->recorded_at = request->now;
  authorization->recorded_by = request->staff_id;
  usher_entity_set_string (&authorization->scan_sha256, "");

  if (!keep_signed_pdf (connection, agreement, document, authorization, error) ||
      !usher_authorization_rows_insert (connection, authorization, lines, error) ||
      !usher_order_lines_authorize (connection, lines, error))
    return NULL;
  return g_steal_pointer (&authorization);
}

/**
 * usher_document_record_consent_in_worker:
 *
 * Records a consent, with the signed PDF if there is to be one, all or nothing.
 * The order's lines are those of the document, so that its quoted ones are
 * exactly what the customer has just agreed to.
 */
gpointer
usher_document_record_consent_in_worker (UsherConnection *connection,
                                         gpointer         input,
                                         GError         **error)
{
  const UsherAgreement          *agreement = input;
  const UsherRequest            *request = agreement->request;
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherOrderFile)     file = NULL;

  document = usher_document_rows_load (connection, agreement->authorization->document_id, error);
  if (document == NULL)
    return NULL;
  file = usher_order_file_read (connection, document->order_id, error);
  if (file == NULL || !check_consent (document, file, request->now, error))
    return NULL;
  authorization = usher_document_agree_within (connection, agreement, document, file->estimate, error);
  if (authorization == NULL || !authorize_order (connection, file, request->now, error) ||
      !usher_order_rows_audit (connection, request, authorization->order_id, "consent",
                               usher_consent_method_to_string (authorization->method), error))
    return NULL;
  usher_connection_note_change (connection, "document", document->parent_instance.id);
  if (file->vehicle != NULL)
    usher_connection_note_change (connection, "vehicle", file->vehicle->parent_instance.id);
  return g_steal_pointer (&authorization);
}

/**
 * usher_document_attach_scan_in_worker:
 *
 * Attaches the scan, the one element of @list, to consent @id.
 */
gpointer
usher_document_attach_scan_in_worker (UsherConnection *connection,
                                      gpointer         input,
                                      GError         **error)
{
  const UsherRequest            *request = input;
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autofree char               *sha256 = NULL;

  authorization = usher_authorization_rows_load (connection, request->id, error);
  if (authorization == NULL)
    return NULL;
  sha256 = usher_connection_put_blob (connection, g_ptr_array_index (request->list, 0), error);
  if (sha256 == NULL || !usher_authorization_rows_set_scan (connection, request->id, sha256, error) ||
      !usher_order_rows_audit (connection, request, authorization->order_id, "attach-scan", sha256, error))
    return NULL;
  usher_connection_note_change (connection, "order", authorization->order_id);
  usher_connection_note_change (connection, "document", authorization->document_id);
  return NULL;
}
