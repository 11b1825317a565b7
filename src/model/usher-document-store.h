/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-authorization.h"
#include "usher-document.h"
#include "usher-estimate.h"

G_BEGIN_DECLS

#define USHER_TYPE_DOCUMENT_STORE (usher_document_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherDocumentStore, usher_document_store, USHER, DOCUMENT_STORE, UsherStore)

/**
 * UsherDocumentStore:
 *
 * Issued documents, consents and prints.
 */

/**
 * UsherDocumentRender:
 * @number: the number just given
 * @version: the version just given
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a document.  Runs on the database's thread, so it may look
 * only at what is in @data.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
typedef GBytes *(*UsherDocumentRender) (const char *number,
                                        int         version,
                                        gint64      issued_at,
                                        gpointer    data,
                                        char      **content,
                                        GError    **error);

/**
 * UsherDocumentDraft:
 *
 * What is about to be issued.
 */
typedef struct
{
  const char         *kind;   /* "authorization", "check-in" */
  const char         *prefix; /* of its number: "WX" */
  gint64              order_id;
  const char         *language;
  int                 template_version;
  gint64              total;    /* fen: what the paper says */
  UsherEstimate      *estimate; /* the lines as the paper says; CONFLICT when the stored ones differ */
  UsherDocumentRender render;
  gpointer            render_data; /* goes to the store, with what frees it */
  GDestroyNotify      render_data_free;
  const char         *override_reason; /* (nullable): why blockers that may be overridden shall not count */
  gboolean            is_separate;     /* stands beside earlier ones of its kind, with a number of its own; else it takes the place of the last */
} UsherDocumentDraft;

/**
 * UsherConsentRender:
 * @document: what was issued
 * @authorization: the consent to it, which is about to be recorded
 *
 * Makes the PDF of a document with the consent in it.  Runs on the database's
 * thread, so it may look only at what it is given.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
typedef GBytes *(*UsherConsentRender) (UsherDocument      *document,
                                       UsherAuthorization *authorization,
                                       gpointer            data,
                                       GError            **error);

/* Gives the number, has the PDF made with it, and freezes both in one transaction.
 * An authorization takes the order's number (given at its first issue) and the next version; the guard is asked again inside. */
void           usher_document_store_issue_async (UsherDocumentStore *self,
                                                 UsherDocumentDraft *draft,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
UsherDocument *usher_document_store_issue_finish (UsherDocumentStore *self,
                                                  GAsyncResult       *result,
                                                  GError            **error);

/* The frozen PDF; CORRUPT when it does not match its SHA-256 */
void    usher_document_store_load_pdf_async (UsherDocumentStore *self,
                                             gint64              document_id,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
GBytes *usher_document_store_load_pdf_finish (UsherDocumentStore *self,
                                              GAsyncResult       *result,
                                              GError            **error);

/* The signed PDF or the scan of a consent by its SHA-256; CORRUPT when it does not match */
void    usher_document_store_load_blob_async (UsherDocumentStore *self,
                                              const char         *sha256,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
GBytes *usher_document_store_load_blob_finish (UsherDocumentStore *self,
                                               GAsyncResult       *result,
                                               GError            **error);

/* Records a consent append-only and authorizes the quoted lines of the document's version; document state becomes authorized, car state waiting for bay */
void                usher_document_store_record_consent_async (UsherDocumentStore *self,
                                                               UsherAuthorization *authorization,
                                                               UsherConsentRender  render,
                                                               gpointer            render_data,
                                                               GDestroyNotify      render_data_free,
                                                               GCancellable       *cancellable,
                                                               GAsyncReadyCallback callback,
                                                               gpointer            user_data);
UsherAuthorization *usher_document_store_record_consent_finish (UsherDocumentStore *self,
                                                                GAsyncResult       *result,
                                                                GError            **error);

/* Attaches the scan of the signed paper */
void     usher_document_store_attach_scan_async (UsherDocumentStore *self,
                                                 gint64              authorization_id,
                                                 GBytes             *scan,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
gboolean usher_document_store_attach_scan_finish (UsherDocumentStore *self,
                                                  GAsyncResult       *result,
                                                  GError            **error);

/* Records who printed what when */
void     usher_document_store_note_print_async (UsherDocumentStore *self,
                                                gint64              document_id,
                                                const char         *kind,
                                                const char         *printer,
                                                int                 copies,
                                                gboolean            is_copy,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gboolean usher_document_store_note_print_finish (UsherDocumentStore *self,
                                                 GAsyncResult       *result,
                                                 GError            **error);

/* How often it was printed: a reprint is marked; −1 on error */
void   usher_document_store_count_prints_async (UsherDocumentStore *self,
                                                gint64              document_id,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gint64 usher_document_store_count_prints_finish (UsherDocumentStore *self,
                                                 GAsyncResult       *result,
                                                 GError            **error);

/* (element-type UsherDocument) newest first */
void       usher_document_store_list_for_order_async (UsherDocumentStore *self,
                                                      gint64              order_id,
                                                      GCancellable       *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
GPtrArray *usher_document_store_list_for_order_finish (UsherDocumentStore *self,
                                                       GAsyncResult       *result,
                                                       GError            **error);

G_END_DECLS
