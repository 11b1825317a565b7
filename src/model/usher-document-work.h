/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-document-store.h"
#include "usher-order-file.h"
#include "usher-request.h"

G_BEGIN_DECLS

/**
 * UsherIssue:
 *
 * What issuing a document hands to the worker: the circumstances, and a copy
 * of the draft that owns what it points to.
 */
typedef struct
{
  UsherRequest      *request;
  UsherDocumentDraft draft;
} UsherIssue;

UsherIssue *usher_issue_new (UsherStore               *store,
                             const UsherDocumentDraft *draft);
void        usher_issue_free (gpointer issue);

/* For the workers of other stores, who have asked the guard themselves. */
UsherDocument *usher_document_issue_within (UsherConnection  *connection,
                                            const UsherIssue *issue,
                                            UsherOrderFile   *file,
                                            GError          **error);

/**
 * UsherAgreement:
 *
 * What recording a consent hands to the worker: the circumstances, the consent,
 * and what draws it into its document.
 */
typedef struct
{
  UsherRequest       *request;
  UsherAuthorization *authorization;
  UsherConsentRender  render; /* (nullable) */
  gpointer            render_data;
  GDestroyNotify      render_data_free;
} UsherAgreement;

void usher_agreement_free (gpointer agreement);

/* For the workers of other stores, whose documents are agreed to by themselves. */
UsherAuthorization *usher_document_agree_within (UsherConnection      *connection,
                                                 const UsherAgreement *agreement,
                                                 UsherDocument        *document,
                                                 UsherEstimate        *lines,
                                                 GError              **error);

/* The worker sides of UsherDocumentStore: issuing is an UsherWork on an
 * UsherIssue, recording a consent on an UsherAgreement, the others on an
 * UsherRequest. */

gpointer usher_document_issue_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_load_pdf_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_load_blob_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_record_consent_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_attach_scan_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_note_print_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_count_prints_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_list_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
