/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-booking-store.h"
#include "usher-shop-store.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-welcome-window.h"

static UsherBooking *
book (UsherTestWorkshop *workshop,
      const char        *arrival,
      const char        *name,
      const char        *plate)
{
  UsherBookingStore        *store = usher_session_get_bookings (workshop->session);
  UsherStaff               *advisor = g_ptr_array_index (usher_session_get_shop (workshop->session)->staff, 0);
  g_autoptr (UsherBooking)  booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  g_autoptr (UsherCustomer) customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherVehicle)  vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;
  UsherBooking             *saved = NULL;

  booking->arrives_at = usher_test_time (arrival);
  booking->advisor_id = advisor->parent_instance.id;
  usher_entity_set_string (&customer->name, name);
  customer->address_form = USHER_ADDRESS_MS;
  usher_entity_set_string (&vehicle->plate, plate);
  usher_booking_store_save_async (store, booking, customer, vehicle, NULL, usher_test_take_result_cb, &result);
  saved = usher_booking_store_save_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return saved;
}

static UsherWelcomeWindow *
show_board (UsherTestWorkshop *workshop)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherDesk) desk = usher_desk_new (workshop->session, settings);
  UsherWelcomeWindow   *window = usher_welcome_window_new (NULL, desk);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 720);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
