/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-sample-workshop.h"

#include "usher-audit-rows.h"
#include "usher-database.h"
#include "usher-error.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-search-rows.h"
#include "usher-search-store.h"
#include "usher-test-workshop.h"
#include "usher-vin.h"

#include <glib/gstdio.h>

/* The mornings, evening and holiday on which it must be right. */
static const char *const clocks[] = {
  "2026-11-23T09:35:00", /* a Monday */
  "2026-11-29T14:10:00", /* a Sunday */
  "2027-02-06T08:05:00", /* New Year's Day of the farmer's calendar, just open */
  "2026-11-24T22:40:00", /* long closed */
  "2026-11-25T05:50:00", /* not open yet */
};

/**
 * Sample:
 *
 * A sample workshop in a folder of its own.
 */
typedef struct
{
  char          *folder;
  char          *uri;
  UsherClock    *clock;
  UsherDatabase *database;
} Sample;

static UsherClock *
clock_at (const char *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  return usher_clock_new_fixed (usher_test_time (time), zone);
}

/* Stands in for the printing layer. */
static GBytes *
render (UsherOrderFile *file,
        UsherShop      *shop,
        const char     *number,
        int             version,
        gint64          issued_at,
        char          **content,
        gpointer        render_data,
        GError        **error)
{
  char *text = g_strdup_printf ("%%PDF %s/%d for %s by %s", number, version, file->customer->name, shop->name);

  g_assert_cmpint (usher_estimate_get_n_lines (file->estimate), >, 0);
  *content = g_strdup ("{}");

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
render_settlement (UsherOrderFile        *file,
                   UsherMoneyFile        *money,
                   UsherSettlementRecord *record,
                   UsherShop             *shop,
                   char                 **content,
                   gpointer               data,
                   GError               **error)
{
  char *text = g_strdup_printf ("%%PDF %s for %s", record->number, file->customer->name);

  *content = g_strdup ("{}");

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
render_handover (const UsherHandover *handover,
                 gpointer             data,
                 char               **content,
                 GError             **error)
{
  char *text = g_strdup_printf ("%%PDF %s for %s", handover->number, handover->order->customer->name);

  *content = g_strdup ("{}");

  return g_bytes_new_take (text, strlen (text));
}

static const UsherSamplePapers papers = { render, render_settlement, render_handover, render_handover };

static Sample *
sample_new (const char *time)
{
  Sample            *self = g_new0 (Sample, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("usher-sample-XXXXXX", &error);
  g_assert_no_error (error);
  self->uri = g_build_filename (self->folder, "sample.db", NULL);
  self->clock = clock_at (time);
  usher_sample_workshop_create (self->uri, self->clock, &papers, &error);
  g_assert_no_error (error);
  self->database = usher_database_open_sync (self->uri, &error);
  g_assert_no_error (error);

  return self;
}

static void
sample_close (Sample *self)
{
  g_autoptr (GError) error = NULL;

  usher_database_close_sync (self->database, &error);
  g_assert_no_error (error);
  g_clear_object (&self->database);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
sample_free (Sample *self)
{
  g_autofree char *wal = g_strconcat (self->uri, "-wal", NULL);
  g_autofree char *lock = g_strconcat (self->uri, ".lock", NULL);
  g_autofree char *blobs = g_build_filename (self->folder, "blobs", NULL);

  if (self->database != NULL)
    sample_close (self);
  remove_folder (blobs);
  g_unlink (self->uri);
  g_unlink (wal);
  g_unlink (lock);
  g_rmdir (self->folder);
  usher_clock_unref (self->clock);
  g_free (self->folder);
  g_free (self->uri);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

/* Every row as one string, its columns joined by “|”. */
static gpointer
list_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, input, error);
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_free);
  gboolean                   has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      g_autoptr (GString) row = g_string_new (NULL);

      for (guint i = 0; i < usher_statement_get_n_columns (statement); i++)
        {
          const char *text = usher_statement_get_text (statement, i);

          g_string_append_printf (row, "%s%s", i > 0 ? "|" : "", text != NULL ? text : "");
        }
      g_ptr_array_add (rows, g_string_free_and_steal (g_steal_pointer (&row)));
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }

  return g_steal_pointer (&rows);
}

static GPtrArray *
list (Sample     *self,
      const char *sql)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *rows =
      usher_database_run_sync (self->database, USHER_WORK_READ, "test-list", list_in_worker, (gpointer) sql, &error);

  g_assert_no_error (error);

  return rows;
}

