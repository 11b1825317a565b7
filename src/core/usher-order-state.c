/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-order-state.h"

/**
 * usher_order_facts_add_estimate:
 * @facts: facts to fill in
 * @estimate: the order's lines
 *
 * Counts the lines for @facts.
 */
void
usher_order_facts_add_estimate (UsherOrderFacts     *facts,
                                const UsherEstimate *estimate)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (estimate != NULL);

  facts->n_lines = 0;
  facts->n_quoted = 0;

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (usher_estimate_line_is_empty (line))
        continue;

      facts->n_lines++;
      if (usher_estimate_line_is_counted (line))
        facts->n_quoted++;
    }
}

/**
 * usher_order_car_state:
 * @facts: what is known
 *
 * Derives where the car is.  A car whose order was called off is ready to be
 * fetched.
 *
 * Returns: the state
 */
UsherCarState
usher_order_car_state (const UsherOrderFacts *facts)
{
  g_return_val_if_fail (facts != NULL, USHER_CAR_STATE_EXPECTED);

  if (facts->progress.delivered_at != 0)
    return USHER_CAR_STATE_DELIVERED;
  if (facts->arrived_at == 0)
    return USHER_CAR_STATE_EXPECTED;
  if (facts->document == USHER_DOCUMENT_STATE_CANCELLED)
    return USHER_CAR_STATE_READY;

  if (facts->progress.work_finished_at != 0)
    {
      if (facts->progress.checked_at == 0)
        return USHER_CAR_STATE_QUALITY_CHECK;
      if (facts->wants_wash && facts->progress.washed_at == 0)
        return USHER_CAR_STATE_WASHING;
      return USHER_CAR_STATE_READY;
    }

  if (facts->stop_cause != USHER_STOP_CAUSE_NONE)
    return USHER_CAR_STATE_STOPPED;
  if (facts->progress.work_started_at != 0)
    return USHER_CAR_STATE_IN_WORK;
  if (facts->has_consented)
    return USHER_CAR_STATE_WAITING_FOR_BAY;
  if (facts->reception_at != 0)
    return USHER_CAR_STATE_IN_RECEPTION;

  return USHER_CAR_STATE_ARRIVED;
}

/* The car is gone and all is paid. */
static gboolean
is_over (const UsherOrderFacts *facts)
{
  return facts->document == USHER_DOCUMENT_STATE_SETTLED && facts->progress.delivered_at != 0 &&
         facts->progress.has_settlement && facts->progress.due <= 0;
}

/**
 * usher_order_document_after:
 * @facts: what is known, of the time after @action
 * @action: what was done, after usher_order_guard() allowed it
 *
 * An order whose car was delivered closes with its last payment, and the other
 * way round.
 *
 * Returns: the document state that follows
 */
UsherDocumentState
usher_order_document_after (const UsherOrderFacts *facts,
                            UsherOrderAction       action)
{
  g_return_val_if_fail (facts != NULL, USHER_DOCUMENT_STATE_DRAFT);

  if (action == USHER_ORDER_ACTION_ISSUE_AUTHORIZATION)
    return USHER_DOCUMENT_STATE_ESTIMATE;
  if (action == USHER_ORDER_ACTION_RECORD_CONSENT)
    return USHER_DOCUMENT_STATE_AUTHORIZED;
  if (action == USHER_ORDER_ACTION_CANCEL)
    return USHER_DOCUMENT_STATE_CANCELLED;
  if (action == USHER_ORDER_ACTION_ISSUE_SETTLEMENT)
    return USHER_DOCUMENT_STATE_SETTLED;
  if (action == USHER_ORDER_ACTION_REVERSE_SETTLEMENT)
    return USHER_DOCUMENT_STATE_AUTHORIZED;

  return is_over (facts) ? USHER_DOCUMENT_STATE_CLOSED : facts->document;
}

/**
 * usher_order_money_state:
 * @facts: what is known
 *
 * Returns: how far the order is paid; before there is a settlement list
 *   nothing is settled
 */
