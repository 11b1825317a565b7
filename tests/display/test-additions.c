/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-additions-panel.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

/* The additional work of an order that was signed over 60.00. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  UsherOrderContext *context;
  GtkWidget         *window;
  gint64             order_id;
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

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_ready_order (fixture->workshop, "京A12345");
  fixture->order_id = order->parent_instance.id;
  document = usher_test_must_issue (fixture->workshop, fixture->order_id);
  authorization = usher_test_must_consent (fixture->workshop, document);
  fixture->context = usher_order_context_new (fixture->desk, fixture->order_id);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window),
                          g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                        "focusable", FALSE,
                                        "child", usher_additions_panel_new (fixture->desk, fixture->context),
                                        NULL));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 700);
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

static GtkWidget *
get (Fixture          *fixture,
     GtkAccessibleRole role,
     const char       *name)
{
  return usher_test_wait_for (fixture->window, role, name);
}

static void
press (Fixture    *fixture,
       const char *name)
{
  usher_test_press (get (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, name));
}

/* Somebody found the pads worn, and what they cost is written down. */
static void
propose (Fixture *fixture)
{
  usher_test_wait_to_see (fixture->window, "Nothing was found beyond what is agreed. What is found later needs the customer’s consent first.");
  press (fixture, "Propose More Work…");
  usher_test_clear_and_type (get (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "What Was Found, and Why It Is to Be Done"), "前刹车片厚度 2 mm");
  usher_test_clear_and_type (get (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Description, line 1"), "更换前刹车片");
  usher_test_clear_and_type (get (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Hrs/Qty, line 1"), "1.2");
  usher_test_shortcut (fixture->window, "Return");
  usher_test_wait_to_see (fixture->window, "¥60.00 + ¥144.00 = ¥204.00");
  if (g_getenv ("USHER_SHOTS") != NULL)
    usher_test_shot (fixture->window, "/tmp/parts/addition-dialog.png");
  usher_test_shortcut (fixture->window, "<Control>s");
  usher_test_wait_to_see (fixture->window, "¥60.00 → ¥204.00 (¥144.00 more)");
  usher_test_wait_to_see (fixture->window, "更换前刹车片, 1.2, ¥144.00");
}

static gint64
count_authorized (Fixture *fixture)
{
  return usher_test_query (fixture->workshop, "SELECT COUNT (*) FROM estimate_line WHERE consent = 'authorized'");
}

static void
test_propose_and_agree (Fixture      *fixture,
                        gconstpointer data)
{
  propose (fixture);
  press (fixture, "Issue");
  usher_test_wait_to_see (fixture->window, "ZX20261123001 · Waits for the Customer");
  g_assert_cmpint (count_authorized (fixture), ==, 1);
  if (g_getenv ("USHER_SHOTS") != NULL)
    usher_test_shot (fixture->window, "/tmp/parts/addition-issued.png");

  usher_test_press (get (fixture, USHER_TEST_ANY_ROLE, "On Paper"));
  usher_test_clear_and_type (get (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Who Agrees"), "张丽");
  press (fixture, "Paper Is Back…");
  press (fixture, "Record");
  usher_test_wait_to_see (fixture->window, "ZX20261123001 · Agreed");
  g_assert_cmpint (count_authorized (fixture), ==, 2);
  if (g_getenv ("USHER_SHOTS") != NULL)
    usher_test_shot (fixture->window, "/tmp/parts/addition-agreed.png");
}

static gboolean
can_undo (gpointer data)
{
  return usher_desk_can_undo (data);
}

static void
test_decline_and_undo (Fixture      *fixture,
                       gconstpointer data)
{
  propose (fixture);
  press (fixture, "Declined…");
  usher_test_clear_and_type (get (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Reason"), "太贵");
  press (fixture, "Declined");
  usher_test_spin_until (can_undo, fixture->desk, "it can be taken back");
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Ask Again");
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT COUNT (*) FROM estimate_line WHERE consent = 'declined'"), ==, 1);
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_wait_until_gone (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Ask Again");
  usher_test_wait_to_see (fixture->window, "Being Written");
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT COUNT (*) FROM estimate_line WHERE consent = 'declined'"), ==, 0);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  propose (fixture);
  press (fixture, "Issue");
  usher_test_wait_to_see (fixture->window, "ZX20261123001 · Waits for the Customer");
  problems = usher_test_accessible_name_problems (fixture->window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  usher_test_ui_init (&argc, &argv);
  g_test_add ("/additions/propose-and-agree", Fixture, NULL, set_up, test_propose_and_agree, tear_down);
  g_test_add ("/additions/decline-and-undo", Fixture, NULL, set_up, test_decline_and_undo, tear_down);
  g_test_add ("/additions/names", Fixture, NULL, set_up, test_names, tear_down);

  return g_test_run ();
}