static gint64
count (Sample     *self,
       const char *sql)
{
  g_autoptr (GPtrArray) rows = list (self, sql);

  g_assert_cmpuint (rows->len, ==, 1);

  return g_ascii_strtoll (g_ptr_array_index (rows, 0), NULL, 10);
}

static void
check_plates_and_vins (Sample *self)
{
  g_autoptr (GPtrArray) plates = list (self, "SELECT plate FROM vehicle");
  g_autoptr (GPtrArray) vins = list (self, "SELECT vin FROM vehicle");
  guint                 kinds[USHER_PLATE_AIRPORT + 1] = { 0 };

  g_assert_cmpuint (plates->len, ==, 160);
  for (guint i = 0; i < plates->len; i++)
    kinds[usher_plate_classify (g_ptr_array_index (plates, i))]++;
  g_assert_cmpuint (kinds[USHER_PLATE_UNKNOWN], ==, 0);
  g_assert_cmpuint (kinds[USHER_PLATE_BLUE], >, 80);
  g_assert_cmpuint (kinds[USHER_PLATE_GREEN_SMALL], >, 20);
  g_assert_cmpuint (kinds[USHER_PLATE_SCHOOL], ==, 1);
  g_assert_cmpuint (kinds[USHER_PLATE_TRAILER], ==, 1);
  g_assert_cmpuint (kinds[USHER_PLATE_EMBASSY], ==, 1);
  g_assert_cmpint (count (self, "SELECT count (DISTINCT plate) FROM vehicle"), ==, 160);

  for (guint i = 0; i < vins->len; i++)
    if (!usher_vin_check (g_ptr_array_index (vins, i)))
      g_error ("the check digit of %s is wrong", (char *) g_ptr_array_index (vins, i));
}

/* What is on a green plate says the same as the car. */
static void
check_fuel (Sample *self)
{
  g_autoptr (GPtrArray) rows = list (self, "SELECT fuel, plate FROM vehicle WHERE length (plate) = 8 AND plate NOT LIKE '%使'");

  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (GStrv) row = g_strsplit (g_ptr_array_index (rows, i), "|", 2);

      g_assert_cmpstr (row[0], ==, usher_plate_get_fuel (row[1]) == USHER_PLATE_FUEL_BATTERY ? "electric" : "plug-in");
    }
}

