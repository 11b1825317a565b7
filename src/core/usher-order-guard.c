/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-order-guard.h"

/* The one guard of an order: every change asks it first. */

static void
block (GArray          *blockers,
       UsherBlockerCode code,
       UsherStep        step)
{
  /* A dashboard that is dark cannot be read, and a customer may want the same
   * paper again under a new number; everything else is one answer away. */
  gboolean override_allowed = code == USHER_BLOCKER_CODE_ODOMETER_MISSING ||
                              code == USHER_BLOCKER_CODE_NOTHING_CHANGED;
  UsherBlocker blocker = { code, step, override_allowed };

  g_array_append_val (blockers, blocker);
}

static void
block_if (GArray          *blockers,
          gboolean         is_blocked,
          UsherBlockerCode code,
          UsherStep        step)
{
  if (is_blocked)
    block (blockers, code, step);
}

/* What must be known before a customer can be asked to sign; the order of the
 * steps is the order of the list. */
static void
check_completeness (const UsherOrderFacts *facts,
                    GArray                *blockers)
{
  block_if (blockers, facts->arrived_at == 0, USHER_BLOCKER_CODE_NOT_ARRIVED, USHER_STEP_ARRIVAL);
  block_if (blockers, !facts->has_customer, USHER_BLOCKER_CODE_CUSTOMER_MISSING, USHER_STEP_ARRIVAL);
  block_if (blockers, !facts->has_plate && !facts->has_no_plate_reason,
            USHER_BLOCKER_CODE_PLATE_MISSING, USHER_STEP_ARRIVAL);
  block_if (blockers, facts->odometer < 0, USHER_BLOCKER_CODE_ODOMETER_MISSING, USHER_STEP_WALK_AROUND);
  block_if (blockers, facts->n_concerns == 0 && facts->n_lines == 0,
            USHER_BLOCKER_CODE_NOTHING_TO_DO, USHER_STEP_CONCERN);
  block_if (blockers, facts->n_quoted == 0 && !facts->price_after_inspection,
            USHER_BLOCKER_CODE_NOTHING_QUOTED, USHER_STEP_ESTIMATE);
  block_if (blockers, facts->promised_at == 0, USHER_BLOCKER_CODE_PROMISE_MISSING, USHER_STEP_ESTIMATE);
  block_if (blockers, facts->promised_at != 0 && facts->promised_at <= facts->now,
            USHER_BLOCKER_CODE_PROMISE_PAST, USHER_STEP_ESTIMATE);
  block_if (blockers, !facts->has_payment_method,
            USHER_BLOCKER_CODE_PAYMENT_METHOD_MISSING, USHER_STEP_AUTHORIZATION);
  block_if (blockers, !facts->has_old_parts, USHER_BLOCKER_CODE_OLD_PARTS_MISSING, USHER_STEP_AUTHORIZATION);
}

static void
check_reception (const UsherOrderFacts *facts,
                 GArray                *blockers)
{
  block_if (blockers, facts->arrived_at == 0, USHER_BLOCKER_CODE_NOT_ARRIVED, USHER_STEP_ARRIVAL);
  block_if (blockers, facts->reception_at != 0, USHER_BLOCKER_CODE_ALREADY_IN_RECEPTION, USHER_STEP_ARRIVAL);
}

static void
check_issue (const UsherOrderFacts *facts,
             GArray                *blockers)
{
  if (facts->has_issued)
    block (blockers, USHER_BLOCKER_CODE_ALREADY_ISSUED, USHER_STEP_AUTHORIZATION);
  else
    check_completeness (facts, blockers);
}

static void
check_reissue (const UsherOrderFacts *facts,
               GArray                *blockers)
{
  if (!facts->has_issued)
    {
      block (blockers, USHER_BLOCKER_CODE_NOT_ISSUED, USHER_STEP_AUTHORIZATION);
      return;
    }

  check_completeness (facts, blockers);
  block_if (blockers, !facts->differs_from_issued,
            USHER_BLOCKER_CODE_NOTHING_CHANGED, USHER_STEP_AUTHORIZATION);
}

