/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-inspection.h"

#include <glib/gi18n.h>

#include "usher-inspection-merge.h"
#include "usher-quality-store.h"
#include "usher-trouble.h"

static const guint debounce_ms = 400;

struct _UsherInspection
{
  GObject parent_instance;

  UsherOrderContext *context;    /* kept, since what was done may be taken back after the page is gone */
  UsherQualityFile  *file;       /* as stored, %NULL before it was read */
  UsherQualityJob   *job;        /* the working copy */
  GPtrArray         *road_tests; /* (element-type UsherRoadTest) the working copies */
  UsherEntity       *sent;       /* the copy that is being saved, %NULL for none */
  guint              save_id;
  gboolean           is_saving;
  gboolean           is_busy; /* something is being recorded */
  gboolean           is_loading;
  gboolean           reload;  /* once more, when what is being loaded has come */
  GPtrArray         *flushes; /* (element-type GTask) that wait for what is being saved */
};

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherInspection, usher_inspection, G_TYPE_OBJECT)

static UsherQualityStore *
get_store (UsherInspection *self)
{
  return usher_session_get_quality (usher_inspection_get_session (self));
}

static gint64
get_order_id (UsherInspection *self)
{
  return usher_order_context_get_order_id (self->context);
}

/* What was stored when the working copies were begun, or has just been saved. */

static UsherQualityJob *
get_base_job (UsherInspection *self)
{
  if (USHER_IS_QUALITY_JOB (self->sent))
    return USHER_QUALITY_JOB (self->sent);
  return self->file != NULL ? self->file->job : NULL;
}

static GPtrArray *
make_base_road_tests (UsherInspection *self)
{
  GPtrArray *base = g_ptr_array_new_with_free_func (g_object_unref);

  if (USHER_IS_ROAD_TEST (self->sent))
    g_ptr_array_add (base, g_object_ref (self->sent));
  for (guint i = 0; self->file != NULL && i < self->file->road_tests->len; i++)
    g_ptr_array_add (base, g_object_ref (g_ptr_array_index (self->file->road_tests, i)));
  return base;
}

/* What was read or saved takes the place of what was stored; what is typed and
 * not saved stays. */
static void
take_file (UsherInspection  *self,
           UsherQualityFile *file)
{
  g_autoptr (GPtrArray)       base = make_base_road_tests (self);
  g_autoptr (UsherQualityJob) job = usher_inspection_merge_job (get_base_job (self), self->job, file->job);
  g_autoptr (GPtrArray)       tests = usher_inspection_merge_road_tests (base, self->road_tests, file->road_tests);

  g_set_object (&self->file, file);
  g_set_object (&self->job, job);
  g_clear_pointer (&self->road_tests, g_ptr_array_unref);
  self->road_tests = g_steal_pointer (&tests);
  g_signal_emit (self, signals[UPDATED], 0);
}

static void load (UsherInspection *self);
static void save (UsherInspection *self);

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherInspection)  self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherQualityFile) file = usher_quality_store_finish (USHER_QUALITY_STORE (source), result, &error);

  self->is_loading = FALSE;
  if (file != NULL)
    take_file (self, file);
  else
    usher_desk_report (usher_inspection_get_desk (self), error, _("The inspection could not be read"));
  if (self->reload)
    load (self);
}

static void
load (UsherInspection *self)
{
  self->reload = self->is_loading;
  if (self->is_loading)
    return;

  self->is_loading = TRUE;
  usher_quality_store_load_async (get_store (self), get_order_id (self), NULL, on_loaded_cb, g_object_ref (self));
}

static gboolean
concerns_us (UsherInspection *self,
             const char      *kind,
             GVariant        *ids)
{
  gsize         n_ids = 0;
  const gint64 *changed = g_variant_get_fixed_array (ids, &n_ids, sizeof (gint64));

  for (gsize i = 0; i < n_ids && g_str_equal (kind, "order"); i++)
    if (changed[i] == get_order_id (self))
      return TRUE;

  return !g_str_equal (kind, "order");
}

static void
on_changed_cb (UsherInspection *self,
               const char      *kind,
               GVariant        *ids)
{
  if (!concerns_us (self, kind, ids))
    return;

  if (!self->is_saving)
    load (self);
  else
    self->reload = TRUE;
}

/* Saving: one row at a time, until nothing differs. */

