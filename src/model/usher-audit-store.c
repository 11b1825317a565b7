/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-audit-store.h"

#include "usher-audit-rows.h"
#include "usher-order-act.h"
#include "usher-request.h"

struct _UsherAuditStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherAuditStore, usher_audit_store, USHER_TYPE_STORE)

static void
usher_audit_store_class_init (UsherAuditStoreClass *klass)
{
}

static void
usher_audit_store_init (UsherAuditStore *self)
{
}

static gpointer
list_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  const UsherRequest *request = input;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_SEE_TRAIL, error))
    return NULL;
  return usher_audit_rows_list (connection, request->text, request->id, error);
}

/**
 * usher_audit_store_list_async:
 * @kind: kind of row
 * @row_id: which row
 */
void
usher_audit_store_list_async (UsherAuditStore    *self,
                              const char         *kind,
                              gint64              row_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  UsherRequest *request = NULL;

  g_return_if_fail (USHER_IS_AUDIT_STORE (self));
  g_return_if_fail (kind != NULL);

  request = usher_request_new (USHER_STORE (self));
  request->text = g_strdup (kind);
  request->id = row_id;
  usher_store_run (self, USHER_WORK_READ, "trail", list_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_audit_store_list_finish:
 *
 * Returns: (transfer full) (element-type UsherAuditEvent): the newest first
 */
GPtrArray *
usher_audit_store_list_finish (UsherAuditStore *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (USHER_IS_AUDIT_STORE (self), NULL);

  return usher_store_run_finish (self, result, error);
}
