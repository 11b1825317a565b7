/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-rows.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-rows.h"

#define SELECT_ORDER                                                                                             \
  "SELECT o.id, o.row_version, o.number, o.booking_id, o.customer_id, o.vehicle_id, o.advisor_id,"               \
  "       o.document_state, o.car_state, o.stop_cause, o.money_state,"                                           \
  "       o.arrived_at, o.reception_at, o.queue_number, o.is_walk_in, o.brought_by, o.brought_by_phone,"         \
  "       o.promised_at, o.promise_note, o.odometer, o.odometer_reason, o.fuel_eighths, o.charge_percent,"       \
  "       o.covers_seat, o.covers_wheel, o.covers_mat, o.saw_licence, o.saw_booklet, o.belongings, o.valuables," \
  "       o.payment_method, o.old_parts, o.wash, o.waiting, o.price_after_inspection, o.whole_discount,"         \
  "       o.document_language, o.checklist_version, o.cancel_reason, o.total, o.created_at,"                     \
  "       c.name, c.address_form, c.phone, v.plate, v.make, v.model, s.name, b.arrives_at"                       \
  "  FROM repair_order o"                                                                                        \
  "  LEFT JOIN customer c ON c.id = o.customer_id"                                                               \
  "  LEFT JOIN vehicle v ON v.id = o.vehicle_id"                                                                 \
  "  LEFT JOIN staff s ON s.id = o.advisor_id"                                                                   \
  "  LEFT JOIN booking b ON b.id = o.booking_id"

/* A car that nobody has received for so long is not waiting any more. */
static const gint64 longest_reception_s = 90 * 24 * 3600;

/* What was not read is NULL in the row and −1 in the order. */
static gint64
read_reading (UsherStatement *statement,
              guint           column)
{
  return usher_statement_is_null (statement, column) ? -1 : usher_statement_get_int (statement, column);
}

static void
bind_reading (UsherStatement *statement,
              guint           n,
              gint64          value)
{
  if (value < 0)
    usher_statement_bind_null (statement, n);
  else
    usher_statement_bind_int (statement, n, value);
}

static gboolean
read_states (UsherStatement *statement,
             guint          *column,
             UsherOrder     *order)
{
  gboolean known = TRUE;

  known &= usher_document_state_from_string (usher_statement_get_text (statement, (*column)++), &order->document_state);
  known &= usher_car_state_from_string (usher_statement_get_text (statement, (*column)++), &order->car_state);
  known &= usher_stop_cause_from_string (usher_statement_get_text (statement, (*column)++), &order->stop_cause);
  known &= usher_money_state_from_string (usher_statement_get_text (statement, (*column)++), &order->money_state);

  return known;
}

static void
read_walk_around (UsherStatement *statement,
                  guint          *column,
                  UsherOrder     *order)
{
  order->odometer = read_reading (statement, (*column)++);
  usher_rows_read_text (statement, column, &order->odometer_reason);
  order->fuel_eighths = (int) read_reading (statement, (*column)++);
  order->charge_percent = (int) read_reading (statement, (*column)++);
  order->covers_seat = usher_statement_get_bool (statement, (*column)++);
  order->covers_wheel = usher_statement_get_bool (statement, (*column)++);
  order->covers_mat = usher_statement_get_bool (statement, (*column)++);
  order->saw_licence = usher_statement_get_bool (statement, (*column)++);
  order->saw_booklet = usher_statement_get_bool (statement, (*column)++);
  usher_rows_read_text (statement, column, &order->belongings);
  usher_rows_read_text (statement, column, &order->valuables);
}

static gboolean
read_terms (UsherStatement *statement,
            guint          *column,
            UsherOrder     *order)
{
  gboolean known = TRUE;

  known &= usher_payment_method_from_string (usher_statement_get_text (statement, (*column)++), &order->payment_method);
  known &= usher_old_parts_from_string (usher_statement_get_text (statement, (*column)++), &order->old_parts);
  usher_rows_read_text (statement, column, &order->wash);
  known &= usher_waiting_from_string (usher_statement_get_text (statement, (*column)++), &order->waiting);
  order->price_after_inspection = usher_statement_get_bool (statement, (*column)++);
  order->whole_discount = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &order->document_language);
  order->checklist_version = (int) usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &order->cancel_reason);
  order->total = usher_statement_get_int (statement, (*column)++);
  order->created_at = usher_statement_get_int (statement, (*column)++);

  return known;
}

