/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bookings of a day, as somebody at the desk works with them. */

#include "config.h"

#include "usher-booking-store.h"
#include "usher-bookings-page.h"
#include "usher-schedule-board.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"

#define HOUR G_GINT64_CONSTANT (3600)

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  GtkWidget         *window;
  GtkWidget         *page;
  char              *said; /* the latest toast */
} Desk;

static void
on_toast_cb (UsherDesk *usher_desk,
             AdwToast  *toast,
             Desk      *desk)
{
  g_free (desk->said);
  desk->said = g_strdup (adw_toast_get_title (toast));
}

static Desk *
desk_new (void)
{
  Desk                 *desk = g_new0 (Desk, 1);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");

  g_settings_reset (settings, "board-zoom");
  desk->workshop = usher_test_workshop_new ();
  desk->desk = usher_desk_new (desk->workshop->session, settings);
  g_signal_connect (desk->desk, "toast", G_CALLBACK (on_toast_cb), desk);

  return desk;
}

static void
desk_show (Desk *desk)
{
  GtkWidget *view = adw_navigation_view_new ();

  desk->page = g_object_new (USHER_TYPE_BOOKINGS_PAGE, "desk", desk->desk, NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (desk->page));
  desk->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (desk->window), view);
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1180, 800);
  gtk_window_present (GTK_WINDOW (desk->window));
}

static void
desk_free (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  usher_test_spin_ms (50);
  g_object_unref (desk->desk);
  usher_test_workshop_free (desk->workshop);
  g_free (desk->said);
  g_free (desk);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

static UsherBookingStore *
get_store (Desk *desk)
{
  return usher_session_get_bookings (desk->workshop->session);
}

static UsherBay *
get_bay (Desk *desk,
         guint index)
{
  return g_ptr_array_index (usher_session_get_shop (desk->workshop->session)->bays, index);
}

static UsherBooking *
book (Desk       *desk,
      const char *arrival,
      const char *name,
      const char *plate,
      guint       bay)
{
  UsherStaff                *advisor = usher_session_get_staff (desk->workshop->session);
  g_autoptr (UsherBooking)   booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  g_autoptr (UsherTimeBlock) block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);
  g_autoptr (UsherCustomer)  customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherVehicle)   vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (GError)         error = NULL;
  UsherBooking              *saved = NULL;

  booking->arrives_at = usher_test_time (arrival);
  booking->advisor_id = advisor->parent_instance.id;
  booking->hours = 100;
  usher_entity_set_string (&booking->content, "刹车异响");
  block->bay_id = get_bay (desk, bay)->parent_instance.id;
  block->range = (UsherTimeRange) { booking->arrives_at, booking->arrives_at + HOUR };
  g_ptr_array_add (booking->blocks, g_object_ref (block));
  usher_entity_set_string (&customer->name, name);
  usher_entity_set_string (&customer->phone, "13800138000");
  usher_entity_set_string (&vehicle->plate, plate);
  usher_booking_store_save_async (get_store (desk), booking, customer, vehicle, NULL, usher_test_take_result_cb, &result);
  saved = usher_booking_store_save_finish (get_store (desk), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return saved;
}

static UsherBooking *
load (Desk         *desk,
      UsherBooking *booking)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherBooking            *loaded = NULL;

  usher_booking_store_load_async (get_store (desk), booking->parent_instance.id, NULL, usher_test_take_result_cb, &result);
  loaded = usher_booking_store_load_finish (get_store (desk), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return loaded;
}

static UsherTimeBlock *
get_block (UsherBooking *booking)
{
  return g_ptr_array_index (booking->blocks, 0);
}

static void
assert_place (Desk         *desk,
              UsherBooking *booking,
              guint         bay,
              const char   *start)
{
  g_autoptr (UsherBooking) now = load (desk, booking);

  g_assert_cmpint (get_block (now)->bay_id, ==, get_bay (desk, bay)->parent_instance.id);
  g_assert_cmpint (get_block (now)->range.start, ==, usher_test_time (start));
}

typedef struct
{
  Desk       *desk;
  const char *text;
} Saying;

static gboolean
has_said (gpointer data)
{
  Saying *saying = data;

  return saying->desk->said != NULL && strstr (saying->desk->said, saying->text) != NULL;
}

static void
wait_for_saying (Desk       *desk,
                 const char *text)
{
  Saying saying = { desk, text };

  usher_test_spin_until (has_said, &saying, text);
  g_clear_pointer (&desk->said, g_free);
}

static GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static UsherScheduleBoard *
get_board (Desk *desk)
{
  return USHER_SCHEDULE_BOARD (find_type (desk->page, USHER_TYPE_SCHEDULE_BOARD));
}

