/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-delivery-work.h"

#include "usher-db-error.h"
#include "usher-delivery-rows.h"
#include "usher-document.h"
#include "usher-error.h"
#include "usher-gate-pass-rows.h"
#include "usher-order-act.h"
#include "usher-order-load.h"
#include "usher-order-rows.h"

#define DOCUMENT_KIND_GATE_PASS "gate-pass"
#define PREFIX_GATE_PASS "CM"

static void
refuse (GError    **error,
        const char *why)
{
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, why);
}

/* A car that comes back may pass whenever it is here; one that leaves for good
 * only when the guard says so. */
static UsherOrderFile *
begin (UsherConnection    *connection,
       const UsherRequest *request,
       UsherGatePass      *pass,
       GError            **error)
{
  g_autoptr (UsherOrderFile) order = NULL;

  if (pass->kind == USHER_GATE_PASS_SETTLED)
    {
      order = usher_order_act_begin (connection, request, pass->order_id, USHER_ORDER_ACTION_ISSUE_GATE_PASS, NULL, error);
      if (order == NULL)
        return NULL;
      if (order->progress.has_gate_pass)
        {
          refuse (error, "A gate pass of the delivery is valid already");
          return NULL;
        }
      return g_steal_pointer (&order);
    }

  order = usher_order_file_read (connection, pass->order_id, error);
  if (order == NULL || !usher_staff_require_action (connection, request, USHER_ORDER_ACTION_ISSUE_GATE_PASS, error))
    return NULL;
  if (order->order->arrived_at == 0 || order->progress.delivered_at != 0)
    {
      refuse (error, "The car is not here");
      return NULL;
    }
  return g_steal_pointer (&order);
}

/* Who approved that the customer pays later. */
static gboolean
find_approver (UsherConnection *connection,
               UsherGatePass   *pass,
               GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;
  guint                      column = 1;

  statement = usher_connection_prepare (connection,
                                        "SELECT p.approved_by, s.name FROM payment p"
                                        "  LEFT JOIN staff s ON s.id = p.approved_by"
                                        " WHERE p.order_id = $1 AND p.method = 'on-account' AND p.amount > 0"
                                        "   AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id)"
                                        " ORDER BY p.id DESC LIMIT 1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, pass->order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  pass->approved_by = usher_statement_get_id (statement, 0);
  g_set_str (&pass->approver, usher_statement_is_null (statement, column) ? "" : usher_statement_get_text (statement, column));
  return TRUE;
}

static gboolean
find_issuer (UsherConnection *connection,
             UsherGatePass   *pass,
             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection, "SELECT name FROM staff WHERE id = $1", error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, pass->issued_by);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    usher_entity_set_string (&pass->issuer, usher_statement_get_text (statement, 0));
  return TRUE;
}

static gboolean
end (UsherConnection    *connection,
     const UsherRequest *request,
     UsherOrderFile     *order,
     UsherGatePass      *pass,
     GError            **error)
{
  g_autofree char *detail = g_strdup_printf ("%s %s", usher_gate_pass_kind_to_string (pass->kind), pass->number);

  if (pass->kind == USHER_GATE_PASS_SETTLED)
    return usher_order_act_end (connection, request, order, USHER_ORDER_ACTION_ISSUE_GATE_PASS, detail, error);

  usher_connection_note_change (connection, "order", pass->order_id);
  return usher_order_rows_audit (connection, request, pass->order_id, "issue-gate-pass", detail, error);
}

/**
 * usher_gate_pass_issue_in_worker:
 *
 * Numbers and freezes a gate pass, all or nothing.
 */
gpointer
usher_gate_pass_issue_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherHandoverWork      *work = input;
  const UsherRequest           *request = work->request;
  g_autoptr (UsherGatePass)     pass = usher_entity_copy (request->entity);
  g_autoptr (UsherOrderFile)    order = begin (connection, request, pass, error);
  g_autoptr (UsherDeliveryFile) file = NULL;
  g_autoptr (UsherDocument)     document = NULL;

  if (order == NULL)
    return NULL;
  file = usher_delivery_file_read (connection, request, order, error);
  if (file == NULL)
    return NULL;
  pass->issued_at = request->now;
  pass->issued_by = request->staff_id;
  if (!find_issuer (connection, pass, error) ||
      (order->progress.is_on_credit && !find_approver (connection, pass, error)))
    return NULL;
  document = usher_handover_issue (connection, work, DOCUMENT_KIND_GATE_PASS, PREFIX_GATE_PASS, order, file, pass, error);
  if (document == NULL)
    return NULL;
  usher_entity_set_string (&pass->number, document->number);
  pass->document_id = document->parent_instance.id;
  if (!usher_gate_pass_rows_insert (connection, pass, error) || !end (connection, request, order, pass, error))
    return NULL;
  return g_steal_pointer (&pass);
}

