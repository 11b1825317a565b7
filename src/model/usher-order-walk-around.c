/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-walk-around.h"

#include "usher-db-error.h"
#include "usher-rows.h"

/* A place on the diagram is kept in millionths of the width and the height. */
static const double places_per_side = 1000000;

#define MARK_COLUMNS "m.id, m.row_version, m.number, m.view, m.zone, m.x, m.y, m.type, m.severity, m.note, m.earlier"

static gint64
to_place (double fraction)
{
  return (gint64) (CLAMP (fraction, 0, 1) * places_per_side + 0.5);
}

static UsherDamageMark *
read_mark (UsherStatement *statement,
           GError        **error)
{
  g_autoptr (UsherDamageMark) mark = g_new0 (UsherDamageMark, 1);
  gboolean                    known = TRUE;
  guint                       column = 0;

  mark->id = usher_statement_get_id (statement, column++);
  mark->row_version = usher_statement_get_int (statement, column++);
  mark->number = (guint) usher_statement_get_int (statement, column++);
  known &= usher_car_view_from_string (usher_statement_get_text (statement, column++), &mark->view);
  known &= usher_car_zone_from_string (usher_statement_get_text (statement, column++), &mark->zone);
  mark->x = usher_statement_get_int (statement, column++) / places_per_side;
  mark->y = usher_statement_get_int (statement, column++) / places_per_side;
  known &= usher_damage_type_from_string (usher_statement_get_text (statement, column++), &mark->type);
  known &= usher_damage_severity_from_string (usher_statement_get_text (statement, column++), &mark->severity);
  mark->note = usher_statement_dup_text (statement, column++);
  mark->earlier = usher_statement_get_bool (statement, column++);

  if (!known)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT,
                   "Damage mark %" G_GINT64_FORMAT " has a word that is not known", mark->id);
      return NULL;
    }
  return g_steal_pointer (&mark);
}

/* Reads all marks of a statement whose parameters are bound. */
static GPtrArray *
read_marks (UsherStatement *statement,
            GError        **error)
{
  g_autoptr (GPtrArray) marks = usher_damage_marks_new ();
  gboolean              has_row = FALSE;

  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      UsherDamageMark *mark = read_mark (statement, error);

      if (mark == NULL)
        return NULL;
      g_ptr_array_add (marks, mark);
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&marks);
}

static GPtrArray *
load_marks (UsherConnection *connection,
            gint64           order_id,
            gboolean         at_delivery,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT " MARK_COLUMNS
                                        "  FROM damage_mark m"
                                        " WHERE m.order_id = $1 AND m.at_delivery = $2 AND m.deleted_at IS NULL"
                                        " ORDER BY m.number, m.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_bool (statement, 2, at_delivery);
  return read_marks (statement, error);
}

/**
 * usher_order_marks_load:
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the marks that an
 *   order had at check-in, by their numbers
 */
GPtrArray *
usher_order_marks_load (UsherConnection *connection,
                        gint64           order_id,
                        GError         **error)
{
  return load_marks (connection, order_id, FALSE, error);
}

/**
 * usher_order_marks_load_new:
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the marks that were
 *   found when the car was handed over, by their numbers
 */
GPtrArray *
usher_order_marks_load_new (UsherConnection *connection,
                            gint64           order_id,
                            GError         **error)
{
  return load_marks (connection, order_id, TRUE, error);
}

/**
 * usher_order_marks_load_earlier:
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the marks of the
 *   car's last visit before @order
 */
GPtrArray *
usher_order_marks_load_earlier (UsherConnection *connection,
                                UsherOrder      *order,
                                GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT " MARK_COLUMNS
                                        "  FROM damage_mark m"
                                        " WHERE m.deleted_at IS NULL AND m.order_id ="
                                        "   (SELECT o.id FROM repair_order o"
                                        "     WHERE o.vehicle_id = $1 AND o.id <> $2 AND o.arrived_at <= $3"
                                        "       AND o.deleted_at IS NULL AND o.document_state <> 'cancelled'"
                                        "     ORDER BY o.arrived_at DESC, o.id DESC LIMIT 1)"
                                        " ORDER BY m.number, m.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_id (statement, 1, order->vehicle_id);
  usher_statement_bind_int (statement, 2, order->parent_instance.id);
  usher_statement_bind_int (statement, 3, order->arrived_at);
  return read_marks (statement, error);
}

