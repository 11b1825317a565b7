/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-starter-catalogue.h"

#include "usher-catalogue-rows.h"
#include "usher-name.h"
#include "usher-starter-tables.h"

static gboolean
install_operations (UsherConnection *connection,
                    GError         **error)
{
  guint                        n = 0;
  const UsherStarterOperation *operations = usher_starter_operations (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UsherLabourOperation) operation = g_object_new (USHER_TYPE_LABOUR_OPERATION, NULL);

      usher_entity_set_string (&operation->code, operations[i].code);
      usher_entity_set_string (&operation->name, operations[i].name);
      usher_entity_set_string (&operation->name_en, operations[i].name_en);
      usher_entity_set_string (&operation->category, operations[i].category);
      operation->hours = operations[i].hours;
      if (usher_catalogue_rows_save_operation (connection, operation, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
install_package_lines (UsherConnection *connection,
                       gint64           package_id,
                       const char      *codes,
                       GError         **error)
{
  g_auto (GStrv)             list = g_strsplit (codes, " ", -1);
  g_autoptr (UsherStatement) add =
      usher_connection_prepare (connection,
                                "INSERT INTO package_line (package_id, position, operation_id)"
                                " SELECT $1, $2, id FROM labour_operation WHERE code = $3",
                                error);

  if (add == NULL)
    return FALSE;
  for (guint i = 0; list[i] != NULL; i++)
    {
      usher_statement_bind_int (add, 1, package_id);
      usher_statement_bind_int (add, 2, i);
      usher_statement_bind_text (add, 3, list[i]);
      if (!usher_statement_run (add, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
install_packages (UsherConnection *connection,
                  GError         **error)
{
  guint                      n = 0;
  const UsherStarterPackage *packages = usher_starter_packages (&n);
  g_autoptr (UsherStatement) add =
      usher_connection_prepare (connection,
                                "INSERT INTO package (code, name, name_en, pinyin, interval_km, interval_months)"
                                " VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
                                error);

  if (add == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pinyin = usher_name_initials (packages[i].name);
      gint64           id = 0;

      usher_statement_bind_text (add, 1, packages[i].code);
      usher_statement_bind_text (add, 2, packages[i].name);
      usher_statement_bind_text (add, 3, packages[i].name_en);
      usher_statement_bind_text (add, 4, pinyin);
      usher_statement_bind_int (add, 5, packages[i].interval_km);
      usher_statement_bind_int (add, 6, packages[i].interval_months);
      if (!usher_statement_run_for_id (add, &id, error) ||
          !install_package_lines (connection, id, packages[i].operations, error))
        return FALSE;
      usher_connection_note_change (connection, "catalogue", id);
    }

  return TRUE;
}

static gboolean
install_checklist (UsherConnection *connection,
                   GError         **error)
{
  guint                      n = 0;
  const UsherStarterCheck   *items = usher_starter_checklist (&n);
  g_autoptr (UsherStatement) add =
      usher_connection_prepare (connection,
                                "INSERT INTO checklist_item (version, position, item_group, code, name, name_en)"
                                " VALUES (1, $1, $2, $3, $4, $5)",
                                error);

  if (add == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      usher_statement_bind_int (add, 1, i);
      usher_statement_bind_text (add, 2, items[i].group);
      usher_statement_bind_text (add, 3, items[i].code);
      usher_statement_bind_text (add, 4, items[i].name);
      usher_statement_bind_text (add, 5, items[i].name_en);
      if (!usher_statement_run (add, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
install_quality (UsherConnection *connection,
                 GError         **error)
{
  guint                      n = 0;
  const UsherStarterQuality *items = usher_starter_quality (&n);
  g_autoptr (UsherStatement) add =
      usher_connection_prepare (connection,
                                "INSERT INTO quality_item (version, level, position, code, name, name_en)"
                                " VALUES (1, $1, $2, $3, $4, $5)",
                                error);

  if (add == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      usher_statement_bind_text (add, 1, items[i].level);
      usher_statement_bind_int (add, 2, i);
      usher_statement_bind_text (add, 3, items[i].code);
      usher_statement_bind_text (add, 4, items[i].name);
      usher_statement_bind_text (add, 5, items[i].name_en);
      if (!usher_statement_run (add, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * usher_starter_catalogue_install:
 * @connection: on the database's thread, in a transaction, of a workshop that
 *   has no catalogue yet
 *
 * Gives a new workshop what it would otherwise type for a week: labour
 * operations with guide hours, maintenance packages of them with guide
 * intervals, and version 1 of the walk-around checklist and of the inspection.  Parts and prices are
 * the workshop's own and are not made up.
 */
gboolean
usher_starter_catalogue_install (UsherConnection *connection,
                                 GError         **error)
{
  return install_operations (connection, error) &&
         install_packages (connection, error) &&
         install_checklist (connection, error) &&
         install_quality (connection, error);
}