static void
read_joined (UsherStatement *statement,
             guint          *column,
             UsherOrder     *order)
{
  const char *address_form = NULL;

  usher_rows_read_text (statement, column, &order->customer_name);
  address_form = usher_statement_get_text (statement, (*column)++);
  if (address_form != NULL)
    usher_address_form_from_string (address_form, &order->address_form);
  usher_rows_read_text (statement, column, &order->phone);
  usher_rows_read_text (statement, column, &order->plate);
  usher_rows_read_text (statement, column, &order->make);
  usher_rows_read_text (statement, column, &order->model);
  usher_rows_read_text (statement, column, &order->advisor_name);
  order->booked_for = usher_statement_get_int (statement, (*column)++);
}

static UsherOrder *
read_order (UsherStatement *statement,
            GError        **error)
{
  g_autoptr (UsherOrder) order = g_object_new (USHER_TYPE_ORDER, NULL);
  UsherEntity           *entity = USHER_ENTITY (order);
  gboolean               known = TRUE;
  guint                  column = 0;

  entity->id = usher_statement_get_id (statement, column++);
  entity->row_version = usher_statement_get_int (statement, column++);
  usher_rows_read_text (statement, &column, &order->number);
  order->booking_id = usher_statement_get_id (statement, column++);
  order->customer_id = usher_statement_get_id (statement, column++);
  order->vehicle_id = usher_statement_get_id (statement, column++);
  order->advisor_id = usher_statement_get_id (statement, column++);
  known &= read_states (statement, &column, order);
  order->arrived_at = usher_statement_get_int (statement, column++);
  order->reception_at = usher_statement_get_int (statement, column++);
  order->queue_number = (int) usher_statement_get_int (statement, column++);
  order->is_walk_in = usher_statement_get_bool (statement, column++);
  usher_rows_read_text (statement, &column, &order->brought_by);
  usher_rows_read_text (statement, &column, &order->brought_by_phone);
  order->promised_at = usher_statement_get_int (statement, column++);
  usher_rows_read_text (statement, &column, &order->promise_note);
  read_walk_around (statement, &column, order);
  known &= read_terms (statement, &column, order);
  read_joined (statement, &column, order);

  if (!known)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT,
                   "Order %" G_GINT64_FORMAT " has a state that is not known", entity->id);
      return NULL;
    }
  return g_steal_pointer (&order);
}

/**
 * usher_order_rows_read:
 *
 * Returns: (transfer full): the head of an order; NULL with @error set,
 *   %USHER_DB_ERROR_NOT_FOUND when there is none or its arrival was taken back
 */
UsherOrder *
usher_order_rows_read (UsherConnection *connection,
                       gint64           order_id,
                       GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        SELECT_ORDER
                                        " WHERE o.id = $1 AND o.deleted_at IS NULL",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND,
                   "There is no order %" G_GINT64_FORMAT, order_id);
      return NULL;
    }
  return read_order (statement, error);
}

/**
 * usher_order_rows_list_queue:
 * @day: the day
 *
 * The cars that arrived in @day, and those of earlier days that nobody has
 * finished receiving; cancelled orders are left out.
 *
 * Returns: (transfer full) (element-type UsherOrder): in order of arrival
 */
GPtrArray *
usher_order_rows_list_queue (UsherConnection *connection,
                             UsherTimeRange   day,
                             GError         **error)
{
  g_autoptr (GPtrArray)      orders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        SELECT_ORDER
                                        " WHERE o.deleted_at IS NULL"
                                        "   AND o.document_state NOT IN ('closed', 'cancelled')"
                                        "   AND o.arrived_at < $2 AND o.arrived_at >= $3"
                                        "   AND (o.arrived_at >= $1 OR o.car_state IN ('arrived', 'in-reception'))"
                                        " ORDER BY o.arrived_at, o.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, day.start);
  usher_statement_bind_int (statement, 2, day.end);
  usher_statement_bind_int (statement, 3, day.start - longest_reception_s);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      UsherOrder *order = read_order (statement, error);

      if (order == NULL)
        return NULL;
      g_ptr_array_add (orders, order);
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&orders);
}

/**
 * usher_order_rows_find_by_booking:
 *
 * Returns: id of the order that a booking became, 0 for none, −1 on error
 */
gint64
usher_order_rows_find_by_booking (UsherConnection *connection,
                                  gint64           booking_id,
                                  GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     order_id = 0;

  statement = usher_connection_prepare (connection,
                                        "SELECT id FROM repair_order"
                                        " WHERE booking_id = $1 AND deleted_at IS NULL",
                                        error);
  if (statement == NULL)
    return -1;
  usher_statement_bind_int (statement, 1, booking_id);
  if (!usher_statement_run_for_id (statement, &order_id, error))
    return -1;
  return order_id;
}

