/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The work on an order: giving it out, clocks, stopping, the job sheet. */

#include "usher-order-page.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"
#include "usher-work-step.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  UsherOrderContext *context;
  GtkWidget         *step;
  GtkWidget         *window;
} Fixture;

static void
open_step (Fixture *fixture,
           gint64   order_id)
{
  fixture->context = usher_order_context_new (fixture->desk, order_id);
  fixture->step = g_object_new (USHER_TYPE_WORK_STEP, "desk", fixture->desk, "context", fixture->context, NULL);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->step);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (100);
  g_object_unref (fixture->context);
  g_object_unref (fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static void
open_authorized (Fixture *fixture)
{
  g_autoptr (UsherOrder)         order = usher_test_ready_order (fixture->workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherDocument)      document = usher_test_must_issue (fixture->workshop, id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (fixture->workshop, document);

  open_step (fixture, id);
  usher_test_wait_to_see (fixture->window, "更换机油");
}

typedef struct
{
  Fixture    *fixture;
  const char *sql;
  gint64      value;
} Expectation;

static gboolean
is_met (gpointer data)
{
  Expectation *expectation = data;

  return usher_test_query (expectation->fixture->workshop, expectation->sql) == expectation->value;
}

static void
wait_for (Fixture    *fixture,
          const char *sql,
          gint64      value)
{
  Expectation expectation = { fixture, sql, value };

  usher_test_spin_until (is_met, &expectation, sql);
}

static void
test_not_before_the_consent (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (UsherOrder) order = usher_test_ready_order (fixture->workshop, "京A12345");

  open_step (fixture, order->parent_instance.id);
  usher_test_wait_to_see (fixture->window, "No Work before the Authorization");
}

/* Ctrl+D, and what is suggested is taken. */
static void
give_out (Fixture *fixture)
{
  gtk_widget_child_focus (fixture->step, GTK_DIR_TAB_FORWARD);
  g_assert_true (usher_test_shortcut (fixture->window, "<Control>d"));
  usher_test_wait_to_see (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Give Out"), "Give Out");
  usher_test_wait_to_see (fixture->window, "孙师傅");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Give Out"));
  wait_for (fixture, "SELECT COUNT (*) FROM assignment WHERE deleted_at IS NULL", 1);
  usher_test_wait_to_see (fixture->window, "赵师傅, 1 号工位, today 09:45 · 0.0 of 0.5 h");
}

static void
test_give_out_start_and_finish (Fixture      *fixture,
                                gconstpointer data)
{
  open_authorized (fixture);
  give_out (fixture);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Start: 更换机油"));
  usher_test_wait_to_see (fixture->window, "赵师傅 at work for 0 min · 0.0 of 0.5 h");
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Done: 更换机油"));
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Open Again: 更换机油"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Done: 更换机油");
  /* Taken back by the undo of the toast, too. */
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Done: 更换机油"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Open Again: 更换机油");
  g_assert_true (usher_desk_undo (fixture->desk));
  wait_for (fixture, "SELECT COUNT (*) FROM estimate_line WHERE consent = 'done'", 0);
}

static void
test_an_overlap_asks_for_a_reason (Fixture      *fixture,
                                   gconstpointer data)
{
  open_authorized (fixture);
  gtk_widget_child_focus (fixture->step, GTK_DIR_TAB_FORWARD);
  g_assert_true (usher_test_shortcut (fixture->window, "<Control>d"));
  usher_test_wait_to_see (fixture->window, "孙师傅");
  /* Somebody else takes the bay meanwhile. */
  usher_test_run_sql (fixture->workshop, "INSERT INTO time_block (bay_id, technician_id, starts_at, ends_at)"
                                         " VALUES (1, 3, 1795397400, 1795401000)");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Give Out"));
  usher_test_wait_to_see (fixture->window, "Somebody or the bay is taken then: choose another time, or say why it is right all the same");
  usher_test_clear_and_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Why It Is Right All the Same"), "急单");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Give Out"));
  wait_for (fixture, "SELECT COUNT (*) FROM time_block WHERE override_reason = '急单'", 1);
}

static void
test_the_job_is_saved_as_it_is_typed (Fixture      *fixture,
                                      gconstpointer data)
{
  open_authorized (fixture);
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Instruction"), "先查漏油");
  wait_for (fixture, "SELECT COUNT (*) FROM job WHERE instruction = '先查漏油'", 1);
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_SWITCH, "Tools Are Ready"));
  wait_for (fixture, "SELECT tools_ready FROM job", 1);
}

static void
test_stop_and_go_on (Fixture      *fixture,
                     gconstpointer data)
{
  open_authorized (fixture);
  usher_test_activate_action (fixture->step, "work.stop", NULL);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Stop"));
  usher_test_wait_to_see (fixture->window, "Waiting for parts since today 09:35. What would end it: not known, not known when");
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Go On"));
  wait_for (fixture, "SELECT COUNT (*) FROM work_stop WHERE until IS NOT NULL", 1);
}

static void
test_the_promise_is_moved_by_hand (Fixture      *fixture,
                                   gconstpointer data)
{
  open_authorized (fixture);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Move the Promised Time"));
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Promised Time: time"), "17:00");
  usher_test_clear_and_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Why"), "等颜色");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Move"));
  usher_test_wait_to_see (fixture->window, "Ready today 17:00 instead of today 13:35: 等颜色");
  usher_test_wait_to_see (fixture->window, "Still to be told");
}

static void
test_the_job_sheet_is_issued (Fixture      *fixture,
                              gconstpointer data)
{
  open_authorized (fixture);
  give_out (fixture);
  g_assert_true (usher_test_shortcut (fixture->window, "<Control>p"));
  wait_for (fixture, "SELECT COUNT (*) FROM document WHERE kind = 'job' AND number LIKE 'PG%'", 1);
  usher_test_spin_ms (500);
}

#define ADD(name, function) g_test_add ("/work-step/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  usher_test_ui_init (&argc, &argv);

  ADD ("not-before-the-consent", test_not_before_the_consent);
  ADD ("give-out-start-and-finish", test_give_out_start_and_finish);
  ADD ("an-overlap-asks-for-a-reason", test_an_overlap_asks_for_a_reason);
  ADD ("the-job-is-saved-as-it-is-typed", test_the_job_is_saved_as_it_is_typed);
  ADD ("stop-and-go-on", test_stop_and_go_on);
  ADD ("the-promise-is-moved-by-hand", test_the_promise_is_moved_by_hand);
  ADD ("the-job-sheet-is-issued", test_the_job_sheet_is_issued);

  return g_test_run ();
}
