/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-order-guard.h"
#include "usher-permission.h"

#include <string.h>

/* Each fact that the guard asks for is a bit, so that their combinations can be
 * counted through. */
#define BIT(n) (G_GUINT64_CONSTANT (1) << (n))
#define ARRIVED BIT (0)
#define RECEIVED BIT (1)
#define STARTED BIT (2)
#define CUSTOMER BIT (3)
#define PLATE BIT (4)
#define REASON BIT (5)
#define ODOMETER BIT (6)
#define CONCERN BIT (7)
#define LINE BIT (8)
#define QUOTED BIT (9)
#define LATER_PRICE BIT (10)
#define PROMISED BIT (11)
#define FUTURE BIT (12)
#define PAYMENT BIT (13)
#define OLD_PARTS BIT (14)
#define ISSUED BIT (15)
#define CONSENTED BIT (16)
#define DIFFERS BIT (17)
#define TO_DO BIT (18)
#define DONE BIT (19)
#define FINISHED BIT (20)
#define RUNNING BIT (21)
#define HELD_UP BIT (22)
#define FOR_CONSENT BIT (23)
#define ADDITION BIT (24)
#define SHORT BIT (25)
#define SELF BIT (26)
#define PEER BIT (27)
#define CHECKED BIT (28)
#define WORKED BIT (29)
#define DRIVING BIT (30)
#define CLEAN BIT (31)
#define CERTIFIABLE BIT (32)
#define CERTIFIED BIT (33)
#define WASH BIT (34)
#define WASHED BIT (35)
#define ACCEPTED BIT (36)
#define SHOWN BIT (37)
#define DUE BIT (38)
#define PAID BIT (39)
#define PAID_ON_LIST BIT (40)
#define CREDIT BIT (41)
#define GATE_PASS BIT (42)
#define OUT_READ BIT (43)
#define OUT_LOW BIT (44)
#define HANDED_OVER BIT (45)
#define DELIVERED BIT (46)
#define SERVED BIT (47)
#define N_BITS 48

static UsherProgress
make_progress (guint64 bits)
{
  UsherProgress progress = {
    .work_started_at = bits & STARTED ? 3000 : 0,
    .work_finished_at = bits & FINISHED ? 3500 : 0,
    .checked_at = bits & CHECKED ? 3600 : 0,
    .washed_at = bits & WASHED ? 3700 : 0,
    .accepted_at = bits & ACCEPTED ? 3800 : 0,
    .delivered_at = bits & DELIVERED ? 4000 : 0,
    .n_authorized = bits & TO_DO ? 2 : 0,
    .n_done = bits & DONE ? 1 : 0,
    .n_running = bits & RUNNING ? 1 : 0,
    .n_open_additions = bits & ADDITION ? 1 : 0,
    .n_parts_to_issue = bits & SHORT ? 1 : 0,
    .is_self_checked = (bits & SELF) != 0,
    .is_peer_checked = (bits & PEER) != 0,
    .actor_worked = (bits & WORKED) != 0,
    .actor_is_advisor = (bits & SERVED) != 0,
    .is_on_road_test = (bits & DRIVING) != 0,
    .is_bay_cleaned = (bits & CLEAN) != 0,
    .needs_certificate = (bits & CERTIFIABLE) != 0,
    .has_certificate = (bits & CERTIFIED) != 0,
    .is_list_shown = (bits & SHOWN) != 0,
    .due = bits & DUE ? 100 : 0,
    .paid = bits & PAID ? 100 : 0,
    .paid_on_list = bits & PAID_ON_LIST ? 100 : 0,
    .is_on_credit = (bits & CREDIT) != 0,
    .has_gate_pass = (bits & GATE_PASS) != 0,
    .is_handed_over = (bits & HANDED_OVER) != 0,
  };

  progress.odometer_out = -1;
  if (bits & OUT_READ)
    progress.odometer_out = bits & OUT_LOW ? 7 : 9;
  return progress;
}