typedef struct
{
  UsherScheduleBoard *board;
  gint64              id;
} Card;

static gboolean
has_card (gpointer data)
{
  Card *card = data;

  return usher_schedule_board_get_card (card->board, card->id) != NULL;
}

static gboolean
has_no_card (gpointer data)
{
  return !has_card (data);
}

static GtkWidget *
wait_for_card (Desk         *desk,
               UsherBooking *booking)
{
  Card card = { get_board (desk), get_block (booking)->parent_instance.id };

  usher_test_spin_until (has_card, &card, "the card");

  return usher_schedule_board_get_card (card.board, card.id);
}

static void
wait_for_no_card (Desk         *desk,
                  UsherBooking *booking)
{
  Card card = { get_board (desk), get_block (booking)->parent_instance.id };

  usher_test_spin_until (has_no_card, &card, "the card to go");
}

/* Moves by key, and takes it back with the same entry that the toast names. */
static void
test_move_by_key_and_undo (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) first = book (desk, "2026-11-23T10:00:00", "张丽", "京A12345", 0);
  g_autoptr (UsherBooking) second = book (desk, "2026-11-23T14:00:00", "王强", "京B22222", 1);
  GtkWidget               *card = NULL;

  desk_show (desk);
  card = wait_for_card (desk, first);
  gtk_widget_grab_focus (card);
  usher_test_activate_action (card, "board.move-later", NULL);
  wait_for_saying (desk, "10:15");
  assert_place (desk, first, 0, "2026-11-23T10:15:00");
  g_assert_true (usher_test_focus_is (desk->window, wait_for_card (desk, first)));

  gtk_widget_grab_focus (wait_for_card (desk, second));
  usher_test_activate_action (wait_for_card (desk, second), "board.move-next-lane", NULL);
  wait_for_saying (desk, "3 号工位");
  assert_place (desk, second, 2, "2026-11-23T14:00:00");

  g_assert_true (usher_desk_undo (desk->desk));
  wait_for_saying (desk, "2 号工位");
  assert_place (desk, second, 1, "2026-11-23T14:00:00");
  assert_place (desk, first, 0, "2026-11-23T10:15:00");
  g_assert_true (usher_desk_undo (desk->desk));
  wait_for_saying (desk, "10:00");
  assert_place (desk, first, 0, "2026-11-23T10:00:00");
}

static void
test_overlap_is_explained_and_allowed (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) first = book (desk, "2026-11-23T10:00:00", "张丽", "京A12345", 0);
  g_autoptr (UsherBooking) second = book (desk, "2026-11-23T10:00:00", "王强", "京B22222", 1);
  g_autoptr (UsherBooking) now = NULL;
  GtkWidget               *card = NULL;
  GtkWidget               *dialog = NULL;

  desk_show (desk);
  card = wait_for_card (desk, second);
  gtk_widget_grab_focus (card);
  usher_test_activate_action (card, "board.move-previous-lane", NULL);

  dialog = usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG, NULL);
  usher_test_wait_to_see (dialog, "京A·12345");
  g_assert_true (usher_test_sees (dialog, "张丽"));
  assert_place (desk, second, 1, "2026-11-23T10:00:00");

  usher_test_press (usher_test_wait_for (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "The customer waits"));
  usher_test_press (usher_test_wait_for (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "Allow Anyway"));
  wait_for_saying (desk, "1 号工位");
  assert_place (desk, second, 0, "2026-11-23T10:00:00");
  now = load (desk, second);
  g_assert_cmpstr (get_block (now)->override_reason, ==, "The customer waits");
}

/* Out of opening hours a move needs a reason, too, and the card says so. */
static void
test_closed_hours_are_explained_and_allowed (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) first = book (desk, "2026-11-23T17:00:00", "张丽", "京A12345", 0);
  g_autoptr (UsherBooking) late = NULL;
  GtkWidget               *card = NULL;
  GtkWidget               *dialog = NULL;

  desk_show (desk);
  card = wait_for_card (desk, first);
  gtk_widget_grab_focus (card);
  usher_test_activate_action (card, "board.move-later", NULL);

  dialog = usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG, "Book in Closed Hours?");
  usher_test_wait_to_see (dialog, "The workshop is closed then");
  assert_place (desk, first, 0, "2026-11-23T17:00:00");
  usher_test_press (usher_test_wait_for (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "Overtime is agreed"));
  usher_test_press (usher_test_wait_for (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "Allow Anyway"));
  wait_for_saying (desk, "17:15");
  late = load (desk, first);
  g_assert_cmpstr (get_block (late)->override_reason, ==, "Overtime is agreed");
  usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON,
                       "17:15–18:15, 京A·12345, 张丽, 刹车异响 · 1.0 h, Booked, 李娜 · Overtime is agreed, Outside opening hours");

  g_assert_true (usher_desk_undo (desk->desk));
  wait_for_saying (desk, "17:00");
  assert_place (desk, first, 0, "2026-11-23T17:00:00");
}

