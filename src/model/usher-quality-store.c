/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-store.h"

#include "usher-quality-work.h"
#include "usher-store-private.h"

struct _UsherQualityStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherQualityStore, usher_quality_store, USHER_TYPE_STORE)

static void
usher_quality_store_class_init (UsherQualityStoreClass *klass)
{
}

static void
usher_quality_store_init (UsherQualityStore *self)
{
}

static void
run (UsherQualityStore  *self,
     UsherWorkKind       kind,
     const char         *name,
     UsherWork           work,
     UsherRequest       *request,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            user_data)
{
  usher_store_run (self, kind, name, work, request, usher_request_free, g_object_unref, cancellable, callback,
                   user_data);
}

/**
 * usher_quality_store_load_async:
 * @order_id: the order
 *
 * Reads what the inspection of an order wrote down.
 */
void
usher_quality_store_load_async (UsherQualityStore *self, gint64 order_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  run (self, USHER_WORK_READ, "quality-load", usher_quality_load_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_check_async:
 * @order_id: the order
 * @check: level, version, result, who, and every item
 * @reworks: (nullable) (element-type UsherRework): what has to be done again when it failed
 * @override_reason: (nullable): why blockers that may be overridden shall not count
 *
 * Records a check for ever.  One that failed sends the car back to work; the final
 * one that was passed makes it ready, or ready to be washed.
 */
void
usher_quality_store_check_async (UsherQualityStore *self, gint64 order_id, UsherQualityCheck *check, GPtrArray *reworks, const char *override_reason, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->entity = g_object_ref (check);
  request->list = reworks != NULL ? g_ptr_array_ref (reworks) : NULL;
  request->text = g_strdup (override_reason);
  run (self, USHER_WORK_WRITE, "quality-check", usher_quality_check_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_save_job_async:
 * @job: what the job sheet shall say
 *
 * Saves trouble codes, certificate and the state of the bay.
 */
void
usher_quality_store_save_job_async (UsherQualityStore *self, UsherQualityJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = job->parent_instance.id;
  request->entity = g_object_ref (job);
  run (self, USHER_WORK_WRITE, "quality-save-job", usher_quality_save_job_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_save_road_test_async:
 * @road_test: a new one or one that was changed
 *
 * Saves a road test: planned, out, or over.
 */
void
usher_quality_store_save_road_test_async (UsherQualityStore *self, UsherRoadTest *road_test, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = road_test->order_id;
  request->entity = g_object_ref (road_test);
  run (self, USHER_WORK_WRITE, "quality-save-road-test", usher_quality_save_road_test_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_remove_road_test_async:
 * @road_test: one that has not begun
 * @restore: whether to bring it back instead
 *
 * Removes a road test that was only planned.
 */
void
usher_quality_store_remove_road_test_async (UsherQualityStore *self, UsherRoadTest *road_test, gboolean restore, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = road_test->order_id;
  request->other_id = road_test->parent_instance.id;
  request->number = restore;
  run (self, USHER_WORK_WRITE, "quality-remove-road-test", usher_quality_remove_road_test_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_start_wash_async:
 * @order_id: the order
 * @washed_by: who washes, 0 for who is at the desk
 * @override_reason: (nullable): why it is washed though nobody asked for it
 *
 * Starts the wash.
 */
void
usher_quality_store_start_wash_async (UsherQualityStore *self, gint64 order_id, gint64 washed_by, const char *override_reason, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->other_id = washed_by;
  request->text = g_strdup (override_reason);
  run (self, USHER_WORK_WRITE, "quality-start-wash", usher_quality_start_wash_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_end_wash_async:
 * @wash: the wash that goes on
 *
 * Ends the wash; the car is ready.
 */
void
usher_quality_store_end_wash_async (UsherQualityStore *self, UsherWash *wash, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = wash->order_id;
  request->other_id = wash->parent_instance.id;
  request->row_version = wash->parent_instance.row_version;
  run (self, USHER_WORK_WRITE, "quality-end-wash", usher_quality_end_wash_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_cancel_wash_async:
 * @wash: the wash that goes on
 *
 * Takes the start of a wash back.
 */
void
usher_quality_store_cancel_wash_async (UsherQualityStore *self, UsherWash *wash, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = wash->order_id;
  request->other_id = wash->parent_instance.id;
  request->row_version = wash->parent_instance.row_version;
  run (self, USHER_WORK_WRITE, "quality-cancel-wash", usher_quality_cancel_wash_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_accept_async:
 * @order_id: the order
 * @acceptance: what the customer said
 * @reworks: (nullable) (element-type UsherRework): what has to be done again
 *
 * Records what the customer said of the work.  Who is not satisfied sends it back.
 */
void
usher_quality_store_accept_async (UsherQualityStore *self, gint64 order_id, UsherAcceptance *acceptance, GPtrArray *reworks, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = order_id;
  request->entity = g_object_ref (acceptance);
  request->list = reworks != NULL ? g_ptr_array_ref (reworks) : NULL;
  run (self, USHER_WORK_WRITE, "quality-accept", usher_quality_accept_in_worker, request, cancellable, callback, user_data);
}

/**
 * usher_quality_store_finish:
 *
 * Ends any operation on an order.
 *
 * Returns: (transfer full): what the inspection of the order wrote down, as it
 *   is now; %USHER_ERROR_NOT_ALLOWED when the guard or the role objects,
 *   %USHER_ERROR_INVALID_DATA when something is missing, %USHER_DB_ERROR_CONFLICT
 *   when somebody else was faster
 */
UsherQualityFile *
usher_quality_store_finish (UsherQualityStore *self, GAsyncResult *result, GError **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_quality_store_list_template_async:
 *
 * Reads the template in force.
 */
void
usher_quality_store_list_template_async (UsherQualityStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  usher_store_run (self, USHER_WORK_READ, "quality-list-template", usher_quality_list_template_in_worker,
                   usher_request_new (USHER_STORE (self)), usher_request_free, (GDestroyNotify) g_ptr_array_unref,
                   cancellable, callback, user_data);
}

/**
 * usher_quality_store_save_template_async:
 * @items: (element-type UsherQualityItem): level by level, in their order; those
 *   that are new have no code
 * @version: the version they were made from
 *
 * Puts a new version of the template into force; checks keep theirs.
 */
void
usher_quality_store_save_template_async (UsherQualityStore *self, GPtrArray *items, int version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->list = g_ptr_array_ref (items);
  request->number = version;
  usher_store_run (self, USHER_WORK_WRITE, "quality-save-template", usher_quality_save_template_in_worker, request,
                   usher_request_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_quality_store_template_finish:
 *
 * Returns: (transfer full) (element-type UsherQualityItem): the template in
 *   force, level by level; %USHER_DB_ERROR_CONFLICT when another version came
 *   into force meanwhile
 */
GPtrArray *
usher_quality_store_template_finish (UsherQualityStore *self, GAsyncResult *result, GError **error)
{
  return usher_store_run_finish (self, result, error);
}
