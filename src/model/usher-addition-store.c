/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-addition-store.h"

#include "usher-addition-work.h"
#include "usher-store-private.h"

struct _UsherAdditionStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherAdditionStore, usher_addition_store, USHER_TYPE_STORE)

static void
usher_addition_store_class_init (UsherAdditionStoreClass *klass)
{
}

static void
usher_addition_store_init (UsherAdditionStore *self)
{
}

static UsherRequest *
make_request (UsherAdditionStore *self,
              UsherAddition      *addition)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (addition);
  return request;
}

static void
run (UsherAdditionStore *self,
     const char         *name,
     UsherWork           work,
     gpointer            input,
     GDestroyNotify      input_free,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            user_data)
{
  usher_store_run (self, USHER_WORK_WRITE, name, work, input, input_free, g_object_unref, cancellable, callback,
                   user_data);
}

/**
 * usher_addition_store_list_async:
 * @order_id: the order
 *
 * Lists the additional work of an order, with its lines.
 */
void
usher_addition_store_list_async (UsherAdditionStore *self,
                                 gint64              order_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  usher_store_run (self, USHER_WORK_READ, "addition-list", usher_addition_list_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_addition_store_list_finish:
 *
 * Returns: (transfer full) (element-type UsherAddition): the oldest first
 */
GPtrArray *
usher_addition_store_list_finish (UsherAdditionStore *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_addition_store_save_async:
 * @addition: new or changed, with its lines
 * @photo: (nullable): a new photo of what was found, as JPEG
 *
 * Saves additional work that was not answered yet.  One whose paper was issued
 * is open again: the paper no longer says what is offered.
 */
void
usher_addition_store_save_async (UsherAdditionStore *self,
                                 UsherAddition      *addition,
                                 GBytes             *photo,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = make_request (self, addition);

  if (photo != NULL)
    {
      request->list = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      g_ptr_array_add (request->list, g_bytes_ref (photo));
    }
  run (self, "addition-save", usher_addition_save_in_worker, request, usher_request_free, cancellable, callback,
       user_data);
}

/**
 * usher_addition_store_issue_async:
 * @addition: what is open
 * @draft: its paper; the total is the new one of the order
 *
 * Numbers and freezes the paper that the customer is asked with.
 */
void
usher_addition_store_issue_async (UsherAdditionStore       *self,
                                  UsherAddition            *addition,
                                  const UsherDocumentDraft *draft,
                                  GCancellable             *cancellable,
                                  GAsyncReadyCallback       callback,
                                  gpointer                  user_data)
{
  UsherIssue *issue = usher_issue_new (USHER_STORE (self), draft);

  issue->draft.order_id = addition->order_id;
  issue->draft.is_separate = TRUE;
  issue->request->entity = g_object_ref (addition);
  run (self, "addition-issue", usher_addition_issue_in_worker, issue, usher_issue_free, cancellable, callback,
       user_data);
}

/**
 * usher_addition_store_accept_async:
 * @addition: what was issued
 * @authorization: the consent to its paper
 * @render: (nullable): draws the consent into the paper
 *
 * Records the consent: the lines are authorized, the new time is promised.
 */
void
usher_addition_store_accept_async (UsherAdditionStore *self,
                                   UsherAddition      *addition,
                                   UsherAuthorization *authorization,
                                   UsherConsentRender  render,
                                   gpointer            render_data,
                                   GDestroyNotify      render_data_free,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherAgreement *agreement = g_new0 (UsherAgreement, 1);

  agreement->request = make_request (self, addition);
  agreement->authorization = g_object_ref (authorization);
  agreement->render = render;
  agreement->render_data = render_data;
  agreement->render_data_free = render_data_free;
  run (self, "addition-accept", usher_addition_accept_in_worker, agreement, usher_agreement_free, cancellable, callback,
       user_data);
}

/**
 * usher_addition_store_refuse_async:
 * @addition: what waits for an answer
 * @state: declined or deferred
 * @said_by: who said so
 * @note: (nullable): what was said
 *
 * Notes that the customer does not want it, or not now.  It stays with the car
 * and is offered at the next visit.
 */
void
usher_addition_store_refuse_async (UsherAdditionStore *self,
                                   UsherAddition      *addition,
                                   UsherAdditionState  state,
                                   const char         *said_by,
                                   const char         *note,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherRequest *request = NULL;

  g_return_if_fail (state == USHER_ADDITION_STATE_DECLINED || state == USHER_ADDITION_STATE_DEFERRED);

  request = make_request (self, addition);
  request->number = state;
  request->text = g_strdup (said_by);
  request->other_text = g_strdup (note != NULL ? note : "");
  run (self, "addition-refuse", usher_addition_refuse_in_worker, request, usher_request_free, cancellable, callback,
       user_data);
}

/**
 * usher_addition_store_withdraw_async:
 * @addition: what was not answered yet
 *
 * Takes additional work back.
 */
void
usher_addition_store_withdraw_async (UsherAdditionStore *self,
                                     UsherAddition      *addition,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  run (self, "addition-withdraw", usher_addition_withdraw_in_worker, make_request (self, addition), usher_request_free,
       cancellable, callback, user_data);
}

/**
 * usher_addition_store_restore_async:
 * @addition: what was withdrawn, declined, or deferred
 *
 * Takes that back: it waits for an answer again.
 */
void
usher_addition_store_restore_async (UsherAdditionStore *self,
                                    UsherAddition      *addition,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  run (self, "addition-restore", usher_addition_restore_in_worker, make_request (self, addition), usher_request_free,
       cancellable, callback, user_data);
}

/**
 * usher_addition_store_finish:
 *
 * Returns: (transfer full): the additional work as it is now; NULL with @error set
 */
UsherAddition *
usher_addition_store_finish (UsherAdditionStore *self,
                             GAsyncResult       *result,
                             GError            **error)
{
  return usher_store_run_finish (self, result, error);
}
