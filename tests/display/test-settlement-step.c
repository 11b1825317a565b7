/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-cash-up-dialog.h"
#include "usher-money-file.h"
#include "usher-order-page.h"
#include "usher-settlement-store.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

/* The money of a car that is done and checked, on the page of its order. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  GtkWidget         *window;
  UsherOrderPage    *page;
  gint64             order_id;
} Fixture;

static void
open_page (Fixture *fixture)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());

  fixture->window = adw_window_new ();
  fixture->page = usher_order_page_new (fixture->desk, fixture->order_id);
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  usher_test_wait_to_see (fixture->window, "京A·12345");
  usher_order_page_show_step (fixture->page, USHER_STEP_SETTLEMENT);
  usher_test_wait_to_see (fixture->window, "Settlement List, Draft");
}

/* What the workshop does between the signature and the final check. */
static void
do_the_work (Fixture *fixture)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE estimate_line SET consent = 'done', done_at = %" G_GINT64_FORMAT " WHERE consent = 'authorized';"
      "INSERT INTO quality_check (order_id, level, version, result, checked_at)"
      " VALUES (%" G_GINT64_FORMAT ", 'self', 1, 'passed', %" G_GINT64_FORMAT "),"
      " (%" G_GINT64_FORMAT ", 'peer', 1, 'passed', %" G_GINT64_FORMAT "),"
      " (%" G_GINT64_FORMAT ", 'final', 1, 'passed', %" G_GINT64_FORMAT ");",
      USHER_TEST_NOW, fixture->order_id, USHER_TEST_NOW + 60, fixture->order_id, USHER_TEST_NOW + 60, fixture->order_id,
      USHER_TEST_NOW + 60);

  usher_test_run_sql (fixture->workshop, sql);
}

static void
set_up (Fixture      *fixture,
        gconstpointer is_checked)
{
  g_autoptr (GSettings)          settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder)         order = NULL;
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherAuthorization) authorization = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_ready_order (fixture->workshop, "京A12345");
  fixture->order_id = order->parent_instance.id;
  document = usher_test_must_issue (fixture->workshop, fixture->order_id);
  authorization = usher_test_must_consent (fixture->workshop, document);
  if (is_checked != NULL)
    do_the_work (fixture);
  open_page (fixture);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

/* The preview is a window of its own. */
static void
close_others (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (link->data != fixture->window)
        gtk_window_close (link->data);
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  usher_test_spin_ms (100);
  close_others (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  usher_test_spin_until (is_closed, fixture, "the window is closed");
  usher_test_spin_ms (50);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_is_sensitive (widget);
}

static void
press (Fixture    *fixture,
       const char *name)
{
  GtkWidget *button = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);

  usher_test_spin_until (is_sensitive, button, name);
  usher_test_press (button);
}

static void
type (Fixture    *fixture,
      const char *name,
      const char *text)
{
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, name), text);
}

static void
settle (Fixture *fixture)
{
  press (fixture, "Settle…");
  press (fixture, "Settle");
  usher_test_wait_to_see (fixture->window, "Settlement List JS20261123001");
}

static void
show (Fixture *fixture)
{
  press (fixture, "Show");
  usher_test_wait_to_see (fixture->window, "Shown today 09:35");
}

typedef struct
{
  Fixture    *fixture;
  const char *sql;
  gint64      value;
} Expected;

static gboolean
is_so (gpointer data)
{
  Expected *expected = data;

  return usher_test_query (expected->fixture->workshop, expected->sql) == expected->value;
}

static void
wait_for_value (Fixture    *fixture,
                const char *sql,
                gint64      value)
{
  Expected expected = { fixture, sql, value };

  usher_test_spin_until (is_so, &expected, sql);
}

static void
test_cash_is_taken_with_change (Fixture      *fixture,
                                gconstpointer data)
{
  usher_test_wait_to_see (fixture->window, "更换机油 · 0.5 h × 120.00");
  usher_test_wait_to_see (fixture->window, "1 line as agreed");
  settle (fixture);

  /* The list comes before the money, and it says so. */
  usher_test_wait_to_see (fixture->window, "The customer sees the list before paying: show it or print it");
  g_assert_false (usher_test_can_activate (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Take ¥60.00"),
                                           "payment.take", NULL));
  show (fixture);

  usher_test_shortcut (fixture->window, "F2");
  type (fixture, "Cash given", "100");
  usher_test_wait_to_see (fixture->window, "¥40.00");
  press (fixture, "Take ¥60.00");
  usher_test_wait_to_see (fixture->window, "Payment · Cash");
  usher_test_wait_to_see (fixture->window, "Nothing is left to pay");
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT given - amount FROM payment"), ==, 4000);
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT COUNT (*) FROM repair_order WHERE money_state = 'settled'"), ==, 1);
}

