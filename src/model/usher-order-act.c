/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-act.h"

#include "usher-order-rows.h"
#include "usher-progress-rows.h"

/**
 * usher_order_act_begin:
 * @action: what is to be done
 * @override_reason: (nullable): why blockers that may be overridden shall not count
 *
 * Reads the order and asks whether who is at the desk may do @action, and
 * whether the order is ready for it.  An override needs its own permission and
 * is kept in the trail.
 *
 * Returns: (transfer full): the order; NULL with @error set,
 *   %USHER_ERROR_NOT_ALLOWED when it must not be done
 */
UsherOrderFile *
usher_order_act_begin (UsherConnection    *connection,
                       const UsherRequest *request,
                       gint64              order_id,
                       UsherOrderAction    action,
                       const char         *override_reason,
                       GError            **error)
{
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, order_id, error);
  gboolean                   overrides = override_reason != NULL && *override_reason != '\0';
  gint64                     approved_by = 0;

  if (file == NULL || !usher_staff_require_action (connection, request, action, error))
    return NULL;
  if (!usher_progress_rows_read (connection, order_id, request->staff_id, &file->progress, error))
    return NULL;
  if (overrides && !usher_staff_require_override (connection, request, override_reason, &approved_by, error))
    return NULL;
  if (!usher_order_file_ask (file, action, request->now, override_reason, error))
    return NULL;
  if (overrides &&
      !usher_staff_audit_override (connection, request, "order", order_id, "override", override_reason, approved_by, error))
    return NULL;
  return g_steal_pointer (&file);
}

/* The states follow from the rows as they are now. */
static gboolean
derive_states (UsherConnection    *connection,
               const UsherRequest *request,
               UsherOrderFile     *file,
               UsherOrderAction    action,
               GError            **error)
{
  UsherOrderFacts facts;

  if (!usher_progress_rows_read (connection, file->order->parent_instance.id, request->staff_id, &file->progress,
                                 error))
    return FALSE;
  usher_order_file_get_facts (file, request->now, &facts);
  file->order->document_state = usher_order_document_after (&facts, action);
  file->order->money_state = usher_order_money_state (&facts);
  file->order->car_state = usher_order_car_state (&facts);
  return TRUE;
}

/**
 * usher_order_act_refresh:
 *
 * Brings the states of an order up to date after lines were edited, which is no
 * action of its own: typing leaves no trail.
 */
gboolean
usher_order_act_refresh (UsherConnection    *connection,
                         const UsherRequest *request,
                         gint64              order_id,
                         GError            **error)
{
  g_autoptr (UsherOrderFile) file = usher_order_file_read (connection, order_id, error);
  UsherCarState              before;

  if (file == NULL)
    return FALSE;
  before = file->order->car_state;
  return derive_states (connection, request, file, USHER_ORDER_ACTION_EDIT_LINES, error) &&
         (file->order->car_state == before || usher_order_rows_update_states (connection, file->order, error));
}

/**
 * usher_order_act_end:
 * @file: what usher_order_act_begin() gave; its order's states are brought up to date
 * @action: what was done
 * @detail: (nullable): for the trail
 *
 * Derives the states of the order from its rows as they are now, saves them,
 * notes the change and adds to the trail.
 */
gboolean
usher_order_act_end (UsherConnection    *connection,
                     const UsherRequest *request,
                     UsherOrderFile     *file,
                     UsherOrderAction    action,
                     const char         *detail,
                     GError            **error)
{
  gint64                     order_id = file->order->parent_instance.id;
  g_autoptr (UsherOrderFile) now = usher_order_file_read (connection, order_id, error);

  if (now == NULL || !derive_states (connection, request, now, action, error) ||
      !usher_order_rows_update_states (connection, now->order, error) ||
      !usher_order_rows_audit (connection, request, order_id, usher_order_action_to_string (action),
                               detail != NULL ? detail : "", error))
    return FALSE;
  file->progress = now->progress;
  g_set_object (&file->order, now->order);
  usher_connection_note_change (connection, "order", order_id);
  return TRUE;
}
