/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-guarantee-rows.h"

#include "usher-date.h"
#include "usher-plate.h"
#include "usher-rows.h"

#define SELECT_LINE                                                                               \
  "SELECT g.id, g.order_id, g.line_id, g.vehicle_id, g.category, g.system, g.from_on, g.from_km," \
  "       g.days, g.km, g.until_on, g.until_km, l.description, o.number"                          \
  "  FROM guarantee g JOIN estimate_line l ON l.id = g.line_id"                                   \
  "  JOIN repair_order o ON o.id = g.order_id"

static gpointer
read_line (UsherStatement *statement,
           guint          *column)
{
  UsherGuaranteedLine *self = g_object_new (USHER_TYPE_GUARANTEED_LINE, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  self->line_id = usher_statement_get_id (statement, (*column)++);
  self->vehicle_id = usher_statement_get_id (statement, (*column)++);
  usher_repair_category_from_string (usher_statement_get_text (statement, (*column)++), &self->category);
  usher_rows_read_text (statement, column, &self->system);
  usher_rows_read_text (statement, column, &self->from_on);
  self->from_km = usher_statement_get_int (statement, (*column)++);
  self->guarantee.days = (int) usher_statement_get_int (statement, (*column)++);
  self->guarantee.km = (int) usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->until_on);
  self->until_km = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->description);
  usher_rows_read_text (statement, column, &self->order_number);

  return self;
}

/* The law tells cars from motorcycles and the rest; a trailer is known by its
 * plate, a motorcycle by what its file says it is used as. */
static UsherVehicleKind
find_kind (UsherVehicle *vehicle)
{
  if (vehicle == NULL)
    return USHER_VEHICLE_KIND_CAR;
  if (usher_plate_classify (vehicle->plate) == USHER_PLATE_TRAILER)
    return USHER_VEHICLE_KIND_OTHER;
  if (strstr (vehicle->use, "摩托") != NULL || strstr (vehicle->model, "摩托") != NULL)
    return USHER_VEHICLE_KIND_MOTORCYCLE;

  return USHER_VEHICLE_KIND_CAR;
}

/* Work and parts that were done are guaranteed; what the customer brought
 * (自备配件) and fees are not. */
static gboolean
is_guaranteed (const UsherEstimateLine *line)
{
  if (line->consent != USHER_CONSENT_DONE && line->consent != USHER_CONSENT_AUTHORIZED)
    return FALSE;
  if (line->kind == USHER_LINE_KIND_FEE)
    return FALSE;

  return line->kind != USHER_LINE_KIND_PART || line->part_kind != USHER_PART_KIND_OWN;
}

