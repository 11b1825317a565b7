/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast the desk is with ten years of data:
 *
 *   bench-workshop [--quick] [FILE]
 *
 * builds a workshop (or takes the one in FILE, and leaves it there) and prints
 * a line for each figure.  What goes through a store is timed from the call to
 * the result on the main thread. */

#include "bench-data.h"
#include "bench-figure.h"

#include "usher-authorization-form.h"
#include "usher-booking-store.h"
#include "usher-customer-store.h"
#include "usher-history-store.h"
#include "usher-order-store.h"
#include "usher-search-store.h"
#include "usher-settlement-store.h"
#include "usher-snapshots.h"
#include "usher-workshop-store.h"

#include <glib/gstdio.h>
#include <string.h>

static const BenchSize whole = { 200000, 300000, 1000000, 5, 3650 };
static const BenchSize tenth = { 20000, 30000, 100000, 5, 365 };

/* Monday, 23 November 2026, 09:35 in Shanghai. */
static const gint64 now = 1795397700;

typedef struct
{
  UsherSession *session;
  BenchSize     size;
  GRand        *rand;
} Bench;

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Starts an operation of a store, waits, takes the result, and adds the time. */
#define MEASURE(figure, type, value, operation, store, ...)                           \
  G_STMT_START                                                                        \
  {                                                                                   \
    g_autoptr (GAsyncResult) measured_result = NULL;                                  \
    g_autoptr (GError)       measured_error = NULL;                                   \
                                                                                      \
    bench_figure_start (figure);                                                      \
    operation##_async (store, __VA_ARGS__, NULL, take_result_cb, &measured_result);   \
    value = operation##_finish (store, wait_for (&measured_result), &measured_error); \
    bench_figure_stop (figure);                                                       \
    g_assert_no_error (measured_error);                                               \
  }                                                                                   \
  G_STMT_END

/* Types a text key by key, looking after each from the second on. */
static void
type_text (Bench       *self,
           BenchFigure *figure,
           const char  *text)
{
  UsherSearchStore *store = usher_session_get_search (self->session);

  for (glong n = 2; n <= g_utf8_strlen (text, -1); n++)
    {
      g_autofree char      *typed = g_utf8_substring (text, 0, n);
      g_autoptr (GPtrArray) hits = NULL;

      MEASURE (figure, GPtrArray, hits, usher_search_store_find, store, typed, 50);
    }
}

static void
bench_search (Bench *self)
{
  static const char *const names[] = { "王小明", "李伟", "张雨桐", "刘建国", "陈晓燕", "王伟", "欧阳" };
  static const char *const initials[] = { "wxm", "lw", "zyt", "ljg", "cxy", "wangwei", "zhangli" };
  g_autoptr (BenchFigure)  plates = bench_figure_new ("search per key: plate", 5);
  g_autoptr (BenchFigure)  phones = bench_figure_new ("search per key: tail of a phone", 5);
  g_autoptr (BenchFigure)  people = bench_figure_new ("search per key: name", 5);
  g_autoptr (BenchFigure)  pinyin = bench_figure_new ("search per key: pinyin and initials", 5);
  g_autoptr (BenchFigure)  orders = bench_figure_new ("search per key: order number", 5);
  g_autoptr (BenchFigure)  parts = bench_figure_new ("search per key: part of an order number", 5);

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *plate = g_strdup_printf ("%c%c%04d", g_rand_int_range (self->rand, 'a', 'h'), g_rand_int_range (self->rand, 'j', 'n'),
                                                g_rand_int_range (self->rand, 0, 10000));
      g_autofree char *phone = g_strdup_printf ("%04d", g_rand_int_range (self->rand, 0, 10000));
      g_autofree char *order = g_strdup_printf ("WX20%02d%02d%02d", g_rand_int_range (self->rand, 17, 27), g_rand_int_range (self->rand, 1, 13),
                                                g_rand_int_range (self->rand, 1, 29));

      /* From the middle of a day into the serial. */
      g_autofree char *part = g_strdup_printf ("%d%02d%03d", g_rand_int_range (self->rand, 0, 3), g_rand_int_range (self->rand, 1, 29),
                                               g_rand_int_range (self->rand, 500, 999));

      type_text (self, plates, plate);
      type_text (self, phones, phone);
      type_text (self, people, names[i % G_N_ELEMENTS (names)]);
      type_text (self, pinyin, initials[i % G_N_ELEMENTS (initials)]);
      type_text (self, orders, order);
      type_text (self, parts, part);
    }
  bench_figure_print (plates);
  bench_figure_print (phones);
  bench_figure_print (people);
  bench_figure_print (pinyin);
  bench_figure_print (orders);
  bench_figure_print (parts);
}

