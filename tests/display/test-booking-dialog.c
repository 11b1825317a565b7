/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A booking is taken on the telephone, with the keyboard. */

#include "config.h"

#include "usher-booking-dialog.h"
#include "usher-booking-store.h"
#include "usher-catalogue-store.h"
#include "usher-customer-store.h"
#include "usher-shop-store.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"

#define HOUR G_GINT64_CONSTANT (3600)

/* Nobody who knows the customer needs more keys than these. */
#define MAX_KEYSTROKES 20

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  GtkWidget         *window;
  char              *said; /* the latest toast */
  guint              n_keystrokes;
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

  desk->workshop = usher_test_workshop_new ();
  desk->desk = usher_desk_new (desk->workshop->session, settings);
  g_signal_connect (desk->desk, "toast", G_CALLBACK (on_toast_cb), desk);
  desk->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (desk->window), gtk_button_new_with_label ("Behind"));
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1000, 800);
  gtk_window_present (GTK_WINDOW (desk->window));

  return desk;
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

static gint64
get_bay (Desk *desk,
         guint index)
{
  return ((UsherEntity *) g_ptr_array_index (usher_session_get_shop (desk->workshop->session)->bays, index))->id;
}

static UsherBooking *
save (Desk          *desk,
      UsherBooking  *booking,
      UsherCustomer *customer,
      UsherVehicle  *vehicle)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherBooking            *saved = NULL;

  usher_booking_store_save_async (get_store (desk), booking, customer, vehicle, NULL, usher_test_take_result_cb, &result);
  saved = usher_booking_store_save_finish (get_store (desk), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return saved;
}

static UsherBooking *
book (Desk       *desk,
      const char *arrival,
      guint       bay,
      const char *name,
      const char *plate)
{
  g_autoptr (UsherBooking)   booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  g_autoptr (UsherTimeBlock) block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);
  g_autoptr (UsherCustomer)  customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autoptr (UsherVehicle)   vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);

  booking->arrives_at = usher_test_time (arrival);
  usher_entity_set_string (&booking->content, "刹车异响");
  block->bay_id = get_bay (desk, bay);
  block->range = (UsherTimeRange) { booking->arrives_at, booking->arrives_at + HOUR };
  g_ptr_array_add (booking->blocks, g_object_ref (block));
  usher_entity_set_string (&customer->name, name);
  usher_entity_set_string (&customer->phone, "13800138000");
  customer->address_form = USHER_ADDRESS_MS;
  usher_entity_set_string (&vehicle->plate, plate);
  usher_entity_set_string (&vehicle->make, "大众");
  usher_entity_set_string (&vehicle->model, "朗逸");

  return save (desk, booking, customer, vehicle);
}

