/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherDocumentState:
 * @USHER_DOCUMENT_STATE_DRAFT: being written, no number
 * @USHER_DOCUMENT_STATE_ESTIMATE: issued and numbered, consent not given yet
 * @USHER_DOCUMENT_STATE_AUTHORIZED: the customer gave consent
 * @USHER_DOCUMENT_STATE_SETTLED: the settlement list is final
 * @USHER_DOCUMENT_STATE_CLOSED: delivered and paid
 * @USHER_DOCUMENT_STATE_CANCELLED: called off before work; keeps its number
 *
 * How far the paper of an order is.  A draft has no number.
 */
typedef enum
{
  USHER_DOCUMENT_STATE_DRAFT,
  USHER_DOCUMENT_STATE_ESTIMATE,
  USHER_DOCUMENT_STATE_AUTHORIZED,
  USHER_DOCUMENT_STATE_SETTLED,
  USHER_DOCUMENT_STATE_CLOSED,
  USHER_DOCUMENT_STATE_CANCELLED,
} UsherDocumentState;

#define USHER_DOCUMENT_STATE_LAST USHER_DOCUMENT_STATE_CANCELLED

/**
 * UsherCarState:
 * @USHER_CAR_STATE_EXPECTED: not here yet
 * @USHER_CAR_STATE_ARRIVED: here, waits for an advisor
 * @USHER_CAR_STATE_IN_RECEPTION: with an advisor
 * @USHER_CAR_STATE_WAITING_FOR_BAY: authorized, no work yet
 * @USHER_CAR_STATE_IN_WORK: being worked on
 * @USHER_CAR_STATE_STOPPED: work cannot go on, see #UsherStopCause
 * @USHER_CAR_STATE_QUALITY_CHECK: work is done, final check is not
 * @USHER_CAR_STATE_WASHING: checked, waits for its wash
 * @USHER_CAR_STATE_READY: may be handed over
 * @USHER_CAR_STATE_DELIVERED: gone
 *
 * Where the car is; derived from facts, never set.
 */
typedef enum
{
  USHER_CAR_STATE_EXPECTED,
  USHER_CAR_STATE_ARRIVED,
  USHER_CAR_STATE_IN_RECEPTION,
  USHER_CAR_STATE_WAITING_FOR_BAY,
  USHER_CAR_STATE_IN_WORK,
  USHER_CAR_STATE_STOPPED,
  USHER_CAR_STATE_QUALITY_CHECK,
  USHER_CAR_STATE_WASHING,
  USHER_CAR_STATE_READY,
  USHER_CAR_STATE_DELIVERED,
} UsherCarState;

#define USHER_CAR_STATE_LAST USHER_CAR_STATE_DELIVERED

/**
 * UsherStopCause:
 * @USHER_STOP_CAUSE_NONE: it can
 * @USHER_STOP_CAUSE_PARTS: parts are missing
 * @USHER_STOP_CAUSE_CONSENT: the customer must agree
 * @USHER_STOP_CAUSE_MANUFACTURER: the manufacturer must agree
 * @USHER_STOP_CAUSE_LABOUR: nobody is free
 * @USHER_STOP_CAUSE_SUBCONTRACTOR: another firm has it
 * @USHER_STOP_CAUSE_OTHER: see the note
 *
 * Why work on a car cannot go on.
 */
typedef enum
{
  USHER_STOP_CAUSE_NONE,
  USHER_STOP_CAUSE_PARTS,
  USHER_STOP_CAUSE_CONSENT,
  USHER_STOP_CAUSE_MANUFACTURER,
  USHER_STOP_CAUSE_LABOUR,
  USHER_STOP_CAUSE_SUBCONTRACTOR,
  USHER_STOP_CAUSE_OTHER,
} UsherStopCause;

#define USHER_STOP_CAUSE_LAST USHER_STOP_CAUSE_OTHER

/**
 * UsherMoneyState:
 * @USHER_MONEY_STATE_UNSETTLED: nothing is paid
 * @USHER_MONEY_STATE_PART_SETTLED: something is paid
 * @USHER_MONEY_STATE_SETTLED: all is paid
 *
 * How far an order is paid.
 */
typedef enum
{
  USHER_MONEY_STATE_UNSETTLED,
  USHER_MONEY_STATE_PART_SETTLED,
  USHER_MONEY_STATE_SETTLED,
} UsherMoneyState;