static void
bench_find_vehicles (Bench *self)
{
  UsherCustomerStore     *store = usher_session_get_customers (self->session);
  g_autoptr (BenchFigure) figure = bench_figure_new ("find cars while the plate is typed", 5);

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *plate = g_strdup_printf ("京%c%c%04d", g_rand_int_range (self->rand, 'A', 'H'), g_rand_int_range (self->rand, 'J', 'N'),
                                                g_rand_int_range (self->rand, 0, 10000));

      for (glong n = 2; n <= 7; n++)
        {
          g_autofree char      *typed = g_utf8_substring (plate, 0, n);
          g_autoptr (GPtrArray) matches = NULL;

          MEASURE (figure, GPtrArray, matches, usher_customer_store_find_vehicles, store, typed);
        }
    }
  bench_figure_print (figure);
}

static void
bench_day (Bench *self)
{
  UsherBookingStore      *store = usher_session_get_bookings (self->session);
  g_autoptr (BenchFigure) board = bench_figure_new ("day board: read", 16);
  g_autoptr (BenchFigure) day = bench_figure_new ("register of the day: read", 16);
  g_autoptr (BenchFigure) queue = bench_figure_new ("reception queue: read", 16);

  for (int i = 0; i < 200; i++)
    {
      gint64                start = now - 9 * 3600 - 35 * 60 - (gint64) (i % 100) * 86400;
      UsherTimeRange        range = { start, start + 86400 };
      g_autoptr (GPtrArray) items = NULL;
      g_autoptr (GPtrArray) bookings = NULL;
      g_autoptr (GPtrArray) cars = NULL;

      MEASURE (board, GPtrArray, items, usher_booking_store_list_board, store, range);
      MEASURE (day, GPtrArray, bookings, usher_booking_store_list_day, store, range);
      MEASURE (queue, GPtrArray, cars, usher_order_store_list_queue, usher_session_get_orders (self->session), range);
    }
  bench_figure_print (board);
  bench_figure_print (day);
  bench_figure_print (queue);
}

static void
bench_files (Bench *self)
{
  g_autoptr (BenchFigure) vehicles = bench_figure_new ("history of a car", 5);
  g_autoptr (BenchFigure) orders = bench_figure_new ("an order with all that belongs to it", 5);

  for (int i = 0; i < 400; i++)
    {
      g_autoptr (UsherVehicleFile) vehicle = NULL;
      g_autoptr (UsherOrderFile)   order = NULL;

      MEASURE (vehicles, UsherVehicleFile, vehicle, usher_customer_store_load_file, usher_session_get_customers (self->session),
               g_rand_int_range (self->rand, 161, 160 + self->size.vehicles));
      MEASURE (orders, UsherOrderFile, order, usher_order_store_load, usher_session_get_orders (self->session),
               g_rand_int_range (self->rand, 300, 250 + self->size.orders));
    }
  bench_figure_print (vehicles);
  bench_figure_print (orders);
}

/* The second half of the desk: the cars in the workshop, the money of an order,
 * and everything about a customer in order of time. */