static void
press_in_popover (Desk         *desk,
                  UsherBooking *booking,
                  const char   *button)
{
  GtkWidget *card = NULL;

  usher_test_spin_ms (200); /* the board shows the last change */
  card = wait_for_card (desk, booking);
  gtk_widget_grab_focus (card);
  usher_test_press (card);
  usher_test_press (usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, button));
}

static void
assert_end (Desk         *desk,
            UsherBooking *booking,
            const char   *end)
{
  g_autoptr (UsherBooking) now = load (desk, booking);

  g_assert_cmpint (get_block (now)->range.end, ==, usher_test_time (end));
}

/* Work that grows, and work that does not get done today. */
static void
test_longer_and_tomorrow (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) first = book (desk, "2026-11-23T10:00:00", "张丽", "京A12345", 0);

  desk_show (desk);
  press_in_popover (desk, first, "+15 min");
  wait_for_saying (desk, "11:15");
  assert_end (desk, first, "2026-11-23T11:15:00");
  press_in_popover (desk, first, "+30 min");
  wait_for_saying (desk, "11:45");
  assert_end (desk, first, "2026-11-23T11:45:00");

  press_in_popover (desk, first, "Carry to Tomorrow");
  wait_for_saying (desk, "tomorrow");
  wait_for_no_card (desk, first);
  assert_place (desk, first, 0, "2026-11-24T10:00:00");
  assert_end (desk, first, "2026-11-24T11:45:00");

  g_assert_true (usher_desk_undo (desk->desk));
  wait_for_saying (desk, "Back");
  assert_place (desk, first, 0, "2026-11-23T10:00:00");
  g_assert_true (usher_desk_undo (desk->desk));
  wait_for_saying (desk, "Back");
  assert_end (desk, first, "2026-11-23T11:15:00");
}

/* The popover of a card: what it says, and cancelling with a reason. */
static void
test_cancel_and_take_back_after_another_edit (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) first = book (desk, "2026-11-23T10:00:00", "A & B <张>", "京A12345", 0);
  g_autoptr (UsherBooking) second = book (desk, "2026-11-23T14:00:00", "王强", "京B22222", 1);
  g_autoptr (UsherBooking) cancelled = NULL;
  g_autoptr (UsherBooking) again = NULL;
  GtkWidget               *popover = NULL;
  GtkWidget               *dialog = NULL;
  GtkWidget               *card = NULL;

  desk_show (desk);
  card = wait_for_card (desk, first);
  gtk_widget_grab_focus (card);
  usher_test_press (card);
  popover = usher_test_wait_for (desk->window, USHER_TEST_ANY_ROLE, "Cancel…");
  g_assert_true (usher_test_sees (desk->window, "A & B <张>"));
  g_assert_true (usher_test_sees (desk->window, "138 0013 8000"));
  usher_test_press (popover);
  dialog = usher_test_wait_for (desk->window, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG, NULL);
  usher_test_press (usher_test_wait_for (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "Went elsewhere"));
  usher_test_press (usher_test_wait_for (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "Cancel Booking"));
  wait_for_saying (desk, "Cancelled");
  wait_for_no_card (desk, first);
  cancelled = load (desk, first);
  g_assert_cmpint (cancelled->status, ==, USHER_BOOKING_STATUS_CANCELLED);
  g_assert_cmpstr (cancelled->cancel_reason, ==, "Went elsewhere");

  card = wait_for_card (desk, second);
  gtk_widget_grab_focus (card);
  usher_test_activate_action (card, "board.move-later", NULL);
  wait_for_saying (desk, "14:15");

  usher_desk_undo (desk->desk); /* the move */
  wait_for_saying (desk, "14:00");
  usher_desk_undo (desk->desk); /* the cancellation */
  wait_for_saying (desk, "again");
  wait_for_card (desk, first);
  again = load (desk, first);
  g_assert_cmpint (again->status, ==, USHER_BOOKING_STATUS_BOOKED);
  g_assert_cmpstr (again->cancel_reason, ==, "");
}

