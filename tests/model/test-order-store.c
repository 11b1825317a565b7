/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-test-order.h"

static GPtrArray *
save_concerns (UsherTestWorkshop *workshop,
               gint64             order_id,
               GPtrArray         *concerns,
               GPtrArray         *seen,
               GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_concerns_async (store, order_id, concerns, seen, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_concerns_finish (store, usher_test_wait_for_result (&result), error);
}

static GPtrArray *
save_marks (UsherTestWorkshop *workshop,
            gint64             order_id,
            GPtrArray         *marks,
            GPtrArray         *seen,
            GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_order_store_save_marks_async (store, order_id, marks, seen, NULL, usher_test_take_result_cb, &result);

  return usher_order_store_save_marks_finish (store, usher_test_wait_for_result (&result), error);
}

static UsherCheckItem *
save_check (UsherTestWorkshop *workshop,
            gint64             order_id,
            UsherCheckItem    *item,
            GError           **error)
{
  UsherOrderStore         *store = usher_session_get_orders (workshop->session);
  g_autoptr (GPtrArray)    items = g_ptr_array_new ();
  g_autoptr (GPtrArray)    saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_ptr_array_add (items, item);
  usher_order_store_save_check_async (store, order_id, items, NULL, usher_test_take_result_cb, &result);

  saved = usher_order_store_save_check_finish (store, usher_test_wait_for_result (&result), error);

  return saved != NULL ? g_object_ref (g_ptr_array_index (saved, 0)) : NULL;
}

static void
test_the_head_comes_back_as_it_was_typed (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "异响");
  g_autoptr (UsherOrder)        typed = usher_entity_copy (order);
  g_autoptr (UsherOrder)        saved = NULL;
  g_autoptr (UsherOrder)        stale = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_cmpint (order->odometer, ==, -1);
  g_assert_cmpint (order->fuel_eighths, ==, -1);
  g_assert_cmpint (order->charge_percent, ==, -1);
  g_assert_cmpstr (order->valuables, ==, "not-asked");
  typed->fuel_eighths = 0;
  typed->charge_percent = 80;
  typed->covers_wheel = TRUE;
  typed->saw_licence = TRUE;
  typed->waiting = USHER_WAITING_CALL;
  typed->payment_method = USHER_PAYMENT_METHOD_ON_ACCOUNT;
  typed->old_parts = USHER_OLD_PARTS_TAKE;
  typed->price_after_inspection = TRUE;
  typed->promised_at = USHER_TEST_NOW + 7200;
  usher_entity_set_string (&typed->brought_by, "李师傅");
  usher_entity_set_string (&typed->wash, "yes");
  typed->document_state = USHER_DOCUMENT_STATE_CLOSED; /* not the head's to say */
  typed->car_state = USHER_CAR_STATE_DELIVERED;
  saved = usher_test_save_head (workshop, typed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->fuel_eighths, ==, 0);
  g_assert_cmpint (saved->charge_percent, ==, 80);
  g_assert_false (saved->covers_seat);
  g_assert_true (saved->covers_wheel);
  g_assert_true (saved->saw_licence);
  g_assert_cmpint (saved->waiting, ==, USHER_WAITING_CALL);
  g_assert_cmpint (saved->payment_method, ==, USHER_PAYMENT_METHOD_ON_ACCOUNT);
  g_assert_cmpint (saved->old_parts, ==, USHER_OLD_PARTS_TAKE);
  g_assert_true (saved->price_after_inspection);
  g_assert_cmpint (saved->promised_at, ==, USHER_TEST_NOW + 7200);
  g_assert_cmpstr (saved->brought_by, ==, "李师傅");
  g_assert_cmpstr (saved->wash, ==, "yes");
  g_assert_cmpint (saved->document_state, ==, USHER_DOCUMENT_STATE_DRAFT);
  g_assert_cmpint (saved->car_state, ==, USHER_CAR_STATE_ARRIVED);

  stale = usher_test_save_head (workshop, typed, &error);
  g_assert_null (stale);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static UsherOrder *
type_odometer (UsherTestWorkshop *workshop,
               UsherOrder        *order,
               gint64             km)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order->parent_instance.id);
  g_autoptr (UsherOrder)     typed = usher_entity_copy (file->order);
  g_autoptr (GError)         error = NULL;
  UsherOrder                *saved = NULL;

  typed->odometer = km;
  saved = usher_test_save_head (workshop, typed, &error);
  g_assert_no_error (error);

  return saved;
}

