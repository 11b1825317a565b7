/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-delivery-rows.h"

#include "usher-db-error.h"
#include "usher-rows.h"

#define COLUMNS                                                                                           \
  "d.order_id, d.row_version, d.collected_by, d.relation, d.phone, d.told_done, d.told_not_done,"         \
  " d.told_next, d.showed_parts, d.keys_back, d.documents_back, d.belongings_back, d.old_parts,"          \
  " d.odometer_out, d.odometer_reason, d.next_service_km, d.next_service_on, d.no_new_damage, d.strokes," \
  " d.document_id, d.note, d.delivered_at, d.delivered_by"

static gpointer
read_delivery (UsherStatement *statement,
               guint          *column)
{
  UsherDelivery *self = g_object_new (USHER_TYPE_DELIVERY, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->collected_by);
  usher_rows_read_text (statement, column, &self->relation);
  usher_rows_read_text (statement, column, &self->phone);
  self->told_done = usher_statement_get_bool (statement, (*column)++);
  self->told_not_done = usher_statement_get_bool (statement, (*column)++);
  self->told_next = usher_statement_get_bool (statement, (*column)++);
  self->showed_parts = usher_statement_get_bool (statement, (*column)++);
  self->keys_back = usher_statement_get_bool (statement, (*column)++);
  self->documents_back = usher_statement_get_bool (statement, (*column)++);
  self->belongings_back = usher_statement_get_bool (statement, (*column)++);
  usher_old_parts_fate_from_string (usher_statement_get_text (statement, (*column)++), &self->old_parts);
  self->odometer_out = usher_statement_is_null (statement, *column) ? -1 : usher_statement_get_int (statement, *column);
  (*column)++;
  usher_rows_read_text (statement, column, &self->odometer_reason);
  self->next_service_km = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->next_service_on);
  self->no_new_damage = usher_statement_get_bool (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->strokes);
  self->document_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->note);
  self->delivered_at = usher_statement_get_int (statement, (*column)++);
  self->delivered_by = usher_statement_get_id (statement, (*column)++);

  return self;
}

/**
 * usher_delivery_rows_find:
 *
 * Returns: (transfer full) (nullable): the delivery of an order as saved; %NULL
 *   without @error when nothing of it was
 */
UsherDelivery *
usher_delivery_rows_find (UsherConnection *connection,
                          gint64           order_id,
                          GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_object_unref);

  statement = usher_connection_prepare (connection, "SELECT " COLUMNS " FROM delivery d WHERE d.order_id = $1", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_rows_collect (statement, read_delivery, rows, error))
    return NULL;

  return rows->len > 0 ? g_object_ref (g_ptr_array_index (rows, 0)) : NULL;
}

static void
bind_date (UsherStatement *statement,
           guint           n,
           const char     *iso)
{
  if (*iso != '\0')
    usher_statement_bind_text (statement, n, iso);
  else
    usher_statement_bind_null (statement, n);
}

static void
bind_delivery (UsherStatement *statement,
               UsherDelivery  *delivery)
{
  guint n = 1;

  usher_statement_bind_int (statement, n++, delivery->parent_instance.id);
  usher_statement_bind_int (statement, n++, delivery->parent_instance.row_version);
  usher_statement_bind_text (statement, n++, delivery->collected_by);
  usher_statement_bind_text (statement, n++, delivery->relation);
  usher_statement_bind_text (statement, n++, delivery->phone);
  usher_statement_bind_bool (statement, n++, delivery->told_done);
  usher_statement_bind_bool (statement, n++, delivery->told_not_done);
  usher_statement_bind_bool (statement, n++, delivery->told_next);
  usher_statement_bind_bool (statement, n++, delivery->showed_parts);
  usher_statement_bind_bool (statement, n++, delivery->keys_back);
  usher_statement_bind_bool (statement, n++, delivery->documents_back);
  usher_statement_bind_bool (statement, n++, delivery->belongings_back);
  usher_statement_bind_text (statement, n++, usher_old_parts_fate_to_string (delivery->old_parts));
  if (delivery->odometer_out >= 0)
    usher_statement_bind_int (statement, n++, delivery->odometer_out);
  else
    usher_statement_bind_null (statement, n++);
  usher_statement_bind_text (statement, n++, delivery->odometer_reason);
  usher_statement_bind_int (statement, n++, delivery->next_service_km);
  bind_date (statement, n++, delivery->next_service_on);
  usher_statement_bind_bool (statement, n++, delivery->no_new_damage);
  usher_statement_bind_text (statement, n++, delivery->strokes);
  usher_statement_bind_text (statement, n++, delivery->note);
}