/**
 * usher_order_rows_insert:
 * @order: an order that is not shared yet; gets its id
 *
 * Makes the row of a car that has just arrived.
 */
gboolean
usher_order_rows_insert (UsherConnection *connection,
                         UsherOrder      *order,
                         GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO repair_order (booking_id, customer_id, vehicle_id, advisor_id,"
                                        "  document_state, car_state, arrived_at, queue_number, is_walk_in,"
                                        "  document_language, checklist_version, created_at)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
                                        "  (SELECT COALESCE (MAX (version), 1) FROM checklist_item), $11)"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_id (statement, n++, order->booking_id);
  usher_statement_bind_id (statement, n++, order->customer_id);
  usher_statement_bind_id (statement, n++, order->vehicle_id);
  usher_statement_bind_id (statement, n++, order->advisor_id);
  usher_statement_bind_text (statement, n++, usher_document_state_to_string (order->document_state));
  usher_statement_bind_text (statement, n++, usher_car_state_to_string (order->car_state));
  usher_statement_bind_int (statement, n++, order->arrived_at);
  usher_statement_bind_int (statement, n++, order->queue_number);
  usher_statement_bind_bool (statement, n++, order->is_walk_in);
  usher_statement_bind_text (statement, n++, order->document_language);
  usher_statement_bind_int (statement, n++, order->created_at);
  return usher_statement_run_for_id (statement, &USHER_ENTITY (order)->id, error);
}

/* Tells a stale row from one that is gone. */
static gboolean
check_updated (gint64   id,
               GError **error)
{
  if (id != 0)
    return TRUE;
  g_set_error_literal (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                       "The order was changed elsewhere meanwhile");
  return FALSE;
}

static void
bind_head (UsherStatement *statement,
           UsherOrder     *order)
{
  guint n = 3;

  usher_statement_bind_id (statement, n++, order->customer_id);
  usher_statement_bind_id (statement, n++, order->vehicle_id);
  usher_statement_bind_id (statement, n++, order->advisor_id);
  usher_statement_bind_id (statement, n++, order->reception_at);
  usher_statement_bind_text (statement, n++, order->brought_by);
  usher_statement_bind_text (statement, n++, order->brought_by_phone);
  usher_statement_bind_id (statement, n++, order->promised_at);
  usher_statement_bind_text (statement, n++, order->promise_note);
  bind_reading (statement, n++, order->odometer);
  usher_statement_bind_text (statement, n++, order->odometer_reason);
  bind_reading (statement, n++, order->fuel_eighths);
  bind_reading (statement, n++, order->charge_percent);
  usher_statement_bind_bool (statement, n++, order->covers_seat);
  usher_statement_bind_bool (statement, n++, order->covers_wheel);
  usher_statement_bind_bool (statement, n++, order->covers_mat);
  usher_statement_bind_bool (statement, n++, order->saw_licence);
  usher_statement_bind_bool (statement, n++, order->saw_booklet);
  usher_statement_bind_text (statement, n++, order->belongings);
  usher_statement_bind_text (statement, n++, order->valuables);
  usher_statement_bind_text (statement, n++, usher_payment_method_to_string (order->payment_method));
  usher_statement_bind_text (statement, n++, usher_old_parts_to_string (order->old_parts));
  usher_statement_bind_text (statement, n++, order->wash);
  usher_statement_bind_text (statement, n++, usher_waiting_to_string (order->waiting));
  usher_statement_bind_bool (statement, n++, order->price_after_inspection);
  usher_statement_bind_text (statement, n++, order->document_language);
}

/**
 * usher_order_rows_update_head:
 * @order: the order as it shall be; its states, number, lines' discount and
 *   total are not looked at
 *
 * Writes what is typed on the head.  A stale row_version is
 * %USHER_DB_ERROR_CONFLICT.
 */
gboolean
usher_order_rows_update_head (UsherConnection *connection,
                              UsherOrder      *order,
                              GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection,
                                        "UPDATE repair_order"
                                        "   SET row_version = row_version + 1, customer_id = $3, vehicle_id = $4,"
                                        "       advisor_id = $5, reception_at = $6, brought_by = $7,"
                                        "       brought_by_phone = $8, promised_at = $9, promise_note = $10,"
                                        "       odometer = $11, odometer_reason = $12, fuel_eighths = $13,"
                                        "       charge_percent = $14, covers_seat = $15, covers_wheel = $16,"
                                        "       covers_mat = $17, saw_licence = $18, saw_booklet = $19,"
                                        "       belongings = $20, valuables = $21, payment_method = $22,"
                                        "       old_parts = $23, wash = $24, waiting = $25,"
                                        "       price_after_inspection = $26, document_language = $27"
                                        " WHERE id = $1 AND row_version = $2 AND deleted_at IS NULL"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, USHER_ENTITY (order)->id);
  usher_statement_bind_int (statement, 2, USHER_ENTITY (order)->row_version);
  bind_head (statement, order);
  if (!usher_statement_run_for_id (statement, &id, error) || !check_updated (id, error))
    return FALSE;
  usher_connection_note_change (connection, "order", id);
  return TRUE;
}

