/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-order-values.h"
#include "usher-nick.h"

static const char *const document_state_nicks[] = {
  [USHER_DOCUMENT_STATE_DRAFT] = "draft",
  [USHER_DOCUMENT_STATE_ESTIMATE] = "estimate",
  [USHER_DOCUMENT_STATE_AUTHORIZED] = "authorized",
  [USHER_DOCUMENT_STATE_SETTLED] = "settled",
  [USHER_DOCUMENT_STATE_CLOSED] = "closed",
  [USHER_DOCUMENT_STATE_CANCELLED] = "cancelled",
};

/**
 * usher_document_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_document_state_to_string (UsherDocumentState value)
{
  return usher_nick_get (document_state_nicks, G_N_ELEMENTS (document_state_nicks), value);
}

/**
 * usher_document_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a document state
 */
gboolean
usher_document_state_from_string (const char *nick, UsherDocumentState *out)
{
  guint value = 0;

  if (!usher_nick_find (document_state_nicks, G_N_ELEMENTS (document_state_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const car_state_nicks[] = {
  [USHER_CAR_STATE_EXPECTED] = "expected",
  [USHER_CAR_STATE_ARRIVED] = "arrived",
  [USHER_CAR_STATE_IN_RECEPTION] = "in-reception",
  [USHER_CAR_STATE_WAITING_FOR_BAY] = "waiting-for-bay",
  [USHER_CAR_STATE_IN_WORK] = "in-work",
  [USHER_CAR_STATE_STOPPED] = "stopped",
  [USHER_CAR_STATE_QUALITY_CHECK] = "quality-check",
  [USHER_CAR_STATE_WASHING] = "washing",
  [USHER_CAR_STATE_READY] = "ready",
  [USHER_CAR_STATE_DELIVERED] = "delivered",
};

/**
 * usher_car_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_car_state_to_string (UsherCarState value)
{
  return usher_nick_get (car_state_nicks, G_N_ELEMENTS (car_state_nicks), value);
}

/**
 * usher_car_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a car state
 */
gboolean
usher_car_state_from_string (const char *nick, UsherCarState *out)
{
  guint value = 0;

  if (!usher_nick_find (car_state_nicks, G_N_ELEMENTS (car_state_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const stop_cause_nicks[] = {
  [USHER_STOP_CAUSE_NONE] = "none",
  [USHER_STOP_CAUSE_PARTS] = "parts",
  [USHER_STOP_CAUSE_CONSENT] = "consent",
  [USHER_STOP_CAUSE_MANUFACTURER] = "manufacturer",
  [USHER_STOP_CAUSE_LABOUR] = "labour",
  [USHER_STOP_CAUSE_SUBCONTRACTOR] = "subcontractor",
  [USHER_STOP_CAUSE_OTHER] = "other",
};

/**
 * usher_stop_cause_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_stop_cause_to_string (UsherStopCause value)
{
  return usher_nick_get (stop_cause_nicks, G_N_ELEMENTS (stop_cause_nicks), value);
}

/**
 * usher_stop_cause_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a stop cause
 */
gboolean
usher_stop_cause_from_string (const char *nick, UsherStopCause *out)
{
  guint value = 0;

  if (!usher_nick_find (stop_cause_nicks, G_N_ELEMENTS (stop_cause_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const money_state_nicks[] = {
  [USHER_MONEY_STATE_UNSETTLED] = "unsettled",
  [USHER_MONEY_STATE_PART_SETTLED] = "part-settled",
  [USHER_MONEY_STATE_SETTLED] = "settled",
};

/**
 * usher_money_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_money_state_to_string (UsherMoneyState value)
{
  return usher_nick_get (money_state_nicks, G_N_ELEMENTS (money_state_nicks), value);
}

/**
 * usher_money_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a money state
 */
gboolean
usher_money_state_from_string (const char *nick, UsherMoneyState *out)
{
  guint value = 0;

  if (!usher_nick_find (money_state_nicks, G_N_ELEMENTS (money_state_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const step_nicks[] = {
  [USHER_STEP_ARRIVAL] = "arrival",
  [USHER_STEP_WALK_AROUND] = "walk-around",
  [USHER_STEP_CONCERN] = "concern",
  [USHER_STEP_ESTIMATE] = "estimate",
  [USHER_STEP_AUTHORIZATION] = "authorization",
  [USHER_STEP_WORK] = "work",
  [USHER_STEP_QUALITY] = "quality",
  [USHER_STEP_SETTLEMENT] = "settlement",
  [USHER_STEP_DELIVERY] = "delivery",
  [USHER_STEP_FOLLOW_UP] = "follow-up",
};

/**
 * usher_step_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_step_to_string (UsherStep value)
{
  return usher_nick_get (step_nicks, G_N_ELEMENTS (step_nicks), value);
}

/**
 * usher_step_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a step
 */
gboolean
usher_step_from_string (const char *nick, UsherStep *out)
{
  guint value = 0;

  if (!usher_nick_find (step_nicks, G_N_ELEMENTS (step_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const order_action_nicks[] = {
  [USHER_ORDER_ACTION_CHECK_IN] = "check-in",
  [USHER_ORDER_ACTION_START_RECEPTION] = "start-reception",
  [USHER_ORDER_ACTION_ISSUE_AUTHORIZATION] = "issue-authorization",
  [USHER_ORDER_ACTION_RECORD_CONSENT] = "record-consent",
  [USHER_ORDER_ACTION_EDIT_LINES] = "edit-lines",
  [USHER_ORDER_ACTION_CANCEL] = "cancel",
  [USHER_ORDER_ACTION_REISSUE] = "reissue",
  [USHER_ORDER_ACTION_DISPATCH] = "dispatch",
  [USHER_ORDER_ACTION_START_WORK] = "start-work",
  [USHER_ORDER_ACTION_FINISH_WORK] = "finish-work",
  [USHER_ORDER_ACTION_STOP_WORK] = "stop-work",
  [USHER_ORDER_ACTION_RESUME_WORK] = "resume-work",
  [USHER_ORDER_ACTION_MOVE_PARTS] = "move-parts",
  [USHER_ORDER_ACTION_PROPOSE_ADDITION] = "propose-addition",
  [USHER_ORDER_ACTION_ANSWER_ADDITION] = "answer-addition",
  [USHER_ORDER_ACTION_SELF_CHECK] = "self-check",
  [USHER_ORDER_ACTION_PEER_CHECK] = "peer-check",
  [USHER_ORDER_ACTION_FINAL_CHECK] = "final-check",
  [USHER_ORDER_ACTION_ROAD_TEST] = "road-test",
  [USHER_ORDER_ACTION_WASH] = "wash",
  [USHER_ORDER_ACTION_ACCEPT] = "accept",
  [USHER_ORDER_ACTION_REJECT] = "reject",
  [USHER_ORDER_ACTION_ISSUE_SETTLEMENT] = "issue-settlement",
  [USHER_ORDER_ACTION_REVERSE_SETTLEMENT] = "reverse-settlement",
  [USHER_ORDER_ACTION_PREPAY] = "prepay",
  [USHER_ORDER_ACTION_TAKE_PAYMENT] = "take-payment",
  [USHER_ORDER_ACTION_REFUND] = "refund",
  [USHER_ORDER_ACTION_ISSUE_GATE_PASS] = "issue-gate-pass",
  [USHER_ORDER_ACTION_DELIVER] = "deliver",
  [USHER_ORDER_ACTION_FOLLOW_UP] = "follow-up",
};

/**
 * usher_order_action_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_order_action_to_string (UsherOrderAction value)
{
  return usher_nick_get (order_action_nicks, G_N_ELEMENTS (order_action_nicks), value);
}

/**
 * usher_order_action_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of an action
 */
gboolean
usher_order_action_from_string (const char *nick, UsherOrderAction *out)
{
  guint value = 0;

  if (!usher_nick_find (order_action_nicks, G_N_ELEMENTS (order_action_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const blocker_code_nicks[] = {
  [USHER_BLOCKER_CODE_ORDER_CANCELLED] = "order-cancelled",
  [USHER_BLOCKER_CODE_ORDER_SETTLED] = "order-settled",
  [USHER_BLOCKER_CODE_ALREADY_ARRIVED] = "already-arrived",
  [USHER_BLOCKER_CODE_NOT_ARRIVED] = "not-arrived",
  [USHER_BLOCKER_CODE_ALREADY_IN_RECEPTION] = "already-in-reception",
  [USHER_BLOCKER_CODE_ALREADY_ISSUED] = "already-issued",
  [USHER_BLOCKER_CODE_NOT_ISSUED] = "not-issued",
  [USHER_BLOCKER_CODE_ALREADY_CONSENTED] = "already-consented",
  [USHER_BLOCKER_CODE_LINES_CHANGED] = "lines-changed",
  [USHER_BLOCKER_CODE_NOTHING_CHANGED] = "nothing-changed",
  [USHER_BLOCKER_CODE_WORK_STARTED] = "work-started",
  [USHER_BLOCKER_CODE_CUSTOMER_MISSING] = "customer-missing",
  [USHER_BLOCKER_CODE_PLATE_MISSING] = "plate-missing",
  [USHER_BLOCKER_CODE_ODOMETER_MISSING] = "odometer-missing",
  [USHER_BLOCKER_CODE_NOTHING_TO_DO] = "nothing-to-do",
  [USHER_BLOCKER_CODE_NOTHING_QUOTED] = "nothing-quoted",
  [USHER_BLOCKER_CODE_PROMISE_MISSING] = "promise-missing",
  [USHER_BLOCKER_CODE_PROMISE_PAST] = "promise-past",
  [USHER_BLOCKER_CODE_PAYMENT_METHOD_MISSING] = "payment-method-missing",
  [USHER_BLOCKER_CODE_OLD_PARTS_MISSING] = "old-parts-missing",
  [USHER_BLOCKER_CODE_NOT_AUTHORIZED] = "not-authorized",
  [USHER_BLOCKER_CODE_NOTHING_AUTHORIZED] = "nothing-authorized",
  [USHER_BLOCKER_CODE_WORK_NOT_STARTED] = "work-not-started",
  [USHER_BLOCKER_CODE_WORK_NOT_FINISHED] = "work-not-finished",
  [USHER_BLOCKER_CODE_WORK_FINISHED] = "work-finished",
  [USHER_BLOCKER_CODE_CLOCK_RUNNING] = "clock-running",
  [USHER_BLOCKER_CODE_STOPPED] = "stopped",
  [USHER_BLOCKER_CODE_NOT_STOPPED] = "not-stopped",
  [USHER_BLOCKER_CODE_ADDITION_OPEN] = "addition-open",
  [USHER_BLOCKER_CODE_NO_ADDITION_OPEN] = "no-addition-open",
  [USHER_BLOCKER_CODE_PARTS_NOT_ISSUED] = "parts-not-issued",
  [USHER_BLOCKER_CODE_SELF_CHECK_MISSING] = "self-check-missing",
  [USHER_BLOCKER_CODE_PEER_CHECK_MISSING] = "peer-check-missing",
  [USHER_BLOCKER_CODE_FINAL_CHECK_MISSING] = "final-check-missing",
  [USHER_BLOCKER_CODE_INSPECTOR_WORKED] = "inspector-worked",
  [USHER_BLOCKER_CODE_ROAD_TEST_RUNNING] = "road-test-running",
  [USHER_BLOCKER_CODE_BAY_NOT_CLEANED] = "bay-not-cleaned",
  [USHER_BLOCKER_CODE_CERTIFICATE_MISSING] = "certificate-missing",
  [USHER_BLOCKER_CODE_NO_WASH_WANTED] = "no-wash-wanted",
  [USHER_BLOCKER_CODE_ALREADY_WASHED] = "already-washed",
  [USHER_BLOCKER_CODE_NOT_WASHED] = "not-washed",
  [USHER_BLOCKER_CODE_NOT_ACCEPTED] = "not-accepted",
  [USHER_BLOCKER_CODE_NOT_SETTLED] = "not-settled",
  [USHER_BLOCKER_CODE_LIST_NOT_SHOWN] = "list-not-shown",
  [USHER_BLOCKER_CODE_NOTHING_DUE] = "nothing-due",
  [USHER_BLOCKER_CODE_NOTHING_PAID] = "nothing-paid",
  [USHER_BLOCKER_CODE_PAYMENT_TAKEN] = "payment-taken",
  [USHER_BLOCKER_CODE_NOT_PAID] = "not-paid",
  [USHER_BLOCKER_CODE_GATE_PASS_MISSING] = "gate-pass-missing",
  [USHER_BLOCKER_CODE_ODOMETER_OUT_MISSING] = "odometer-out-missing",
  [USHER_BLOCKER_CODE_ODOMETER_OUT_LOW] = "odometer-out-low",
  [USHER_BLOCKER_CODE_HANDOVER_INCOMPLETE] = "handover-incomplete",
  [USHER_BLOCKER_CODE_ALREADY_DELIVERED] = "already-delivered",
  [USHER_BLOCKER_CODE_NOT_DELIVERED] = "not-delivered",
  [USHER_BLOCKER_CODE_CALLER_SERVED] = "caller-served",
};

/**
 * usher_blocker_code_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_blocker_code_to_string (UsherBlockerCode value)
{
  return usher_nick_get (blocker_code_nicks, G_N_ELEMENTS (blocker_code_nicks), value);
}

/**
 * usher_blocker_code_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a blocker code
 */
gboolean
usher_blocker_code_from_string (const char *nick, UsherBlockerCode *out)
{
  guint value = 0;

  if (!usher_nick_find (blocker_code_nicks, G_N_ELEMENTS (blocker_code_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
