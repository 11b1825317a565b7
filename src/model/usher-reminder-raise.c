/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-reminder-rows.h"

#include "usher-date.h"
#include "usher-rows.h"

/* What raises and ends invitations: a delivery, a complaint, and each new day. */

/* How far back a day looks for what it has not raised yet. */
static const guint missed_days = 30;

/* A service of which the km are nearer than this may be due within the days
 * that a message goes out before. */
#define NEAR_KM "3000"

static const gint64 day_s = 86400;

static char *
day_of_request (const UsherRequest *request,
                int                 days)
{
  GDate day;

  usher_date_of_time (request->now, request->zone, &day);
  if (days < 0)
    g_date_subtract_days (&day, (guint) -days);
  else
    g_date_add_days (&day, (guint) days);

  return usher_date_to_iso (&day);
}

static UsherReminder *
make_reminder (gint64            vehicle_id,
               UsherReminderKind kind,
               const GDate      *due,
               const char       *content)
{
  UsherReminder   *reminder = g_object_new (USHER_TYPE_REMINDER, NULL);
  g_autofree char *due_on = usher_date_to_iso (due);

  reminder->vehicle_id = vehicle_id;
  reminder->kind = kind;
  usher_entity_set_string (&reminder->due_on, due_on);
  usher_entity_set_string (&reminder->content, content);

  return reminder;
}

/* The car was here: what it was to be called for is done, or is raised anew. */
static gboolean
end_earlier (UsherConnection    *connection,
             const UsherRequest *request,
             gint64              vehicle_id,
             GError            **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "UPDATE reminder SET state = 'done', closed_at = $2, row_version = row_version + 1"
                                " WHERE vehicle_id = $1 AND closed_at IS NULL AND deleted_at IS NULL"
                                " AND kind IN ('pending', 'deferred', 'run-in', 'service', 'campaign')",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, vehicle_id);
  usher_statement_bind_int (statement, 2, request->now);
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "reminder", vehicle_id);
  return TRUE;
}

typedef struct
{
  gint64 vehicle_id;
  gint64 next_km;
  char  *next_on;
  char  *deferred; /* works put off, joined */
} Leaving;

static void
leaving_clear (Leaving *leaving)
{
  g_free (leaving->next_on);
  g_free (leaving->deferred);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leaving, leaving_clear)

static gboolean
read_leaving (UsherConnection *connection,
              gint64           order_id,
              Leaving         *leaving,
              GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (
      connection,
      "SELECT o.vehicle_id, COALESCE (NULLIF (d.next_service_km, 0), v.next_service_km),"
      "       COALESCE (d.next_service_on, v.next_service_on),"
      "       (SELECT string_agg (l.description, '、') FROM estimate_line l WHERE l.order_id = o.id AND l.deleted_at IS NULL"
      "           AND l.kind IN ('labour', 'sublet') AND l.consent IN ('declined', 'deferred', 'recommended')"
      "           AND l.taken_up_by IS NULL)"
      "  FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id LEFT JOIN delivery d ON d.order_id = o.id"
      " WHERE o.id = $1 AND o.document_state <> 'cancelled'",
      error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      leaving->vehicle_id = usher_statement_get_id (statement, 0);
      leaving->next_km = usher_statement_get_int (statement, 1);
      leaving->next_on = usher_statement_dup_text (statement, 2);
      leaving->deferred = usher_statement_dup_text (statement, 3);
    }
  return TRUE;
}

static gboolean
raise_service (UsherConnection    *connection,
               const UsherRequest *request,
               gint64              order_id,
               gint64              vehicle_id,
               gint64              next_km,
               const char         *next_on,
               GError            **error)
{
  g_autoptr (UsherReminder) reminder = NULL;
  gboolean                  is_due = FALSE;
  GDate                     today;
  GDate                     due;

  if (!usher_reminder_rows_forecast (connection, vehicle_id, next_km, next_on, &due, &is_due, error))
    return FALSE;
  usher_date_of_time (request->now, request->zone, &today);
  /* A date that has passed is one that nobody has thought of at the delivery. */
  if (!is_due || (order_id != 0 && g_date_compare (&due, &today) <= 0))
    return TRUE;
  reminder = make_reminder (vehicle_id, USHER_REMINDER_KIND_SERVICE, &due, "");
  reminder->due_km = next_km;
  reminder->order_id = order_id;
  return usher_reminder_rows_raise (connection, request, reminder, error);
}