static UsherOrderFacts
make_facts (UsherDocumentState document,
            guint64            bits)
{
  UsherOrderFacts facts = USHER_ORDER_FACTS_INIT;

  facts.document = document;
  facts.now = 5000;
  facts.arrived_at = bits & ARRIVED ? 1000 : 0;
  facts.reception_at = bits & RECEIVED ? 2000 : 0;
  facts.has_customer = (bits & CUSTOMER) != 0;
  facts.has_plate = (bits & PLATE) != 0;
  facts.has_no_plate_reason = (bits & REASON) != 0;
  facts.odometer = bits & ODOMETER ? 8 : -1;
  facts.n_concerns = bits & CONCERN ? 2 : 0;
  facts.n_lines = bits & LINE ? 3 : 0;
  facts.n_quoted = bits & QUOTED ? 1 : 0;
  facts.price_after_inspection = (bits & LATER_PRICE) != 0;
  if (bits & PROMISED)
    facts.promised_at = bits & FUTURE ? 5001 : 5000;
  facts.has_payment_method = (bits & PAYMENT) != 0;
  facts.has_old_parts = (bits & OLD_PARTS) != 0;
  facts.has_issued = (bits & ISSUED) != 0;
  facts.has_consented = (bits & CONSENTED) != 0;
  facts.differs_from_issued = (bits & DIFFERS) != 0;
  facts.wants_wash = (bits & WASH) != 0;
  if (bits & HELD_UP)
    facts.stop_cause = bits & FOR_CONSENT ? USHER_STOP_CAUSE_CONSENT : USHER_STOP_CAUSE_PARTS;
  facts.progress = make_progress (bits);
  return facts;
}

/* The rules as a table: a blocker stands against the actions of an order whose
 * document state is among the letters, if it has all the bits of “with” and none
 * of “without”.
 * States: d draft, e estimate, a authorized, s settled, c closed, x cancelled. */
#define ON(action) BIT (USHER_ORDER_ACTION_##action)
#define RECEPTION                                                                                            \
  (ON (CHECK_IN) | ON (START_RECEPTION) | ON (ISSUE_AUTHORIZATION) | ON (RECORD_CONSENT) | ON (EDIT_LINES) | \
   ON (CANCEL) | ON (REISSUE))
#define CHECKS (ON (SELF_CHECK) | ON (PEER_CHECK) | ON (FINAL_CHECK))
#define WORKSHOP                                                                                              \
  (ON (DISPATCH) | ON (START_WORK) | ON (FINISH_WORK) | ON (STOP_WORK) | ON (RESUME_WORK) | ON (MOVE_PARTS) | \
   ON (PROPOSE_ADDITION) | ON (ANSWER_ADDITION) | CHECKS | ON (ROAD_TEST) | ON (REJECT) | ON (ISSUE_SETTLEMENT))
#define AFTER_CHECK (ON (WASH) | ON (ACCEPT))
#define LEAVING (ON (ISSUE_GATE_PASS) | ON (DELIVER))
#define CASHIER (ON (REVERSE_SETTLEMENT) | ON (TAKE_PAYMENT))