static void
add_operation (Desk       *desk,
               const char *code,
               const char *name,
               gint64      hours)
{
  UsherCatalogueStore             *store = usher_session_get_catalogue (desk->workshop->session);
  g_autoptr (UsherLabourOperation) operation = g_object_new (USHER_TYPE_LABOUR_OPERATION, NULL);
  g_autoptr (UsherLabourOperation) saved = NULL;
  g_autoptr (GAsyncResult)         result = NULL;
  g_autoptr (GError)               error = NULL;

  usher_entity_set_string (&operation->code, code);
  usher_entity_set_string (&operation->name, name);
  operation->hours = hours;
  usher_catalogue_store_save_operation_async (store, operation, NULL, usher_test_take_result_cb, &result);
  saved = usher_catalogue_store_save_operation_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_day (Desk       *desk,
          const char *day)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *bookings = NULL;

  usher_booking_store_list_day_async (get_store (desk), usher_test_day (day), NULL, usher_test_take_result_cb, &result);
  bookings = usher_booking_store_list_day_finish (get_store (desk), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return bookings;
}

static char *
get_draft (Desk *desk)
{
  UsherShopStore          *store = usher_session_get_shop_store (desk->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  char                    *draft = NULL;

  usher_shop_store_get_draft_async (store, "booking-dialog", NULL, usher_test_take_result_cb, &result);
  draft = usher_shop_store_get_draft_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return draft;
}

static GtkWidget *
show (Desk      *desk,
      AdwDialog *dialog)
{
  adw_dialog_present (dialog, desk->window);
  usher_test_spin_ms (300);

  return GTK_WIDGET (dialog);
}

static GtkWidget *
get_focus (Desk *desk)
{
  return gtk_window_get_focus (GTK_WINDOW (desk->window));
}

/* Types where the focus is, as the keyboard does. */
static void
type (Desk       *desk,
      const char *text)
{
  usher_test_type (get_focus (desk), text);
  desk->n_keystrokes += (guint) g_utf8_strlen (text, -1);
}

/* Enter also activates the field when nothing before it takes the key. */
static void
press (Desk       *desk,
       const char *key)
{
  GtkWidget *focus = get_focus (desk);

  desk->n_keystrokes++;
  if (!usher_test_shortcut (desk->window, key) && g_str_equal (key, "Return"))
    gtk_widget_activate (focus);
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

/* As many cars as the advisor at the desk will have received that day. */
static void
give_advisor_cars (Desk       *desk,
                   guint       advisor,
                   const char *arrival,
                   guint       bay)
{
  g_autoptr (UsherBooking)   booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  g_autoptr (UsherTimeBlock) block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);
  g_autoptr (UsherBooking)   saved = NULL;

  booking->arrives_at = usher_test_time (arrival);
  booking->advisor_id = ((UsherEntity *) g_ptr_array_index (usher_session_get_shop (desk->workshop->session)->staff, advisor))->id;
  block->bay_id = get_bay (desk, bay);
  block->range = (UsherTimeRange) { booking->arrives_at, booking->arrives_at + HOUR };
  g_ptr_array_add (booking->blocks, g_object_ref (block));
  saved = save (desk, booking, NULL, NULL);
}

/* The one with the fewest cars of the day is proposed, and who repairs is chosen with the slot. */
static void
test_least_loaded_advisor_and_a_technician (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) earlier = book (desk, "2026-11-20T09:00:00", 0, "张丽", "京A12345");
  GPtrArray               *staff = usher_session_get_shop (desk->workshop->session)->staff;
  UsherStaff              *second = g_ptr_array_index (staff, 1);
  g_autoptr (GPtrArray)    day = NULL;
  UsherBooking            *booking = NULL;
  UsherTimeBlock          *block = NULL;
  GtkWidget               *dialog = NULL;

  give_advisor_cars (desk, 0, "2026-11-23T14:00:00", 0);
  dialog = show (desk, usher_booking_dialog_new (desk->desk));
  usher_test_wait_to_see (dialog, "王强 · 0 cars");
  usher_test_wait_to_see (dialog, "赵师傅");
  type (desk, "12345");
  usher_test_wait_to_see (dialog, "张丽 女士 · 138 0013 8000");
  press (desk, "Return");
  usher_test_spin_ms (300);
  usher_test_activate_action (dialog, "dialog.book", NULL);
  wait_for_saying (desk, "Booked: 京A·12345");

  day = list_day (desk, "2026-11-23");
  g_assert_cmpuint (day->len, ==, 2);
  booking = g_ptr_array_index (day, 0);
  block = g_ptr_array_index (booking->blocks, 0);
  g_assert_cmpint (booking->advisor_id, ==, second->parent_instance.id);
  g_assert_cmpint (block->technician_id, ==, ((UsherEntity *) g_ptr_array_index (staff, 2))->id);
}

static void
test_known_customer_in_few_keys (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) earlier = book (desk, "2026-11-20T09:00:00", 0, "张丽", "京A12345");
  g_autoptr (GPtrArray)    bookings = NULL;
  UsherBooking            *booking = NULL;
  GtkWidget               *dialog = NULL;

  add_operation (desk, "L0101", "更换机油机滤", 50);
  dialog = show (desk, usher_booking_dialog_new (desk->desk));
  desk->n_keystrokes = 1; /* Ctrl+N */
  type (desk, "12345");
  usher_test_wait_to_see (dialog, "张丽 女士 · 138 0013 8000");
  g_assert_true (usher_test_sees (dialog, "大众 朗逸"));
  press (desk, "Return");
  usher_test_wait_to_see (dialog, "张丽 女士 · 138 0013 8000");
  type (desk, "ghjy");
  usher_test_spin_ms (200);
  press (desk, "Return");
  usher_test_wait_to_see (dialog, "0.5 h");
  press (desk, "Return"); /* on to the slots: the first one is chosen */
  usher_test_spin_ms (200);
  press (desk, "<Control>Return");
  wait_for_saying (desk, "Booked: 京A·12345");
  g_assert_cmpuint (desk->n_keystrokes, <=, MAX_KEYSTROKES);

  bookings = list_day (desk, "2026-11-23");
  g_assert_cmpuint (bookings->len, ==, 1);
  booking = g_ptr_array_index (bookings, 0);
  g_assert_cmpint (booking->customer_id, ==, earlier->customer_id);
  g_assert_cmpint (booking->vehicle_id, ==, earlier->vehicle_id);
  g_assert_cmpstr (booking->content, ==, "更换机油机滤");
  g_assert_cmpint (booking->hours, ==, 50);
  g_assert_cmpint (booking->arrives_at, ==, usher_test_time ("2026-11-23T09:45:00"));
  g_assert_cmpint (booking->advisor_id, ==, usher_session_get_staff (desk->workshop->session)->parent_instance.id);
  g_assert_cmpuint (booking->services->len, ==, 1);

  /* Taking it back leaves it cancelled in the register. */
  g_assert_true (usher_desk_undo (desk->desk));
  usher_test_spin_ms (200);
  g_clear_pointer (&bookings, g_ptr_array_unref);
  bookings = list_day (desk, "2026-11-23");
  booking = g_ptr_array_index (bookings, 0);
  g_assert_cmpint (booking->status, ==, USHER_BOOKING_STATUS_CANCELLED);
}

