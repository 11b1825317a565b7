/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-delivery-work.h"

#include "usher-customer-rows.h"
#include "usher-date.h"
#include "usher-delivery-rows.h"
#include "usher-gate-pass-rows.h"
#include "usher-guarantee-rows.h"
#include "usher-order-load.h"
#include "usher-order-rows.h"
#include "usher-order-walk-around.h"
#include "usher-progress-rows.h"
#include "usher-rows.h"
#include "usher-warranty-rows.h"

/* The shortest interval of the packages that were done, and of all. */
static gboolean
read_interval (UsherConnection      *connection,
               const char           *sql,
               gint64                order_id,
               UsherServiceInterval *interval,
               GError              **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *interval = (UsherServiceInterval) { usher_statement_get_int (statement, 0), (int) usher_statement_get_int (statement, 1) };
  return TRUE;
}

#define WITH_INTERVAL " p.deleted_at IS NULL AND (p.interval_km > 0 OR p.interval_months > 0)"
#define SHORTEST_FIRST                                                        \
  " ORDER BY CASE WHEN p.interval_km > 0 THEN p.interval_km ELSE 999999 END," \
  "          CASE WHEN p.interval_months > 0 THEN p.interval_months ELSE 999 END LIMIT 1"

static gboolean
read_service (UsherConnection   *connection,
              UsherOrderFile    *order,
              UsherDeliveryFile *self,
              GError           **error)
{
  gint64 order_id = order->order->parent_instance.id;

  if (order->vehicle != NULL)
    {
      self->known.km = order->vehicle->next_service_km;
      usher_date_from_iso (order->vehicle->next_service_on, &self->known.on);
    }
  return read_interval (connection,
                        "SELECT p.interval_km, p.interval_months FROM package p"
                        " WHERE" WITH_INTERVAL
                        "   AND p.code IN (SELECT l.package_code FROM estimate_line l"
                        "                   WHERE l.order_id = $1 AND l.deleted_at IS NULL AND l.package_code <> ''"
                        "                     AND l.consent IN ('authorized', 'done'))" SHORTEST_FIRST,
                        order_id, &self->done, error) &&
         read_interval (connection,
                        "SELECT p.interval_km, p.interval_months FROM package p WHERE $1 = $1 AND" WITH_INTERVAL SHORTEST_FIRST,
                        order_id, &self->usual, error);
}

/* Who brought it most likely fetches it, and what the rule says is most likely
 * what is agreed to. */
static UsherDelivery *
make_first (UsherOrderFile    *order,
            UsherDeliveryFile *file)
{
  UsherDelivery   *delivery = g_object_new (USHER_TYPE_DELIVERY, NULL);
  UsherNextService next = usher_delivery_file_next_service (file, order->order->odometer);
  gboolean         is_other = *order->order->brought_by != '\0';

  delivery->parent_instance.id = order->order->parent_instance.id;
  delivery->odometer_out = -1;
  usher_entity_set_string (&delivery->collected_by, is_other ? order->order->brought_by : order->order->customer_name);
  usher_entity_set_string (&delivery->phone, is_other ? order->order->brought_by_phone : order->order->phone);
  delivery->next_service_km = next.km;
  if (g_date_valid (&next.on))
    {
      g_autofree char *iso = usher_date_to_iso (&next.on);

      usher_entity_set_string (&delivery->next_service_on, iso);
    }
  return delivery;
}