/**
 * usher_reminder_rows_raise_for_delivery:
 * @request: when, and in which shop
 * @order_id: an order whose car leaves now; its delivery is written already
 *
 * Ends what the car was to be called for, and raises the next service and what
 * was put off; for the worker that delivers, in its transaction.
 */
gboolean
usher_reminder_rows_raise_for_delivery (UsherConnection    *connection,
                                        const UsherRequest *request,
                                        gint64              order_id,
                                        GError            **error)
{
  g_auto (Leaving)          leaving = { 0 };
  g_autoptr (UsherReminder) reminder = NULL;
  GDate                     due;

  if (!read_leaving (connection, order_id, &leaving, error))
    return FALSE;
  if (leaving.vehicle_id == 0)
    return TRUE;
  if (!end_earlier (connection, request, leaving.vehicle_id, error) ||
      !raise_service (connection, request, order_id, leaving.vehicle_id, leaving.next_km, leaving.next_on, error))
    return FALSE;
  if (leaving.deferred == NULL || *leaving.deferred == '\0')
    return TRUE;

  usher_date_of_time (request->now, request->zone, &due);
  g_date_add_days (&due, USHER_REMINDER_DEFERRED_DAYS);
  reminder = make_reminder (leaving.vehicle_id, USHER_REMINDER_KIND_DEFERRED, &due, leaving.deferred);
  reminder->order_id = order_id;
  return usher_reminder_rows_raise (connection, request, reminder, error);
}

/**
 * usher_reminder_rows_raise_for_complaint:
 * @complaint: as it was written down
 *
 * Who complains is called before everybody else.  Without a car there is
 * nobody to invite; the complaint has its own list.
 */
gboolean
usher_reminder_rows_raise_for_complaint (UsherConnection    *connection,
                                         const UsherRequest *request,
                                         UsherComplaint     *complaint,
                                         GError            **error)
{
  g_autoptr (UsherReminder) reminder = NULL;
  GDate                     due;

  if (complaint->vehicle_id == 0)
    return TRUE;
  if (!usher_date_from_iso (complaint->deadline_on, &due))
    usher_date_of_time (request->now, request->zone, &due);
  reminder = make_reminder (complaint->vehicle_id, USHER_REMINDER_KIND_COMPLAINT, &due, complaint->words);
  reminder->order_id = complaint->order_id;
  reminder->complaint_id = complaint->parent_instance.id;
  return usher_reminder_rows_raise (connection, request, reminder, error);
}

/**
 * usher_reminder_rows_end_complaint:
 *
 * The customer was told, and is satisfied.
 */
gboolean
usher_reminder_rows_end_complaint (UsherConnection    *connection,
                                   const UsherRequest *request,
                                   gint64              complaint_id,
                                   GError            **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "UPDATE reminder SET state = 'done', closed_at = $2, row_version = row_version + 1"
                                " WHERE complaint_id = $1 AND closed_at IS NULL",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, complaint_id);
  usher_statement_bind_int (statement, 2, request->now);
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "reminder", complaint_id);
  return TRUE;
}

/* Runs a statement on the time now ($1) and two days ($2, $3), those that it has. */
static gboolean
run_daily (UsherConnection *connection,
           const char      *sql,
           gint64           now,
           const char      *from,
           const char      *until,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, now);
  if (from != NULL)
    usher_statement_bind_text (statement, 2, from);
  if (until != NULL)
    usher_statement_bind_text (statement, 3, until);
  if (!usher_statement_run (statement, error))
    return FALSE;
  if (usher_connection_changes (connection) > 0)
    usher_connection_note_change (connection, "reminder", 0);
  return TRUE;
}

