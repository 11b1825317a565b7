/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-data.h"

#include "usher-name.h"
#include "usher-sample-private.h"
#include "usher-sample-workshop.h"
#include "usher-search-key.h"

/* How many rows go into one transaction. */
static const gint64 batch = 50000;

typedef struct
{
  char *name;
  char *pinyin;
  char *initials;
} Name;

typedef struct
{
  const BenchSize *size;
  gint64           now;
  gint64           begin;
  gint64           end;
  gint64           first_customer; /* ids from here on are ours */
  gint64           first_vehicle;
  gint64           first_order;
  gint64           first_entry;
  GRand           *rand;
  GArray          *names; /* (element-type Name) every surname with every given name */
} Build;

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_free (name->name);
  g_free (name->pinyin);
  g_free (name->initials);
}

/* Every surname with every given name of men or of women. */
static void
add_names (GArray  *names,
           gboolean is_man)
{
  guint              n_surnames = 0;
  guint              n_given = 0;
  const char *const *surnames = usher_sample_get_surnames (&n_surnames);
  const char *const *given = usher_sample_get_given_names (is_man, &n_given);

  for (guint i = 0; i < n_surnames; i++)
    for (guint j = 0; j < n_given; j++)
      {
        Name name = { .name = g_strconcat (surnames[i], given[j], NULL) };

        name.pinyin = usher_name_pinyin (name.name);
        name.initials = usher_name_initials (name.name);
        g_array_append_val (names, name);
      }
}

static GArray *
make_names (void)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, clear_name);
  add_names (names, TRUE);
  add_names (names, FALSE);

  return names;
}

static UsherStatement *
prepare (UsherConnection *connection,
         const char      *sql)
{
  g_autoptr (GError) error = NULL;
  UsherStatement    *statement = usher_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);

  return statement;
}

static void
run (UsherStatement *statement)
{
  g_autoptr (GError) error = NULL;

  usher_statement_run (statement, &error);
  g_assert_no_error (error);
}

static gint64
read_number (UsherConnection *connection,
             const char      *sql)
{
  g_autoptr (UsherStatement) statement = prepare (connection, sql);
  g_autoptr (GError)         error = NULL;
  gint64                     number = 0;

  usher_statement_run_for_id (statement, &number, &error);
  g_assert_no_error (error);

  return number;
}

static gpointer
begin_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  Build *build = input;

  build->first_customer = 1 + read_number (connection, "SELECT MAX (id) FROM customer");
  build->first_vehicle = 1 + read_number (connection, "SELECT MAX (id) FROM vehicle");
  build->first_order = 1 + read_number (connection, "SELECT MAX (id) FROM repair_order");
  build->first_entry = 1 + read_number (connection, "SELECT MAX (id) FROM search_entry");

  return NULL;
}

static void
index_row (UsherStatement *entry,
           UsherStatement *index,
           gint64          entry_id,
           gint64          row_id,
           const char     *text)
{
  g_autofree char *terms = usher_search_terms (text);

  usher_statement_bind_int (entry, 1, entry_id);
  usher_statement_bind_int (entry, 2, row_id);
  run (entry);
  usher_statement_bind_int (index, 1, entry_id);
  usher_statement_bind_text (index, 2, terms);
  run (index);
}

#define ENTRY_SQL(kind) "INSERT INTO search_entry (id, kind, row_id) VALUES ($1, '" kind "', $2)"
#define INDEX_SQL "INSERT INTO search_index (rowid, terms) VALUES ($1, $2)"

static gpointer
customers_in_worker (UsherConnection *connection,
                     gpointer         input,
                     GError         **error)
{
  Build                     *build = input;
  g_autoptr (UsherStatement) entry = prepare (connection, ENTRY_SQL ("customer"));
  g_autoptr (UsherStatement) index = prepare (connection, INDEX_SQL);
  g_autoptr (UsherStatement) add = prepare (connection,
                                            "INSERT INTO customer (id, name, pinyin, address_form, phone, may_be_called, created_at)"
                                            " VALUES ($1, $2, $3, 'mr', $4, 1, $5)");

  for (gint64 i = build->begin; i < build->end; i++)
    {
      const Name      *name = &g_array_index (build->names, Name, g_rand_int_range (build->rand, 0, (int) build->names->len));
      g_autofree char *phone = g_strdup_printf ("13%09d", g_rand_int_range (build->rand, 0, 1000000000));
      g_autofree char *text = g_strjoin ("\n", name->name, name->pinyin, name->initials, phone, NULL);
      gint64           id = build->first_customer + i;

      usher_statement_bind_int (add, 1, id);
      usher_statement_bind_text (add, 2, name->name);
      usher_statement_bind_text (add, 3, name->pinyin);
      usher_statement_bind_text (add, 4, phone);
      usher_statement_bind_int (add, 5, build->now - build->size->days * 86400);
      run (add);
      index_row (entry, index, build->first_entry + i, id, text);
    }

  return NULL;
}

