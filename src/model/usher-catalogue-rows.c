/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-catalogue-rows.h"

#include "usher-name.h"
#include "usher-rate.h"
#include "usher-rows.h"

#define OPERATION_COLUMNS "p.id, p.row_version, p.code, p.name, p.name_en, p.pinyin, p.category, p.hours, p.rate"
#define PART_COLUMNS \
  "p.id, p.row_version, p.code, p.name, p.name_en, p.pinyin, p.brand, p.kind, p.unit, p.price, p.stock, p.location, p.lead_days"

static gpointer
read_operation (UsherStatement *statement,
                guint          *column)
{
  UsherLabourOperation *self = g_object_new (USHER_TYPE_LABOUR_OPERATION, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->code);
  usher_rows_read_text (statement, column, &self->name);
  usher_rows_read_text (statement, column, &self->name_en);
  usher_rows_read_text (statement, column, &self->pinyin);
  usher_rows_read_text (statement, column, &self->category);
  self->hours = usher_statement_get_int (statement, (*column)++);
  self->rate = usher_statement_get_int (statement, (*column)++);

  return self;
}

static gpointer
read_part (UsherStatement *statement,
           guint          *column)
{
  UsherPart *self = g_object_new (USHER_TYPE_PART, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->code);
  usher_rows_read_text (statement, column, &self->name);
  usher_rows_read_text (statement, column, &self->name_en);
  usher_rows_read_text (statement, column, &self->pinyin);
  usher_rows_read_text (statement, column, &self->brand);
  usher_part_kind_from_string (usher_statement_get_text (statement, (*column)++), &self->kind);
  usher_rows_read_text (statement, column, &self->unit);
  self->price = usher_statement_get_int (statement, (*column)++);
  self->stock = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->location);
  self->lead_days = usher_statement_get_int (statement, (*column)++);

  return self;
}

static gpointer
read_package (UsherStatement *statement,
              guint          *column)
{
  UsherPackage *self = g_object_new (USHER_TYPE_PACKAGE, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->code);
  usher_rows_read_text (statement, column, &self->name);
  usher_rows_read_text (statement, column, &self->name_en);
  usher_rows_read_text (statement, column, &self->pinyin);
  self->interval_km = usher_statement_get_int (statement, (*column)++);
  self->interval_months = usher_statement_get_int (statement, (*column)++);

  return self;
}