static void
test_the_odometer_is_one_reading_a_visit (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherOrder)        wrong = type_odometer (workshop, first, 520000);
  g_autoptr (UsherOrder)        right = type_odometer (workshop, first, 52000);
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, first->parent_instance.id);
  g_autoptr (UsherOrder)        second = NULL;
  g_autoptr (UsherOrder)        read = NULL;
  g_autoptr (UsherOrder)        not_read = NULL;
  g_autoptr (UsherOrderFile)    next = NULL;

  g_assert_cmpint (file->vehicle->odometer, ==, 52000);
  g_assert_cmpuint (file->vehicle_file->readings->len, ==, 1);
  g_assert_cmpint (file->last_odometer, ==, 0);

  usher_clock_advance (workshop->clock, 86400);
  second = usher_test_come_again (workshop, first);
  read = type_odometer (workshop, second, 57000);
  next = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpint (next->last_odometer, ==, 52000);
  g_assert_cmpint (next->vehicle->odometer, ==, 57000);
  g_assert_cmpuint (next->vehicle_file->readings->len, ==, 2);

  /* Emptied again: the car shows what it showed before. */
  not_read = type_odometer (workshop, second, -1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT odometer FROM vehicle"), ==, 52000);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM odometer_reading"), ==, 1);
}

static void
test_concerns_are_saved_by_difference (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "发动机抖");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, id);
  g_autoptr (GPtrArray)         concerns = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)         two = NULL;
  g_autoptr (GPtrArray)         one = NULL;
  g_autoptr (GPtrArray)         back = NULL;
  g_autoptr (GPtrArray)         stale = NULL;
  g_autoptr (GError)            error = NULL;
  UsherConcern                 *first = usher_entity_copy (g_ptr_array_index (file->concerns, 0));
  UsherConcern                 *second = g_object_new (USHER_TYPE_CONCERN, NULL);

  first->finding = USHER_FINDING_CONFIRMED;
  first->warranty = USHER_WARRANTY_ANSWER_TO_DIAGNOSE;
  usher_entity_set_string (&first->warning_lamp, "发动机故障灯");
  usher_entity_set_string (&second->words, "空调不凉");
  g_ptr_array_add (concerns, second);
  g_ptr_array_add (concerns, first);
  two = save_concerns (workshop, id, concerns, file->concerns, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((UsherConcern *) g_ptr_array_index (two, 0))->words, ==, "空调不凉");
  g_assert_cmpint (((UsherEntity *) g_ptr_array_index (two, 1))->id, ==, first->parent_instance.id);
  g_assert_cmpint (((UsherConcern *) g_ptr_array_index (two, 1))->warranty, ==, USHER_WARRANTY_ANSWER_TO_DIAGNOSE);

  /* What was read before the other desk saved is not written over it. */
  usher_entity_set_string (&first->words, "发动机抖，冷车更厉害");
  stale = save_concerns (workshop, id, concerns, file->concerns, &error);
  g_assert_null (stale);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  g_ptr_array_set_size (concerns, 0);
  g_ptr_array_add (concerns, g_object_ref (g_ptr_array_index (two, 0)));
  one = save_concerns (workshop, id, concerns, two, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM concern"), ==, 2); /* a tombstone */

  back = save_concerns (workshop, id, two, one, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, 2);
  g_assert_cmpint (((UsherEntity *) g_ptr_array_index (back, 1))->id, ==, ((UsherEntity *) g_ptr_array_index (two, 1))->id);
}

