/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-addition-work.h"

#include "usher-addition-rows.h"
#include "usher-db-error.h"
#include "usher-document-rows.h"
#include "usher-order-lines.h"

/* Additional work before the customer: its paper, and the answer to it. */

static gint64
get_total (UsherEstimate *estimate)
{
  UsherEstimateTotals totals;

  usher_estimate_get_totals (estimate, &totals);
  return totals.total;
}

/* The paper says what the order comes to before and after. */
static gboolean
check_total (UsherAddition  *addition,
             UsherOrderFile *file,
             gint64          said,
             GError        **error)
{
  if (addition->old_total == get_total (file->estimate) && said == addition->new_total)
    return TRUE;
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
               "The total that addition %" G_GINT64_FORMAT " begins with is another by now", addition->parent_instance.id);
  return FALSE;
}

static gboolean
check_complete (UsherAddition *addition,
                GError       **error)
{
  return usher_addition_require (addition, addition->state == USHER_ADDITION_STATE_OPEN, "being open", error) &&
         usher_addition_require (addition, *addition->reason != '\0', "a reason", error) &&
         usher_addition_require (addition, usher_estimate_get_n_lines (addition->lines) > 0, "lines", error) &&
         usher_addition_require (addition, addition->new_promise != 0, "a promised time", error);
}

/**
 * usher_addition_issue_in_worker:
 *
 * Numbers and freezes the paper (增项确认单) of the entity of the issue's request.
 */
gpointer
usher_addition_issue_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  const UsherIssue          *issue = input;
  const UsherRequest        *request = issue->request;
  UsherAddition             *wanted = request->entity;
  g_autoptr (UsherAddition)  addition = NULL;
  g_autoptr (UsherDocument)  document = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_act_begin (connection, request, wanted->order_id,
                                                           USHER_ORDER_ACTION_PROPOSE_ADDITION, NULL, error);

  if (file == NULL)
    return NULL;
  addition = usher_addition_load_seen (connection, wanted, error);
  if (addition == NULL || !check_complete (addition, error) || !check_total (addition, file, issue->draft.total, error))
    return NULL;
  document = usher_document_issue_within (connection, issue, file, error);
  if (document == NULL)
    return NULL;
  addition->state = USHER_ADDITION_STATE_ISSUED;
  addition->document_id = document->parent_instance.id;
  usher_entity_set_string (&addition->number, document->number);
  if (!usher_addition_rows_save (connection, addition, error))
    return NULL;
  return usher_addition_end (connection, request, file, USHER_ORDER_ACTION_PROPOSE_ADDITION, addition, error);
}

static gboolean
note_promise_change (UsherConnection    *connection,
                     const UsherRequest *request,
                     UsherOrder         *order,
                     UsherAddition      *addition,
                     GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO promise_change (order_id, old_at, new_at, reason, changed_at, changed_by)"
                                        " VALUES ($1, $2, $3, $4, $5, $6)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order->parent_instance.id);
  usher_statement_bind_id (statement, 2, order->promised_at);
  usher_statement_bind_int (statement, 3, addition->new_promise);
  usher_statement_bind_text (statement, 4, addition->number);
  usher_statement_bind_int (statement, 5, request->now);
  usher_statement_bind_id (statement, 6, request->staff_id);
  return usher_statement_run (statement, error);
}

