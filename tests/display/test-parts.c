/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-parts-panel.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

/* An order that needs two filters, of which @data are in the stock. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  UsherOrderContext *context;
  GtkWidget         *window;
} Fixture;

static gboolean
is_read (gpointer data)
{
  return usher_order_context_get_file (data) != NULL;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)          settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder)         order = NULL;
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autofree char               *sql = NULL;
  gint64                         order_id = 0;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_ready_order (fixture->workshop, "京A12345");
  order_id = order->parent_instance.id;
  sql = g_strdup_printf ("INSERT INTO part (id, code, name, unit, price, stock, lead_days)"
                         " VALUES (1, 'F-01', '机油滤清器', '个', 4500, %d, 2);"
                         "INSERT INTO estimate_line (order_id, position, kind, code, description, part_kind, unit, quantity,"
                         "  unit_price, payer, consent, part_id)"
                         " VALUES (%" G_GINT64_FORMAT ", 5, 'part', 'F-01', '机油滤清器', 'oem', '个', 2000, 4500, 'customer', 'quoted', 1);"
                         "UPDATE repair_order SET total = total + 9000",
                         GPOINTER_TO_INT (data) * 1000, order_id);
  usher_test_run_sql (fixture->workshop, sql);
  document = usher_test_must_issue (fixture->workshop, order_id);
  authorization = usher_test_must_consent (fixture->workshop, document);
  fixture->context = usher_order_context_new (fixture->desk, order_id);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window),
                          g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                        "focusable", FALSE,
                                        "child", usher_parts_panel_new (fixture->desk, fixture->context),
                                        NULL));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_test_spin_until (is_read, fixture->context, "the order was read");
  usher_test_spin_ms (50);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (50);
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static void
press (Fixture    *fixture,
       const char *name)
{
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, name));
}

static gint64
get_stock (Fixture *fixture)
{
  return usher_test_query (fixture->workshop, "SELECT stock FROM part WHERE id = 1");
}

static void
test_issue_and_return (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  usher_test_wait_to_see (fixture->window, "Asked 2 个 · issued 0 · in stock 5");
  press (fixture, "Issue All in Stock");
  usher_test_wait_to_see (fixture->window, "Asked 2 个 · issued 2 · in stock 3");
  g_assert_cmpint (get_stock (fixture), ==, 3000);
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT COUNT (*) FROM document WHERE number = 'LL20261123001'"), ==, 1);
  if (g_getenv ("USHER_SHOTS") != NULL)
    usher_test_shot (fixture->window, "/tmp/parts/parts-issued.png");
  problems = usher_test_accessible_name_problems (fixture->window);
  g_assert_cmpuint (problems->len, ==, 0);

  press (fixture, "Return…: 机油滤清器");
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Reason"), "多领");
  press (fixture, "Return");
  usher_test_wait_to_see (fixture->window, "Asked 2 个 · issued 0 · in stock 5");
  g_assert_cmpint (get_stock (fixture), ==, 5000);
}

static void
test_short (Fixture      *fixture,
            gconstpointer data)
{
  usher_test_wait_to_see (fixture->window, "Asked 2 个 · issued 0 · in stock 1 · short 1");
  press (fixture, "Issue: 机油滤清器");
  usher_test_wait_to_see (fixture->window, "Too Little in the Stock");
  g_assert_cmpint (get_stock (fixture), ==, 1000);
  press (fixture, "Go Back");

  press (fixture, "Request…: 机油滤清器");
  press (fixture, "Save");
  usher_test_wait_to_see (fixture->window, "Asked 2 个 · issued 0 · in stock 1 · short 1 · Asked For · Wed 25 Nov 12:00");
  if (g_getenv ("USHER_SHOTS") != NULL)
    usher_test_shot (fixture->window, "/tmp/parts/parts-short.png");
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT quantity FROM part_request"), ==, 1000);
  press (fixture, "Parts That Are Short…");
  usher_test_wait_to_see (fixture->window, "机油滤清器, 1 个");
  if (g_getenv ("USHER_SHOTS") != NULL)
    usher_test_shot (fixture->window, "/tmp/parts/parts-short-list.png");
}

int
main (int argc, char *argv[])
{
  usher_test_ui_init (&argc, &argv);
  g_test_add ("/parts/issue-and-return", Fixture, GINT_TO_POINTER (5), set_up, test_issue_and_return, tear_down);
  g_test_add ("/parts/short", Fixture, GINT_TO_POINTER (1), set_up, test_short, tear_down);

  return g_test_run ();
}