test_shows_today_masked_and_by_itself (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      first = book (workshop, "2026-11-23T09:00:00", "张丽", "京A12345");
  g_autoptr (UsherBooking)      other_day = book (workshop, "2026-11-24T09:00:00", "赵敏", "京C33333");
  g_autoptr (UsherBooking)      second = NULL;
  UsherWelcomeWindow           *window = show_board (workshop);
  GtkWidget                    *root = GTK_WIDGET (window);

  usher_test_wait_to_see (root, "张女士");
  g_assert_true (usher_test_sees (root, "京A·**345"));
  g_assert_true (usher_test_sees (root, "09:00"));
  g_assert_true (usher_test_sees (root, "李娜"));
  g_assert_true (usher_test_sees (root, "Late")); /* it is 09:35 */
  g_assert_false (usher_test_sees (root, "张丽"));
  g_assert_false (usher_test_sees (root, "12345"));
  g_assert_false (usher_test_sees (root, "赵女士"));

  /* Booked at the desk while the board hangs on the wall. */
  second = book (workshop, "2026-11-23T10:00:00", "欧阳静", "沪AD12345");
  usher_test_wait_to_see (root, "欧阳女士");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tomorrow_by_key (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      tomorrow = book (workshop, "2026-11-24T09:00:00", "赵敏", "京C33333");
  UsherWelcomeWindow           *window = show_board (workshop);

  usher_test_wait_to_see (GTK_WIDGET (window), "No bookings today – welcome all the same");
  usher_test_activate_action (GTK_WIDGET (window), "welcome.toggle-day", NULL);
  usher_test_wait_to_see (GTK_WIDGET (window), "赵女士");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_shop_may_want_full_names (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherShopStore               *store = usher_session_get_shop_store (workshop->session);
  g_autoptr (UsherBooking)      first = book (workshop, "2026-11-23T10:00:00", "张丽", "京A12345");
  g_autoptr (UsherShop)         shop = usher_entity_copy (usher_session_get_shop (workshop->session));
  g_autoptr (UsherShop)         saved = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  UsherWelcomeWindow           *window = show_board (workshop);

  usher_test_wait_to_see (GTK_WIDGET (window), "张女士");
  shop->mask_board = FALSE;
  usher_shop_store_save_async (store, shop, NULL, usher_test_take_result_cb, &result);
  saved = usher_shop_store_save_finish (store, usher_test_wait_for_result (&result), NULL);
  g_assert_nonnull (saved);
  usher_test_wait_to_see (GTK_WIDGET (window), "京A·12345");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_twelve_a_page (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherWelcomeWindow           *window = NULL;

  for (guint i = 0; i < 14; i++)
    {
      g_autofree char         *plate = g_strdup_printf ("京B100%02u", i);
      g_autofree char         *time = g_strdup_printf ("2026-11-23T%02u:%02u:00", 10 + i / 2, i % 2 * 30);
      g_autoptr (UsherBooking) booking = book (workshop, time, "李雷", plate);
    }
  window = show_board (workshop);

  usher_test_wait_to_see (GTK_WIDGET (window), "京B·**011");
  g_assert_true (usher_test_sees (GTK_WIDGET (window), "Page 1 of 2"));
  g_assert_false (usher_test_sees (GTK_WIDGET (window), "京B·**012"));
  usher_test_activate_action (GTK_WIDGET (window), "welcome.turn-page", g_variant_new_int32 (1));
  usher_test_wait_to_see (GTK_WIDGET (window), "京B·**013");
  g_assert_false (usher_test_sees (GTK_WIDGET (window), "京B·**011"));
  if (g_getenv ("USHER_TEST_SHOTS") != NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("USHER_TEST_SHOTS"), "welcome-board.png", NULL);

      usher_test_activate_action (GTK_WIDGET (window), "welcome.turn-page", g_variant_new_int32 (1));
      usher_test_spin_ms (300);
      usher_test_shot (GTK_WIDGET (window), path);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing could be read for two minutes: the desk's computer is off, or the network is. */
static void
test_says_when_it_is_old (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherBooking)      first = book (workshop, "2026-11-23T10:00:00", "张丽", "京A12345");
  g_autoptr (UsherBooking)      second = NULL;
  UsherWelcomeWindow           *window = show_board (workshop);

  usher_test_wait_to_see (GTK_WIDGET (window), "Updated 09:35");
  usher_clock_advance (workshop->clock, 119);
  usher_test_spin_ms (1200);
  g_assert_false (usher_test_sees (GTK_WIDGET (window), "Not up to date"));
  usher_clock_advance (workshop->clock, 2);
  usher_test_wait_to_see (GTK_WIDGET (window), "Not up to date: as of 09:35");
  g_assert_true (usher_test_sees (GTK_WIDGET (window), "张女士"));

  second = book (workshop, "2026-11-23T11:00:00", "欧阳静", "沪AD12345");
  usher_test_wait_to_see (GTK_WIDGET (window), "Updated 09:37");
  g_assert_false (usher_test_sees (GTK_WIDGET (window), "Not up to date"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
move_pointer (GtkWidget *window,
              double     x)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, 100.0);
    }
}

static gboolean
is_pointer_hidden (gpointer window)
{
  GdkCursor *cursor = gtk_widget_get_cursor (window);

  return cursor != NULL && g_strcmp0 (gdk_cursor_get_name (cursor), "none") == 0;
}

static void
test_hides_the_pointer (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherWelcomeWindow           *window = show_board (workshop);

  g_assert_false (is_pointer_hidden (window));
  usher_test_spin_until (is_pointer_hidden, window, "the pointer to be hidden");
  move_pointer (GTK_WIDGET (window), 100.0);
  g_assert_false (is_pointer_hidden (window));
  usher_test_spin_until (is_pointer_hidden, window, "the pointer to be hidden again");
  /* A page that turns below it does not bring it back. */
  move_pointer (GTK_WIDGET (window), 100.0);
  g_assert_true (is_pointer_hidden (window));

  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  const char *text;
  GtkWidget  *found;
} LabelSearch;

static void
find_label (GtkWidget   *below,
            LabelSearch *search)
{
  if (GTK_IS_LABEL (below) && g_str_equal (gtk_label_get_text (GTK_LABEL (below)), search->text))
    search->found = below;
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_label (child, search);
}

/* On a screen of 1080 lines, from across the room. */
static void
test_plates_are_large (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherWelcomeWindow           *window = NULL;
  LabelSearch                   search = { "京B·***011", NULL };
  PangoRectangle                ink;
  graphene_rect_t               bounds;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char         *plate = g_strdup_printf ("京BD100%02u", i);
      g_autofree char         *time = g_strdup_printf ("2026-11-23T%02u:%02u:00", 10 + i / 2, i % 2 * 30);
      g_autoptr (UsherBooking) booking = book (workshop, time, "欧阳静", plate);
    }
  window = show_board (workshop);
  gtk_window_set_default_size (GTK_WINDOW (window), 1920, 1080);
  usher_test_wait_to_see (GTK_WIDGET (window), search.text);
  usher_test_spin_ms (300);
  if (g_getenv ("USHER_TEST_SHOTS") != NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("USHER_TEST_SHOTS"), "welcome-board-1080.png", NULL);

      usher_test_shot (GTK_WIDGET (window), path);
    }
  find_label (GTK_WIDGET (window), &search);
  g_assert_nonnull (search.found);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (search.found))));

  /* The digits' own height. */
  {
    g_autoptr (PangoLayout) digits = pango_layout_copy (gtk_label_get_layout (GTK_LABEL (search.found)));

    pango_layout_set_text (digits, "011", -1);
    pango_layout_get_pixel_extents (digits, &ink, NULL);
    g_test_message ("digits of a plate: %d pixels", ink.height);
    g_assert_cmpint (ink.height, >=, 50);
  }
  /* And the twelfth row is still on the screen. */
  g_assert_true (gtk_widget_compute_bounds (search.found, GTK_WIDGET (window), &bounds));
  g_test_message ("%d × %d, the twelfth row ends at %.0f", gtk_widget_get_width (GTK_WIDGET (window)),
                  gtk_widget_get_height (GTK_WIDGET (window)), bounds.origin.y + bounds.size.height);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (window)));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/welcome-board/today-masked", test_shows_today_masked_and_by_itself);
  g_test_add_func ("/welcome-board/tomorrow-by-key", test_tomorrow_by_key);
  g_test_add_func ("/welcome-board/full-names", test_a_shop_may_want_full_names);
  g_test_add_func ("/welcome-board/twelve-a-page", test_twelve_a_page);
  g_test_add_func ("/welcome-board/says-when-it-is-old", test_says_when_it_is_old);
  g_test_add_func ("/welcome-board/hides-the-pointer", test_hides_the_pointer);
  g_test_add_func ("/welcome-board/plates-are-large", test_plates_are_large);

  return g_test_run ();
}