static void
bench_second_half (Bench *self)
{
  g_autoptr (BenchFigure) boards = bench_figure_new ("progress board", 16);
  g_autoptr (BenchFigure) money = bench_figure_new ("settlement of an order", 5);
  g_autoptr (BenchFigure) customers = bench_figure_new ("file of a customer, first page", 5);

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (GPtrArray)      cards = NULL;
      g_autoptr (UsherMoneyFile) file = NULL;
      g_autoptr (GPtrArray)      items = NULL;

      g_autoptr (GAsyncResult) board_result = NULL;
      g_autoptr (GError)       board_error = NULL;

      bench_figure_start (boards);
      usher_workshop_store_list_board_async (usher_session_get_workshop (self->session), NULL, take_result_cb, &board_result);
      cards = usher_workshop_store_list_board_finish (usher_session_get_workshop (self->session), wait_for (&board_result),
                                                      &board_error);
      bench_figure_stop (boards);
      g_assert_no_error (board_error);
      MEASURE (money, UsherMoneyFile, file, usher_settlement_store_load, usher_session_get_settlements (self->session),
               g_rand_int_range (self->rand, 300, 250 + self->size.orders));
      MEASURE (customers, GPtrArray, items, usher_history_store_list, usher_session_get_history (self->session), "customer",
               g_rand_int_range (self->rand, 161, 160 + self->size.customers), 0, 40);
    }
  bench_figure_print (boards);
  bench_figure_print (money);
  bench_figure_print (customers);
}

static UsherEstimate *
make_estimate (guint n)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  for (guint i = 0; i < n; i++)
    {
      UsherEstimateLine *line = usher_estimate_line_new (i % 3 == 0 ? USHER_LINE_KIND_LABOUR : USHER_LINE_KIND_PART);

      g_set_str (&line->code, "L0101");
      line->description = (g_free (line->description), g_strdup_printf ("更换机油及机油滤清器 %u", i));
      line->hours = 50 + i;
      line->unit_price = 12000 + 10 * i;
      line->discount = i % 4 == 0 ? 500 : 0;
      line->consent = USHER_CONSENT_QUOTED;
      g_ptr_array_add (lines, line);
    }

  return usher_estimate_new (lines, 0);
}

/* One key changes one line; the totals follow. */
static void
bench_estimate (void)
{
  g_autoptr (BenchFigure)   figure = bench_figure_new ("estimate of 200 lines: change and total", 1);
  g_autoptr (UsherEstimate) estimate = make_estimate (200);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (usher_estimate_get_line (estimate, i % 200));
      UsherEstimate                *after = NULL;
      UsherEstimateTotals           totals;

      bench_figure_start (figure);
      line->unit_price += 1;
      after = usher_estimate_replace (estimate, i % 200, line);
      usher_estimate_get_totals (after, &totals);
      bench_figure_stop (figure);
      usher_estimate_unref (estimate);
      estimate = after;
    }
  bench_figure_print (figure);
}

static void
bench_reception (Bench *self)
{
  UsherOrderStore        *store = usher_session_get_orders (self->session);
  g_autoptr (BenchFigure) arrivals = bench_figure_new ("check in a known car (written to disk)", 50);
  g_autoptr (BenchFigure) first = bench_figure_new ("save an order's 12 lines (written to disk)", 50);
  g_autoptr (BenchFigure) change = bench_figure_new ("save one changed of 12 lines (written to disk)", 50);

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (UsherVehicleFile)  file = NULL;
      g_autoptr (UsherOrder)        order = NULL;
      g_autoptr (UsherEstimate)     estimate = make_estimate (12);
      g_autoptr (UsherEstimate)     saved = NULL;
      g_autoptr (UsherEstimate)     changed = NULL;
      g_autoptr (UsherEstimate)     again = NULL;
      g_autoptr (UsherEstimateLine) line = NULL;
      g_autoptr (BenchFigure)       unused = bench_figure_new ("", 0);

      MEASURE (unused, UsherVehicleFile, file, usher_customer_store_load_file, usher_session_get_customers (self->session),
               g_rand_int_range (self->rand, 161, 160 + self->size.vehicles));
      MEASURE (arrivals, UsherOrder, order, usher_order_store_check_in_walk_in, store, file->customer, file->vehicle, "常规保养", 1);
      MEASURE (first, UsherEstimate, saved, usher_order_store_save_lines, store, order->parent_instance.id, estimate, NULL);
      line = usher_estimate_line_dup (usher_estimate_get_line (saved, 5));
      line->unit_price += 100;
      changed = usher_estimate_replace (saved, 5, line);
      MEASURE (change, UsherEstimate, again, usher_order_store_save_lines, store, order->parent_instance.id, changed, saved);
    }
  bench_figure_print (arrivals);
  bench_figure_print (first);
  bench_figure_print (change);
}