static const struct
{
  const char *blocker;
  const char *step;
  const char *states;
  guint64     actions;
  guint64     with;
  guint64     without;
  gboolean    can_override;
} rules[] = {
  /* What the state of the paper does not allow at all. */
  { "order-cancelled", "arrival", "x", RECEPTION | WORKSHOP | AFTER_CHECK | CASHIER | ON (PREPAY), 0, 0, FALSE },
  { "order-settled", "settlement", "sc", RECEPTION | WORKSHOP | ON (PREPAY), 0, 0, FALSE },
  { "order-settled", "settlement", "c", AFTER_CHECK | LEAVING | CASHIER, 0, 0, FALSE },
  { "not-authorized", "authorization", "de", WORKSHOP | AFTER_CHECK | LEAVING | CASHIER, 0, 0, FALSE },
  { "not-authorized", "authorization", "d", ON (PREPAY) | ON (REFUND), 0, 0, FALSE },
  { "not-settled", "settlement", "a", LEAVING | CASHIER, 0, 0, FALSE },

  { "already-arrived", "arrival", "dea", ON (CHECK_IN), ARRIVED, 0, FALSE },
  { "not-arrived", "arrival", "dea", ON (START_RECEPTION), 0, ARRIVED, FALSE },
  { "already-in-reception", "arrival", "dea", ON (START_RECEPTION), RECEIVED, 0, FALSE },
  { "already-issued", "authorization", "dea", ON (ISSUE_AUTHORIZATION), ISSUED, 0, FALSE },
  { "not-issued", "authorization", "dea", ON (RECORD_CONSENT) | ON (REISSUE), 0, ISSUED, FALSE },
  { "lines-changed", "authorization", "dea", ON (RECORD_CONSENT), ISSUED | DIFFERS, 0, FALSE },
  { "already-consented", "authorization", "dea", ON (RECORD_CONSENT), ISSUED | CONSENTED, DIFFERS, FALSE },
  { "work-started", "work", "dea", ON (CANCEL), STARTED, 0, FALSE },

  { "not-arrived", "arrival", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | ARRIVED, FALSE },
  { "customer-missing", "arrival", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | CUSTOMER, FALSE },
  { "plate-missing", "arrival", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | PLATE | REASON, FALSE },
  { "odometer-missing", "walk-around", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | ODOMETER, TRUE },
  { "nothing-to-do", "concern", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | CONCERN | LINE, FALSE },
  { "nothing-quoted", "estimate", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | QUOTED | LATER_PRICE, FALSE },
  { "promise-missing", "estimate", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | PROMISED, FALSE },
  { "promise-past", "estimate", "dea", ON (ISSUE_AUTHORIZATION), PROMISED, ISSUED | FUTURE, FALSE },
  { "payment-method-missing", "authorization", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | PAYMENT, FALSE },
  { "old-parts-missing", "authorization", "dea", ON (ISSUE_AUTHORIZATION), 0, ISSUED | OLD_PARTS, FALSE },

  { "not-arrived", "arrival", "dea", ON (REISSUE), ISSUED, ARRIVED, FALSE },
  { "customer-missing", "arrival", "dea", ON (REISSUE), ISSUED, CUSTOMER, FALSE },
  { "plate-missing", "arrival", "dea", ON (REISSUE), ISSUED, PLATE | REASON, FALSE },
  { "odometer-missing", "walk-around", "dea", ON (REISSUE), ISSUED, ODOMETER, TRUE },
  { "nothing-to-do", "concern", "dea", ON (REISSUE), ISSUED, CONCERN | LINE, FALSE },
  { "nothing-quoted", "estimate", "dea", ON (REISSUE), ISSUED, QUOTED | LATER_PRICE, FALSE },
  { "promise-missing", "estimate", "dea", ON (REISSUE), ISSUED, PROMISED, FALSE },
  { "promise-past", "estimate", "dea", ON (REISSUE), ISSUED | PROMISED, FUTURE, FALSE },
  { "payment-method-missing", "authorization", "dea", ON (REISSUE), ISSUED, PAYMENT, FALSE },
  { "old-parts-missing", "authorization", "dea", ON (REISSUE), ISSUED, OLD_PARTS, FALSE },
  { "nothing-changed", "authorization", "dea", ON (REISSUE), ISSUED, DIFFERS, TRUE },

  { "lines-changed", "authorization", "a", CHECKS | ON (ISSUE_SETTLEMENT), DIFFERS, 0, FALSE },
  { "nothing-authorized", "authorization", "a", ON (DISPATCH) | ON (START_WORK) | CHECKS | ON (ISSUE_SETTLEMENT),
    0, TO_DO | DONE, FALSE },
  { "work-not-started", "work", "a", ON (FINISH_WORK), 0, STARTED, FALSE },
  { "work-finished", "work", "a", ON (START_WORK) | ON (FINISH_WORK) | ON (STOP_WORK), FINISHED, 0, FALSE },
  { "stopped", "work", "a", ON (START_WORK) | ON (STOP_WORK) | CHECKS, HELD_UP, 0, FALSE },
  { "not-stopped", "work", "a", ON (RESUME_WORK), 0, HELD_UP, FALSE },
  { "work-not-finished", "work", "a", CHECKS, 0, FINISHED, FALSE },
  { "clock-running", "work", "a", CHECKS | ON (ISSUE_SETTLEMENT), RUNNING, 0, FALSE },
  { "addition-open", "work", "a", CHECKS | ON (ISSUE_SETTLEMENT), ADDITION, 0, FALSE },
  { "addition-open", "work", "a", ON (RESUME_WORK), HELD_UP | FOR_CONSENT | ADDITION, 0, FALSE },
  { "no-addition-open", "work", "a", ON (ANSWER_ADDITION), 0, ADDITION, FALSE },
  { "parts-not-issued", "work", "a", ON (FINAL_CHECK), SHORT, 0, FALSE },
  { "self-check-missing", "quality", "a", ON (PEER_CHECK) | ON (FINAL_CHECK), 0, SELF, FALSE },
  { "peer-check-missing", "quality", "a", ON (FINAL_CHECK), 0, PEER, FALSE },
  { "inspector-worked", "quality", "a", ON (FINAL_CHECK), WORKED, 0, FALSE },
  { "road-test-running", "quality", "a", ON (FINAL_CHECK), DRIVING, 0, FALSE },
  { "bay-not-cleaned", "quality", "a", ON (FINAL_CHECK), 0, CLEAN, TRUE },
  { "final-check-missing", "quality", "a", ON (REJECT) | ON (ISSUE_SETTLEMENT), 0, CHECKED, FALSE },

  { "already-delivered", "delivery", "as", AFTER_CHECK, DELIVERED, 0, FALSE },
  { "road-test-running", "quality", "as", ON (WASH), DRIVING, DELIVERED, FALSE },
  { "final-check-missing", "quality", "as", AFTER_CHECK, 0, DELIVERED | CHECKED, FALSE },
  { "no-wash-wanted", "quality", "as", ON (WASH), 0, DELIVERED | WASH, TRUE },
  { "already-washed", "quality", "as", ON (WASH), WASHED, DELIVERED, FALSE },
  { "not-washed", "quality", "as", ON (ACCEPT), WASH, DELIVERED | WASHED, FALSE },

  { "already-delivered", "delivery", "s", ON (REVERSE_SETTLEMENT), DELIVERED, 0, FALSE },
  { "payment-taken", "settlement", "s", ON (REVERSE_SETTLEMENT), PAID_ON_LIST, DELIVERED, FALSE },
  { "list-not-shown", "settlement", "s", ON (TAKE_PAYMENT), 0, SHOWN, FALSE },
  { "nothing-due", "settlement", "s", ON (TAKE_PAYMENT), 0, DUE, FALSE },
  { "nothing-paid", "settlement", "eascx", ON (REFUND), 0, PAID, FALSE },

  { "already-delivered", "delivery", "sx", LEAVING, DELIVERED, 0, FALSE },
  { "road-test-running", "quality", "sx", LEAVING, DRIVING, DELIVERED, FALSE },
  { "final-check-missing", "quality", "s", LEAVING, 0, DELIVERED | CHECKED, FALSE },
  { "certificate-missing", "quality", "s", LEAVING, CERTIFIABLE, DELIVERED | CERTIFIED, FALSE },
  { "not-washed", "quality", "s", ON (DELIVER), WASH, DELIVERED | WASHED, FALSE },
  { "not-paid", "settlement", "sx", LEAVING, DUE, DELIVERED | CREDIT, FALSE },
  { "not-accepted", "delivery", "s", ON (DELIVER), 0, DELIVERED | ACCEPTED, FALSE },
  { "odometer-out-missing", "delivery", "s", ON (DELIVER), 0, DELIVERED | OUT_READ, TRUE },
  { "odometer-out-low", "delivery", "sx", ON (DELIVER), OUT_READ | OUT_LOW | ODOMETER, DELIVERED, TRUE },
  { "handover-incomplete", "delivery", "sx", ON (DELIVER), 0, DELIVERED | HANDED_OVER, FALSE },
  { "gate-pass-missing", "delivery", "sx", ON (DELIVER), 0, DELIVERED | GATE_PASS, FALSE },

  { "not-delivered", "delivery", "deascx", ON (FOLLOW_UP), 0, DELIVERED, FALSE },
  { "caller-served", "follow-up", "deascx", ON (FOLLOW_UP), SERVED, 0, TRUE },
};

