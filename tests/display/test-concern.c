/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-closing.h"
#include "usher-order-page.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

/* The concerns of a car that came without a word. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  gint64             order_id;
  GtkWidget         *window;
  UsherOrderFile    *file; /* as it was read last */
} Fixture;

static void
open_page (Fixture *fixture)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (usher_order_page_new (fixture->desk, fixture->order_id));
  GtkWidget         *view = adw_navigation_view_new ();

  fixture->window = adw_window_new ();
  usher_closing_install (GTK_WINDOW (fixture->window), fixture->desk);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
  adw_window_set_content (ADW_WINDOW (fixture->window), view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  usher_test_wait_to_see (fixture->window, "京A·12345");
  usher_order_page_show_step (USHER_ORDER_PAGE (page), USHER_STEP_CONCERN);
  usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "Concern 1 in the customer’s own words");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder) order = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_walk_in (fixture->workshop, "京A12345", NULL);
  fixture->order_id = order->parent_instance.id;
  open_page (fixture);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  usher_test_spin_until (is_closed, fixture, "the window is closed");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    close_window (fixture);
  usher_test_spin_ms (50);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

/* What stands in the workshop, not what is on the screen. */
static GPtrArray *
read_concerns (Fixture *fixture)
{
  g_clear_object (&fixture->file);
  fixture->file = usher_test_load (fixture->workshop, fixture->order_id);

  return fixture->file->concerns;
}

static UsherConcern *
get_concern (Fixture *fixture,
             guint    i)
{
  return g_ptr_array_index (fixture->file->concerns, i);
}

static GtkWidget *
get_words (Fixture *fixture,
           guint    number)
{
  g_autofree char *name = g_strdup_printf ("Concern %u in the customer’s own words", number);

  return usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, name);
}

static GtkWidget *
get_field (Fixture    *fixture,
           const char *name)
{
  return usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, name);
}

static gboolean
has_one_concern (gpointer data)
{
  return read_concerns (data)->len == 1;
}

static gboolean
has_two_concerns (gpointer data)
{
  return read_concerns (data)->len == 2;
}

static gboolean
has_no_concern (gpointer data)
{
  return read_concerns (data)->len == 0;
}

static void
test_saved_as_typed (Fixture      *fixture,
                     gconstpointer data)
{
  usher_test_type (get_words (fixture, 1), "A & B <张>: 刹车异响");
  usher_test_spin_until (has_one_concern, fixture, "the concern is saved while it is typed");
  g_assert_cmpstr (get_concern (fixture, 0)->words, ==, "A & B <张>: 刹车异响");

  /* There is always one more to type into, and the focus stays where it is. */
  get_words (fixture, 2);
  g_assert_true (usher_test_focus_is (fixture->window, get_words (fixture, 1)));
}

static gboolean
is_typed_on (gpointer data)
{
  return read_concerns (data)->len == 1 && g_str_equal (get_concern (data, 0)->words, "冷车启动抖动");
}

/* What another part saves does not disturb the text that is being typed. */
static void
test_leaves_the_field_alone (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget     *words = get_words (fixture, 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (words));
  GtkTextIter    place;
  int            offset = 0;

  usher_test_type (words, "冷车抖动");
  usher_test_spin_until (has_one_concern, fixture, "the concern is saved");
  gtk_text_buffer_get_iter_at_offset (buffer, &place, 2);
  gtk_text_buffer_place_cursor (buffer, &place);
  usher_test_type (words, "启动");
  usher_test_spin_until (is_typed_on, fixture, "what was typed on is saved");
  usher_test_spin_ms (300);
  g_object_get (buffer, "cursor-position", &offset, NULL);
  g_assert_cmpint (offset, ==, 4);
}

static void
test_saved_on_close (Fixture      *fixture,
                     gconstpointer data)
{
  usher_test_type (get_words (fixture, 1), "空调不制冷");
  close_window (fixture);
  g_assert_cmpuint (read_concerns (fixture)->len, ==, 1);
  g_assert_cmpstr (get_concern (fixture, 0)->words, ==, "空调不制冷");
}

static gboolean
circumstances_are_saved (gpointer data)
{
  return read_concerns (data)->len == 1 && g_str_equal (get_concern (data, 0)->circumstances, "Cold start, Over bumps");
}

static gboolean
told_is_saved (gpointer data)
{
  read_concerns (data);

  return g_str_equal (get_concern (data, 0)->told, "The price follows after the inspection.");
}