static GPtrArray *
list (UsherConnection *connection,
      const char      *sql,
      UsherReadRow     read,
      GError         **error)
{
  g_autoptr (GPtrArray)      rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  return statement != NULL && usher_rows_collect (statement, read, rows, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * usher_catalogue_rows_list_operations:
 *
 * Returns: (transfer full) (element-type UsherLabourOperation) (nullable): all operations by code
 */
GPtrArray *
usher_catalogue_rows_list_operations (UsherConnection *connection,
                                      GError         **error)
{
  return list (connection, "SELECT " OPERATION_COLUMNS " FROM labour_operation p WHERE p.deleted_at IS NULL ORDER BY p.code",
               read_operation, error);
}

/**
 * usher_catalogue_rows_list_parts:
 *
 * Returns: (transfer full) (element-type UsherPart) (nullable): all parts by code
 */
GPtrArray *
usher_catalogue_rows_list_parts (UsherConnection *connection,
                                 GError         **error)
{
  return list (connection, "SELECT " PART_COLUMNS " FROM part p WHERE p.deleted_at IS NULL ORDER BY p.code", read_part, error);
}

/**
 * usher_catalogue_rows_list_packages:
 * @labour_rate: fen per hour, for operations without a rate of their own
 *
 * Returns: (transfer full) (element-type UsherPackage) (nullable): all packages
 *   by code, with their hours and price
 */
GPtrArray *
usher_catalogue_rows_list_packages (UsherConnection *connection,
                                    gint64           labour_rate,
                                    GError         **error)
{
  g_autoptr (GPtrArray) packages =
      list (connection,
            "SELECT p.id, p.row_version, p.code, p.name, p.name_en, p.pinyin, p.interval_km, p.interval_months"
            " FROM package p WHERE p.deleted_at IS NULL ORDER BY p.code",
            read_package, error);

  for (guint i = 0; packages != NULL && i < packages->len; i++)
    {
      UsherPackage         *package = g_ptr_array_index (packages, i);
      g_autoptr (GPtrArray) lines =
          usher_catalogue_rows_package_lines (connection, package->parent_instance.id, labour_rate, error);

      if (lines == NULL)
        return NULL;
      for (guint j = 0; j < lines->len; j++)
        {
          UsherEstimateLine *line = g_ptr_array_index (lines, j);

          package->hours += line->kind == USHER_LINE_KIND_LABOUR ? line->hours : 0;
          package->price += usher_estimate_line_amount (line);
        }
    }

  return g_steal_pointer (&packages);
}

/**
 * usher_catalogue_rows_load_part:
 *
 * Returns: (transfer full) (nullable): the part with @id
 */
UsherPart *
usher_catalogue_rows_load_part (UsherConnection *connection,
                                gint64           id,
                                GError         **error)
{
  return usher_rows_load (connection, "SELECT " PART_COLUMNS " FROM part p WHERE p.id = $1", id, read_part, "part", error);
}

/**
 * usher_catalogue_rows_load_operation:
 *
 * Returns: (transfer full) (nullable): the operation with @id
 */
UsherLabourOperation *
usher_catalogue_rows_load_operation (UsherConnection *connection,
                                     gint64           id,
                                     GError         **error)
{
  return usher_rows_load (connection, "SELECT " OPERATION_COLUMNS " FROM labour_operation p WHERE p.id = $1", id,
                          read_operation, "labour operation", error);
}

static UsherEstimateLine *
line_of_operation (UsherLabourOperation *operation,
                   gint64                quantity,
                   gint64                labour_rate)
{
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  usher_entity_set_string (&line->code, operation->code);
  usher_entity_set_string (&line->description, operation->name);
  line->hours = usher_mul_div (operation->hours, quantity, 1000);
  line->quantity = 1000;
  line->unit_price = operation->rate > 0 ? operation->rate : labour_rate;
  line->operation_id = operation->parent_instance.id;
  line->consent = USHER_CONSENT_QUOTED;

  return line;
}

static UsherEstimateLine *
line_of_part (UsherPart *part,
              gint64     quantity)
{
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_PART);

  usher_entity_set_string (&line->code, part->code);
  usher_entity_set_string (&line->description, part->name);
  usher_entity_set_string (&line->brand, part->brand);
  usher_entity_set_string (&line->unit, part->unit);
  line->part_kind = part->kind;
  line->quantity = quantity;
  line->unit_price = part->price;
  line->part_id = part->parent_instance.id;
  line->consent = USHER_CONSENT_QUOTED;

  return line;
}

/**
 * usher_catalogue_rows_package_lines:
 * @package_id: the package
 * @labour_rate: fen per hour, for operations without a rate of their own
 *
 * Returns: (transfer full) (element-type UsherEstimateLine) (nullable): fresh
 *   quoted lines of the package
 */
GPtrArray *
usher_catalogue_rows_package_lines (UsherConnection *connection,
                                    gint64           package_id,
                                    gint64           labour_rate,
                                    GError         **error)
{
  g_autoptr (GPtrArray)      lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT l.operation_id, l.part_id, l.quantity, p.code FROM package_line l"
                                " JOIN package p ON p.id = l.package_id WHERE l.package_id = $1 ORDER BY l.position",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, package_id);
  while (TRUE)
    {
      UsherEstimateLine *line = NULL;
      gint64             operation_id = 0;
      gint64             quantity = 0;

      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&lines);

      operation_id = usher_statement_get_id (statement, 0);
      quantity = usher_statement_get_int (statement, 2);
      if (operation_id != 0)
        {
          g_autoptr (UsherLabourOperation) operation = usher_catalogue_rows_load_operation (connection, operation_id, error);

          if (operation == NULL)
            return NULL;
          line = line_of_operation (operation, quantity, labour_rate);
        }
      else
        {
          g_autoptr (UsherPart) part =
              usher_catalogue_rows_load_part (connection, usher_statement_get_id (statement, 1), error);

          if (part == NULL)
            return NULL;
          line = line_of_part (part, quantity);
        }
      usher_entity_set_string (&line->package_code, usher_statement_get_text (statement, 3));
      g_ptr_array_add (lines, line);
    }
}