typedef struct
{
  UsherBlockerCode code;
  UsherStep        step;
} Expectation;

static gboolean
rule_applies (gsize   i,
              guint   action,
              guint   state,
              guint64 bits)
{
  return (rules[i].actions & BIT (action)) != 0 && strchr (rules[i].states, "deascx"[state]) != NULL &&
         (bits & rules[i].with) == rules[i].with && (bits & rules[i].without) == 0;
}

static void
check_answer (const Expectation *expectations,
              guint              action,
              guint              state,
              guint64            bits)
{
  UsherOrderFacts    facts = make_facts (state, bits);
  g_autoptr (GArray) blockers = usher_order_guard (&facts, action);
  guint              n_expected = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const UsherBlocker *blocker = NULL;

      if (!rule_applies (i, action, state, bits))
        continue;
      if (n_expected >= blockers->len)
        g_error ("State %u, facts %" G_GINT64_MODIFIER "x: %s is missing", state, bits, rules[i].blocker);
      blocker = &g_array_index (blockers, UsherBlocker, n_expected);
      if (blocker->code != expectations[i].code || blocker->step != expectations[i].step ||
          blocker->override_allowed != rules[i].can_override)
        g_error ("State %u, facts %" G_GINT64_MODIFIER "x: %s is not blocker %u, but %s", state, bits,
                 rules[i].blocker, n_expected, usher_blocker_code_to_string (blocker->code));
      n_expected++;
    }
  if (n_expected != blockers->len)
    g_error ("State %u, facts %" G_GINT64_MODIFIER "x: %s is one too many", state, bits,
             usher_blocker_code_to_string (g_array_index (blockers, UsherBlocker, n_expected).code));
}

