/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-shop-rows.h"

#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-name.h"
#include "usher-rows.h"

static gboolean
read_shop (UsherConnection *connection,
           UsherShop       *self,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "SELECT id, row_version, name, short_name, phone, hotline, address, credit_code, zone, default_prefix, labour_rate,"
      " wash_minutes, slot_minutes, guarantee_days, guarantee_km, mask_board, document_language, retention_years, is_sample,"
      " tax_rate, rounding"
      " FROM shop WHERE id = 1",
      error);
  gboolean has_row = FALSE;
  guint    column = 0;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  self->parent_instance.id = usher_statement_get_id (statement, column++);
  self->parent_instance.row_version = usher_statement_get_int (statement, column++);
  usher_rows_read_text (statement, &column, &self->name);
  usher_rows_read_text (statement, &column, &self->short_name);
  usher_rows_read_text (statement, &column, &self->phone);
  usher_rows_read_text (statement, &column, &self->hotline);
  usher_rows_read_text (statement, &column, &self->address);
  usher_rows_read_text (statement, &column, &self->credit_code);
  usher_rows_read_text (statement, &column, &self->zone);
  usher_rows_read_text (statement, &column, &self->default_prefix);
  self->labour_rate = usher_statement_get_int (statement, column++);
  self->wash_minutes = usher_statement_get_int (statement, column++);
  self->slot_minutes = usher_statement_get_int (statement, column++);
  self->guarantee_days = usher_statement_get_int (statement, column++);
  self->guarantee_km = usher_statement_get_int (statement, column++);
  self->mask_board = usher_statement_get_bool (statement, column++);
  usher_rows_read_text (statement, &column, &self->document_language);
  self->retention_years = usher_statement_get_int (statement, column++);
  self->is_sample = usher_statement_get_bool (statement, column++);
  self->tax_rate = (int) usher_statement_get_int (statement, column++);
  self->rounding = (int) usher_statement_get_int (statement, column++);

  return TRUE;
}

static gpointer
read_staff (UsherStatement *statement,
            guint          *column)
{
  UsherStaff *staff = g_object_new (USHER_TYPE_STAFF, NULL);

  staff->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  staff->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &staff->name);
  usher_rows_read_text (statement, column, &staff->pinyin);
  usher_role_from_string (usher_statement_get_text (statement, (*column)++), &staff->role);
  usher_rows_read_text (statement, column, &staff->phone);
  staff->position = usher_statement_get_int (statement, (*column)++);
  staff->is_active = usher_statement_get_bool (statement, (*column)++);
  usher_rows_read_text (statement, column, &staff->badge);
  usher_rows_read_text (statement, column, &staff->skills);
  staff->discount_limit = usher_statement_get_int (statement, (*column)++);
  staff->has_pin = usher_statement_get_bool (statement, (*column)++);

  return staff;
}

static gpointer
read_bay (UsherStatement *statement,
          guint          *column)
{
  UsherBay *bay = g_object_new (USHER_TYPE_BAY, NULL);

  bay->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  bay->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &bay->name);
  usher_rows_read_text (statement, column, &bay->kind);
  bay->position = usher_statement_get_int (statement, (*column)++);
  bay->is_active = usher_statement_get_bool (statement, (*column)++);

  return bay;
}

static gboolean
read_list (UsherConnection *connection,
           const char      *sql,
           UsherReadRow     read,
           GPtrArray       *list,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  return statement != NULL && usher_rows_collect (statement, read, list, error);
}

static gboolean
read_days (UsherConnection  *connection,
           UsherBusinessDay *days,
           gboolean         *any,
           GError          **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT weekday, opens, closes, break_starts, break_ends FROM business_hours", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      UsherBusinessDay *day = NULL;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      *any = TRUE;
      day = &days[usher_statement_get_int (statement, 0) - 1];
      day->open = usher_statement_get_int (statement, 1);
      day->close = usher_statement_get_int (statement, 2);
      if (!usher_statement_is_null (statement, 3))
        {
          day->n_breaks = 1;
          day->breaks[0].start = usher_statement_get_int (statement, 3);
          day->breaks[0].end = usher_statement_get_int (statement, 4);
        }
    }
}