/* A car with a booking to come need not be called, until it does not come. */
static gboolean
follow_bookings (UsherConnection    *connection,
                 const UsherRequest *request,
                 GError            **error)
{
  g_autofree char *until = day_of_request (request, USHER_REMINDER_MESSAGE_DAYS);

#define TO_COME                                                                      \
  "FROM booking b WHERE b.vehicle_id = reminder.vehicle_id AND b.deleted_at IS NULL" \
  " AND b.status IN ('booked', 'confirmed') AND b.arrives_at >= $1"

  return run_daily (connection,
                    "UPDATE reminder SET state = 'done', closed_at = $1, row_version = row_version + 1"
                    " WHERE state = 'booked' AND closed_at IS NULL AND EXISTS"
                    " (SELECT 1 FROM booking b WHERE b.id = reminder.booking_id AND b.status = 'arrived')",
                    request->now, NULL, NULL, error) &&
         run_daily (connection,
                    "UPDATE reminder SET state = 'due', booking_id = NULL, row_version = row_version + 1"
                    " WHERE state = 'booked' AND closed_at IS NULL AND $1 > 0 AND NOT EXISTS"
                    " (SELECT 1 FROM booking b WHERE b.id = reminder.booking_id AND b.deleted_at IS NULL"
                    "     AND b.status IN ('booked', 'confirmed', 'arrived'))",
                    request->now, NULL, NULL, error) &&
         run_daily (connection,
                    "UPDATE reminder SET state = 'booked', booking_id = (SELECT MAX (b.id) " TO_COME "),"
                    " row_version = row_version + 1"
                    " WHERE state = 'due' AND closed_at IS NULL AND deleted_at IS NULL AND kind <> 'complaint' AND due_on <= $2"
                    " AND EXISTS (SELECT 1 " TO_COME ")",
                    request->now - day_s / 2, until, NULL, error);
#undef TO_COME
}

/* Dates that stand with the car, and bookings whose customers did not come. */
static gboolean
raise_by_date (UsherConnection    *connection,
               const UsherRequest *request,
               GError            **error)
{
  g_autofree char *today = day_of_request (request, 0);
  g_autofree char *from = day_of_request (request, -(int) missed_days);
  g_autofree char *until = day_of_request (request, USHER_REMINDER_MESSAGE_DAYS);

#define RAISE(kind, column)                                                        \
  "INSERT INTO reminder (vehicle_id, kind, due_on, raised_at)"                     \
  " SELECT v.id, '" kind "', v." column ", $1 FROM vehicle v"                      \
  "  WHERE v.deleted_at IS NULL AND v." column " BETWEEN $2 AND $3 AND NOT EXISTS" \
  "        (SELECT 1 FROM reminder r WHERE r.vehicle_id = v.id AND r.kind = '" kind "' AND r.due_on = v." column ")"

  return run_daily (connection, RAISE ("inspection", "inspection_on"), request->now, from, until, error) &&
         run_daily (connection, RAISE ("insurance", "insurance_on"), request->now, from, until, error) &&
         run_daily (connection,
                    "INSERT INTO reminder (vehicle_id, kind, due_on, content, raised_at)"
                    " SELECT b.vehicle_id, 'pending', $2, MAX (b.content), $1 FROM booking b"
                    "  WHERE b.status = 'no-show' AND b.deleted_at IS NULL AND b.vehicle_id IS NOT NULL"
                    "    AND b.arrives_at BETWEEN $1 - 14 * 86400 AND $1"
                    "    AND NOT EXISTS (SELECT 1 FROM booking n WHERE n.vehicle_id = b.vehicle_id AND n.deleted_at IS NULL"
                    "                       AND n.arrives_at > b.arrives_at AND n.status IN ('booked', 'confirmed', 'arrived'))"
                    "    AND NOT EXISTS (SELECT 1 FROM repair_order o WHERE o.vehicle_id = b.vehicle_id"
                    "                       AND o.deleted_at IS NULL AND o.arrived_at >= b.arrives_at)"
                    "    AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.vehicle_id = b.vehicle_id AND r.kind = 'pending'"
                    "                       AND r.raised_at >= b.arrives_at)"
                    "  GROUP BY b.vehicle_id",
                    request->now, today, NULL, error);
#undef RAISE
}

typedef struct
{
  gint64 vehicle_id;
  gint64 next_km;
  char  *date;
} Candidate;

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->date);
  g_free (candidate);
}

static gpointer
read_candidate (UsherStatement *statement,
                guint          *column)
{
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->vehicle_id = usher_statement_get_id (statement, (*column)++);
  candidate->next_km = usher_statement_get_int (statement, (*column)++);
  candidate->date = usher_statement_dup_text (statement, (*column)++);

  return candidate;
}

static GPtrArray *
list_candidates (UsherConnection *connection,
                 const char      *sql,
                 const char      *from,
                 const char      *until,
                 gint64           since,
                 GError         **error)
{
  g_autoptr (GPtrArray)      candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, from);
  usher_statement_bind_text (statement, 2, until);
  usher_statement_bind_int (statement, 3, since);

  return usher_rows_collect (statement, read_candidate, candidates, error) ? g_steal_pointer (&candidates) : NULL;
}