/* Every state × every combination of the facts that the table names for the
 * action, each with all the other facts missing and with all of them there. */
static void
test_every_combination_answers_as_the_table (gconstpointer data)
{
  guint       action = GPOINTER_TO_UINT (data);
  Expectation expectations[G_N_ELEMENTS (rules)];
  guint64     relevant = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_assert_true (usher_blocker_code_from_string (rules[i].blocker, &expectations[i].code));
      g_assert_true (usher_step_from_string (rules[i].step, &expectations[i].step));
      if (rules[i].actions & BIT (action))
        relevant |= rules[i].with | rules[i].without;
    }

  for (guint state = 0; state <= USHER_DOCUMENT_STATE_LAST; state++)
    {
      guint64 bits = 0;

      do
        {
          check_answer (expectations, action, state, bits);
          check_answer (expectations, action, state, bits | (~relevant & (BIT (N_BITS) - 1)));
          bits = (bits - relevant) & relevant; /* the next subset */
        }
      while (bits != 0);
    }
}

static void
test_an_override_needs_every_blocker_to_allow_it (void)
{
  guint64            complete = ARRIVED | CUSTOMER | PLATE | ODOMETER | CONCERN | LINE | QUOTED | PROMISED | FUTURE | PAYMENT | OLD_PARTS;
  UsherOrderFacts    dark = make_facts (USHER_DOCUMENT_STATE_DRAFT, complete & ~ODOMETER);
  UsherOrderFacts    dark_and_nameless = make_facts (USHER_DOCUMENT_STATE_DRAFT, complete & ~ODOMETER & ~CUSTOMER);
  g_autoptr (GArray) one = usher_order_guard (&dark, USHER_ORDER_ACTION_ISSUE_AUTHORIZATION);
  g_autoptr (GArray) two = usher_order_guard (&dark_and_nameless, USHER_ORDER_ACTION_ISSUE_AUTHORIZATION);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (usher_order_guard_can_override (one));
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_false (usher_order_guard_can_override (two));
}

