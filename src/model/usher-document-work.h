/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-document-store.h"
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

/* The worker sides of UsherDocumentStore: issuing is an UsherWork on an
 * UsherIssue, the others on an UsherRequest. */

gpointer usher_document_issue_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_load_pdf_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_load_blob_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_record_consent_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_attach_scan_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_note_print_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_count_prints_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_document_list_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
