/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The workshop's area, as its people work with it. */

#include "usher-test-order.h"
#include "usher-test-ui.h"
#include "usher-wall-window.h"
#include "usher-window.h"
#include "usher-workshop-store.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  AdwApplication    *application;
  GtkWidget         *window;
  gint64             first;
  gint64             second;
} Fixture;

static gint64
make_order (Fixture    *fixture,
            const char *plate)
{
  g_autoptr (UsherOrder)         order = usher_test_ready_order (fixture->workshop, plate);
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherDocument)      document = usher_test_must_issue (fixture->workshop, id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (fixture->workshop, document);

  return id;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  fixture->application = (AdwApplication *) data;
  fixture->first = make_order (fixture, "京A11111");
  fixture->second = make_order (fixture, "京A22222");
  fixture->window = GTK_WIDGET (usher_window_new (GTK_APPLICATION (fixture->application), fixture->desk));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_window_show_area (USHER_WINDOW (fixture->window), "workshop");
  usher_test_wait_to_see (fixture->window, "京A·11111");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (100);
  g_object_unref (fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  return usher_test_query (fixture->workshop, sql);
}

/* Waits until a number in the workshop is what it shall be. */
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

  return count (expectation->fixture, expectation->sql) == expectation->value;
}

static void
wait_for (Fixture    *fixture,
          const char *sql,
          gint64      value)
{
  Expectation expectation = { fixture, sql, value };

  usher_test_spin_until (is_met, &expectation, sql);
}

static GtkWidget *
open_clock (Fixture *fixture)
{
  usher_test_activate_action (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "In work"), "workshop.time-clock", NULL);

  return usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "Time Clock");
}

/* Who by one key, what by the second. */
static void
test_two_keys (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *list = open_clock (fixture);

  usher_test_wait_to_see (list, "赵师傅");
  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  usher_test_wait_to_see (list, "更换机油");
  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  wait_for (fixture, "SELECT COUNT (*) FROM time_entry WHERE technician_id = 3 AND ended_at IS NULL", 1);

  /* He pauses, with a reason. */
  usher_test_wait_to_see (list, "孙师傅");
  usher_test_spin_ms (50);
  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  usher_test_wait_to_see (fixture->window, "Press the number of the line to start");
  g_assert_true (usher_test_shortcut (fixture->window, "p"));
  usher_test_wait_to_see (list, "Waits for parts");
  g_assert_true (usher_test_shortcut (fixture->window, "2"));
  wait_for (fixture, "SELECT COUNT (*) FROM time_entry WHERE pause_reason = 'parts'", 1);

  /* And goes on and finishes. */
  usher_test_wait_to_see (list, "孙师傅");
  usher_test_spin_ms (50);
  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  usher_test_wait_to_see (list, "更换机油");
  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  wait_for (fixture, "SELECT COUNT (*) FROM time_entry WHERE ended_at IS NULL", 1);
  usher_test_wait_to_see (list, "孙师傅");
  usher_test_spin_ms (50);
  g_assert_true (usher_test_shortcut (fixture->window, "1"));
  usher_test_wait_to_see (fixture->window, "Done (F)");
  g_assert_true (usher_test_shortcut (fixture->window, "f"));
  wait_for (fixture, "SELECT COUNT (*) FROM estimate_line WHERE consent = 'done'", 1);
}

static void
type_badge (Fixture    *fixture,
            const char *badge)
{
  for (const char *c = badge; *c != '\0'; c++)
    {
      char key[] = { *c, '\0' };

      g_assert_true (usher_test_shortcut (fixture->window, key));
    }
  g_assert_true (usher_test_shortcut (fixture->window, "Return"));
}

static void
test_a_scanned_badge (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *list = NULL;

  usher_test_run_sql (fixture->workshop, "UPDATE staff SET badge = '10042' WHERE id = 4");
  list = open_clock (fixture);
  usher_test_wait_to_see (list, "孙师傅");
  type_badge (fixture, "77");
  usher_test_wait_to_see (fixture->window, "Nobody has that number, name or badge");
  type_badge (fixture, "10042");
  usher_test_wait_to_see (fixture->window, "Press the number of the line to start");
  g_assert_true (usher_test_shortcut (fixture->window, "2"));
  wait_for (fixture, "SELECT COUNT (*) FROM time_entry WHERE technician_id = 4", 1);
}

