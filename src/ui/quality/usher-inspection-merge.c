/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-inspection-merge.h"

/* What was changed here stays, the rest is as the others have it. */
#define MERGE(field)              \
  if (mine->field != base->field) \
  merged->field = mine->field
#define MERGE_TEXT(field)                      \
  if (!g_str_equal (mine->field, base->field)) \
  usher_entity_set_string (&merged->field, mine->field)

/**
 * usher_inspection_same_job:
 *
 * Returns: whether both say the same
 */
gboolean
usher_inspection_same_job (UsherQualityJob *a,
                           UsherQualityJob *b)
{
  return a->category == b->category && a->bay_cleaned == b->bay_cleaned && g_str_equal (a->certificate, b->certificate) &&
         g_str_equal (a->codes_before, b->codes_before) && g_str_equal (a->codes_after, b->codes_after);
}

/**
 * usher_inspection_same_road_test:
 * @a: (nullable): a road test
 *
 * Returns: whether both say the same
 */
gboolean
usher_inspection_same_road_test (UsherRoadTest *a,
                                 UsherRoadTest *b)
{
  return a != NULL && a->driver_id == b->driver_id && a->out_at == b->out_at && a->out_km == b->out_km &&
         a->in_at == b->in_at && a->in_km == b->in_km && a->result == b->result && g_str_equal (a->reason, b->reason) &&
         g_str_equal (a->consented_by, b->consented_by) && g_str_equal (a->consented_how, b->consented_how) &&
         g_str_equal (a->findings, b->findings);
}

/**
 * usher_inspection_find_road_test:
 * @tests: (nullable) (element-type UsherRoadTest): road tests
 *
 * Returns: (transfer none) (nullable): the one with the id
 */
UsherRoadTest *
usher_inspection_find_road_test (GPtrArray *tests,
                                 gint64     road_test_id)
{
  for (guint i = 0; tests != NULL && i < tests->len; i++)
    {
      UsherRoadTest *test = g_ptr_array_index (tests, i);

      if (test->parent_instance.id == road_test_id)
        return test;
    }

  return NULL;
}

/**
 * usher_inspection_merge_job:
 * @base: (nullable): what was stored when @mine was begun
 * @mine: (nullable): as it is typed
 * @theirs: as it is stored now
 *
 * Returns: (transfer full): @theirs with what was changed here
 */
UsherQualityJob *
usher_inspection_merge_job (UsherQualityJob *base,
                            UsherQualityJob *mine,
                            UsherQualityJob *theirs)
{
  UsherQualityJob *merged = usher_entity_copy (theirs);

  if (base == NULL || mine == NULL)
    return merged;

  MERGE (category);
  MERGE (bay_cleaned);
  MERGE_TEXT (certificate);
  MERGE_TEXT (codes_before);
  MERGE_TEXT (codes_after);
  return merged;
}

static UsherRoadTest *
merge_road_test (UsherRoadTest *base,
                 UsherRoadTest *mine,
                 UsherRoadTest *theirs)
{
  UsherRoadTest *merged = usher_entity_copy (theirs);

  if (base == NULL || mine == NULL)
    return merged;

  MERGE (driver_id);
  MERGE (out_at);
  MERGE (out_km);
  MERGE (in_at);
  MERGE (in_km);
  MERGE (result);
  MERGE_TEXT (reason);
  MERGE_TEXT (consented_by);
  MERGE_TEXT (consented_how);
  MERGE_TEXT (findings);
  return merged;
}

/**
 * usher_inspection_merge_road_tests:
 * @base: (nullable) (element-type UsherRoadTest): what was stored when @mine was begun
 * @mine: (nullable) (element-type UsherRoadTest): as they are typed
 * @theirs: (element-type UsherRoadTest): as they are stored now
 *
 * Returns: (transfer full) (element-type UsherRoadTest): @theirs with what was
 *   changed here
 */
GPtrArray *
usher_inspection_merge_road_tests (GPtrArray *base,
                                   GPtrArray *mine,
                                   GPtrArray *theirs)
{
  GPtrArray *merged = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < theirs->len; i++)
    {
      UsherRoadTest *test = g_ptr_array_index (theirs, i);
      gint64         id = test->parent_instance.id;

      g_ptr_array_add (merged, merge_road_test (usher_inspection_find_road_test (base, id),
                                                usher_inspection_find_road_test (mine, id), test));
    }

  return merged;
}