static void
test_a_visit_from_booking_to_authorization (void)
{
  UsherOrderFacts facts = make_facts (USHER_DOCUMENT_STATE_DRAFT, CUSTOMER | PLATE | CONCERN);

  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_EXPECTED);
  g_assert_true (usher_order_allows (&facts, USHER_ORDER_ACTION_CHECK_IN));
  facts.arrived_at = 1000;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_ARRIVED);
  g_assert_true (usher_order_allows (&facts, USHER_ORDER_ACTION_START_RECEPTION));
  facts.reception_at = 1100;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_IN_RECEPTION);
  g_assert_false (usher_order_allows (&facts, USHER_ORDER_ACTION_ISSUE_AUTHORIZATION));

  facts.odometer = 48210;
  facts.n_lines = facts.n_quoted = 2;
  facts.promised_at = 9000;
  facts.has_payment_method = facts.has_old_parts = TRUE;
  g_assert_true (usher_order_allows (&facts, USHER_ORDER_ACTION_ISSUE_AUTHORIZATION));
  facts.document = usher_order_document_after (&facts, USHER_ORDER_ACTION_ISSUE_AUTHORIZATION);
  facts.has_issued = TRUE;
  g_assert_cmpint (facts.document, ==, USHER_DOCUMENT_STATE_ESTIMATE);
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_IN_RECEPTION);

  g_assert_true (usher_order_allows (&facts, USHER_ORDER_ACTION_RECORD_CONSENT));
  facts.document = usher_order_document_after (&facts, USHER_ORDER_ACTION_RECORD_CONSENT);
  facts.has_consented = TRUE;
  g_assert_cmpint (facts.document, ==, USHER_DOCUMENT_STATE_AUTHORIZED);
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_WAITING_FOR_BAY);
  g_assert_false (usher_order_needs_new_authorization (&facts));

  g_assert_true (usher_order_allows (&facts, USHER_ORDER_ACTION_EDIT_LINES));
  facts.differs_from_issued = TRUE;
  g_assert_true (usher_order_needs_new_authorization (&facts));
  g_assert_true (usher_order_allows (&facts, USHER_ORDER_ACTION_REISSUE));
  g_assert_cmpint (usher_order_document_after (&facts, USHER_ORDER_ACTION_REISSUE), ==, USHER_DOCUMENT_STATE_AUTHORIZED);
}

static void
test_the_car_goes_through_the_workshop (void)
{
  UsherOrderFacts facts = make_facts (USHER_DOCUMENT_STATE_AUTHORIZED, ARRIVED | RECEIVED | ISSUED | CONSENTED);

  facts.stop_cause = USHER_STOP_CAUSE_PARTS;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_STOPPED);
  facts.stop_cause = USHER_STOP_CAUSE_NONE;
  facts.progress.work_started_at = 3000;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_IN_WORK);
  facts.stop_cause = USHER_STOP_CAUSE_CONSENT;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_STOPPED);
  facts.stop_cause = USHER_STOP_CAUSE_NONE;
  facts.progress.work_finished_at = 4000;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_QUALITY_CHECK);
  facts.progress.checked_at = 4100;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_READY);
  facts.wants_wash = TRUE;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_WASHING);
  facts.progress.washed_at = 4200;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_READY);
  facts.progress.delivered_at = 4300;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_DELIVERED);
}

static void
test_a_cancelled_car_waits_to_be_fetched (void)
{
  UsherOrderFacts facts = make_facts (USHER_DOCUMENT_STATE_CANCELLED, ARRIVED | RECEIVED);

  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_READY);
  facts.arrived_at = 0;
  g_assert_cmpint (usher_order_car_state (&facts), ==, USHER_CAR_STATE_EXPECTED);
}

