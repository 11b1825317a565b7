/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-order-guard.h"

/* The one guard of an order: every change asks it first.  It is two tables: in
 * which document states an action is possible at all, and the rules of what
 * stands against it. */

#define IN(state) (1u << USHER_DOCUMENT_STATE_##state)
#define OPEN (IN (DRAFT) | IN (ESTIMATE) | IN (AUTHORIZED))
#define ANY (OPEN | IN (SETTLED) | IN (CLOSED) | IN (CANCELLED))

static const guint allowed_states[] = {
  [USHER_ORDER_ACTION_CHECK_IN] = OPEN,
  [USHER_ORDER_ACTION_START_RECEPTION] = OPEN,
  [USHER_ORDER_ACTION_ISSUE_AUTHORIZATION] = OPEN,
  [USHER_ORDER_ACTION_RECORD_CONSENT] = OPEN,
  [USHER_ORDER_ACTION_EDIT_LINES] = OPEN,
  [USHER_ORDER_ACTION_CANCEL] = OPEN,
  [USHER_ORDER_ACTION_REISSUE] = OPEN,
  [USHER_ORDER_ACTION_DISPATCH] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_START_WORK] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_FINISH_WORK] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_STOP_WORK] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_RESUME_WORK] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_MOVE_PARTS] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_PROPOSE_ADDITION] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_ANSWER_ADDITION] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_SELF_CHECK] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_PEER_CHECK] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_FINAL_CHECK] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_ROAD_TEST] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_WASH] = IN (AUTHORIZED) | IN (SETTLED),
  [USHER_ORDER_ACTION_ACCEPT] = IN (AUTHORIZED) | IN (SETTLED),
  [USHER_ORDER_ACTION_REJECT] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_ISSUE_SETTLEMENT] = IN (AUTHORIZED),
  [USHER_ORDER_ACTION_REVERSE_SETTLEMENT] = IN (SETTLED),
  [USHER_ORDER_ACTION_PREPAY] = IN (ESTIMATE) | IN (AUTHORIZED),
  [USHER_ORDER_ACTION_TAKE_PAYMENT] = IN (SETTLED),
  [USHER_ORDER_ACTION_REFUND] = ANY & ~IN (DRAFT),
  [USHER_ORDER_ACTION_ISSUE_GATE_PASS] = IN (SETTLED) | IN (CANCELLED),
  [USHER_ORDER_ACTION_DELIVER] = IN (SETTLED) | IN (CANCELLED),
  [USHER_ORDER_ACTION_FOLLOW_UP] = ANY,
};

G_STATIC_ASSERT (G_N_ELEMENTS (allowed_states) == USHER_ORDER_ACTION_LAST + 1);

typedef gboolean (*UsherRuleTest) (const UsherOrderFacts *facts);

/* What a rule asks for; each is true when something stands in the way. */

#define RULE(name, expression)                        \
  static gboolean                                     \
  name (const UsherOrderFacts *facts)                 \
  {                                                   \
    const UsherProgress *progress = &facts->progress; \
                                                      \
    (void) progress;                                  \
    return (expression);                              \
  }

RULE (arrived, facts->arrived_at != 0)
RULE (not_arrived, facts->arrived_at == 0)
RULE (in_reception, facts->reception_at != 0)
RULE (issued, facts->has_issued)
RULE (not_issued, !facts->has_issued)
RULE (consented, facts->has_consented)
RULE (differs, facts->differs_from_issued)
RULE (unchanged, !facts->differs_from_issued)
RULE (started, progress->work_started_at != 0)
RULE (no_customer, !facts->has_customer)
RULE (no_plate, !facts->has_plate && !facts->has_no_plate_reason)
RULE (no_odometer, facts->odometer < 0)
RULE (nothing_to_do, facts->n_concerns == 0 && facts->n_lines == 0)
RULE (nothing_quoted, facts->n_quoted == 0 && !facts->price_after_inspection)
RULE (no_promise, facts->promised_at == 0)
RULE (promise_past, facts->promised_at != 0 && facts->promised_at <= facts->now)
RULE (no_payment_method, !facts->has_payment_method)
RULE (no_old_parts, !facts->has_old_parts)

