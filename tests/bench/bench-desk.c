/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How smoothly the desk answers, on an X display:
 *
 *   bench-desk
 *
 * scrolls a register of 10,000 bookings, turns the pages of a booking board with
 * 66 cards a day, and types into the search of 200,000 customers.  "Work" is what
 * the main thread did. */

#include "bench-data.h"
#include "bench-stalls.h"

#include "usher-bookings-page.h"
#include "usher-customers-page.h"
#include "usher-database.h"
#include "usher-register-view.h"
#include "usher-sample-workshop.h"
#include "usher-schedule-board.h"

#include <glib/gstdio.h>
#include <string.h>

/* Monday, 23 November 2026, 09:35 in Shanghai. */
static const gint64 now = 1795397700;

enum
{
  N_SCROLLED_FRAMES = 300,
  N_JUMPS = 100,
  N_DAYS = 60,
  N_OPENINGS = 15,
  STEP = 40,   /* px */
  FAR = 90000, /* px */
  N_LINES = 10000,
  N_CARDS = 66,
  N_CUSTOMERS = 200000,
  N_SEARCHES = 20,
  /* From the sample's clock, beyond what the sample has booked itself. */
  FIRST_BUSY_DAY = 60,
  REGISTER_DAY = 40,
};

typedef struct
{
  UsherSession *session;
  UsherDesk    *desk;
  BenchStalls  *stalls;
  GtkWidget    *window;
  GtkWidget    *page;   /* what is measured */
  int           day;    /* that the board is to show */
  guint         letter; /* of the search, to be typed next */
} Bench;

/* The frames of a window while it is scrolled. */
typedef struct
{
  GtkAdjustment *adjustment;
  BenchFigure   *figure;
  double         step;
  int            left;
  gint64         start;
  gint64         cpu_start;
} Scroll;

static gint64
get_midnight (int days)
{
  return now - 9 * 3600 - 35 * 60 + (gint64) days * 86400;
}

/* The first booking, and the first block, of a busy day. */
static gint64
get_first_booking (int day)
{
  return 200000 + (gint64) day * 100;
}

static void
run (UsherConnection *connection,
     const char      *sql,
     gint64           first,
     gint64           second)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  usher_statement_bind_int (statement, 1, first);
  usher_statement_bind_int (statement, 2, second);
  usher_statement_run (statement, &error);
  g_assert_no_error (error);
}

/* A register of 10,000 lines, every second customer called; and days in which
 * each of the six bays has eleven jobs. */
static gpointer
book_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  run (connection,
       "WITH RECURSIVE line (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM line WHERE n < 9999)"
       " INSERT INTO booking (id, customer_id, vehicle_id, arrives_at, content, hours, advisor_id, status, created_at)"
       " SELECT $2 + n, v.customer_id, v.id, $1 + 28800 + n * 3, '常规保养、更换空调滤芯', 100, 1,"
       "   CASE n % 7 WHEN 0 THEN 'cancelled' WHEN 1 THEN 'no-show' WHEN 2 THEN 'confirmed' ELSE 'booked' END, $1 - 86400"
       " FROM line JOIN vehicle v ON v.id = 1 + n % 120",
       get_midnight (REGISTER_DAY), 100000);
  run (connection,
       "INSERT INTO contact_attempt (booking_id, number, at, result) SELECT id, 1, $1, 'reached' FROM booking WHERE id >= $2 AND id % 2 = 0",
       get_midnight (REGISTER_DAY - 1) + 36000, 100000);
  for (int day = 0; day < N_DAYS + 2; day++)
    {
      gint64 first = get_first_booking (day);

      run (connection,
           "WITH RECURSIVE line (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM line WHERE n < 65)"
           " INSERT INTO booking (id, customer_id, vehicle_id, arrives_at, content, hours, advisor_id, status, created_at)"
           " SELECT $2 + n, v.customer_id, v.id, $1 + 28800 + n / 6 * 3000, '常规保养、更换空调滤芯', 75, 1,"
           "   CASE n % 5 WHEN 0 THEN 'confirmed' ELSE 'booked' END, $1 - 86400"
           " FROM line JOIN vehicle v ON v.id = 1 + (n + $2) % 120",
           get_midnight (FIRST_BUSY_DAY + day), first);
      run (connection,
           "INSERT INTO time_block (id, booking_id, bay_id, starts_at, ends_at)"
           " SELECT id, id, 1 + (id - $1) % 6, arrives_at, arrives_at + 2700 FROM booking WHERE id >= $1 AND id < $1 + $2",
           first, N_CARDS);
    }

  return NULL;
}