/* The customer has agreed to the new time, so nobody has to be told. */
static gboolean
move_promise (UsherConnection    *connection,
              const UsherRequest *request,
              UsherOrder         *order,
              UsherAddition      *addition,
              GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  if (order->promised_at == addition->new_promise)
    return TRUE;
  statement = usher_connection_prepare (connection,
                                        "UPDATE repair_order SET promised_at = $2, row_version = row_version + 1 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order->parent_instance.id);
  usher_statement_bind_int (statement, 2, addition->new_promise);
  return usher_statement_run (statement, error) && note_promise_change (connection, request, order, addition, error);
}

/* From now on its lines are lines of the order. */
static gboolean
update_total (UsherConnection *connection,
              gint64           order_id,
              GError         **error)
{
  g_autoptr (UsherEstimate) estimate = usher_order_lines_load (connection, order_id, error);

  return estimate != NULL && usher_order_lines_update_total (connection, order_id, estimate, error);
}

/**
 * usher_addition_accept_in_worker:
 *
 * Records the consent to the paper of the entity of the agreement's request:
 * its lines are authorized, and the new time is promised.
 */
gpointer
usher_addition_accept_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherAgreement          *agreement = input;
  const UsherRequest            *request = agreement->request;
  UsherAddition                 *wanted = request->entity;
  g_autoptr (UsherAddition)      addition = NULL;
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autoptr (UsherOrderFile)     file = usher_order_act_begin (connection, request, wanted->order_id,
                                                               USHER_ORDER_ACTION_ANSWER_ADDITION, NULL, error);

  if (file == NULL)
    return NULL;
  addition = usher_addition_load_seen (connection, wanted, error);
  if (addition == NULL ||
      !usher_addition_require (addition, addition->state == USHER_ADDITION_STATE_ISSUED, "a paper", error) ||
      !usher_addition_require (addition, addition->document_id == agreement->authorization->document_id, "that paper", error))
    return NULL;
  document = usher_document_rows_load (connection, addition->document_id, error);
  if (document == NULL || !check_total (addition, file, document->total, error))
    return NULL;
  authorization = usher_document_agree_within (connection, agreement, document, addition->lines, error);
  if (authorization == NULL)
    return NULL;
  addition->state = USHER_ADDITION_STATE_ACCEPTED;
  addition->authorization_id = authorization->parent_instance.id;
  addition->answered_at = authorization->consented_at;
  usher_entity_set_string (&addition->answered_by, authorization->consented_by);
  usher_entity_set_string (&addition->answer_note, authorization->note);
  if (!usher_addition_rows_save (connection, addition, error) || !update_total (connection, addition->order_id, error) ||
      !move_promise (connection, request, file->order, addition, error))
    return NULL;
  usher_connection_note_change (connection, "document", addition->document_id);
  return usher_addition_end (connection, request, file, USHER_ORDER_ACTION_ANSWER_ADDITION, addition, error);
}

/**
 * usher_addition_refuse_in_worker:
 *
 * Notes that the customer does not want entity, or not now (number, a state):
 * text is who said so, other_text what.  Its lines stay with the car and are
 * offered at the next visit.
 */
gpointer
usher_addition_refuse_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest        *request = input;
  UsherAddition             *wanted = request->entity;
  UsherAdditionState         state = (UsherAdditionState) request->number;
  g_autoptr (UsherAddition)  addition = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_act_begin (connection, request, wanted->order_id,
                                                           USHER_ORDER_ACTION_ANSWER_ADDITION, NULL, error);

  if (file == NULL)
    return NULL;
  addition = usher_addition_load_seen (connection, wanted, error);
  if (addition == NULL ||
      !usher_addition_require (addition, usher_addition_is_waiting (addition), "a question", error) ||
      !usher_addition_require (addition, usher_estimate_get_n_lines (addition->lines) > 0, "lines", error) ||
      !usher_addition_require (addition, request->text != NULL && *request->text != '\0', "who said so", error))
    return NULL;
  addition->state = state;
  addition->answered_at = request->now;
  usher_entity_set_string (&addition->answered_by, request->text);
  usher_entity_set_string (&addition->answer_note, request->other_text);
  if (!usher_addition_rows_set_consent (connection, addition,
                                        state == USHER_ADDITION_STATE_DEFERRED ? USHER_CONSENT_DEFERRED : USHER_CONSENT_DECLINED,
                                        error) ||
      !usher_addition_rows_save (connection, addition, error))
    return NULL;
  if (file->vehicle != NULL)
    usher_connection_note_change (connection, "vehicle", file->vehicle->parent_instance.id);
  return usher_addition_end (connection, request, file, USHER_ORDER_ACTION_ANSWER_ADDITION, addition, error);
}