static gpointer
vehicles_in_worker (UsherConnection *connection,
                    gpointer         input,
                    GError         **error)
{
  static const char          letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  Build                     *build = input;
  g_autoptr (UsherStatement) entry = prepare (connection, ENTRY_SQL ("vehicle"));
  g_autoptr (UsherStatement) index = prepare (connection, INDEX_SQL);
  g_autoptr (UsherStatement) add = prepare (connection,
                                            "INSERT INTO vehicle (id, customer_id, plate, vin, make, model, year, odometer, created_at)"
                                            " VALUES ($1, $2, $3, $4, '大众', '朗逸', 2021, 42000, $5)");

  for (gint64 i = build->begin; i < build->end; i++)
    {
      gint64           id = build->first_vehicle + i;
      g_autofree char *plate = g_strdup_printf ("京%c%c%04d", letters[g_rand_int_range (build->rand, 0, 24)],
                                                letters[g_rand_int_range (build->rand, 0, 24)], g_rand_int_range (build->rand, 0, 10000));
      g_autofree char *vin = g_strdup_printf ("LSVAA49J%d2%07d", g_rand_int_range (build->rand, 0, 10), g_rand_int_range (build->rand, 0, 10000000));
      g_autofree char *text = g_strjoin ("\n", plate, vin, "大众", "朗逸", NULL);

      usher_statement_bind_int (add, 1, id);
      usher_statement_bind_int (add, 2, build->first_customer + i % build->size->customers);
      usher_statement_bind_text (add, 3, plate);
      usher_statement_bind_text (add, 4, vin);
      usher_statement_bind_int (add, 5, build->now - build->size->days * 86400);
      run (add);
      index_row (entry, index, build->first_entry + build->size->customers + i, id, text);
    }

  return NULL;
}

/* After what the sample has issued itself. */
static const int first_serial = 500;

/* Spread evenly over the days, so that their ids follow the time. */
static gpointer
orders_in_worker (UsherConnection *connection,
                  gpointer         input,
                  GError         **error)
{
  Build                     *build = input;
  gint64                     per_day = build->size->orders / build->size->days + 1;
  g_autoptr (UsherStatement) reading = prepare (connection,
                                                "INSERT INTO odometer_reading (vehicle_id, order_id, km, read_at) VALUES ($1, $2, $3, $4)");
  g_autoptr (UsherStatement) add = prepare (connection,
                                            "INSERT INTO repair_order (id, number, customer_id, vehicle_id, advisor_id, document_state,"
                                            "  car_state, money_state, arrived_at, reception_at, odometer, total, closed_at, created_at)"
                                            " VALUES ($1, $2, $3, $4, 1, 'closed', 'delivered', 'settled', $5, $5, $6, 86600, $5 + 9000, $5)");

  for (gint64 i = build->begin; i < build->end; i++)
    {
      gint64                day = i / per_day;
      gint64                at = build->now - (build->size->days + 8 - day) * 86400 + (i % per_day) * 60;
      gint64                vehicle = (i * 104729) % build->size->vehicles;
      gint64                km = 4000 + day * 30;
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (at);
      g_autofree char      *number = g_strdup_printf ("WX%04d%02d%02d%03d", g_date_time_get_year (date), g_date_time_get_month (date),
                                                      g_date_time_get_day_of_month (date), (int) (i % per_day) + first_serial);

      usher_statement_bind_int (add, 1, build->first_order + i);
      usher_statement_bind_text (add, 2, number);
      usher_statement_bind_int (add, 3, build->first_customer + vehicle % build->size->customers);
      usher_statement_bind_int (add, 4, build->first_vehicle + vehicle);
      usher_statement_bind_int (add, 5, at);
      usher_statement_bind_int (add, 6, km);
      run (add);
      usher_statement_bind_int (reading, 1, build->first_vehicle + vehicle);
      usher_statement_bind_int (reading, 2, build->first_order + i);
      usher_statement_bind_int (reading, 3, km);
      usher_statement_bind_int (reading, 4, at);
      run (reading);
    }

  return NULL;
}

/* What numbering them one after the other would have left. */
static gpointer
numbers_in_worker (UsherConnection *connection,
                   gpointer         input,
                   GError         **error)
{
  Build                     *build = input;
  g_autoptr (UsherStatement) add = prepare (connection,
                                            "INSERT INTO document_number (prefix, day, last)"
                                            " SELECT 'WX', substr (number, 3, 4) || '-' || substr (number, 7, 2) || '-' || substr (number, 9, 2),"
                                            "   MAX (CAST (substr (number, 11) AS INTEGER))"
                                            " FROM repair_order WHERE id >= $1 GROUP BY substr (number, 3, 8)"
                                            " ON CONFLICT (prefix, day) DO UPDATE SET last = excluded.last");

  usher_statement_bind_int (add, 1, build->first_order);
  run (add);

  return NULL;
}