static void
test_unknown_plate (void)
{
  g_autoptr (Desk)      desk = desk_new ();
  g_autoptr (GPtrArray) bookings = NULL;
  UsherBooking         *booking = NULL;
  GtkWidget            *dialog = show (desk, usher_booking_dialog_new (desk->desk));

  type (desk, "N8F2K1");
  usher_test_wait_to_see (dialog, "Nobody is known by this plate yet.");
  press (desk, "Return");
  type (desk, "A & B <张>");
  press (desk, "Return");
  type (desk, "13900139000");
  press (desk, "Return");
  type (desk, "大众");
  press (desk, "Return");
  type (desk, "朗逸");
  press (desk, "Return");
  type (desk, "刹车异响");
  usher_test_spin_ms (200);
  press (desk, "<Control>Return");
  wait_for_saying (desk, "Booked");

  bookings = list_day (desk, "2026-11-23");
  g_assert_cmpuint (bookings->len, ==, 1);
  booking = g_ptr_array_index (bookings, 0);
  g_assert_cmpstr (booking->customer_name, ==, "A & B <张>");
  g_assert_cmpstr (booking->phone, ==, "13900139000");
  g_assert_cmpstr (booking->make, ==, "大众");
  g_assert_cmpstr (booking->content, ==, "刹车异响");
  g_assert_cmpint (booking->vehicle_id, !=, 0);
}

/* Without a name nothing is saved, and the field says what it wants. */
static void
test_missing_name_is_said_at_its_field (void)
{
  g_autoptr (Desk)      desk = desk_new ();
  g_autoptr (GPtrArray) bookings = NULL;
  GtkWidget            *dialog = show (desk, usher_booking_dialog_new (desk->desk));

  type (desk, "99999");
  usher_test_spin_ms (200);
  press (desk, "<Control>Return");
  usher_test_wait_to_see (dialog, "Say who comes: at least the surname.");
  bookings = list_day (desk, "2026-11-23");
  g_assert_cmpuint (bookings->len, ==, 0);
}

static void
test_draft_comes_back (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *draft = NULL;
  g_autofree char *after = NULL;
  GtkWidget       *dialog = show (desk, usher_booking_dialog_new (desk->desk));
  GtkWidget       *content = NULL;

  type (desk, "88888");
  content = usher_test_get (dialog, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "About");
  gtk_widget_grab_focus (content);
  type (desk, "空调不凉");
  adw_dialog_close (ADW_DIALOG (dialog));
  usher_test_spin_ms (300);
  draft = get_draft (desk);
  g_assert_nonnull (draft);

  dialog = show (desk, usher_booking_dialog_new (desk->desk));
  usher_test_wait_to_see (dialog, "This is what you were typing last time.");
  content = usher_test_get (dialog, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "About");
  g_assert_cmpstr (usher_test_text (content), ==, "空调不凉");
  usher_test_press (usher_test_get (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "Discard"));
  g_assert_cmpstr (usher_test_text (content), ==, "");
  usher_test_spin_ms (300);
  after = get_draft (desk);
  g_assert_null (after);
}

/* Somebody else takes the slot between looking and booking. */
static void
test_slot_taken_meanwhile (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) earlier = book (desk, "2026-11-20T09:00:00", 0, "张丽", "京A12345");
  g_autoptr (UsherBooking) first = NULL;
  g_autoptr (UsherBooking) other = NULL;
  GtkWidget               *dialog = show (desk, usher_booking_dialog_new (desk->desk));

  type (desk, "12345");
  usher_test_wait_to_see (dialog, "张丽 女士 · 138 0013 8000");
  usher_test_spin_ms (300);
  first = book (desk, "2026-11-23T09:45:00", 0, "王强", "京B22222");
  press (desk, "<Control>Return");
  usher_test_wait_to_see (dialog, "That slot has just been taken. These are free now:");
  usher_test_spin_ms (300);
  press (desk, "<Control>Return");
  wait_for_saying (desk, "Booked: 京A·12345");
}