static void
test_phrases (Fixture      *fixture,
              gconstpointer data)
{
  usher_test_type (get_words (fixture, 1), "底盘异响");
  gtk_widget_grab_focus (get_field (fixture, "Circumstances"));
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Cold start"));
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Over bumps"));
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Over bumps"));
  usher_test_spin_until (circumstances_are_saved, fixture, "the phrases are saved");
  g_assert_true (usher_test_focus_is (fixture->window, get_field (fixture, "Circumstances")));

  gtk_widget_grab_focus (get_field (fixture, "How often"));
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Now and then");
  usher_test_press (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON,
                                    "The price follows after the inspection."));
  usher_test_spin_until (told_is_saved, fixture, "what the customer was told is saved");
}

static gboolean
findings_are_saved (gpointer data)
{
  read_concerns (data);

  return get_concern (data, 0)->finding == USHER_FINDING_CONFIRMED &&
         get_concern (data, 0)->warranty == USHER_WARRANTY_ANSWER_ESCALATED;
}

static gboolean
codes_are_saved (gpointer data)
{
  return read_concerns (data)->len == 1 && g_str_equal (get_concern (data, 0)->fault_codes, "P0300 P0171");
}

static void
test_finding (Fixture      *fixture,
              gconstpointer data)
{
  usher_test_type (get_words (fixture, 1), "发动机故障灯亮");
  usher_test_type (get_field (fixture, "Fault codes"), "p0300， p0171");
  usher_test_spin_until (codes_are_saved, fixture, "the codes are saved");
  usher_test_wait_to_see (fixture->window, "P0300: ");
  adw_toggle_group_set_active (
      ADW_TOGGLE_GROUP (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "Finding")),
      USHER_FINDING_CONFIRMED);
  adw_toggle_group_set_active (
      ADW_TOGGLE_GROUP (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "Warranty")),
      USHER_WARRANTY_ANSWER_ESCALATED);
  usher_test_spin_until (findings_are_saved, fixture, "finding and warranty are saved");
}

static void
test_add_and_remove (Fixture      *fixture,
                     gconstpointer data)
{
  usher_test_type (get_words (fixture, 1), "刹车异响");
  g_assert_true (usher_test_shortcut (fixture->window, "<Control>Return"));
  g_assert_true (usher_test_focus_is (fixture->window, get_words (fixture, 2)));
  usher_test_type (get_words (fixture, 2), "做保养");
  usher_test_spin_until (has_two_concerns, fixture, "both are saved");

  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Remove concern 1"));
  usher_test_spin_until (has_one_concern, fixture, "one is removed");
  g_assert_cmpstr (get_concern (fixture, 0)->words, ==, "做保养");
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_spin_until (has_two_concerns, fixture, "it is back");
  g_assert_cmpstr (get_concern (fixture, 0)->words, ==, "刹车异响");

  /* Two quick removals come back one by one. */
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Remove concern 2"));
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Remove concern 1"));
  usher_test_spin_until (has_no_concern, fixture, "both are removed");
  g_assert_true (usher_desk_undo (fixture->desk));
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_spin_until (has_two_concerns, fixture, "both are back");
  g_assert_cmpstr (get_concern (fixture, 0)->words, ==, "刹车异响");
  g_assert_cmpstr (get_concern (fixture, 1)->words, ==, "做保养");
}

static gboolean
is_focused (gpointer data)
{
  return usher_test_focus_is (((Fixture *) data)->window, get_words (data, 1));
}

static void
test_blocker (Fixture      *fixture,
              gconstpointer data)
{
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "concern missing → Concern"));
  usher_test_spin_until (is_focused, fixture, "the focus is on the first concern");
}

static void
test_cancelled_is_read_only (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (UsherOrder) cancelled = NULL;

  usher_test_type (get_words (fixture, 1), "刹车异响");
  usher_test_spin_until (has_one_concern, fixture, "the concern is saved");
  cancelled = usher_test_cancel (fixture->workshop, fixture->order_id, NULL);
  g_assert_nonnull (cancelled);
  usher_test_wait_until_gone (fixture->window, USHER_TEST_ANY_ROLE, "Concern 2 in the customer’s own words");
  g_assert_false (gtk_widget_is_sensitive (get_words (fixture, 1)));
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  usher_test_type (get_words (fixture, 1), "刹车异响");
  get_words (fixture, 2);
  problems = usher_test_accessible_name_problems (fixture->window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

#define ADD(name, func) g_test_add ("/concern/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  ADD ("saved-as-typed", test_saved_as_typed);
  ADD ("leaves-the-field-alone", test_leaves_the_field_alone);
  ADD ("saved-on-close", test_saved_on_close);
  ADD ("phrases", test_phrases);
  ADD ("finding", test_finding);
  ADD ("add-and-remove", test_add_and_remove);
  ADD ("blocker", test_blocker);
  ADD ("cancelled-is-read-only", test_cancelled_is_read_only);
  ADD ("names", test_names);

  return g_test_run ();
}
