/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two desks at one order: each has read it, and writes what it has made of it.
 * Nothing that one has written goes because the other did not know of it. */

#include "usher-db-error.h"
#include "usher-test-order.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  gint64             id;
  UsherOrderFile    *here; /* what each of them has read */
  UsherOrderFile    *there;
  GError            *error;
} Desks;

static UsherOrderStore *
get_store (Desks *desks)
{
  return usher_session_get_orders (desks->workshop->session);
}

static void
read_both (Desks *desks)
{
  g_clear_object (&desks->here);
  g_clear_object (&desks->there);
  desks->here = usher_test_load (desks->workshop, desks->id);
  desks->there = usher_test_load (desks->workshop, desks->id);
}

static Desks *
desks_new (void)
{
  Desks                 *desks = g_new0 (Desks, 1);
  g_autoptr (UsherOrder) order = NULL;

  desks->workshop = usher_test_workshop_new ();
  usher_test_run_sql (desks->workshop, "INSERT INTO checklist_item (version, position, item_group, code, name)"
                                       " VALUES (1, 0, 'exterior', 'lamps', '灯光'), (1, 1, 'tyres', 'tread', '花纹')");
  order = usher_test_walk_in (desks->workshop, "京A12345", "保养");
  desks->id = order->parent_instance.id;
  read_both (desks);

  return desks;
}

static void
desks_free (Desks *desks)
{
  g_clear_object (&desks->here);
  g_clear_object (&desks->there);
  g_clear_error (&desks->error);
  usher_test_workshop_free (desks->workshop);
  g_free (desks);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desks, desks_free)

static void
assert_conflict (Desks   *desks,
                 gpointer saved)
{
  g_assert_null (saved);
  g_assert_error (desks->error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&desks->error);
}

static GPtrArray *
save_marks (Desks     *desks,
            GPtrArray *marks,
            GPtrArray *seen)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_marks_async (get_store (desks), desks->id, marks, seen, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_marks_finish (get_store (desks), usher_test_wait_for_result (&result), &desks->error);
}

static GPtrArray *
with_mark (GPtrArray   *marks,
           UsherCarZone zone)
{
  g_autoptr (UsherDamageMark) mark = usher_damage_mark_new (0.5, 0.5, zone, USHER_DAMAGE_DENT, USHER_DAMAGE_LIGHT);

  return usher_damage_marks_add (marks, mark);
}

static void
test_a_mark_set_elsewhere_stays (void)
{
  g_autoptr (Desks)     desks = desks_new ();
  g_autoptr (GPtrArray) theirs = with_mark (desks->there->marks, USHER_CAR_ZONE_BONNET);
  g_autoptr (GPtrArray) mine = with_mark (desks->here->marks, USHER_CAR_ZONE_LEFT_FRONT_DOOR);
  g_autoptr (GPtrArray) saved = save_marks (desks, theirs, desks->there->marks);
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) joined = NULL;

  g_assert_no_error (desks->error);
  assert_conflict (desks, save_marks (desks, mine, desks->here->marks));
  g_assert_cmpint (usher_test_query (desks->workshop, "SELECT COUNT(*) FROM damage_mark WHERE deleted_at IS NULL"), ==, 1);

  /* Read again, both stand. */
  read_both (desks);
  both = with_mark (desks->here->marks, USHER_CAR_ZONE_LEFT_FRONT_DOOR);
  joined = save_marks (desks, both, desks->here->marks);
  g_assert_no_error (desks->error);
  g_assert_cmpuint (joined->len, ==, 2);
}

static void
test_a_mark_changed_elsewhere_is_neither_overwritten_nor_removed (void)
{
  g_autoptr (Desks)           desks = desks_new ();
  g_autoptr (GPtrArray)       one = with_mark (NULL, USHER_CAR_ZONE_BONNET);
  g_autoptr (GPtrArray)       saved = save_marks (desks, one, NULL);
  g_autoptr (UsherDamageMark) heavy = usher_damage_mark_copy (g_ptr_array_index (saved, 0));
  g_autoptr (UsherDamageMark) light = usher_damage_mark_copy (g_ptr_array_index (saved, 0));
  g_autoptr (GPtrArray)       theirs = NULL;
  g_autoptr (GPtrArray)       mine = NULL;
  g_autoptr (GPtrArray)       none = usher_damage_marks_new ();
  g_autoptr (GPtrArray)       written = NULL;

  heavy->severity = USHER_DAMAGE_HEAVY;
  theirs = usher_damage_marks_replace (saved, heavy);
  written = save_marks (desks, theirs, saved);
  g_assert_no_error (desks->error);

  light->severity = USHER_DAMAGE_MEDIUM;
  mine = usher_damage_marks_replace (saved, light);
  assert_conflict (desks, save_marks (desks, mine, saved));
  assert_conflict (desks, save_marks (desks, none, saved));
  g_assert_cmpint (usher_test_query (desks->workshop, "SELECT COUNT(*) FROM damage_mark"
                                                      " WHERE deleted_at IS NULL AND severity = 'heavy'"),
                   ==, 1);
}