#define USHER_MONEY_STATE_LAST USHER_MONEY_STATE_SETTLED

/**
 * UsherStep:
 * @USHER_STEP_ARRIVAL: arrival: customer, car, time
 * @USHER_STEP_WALK_AROUND: walk-around: odometer, covers, damage
 * @USHER_STEP_CONCERN: concern: what the customer said
 * @USHER_STEP_ESTIMATE: estimate: lines and promised time
 * @USHER_STEP_AUTHORIZATION: authorization: agreement, signature, paper
 * @USHER_STEP_WORK: work: dispatch, clocks, parts, additional work
 * @USHER_STEP_QUALITY: quality: three checks, road test, wash
 * @USHER_STEP_SETTLEMENT: settlement: list and payment
 * @USHER_STEP_DELIVERY: delivery: acceptance, gate pass, handing over
 * @USHER_STEP_FOLLOW_UP: follow-up: calls and complaints
 *
 * The steps of an order, where a blocker is cleared.
 */
typedef enum
{
  USHER_STEP_ARRIVAL,
  USHER_STEP_WALK_AROUND,
  USHER_STEP_CONCERN,
  USHER_STEP_ESTIMATE,
  USHER_STEP_AUTHORIZATION,
  USHER_STEP_WORK,
  USHER_STEP_QUALITY,
  USHER_STEP_SETTLEMENT,
  USHER_STEP_DELIVERY,
  USHER_STEP_FOLLOW_UP,
} UsherStep;

#define USHER_STEP_LAST USHER_STEP_FOLLOW_UP

/**
 * UsherOrderAction:
 * @USHER_ORDER_ACTION_CHECK_IN: stamp the arrival
 * @USHER_ORDER_ACTION_START_RECEPTION: an advisor takes over
 * @USHER_ORDER_ACTION_ISSUE_AUTHORIZATION: number and freeze the authorization
 * @USHER_ORDER_ACTION_RECORD_CONSENT: the customer agreed to what was issued
 * @USHER_ORDER_ACTION_EDIT_LINES: change the estimate
 * @USHER_ORDER_ACTION_CANCEL: call the order off
 * @USHER_ORDER_ACTION_REISSUE: issue a new authorization instead of the last
 * @USHER_ORDER_ACTION_DISPATCH: give lines to technicians and bays
 * @USHER_ORDER_ACTION_START_WORK: a technician begins or goes on with a line
 * @USHER_ORDER_ACTION_FINISH_WORK: a technician finishes a line
 * @USHER_ORDER_ACTION_STOP_WORK: work cannot go on, with a cause
 * @USHER_ORDER_ACTION_RESUME_WORK: the cause is gone
 * @USHER_ORDER_ACTION_MOVE_PARTS: issue parts to the order, or take them back
 * @USHER_ORDER_ACTION_PROPOSE_ADDITION: ask for additional work (增项)
 * @USHER_ORDER_ACTION_ANSWER_ADDITION: record what the customer said to it
 * @USHER_ORDER_ACTION_SELF_CHECK: the technician's check (自检)
 * @USHER_ORDER_ACTION_PEER_CHECK: the group leader's check (互检)
 * @USHER_ORDER_ACTION_FINAL_CHECK: the inspector's check (终检)
 * @USHER_ORDER_ACTION_ROAD_TEST: drive the car
 * @USHER_ORDER_ACTION_WASH: wash the car
 * @USHER_ORDER_ACTION_ACCEPT: the customer is satisfied with the work (验收)
 * @USHER_ORDER_ACTION_REJECT: the customer is not; the work is reopened
 * @USHER_ORDER_ACTION_ISSUE_SETTLEMENT: number and freeze the settlement list
 * @USHER_ORDER_ACTION_REVERSE_SETTLEMENT: take the settlement back by a reversing entry (红冲)
 * @USHER_ORDER_ACTION_PREPAY: take money before there is a settlement list
 * @USHER_ORDER_ACTION_TAKE_PAYMENT: take money for the settlement
 * @USHER_ORDER_ACTION_REFUND: give money back
 * @USHER_ORDER_ACTION_ISSUE_GATE_PASS: issue the gate pass of the delivery
 * @USHER_ORDER_ACTION_DELIVER: hand the car over
 * @USHER_ORDER_ACTION_FOLLOW_UP: call the customer afterwards
 *
 * What can be done to an order and asks the guard first.
 */