static void
book (UsherSession *session)
{
  g_autoptr (GError) error = NULL;

  usher_database_run_sync (usher_session_get_database (session), USHER_WORK_WRITE, "bench-book", book_in_worker, NULL, &error);
  g_assert_no_error (error);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
settle (Bench *self)
{
  gint64 time = 0;
  gint64 cpu_time = 0;

  bench_stalls_settle (self->stalls, NULL, NULL, &time, &cpu_time);
}

/* Adds all that the main thread does until @is_there. */
static void
measure_change (Bench       *self,
                BenchFigure *figure,
                void (*change) (Bench *),
                gboolean (*is_there) (gpointer))
{
  gint64 start = g_get_monotonic_time ();
  gint64 cpu_start = bench_stalls_thread_time ();
  gint64 time = 0;
  gint64 cpu_time = 0;

  change (self);
  start = g_get_monotonic_time () - start;
  cpu_start = bench_stalls_thread_time () - cpu_start;
  bench_stalls_settle (self->stalls, is_there, self, &time, &cpu_time);
  bench_figure_add (figure, time + start, cpu_time + cpu_start);
}

static void
on_before_paint_cb (GdkFrameClock *clock,
                    Scroll        *scroll)
{
  scroll->start = g_get_monotonic_time ();
  scroll->cpu_start = bench_stalls_thread_time ();
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   Scroll        *scroll)
{
  if (scroll->start != 0)
    bench_figure_add (scroll->figure, g_get_monotonic_time () - scroll->start, bench_stalls_thread_time () - scroll->cpu_start);
}

/* Down to the middle of what is to be done, and up again. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Scroll *scroll = user_data;
  double  value = gtk_adjustment_get_value (scroll->adjustment);

  if (scroll->left == 0)
    return G_SOURCE_REMOVE;

  gtk_adjustment_set_value (scroll->adjustment, value + scroll->step);
  if (gtk_adjustment_get_value (scroll->adjustment) == value)
    scroll->step = -scroll->step;
  scroll->left--;

  return G_SOURCE_CONTINUE;
}

static void
scroll (Bench       *self,
        GtkWidget   *view,
        BenchFigure *figure,
        double       step,
        int          n_frames)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  Scroll         scroll = { .adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), .figure = figure, .step = step, .left = n_frames };
  gulong         before = g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint_cb), &scroll);
  gulong         after = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &scroll);

  gtk_widget_add_tick_callback (view, scroll_cb, &scroll, NULL);
  while (scroll.left > 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);
  settle (self);
}

static GListModel *
get_register (Bench *self)
{
  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (find (self->page, GTK_TYPE_COLUMN_VIEW))));
}

/* Read and laid out: the first frame is part of the opening. */
static gboolean
is_register_there (gpointer data)
{
  GtkWidget     *list = find (((Bench *) data)->page, GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  return g_list_model_get_n_items (get_register (data)) == N_LINES &&
         gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

static void
open_register (Bench *self)
{
  g_autoptr (GDateTime) day = g_date_time_new_from_unix_utc (get_midnight (REGISTER_DAY) + 43200);
  GDate                 date;

  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (day), (GDateMonth) g_date_time_get_month (day),
                  (GDateYear) g_date_time_get_year (day));
  self->page = usher_register_view_new (self->desk);
  usher_register_view_set_date (USHER_REGISTER_VIEW (self->page), &date);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
}

static void
bench_register (Bench *self)
{
  g_autoptr (BenchFigure) opening = bench_figure_new ("register of 10,000: open", 0);
  g_autoptr (BenchFigure) steps = bench_figure_new ("register of 10,000: a frame, 40 px further", 16);
  g_autoptr (BenchFigure) pages = bench_figure_new ("register of 10,000: a frame, a page further", 16);
  g_autoptr (BenchFigure) jumps = bench_figure_new ("register of 10,000: a frame, far away", 0);
  g_autoptr (BenchFigure) stalls = bench_figure_new ("register of 10,000: main loop held up", 16);
  GtkWidget              *list = NULL;

  stalls->is_stall = TRUE;
  measure_change (self, opening, open_register, is_register_there);
  list = find (self->page, GTK_TYPE_COLUMN_VIEW);

  bench_stalls_collect (self->stalls, stalls);
  scroll (self, list, steps, STEP, N_SCROLLED_FRAMES);
  scroll (self, list, pages, gtk_adjustment_get_page_size (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list))), N_JUMPS);
  bench_stalls_collect (self->stalls, NULL);
  scroll (self, list, jumps, FAR, N_JUMPS);

  bench_figure_print (opening);
  bench_figure_print (steps);
  bench_figure_print (pages);
  bench_figure_print (jumps);
  bench_figure_print (stalls);
}

