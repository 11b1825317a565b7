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
 *
 * The steps of a reception, where a blocker is cleared.
 */
typedef enum
{
  USHER_STEP_ARRIVAL,
  USHER_STEP_WALK_AROUND,
  USHER_STEP_CONCERN,
  USHER_STEP_ESTIMATE,
  USHER_STEP_AUTHORIZATION,
} UsherStep;

#define USHER_STEP_LAST USHER_STEP_AUTHORIZATION

/**
 * UsherOrderAction:
 * @USHER_ORDER_ACTION_CHECK_IN: stamp the arrival
 * @USHER_ORDER_ACTION_START_RECEPTION: an advisor takes over
 * @USHER_ORDER_ACTION_ISSUE_AUTHORIZATION: number and freeze the authorization
 * @USHER_ORDER_ACTION_RECORD_CONSENT: the customer agreed to what was issued
 * @USHER_ORDER_ACTION_EDIT_LINES: change the estimate
 * @USHER_ORDER_ACTION_CANCEL: call the order off
 * @USHER_ORDER_ACTION_REISSUE: issue a new authorization instead of the last
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
} UsherOrderAction;

#define USHER_ORDER_ACTION_LAST USHER_ORDER_ACTION_REISSUE

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
} UsherBlockerCode;

#define USHER_BLOCKER_CODE_LAST USHER_BLOCKER_CODE_OLD_PARTS_MISSING

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
