/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-file.h"

G_DEFINE_FINAL_TYPE (UsherQualityFile, usher_quality_file, G_TYPE_OBJECT)

static void
usher_quality_file_finalize (GObject *object)
{
  UsherQualityFile *self = USHER_QUALITY_FILE (object);

  g_clear_object (&self->job);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->reworks, g_ptr_array_unref);
  g_clear_pointer (&self->road_tests, g_ptr_array_unref);
  g_clear_pointer (&self->washes, g_ptr_array_unref);
  g_clear_pointer (&self->acceptances, g_ptr_array_unref);
  g_clear_pointer (&self->workers, g_hash_table_unref);
  g_clear_pointer (&self->technicians, g_hash_table_unref);

  G_OBJECT_CLASS (usher_quality_file_parent_class)->finalize (object);
}

static void
usher_quality_file_class_init (UsherQualityFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_quality_file_finalize;
}

static void
usher_quality_file_init (UsherQualityFile *self)
{
  self->workers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->technicians = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * usher_quality_file_get_version:
 *
 * Returns: the version of the template that is in force, 0 for none
 */
int
usher_quality_file_get_version (UsherQualityFile *self)
{
  return self->items->len > 0 ? ((UsherQualityItem *) g_ptr_array_index (self->items, 0))->version : 0;
}

/**
 * usher_quality_file_find_check:
 *
 * Returns: (transfer none) (nullable): the newest check of @level
 */
UsherQualityCheck *
usher_quality_file_find_check (UsherQualityFile *self,
                               UsherQualityLevel level)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      UsherQualityCheck *check = g_ptr_array_index (self->checks, i);

      if (check->level == level)
        return check;
    }

  return NULL;
}

/**
 * usher_quality_file_get_worker:
 *
 * Returns: the technician who worked on a line last, 0 for nobody
 */
gint64
usher_quality_file_get_worker (UsherQualityFile *self,
                               gint64            line_id)
{
  const gint64 *staff_id = g_hash_table_lookup (self->workers, &line_id);

  return staff_id != NULL ? *staff_id : 0;
}

/**
 * usher_quality_file_has_worked:
 *
 * Returns: whether somebody has worked on the car, and so must not be the one
 *   who inspects it last
 */
gboolean
usher_quality_file_has_worked (UsherQualityFile *self,
                               gint64            staff_id)
{
  return g_hash_table_contains (self->technicians, &staff_id);
}

/**
 * usher_quality_file_get_running_wash:
 *
 * Returns: (transfer none) (nullable): the wash that goes on
 */
UsherWash *
usher_quality_file_get_running_wash (UsherQualityFile *self)
{
  for (guint i = 0; i < self->washes->len; i++)
    {
      UsherWash *wash = g_ptr_array_index (self->washes, i);

      if (wash->ended_at == 0)
        return wash;
    }

  return NULL;
}

/**
 * usher_quality_file_failed_on_the_road:
 * @finished_at: when the work was finished
 *
 * Returns: whether the last road test that ended since then was not passed
 */
gboolean
usher_quality_file_failed_on_the_road (UsherQualityFile *self,
                                       gint64            finished_at)
{
  gint64             last = 0;
  UsherQualityResult result = USHER_QUALITY_RESULT_NOT_SAID;

  for (guint i = 0; i < self->road_tests->len; i++)
    {
      UsherRoadTest *test = g_ptr_array_index (self->road_tests, i);

      if (test->in_at < finished_at || test->in_at < last || test->in_at == 0)
        continue;
      last = test->in_at;
      result = test->result;
    }

  return result == USHER_QUALITY_RESULT_FAILED;
}