static void
test_lines_keep_their_ids_and_places (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherEstimate)     one = usher_test_add_line (workshop, id, "更换机油", 50, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimate)     two = usher_test_add_line (workshop, id, "检查刹车", 100, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimate)     turned = usher_estimate_move (two, 1, 0);
  g_autoptr (UsherEstimate)     discounted = usher_estimate_set_whole_discount (turned, 1000);
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimate)     shorter = NULL;
  g_autoptr (UsherEstimate)     removed = NULL;
  g_autoptr (UsherEstimate)     back = NULL;
  g_autoptr (UsherEstimate)     doubled = NULL;
  g_autoptr (UsherEstimate)     copied = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_cmpint (usher_test_line (one, 0)->id, ==, usher_test_line (two, 0)->id);
  saved = usher_test_save_lines (workshop, id, discounted, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_line (saved, 0)->id, ==, usher_test_line (two, 1)->id);
  g_assert_cmpint (usher_test_line (saved, 0)->row_version, ==, 1); /* moved is not changed */
  file = usher_test_load (workshop, id);
  g_assert_true (usher_estimate_equal (file->estimate, saved));
  g_assert_cmpint (file->order->whole_discount, ==, 1000);
  g_assert_cmpint (file->order->total, ==, 6000 + 12000 - 1000);
  g_assert_cmpint (file->order->parent_instance.row_version, ==, 1); /* the head may be typed at the same time */

  /* Removed, and brought back by undo: the same row. */
  shorter = usher_estimate_remove (saved, 0);
  removed = usher_test_save_lines (workshop, id, shorter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (usher_estimate_get_n_lines (removed), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM estimate_line WHERE deleted_at IS NOT NULL"), ==, 1);
  back = usher_test_save_lines (workshop, id, saved, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_line (back, 0)->id, ==, usher_test_line (saved, 0)->id);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM estimate_line"), ==, 2);

  /* A line that was duplicated in the editor is a row of its own. */
  doubled = usher_estimate_insert (back, 1, usher_test_line (back, 0));
  copied = usher_test_save_lines (workshop, id, doubled, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (usher_estimate_get_n_lines (copied), ==, 3);
  g_assert_cmpint (usher_test_line (copied, 0)->id, !=, usher_test_line (copied, 1)->id);
}

static void
test_a_stale_line_is_a_conflict (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherEstimate)     seen = usher_test_add_line (workshop, id, "更换机油", 50, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimateLine) mine = usher_estimate_line_dup (usher_test_line (seen, 0));
  g_autoptr (UsherEstimateLine) theirs = usher_estimate_line_dup (usher_test_line (seen, 0));
  g_autoptr (UsherEstimate)     my_lines = NULL;
  g_autoptr (UsherEstimate)     their_lines = NULL;
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimate)     refused = NULL;
  g_autoptr (GError)            error = NULL;

  theirs->hours = 70;
  their_lines = usher_estimate_replace (seen, 0, theirs);
  saved = usher_test_save_lines (workshop, id, their_lines, &error);
  g_assert_no_error (error);

  mine->hours = 60;
  my_lines = usher_estimate_replace (seen, 0, mine);
  refused = usher_test_save_lines (workshop, id, my_lines, &error);
  g_assert_null (refused);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_assert_cmpint (usher_test_query (workshop, "SELECT hours FROM estimate_line"), ==, 70);
}

static void
test_typing_does_not_authorize (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherEstimate)     saved =
      usher_test_add_line (workshop, order->parent_instance.id, "更换机油", 50, USHER_CONSENT_AUTHORIZED);

  g_assert_cmpint (usher_test_line (saved, 0)->consent, ==, USHER_CONSENT_QUOTED);
}

