/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-customer-store.h"

#include "usher-audit-watch.h"
#include "usher-customer-rows.h"
#include "usher-db-error.h"
#include "usher-plate.h"
#include "usher-request.h"
#include "usher-rows.h"
#include "usher-search-rows.h"

struct _UsherCustomerStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherCustomerStore, usher_customer_store, USHER_TYPE_STORE)

static const guint max_matches = 8;

#define MATCH_COLUMNS USHER_VEHICLE_COLUMNS ("v") ", " USHER_CUSTOMER_COLUMNS ("c")

static gpointer
read_match (UsherStatement *statement,
            guint          *column)
{
  UsherVehicleMatch *match = g_object_new (USHER_TYPE_VEHICLE_MATCH, NULL);

  match->vehicle = usher_vehicle_rows_read (statement, column);
  match->customer = usher_customer_rows_read (statement, column);

  return match;
}

static gboolean
has_vehicle (GPtrArray    *matches,
             UsherVehicle *vehicle)
{
  for (guint i = 0; vehicle != NULL && i < matches->len; i++)
    {
      UsherVehicleMatch *match = g_ptr_array_index (matches, i);

      if (match->vehicle != NULL && match->vehicle->parent_instance.id == vehicle->parent_instance.id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_matches_of_key (UsherConnection *connection,
                    UsherSearchKey  *key,
                    GPtrArray       *matches,
                    GError         **error)
{
  g_autoptr (GPtrArray)      found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  if (g_str_equal (key->kind, "vehicle"))
    statement = usher_connection_prepare (connection,
                                          "SELECT " MATCH_COLUMNS " FROM vehicle v LEFT JOIN customer c ON c.id = v.customer_id"
                                          " WHERE v.id = $1 AND v.deleted_at IS NULL",
                                          error);
  else if (g_str_equal (key->kind, "customer"))
    statement = usher_connection_prepare (connection,
                                          "SELECT " MATCH_COLUMNS " FROM customer c"
                                          " LEFT JOIN vehicle v ON v.customer_id = c.id AND v.deleted_at IS NULL"
                                          " WHERE c.id = $1 AND c.deleted_at IS NULL ORDER BY v.odometer_at DESC LIMIT 8",
                                          error);
  else
    return TRUE;
  if (statement == NULL)
    return FALSE;

  usher_statement_bind_int (statement, 1, key->row_id);
  if (!usher_rows_collect (statement, read_match, found, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      UsherVehicleMatch *match = g_ptr_array_index (found, i);

      if (!has_vehicle (matches, match->vehicle))
        g_ptr_array_add (matches, g_object_ref (match));
    }

  return TRUE;
}

/* An exact plate first, then plates that end with what was typed, then the rest as found. */
static int
match_rank (UsherVehicleMatch *match,
            const char        *plate)
{
  if (match->vehicle == NULL)
    return 3;
  if (g_str_equal (match->vehicle->plate, plate))
    return 0;

  return *plate != '\0' && g_str_has_suffix (match->vehicle->plate, plate) ? 1 : 2;
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return match_rank (*(UsherVehicleMatch *const *) a, user_data) - match_rank (*(UsherVehicleMatch *const *) b, user_data);
}

static GPtrArray *
find_matches (UsherConnection *connection,
              const char      *typed,
              guint            limit,
              GError         **error)
{
  g_autoptr (GPtrArray)      matches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char           *plate = usher_plate_normalize (typed);
  g_autoptr (UsherStatement) exact = NULL;
  g_autoptr (GArray)         keys = NULL;

  exact = usher_connection_prepare (connection,
                                    "SELECT " MATCH_COLUMNS " FROM vehicle v LEFT JOIN customer c ON c.id = v.customer_id"
                                    " WHERE v.plate = $1 AND v.plate <> '' AND v.deleted_at IS NULL ORDER BY v.id DESC",
                                    error);
  if (exact == NULL)
    return NULL;
  usher_statement_bind_text (exact, 1, plate);
  if (!usher_rows_collect (exact, read_match, matches, error))
    return NULL;

  keys = usher_search_index_find (connection, typed, NULL, limit * 4, error);
  if (keys == NULL)
    return NULL;
  for (guint i = 0; i < keys->len; i++)
    if (!add_matches_of_key (connection, &g_array_index (keys, UsherSearchKey, i), matches, error))
      return NULL;

  g_ptr_array_sort_with_data (matches, compare_matches, plate);
  if (matches->len > limit)
    g_ptr_array_set_size (matches, limit);

  return g_steal_pointer (&matches);
}

static gpointer
find_vehicles_in_worker (UsherConnection *connection,
                         gpointer         input,
                         GError         **error)
{
  UsherRequest *request = input;

  return find_matches (connection, request->text, max_matches, error);
}

static gpointer
list_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      matches = NULL;
  g_autoptr (UsherStatement) statement = NULL;

  if (*request->text != '\0')
    return find_matches (connection, request->text, request->number, error);

  matches = g_ptr_array_new_with_free_func (g_object_unref);
  statement = usher_connection_prepare (connection,
                                        "SELECT " MATCH_COLUMNS " FROM customer c"
                                        " LEFT JOIN vehicle v ON v.customer_id = c.id AND v.deleted_at IS NULL"
                                        " WHERE c.deleted_at IS NULL ORDER BY c.pinyin, c.id, v.id LIMIT $1 OFFSET $2",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->number);
  usher_statement_bind_int (statement, 2, request->other_id);

  return usher_rows_collect (statement, read_match, matches, error) ? g_steal_pointer (&matches) : NULL;
}

static gpointer
count_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  gint64                     count = 0;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT count(*) FROM customer c"
                                " LEFT JOIN vehicle v ON v.customer_id = c.id AND v.deleted_at IS NULL"
                                " WHERE c.deleted_at IS NULL",
                                error);

  if (statement == NULL || !usher_statement_run_for_id (statement, &count, error))
    return NULL;

  return g_memdup2 (&count, sizeof count);
}

static gpointer
load_file_in_worker (UsherConnection *connection,
                     gpointer         input,
                     GError         **error)
{
  UsherRequest *request = input;

  return usher_vehicle_file_load (connection, request->id, request->now, error);
}

static gpointer
load_customer_in_worker (UsherConnection *connection,
                         gpointer         input,
                         GError         **error)
{
  UsherRequest  *request = input;
  GError        *local_error = NULL;
  UsherCustomer *customer = usher_customer_rows_load (connection, request->id, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else if (customer == NULL)
    g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no customer with id %" G_GINT64_FORMAT, request->id);

  return customer;
}

static gpointer
list_vehicles_in_worker (UsherConnection *connection,
                         gpointer         input,
                         GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      vehicles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT " USHER_VEHICLE_COLUMNS ("v") " FROM vehicle v"
                                                                      " WHERE v.customer_id = $1 AND v.deleted_at IS NULL ORDER BY v.id",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);

  return usher_rows_collect (statement, usher_vehicle_rows_read, vehicles, error) ? g_steal_pointer (&vehicles) : NULL;
}

static gpointer
save_customer_in_worker (UsherConnection *connection,
                         gpointer         input,
                         GError         **error)
{
  UsherRequest               *request = input;
  g_autoptr (UsherCustomer)   saved = NULL;
  g_autoptr (UsherAuditWatch) watch =
      usher_audit_watch_new (connection, "customer", USHER_ENTITY (request->customer)->id, error);

  if (watch == NULL)
    return NULL;
  saved = usher_customer_rows_save (connection, request->customer, request->now, error);
  if (saved == NULL || !usher_audit_watch_end (watch, connection, request, saved->parent_instance.id, error))
    return NULL;
  return g_steal_pointer (&saved);
}

static gpointer
save_vehicle_in_worker (UsherConnection *connection,
                        gpointer         input,
                        GError         **error)
{
  UsherRequest               *request = input;
  g_autoptr (UsherVehicle)    saved = NULL;
  g_autoptr (UsherAuditWatch) watch =
      usher_audit_watch_new (connection, "vehicle", USHER_ENTITY (request->vehicle)->id, error);

  if (watch == NULL)
    return NULL;
  saved = usher_vehicle_rows_save (connection, request->vehicle, request->now, error);
  if (saved == NULL || !usher_audit_watch_end (watch, connection, request, saved->parent_instance.id, error))
    return NULL;
  return g_steal_pointer (&saved);
}

/**
 * usher_customer_store_find_vehicles_async:
 * @typed: a fragment of a plate, phone, name, pinyin or VIN
 */
void
usher_customer_store_find_vehicles_async (UsherCustomerStore *self,
                                          const char         *typed,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (typed);
  usher_store_run (self, USHER_WORK_READ, "find-vehicles", find_vehicles_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_customer_store_find_vehicles_finish:
 *
 * Returns: (transfer full) (element-type UsherVehicleMatch): at most eight, best first
 */
GPtrArray *
usher_customer_store_find_vehicles_finish (UsherCustomerStore *self,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_customer_store_load_file_async:
 * @vehicle_id: the car
 */
void
usher_customer_store_load_file_async (UsherCustomerStore *self,
                                      gint64              vehicle_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = vehicle_id;
  usher_store_run (self, USHER_WORK_READ, "load-vehicle-file", load_file_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_customer_store_load_file_finish:
 *
 * Returns: (transfer full): all that is known of the car
 */
UsherVehicleFile *
usher_customer_store_load_file_finish (UsherCustomerStore *self,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_customer_store_load_customer_async:
 * @customer_id: the customer
 */
void
usher_customer_store_load_customer_async (UsherCustomerStore *self,
                                          gint64              customer_id,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = customer_id;
  usher_store_run (self, USHER_WORK_READ, "load-customer", load_customer_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_customer_store_load_customer_finish:
 *
 * Returns: (transfer full): the customer
 */
UsherCustomer *
usher_customer_store_load_customer_finish (UsherCustomerStore *self,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_customer_store_list_vehicles_async:
 * @customer_id: the customer
 */
void
usher_customer_store_list_vehicles_async (UsherCustomerStore *self,
                                          gint64              customer_id,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = customer_id;
  usher_store_run (self, USHER_WORK_READ, "list-vehicles", list_vehicles_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_customer_store_list_vehicles_finish:
 *
 * Returns: (transfer full) (element-type UsherVehicle): the customer's cars
 */
GPtrArray *
usher_customer_store_list_vehicles_finish (UsherCustomerStore *self,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_customer_store_list_async:
 * @typed: narrows; empty: all, in order of pinyin
 * @offset: how many rows to pass over; only without @typed
 * @limit: how many rows at most
 */
void
usher_customer_store_list_async (UsherCustomerStore *self,
                                 const char         *typed,
                                 guint               offset,
                                 guint               limit,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (typed);
  request->other_id = offset;
  request->number = limit;
  /* Far down a long list takes a while: no key press may wait behind it. */
  usher_store_run (self, USHER_WORK_LONG_READ, "list-customers", list_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_customer_store_list_finish:
 *
 * Returns: (transfer full) (element-type UsherVehicleMatch): customers with their cars
 */
GPtrArray *
usher_customer_store_list_finish (UsherCustomerStore *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_customer_store_save_customer_async:
 * @customer: what to save
 */
void
usher_customer_store_save_customer_async (UsherCustomerStore *self,
                                          UsherCustomer      *customer,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->customer = g_object_ref (customer);
  usher_store_run (self, USHER_WORK_WRITE, "save-customer", save_customer_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_customer_store_save_customer_finish:
 *
 * Returns: (transfer full): the customer as saved
 */
UsherCustomer *
usher_customer_store_save_customer_finish (UsherCustomerStore *self,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_customer_store_save_vehicle_async:
 * @vehicle: what to save
 */
void
usher_customer_store_save_vehicle_async (UsherCustomerStore *self,
                                         UsherVehicle       *vehicle,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->vehicle = g_object_ref (vehicle);
  usher_store_run (self, USHER_WORK_WRITE, "save-vehicle", save_vehicle_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_customer_store_save_vehicle_finish:
 *
 * Returns: (transfer full): the car as saved
 */
UsherVehicle *
usher_customer_store_save_vehicle_finish (UsherCustomerStore *self,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_customer_store_count_async:
 *
 * Counts what usher_customer_store_list_async() would list with nothing typed.
 */
void
usher_customer_store_count_async (UsherCustomerStore *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_LONG_READ, "count-customers", count_in_worker, request, usher_request_free, g_free,
                   cancellable, callback, user_data);
}

/**
 * usher_customer_store_count_finish:
 *
 * Returns: how many rows the list has, −1 on failure
 */
gint64
usher_customer_store_count_finish (UsherCustomerStore *self,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  g_autofree gint64 *count = usher_store_run_finish (self, result, error);

  return count != NULL ? *count : -1;
}

static void
usher_customer_store_class_init (UsherCustomerStoreClass *klass)
{
}

static void
usher_customer_store_init (UsherCustomerStore *self)
{
}