/**
 * usher_order_rows_update_states:
 * @order: an order as just read, with the states, number and reason for
 *   cancelling that it shall have; gets its new row_version
 *
 * Writes what only the guard may change.
 */
gboolean
usher_order_rows_update_states (UsherConnection *connection,
                                UsherOrder      *order,
                                GError         **error)
{
  UsherEntity               *entity = USHER_ENTITY (order);
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "UPDATE repair_order"
                                        "   SET row_version = row_version + 1, number = $3, document_state = $4,"
                                        "       car_state = $5, stop_cause = $6, money_state = $7, cancel_reason = $8"
                                        " WHERE id = $1 AND row_version = $2 AND deleted_at IS NULL"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, entity->id);
  usher_statement_bind_int (statement, n++, entity->row_version);
  usher_statement_bind_text (statement, n++, *order->number != '\0' ? order->number : NULL);
  usher_statement_bind_text (statement, n++, usher_document_state_to_string (order->document_state));
  usher_statement_bind_text (statement, n++, usher_car_state_to_string (order->car_state));
  usher_statement_bind_text (statement, n++, usher_stop_cause_to_string (order->stop_cause));
  usher_statement_bind_text (statement, n++, usher_money_state_to_string (order->money_state));
  usher_statement_bind_text (statement, n++, order->cancel_reason);
  if (!usher_statement_run_for_id (statement, &id, error) || !check_updated (id, error))
    return FALSE;
  entity->row_version++;
  usher_connection_note_change (connection, "order", id);
  return TRUE;
}

/**
 * usher_order_rows_require_open:
 *
 * Whether anything of @order may still be changed: nothing may after the
 * settlement, and nothing while it is cancelled.
 *
 * Returns: FALSE with %USHER_ERROR_NOT_ALLOWED
 */
gboolean
usher_order_rows_require_open (UsherOrder *order,
                               GError    **error)
{
  if (usher_document_state_is_open (order->document_state))
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Order %" G_GINT64_FORMAT " is %s",
               order->parent_instance.id, usher_document_state_to_string (order->document_state));
  return FALSE;
}

/**
 * usher_order_rows_check_open:
 *
 * The same for an order that was not read yet.
 *
 * Returns: FALSE with %USHER_ERROR_NOT_ALLOWED, or %USHER_DB_ERROR_NOT_FOUND
 *   when it is gone
 */
gboolean
usher_order_rows_check_open (UsherConnection *connection,
                             gint64           order_id,
                             GError         **error)
{
  g_autoptr (UsherOrder) order = usher_order_rows_read (connection, order_id, error);

  return order != NULL && usher_order_rows_require_open (order, error);
}

/**
 * usher_order_rows_audit:
 * @action: nick of what was done
 * @detail: what else is needed to understand it, or to take it back
 *
 * Writes down who did what to an order and when.
 */
gboolean
usher_order_rows_audit (UsherConnection    *connection,
                        const UsherRequest *request,
                        gint64              order_id,
                        const char         *action,
                        const char         *detail,
                        GError            **error)
{
  return usher_rows_audit (connection, request->now, request->staff_id, "order", order_id, action, detail, error);
}

/**
 * usher_order_rows_touch:
 * @now: when
 *
 * Notes that something was typed into an order: its arrival can no longer be
 * taken back as if nothing had been.
 */
gboolean
usher_order_rows_touch (UsherConnection *connection,
                        gint64           order_id,
                        gint64           now,
                        GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE repair_order SET touched_at = $2"
                                        " WHERE id = $1 AND touched_at IS NULL",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, now);
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "order", order_id);
  return TRUE;
}
