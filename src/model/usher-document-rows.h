/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization.h"
#include "usher-connection.h"
#include "usher-document.h"
#include "usher-estimate.h"

G_BEGIN_DECLS

/* Issued documents and consents; on the database's thread only. */

#define USHER_DOCUMENT_KIND_AUTHORIZATION "authorization"
#define USHER_DOCUMENT_KIND_CHECK_IN "check-in"
#define USHER_DOCUMENT_KIND_ADDITION "addition"

UsherDocument      *usher_document_rows_load (UsherConnection *connection,
                                              gint64           document_id,
                                              GError         **error);
GPtrArray          *usher_document_rows_list (UsherConnection *connection,
                                              gint64           order_id,
                                              GError         **error);
UsherDocument      *usher_document_rows_find_newest (GPtrArray  *documents,
                                                     const char *kind);
UsherEstimate      *usher_document_rows_load_estimate (UsherConnection *connection,
                                                       gint64           document_id,
                                                       GError         **error);
gboolean            usher_document_rows_insert (UsherConnection *connection,
                                                UsherDocument   *document,
                                                UsherEstimate   *estimate,
                                                GError         **error);
UsherAuthorization *usher_authorization_rows_load (UsherConnection *connection,
                                                   gint64           authorization_id,
                                                   GError         **error);
GPtrArray          *usher_authorization_rows_list (UsherConnection *connection,
                                                   gint64           order_id,
                                                   GError         **error);
gboolean            usher_authorization_rows_insert (UsherConnection    *connection,
                                                     UsherAuthorization *authorization,
                                                     UsherEstimate      *estimate,
                                                     GError            **error);
gboolean            usher_authorization_rows_set_scan (UsherConnection *connection,
                                                       gint64           authorization_id,
                                                       const char      *sha256,
                                                       GError         **error);

G_END_DECLS