static void
test_a_wrong_entry_is_undone_and_the_list_taken_back (Fixture      *fixture,
                                                      gconstpointer data)
{
  settle (fixture);
  show (fixture);
  usher_test_shortcut (fixture->window, "F4");
  type (fixture, "Amount", "20");
  press (fixture, "Take ¥20.00");
  usher_test_wait_to_see (fixture->window, "Payment · WeChat Pay");
  g_assert_true (usher_desk_undo (fixture->desk));
  wait_for_value (fixture, "SELECT COUNT (*) FROM payment WHERE kind = 'reversal'", 1);
  usher_test_wait_to_see (fixture->window, "Reversal · WeChat Pay");

  press (fixture, "Take Back…");
  type (fixture, "Reason", "单价错了");
  press (fixture, "Take Back");
  usher_test_wait_to_see (fixture->window, "Settlement List, Draft");
  usher_test_wait_to_see (fixture->window, "JS20261123001, version 1 · ¥60.00");

  type (fixture, "Discount", "5");
  usher_test_wait_to_see (fixture->window, "Type why there is a discount");
  type (fixture, "Reason", "补偿");
  press (fixture, "Settle…");
  press (fixture, "Settle");
  usher_test_wait_to_see (fixture->window, "Settlement List JS20261123001, version 2");
  wait_for_value (fixture, "SELECT SUM (total) FROM settlement WHERE version = 2", 5500);
}

static void
test_credit_needs_a_limit (Fixture      *fixture,
                           gconstpointer data)
{
  settle (fixture);
  show (fixture);
  usher_test_shortcut (fixture->window, "F7");
  usher_test_wait_to_see (fixture->window, "That is beyond the customer’s credit limit");
  press (fixture, "Set Limit…");
  type (fixture, "Credit Limit", "1000");
  press (fixture, "Set");
  usher_test_wait_to_see (fixture->window, "Credit limit ¥1,000.00, ¥0.00 of it used");
  press (fixture, "Put ¥60.00 on Account");
  usher_test_wait_to_see (fixture->window, "Payment · On account");
  usher_test_wait_to_see (fixture->window, "Total ¥60.00, paid ¥0.00, on account ¥60.00");
}

static void
test_what_is_missing_is_said (Fixture      *fixture,
                              gconstpointer data)
{
  g_assert_false (usher_test_can_activate (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Settle…"),
                                           "settlement.issue", NULL));
  usher_test_shortcut (fixture->window, "F2");
  type (fixture, "Amount", "30");
  press (fixture, "Take ¥30.00 as Prepayment");
  usher_test_wait_to_see (fixture->window, "Prepayment · Cash");
  press (fixture, "Refund…");
  type (fixture, "Reason", "不做了");
  press (fixture, "Refund");
  usher_test_wait_to_see (fixture->window, "Refund · Cash");
  wait_for_value (fixture, "SELECT SUM (amount) FROM payment", 0);
}

static void
test_the_day_is_counted (Fixture      *fixture,
                         gconstpointer data)
{
  AdwDialog *dialog = NULL;

  usher_test_shortcut (fixture->window, "F2");
  type (fixture, "Amount", "30");
  press (fixture, "Take ¥30.00 as Prepayment");
  usher_test_wait_to_see (fixture->window, "Prepayment · Cash");

  dialog = usher_cash_up_dialog_new (fixture->desk);
  adw_dialog_present (dialog, fixture->window);
  usher_test_wait_to_see (fixture->window, "Type what was counted");
  type (fixture, "Cash, counted", "29.50");
  usher_test_wait_to_see (fixture->window, "−0.50");
  usher_test_wait_to_see (fixture->window, "Type why it differs");
  type (fixture, "Why it differs", "少五角");
  press (fixture, "Record the Count");
  usher_test_wait_to_see (fixture->window, "Counted today 09:35");
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT counted - expected FROM cash_up"), ==, -50);
  adw_dialog_close (dialog);
}

static void
test_everything_has_a_name (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  settle (fixture);
  problems = usher_test_accessible_name_problems (fixture->window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

#define CHECKED GINT_TO_POINTER (1)

int
main (int   argc,
      char *argv[])
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, data, test) g_test_add ("/settlement-step/" path, Fixture, data, set_up, test, tear_down)
  ADD ("cash", CHECKED, test_cash_is_taken_with_change);
  ADD ("reversed", CHECKED, test_a_wrong_entry_is_undone_and_the_list_taken_back);
  ADD ("credit", CHECKED, test_credit_needs_a_limit);
  ADD ("missing", NULL, test_what_is_missing_is_said);
  ADD ("cash-up", NULL, test_the_day_is_counted);
  ADD ("names", CHECKED, test_everything_has_a_name);

  return g_test_run ();
}