typedef enum
{
  USHER_ORDER_ACTION_CHECK_IN,
  USHER_ORDER_ACTION_START_RECEPTION,
  USHER_ORDER_ACTION_ISSUE_AUTHORIZATION,
  USHER_ORDER_ACTION_RECORD_CONSENT,
  USHER_ORDER_ACTION_EDIT_LINES,
  USHER_ORDER_ACTION_CANCEL,
  USHER_ORDER_ACTION_REISSUE,
  USHER_ORDER_ACTION_DISPATCH,
  USHER_ORDER_ACTION_START_WORK,
  USHER_ORDER_ACTION_FINISH_WORK,
  USHER_ORDER_ACTION_STOP_WORK,
  USHER_ORDER_ACTION_RESUME_WORK,
  USHER_ORDER_ACTION_MOVE_PARTS,
  USHER_ORDER_ACTION_PROPOSE_ADDITION,
  USHER_ORDER_ACTION_ANSWER_ADDITION,
  USHER_ORDER_ACTION_SELF_CHECK,
  USHER_ORDER_ACTION_PEER_CHECK,
  USHER_ORDER_ACTION_FINAL_CHECK,
  USHER_ORDER_ACTION_ROAD_TEST,
  USHER_ORDER_ACTION_WASH,
  USHER_ORDER_ACTION_ACCEPT,
  USHER_ORDER_ACTION_REJECT,
  USHER_ORDER_ACTION_ISSUE_SETTLEMENT,
  USHER_ORDER_ACTION_REVERSE_SETTLEMENT,
  USHER_ORDER_ACTION_PREPAY,
  USHER_ORDER_ACTION_TAKE_PAYMENT,
  USHER_ORDER_ACTION_REFUND,
  USHER_ORDER_ACTION_ISSUE_GATE_PASS,
  USHER_ORDER_ACTION_DELIVER,
  USHER_ORDER_ACTION_FOLLOW_UP,
} UsherOrderAction;

#define USHER_ORDER_ACTION_LAST USHER_ORDER_ACTION_FOLLOW_UP

