/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-document-rows.h"

#include "usher-db-error.h"
#include "usher-estimate-json.h"
#include "usher-rows.h"

#define DOCUMENT_COLUMNS                                                           \
  "d.id, d.kind, d.number, d.version, d.order_id, d.language, d.template_version," \
  " d.total, d.content, d.sha256, d.issued_at, d.issued_by, d.replaces_id"

#define AUTHORIZATION_COLUMNS                                                         \
  "a.id, a.order_id, a.document_id, a.method, a.consented_by, a.relation, a.phone,"   \
  " a.total, a.consented_at, a.recorded_at, a.recorded_by, a.strokes, a.scan_sha256," \
  " a.signed_sha256, a.note"

typedef gpointer (*ReadRow) (UsherStatement *statement);

static gpointer
read_document (UsherStatement *statement)
{
  UsherDocument *self = g_object_new (USHER_TYPE_DOCUMENT, NULL);
  guint          column = 0;

  self->parent_instance.id = usher_statement_get_id (statement, column++);
  usher_rows_read_text (statement, &column, &self->kind);
  usher_rows_read_text (statement, &column, &self->number);
  self->version = (int) usher_statement_get_int (statement, column++);
  self->order_id = usher_statement_get_id (statement, column++);
  usher_rows_read_text (statement, &column, &self->language);
  self->template_version = (int) usher_statement_get_int (statement, column++);
  self->total = usher_statement_get_int (statement, column++);
  usher_rows_read_text (statement, &column, &self->content);
  usher_rows_read_text (statement, &column, &self->sha256);
  self->issued_at = usher_statement_get_int (statement, column++);
  self->issued_by = usher_statement_get_id (statement, column++);
  self->replaces_id = usher_statement_get_id (statement, column++);

  return self;
}

static gpointer
read_authorization (UsherStatement *statement)
{
  UsherAuthorization *self = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);
  guint               column = 0;

  self->parent_instance.id = usher_statement_get_id (statement, column++);
  self->order_id = usher_statement_get_id (statement, column++);
  self->document_id = usher_statement_get_id (statement, column++);
  usher_consent_method_from_string (usher_statement_get_text (statement, column++), &self->method);
  usher_rows_read_text (statement, &column, &self->consented_by);
  usher_rows_read_text (statement, &column, &self->relation);
  usher_rows_read_text (statement, &column, &self->phone);
  self->total = usher_statement_get_int (statement, column++);
  self->consented_at = usher_statement_get_int (statement, column++);
  self->recorded_at = usher_statement_get_int (statement, column++);
  self->recorded_by = usher_statement_get_id (statement, column++);
  usher_rows_read_text (statement, &column, &self->strokes);
  usher_rows_read_text (statement, &column, &self->scan_sha256);
  usher_rows_read_text (statement, &column, &self->signed_sha256);
  usher_rows_read_text (statement, &column, &self->note);

  return self;
}

/* Reads the one row of @id. */
static gpointer
load_row (UsherConnection *connection,
          const char      *sql,
          gint64           id,
          ReadRow          read_row,
          GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND,
                   "There is no row %" G_GINT64_FORMAT " for: %s", id, sql);
      return NULL;
    }
  return read_row (statement);
}

static GPtrArray *
list_rows (UsherConnection *connection,
           const char      *sql,
           gint64           id,
           ReadRow          read_row,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      g_ptr_array_add (rows, read_row (statement));
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&rows);
}

/**
 * usher_document_rows_load:
 *
 * Returns: (transfer full): an issued document; NULL with @error set,
 *   %USHER_DB_ERROR_NOT_FOUND when there is none
 */
UsherDocument *
usher_document_rows_load (UsherConnection *connection,
                          gint64           document_id,
                          GError         **error)
{
  return load_row (connection, "SELECT " DOCUMENT_COLUMNS " FROM document d WHERE d.id = $1",
                   document_id, read_document, error);
}

/**
 * usher_document_rows_list:
 *
 * Returns: (transfer full) (element-type UsherDocument): the documents of an
 *   order, newest first
 */
GPtrArray *
usher_document_rows_list (UsherConnection *connection,
                          gint64           order_id,
                          GError         **error)
{
  return list_rows (connection,
                    "SELECT " DOCUMENT_COLUMNS
                    "  FROM document d"
                    " WHERE d.order_id = $1"
                    " ORDER BY d.id DESC",
                    order_id, read_document, error);
}

/**
 * usher_document_rows_find_newest:
 * @documents: (element-type UsherDocument): newest first
 * @kind: the kind that is looked for
 *
 * Returns: (transfer none) (nullable): the newest document of @kind
 */
UsherDocument *
usher_document_rows_find_newest (GPtrArray  *documents,
                                 const char *kind)
{
  for (guint i = 0; i < documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (documents, i);

      if (g_str_equal (document->kind, kind))
        return document;
    }
  return NULL;
}

/**
 * usher_document_rows_load_estimate:
 *
 * Returns: (transfer full) (nullable): the lines as they are on the document;
 *   %NULL without @error when it shows none
 */
UsherEstimate *
usher_document_rows_load_estimate (UsherConnection *connection,
                                   gint64           document_id,
                                   GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;
  const char                *json = NULL;

  statement = usher_connection_prepare (connection, "SELECT estimate FROM document WHERE id = $1", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, document_id);
  if (!usher_statement_step (statement, &has_row, error) || !has_row)
    return NULL;
  json = usher_statement_get_text (statement, 0);
  return json != NULL && *json != '\0' ? usher_estimate_from_json (json, error) : NULL;
}