static void
end_flushes (UsherInspection *self,
             const GError    *error)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    {
      if (error != NULL)
        g_task_return_error (g_ptr_array_index (flushes, i), g_error_copy (error));
      else
        g_task_return_boolean (g_ptr_array_index (flushes, i), TRUE);
    }
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherInspection)  self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherQualityFile) file = usher_quality_store_finish (USHER_QUALITY_STORE (source), result, &error);

  self->is_saving = FALSE;
  if (file != NULL)
    take_file (self, file);
  g_clear_object (&self->sent);
  if (file != NULL)
    {
      save (self);
    }
  else if (usher_trouble_of (error) == USHER_TROUBLE_CONFLICT)
    {
      usher_desk_say (usher_inspection_get_desk (self),
                      _("Another desk changed the inspection meanwhile; what is typed here was kept"));
      self->reload = FALSE;
      load (self);
      self->save_id = g_timeout_add_once (debounce_ms, (GSourceOnceFunc) usher_inspection_save_now, self);
    }
  else
    {
      usher_desk_report (usher_inspection_get_desk (self), error, _("The inspection could not be saved"));
      end_flushes (self, error);
    }
  if (self->reload && !self->is_saving)
    load (self);
}

static UsherRoadTest *
find_changed_road_test (UsherInspection *self)
{
  for (guint i = 0; self->road_tests != NULL && i < self->road_tests->len; i++)
    {
      UsherRoadTest *test = g_ptr_array_index (self->road_tests, i);

      if (!usher_inspection_same_road_test (usher_inspection_find_road_test (self->file->road_tests, test->parent_instance.id), test))
        return test;
    }

  return NULL;
}

static void
save (UsherInspection *self)
{
  UsherRoadTest *test = NULL;

  if (self->is_saving || self->file == NULL)
    return;

  test = find_changed_road_test (self);
  if (!usher_inspection_same_job (self->file->job, self->job))
    {
      self->is_saving = TRUE;
      self->sent = usher_entity_copy (self->job);
      usher_quality_store_save_job_async (get_store (self), USHER_QUALITY_JOB (self->sent), NULL, on_saved_cb, g_object_ref (self));
    }
  else if (test != NULL)
    {
      self->is_saving = TRUE;
      self->sent = usher_entity_copy (test);
      usher_quality_store_save_road_test_async (get_store (self), USHER_ROAD_TEST (self->sent), NULL, on_saved_cb, g_object_ref (self));
    }
  else
    {
      end_flushes (self, NULL);
    }
}

static void
on_time_out_cb (gpointer user_data)
{
  UsherInspection *self = USHER_INSPECTION (user_data);

  self->save_id = 0;
  save (self);
}

static void
queue_save (UsherInspection *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (debounce_ms, on_time_out_cb, self);
}

/**
 * usher_inspection_save_now:
 *
 * Saves what was typed without waiting.
 */
void
usher_inspection_save_now (UsherInspection *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  save (self);
}

/**
 * usher_inspection_edit_job:
 *
 * Returns: (transfer none): the working copy, to be changed at once
 */
UsherQualityJob *
usher_inspection_edit_job (UsherInspection *self)
{
  g_return_val_if_fail (self->job != NULL, NULL);

  queue_save (self);
  return self->job;
}

/**
 * usher_inspection_edit_road_test:
 *
 * Returns: (transfer none) (nullable): the working copy, to be changed at once;
 *   %NULL when it is gone
 */
UsherRoadTest *
usher_inspection_edit_road_test (UsherInspection *self,
                                 gint64           road_test_id)
{
  UsherRoadTest *test = usher_inspection_find_road_test (self->road_tests, road_test_id);

  if (test != NULL)
    queue_save (self);
  return test;
}

/**
 * usher_inspection_flush_async:
 *
 * Saves all that was typed.
 */
void
usher_inspection_flush_async (UsherInspection    *self,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_inspection_flush_async);
  g_ptr_array_add (self->flushes, task);
  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->file == NULL)
    end_flushes (self, NULL);
  else
    save (self);
}

/**
 * usher_inspection_flush_finish:
 *
 * Returns: whether everything is saved
 */