static void
test_marks_stand_where_they_were_set (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherOrder)        second = NULL;
  g_autoptr (GPtrArray)         none = usher_damage_marks_new ();
  g_autoptr (UsherDamageMark)   scratch =
      usher_damage_mark_new (0.312345, 0.75, USHER_CAR_ZONE_BONNET, USHER_DAMAGE_SCRATCH, USHER_DAMAGE_MEDIUM);
  g_autoptr (UsherDamageMark) dent =
      usher_damage_mark_new (0.5, 0.5, USHER_CAR_ZONE_LEFT_FRONT_DOOR, USHER_DAMAGE_DENT, USHER_DAMAGE_LIGHT);
  g_autoptr (GPtrArray)      one = usher_damage_marks_add (none, scratch);
  g_autoptr (GPtrArray)      two = usher_damage_marks_add (one, dent);
  g_autoptr (GPtrArray)      saved = NULL;
  g_autoptr (GPtrArray)      fewer = NULL;
  g_autoptr (GPtrArray)      kept = NULL;
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (GError)         error = NULL;
  const UsherDamageMark     *mark = NULL;
  gint64                     dent_id = 0;

  saved = save_marks (workshop, first->parent_instance.id, two, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (saved->len, ==, 2);
  mark = g_ptr_array_index (saved, 0);
  g_assert_cmpfloat_with_epsilon (mark->x, 0.312345, 0.0000005);
  g_assert_cmpfloat_with_epsilon (mark->y, 0.75, 0.0000005);
  g_assert_cmpint (mark->zone, ==, USHER_CAR_ZONE_BONNET);
  g_assert_cmpint (mark->type, ==, USHER_DAMAGE_SCRATCH);
  g_assert_cmpint (mark->severity, ==, USHER_DAMAGE_MEDIUM);
  dent_id = ((const UsherDamageMark *) g_ptr_array_index (saved, 1))->id;

  fewer = usher_damage_marks_remove (saved, 1);
  kept = save_marks (workshop, first->parent_instance.id, fewer, saved, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((const UsherDamageMark *) g_ptr_array_index (kept, 0))->id, ==, dent_id);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM damage_mark"), ==, 2);

  usher_clock_advance (workshop->clock, 86400);
  second = usher_test_come_again (workshop, first);
  file = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpuint (file->marks->len, ==, 0);
  g_assert_cmpuint (file->earlier_marks->len, ==, 1);
  mark = g_ptr_array_index (file->earlier_marks, 0);
  g_assert_cmpint (mark->type, ==, USHER_DAMAGE_DENT);
}

static void
test_a_checklist_is_that_of_the_day_of_arrival (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = NULL;
  g_autoptr (UsherOrderFile)    before = NULL;
  g_autoptr (UsherOrderFile)    after = NULL;
  g_autoptr (UsherCheckItem)    item = NULL;
  g_autoptr (UsherCheckItem)    judged = NULL;
  g_autoptr (UsherCheckItem)    changed = NULL;
  g_autoptr (GError)            error = NULL;
  guint                         n_items = 0;

  usher_test_run_sql (workshop, "INSERT INTO checklist_item (version, position, item_group, code, name)"
                                " VALUES (7, 0, 'exterior', 'lamps', '灯光'), (7, 1, 'tyres', 'tread', '花纹')");
  order = usher_test_walk_in (workshop, "京A12345", "保养");
  before = usher_test_load (workshop, order->parent_instance.id);
  n_items = before->checklist->len;
  g_assert_cmpuint (n_items, ==, 2);
  item = usher_entity_copy (g_ptr_array_index (before->checklist, 1));
  g_assert_cmpint (item->result, ==, USHER_CHECK_RESULT_NOT_CHECKED); /* nothing is OK by default */

  item->result = USHER_CHECK_RESULT_BAD;
  usher_entity_set_string (&item->note, "左前 1.4 mm");
  judged = save_check (workshop, order->parent_instance.id, item, &error);
  g_assert_no_error (error);
  judged->result = USHER_CHECK_RESULT_ATTENTION;
  changed = save_check (workshop, order->parent_instance.id, judged, &error);
  g_assert_no_error (error);

  usher_test_run_sql (workshop, "INSERT INTO checklist_item (version, position, item_group, code, name)"
                                " VALUES (8, 0, 'tyres', 'tread', '胎纹深度')");
  after = usher_test_load (workshop, order->parent_instance.id);
  g_assert_cmpuint (after->checklist->len, ==, 2);
  g_assert_cmpint (((UsherCheckItem *) g_ptr_array_index (after->checklist, 0))->result, ==, USHER_CHECK_RESULT_NOT_CHECKED);
  g_assert_cmpint (((UsherCheckItem *) g_ptr_array_index (after->checklist, 1))->result, ==, USHER_CHECK_RESULT_ATTENTION);
  g_assert_cmpstr (((UsherCheckItem *) g_ptr_array_index (after->checklist, 1))->note, ==, "左前 1.4 mm");
}