static gboolean
check_version (UsherGatePass      *pass,
               const UsherRequest *request,
               GError            **error)
{
  if (pass->parent_instance.row_version == request->row_version)
    return TRUE;
  g_set_error_literal (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "the gate pass was changed elsewhere");
  return FALSE;
}

static gboolean
save (UsherConnection    *connection,
      const UsherRequest *request,
      UsherGatePass      *pass,
      const char         *action,
      GError            **error)
{
  if (!usher_gate_pass_rows_update (connection, pass, error) ||
      !usher_order_rows_audit (connection, request, pass->order_id, action, pass->number, error))
    return FALSE;
  usher_connection_note_change (connection, "order", pass->order_id);
  return TRUE;
}

/**
 * usher_gate_pass_void_in_worker:
 *
 * Voids gate pass @id because of @text.  One that the car has passed with, or
 * been delivered with, stays.
 */
gpointer
usher_gate_pass_void_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherRequest       *request = input;
  g_autoptr (UsherGatePass) pass = usher_gate_pass_rows_load (connection, request->id, error);
  g_autoptr (UsherOrder)    order = NULL;

  if (pass == NULL || !check_version (pass, request, error) ||
      !usher_staff_require_action (connection, request, USHER_ORDER_ACTION_ISSUE_GATE_PASS, error))
    return NULL;
  order = usher_order_rows_read (connection, pass->order_id, error);
  if (order == NULL)
    return NULL;
  if (pass->voided_at != 0 || pass->out_at != 0 ||
      (pass->kind == USHER_GATE_PASS_SETTLED && order->car_state == USHER_CAR_STATE_DELIVERED))
    {
      refuse (error, "The gate pass was used");
      return NULL;
    }
  if (*request->text == '\0')
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "A gate pass is not voided without a reason");
      return NULL;
    }
  pass->voided_at = request->now;
  usher_entity_set_string (&pass->void_reason, request->text);
  if (!save (connection, request, pass, "void-gate-pass", error))
    return NULL;
  return g_steal_pointer (&pass);
}

/* Out, in, or back to before: which of the four it is. */
static const char *
find_gate_action (UsherGatePass      *pass,
                  const UsherRequest *request)
{
  gboolean is_out = request->other_id != 0;
  gboolean is_back = request->number != 0;

  if (pass->voided_at != 0)
    return NULL;
  if (is_out)
    {
      if (!is_back)
        return pass->out_at == 0 ? "gate-out" : NULL;
      return pass->out_at != 0 && pass->in_at == 0 ? "undo-gate-out" : NULL;
    }
  if (pass->kind == USHER_GATE_PASS_SETTLED)
    return NULL;
  if (!is_back)
    return pass->out_at != 0 && pass->in_at == 0 ? "gate-in" : NULL;

  return pass->in_at != 0 ? "undo-gate-in" : NULL;
}

/**
 * usher_gate_pass_note_gate_in_worker:
 *
 * Notes when the car of gate pass @id went out (@other_id) or came in, or takes
 * that back (@number).
 */
gpointer
usher_gate_pass_note_gate_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  const UsherRequest       *request = input;
  gint64                    at = request->number != 0 ? 0 : request->now;
  g_autoptr (UsherGatePass) pass = usher_gate_pass_rows_load (connection, request->id, error);
  const char               *action = NULL;

  if (pass == NULL || !check_version (pass, request, error))
    return NULL;
  action = find_gate_action (pass, request);
  if (action == NULL)
    {
      refuse (error, "The gate pass is voided or was used");
      return NULL;
    }
  if (request->other_id != 0)
    pass->out_at = at;
  else
    pass->in_at = at;
  if (!save (connection, request, pass, action, error))
    return NULL;
  return g_steal_pointer (&pass);
}