static void
check_people (Sample *self)
{
  g_autoptr (GPtrArray) phones = list (self, "SELECT phone FROM customer");

  g_assert_cmpuint (phones->len, ==, 120);
  for (guint i = 0; i < phones->len; i++)
    g_assert_true (usher_phone_is_valid (g_ptr_array_index (phones, i)));
  g_assert_cmpint (count (self, "SELECT count (DISTINCT name) FROM customer"), ==, 120);
  g_assert_cmpint (count (self, "SELECT count (*) FROM customer WHERE address_form = 'company'"), ==, 12);
  g_assert_cmpint (count (self, "SELECT count (*) FROM customer WHERE address_form = 'none'"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM vehicle v JOIN customer c ON c.id = v.customer_id"), ==, 160);
  g_assert_cmpint (count (self, "SELECT count (*) FROM staff"), ==, 9);
  g_assert_cmpint (count (self, "SELECT count (*) FROM bay"), ==, 6);
  g_assert_cmpint (count (self, "SELECT is_sample FROM shop"), ==, 1);
}

static void
check_catalogue (Sample *self)
{
  g_assert_cmpint (count (self, "SELECT count (*) FROM labour_operation WHERE hours > 0 AND name_en <> ''"), >=, 80);
  g_assert_cmpint (count (self, "SELECT count (*) FROM part WHERE price > 0 AND name_en <> ''"), >=, 195);
  g_assert_cmpint (count (self, "SELECT count (*) FROM part WHERE stock = 0"), >, 10);
  g_assert_cmpint (count (self, "SELECT count (*) FROM part WHERE stock > 0"), >, 100);
  g_assert_cmpint (count (self, "SELECT count (*) FROM package WHERE interval_km > 0"), >=, 10);
  g_assert_cmpint (count (self, "SELECT count (*) FROM package p WHERE NOT EXISTS (SELECT 1 FROM package_line l"
                                " WHERE l.package_id = p.id AND l.operation_id IS NOT NULL)"),
                   ==, 0);
  /* Every code in the tables has been found. */
  g_assert_cmpint (count (self, "SELECT count (*) FROM package_line WHERE part_id IS NOT NULL"), ==, 24);
  g_assert_cmpint (count (self, "SELECT count (*) FROM package_line WHERE operation_id IS NOT NULL"), ==, 39);
  g_assert_cmpint (count (self, "SELECT count (*) FROM checklist_item WHERE version = 1"), ==, 42);
  g_assert_cmpint (count (self, "SELECT count (DISTINCT item_group) FROM checklist_item"), ==, 5);
}

static void
check_bookings (Sample *self)
{
  static const char *const statuses[] = { "booked", "confirmed", "arrived", "no-show", "cancelled" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM booking WHERE status = '%s'", statuses[i]);

      g_assert_cmpint (count (self, sql), >, 0);
    }
  g_assert_cmpint (count (self, "SELECT count (*) FROM booking WHERE status = 'cancelled' AND cancel_reason = ''"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM booking b WHERE NOT EXISTS"
                                " (SELECT 1 FROM booking_service s WHERE s.booking_id = b.id AND s.hours > 0)"),
                   ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM contact_attempt WHERE number = 2"), >, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM time_block WHERE bay_id IS NULL AND deleted_at IS NULL"), ==, 2);
  g_assert_cmpint (count (self, "SELECT count (*) FROM time_block a JOIN time_block b ON a.id < b.id"
                                " AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at"
                                " AND (a.bay_id = b.bay_id OR a.technician_id = b.technician_id)"
                                " WHERE a.deleted_at IS NULL AND b.deleted_at IS NULL"),
                   ==, 0);
}

#define OPEN_ORDERS "FROM repair_order o WHERE o.deleted_at IS NULL AND o.document_state <> 'closed'"

/* There is a car in every stage of the reception. */
static void
check_stages (Sample *self)
{
  static const char *const stages[] = {
    "waits for an advisor",
    "AND o.car_state = 'arrived' AND o.reception_at IS NULL AND o.is_walk_in = 1",
    "is half walked around",
    "AND o.car_state = 'in-reception' AND o.odometer > 0"
    " AND (SELECT count (*) FROM checklist_result r WHERE r.order_id = o.id) BETWEEN 5 AND 30"
    " AND (SELECT count (*) FROM damage_mark m WHERE m.order_id = o.id) = 3",
    "concern is written down",
    "AND o.total = 0 AND EXISTS (SELECT 1 FROM concern c WHERE c.order_id = o.id"
    " AND c.finding = 'confirmed' AND c.circumstances <> '')"
    " AND (SELECT count (*) FROM checklist_result r WHERE r.order_id = o.id) = 42",
    "part of the estimate is missing",
    "AND o.document_state = 'draft' AND EXISTS (SELECT 1 FROM estimate_line l"
    " JOIN part p ON p.id = l.part_id WHERE l.order_id = o.id AND p.stock = 0)"
    " AND EXISTS (SELECT 1 FROM estimate_line l WHERE l.order_id = o.id AND l.kind = 'labour')",
    "waits for the signature",
    "AND o.document_state = 'estimate' AND EXISTS (SELECT 1 FROM document d WHERE d.order_id = o.id)"
    " AND NOT EXISTS (SELECT 1 FROM authorization_record a WHERE a.order_id = o.id)",
    "is authorized",
    "AND o.document_state = 'authorized' AND o.car_state = 'waiting-for-bay'"
    " AND EXISTS (SELECT 1 FROM authorization_record a WHERE a.order_id = o.id)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i += 2)
    {
      g_autofree char *sql = g_strconcat ("SELECT count (*) " OPEN_ORDERS " ", stages[i + 1], NULL);

      g_test_message ("a car that %s", stages[i]);
      g_assert_cmpint (count (self, sql), >, 0);
    }
  /* Nobody is here twice at the same time, and no car without an engine has its oil changed. */
  g_assert_cmpint (count (self, "SELECT count (*) - count (DISTINCT o.vehicle_id) " OPEN_ORDERS), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM estimate_line l JOIN repair_order o ON o.id = l.order_id"
                                " JOIN vehicle v ON v.id = o.vehicle_id WHERE l.code = 'L0101' AND v.fuel = 'electric'"),
                   ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM booking b WHERE status = 'arrived' AND NOT EXISTS"
                                " (SELECT 1 FROM repair_order o WHERE o.booking_id = b.id)"),
                   ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM booking b JOIN repair_order o ON o.booking_id = b.id"
                                " WHERE b.status <> 'arrived'"),
                   ==, 0);
}

