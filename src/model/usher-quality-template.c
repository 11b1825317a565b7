/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-work.h"

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-quality-rows.h"
#include "usher-rows.h"

/* The template: a change makes a new version, so a check keeps the items that
 * it was made of. */

static GPtrArray *
load_newest (UsherConnection *connection,
             int             *version,
             GError         **error)
{
  if (!usher_quality_rows_find_version (connection, version, error))
    return NULL;
  return usher_quality_rows_load_items (connection, *version, error);
}

/**
 * usher_quality_list_template_in_worker:
 *
 * Reads the template that is in force.
 */
gpointer
usher_quality_list_template_in_worker (UsherConnection *connection,
                                       gpointer         input,
                                       GError         **error)
{
  int version = 0;

  return load_newest (connection, &version, error);
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      UsherQualityItem *one = g_ptr_array_index (a, i);
      UsherQualityItem *other = g_ptr_array_index (b, i);

      if (one->level != other->level || !g_str_equal (one->code, other->code) ||
          !g_str_equal (one->name, other->name) || !g_str_equal (one->name_en, other->name_en))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_code (GPtrArray        *items,
          UsherQualityLevel level,
          const char       *code)
{
  for (guint i = 0; i < items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (items, i);

      if (item->level == level && g_str_equal (item->code, code))
        return TRUE;
    }

  return FALSE;
}

/* A new item gets a code that none of its level has, nor had in the version
 * before. */
static char *
make_code (GPtrArray        *items,
           GPtrArray        *before,
           UsherQualityItem *item,
           guint            *serial)
{
  static const char letters[] = { 'S', 'P', 'F' };

  if (*item->code != '\0')
    return g_strdup (item->code);
  for (;;)
    {
      g_autofree char *code = g_strdup_printf ("%c%02u", letters[item->level], ++*serial);

      if (!has_code (items, item->level, code) && !has_code (before, item->level, code))
        return g_steal_pointer (&code);
    }
}

static gboolean
insert_items (UsherConnection *connection,
              int              version,
              GPtrArray       *items,
              GPtrArray       *before,
              GError         **error)
{
  guint                      serials[USHER_QUALITY_N_LEVELS] = { 0 };
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO quality_item (version, level, position, code, name, name_en)"
                                        " VALUES ($1, $2, $3, $4, $5, $6)",
                                        error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (items, i);
      g_autofree char  *code = make_code (items, before, item, &serials[item->level]);

      usher_statement_bind_int (statement, 1, version);
      usher_statement_bind_text (statement, 2, usher_quality_level_to_string (item->level));
      usher_statement_bind_int (statement, 3, i);
      usher_statement_bind_text (statement, 4, code);
      usher_statement_bind_text (statement, 5, item->name);
      usher_statement_bind_text (statement, 6, item->name_en);
      if (!usher_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_names (GPtrArray *items,
             GError   **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (items, i);

      if (*item->name == '\0' && *item->name_en == '\0')
        {
          g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "An item has no name");
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * usher_quality_save_template_in_worker:
 *
 * Puts the template list into force, made from the version in number.
 */
gpointer
usher_quality_save_template_in_worker (UsherConnection *connection,
                                       gpointer         input,
                                       GError         **error)
{
  const UsherRequest   *request = input;
  int                   version = 0;
  g_autofree char      *detail = NULL;
  g_autoptr (GPtrArray) before = NULL;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_EDIT_CATALOGUE, error) ||
      !check_names (request->list, error))
    return NULL;
  before = load_newest (connection, &version, error);
  if (before == NULL)
    return NULL;
  if (version != request->number)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Version %d of the template is in force", version);
      return NULL;
    }
  if (is_same (before, request->list))
    return g_steal_pointer (&before);
  detail = g_strdup_printf ("version %d", version + 1);
  if (!insert_items (connection, version + 1, request->list, before, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "quality-template", version + 1, "save", detail,
                         error))
    return NULL;
  usher_connection_note_change (connection, "quality-template", version + 1);
  return usher_quality_rows_load_items (connection, version + 1, error);
}
