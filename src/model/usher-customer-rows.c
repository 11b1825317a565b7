/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-customer-rows.h"

#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-rows.h"
#include "usher-search-rows.h"
#include "usher-vin.h"

/**
 * usher_customer_rows_read:
 * @statement: a statement on a row
 * @column: (inout): where %USHER_CUSTOMER_COLUMNS begin; moves past them
 *
 * Returns: (transfer full) (nullable): the customer, %NULL for NULL columns of an outer join
 */
gpointer
usher_customer_rows_read (UsherStatement *statement,
                          guint          *column)
{
  g_autoptr (UsherCustomer) self = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autofree char          *form = NULL;

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->name);
  usher_rows_read_text (statement, column, &self->pinyin);
  usher_rows_read_text (statement, column, &form);
  usher_address_form_from_string (form, &self->address_form);
  usher_rows_read_text (statement, column, &self->phone);
  usher_rows_read_text (statement, column, &self->second_phone);
  usher_rows_read_text (statement, column, &self->contact);
  usher_rows_read_text (statement, column, &self->address);
  self->may_be_called = usher_statement_get_bool (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->note);
  self->created_at = usher_statement_get_int (statement, (*column)++);

  return self->parent_instance.id != 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * usher_customer_rows_load:
 * @id: row id
 *
 * Returns: (transfer full) (nullable): the customer; %NULL without @error when there is none
 */
UsherCustomer *
usher_customer_rows_load (UsherConnection *connection,
                          gint64           id,
                          GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT " USHER_CUSTOMER_COLUMNS ("c") " FROM customer c WHERE c.id = $1", error);
  gboolean has_row = FALSE;
  guint    column = 0;

  if (statement == NULL)
    return NULL;

  usher_statement_bind_int (statement, 1, id);
  if (!usher_statement_step (statement, &has_row, error) || !has_row)
    return NULL;

  return usher_customer_rows_read (statement, &column);
}

static gboolean
index_customer (UsherConnection *connection,
                UsherCustomer   *customer,
                GError         **error)
{
  g_autofree char *initials = usher_name_initials (customer->name);
  g_auto (GStrv)   syllables = g_strsplit (customer->pinyin, " ", -1);
  g_autofree char *run_on = g_strjoinv ("", syllables);
  g_autofree char *text = g_strjoin ("\n", customer->name, customer->pinyin, run_on, initials, customer->phone,
                                     customer->second_phone, customer->contact, NULL);

  return usher_search_index_put (connection, "customer", customer->parent_instance.id, text, error);
}

/**
 * usher_customer_rows_save:
 * @customer: what to save; id 0 makes a new one
 * @now: when
 *
 * Returns: (transfer full) (nullable): the customer as saved; %USHER_DB_ERROR_CONFLICT
 *   when the row has changed since it was read
 */
UsherCustomer *
usher_customer_rows_save (UsherConnection *connection,
                          UsherCustomer   *customer,
                          gint64           now,
                          GError         **error)
{
  g_autoptr (UsherCustomer)  self = usher_entity_copy (customer);
  gboolean                   is_new = self->parent_instance.id == 0;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      is_new ? "INSERT INTO customer (name, pinyin, address_form, phone, second_phone, contact, address, may_be_called, note, created_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id, row_version"
             : "UPDATE customer SET name = $1, pinyin = $2, address_form = $3, phone = $4, second_phone = $5, contact = $6,"
               " address = $7, may_be_called = $8, note = $9, row_version = row_version + 1"
               " WHERE id = $11 AND row_version = $12 RETURNING id, row_version",
      error);

  if (statement == NULL)
    return NULL;

  g_free (self->pinyin);
  self->pinyin = usher_name_pinyin (self->name);
  g_free (self->phone);
  self->phone = usher_phone_normalize (customer->phone);
  g_free (self->second_phone);
  self->second_phone = usher_phone_normalize (customer->second_phone);
  usher_statement_bind_text (statement, 1, self->name);
  usher_statement_bind_text (statement, 2, self->pinyin);
  usher_statement_bind_text (statement, 3, usher_address_form_to_string (self->address_form));
  usher_statement_bind_text (statement, 4, self->phone);
  usher_statement_bind_text (statement, 5, self->second_phone);
  usher_statement_bind_text (statement, 6, self->contact);
  usher_statement_bind_text (statement, 7, self->address);
  usher_statement_bind_bool (statement, 8, self->may_be_called);
  usher_statement_bind_text (statement, 9, self->note);
  if (is_new)
    {
      self->created_at = now;
      usher_statement_bind_int (statement, 10, now);
    }
  else
    {
      usher_statement_bind_int (statement, 11, self->parent_instance.id);
      usher_statement_bind_int (statement, 12, self->parent_instance.row_version);
    }
  if (!usher_rows_run_for_version (statement, "customer", &self->parent_instance.id, &self->parent_instance.row_version, error) ||
      !index_customer (connection, self, error))
    return NULL;
  usher_connection_note_change (connection, "customer", self->parent_instance.id);

  return g_steal_pointer (&self);
}