/* The last year: what was done, what was put off, what is due. */
static void
check_history (Sample *self)
{
  g_assert_cmpint (count (self, "SELECT count (*) FROM repair_order WHERE document_state = 'closed'"), >=, 250);
  g_assert_cmpint (count (self, "SELECT count (*) FROM repair_order WHERE document_state = 'closed' AND total <= 0"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (DISTINCT order_id) FROM estimate_line"
                                " WHERE consent IN ('deferred', 'declined') AND taken_up_by IS NULL"),
                   >, 30);
  g_assert_cmpint (count (self, "SELECT count (*) FROM estimate_line WHERE taken_up_by IS NOT NULL"), >, 3);
  g_assert_cmpint (count (self, "SELECT count (*) FROM vehicle WHERE next_service_km > 0 AND next_service_on IS NOT NULL"), >, 30);
  /* Odometers run forwards, and a car shows its last reading. */
  g_assert_cmpint (count (self, "SELECT count (*) FROM odometer_reading a JOIN odometer_reading b"
                                " ON b.vehicle_id = a.vehicle_id AND b.read_at > a.read_at AND b.km < a.km"),
                   ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM vehicle v WHERE EXISTS (SELECT 1 FROM odometer_reading r"
                                " WHERE r.vehicle_id = v.id AND r.km > v.odometer)"),
                   ==, 0);
  /* Numbers have no gap and follow the arrivals. */
  g_assert_cmpint (count (self, "SELECT count (*) FROM document_number n WHERE n.prefix = 'WX' AND n.last <> (SELECT count (*) FROM repair_order o"
                                " WHERE o.number LIKE n.prefix || replace (n.day, '-', '') || '%')"),
                   ==, 0);
}

/* There is a car at every station behind the reception. */
static void
check_stations (Sample *self)
{
  static const char *const stations[] = {
    "has its bay and time",
    "AND o.car_state = 'waiting-for-bay' AND EXISTS (SELECT 1 FROM assignment a JOIN time_block t ON t.id = a.block_id"
    "  WHERE a.order_id = o.id AND t.bay_id IS NOT NULL)",
    "is worked on",
    "AND o.car_state = 'in-work' AND EXISTS (SELECT 1 FROM time_entry t WHERE t.order_id = o.id AND t.ended_at IS NULL)",
    "waits for parts",
    "AND o.car_state = 'stopped' AND o.stop_cause = 'parts'",
    "waits for an answer",
    "AND o.car_state = 'stopped' AND o.stop_cause = 'consent' AND EXISTS (SELECT 1 FROM addition a"
    "  WHERE a.order_id = o.id AND a.state = 'open')",
    "waits for the final check",
    "AND o.car_state = 'quality-check' AND EXISTS (SELECT 1 FROM quality_check q WHERE q.order_id = o.id AND q.level = 'peer')",
    "has failed",
    "AND o.car_state = 'in-work' AND EXISTS (SELECT 1 FROM estimate_line l WHERE l.order_id = o.id AND l.rework_of <> 0)",
    "is washed",
    "AND o.car_state = 'washing' AND EXISTS (SELECT 1 FROM wash w WHERE w.order_id = o.id AND w.ended_at IS NULL)",
    "is ready, not settled",
    "AND o.car_state = 'ready' AND o.document_state = 'authorized'",
    "is ready, not paid",
    "AND o.car_state = 'ready' AND o.document_state = 'settled' AND o.money_state = 'unsettled'",
    "is ready, partly paid",
    "AND o.car_state = 'ready' AND o.document_state = 'settled' AND o.money_state = 'part-settled'",
    "is ready, paid",
    "AND o.car_state = 'ready' AND o.document_state = 'settled' AND o.money_state = 'settled'",
    "left on account",
    "AND o.car_state = 'delivered' AND o.document_state = 'settled' AND EXISTS (SELECT 1 FROM payment p"
    "  WHERE p.order_id = o.id AND p.method = 'on-account')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (stations); i += 2)
    {
      g_autofree char *sql = g_strconcat ("SELECT count (*) " OPEN_ORDERS " ", stations[i + 1], NULL);

      g_test_message ("a car that %s", stations[i]);
      g_assert_cmpint (count (self, sql), >, 0);
    }
  for (guint i = USHER_CAR_STATE_ARRIVED; i <= USHER_CAR_STATE_LAST; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM repair_order WHERE deleted_at IS NULL AND car_state = '%s'",
                                              usher_car_state_to_string (i));

      g_test_message ("a car that is %s", usher_car_state_to_string (i));
      g_assert_cmpint (count (self, sql), >, 0);
    }
  g_assert_cmpint (count (self, "SELECT count (*) FROM quality_item"), >, 10);
  g_assert_cmpint (count (self, "SELECT count (*) FROM survey_question"), >, 3);
  g_assert_cmpint (count (self, "SELECT count (DISTINCT role) FROM staff WHERE pin_hash = ''"), ==, USHER_ROLE_LAST + 1);
}

