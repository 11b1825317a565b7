/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-document-store.h"

#include "usher-document-work.h"
#include "usher-store-private.h"

struct _UsherDocumentStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherDocumentStore, usher_document_store, USHER_TYPE_STORE)

static void
usher_document_store_class_init (UsherDocumentStoreClass *klass)
{
}

static void
usher_document_store_init (UsherDocumentStore *self)
{
}

static GPtrArray *
list_bytes (GBytes *bytes)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (list, g_bytes_ref (bytes));
  return list;
}

/**
 * usher_document_store_issue_async:
 * @draft: what to issue; copied, its render_data is taken over
 *
 * Gives the number, has the PDF made with it, and freezes both, or does
 * nothing.  A document of a kind that the order has already takes the place of
 * the earlier one, with its number and the next version.
 */
void
usher_document_store_issue_async (UsherDocumentStore *self,
                                  UsherDocumentDraft *draft,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  usher_store_run (self, USHER_WORK_WRITE, "document-issue", usher_document_issue_in_worker,
                   usher_issue_new (USHER_STORE (self), draft), usher_issue_free, g_object_unref, cancellable,
                   callback, user_data);
}

/**
 * usher_document_store_issue_finish:
 *
 * Returns: (transfer full): the document; %USHER_ERROR_NOT_ALLOWED when the
 *   guard objects, %USHER_DB_ERROR_CONFLICT when the lines are others by now,
 *   or what the drawing failed with
 */
UsherDocument *
usher_document_store_issue_finish (UsherDocumentStore *self,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_document_store_load_pdf_async:
 * @document_id: an issued document
 *
 * Reads the frozen PDF.
 */
void
usher_document_store_load_pdf_async (UsherDocumentStore *self,
                                     gint64              document_id,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = document_id;
  usher_store_run (self, USHER_WORK_READ, "document-load-pdf", usher_document_load_pdf_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_bytes_unref, cancellable, callback, user_data);
}

/**
 * usher_document_store_load_pdf_finish:
 *
 * Returns: (transfer full): the PDF; %USHER_DB_ERROR_CORRUPT when it is not what
 *   was issued
 */
GBytes *
usher_document_store_load_pdf_finish (UsherDocumentStore *self,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_document_store_load_blob_async:
 * @sha256: the signed PDF or the scan of a consent
 *
 * Reads what a consent names by its SHA-256.
 */
void
usher_document_store_load_blob_async (UsherDocumentStore *self,
                                      const char         *sha256,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (sha256);
  usher_store_run (self, USHER_WORK_READ, "document-load-blob", usher_document_load_blob_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_bytes_unref, cancellable, callback, user_data);
}

/**
 * usher_document_store_load_blob_finish:
 *
 * Returns: (transfer full): the bytes; %USHER_DB_ERROR_CORRUPT when they are not
 *   what was kept
 */
GBytes *
usher_document_store_load_blob_finish (UsherDocumentStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_document_store_record_consent_async:
 * @authorization: who agreed to which document, how and when
 * @render: (nullable): makes the PDF with the signature drawn in
 * @render_data: (transfer full): for @render
 * @render_data_free: (nullable): frees @render_data
 *
 * Records a consent for ever, with its PDF, and authorizes the quoted lines of
 * the document.
 * Refused when a newer version was issued (%USHER_DB_ERROR_CONFLICT), when the
 * lines are no longer those of the document (%USHER_ERROR_NOT_ALLOWED), and
 * when it would prove nothing (%USHER_ERROR_INVALID_DATA).
 */
void
usher_document_store_record_consent_async (UsherDocumentStore *self,
                                           UsherAuthorization *authorization,
                                           UsherConsentRender  render,
                                           gpointer            render_data,
                                           GDestroyNotify      render_data_free,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data)
{
  UsherAgreement *agreement = g_new0 (UsherAgreement, 1);

  agreement->request = usher_request_new (USHER_STORE (self));
  agreement->authorization = g_object_ref (authorization);
  agreement->render = render;
  agreement->render_data = render_data;
  agreement->render_data_free = render_data_free;
  usher_store_run (self, USHER_WORK_WRITE, "document-record-consent", usher_document_record_consent_in_worker, agreement,
                   usher_agreement_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_document_store_record_consent_finish:
 *
 * Returns: (transfer full): the consent as recorded; or what the drawing
 *   failed with
 */
UsherAuthorization *
usher_document_store_record_consent_finish (UsherDocumentStore *self,
                                            GAsyncResult       *result,
                                            GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_document_store_attach_scan_async:
 * @authorization_id: a consent given on paper
 * @scan: the paper, as scanned
 *
 * Attaches the scan of the signed paper, once.
 */
void
usher_document_store_attach_scan_async (UsherDocumentStore *self,
                                        gint64              authorization_id,
                                        GBytes             *scan,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = authorization_id;
  request->list = list_bytes (scan);
  usher_store_run (self, USHER_WORK_WRITE, "document-attach-scan", usher_document_attach_scan_in_worker, request,
                   usher_request_free, NULL, cancellable, callback, user_data);
}

/**
 * usher_document_store_attach_scan_finish:
 *
 * Returns: whether it was attached
 */
gboolean
usher_document_store_attach_scan_finish (UsherDocumentStore *self,
                                         GAsyncResult       *result,
                                         GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_document_store_note_print_async:
 * @document_id: what was printed, 0 for a list that is not issued
 * @kind: kind of the document or list
 * @printer: where
 * @copies: how many
 * @is_copy: whether it was marked as a copy
 *
 * Records who printed what when.
 */
void
usher_document_store_note_print_async (UsherDocumentStore *self,
                                       gint64              document_id,
                                       const char         *kind,
                                       const char         *printer,
                                       int                 copies,
                                       gboolean            is_copy,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = document_id;
  request->text = g_strdup (kind);
  request->other_text = g_strdup (printer);
  request->number = copies;
  request->other_id = is_copy;
  usher_store_run (self, USHER_WORK_WRITE, "document-note-print", usher_document_note_print_in_worker, request,
                   usher_request_free, NULL, cancellable, callback, user_data);
}

/**
 * usher_document_store_note_print_finish:
 *
 * Returns: whether it was recorded
 */
gboolean
usher_document_store_note_print_finish (UsherDocumentStore *self,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_document_store_count_prints_async:
 * @document_id: an issued document
 *
 * Counts how often it was printed: a reprint is marked.
 */
void
usher_document_store_count_prints_async (UsherDocumentStore *self,
                                         gint64              document_id,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = document_id;
  usher_store_run (self, USHER_WORK_READ, "document-count-prints", usher_document_count_prints_in_worker, request,
                   usher_request_free, g_free, cancellable, callback, user_data);
}

/**
 * usher_document_store_count_prints_finish:
 *
 * Returns: how often, −1 on error
 */
gint64
usher_document_store_count_prints_finish (UsherDocumentStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  g_autofree gint64 *count = usher_store_run_finish (self, result, error);

  return count != NULL ? *count : -1;
}

/**
 * usher_document_store_list_for_order_async:
 * @order_id: the order
 *
 * Lists what was issued for an order.
 */
void
usher_document_store_list_for_order_async (UsherDocumentStore *self,
                                           gint64              order_id,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "document-list", usher_document_list_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_document_store_list_for_order_finish:
 *
 * Returns: (transfer full) (element-type UsherDocument): newest first
 */
GPtrArray *
usher_document_store_list_for_order_finish (UsherDocumentStore *self,
                                            GAsyncResult       *result,
                                            GError            **error)
{
  return usher_store_run_finish (self, result, error);
}