/* The last of the day's cards. */
static gboolean
is_board_there (gpointer data)
{
  Bench     *self = data;
  GtkWidget *board = find (self->page, USHER_TYPE_SCHEDULE_BOARD);
  GtkWidget *card = usher_schedule_board_get_card (USHER_SCHEDULE_BOARD (board), get_first_booking (self->day) + N_CARDS - 1);

  return card != NULL && gtk_widget_get_mapped (card);
}

static void
open_board (Bench *self)
{
  self->page = g_object_new (USHER_TYPE_BOOKINGS_PAGE, "desk", self->desk, NULL);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
}

static void
show_next_day (Bench *self)
{
  self->day++;
  gtk_widget_activate_action (self->page, "page.next", NULL);
}

static void
bench_board (Bench *self)
{
  g_autoptr (BenchFigure) opening = bench_figure_new ("board of 66 bookings: open", 0);
  g_autoptr (BenchFigure) switches = bench_figure_new ("board of 66 bookings: another day", 16);
  g_autoptr (BenchFigure) stalls = bench_figure_new ("board of 66 bookings: main loop held up", 16);

  stalls->is_stall = TRUE;
  for (int i = 0; i < N_OPENINGS; i++)
    {
      adw_window_set_content (ADW_WINDOW (self->window), gtk_label_new (""));
      settle (self);
      measure_change (self, opening, open_board, is_board_there);
    }

  bench_stalls_collect (self->stalls, stalls);
  for (int i = 0; i < N_DAYS; i++)
    measure_change (self, switches, show_next_day, is_board_there);
  bench_stalls_collect (self->stalls, NULL);

  bench_figure_print (opening);
  bench_figure_print (switches);
  bench_figure_print (stalls);
}

static guint
count_customers (Bench *self)
{
  GtkListView *view = GTK_LIST_VIEW (find (self->page, GTK_TYPE_LIST_VIEW));

  return view != NULL ? g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) : 0;
}

static gboolean
has_all_customers (gpointer data)
{
  return count_customers (data) >= N_CUSTOMERS;
}

static gboolean
has_found_customers (gpointer data)
{
  return count_customers (data) < N_CUSTOMERS;
}

static void
open_customers (Bench *self)
{
  self->page = g_object_new (USHER_TYPE_CUSTOMERS_PAGE, "desk", self->desk, "title", "Customers", NULL);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
}

