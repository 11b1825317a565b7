/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-follow-up-work.h"

#include "usher-complaint-rows.h"
#include "usher-contact-rows.h"
#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-act.h"
#include "usher-reminder-rows.h"
#include "usher-rows.h"

gpointer
usher_complaint_list_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  return usher_complaint_rows_list_open (connection, error);
}

gpointer
usher_complaint_load_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherRequest *request = input;

  return usher_complaint_rows_load (connection, request->id, error);
}

/* The law's days for a dispute cannot be made longer; without a day of its own
 * every complaint has as many. */
static void
settle_deadline (UsherComplaint     *complaint,
                 const UsherRequest *request)
{
  g_autofree char *text = NULL;
  GDate            opened;
  GDate            deadline;

  usher_date_of_time (complaint->opened_at, request->zone, &opened);
  usher_complaint_deadline (request->shop != NULL ? request->shop->hours : NULL, &opened, USHER_COMPLAINT_DAYS, &deadline);
  text = usher_date_to_iso (&deadline);
  if (*complaint->deadline_on == '\0' || (complaint->is_guarantee_dispute && g_strcmp0 (complaint->deadline_on, text) > 0))
    usher_entity_set_string (&complaint->deadline_on, text);
}

/* Whose car it is about, when only the visit is known. */
static gboolean
fill_from_order (UsherConnection *connection,
                 UsherComplaint  *complaint,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  if (complaint->order_id == 0)
    return TRUE;
  statement = usher_connection_prepare (connection, "SELECT customer_id, vehicle_id FROM repair_order WHERE id = $1", error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, complaint->order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row && complaint->customer_id == 0)
    complaint->customer_id = usher_statement_get_id (statement, 0);
  if (has_row && complaint->vehicle_id == 0)
    complaint->vehicle_id = usher_statement_get_id (statement, 1);
  return TRUE;
}

static gboolean
audit (UsherConnection    *connection,
       const UsherRequest *request,
       UsherComplaint     *complaint,
       const char         *action,
       GError            **error)
{
  if (complaint->order_id != 0)
    usher_connection_note_change (connection, "order", complaint->order_id);

  return usher_rows_audit (connection, request->now, request->staff_id, "complaint", complaint->parent_instance.id, action,
                           usher_complaint_state_to_string (complaint->state), error);
}

/* Anybody at the desk writes down a complaint; that it is never lost matters
 * more than who hears it. */
static gboolean
open_complaint (UsherConnection    *connection,
                const UsherRequest *request,
                UsherComplaint     *complaint,
                GError            **error)
{
  complaint->opened_at = request->now;
  complaint->state = USHER_COMPLAINT_STATE_OPEN;
  settle_deadline (complaint, request);

  return fill_from_order (connection, complaint, error) &&
         usher_complaint_rows_insert (connection, request, complaint, error) &&
         usher_reminder_rows_raise_for_complaint (connection, request, complaint, error) &&
         audit (connection, request, complaint, "open", error);
}

static gboolean
check_state (UsherComplaint *complaint,
             GError        **error)
{
  UsherComplaintGap gap = usher_complaint_gap (complaint->state, complaint->owner_id != 0, *complaint->cause != '\0',
                                               *complaint->measures != '\0', complaint->second_call_at != 0);

  if (gap == USHER_COMPLAINT_GAP_NONE)
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "The complaint lacks %d to be %s", gap,
               usher_complaint_state_to_string (complaint->state));
  return FALSE;
}

static gboolean
change_complaint (UsherConnection    *connection,
                  const UsherRequest *request,
                  UsherComplaint     *complaint,
                  GError            **error)
{
  g_autoptr (UsherComplaint) before = NULL;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_HANDLE_COMPLAINTS, error))
    return FALSE;
  before = usher_complaint_rows_load (connection, complaint->parent_instance.id, error);
  if (before == NULL)
    return FALSE;
  /* What was done by a call is not the form's to say. */
  complaint->opened_at = before->opened_at;
  complaint->second_call_at = before->second_call_at;
  complaint->closed_at = before->closed_at;
  if (before->closed_at != 0)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "The complaint is closed");
      return FALSE;
    }
  if (complaint->state == USHER_COMPLAINT_STATE_OPEN && complaint->owner_id != 0)
    complaint->state = USHER_COMPLAINT_STATE_IN_HAND;
  if (!check_state (complaint, error))
    return FALSE;
  if (complaint->state == USHER_COMPLAINT_STATE_RESOLVED && complaint->resolved_at == 0)
    complaint->resolved_at = request->now;
  if (complaint->state < USHER_COMPLAINT_STATE_RESOLVED)
    complaint->resolved_at = 0;
  settle_deadline (complaint, request);

  return usher_complaint_rows_update (connection, complaint, error) &&
         audit (connection, request, complaint, "change", error);
}

/**
 * usher_complaint_save_in_worker:
 *
 * entity: a complaint; a new one has id 0.
 */
gpointer
usher_complaint_save_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherComplaint) complaint = usher_entity_copy (request->entity);

  if (complaint->parent_instance.id == 0 ? !open_complaint (connection, request, complaint, error)
                                         : !change_complaint (connection, request, complaint, error))
    return NULL;

  return usher_complaint_rows_load (connection, complaint->parent_instance.id, error);
}

/**
 * usher_complaint_call_in_worker:
 *
 * id, row_version: the complaint; number: an UsherContactResult; other_id:
 * whether the customer is satisfied now; text: what was said.
 */
gpointer
usher_complaint_call_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherComplaint) complaint = usher_complaint_rows_load (connection, request->id, error);
  guint                      number = 0;

  if (complaint == NULL || !usher_staff_require (connection, request, USHER_PERMISSION_HANDLE_COMPLAINTS, error))
    return NULL;
  complaint->parent_instance.row_version = request->row_version;
  if (complaint->state != USHER_COMPLAINT_STATE_RESOLVED)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "There is nothing to tell the customer yet");
      return NULL;
    }
  if (!usher_contact_rows_add (connection, request, USHER_CONTACT_OWNER_COMPLAINT, request->id, "phone",
                               (UsherContactResult) request->number, request->text, &number, error))
    return NULL;
  if (request->number == USHER_CONTACT_RESULT_REACHED)
    {
      complaint->second_call_at = request->now;
      usher_entity_set_string (&complaint->second_result, request->text);
      complaint->state = request->other_id != 0 ? USHER_COMPLAINT_STATE_CLOSED : USHER_COMPLAINT_STATE_IN_HAND;
      complaint->closed_at = request->other_id != 0 ? request->now : 0;
      complaint->resolved_at = request->other_id != 0 ? complaint->resolved_at : 0;
    }
  if (!usher_complaint_rows_update (connection, complaint, error) ||
      (complaint->closed_at != 0 && !usher_reminder_rows_end_complaint (connection, request, request->id, error)) ||
      !audit (connection, request, complaint, "second-call", error))
    return NULL;

  return usher_complaint_rows_load (connection, request->id, error);
}