/* Keys 1 and 2 in the register are all it takes to record a call. */
static void
test_contact_keys (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) first = book (desk, "2026-11-23T10:00:00", "张丽", "京A12345", 0);
  g_autoptr (UsherBooking) called = NULL;
  g_autoptr (UsherBooking) taken_back = NULL;
  GtkWidget               *list = NULL;

  desk_show (desk);
  usher_test_activate_action (desk->page, "page.show-view", g_variant_new_string ("register"));
  usher_test_wait_to_see (desk->window, "138 0013 8000");
  list = find_type (desk->page, GTK_TYPE_COLUMN_VIEW);
  gtk_widget_grab_focus (list);
  g_assert_true (usher_test_shortcut (desk->window, "1"));
  wait_for_saying (desk, "1st contact");
  usher_test_wait_to_see (desk->window, "✓ 09:35");
  called = load (desk, first);
  g_assert_cmpint (called->status, ==, USHER_BOOKING_STATUS_CONFIRMED);
  g_assert_cmpuint (called->contacts->len, ==, 1);

  usher_test_activate_action (list, "register.contact", g_variant_new ("(is)", 2, "no-answer"));
  wait_for_saying (desk, "2nd contact: No answer");
  usher_desk_undo (desk->desk);
  usher_desk_undo (desk->desk);
  usher_test_wait_to_see (desk->window, "Booked");
  taken_back = load (desk, first);
  g_assert_cmpint (taken_back->status, ==, USHER_BOOKING_STATUS_BOOKED);
  g_assert_cmpuint (taken_back->contacts->len, ==, 0);
}

static void
test_days_keep_the_zoom (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) today = book (desk, "2026-11-23T10:00:00", "张丽", "京A12345", 0);
  g_autoptr (UsherBooking) tomorrow = book (desk, "2026-11-24T10:00:00", "赵敏", "京C33333", 0);

  desk_show (desk);
  wait_for_card (desk, today);
  usher_schedule_board_set_zoom (get_board (desk), 1.5);
  usher_test_activate_action (desk->page, "page.next", NULL);
  wait_for_card (desk, tomorrow);
  wait_for_no_card (desk, today);
  g_assert_cmpfloat_with_epsilon (usher_schedule_board_get_zoom (get_board (desk)), 1.5, 0.001);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (usher_desk_get_settings (desk->desk), "board-zoom"), 1.5, 0.001);
  usher_test_activate_action (desk->page, "page.today", NULL);
  wait_for_card (desk, today);
}

static void
test_empty_days_say_why (void)
{
  g_autoptr (Desk) desk = desk_new ();

  desk_show (desk);
  usher_test_activate_action (desk->page, "page.show-view", g_variant_new_string ("register"));
  usher_test_wait_to_see (desk->window, "Nothing Is Booked");
}

static void
test_week (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) wednesday = book (desk, "2026-11-25T10:00:00", "张丽", "京A12345", 0);

  desk_show (desk);
  usher_test_activate_action (desk->page, "page.show-view", g_variant_new_string ("week"));
  usher_test_wait_to_see (desk->window, "京A·12345");
  g_assert_true (usher_test_sees (desk->window, "1 car · 1.0 / 27.0 h"));
}

static void
test_everything_has_a_name (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) first = book (desk, "2026-11-23T10:00:00", "张丽", "京A12345", 0);
  const char              *views[] = { "board", "register", "week" };

  desk_show (desk);
  wait_for_card (desk, first);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;

      usher_test_activate_action (desk->page, "page.show-view", g_variant_new_string (views[i]));
      usher_test_spin_ms (300);
      problems = usher_test_accessible_name_problems (desk->window);
      for (guint j = 0; j < problems->len; j++)
        g_test_message ("%s: %s", views[i], (const char *) g_ptr_array_index (problems, j));
      g_assert_cmpuint (problems->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/bookings-page/move-by-key-and-undo", test_move_by_key_and_undo);
  g_test_add_func ("/bookings-page/overlap", test_overlap_is_explained_and_allowed);
  g_test_add_func ("/bookings-page/closed-hours", test_closed_hours_are_explained_and_allowed);
  g_test_add_func ("/bookings-page/longer-and-tomorrow", test_longer_and_tomorrow);
  g_test_add_func ("/bookings-page/cancel-and-take-back", test_cancel_and_take_back_after_another_edit);
  g_test_add_func ("/bookings-page/contact-keys", test_contact_keys);
  g_test_add_func ("/bookings-page/days-keep-the-zoom", test_days_keep_the_zoom);
  g_test_add_func ("/bookings-page/empty-days", test_empty_days_say_why);
  g_test_add_func ("/bookings-page/week", test_week);
  g_test_add_func ("/bookings-page/names", test_everything_has_a_name);

  return g_test_run ();
}