/**
 * usher_vehicle_rows_read:
 * @statement: a statement on a row
 * @column: (inout): where %USHER_VEHICLE_COLUMNS begin; moves past them
 *
 * Returns: (transfer full) (nullable): the car, %NULL for NULL columns of an outer join
 */
gpointer
usher_vehicle_rows_read (UsherStatement *statement,
                         guint          *column)
{
  g_autoptr (UsherVehicle) self = g_object_new (USHER_TYPE_VEHICLE, NULL);
  g_autofree char         *fuel = NULL;

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->customer_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->no_plate_reason);
  usher_rows_read_text (statement, column, &self->vin);
  usher_rows_read_text (statement, column, &self->make);
  usher_rows_read_text (statement, column, &self->model);
  self->year = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->colour);
  usher_rows_read_text (statement, column, &fuel);
  usher_fuel_type_from_string (fuel, &self->fuel);
  usher_rows_read_text (statement, column, &self->use);
  usher_rows_read_text (statement, column, &self->engine_number);
  usher_rows_read_text (statement, column, &self->registered_on);
  usher_rows_read_text (statement, column, &self->warranty_from);
  self->odometer = usher_statement_get_int (statement, (*column)++);
  self->odometer_at = usher_statement_get_int (statement, (*column)++);
  self->next_service_km = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->next_service_on);
  usher_rows_read_text (statement, column, &self->note);
  self->created_at = usher_statement_get_int (statement, (*column)++);

  return self->parent_instance.id != 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * usher_vehicle_rows_load:
 * @id: row id
 *
 * Returns: (transfer full) (nullable): the car; %NULL without @error when there is none
 */
UsherVehicle *
usher_vehicle_rows_load (UsherConnection *connection,
                         gint64           id,
                         GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT " USHER_VEHICLE_COLUMNS ("v") " FROM vehicle v WHERE v.id = $1", error);
  gboolean has_row = FALSE;
  guint    column = 0;

  if (statement == NULL)
    return NULL;

  usher_statement_bind_int (statement, 1, id);
  if (!usher_statement_step (statement, &has_row, error) || !has_row)
    return NULL;

  return usher_vehicle_rows_read (statement, &column);
}

/* Keeps who had the car when and which plate it carried. */
static gboolean
keep_ownership (UsherConnection *connection,
                UsherVehicle    *vehicle,
                gint64           now,
                GError         **error)
{
  g_autoptr (UsherStatement) end = NULL;
  g_autoptr (UsherStatement) begin = NULL;

  end = usher_connection_prepare (connection,
                                  "UPDATE ownership SET valid_to = $1"
                                  " WHERE vehicle_id = $2 AND valid_to IS NULL AND (customer_id <> $3 OR plate <> $4)",
                                  error);
  if (end == NULL)
    return FALSE;
  usher_statement_bind_int (end, 1, now);
  usher_statement_bind_int (end, 2, vehicle->parent_instance.id);
  usher_statement_bind_int (end, 3, vehicle->customer_id);
  usher_statement_bind_text (end, 4, vehicle->plate);
  if (!usher_statement_run (end, error))
    return FALSE;
  if (vehicle->customer_id == 0)
    return TRUE;

  begin = usher_connection_prepare (connection,
                                    "INSERT INTO ownership (vehicle_id, customer_id, plate, valid_from)"
                                    " SELECT $1, $2, $3, $4 WHERE NOT EXISTS"
                                    " (SELECT 1 FROM ownership WHERE vehicle_id = $1 AND valid_to IS NULL)",
                                    error);
  if (begin == NULL)
    return FALSE;
  usher_statement_bind_int (begin, 1, vehicle->parent_instance.id);
  usher_statement_bind_int (begin, 2, vehicle->customer_id);
  usher_statement_bind_text (begin, 3, vehicle->plate);
  usher_statement_bind_int (begin, 4, now);

  return usher_statement_run (begin, error);
}

static void
bind_date (UsherStatement *statement,
           guint           n,
           const char     *date)
{
  usher_statement_bind_text (statement, n, *date != '\0' ? date : NULL);
}

