/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-complaint-store.h"

#include "usher-follow-up-work.h"

struct _UsherComplaintStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherComplaintStore, usher_complaint_store, USHER_TYPE_STORE)

/**
 * usher_complaint_store_list_open_async:
 *
 * Those that are not closed, the nearest deadline first
 */
void
usher_complaint_store_list_open_async (UsherComplaintStore *self,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "list-complaints", usher_complaint_list_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_complaint_store_list_open_finish:
 *
 * Returns: (transfer full) (element-type UsherComplaint): the open ones
 */
GPtrArray *
usher_complaint_store_list_open_finish (UsherComplaintStore *self,
                                        GAsyncResult        *result,
                                        GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_complaint_store_load_async:
 *
 * One complaint
 */
void
usher_complaint_store_load_async (UsherComplaintStore *self,
                                  gint64               complaint_id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = complaint_id;
  usher_store_run (self, USHER_WORK_READ, "load-complaint", usher_complaint_load_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_complaint_store_load_finish:
 *
 * Returns: (transfer full): the complaint
 */
UsherComplaint *
usher_complaint_store_load_finish (UsherComplaintStore *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_complaint_store_save_async:
 *
 * Opens a complaint (id 0), which puts the customer at the top of the invitations, or changes it
 */
void
usher_complaint_store_save_async (UsherComplaintStore *self,
                                  UsherComplaint      *complaint,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (complaint);
  usher_store_run (self, USHER_WORK_WRITE, "save-complaint", usher_complaint_save_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_complaint_store_save_finish:
 *
 * Returns: (transfer full): the complaint as saved
 */
UsherComplaint *
usher_complaint_store_save_finish (UsherComplaintStore *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_complaint_store_add_call_async:
 *
 * The second call of a complaint that is resolved; a satisfied customer closes it, another reopens it
 */
void
usher_complaint_store_add_call_async (UsherComplaintStore *self,
                                      gint64               complaint_id,
                                      gint64               row_version,
                                      UsherContactResult   contact_result,
                                      gboolean             is_satisfied,
                                      const char          *words,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = complaint_id;
  request->row_version = row_version;
  request->number = contact_result;
  request->other_id = is_satisfied;
  request->text = g_strdup (words);
  usher_store_run (self, USHER_WORK_WRITE, "complaint-call", usher_complaint_call_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_complaint_store_add_call_finish:
 *
 * Returns: (transfer full): the complaint as saved
 */
UsherComplaint *
usher_complaint_store_add_call_finish (UsherComplaintStore *self,
                                       GAsyncResult        *result,
                                       GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

static void
usher_complaint_store_class_init (UsherComplaintStoreClass *klass)
{
}

static void
usher_complaint_store_init (UsherComplaintStore *self)
{
}