/**
 * UsherBlockerCode:
 * @USHER_BLOCKER_CODE_ORDER_CANCELLED: the order was called off
 * @USHER_BLOCKER_CODE_ORDER_SETTLED: nothing changes after settlement
 * @USHER_BLOCKER_CODE_ALREADY_ARRIVED: checked in before
 * @USHER_BLOCKER_CODE_NOT_ARRIVED: the car is not here
 * @USHER_BLOCKER_CODE_ALREADY_IN_RECEPTION: an advisor has it
 * @USHER_BLOCKER_CODE_ALREADY_ISSUED: an authorization stands; it can be issued anew
 * @USHER_BLOCKER_CODE_NOT_ISSUED: no authorization was issued
 * @USHER_BLOCKER_CODE_ALREADY_CONSENTED: consent to what was issued is recorded
 * @USHER_BLOCKER_CODE_LINES_CHANGED: the lines differ from what was issued
 * @USHER_BLOCKER_CODE_NOTHING_CHANGED: nothing differs from what was issued
 * @USHER_BLOCKER_CODE_WORK_STARTED: work has begun
 * @USHER_BLOCKER_CODE_CUSTOMER_MISSING: no customer
 * @USHER_BLOCKER_CODE_PLATE_MISSING: no plate and no reason why
 * @USHER_BLOCKER_CODE_ODOMETER_MISSING: odometer not read
 * @USHER_BLOCKER_CODE_NOTHING_TO_DO: neither concern nor line
 * @USHER_BLOCKER_CODE_NOTHING_QUOTED: no quoted line, nor “price after inspection”
 * @USHER_BLOCKER_CODE_PROMISE_MISSING: no promised time
 * @USHER_BLOCKER_CODE_PROMISE_PAST: the promised time is over
 * @USHER_BLOCKER_CODE_PAYMENT_METHOD_MISSING: payment method not asked
 * @USHER_BLOCKER_CODE_OLD_PARTS_MISSING: old parts not asked
 * @USHER_BLOCKER_CODE_NOT_AUTHORIZED: the customer has not agreed yet
 * @USHER_BLOCKER_CODE_NOTHING_AUTHORIZED: no line is agreed to
 * @USHER_BLOCKER_CODE_WORK_NOT_STARTED: nobody has begun
 * @USHER_BLOCKER_CODE_WORK_NOT_FINISHED: a line is not done
 * @USHER_BLOCKER_CODE_WORK_FINISHED: all lines are done
 * @USHER_BLOCKER_CODE_CLOCK_RUNNING: a technician's clock runs
 * @USHER_BLOCKER_CODE_STOPPED: the work is stopped
 * @USHER_BLOCKER_CODE_NOT_STOPPED: the work is not stopped
 * @USHER_BLOCKER_CODE_ADDITION_OPEN: additional work waits for the customer's answer
 * @USHER_BLOCKER_CODE_NO_ADDITION_OPEN: no additional work waits for an answer
 * @USHER_BLOCKER_CODE_PARTS_NOT_ISSUED: parts were not issued
 * @USHER_BLOCKER_CODE_SELF_CHECK_MISSING: the self check was not passed
 * @USHER_BLOCKER_CODE_PEER_CHECK_MISSING: the peer check was not passed
 * @USHER_BLOCKER_CODE_FINAL_CHECK_MISSING: the final check was not passed
 * @USHER_BLOCKER_CODE_INSPECTOR_WORKED: who checks has worked on it
 * @USHER_BLOCKER_CODE_ROAD_TEST_RUNNING: the car is on a road test
 * @USHER_BLOCKER_CODE_BAY_NOT_CLEANED: the bay was not cleaned (工位清理)
 * @USHER_BLOCKER_CODE_CERTIFICATE_MISSING: the certificate has no number (合格证)
 * @USHER_BLOCKER_CODE_NO_WASH_WANTED: the customer wants no wash
 * @USHER_BLOCKER_CODE_ALREADY_WASHED: it is washed
 * @USHER_BLOCKER_CODE_NOT_WASHED: it is not washed
 * @USHER_BLOCKER_CODE_NOT_ACCEPTED: the customer has not accepted the work
 * @USHER_BLOCKER_CODE_NOT_SETTLED: there is no settlement list
 * @USHER_BLOCKER_CODE_LIST_NOT_SHOWN: the list was neither shown nor printed
 * @USHER_BLOCKER_CODE_NOTHING_DUE: nothing is left to pay
 * @USHER_BLOCKER_CODE_NOTHING_PAID: no money was taken
 * @USHER_BLOCKER_CODE_PAYMENT_TAKEN: money was taken for it
 * @USHER_BLOCKER_CODE_NOT_PAID: not all is paid and no credit is approved
 * @USHER_BLOCKER_CODE_GATE_PASS_MISSING: no gate pass was issued
 * @USHER_BLOCKER_CODE_ODOMETER_OUT_MISSING: odometer not read at delivery
 * @USHER_BLOCKER_CODE_ODOMETER_OUT_LOW: odometer reads less than at check-in
 * @USHER_BLOCKER_CODE_HANDOVER_INCOMPLETE: not all was explained or handed back
 * @USHER_BLOCKER_CODE_ALREADY_DELIVERED: the car is gone
 * @USHER_BLOCKER_CODE_NOT_DELIVERED: the car is still here
 * @USHER_BLOCKER_CODE_CALLER_SERVED: who calls has served the customer
 *
 * What stands against an action.
 */