/* One line of labour from a package, parts, and now and then one put off. */
static gpointer
lines_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  Build                     *build = input;
  g_autoptr (UsherStatement) add = prepare (
      connection,
      "WITH RECURSIVE place (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n + 1 < $3)"
      " INSERT INTO estimate_line (order_id, position, kind, code, description, hours, quantity, unit_price, consent, package_code)"
      " SELECT o.id, n, CASE n WHEN 0 THEN 'labour' ELSE 'part' END, 'L0' || (n + 101), '更换机油及机油滤清器 ' || n,"
      "   CASE n WHEN 0 THEN 50 ELSE 0 END, 1000, 12000, CASE WHEN n = 3 AND o.id % 6 = 0 THEN 'deferred' ELSE 'done' END,"
      "   CASE n WHEN 0 THEN 'T04' ELSE '' END"
      " FROM repair_order o JOIN place WHERE o.id >= $1 AND o.id < $2 ORDER BY o.id, n");

  usher_statement_bind_int (add, 1, build->first_order + build->begin);
  usher_statement_bind_int (add, 2, build->first_order + build->end);
  usher_statement_bind_int (add, 3, build->size->lines_per_order);
  run (add);

  return NULL;
}

/* 36 bookings a day: six bays, one and a half hours each. */
static gpointer
bookings_in_worker (UsherConnection *connection,
                    gpointer         input,
                    GError         **error)
{
  Build                     *build = input;
  g_autoptr (UsherStatement) booking = prepare (
      connection,
      "INSERT INTO booking (customer_id, vehicle_id, arrives_at, content, hours, advisor_id, status, created_at)"
      " VALUES ($1, $2, $3, '常规保养', 150, 1, 'arrived', $3 - 86400) RETURNING id");
  g_autoptr (UsherStatement) block = prepare (
      connection, "INSERT INTO time_block (booking_id, bay_id, starts_at, ends_at) VALUES ($1, $2, $3, $3 + 5400)");

  for (gint64 i = build->begin; i < build->end; i++)
    {
      gint64             vehicle = (i * 7919) % build->size->vehicles;
      gint64             at = build->now - (build->size->days + 8 - i / 36) * 86400 + (i % 6) * 5400;
      gint64             id = 0;
      g_autoptr (GError) local_error = NULL;

      usher_statement_bind_int (booking, 1, build->first_customer + vehicle % build->size->customers);
      usher_statement_bind_int (booking, 2, build->first_vehicle + vehicle);
      usher_statement_bind_int (booking, 3, at);
      usher_statement_run_for_id (booking, &id, &local_error);
      g_assert_no_error (local_error);
      usher_statement_bind_int (block, 1, id);
      usher_statement_bind_int (block, 2, 1 + (i / 6) % 6);
      usher_statement_bind_int (block, 3, at);
      run (block);
    }

  return NULL;
}

static void
do_work (UsherDatabase *database,
         UsherWork      work,
         Build         *build)
{
  g_autoptr (GError) error = NULL;

  usher_database_run_sync (database, USHER_WORK_WRITE, "bench-build", work, build, &error);
  g_assert_no_error (error);
}

static void
do_all (UsherDatabase *database,
        const char    *what,
        UsherWork      work,
        Build         *build,
        gint64         n)
{
  gint64 start = g_get_monotonic_time ();

  for (build->begin = 0; build->begin < n; build->begin = build->end)
    {
      build->end = MIN (build->begin + batch, n);
      do_work (database, work, build);
    }
  g_print ("# %9" G_GINT64_FORMAT " %-10s %6.1f s\n", n, what, (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND);
}

/**
 * bench_data_build:
 *
 * Makes the sample workshop, and gives it a long past in bulk.
 */
void
bench_data_build (const char      *uri,
                  UsherClock      *clock,
                  const BenchSize *size)
{
  Build                     build = { .size = size, .now = usher_clock_now (clock) };
  gint64                    start = g_get_monotonic_time ();
  g_autoptr (UsherDatabase) database = NULL;
  g_autoptr (GError)        error = NULL;

  usher_sample_workshop_create (uri, clock, NULL, &error);
  g_assert_no_error (error);
  database = usher_database_open_sync (uri, &error);
  g_assert_no_error (error);
  build.rand = g_rand_new_with_seed (1);
  build.names = make_names ();

  do_work (database, begin_in_worker, &build);
  do_all (database, "customers", customers_in_worker, &build, size->customers);
  do_all (database, "cars", vehicles_in_worker, &build, size->vehicles);
  do_all (database, "orders", orders_in_worker, &build, size->orders);
  do_work (database, numbers_in_worker, &build);
  do_all (database, "… lines", lines_in_worker, &build, size->orders);
  do_all (database, "bookings", bookings_in_worker, &build, size->days * 36);

  usher_database_close_sync (database, &error);
  g_assert_no_error (error);
  g_rand_free (build.rand);
  g_array_unref (build.names);
  g_print ("# built in %.1f s\n", (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND);
}