/**
 * usher_document_rows_insert:
 * @document: a document that is not shared yet; gets its id
 * @estimate: (nullable): the lines that are on it
 *
 * Freezes a document.
 */
gboolean
usher_document_rows_insert (UsherConnection *connection,
                            UsherDocument   *document,
                            UsherEstimate   *estimate,
                            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  g_autofree char           *json = estimate != NULL ? usher_estimate_to_json (estimate) : g_strdup ("");
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO document (kind, number, version, order_id, language,"
                                        "  template_version, total, content, estimate, sha256, issued_at,"
                                        "  issued_by, replaces_id)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, n++, document->kind);
  usher_statement_bind_text (statement, n++, document->number);
  usher_statement_bind_int (statement, n++, document->version);
  usher_statement_bind_id (statement, n++, document->order_id);
  usher_statement_bind_text (statement, n++, document->language);
  usher_statement_bind_int (statement, n++, document->template_version);
  usher_statement_bind_int (statement, n++, document->total);
  usher_statement_bind_text (statement, n++, document->content);
  usher_statement_bind_text (statement, n++, json);
  usher_statement_bind_text (statement, n++, document->sha256);
  usher_statement_bind_int (statement, n++, document->issued_at);
  usher_statement_bind_id (statement, n++, document->issued_by);
  usher_statement_bind_id (statement, n++, document->replaces_id);
  if (!usher_statement_run_for_id (statement, &document->parent_instance.id, error))
    return FALSE;
  usher_connection_note_change (connection, "document", document->parent_instance.id);
  return TRUE;
}

/**
 * usher_authorization_rows_load:
 *
 * Returns: (transfer full): a recorded consent; NULL with @error set,
 *   %USHER_DB_ERROR_NOT_FOUND when there is none
 */
UsherAuthorization *
usher_authorization_rows_load (UsherConnection *connection,
                               gint64           authorization_id,
                               GError         **error)
{
  return load_row (connection, "SELECT " AUTHORIZATION_COLUMNS " FROM authorization_record a WHERE a.id = $1",
                   authorization_id, read_authorization, error);
}

/**
 * usher_authorization_rows_list:
 *
 * Returns: (transfer full) (element-type UsherAuthorization): the consents to
 *   an order, newest first
 */
GPtrArray *
usher_authorization_rows_list (UsherConnection *connection,
                               gint64           order_id,
                               GError         **error)
{
  return list_rows (connection,
                    "SELECT " AUTHORIZATION_COLUMNS
                    "  FROM authorization_record a"
                    " WHERE a.order_id = $1"
                    " ORDER BY a.id DESC",
                    order_id, read_authorization, error);
}

static gboolean
insert_record (UsherConnection    *connection,
               UsherAuthorization *authorization,
               GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO authorization_record (order_id, document_id, method,"
                                        "  consented_by, relation, phone, total, consented_at, recorded_at,"
                                        "  recorded_by, strokes, scan_sha256, signed_sha256, note)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, authorization->order_id);
  usher_statement_bind_int (statement, n++, authorization->document_id);
  usher_statement_bind_text (statement, n++, usher_consent_method_to_string (authorization->method));
  usher_statement_bind_text (statement, n++, authorization->consented_by);
  usher_statement_bind_text (statement, n++, authorization->relation);
  usher_statement_bind_text (statement, n++, authorization->phone);
  usher_statement_bind_int (statement, n++, authorization->total);
  usher_statement_bind_int (statement, n++, authorization->consented_at);
  usher_statement_bind_int (statement, n++, authorization->recorded_at);
  usher_statement_bind_id (statement, n++, authorization->recorded_by);
  usher_statement_bind_text (statement, n++, authorization->strokes);
  usher_statement_bind_text (statement, n++, authorization->scan_sha256);
  usher_statement_bind_text (statement, n++, authorization->signed_sha256);
  usher_statement_bind_text (statement, n++, authorization->note);
  return usher_statement_run_for_id (statement, &authorization->parent_instance.id, error);
}

/**
 * usher_authorization_rows_insert:
 * @authorization: a consent that is not shared yet; gets its id
 * @estimate: the lines of the document that it is to
 *
 * Records a consent with every line that counts in the total agreed to.
 */
gboolean
usher_authorization_rows_insert (UsherConnection    *connection,
                                 UsherAuthorization *authorization,
                                 UsherEstimate      *estimate,
                                 GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (!insert_record (connection, authorization, error))
    return FALSE;
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO authorization_line (authorization_id, line_id, amount)"
                                        " VALUES ($1, $2, $3)",
                                        error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (!usher_estimate_line_is_counted (line))
        continue;
      usher_statement_bind_int (statement, 1, authorization->parent_instance.id);
      usher_statement_bind_int (statement, 2, line->id);
      usher_statement_bind_int (statement, 3, usher_estimate_line_amount (line));
      if (!usher_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_authorization_rows_set_scan:
 * @sha256: the blob of the scan
 *
 * Attaches the scan of the signed paper, the one thing that may come later; a
 * scan that is there is not replaced.
 */
gboolean
usher_authorization_rows_set_scan (UsherConnection *connection,
                                   gint64           authorization_id,
                                   const char      *sha256,
                                   GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection,
                                        "UPDATE authorization_record SET scan_sha256 = $2"
                                        " WHERE id = $1 AND scan_sha256 = ''"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, authorization_id);
  usher_statement_bind_text (statement, 2, sha256);
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Consent %" G_GINT64_FORMAT " is gone or has its scan already", authorization_id);
      return FALSE;
    }
  return TRUE;
}