static gboolean
read_closed_days (UsherConnection *connection,
                  GArray          *dates,
                  GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, "SELECT day FROM closed_day ORDER BY day", error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      GDate date;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (usher_date_from_iso (usher_statement_get_text (statement, 0), &date))
        g_array_append_val (dates, date);
    }
}

static UsherBusinessHours *
read_hours (UsherConnection *connection,
            GTimeZone       *zone,
            GError         **error)
{
  UsherBusinessDay   days[7] = { 0 };
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (GDate));
  gboolean           any = FALSE;

  if (!read_days (connection, days, &any, error) || !read_closed_days (connection, dates, error))
    return NULL;
  if (!any)
    return usher_business_hours_new_standard (zone);

  return usher_business_hours_new (days, (const GDate *) dates->data, dates->len, zone, error);
}

static GTimeZone *
zone_of (UsherShop *shop,
         GTimeZone *zone)
{
  GTimeZone *own = *shop->zone != '\0' ? g_time_zone_new_identifier (shop->zone) : NULL;

  if (own != NULL)
    return own;

  return zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ();
}

/**
 * usher_shop_rows_load:
 * @zone: (nullable): the zone to go by when the shop has none of its own
 *
 * Returns: (transfer full) (nullable): the shop with its master data; without a
 *   name and with id 0 when nothing was set up yet
 */
UsherShop *
usher_shop_rows_load (UsherConnection *connection,
                      GTimeZone       *zone,
                      GError         **error)
{
  g_autoptr (UsherShop) self = g_object_new (USHER_TYPE_SHOP, NULL);
  g_autoptr (GTimeZone) shop_zone = NULL;

  if (!read_shop (connection, self, error) ||
      !read_list (connection,
                  "SELECT id, row_version, name, pinyin, role, phone, position, is_active, badge, skills, discount_limit,"
                  " CASE WHEN pin_hash <> '' THEN 1 ELSE 0 END FROM staff"
                  " WHERE deleted_at IS NULL AND is_active = 1 ORDER BY position, id",
                  read_staff, self->staff, error) ||
      !read_list (connection,
                  "SELECT id, row_version, name, kind, position, is_active FROM bay"
                  " WHERE deleted_at IS NULL AND is_active = 1 ORDER BY position, id",
                  read_bay, self->bays, error))
    return NULL;

  shop_zone = zone_of (self, zone);
  self->hours = read_hours (connection, shop_zone, error);

  return self->hours != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * usher_shop_rows_load_in_worker:
 * @zone: (type GTimeZone) (nullable): see usher_shop_rows_load()
 *
 * The same as a piece of work.
 */
gpointer
usher_shop_rows_load_in_worker (UsherConnection *connection,
                                gpointer         zone,
                                GError         **error)
{
  return usher_shop_rows_load (connection, zone, error);
}

static gboolean
save_shop (UsherConnection *connection,
           UsherShop       *self,
           GError         **error)
{
  gint64                     id = 0;
  gint64                     row_version = 0;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      self->parent_instance.id == 0
          ? "INSERT INTO shop (id, name, short_name, phone, hotline, address, credit_code, zone, default_prefix, labour_rate,"
            " wash_minutes, slot_minutes, guarantee_days, guarantee_km, mask_board, document_language, retention_years, is_sample,"
            " tax_rate, rounding)"
            " VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) RETURNING id, row_version"
          : "UPDATE shop SET name = $1, short_name = $2, phone = $3, hotline = $4, address = $5, credit_code = $6, zone = $7,"
            " default_prefix = $8, labour_rate = $9, wash_minutes = $10, slot_minutes = $11, guarantee_days = $12,"
            " guarantee_km = $13, mask_board = $14, document_language = $15, retention_years = $16, is_sample = $17,"
            " tax_rate = $18, rounding = $19,"
            " row_version = row_version + 1 WHERE id = 1 AND row_version = $20 RETURNING id, row_version",
      error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, self->name);
  usher_statement_bind_text (statement, 2, self->short_name);
  usher_statement_bind_text (statement, 3, self->phone);
  usher_statement_bind_text (statement, 4, self->hotline);
  usher_statement_bind_text (statement, 5, self->address);
  usher_statement_bind_text (statement, 6, self->credit_code);
  usher_statement_bind_text (statement, 7, self->zone);
  usher_statement_bind_text (statement, 8, self->default_prefix);
  usher_statement_bind_int (statement, 9, self->labour_rate);
  usher_statement_bind_int (statement, 10, self->wash_minutes);
  usher_statement_bind_int (statement, 11, self->slot_minutes);
  usher_statement_bind_int (statement, 12, self->guarantee_days);
  usher_statement_bind_int (statement, 13, self->guarantee_km);
  usher_statement_bind_bool (statement, 14, self->mask_board);
  usher_statement_bind_text (statement, 15, *self->document_language != '\0' ? self->document_language : "zh");
  usher_statement_bind_int (statement, 16, self->retention_years);
  usher_statement_bind_bool (statement, 17, self->is_sample);
  usher_statement_bind_int (statement, 18, self->tax_rate);
  usher_statement_bind_int (statement, 19, MAX (self->rounding, 1));
  if (self->parent_instance.id != 0)
    usher_statement_bind_int (statement, 20, self->parent_instance.row_version);

  return usher_rows_run_for_version (statement, "shop", &id, &row_version, error);
}

