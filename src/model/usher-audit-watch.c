/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-audit-watch.h"

#include "usher-audit-rows.h"

/* The rows that are watched, by the kind under which they stand in the trail. */
static const struct
{
  const char *kind;
  const char *select;
} watched[] = {
  { "customer", "SELECT * FROM customer WHERE id = $1" },
  { "vehicle", "SELECT * FROM vehicle WHERE id = $1" },
  { "booking", "SELECT * FROM booking WHERE id = $1" },
  { "order", "SELECT * FROM repair_order WHERE id = $1" },
  { "line", "SELECT * FROM estimate_line WHERE id = $1" },
  { "staff", "SELECT * FROM staff WHERE id = $1" },
  { "shop", "SELECT * FROM shop WHERE id = $1" },
  { "part", "SELECT * FROM part WHERE id = $1" },
  { "operation", "SELECT * FROM labour_operation WHERE id = $1" },
  { "complaint", "SELECT * FROM complaint WHERE id = $1" },
};

/* Columns that say nothing to a person, follow from others, or are secret. */
static const char *const unwatched[] = {
  "id", "row_version", "pinyin", "pin_hash", "total", "touched_at", "created_at", "car_state", "money_state", NULL
};

struct _UsherAuditWatch
{
  const char *kind;
  const char *select;
  GHashTable *before; /* column → value; empty for a new row */
};

/**
 * usher_audit_watch_free:
 */
void
usher_audit_watch_free (UsherAuditWatch *self)
{
  g_clear_pointer (&self->before, g_hash_table_unref);
  g_free (self);
}

static gboolean
read_row (UsherConnection *connection,
          const char      *select,
          gint64           id,
          GHashTable      *row,
          GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, select, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  for (guint i = 0; has_row && i < usher_statement_get_n_columns (statement); i++)
    {
      const char *value = usher_statement_is_null (statement, i) ? "" : usher_statement_get_text (statement, i);

      g_hash_table_insert (row, g_strdup (usher_statement_get_column_name (statement, i)), g_strdup (value));
    }
  return TRUE;
}

/**
 * usher_audit_watch_new:
 * @kind: kind of row: "customer", "vehicle", "booking", "order", …
 * @id: the row, 0 when it is to be made
 *
 * Returns: (transfer full): the row as it is; NULL with @error set
 */
UsherAuditWatch *
usher_audit_watch_new (UsherConnection *connection,
                       const char      *kind,
                       gint64           id,
                       GError         **error)
{
  g_autoptr (UsherAuditWatch) self = g_new0 (UsherAuditWatch, 1);

  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    {
      if (!g_str_equal (watched[i].kind, kind))
        continue;
      self->kind = watched[i].kind;
      self->select = watched[i].select;
    }
  g_return_val_if_fail (self->kind != NULL, NULL);

  if (id != 0 && !read_row (connection, self->select, id, self->before, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
append_field (UsherAuditWatch    *self,
              UsherConnection    *connection,
              const UsherRequest *request,
              gint64              id,
              const char         *column,
              const char         *value,
              GError            **error)
{
  UsherAuditRecord record = {
    .at = request->now,
    .staff_id = request->staff_id,
    .kind = self->kind,
    .row_id = id,
    .action = column,
    .old_value = g_hash_table_lookup (self->before, column),
    .new_value = value,
  };

  if (g_strv_contains (unwatched, column) || g_strcmp0 (record.old_value, value) == 0)
    return TRUE;
  return usher_audit_rows_append (connection, &record, error);
}

/**
 * usher_audit_watch_end:
 * @id: the row, as it is known now
 *
 * Adds an event for each field that changed; one for a row that was made.
 */
gboolean
usher_audit_watch_end (UsherAuditWatch    *self,
                       UsherConnection    *connection,
                       const UsherRequest *request,
                       gint64              id,
                       GError            **error)
{
  g_autoptr (GHashTable) after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList)      columns = NULL;

  if (g_hash_table_size (self->before) == 0)
    {
      UsherAuditRecord record = {
        .at = request->now, .staff_id = request->staff_id, .kind = self->kind, .row_id = id, .action = "create"
      };

      return usher_audit_rows_append (connection, &record, error);
    }
  if (!read_row (connection, self->select, id, after, error))
    return FALSE;

  columns = g_list_sort (g_hash_table_get_keys (after), (GCompareFunc) g_strcmp0);
  for (GList *node = columns; node != NULL; node = node->next)
    {
      if (!append_field (self, connection, request, id, node->data, g_hash_table_lookup (after, node->data), error))
        return FALSE;
    }
  return TRUE;
}