RULE (nothing_authorized, progress->n_authorized + progress->n_done == 0)
RULE (not_started, progress->work_started_at == 0)
RULE (not_finished, progress->work_finished_at == 0)
RULE (finished, progress->work_finished_at != 0)
RULE (clock_runs, progress->n_running > 0)
RULE (stopped, facts->stop_cause != USHER_STOP_CAUSE_NONE)
RULE (not_stopped, facts->stop_cause == USHER_STOP_CAUSE_NONE)
RULE (waits_for_consent, facts->stop_cause == USHER_STOP_CAUSE_CONSENT && progress->n_open_additions > 0)
RULE (addition_open, progress->n_open_additions > 0)
RULE (no_addition, progress->n_open_additions == 0)
RULE (parts_to_issue, progress->n_parts_to_issue > 0)
RULE (no_self_check, !progress->is_self_checked)
RULE (no_peer_check, !progress->is_peer_checked)
RULE (worked_himself, progress->actor_worked)
RULE (on_road_test, progress->is_on_road_test)
RULE (bay_dirty, !progress->is_bay_cleaned)

/* A car whose order was called off leaves as it came. */
#define OFF (facts->document == USHER_DOCUMENT_STATE_CANCELLED)

RULE (no_final_check, !OFF && progress->checked_at == 0)
RULE (no_certificate, !OFF && progress->needs_certificate && !progress->has_certificate)
RULE (no_wash_wanted, !facts->wants_wash)
RULE (washed, progress->washed_at != 0)
RULE (not_washed, !OFF && facts->wants_wash && progress->washed_at == 0)
RULE (not_accepted, !OFF && progress->accepted_at == 0)
RULE (list_not_shown, !progress->is_list_shown)
RULE (nothing_due, progress->due <= 0)
RULE (nothing_paid, progress->paid <= 0)
RULE (money_taken, progress->paid_on_list > 0)
RULE (not_paid, progress->due > 0 && !progress->is_on_credit)
RULE (no_gate_pass, !progress->has_gate_pass)
RULE (no_odometer_out, !OFF && progress->odometer_out < 0)
RULE (odometer_out_low, progress->odometer_out >= 0 && progress->odometer_out < facts->odometer)
RULE (not_handed_over, !progress->is_handed_over)
RULE (delivered, progress->delivered_at != 0)
RULE (not_delivered, progress->delivered_at == 0)
RULE (served_himself, progress->actor_is_advisor)

#undef OFF
#undef RULE

/* How a rule weighs. */
typedef enum
{
  FIRM,        /* one of possibly several blockers */
  OVERRIDABLE, /* a person who may can go on with a reason */
  ALONE,       /* the only blocker that matters */
} UsherRuleWeight;

#define ON(action) (G_GUINT64_CONSTANT (1) << USHER_ORDER_ACTION_##action)
#define ISSUING (ON (ISSUE_AUTHORIZATION) | ON (REISSUE))
#define CHECKING (ON (SELF_CHECK) | ON (PEER_CHECK) | ON (FINAL_CHECK))
#define LEAVING (ON (ISSUE_GATE_PASS) | ON (DELIVER))

typedef struct
{
  UsherBlockerCode code;
  UsherStep        step;
  UsherRuleWeight  weight;
  guint64          actions;
  UsherRuleTest    applies;
} UsherRule;

