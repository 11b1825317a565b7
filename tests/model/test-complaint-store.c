/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-complaint-store.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-reminder-store.h"
#include "usher-test-visit.h"

static UsherComplaintStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_complaints (workshop->session);
}

static UsherComplaint *
save (UsherTestWorkshop *workshop,
      UsherComplaint    *complaint,
      GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_complaint_store_save_async (get_store (workshop), complaint, NULL, usher_test_take_result_cb, &result);

  return usher_complaint_store_save_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherComplaint *
call (UsherTestWorkshop *workshop,
      UsherComplaint    *complaint,
      gboolean           is_satisfied,
      GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_complaint_store_add_call_async (get_store (workshop), complaint->parent_instance.id,
                                        complaint->parent_instance.row_version, USHER_CONTACT_RESULT_REACHED, is_satisfied,
                                        "可以了", NULL, usher_test_take_result_cb, &result);

  return usher_complaint_store_add_call_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherComplaint *
open_one (UsherTestWorkshop *workshop,
          UsherOrder        *order)
{
  g_autoptr (UsherComplaint) complaint = g_object_new (USHER_TYPE_COMPLAINT, NULL);
  g_autoptr (GError)         error = NULL;
  UsherComplaint            *saved = NULL;

  complaint->order_id = order->parent_instance.id;
  complaint->is_guarantee_dispute = TRUE;
  usher_entity_set_string (&complaint->source, "call");
  usher_entity_set_string (&complaint->words, "刹车还是响");
  usher_entity_set_string (&complaint->deadline_on, "2027-01-01"); /* later than the law allows */
  saved = save (workshop, complaint, &error);
  g_assert_no_error (error);

  return saved;
}

static GPtrArray *
list_reminders (UsherTestWorkshop *workshop)
{
  UsherReminderStore      *store = usher_session_get_reminders (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *reminders = NULL;

  usher_reminder_store_list_async (store, NULL, usher_test_take_result_cb, &result);
  reminders = usher_reminder_store_list_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return reminders;
}

static void
test_from_the_call_to_the_second_call (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherComplaint)    opened = open_one (workshop, order);
  g_autoptr (GPtrArray)         invited = list_reminders (workshop);
  g_autoptr (GPtrArray)         invited_after = NULL;
  g_autoptr (UsherComplaint)    edited = NULL;
  g_autoptr (UsherComplaint)    in_hand = NULL;
  g_autoptr (UsherComplaint)    resolved = NULL;
  g_autoptr (UsherComplaint)    refused = NULL;
  g_autoptr (UsherComplaint)    reopened = NULL;
  g_autoptr (UsherComplaint)    closed = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_cmpstr (opened->deadline_on, ==, "2026-11-26");
  g_assert_cmpint (opened->vehicle_id, ==, order->vehicle_id);
  g_assert_cmpstr (opened->plate, ==, "京A12345");
  g_assert_cmpuint (invited->len, ==, 1);
  g_assert_cmpint (((UsherReminder *) g_ptr_array_index (invited, 0))->kind, ==, USHER_REMINDER_KIND_COMPLAINT);

  /* Not resolved without cause and measures; an owner takes it in hand. */
  edited = usher_entity_copy (opened);
  edited->owner_id = order->advisor_id;
  edited->state = USHER_COMPLAINT_STATE_RESOLVED;
  refused = save (workshop, edited, &error);
  g_assert_null (refused);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  edited->state = USHER_COMPLAINT_STATE_OPEN;
  in_hand = save (workshop, edited, &error);
  g_assert_no_error (error);
  g_assert_cmpint (in_hand->state, ==, USHER_COMPLAINT_STATE_IN_HAND);
  refused = call (workshop, in_hand, TRUE, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  {
    g_autoptr (UsherComplaint) ready = usher_entity_copy (in_hand);

    ready->state = USHER_COMPLAINT_STATE_RESOLVED;
    usher_entity_set_string (&ready->cause, "制动盘磨损");
    usher_entity_set_string (&ready->measures, "免费更换制动盘");
    resolved = save (workshop, ready, &error);
    g_assert_no_error (error);
    g_assert_cmpint (resolved->resolved_at, !=, 0);
  }
  reopened = call (workshop, resolved, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reopened->state, ==, USHER_COMPLAINT_STATE_IN_HAND);
  {
    g_autoptr (UsherComplaint) ready = usher_entity_copy (reopened);
    g_autoptr (UsherComplaint) again = NULL;

    ready->state = USHER_COMPLAINT_STATE_RESOLVED;
    again = save (workshop, ready, &error);
    g_assert_no_error (error);
    closed = call (workshop, again, TRUE, &error);
  }
  g_assert_no_error (error);
  g_assert_cmpint (closed->state, ==, USHER_COMPLAINT_STATE_CLOSED);
  g_assert_cmpint (closed->second_call_at, !=, 0);
  invited_after = list_reminders (workshop);
  g_assert_cmpuint (invited_after->len, ==, 0);
}

static void
test_stale_and_role (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_leave (workshop, "京A12345", "刹车异响", "更换前刹车片");
  g_autoptr (UsherComplaint)    opened = open_one (workshop, order);
  g_autoptr (UsherComplaint)    edited = usher_entity_copy (opened);
  g_autoptr (UsherComplaint)    saved = NULL;
  g_autoptr (UsherComplaint)    refused = NULL;
  g_autoptr (UsherComplaint)    more = NULL;
  g_autoptr (GError)            error = NULL;

  usher_entity_set_string (&edited->cause, "未知");
  saved = save (workshop, edited, &error);
  g_assert_no_error (error);
  refused = save (workshop, edited, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  /* A technician may write one down, and not deal with it. */
  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x' WHERE role = 'technician'");
  usher_test_sit_down (workshop, 2);
  more = open_one (workshop, order);
  g_assert_nonnull (more);
  refused = save (workshop, more, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/complaint-store/to-the-second-call", test_from_the_call_to_the_second_call);
  g_test_add_func ("/complaint-store/stale-and-role", test_stale_and_role);

  return g_test_run ();
}