static void
test_documents_go_one_way (void)
{
  /* Row: from, column: to. */
  static const char *const table[] = {
    /* deascx */
    ".1...1", "..1..1", "...1.1", "..1.1.", "......", "......"
  };

  for (guint from = 0; from <= USHER_DOCUMENT_STATE_LAST; from++)
    {
      for (guint to = 0; to <= USHER_DOCUMENT_STATE_LAST; to++)
        g_assert_cmpint (usher_document_state_can_follow (from, to), ==, table[from][to] == '1');
    }

  g_assert_false (usher_document_state_is_numbered (USHER_DOCUMENT_STATE_DRAFT));
  g_assert_true (usher_document_state_is_numbered (USHER_DOCUMENT_STATE_ESTIMATE));
  g_assert_true (usher_document_state_is_numbered (USHER_DOCUMENT_STATE_CLOSED));
}

static UsherEstimate *
make_estimate (const UsherConsent *consents,
               gsize               n_consents)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  for (gsize i = 0; i < n_consents; i++)
    {
      UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

      g_set_str (&line->description, "Replace brake pads");
      line->consent = consents[i];
      g_ptr_array_add (lines, line);
    }
  g_ptr_array_add (lines, usher_estimate_line_new (USHER_LINE_KIND_LABOUR)); /* the empty line at the end */

  return usher_estimate_new (lines, 0);
}

static void
test_lines_are_counted_for_the_guard (void)
{
  const UsherConsent        consents[] = { USHER_CONSENT_QUOTED, USHER_CONSENT_DECLINED, USHER_CONSENT_AUTHORIZED, USHER_CONSENT_RECOMMENDED };
  g_autoptr (UsherEstimate) estimate = make_estimate (consents, G_N_ELEMENTS (consents));
  UsherOrderFacts           facts = USHER_ORDER_FACTS_INIT;

  usher_order_facts_add_estimate (&facts, estimate);
  g_assert_cmpuint (facts.n_lines, ==, 4);
  g_assert_cmpuint (facts.n_quoted, ==, 2);
}

static void
test_consent_is_summed_up (void)
{
  static const struct
  {
    UsherConsent        consents[3];
    gsize               n_consents;
    UsherConsentSummary summary;
  } vectors[] = {
    { {}, 0, USHER_CONSENT_SUMMARY_NOTHING },
    { { USHER_CONSENT_RECOMMENDED }, 1, USHER_CONSENT_SUMMARY_NOTHING },
    { { USHER_CONSENT_QUOTED, USHER_CONSENT_DECLINED }, 2, USHER_CONSENT_SUMMARY_OPEN },
    { { USHER_CONSENT_QUOTED, USHER_CONSENT_AUTHORIZED }, 2, USHER_CONSENT_SUMMARY_PARTLY },
    { { USHER_CONSENT_DONE, USHER_CONSENT_AUTHORIZED, USHER_CONSENT_DEFERRED }, 3, USHER_CONSENT_SUMMARY_AUTHORIZED },
    { { USHER_CONSENT_DECLINED, USHER_CONSENT_DEFERRED }, 2, USHER_CONSENT_SUMMARY_REFUSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (UsherEstimate) estimate = make_estimate (vectors[i].consents, vectors[i].n_consents);

      g_assert_cmpint (usher_order_consent_summary (estimate), ==, vectors[i].summary);
    }
}

/* HACKING.md shows the tables as the code makes them; with USHER_UPDATE_TABLES
 * set, they are written there anew. */
static void
test_the_tables_stand_in_hacking (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "HACKING.md", NULL);
  g_autofree char *text = NULL;
  g_autofree char *states = usher_order_guard_states_table ();
  g_autofree char *rules_text = usher_order_guard_rules_table ();
  g_autofree char *permissions = usher_permission_table ();
  g_autofree char *tables = g_strdup_printf ("%s\n%s\n%s", states, rules_text, permissions);
  const char      *begin = NULL;
  const char      *end = NULL;
  g_autofree char *written = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  begin = strstr (text, "<!-- tables of the guard -->\n");
  end = strstr (text, "<!-- end of the tables -->");
  g_assert_nonnull (begin);
  g_assert_nonnull (end);
  begin = strchr (begin, '\n') + 1;
  written = g_strndup (begin, end - begin);

  if (g_getenv ("USHER_UPDATE_TABLES") != NULL)
    {
      g_autofree char *head = g_strndup (text, begin - text);
      g_autofree char *updated = g_strconcat (head, tables, end, NULL);

      g_assert_true (g_file_set_contents (path, updated, -1, NULL));
      return;
    }
  if (!g_str_equal (written, tables))
    g_error ("HACKING.md shows other tables: run the test with USHER_UPDATE_TABLES=1");
}

