/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-complaint.h"
#include "usher-contact-result.h"

G_BEGIN_DECLS

#define USHER_TYPE_COMPLAINT_STORE (usher_complaint_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherComplaintStore, usher_complaint_store, USHER, COMPLAINT_STORE, UsherStore)

/**
 * UsherComplaintStore:
 *
 * Complaints.  Anybody at the desk opens one; who may handle complaints does
 * the rest.  A stale row_version is USHER_DB_ERROR_CONFLICT.
 */

/* Those that are not closed, the nearest deadline first */
void       usher_complaint_store_list_open_async (UsherComplaintStore *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray *usher_complaint_store_list_open_finish (UsherComplaintStore *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

/* One complaint */
void            usher_complaint_store_load_async (UsherComplaintStore *self,
                                                  gint64               complaint_id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
UsherComplaint *usher_complaint_store_load_finish (UsherComplaintStore *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

/* Opens a complaint (id 0), which puts the customer at the top of the invitations, or changes it */
void            usher_complaint_store_save_async (UsherComplaintStore *self,
                                                  UsherComplaint      *complaint,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
UsherComplaint *usher_complaint_store_save_finish (UsherComplaintStore *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

/* The second call of a complaint that is resolved; a satisfied customer closes it, another reopens it */
void            usher_complaint_store_add_call_async (UsherComplaintStore *self,
                                                      gint64               complaint_id,
                                                      gint64               row_version,
                                                      UsherContactResult   contact_result,
                                                      gboolean             is_satisfied,
                                                      const char          *words,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
UsherComplaint *usher_complaint_store_add_call_finish (UsherComplaintStore *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

G_END_DECLS