static GPtrArray *
judge (Desks           *desks,
       UsherOrderFile  *file,
       guint            index,
       UsherCheckResult judgement)
{
  g_autoptr (UsherCheckItem) item = usher_entity_copy (g_ptr_array_index (file->checklist, index));
  g_autoptr (GPtrArray)      items = g_ptr_array_new ();
  g_autoptr (GAsyncResult)   result = NULL;

  item->result = judgement;
  g_ptr_array_add (items, item);
  usher_order_store_save_check_async (get_store (desks), desks->id, items, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_check_finish (get_store (desks), usher_test_wait_for_result (&result), &desks->error);
}

static void
test_a_point_judged_elsewhere_keeps_its_result (void)
{
  g_autoptr (Desks)     desks = desks_new ();
  g_autoptr (GPtrArray) bad = judge (desks, desks->there, 0, USHER_CHECK_RESULT_BAD);
  g_autoptr (GPtrArray) other = NULL;
  g_autoptr (GPtrArray) later = NULL;

  g_assert_no_error (desks->error);
  assert_conflict (desks, judge (desks, desks->here, 0, USHER_CHECK_RESULT_OK));
  g_assert_cmpint (usher_test_query (desks->workshop, "SELECT COUNT(*) FROM checklist_result WHERE result = 'bad'"), ==, 1);

  /* Another point is no conflict. */
  other = judge (desks, desks->here, 1, USHER_CHECK_RESULT_OK);
  g_assert_no_error (desks->error);

  /* Both have read it, and only the first one writes. */
  read_both (desks);
  later = judge (desks, desks->there, 0, USHER_CHECK_RESULT_ATTENTION);
  g_assert_no_error (desks->error);
  assert_conflict (desks, judge (desks, desks->here, 0, USHER_CHECK_RESULT_OK));
}

static GPtrArray *
save_concerns (Desks     *desks,
               GPtrArray *concerns,
               GPtrArray *seen)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_concerns_async (get_store (desks), desks->id, concerns, seen, NULL, usher_test_take_result_cb,
                                         &result);

  return usher_order_store_save_concerns_finish (get_store (desks), usher_test_wait_for_result (&result), &desks->error);
}

static GPtrArray *
with_concern (GPtrArray  *concerns,
              const char *words)
{
  GPtrArray    *longer = g_ptr_array_copy (concerns, (GCopyFunc) (void *) g_object_ref, NULL);
  UsherConcern *concern = g_object_new (USHER_TYPE_CONCERN, NULL);

  g_ptr_array_set_free_func (longer, g_object_unref);
  usher_entity_set_string (&concern->words, words);
  g_ptr_array_add (longer, concern);

  return longer;
}

static void
test_a_concern_added_elsewhere_stays (void)
{
  g_autoptr (Desks)     desks = desks_new ();
  g_autoptr (GPtrArray) theirs = with_concern (desks->there->concerns, "空调不凉");
  g_autoptr (GPtrArray) mine = with_concern (desks->here->concerns, "刹车异响");
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) saved = save_concerns (desks, theirs, desks->there->concerns);

  g_assert_no_error (desks->error);
  assert_conflict (desks, save_concerns (desks, mine, desks->here->concerns));
  assert_conflict (desks, save_concerns (desks, none, desks->here->concerns));
  g_assert_cmpint (usher_test_query (desks->workshop, "SELECT COUNT(*) FROM concern WHERE deleted_at IS NULL"), ==, 2);
}

static UsherEstimate *
with_line (UsherEstimate *estimate,
           const char    *description)
{
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  g_free (line->description);
  line->description = g_strdup (description);

  return usher_estimate_insert (estimate, usher_estimate_get_n_lines (estimate), line);
}

static void
test_a_line_added_elsewhere_stays (void)
{
  g_autoptr (Desks)         desks = desks_new ();
  g_autoptr (UsherEstimate) theirs = with_line (desks->there->estimate, "更换机油");
  g_autoptr (UsherEstimate) mine = with_line (desks->here->estimate, "更换刹车片");
  g_autoptr (UsherEstimate) saved =
      usher_test_save_lines_over (desks->workshop, desks->id, theirs, desks->there->estimate, &desks->error);
  g_autoptr (UsherEstimateLine) longer = NULL;
  g_autoptr (UsherEstimate)     with_longer = NULL;
  g_autoptr (UsherEstimate)     written = NULL;

  g_assert_no_error (desks->error);
  assert_conflict (desks, usher_test_save_lines_over (desks->workshop, desks->id, mine, desks->here->estimate, &desks->error));

  /* Nor does one go that was changed since it was read. */
  longer = usher_estimate_line_dup (usher_test_line (saved, 0));
  longer->hours = 70;
  with_longer = usher_estimate_replace (saved, 0, longer);
  written = usher_test_save_lines_over (desks->workshop, desks->id, with_longer, saved, &desks->error);
  g_assert_no_error (desks->error);
  assert_conflict (desks, usher_test_save_lines_over (desks->workshop, desks->id, desks->here->estimate, saved, &desks->error));
  g_assert_cmpint (usher_test_query (desks->workshop, "SELECT hours FROM estimate_line WHERE deleted_at IS NULL"), ==, 70);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/two-desks/mark-added", test_a_mark_set_elsewhere_stays);
  g_test_add_func ("/two-desks/mark-changed", test_a_mark_changed_elsewhere_is_neither_overwritten_nor_removed);
  g_test_add_func ("/two-desks/point-judged", test_a_point_judged_elsewhere_keeps_its_result);
  g_test_add_func ("/two-desks/concern-added", test_a_concern_added_elsewhere_stays);
  g_test_add_func ("/two-desks/line-added", test_a_line_added_elsewhere_stays);

  return g_test_run ();
}