static void
check_consent (const UsherOrderFacts *facts,
               GArray                *blockers)
{
  if (!facts->has_issued)
    block (blockers, USHER_BLOCKER_CODE_NOT_ISSUED, USHER_STEP_AUTHORIZATION);
  else if (facts->differs_from_issued)
    block (blockers, USHER_BLOCKER_CODE_LINES_CHANGED, USHER_STEP_AUTHORIZATION);
  else if (facts->has_consented)
    block (blockers, USHER_BLOCKER_CODE_ALREADY_CONSENTED, USHER_STEP_AUTHORIZATION);
}

/**
 * usher_order_guard:
 * @facts: what is known about an order
 * @action: what is to be done
 *
 * Answers what stands against @action.  Editing lines after the authorization
 * is allowed, but then the order differs from what was signed, see
 * usher_order_needs_new_authorization().
 *
 * Returns: (transfer full) (element-type UsherBlocker): the blockers in the
 *   order of the steps; empty means yes
 */
GArray *
usher_order_guard (const UsherOrderFacts *facts,
                   UsherOrderAction       action)
{
  g_return_val_if_fail (facts != NULL, NULL);

  GArray *blockers = g_array_new (FALSE, FALSE, sizeof (UsherBlocker));

  if (facts->document == USHER_DOCUMENT_STATE_CANCELLED)
    {
      block (blockers, USHER_BLOCKER_CODE_ORDER_CANCELLED, USHER_STEP_ARRIVAL);
      return blockers;
    }
  if (!usher_document_state_is_open (facts->document))
    {
      block (blockers, USHER_BLOCKER_CODE_ORDER_SETTLED, USHER_STEP_AUTHORIZATION);
      return blockers;
    }

  switch (action)
    {
    case USHER_ORDER_ACTION_CHECK_IN:
      block_if (blockers, facts->arrived_at != 0, USHER_BLOCKER_CODE_ALREADY_ARRIVED, USHER_STEP_ARRIVAL);
      break;
    case USHER_ORDER_ACTION_START_RECEPTION:
      check_reception (facts, blockers);
      break;
    case USHER_ORDER_ACTION_ISSUE_AUTHORIZATION:
      check_issue (facts, blockers);
      break;
    case USHER_ORDER_ACTION_RECORD_CONSENT:
      check_consent (facts, blockers);
      break;
    case USHER_ORDER_ACTION_CANCEL:
      block_if (blockers, facts->work_started_at != 0,
                USHER_BLOCKER_CODE_WORK_STARTED, USHER_STEP_AUTHORIZATION);
      break;
    case USHER_ORDER_ACTION_REISSUE:
      check_reissue (facts, blockers);
      break;
    case USHER_ORDER_ACTION_EDIT_LINES:
    default:
      break;
    }

  return blockers;
}

/**
 * usher_order_allows:
 *
 * Returns: whether nothing stands against @action
 */
gboolean
usher_order_allows (const UsherOrderFacts *facts,
                    UsherOrderAction       action)
{
  g_autoptr (GArray) blockers = usher_order_guard (facts, action);

  return blockers != NULL && blockers->len == 0;
}

/**
 * usher_order_guard_can_override:
 * @blockers: (element-type UsherBlocker): what usher_order_guard() answered
 *
 * Returns: whether a person who may can go on in spite of all of @blockers
 */
gboolean
usher_order_guard_can_override (GArray *blockers)
{
  g_return_val_if_fail (blockers != NULL, FALSE);

  for (guint i = 0; i < blockers->len; i++)
    {
      if (!g_array_index (blockers, UsherBlocker, i).override_allowed)
        return FALSE;
    }

  return TRUE;
}

/* An order of which everything is known that each state needs. */
static UsherOrderFacts
make_complete_facts (UsherDocumentState document)
{
  UsherOrderFacts facts = {
    .document = document,
    .now = 1000,
    .arrived_at = 100,
    .reception_at = 200,
    .has_customer = TRUE,
    .has_plate = TRUE,
    .odometer = 0,
    .n_concerns = 1,
    .n_lines = 1,
    .n_quoted = 1,
    .promised_at = 2000,
    .has_payment_method = TRUE,
    .has_old_parts = TRUE,
  };

  facts.has_issued = document != USHER_DOCUMENT_STATE_DRAFT;
  facts.has_consented = facts.has_issued && document != USHER_DOCUMENT_STATE_ESTIMATE;
  return facts;
}

