/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"
#include "usher-order-values.h"

G_BEGIN_DECLS

/**
 * UsherProgress:
 * @work_started_at: when the first technician began
 * @work_finished_at: when the last line was done; 0 while one is not
 * @checked_at: when the final check was passed, with no work after it
 * @washed_at: when the wash was done, after the check
 * @accepted_at: when the customer was satisfied, with no work after it
 * @delivered_at: when the car left
 * @n_authorized: lines agreed to and not done
 * @n_done: lines done
 * @n_running: clocks of technicians that run
 * @n_open_additions: additional work that waits for an answer
 * @n_parts_to_issue: part lines whose parts were not all issued
 * @is_self_checked: whether the self check was passed after the last work
 * @is_peer_checked: whether the peer check was
 * @actor_worked: whether who asks has worked on the car
 * @actor_is_advisor: whether who asks has served the customer
 * @is_on_road_test: whether the car is out on a test
 * @is_bay_cleaned: whether the bay was cleaned
 * @needs_certificate: whether the law asks for a certificate (合格证, 机动车维修管理规定 44)
 * @has_certificate: whether its number is known
 * @has_settlement: whether a settlement list is issued and not reversed
 * @is_list_shown: whether it was shown or printed
 * @due: fen that the settlement leaves to pay, 0 without one
 * @paid: fen that the order's entries come to, prepayments included
 * @paid_on_list: fen of them that were taken for the settlement
 * @is_on_credit: whether credit is approved for what is due
 * @has_gate_pass: whether a valid gate pass for the delivery is issued
 * @odometer_out: km at delivery, −1 when not read
 * @is_handed_over: whether all is explained and handed back
 *
 * What happened to an order after its authorization.  Times are unix seconds,
 * 0 for what has not happened.
 */
typedef struct
{
  gint64   work_started_at;
  gint64   work_finished_at;
  gint64   checked_at;
  gint64   washed_at;
  gint64   accepted_at;
  gint64   delivered_at;
  guint    n_authorized;
  guint    n_done;
  guint    n_running;
  guint    n_open_additions;
  guint    n_parts_to_issue;
  gboolean is_self_checked;
  gboolean is_peer_checked;
  gboolean actor_worked;
  gboolean actor_is_advisor;
  gboolean is_on_road_test;
  gboolean is_bay_cleaned;
  gboolean needs_certificate;
  gboolean has_certificate;
  gboolean has_settlement;
  gboolean is_list_shown;
  gint64   due;
  gint64   paid;
  gint64   paid_on_list;
  gboolean is_on_credit;
  gboolean has_gate_pass;
  gint64   odometer_out;
  gboolean is_handed_over;
} UsherProgress;

/**
 * UsherOrderFacts:
 * @document: the document state
 * @stop_cause: why work cannot go on
 * @now: the time of asking
 * @arrived_at: when the car came
 * @reception_at: when an advisor took over
 * @wants_wash: whether the customer wants it washed
 * @has_customer: whether the customer is known
 * @has_plate: whether the car's plate is known
 * @has_no_plate_reason: whether it was said why there is no plate
 * @odometer: km, −1 when not read
 * @n_concerns: how many concerns are written down
 * @n_lines: how many lines are not empty
 * @n_quoted: how many of them count in the total
 * @price_after_inspection: whether the customer was told that the price follows
 * @promised_at: the promised time
 * @has_payment_method: whether the payment method was asked
 * @has_old_parts: whether it was asked who keeps the old parts
 * @has_issued: whether an authorization was issued
 * @has_consented: whether the customer agreed to the one issued last
 * @differs_from_issued: whether the order no longer says what that one says
 * @progress: what happened since
 *
 * All that the rules of an order ask for.  Times are unix seconds, 0 for what
 * has not happened; start from %USHER_ORDER_FACTS_INIT.
 */
typedef struct
{
  UsherDocumentState document;
  UsherStopCause     stop_cause;
  gint64             now;
  gint64             arrived_at;
  gint64             reception_at;
  gboolean           wants_wash;
  gboolean           has_customer;
  gboolean           has_plate;
  gboolean           has_no_plate_reason;
  gint64             odometer;
  guint              n_concerns;
  guint              n_lines;
  guint              n_quoted;
  gboolean           price_after_inspection;
  gint64             promised_at;
  gboolean           has_payment_method;
  gboolean           has_old_parts;
  gboolean           has_issued;
  gboolean           has_consented;
  gboolean           differs_from_issued;
  UsherProgress      progress;
} UsherOrderFacts;

#define USHER_ORDER_FACTS_INIT { .odometer = -1, .progress = { .odometer_out = -1 } }

/**
 * UsherConsentSummary:
 * @USHER_CONSENT_SUMMARY_NOTHING: no line was offered
 * @USHER_CONSENT_SUMMARY_OPEN: lines are offered, none is agreed to
 * @USHER_CONSENT_SUMMARY_PARTLY: some lines are agreed to, others are still offered
 * @USHER_CONSENT_SUMMARY_AUTHORIZED: all that is not put off is agreed to
 * @USHER_CONSENT_SUMMARY_REFUSED: everything was declined or put off
 *
 * How far the customer agreed to an estimate as a whole.
 */
typedef enum
{
  USHER_CONSENT_SUMMARY_NOTHING,
  USHER_CONSENT_SUMMARY_OPEN,
  USHER_CONSENT_SUMMARY_PARTLY,
  USHER_CONSENT_SUMMARY_AUTHORIZED,
  USHER_CONSENT_SUMMARY_REFUSED,
} UsherConsentSummary;

void                usher_order_facts_add_estimate (UsherOrderFacts     *facts,
                                                    const UsherEstimate *estimate);
UsherCarState       usher_order_car_state (const UsherOrderFacts *facts);
UsherMoneyState     usher_order_money_state (const UsherOrderFacts *facts);
UsherDocumentState  usher_order_document_after (const UsherOrderFacts *facts,
                                                UsherOrderAction       action);
gboolean            usher_order_needs_new_authorization (const UsherOrderFacts *facts);
gboolean            usher_document_state_is_numbered (UsherDocumentState state);
gboolean            usher_document_state_is_open (UsherDocumentState state);
gboolean            usher_document_state_can_follow (UsherDocumentState from,
                                                     UsherDocumentState to);
UsherConsentSummary usher_order_consent_summary (const UsherEstimate *estimate);

G_END_DECLS