static gboolean
read_delivery (UsherConnection   *connection,
               UsherOrderFile    *order,
               UsherDeliveryFile *self,
               GError           **error)
{
  GError *local_error = NULL;

  self->delivery = usher_delivery_rows_find (connection, order->order->parent_instance.id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (self->delivery == NULL)
    self->delivery = make_first (order, self);
  return TRUE;
}

static gboolean
read_rights (UsherConnection    *connection,
             const UsherRequest *request,
             UsherOrderFile     *order,
             UsherDeliveryFile  *self,
             GError            **error)
{
  gint64 order_id = order->order->parent_instance.id;
  gint64 km = MAX (self->delivery->odometer_out, MAX (order->order->odometer, 0));

  self->guaranteed = self->delivery->delivered_at != 0
                         ? usher_guarantee_rows_list (connection, order_id, error)
                         : usher_guarantee_rows_make (connection, order, request->shop, &self->today, km, error);
  if (self->guaranteed == NULL)
    return FALSE;
  if (order->vehicle == NULL)
    return TRUE;
  self->counter = usher_warranty_rows_count (connection, request, order->vehicle, km, error);
  return self->counter != NULL;
}

/**
 * usher_delivery_file_read:
 * @order: the order, as read in this transaction
 *
 * Returns: (transfer full): its delivery with all that belongs to it; NULL with
 *   @error set
 */
UsherDeliveryFile *
usher_delivery_file_read (UsherConnection    *connection,
                          const UsherRequest *request,
                          UsherOrderFile     *order,
                          GError            **error)
{
  g_autoptr (UsherDeliveryFile) self = g_object_new (USHER_TYPE_DELIVERY_FILE, NULL);
  gint64                        order_id = order->order->parent_instance.id;

  usher_date_of_time (request->now, request->zone, &self->today);
  self->marks = usher_damage_marks_copy (order->marks);
  if (!read_service (connection, order, self, error) || !read_delivery (connection, order, self, error))
    return NULL;
  self->new_marks = usher_order_marks_load_new (connection, order_id, error);
  if (self->new_marks == NULL)
    return NULL;
  self->passes = usher_gate_pass_rows_list (connection, order_id, error);
  if (self->passes == NULL || !read_rights (connection, request, order, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * usher_delivery_load_in_worker:
 *
 * Reads the delivery of order @id.
 */
gpointer
usher_delivery_load_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherOrderFile) order = usher_order_file_read (connection, request->id, error);

  return order != NULL ? usher_delivery_file_read (connection, request, order, error) : NULL;
}

static gboolean
read_told (UsherConnection *connection,
           UsherReadyCar   *car,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;
  guint                      column = 1;

  statement = usher_connection_prepare (connection,
                                        "SELECT told_at, told_whom FROM notice"
                                        " WHERE order_id = $1 AND kind = 'ready' AND told_at IS NOT NULL"
                                        "   AND deleted_at IS NULL"
                                        " ORDER BY told_at DESC, id DESC LIMIT 1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, car->parent_instance.id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      car->told_at = usher_statement_get_int (statement, 0);
      usher_rows_read_text (statement, &column, &car->told_whom);
    }
  /* What was said before the last wash or check was said of another state. */
  if (car->told_at < car->ready_since)
    car->told_at = 0;
  return TRUE;
}

static UsherReadyCar *
read_car (UsherConnection *connection,
          gint64           order_id,
          GError         **error)
{
  g_autoptr (UsherReadyCar) car = g_object_new (USHER_TYPE_READY_CAR, NULL);
  gboolean                  is_other = FALSE;

  car->parent_instance.id = order_id;
  car->order = usher_order_rows_read (connection, order_id, error);
  if (car->order == NULL || !usher_progress_rows_read (connection, order_id, 0, &car->progress, error))
    return NULL;
  car->ready_since = MAX (car->progress.washed_at, car->progress.checked_at);
  is_other = *car->order->brought_by != '\0' && *car->order->brought_by_phone != '\0';
  usher_entity_set_string (&car->call_name, is_other ? car->order->brought_by : car->order->customer_name);
  usher_entity_set_string (&car->call_phone, is_other ? car->order->brought_by_phone : car->order->phone);
  if (!read_told (connection, car, error))
    return NULL;
  return g_steal_pointer (&car);
}

static int
compare_ready (gconstpointer a,
               gconstpointer b)
{
  const UsherReadyCar *one = *(const UsherReadyCar *const *) a;
  const UsherReadyCar *other = *(const UsherReadyCar *const *) b;

  if (one->ready_since != other->ready_since)
    return one->ready_since < other->ready_since ? -1 : 1;
  return one->parent_instance.id < other->parent_instance.id ? -1 : 1;
}

static GPtrArray *
list_cars (UsherConnection *connection,
           const char      *sql,
           GError         **error)
{
  g_autoptr (GPtrArray)      cars = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)         ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      gint64 id = usher_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }
  for (guint i = 0; i < ids->len; i++)
    {
      UsherReadyCar *car = read_car (connection, g_array_index (ids, gint64, i), error);

      if (car == NULL)
        return NULL;
      g_ptr_array_add (cars, car);
    }
  return g_steal_pointer (&cars);
}