/* What is still owed to customers, and what came in. */
static void
check_after (Sample *self)
{
  g_autofree char *late =
      g_strdup_printf ("SELECT count (*) " OPEN_ORDERS " AND o.car_state = 'in-work' AND o.promised_at < %" G_GINT64_FORMAT,
                       usher_clock_now (self->clock));
  g_autofree char *due =
      g_strdup_printf ("SELECT count (*) FROM follow_up WHERE closed_at IS NULL AND state = 'due'"
                       " AND due_on <= date (%" G_GINT64_FORMAT ", 'unixepoch', '+8 hours')",
                       usher_clock_now (self->clock));

  g_assert_cmpint (count (self, late), >, 0);
  g_assert_cmpint (count (self, due), >, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM complaint WHERE closed_at IS NULL"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM reminder WHERE closed_at IS NULL"), >, 3);
  g_assert_cmpint (count (self, "SELECT count (*) FROM guarantee"), >, 5);
  g_assert_cmpint (count (self, "SELECT count (DISTINCT method) FROM payment"), >, 4);
  g_assert_cmpint (count (self, "SELECT count (*) FROM time_entry GROUP BY technician_id HAVING sum (ended_at IS NULL) > 1"
                                " UNION ALL SELECT 0 LIMIT 1"),
                   ==, 0);
}

static gpointer
verify_in_worker (UsherConnection *connection,
                  gpointer         input,
                  GError         **error)
{
  usher_audit_rows_verify (connection, input, error);

  return NULL;
}