UsherMoneyState
usher_order_money_state (const UsherOrderFacts *facts)
{
  g_return_val_if_fail (facts != NULL, USHER_MONEY_STATE_UNSETTLED);

  if (facts->progress.has_settlement && facts->progress.due <= 0)
    return USHER_MONEY_STATE_SETTLED;
  return facts->progress.paid > 0 ? USHER_MONEY_STATE_PART_SETTLED : USHER_MONEY_STATE_UNSETTLED;
}

/**
 * usher_order_needs_new_authorization:
 * @facts: what is known
 *
 * Returns: whether an authorization was issued and the order no longer says
 *   what it says: “differs from what was signed”
 */
gboolean
usher_order_needs_new_authorization (const UsherOrderFacts *facts)
{
  g_return_val_if_fail (facts != NULL, FALSE);

  return facts->has_issued && facts->differs_from_issued && usher_document_state_is_open (facts->document);
}

/**
 * usher_document_state_is_numbered:
 *
 * Returns: whether an order in @state always has a number.  A draft never has
 *   one; a cancelled order keeps its own if it had one.
 */
gboolean
usher_document_state_is_numbered (UsherDocumentState state)
{
  return state != USHER_DOCUMENT_STATE_DRAFT && state != USHER_DOCUMENT_STATE_CANCELLED;
}

/**
 * usher_document_state_is_open:
 *
 * Returns: whether an order in @state may still be edited
 */
gboolean
usher_document_state_is_open (UsherDocumentState state)
{
  return state == USHER_DOCUMENT_STATE_DRAFT ||
         state == USHER_DOCUMENT_STATE_ESTIMATE ||
         state == USHER_DOCUMENT_STATE_AUTHORIZED;
}

/**
 * usher_document_state_can_follow:
 * @from: a state
 * @to: another
 *
 * Returns: whether @to may follow @from in one step; a state does not follow
 *   itself
 */
gboolean
usher_document_state_can_follow (UsherDocumentState from,
                                 UsherDocumentState to)
{
  if (to == USHER_DOCUMENT_STATE_CANCELLED)
    return usher_document_state_is_open (from);
  if (from == USHER_DOCUMENT_STATE_SETTLED && to == USHER_DOCUMENT_STATE_AUTHORIZED)
    return TRUE; /* reversed (红冲) */

  switch (from)
    {
    case USHER_DOCUMENT_STATE_DRAFT:
    case USHER_DOCUMENT_STATE_ESTIMATE:
    case USHER_DOCUMENT_STATE_AUTHORIZED:
    case USHER_DOCUMENT_STATE_SETTLED:
      return to == from + 1;
    case USHER_DOCUMENT_STATE_CLOSED:
    case USHER_DOCUMENT_STATE_CANCELLED:
    default:
      return FALSE;
    }
}

/**
 * usher_order_consent_summary:
 * @estimate: the order's lines
 *
 * Returns: how far the customer agreed to them as a whole
 */
UsherConsentSummary
usher_order_consent_summary (const UsherEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, USHER_CONSENT_SUMMARY_NOTHING);

  guint n_agreed = usher_estimate_count_consent (estimate, USHER_CONSENT_AUTHORIZED) +
                   usher_estimate_count_consent (estimate, USHER_CONSENT_DONE);
  guint n_put_off = usher_estimate_count_consent (estimate, USHER_CONSENT_DECLINED) +
                    usher_estimate_count_consent (estimate, USHER_CONSENT_DEFERRED);
  gboolean is_open = usher_estimate_count_consent (estimate, USHER_CONSENT_QUOTED) > 0;

  if (n_agreed > 0)
    return is_open ? USHER_CONSENT_SUMMARY_PARTLY : USHER_CONSENT_SUMMARY_AUTHORIZED;
  if (is_open)
    return USHER_CONSENT_SUMMARY_OPEN;
  return n_put_off > 0 ? USHER_CONSENT_SUMMARY_REFUSED : USHER_CONSENT_SUMMARY_NOTHING;
}
