/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-audit-rows.h"

#include "usher-rows.h"

static char *
read_last_hash (UsherConnection *connection,
                GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return NULL;
  return has_row ? usher_statement_dup_text (statement, 0) : g_strdup ("");
}

static gint64
insert_event (UsherConnection        *connection,
              const UsherAuditRecord *record,
              const char             *values_hash,
              const char             *hash,
              GError                **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO audit_event (at, staff_id, kind, row_id, action, detail,"
                                "  approved_by, values_hash, hash)"
                                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
                                error);
  gint64 id = 0;

  if (statement == NULL)
    return 0;
  usher_statement_bind_int (statement, 1, record->at);
  usher_statement_bind_id (statement, 2, record->staff_id);
  usher_statement_bind_text (statement, 3, record->kind);
  usher_statement_bind_int (statement, 4, record->row_id);
  usher_statement_bind_text (statement, 5, record->action);
  usher_statement_bind_text (statement, 6, record->detail != NULL ? record->detail : "");
  usher_statement_bind_id (statement, 7, record->approved_by);
  usher_statement_bind_text (statement, 8, values_hash);
  usher_statement_bind_text (statement, 9, hash);
  return usher_statement_run_for_id (statement, &id, error) ? id : 0;
}

static gboolean
insert_values (UsherConnection        *connection,
               gint64                  event_id,
               const UsherAuditRecord *record,
               const char             *salt,
               GError                **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO audit_value (event_id, old_value, new_value, salt)"
                                " VALUES ($1, $2, $3, $4)",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, event_id);
  usher_statement_bind_text (statement, 2, record->old_value);
  usher_statement_bind_text (statement, 3, record->new_value);
  usher_statement_bind_text (statement, 4, salt);
  return usher_statement_run (statement, error);
}

/**
 * usher_audit_rows_append:
 *
 * Adds an event to the end of the trail, chained to the one before.
 */
gboolean
usher_audit_rows_append (UsherConnection        *connection,
                         const UsherAuditRecord *record,
                         GError                **error)
{
  gboolean         has_values = record->old_value != NULL && record->new_value != NULL;
  g_autofree char *previous = read_last_hash (connection, error);
  g_autofree char *salt = g_uuid_string_random ();
  g_autofree char *values_hash = NULL;
  g_autofree char *hash = NULL;
  gint64           id = 0;

  if (previous == NULL)
    return FALSE;
  values_hash = has_values ? usher_audit_values_hash (record->old_value, record->new_value, salt) : g_strdup ("");
  hash = usher_audit_chain_next (previous, record, values_hash);
  id = insert_event (connection, record, values_hash, hash, error);
  return id != 0 && (!has_values || insert_values (connection, id, record, salt, error));
}

static gpointer
read_event (UsherStatement *statement,
            guint          *column)
{
  UsherAuditEvent *event = g_object_new (USHER_TYPE_AUDIT_EVENT, NULL);
  gboolean         has_value = FALSE;

  event->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  event->at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &event->kind);
  event->row_id = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &event->action);
  usher_rows_read_text (statement, column, &event->detail);
  event->is_field = usher_statement_get_bool (statement, (*column)++);
  has_value = usher_statement_get_bool (statement, (*column)++);
  event->is_erased = event->is_field && !has_value;
  usher_rows_read_text (statement, column, &event->old_value);
  usher_rows_read_text (statement, column, &event->new_value);
  usher_rows_read_text (statement, column, &event->staff_name);
  usher_rows_read_text (statement, column, &event->approver_name);
  return event;
}

/**
 * usher_audit_rows_list:
 *
 * Returns: (transfer full) (element-type UsherAuditEvent): what happened to a
 *   row, the newest first
 */
GPtrArray *
usher_audit_rows_list (UsherConnection *connection,
                       const char      *kind,
                       gint64           row_id,
                       GError         **error)
{
  g_autoptr (GPtrArray)      events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT e.id, e.at, e.kind, e.row_id, e.action, e.detail, e.values_hash <> '',"
                                "       v.event_id IS NOT NULL, v.old_value, v.new_value, s.name, a.name"
                                "  FROM audit_event e LEFT JOIN audit_value v ON v.event_id = e.id"
                                "  LEFT JOIN staff s ON s.id = e.staff_id"
                                "  LEFT JOIN staff a ON a.id = e.approved_by"
                                " WHERE e.kind = $1 AND e.row_id = $2 ORDER BY e.id DESC",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, kind);
  usher_statement_bind_int (statement, 2, row_id);
  return usher_rows_collect (statement, read_event, events, error) ? g_steal_pointer (&events) : NULL;
}

/**
 * usher_audit_rows_erase_values:
 *
 * Forgets what the fields of a row said (PIPL 47); that they were changed, when
 * and by whom stays, and the chain can still be verified.
 */
gboolean
usher_audit_rows_erase_values (UsherConnection *connection,
                               const char      *kind,
                               gint64           row_id,
                               GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "DELETE FROM audit_value WHERE event_id IN"
                                " (SELECT id FROM audit_event WHERE kind = $1 AND row_id = $2)",
                                error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, kind);
  usher_statement_bind_int (statement, 2, row_id);
  return usher_statement_run (statement, error);
}

/* What is wrong with the event on the row, given the hash before it. */
static const char *
find_fault (UsherStatement *statement,
            const char     *previous)
{
  UsherAuditRecord record = {
    .at = usher_statement_get_int (statement, 1),
    .staff_id = usher_statement_get_id (statement, 2),
    .approved_by = usher_statement_get_id (statement, 3),
    .kind = usher_statement_get_text (statement, 4),
    .row_id = usher_statement_get_int (statement, 5),
    .action = usher_statement_get_text (statement, 6),
    .detail = usher_statement_get_text (statement, 7),
  };
  const char      *values_hash = usher_statement_get_text (statement, 8);
  g_autofree char *hash = usher_audit_chain_next (previous, &record, values_hash);
  g_autofree char *values = NULL;

  if (!g_str_equal (hash, usher_statement_get_text (statement, 9)))
    return "does not follow the one before";
  if (usher_statement_is_null (statement, 10))
    return NULL;
  values = usher_audit_values_hash (usher_statement_get_text (statement, 10), usher_statement_get_text (statement, 11),
                                    usher_statement_get_text (statement, 12));
  return g_str_equal (values, values_hash) ? NULL : "has other values than it was written with";
}

/**
 * usher_audit_rows_verify:
 * @problems: gets a line for the first event that is not as it was written
 *
 * Goes through the chain from its beginning.  Events that were written before
 * there was a chain carry no hash and come first.
 *
 * Returns: FALSE with @error set when it could not be read
 */
gboolean
usher_audit_rows_verify (UsherConnection *connection,
                         GString         *problems,
                         GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT e.id, e.at, e.staff_id, e.approved_by, e.kind, e.row_id, e.action, e.detail,"
                                "       e.values_hash, e.hash, v.old_value, v.new_value, v.salt"
                                "  FROM audit_event e LEFT JOIN audit_value v ON v.event_id = e.id ORDER BY e.id",
                                error);
  g_autofree char *previous = g_strdup ("");
  gboolean         has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      const char *hash = usher_statement_get_text (statement, 9);
      gboolean    is_older = *hash == '\0' && *previous == '\0';
      const char *fault = is_older ? NULL : find_fault (statement, previous);

      if (fault != NULL)
        {
          g_string_append_printf (problems, "event %" G_GINT64_FORMAT " of the audit trail %s\n",
                                  usher_statement_get_id (statement, 0), fault);
          return TRUE;
        }
      g_set_str (&previous, hash);
      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}
