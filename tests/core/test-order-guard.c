/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-order-guard.h"

#include <string.h>

/* Each fact that the guard asks for is a bit, so that all of their
 * combinations can be counted through. */
enum
{
  ARRIVED = 1 << 0,
  RECEIVED = 1 << 1,
  STARTED = 1 << 2,
  CUSTOMER = 1 << 3,
  PLATE = 1 << 4,
  REASON = 1 << 5,
  ODOMETER = 1 << 6,
  CONCERN = 1 << 7,
  LINE = 1 << 8,
  QUOTED = 1 << 9,
  LATER_PRICE = 1 << 10,
  PROMISED = 1 << 11,
  FUTURE = 1 << 12,
  PAYMENT = 1 << 13,
  OLD_PARTS = 1 << 14,
  ISSUED = 1 << 15,
  CONSENTED = 1 << 16,
  DIFFERS = 1 << 17,
  N_COMBINATIONS = 1 << 18,
};

static UsherOrderFacts
make_facts (UsherDocumentState document,
            guint              bits)
{
  UsherOrderFacts facts = USHER_ORDER_FACTS_INIT;

  facts.document = document;
  facts.now = 5000;
  facts.arrived_at = bits & ARRIVED ? 1000 : 0;
  facts.reception_at = bits & RECEIVED ? 2000 : 0;
  facts.progress.work_started_at = bits & STARTED ? 3000 : 0;
  facts.has_customer = (bits & CUSTOMER) != 0;
  facts.has_plate = (bits & PLATE) != 0;
  facts.has_no_plate_reason = (bits & REASON) != 0;
  facts.odometer = bits & ODOMETER ? 0 : -1;
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
  return facts;
}

/* The rules as a table: a blocker stands against the actions (letters below) of
 * an order whose document state is among the letters, if it has all the bits of
 * “with” and none of “without”.
 * States: d draft, e estimate, a authorized, s settled, c closed, x cancelled.
 * Actions: I check in, R start reception, A issue authorization, C record
 * consent, E edit lines, X cancel, N issue anew. */
static const struct
{
  const char *blocker;
  const char *step;
  const char *states;
  const char *actions;
  guint       with;
  guint       without;
  gboolean    can_override;
} rules[] = {
  { "order-cancelled", "arrival", "x", "IRACEXN", 0, 0, FALSE },
  { "order-settled", "settlement", "sc", "IRACEXN", 0, 0, FALSE },
  { "already-arrived", "arrival", "dea", "I", ARRIVED, 0, FALSE },
  { "not-arrived", "arrival", "dea", "R", 0, ARRIVED, FALSE },
  { "already-in-reception", "arrival", "dea", "R", RECEIVED, 0, FALSE },
  { "already-issued", "authorization", "dea", "A", ISSUED, 0, FALSE },
  { "not-issued", "authorization", "dea", "CN", 0, ISSUED, FALSE },
  { "lines-changed", "authorization", "dea", "C", ISSUED | DIFFERS, 0, FALSE },
  { "already-consented", "authorization", "dea", "C", ISSUED | CONSENTED, DIFFERS, FALSE },
  { "work-started", "work", "dea", "X", STARTED, 0, FALSE },

  { "not-arrived", "arrival", "dea", "A", 0, ISSUED | ARRIVED, FALSE },
  { "customer-missing", "arrival", "dea", "A", 0, ISSUED | CUSTOMER, FALSE },
  { "plate-missing", "arrival", "dea", "A", 0, ISSUED | PLATE | REASON, FALSE },
  { "odometer-missing", "walk-around", "dea", "A", 0, ISSUED | ODOMETER, TRUE },
  { "nothing-to-do", "concern", "dea", "A", 0, ISSUED | CONCERN | LINE, FALSE },
  { "nothing-quoted", "estimate", "dea", "A", 0, ISSUED | QUOTED | LATER_PRICE, FALSE },
  { "promise-missing", "estimate", "dea", "A", 0, ISSUED | PROMISED, FALSE },
  { "promise-past", "estimate", "dea", "A", PROMISED, ISSUED | FUTURE, FALSE },
  { "payment-method-missing", "authorization", "dea", "A", 0, ISSUED | PAYMENT, FALSE },
  { "old-parts-missing", "authorization", "dea", "A", 0, ISSUED | OLD_PARTS, FALSE },

  { "not-arrived", "arrival", "dea", "N", ISSUED, ARRIVED, FALSE },
  { "customer-missing", "arrival", "dea", "N", ISSUED, CUSTOMER, FALSE },
  { "plate-missing", "arrival", "dea", "N", ISSUED, PLATE | REASON, FALSE },
  { "odometer-missing", "walk-around", "dea", "N", ISSUED, ODOMETER, TRUE },
  { "nothing-to-do", "concern", "dea", "N", ISSUED, CONCERN | LINE, FALSE },
  { "nothing-quoted", "estimate", "dea", "N", ISSUED, QUOTED | LATER_PRICE, FALSE },
  { "promise-missing", "estimate", "dea", "N", ISSUED, PROMISED, FALSE },
  { "promise-past", "estimate", "dea", "N", ISSUED | PROMISED, FUTURE, FALSE },
  { "payment-method-missing", "authorization", "dea", "N", ISSUED, PAYMENT, FALSE },
  { "old-parts-missing", "authorization", "dea", "N", ISSUED, OLD_PARTS, FALSE },
  { "nothing-changed", "authorization", "dea", "N", ISSUED, DIFFERS, TRUE },
};