static gboolean
find_system (UsherConnection         *connection,
             const UsherEstimateLine *line,
             char                   **system,
             GError                 **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  if (line->operation_id == 0)
    return TRUE;
  statement = usher_connection_prepare (connection, "SELECT system FROM labour_operation WHERE id = $1", error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, line->operation_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    usher_entity_set_string (system, usher_statement_get_text (statement, 0));
  return TRUE;
}

static UsherGuaranteedLine *
make_line (UsherOrderFile          *order,
           UsherShop               *shop,
           const UsherEstimateLine *line,
           const GDate             *from_on,
           gint64                   from_km)
{
  UsherGuaranteedLine *self = g_object_new (USHER_TYPE_GUARANTEED_LINE, NULL);
  UsherGuarantee       promise = { shop->guarantee_km, shop->guarantee_days };
  g_autofree char     *from = usher_date_to_iso (from_on);
  g_autofree char     *until = NULL;
  GDate                last;

  self->order_id = order->order->parent_instance.id;
  self->line_id = line->id;
  self->vehicle_id = order->order->vehicle_id;
  self->category = line->category;
  self->guarantee = usher_guarantee_of_line (find_kind (order->vehicle), line->category, promise);
  usher_guarantee_last_day (self->guarantee, from_on, &last);
  until = usher_date_to_iso (&last);
  usher_entity_set_string (&self->from_on, from);
  usher_entity_set_string (&self->until_on, until);
  self->from_km = from_km;
  self->until_km = from_km + self->guarantee.km;
  usher_entity_set_string (&self->description, line->description);
  usher_entity_set_string (&self->order_number, order->order->number);

  return self;
}

/**
 * usher_guarantee_rows_make:
 * @from_on: the day on which the car leaves
 * @from_km: its odometer then
 *
 * What is guaranteed on an order: on each line by its category the better of
 * the law and the shop's own promise (机动车维修管理规定 37–39).
 *
 * Returns: (transfer full) (element-type UsherGuaranteedLine): without ids;
 *   NULL with @error set
 */
GPtrArray *
usher_guarantee_rows_make (UsherConnection *connection,
                           UsherOrderFile  *order,
                           UsherShop       *shop,
                           const GDate     *from_on,
                           gint64           from_km,
                           GError         **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < usher_estimate_get_n_lines (order->estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (order->estimate, i);
      UsherGuaranteedLine     *guaranteed = NULL;

      if (!is_guaranteed (line))
        continue;
      guaranteed = make_line (order, shop, line, from_on, from_km);
      g_ptr_array_add (lines, guaranteed);
      if (!find_system (connection, line, &guaranteed->system, error))
        return NULL;
    }
  return g_steal_pointer (&lines);
}

static gboolean
insert_line (UsherConnection     *connection,
             UsherGuaranteedLine *line,
             GError             **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO guarantee (order_id, line_id, vehicle_id, category, system, from_on,"
                                        "  from_km, days, km, until_on, until_km)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, line->order_id);
  usher_statement_bind_int (statement, n++, line->line_id);
  usher_statement_bind_int (statement, n++, line->vehicle_id);
  usher_statement_bind_text (statement, n++, usher_repair_category_to_string (line->category));
  usher_statement_bind_text (statement, n++, line->system);
  usher_statement_bind_text (statement, n++, line->from_on);
  usher_statement_bind_int (statement, n++, line->from_km);
  usher_statement_bind_int (statement, n++, line->guarantee.days);
  usher_statement_bind_int (statement, n++, line->guarantee.km);
  usher_statement_bind_text (statement, n++, line->until_on);
  usher_statement_bind_int (statement, n++, line->until_km);
  return usher_statement_run (statement, error);
}

/**
 * usher_guarantee_rows_insert:
 * @lines: (element-type UsherGuaranteedLine): what usher_guarantee_rows_make() gave
 *
 * The car leaves: from now on it is guaranteed.
 */
gboolean
usher_guarantee_rows_insert (UsherConnection *connection,
                             GPtrArray       *lines,
                             GError         **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      UsherGuaranteedLine *line = g_ptr_array_index (lines, i);

      if (line->vehicle_id != 0 && !insert_line (connection, line, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_guarantee_rows_list:
 *
 * Returns: (transfer full) (element-type UsherGuaranteedLine): what was
 *   guaranteed with an order
 */
GPtrArray *
usher_guarantee_rows_list (UsherConnection *connection,
                           gint64           order_id,
                           GError         **error)
{
  g_autoptr (GPtrArray)      lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection, SELECT_LINE " WHERE g.order_id = $1 ORDER BY g.id", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_rows_collect (statement, read_line, lines, error) ? g_steal_pointer (&lines) : NULL;
}

/**
 * usher_guarantee_rows_list_valid:
 * @today: the day of asking
 * @km: the odometer then, 0 when nobody has read it: only the days count
 *
 * Returns: (transfer full) (element-type UsherGuaranteedLine): what is still
 *   guaranteed on a car, the longest first
 */
GPtrArray *
usher_guarantee_rows_list_valid (UsherConnection *connection,
                                 gint64           vehicle_id,
                                 const GDate     *today,
                                 gint64           km,
                                 GError         **error)
{
  g_autoptr (GPtrArray)      lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;
  g_autofree char           *day = usher_date_to_iso (today);

  statement = usher_connection_prepare (connection,
                                        SELECT_LINE " WHERE g.vehicle_id = $1 AND g.until_on >= $2 AND g.until_km >= $3"
                                                    " ORDER BY g.until_on DESC, g.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, vehicle_id);
  usher_statement_bind_text (statement, 2, day);
  usher_statement_bind_int (statement, 3, km);
  return usher_rows_collect (statement, read_line, lines, error) ? g_steal_pointer (&lines) : NULL;
}
