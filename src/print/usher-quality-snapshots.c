/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-quality-snapshots.h"

#include "usher-snapshots.h"

static const char *
find_name (UsherShop *shop,
           gint64     staff_id)
{
  UsherStaff *staff = usher_shop_find_staff (shop, staff_id);

  return staff != NULL ? staff->name : NULL;
}

static void
take_items (UsherQualityLevelSnapshot *level,
            GPtrArray                 *items,
            UsherDocumentLanguage      language)
{
  for (guint i = 0; i < items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (items, i);
      gboolean          in_english = *item->name == '\0' || (language == USHER_DOCUMENT_LANGUAGE_EN && *item->name_en != '\0');

      if (item->level == level->level)
        g_ptr_array_add (level->items, usher_quality_item_snapshot_new (in_english ? item->name_en : item->name,
                                                                        item->result, item->note));
    }
}

static UsherQualityLevelSnapshot *
take_check (UsherQualityCheck    *check,
            UsherShop            *shop,
            UsherDocumentLanguage language)
{
  UsherQualityLevelSnapshot *level = usher_quality_level_snapshot_new (check->level);

  level->result = check->result;
  level->checked_at = check->checked_at;
  g_set_str (&level->checked_by, find_name (shop, check->checked_by));
  g_set_str (&level->failures, check->failures);
  g_set_str (&level->note, check->note);
  take_items (level, check->items, language);
  return level;
}

/* A level that nobody has checked stands with its items, for the pen. */
static void
take_levels (UsherQualitySnapshot *snapshot,
             UsherQualityFile     *quality,
             UsherShop            *shop,
             UsherDocumentLanguage language)
{
  for (guint i = 0; i < USHER_QUALITY_N_LEVELS; i++)
    {
      UsherQualityCheck         *check = usher_quality_file_find_check (quality, (UsherQualityLevel) i);
      UsherQualityLevelSnapshot *level = NULL;

      if (check != NULL)
        {
          level = take_check (check, shop, language);
        }
      else
        {
          level = usher_quality_level_snapshot_new ((UsherQualityLevel) i);
          take_items (level, quality->items, language);
        }
      g_ptr_array_add (snapshot->levels, level);
    }
  for (guint i = quality->checks->len; i > 0; i--)
    {
      UsherQualityCheck *check = g_ptr_array_index (quality->checks, i - 1);

      if (check->result == USHER_QUALITY_RESULT_FAILED && check != usher_quality_file_find_check (quality, check->level))
        g_ptr_array_add (snapshot->earlier, take_check (check, shop, language));
    }
}

static void
take_reworks (UsherQualitySnapshot *snapshot,
              UsherQualityFile     *quality,
              UsherShop            *shop)
{
  for (guint i = 0; i < quality->reworks->len; i++)
    {
      UsherRework         *rework = g_ptr_array_index (quality->reworks, i);
      UsherReworkSnapshot *line = usher_rework_snapshot_new ();

      g_set_str (&line->description, rework->description);
      g_set_str (&line->cause, rework->cause);
      g_set_str (&line->answerable, find_name (shop, rework->staff_id));
      line->hours = rework->hours;
      line->is_done = rework->is_done;
      g_ptr_array_add (snapshot->reworks, line);
    }
}

static char *
join_technicians (UsherQualityFile *quality,
                  UsherShop        *shop)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (shop->staff, i);

      if (usher_quality_file_has_worked (quality, staff->parent_instance.id))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "  " : "", staff->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The last of the road tests that are over, the last wash, the last answer. */
static void
take_rest (UsherQualitySnapshot *snapshot,
           UsherQualityFile     *quality,
           UsherShop            *shop)
{
  for (guint i = 0; i < quality->road_tests->len; i++)
    {
      UsherRoadTest *test = g_ptr_array_index (quality->road_tests, i);

      if (test->in_at == 0)
        continue;
      snapshot->road_test = test->result;
      g_set_str (&snapshot->road_test_findings, test->findings);
    }
  for (guint i = 0; i < quality->washes->len; i++)
    {
      UsherWash *wash = g_ptr_array_index (quality->washes, i);

      if (wash->ended_at == 0)
        continue;
      snapshot->washed_at = wash->ended_at;
      g_set_str (&snapshot->washed_by, find_name (shop, wash->washed_by));
    }
  if (quality->acceptances->len > 0)
    {
      UsherAcceptance *acceptance = g_ptr_array_index (quality->acceptances, 0);

      snapshot->answered_at = acceptance->at;
      snapshot->is_satisfied = acceptance->is_satisfied;
      g_set_str (&snapshot->answered_by, acceptance->accepted_by);
      g_set_str (&snapshot->words, acceptance->words);
    }
}

/**
 * usher_quality_snapshots_take:
 * @file: the order
 * @quality: its inspection
 * @shop: the shop
 * @language: the document's language, for the names of the items
 *
 * Returns: (transfer full): what the quality sheet (质检单) says, without its number
 */
UsherQualitySnapshot *
usher_quality_snapshots_take (UsherOrderFile       *file,
                              UsherQualityFile     *quality,
                              UsherShop            *shop,
                              UsherDocumentLanguage language)
{
  UsherQualitySnapshot *snapshot = usher_quality_snapshot_new ();

  usher_snapshots_take_head (&snapshot->shop, &snapshot->party, &snapshot->car, file, shop);
  g_set_str (&snapshot->order_number, file->order->number);
  g_set_str (&snapshot->advisor, file->order->advisor_name);
  g_free (snapshot->technicians);
  snapshot->technicians = join_technicians (quality, shop);
  take_levels (snapshot, quality, shop, language);
  take_reworks (snapshot, quality, shop);
  g_set_str (&snapshot->codes_before, quality->job->codes_before);
  g_set_str (&snapshot->codes_after, quality->job->codes_after);
  snapshot->category = quality->job->category;
  g_set_str (&snapshot->certificate, quality->job->certificate);
  snapshot->bay_cleaned = quality->job->bay_cleaned;
  take_rest (snapshot, quality, shop);

  return snapshot;
}

/**
 * usher_quality_snapshots_take_road_test:
 * @file: the order
 * @test: one of its road tests
 * @shop: the shop
 *
 * Returns: (transfer full): what the road test sheet (试车单) says, without its
 *   number
 */
UsherRoadTestSnapshot *
usher_quality_snapshots_take_road_test (UsherOrderFile *file,
                                        UsherRoadTest  *test,
                                        UsherShop      *shop)
{
  UsherRoadTestSnapshot *snapshot = usher_road_test_snapshot_new ();

  usher_snapshots_take_head (&snapshot->shop, &snapshot->party, &snapshot->car, file, shop);
  g_set_str (&snapshot->order_number, file->order->number);
  g_set_str (&snapshot->advisor, file->order->advisor_name);
  snapshot->road_test_id = test->parent_instance.id;
  g_set_str (&snapshot->reason, test->reason);
  g_set_str (&snapshot->driver, find_name (shop, test->driver_id));
  g_set_str (&snapshot->consented_by, test->consented_by);
  g_set_str (&snapshot->consented_how, test->consented_how);
  snapshot->consented_at = test->consented_at;
  snapshot->out_at = test->out_at;
  snapshot->out_km = test->out_km;
  snapshot->in_at = test->in_at;
  snapshot->in_km = test->in_km;
  snapshot->result = test->result;
  g_set_str (&snapshot->findings, test->findings);

  return snapshot;
}
