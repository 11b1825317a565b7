/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-staff-rights.h"

#include "usher-audit-rows.h"
#include "usher-error.h"

/* How long the approval of a reason counts: it is given at the desk, and used at once. */
static const gint64 approval_seconds = 10 * 60;

/* Under which kind approvals stand in the trail; the row is who was given it. */
static const char approval_kind[] = "approval";

/* The role of who is at the desk.  In a shop that has set no PIN nobody has to
 * say who they are, and everybody is trusted as the manager. */
static gboolean
read_role (UsherConnection    *connection,
           const UsherRequest *request,
           gboolean           *is_known,
           UsherRole          *role,
           GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  *is_known = FALSE;
  statement = usher_connection_prepare (connection,
                                        "SELECT (SELECT role FROM staff WHERE id = $1 AND deleted_at IS NULL"
                                        "           AND is_active = 1),"
                                        "       (SELECT COUNT (*) FROM staff WHERE pin_hash <> ''"
                                        "           AND deleted_at IS NULL AND is_active = 1)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, request->staff_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (usher_statement_get_int (statement, 1) == 0)
    {
      *role = USHER_ROLE_MANAGER;
      *is_known = TRUE;
      return TRUE;
    }
  *is_known = !usher_statement_is_null (statement, 0) &&
              usher_role_from_string (usher_statement_get_text (statement, 0), role);
  return TRUE;
}

static gboolean
require_one_of (UsherConnection    *connection,
                const UsherRequest *request,
                guint               roles,
                const char         *what,
                GError            **error)
{
  UsherRole role = USHER_ROLE_ADVISOR;
  gboolean  is_known = FALSE;
  GError   *refusal = NULL;

  if (!read_role (connection, request, &is_known, &role, error))
    return FALSE;
  if (is_known && (roles & (1u << role)) != 0)
    return TRUE;

  refusal = g_error_new (USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "%s may not %s",
                         is_known ? usher_role_to_string (role) : "Nobody", what);
  usher_error_set_roles (refusal, roles);
  g_propagate_error (error, refusal);
  return FALSE;
}

/**
 * usher_staff_require:
 *
 * Returns: whether who is at the desk has @permission; else FALSE with
 *   %USHER_ERROR_NOT_ALLOWED, which knows the roles that have it
 */
gboolean
usher_staff_require (UsherConnection    *connection,
                     const UsherRequest *request,
                     UsherPermission     permission,
                     GError            **error)
{
  return require_one_of (connection, request, usher_permission_get_roles (permission),
                         usher_permission_to_string (permission), error);
}

/**
 * usher_staff_require_action:
 *
 * Returns: whether who is at the desk may do @action to an order; else FALSE
 *   with %USHER_ERROR_NOT_ALLOWED, which knows the roles that may
 */
gboolean
usher_staff_require_action (UsherConnection    *connection,
                            const UsherRequest *request,
                            UsherOrderAction    action,
                            GError            **error)
{
  return require_one_of (connection, request, usher_order_action_get_roles (action),
                         usher_order_action_to_string (action), error);
}

static gboolean
find_approval (UsherConnection    *connection,
               const UsherRequest *request,
               UsherPermission     permission,
               const char         *reason,
               gint64             *approved_by,
               GError            **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT approved_by FROM audit_event"
                                " WHERE kind = $1 AND row_id = $2 AND action = $3 AND detail = $4 AND at BETWEEN $5 AND $6"
                                " ORDER BY id DESC LIMIT 1",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, approval_kind);
  usher_statement_bind_int (statement, 2, request->staff_id);
  usher_statement_bind_text (statement, 3, usher_permission_to_string (permission));
  usher_statement_bind_text (statement, 4, reason);
  usher_statement_bind_int (statement, 5, request->now - approval_seconds);
  usher_statement_bind_int (statement, 6, request->now);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  *approved_by = has_row ? usher_statement_get_id (statement, 0) : 0;
  return TRUE;
}

/**
 * usher_staff_require_override:
 * @reason: why it is right this time
 * @approved_by: (out): who approved it, 0 when who is at the desk may by themselves
 *
 * Whether who is at the desk may go on in spite of a blocker: by their role, or
 * because somebody who may has just approved that reason with their PIN.
 */
gboolean
usher_staff_require_override (UsherConnection    *connection,
                              const UsherRequest *request,
                              const char         *reason,
                              gint64             *approved_by,
                              GError            **error)
{
  g_autoptr (GError) refusal = NULL;

  *approved_by = 0;
  if (usher_staff_require (connection, request, USHER_PERMISSION_OVERRIDE, &refusal))
    return TRUE;
  if (g_error_matches (refusal, USHER_ERROR, USHER_ERROR_NOT_ALLOWED) &&
      !find_approval (connection, request, USHER_PERMISSION_OVERRIDE, reason, approved_by, error))
    return FALSE;
  if (*approved_by != 0)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/**
 * usher_staff_audit_override:
 * @kind: kind of row that it was done to
 * @row_id: which row
 * @action: what was let pass
 * @reason: why
 * @approved_by: who approved it, or 0
 *
 * Keeps an override in the trail.
 */
gboolean
usher_staff_audit_override (UsherConnection    *connection,
                            const UsherRequest *request,
                            const char         *kind,
                            gint64              row_id,
                            const char         *action,
                            const char         *reason,
                            gint64              approved_by,
                            GError            **error)
{
  UsherAuditRecord record = {
    .at = request->now,
    .staff_id = request->staff_id,
    .approved_by = approved_by,
    .kind = kind,
    .row_id = row_id,
    .action = action,
    .detail = reason,
  };

  return usher_audit_rows_append (connection, &record, error);
}

/**
 * usher_staff_note_approval:
 * @permission: what is approved of
 * @reason: the reason that is approved
 * @approved_by: who approves; their PIN was right
 *
 * An approval stands in the trail, where usher_staff_require_override() finds it.
 */
gboolean
usher_staff_note_approval (UsherConnection    *connection,
                           const UsherRequest *request,
                           UsherPermission     permission,
                           const char         *reason,
                           gint64              approved_by,
                           GError            **error)
{
  return usher_staff_audit_override (connection, request, approval_kind, request->staff_id,
                                     usher_permission_to_string (permission), reason, approved_by, error);
}