static gboolean
run (UsherConnection *connection,
     const char      *sql,
     gint64           value,
     GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  if (value != 0)
    usher_statement_bind_int (statement, 1, value);

  return usher_statement_run (statement, error);
}

static gboolean
save_hours (UsherConnection *connection,
            UsherShop       *self,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (self->hours == NULL)
    return TRUE;
  if (!run (connection, "DELETE FROM business_hours", 0, error))
    return FALSE;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO business_hours (weekday, opens, closes, break_starts, break_ends)"
                                        " VALUES ($1, $2, $3, $4, $5)",
                                        error);
  if (statement == NULL)
    return FALSE;
  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    {
      UsherBusinessDay day = { 0 };

      usher_business_hours_get_day (self->hours, weekday, &day);
      if (day.close <= day.open)
        continue;
      usher_statement_bind_int (statement, 1, weekday);
      usher_statement_bind_int (statement, 2, day.open);
      usher_statement_bind_int (statement, 3, day.close);
      usher_statement_bind_null (statement, 4);
      usher_statement_bind_null (statement, 5);
      if (day.n_breaks > 0)
        {
          usher_statement_bind_int (statement, 4, day.breaks[0].start);
          usher_statement_bind_int (statement, 5, day.breaks[0].end);
        }
      if (!usher_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_closed_days (UsherConnection *connection,
                  UsherShop       *self,
                  GError         **error)
{
  g_autoptr (GArray)         dates = NULL;
  g_autoptr (UsherStatement) statement = NULL;

  if (self->hours == NULL)
    return TRUE;
  if (!run (connection, "DELETE FROM closed_day", 0, error))
    return FALSE;

  statement = usher_connection_prepare (connection, "INSERT INTO closed_day (day) VALUES ($1)", error);
  if (statement == NULL)
    return FALSE;
  dates = usher_business_hours_get_closed_dates (self->hours);
  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *day = usher_date_to_iso (&g_array_index (dates, GDate, i));

      usher_statement_bind_text (statement, 1, day);
      if (!usher_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* A retired one comes back as it was when it is in the list again. */
static gboolean
save_staff (UsherConnection *connection,
            UsherStaff      *staff,
            int              position,
            GError         **error)
{
  g_autofree char           *pinyin = usher_name_pinyin (staff->name);
  gint64                     id = staff->parent_instance.id;
  gint64                     row_version = 0;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      id == 0 ? "INSERT INTO staff (name, pinyin, role, phone, position, badge, skills, discount_limit, is_active)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1) RETURNING id, row_version"
              : "UPDATE staff SET name = $1, pinyin = $2, role = $3, phone = $4, position = $5, badge = $6, skills = $7,"
                " discount_limit = $8, is_active = 1, row_version = row_version + 1"
                " WHERE id = $9 AND (row_version = $10 OR is_active = 0) RETURNING id, row_version",
      error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, staff->name);
  usher_statement_bind_text (statement, 2, pinyin);
  usher_statement_bind_text (statement, 3, usher_role_to_string (staff->role));
  usher_statement_bind_text (statement, 4, staff->phone);
  usher_statement_bind_int (statement, 5, position);
  usher_statement_bind_text (statement, 6, staff->badge);
  usher_statement_bind_text (statement, 7, staff->skills);
  usher_statement_bind_int (statement, 8, staff->discount_limit);
  if (id != 0)
    {
      usher_statement_bind_int (statement, 9, id);
      usher_statement_bind_int (statement, 10, staff->parent_instance.row_version);
    }

  return usher_rows_run_for_version (statement, "member of staff", &id, &row_version, error);
}

static gboolean
save_bay (UsherConnection *connection,
          UsherBay        *bay,
          int              position,
          GError         **error)
{
  gint64                     id = bay->parent_instance.id;
  gint64                     row_version = 0;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      id == 0 ? "INSERT INTO bay (name, kind, position, is_active) VALUES ($1, $2, $3, 1) RETURNING id, row_version"
              : "UPDATE bay SET name = $1, kind = $2, position = $3, is_active = 1, row_version = row_version + 1"
                " WHERE id = $4 AND (row_version = $5 OR is_active = 0) RETURNING id, row_version",
      error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, bay->name);
  usher_statement_bind_text (statement, 2, bay->kind);
  usher_statement_bind_int (statement, 3, position);
  if (id != 0)
    {
      usher_statement_bind_int (statement, 4, id);
      usher_statement_bind_int (statement, 5, bay->parent_instance.row_version);
    }

  return usher_rows_run_for_version (statement, "bay", &id, &row_version, error);
}

/* Whoever is no longer in a list is retired, never removed: old orders name them. */
static gboolean
retire_missing (UsherConnection *connection,
                GPtrArray       *before,
                GPtrArray       *after,
                const char      *sql,
                GError         **error)
{
  for (guint i = 0; i < before->len; i++)
    {
      gint64   id = ((UsherEntity *) g_ptr_array_index (before, i))->id;
      gboolean kept = FALSE;

      for (guint j = 0; j < after->len && !kept; j++)
        kept = ((UsherEntity *) g_ptr_array_index (after, j))->id == id;
      if (!kept && !run (connection, sql, id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * usher_shop_rows_check_manager:
 *
 * Where PINs are in use a manager must have one, or nobody could manage the
 * staff any more.
 *
 * Returns: FALSE with %USHER_ERROR_NO_MANAGER
 */
gboolean
usher_shop_rows_check_manager (UsherConnection *connection,
                               GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT COUNT (*), COALESCE (SUM (CASE WHEN role = 'manager' THEN 1 ELSE 0 END), 0)"
                                "  FROM staff WHERE pin_hash <> '' AND is_active = 1 AND deleted_at IS NULL",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (usher_statement_get_int (statement, 0) == 0 || usher_statement_get_int (statement, 1) > 0)
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_NO_MANAGER, "no manager would have a PIN");
  return FALSE;
}

/**
 * usher_shop_rows_save:
 * @shop: what to save
 * @zone: (nullable): see usher_shop_rows_load()
 * @now: when
 *
 * Saves the shop with its hours, staff and bays.
 *
 * Returns: (transfer full) (nullable): the shop as saved
 */
UsherShop *
usher_shop_rows_save (UsherConnection *connection,
                      UsherShop       *shop,
                      GTimeZone       *zone,
                      gint64           now,
                      GError         **error)
{
  g_autoptr (UsherShop) before = usher_shop_rows_load (connection, zone, error);

  if (before == NULL ||
      !save_shop (connection, shop, error) ||
      !save_hours (connection, shop, error) ||
      !save_closed_days (connection, shop, error) ||
      !retire_missing (connection, before->staff, shop->staff,
                       "UPDATE staff SET is_active = 0, row_version = row_version + 1 WHERE id = $1", error) ||
      !retire_missing (connection, before->bays, shop->bays,
                       "UPDATE bay SET is_active = 0, row_version = row_version + 1 WHERE id = $1", error))
    return NULL;

  for (guint i = 0; i < shop->staff->len; i++)
    if (!save_staff (connection, g_ptr_array_index (shop->staff, i), i, error))
      return NULL;
  for (guint i = 0; i < shop->bays->len; i++)
    if (!save_bay (connection, g_ptr_array_index (shop->bays, i), i, error))
      return NULL;
  if (!usher_shop_rows_check_manager (connection, error))
    return NULL;
  usher_connection_note_change (connection, "shop", 1);

  return usher_shop_rows_load (connection, zone, error);
}