static void
bind_vehicle (UsherStatement *statement,
              UsherVehicle   *self)
{
  usher_statement_bind_id (statement, 1, self->customer_id);
  usher_statement_bind_text (statement, 2, self->plate);
  usher_statement_bind_text (statement, 3, self->no_plate_reason);
  usher_statement_bind_text (statement, 4, self->vin);
  usher_statement_bind_text (statement, 5, self->make);
  usher_statement_bind_text (statement, 6, self->model);
  usher_statement_bind_int (statement, 7, self->year);
  usher_statement_bind_text (statement, 8, self->colour);
  usher_statement_bind_text (statement, 9, usher_fuel_type_to_string (self->fuel));
  usher_statement_bind_text (statement, 10, self->use);
  usher_statement_bind_text (statement, 11, self->engine_number);
  bind_date (statement, 12, self->registered_on);
  bind_date (statement, 13, self->warranty_from);
  usher_statement_bind_int (statement, 14, self->odometer);
  usher_statement_bind_id (statement, 15, self->odometer_at);
  usher_statement_bind_int (statement, 16, self->next_service_km);
  bind_date (statement, 17, self->next_service_on);
  usher_statement_bind_text (statement, 18, self->note);
}

/**
 * usher_vehicle_rows_save:
 * @vehicle: what to save; id 0 makes a new one
 * @now: when
 *
 * Returns: (transfer full) (nullable): the car as saved; %USHER_DB_ERROR_CONFLICT
 *   when the row has changed since it was read
 */
UsherVehicle *
usher_vehicle_rows_save (UsherConnection *connection,
                         UsherVehicle    *vehicle,
                         gint64           now,
                         GError         **error)
{
  g_autoptr (UsherVehicle)   self = usher_entity_copy (vehicle);
  gboolean                   is_new = self->parent_instance.id == 0;
  g_autofree char           *text = NULL;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      is_new ? "INSERT INTO vehicle (customer_id, plate, no_plate_reason, vin, make, model, year, colour, fuel, use,"
               " engine_number, registered_on, warranty_from, odometer, odometer_at, next_service_km, next_service_on, note, created_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
               " RETURNING id, row_version"
             : "UPDATE vehicle SET customer_id = $1, plate = $2, no_plate_reason = $3, vin = $4, make = $5, model = $6,"
               " year = $7, colour = $8, fuel = $9, use = $10, engine_number = $11, registered_on = $12, warranty_from = $13,"
               " odometer = $14, odometer_at = $15, next_service_km = $16, next_service_on = $17, note = $18,"
               " row_version = row_version + 1"
               " WHERE id = $20 AND row_version = $21 RETURNING id, row_version",
      error);

  if (statement == NULL)
    return NULL;

  g_free (self->plate);
  self->plate = usher_plate_normalize (vehicle->plate);
  g_free (self->vin);
  self->vin = usher_vin_normalize (vehicle->vin);
  bind_vehicle (statement, self);
  if (is_new)
    {
      self->created_at = now;
      usher_statement_bind_int (statement, 19, now);
    }
  else
    {
      usher_statement_bind_int (statement, 20, self->parent_instance.id);
      usher_statement_bind_int (statement, 21, self->parent_instance.row_version);
    }
  if (!usher_rows_run_for_version (statement, "car", &self->parent_instance.id, &self->parent_instance.row_version, error) ||
      !keep_ownership (connection, self, now, error))
    return NULL;

  text = g_strjoin ("\n", self->plate, self->vin, self->make, self->model, NULL);
  if (!usher_search_index_put (connection, "vehicle", self->parent_instance.id, text, error))
    return NULL;
  usher_connection_note_change (connection, "vehicle", self->parent_instance.id);

  return g_steal_pointer (&self);
}

/**
 * usher_customer_rows_save_both:
 * @customer: (nullable): a new or changed customer
 * @vehicle: (nullable): a new or changed car; goes to @customer when it has nobody yet
 * @now: when
 * @customer_id: (inout): replaced by the id of @customer
 * @vehicle_id: (inout): replaced by the id of @vehicle
 *
 * Saves what was typed along with a booking or an arrival.
 *
 * Returns: whether both were saved
 */
gboolean
usher_customer_rows_save_both (UsherConnection *connection,
                               UsherCustomer   *customer,
                               UsherVehicle    *vehicle,
                               gint64           now,
                               gint64          *customer_id,
                               gint64          *vehicle_id,
                               GError         **error)
{
  if (customer != NULL)
    {
      g_autoptr (UsherCustomer) saved = usher_customer_rows_save (connection, customer, now, error);

      if (saved == NULL)
        return FALSE;
      *customer_id = saved->parent_instance.id;
    }
  if (vehicle != NULL)
    {
      g_autoptr (UsherVehicle) owned = usher_entity_copy (vehicle);
      g_autoptr (UsherVehicle) saved = NULL;

      if (owned->customer_id == 0)
        owned->customer_id = *customer_id;
      saved = usher_vehicle_rows_save (connection, owned, now, error);
      if (saved == NULL)
        return FALSE;
      *vehicle_id = saved->parent_instance.id;
    }

  return TRUE;
}