/* Nothing hangs in the air, and nobody has touched the trail. */
static void
check_whole_database (Sample *self)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (GError)  error = NULL;

  g_assert_cmpint (count (self, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  usher_database_run_sync (self->database, USHER_WORK_READ, "test-verify", verify_in_worker, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (problems->str, ==, "");
}

/* Nothing that is told has still to happen. */
static void
check_time (Sample *self)
{
  static const char *const columns[] = {
    "customer.created_at",
    "vehicle.created_at",
    "vehicle.odometer_at",
    "booking.created_at",
    "contact_attempt.at",
    "repair_order.arrived_at",
    "repair_order.closed_at",
    "odometer_reading.read_at",
    "audit_event.at",
    "time_entry.started_at",
    "time_entry.ended_at",
    "quality_check.checked_at",
    "payment.taken_at",
    "delivery.delivered_at",
    "complaint.opened_at",
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_auto (GStrv)   parts = g_strsplit (columns[i], ".", 2);
      g_autofree char *sql = g_strdup_printf ("SELECT COALESCE (MAX (%s), 0) FROM %s", parts[1], parts[0]);

      g_test_message ("%s", columns[i]);
      g_assert_cmpint (count (self, sql), <=, usher_clock_now (self->clock));
    }
}

static void
test_whole (gconstpointer data)
{
  g_autoptr (Sample) self = sample_new (data);

  check_plates_and_vins (self);
  check_fuel (self);
  check_people (self);
  check_catalogue (self);
  check_bookings (self);
  check_stages (self);
  check_stations (self);
  check_after (self);
  check_history (self);
  check_whole_database (self);
  check_time (self);
}

typedef struct
{
  const char *typed;
  const char *kind;
} Search;

static gpointer
search_in_worker (UsherConnection *connection,
                  gpointer         input,
                  GError         **error)
{
  const Search *search = input;

  return usher_search_index_find (connection, search->typed, search->kind, 50, error);
}

static void
assert_found (Sample     *self,
              const char *typed,
              const char *kind,
              gint64      row_id)
{
  Search             search = { typed, kind };
  gboolean           found = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys =
      usher_database_run_sync (self->database, USHER_WORK_READ, "test-search", search_in_worker, &search, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    found |= g_array_index (keys, UsherSearchKey, i).row_id == row_id;
  if (!found)
    g_error ("“%s” finds %u rows of kind %s, not row %" G_GINT64_FORMAT, typed, keys->len, kind, row_id);
}

/* Everybody is found as at a real desk: by name, phone and plate. */
static void
test_search (void)
{
  g_autoptr (Sample)    self = sample_new (clocks[0]);
  g_autoptr (GPtrArray) customers = list (self, "SELECT id, name, phone FROM customer");
  g_autoptr (GPtrArray) cars = list (self, "SELECT id, substr (plate, 3), vin FROM vehicle");

  for (guint i = 0; i < customers->len; i++)
    {
      g_auto (GStrv) row = g_strsplit (g_ptr_array_index (customers, i), "|", 3);

      assert_found (self, row[1], "customer", g_ascii_strtoll (row[0], NULL, 10));
      assert_found (self, row[2] + 3, "customer", g_ascii_strtoll (row[0], NULL, 10));
    }
  for (guint i = 0; i < cars->len; i++)
    {
      g_auto (GStrv) row = g_strsplit (g_ptr_array_index (cars, i), "|", 3);

      assert_found (self, row[1], "vehicle", g_ascii_strtoll (row[0], NULL, 10));
      assert_found (self, row[2] + 11, "vehicle", g_ascii_strtoll (row[0], NULL, 10));
    }
}

static void
assert_order_found (UsherSession *session,
                    const char   *typed,
                    const char   *number)
{
  UsherSearchStore        *store = usher_session_get_search (session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray)    hits = NULL;
  g_autoptr (GError)       error = NULL;
  guint                    n_found = 0;

  usher_search_store_find_async (store, typed, 50, NULL, usher_test_take_result_cb, &result);
  hits = usher_search_store_find_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      UsherSearchHit *hit = g_ptr_array_index (hits, i);

      n_found += g_str_equal (hit->kind, "order") && g_str_equal (hit->title, number);
    }
  if (n_found != 1)
    g_error ("“%s” finds order %s %u times", typed, number, n_found);
}

/* An order is found by its number, and by the end of one of these days. */
static void
test_search_order (void)
{
  g_autoptr (Sample)       self = sample_new (clocks[0]);
  g_autoptr (GPtrArray)    oldest = list (self, "SELECT MIN (number) FROM repair_order");
  const char              *number = g_ptr_array_index (oldest, 0);
  g_autoptr (UsherSession) session = NULL;
  g_autoptr (GError)       error = NULL;

  sample_close (self);
  session = usher_session_open_sync (self->uri, self->clock, &error);
  g_assert_no_error (error);
  assert_order_found (session, number, number);
  assert_order_found (session, number + 2, number);
  assert_order_found (session, "wx20261123", "WX20261123002");
  assert_order_found (session, "20261123", "WX20261123002");
  assert_order_found (session, "ＷＸ20261123-002", "WX20261123002");
  assert_order_found (session, "1123002", "WX20261123002");
  /* Any part of it, from within the day, over its end, and the serial. */
  assert_order_found (session, "6112", "WX20261123002");
  assert_order_found (session, "3002", "WX20261123002");
  assert_order_found (session, "261123", "WX20261123002");
  assert_order_found (session, "23 002", "WX20261123002");
  assert_order_found (session, number + 5, number);
  assert_order_found (session, number + 7, number);
  assert_order_found (session, "23002", "WX20261123002");
  assert_order_found (session, "002", "WX20261123002");

  usher_database_close_sync (usher_session_get_database (session), &error);
  g_assert_no_error (error);
}

/* All rows of all tables as one text. */
static char *
dump (Sample *self)
{
  g_autoptr (GString)   text = g_string_new (NULL);
  g_autoptr (GPtrArray) tables =
      list (self, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' ORDER BY name");

  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char      *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", (char *) g_ptr_array_index (tables, i));
      g_autoptr (GPtrArray) rows = list (self, sql);

      for (guint j = 0; j < rows->len; j++)
        g_string_append_printf (text, "%s: %s\n", (char *) g_ptr_array_index (tables, i), (char *) g_ptr_array_index (rows, j));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The same clock gives the same workshop, over an earlier one too. */
static void
test_same_again (void)
{
  g_autoptr (Sample) self = sample_new (clocks[0]);
  g_autofree char   *before = dump (self);
  g_autofree char   *after = NULL;
  g_autoptr (GError) error = NULL;

  sample_close (self);
  usher_sample_workshop_create (self->uri, self->clock, &papers, &error);
  g_assert_no_error (error);
  self->database = usher_database_open_sync (self->uri, &error);
  g_assert_no_error (error);
  after = dump (self);
  g_assert_cmpstr (before, ==, after);
}

static gpointer
make_real_in_worker (UsherConnection *connection,
                     gpointer         input,
                     GError         **error)
{
  usher_connection_exec (connection, "UPDATE shop SET is_sample = 0, name = '老王修车'", error);

  return NULL;
}

static void
test_real_workshop_is_left_alone (void)
{
  g_autoptr (Sample) self = sample_new (clocks[0]);
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;

  usher_database_run_sync (self->database, USHER_WORK_WRITE, "test-real", make_real_in_worker, NULL, &error);
  g_assert_no_error (error);
  before = dump (self);
  sample_close (self);

  g_assert_false (usher_sample_workshop_create (self->uri, self->clock, &papers, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  self->database = usher_database_open_sync (self->uri, &error);
  g_assert_no_error (error);
  after = dump (self);
  g_assert_cmpstr (before, ==, after);
}

/* Without a printing layer nothing is issued, and something is ready to be. */
static void
test_nothing_issued (void)
{
  g_autoptr (Sample) self = sample_new (clocks[0]);
  g_autoptr (GError) error = NULL;

  sample_close (self);
  usher_sample_workshop_create (self->uri, self->clock, NULL, &error);
  g_assert_no_error (error);
  self->database = usher_database_open_sync (self->uri, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (self, "SELECT count (*) FROM document"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) " OPEN_ORDERS " AND o.document_state <> 'draft'"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) " OPEN_ORDERS " AND o.payment_method <> 'unset' AND o.promised_at > 1795397700"), >, 0);
}

static void
test_off_the_main_thread (void)
{
  g_autoptr (GError)       error = NULL;
  g_autofree char         *folder = g_dir_make_tmp ("usher-sample-XXXXXX", &error);
  g_autofree char         *uri = g_build_filename (folder, "sample.db", NULL);
  g_autoptr (UsherClock)   clock = clock_at (clocks[0]);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_no_error (error);
  usher_sample_workshop_create_async (uri, clock, NULL, NULL, usher_test_take_result_cb, &result);
  usher_sample_workshop_create_finish (usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (uri, G_FILE_TEST_IS_REGULAR));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *path = g_strconcat ("/sample-workshop/whole/", clocks[i], NULL);

      g_test_add_data_func (path, clocks[i], test_whole);
    }
  g_test_add_func ("/sample-workshop/search", test_search);
  g_test_add_func ("/sample-workshop/search-order", test_search_order);
  g_test_add_func ("/sample-workshop/same-again", test_same_again);
  g_test_add_func ("/sample-workshop/real-workshop-is-left-alone", test_real_workshop_is_left_alone);
  g_test_add_func ("/sample-workshop/nothing-issued", test_nothing_issued);
  g_test_add_func ("/sample-workshop/off-the-main-thread", test_off_the_main_thread);

  return g_test_run ();
}
