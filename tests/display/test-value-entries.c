/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields that read what is typed: dates, times, numbers. */

#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-number-entry.h"
#include "usher-test-ui.h"
#include "usher-time-entry.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *entry;
  GtkWidget *next;
  int        n_activated;
  int        n_notified;
} Fixture;

static void
on_activate_cb (GtkWidget *entry,
                Fixture   *fixture)
{
  fixture->n_activated++;
}

static void
on_notify_cb (GtkWidget  *entry,
              GParamSpec *pspec,
              Fixture    *fixture)
{
  fixture->n_notified++;
}

static void
show (Fixture    *fixture,
      GtkWidget  *entry,
      const char *property)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *notify = g_strconcat ("notify::", property, NULL);

  fixture->window = gtk_window_new ();
  fixture->entry = entry;
  fixture->next = gtk_entry_new ();
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate_cb), fixture);
  g_signal_connect (entry, notify, G_CALLBACK (on_notify_cb), fixture);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), fixture->next);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (50);
  gtk_widget_grab_focus (entry);
}

static void
set_up_date (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  /* 2026-11-23 10:00, a Monday. */
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (1795399200, zone);

  show (fixture, usher_date_entry_new (clock), "date");
}

static void
set_up_time (Fixture      *fixture,
             gconstpointer data)
{
  show (fixture, usher_time_entry_new (), "minutes");
}

static void
set_up_number (Fixture      *fixture,
               gconstpointer kind)
{
  show (fixture, usher_number_entry_new ((UsherNumberKind) GPOINTER_TO_INT (kind)), "value");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (10);
}

static void
assert_date (Fixture    *fixture,
             const char *expected)
{
  g_autoptr (GDate) date = NULL;
  g_autofree char  *iso = NULL;

  g_object_get (fixture->entry, "date", &date, NULL);
  iso = date != NULL ? usher_date_to_iso (date) : NULL;
  g_assert_cmpstr (iso, ==, expected);
}

static void
leave (Fixture *fixture)
{
  gtk_widget_grab_focus (fixture->next);
  usher_test_spin_ms (10);
}

static void
test_a_date_is_read_when_the_focus_leaves (Fixture      *fixture,
                                           gconstpointer data)
{
  usher_test_type (fixture->entry, "24");
  /* What it would become stands behind it, but it is not taken yet. */
  g_assert_true (usher_test_sees (fixture->entry, "2026-11-24 Tue"));
  assert_date (fixture, NULL);

  leave (fixture);
  assert_date (fixture, "2026-11-24");
  g_assert_cmpint (fixture->n_notified, ==, 1);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "2026-11-24");
  g_assert_true (usher_test_sees (fixture->entry, "Tue"));
}

static void
test_a_date_is_read_on_enter (Fixture      *fixture,
                              gconstpointer data)
{
  usher_test_type (fixture->entry, "明天");
  usher_test_shortcut (fixture->window, "Return");
  assert_date (fixture, "2026-11-24");
  g_assert_cmpint (fixture->n_activated, ==, 1);
}

static void
test_a_date_is_read_when_asked_for (Fixture      *fixture,
                                    gconstpointer data)
{
  GDate            date;
  g_autofree char *iso = NULL;

  usher_test_type (fixture->entry, "+3");
  g_assert_true (usher_date_entry_get_date (USHER_DATE_ENTRY (fixture->entry), &date));
  iso = usher_date_to_iso (&date);
  g_assert_cmpstr (iso, ==, "2026-11-26");
}

static void
test_a_wrong_date_stays (Fixture      *fixture,
                         gconstpointer data)
{
  GDate date;

  usher_test_type (fixture->entry, "11-31");
  usher_test_shortcut (fixture->window, "Return");
  g_assert_cmpint (fixture->n_activated, ==, 0);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "11-31");
  g_assert_true (usher_test_sees (fixture->entry, "This is not a date"));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (fixture->entry), GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_false (usher_date_entry_get_date (USHER_DATE_ENTRY (fixture->entry), &date));

  usher_test_clear_and_type (fixture->entry, "11-30");
  leave (fixture);
  assert_date (fixture, "2026-11-30");
  g_assert_false (usher_test_sees (fixture->entry, "This is not a date"));
}