/* In the order of the steps, after those that stand alone. */
#define BLOCK(code, step, weight, actions, test) \
  { USHER_BLOCKER_CODE_##code, USHER_STEP_##step, weight, actions, test }

static const UsherRule rules[] = {
  BLOCK (ALREADY_ISSUED, AUTHORIZATION, ALONE, ON (ISSUE_AUTHORIZATION), issued),
  BLOCK (NOT_ISSUED, AUTHORIZATION, ALONE, ON (RECORD_CONSENT) | ON (REISSUE), not_issued),
  BLOCK (LINES_CHANGED, AUTHORIZATION, ALONE, ON (RECORD_CONSENT), differs),
  BLOCK (ALREADY_CONSENTED, AUTHORIZATION, ALONE, ON (RECORD_CONSENT), consented),
  BLOCK (ALREADY_DELIVERED, DELIVERY, ALONE, LEAVING | ON (REVERSE_SETTLEMENT) | ON (WASH) | ON (ACCEPT), delivered),

  BLOCK (ALREADY_ARRIVED, ARRIVAL, FIRM, ON (CHECK_IN), arrived),
  BLOCK (NOT_ARRIVED, ARRIVAL, FIRM, ON (START_RECEPTION) | ISSUING, not_arrived),
  BLOCK (ALREADY_IN_RECEPTION, ARRIVAL, FIRM, ON (START_RECEPTION), in_reception),
  BLOCK (CUSTOMER_MISSING, ARRIVAL, FIRM, ISSUING, no_customer),
  BLOCK (PLATE_MISSING, ARRIVAL, FIRM, ISSUING, no_plate),
  /* A dashboard that is dark cannot be read. */
  BLOCK (ODOMETER_MISSING, WALK_AROUND, OVERRIDABLE, ISSUING, no_odometer),
  BLOCK (NOTHING_TO_DO, CONCERN, FIRM, ISSUING, nothing_to_do),
  BLOCK (NOTHING_QUOTED, ESTIMATE, FIRM, ISSUING, nothing_quoted),
  BLOCK (PROMISE_MISSING, ESTIMATE, FIRM, ISSUING, no_promise),
  BLOCK (PROMISE_PAST, ESTIMATE, FIRM, ISSUING, promise_past),
  BLOCK (PAYMENT_METHOD_MISSING, AUTHORIZATION, FIRM, ISSUING, no_payment_method),
  BLOCK (OLD_PARTS_MISSING, AUTHORIZATION, FIRM, ISSUING, no_old_parts),
  /* A customer may want the same paper again under a new number. */
  BLOCK (NOTHING_CHANGED, AUTHORIZATION, OVERRIDABLE, ON (REISSUE), unchanged),
  BLOCK (LINES_CHANGED, AUTHORIZATION, FIRM, CHECKING | ON (ISSUE_SETTLEMENT), differs),
  BLOCK (NOTHING_AUTHORIZED, AUTHORIZATION, FIRM, ON (DISPATCH) | ON (START_WORK) | CHECKING | ON (ISSUE_SETTLEMENT), nothing_authorized),

  BLOCK (WORK_STARTED, WORK, FIRM, ON (CANCEL), started),
  BLOCK (WORK_NOT_STARTED, WORK, FIRM, ON (FINISH_WORK), not_started),
  BLOCK (WORK_FINISHED, WORK, FIRM, ON (START_WORK) | ON (FINISH_WORK) | ON (STOP_WORK), finished),
  BLOCK (STOPPED, WORK, FIRM, ON (START_WORK) | ON (STOP_WORK) | CHECKING, stopped),
  BLOCK (NOT_STOPPED, WORK, FIRM, ON (RESUME_WORK), not_stopped),
  BLOCK (WORK_NOT_FINISHED, WORK, FIRM, CHECKING, not_finished),
  BLOCK (CLOCK_RUNNING, WORK, FIRM, CHECKING | ON (ISSUE_SETTLEMENT), clock_runs),
  BLOCK (ADDITION_OPEN, WORK, FIRM, CHECKING | ON (ISSUE_SETTLEMENT), addition_open),
  BLOCK (ADDITION_OPEN, WORK, FIRM, ON (RESUME_WORK), waits_for_consent),
  BLOCK (NO_ADDITION_OPEN, WORK, FIRM, ON (ANSWER_ADDITION), no_addition),
  BLOCK (PARTS_NOT_ISSUED, WORK, FIRM, ON (FINAL_CHECK), parts_to_issue),

  BLOCK (SELF_CHECK_MISSING, QUALITY, FIRM, ON (PEER_CHECK) | ON (FINAL_CHECK), no_self_check),
  BLOCK (PEER_CHECK_MISSING, QUALITY, FIRM, ON (FINAL_CHECK), no_peer_check),
  BLOCK (INSPECTOR_WORKED, QUALITY, FIRM, ON (FINAL_CHECK), worked_himself),
  BLOCK (ROAD_TEST_RUNNING, QUALITY, FIRM, ON (FINAL_CHECK) | ON (WASH) | LEAVING, on_road_test),
  BLOCK (BAY_NOT_CLEANED, QUALITY, OVERRIDABLE, ON (FINAL_CHECK), bay_dirty),
  BLOCK (FINAL_CHECK_MISSING, QUALITY, FIRM, ON (WASH) | ON (ACCEPT) | ON (REJECT) | ON (ISSUE_SETTLEMENT) | LEAVING, no_final_check),
  BLOCK (CERTIFICATE_MISSING, QUALITY, FIRM, LEAVING, no_certificate),
  BLOCK (NO_WASH_WANTED, QUALITY, OVERRIDABLE, ON (WASH), no_wash_wanted),
  BLOCK (ALREADY_WASHED, QUALITY, FIRM, ON (WASH), washed),
  BLOCK (NOT_WASHED, QUALITY, FIRM, ON (ACCEPT) | ON (DELIVER), not_washed),

  BLOCK (LIST_NOT_SHOWN, SETTLEMENT, FIRM, ON (TAKE_PAYMENT), list_not_shown),
  BLOCK (NOTHING_DUE, SETTLEMENT, FIRM, ON (TAKE_PAYMENT), nothing_due),
  BLOCK (NOTHING_PAID, SETTLEMENT, FIRM, ON (REFUND), nothing_paid),
  BLOCK (PAYMENT_TAKEN, SETTLEMENT, FIRM, ON (REVERSE_SETTLEMENT), money_taken),
  BLOCK (NOT_PAID, SETTLEMENT, FIRM, LEAVING, not_paid),

  BLOCK (NOT_ACCEPTED, DELIVERY, FIRM, ON (DELIVER), not_accepted),
  BLOCK (ODOMETER_OUT_MISSING, DELIVERY, OVERRIDABLE, ON (DELIVER), no_odometer_out),
  BLOCK (ODOMETER_OUT_LOW, DELIVERY, OVERRIDABLE, ON (DELIVER), odometer_out_low),
  BLOCK (HANDOVER_INCOMPLETE, DELIVERY, FIRM, ON (DELIVER), not_handed_over),
  BLOCK (GATE_PASS_MISSING, DELIVERY, FIRM, ON (DELIVER), no_gate_pass),
  BLOCK (NOT_DELIVERED, DELIVERY, FIRM, ON (FOLLOW_UP), not_delivered),
  /* Who served hears what the customer wants to be heard (common rule of follow-up). */
  BLOCK (CALLER_SERVED, FOLLOW_UP, OVERRIDABLE, ON (FOLLOW_UP), served_himself),
};

static void
block (GArray          *blockers,
       UsherBlockerCode code,
       UsherStep        step,
       gboolean         override_allowed)
{
  UsherBlocker blocker = { code, step, override_allowed };

  g_array_append_val (blockers, blocker);
}

/* The document is in no state for the action. */
static void
block_by_state (GArray            *blockers,
                UsherDocumentState document,
                UsherOrderAction   action)
{
  if (document == USHER_DOCUMENT_STATE_CANCELLED)
    block (blockers, USHER_BLOCKER_CODE_ORDER_CANCELLED, USHER_STEP_ARRIVAL, FALSE);
  else if (document == USHER_DOCUMENT_STATE_CLOSED ||
           (document == USHER_DOCUMENT_STATE_SETTLED && (allowed_states[action] & OPEN)))
    block (blockers, USHER_BLOCKER_CODE_ORDER_SETTLED, USHER_STEP_SETTLEMENT, FALSE);
  else if (document == USHER_DOCUMENT_STATE_AUTHORIZED)
    block (blockers, USHER_BLOCKER_CODE_NOT_SETTLED, USHER_STEP_SETTLEMENT, FALSE);
  else
    block (blockers, USHER_BLOCKER_CODE_NOT_AUTHORIZED, USHER_STEP_AUTHORIZATION, FALSE);
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
  g_return_val_if_fail ((guint) action <= USHER_ORDER_ACTION_LAST, NULL);

  GArray *blockers = g_array_new (FALSE, FALSE, sizeof (UsherBlocker));

  if (!(allowed_states[action] & (1u << facts->document)))
    {
      block_by_state (blockers, facts->document, action);
      return blockers;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const UsherRule *rule = &rules[i];

      if (!(rule->actions & (G_GUINT64_CONSTANT (1) << action)) || !rule->applies (facts))
        continue;
      block (blockers, rule->code, rule->step, rule->weight == OVERRIDABLE);
      if (rule->weight == ALONE)
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
    .odometer = 10,
    .n_concerns = 1,
    .n_lines = 1,
    .n_quoted = 1,
    .promised_at = 2000,
    .has_payment_method = TRUE,
    .has_old_parts = TRUE,
    .wants_wash = TRUE,
    .progress = { .odometer_out = -1 },
  };

  facts.has_issued = document != USHER_DOCUMENT_STATE_DRAFT;
  facts.has_consented = facts.has_issued && document != USHER_DOCUMENT_STATE_ESTIMATE;
  return facts;
}

/* An authorized order that is being worked on. */
static UsherOrderFacts
make_facts_in_work (void)
{
  UsherOrderFacts facts = make_complete_facts (USHER_DOCUMENT_STATE_AUTHORIZED);

  facts.progress.n_authorized = 1;
  facts.progress.work_started_at = 300;
  return facts;
}

/* One whose work is done and checked, and whose bay is clean. */
static UsherOrderFacts
make_facts_checked (void)
{
  UsherOrderFacts facts = make_facts_in_work ();

  facts.progress.n_authorized = 0;
  facts.progress.n_done = 1;
  facts.progress.work_finished_at = 400;
  facts.progress.is_self_checked = TRUE;
  facts.progress.is_peer_checked = TRUE;
  facts.progress.checked_at = 500;
  facts.progress.is_bay_cleaned = TRUE;
  return facts;
}

/* One that is settled and paid, with the gate pass written. */
static UsherOrderFacts
make_facts_settled (void)
{
  UsherOrderFacts facts = make_facts_checked ();

  facts.document = USHER_DOCUMENT_STATE_SETTLED;
  facts.progress.washed_at = 600;
  facts.progress.accepted_at = 650;
  facts.progress.has_settlement = TRUE;
  facts.progress.is_list_shown = TRUE;
  facts.progress.paid = 100;
  facts.progress.paid_on_list = 100;
  facts.progress.has_gate_pass = TRUE;
  facts.progress.odometer_out = 11;
  facts.progress.is_handed_over = TRUE;
  return facts;
}

static void
append_answer (GString               *row,
               const UsherOrderFacts *facts,
               UsherOrderAction       action)
{
  g_autoptr (GArray) blockers = usher_order_guard (facts, action);

  g_string_append (row, blockers->len == 0 ? " yes" : "");
  for (guint i = 0; i < blockers->len; i++)
    {
      const UsherBlocker *blocker = &g_array_index (blockers, UsherBlocker, i);

      g_string_append_printf (row, "%s %s → %s%s", i > 0 ? "," : "",
                              usher_blocker_code_to_string (blocker->code),
                              usher_step_to_string (blocker->step),
                              blocker->override_allowed ? " (override)" : "");
    }
  g_string_append (row, " |");
}

typedef struct
{
  const char     *name;
  UsherOrderFacts facts;
} UsherTableColumn;

static void
append_table (GString                *table,
              const UsherTableColumn *columns,
              gsize                   n_columns)
{
  g_string_append (table, "| |");
  for (gsize i = 0; i < n_columns; i++)
    g_string_append_printf (table, " %s |", columns[i].name);
  g_string_append (table, "\n|---|");
  for (gsize i = 0; i < n_columns; i++)
    g_string_append (table, "---|");
  g_string_append_c (table, '\n');

  for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
    {
      g_string_append_printf (table, "| %s |", usher_order_action_to_string (action));
      for (gsize i = 0; i < n_columns; i++)
        append_answer (table, &columns[i].facts, action);
      g_string_append_c (table, '\n');
    }
}

/**
 * usher_order_guard_states_table:
 *
 * Asks the guard about every action at the stations of an order's life.
 *
 * Returns: (transfer full): the answers as a table in Markdown
 */
char *
usher_order_guard_states_table (void)
{
  UsherTableColumn columns[] = {
    { "draft", make_complete_facts (USHER_DOCUMENT_STATE_DRAFT) },
    { "estimate", make_complete_facts (USHER_DOCUMENT_STATE_ESTIMATE) },
    { "authorized", make_complete_facts (USHER_DOCUMENT_STATE_AUTHORIZED) },
    { "in work", make_facts_in_work () },
    { "checked", make_facts_checked () },
    { "settled", make_facts_settled () },
    { "closed", make_facts_settled () },
    { "cancelled", make_complete_facts (USHER_DOCUMENT_STATE_CANCELLED) },
  };
  GString *table = g_string_new (NULL);

  columns[2].facts.progress.n_authorized = 1;
  columns[6].facts.document = USHER_DOCUMENT_STATE_CLOSED;
  columns[6].facts.progress.delivered_at = 700;
  append_table (table, columns, G_N_ELEMENTS (columns));

  return g_string_free (table, FALSE);
}

/**
 * usher_order_guard_rules_table:
 *
 * Returns: (transfer full): every rule, in the order in which blockers are
 *   named, as a table in Markdown: what stands in the way, where it is put
 *   right, and of which actions
 */
char *
usher_order_guard_rules_table (void)
{
  GString *table = g_string_new ("| blocker | put right at | stands against |\n|---|---|---|\n");

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const char *separator = "";

      g_string_append_printf (table, "| %s%s | %s | ", usher_blocker_code_to_string (rules[i].code),
                              rules[i].weight == OVERRIDABLE ? " (override)" : "",
                              usher_step_to_string (rules[i].step));
      for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
        {
          if (!(rules[i].actions & (G_GUINT64_CONSTANT (1) << action)))
            continue;
          g_string_append_printf (table, "%s%s", separator, usher_order_action_to_string (action));
          separator = ", ";
        }
      g_string_append (table, " |\n");
    }

  return g_string_free (table, FALSE);
}