/**
 * usher_delivery_rows_save:
 * @delivery: a delivery that is not shared yet; gets its new version
 *
 * Saves what was typed.  The first save makes the row; another desk that made
 * it meanwhile is a %USHER_DB_ERROR_CONFLICT, as is a stale version or a car
 * that is gone.
 */
gboolean
usher_delivery_rows_save (UsherConnection *connection,
                          UsherDelivery   *delivery,
                          GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (
      connection,
      delivery->parent_instance.row_version == 0
          ? "INSERT INTO delivery (order_id, row_version, collected_by, relation, phone, told_done, told_not_done,"
            "  told_next, showed_parts, keys_back, documents_back, belongings_back, old_parts, odometer_out,"
            "  odometer_reason, next_service_km, next_service_on, no_new_damage, strokes, note)"
            " VALUES ($1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,"
            "  $18, $19, $20)"
            " ON CONFLICT (order_id) DO NOTHING"
            " RETURNING order_id, row_version"
          : "UPDATE delivery SET row_version = row_version + 1, collected_by = $3, relation = $4, phone = $5,"
            "  told_done = $6, told_not_done = $7, told_next = $8, showed_parts = $9, keys_back = $10,"
            "  documents_back = $11, belongings_back = $12, old_parts = $13, odometer_out = $14,"
            "  odometer_reason = $15, next_service_km = $16, next_service_on = $17, no_new_damage = $18,"
            "  strokes = $19, note = $20"
            " WHERE order_id = $1 AND row_version = $2 AND delivered_at IS NULL"
            " RETURNING order_id, row_version",
      error);
  if (statement == NULL)
    return FALSE;
  bind_delivery (statement, delivery);

  return usher_rows_run_for_version (statement, "delivery", &delivery->parent_instance.id,
                                     &delivery->parent_instance.row_version, error);
}

/**
 * usher_delivery_rows_freeze:
 * @delivery: what was saved, with when, by whom and on which document
 *
 * The car is gone; nothing of it changes any more.
 */
gboolean
usher_delivery_rows_freeze (UsherConnection *connection,
                            UsherDelivery   *delivery,
                            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE delivery SET row_version = row_version + 1, delivered_at = $3,"
                                        "  delivered_by = $4, document_id = $5"
                                        " WHERE order_id = $1 AND row_version = $2 AND delivered_at IS NULL"
                                        " RETURNING order_id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, delivery->parent_instance.id);
  usher_statement_bind_int (statement, 2, delivery->parent_instance.row_version);
  usher_statement_bind_int (statement, 3, delivery->delivered_at);
  usher_statement_bind_id (statement, 4, delivery->delivered_by);
  usher_statement_bind_id (statement, 5, delivery->document_id);

  return usher_rows_run_for_version (statement, "delivery", &delivery->parent_instance.id,
                                     &delivery->parent_instance.row_version, error);
}

/**
 * usher_delivery_rows_set_next_service:
 *
 * The car's file says from now on what the customer was told.
 */
gboolean
usher_delivery_rows_set_next_service (UsherConnection *connection,
                                      gint64           vehicle_id,
                                      UsherDelivery   *delivery,
                                      GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (vehicle_id == 0 || (delivery->next_service_km == 0 && *delivery->next_service_on == '\0'))
    return TRUE;
  statement = usher_connection_prepare (connection,
                                        "UPDATE vehicle SET row_version = row_version + 1, next_service_km = $2,"
                                        "  next_service_on = $3"
                                        " WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, vehicle_id);
  usher_statement_bind_int (statement, 2, delivery->next_service_km);
  bind_date (statement, 3, delivery->next_service_on);
  if (!usher_statement_run (statement, error))
    return FALSE;
  usher_connection_note_change (connection, "vehicle", vehicle_id);
  return TRUE;
}