static void
assert_not_allowed (gboolean was_done,
                    GError **error)
{
  g_assert_false (was_done);
  g_assert_error (*error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (error);
}

static void
test_a_settled_order_is_closed_to_every_pen (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherCheckItem)    item = g_object_new (USHER_TYPE_CHECK_ITEM, NULL);
  static const char *const      states[] = { "settled", "closed", "cancelled" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char           *sql = g_strdup_printf ("UPDATE repair_order SET document_state = '%s'", states[i]);
      g_autoptr (UsherOrderFile) file = NULL;
      g_autoptr (GError)         error = NULL;

      usher_test_run_sql (workshop, sql);
      file = usher_test_load (workshop, id);
      assert_not_allowed (usher_test_save_head (workshop, file->order, &error) != NULL, &error);
      assert_not_allowed (usher_test_save_lines (workshop, id, file->estimate, &error) != NULL, &error);
      assert_not_allowed (save_concerns (workshop, id, file->concerns, file->concerns, &error) != NULL, &error);
      assert_not_allowed (save_marks (workshop, id, file->marks, file->marks, &error) != NULL, &error);
      assert_not_allowed (save_check (workshop, id, item, &error) != NULL, &error);
      assert_not_allowed (usher_test_cancel (workshop, id, &error) != NULL, &error);
    }
}

static void
test_deferred_work_comes_back_until_it_is_taken_up (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherEstimate)     left = usher_test_leave_deferred (workshop, first);
  gint64                        old_id = usher_test_line (left, 0)->id;
  g_autoptr (UsherOrder)        second = NULL;
  g_autoptr (UsherOrder)        called_off = NULL;
  g_autoptr (UsherOrderFile)    offered = NULL;
  g_autoptr (UsherOrderFile)    taken = NULL;
  g_autoptr (UsherOrderFile)    third = NULL;
  g_autoptr (UsherOrder)        again = NULL;
  g_autoptr (UsherEstimateLine) line = NULL;
  g_autoptr (UsherEstimate)     longer = NULL;
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimate)     twice = NULL;
  g_autoptr (GError)            error = NULL;

  usher_clock_advance (workshop->clock, 86400);
  second = usher_test_come_again (workshop, first);
  offered = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpuint (offered->vehicle_file->deferred->len, ==, 1);

  /* The editor takes it up by putting it among its lines. */
  line = usher_estimate_line_dup (g_ptr_array_index (offered->vehicle_file->deferred, 0));
  line->consent = USHER_CONSENT_QUOTED;
  longer = usher_estimate_insert (offered->estimate, 0, line);
  saved = usher_test_save_lines (workshop, second->parent_instance.id, longer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_test_line (saved, 0)->id, !=, old_id);
  g_assert_cmpint (usher_test_line (saved, 0)->hours, ==, 120);
  g_assert_cmpint (usher_test_query (workshop, "SELECT taken_up_by FROM estimate_line WHERE order_id = 1"), ==,
                   usher_test_line (saved, 0)->id);
  taken = usher_test_load (workshop, second->parent_instance.id);
  g_assert_cmpuint (taken->vehicle_file->deferred->len, ==, 0);

  /* Not twice. */
  twice = usher_test_save_lines (workshop, second->parent_instance.id, longer, &error);
  g_assert_null (twice);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  /* Never lost: nothing came of the second visit. */
  called_off = usher_test_cancel (workshop, second->parent_instance.id, &error);
  g_assert_no_error (error);
  again = usher_test_come_again (workshop, first);
  third = usher_test_load (workshop, again->parent_instance.id);
  g_assert_cmpuint (third->vehicle_file->deferred->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/order-store/head", test_the_head_comes_back_as_it_was_typed);
  g_test_add_func ("/order-store/odometer", test_the_odometer_is_one_reading_a_visit);
  g_test_add_func ("/order-store/concerns", test_concerns_are_saved_by_difference);
  g_test_add_func ("/order-store/lines", test_lines_keep_their_ids_and_places);
  g_test_add_func ("/order-store/stale-line", test_a_stale_line_is_a_conflict);
  g_test_add_func ("/order-store/typing-does-not-authorize", test_typing_does_not_authorize);
  g_test_add_func ("/order-store/marks", test_marks_stand_where_they_were_set);
  g_test_add_func ("/order-store/checklist", test_a_checklist_is_that_of_the_day_of_arrival);
  g_test_add_func ("/order-store/settled", test_a_settled_order_is_closed_to_every_pen);
  g_test_add_func ("/order-store/deferred", test_deferred_work_comes_back_until_it_is_taken_up);

  return g_test_run ();
}