gboolean
usher_inspection_flush_finish (UsherInspection *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Recording. */

static void
end_recording (UsherInspection  *self,
               UsherQualityFile *file,
               const GError     *error)
{
  self->is_busy = FALSE;
  if (file != NULL)
    {
      take_file (self, file);
      return;
    }
  usher_desk_report (usher_inspection_get_desk (self), error, _("It could not be recorded"));
  load (self);
}

static void
on_recorded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherInspection)  self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherQualityFile) file = usher_quality_store_finish (USHER_QUALITY_STORE (source), result, &error);

  end_recording (self, file, error);
}

/* One thing at a time, so that no key pressed twice records it twice. */
static gboolean
begin_recording (UsherInspection *self)
{
  if (self->is_busy || self->file == NULL)
    return FALSE;

  self->is_busy = TRUE;
  return TRUE;
}

/**
 * usher_inspection_record_check:
 * @reworks: (nullable) (element-type UsherRework): what has to be done again
 * @override_reason: (nullable): why blockers shall not count
 */
void
usher_inspection_record_check (UsherInspection   *self,
                               UsherQualityCheck *check,
                               GPtrArray         *reworks,
                               const char        *override_reason)
{
  if (begin_recording (self))
    usher_quality_store_check_async (get_store (self), get_order_id (self), check, reworks, override_reason, NULL,
                                     on_recorded_cb, g_object_ref (self));
}

/**
 * usher_inspection_record_answer:
 * @reworks: (nullable) (element-type UsherRework): what has to be done again
 */
void
usher_inspection_record_answer (UsherInspection *self,
                                UsherAcceptance *acceptance,
                                GPtrArray       *reworks)
{
  if (begin_recording (self))
    usher_quality_store_accept_async (get_store (self), get_order_id (self), acceptance, reworks, NULL, on_recorded_cb,
                                      g_object_ref (self));
}

/**
 * usher_inspection_add_road_test:
 *
 * Plans a road test.
 */
void
usher_inspection_add_road_test (UsherInspection *self)
{
  g_autoptr (UsherRoadTest) test = g_object_new (USHER_TYPE_ROAD_TEST, NULL);

  test->order_id = get_order_id (self);
  test->out_km = -1;
  test->in_km = -1;
  if (begin_recording (self))
    usher_quality_store_save_road_test_async (get_store (self), test, NULL, on_recorded_cb, g_object_ref (self));
}

/* Taking back. */

typedef struct
{
  UsherInspection *inspection;
  gpointer         row; /* (owned) what it is about */
} Undo;

static void
undo_free (gpointer data)
{
  Undo *self = data;

  g_object_unref (self->inspection);
  g_object_unref (self->row);
  g_free (self);
}

static Undo *
undo_new (UsherInspection *inspection,
          gpointer         row)
{
  Undo *self = g_new0 (Undo, 1);

  self->inspection = g_object_ref (inspection);
  self->row = g_object_ref (row);
  return self;
}

static void
undo_remove (UsherDesk *desk,
             gpointer   data)
{
  Undo *self = data;

  usher_quality_store_remove_road_test_async (get_store (self->inspection), self->row, TRUE, NULL, on_recorded_cb,
                                              g_object_ref (self->inspection));
}

static void
on_removed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Undo                        *undo = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherQualityFile) file = usher_quality_store_finish (USHER_QUALITY_STORE (source), result, &error);

  end_recording (undo->inspection, file, error);
  if (file != NULL)
    usher_desk_offer_undo (usher_inspection_get_desk (undo->inspection), _("Road test removed"), undo_remove, undo,
                                                                           undo_free);
  else
    undo_free (undo);
}

/**
 * usher_inspection_remove_road_test:
 *
 * Removes a road test that was only planned; that can be taken back.
 */
void
usher_inspection_remove_road_test (UsherInspection *self,
                                   UsherRoadTest   *road_test)
{
  if (begin_recording (self))
    usher_quality_store_remove_road_test_async (get_store (self), road_test, FALSE, NULL, on_removed_cb,
                                                undo_new (self, road_test));
}

static void
undo_start (UsherDesk *desk,
            gpointer   data)
{
  Undo *self = data;

  usher_quality_store_cancel_wash_async (get_store (self->inspection), self->row, NULL, on_recorded_cb,
                                         g_object_ref (self->inspection));
}

static void
on_wash_started_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherInspection)  self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherQualityFile) file = usher_quality_store_finish (USHER_QUALITY_STORE (source), result, &error);
  UsherWash                   *wash = file != NULL ? usher_quality_file_get_running_wash (file) : NULL;

  end_recording (self, file, error);
  if (wash != NULL)
    usher_desk_offer_undo (usher_inspection_get_desk (self), _("Wash started"), undo_start, undo_new (self, wash),
                                                               undo_free);
}

