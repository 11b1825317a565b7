/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-vehicle-file.h"

#include "usher-connection.h"
#include "usher-customer-rows.h"
#include "usher-db-error.h"
#include "usher-line-rows.h"
#include "usher-rows.h"

G_DEFINE_FINAL_TYPE (UsherVehicleMatch, usher_vehicle_match, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (UsherVehicleFile, usher_vehicle_file, G_TYPE_OBJECT)

static const int max_visits = 20;
static const int max_deferred = 20;

static void
usher_vehicle_match_finalize (GObject *object)
{
  UsherVehicleMatch *self = USHER_VEHICLE_MATCH (object);

  g_clear_object (&self->vehicle);
  g_clear_object (&self->customer);

  G_OBJECT_CLASS (usher_vehicle_match_parent_class)->finalize (object);
}

static void
usher_vehicle_match_class_init (UsherVehicleMatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_vehicle_match_finalize;
}

static void
usher_vehicle_match_init (UsherVehicleMatch *self)
{
}

static void
usher_vehicle_file_finalize (GObject *object)
{
  UsherVehicleFile *self = USHER_VEHICLE_FILE (object);

  g_clear_object (&self->vehicle);
  g_clear_object (&self->customer);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->deferred, g_ptr_array_unref);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_vehicle_file_parent_class)->finalize (object);
}

static void
usher_vehicle_file_class_init (UsherVehicleFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_vehicle_file_finalize;
}

static void
usher_vehicle_file_init (UsherVehicleFile *self)
{
  self->visits = g_ptr_array_new_with_free_func (g_object_unref);
  self->deferred = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  self->due = g_ptr_array_new_with_free_func (g_object_unref);
  self->readings = g_ptr_array_new_with_free_func (g_free);
}

static gpointer
read_visit (UsherStatement *statement,
            guint          *column)
{
  UsherVisit *visit = g_object_new (USHER_TYPE_VISIT, NULL);

  visit->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  visit->at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &visit->number);
  visit->odometer = usher_statement_is_null (statement, *column) ? -1 : usher_statement_get_int (statement, *column);
  (*column)++;
  usher_document_state_from_string (usher_statement_get_text (statement, (*column)++), &visit->document_state);
  visit->total = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &visit->advisor_name);
  usher_rows_read_text (statement, column, &visit->summary);

  return visit;
}

static gpointer
read_reading (UsherStatement *statement,
              guint          *column)
{
  UsherOdometerReading *reading = g_new0 (UsherOdometerReading, 1);

  reading->km = usher_statement_get_int (statement, (*column)++);
  reading->at = usher_statement_get_int (statement, (*column)++);

  return reading;
}

static gboolean
read_visits (UsherConnection  *connection,
             UsherVehicleFile *self,
             gint64            vehicle_id,
             GError          **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "SELECT o.id, o.arrived_at, o.number, o.odometer, o.document_state, o.total, s.name,"
      " (SELECT string_agg (l.description, '、' ORDER BY l.position) FROM estimate_line l"
      "   WHERE l.order_id = o.id AND l.deleted_at IS NULL AND l.kind = 'labour' AND l.consent IN ('authorized', 'done'))"
      " FROM repair_order o LEFT JOIN staff s ON s.id = o.advisor_id"
      " WHERE o.vehicle_id = $1 AND o.deleted_at IS NULL AND o.document_state <> 'cancelled'"
      " ORDER BY o.arrived_at DESC LIMIT $2",
      error);

  if (statement == NULL)
    return FALSE;

  usher_statement_bind_int (statement, 1, vehicle_id);
  usher_statement_bind_int (statement, 2, max_visits);

  return usher_rows_collect (statement, read_visit, self->visits, error);
}

/* What was advised at an earlier visit and not taken up since (上次未施工项目). */
static gboolean
read_deferred (UsherConnection  *connection,
               UsherVehicleFile *self,
               gint64            vehicle_id,
               GError          **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "SELECT " USHER_LINE_COLUMNS ("l") " FROM estimate_line l JOIN repair_order o ON o.id = l.order_id"
                                         " WHERE o.vehicle_id = $1 AND o.deleted_at IS NULL"
                                         " AND o.document_state NOT IN ('draft', 'estimate')"
                                         " AND " USHER_LINE_IS_OPEN_ADVICE ("l") " ORDER BY o.arrived_at DESC, l.position LIMIT $2",
      error);

  if (statement == NULL)
    return FALSE;

  usher_statement_bind_int (statement, 1, vehicle_id);
  usher_statement_bind_int (statement, 2, max_deferred);

  return usher_rows_collect (statement, usher_line_rows_read, self->deferred, error);
}

static gboolean
read_readings (UsherConnection  *connection,
               UsherVehicleFile *self,
               gint64            vehicle_id,
               GError          **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT km, read_at FROM odometer_reading WHERE vehicle_id = $1 ORDER BY read_at", error);

  if (statement == NULL)
    return FALSE;

  usher_statement_bind_int (statement, 1, vehicle_id);

  return usher_rows_collect (statement, read_reading, self->readings, error);
}

/* Whether @months have gone by since @then, by the calendar. */
static gboolean
months_have_passed (gint64 then,
                    int    months,
                    gint64 now)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (then);
  g_autoptr (GDateTime) due = g_date_time_add_months (start, months);

  return g_date_time_to_unix (due) <= now;
}