/* Into a stop and out of it by the keys of the board; the customer is told. */
static void
test_stop_and_tell (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  UsherWorkshopStore      *store = usher_session_get_workshop (fixture->workshop->session);
  GtkWidget               *card = NULL;

  usher_workshop_store_start_async (store, count (fixture, "SELECT MIN (id) FROM estimate_line"), 3, TRUE, NULL,
                                    usher_test_take_result_cb, &result);
  usher_test_wait_for_result (&result);
  usher_test_wait_to_see (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "In work"), "京A·11111");
  card = gtk_widget_get_first_child (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "In work"));
  gtk_widget_grab_focus (card);
  g_assert_true (usher_test_shortcut (fixture->window, "<Shift>Right"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Stop");
  usher_test_clear_and_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "What Would End It"), "配件到货");
  usher_test_clear_and_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Expected: day"), "11-25");
  usher_test_clear_and_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Expected: time"), "10:00");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Stop"));
  wait_for (fixture, "SELECT COUNT (*) FROM work_stop WHERE until IS NULL", 1);
  usher_test_wait_to_see (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "Stopped"), "Waiting for parts");
  usher_test_wait_to_see (fixture->window, "To Tell (1)");

  usher_test_activate_action (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "In work"), "workshop.tell", NULL);
  usher_test_wait_to_see (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "Tell the Customer"), "配件到货");
  g_signal_emit_by_name (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "Tell the Customer"), "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "Tell the Customer")), 0));
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Told"));
  wait_for (fixture, "SELECT COUNT (*) FROM notice WHERE told_at IS NOT NULL AND told_how = 'phone' AND told_whom = '张丽'", 1);
  usher_test_wait_to_see (fixture->window, "Every Customer Knows");
}

static void
test_arrows_and_filters (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  UsherWorkshopStore      *store = usher_session_get_workshop (fixture->workshop->session);
  GtkWidget               *waiting = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "Waiting for a bay");
  GtkWidget               *work = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "In work");

  usher_workshop_store_start_async (store, count (fixture, "SELECT MIN (id) FROM estimate_line"), 3, TRUE, NULL,
                                    usher_test_take_result_cb, &result);
  usher_test_wait_for_result (&result);
  usher_test_wait_to_see (work, "京A·11111");
  gtk_widget_grab_focus (gtk_widget_get_first_child (waiting));
  g_assert_true (usher_test_shortcut (fixture->window, "Right"));
  g_assert_true (usher_test_focus_is (fixture->window, gtk_widget_get_first_child (work)));
  g_assert_true (usher_test_shortcut (fixture->window, "Left"));
  g_assert_true (usher_test_focus_is (fixture->window, gtk_widget_get_first_child (waiting)));

  /* Only the cars of Sun, who has none. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Technician")), 2);
  usher_test_wait_to_see (fixture->window, "No Such Car in the Workshop");
}

static void
test_late_is_said_in_words (Fixture      *fixture,
                            gconstpointer data)
{
  usher_clock_advance (fixture->workshop->clock, 4 * 3600 + 1500);
  usher_test_run_sql (fixture->workshop, "UPDATE repair_order SET row_version = row_version + 1");
  usher_window_show_area (USHER_WINDOW (fixture->window), "reception");
  usher_window_show_area (USHER_WINDOW (fixture->window), "workshop");
  usher_test_wait_to_see (fixture->window, "2 cars · 2 late · 0 at risk");
  usher_test_wait_to_see (fixture->window, "today 13:35 – late by 25 min");
}

static void
test_the_wall_says_nothing_of_customers (Fixture      *fixture,
                                         gconstpointer data)
{
  GtkWidget *wall = GTK_WIDGET (usher_wall_window_new (GTK_APPLICATION (fixture->application), fixture->workshop->session));

  gtk_window_present (GTK_WINDOW (wall));
  usher_test_wait_to_see (wall, "京A·**111");
  g_assert_false (usher_test_sees (wall, "京A·11111"));
  g_assert_false (usher_test_sees (wall, "张丽"));
  g_assert_false (usher_test_sees (wall, "138"));
  gtk_window_destroy (GTK_WINDOW (wall));
}

static void
test_absences (Fixture      *fixture,
               gconstpointer data)
{
  usher_test_activate_action (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LIST, "In work"), "workshop.absences", NULL);
  usher_test_wait_to_see (fixture->window, "Everybody Is Here");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Add…"));
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Add"));
  wait_for (fixture, "SELECT COUNT (*) FROM absence WHERE deleted_at IS NULL", 1);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Remove the Absence of 李娜"));
  wait_for (fixture, "SELECT COUNT (*) FROM absence WHERE deleted_at IS NULL", 0);
}

#define ADD(name, function) g_test_add ("/workshop-page/" name, Fixture, application, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  usher_test_ui_init (&argc, &argv);
  application = adw_application_new ("io.github.usherdesk.Usher.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  ADD ("two-keys", test_two_keys);
  ADD ("a-scanned-badge", test_a_scanned_badge);
  ADD ("stop-and-tell", test_stop_and_tell);
  ADD ("arrows-and-filters", test_arrows_and_filters);
  ADD ("late-is-said-in-words", test_late_is_said_in_words);
  ADD ("the-wall-says-nothing-of-customers", test_the_wall_says_nothing_of_customers);
  ADD ("absences", test_absences);

  return g_test_run ();
}
