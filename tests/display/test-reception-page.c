/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The queue at the reception, as somebody at the desk works with it. */

#include "usher-booking-store.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"
#include "usher-window.h"

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  AdwApplication    *application;
  GtkWidget         *window;
} Fixture;

static void
book (Fixture    *fixture,
      const char *arrival,
      const char *name,
      const char *plate)
{
  UsherBookingStore        *store = usher_session_get_bookings (fixture->workshop->session);
  g_autoptr (UsherBooking)  booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  g_autoptr (UsherCustomer) customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherVehicle)  vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherBooking)  saved = NULL;

  booking->arrives_at = usher_test_time (arrival);
  usher_entity_set_string (&booking->content, "刹车异响");
  usher_entity_set_string (&customer->name, name);
  customer->address_form = USHER_ADDRESS_MS;
  usher_entity_set_string (&vehicle->plate, plate);
  usher_booking_store_save_async (store, booking, customer, vehicle, NULL, usher_test_take_result_cb, &result);
  saved = usher_booking_store_save_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

static void
open_window (Fixture *fixture)
{
  fixture->window = GTK_WIDGET (usher_window_new (GTK_APPLICATION (fixture->application), fixture->desk));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_window_show_area (USHER_WINDOW (fixture->window), "reception");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  fixture->application = (AdwApplication *) data;
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

static void
test_empty_texts (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (UsherOrder) order = NULL;
  GtkWidget             *filter = NULL;

  open_window (fixture);
  usher_test_wait_to_see (fixture->window, "No Car Has Been Here Yet");

  book (fixture, "2026-11-25T10:00:00", "张丽", "京A12345");
  usher_test_wait_to_see (fixture->window, "Nobody Is Here and Nobody Is Expected Today");

  book (fixture, "2026-11-23T10:00:00", "李静", "京B12345");
  usher_test_wait_to_see (fixture->window, "李静 女士");
  filter = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Filter the Queue");
  usher_test_clear_and_type (filter, "沪");
  usher_test_wait_to_see (fixture->window, "No Match in the Queue");
  usher_test_clear_and_type (filter, "b123");
  usher_test_wait_to_see (fixture->window, "李静 女士");
}

/* One key checks in the selected car, Ctrl+Z takes it back. */
static void
test_check_in_by_key (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *list = NULL;

  book (fixture, "2026-11-23T09:00:00", "A & B <张>", "京A12345");
  book (fixture, "2026-11-23T10:00:00", "李静", "京B12345");
  open_window (fixture);
  usher_test_wait_to_see (fixture->window, "Ms A & B <张>");
  usher_test_wait_to_see (fixture->window, "0 here · 2 expected");
  usher_test_wait_to_see (fixture->window, "late: 35 min");

  list = usher_test_get (fixture->window, USHER_TEST_ANY_ROLE, "Reception Queue");
  gtk_widget_grab_focus (list);
  g_assert_true (usher_test_shortcut (fixture->window, "i"));
  usher_test_wait_to_see (fixture->window, "1 here · 1 expected");
  usher_test_wait_to_see (fixture->window, "京A·12345 checked in as No. 1");
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Open the Order of 京A·12345");
  g_assert_nonnull (usher_test_find (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Check In 京B·12345"));

  usher_test_activate_action (fixture->window, "win.undo", NULL);
  usher_test_wait_to_see (fixture->window, "0 here · 2 expected");
}

static void
test_long_wait (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (UsherOrder) order = usher_test_walk_in (fixture->workshop, "京A12345", "保养");

  usher_clock_advance (fixture->workshop->clock, 22 * 60);
  open_window (fixture);
  usher_test_wait_to_see (fixture->window, "long: 22 min");
}

/* A car that nobody knows: plate, name, Enter; its order opens. */
static void
test_walk_in (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *plate = NULL;
  GtkWidget *button = NULL;

  open_window (fixture);
  usher_test_wait_to_see (fixture->window, "No Car Has Been Here Yet");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Walk-In…"));
  plate = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Plate");
  button = usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Check In");
  g_assert_false (gtk_widget_is_sensitive (button));
  usher_test_clear_and_type (plate, "京A66888");
  usher_test_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Name"), "王小明");
  usher_test_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Phone"), "13900001111");
  usher_test_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "What is it about"), "保养");
  usher_test_press (button);
  usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "京A·66888 王小明");
  usher_test_wait_to_see (fixture->window, "Cannot issue yet:");
}