static void
test_arrows_go_from_day_to_day (Fixture      *fixture,
                                gconstpointer data)
{
  g_assert_true (usher_test_shortcut (fixture->window, "Up"));
  assert_date (fixture, "2026-11-23");
  g_assert_true (usher_test_shortcut (fixture->window, "Up"));
  assert_date (fixture, "2026-11-24");
  g_assert_true (usher_test_shortcut (fixture->window, "Down"));
  g_assert_true (usher_test_shortcut (fixture->window, "Down"));
  assert_date (fixture, "2026-11-22");

  /* What was typed counts first. */
  usher_test_clear_and_type (fixture->entry, "12-31");
  g_assert_true (usher_test_shortcut (fixture->window, "Up"));
  assert_date (fixture, "2027-01-01");
}

static void
test_an_emptied_date_is_none (Fixture      *fixture,
                              gconstpointer data)
{
  GDate date;

  usher_test_type (fixture->entry, "24");
  leave (fixture);
  usher_test_clear_and_type (fixture->entry, "");
  leave (fixture);
  assert_date (fixture, NULL);
  g_assert_null (usher_parsed_entry_get_message (USHER_PARSED_ENTRY (fixture->entry)));
  g_assert_false (usher_date_entry_get_date (USHER_DATE_ENTRY (fixture->entry), &date));
}

static void
test_the_calendar_chooses (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget *calendar = NULL;

  /* From today, the 23rd, with the keys. */
  g_assert_true (usher_test_shortcut (fixture->window, "<Alt>Down"));
  usher_test_spin_ms (30);
  calendar = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_CALENDAR (calendar));
  assert_date (fixture, NULL);
  g_assert_true (usher_test_shortcut (fixture->window, "Right"));
  g_assert_true (usher_test_shortcut (fixture->window, "Down"));
  assert_date (fixture, "2026-12-01");
  g_assert_true (usher_test_shortcut (fixture->window, "Page_Up"));
  g_assert_true (usher_test_shortcut (fixture->window, "Left"));
  g_assert_true (usher_test_shortcut (fixture->window, "Up"));
  assert_date (fixture, "2026-10-24");
  g_assert_true (usher_test_shortcut (fixture->window, "Return"));
  usher_test_spin_ms (30);
  g_assert_true (usher_test_focus_is (fixture->window, fixture->entry));
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "2026-10-24");

  usher_test_press (usher_test_get (fixture->entry, GTK_ACCESSIBLE_ROLE_BUTTON, "Choose Date"));
  g_assert_true (GTK_IS_CALENDAR (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

static void
test_composing_keeps_the_arrows (Fixture      *fixture,
                                 gconstpointer data)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry));

  g_signal_emit_by_name (text, "preedit-changed", "ming");
  usher_test_shortcut (fixture->window, "Up");
  assert_date (fixture, NULL);
  g_signal_emit_by_name (text, "preedit-changed", "");
}

static void
test_the_properties_of_a_date (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  gboolean         show_message = FALSE;
  GDate            date;

  g_assert_true (usher_date_from_iso ("2026-12-24", &date));
  g_object_set (fixture->entry, "date", &date, NULL);
  g_assert_cmpint (fixture->n_notified, ==, 1);
  g_object_set (fixture->entry, "date", &date, NULL);
  g_assert_cmpint (fixture->n_notified, ==, 1);
  g_object_get (fixture->entry, "text", &text, "show-message", &show_message, NULL);
  g_assert_cmpstr (text, ==, "2026-12-24");
  g_assert_true (show_message);

  g_object_set (fixture->entry, "message", "The workshop is closed", NULL);
  g_assert_true (usher_test_sees (fixture->entry, "The workshop is closed"));
  g_object_get (fixture->entry, "message", &message, NULL);
  g_assert_cmpstr (message, ==, "The workshop is closed");
  g_object_set (fixture->entry, "show-message", FALSE, NULL);
  g_assert_false (usher_test_sees (fixture->entry, "The workshop is closed"));

  g_object_set (fixture->entry, "date", NULL, NULL);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "");
  g_assert_null (usher_parsed_entry_get_message (USHER_PARSED_ENTRY (fixture->entry)));
}