static void
append_answer (GString               *table,
               const UsherOrderFacts *facts,
               UsherOrderAction       action)
{
  g_autoptr (GArray) blockers = usher_order_guard (facts, action);

  g_string_append (table, blockers->len == 0 ? " yes" : "");
  for (guint i = 0; i < blockers->len; i++)
    {
      const UsherBlocker *blocker = &g_array_index (blockers, UsherBlocker, i);

      g_string_append_printf (table, "%s %s → %s%s", i > 0 ? "," : "",
                              usher_blocker_code_to_string (blocker->code),
                              usher_step_to_string (blocker->step),
                              blocker->override_allowed ? " (override)" : "");
    }
  g_string_append (table, " |");
}

static void
append_row (GString               *table,
            const char            *name,
            const UsherOrderFacts *facts)
{
  g_string_append_printf (table, "| %s |", name);
  for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
    append_answer (table, facts, action);
  g_string_append_c (table, '\n');
}

static void
append_head (GString    *table,
             const char *name)
{
  g_string_append_printf (table, "| %s |", name);
  for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
    g_string_append_printf (table, " %s |", usher_order_action_to_string (action));
  g_string_append (table, "\n|---|");
  for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
    g_string_append (table, "---|");
  g_string_append_c (table, '\n');
}

static void
append_missing_facts (GString *table)
{
  UsherOrderFacts draft = make_complete_facts (USHER_DOCUMENT_STATE_DRAFT);
  UsherOrderFacts authorized = make_complete_facts (USHER_DOCUMENT_STATE_AUTHORIZED);
  struct
  {
    const char     *name;
    UsherOrderFacts facts;
  } rows[] = {
    { "not arrived", draft },
    { "not in reception", draft },
    { "no customer", draft },
    { "no plate", draft },
    { "no plate, with a reason", draft },
    { "odometer not read", draft },
    { "neither concern nor line", draft },
    { "no quoted line", draft },
    { "price after inspection", draft },
    { "no promised time", draft },
    { "promised time is over", draft },
    { "payment method not asked", draft },
    { "old parts not asked", draft },
    { "lines changed after consent", authorized },
    { "work started", authorized },
  };
  gsize i = 0;

  rows[i].facts.arrived_at = 0;
  rows[i].facts.reception_at = 0;
  rows[++i].facts.reception_at = 0;
  rows[++i].facts.has_customer = FALSE;
  rows[++i].facts.has_plate = FALSE;
  rows[++i].facts.has_plate = FALSE;
  rows[i].facts.has_no_plate_reason = TRUE;
  rows[++i].facts.odometer = -1;
  rows[++i].facts.n_concerns = 0;
  rows[i].facts.n_lines = 0;
  rows[i].facts.n_quoted = 0;
  rows[++i].facts.n_quoted = 0;
  rows[++i].facts.n_quoted = 0;
  rows[i].facts.price_after_inspection = TRUE;
  rows[++i].facts.promised_at = 0;
  rows[++i].facts.promised_at = draft.now;
  rows[++i].facts.has_payment_method = FALSE;
  rows[++i].facts.has_old_parts = FALSE;
  rows[++i].facts.differs_from_issued = TRUE;
  rows[++i].facts.work_started_at = 900;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    append_row (table, rows[i].name, &rows[i].facts);
}

/**
 * usher_order_guard_table:
 *
 * Asks the guard about every action in every document state, of an order that
 * is complete, and then of one that lacks one thing.
 *
 * Returns: (transfer full): the answers as two tables in Markdown
 */
char *
usher_order_guard_table (void)
{
  GString *table = g_string_new (NULL);

  append_head (table, "Complete order");
  for (guint state = 0; state <= USHER_DOCUMENT_STATE_LAST; state++)
    {
      UsherOrderFacts facts = make_complete_facts (state);

      append_row (table, usher_document_state_to_string (state), &facts);
    }

  g_string_append_c (table, '\n');
  append_head (table, "Order that lacks");
  append_missing_facts (table);

  return g_string_free (table, FALSE);
}
