/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-document-work.h"

#include "usher-document-rows.h"

/**
 * usher_document_load_pdf_in_worker:
 *
 * Reads the frozen PDF of document @id; the blob store compares it with its
 * SHA-256.
 */
gpointer
usher_document_load_pdf_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  const UsherRequest       *request = input;
  g_autoptr (UsherDocument) document = usher_document_rows_load (connection, request->id, error);

  if (document == NULL)
    return NULL;
  return usher_connection_get_blob (connection, document->sha256, error);
}

/**
 * usher_document_load_blob_in_worker:
 *
 * Reads the blob @text.
 */
gpointer
usher_document_load_blob_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  const UsherRequest *request = input;

  return usher_connection_get_blob (connection, request->text, error);
}

/**
 * usher_document_list_in_worker:
 *
 * Lists the documents of order @id.
 */
gpointer
usher_document_list_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  const UsherRequest *request = input;

  return usher_document_rows_list (connection, request->id, error);
}

/**
 * usher_document_note_print_in_worker:
 *
 * Records that document @id, or a list (0), of kind @text was printed on
 * @other_text in @number copies; @other_id says whether it is marked as a copy.
 */
gpointer
usher_document_note_print_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherStatement) statement = NULL;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO print_job (document_id, kind, printer, copies, is_copy,"
                                        "  printed_at, printed_by)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_id (statement, n++, request->id);
  usher_statement_bind_text (statement, n++, request->text);
  usher_statement_bind_text (statement, n++, request->other_text != NULL ? request->other_text : "");
  usher_statement_bind_int (statement, n++, request->number);
  usher_statement_bind_bool (statement, n++, request->other_id != 0);
  usher_statement_bind_int (statement, n++, request->now);
  usher_statement_bind_id (statement, n++, request->staff_id);
  if (usher_statement_run (statement, error) && request->id != 0)
    usher_connection_note_change (connection, "document", request->id);
  return NULL;
}

/**
 * usher_document_count_prints_in_worker:
 *
 * Counts how often document @id was printed.
 */
gpointer
usher_document_count_prints_in_worker (UsherConnection *connection,
                                       gpointer         input,
                                       GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     count = 0;

  statement = usher_connection_prepare (connection, "SELECT COUNT(*) FROM print_job WHERE document_id = $1", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  if (!usher_statement_run_for_id (statement, &count, error))
    return NULL;
  return g_memdup2 (&count, sizeof count);
}