static void
assert_minutes (Fixture *fixture,
                int      hour,
                int      minute)
{
  g_assert_cmpint (usher_time_entry_get_minutes (USHER_TIME_ENTRY (fixture->entry)), ==, hour * 60 + minute);
}

static void
test_a_time_is_read (Fixture      *fixture,
                     gconstpointer data)
{
  usher_test_type (fixture->entry, "下午2点半");
  leave (fixture);
  assert_minutes (fixture, 14, 30);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "14:30");

  usher_test_clear_and_type (fixture->entry, "930");
  usher_test_shortcut (fixture->window, "Return");
  g_assert_cmpint (fixture->n_activated, ==, 1);
  assert_minutes (fixture, 9, 30);

  usher_test_clear_and_type (fixture->entry, "25");
  g_assert_cmpint (usher_time_entry_get_minutes (USHER_TIME_ENTRY (fixture->entry)), ==, USHER_TIME_ENTRY_NONE);
  g_assert_true (usher_test_sees (fixture->entry, "A day has no such time"));
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "25");

  usher_test_clear_and_type (fixture->entry, "soon");
  leave (fixture);
  g_assert_true (usher_test_sees (fixture->entry, "This is not a time"));

  usher_test_clear_and_type (fixture->entry, "");
  g_assert_cmpint (usher_time_entry_get_minutes (USHER_TIME_ENTRY (fixture->entry)), ==, USHER_TIME_ENTRY_NONE);
  g_assert_null (usher_parsed_entry_get_message (USHER_PARSED_ENTRY (fixture->entry)));
}

static void
test_arrows_go_by_quarters (Fixture      *fixture,
                            gconstpointer data)
{
  usher_test_shortcut (fixture->window, "Up");
  assert_minutes (fixture, 8, 0);

  usher_test_clear_and_type (fixture->entry, "907");
  usher_test_shortcut (fixture->window, "Up");
  assert_minutes (fixture, 9, 15);
  usher_test_shortcut (fixture->window, "Up");
  assert_minutes (fixture, 9, 30);

  usher_test_clear_and_type (fixture->entry, "907");
  usher_test_shortcut (fixture->window, "Down");
  assert_minutes (fixture, 9, 0);
  usher_test_shortcut (fixture->window, "Down");
  assert_minutes (fixture, 8, 45);

  usher_test_clear_and_type (fixture->entry, "2350");
  usher_test_shortcut (fixture->window, "Up");
  assert_minutes (fixture, 23, 45);
  usher_test_clear_and_type (fixture->entry, "0:05");
  usher_test_shortcut (fixture->window, "Down");
  usher_test_shortcut (fixture->window, "Down");
  assert_minutes (fixture, 0, 0);
}

static void
test_an_amount_is_computed (Fixture      *fixture,
                            gconstpointer data)
{
  UsherNumberEntry *entry = USHER_NUMBER_ENTRY (fixture->entry);

  g_assert_false (usher_number_entry_is_set (entry));
  usher_test_type (fixture->entry, "2*3.5+1");
  leave (fixture);
  g_assert_cmpint (usher_number_entry_get_value (entry), ==, 800);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "8.00");
  g_assert_true (usher_number_entry_is_set (entry));
  g_assert_cmpint (fixture->n_notified, ==, 1);

  usher_test_clear_and_type (fixture->entry, "１，２３４．５");
  usher_test_shortcut (fixture->window, "Return");
  g_assert_cmpint (usher_number_entry_get_value (entry), ==, 123450);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "1,234.50");
  g_assert_cmpint (fixture->n_activated, ==, 1);
}

static void
test_a_wrong_number_stays (Fixture      *fixture,
                           gconstpointer data)
{
  UsherNumberEntry *entry = USHER_NUMBER_ENTRY (fixture->entry);

  usher_number_entry_set_value (entry, 1000);
  usher_test_clear_and_type (fixture->entry, "12x");
  leave (fixture);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "12x");
  g_assert_cmpstr (usher_parsed_entry_get_message (USHER_PARSED_ENTRY (entry)), ==, "This is not a number");
  g_assert_true (gtk_widget_has_css_class (usher_parsed_entry_get_frame (USHER_PARSED_ENTRY (entry)), "error"));
  g_assert_false (usher_number_entry_is_set (entry));

  usher_number_entry_set_range (entry, 0, 5000);
  usher_test_clear_and_type (fixture->entry, "50.01");
  leave (fixture);
  g_assert_cmpstr (usher_parsed_entry_get_message (USHER_PARSED_ENTRY (entry)), ==, "This number is out of range");

  usher_test_clear_and_type (fixture->entry, "50");
  leave (fixture);
  g_assert_null (usher_parsed_entry_get_message (USHER_PARSED_ENTRY (entry)));
  g_assert_cmpint (usher_number_entry_get_value (entry), ==, 5000);
}