static gboolean
is_due (UsherStatement *statement,
        guint           column,
        UsherPackage   *package,
        UsherVehicle   *vehicle,
        gint64          now)
{
  gint64 last_at = usher_statement_get_int (statement, column);
  gint64 last_km = usher_statement_get_int (statement, column + 1);

  if (last_at == 0)
    return FALSE;
  if (package->interval_months > 0 && months_have_passed (last_at, package->interval_months, now))
    return TRUE;

  return package->interval_km > 0 && last_km > 0 && vehicle->odometer - last_km >= package->interval_km;
}

/* Maintenance whose interval has passed since it was done here last. */
static gboolean
read_due (UsherConnection  *connection,
          UsherVehicleFile *self,
          gint64            now,
          GError          **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "SELECT p.id, p.row_version, p.code, p.name, p.name_en, p.pinyin, p.interval_km, p.interval_months,"
      " MAX (o.arrived_at), MAX (o.odometer)"
      " FROM repair_order o JOIN estimate_line l ON l.order_id = o.id JOIN package p ON p.code = l.package_code"
      " WHERE o.vehicle_id = $1 AND o.deleted_at IS NULL AND o.document_state IN ('authorized', 'settled', 'closed')"
      " AND l.consent IN ('authorized', 'done') AND l.deleted_at IS NULL AND p.deleted_at IS NULL"
      " AND (p.interval_km > 0 OR p.interval_months > 0)"
      " GROUP BY p.id, p.row_version, p.code, p.name, p.name_en, p.pinyin, p.interval_km, p.interval_months"
      " ORDER BY p.interval_km",
      error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  usher_statement_bind_int (statement, 1, self->vehicle->parent_instance.id);
  while (TRUE)
    {
      g_autoptr (UsherPackage) package = NULL;
      guint                    column = 0;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      package = g_object_new (USHER_TYPE_PACKAGE, NULL);
      package->parent_instance.id = usher_statement_get_id (statement, column++);
      package->parent_instance.row_version = usher_statement_get_int (statement, column++);
      usher_rows_read_text (statement, &column, &package->code);
      usher_rows_read_text (statement, &column, &package->name);
      usher_rows_read_text (statement, &column, &package->name_en);
      usher_rows_read_text (statement, &column, &package->pinyin);
      package->interval_km = usher_statement_get_int (statement, column++);
      package->interval_months = usher_statement_get_int (statement, column++);
      if (is_due (statement, column, package, self->vehicle, now))
        g_ptr_array_add (self->due, g_steal_pointer (&package));
    }
}

static gboolean
read_what_is_open (UsherConnection  *connection,
                   UsherVehicleFile *self,
                   gint64            vehicle_id,
                   gint64            now,
                   GError          **error)
{
  g_autoptr (UsherStatement) order = NULL;
  g_autoptr (UsherStatement) booking = NULL;
  gboolean                   has_row = FALSE;

  order = usher_connection_prepare (connection,
                                    "SELECT id FROM repair_order WHERE vehicle_id = $1 AND deleted_at IS NULL"
                                    " AND document_state NOT IN ('settled', 'closed', 'cancelled')"
                                    " ORDER BY arrived_at DESC LIMIT 1",
                                    error);
  if (order == NULL)
    return FALSE;
  usher_statement_bind_int (order, 1, vehicle_id);
  if (!usher_statement_run_for_id (order, &self->open_order_id, error))
    return FALSE;

  booking = usher_connection_prepare (connection,
                                      "SELECT id, arrives_at FROM booking WHERE vehicle_id = $1 AND arrives_at >= $2"
                                      " AND status IN ('booked', 'confirmed') AND deleted_at IS NULL"
                                      " ORDER BY arrives_at LIMIT 1",
                                      error);
  if (booking == NULL)
    return FALSE;
  usher_statement_bind_int (booking, 1, vehicle_id);
  usher_statement_bind_int (booking, 2, now - 12 * 3600);
  if (!usher_statement_step (booking, &has_row, error))
    return FALSE;
  if (has_row)
    {
      self->next_booking_id = usher_statement_get_id (booking, 0);
      self->next_booking_at = usher_statement_get_int (booking, 1);
    }

  return TRUE;
}

/**
 * usher_vehicle_file_load:
 * @connection: on the database's thread
 * @vehicle_id: the car
 * @now: what “still to come” and “due” go by
 *
 * Returns: (transfer full) (nullable): all that is known of the car;
 *   %USHER_DB_ERROR_NOT_FOUND when there is none
 */
UsherVehicleFile *
usher_vehicle_file_load (UsherConnection *connection,
                         gint64           vehicle_id,
                         gint64           now,
                         GError         **error)
{
  g_autoptr (UsherVehicleFile) self = g_object_new (USHER_TYPE_VEHICLE_FILE, NULL);
  g_autoptr (GError)           local_error = NULL;

  self->vehicle = usher_vehicle_rows_load (connection, vehicle_id, &local_error);
  if (self->vehicle != NULL && self->vehicle->customer_id != 0)
    self->customer = usher_customer_rows_load (connection, self->vehicle->customer_id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (self->vehicle == NULL)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no car with id %" G_GINT64_FORMAT, vehicle_id);
      return NULL;
    }

  if (!read_visits (connection, self, vehicle_id, error) ||
      !read_deferred (connection, self, vehicle_id, error) ||
      !read_due (connection, self, now, error) ||
      !read_readings (connection, self, vehicle_id, error) ||
      !read_what_is_open (connection, self, vehicle_id, now, error))
    return NULL;

  return g_steal_pointer (&self);
}