/**
 * usher_delivery_list_ready_in_worker:
 *
 * Lists the cars that wait to be fetched.
 */
gpointer
usher_delivery_list_ready_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  GPtrArray *cars = list_cars (connection,
                               "SELECT id FROM repair_order WHERE car_state = 'ready' AND deleted_at IS NULL"
                               " ORDER BY id",
                               error);

  if (cars != NULL)
    g_ptr_array_sort (cars, compare_ready);
  return cars;
}

/**
 * usher_delivery_list_on_account_in_worker:
 *
 * Lists the cars that left and are not paid.
 */
gpointer
usher_delivery_list_on_account_in_worker (UsherConnection *connection,
                                          gpointer         input,
                                          GError         **error)
{
  GPtrArray *cars = list_cars (connection,
                               "SELECT p.order_id FROM payment p JOIN delivery d ON d.order_id = p.order_id"
                               " WHERE p.method = 'on-account' AND d.delivered_at IS NOT NULL"
                               " GROUP BY p.order_id, d.delivered_at HAVING SUM (p.amount) > 0"
                               " ORDER BY d.delivered_at, p.order_id",
                               error);

  for (guint i = 0; cars != NULL && i < cars->len; i++)
    {
      UsherReadyCar *car = g_ptr_array_index (cars, i);

      car->on_account = car->progress.due;
    }
  return cars;
}

/**
 * usher_delivery_list_passes_in_worker:
 *
 * Lists the gate passes of @range.
 */
gpointer
usher_delivery_list_passes_in_worker (UsherConnection *connection,
                                      gpointer         input,
                                      GError         **error)
{
  const UsherRequest *request = input;

  return usher_gate_pass_rows_list_day (connection, request->range, error);
}

/**
 * usher_car_rights_free:
 * @rights: (transfer full): rights
 */
void
usher_car_rights_free (UsherCarRights *rights)
{
  g_clear_pointer (&rights->guaranteed, g_ptr_array_unref);
  g_clear_pointer (&rights->counter, usher_warranty_counter_free);
  g_free (rights);
}

/**
 * usher_delivery_load_rights_in_worker:
 *
 * Reads what car @id may ask for at an odometer of @number.
 */
gpointer
usher_delivery_load_rights_in_worker (UsherConnection *connection,
                                      gpointer         input,
                                      GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherVehicle)   vehicle = usher_vehicle_rows_load (connection, request->id, error);
  g_autoptr (UsherCarRights) rights = g_new0 (UsherCarRights, 1);
  gint64                     km = 0;
  GDate                      today;

  if (vehicle == NULL)
    return NULL;
  km = MAX (request->number, vehicle->odometer);
  usher_date_of_time (request->now, request->zone, &today);
  rights->guaranteed = usher_guarantee_rows_list_valid (connection, request->id, &today, km, error);
  if (rights->guaranteed == NULL)
    return NULL;
  rights->counter = usher_warranty_rows_count (connection, request, vehicle, km, error);
  if (rights->counter == NULL)
    return NULL;
  return g_steal_pointer (&rights);
}