static GBytes *
draw (Bench          *self,
      UsherOrderFile *file)
{
  GTimeZone                             *zone = usher_clock_get_zone (usher_session_get_clock (self->session));
  g_autoptr (UsherAuthorizationSnapshot) snapshot =
      usher_snapshots_take_authorization (file, usher_session_get_shop (self->session));
  g_autoptr (UsherForm) form = usher_authorization_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, now, zone, FALSE);
  g_autoptr (GError)    error = NULL;
  GBytes               *pdf = usher_form_to_pdf (form, &error);

  g_assert_no_error (error);

  return pdf;
}

/* The paper of an order of 12 lines, from the snapshot to the bytes. */
static void
bench_pdf (Bench *self)
{
  g_autoptr (BenchFigure)    first = bench_figure_new ("authorization PDF: first of the process", 0);
  g_autoptr (BenchFigure)    next = bench_figure_new ("authorization PDF: following", 30);
  g_autoptr (BenchFigure)    unused = bench_figure_new ("", 0);
  g_autoptr (UsherOrderFile) file = NULL;

  MEASURE (unused, UsherOrderFile, file, usher_order_store_load, usher_session_get_orders (self->session), 251);
  g_clear_pointer (&file->estimate, usher_estimate_unref);
  file->estimate = make_estimate (12);
  for (int i = 0; i < 60; i++)
    {
      BenchFigure       *figure = i == 0 ? first : next;
      g_autoptr (GBytes) pdf = NULL;

      bench_figure_start (figure);
      pdf = draw (self, file);
      bench_figure_stop (figure);
      g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
    }
  bench_figure_print (first);
  bench_figure_print (next);
}

static void
measure (Bench      *self,
         const char *uri,
         UsherClock *clock)
{
  g_autoptr (BenchFigure) opening = bench_figure_new ("open the workshop", 0);
  g_autoptr (GError)      error = NULL;

  bench_figure_start (opening);
  self->session = usher_session_open_sync (uri, clock, &error);
  g_assert_no_error (error);
  bench_figure_stop (opening);
  bench_figure_print (opening);

  bench_search (self);
  bench_find_vehicles (self);
  bench_day (self);
  bench_files (self);
  bench_second_half (self);
  bench_estimate ();
  bench_reception (self);
  bench_pdf (self);

  usher_database_close_sync (usher_session_get_database (self->session), &error);
  g_assert_no_error (error);
  g_object_unref (self->session);
}

int
main (int   argc,
      char *argv[])
{
  gboolean               quick = argc > 1 && g_str_equal (argv[1], "--quick");
  const char            *file = argc > 1 + quick ? argv[1 + quick] : NULL;
  Bench                  self = { .size = quick ? tenth : whole, .rand = g_rand_new_with_seed (2) };
  g_autofree char       *folder = g_dir_make_tmp ("usher-bench-XXXXXX", NULL);
  g_autofree char       *uri = file != NULL ? g_strdup (file) : g_build_filename (folder, "workshop.db", NULL);
  g_autoptr (GTimeZone)  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (now, zone);

  if (!g_file_test (uri, G_FILE_TEST_EXISTS))
    bench_data_build (uri, clock, &self.size);
  measure (&self, uri, clock);
  g_rand_free (self.rand);

  if (file == NULL)
    g_unlink (uri);
  g_rmdir (folder);

  return 0;
}