static void
test_the_tables_show_every_blocker (void)
{
  g_autofree char *states = usher_order_guard_states_table ();
  g_autofree char *rules_text = usher_order_guard_rules_table ();
  g_autofree char *both = g_strconcat (states, rules_text, NULL);

  for (guint code = 0; code <= USHER_BLOCKER_CODE_LAST; code++)
    g_assert_nonnull (strstr (both, usher_blocker_code_to_string (code)));
}

/* Somebody in the shop can do everything, and the manager all of it. */
static void
test_every_action_is_somebodys (void)
{
  for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
    g_assert_true (usher_role_may_act (USHER_ROLE_MANAGER, action));
  for (guint permission = 0; permission <= USHER_PERMISSION_LAST; permission++)
    g_assert_true (usher_role_may (USHER_ROLE_MANAGER, permission));

  /* The workshop does not touch money, the till does not touch cars. */
  for (guint role = USHER_ROLE_TECHNICIAN; role <= USHER_ROLE_INSPECTOR; role++)
    for (guint action = USHER_ORDER_ACTION_ISSUE_SETTLEMENT; action <= USHER_ORDER_ACTION_DELIVER; action++)
      g_assert_false (usher_role_may_act (role, action));
  for (guint action = USHER_ORDER_ACTION_DISPATCH; action <= USHER_ORDER_ACTION_ROAD_TEST; action++)
    g_assert_false (usher_role_may_act (USHER_ROLE_CASHIER, action));
  g_assert_false (usher_role_may_act (USHER_ROLE_TECHNICIAN, USHER_ORDER_ACTION_FINAL_CHECK));
  g_assert_false (usher_role_may (USHER_ROLE_ADVISOR, USHER_PERMISSION_APPROVE_CREDIT));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
    {
      g_autofree char *path = g_strdup_printf ("/order-guard/every-combination/%s", usher_order_action_to_string (action));

      g_test_add_data_func (path, GUINT_TO_POINTER (action), test_every_combination_answers_as_the_table);
    }
  g_test_add_func ("/order-guard/override", test_an_override_needs_every_blocker_to_allow_it);
  g_test_add_func ("/order-guard/visit", test_a_visit_from_booking_to_authorization);
  g_test_add_func ("/order-guard/workshop", test_the_car_goes_through_the_workshop);
  g_test_add_func ("/order-guard/cancelled-car", test_a_cancelled_car_waits_to_be_fetched);
  g_test_add_func ("/order-guard/documents-go-one-way", test_documents_go_one_way);
  g_test_add_func ("/order-guard/lines-are-counted", test_lines_are_counted_for_the_guard);
  g_test_add_func ("/order-guard/consent-summary", test_consent_is_summed_up);
  g_test_add_func ("/order-guard/tables/every-blocker", test_the_tables_show_every_blocker);
  g_test_add_func ("/order-guard/tables/hacking", test_the_tables_stand_in_hacking);
  g_test_add_func ("/order-guard/permissions", test_every_action_is_somebodys);

  return g_test_run ();
}