/* A car that was here before fills in by itself. */
static void
test_known_walk_in (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (UsherOrder) before = usher_test_walk_in (fixture->workshop, "京A12345", "保养");

  open_window (fixture);
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Open the Order of 京A·12345");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Walk-In…"));
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Plate"), "京A12345");
  usher_test_wait_to_see (fixture->window, "张丽 · 138 0013 8000");
  usher_test_wait_to_see (fixture->window, "This car is in the workshop already");
  g_assert_false (gtk_widget_is_sensitive (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Check In")));
}

/* A customer who does not say that there is a booking. */
static void
test_booked_walk_in (Fixture      *fixture,
                     gconstpointer data)
{
  book (fixture, "2026-11-23T11:00:00", "李静", "京B12345");
  open_window (fixture);
  usher_test_wait_to_see (fixture->window, "0 here · 1 expected");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Walk-In…"));
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Plate"), "京B12345");
  usher_test_wait_to_see (fixture->window, "Booked for today 11:00: checked in with that booking");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Check In"));
  usher_test_wait_to_see (fixture->window, "No. 1 of the day · arrived today 09:35 · booked for 11:00");
  usher_window_show_area (USHER_WINDOW (fixture->window), "reception");
  usher_test_wait_to_see (fixture->window, "1 here · 0 expected");
}

/* An arrival can be taken back only as long as nothing was written down. */
static void
test_undo_after_typing (Fixture      *fixture,
                        gconstpointer data)
{
  book (fixture, "2026-11-23T11:00:00", "李静", "京B12345");
  open_window (fixture);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Check In 京B·12345"));
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Open the Order of 京B·12345"));
  usher_test_clear_and_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Brought by"), "王小二");
  usher_test_wait_to_see (fixture->window, "In reception");
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Undo"));
  usher_test_wait_to_see (fixture->window, "The arrival could not be taken back: That is not possible in its present state.");
  g_assert_cmpstr (usher_test_text (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Brought by")), ==, "王小二");
}

static void
test_check_in_sheet (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (UsherOrder) order = usher_test_walk_in (fixture->workshop, "京A12345", "保养");
  GListModel            *windows = gtk_window_get_toplevels ();
  guint                  n_windows = 0;

  open_window (fixture);
  n_windows = g_list_model_get_n_items (windows);
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Open the Order of 京A·12345"));
  usher_test_wait_to_see (fixture->window, "Cannot issue yet:");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Print the Check-In Sheet"));
  for (guint i = 0; i < 100 && g_list_model_get_n_items (windows) == n_windows; i++)
    usher_test_spin_ms (50);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_windows + 1);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_WIDGET (window) != fixture->window)
        {
          usher_test_wait_for (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_IMG, "Page 1 of 1: 接车检查单");
          gtk_window_destroy (window);
          break;
        }
    }
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  book (fixture, "2026-11-23T09:00:00", "张丽", "京A12345");
  open_window (fixture);
  usher_test_wait_to_see (fixture->window, "张丽 女士");
  problems = usher_test_accessible_name_problems (fixture->window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
assert_is_in_window (Fixture   *fixture,
                     GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (fixture->window));
}

/* With large text on a small screen, what is done with a car and how it stands
 * are still there; other columns give way. */
static void
test_large_text (Fixture      *fixture,
                 gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int          usual = 0;

  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  book (fixture, "2026-11-23T10:00:00", "王小二", "京B12345");
  open_window (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 600);
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Check In 京B·12345");
  usher_test_spin_ms (200);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 1024);
  assert_is_in_window (fixture, usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Check In 京B·12345"));

  usher_window_show_area (USHER_WINDOW (fixture->window), "bookings");
  usher_test_press (usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "Register"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_LABEL, "Booked");
  usher_test_spin_ms (200);
  assert_is_in_window (fixture, usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_LABEL, "Booked"));
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError)         error = NULL;

  usher_test_ui_init (&argc, &argv);
  application = g_object_new (ADW_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE, NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add ("/reception-page/empty-texts", Fixture, application, set_up, test_empty_texts, tear_down);
  g_test_add ("/reception-page/check-in-by-key", Fixture, application, set_up, test_check_in_by_key, tear_down);
  g_test_add ("/reception-page/long-wait", Fixture, application, set_up, test_long_wait, tear_down);
  g_test_add ("/reception-page/walk-in", Fixture, application, set_up, test_walk_in, tear_down);
  g_test_add ("/reception-page/known-walk-in", Fixture, application, set_up, test_known_walk_in, tear_down);
  g_test_add ("/reception-page/booked-walk-in", Fixture, application, set_up, test_booked_walk_in, tear_down);
  g_test_add ("/reception-page/undo-after-typing", Fixture, application, set_up, test_undo_after_typing, tear_down);
  g_test_add ("/reception-page/check-in-sheet", Fixture, application, set_up, test_check_in_sheet, tear_down);
  g_test_add ("/reception-page/large-text", Fixture, application, set_up, test_large_text, tear_down);
  g_test_add ("/reception-page/names", Fixture, application, set_up, test_names, tear_down);

  return g_test_run ();
}