/**
 * usher_inspection_start_wash:
 * @washed_by: who washes, 0 for who is at the desk
 * @override_reason: (nullable): why blockers shall not count
 *
 * Starts the wash; that can be taken back.
 */
void
usher_inspection_start_wash (UsherInspection *self,
                             gint64           washed_by,
                             const char      *override_reason)
{
  if (begin_recording (self))
    usher_quality_store_start_wash_async (get_store (self), get_order_id (self), washed_by, override_reason, NULL,
                                          on_wash_started_cb, g_object_ref (self));
}

/**
 * usher_inspection_end_wash:
 *
 * Ends the wash that goes on.
 */
void
usher_inspection_end_wash (UsherInspection *self)
{
  UsherWash *wash = self->file != NULL ? usher_quality_file_get_running_wash (self->file) : NULL;

  if (wash != NULL && begin_recording (self))
    usher_quality_store_end_wash_async (get_store (self), wash, NULL, on_recorded_cb, g_object_ref (self));
}

static void
usher_inspection_dispose (GObject *object)
{
  UsherInspection *self = USHER_INSPECTION (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->job);
  g_clear_object (&self->sent);
  g_clear_pointer (&self->road_tests, g_ptr_array_unref);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (usher_inspection_parent_class)->dispose (object);
}

static void
usher_inspection_class_init (UsherInspectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_inspection_dispose;

  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_inspection_init (UsherInspection *self)
{
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usher_inspection_new:
 * @context: the order
 *
 * Returns: (transfer full): its inspection, which is being read
 */
UsherInspection *
usher_inspection_new (UsherOrderContext *context)
{
  UsherInspection *self = g_object_new (USHER_TYPE_INSPECTION, NULL);
  UsherSession    *session = usher_order_context_get_session (context);

  self->context = g_object_ref (context);
  g_signal_connect_object (session, "changed::order", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::quality-template", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

/**
 * usher_inspection_get_context:
 *
 * Returns: (transfer none): the order
 */
UsherOrderContext *
usher_inspection_get_context (UsherInspection *self)
{
  return self->context;
}

/**
 * usher_inspection_get_desk:
 *
 * Returns: (transfer none): the desk
 */
UsherDesk *
usher_inspection_get_desk (UsherInspection *self)
{
  return usher_order_context_get_desk (self->context);
}

/**
 * usher_inspection_get_session:
 *
 * Returns: (transfer none): the workshop
 */
UsherSession *
usher_inspection_get_session (UsherInspection *self)
{
  return usher_order_context_get_session (self->context);
}

/**
 * usher_inspection_get_file:
 *
 * Returns: (transfer none) (nullable): what is stored, %NULL before it was read
 */
UsherQualityFile *
usher_inspection_get_file (UsherInspection *self)
{
  return self->file;
}

/**
 * usher_inspection_get_job:
 *
 * Returns: (transfer none) (nullable): the job sheet's part as it is typed
 */
UsherQualityJob *
usher_inspection_get_job (UsherInspection *self)
{
  return self->job;
}

/**
 * usher_inspection_get_road_tests:
 *
 * Returns: (transfer none) (nullable) (element-type UsherRoadTest): as they are typed
 */
GPtrArray *
usher_inspection_get_road_tests (UsherInspection *self)
{
  return self->road_tests;
}

/**
 * usher_inspection_is_busy:
 *
 * Returns: whether something is being recorded
 */
gboolean
usher_inspection_is_busy (UsherInspection *self)
{
  return self->is_busy;
}

/**
 * usher_inspection_get_facts:
 * @staff_id: who is to act
 * @facts: (out): what the guard goes by, as it is typed now
 *
 * Returns: whether the order was read
 */
gboolean
usher_inspection_get_facts (UsherInspection *self,
                            gint64           staff_id,
                            UsherOrderFacts *facts)
{
  if (self->file == NULL || usher_order_context_get_file (self->context) == NULL)
    return FALSE;

  usher_order_context_get_facts (self->context, facts);
  facts->progress.actor_worked = usher_quality_file_has_worked (self->file, staff_id);
  facts->progress.is_bay_cleaned = self->job->bay_cleaned;
  return TRUE;
}