/* Services that no delivery has raised: of cars whose file came from elsewhere,
 * and of those that were driven more than was thought. */
static gboolean
raise_services (UsherConnection    *connection,
                const UsherRequest *request,
                GError            **error)
{
  g_autofree char      *from = day_of_request (request, -(int) missed_days);
  g_autofree char      *until = day_of_request (request, USHER_REMINDER_MESSAGE_DAYS);
  g_autoptr (GPtrArray) candidates = list_candidates (
      connection,
      "SELECT v.id, v.next_service_km, v.next_service_on FROM vehicle v WHERE v.deleted_at IS NULL"
      "   AND (v.next_service_on BETWEEN $1 AND $2"
      "        OR (v.next_service_km > 0 AND v.odometer > 0 AND v.next_service_km - v.odometer <= " NEAR_KM
      "            AND v.odometer_at >= $3))"
      "   AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.vehicle_id = v.id AND r.kind IN ('service', 'run-in')"
      "                      AND (r.closed_at IS NULL OR r.raised_at >= $3 + 310 * 86400)) LIMIT 500",
      from, until, request->now - 400 * day_s, error);

  if (candidates == NULL)
    return FALSE;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = g_ptr_array_index (candidates, i);
      gboolean   is_due = FALSE;
      GDate      last;
      GDate      due;

      g_assert (usher_date_from_iso (until, &last));
      if (!usher_reminder_rows_forecast (connection, candidate->vehicle_id, candidate->next_km, candidate->date, &due,
                                         &is_due, error))
        return FALSE;
      if (is_due && g_date_compare (&due, &last) <= 0 &&
          !raise_service (connection, request, 0, candidate->vehicle_id, candidate->next_km, candidate->date, error))
        return FALSE;
    }
  return TRUE;
}

static char *
months_before (const char *iso,
               guint       months)
{
  GDate date;

  g_assert (usher_date_from_iso (iso, &date));
  g_date_subtract_months (&date, months);

  return usher_date_to_iso (&date);
}

/* The first service of cars that are new. */
static gboolean
raise_run_ins (UsherConnection    *connection,
               const UsherRequest *request,
               GError            **error)
{
  g_autofree char      *from = day_of_request (request, -(int) missed_days);
  g_autofree char      *until = day_of_request (request, USHER_REMINDER_MESSAGE_DAYS);
  g_autofree char      *new_from = months_before (from, USHER_REMINDER_RUN_IN_MONTHS);
  g_autofree char      *new_until = months_before (until, USHER_REMINDER_RUN_IN_MONTHS);
  g_autoptr (GPtrArray) candidates = list_candidates (
      connection,
      "SELECT v.id, 0, v.warranty_from FROM vehicle v WHERE v.deleted_at IS NULL AND v.warranty_from BETWEEN $1 AND $2"
      "   AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.vehicle_id = v.id AND r.kind IN ('service', 'run-in'))"
      "   AND NOT EXISTS (SELECT 1 FROM repair_order o WHERE o.vehicle_id = v.id AND o.deleted_at IS NULL"
      "                      AND o.document_state <> 'cancelled' AND $3 >= 0) LIMIT 500",
      new_from, new_until, 0, error);

  if (candidates == NULL)
    return FALSE;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate                *candidate = g_ptr_array_index (candidates, i);
      g_autoptr (UsherReminder) reminder = NULL;
      GDate                     due;

      if (!usher_date_from_iso (candidate->date, &due))
        continue;
      g_date_add_months (&due, USHER_REMINDER_RUN_IN_MONTHS);
      reminder = make_reminder (candidate->vehicle_id, USHER_REMINDER_KIND_RUN_IN, &due, "");
      if (!usher_reminder_rows_raise (connection, request, reminder, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_reminder_rows_refresh:
 *
 * Brings the invitations up to the day: follows the bookings, and raises what
 * came near since.  Done twice, it changes nothing.
 */
gboolean
usher_reminder_rows_refresh (UsherConnection    *connection,
                             const UsherRequest *request,
                             GError            **error)
{
  return raise_by_date (connection, request, error) &&
         raise_services (connection, request, error) &&
         raise_run_ins (connection, request, error) &&
         follow_bookings (connection, request, error);
}
