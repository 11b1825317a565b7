/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-window.h"

#include "usher-test-ui.h"
#include "usher-test-visit.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherOrder        *order;
  UsherDesk         *desk;
  GtkWidget         *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer area)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");

  fixture->workshop = usher_test_workshop_new ();
  fixture->order = usher_test_leave (fixture->workshop, "京A12345", "刹车时有异响", "更换前刹车片");
  usher_test_run_sql (fixture->workshop, "UPDATE customer SET may_be_called = 1");
  usher_clock_advance (fixture->workshop->clock, 3 * 86400);
  usher_test_sit_down (fixture->workshop, 1);
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  fixture->window = GTK_WIDGET (usher_window_new (NULL, fixture->desk));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  usher_window_show_area (USHER_WINDOW (fixture->window), area);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (50);
  g_clear_object (&fixture->desk);
  g_clear_object (&fixture->order);
  usher_test_workshop_free (fixture->workshop);
}

static gboolean
is_count (gpointer data)
{
  struct
  {
    Fixture    *fixture;
    const char *sql;
    gint64      expected;
  } *query = data;

  return usher_test_query (query->fixture->workshop, query->sql) == query->expected;
}

static void
wait_for_count (Fixture    *fixture,
                const char *sql,
                gint64      expected)
{
  struct
  {
    Fixture    *fixture;
    const char *sql;
    gint64      expected;
  } query = { fixture, sql, expected };

  usher_test_spin_until (is_count, &query, sql);
}

static void
shoot (Fixture    *fixture,
       const char *name)
{
  const char      *folder = g_getenv ("USHER_TEST_SHOTS");
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_strdup_printf ("%s/%s.png", folder, name);
  usher_test_spin_ms (300);
  usher_test_shot (fixture->window, path);
}

/* All twelve questions by one key each; where an answer calls for words, they are typed. */
static void
test_a_call_by_keys (Fixture      *fixture,
                     gconstpointer data)
{
  static const char *const keys[] = { "5", "4", "1", "1", "1", "1", "1", "5", "1", "5", "9" };
  GtkWidget               *row = NULL;

  usher_test_wait_to_see (fixture->window, "更换前刹车片");
  shoot (fixture, "follow-up-due");
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Reached"));
  row = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "1. 到店后接待是否及时？");
  wait_for_count (fixture, "SELECT COUNT (*) FROM follow_up WHERE state = 'reached'", 1);
  usher_test_spin_ms (200);
  g_assert_true (gtk_widget_grab_focus (row));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (usher_test_shortcut (fixture->window, keys[i]));
  g_assert_true (usher_test_shortcut (fixture->window, "n"));
  usher_test_type (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "客户赶时间");
  wait_for_count (fixture, "SELECT COUNT (*) FROM survey_answer", 12);
  wait_for_count (fixture, "SELECT COUNT (*) FROM survey_answer WHERE not_asked_reason = '客户赶时间'", 1);
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT recommendation FROM follow_up"), ==, 9);
  usher_test_wait_to_see (fixture->window, "All questions are answered");
  shoot (fixture, "follow-up-survey");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Close Follow-Up"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM follow_up WHERE state = 'closed'", 1);
  usher_test_wait_to_see (fixture->window, "Nobody to Call");
}

static void
test_nobody_answers (Fixture      *fixture,
                     gconstpointer data)
{
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "No Answer"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM contact_attempt WHERE deleted_at IS NULL", 1);
  usher_test_wait_to_see (fixture->window, "1 attempt");
  /* Taken back. */
  g_assert_true (usher_test_shortcut (fixture->window, "<Control>z"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM contact_attempt WHERE deleted_at IS NULL", 0);
}

static void
test_who_served_says_why (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget *entry = NULL;

  usher_test_sit_down (fixture->workshop, 0);
  usher_test_wait_to_see (fixture->window, "You served this customer");
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Reached"));
  entry = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Reason");
  usher_test_type (entry, "客户指定");
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Call"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM follow_up WHERE state = 'reached'", 1);
}

static void
test_a_complaint (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *words = NULL;

  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Complaint…"));
  words = usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "In the customer’s own words");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (words)), "刹车还是响", -1);
  shoot (fixture, "complaint");
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Save"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM complaint WHERE words = '刹车还是响' AND deadline_on = '2026-12-01'", 1);
  wait_for_count (fixture, "SELECT COUNT (*) FROM reminder WHERE kind = 'complaint'", 1);
}

static void
test_invitations_by_keys (Fixture      *fixture,
                          gconstpointer data)
{
  usher_test_run_sql (fixture->workshop, "UPDATE vehicle SET inspection_on = '2026-11-28'");
  usher_window_show_area (USHER_WINDOW (fixture->window), "bookings");
  usher_test_spin_ms (300);
  usher_window_show_area (USHER_WINDOW (fixture->window), "calls");
  usher_test_wait_to_see (fixture->window, "Your car must go to its inspection");
  shoot (fixture, "calls");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "No Answer"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM contact_attempt WHERE reminder_id > 0 AND result = 'no-answer'", 1);
  usher_test_wait_to_see (fixture->window, "Nobody to Invite");
}

/* The car comes again with the same trouble: pointed out, judged, free of charge. */
static void
test_it_did_not_hold (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (UsherOrder)    again = usher_test_come_again (fixture->workshop, fixture->order);
  g_autofree char          *sql = NULL;
  g_autoptr (UsherEstimate) estimate = NULL;

  sql = g_strdup_printf ("DELETE FROM concern WHERE order_id = %" G_GINT64_FORMAT ";"
                         "INSERT INTO concern (order_id, position, words) VALUES (%" G_GINT64_FORMAT ", 0, '刹车又有异响')",
                         again->parent_instance.id, again->parent_instance.id);
  usher_test_run_sql (fixture->workshop, sql);
  estimate = usher_test_add_line (fixture->workshop, again->parent_instance.id, "检查前刹车", 50, USHER_CONSENT_QUOTED);
  gtk_widget_activate_action (fixture->window, "win.open-order", "x", again->parent_instance.id);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Concern, partly done, 0/1"));
  usher_test_press (usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "Repeat Repair"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM repeat_judgement WHERE judgement = 'repeat'", 1);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Charge Nothing for 1 Line"));
  wait_for_count (fixture, "SELECT COUNT (*) FROM estimate_line WHERE description = '检查前刹车' AND payer = 'internal'", 1);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add ("/follow-up/a-call-by-keys", Fixture, "follow-up", set_up, test_a_call_by_keys, tear_down);
  g_test_add ("/follow-up/nobody-answers", Fixture, "follow-up", set_up, test_nobody_answers, tear_down);
  g_test_add ("/follow-up/who-served-says-why", Fixture, "follow-up", set_up, test_who_served_says_why, tear_down);
  g_test_add ("/follow-up/a-complaint", Fixture, "follow-up", set_up, test_a_complaint, tear_down);
  g_test_add ("/follow-up/invitations", Fixture, "calls", set_up, test_invitations_by_keys, tear_down);
  g_test_add ("/follow-up/it-did-not-hold", Fixture, "reception", set_up, test_it_did_not_hold, tear_down);

  return g_test_run ();
}