/* One more letter of a family name and a given one. */
static void
type_letter (Bench *self)
{
  static const char *const typed[] = { "w", "wa", "wan", "wang", "wangw" };
  GtkWidget               *entry = find (self->page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed[self->letter++ % G_N_ELEMENTS (typed)]);
}

static void
clear_search (Bench *self)
{
  gtk_editable_set_text (GTK_EDITABLE (find (self->page, GTK_TYPE_SEARCH_ENTRY)), "");
}

static void
bench_customers (Bench *self)
{
  g_autoptr (BenchFigure) opening = bench_figure_new ("customers, 200,000: open", 0);
  g_autoptr (BenchFigure) keys = bench_figure_new ("customers, 200,000: a key in the search", 16);
  g_autoptr (BenchFigure) clearing = bench_figure_new ("customers, 200,000: the search emptied", 0);
  g_autoptr (BenchFigure) stalls = bench_figure_new ("customers, 200,000: main loop held up by typing", 16);

  stalls->is_stall = TRUE;
  for (int i = 0; i < N_OPENINGS; i++)
    {
      adw_window_set_content (ADW_WINDOW (self->window), gtk_label_new (""));
      settle (self);
      measure_change (self, opening, open_customers, has_all_customers);
    }

  bench_stalls_collect (self->stalls, stalls);
  for (int i = 0; i < N_SEARCHES; i++)
    {
      for (int j = 0; j < 5; j++)
        measure_change (self, keys, type_letter, has_found_customers);
      measure_change (self, clearing, clear_search, has_all_customers);
    }
  bench_stalls_collect (self->stalls, NULL);

  bench_figure_print (opening);
  bench_figure_print (keys);
  bench_figure_print (clearing);
  bench_figure_print (stalls);
}

/* The desk's own, which an application loads by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/usherdesk/Usher/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
open_desk (Bench      *self,
           const char *uri,
           UsherClock *clock)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (GError)    error = NULL;

  self->session = usher_session_open_sync (uri, clock, &error);
  g_assert_no_error (error);
  self->desk = usher_desk_new (self->session, settings);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self);
}

static void
close_desk (Bench *self)
{
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (self->window));
  settle (self);
  g_object_unref (self->desk);
  usher_database_close_sync (usher_session_get_database (self->session), &error);
  g_assert_no_error (error);
  g_object_unref (self->session);
}

static void
measure_many_customers (Bench      *self,
                        const char *uri)
{
  static const BenchSize size = { .customers = N_CUSTOMERS, .vehicles = N_CUSTOMERS, .days = 1 };
  g_autoptr (GTimeZone)  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (now, zone);

  bench_data_build (uri, clock, &size);
  open_desk (self, uri, clock);
  bench_customers (self);
  close_desk (self);
}

static void
measure_full_days (Bench      *self,
                   const char *uri)
{
  g_autoptr (GTimeZone)  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherClock) sample_clock = usher_clock_new_fixed (now, zone);
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (now + (gint64) FIRST_BUSY_DAY * 86400, zone);
  g_autoptr (GError)     error = NULL;

  usher_sample_workshop_create (uri, sample_clock, NULL, &error);
  g_assert_no_error (error);
  open_desk (self, uri, clock);
  book (self->session);
  bench_register (self);
  bench_board (self);
  close_desk (self);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("usher-bench-XXXXXX", NULL);
  g_autofree char *days = g_build_filename (folder, "days.db", NULL);
  g_autofree char *customers = g_build_filename (folder, "customers.db", NULL);
  Bench            self = { .stalls = NULL };

  adw_init ();
  load_style ();
  self.stalls = bench_stalls_new ();
  measure_full_days (&self, days);
  measure_many_customers (&self, customers);
  bench_stalls_free (self.stalls);
  g_unlink (days);
  g_unlink (customers);
  g_rmdir (folder);

  return 0;
}