static void
test_every_combination_answers_as_the_table (gconstpointer data)
{
  guint            action = GPOINTER_TO_UINT (data);
  UsherBlockerCode codes[G_N_ELEMENTS (rules)];
  UsherStep        steps[G_N_ELEMENTS (rules)];

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_assert_true (usher_blocker_code_from_string (rules[i].blocker, &codes[i]));
      g_assert_true (usher_step_from_string (rules[i].step, &steps[i]));
    }

  for (guint state = 0; state <= USHER_DOCUMENT_STATE_LAST; state++)
    {
      for (guint bits = 0; bits < N_COMBINATIONS; bits++)
        {
          UsherOrderFacts    facts = make_facts (state, bits);
          g_autoptr (GArray) blockers = usher_order_guard (&facts, action);
          guint              n_expected = 0;

          for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
            {
              if (strchr (rules[i].states, "deascx"[state]) == NULL ||
                  strchr (rules[i].actions, "IRACEXN"[action]) == NULL ||
                  (bits & rules[i].with) != rules[i].with || (bits & rules[i].without) != 0)
                continue;

              const UsherBlocker *blocker = &g_array_index (blockers, UsherBlocker, n_expected);
              n_expected++;
              if (n_expected > blockers->len || blocker->code != codes[i] || blocker->step != steps[i] ||
                  blocker->override_allowed != rules[i].can_override)
                g_error ("State %u, facts %x: %s is not blocker %u", state, bits, rules[i].blocker, n_expected);
            }
          if (n_expected != blockers->len)
            g_error ("State %u, facts %x: %u blockers, not %u", state, bits, blockers->len, n_expected);
        }
    }
}

static void
test_an_override_needs_every_blocker_to_allow_it (void)
{
  guint              complete = ARRIVED | CUSTOMER | PLATE | ODOMETER | CONCERN | LINE | QUOTED | PROMISED | FUTURE | PAYMENT | OLD_PARTS;
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

static void
test_the_table_shows_every_action_and_blocker (void)
{
  g_autofree char *table = usher_order_guard_table ();

  g_assert_nonnull (strstr (table, "| odometer not read | already-arrived → arrival | already-in-reception → arrival | odometer-missing → walk-around (override) |"));
  g_assert_nonnull (strstr (table, "| no plate, with a reason | already-arrived → arrival | already-in-reception → arrival | yes |"));
  for (guint code = 0; code <= USHER_BLOCKER_CODE_OLD_PARTS_MISSING; code++)
    g_assert_nonnull (strstr (table, usher_blocker_code_to_string (code)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint action = 0; action <= USHER_ORDER_ACTION_REISSUE; action++)
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
  g_test_add_func ("/order-guard/table", test_the_table_shows_every_action_and_blocker);

  return g_test_run ();
}