static gboolean
write_mark (UsherConnection       *connection,
            gint64                 order_id,
            const UsherDamageMark *mark,
            gboolean               at_delivery,
            GError               **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        mark->id == 0
                                            ? "INSERT INTO damage_mark (order_id, number, view, zone, x, y, type, severity,"
                                              "  note, earlier, at_delivery)"
                                              " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
                                              " RETURNING id"
                                            : "UPDATE damage_mark"
                                              "   SET number = $2, view = $3, zone = $4, x = $5, y = $6, type = $7,"
                                              "       severity = $8, note = $9, earlier = $10, deleted_at = NULL,"
                                              "       row_version = row_version + 1"
                                              " WHERE order_id = $1 AND at_delivery = $11 AND id = $12"
                                              "   AND (row_version = $13 OR deleted_at IS NOT NULL)"
                                              " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, order_id);
  usher_statement_bind_int (statement, n++, mark->number);
  usher_statement_bind_text (statement, n++, usher_car_view_to_string (mark->view));
  usher_statement_bind_text (statement, n++, usher_car_zone_to_string (mark->zone));
  usher_statement_bind_int (statement, n++, to_place (mark->x));
  usher_statement_bind_int (statement, n++, to_place (mark->y));
  usher_statement_bind_text (statement, n++, usher_damage_type_to_string (mark->type));
  usher_statement_bind_text (statement, n++, usher_damage_severity_to_string (mark->severity));
  usher_statement_bind_text (statement, n++, mark->note != NULL ? mark->note : "");
  usher_statement_bind_bool (statement, n++, mark->earlier);
  usher_statement_bind_bool (statement, n++, at_delivery);
  if (mark->id != 0)
    {
      usher_statement_bind_int (statement, n++, mark->id);
      usher_statement_bind_int (statement, n++, mark->row_version);
    }
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Damage mark %" G_GINT64_FORMAT " was changed elsewhere meanwhile", mark->id);
      return FALSE;
    }
  return TRUE;
}

static gboolean
remove_mark (UsherConnection *connection,
             gint64           mark_id,
             gint64           now,
             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE damage_mark SET deleted_at = $2, row_version = row_version + 1 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, mark_id);
  usher_statement_bind_int (statement, 2, now);
  return usher_statement_run (statement, error);
}

static const UsherDamageMark *
find_mark (GPtrArray *marks,
           gint64     id)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      if (mark->id == id)
        return mark;
    }
  return NULL;
}

static gboolean
mark_differs (const UsherDamageMark *a,
              const UsherDamageMark *b)
{
  return a->number != b->number || a->view != b->view || a->zone != b->zone || a->type != b->type ||
         a->severity != b->severity || a->earlier != b->earlier || to_place (a->x) != to_place (b->x) ||
         to_place (a->y) != to_place (b->y) || g_strcmp0 (a->note, b->note) != 0;
}

/* Only what was seen as it stands can be meant to go. */
static gboolean
check_was_seen (const UsherDamageMark *stored,
                GPtrArray             *seen,
                GError               **error)
{
  const UsherDamageMark *before = seen != NULL ? find_mark (seen, stored->id) : NULL;

  return usher_rows_check_seen ("Damage mark", stored->id, stored->row_version, before != NULL ? before->row_version : 0, error);
}

