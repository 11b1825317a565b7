/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-delivery-page.h"
#include "usher-order-page.h"
#include "usher-test-delivery.h"
#include "usher-test-ui.h"

/* A car that is done, settled and paid, on the page of its order. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  GtkWidget         *window;
  gint64             order_id;
} Fixture;

static void
open_window (Fixture           *fixture,
             AdwNavigationPage *page)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());

  fixture->window = adw_window_new ();
  adw_navigation_view_push (view, page);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder) order = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_checked_order (fixture->workshop, "京A12345");
  fixture->order_id = order->parent_instance.id;
  usher_test_settle (fixture->workshop, fixture->order_id, TRUE);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      usher_test_spin_until (is_closed, fixture, "the window is closed");
    }
  usher_test_spin_ms (50);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static void
open_step (Fixture *fixture)
{
  UsherOrderPage *page = usher_order_page_new (fixture->desk, fixture->order_id);

  open_window (fixture, ADW_NAVIGATION_PAGE (page));
  usher_test_wait_to_see (fixture->window, "京A·12345");
  usher_order_page_show_step (page, USHER_STEP_DELIVERY);
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Keys");
  usher_test_spin_ms (100);
}

static void
tick (Fixture    *fixture,
      const char *name)
{
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_CHECKBOX, name));
}

static gboolean
is_saved (gpointer data)
{
  Fixture                   *fixture = data;
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->order_id);

  return file->progress.is_handed_over && file->progress.odometer_out >= 0;
}

static gboolean
has_pass (gpointer data)
{
  Fixture                   *fixture = data;
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->order_id);

  return file->progress.has_gate_pass;
}

static gboolean
is_delivered (gpointer data)
{
  Fixture                   *fixture = data;
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->order_id);

  return file->order->car_state == USHER_CAR_STATE_DELIVERED;
}

static void
fill_in (Fixture *fixture)
{
  static const char *const   ticks[] = { "What was done", "What was not done", "Replaced parts shown",
                                         "When the next service is due", "Keys", "Documents", "Belongings" };
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->order_id);
  g_autofree char           *km = g_strdup_printf ("%" G_GINT64_FORMAT, file->order->odometer + 12);

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    tick (fixture, ticks[i]);
  usher_test_press (usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "Left Here by Wish"));
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Odometer Now"), km);
  usher_test_spin_until (is_saved, fixture, "what was typed is saved");
}

static void
test_hand_over (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (UsherDeliveryFile) file = NULL;

  open_step (fixture);
  g_assert_false (gtk_widget_get_sensitive (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Hand Over")));
  usher_test_wait_to_see (fixture->window, "Cannot hand over yet:");
  fill_in (fixture);
  g_assert_false (gtk_widget_get_sensitive (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Hand Over")));

  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Issue Gate Pass"));
  usher_test_spin_until (has_pass, fixture, "the gate pass is issued");
  usher_test_wait_to_see (fixture->window, "CM20261123001 · Repair Settled");
  usher_test_spin_ms (200);

  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Hand Over"));
  usher_test_wait_to_see (fixture->window, "Hand the Car Over?");
  usher_test_shortcut (fixture->window, "Return");
  usher_test_spin_until (is_delivered, fixture, "the car is handed over");
  usher_test_wait_to_see (fixture->window, "Handed over to 张丽");

  file = usher_test_load_delivery (fixture->workshop, fixture->order_id);
  g_assert_cmpint (file->delivery->old_parts, ==, USHER_OLD_PARTS_FATE_LEFT);
  g_assert_cmpuint (file->guaranteed->len, ==, 1);
}

static void
test_next_service_follows_the_odometer (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (UsherDeliveryFile) before = usher_test_load_delivery (fixture->workshop, fixture->order_id);
  g_autoptr (UsherDeliveryFile) after = NULL;

  open_step (fixture);
  fill_in (fixture);
  after = usher_test_load_delivery (fixture->workshop, fixture->order_id);
  g_assert_cmpint (after->delivery->next_service_km, ==, before->delivery->next_service_km + 12);
}

static void
test_two_desks (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (UsherDeliveryFile) file = NULL;
  g_autoptr (UsherDelivery)     theirs = NULL;
  g_autoptr (UsherDelivery)     saved = NULL;
  g_autoptr (UsherDeliveryFile) both = NULL;
  g_autoptr (GError)            error = NULL;

  open_step (fixture);
  file = usher_test_load_delivery (fixture->workshop, fixture->order_id);
  theirs = usher_entity_copy (file->delivery);
  usher_entity_set_string (&theirs->note, "客户要发票");
  tick (fixture, "Keys");
  saved = usher_test_save_delivery (fixture->workshop, theirs, &error);
  g_assert_no_error (error);
  usher_test_spin_ms (1200);
  both = usher_test_load_delivery (fixture->workshop, fixture->order_id);
  g_assert_cmpstr (both->delivery->note, ==, "客户要发票");
  g_assert_true (both->delivery->keys_back);
}

static void
test_the_area (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (UsherOrder)    other = usher_test_checked_order (fixture->workshop, "京B54321");
  g_autoptr (UsherGatePass) pass = NULL;
  g_autoptr (GError)        error = NULL;

  pass = usher_test_issue_pass (fixture->workshop, other->parent_instance.id, USHER_GATE_PASS_WASH, &error);
  g_assert_no_error (error);
  open_window (fixture, g_object_new (USHER_TYPE_DELIVERY_PAGE, "desk", fixture->desk, NULL));
  usher_test_wait_to_see (fixture->window, "京A·12345 · 张丽");
  usher_test_wait_to_see (fixture->window, "Paid");
  usher_test_wait_to_see (fixture->window, "Not settled");
  usher_test_wait_to_see (fixture->window, "138 0013 8000");
  usher_test_wait_to_see (fixture->window, "2 cars ready");

  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Told 张丽"));
  usher_test_wait_to_see (fixture->window, "张丽 was told");

  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Out with CM20261123001"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Back with CM20261123001");
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Out with CM20261123001");
}

static void
add_test (const char *name,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  usher_test_ui_init (&argc, &argv);
  add_test ("/delivery/hand-over", test_hand_over);
  add_test ("/delivery/next-service", test_next_service_follows_the_odometer);
  add_test ("/delivery/two-desks", test_two_desks);
  add_test ("/delivery/area", test_the_area);
  return g_test_run ();
}