static void
test_empty_is_not_zero (Fixture      *fixture,
                        gconstpointer data)
{
  UsherNumberEntry *entry = USHER_NUMBER_ENTRY (fixture->entry);
  gboolean          unset = TRUE;

  usher_number_entry_set_value (entry, 0);
  g_object_get (entry, "unset", &unset, NULL);
  g_assert_false (unset);
  g_assert_cmpint (fixture->n_notified, ==, 1);

  usher_test_clear_and_type (fixture->entry, "");
  leave (fixture);
  g_object_get (entry, "unset", &unset, NULL);
  g_assert_true (unset);
  g_assert_cmpint (usher_number_entry_get_value (entry), ==, 0);
}

static void
test_hours (Fixture      *fixture,
            gconstpointer data)
{
  UsherNumberEntry *entry = USHER_NUMBER_ENTRY (fixture->entry);

  usher_test_type (fixture->entry, "1.25");
  g_assert_cmpint (usher_number_entry_get_value (entry), ==, 125);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "1.25");
  /* Rows of a table are left with the arrows, and numbers do not run away. */
  usher_test_shortcut (fixture->window, "Up");
  g_assert_cmpint (usher_number_entry_get_value (entry), ==, 125);
}

static void
test_percent (Fixture      *fixture,
              gconstpointer data)
{
  usher_test_type (fixture->entry, "10");
  g_assert_cmpint (usher_number_entry_get_value (USHER_NUMBER_ENTRY (fixture->entry)), ==, 1000);
  leave (fixture);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "10 %");
  usher_test_clear_and_type (fixture->entry, "12.5%");
  g_assert_cmpint (usher_number_entry_get_value (USHER_NUMBER_ENTRY (fixture->entry)), ==, 1250);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, set_up, data, function) g_test_add ("/value-entries/" path, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)
  ADD ("date/read-when-the-focus-leaves", set_up_date, 0, test_a_date_is_read_when_the_focus_leaves);
  ADD ("date/read-on-enter", set_up_date, 0, test_a_date_is_read_on_enter);
  ADD ("date/read-when-asked-for", set_up_date, 0, test_a_date_is_read_when_asked_for);
  ADD ("date/a-wrong-one-stays", set_up_date, 0, test_a_wrong_date_stays);
  ADD ("date/arrows-go-from-day-to-day", set_up_date, 0, test_arrows_go_from_day_to_day);
  ADD ("date/an-emptied-one-is-none", set_up_date, 0, test_an_emptied_date_is_none);
  ADD ("date/the-calendar-chooses", set_up_date, 0, test_the_calendar_chooses);
  ADD ("date/composing-keeps-the-arrows", set_up_date, 0, test_composing_keeps_the_arrows);
  ADD ("date/properties", set_up_date, 0, test_the_properties_of_a_date);
  ADD ("time/is-read", set_up_time, 0, test_a_time_is_read);
  ADD ("time/arrows-go-by-quarters", set_up_time, 0, test_arrows_go_by_quarters);
  ADD ("number/an-amount-is-computed", set_up_number, USHER_NUMBER_MONEY, test_an_amount_is_computed);
  ADD ("number/a-wrong-one-stays", set_up_number, USHER_NUMBER_MONEY, test_a_wrong_number_stays);
  ADD ("number/empty-is-not-zero", set_up_number, USHER_NUMBER_MONEY, test_empty_is_not_zero);
  ADD ("number/hours", set_up_number, USHER_NUMBER_HOURS, test_hours);
  ADD ("number/percent", set_up_number, USHER_NUMBER_PERCENT, test_percent);
#undef ADD

  return g_test_run ();
}