/**
 * usher_catalogue_rows_save_operation:
 * @operation: what to save; id 0 makes a new one
 *
 * Returns: its row id, 0 with @error set on failure
 */
gint64
usher_catalogue_rows_save_operation (UsherConnection      *connection,
                                     UsherLabourOperation *operation,
                                     GError              **error)
{
  gint64                     id = operation->parent_instance.id;
  gint64                     row_version = operation->parent_instance.row_version;
  g_autofree char           *pinyin = usher_name_initials (operation->name);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      id == 0 ? "INSERT INTO labour_operation (code, name, name_en, pinyin, category, hours, rate)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, row_version"
              : "UPDATE labour_operation SET code = $1, name = $2, name_en = $3, pinyin = $4, category = $5, hours = $6,"
                " rate = $7, row_version = row_version + 1 WHERE id = $8 AND row_version = $9 RETURNING id, row_version",
      error);

  if (statement == NULL)
    return 0;
  usher_statement_bind_text (statement, 1, operation->code);
  usher_statement_bind_text (statement, 2, operation->name);
  usher_statement_bind_text (statement, 3, operation->name_en);
  usher_statement_bind_text (statement, 4, pinyin);
  usher_statement_bind_text (statement, 5, operation->category);
  usher_statement_bind_int (statement, 6, operation->hours);
  usher_statement_bind_int (statement, 7, operation->rate);
  if (id != 0)
    {
      usher_statement_bind_int (statement, 8, id);
      usher_statement_bind_int (statement, 9, row_version);
    }
  if (!usher_rows_run_for_version (statement, "operation", &id, &row_version, error))
    return 0;
  usher_connection_note_change (connection, "catalogue", id);

  return id;
}

/**
 * usher_catalogue_rows_save_part:
 * @part: what to save; id 0 makes a new one
 *
 * Returns: its row id, 0 with @error set on failure
 */
gint64
usher_catalogue_rows_save_part (UsherConnection *connection,
                                UsherPart       *part,
                                GError         **error)
{
  gint64                     id = part->parent_instance.id;
  gint64                     row_version = part->parent_instance.row_version;
  g_autofree char           *pinyin = usher_name_initials (part->name);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      id == 0 ? "INSERT INTO part (code, name, name_en, pinyin, brand, kind, unit, price, stock, location, lead_days)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id, row_version"
              : "UPDATE part SET code = $1, name = $2, name_en = $3, pinyin = $4, brand = $5, kind = $6, unit = $7, price = $8,"
                " stock = $9, location = $10, lead_days = $11, row_version = row_version + 1"
                " WHERE id = $12 AND row_version = $13 RETURNING id, row_version",
      error);

  if (statement == NULL)
    return 0;
  usher_statement_bind_text (statement, 1, part->code);
  usher_statement_bind_text (statement, 2, part->name);
  usher_statement_bind_text (statement, 3, part->name_en);
  usher_statement_bind_text (statement, 4, pinyin);
  usher_statement_bind_text (statement, 5, part->brand);
  usher_statement_bind_text (statement, 6, usher_part_kind_to_string (part->kind));
  usher_statement_bind_text (statement, 7, part->unit);
  usher_statement_bind_int (statement, 8, part->price);
  usher_statement_bind_int (statement, 9, part->stock);
  usher_statement_bind_text (statement, 10, part->location);
  usher_statement_bind_int (statement, 11, part->lead_days);
  if (id != 0)
    {
      usher_statement_bind_int (statement, 12, id);
      usher_statement_bind_int (statement, 13, row_version);
    }
  if (!usher_rows_run_for_version (statement, "part", &id, &row_version, error))
    return 0;
  usher_connection_note_change (connection, "catalogue", id);

  return id;
}