static void
test_time_by_hand_and_over_another (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) taken = book (desk, "2026-11-23T14:00:00", 1, "张丽", "京A12345");
  g_autoptr (GPtrArray)    bookings = NULL;
  UsherBooking            *booking = NULL;
  UsherTimeBlock          *block = NULL;
  GtkWidget               *dialog = NULL;
  UsherTimeRange           range = { usher_test_time ("2026-11-23T14:00:00"), usher_test_time ("2026-11-23T15:00:00") };

  dialog = show (desk, usher_booking_dialog_new_at (desk->desk, get_bay (desk, 1), range));
  type (desk, "12345");
  usher_test_wait_to_see (dialog, "张丽 女士 · 138 0013 8000");
  press (desk, "<Control>Return");
  usher_test_wait_to_see (dialog, "The bay is taken at that time. Choose another, or say why it may be booked over.");
  type (desk, "客户在等");
  press (desk, "<Control>Return");
  wait_for_saying (desk, "Booked");
  bookings = list_day (desk, "2026-11-23");
  g_assert_cmpuint (bookings->len, ==, 2);
  booking = g_ptr_array_index (bookings, 1);
  block = g_ptr_array_index (booking->blocks, 0);
  g_assert_cmpint (block->bay_id, ==, get_bay (desk, 1));
  g_assert_cmpint (block->range.start, ==, range.start);
  g_assert_cmpint (block->range.end, ==, range.end);
  g_assert_cmpstr (block->override_reason, ==, "客户在等");
}

static void
test_edit_and_take_back (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) booking = book (desk, "2026-11-23T14:00:00", 1, "张丽", "京A12345");
  g_autoptr (GPtrArray)    changed = NULL;
  g_autoptr (GPtrArray)    again = NULL;
  GtkWidget               *dialog = show (desk, usher_booking_dialog_new_for (desk->desk, booking));

  usher_test_wait_to_see (dialog, "张丽 女士 · 138 0013 8000");
  g_assert_false (usher_test_sees (dialog, "Already booked"));
  usher_test_clear_and_type (usher_test_get (dialog, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "About"), "换刹车片");
  press (desk, "<Control>Return");
  wait_for_saying (desk, "changed");
  changed = list_day (desk, "2026-11-23");
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpstr (((UsherBooking *) g_ptr_array_index (changed, 0))->content, ==, "换刹车片");
  g_assert_cmpint (((UsherBooking *) g_ptr_array_index (changed, 0))->arrives_at, ==, booking->arrives_at);

  usher_desk_undo (desk->desk);
  usher_test_spin_ms (300);
  again = list_day (desk, "2026-11-23");
  g_assert_cmpstr (((UsherBooking *) g_ptr_array_index (again, 0))->content, ==, "刹车异响");
}

static void
test_everything_has_a_name (void)
{
  g_autoptr (Desk)         desk = desk_new ();
  g_autoptr (UsherBooking) earlier = book (desk, "2026-11-20T09:00:00", 0, "张丽", "京A12345");
  g_autoptr (GPtrArray)    problems = NULL;
  GtkWidget               *dialog = show (desk, usher_booking_dialog_new (desk->desk));

  type (desk, "99999");
  usher_test_wait_to_see (dialog, "Nobody is known by this plate yet.");
  usher_test_press (usher_test_get (dialog, USHER_TEST_ANY_ROLE, "Other…"));
  usher_test_spin_ms (200);
  problems = usher_test_accessible_name_problems (adw_dialog_get_child (ADW_DIALOG (dialog)));
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/booking-dialog/known-customer", test_known_customer_in_few_keys);
  g_test_add_func ("/booking-dialog/least-loaded-advisor", test_least_loaded_advisor_and_a_technician);
  g_test_add_func ("/booking-dialog/unknown-plate", test_unknown_plate);
  g_test_add_func ("/booking-dialog/missing-name", test_missing_name_is_said_at_its_field);
  g_test_add_func ("/booking-dialog/draft", test_draft_comes_back);
  g_test_add_func ("/booking-dialog/slot-taken-meanwhile", test_slot_taken_meanwhile);
  g_test_add_func ("/booking-dialog/time-by-hand", test_time_by_hand_and_over_another);
  g_test_add_func ("/booking-dialog/edit", test_edit_and_take_back);
  g_test_add_func ("/booking-dialog/names", test_everything_has_a_name);

  return g_test_run ();
}
