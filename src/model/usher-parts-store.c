/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-parts-store.h"

#include "usher-parts-work.h"
#include "usher-store-private.h"

struct _UsherPartsStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherPartsStore, usher_parts_store, USHER_TYPE_STORE)

static void
usher_parts_store_class_init (UsherPartsStoreClass *klass)
{
}

static void
usher_parts_store_init (UsherPartsStore *self)
{
}

/**
 * usher_parts_store_load_async:
 * @order_id: the order
 *
 * Reads what an order needs of parts, and what has been moved and asked for.
 */
void
usher_parts_store_load_async (UsherPartsStore    *self,
                              gint64              order_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "parts-load", usher_parts_load_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

static UsherIssue *
make_issue (UsherPartsStore          *self,
            gint64                    order_id,
            GPtrArray                *moves,
            gint64                    person,
            const char               *reason,
            const UsherDocumentDraft *draft)
{
  const UsherDocumentDraft none = { 0 };
  UsherIssue              *issue = usher_issue_new (USHER_STORE (self), draft != NULL ? draft : &none);

  issue->draft.order_id = order_id;
  issue->draft.is_separate = TRUE;
  issue->request->id = order_id;
  issue->request->other_id = person;
  issue->request->text = g_strdup (reason);
  issue->request->list = usher_entity_copy_list (moves);
  return issue;
}

/**
 * usher_parts_store_issue_async:
 * @order_id: an authorized order
 * @moves: (element-type UsherStockMove): line, quantity, and what becomes of
 *   the old part
 * @taken_by: who takes them
 * @override_reason: (nullable): why the stock's book is wrong
 * @draft: (nullable): the slip (领料单)
 *
 * Issues parts to lines that were agreed to, all or nothing.  More than there
 * is fails with %USHER_ERROR_INSUFFICIENT, unless there is a reason and who is
 * at the desk may adjust the stock.
 */
void
usher_parts_store_issue_async (UsherPartsStore          *self,
                               gint64                    order_id,
                               GPtrArray                *moves,
                               gint64                    taken_by,
                               const char               *override_reason,
                               const UsherDocumentDraft *draft,
                               GCancellable             *cancellable,
                               GAsyncReadyCallback       callback,
                               gpointer                  user_data)
{
  usher_store_run (self, USHER_WORK_WRITE, "parts-issue", usher_parts_issue_in_worker,
                   make_issue (self, order_id, moves, taken_by, override_reason, draft), usher_issue_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_parts_store_return_async:
 * @order_id: an authorized order
 * @moves: (element-type UsherStockMove): line and quantity
 * @returned_by: who brings them back, or 0
 * @reason: why
 * @draft: (nullable): the slip (退料单)
 *
 * Takes parts back into the stock, all or nothing.
 */
void
usher_parts_store_return_async (UsherPartsStore          *self,
                                gint64                    order_id,
                                GPtrArray                *moves,
                                gint64                    returned_by,
                                const char               *reason,
                                const UsherDocumentDraft *draft,
                                GCancellable             *cancellable,
                                GAsyncReadyCallback       callback,
                                gpointer                  user_data)
{
  usher_store_run (self, USHER_WORK_WRITE, "parts-return", usher_parts_return_in_worker,
                   make_issue (self, order_id, moves, returned_by, reason, draft), usher_issue_free, g_object_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_parts_store_save_request_async:
 * @request: new, or one that has come further
 *
 * Asks for a part that is short, or notes when it comes, that it is here, or
 * that it is not needed.  What has arrived is in the stock; a promise that the
 * part is too late for is moved.
 */
void
usher_parts_store_save_request_async (UsherPartsStore    *self,
                                      UsherPartRequest   *request,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *input = usher_request_new (USHER_STORE (self));

  input->entity = g_object_ref (request);
  usher_store_run (self, USHER_WORK_WRITE, "parts-save-request", usher_parts_save_request_in_worker, input,
                   usher_request_free, g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_parts_store_finish:
 *
 * Returns: (transfer full): the parts of the order as they are now; NULL with @error set
 */
UsherPartsFile *
usher_parts_store_finish (UsherPartsStore *self,
                          GAsyncResult    *result,
                          GError         **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_parts_store_list_open_async:
 *
 * Lists what all orders wait for.
 */
void
usher_parts_store_list_open_async (UsherPartsStore    *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  usher_store_run (self, USHER_WORK_READ, "parts-list-open", usher_parts_list_open_in_worker,
                   usher_request_new (USHER_STORE (self)), usher_request_free, (GDestroyNotify) g_ptr_array_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_parts_store_list_open_finish:
 *
 * Returns: (transfer full) (element-type UsherPartRequest): the most pressing first
 */
GPtrArray *
usher_parts_store_list_open_finish (UsherPartsStore *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return usher_store_run_finish (self, result, error);
}
