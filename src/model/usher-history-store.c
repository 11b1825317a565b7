/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-history-store.h"

#include "usher-history-work.h"
#include "usher-request.h"

struct _UsherHistoryStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherHistoryStore, usher_history_store, USHER_TYPE_STORE)

/**
 * usher_history_store_list_async:
 * @kind: "vehicle" or "customer"
 * @id: which one
 * @offset: how many are there already
 * @limit: how many at most
 *
 * What happened, a page of it.
 */
void
usher_history_store_list_async (UsherHistoryStore *self, const char *kind, gint64 id, guint offset, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (kind);
  request->id = id;
  request->other_id = offset;
  request->number = limit;
  usher_store_run (self, USHER_WORK_READ, "history-list", usher_history_list_in_worker, request, usher_request_free, (GDestroyNotify) g_ptr_array_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_history_store_list_finish:
 *
 * Returns: (transfer full) (element-type UsherHistoryItem): the latest first
 */
GPtrArray *
usher_history_store_list_finish (UsherHistoryStore *self, GAsyncResult *result, GError **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_history_store_balance_async:
 * @customer_id: the customer
 *
 * What a customer owes on account (挂账).
 */
void
usher_history_store_balance_async (UsherHistoryStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = customer_id;
  usher_store_run (self, USHER_WORK_READ, "history-balance", usher_history_balance_in_worker, request, usher_request_free, g_free,
                   cancellable, callback, user_data);
}

/**
 * usher_history_store_balance_finish:
 * @balance: (out): what was found
 *
 * Returns: FALSE with @error set when it could not be read
 */
gboolean
usher_history_store_balance_finish (UsherHistoryStore *self, GAsyncResult *result, gint64 *balance, GError **error)
{
  g_autofree gint64 *value = usher_store_run_finish (self, result, error);

  if (value == NULL)
    return FALSE;
  *balance = *value;
  return TRUE;
}

/**
 * usher_history_store_export_async:
 * @customer_id: the customer
 *
 * Gathers what is kept of a customer; that it was handed out stands in the trail.
 */
void
usher_history_store_export_async (UsherHistoryStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = customer_id;
  usher_store_run (self, USHER_WORK_WRITE, "history-export", usher_history_export_in_worker, request, usher_request_free, g_free,
                   cancellable, callback, user_data);
}

/**
 * usher_history_store_export_finish:
 *
 * Returns: (transfer full): JSON
 */
char *
usher_history_store_export_finish (UsherHistoryStore *self, GAsyncResult *result, GError **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_history_store_record_async:
 * @order_id: the order
 *
 * Makes the electronic health record of a repair.
 */
void
usher_history_store_record_async (UsherHistoryStore *self, gint64 order_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "history-record", usher_history_record_in_worker, request, usher_request_free, (GDestroyNotify) g_strfreev,
                   cancellable, callback, user_data);
}

/**
 * usher_history_store_record_finish:
 * @missing: (out): what was found
 *
 * Returns: (transfer full): JSON
 */
char *
usher_history_store_record_finish (UsherHistoryStore *self, GAsyncResult *result, char ***missing, GError **error)
{
  g_auto (GStrv) pair = usher_store_run_finish (self, result, error);

  if (pair == NULL)
    return NULL;
  *missing = *pair[1] != '\0' ? g_strsplit (pair[1], " ", -1) : g_new0 (char *, 1);
  return g_strdup (pair[0]);
}

/**
 * usher_history_store_hindrances_async:
 * @customer_id: the customer
 *
 * Looks for what stands in the way of forgetting a customer.
 */
void
usher_history_store_hindrances_async (UsherHistoryStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = customer_id;
  usher_store_run (self, USHER_WORK_READ, "history-hindrances", usher_history_hindrances_in_worker, request, usher_request_free, g_free,
                   cancellable, callback, user_data);
}

/**
 * usher_history_store_hindrances_finish:
 * @hindrances: (out): what was found
 *
 * Returns: FALSE with @error set when it could not be read
 */
gboolean
usher_history_store_hindrances_finish (UsherHistoryStore *self, GAsyncResult *result, guint *hindrances, GError **error)
{
  g_autofree guint *value = usher_store_run_finish (self, result, error);

  if (value == NULL)
    return FALSE;
  *hindrances = *value;
  return TRUE;
}

/**
 * usher_history_store_anonymise_async:
 * @customer_id: the customer
 * @only_needless: only what the law does not ask to be kept
 *
 * Forgets a customer; the technical record of the car stays.
 */
void
usher_history_store_anonymise_async (UsherHistoryStore *self, gint64 customer_id, gboolean only_needless, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = customer_id;
  request->number = only_needless;
  usher_store_run (self, USHER_WORK_WRITE, "history-anonymise", usher_history_anonymise_in_worker, request, usher_request_free, NULL,
                   cancellable, callback, user_data);
}

/**
 * usher_history_store_anonymise_finish:
 *
 * Returns: whether it is done
 */
gboolean
usher_history_store_anonymise_finish (UsherHistoryStore *self, GAsyncResult *result, GError **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

static void
usher_history_store_class_init (UsherHistoryStoreClass *klass)
{
}

static void
usher_history_store_init (UsherHistoryStore *self)
{
}