typedef enum
{
  USHER_BLOCKER_CODE_ORDER_CANCELLED,
  USHER_BLOCKER_CODE_ORDER_SETTLED,
  USHER_BLOCKER_CODE_ALREADY_ARRIVED,
  USHER_BLOCKER_CODE_NOT_ARRIVED,
  USHER_BLOCKER_CODE_ALREADY_IN_RECEPTION,
  USHER_BLOCKER_CODE_ALREADY_ISSUED,
  USHER_BLOCKER_CODE_NOT_ISSUED,
  USHER_BLOCKER_CODE_ALREADY_CONSENTED,
  USHER_BLOCKER_CODE_LINES_CHANGED,
  USHER_BLOCKER_CODE_NOTHING_CHANGED,
  USHER_BLOCKER_CODE_WORK_STARTED,
  USHER_BLOCKER_CODE_CUSTOMER_MISSING,
  USHER_BLOCKER_CODE_PLATE_MISSING,
  USHER_BLOCKER_CODE_ODOMETER_MISSING,
  USHER_BLOCKER_CODE_NOTHING_TO_DO,
  USHER_BLOCKER_CODE_NOTHING_QUOTED,
  USHER_BLOCKER_CODE_PROMISE_MISSING,
  USHER_BLOCKER_CODE_PROMISE_PAST,
  USHER_BLOCKER_CODE_PAYMENT_METHOD_MISSING,
  USHER_BLOCKER_CODE_OLD_PARTS_MISSING,
  USHER_BLOCKER_CODE_NOT_AUTHORIZED,
  USHER_BLOCKER_CODE_NOTHING_AUTHORIZED,
  USHER_BLOCKER_CODE_WORK_NOT_STARTED,
  USHER_BLOCKER_CODE_WORK_NOT_FINISHED,
  USHER_BLOCKER_CODE_WORK_FINISHED,
  USHER_BLOCKER_CODE_CLOCK_RUNNING,
  USHER_BLOCKER_CODE_STOPPED,
  USHER_BLOCKER_CODE_NOT_STOPPED,
  USHER_BLOCKER_CODE_ADDITION_OPEN,
  USHER_BLOCKER_CODE_NO_ADDITION_OPEN,
  USHER_BLOCKER_CODE_PARTS_NOT_ISSUED,
  USHER_BLOCKER_CODE_SELF_CHECK_MISSING,
  USHER_BLOCKER_CODE_PEER_CHECK_MISSING,
  USHER_BLOCKER_CODE_FINAL_CHECK_MISSING,
  USHER_BLOCKER_CODE_INSPECTOR_WORKED,
  USHER_BLOCKER_CODE_ROAD_TEST_RUNNING,
  USHER_BLOCKER_CODE_BAY_NOT_CLEANED,
  USHER_BLOCKER_CODE_CERTIFICATE_MISSING,
  USHER_BLOCKER_CODE_NO_WASH_WANTED,
  USHER_BLOCKER_CODE_ALREADY_WASHED,
  USHER_BLOCKER_CODE_NOT_WASHED,
  USHER_BLOCKER_CODE_NOT_ACCEPTED,
  USHER_BLOCKER_CODE_NOT_SETTLED,
  USHER_BLOCKER_CODE_LIST_NOT_SHOWN,
  USHER_BLOCKER_CODE_NOTHING_DUE,
  USHER_BLOCKER_CODE_NOTHING_PAID,
  USHER_BLOCKER_CODE_PAYMENT_TAKEN,
  USHER_BLOCKER_CODE_NOT_PAID,
  USHER_BLOCKER_CODE_GATE_PASS_MISSING,
  USHER_BLOCKER_CODE_ODOMETER_OUT_MISSING,
  USHER_BLOCKER_CODE_ODOMETER_OUT_LOW,
  USHER_BLOCKER_CODE_HANDOVER_INCOMPLETE,
  USHER_BLOCKER_CODE_ALREADY_DELIVERED,
  USHER_BLOCKER_CODE_NOT_DELIVERED,
  USHER_BLOCKER_CODE_CALLER_SERVED,
} UsherBlockerCode;

#define USHER_BLOCKER_CODE_LAST USHER_BLOCKER_CODE_CALLER_SERVED

const char *usher_document_state_to_string (UsherDocumentState value);
gboolean    usher_document_state_from_string (const char *nick, UsherDocumentState *out);

const char *usher_car_state_to_string (UsherCarState value);
gboolean    usher_car_state_from_string (const char *nick, UsherCarState *out);

const char *usher_stop_cause_to_string (UsherStopCause value);
gboolean    usher_stop_cause_from_string (const char *nick, UsherStopCause *out);

const char *usher_money_state_to_string (UsherMoneyState value);
gboolean    usher_money_state_from_string (const char *nick, UsherMoneyState *out);

const char *usher_step_to_string (UsherStep value);
gboolean    usher_step_from_string (const char *nick, UsherStep *out);

const char *usher_order_action_to_string (UsherOrderAction value);
gboolean    usher_order_action_from_string (const char *nick, UsherOrderAction *out);

const char *usher_blocker_code_to_string (UsherBlockerCode value);
gboolean    usher_blocker_code_from_string (const char *nick, UsherBlockerCode *out);

G_END_DECLS