static gboolean
save_marks (UsherConnection *connection,
            gint64           order_id,
            GPtrArray       *marks,
            GPtrArray       *seen,
            gboolean         at_delivery,
            gint64           now,
            GError         **error)
{
  g_autoptr (GPtrArray) stored = load_marks (connection, order_id, at_delivery, error);

  if (stored == NULL)
    return FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);
      const UsherDamageMark *old = mark->id != 0 ? find_mark (stored, mark->id) : NULL;

      if ((old == NULL || mark_differs (mark, old)) && !write_mark (connection, order_id, mark, at_delivery, error))
        return FALSE;
    }
  for (guint i = 0; i < stored->len; i++)
    {
      const UsherDamageMark *old = g_ptr_array_index (stored, i);

      if (find_mark (marks, old->id) == NULL &&
          (!check_was_seen (old, seen, error) || !remove_mark (connection, old->id, now, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_order_marks_save:
 * @marks: (element-type UsherDamageMark): as they shall be
 * @seen: (nullable) (element-type UsherDamageMark): as they were when they were read
 * @now: when
 *
 * Saves the damage marks of an order by difference: rows keep their ids, those
 * of @seen that are missing become tombstones and come back when their id does.
 * One that was added or changed elsewhere since is %USHER_DB_ERROR_CONFLICT.
 */
gboolean
usher_order_marks_save (UsherConnection *connection,
                        gint64           order_id,
                        GPtrArray       *marks,
                        GPtrArray       *seen,
                        gint64           now,
                        GError         **error)
{
  return save_marks (connection, order_id, marks, seen, FALSE, now, error);
}

/**
 * usher_order_marks_save_new:
 * @marks: (element-type UsherDamageMark): as they shall be
 * @seen: (nullable) (element-type UsherDamageMark): as they were when they were read
 * @now: when
 *
 * The same for the marks that were found when the car was handed over.
 */
gboolean
usher_order_marks_save_new (UsherConnection *connection,
                            gint64           order_id,
                            GPtrArray       *marks,
                            GPtrArray       *seen,
                            gint64           now,
                            GError         **error)
{
  return save_marks (connection, order_id, marks, seen, TRUE, now, error);
}

/**
 * usher_order_checks_load:
 *
 * Returns: (transfer full) (element-type UsherCheckItem): every item of the
 *   version of the checklist that was in use when the car arrived, with what
 *   was found
 */
GPtrArray *
usher_order_checks_load (UsherConnection *connection,
                         UsherOrder      *order,
                         GError         **error)
{
  g_autoptr (GPtrArray)      items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT i.id, r.row_version, i.item_group, i.code, i.name, i.name_en, r.result, r.note"
                                        "  FROM checklist_item i"
                                        "  LEFT JOIN checklist_result r ON r.order_id = $1 AND r.code = i.code"
                                        " WHERE i.version = $2"
                                        " ORDER BY i.position, i.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order->parent_instance.id);
  usher_statement_bind_int (statement, 2, order->checklist_version);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      UsherCheckItem *item = g_object_new (USHER_TYPE_CHECK_ITEM, NULL);
      guint           column = 0;

      item->parent_instance.id = usher_statement_get_id (statement, column++);
      item->parent_instance.row_version = usher_statement_get_id (statement, column++);
      usher_rows_read_text (statement, &column, &item->group);
      usher_rows_read_text (statement, &column, &item->code);
      usher_rows_read_text (statement, &column, &item->name);
      usher_rows_read_text (statement, &column, &item->name_en);
      if (!usher_statement_is_null (statement, column))
        usher_check_result_from_string (usher_statement_get_text (statement, column), &item->result);
      column++;
      usher_rows_read_text (statement, &column, &item->note);
      g_ptr_array_add (items, item);
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&items);
}

/* Gives @item the version of its row. */
static gboolean
save_check (UsherConnection *connection,
            gint64           order_id,
            UsherCheckItem  *item,
            GError         **error)
{
  gboolean                   is_new = item->parent_instance.row_version == 0;
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     version = 0;

  statement = usher_connection_prepare (connection,
                                        is_new ? "INSERT INTO checklist_result (order_id, code, result, note)"
                                                 " VALUES ($1, $2, $3, $4)"
                                                 " ON CONFLICT (order_id, code) DO NOTHING"
                                                 " RETURNING row_version"
                                               : "UPDATE checklist_result"
                                                 "   SET result = $3, note = $4, row_version = row_version + 1"
                                                 " WHERE order_id = $1 AND code = $2 AND row_version = $5"
                                                 " RETURNING row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_text (statement, 2, item->code);
  usher_statement_bind_text (statement, 3, usher_check_result_to_string (item->result));
  usher_statement_bind_text (statement, 4, item->note);
  if (!is_new)
    usher_statement_bind_int (statement, 5, item->parent_instance.row_version);
  if (!usher_statement_run_for_id (statement, &version, error))
    return FALSE;
  if (version == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Point %s of the checklist was changed elsewhere meanwhile", item->code);
      return FALSE;
    }
  item->parent_instance.row_version = version;
  return TRUE;
}

/**
 * usher_order_checks_save:
 * @items: (element-type UsherCheckItem): the items whose result has changed
 *
 * Saves results of the checklist.  One that was changed elsewhere since it was
 * read is %USHER_DB_ERROR_CONFLICT.
 *
 * Returns: (transfer full) (nullable) (element-type UsherCheckItem): as saved
 */
GPtrArray *
usher_order_checks_save (UsherConnection *connection,
                         gint64           order_id,
                         GPtrArray       *items,
                         GError         **error)
{
  g_autoptr (GPtrArray) saved = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      UsherCheckItem *item = usher_entity_copy (g_ptr_array_index (items, i));

      g_ptr_array_add (saved, item);
      if (!save_check (connection, order_id, item, error))
        return NULL;
    }
  return g_steal_pointer (&saved);
}

/**
 * usher_order_odometer_load_last:
 * @km: (out): what the odometer showed before this visit, 0 when nobody knows
 */
gboolean
usher_order_odometer_load_last (UsherConnection *connection,
                                UsherOrder      *order,
                                gint64          *km,
                                GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT COALESCE ("
                                        "  (SELECT km FROM odometer_reading"
                                        "    WHERE vehicle_id = $1 AND (order_id IS NULL OR order_id <> $2)"
                                        "      AND read_at <= $3"
                                        "    ORDER BY read_at DESC, id DESC LIMIT 1),"
                                        "  (SELECT odometer FROM vehicle WHERE id = $1 AND NOT EXISTS"
                                        "    (SELECT 1 FROM odometer_reading WHERE vehicle_id = $1)),"
                                        "  0)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_id (statement, 1, order->vehicle_id);
  usher_statement_bind_int (statement, 2, order->parent_instance.id);
  usher_statement_bind_int (statement, 3, order->arrived_at);
  return usher_statement_run_for_id (statement, km, error);
}

/* What was known of a car before its first reading here is kept as a reading. */
static gboolean
keep_known_reading (UsherConnection *connection,
                    gint64           vehicle_id,
                    GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO odometer_reading (vehicle_id, km, read_at)"
                                        " SELECT id, odometer, COALESCE (odometer_at, created_at) FROM vehicle"
                                        "  WHERE id = $1 AND odometer > 0 AND NOT EXISTS"
                                        "   (SELECT 1 FROM odometer_reading WHERE vehicle_id = $1)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, vehicle_id);
  return usher_statement_run (statement, error);
}

/* The reading of an order is one row, corrected when it is typed again and
 * taken out when it is emptied. */
static gboolean
write_reading (UsherConnection *connection,
               UsherOrder      *order,
               GError         **error)
{
  g_autoptr (UsherStatement) take_out = NULL;
  g_autoptr (UsherStatement) put_in = NULL;

  take_out = usher_connection_prepare (connection, "DELETE FROM odometer_reading WHERE order_id = $1", error);
  if (take_out == NULL)
    return FALSE;
  usher_statement_bind_int (take_out, 1, order->parent_instance.id);
  if (!usher_statement_run (take_out, error))
    return FALSE;
  if (order->odometer < 0 || order->vehicle_id == 0)
    return TRUE;

  put_in = usher_connection_prepare (connection,
                                     "INSERT INTO odometer_reading (vehicle_id, order_id, km, read_at, reason)"
                                     " VALUES ($1, $2, $3, $4, $5)",
                                     error);
  if (put_in == NULL)
    return FALSE;
  usher_statement_bind_int (put_in, 1, order->vehicle_id);
  usher_statement_bind_int (put_in, 2, order->parent_instance.id);
  usher_statement_bind_int (put_in, 3, order->odometer);
  usher_statement_bind_int (put_in, 4, order->arrived_at);
  usher_statement_bind_text (put_in, 5, order->odometer_reason);
  return usher_statement_run (put_in, error);
}

/* A car shows its newest reading. */
static gboolean
refresh_vehicle (UsherConnection *connection,
                 gint64           vehicle_id,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (vehicle_id == 0)
    return TRUE;
  statement = usher_connection_prepare (connection,
                                        "UPDATE vehicle SET row_version = row_version + 1,"
                                        "  odometer = COALESCE ((SELECT km FROM odometer_reading WHERE vehicle_id = $1"
                                        "    ORDER BY read_at DESC, id DESC LIMIT 1), 0),"
                                        "  odometer_at = (SELECT MAX (read_at) FROM odometer_reading"
                                        "    WHERE vehicle_id = $1)"
                                        " WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, vehicle_id);
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "vehicle", vehicle_id);
  return TRUE;
}

/**
 * usher_order_odometer_save:
 * @stored: the order as it was
 * @order: the order as it shall be
 *
 * Writes what the odometer shows to the car's readings, where a value that is
 * typed again for the same order corrects the first.
 */
gboolean
usher_order_odometer_save (UsherConnection *connection,
                           UsherOrder      *stored,
                           UsherOrder      *order,
                           GError         **error)
{
  if (stored->odometer == order->odometer && stored->vehicle_id == order->vehicle_id &&
      g_str_equal (stored->odometer_reason, order->odometer_reason))
    return TRUE;
  if (stored->odometer < 0 && order->odometer < 0)
    return TRUE;

  return keep_known_reading (connection, order->vehicle_id, error) &&
         write_reading (connection, order, error) &&
         (stored->vehicle_id == order->vehicle_id || refresh_vehicle (connection, stored->vehicle_id, error)) &&
         refresh_vehicle (connection, order->vehicle_id, error);
}

/**
 * usher_order_odometer_add_final:
 * @km: what the odometer shows when the car leaves
 * @reason: why it is not what was expected, may be empty
 * @now: when
 *
 * Adds the reading of the delivery to the car's readings, beside the one of the
 * check-in.
 */
gboolean
usher_order_odometer_add_final (UsherConnection *connection,
                                UsherOrder      *order,
                                gint64           km,
                                const char      *reason,
                                gint64           now,
                                GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (order->vehicle_id == 0)
    return TRUE;
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO odometer_reading (vehicle_id, order_id, km, read_at, reason)"
                                        " VALUES ($1, $2, $3, $4, $5)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order->vehicle_id);
  usher_statement_bind_int (statement, 2, order->parent_instance.id);
  usher_statement_bind_int (statement, 3, km);
  usher_statement_bind_int (statement, 4, now);
  usher_statement_bind_text (statement, 5, reason);
  return usher_statement_run (statement, error) && refresh_vehicle (connection, order->vehicle_id, error);
}
